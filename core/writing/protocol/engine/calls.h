#pragma once

#include "core/engine/simulation/scenario.h"
#include "core/writing/protocol/fault.h"
#include "core/writing/protocol/operations/parameter.h"
#include "core/writing/protocol/parsed_line.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// A request of the caller, until it is answered.
struct Call
{
    /// As JSON text.
    std::string id;
    /// Of the request: the path of its arguments.
    std::string_view name;
    std::unique_ptr<ParsedLine> line;
    Arguments arguments;
    /// The length of its line, in bytes.
    std::size_t size = 0;
    /// Whoever works on it may stop.
    std::atomic<bool> isStopped {false};
};
using CallPointer = std::shared_ptr<Call>;

/// The requests that are not answered yet, and the exchanges in which they wait for the caller. From any thread.
class Calls
{
public:
    /// The most requests that wait, and the most bytes of their lines.
    static constexpr std::size_t mostCalls = 1000;
    static constexpr std::size_t mostBytes = std::size_t {256} << 20;

    /// Waits until there is room for one more, unless one waits for the caller, who would then never be heard. False
    /// where there is none.
    bool waitForRoom(std::size_t size);
    /// False where one with its id is there.
    bool add(const CallPointer& call);
    /// Why it was ended before its time; null where it was not.
    std::optional<Fault> remove(const CallPointer& call);
    /// Ends a request with this fault. False where there is none with this id.
    bool end(std::string_view id, ErrorCode code, const Message& message);
    /// Ends all that wait for the caller, now and later: nothing comes of it any more.
    void endInput();
    /// Ends all: nobody takes an answer.
    void endAll();

    /// A request goes to the caller; its number.
    std::uint64_t beginExchange(const CallPointer& call);
    /// What the caller answered. Null where the request was ended, by somebody or by the clock.
    std::optional<ServerRule> waitForAnswer(std::uint64_t exchange, std::chrono::milliseconds limit);
    /// False where no exchange with this number waits.
    bool answer(std::uint64_t exchange, ServerRule rule);

private:
    struct State
    {
        CallPointer call;
        std::optional<Fault> fault;
    };
    struct Exchange
    {
        CallPointer call;
        std::optional<ServerRule> answer;
    };

    void endLocked(State& state, ErrorCode code, const Message& message);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::string, State, std::less<>> m_calls;
    std::size_t m_bytes = 0;
    std::map<std::uint64_t, Exchange> m_exchanges;
    std::uint64_t m_lastExchange = 0;
    bool m_hasInputEnded = false;
};

} // namespace fetchscope
