#include "core/telling/timeline/outcome_names.h"

#include "core/engine/base/readable_text.h"
#include "core/telling/timeline/elapsed_time.h"
#include "core/telling/timeline/messages.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

struct Phrase
{
    int status;
    std::string_view text;
};

// https://www.iana.org/assignments/http-status-codes
constexpr std::array statusPhrases {
    Phrase {100, "Continue"},
    Phrase {101, "Switching Protocols"},
    Phrase {103, "Early Hints"},
    Phrase {200, "OK"},
    Phrase {201, "Created"},
    Phrase {202, "Accepted"},
    Phrase {203, "Non-Authoritative Information"},
    Phrase {204, "No Content"},
    Phrase {205, "Reset Content"},
    Phrase {206, "Partial Content"},
    Phrase {300, "Multiple Choices"},
    Phrase {301, "Moved Permanently"},
    Phrase {302, "Found"},
    Phrase {303, "See Other"},
    Phrase {304, "Not Modified"},
    Phrase {307, "Temporary Redirect"},
    Phrase {308, "Permanent Redirect"},
    Phrase {400, "Bad Request"},
    Phrase {401, "Unauthorized"},
    Phrase {403, "Forbidden"},
    Phrase {404, "Not Found"},
    Phrase {405, "Method Not Allowed"},
    Phrase {406, "Not Acceptable"},
    Phrase {408, "Request Timeout"},
    Phrase {409, "Conflict"},
    Phrase {410, "Gone"},
    Phrase {412, "Precondition Failed"},
    Phrase {413, "Content Too Large"},
    Phrase {415, "Unsupported Media Type"},
    Phrase {416, "Range Not Satisfiable"},
    Phrase {418, "(Unused)"},
    Phrase {421, "Misdirected Request"},
    Phrase {422, "Unprocessable Content"},
    Phrase {429, "Too Many Requests"},
    Phrase {451, "Unavailable For Legal Reasons"},
    Phrase {500, "Internal Server Error"},
    Phrase {501, "Not Implemented"},
    Phrase {502, "Bad Gateway"},
    Phrase {503, "Service Unavailable"},
    Phrase {504, "Gateway Timeout"},
};

const RequestAction* requestOf(const Scenario& scenario, const ActionResult& action)
{
    return action.index < scenario.actions.size() ? std::get_if<RequestAction>(&scenario.actions[action.index].what)
                                                  : nullptr;
}

} // namespace

Message messageFor(Tone tone)
{
    switch (tone) {
    case Tone::Pass:
        return say<messages::TonePass>();
    case Tone::Fail:
        return say<messages::ToneFail>();
    case Tone::Warn:
        return say<messages::ToneWarn>();
    case Tone::Unknown:
        return say<messages::ToneUnknown>();
    case Tone::Neutral:
        break;
    }
    return {};
}

Tone toneOf(const Outcome& outcome)
{
    switch (outcome.verdict) {
    case Verdict::Exposed:
    case Verdict::Navigated:
        return Tone::Pass;
    case Verdict::Opaque:
        return Tone::Warn;
    case Verdict::Blocked:
    case Verdict::NetworkError:
        break;
    }
    return Tone::Fail;
}

Tone toneOf(const ActionResult& action)
{
    if (action.storageAccess)
        return isResolved(*action.storageAccess) ? Tone::Pass : Tone::Fail;
    return action.isRequest ? toneOf(action.outcome) : Tone::Neutral;
}

Message messageFor(const ActionResult& action)
{
    if (!action.storageAccess)
        return action.isRequest ? messageFor(action.outcome.verdict) : Message();
    switch (*action.storageAccess) {
    case StorageAccessResult::Granted:
        return say<messages::AccessGranted>();
    case StorageAccessResult::NotNeeded:
        return say<messages::AccessNotNeeded>();
    case StorageAccessResult::Denied:
        return say<messages::AccessDenied>();
    case StorageAccessResult::NoUserActivation:
        return say<messages::AccessNoActivation>();
    case StorageAccessResult::OpaqueOrigin:
        return say<messages::AccessOpaqueOrigin>();
    case StorageAccessResult::Unavailable:
        return say<messages::AccessUnavailable>();
    }
    return {};
}

Message messageFor(NetworkFailure failure)
{
    switch (failure) {
    case NetworkFailure::Dns:
        return say<messages::FailureDns>();
    case NetworkFailure::Refused:
        return say<messages::FailureRefused>();
    case NetworkFailure::Reset:
        return say<messages::FailureReset>();
    case NetworkFailure::Timeout:
        return say<messages::FailureTimeout>();
    case NetworkFailure::Tls:
        return say<messages::FailureTls>();
    case NetworkFailure::Extension:
        return say<messages::FailureExtension>();
    }
    return {};
}

std::string actionName(const Scenario& scenario, const ActionResult& action, Phrasebook phrases)
{
    if (action.index >= scenario.actions.size())
        return {};
    const auto& what = scenario.actions[action.index].what;
    if (const auto* wait = std::get_if<WaitAction>(&what))
        return textOf(say<messages::ActionWait>(elapsedTime(wait->seconds, phrases)), phrases);
    if (const auto* clear = std::get_if<ClearAction>(&what)) {
        const bool isOfCookies = *clear == ClearAction::Cookies;
        return textOf(
            isOfCookies ? say<messages::ActionClearCookies>() : say<messages::ActionClearPreflightCache>(), phrases);
    }
    if (std::holds_alternative<StorageAccessRequest>(what))
        return textOf(say<messages::ActionStorageAccess>(), phrases);
    const auto& request = std::get<RequestAction>(what);
    std::string name(nameOf(request.initiator));
    if (const std::string method = methodOf(request); request.method || method != "GET") {
        name += ' ';
        appendReadable(name, method);
    }
    return name;
}

std::string actionText(const Scenario& scenario, const ActionResult& action, Phrasebook phrases)
{
    std::string text = actionName(scenario, action, phrases);
    if (const RequestAction* request = requestOf(scenario, action)) {
        text += ' ';
        appendReadable(text, subjectOf(*request));
    }
    if (pageNumberOf(scenario, action.index) != 0) {
        text += " (";
        appendReadable(text, scenario.actions[action.index].page);
        text += ')';
    }
    return text;
}

std::string answerText(const Exchange& exchange, Phrasebook phrases)
{
    if (exchange.networkFailure)
        return textOf(messageFor(*exchange.networkFailure), phrases);
    std::string text = std::to_string(exchange.status);
    const std::string_view phrase =
        exchange.statusText.empty() ? statusPhrase(exchange.status) : std::string_view(exchange.statusText);
    if (!phrase.empty()) {
        text += ' ';
        appendReadable(text, phrase);
    }
    return text;
}

std::string_view statusPhrase(int status)
{
    const auto found = std::lower_bound(statusPhrases.begin(), statusPhrases.end(), status,
        [](const Phrase& phrase, int value) { return phrase.status < value; });
    return found != statusPhrases.end() && found->status == status ? found->text : std::string_view();
}

} // namespace fetchscope
