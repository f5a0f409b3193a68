#include "core/telling/messages/message_explanation.h"

#include "core/engine/base/ascii.h"
#include "core/engine/policy/csp_directives.h"
#include "core/engine/simulation/runner.h"
#include "core/reading/importers/message_scenario.h"
#include "core/telling/messages/messages.h"

namespace fetchscope {

namespace {

std::string quoteForShell(std::string_view text)
{
    std::string quoted("'");
    for (const char c : text) {
        if (c == '\'')
            quoted.append("'\\''");
        else
            quoted += c;
    }
    quoted += '\'';
    return quoted;
}

void addHeader(std::string& command, std::string_view name, std::string_view value)
{
    std::string line(name);
    line.append(": ").append(value);
    command.append(" -H ").append(quoteForShell(line));
}

std::optional<NetworkFailure> failureOf(MessageCause cause)
{
    switch (cause) {
    case MessageCause::NameNotResolved:
        return NetworkFailure::Dns;
    case MessageCause::ConnectionRefused:
    case MessageCause::NoAnswer:
        return NetworkFailure::Refused;
    case MessageCause::ConnectionLost:
        return NetworkFailure::Reset;
    case MessageCause::TimedOut:
        return NetworkFailure::Timeout;
    case MessageCause::CertificateRefused:
        return NetworkFailure::Tls;
    case MessageCause::BlockedByExtension:
        return NetworkFailure::Extension;
    default:
        return std::nullopt;
    }
}

/// Can a scenario show what the message is about?
bool canBeShown(const BrowserMessage& message)
{
    return !message.isInline && (message.reason != Reason::None || failureOf(message.cause));
}

/// The command of a preflight with what the message says of it.
std::string preflightCommand(const BrowserMessage& message, std::string_view url, std::string_view origin)
{
    std::string command("curl -i -X OPTIONS");
    addHeader(command, "Origin", origin);
    const bool needsMethod =
        message.reason == Reason::PreflightMethod || message.reason == Reason::PreflightMethodWildcard;
    addHeader(command, "Access-Control-Request-Method",
        !message.method.empty() ? std::string_view(message.method)
            : needsMethod       ? "PUT"
                                : "POST");
    if (message.reason == Reason::PreflightHeader && !message.header.empty())
        addHeader(command, "Access-Control-Request-Headers", asciiLowercase(message.header));
    return command.append(" ").append(quoteForShell(url));
}

/// `https:` of `wss:`.
std::string httpUrl(std::string_view url)
{
    if (!url.starts_with("ws"))
        return std::string(url);
    std::string http("http");
    return http.append(url.substr(2));
}

/// Is it about how the response is used, so that its headers tell the rest?
bool isOfResponseHeaders(const BrowserMessage& message)
{
    const std::string_view code = infoOf(message.reason).code;
    return code.starts_with("corp-") || code.starts_with("coep-") || code == "orb" || code == "nosniff"
        || code == "mime-type" || code == "integrity" || code == "x-frame-options" || code == "csp-frame-ancestors"
        || code == "api-response-type" || message.cause == MessageCause::BlockedByResponse;
}

std::optional<Message> meaningForPreflight(std::uint16_t status)
{
    if (status == 401 || status == 403 || status == 407)
        return say<messages::PreflightUnauthorized>(std::to_string(status));
    if (status == 404 || status == 405 || status == 410 || status == 501)
        return say<messages::PreflightNotFound>(std::to_string(status));
    return status < 500 ? std::nullopt : std::optional(say<messages::PreflightFault>(std::to_string(status)));
}

} // namespace

MessageExplanation explainMessage(BrowserMessage message, Phrasebook phrases)
{
    MessageExplanation explanation;
    if (message.reason != Reason::None) {
        const ReasonInfo& info = infoOf(message.reason);
        explanation.code = info.code;
        explanation.meaning = info.summary;
        explanation.url = info.url;
        explanation.remedy = &remedyFor(message.reason);
    } else {
        const MessageCauseInfo& info = infoOf(message.cause);
        explanation.code = info.code;
        explanation.meaning = info.summary;
        explanation.url = info.url;
        explanation.remedy = &remedyFor(message.cause);
        explanation.failure = failureOf(message.cause);
    }
    if (canBeShown(message)) {
        if (auto scenario = scenarioOfMessage(message, phrases)) {
            const RunResult result = runScenario(*scenario, Tracing::On);
            const Outcome& outcome = result.actions.front().outcome;
            const Reason reason = outcome.cause ? outcome.cause->reason : Reason::None;
            const bool isSame =
                message.reason != Reason::None ? reason == message.reason : outcome.verdict == Verdict::NetworkError;
            if (isSame) {
                explanation.decidedAt = outcome.decidedAt;
                explanation.scenario = *std::move(scenario);
            }
        }
    }
    explanation.message = std::move(message);
    return explanation;
}

std::optional<Message> meaningOfStatus(const BrowserMessage& message)
{
    if (!message.status || *message.status < 400)
        return std::nullopt;
    if (message.reason == Reason::PreflightStatus)
        return meaningForPreflight(*message.status);
    if (!infoOf(message.reason).code.starts_with("cors-") || message.isOfPreflight)
        return std::nullopt;
    const std::string status = std::to_string(*message.status);
    switch (*message.status) {
    case 401:
        return say<messages::ErrorUnauthorized>(status);
    case 403:
        return say<messages::ErrorForbidden>(status);
    case 404:
    case 410:
        return say<messages::ErrorNotFound>(status);
    case 405:
        return say<messages::ErrorMethod>(status);
    case 413:
        return say<messages::ErrorTooLarge>(status);
    case 429:
        return say<messages::ErrorTooMany>(status);
    case 502:
    case 503:
    case 504:
        return say<messages::ErrorOfProxy>(status);
    default:
        return *message.status < 500 ? say<messages::ErrorOfRequest>(status) : say<messages::ErrorOfServer>(status);
    }
}

std::string commandToFindOut(const BrowserMessage& message)
{
    const std::string_view code = infoOf(message.reason).code;
    const bool isFile = message.requestUrl.starts_with("file:");
    const std::string url = message.requestUrl.empty() || isFile ? "URL" : httpUrl(message.requestUrl);
    const std::string_view origin =
        message.origin.empty() ? std::string_view("ORIGIN") : std::string_view(message.origin);
    std::string command;
    if (isFile || code.starts_with("api-invalid") || code.starts_with("sandbox-") || code == "scheme-not-supported"
        || code == "mode-same-origin")
        return command;
    if (message.isOfPreflight)
        return preflightCommand(message, url, origin);
    if (code.starts_with("cors-") || message.cause == MessageCause::AccessControl
        || message.cause == MessageCause::CutOff) {
        command = "curl -i";
        if (!message.method.empty() && message.method != "GET" && isToken(message.method))
            command.append(" -X ").append(message.method);
        addHeader(command, "Origin", origin);
        return command.append(" ").append(quoteForShell(url));
    }
    if (code.starts_with("redirect-") || isOfResponseHeaders(message)) {
        // Some servers answer HEAD otherwise, so it is a GET whose body goes nowhere.
        command = code.starts_with("redirect-") ? "curl -sL -D - -o /dev/null" : "curl -s -D - -o /dev/null";
        if (!message.origin.empty())
            addHeader(command, "Origin", origin);
        return command.append(" ").append(quoteForShell(url));
    }
    // The policy is the page's.
    if (!directiveOfReason(message.reason).empty() || message.cause == MessageCause::BlockedByPolicy) {
        const std::string page = message.pageUrl.empty() ? "URL-OF-THE-PAGE" : message.pageUrl;
        command.append("curl -s -D - ").append(quoteForShell(page));
        return command.append(" | grep -i content-security-policy");
    }
    if (message.initiator == InitiatorKind::WebSocket) {
        command = "curl -i --max-time 5";
        addHeader(command, "Connection", "Upgrade");
        addHeader(command, "Upgrade", "websocket");
        addHeader(command, "Sec-WebSocket-Version", "13");
        addHeader(command, "Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==");
        addHeader(command, "Origin", origin);
        return command.append(" ").append(quoteForShell(url));
    }
    if (failureOf(message.cause) || message.cause == MessageCause::NoAnswer || message.cause == MessageCause::AnyFailure
        || message.cause == MessageCause::HttpStatus)
        return command.append("curl -v ").append(quoteForShell(url));
    return command;
}

} // namespace fetchscope
