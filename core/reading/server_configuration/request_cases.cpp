#include "core/reading/server_configuration/request_cases.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr std::size_t mostCases = 400;
constexpr std::size_t mostDecisions = 64;

/// The text of an expression that stands for just one: `^https://app\.example$`.
std::optional<std::string> onlyTextOfExpression(std::string_view expression)
{
    if (expression.size() < 2 || expression.front() != '^' || expression.back() != '$')
        return std::nullopt;
    expression = expression.substr(1, expression.size() - 2);
    std::string text;
    for (std::size_t i = 0; i < expression.size(); ++i) {
        const bool isEscape = expression[i] == '\\' && i + 1 < expression.size();
        const char c = isEscape ? expression[++i] : expression[i];
        // A letter behind a backslash is a class, and other signs mean something without one.
        const bool isItself =
            isEscape ? !isAsciiAlphanumeric(c) : isAsciiAlphanumeric(c) || c == ':' || c == '/' || c == '-' || c == '_';
        if (!isItself)
            return std::nullopt;
        text += c;
    }
    return text;
}

/// The text that a pattern stands for, where it is just one.
std::optional<std::string> onlyTextOf(const TextPattern& pattern)
{
    if (pattern.isRegularExpression())
        return onlyTextOfExpression(pattern.text());
    if (pattern.text().find('*') != std::string::npos)
        return std::nullopt;
    return pattern.text();
}

bool isSame(const TextPattern& one, const TextPattern& other)
{
    return one.isRegularExpression() == other.isRegularExpression() && one.text() == other.text();
}

struct Case
{
    ServerRule rule;
    ServerAnswer answer;
};

bool asksAtLeast(const ServerRule& rule, const ServerRule& other)
{
    if (other.method && rule.method != other.method)
        return false;
    return std::all_of(other.headers.begin(), other.headers.end(), [&rule](const HeaderCondition& condition) {
        return std::any_of(rule.headers.begin(), rule.headers.end(), [&condition](const HeaderCondition& own) {
            return own.name == condition.name && own.mayBeAbsent == condition.mayBeAbsent
                && std::equal(
                    own.values.begin(), own.values.end(), condition.values.begin(), condition.values.end(), isSame);
        });
    });
}

/// A rule is left out where what it matches gets the same answer from the next one.
void leaveOutRepetitions(std::vector<Case>& cases)
{
    for (std::size_t i = cases.size(); i-- > 1;) {
        if (cases[i - 1].answer == cases[i].answer && asksAtLeast(cases[i - 1].rule, cases[i].rule))
            cases.erase(cases.begin() + static_cast<std::ptrdiff_t>(i - 1));
    }
}

} // namespace

bool RequestCases::isMethod(std::string_view method)
{
    return decide({{}, std::nullopt, std::string(method)});
}

bool RequestCases::isMethodLike(const TextPattern& pattern)
{
    return std::any_of(usualMethods.begin(), usualMethods.end(),
        [&](std::string_view method) { return pattern.matches(method) && isMethod(method); });
}

bool RequestCases::hasHeader(std::string_view name)
{
    // No request has one whose name is none.
    return isHeaderName(name) && decide({std::string(name), std::nullopt});
}

bool RequestCases::headerMatches(std::string_view name, const TextPattern& pattern)
{
    return isHeaderName(name) && decide({std::string(name), pattern});
}

std::optional<std::string> RequestCases::knownHeader(std::string_view name) const
{
    for (std::size_t i = 0; i < m_met; ++i) {
        const Decision& decision = m_decisions[i];
        if (decision.holds && decision.pattern && asciiCaseInsensitiveEquals(decision.header, name)) {
            if (auto text = onlyTextOf(*decision.pattern))
                return text;
        }
    }
    return std::nullopt;
}

std::optional<bool> RequestCases::known(const Decision& asked) const
{
    for (std::size_t i = 0; i < m_met; ++i) {
        const Decision& decision = m_decisions[i];
        if (!asciiCaseInsensitiveEquals(decision.header, asked.header))
            continue;
        if (asked.header.empty()) {
            if (decision.method == asked.method)
                return decision.holds;
            if (decision.holds)
                return false;
            continue;
        }
        if (!decision.pattern && !decision.holds)
            return false;
        if (!asked.pattern) {
            if (!decision.pattern || decision.holds)
                return decision.holds;
            continue;
        }
        if (!decision.pattern)
            continue;
        if (isSame(*decision.pattern, *asked.pattern))
            return decision.holds;
        if (const auto text = onlyTextOf(*decision.pattern); text && decision.holds)
            return asked.pattern->matches(*text);
    }
    return std::nullopt;
}

bool RequestCases::decide(Decision decision)
{
    if (const auto answer = known(decision))
        return *answer;
    if (m_met == m_decisions.size()) {
        if (m_met == mostDecisions)
            return false;
        m_decisions.push_back(std::move(decision));
    }
    return m_decisions[m_met++].holds;
}

ServerRule RequestCases::ruleFor(const std::optional<TextPattern>& url, const ServerAnswer& answer) const
{
    ServerRule rule;
    rule.url = url;
    for (const Decision& decision : m_decisions) {
        if (!decision.holds)
            continue;
        if (decision.header.empty()) {
            rule.method = decision.method;
            continue;
        }
        // That a header is there need not be said beside what its value is.
        const auto said =
            std::find_if(rule.headers.begin(), rule.headers.end(), [&decision](const HeaderCondition& condition) {
                return asciiCaseInsensitiveEquals(condition.name, decision.header);
            });
        if (said == rule.headers.end())
            rule.headers.push_back({decision.header, {decision.pattern.value_or(TextPattern("*"))}, false});
        else if (decision.pattern && said->values.front().text() == "*")
            said->values.front() = *decision.pattern;
        else if (decision.pattern)
            rule.headers.push_back({decision.header, {*decision.pattern}, false});
    }
    ServerResponse response;
    response.status = answer.status;
    auto headers = std::make_shared<HeaderList>();
    for (const auto& [name, value] : answer.headers) {
        if (value.requestHeader.empty())
            headers->append(name, normalizeHeaderValue(value.text));
        else
            response.echoedHeaders.push_back({name, value.requestHeader});
    }
    response.headers = std::move(headers);
    response.body = std::make_shared<const std::string>();
    rule.respond = std::move(response);
    return rule;
}

std::optional<std::vector<ServerRule>> RequestCases::rulesOf(
    const std::optional<TextPattern>& url, const std::function<ServerAnswer(RequestCases&)>& answer)
{
    // Depth first, "yes" before "no": so a rule need not say what does not hold, since the rules for what does stand
    // before it.
    RequestCases request;
    std::vector<Case> cases;
    while (true) {
        request.m_met = 0;
        ServerAnswer answered = answer(request);
        request.m_decisions.resize(request.m_met);
        cases.push_back({request.ruleFor(url, answered), std::move(answered)});
        if (cases.size() > mostCases)
            return std::nullopt;
        while (!request.m_decisions.empty() && !request.m_decisions.back().holds)
            request.m_decisions.pop_back();
        if (request.m_decisions.empty())
            break;
        request.m_decisions.back().holds = false;
    }
    leaveOutRepetitions(cases);
    std::vector<ServerRule> rules;
    rules.reserve(cases.size());
    for (Case& one : cases)
        rules.push_back(std::move(one.rule));
    return rules;
}

} // namespace fetchscope
