#include "core/replay/recorded_outcome.h"

#include "core/engine/policy/csp_directives.h"
#include "core/replay/messages.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace fetchscope {

namespace {

/// What an error's text names.
struct Mark
{
    std::string_view text;
    Reason reason;
};
/// The longer one first, where one is the beginning of another.
constexpr std::array<Mark, 11> marks {{
    {"NotSameOriginAfterDefaultedToSameOriginByCoep", Reason::CoepRequireCorp},
    {"CoepFrameResourceNeedsCoepHeader", Reason::CoepFrame},
    {"BLOCKED_BY_RESPONSE.NotSameOrigin", Reason::CorpSameOrigin},
    {"BLOCKED_BY_RESPONSE.NotSameSite", Reason::CorpSameSite},
    {"BLOCKED_BY_ORB", Reason::OpaqueResponse},
    {"UNSAFE_PORT", Reason::BadPort},
    {"TOO_MANY_REDIRECTS", Reason::RedirectCount},
    {"UNSAFE_REDIRECT", Reason::RedirectScheme},
    {"DISALLOWED_URL_SCHEME", Reason::SchemeNotSupported},
    {"mixed content", Reason::MixedContent},
    {"mixed-content", Reason::MixedContent},
}};

/// What programs write where a browser withheld something, in their own words or in those of the browser's console.
constexpr std::array<std::string_view, 7> wordsForBlocked {"BLOCKED_BY_", "Access-Control-Allow",
    "access control check", "CORS", "Content Security Policy", "ERR_BLOCKED", "blocked:"};

const Mark* markIn(std::string_view error)
{
    const auto* found = std::find_if(
        marks.begin(), marks.end(), [error](const Mark& mark) { return error.find(mark.text) != error.npos; });
    return found == marks.end() ? nullptr : found;
}

/// Hangs on the body, or on what the page's document says.
bool isByWhatIsNotRecorded(const Mark* mark)
{
    return mark
        && (mark->reason == Reason::OpaqueResponse || mark->reason == Reason::CoepRequireCorp
            || mark->reason == Reason::CoepFrame);
}

bool goesToAnotherOrigin(const std::vector<RecordedHop>& hops, const std::string& origin)
{
    return std::any_of(hops.begin(), hops.end(), [&origin](const RecordedHop& hop) {
        const auto url = parseUrl(hop.entry->url);
        return url && originOf(*url).serialize() != origin;
    });
}

Reason cspReasonOf(Destination destination)
{
    const std::string_view directive = fetchDirectiveOf(destination);
    // Of navigations of the tab only forms are under a policy.
    return directive.empty() ? Reason::CspFormAction : reasonOfDirective(directive);
}

} // namespace

bool isDecidedBeforeSending(const Judgement& judgement)
{
    if (!judgement.isBlocked())
        return false;
    const std::string_view code = infoOf(judgement.reason).code;
    return code.starts_with("preflight-") || code.starts_with("csp-") || judgement.reason == Reason::MixedContent
        || judgement.reason == Reason::BadPort || judgement.reason == Reason::ModeSameOrigin;
}

void readRecordedOutcome(const std::vector<RecordedHop>& hops, RecorderKind recorder, JudgedEntry& judged)
{
    const RecordedEntry& last = *hops.back().entry;
    const std::string& error = last.error;
    judged.recordedText = error;
    const auto says = [&error](std::string_view text) { return error.find(text) != std::string::npos; };
    if (hops.back().isReconstructed) {
        judged.recorded = RecordedOutcome::Unknown;
    } else if (error.empty()) {
        if (last.status > 0)
            judged.recorded = showsOutcomes(recorder) ? RecordedOutcome::Received : RecordedOutcome::Unknown;
        else
            // Chromium's tools write no error for what was blocked by a policy or was still on its way.
            judged.recorded = showsOutcomes(recorder) ? RecordedOutcome::Unknown : RecordedOutcome::Failed;
    }
    if (error.empty())
        return;
    const bool isRefusedByCors = says("ERR_FAILED") && judged.facts.mode.value == RequestMode::Cors
        && goesToAnotherOrigin(hops, judged.facts.origin.value);
    if (says("BLOCKED_BY_CLIENT") || says("BLOCKED_BY_ADMINISTRATOR"))
        judged.recorded = RecordedOutcome::BlockedByClient;
    else if (isRefusedByCors || markIn(error) || std::any_of(wordsForBlocked.begin(), wordsForBlocked.end(), says))
        judged.recorded = RecordedOutcome::Blocked;
    else if (says("ERR_ABORTED") || says("NS_BINDING_ABORTED"))
        judged.recorded = RecordedOutcome::Aborted;
    else
        judged.recorded = RecordedOutcome::Failed;
}

