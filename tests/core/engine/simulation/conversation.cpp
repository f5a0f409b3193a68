#include "tests/core/engine/simulation/conversation.h"

#include <algorithm>

namespace fetchscope {

namespace {

QByteArray line(std::string_view request, const std::vector<WantedHeader>& wanted, const HeaderList* actual)
{
    QByteArray text = toBytes(request);
    for (const WantedHeader& header : wanted) {
        const auto value = actual ? actual->get(header.name) : header.value;
        text += "\n    " + toBytes(header.name) + ": " + (value ? toBytes(*value) : QByteArray("(absent)"));
    }
    return text;
}

} // namespace

std::vector<std::pair<std::string, std::string>> pairs(std::initializer_list<HeaderView> headers)
{
    std::vector<std::pair<std::string, std::string>> list;
    for (const HeaderView& header : headers)
        list.emplace_back(header.name, header.value);
    return list;
}

Url urlOf(std::string_view text)
{
    auto url = parseUrl(text);
    if (!url)
        qFatal("not a URL: %s", toBytes(text).constData());
    return *url;
}

QByteArray toBytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QByteArray describe(const Outcome& outcome)
{
    QByteArray text = toBytes(nameOf(outcome.verdict)) + ' ';
    if (!outcome.cause)
        return text + toBytes(nameOf(outcome.responseType)) + ' ' + QByteArray::number(outcome.status);
    const ErrorCause& cause = *outcome.cause;
    text += cause.networkFailure ? toBytes(nameOf(*cause.networkFailure)) : toBytes(infoOf(cause.reason).code);
    const StepInfo& step = infoOf(cause.decidedAt);
    return text + " at " + toBytes(infoOf(step.algorithm).name) + ' ' + toBytes(step.number);
}

Conversation::Conversation(std::string_view pageUrl, const PageOptions& options)
{
    m_scenario.page = makePage(urlOf(pageUrl), options);
}

RequestAction& Conversation::fetch(std::string_view url)
{
    auto& action = m_scenario.actions.emplace_back().what.emplace<RequestAction>();
    action.url = url;
    return action;
}

RequestAction& Conversation::xhr(std::string_view url)
{
    RequestAction& action = fetch(url);
    action.initiator = InitiatorKind::Xhr;
    return action;
}

Conversation& Conversation::wait(double seconds)
{
    m_scenario.actions.emplace_back().what = WaitAction {seconds};
    return *this;
}

Conversation& Conversation::clear(ClearAction what)
{
    m_scenario.actions.emplace_back().what = what;
    return *this;
}

Conversation& Conversation::cookie(
    std::string_view domain, std::string_view name, std::string_view value, SameSite sameSite, bool secure)
{
    Cookie& cookie = m_scenario.cookies.emplace_back();
    cookie.domain = domain;
    cookie.name = name;
    cookie.value = value;
    cookie.sameSite = sameSite;
    cookie.secure = secure;
    return *this;
}

Conversation& Conversation::exchange(
    std::string_view request, Answer answer, std::initializer_list<WantedHeader> wanted)
{
    m_told.push_back({std::string(request), wanted});
    ServerRule& rule = m_scenario.server.emplace_back();
    rule.times = 1;
    if (answer.failure) {
        rule.respond = *answer.failure;
        return *this;
    }
    ServerResponse response;
    response.status = answer.status;
    auto headers = std::make_shared<HeaderList>();
    for (const HeaderView header : answer.headers)
        headers->append(header.name, header.value);
    response.headers = std::move(headers);
    response.body = std::make_shared<const std::string>(std::move(answer.body));
    rule.respond = std::move(response);
    return *this;
}

const RunResult& Conversation::result()
{
    if (!m_result)
        m_result = runScenario(m_scenario);
    return *m_result;
}

bool Conversation::holds()
{
    return report().isEmpty();
}

QByteArray Conversation::report()
{
    const std::vector<Exchange>& came = result().exchanges;
    QByteArray text;
    bool isSame = came.size() == m_told.size();
    for (std::size_t i = 0; i < std::max(came.size(), m_told.size()); ++i) {
        const QByteArray told = i < m_told.size() ? line(m_told[i].request, m_told[i].wanted, nullptr) : "(nothing)";
        QByteArray actual = "(nothing)";
        if (i < came.size())
            actual = line(came[i].method + " " + came[i].url,
                i < m_told.size() ? m_told[i].wanted : std::vector<WantedHeader>(), &came[i].requestHeaders);
        isSame = isSame && told == actual;
        text += "\n  told: " + told + "\n  came: " + actual;
    }
    return isSame ? QByteArray() : text;
}

QByteArray Conversation::outcome(std::size_t action)
{
    return describe(result().actions.at(action).outcome);
}

const Exchange& Conversation::sent(std::size_t index)
{
    if (index >= result().exchanges.size())
        qFatal("only %zu requests were sent", result().exchanges.size());
    return result().exchanges[index];
}

QByteArray Conversation::sentHeader(std::size_t index, std::string_view name)
{
    const auto value = sent(index).requestHeaders.get(name);
    return value ? toBytes(*value) : QByteArray("(absent)");
}

QByteArray Conversation::methods()
{
    QByteArray text;
    for (const Exchange& exchange : result().exchanges)
        text += (text.isEmpty() ? "" : " ") + toBytes(exchange.method);
    return text;
}

bool Conversation::took(StepId step)
{
    const auto steps = result().trace.steps();
    return std::any_of(steps.begin(), steps.end(), [step](const StepRecord& record) { return record.id == step; });
}

} // namespace fetchscope
