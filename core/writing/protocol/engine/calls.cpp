#include "core/writing/protocol/engine/calls.h"

#include "core/writing/protocol/messages.h"

#include <utility>

namespace fetchscope {

bool Calls::waitForRoom(std::size_t size)
{
    std::unique_lock lock(m_mutex);
    const auto hasRoom = [this, size] {
        return m_calls.empty() || (m_calls.size() < mostCalls && m_bytes + size <= mostBytes);
    };
    m_changed.wait(lock, [&] { return hasRoom() || !m_exchanges.empty(); });
    return hasRoom();
}

bool Calls::add(const CallPointer& call)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_calls.emplace(call->id, State {call, {}}).second)
        return false;
    m_bytes += call->size;
    return true;
}

std::optional<Fault> Calls::remove(const CallPointer& call)
{
    std::optional<Fault> fault;
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_calls.find(call->id);
        if (found == m_calls.end() || found->second.call != call)
            return fault;
        fault = std::move(found->second.fault);
        m_bytes -= call->size;
        m_calls.erase(found);
    }
    m_changed.notify_all();
    return fault;
}

void Calls::endLocked(State& state, ErrorCode code, const Message& message)
{
    if (!state.fault)
        state.fault = Fault {code, {}, {{}, message, {}}};
    state.call->isStopped.store(true, std::memory_order_relaxed);
    m_changed.notify_all();
}

bool Calls::end(std::string_view id, ErrorCode code, const Message& message)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return false;
    endLocked(found->second, code, message);
    return true;
}

void Calls::endInput()
{
    const std::scoped_lock lock(m_mutex);
    m_hasInputEnded = true;
    m_changed.notify_all();
}

void Calls::endAll()
{
    const std::scoped_lock lock(m_mutex);
    for (auto& [id, state] : m_calls)
        endLocked(state, ErrorCode::Cancelled, say<messages::RequestCancelled>());
}

std::uint64_t Calls::beginExchange(const CallPointer& call)
{
    const std::scoped_lock lock(m_mutex);
    m_exchanges.emplace(++m_lastExchange, Exchange {call, {}});
    m_changed.notify_all();
    return m_lastExchange;
}

std::optional<ServerRule> Calls::waitForAnswer(std::uint64_t exchange, std::chrono::milliseconds limit)
{
    const auto deadline = std::chrono::steady_clock::now() + limit;
    std::unique_lock lock(m_mutex);
    // Nobody else takes exchanges away, so that the place stays.
    Exchange& waiting = m_exchanges.at(exchange);
    Call& call = *waiting.call;
    const bool isOver = m_changed.wait_until(lock, deadline,
        [&] { return waiting.answer || m_hasInputEnded || call.isStopped.load(std::memory_order_relaxed); });
    std::optional<ServerRule> answer = std::move(waiting.answer);
    if (!answer) {
        const auto found = m_calls.find(call.id);
        if (found != m_calls.end() && !isOver)
            endLocked(found->second, ErrorCode::TimedOut, say<messages::NoAnswerInTime>(limit.count()));
        else if (found != m_calls.end())
            endLocked(found->second, ErrorCode::InputEnded, say<messages::InputHasEnded>());
    }
    m_exchanges.erase(exchange);
    m_changed.notify_all();
    return answer;
}

bool Calls::answer(std::uint64_t exchange, ServerRule rule)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_exchanges.find(exchange);
    if (found == m_exchanges.end() || found->second.answer)
        return false;
    found->second.answer = std::move(rule);
    m_changed.notify_all();
    return true;
}

} // namespace fetchscope
