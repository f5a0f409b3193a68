#include "core/telling/explain/console_writer.h"

#include "core/engine/base/ascii.h"
#include "core/engine/initiators/navigations.h"
#include "core/telling/explain/inline_code_console.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fetchscope {

namespace {

/// Have the two URLs the same address, but for an upgrade to https?
bool isSameOrUpgraded(const std::string& first, const std::string& last)
{
    return first == last
        || (first.starts_with("http:") && last.starts_with("https:") && first.substr(5) == last.substr(6));
}

/// The first URL of a request that was redirected, as a policy upgraded it.
std::string redirectedUrl(const OutcomeFacts& facts)
{
    std::string first;
    facts.appendFact(first, "firstUrl");
    const Exchange* const exchange = facts.firstExchange();
    const bool isUpgraded = exchange && exchange->url.starts_with("https:") && first.starts_with("http:")
        && exchange->url.substr(6) == first.substr(5, first.find('#') - 5) && !facts.isUpgradedByRedirect();
    return isUpgraded ? exchange->url : first;
}

/// Was it the fetch() of a service worker that failed?
bool wasPassedOn(const OutcomeFacts& facts)
{
    return facts.cause() != nullptr && facts.cause()->wasPassedOn;
}

} // namespace

InitiatorKind kindByWords(const RequestAction& action)
{
    static constexpr std::array<std::pair<std::string_view, InitiatorKind>, 5> kinds {
        {{"image", InitiatorKind::Img}, {"script", InitiatorKind::Script}, {"style", InitiatorKind::Stylesheet},
            {"font", InitiatorKind::Font}, {"track", InitiatorKind::Track}}};
    if (action.initiator != InitiatorKind::Preload || !action.as)
        return action.initiator;
    const auto* const found = std::find_if(kinds.begin(), kinds.end(),
        [&action](const auto& kind) { return asciiCaseInsensitiveEquals(kind.first, *action.as); });
    return found == kinds.end() ? action.initiator : found->second;
}

bool ConsoleWriter::say(Reason reason, ConsoleForm form)
{
    const ConsoleText* line = consoleTextFor(m_browser, reason, m_facts.request()->initiator, form);
    if (!line)
        return false;
    if (!m_text.empty())
        m_text += '\n';
    fillConsoleText(m_text, line->text, *this);
    return true;
}

void ConsoleWriter::set(std::string_view name, std::string value)
{
    const auto found = std::find_if(m_own.begin(), m_own.end(), [name](const auto& own) { return own.first == name; });
    if (found == m_own.end())
        m_own.emplace_back(name, std::move(value));
    else
        found->second = std::move(value);
}

void ConsoleWriter::add(const std::string& lines)
{
    if (!lines.empty())
        m_text.append(m_text.empty() ? "" : "\n").append(lines);
}

void ConsoleWriter::append(std::string& text, std::string_view name) const
{
    const auto found = std::find_if(m_own.begin(), m_own.end(), [name](const auto& own) { return own.first == name; });
    // What a script navigates the frame of its page to is a frame; a link and a form say what they are.
    const InitiatorKind own = m_facts.request()->initiator;
    const bool isOfOwnFrame = (own == InitiatorKind::Location || own == InitiatorKind::MetaRefresh)
        && isNavigationOfOwnFrame(*m_facts.request(), m_facts.page());
    const InitiatorKind words = isOfOwnFrame ? InitiatorKind::Iframe : kindByWords(*m_facts.request());
    const ChromiumNouns& nouns = infoOf(words).chromium;
    if (found != m_own.end())
        text += found->second;
    else if (name == "noun")
        text += wasPassedOn(m_facts) ? infoOf(InitiatorKind::Fetch).chromium.cors : nouns.cors;
    else if (name == "mixedNoun")
        text += nouns.mixedContent;
    else if (name == "api")
        text += infoOf(m_facts.request()->initiator).safari;
    else if (name == "refusedHeader")
        text += m_facts.refusedHeaderName();
    else if (name == "allowOrigin")
        text += m_facts.answerHeader("access-control-allow-origin");
    else if (name == "cspEffective")
        text += m_facts.effectiveCspDirective();
    else if (name == "cspViolated")
        text += m_facts.violatedCspDirective();
    else if (name == "type")
        m_facts.appendFact(text, "subject");
    else if (name == "redirectedUrl")
        text += redirectedUrl(m_facts);
    else if (name == "at" || name == "mixedUrl")
        m_facts.appendFact(text, "lastUrl");
    else
        m_facts.appendFact(text, name);
}

bool ConsoleWriter::hasPart(std::string_view name) const
{
    if (name == "preflight")
        return m_facts.isInPreflight() || (m_facts.cause() && m_facts.cause()->inPreflight);
    if (name == "fetchHint")
        return m_facts.request()->initiator == InitiatorKind::Fetch || wasPassedOn(m_facts);
    if (name == "xhrHint")
        return m_facts.request()->initiator == InitiatorKind::Xhr && !wasPassedOn(m_facts);
    if (name == "redirectDenied")
        return std::any_of(m_own.begin(), m_own.end(), [](const auto& own) { return own.first == "redirectTarget"; });
    const auto valueOf = [this](std::string_view value) {
        std::string text;
        append(text, value);
        return text;
    };
    if (name == "cspNote")
        return valueOf("cspViolated") != valueOf("cspEffective");
    if (name == "dynamicNote")
        return valueOf("cspEffective").starts_with("script-src")
            && valueOf("cspDirective").find("'strict-dynamic'") != std::string::npos;
    if (name == "unsafeHashesNote" || name == "inlineNote" || name == "inlineSource")
        return hasInlinePart(name, m_facts);
    std::string first;
    std::string last;
    m_facts.appendFact(first, "firstUrl");
    m_facts.appendFact(last, "lastUrl");
    return name == "redirected"
        && (!isSameOrUpgraded(first, last) || (first != last && m_facts.isUpgradedByRedirect()));
}

} // namespace fetchscope
