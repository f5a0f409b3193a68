#pragma once

#include "core/writing/protocol/engine/calls.h"
#include "core/writing/protocol/engine/engine_requests.h"
#include "core/writing/protocol/engine/lane.h"
#include "core/writing/protocol/engine/open_session.h"
#include "core/writing/protocol/line_output.h"
#include "core/writing/protocol/operations/operation.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// The version of the protocol; resources/protocol/README.md describes it, and what stays as it is.
inline constexpr std::uint64_t engineProtocol = 1;

struct EngineOptions
{
    /// Of the program.
    std::string version;
    AllowedFiles files;
    /// Empty: `live` is refused.
    LiveNetworkFactory live;
};

/// The program as an engine for others: requests as lines of JSON in, answers as lines of JSON out. Lines are taken in
/// one thread; each session has a thread of its own, and what belongs to none is done in one more, in order.
class Engine
{
public:
    /// The most sessions that are open at once.
    static constexpr std::size_t mostSessions = 64;

    Engine(EngineOptions options, LineOutput::Write write);
    /// When all that was asked is answered.
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// The first line: who is there, and what it can do.
    void greet();
    /// False where nobody takes answers any more.
    bool take(std::string_view line);
    /// A line was longer than longestLine, and passed over.
    bool takeTooLong();
    /// There is no more to take. What waits for the caller ends; the rest is answered.
    void finish();
    /// Nobody takes answers: what is under way ends at once.
    void stop() { m_calls.endAll(); }
    bool isBroken() const { return m_output.isBroken(); }

private:
    struct Given;

    void answerLine(const JsonElement& root, CallPointer call);
    void dispatch(const Given& given, CallPointer call);
    void perform(EngineRequestId request, const CallPointer& call, JsonReader& reader);
    void performOperation(const Operation& operation, const CallPointer& call);
    void hello(const CallPointer& call, JsonReader& reader);
    void run(const CallPointer& call);
    void open(const CallPointer& call, JsonReader& reader);
    void inSession(EngineRequestId request, const CallPointer& call, JsonReader& reader);
    void cancel(const CallPointer& call, JsonReader& reader);
    void takeAnswer(const JsonElement& element);
    tl::expected<ChosenNetwork, Fault> chooseNetwork(
        JsonReader& reader, const Arguments& arguments, const Scenario& scenario);

    std::string greeting() const;
    void answer(const CallPointer& call, const tl::expected<std::string, Fault>& result);
    void refuse(std::string_view id, const Fault& fault);

    EngineOptions m_options;
    LineOutput m_output;
    Calls m_calls;
    std::size_t m_lastSession = 0;
    std::map<std::string, std::shared_ptr<OpenSession>, std::less<>> m_sessions;
    /// Sessions that are closed, while something of theirs is still done.
    std::vector<std::shared_ptr<OpenSession>> m_closing;
    /// What belongs to no session. The last member: it ends first.
    Lane m_lane;
};

} // namespace fetchscope
