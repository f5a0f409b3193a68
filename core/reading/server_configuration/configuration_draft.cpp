#include "core/reading/server_configuration/configuration_draft.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/origin_example.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr std::string_view usualServer = "https://api.example";

/// Does a pattern fit every origin, so that no page is more at home than another?
bool isOpen(const TextPattern& pattern)
{
    return pattern.matches("https://app.example") && pattern.matches("http://localhost:3000");
}

/// An origin that the rules compare with or send.
void noteAllowedOrigin(const ServerRule& rule, ServerConfiguration& configuration)
{
    const auto* response = std::get_if<ServerResponse>(&rule.respond);
    if (!response)
        return;
    const auto sent = response->headers->get("Access-Control-Allow-Origin");
    const bool isEchoed =
        std::any_of(response->echoedHeaders.begin(), response->echoedHeaders.end(), [](const EchoedHeader& header) {
            return asciiCaseInsensitiveEquals(header.name, "Access-Control-Allow-Origin");
        });
    if (response->headers->get("Access-Control-Allow-Credentials") == "true")
        configuration.allowsCredentials = true;
    const auto take = [&](std::string_view text) {
        const auto url = parseUrl(text);
        if (!url || !url->hasHttpScheme())
            return;
        std::string& named =
            originOf(*url).serialize() == text ? configuration.allowedOrigin : configuration.misspelledOrigin;
        if (named.empty())
            named = text;
    };
    if (sent && sent != "*")
        take(*sent);
    if (!isEchoed && !sent)
        return;
    for (const HeaderCondition& condition : rule.headers) {
        if (!asciiCaseInsensitiveEquals(condition.name, "Origin"))
            continue;
        for (const TextPattern& pattern : condition.values) {
            const bool isOne = !pattern.isRegularExpression() && pattern.text().find('*') == std::string::npos;
            if (isOne)
                take(pattern.text());
            else if (const auto example = isOpen(pattern) ? std::nullopt : exampleOfOrigin(pattern))
                take(*example);
        }
    }
}

} // namespace

const std::string& ConfigurationDraft::chooseOrigin(std::string_view said)
{
    std::string& origin = m_configuration.origin;
    if (m_surroundings.url) {
        origin = originOf(*m_surroundings.url).serialize();
    } else if (const auto url = parseUrl(said); url && !originOf(*url).isOpaque()) {
        origin = originOf(*url).serialize();
    } else {
        origin = usualServer;
        note(say<messages::AssumedServerOrigin>(origin));
    }
    return origin;
}

std::uint16_t ConfigurationDraft::statusBehind(RequestCases& request) const
{
    constexpr std::uint16_t usual = 200;
    const auto& told = m_surroundings.statusBehind;
    return told && request.isMethod("OPTIONS") == told->isOfPreflight ? told->status : usual;
}

void ConfigurationDraft::note(Message sentence)
{
    auto& notes = m_configuration.notes;
    if (std::find(notes.begin(), notes.end(), sentence) == notes.end())
        notes.push_back(std::move(sentence));
}

std::optional<TextPattern> ConfigurationDraft::expression(std::string_view text, bool ignoresCase)
{
    std::string expression = ignoresCase ? "(?i)" : "";
    expression += text;
    if (const auto known = m_expressions.find(expression); known != m_expressions.end())
        return known->second;
    auto pattern = TextPattern::ofRegularExpression(expression);
    if (!pattern)
        note(say<messages::ExpressionNotRead>(text, pattern.error()));
    return m_expressions.emplace(std::move(expression), pattern ? std::optional(*pattern) : std::nullopt).first->second;
}

bool ConfigurationDraft::isUsable(std::string_view name, const SentValue& value)
{
    if (!isHeaderName(name)) {
        note(say<messages::NoHeaderName>(name));
        return false;
    }
    if (!value.requestHeader.empty())
        return isHeaderName(value.requestHeader);
    if (isHeaderValue(normalizeHeaderValue(value.text)))
        return true;
    note(say<messages::NoHeaderValue>(name));
    return false;
}

void ConfigurationDraft::answer(
    const std::optional<TextPattern>& url, const std::function<ServerAnswer(RequestCases&)>& answer)
{
    if (m_hasTooManyCases || m_configuration.rules.size() > mostRules)
        return;
    auto rules = RequestCases::rulesOf(url, [this, &answer](RequestCases& request) {
        ServerAnswer whole = answer(request);
        std::erase_if(whole.headers, [this](const auto& header) { return !isUsable(header.first, header.second); });
        return whole;
    });
    if (rules)
        add(*std::move(rules));
    else
        m_hasTooManyCases = true;
}

void ConfigurationDraft::add(std::vector<ServerRule> rules)
{
    for (ServerRule& rule : rules) {
        noteAllowedOrigin(rule, m_configuration);
        m_configuration.rules.push_back(std::move(rule));
    }
}

void ConfigurationDraft::noteGuard(std::string line)
{
    note(say<messages::GuardBefore>(line));
    if (m_configuration.guardBefore.empty())
        m_configuration.guardBefore = std::move(line);
}

Result<ServerConfiguration> ConfigurationDraft::finish()
{
    if (m_hasTooManyCases || m_configuration.rules.size() > mostRules)
        return tl::unexpected(InputError {{}, say<messages::TooManyCases>(), say<messages::LeaveOutConditions>()});
    if (m_configuration.rules.empty())
        return tl::unexpected(
            InputError {{}, say<messages::ConfigurationNotRead>(), say<messages::PasteWholeConfiguration>()});
    return std::move(m_configuration);
}

} // namespace fetchscope
