#include "core/writing/protocol/engine/open_session.h"

#include "core/reading/json/json_locator.h"
#include "core/reading/scenario/scenario_parts.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/writing/protocol/messages.h"
#include "core/writing/protocol/short_result.h"

namespace fetchscope {

void ChosenNetwork::serve(const CallPointer& call) const
{
    if (caller)
        caller->serve(call);
    if (live.stopOn)
        live.stopOn(&call->isStopped);
}

std::optional<Fault> ChosenNetwork::refusal() const
{
    const auto refused = liveHosts ? liveHosts->takeRefused() : std::nullopt;
    if (!refused)
        return std::nullopt;
    return Fault {ErrorCode::NotAllowed, {}, {{}, say<messages::HostNotAllowed>(*refused), say<messages::NameHost>()}};
}

OpenSession::OpenSession(Scenario scenario, ChosenNetwork network)
    : m_network(std::move(network))
    , m_session(std::move(scenario))
{
    if (m_network.caller)
        m_network.caller->reset(m_session.scenario());
    m_network.connect(m_session);
    m_session.begin();
}

namespace {

/// `{ "initiator": "fetch", "url": …, "init": … }`
std::string fetchActionJson(const Arguments& arguments)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member("initiator", "fetch");
    for (const std::string_view key : {"url", "init"}) {
        if (const JsonElement* element = arguments.find(key)) {
            writer.key(key);
            writer.json(jsonTextOf(*element));
        }
    }
    writer.endObject();
    return writer.take();
}

tl::expected<Action, Fault> fetchAction(const JsonReader& reader, const Arguments& arguments)
{
    const auto parsed = parseLine(fetchActionJson(arguments));
    if (!parsed)
        return tl::unexpected(faultAt(reader, parsed.error()));
    JsonReader own;
    own.clear();
    Action action;
    if (!readAction(own, (*parsed)->root, action))
        return tl::unexpected(faultBelow(reader, own.error()));
    return action;
}

tl::expected<Action, Fault> givenAction(JsonReader& reader, const Arguments& arguments)
{
    const JsonReader::At at(reader, "action");
    Action action;
    if (!readAction(reader, *arguments.find("action"), action))
        return tl::unexpected(faultOf(reader));
    return action;
}

} // namespace

tl::expected<std::string, Fault> OpenSession::act(JsonReader& reader, const CallPointer& call, Action action)
{
    if (m_actions == mostActions)
        return tl::unexpected(faultAt(reader, say<messages::ManyActions>(mostActions), ErrorCode::TooMany));
    ++m_actions;
    m_network.serve(call);
    RunResult& result = m_session.run(std::move(action));
    if (auto fault = m_network.refusal())
        return tl::unexpected(*std::move(fault));
    if (!call->arguments.flag("steps"))
        leaveOutSteps(result);
    m_writer.startAt(result.actions.size() - 1);
    return std::string(m_writer.write(m_session.scenario(), result));
}

tl::expected<std::string, Fault> OpenSession::cookies(JsonReader& reader, const Arguments& arguments)
{
    std::vector<Cookie> cookies;
    if (const JsonElement* set = arguments.find("set")) {
        const JsonReader::At at(reader, "set");
        const bool isRead = reader.list(
            *set, [&](JsonElement entry, std::size_t) { return readCookie(reader, entry, cookies.emplace_back()); });
        if (!isRead)
            return tl::unexpected(faultOf(reader));
    }
    if (arguments.flag("clear"))
        m_session.clearCookies();
    for (Cookie& cookie : cookies)
        m_session.setCookie(std::move(cookie));
    JsonWriter writer;
    writer.beginObject();
    writer.key("cookies");
    writer.beginArray();
    for (const Cookie& cookie : m_session.cookies())
        writeCookie(writer, cookie);
    writer.endArray();
    writer.endObject();
    return writer.take();
}

tl::expected<std::string, Fault> OpenSession::perform(EngineRequestId request, const CallPointer& call)
{
    JsonReader reader;
    reader.clear();
    const JsonReader::At at(reader, call->name);
    const Arguments& arguments = call->arguments;
    switch (request) {
    case EngineRequestId::Fetch: {
        auto action = fetchAction(reader, arguments);
        return action ? act(reader, call, *std::move(action)) : tl::unexpected(std::move(action.error()));
    }
    case EngineRequestId::Act: {
        auto action = givenAction(reader, arguments);
        return action ? act(reader, call, *std::move(action)) : tl::unexpected(std::move(action.error()));
    }
    case EngineRequestId::Wait:
        return act(reader, call, Action {WaitAction {arguments.number("seconds", 0)}, {}});
    case EngineRequestId::Cookies:
        return cookies(reader, arguments);
    default:
        return "{}";
    }
}

} // namespace fetchscope
