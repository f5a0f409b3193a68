#include "core/replay/messages.h"
#include "core/replay/recorded_outcome.h"
#include "core/replay/replayer.h"

#include <utility>

// What is assumed of a request is tried out against the other way that it may have been.

namespace fetchscope {

namespace {

/// Was never sent: the browser gave the redirect to the page that had asked not to follow it.
bool isUnfollowedTarget(const RecordedEntry& entry)
{
    return entry.status == 0 && !entry.hasWireHeaders && entry.error.find("ERR_ABORTED") != std::string::npos;
}

} // namespace

/// A redirect that fetch() did not follow: that is what the page had asked for, if nothing else stopped it.
void Replayer::inferRedirectMode(const Case& asRecorded, JudgedEntry& judged)
{
    if (m_action.initiator != InitiatorKind::Fetch || judged.facts.destination.value != Destination::Empty)
        return;
    const bool isSameOriginOnly = judged.facts.mode.value == RequestMode::SameOrigin;
    if (m_hops.size() > 1 && isUnfollowedTarget(*m_hops.back().entry) && !isSameOriginOnly) {
        m_action.redirect = "manual";
        m_hops.pop_back();
        readRecordedOutcome(m_hops, m_recorder, judged);
        judged.note = say<messages::RedirectNotFollowed>();
        return;
    }
    const bool isFailure = judged.recorded == RecordedOutcome::Blocked || judged.recorded == RecordedOutcome::Failed;
    if (!isRedirect(*m_hops.back().entry) || !isFailure || !m_judge.judgeApart(asRecorded).ranOut)
        return;
    m_action.redirect = "error";
    judged.note = say<messages::RedirectMadeItFail>();
}

/// A request that the recording shows without an answer may be one that the page's own policy did not let out. True: it
/// is.
bool Replayer::considerContentSecurityPolicy(const PageContext& page, const Case& asRecorded, JudgedEntry& judged)
{
    if (judged.judgement.verdict != Verdict::NetworkError || judged.recorded == RecordedOutcome::Failed
        || judged.recorded == RecordedOutcome::BlockedByClient || judged.recorded == RecordedOutcome::Aborted)
        return false;
    Page withPolicy = *asRecorded.page;
    const Url* top = page.url();
    if (!top || originOf(*top).serialize() != judged.facts.origin.value)
        return false;
    withPolicy.policyContainer.contentSecurityPolicies = page.contentSecurityPolicies;
    Case with = asRecorded;
    with.page = &withPolicy;
    CaseResult result = m_judge.judgeApart(with);
    if (!result.judgement.isBlocked())
        return false;
    judged.judgement = std::move(result.judgement);
    judged.preflight = PreflightRecord::NotNeeded;
    judged.recorded = RecordedOutcome::Blocked;
    return true;
}

/// fetch() may have asked for the mode no-cors, in which nothing of this kind is refused.
void Replayer::considerOtherMode(const RecordedRequest& recorded, const Case& asRecorded, JudgedEntry& judged)
{
    Fact<RequestMode>& mode = judged.facts.mode;
    if (mode.certainty == Certainty::Known || mode.value != RequestMode::Cors || recorded.preflight
        || m_action.initiator != InitiatorKind::Fetch || !judged.isCrossOrigin() || !judged.judgement.isBlocked()
        || judged.recorded == RecordedOutcome::Blocked || recorded.entry->requestHeaders.contains("origin"))
        return;
    RequestFacts facts = judged.facts;
    facts.mode.value = RequestMode::NoCors;
    facts.credentials.value = CredentialsMode::Include;
    const RequestAction action = actionFor(recorded, facts);
    Case other = asRecorded;
    other.action = &action;
    CaseResult result = m_judge.judgeApart(other);
    if (result.judgement.isBlocked())
        return;
    if (judged.recorded != RecordedOutcome::Received) {
        judged.others.push_back({say<messages::AssumeMode>(nameOf(facts.mode.value)), std::move(result.judgement)});
        return;
    }
    mode.set(RequestMode::NoCors, Certainty::Inferred, FactSource::RecordedOutcome);
    judged.facts.credentials.set(CredentialsMode::Include, Certainty::Inferred, FactSource::RecordedOutcome);
    judged.judgement = std::move(result.judgement);
    judged.needsPreflight = false;
    judged.preflight = PreflightRecord::NotNeeded;
    m_action = action;
}

void Replayer::considerOtherCredentials(const RecordedRequest& recorded, const Case& asRecorded, JudgedEntry& judged)
{
    Fact<CredentialsMode>& fact = judged.facts.credentials;
    if (fact.certainty != Certainty::Assumed || !judged.isCrossOrigin() || judged.judgement.isUnknown)
        return;
    RequestFacts facts = judged.facts;
    facts.credentials.value =
        fact.value == CredentialsMode::Include ? CredentialsMode::SameOrigin : CredentialsMode::Include;
    const RequestAction action = actionFor(recorded, facts);
    Case other = asRecorded;
    other.action = &action;
    CaseResult result = m_judge.judgeApart(other);
    if (result.judgement.isSameAs(judged.judgement))
        return;
    // The recording itself may tell which of both was so.
    const bool wasReceived = judged.recorded == RecordedOutcome::Received && showsOutcomes(m_recorder);
    const bool wasBlocked = judged.recorded == RecordedOutcome::Blocked;
    const bool isBlocked = judged.judgement.isBlocked();
    // One of them would have kept the request from being sent.
    const bool wasSent = recorded.entry->status > 0
        && (isDecidedBeforeSending(judged.judgement) || isDecidedBeforeSending(result.judgement));
    const bool isTold = (wasReceived || wasBlocked || wasSent) && isBlocked != result.judgement.isBlocked();
    if (isTold && isBlocked != wasBlocked) {
        fact.set(facts.credentials.value, Certainty::Inferred, FactSource::RecordedOutcome);
        judged.judgement = std::move(result.judgement);
        judged.preflight = result.preflight;
        m_action = action;
        return;
    }
    if (isTold) {
        fact.certainty = Certainty::Inferred;
        fact.source = FactSource::RecordedOutcome;
        return;
    }
    judged.others.push_back(
        {say<messages::AssumeCredentials>(nameOf(facts.credentials.value)), std::move(result.judgement)});
}

} // namespace fetchscope
