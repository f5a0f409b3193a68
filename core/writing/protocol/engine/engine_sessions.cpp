#include "core/writing/protocol/engine/engine.h"
#include "core/writing/protocol/messages.h"
#include "core/writing/protocol/operations/subject.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// The scenario that a session begins with: a page, or what is known around it.
tl::expected<Scenario, Fault> scenarioOfSession(JsonReader& reader, const Arguments& arguments)
{
    const JsonElement* given = arguments.find("scenario");
    if ((given != nullptr) == arguments.has("page"))
        return tl::unexpected(
            faultAt(reader, say<messages::OnePage>(), ErrorCode::WrongInput, say<messages::WritePageOrScenario>()));
    tl::expected<Scenario, Fault> scenario;
    if (given != nullptr) {
        scenario = readScenarioAt(reader, *given, "scenario");
        if (scenario && !scenario->actions.empty()) {
            const JsonReader::At at(reader, "scenario");
            const JsonReader::At atActions(reader, "actions");
            return tl::unexpected(faultAt(
                reader, say<messages::SessionHasActions>(), ErrorCode::WrongInput, say<messages::AskWithFetch>()));
        }
    } else {
        const JsonReader::At at(reader, "page");
        const auto page = parseUrl(arguments.text("page"));
        if (!page)
            return tl::unexpected(
                faultAt(reader, say<messages::NoPageUrl>(), ErrorCode::WrongInput, say<messages::WritePageUrl>()));
        scenario->page = makePage(*page);
    }
    if (const auto profile = valueNamed<ProfileId>(arguments.text("profile")); scenario && profile)
        scenario->profile = *profile;
    return scenario;
}

} // namespace

void Engine::open(const CallPointer& call, JsonReader& reader)
{
    const Arguments& arguments = call->arguments;
    m_closing.erase(std::remove_if(m_closing.begin(), m_closing.end(),
                        [](const auto& session) { return session->lane().isIdle(); }),
        m_closing.end());
    if (m_sessions.size() + m_closing.size() >= mostSessions)
        return answer(
            call, tl::unexpected(faultAt(reader, say<messages::ManySessions>(mostSessions), ErrorCode::TooMany)));
    std::string name(arguments.text("session"));
    if (arguments.has("session")) {
        const JsonReader::At at(reader, "session");
        if (m_sessions.count(name) > 0)
            return answer(
                call, tl::unexpected(faultAt(reader, say<messages::SessionIsOpen>(name), ErrorCode::WrongInput)));
    } else {
        do
            name = "session-" + std::to_string(++m_lastSession);
        while (m_sessions.count(name) > 0);
    }
    auto scenario = scenarioOfSession(reader, arguments);
    if (!scenario)
        return answer(call, tl::unexpected(std::move(scenario.error())));
    auto network = chooseNetwork(reader, arguments, *scenario);
    if (!network)
        return answer(call, tl::unexpected(std::move(network.error())));
    m_sessions.emplace(name, std::make_shared<OpenSession>(*std::move(scenario), *std::move(network)));
    JsonWriter writer;
    writer.beginObject();
    writer.member("session", std::string_view(name));
    writer.endObject();
    answer(call, writer.take());
}

void Engine::inSession(EngineRequestId request, const CallPointer& call, JsonReader& reader)
{
    const auto found = m_sessions.find(call->arguments.text("session"));
    if (found == m_sessions.end()) {
        const JsonReader::At at(reader, "session");
        return answer(call,
            tl::unexpected(faultAt(reader, say<messages::NoSuchSession>(call->arguments.text("session")),
                ErrorCode::UnknownSession, say<messages::OpenFirst>())));
    }
    OpenSession& session = *found->second;
    if (request == EngineRequestId::Close) {
        m_closing.push_back(std::move(found->second));
        m_sessions.erase(found);
    }
    session.lane().add([this, &session, request, call] {
        if (call->isStopped.load(std::memory_order_relaxed) || isBroken())
            answer(call, std::string("{}"));
        else
            answer(call, session.perform(request, call));
    });
}

} // namespace fetchscope
