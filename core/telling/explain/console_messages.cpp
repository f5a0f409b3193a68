#include "core/telling/explain/console_messages.h"

#include "core/telling/explain/console_dialects.h"

namespace fetchscope {

bool appendConsoleMessage(std::string& text, ProfileId browser, const OutcomeFacts& facts)
{
    const Verdict verdict = facts.outcome().verdict;
    const bool hasFailed =
        facts.request() && facts.cause() && (verdict == Verdict::Blocked || verdict == Verdict::NetworkError);
    if (!hasFailed)
        return browser == ProfileId::Chromium && appendChromiumNetworkLine(text, facts);
    switch (browser) {
    case ProfileId::Standard:
        return false;
    case ProfileId::Chromium: {
        std::string lines;
        appendChromiumMessage(lines, facts);
        appendChromiumNetworkLine(lines, facts);
        text += lines;
        return !lines.empty();
    }
    case ProfileId::Firefox:
        return appendFirefoxMessage(text, facts);
    case ProfileId::Safari:
        return appendSafariMessage(text, facts);
    }
    return false;
}

std::optional<std::string> consoleMessage(
    ProfileId browser, const Scenario& scenario, const RunResult& result, const ActionResult& action)
{
    std::string text;
    if (!appendConsoleMessage(text, browser, OutcomeFacts(scenario, result, action)))
        return std::nullopt;
    return text;
}

} // namespace fetchscope