bool judgeByMark(const RecordedEntry& last, bool hasPreflight, JudgedEntry& judged)
{
    Judgement& judgement = judged.judgement;
    const std::string& error = last.error;
    if (judged.recorded == RecordedOutcome::Blocked && isByWhatIsNotRecorded(markIn(error)) && !judgement.isBlocked()) {
        judgement = {Verdict::Blocked, false, markIn(error)->reason, {}, ResponseType::Error};
        judged.note = say<messages::BlockedByUnrecorded>();
        return true;
    }
    const bool isWithoutAnswer = judgement.verdict == Verdict::NetworkError && !judgement.isUnknown;
    if (!isWithoutAnswer)
        return false;
    // What the engine was told in the place of an answer is no finding of its own.
    if (!networkFailureOf(error))
        judgement.subject.clear();
    if (judged.recorded == RecordedOutcome::BlockedByClient) {
        judged.note = say<messages::BlockedByClient>();
        return false;
    }
    if (judged.recorded != RecordedOutcome::Blocked)
        return false;
    Judgement blocked {Verdict::Blocked, false, Reason::None, {}, ResponseType::Error};
    if (const Mark* mark = markIn(error)) {
        blocked.reason = mark->reason;
    } else if (error.find("BLOCKED_BY_CSP") != std::string::npos || error.find("Content Security") != std::string::npos
        || error.find("blocked:csp") != std::string::npos) {
        blocked.reason = cspReasonOf(judged.facts.destination.value);
    } else if (error.find("BLOCKED_BY_RESPONSE") != std::string::npos) {
        blocked.reason =
            judged.facts.mode.value == RequestMode::Navigate ? Reason::FrameOptions : Reason::CorpSameOrigin;
    } else if (judged.facts.mode.value == RequestMode::Cors && judged.relation != Relation::SameOrigin) {
        const bool isPreflight = judged.needsPreflight && !hasPreflight;
        blocked.reason = isPreflight ? Reason::PreflightMissingAllowOrigin : Reason::CorsMissingAllowOrigin;
        judged.note = isPreflight ? say<messages::PreflightProbablyRefused>() : say<messages::AnswerProbablyRefused>();
        judged.others.push_back({say<messages::AssumeNetworkFailure>(), judgement});
        judgement = std::move(blocked);
        return true;
    } else {
        return false;
    }
    judged.note = say<messages::BlockedByHeadersUnrecorded>();
    judgement = std::move(blocked);
    return true;
}

void compareWithRecording(const RecordedEntry& last, JudgedEntry& judged)
{
    const Judgement& judgement = judged.judgement;
    if (judgement.isUnknown || judgement.verdict == Verdict::NetworkError)
        return;
    // What an element does with an answer of the wrong kind is no matter of the network, and not marked.
    if (judgement.reason == Reason::ApiResponseStatus || judgement.reason == Reason::ApiResponseType
        || judgement.reason == Reason::ApiDownload || judgement.reason == Reason::MimeType
        || judgement.reason == Reason::Nosniff)
        return;
    if (judged.recorded == RecordedOutcome::Received) {
        judged.agreement = judgement.isBlocked() ? Agreement::Contradicts : Agreement::Agrees;
    } else if (judged.recorded == RecordedOutcome::Blocked) {
        judged.agreement = judgement.isBlocked() ? Agreement::Agrees : Agreement::Contradicts;
    } else if (judged.recorded == RecordedOutcome::Unknown && last.status > 0 && isDecidedBeforeSending(judgement)) {
        judged.agreement = Agreement::Contradicts;
        judged.recordedText = "the request went out";
    }
}

} // namespace fetchscope
