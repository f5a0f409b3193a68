#include "core/telling/explain/console_messages.h"

#include "core/telling/explain/console_dialects.h"

namespace fetchscope {

namespace {

/// Of the outcome itself.
bool appendOutcomeMessage(std::string& text, ProfileId browser, const OutcomeFacts& facts)
{
    const Verdict verdict = facts.outcome().verdict;
    if (!facts.cause() || (verdict != Verdict::Blocked && verdict != Verdict::NetworkError))
        return false;
    // What failed ahead was told then; but Chromium compares a preload with its integrity metadata when it is used.
    const bool isComparedLater = browser == ProfileId::Chromium && facts.reason() == Reason::Integrity;
    if (isComparedLater && facts.request()->initiator == InitiatorKind::Preload)
        return false;
    if (facts.hadFailedAhead() && !isComparedLater)
        return false;
    switch (browser) {
    case ProfileId::Standard:
        return false;
    case ProfileId::Chromium:
        return appendChromiumMessage(text, facts);
    case ProfileId::Firefox:
        return appendFirefoxMessage(text, facts);
    case ProfileId::Safari:
        return appendSafariMessage(text, facts);
    }
    return false;
}

} // namespace

bool appendConsoleMessage(std::string& text, ProfileId browser, const OutcomeFacts& facts)
{
    if (!facts.request())
        return false;
    if (browser != ProfileId::Chromium || !facts.ahead() || facts.isAnsweredAhead())
        return appendOutcomeMessage(text, browser, facts);
    const std::size_t before = text.size();
    if (!appendChromiumPreloadWarning(text, facts))
        return appendOutcomeMessage(text, browser, facts);
    const std::size_t after = text.size();
    text += '\n';
    if (!appendOutcomeMessage(text, browser, facts))
        text.resize(after);
    return text.size() > before;
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
