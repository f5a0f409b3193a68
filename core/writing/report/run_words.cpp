#include "core/writing/report/run_words.h"

#include "core/engine/base/readable_text.h"
#include "core/reading/json/json_writer.h"
#include "core/telling/explain/console_messages.h"

namespace fetchscope {

std::string readable(std::string_view value)
{
    std::string text;
    appendReadable(text, value);
    return text;
}

std::string inWords(double number)
{
    JsonWriter writer;
    writer.number(number);
    return writer.take();
}

std::string wordsOfAction(const Action& action)
{
    if (const auto* wait = std::get_if<WaitAction>(&action.what))
        return "wait " + inWords(wait->seconds) + " s";
    if (const auto* clear = std::get_if<ClearAction>(&action.what))
        return "clear the " + std::string(nameOf(*clear));
    if (std::holds_alternative<StorageAccessRequest>(action.what))
        return "document.requestStorageAccess()";
    return {};
}

std::string hostPermissionsOf(const Page& page)
{
    std::string list;
    for (const MatchPattern& pattern : page.hostPermissions)
        list.append(list.empty() ? "" : ", ").append(pattern.text());
    return list;
}

std::string frameAttributesOf(const Page& page)
{
    std::string list;
    const auto add = [&list](std::string_view name, const std::optional<std::string>& value) {
        if (value)
            list.append(list.empty() ? "" : " ").append(name).append("=\"").append(readable(*value)).append("\"");
    };
    add("sandbox", page.frameSandbox);
    add("allow", page.frameAllow);
    if (page.isInCredentiallessFrame)
        list.append(list.empty() ? "" : " ").append("credentialless");
    return list;
}

std::string headingOf(const RunResult& result, const ActionResult& action, const RequestAction& request)
{
    if (request.initiator == InitiatorKind::Inline)
        return std::string(nameOf(request.initiator)) + " " + readable(subjectOf(request));
    std::string method = request.method.value_or("GET");
    for (std::size_t i = action.endExchange; i-- > action.firstExchange;) {
        // The first of its hops is what the page asked for.
        if (result.exchanges[i].kind == Exchange::Kind::Request)
            method = result.exchanges[i].method;
    }
    return std::string(nameOf(request.initiator)) + " " + readable(method) + " " + readable(request.url);
}

std::string wordsOfClassification(const ActionResult& action, std::string_view separator)
{
    const Classification& classification = action.classification;
    std::string line(nameOf(classification.relation));
    line.append(separator);
    if (!classification.preflight)
        return line.append("no preflight needed");
    line.append("needs a preflight:");
    bool isFirst = true;
    for (const PreflightReason& reason : classification.preflightReasons) {
        line.append(isFirst ? " " : ", ");
        isFirst = false;
        switch (reason.code) {
        case PreflightReason::Code::Method:
            line.append("method ").append(readable(reason.value));
            break;
        case PreflightReason::Code::Header:
            line.append("header ").append(readable(reason.name)).append(": ").append(readable(reason.value));
            break;
        case PreflightReason::Code::UploadListener:
            line.append("a listener on the upload");
            break;
        case PreflightReason::Code::StreamBody:
            line.append("a streamed body");
            break;
        }
    }
    return line.append(separator).append("preflight cache: ").append(nameOf(action.preflightCache));
}

std::string placeOf(StepId step)
{
    const StepInfo& info = infoOf(step);
    std::string place(infoOf(info.algorithm).name);
    if (!info.isUnnumbered())
        place.append(" ").append(info.number);
    return place;
}

std::string wordsOf(const ImageUseOutcome& use)
{
    std::string line(nameOf(use.use));
    line.append(use.drawn ? ": drawn, " : ": not drawn, ").append(use.readable ? "readable" : "not readable");
    if (use.error)
        line.append(" (").append(nameOf(*use.error)).append(" at ").append(nameOf(use.at)).append(")");
    return line;
}

std::string wordsOf(const AnswerAhead& ahead)
{
    std::string line(nameOf(ahead.kind));
    line.append(" of action ").append(std::to_string(ahead.action + 1));
    if (ahead.isUsed())
        return line.append(": used");
    line.append(": not used (").append(nameOf(ahead.use));
    if (!ahead.had.empty() || !ahead.wants.empty())
        line.append(": it has ").append(readable(ahead.had)).append(", needed ").append(readable(ahead.wants));
    return line.append(")");
}

bool isDecision(const StepRecord& step)
{
    return step.result == StepResult::Passed || step.result == StepResult::Failed;
}

std::string answerOf(const Exchange& exchange)
{
    if (exchange.networkFailure)
        return "network error: " + std::string(nameOf(*exchange.networkFailure));
    std::string status = std::to_string(exchange.status);
    if (!exchange.statusText.empty())
        status.append(" ").append(readable(exchange.statusText));
    if (exchange.guard && exchange.guard->isRefused)
        status.append("  (refused by ")
            .append(exchange.guard->guard)
            .append(", step ")
            .append(exchange.guard->step)
            .append(")");
    if (exchange.sharedCache && exchange.sharedCache->state == SharedCacheNote::State::Hit)
        status.append("  (from the cache in front of the server, ")
            .append(std::to_string(static_cast<std::uint64_t>(exchange.sharedCache->age)))
            .append(" s old)");
    else if (exchange.sharedCache && exchange.sharedCache->state == SharedCacheNote::State::Validated)
        status += "  (from the cache in front of the server, which has asked whether it still holds)";
    if (exchange.rule < 0)
        status += "  (no rule of the server matches)";
    return status;
}

std::string wordsOf(const PreflightCacheEntry& entry)
{
    std::string line(entry.kind == PreflightCacheEntry::Kind::Method ? "method " : "header ");
    line.append(readable(entry.value));
    if (entry.key)
        line.append(" for ").append(entry.key->origin).append(" at ").append(entry.key->url);
    return line.append(", ")
        .append(inWords(entry.maxAge))
        .append(" s from ")
        .append(inWords(entry.storedAt))
        .append(" s on");
}

std::string wordsOf(const Cookie& cookie)
{
    std::string line = readable(cookie.name) + "=" + readable(cookie.value) + " for " + cookie.domain + cookie.path;
    if (!cookie.partition.empty())
        line.append(", in tabs of ").append(cookie.partition);
    if (cookie.crossSiteAncestor)
        line.append(", in frames with another site around");
    if (cookie.partitioned)
        line.append(", Partitioned");
    return line;
}

bool isGood(Verdict verdict)
{
    return verdict != Verdict::Blocked && verdict != Verdict::NetworkError;
}

std::vector<std::pair<std::string, std::string>> consolesOf(
    const Scenario& scenario, const RunResult& result, const ActionResult& action)
{
    std::vector<std::pair<std::string, std::string>> consoles;
    for (const ProfileId browser : {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
        auto message = consoleMessage(browser, scenario, result, action);
        if (!message)
            continue;
        std::string name(nameOf(browser));
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
        consoles.emplace_back(std::move(name), std::move(*message));
    }
    return consoles;
}

} // namespace fetchscope
