#include "core/engine/guards/guard_verdict.h"
#include "core/engine/url/site.h"
#include "core/engine/url/trustworthiness.h"
#include "core/engine/url/url_parser.h"
#include "core/replay/replayer.h"

#include <utility>

// The same request under other rules: those of a what-if, and those of a server that audits what it is asked.

namespace fetchscope {

namespace {

/// What a browser of today sends, where the recording has none of it: the program left it out, or the browser was older
/// than it is. Nothing goes to URLs that are not trustworthy.
void addMetadata(const JudgedEntry& judged, const Url& url, HeaderList& headers)
{
    const RequestFacts& facts = judged.facts;
    const bool isSafe = judged.method == "GET" || judged.method == "HEAD";
    if (!isSafe && !headers.contains("origin") && !facts.origin.value.empty())
        headers.append("Origin", facts.origin.value);
    if (!isPotentiallyTrustworthy(url))
        return;
    headers.set("Sec-Fetch-Mode", nameOf(facts.mode.value));
    headers.set("Sec-Fetch-Dest",
        facts.destination.value == Destination::Empty ? std::string_view("empty") : nameOf(facts.destination.value));
    headers.set("Sec-Fetch-Site",
        facts.initiator.value == InitiatorKind::AddressBar ? std::string_view("none") : nameOf(judged.relation));
}

AuditResult auditResultOf(GuardDecision decision)
{
    switch (decision) {
    case GuardDecision::Allow:
        return AuditResult::Allowed;
    case GuardDecision::Token:
        return AuditResult::NeedsToken;
    case GuardDecision::Anonymous:
        return AuditResult::WithoutSession;
    case GuardDecision::Refuse:
        break;
    }
    return AuditResult::Refused;
}

} // namespace

void Replayer::audit(const RecordedEntry& entry, JudgedEntry& judged) const
{
    HeaderList headers = entry.requestHeaders;
    const auto url = parseUrl(entry.url);
    if (url && !headers.contains("sec-fetch-mode"))
        addMetadata(judged, *url, headers);
    const GuardVerdict verdict =
        judgeByGuard(m_options.audit->guard, m_options.audit->settings, {entry.method, entry.url, headers, nullptr});
    judged.audit = auditResultOf(verdict.decision);
    judged.auditStep = stepOf(verdict.rule);
}

void Replayer::judgeWhatIf(const RecordedRequest& recorded, const Case& asRecorded, JudgedEntry& judged)
{
    const WhatIf& whatIf = m_options.whatIf;
    const RecordedEntry& entry = *recorded.entry;
    const Url* top = recorded.page->url();
    const std::string& origin = judged.facts.origin.value;
    const bool isOfThePage = top ? originOf(*top).serialize() == origin : origin != "null";
    const bool isNavigation = judged.facts.mode.value == RequestMode::Navigate;
    RequestAction action = m_action;
    const bool isItsOwn = isOfThePage && originOf(*recorded.url).serialize() == origin;
    if (whatIf.pageOrigin && isItsOwn && (!whatIf.keepsUrls || isNavigation)) {
        // It moves along with its page.
        if (const auto moved = movedTo(*whatIf.pageOrigin, *recorded.url))
            action.url = moved->href();
    }
    Case changed = asRecorded;
    changed.action = &action;
    changed.changes = &whatIf.responses;
    changed.page = &m_pages.environmentOf(*recorded.page, origin, entry, &whatIf);
    CaseResult result = m_whatIfJudge->judge(changed);
    judged.hasWhatIf = true;
    judged.whatIf = std::move(result.judgement);
    const Judgement& before = judged.judgement;
    const Judgement& after = judged.whatIf;
    // Whether an answer that is not in the recording would do then, nobody knows.
    const bool liftsPolicy = whatIf.embedderPolicy == EmbedderPolicy::UnsafeNone
        && (before.reason == Reason::CoepRequireCorp || before.reason == Reason::CoepFrame);
    if (m_isByMark && !after.isBlocked() && !liftsPolicy)
        judged.whatIf = before;
    if (!before.isBlocked() && after.isBlocked())
        judged.change = Change::Breaks;
    else if (before.isBlocked() && !after.isUnknown && !after.isBlocked())
        judged.change = Change::BeginsToWork;
    else if (before.isBlocked() && !after.isUnknown && before.reason != after.reason)
        judged.change = Change::OtherReason;
    else if ((before.isBlocked() && after.isUnknown) || !before.isSameAs(after))
        judged.change = Change::OtherVerdict;
    else if (whatIf.blocksThirdPartyCookies && entry.hasCookies && top && !isNavigation
        && !isSameSite(originOf(*top), *recorded.url))
        judged.change = Change::LosesCookies;
}

} // namespace fetchscope
