#include "core/writing/protocol/engine/engine.h"

#include "core/engine/model/standard_revision.h"
#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_parts.h"
#include "core/telling/advice/fix_search.h"
#include "core/writing/protocol/messages.h"
#include "core/writing/protocol/operations/subject.h"
#include "core/writing/protocol/short_result.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace fetchscope {

namespace {

constexpr std::string_view noId = "null";
constexpr double usualAnswerTimeLimit = 300000;

std::string errorLineOf(std::string_view id, const Fault& fault)
{
    JsonWriter writer;
    writer.beginObject();
    writer.key("id");
    writer.json(id);
    writer.key("error");
    writeFault(writer, fault);
    writer.endObject();
    return writer.take();
}

/// Is there nothing in the line?
bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

Fault wrongRequest(Message message, Message suggestion = {})
{
    return {ErrorCode::WrongRequest, {}, {{}, std::move(message), std::move(suggestion)}};
}

} // namespace

Engine::Engine(EngineOptions options, LineOutput::Write write)
    : m_options(std::move(options))
    , m_output(std::move(write))
{
}

Engine::~Engine()
{
    finish();
}

std::string Engine::greeting() const
{
    JsonWriter writer;
    writer.beginObject();
    writer.member("name", "fetchscope");
    writer.member("protocol", engineProtocol);
    writer.member("version", std::string_view(m_options.version));
    writer.key("standard");
    writer.beginObject();
    writer.member("date", fetchStandardDate);
    writer.member("revision", fetchStandardRevision);
    writer.endObject();
    writer.key("requests");
    writer.beginShortArray();
    for (const EngineRequest& request : allEngineRequests())
        writer.string(request.name);
    for (const Operation& operation : allOperations())
        writer.string(operation.name);
    writer.endShortArray();
    writer.key("networks");
    writer.beginShortArray();
    for (const std::string_view name : Names<NetworkKind>::list) {
        if (name != nameOf(NetworkKind::Live) || m_options.live)
            writer.string(name);
    }
    writer.endShortArray();
    writer.member("files", !m_options.files.isEmpty());
    writer.key("limits");
    writer.beginObject();
    writer.member("lineBytes", longestLine);
    writer.member("sessions", mostSessions);
    writer.member("actionsOfSession", OpenSession::mostActions);
    writer.member("waitingRequests", Calls::mostCalls);
    writer.endObject();
    writer.endObject();
    return writer.take();
}

void Engine::greet()
{
    m_output.write("{\"hello\":" + greeting() + "}");
}

void Engine::refuse(std::string_view id, const Fault& fault)
{
    m_output.write(errorLineOf(id, fault));
}

void Engine::answer(const CallPointer& call, const tl::expected<std::string, Fault>& result)
{
    // First: the id may be used again once the answer is out.
    const auto ended = m_calls.remove(call);
    if (ended || !result) {
        refuse(call->id, ended ? *ended : result.error());
        return;
    }
    m_output.write(std::string("{\"id\":").append(call->id).append(",\"result\":").append(*result).append("}"));
}

bool Engine::takeTooLong()
{
    refuse(noId, {ErrorCode::LineTooLong, {}, {{}, say<messages::LineIsTooLong>(longestLine >> 20U), {}}});
    return !isBroken();
}

bool Engine::take(std::string_view line)
{
    if (isBlank(line))
        return !isBroken();
    auto parsed = parseLine(line);
    if (!parsed) {
        refuse(noId, {ErrorCode::NotJson, {}, parsed.error()});
        return !isBroken();
    }
    auto call = std::make_shared<Call>();
    call->line = *std::move(parsed);
    call->size = line.size();
    const JsonElement root = call->line->root;
    answerLine(root, std::move(call));
    return !isBroken();
}

/// A line: its id, and the one request in it.
struct Engine::Given
{
    std::optional<JsonElement> id;
    std::string_view name;
    JsonElement value;
    std::size_t requests = 0;
};

