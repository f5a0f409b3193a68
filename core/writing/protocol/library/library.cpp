#include "core/engine/simulation/session.h"
#include "core/reading/scenario/scenario_parts.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/explain/outcome_facts.h"
#include "core/telling/explain/words.h"
#include "core/writing/protocol/library/fetchscope.h"
#include "core/writing/protocol/messages.h"
#include "core/writing/protocol/operations/operation.h"
#include "core/writing/protocol/parsed_line.h"
#include "core/writing/report/result_writer.h"

#include <algorithm>

namespace fetchscope::library {

namespace {

[[noreturn]] void fail(const Fault& fault)
{
    throw Error(std::string(nameOf(fault.code)), fault.path, describe(fault));
}

[[noreturn]] void fail(const InputError& error)
{
    std::string path = textOf(error.where);
    if (!path.starts_with('/'))
        path.clear();
    throw Error(std::string(nameOf(ErrorCode::WrongInput)), path, fetchscope::describe(error));
}

ProfileId profileNamed(std::string_view name)
{
    const auto profile = valueNamed<ProfileId>(name);
    if (!profile)
        fail({{}, say<messages::NotValueOfKey>(name), say<messages::CanBe>(joinChoices(Names<ProfileId>::list))});
    return *profile;
}

Scenario scenarioOf(std::string_view json)
{
    auto scenario = readScenario(json);
    if (!scenario)
        fail(scenario.error());
    return *std::move(scenario);
}

Scenario scenarioOfPage(std::string_view url, std::string_view profile)
{
    const auto page = parseUrl(url);
    if (!page)
        fail({{}, say<messages::NoPageUrl>(), say<messages::WritePageUrl>()});
    Scenario scenario;
    scenario.page = makePage(*page);
    scenario.profile = profileNamed(profile);
    return scenario;
}

std::unique_ptr<ParsedLine> parsed(std::string_view json)
{
    auto line = parseLine(json);
    if (!line)
        fail(line.error());
    return *std::move(line);
}

} // namespace

/// The program is the network. What is known of hosts comes from the scenario.
class CallbackNetwork : public ScriptedNetwork
{
public:
    explicit CallbackNetwork(library::Network network)
        : m_network(std::move(network))
    {
    }

    WireAnswer send(const WireRequest& wire) override
    {
        Request request {wire.method == "OPTIONS" && wire.headers.contains("Access-Control-Request-Method"),
            std::string(wire.method), std::string(wire.url), {}, {}};
        for (const HeaderView header : wire.headers)
            request.headers.emplace_back(header.name, header.value);
        if (wire.body != nullptr && wire.body->bytes)
            request.body = *wire.body->bytes;
        Response response = m_network(request);
        WireAnswer answer;
        if (!response.networkError.empty()) {
            answer.failure = valueNamed<NetworkFailure>(response.networkError);
            if (!answer.failure)
                fail({{}, say<messages::NotValueOfKey>(response.networkError),
                    say<messages::CanBe>(joinChoices(Names<NetworkFailure>::list))});
            return answer;
        }
        auto headers = std::make_shared<HeaderList>();
        for (const auto& [name, value] : response.headers) {
            if (isHeaderName(name))
                headers->append(name, normalizeHeaderValue(value));
        }
        answer.status = static_cast<std::uint16_t>(std::clamp(response.status, 100, 999));
        answer.headers = std::move(headers);
        answer.body = std::make_shared<const std::string>(std::move(response.body));
        return answer;
    }

private:
    library::Network m_network;
};

namespace {

Outcome outcomeFrom(const Scenario& scenario, const RunResult& result, ResultWriter& writer)
{
    const ActionResult& action = result.actions.back();
    Outcome outcome;
    writer.startAt(result.actions.size() - 1);
    outcome.json = writer.write(scenario, result);
    if (!action.isRequest)
        return outcome;
    outcome.verdict = nameOf(action.outcome.verdict);
    if (action.outcome.verdict == Verdict::Blocked && action.outcome.cause)
        outcome.reason = infoOf(action.outcome.cause->reason).code;
    outcome.status = action.outcome.status;
    appendExplanation(outcome.explanation, OutcomeFacts(scenario, result, action));
    return outcome;
}

} // namespace

struct Page::State
{
    State(Scenario scenario, Network network)
        : session(std::move(scenario))
        , callback(network ? std::make_unique<CallbackNetwork>(std::move(network)) : nullptr)
    {
        if (callback) {
            callback->reset(session.scenario());
            session.sendOver(*callback, VirtualClock::epochOfRuns);
        }
        session.begin();
    }
    Outcome run(Action action)
    {
        const RunResult& result = session.run(std::move(action));
        return outcomeFrom(session.scenario(), result, writer);
    }

    Session session;
    std::unique_ptr<CallbackNetwork> callback;
    ResultWriter writer;
};

Page::Page(std::string_view url, std::string_view profile, Network network)
    : m_state(std::make_unique<State>(scenarioOfPage(url, profile), std::move(network)))
{
}

Page::Page(std::string_view scenarioJson, Network network)
    : m_state(std::make_unique<State>(scenarioOf(scenarioJson), std::move(network)))
{
}

Page::~Page() = default;
Page::Page(Page&&) noexcept = default;
Page& Page::operator=(Page&&) noexcept = default;

Outcome Page::fetch(std::string_view url, std::string_view init)
{
    // It stands inside of another object: it has to be whole by itself.
    const auto checked = parsed(init);
    JsonWriter writer;
    writer.beginObject();
    writer.member("initiator", "fetch");
    writer.member("url", url);
    writer.key("init");
    writer.json(jsonTextOf(checked->root));
    writer.endObject();
    return act(writer.text());
}

Outcome Page::act(std::string_view json)
{
    const auto line = parsed(json);
    JsonReader reader;
    reader.clear();
    Action action;
    if (!readAction(reader, line->root, action))
        fail(reader.error());
    return m_state->run(std::move(action));
}

void Page::wait(double seconds)
{
    m_state->run(Action {WaitAction {std::max(seconds, 0.0)}, {}});
}

std::string run(std::string_view scenarioJson, std::string_view profile)
{
    Scenario scenario = scenarioOf(scenarioJson);
    if (!profile.empty())
        scenario.profile = profileNamed(profile);
    return std::string(ResultWriter().write(scenario, runScenario(scenario)));
}

std::string ask(std::string_view name, std::string_view json)
{
    const Operation* operation = operationNamed(name);
    if (operation == nullptr) {
        std::vector<std::string_view> names;
        for (const Operation& known : allOperations())
            names.push_back(known.name);
        fail({{}, say<messages::NotValueOfKey>(name), say<messages::CanBe>(joinChoices(names))});
    }
    const auto line = parsed(json);
    JsonReader reader;
    reader.clear();
    Arguments arguments;
    if (!arguments.read(reader, line->root, {operation->parameters}))
        fail(faultOf(reader));
    const AllowedFiles noFiles;
    const auto performed = operation->perform({reader, noFiles}, arguments);
    if (!performed)
        fail(performed.error());
    return performed->json;
}

} // namespace fetchscope::library