void Engine::answerLine(const JsonElement& root, CallPointer call)
{
    Given given;
    JsonReader reader;
    reader.clear();
    std::vector<std::string_view> known {"id"};
    for (const EngineRequest& request : allEngineRequests())
        known.push_back(request.name);
    for (const Operation& operation : allOperations())
        known.push_back(operation.name);
    const bool isRead = reader.members(root, [&](std::string_view key, JsonElement value) {
        if (isCarriedKey(key))
            return true;
        if (std::find(known.begin(), known.end(), key) == known.end())
            return reader.failUnknownKey(key, known);
        if (key == "id") {
            given.id = value;
            return true;
        }
        given.name = key;
        given.value = value;
        ++given.requests;
        return true;
    });
    std::string id(noId);
    const bool hasId = given.id && (given.id->is_string() || given.id->is_int64() || given.id->is_uint64());
    if (hasId)
        id = jsonTextOf(*given.id);
    if (!isRead)
        return refuse(id, faultOf(reader, ErrorCode::WrongRequest));
    if (given.requests != 1)
        return refuse(id, wrongRequest(say<messages::OneRequest>(), say<messages::WriteRequest>()));
    if (given.name == "answer")
        return takeAnswer(given.value);
    if (!hasId)
        return refuse(id, wrongRequest(say<messages::NoRequestId>(), say<messages::WriteRequestId>()));
    call->id = std::move(id);
    dispatch(given, std::move(call));
}

void Engine::dispatch(const Given& given, CallPointer call)
{
    const EngineRequest* request = engineRequestNamed(given.name);
    const Operation* operation = operationNamed(given.name);
    call->name = request ? request->name : operation->name;
    JsonReader reader;
    reader.clear();
    const JsonReader::At at(reader, call->name);
    if (!call->arguments.read(reader, given.value, {request ? request->parameters : operation->parameters}))
        return refuse(call->id, faultOf(reader));
    // What ends another request has to be heard whatever waits.
    const bool isUrgent = request && request->id == EngineRequestId::Cancel;
    if (!isUrgent && !m_calls.waitForRoom(call->size))
        return refuse(call->id, faultAt(reader, say<messages::ManyRequests>(Calls::mostCalls), ErrorCode::TooMany));
    if (!m_calls.add(call))
        return refuse(call->id, {ErrorCode::DuplicateId, {}, {{}, say<messages::IdIsTaken>(call->id), {}}});
    if (request)
        perform(request->id, call, reader);
    else
        m_lane.add([this, operation, call] { performOperation(*operation, call); });
}

void Engine::perform(EngineRequestId request, const CallPointer& call, JsonReader& reader)
{
    switch (request) {
    case EngineRequestId::Hello:
        return hello(call, reader);
    case EngineRequestId::Run:
        return m_lane.add([this, call] { run(call); });
    case EngineRequestId::Open:
        return open(call, reader);
    case EngineRequestId::Cancel:
        return cancel(call, reader);
    default:
        return inSession(request, call, reader);
    }
}

void Engine::performOperation(const Operation& operation, const CallPointer& call)
{
    if (call->isStopped.load(std::memory_order_relaxed) || isBroken())
        return answer(call, std::string("{}"));
    JsonReader reader;
    reader.clear();
    const JsonReader::At at(reader, operation.name);
    const auto performed = operation.perform({reader, m_options.files, &call->isStopped}, call->arguments);
    if (performed)
        answer(call, performed->json);
    else
        answer(call, tl::unexpected(performed.error()));
}

void Engine::hello(const CallPointer& call, JsonReader& reader)
{
    const auto protocol = static_cast<std::uint64_t>(call->arguments.number("protocol", engineProtocol));
    const JsonReader::At at(reader, "protocol");
    if (protocol != engineProtocol)
        return answer(call,
            tl::unexpected(faultAt(reader, say<messages::OtherProtocol>(protocol), ErrorCode::UnsupportedProtocol,
                say<messages::ProtocolsAre>(engineProtocol))));
    answer(call, greeting());
}

void Engine::cancel(const CallPointer& call, JsonReader& reader)
{
    const std::string id = jsonTextOf(*call->arguments.find("id"));
    const JsonReader::At at(reader, "id");
    if (id == call->id || !m_calls.end(id, ErrorCode::Cancelled, say<messages::RequestCancelled>()))
        return answer(
            call, tl::unexpected(faultAt(reader, say<messages::NoSuchRequest>(id), ErrorCode::UnknownRequest)));
    answer(call, std::string("{}"));
}

void Engine::takeAnswer(const JsonElement& element)
{
    JsonReader reader;
    reader.clear();
    const JsonReader::At at(reader, "answer");
    Arguments arguments;
    if (!arguments.read(reader, element, {engineRequestNamed("answer")->parameters}))
        return refuse(noId, faultOf(reader));
    ServerRule rule;
    {
        const JsonReader::At atRespond(reader, "respond");
        if (!readRespond(reader, *arguments.find("respond"), rule))
            return refuse(noId, faultOf(reader));
    }
    const auto exchange = static_cast<std::uint64_t>(arguments.number("exchange", 0));
    const JsonReader::At atExchange(reader, "exchange");
    if (!m_calls.answer(exchange, std::move(rule)))
        refuse(noId, faultAt(reader, say<messages::NoSuchExchange>(exchange), ErrorCode::UnknownExchange));
}

tl::expected<ChosenNetwork, Fault> Engine::chooseNetwork(
    JsonReader& reader, const Arguments& arguments, const Scenario& scenario)
{
    ChosenNetwork chosen;
    const auto kind = valueNamed<NetworkKind>(arguments.text("network")).value_or(NetworkKind::Rules);
    if (kind == NetworkKind::Caller) {
        const double limit = arguments.number("answerTimeLimit", usualAnswerTimeLimit);
        chosen.caller = std::make_unique<CallerNetwork>(
            m_calls, m_output, std::chrono::milliseconds(static_cast<std::int64_t>(std::min(limit, 86400000.0))));
        // Of a session: until it has the scenario itself.
        chosen.caller->reset(scenario);
    } else if (kind == NetworkKind::Live) {
        const JsonReader::At at(reader, "network");
        if (!m_options.live)
            return tl::unexpected(faultAt(reader, say<messages::NoLiveNetwork>(), ErrorCode::NotAllowed));
        if (arguments.texts("hosts").empty())
            return tl::unexpected(
                faultAt(reader, say<messages::LiveNeedsHosts>(), ErrorCode::NotAllowed, say<messages::NameHost>()));
        chosen.live = m_options.live();
        chosen.liveHosts = std::make_unique<LiveHosts>(*chosen.live.network, arguments.texts("hosts"));
        chosen.startsAt = chosen.live.now;
    }
    chosen.startsAt = arguments.number("startsAt", chosen.startsAt);
    return chosen;
}

void Engine::run(const CallPointer& call)
{
    if (call->isStopped.load(std::memory_order_relaxed) || isBroken())
        return answer(call, std::string("{}"));
    JsonReader reader;
    reader.clear();
    const JsonReader::At at(reader, call->name);
    const Arguments& arguments = call->arguments;
    const JsonElement given = *arguments.find("scenario");
    auto scenario = readScenarioAt(reader, given, "scenario");
    if (!scenario)
        return answer(call, tl::unexpected(std::move(scenario.error())));
    if (const auto profile = valueNamed<ProfileId>(arguments.text("profile")))
        scenario->profile = *profile;
    const auto network = chooseNetwork(reader, arguments, *scenario);
    if (!network)
        return answer(call, tl::unexpected(network.error()));
    Runner runner;
    runner.stopOn(&call->isStopped);
    network->connect(runner);
    network->serve(call);
    runner.run(*scenario, Tracing::On);
    RunResult result = runner.take();
    if (auto fault = network->refusal())
        return answer(call, tl::unexpected(*std::move(fault)));
    std::vector<Advice> advice;
    const std::string json = arguments.flag("fixes") ? jsonTextOf(given) : std::string();
    if (arguments.flag("fixes")) {
        FixSearch search;
        search.stopOn(&call->isStopped);
        advice = search.adviseOn(*scenario, result);
    }
    if (!arguments.flag("steps"))
        leaveOutSteps(result);
    const GivenAdvice givenAdvice {advice, json};
    ResultWriter writer;
    answer(call, std::string(writer.write(*scenario, result, arguments.flag("fixes") ? &givenAdvice : nullptr)));
}

void Engine::finish()
{
    m_calls.endInput();
    if (isBroken())
        m_calls.endAll();
}

} // namespace fetchscope
