#include "core/engine/simulation/event_queue.h"
#include "core/engine/simulation/runner.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <vector>

namespace fetchscope {

namespace {

/// More than one action ever sends, so that the exchanges of each have numbers of their own until all have ended.
constexpr std::size_t numbersOfOne = 4096;

/// What one of several actions leaves that run at once.
struct Part
{
    std::vector<Exchange> exchanges;
    Trace trace;
    /// Where its exchanges are in the run, once all have ended.
    std::size_t settledAt = 0;
    /// How often the stores had changed when its trace was told of them.
    std::size_t changesTold = 0;
    /// The actions after it may go on: it has ended, or its request is deferred.
    bool mayGoOn = false;
};

std::size_t statesOf(const Trace& trace)
{
    return trace.preflightCacheStates().size() + trace.cookieStates().size();
}

void tell(const UserAgent& userAgent, Trace& trace)
{
    Tracer tracer(&trace);
    tracer.preflightCacheChanged(userAgent.preflightCache.entries(), userAgent.clock.now());
    tracer.cookiesChanged(userAgent.cookies.cookies(), userAgent.clock.now());
}

} // namespace

/// Runs the actions from `begin` up to `end`, the first of which begins now and each other one when the one before it
/// has ended, or where it says so with the one before it. What is deferred goes on until the page ends, at the end of
/// the run at the latest. Each writes into lists of its own, which follow one another in the result, in the order of
/// the actions.
void Runner::runAtOnce(std::size_t begin, std::size_t end)
{
    UserAgent& userAgent = m_userAgent;
    const bool isTraced = m_tracing == Tracing::On;
    const std::size_t firstNumber = m_result.exchanges.size();
    std::vector<std::unique_ptr<Part>> parts(end - begin);
    for (auto& part : parts)
        part = std::make_unique<Part>();
    std::size_t retold = 0;
    const auto changes = [&] {
        std::size_t sum = statesOf(m_result.trace);
        for (const auto& part : parts)
            sum += statesOf(part->trace);
        return sum - retold;
    };
    // What another one changed is to be seen in the trace of each.
    const auto tellStores = [&](Part& part) {
        if (!isTraced || changes() == part.changesTold)
            return;
        const std::size_t before = statesOf(part.trace);
        tell(userAgent, part.trace);
        retold += statesOf(part.trace) - before;
        part.changesTold = changes();
    };
    {
        EventQueue queue(userAgent.clock);
        // Begins the actions, those that belong together at once; its own number is 0, theirs follow it.
        queue.add(userAgent.clock.now(), [&] {
            const std::vector<Action>& actions = m_scenario->actions;
            for (std::size_t next = begin; next < end;) {
                if (m_stop && m_stop->load(std::memory_order_relaxed))
                    break;
                const std::size_t first = next;
                double startsAt = userAgent.clock.now();
                do {
                    if (next > first)
                        startsAt += actions[next].afterSeconds;
                    queue.add(startsAt, [&, index = next] {
                        Part& part = *parts[index - begin];
                        tellStores(part);
                        perform(index,
                            {part.exchanges, part.trace, firstNumber + (index - begin) * numbersOfOne, &part.mayGoOn});
                        part.mayGoOn = true;
                    });
                } while (++next < end && actions[next].startsWithPrevious);
                for (std::size_t index = first; index < next; ++index)
                    m_result.actions[index].isAtOnce = next > first + 1;
                const auto mayGoOn = [&] {
                    return std::all_of(parts.begin() + static_cast<std::ptrdiff_t>(first - begin),
                        parts.begin() + static_cast<std::ptrdiff_t>(next - begin),
                        [](const auto& part) { return part->mayGoOn; });
                };
                queue.waitFor(mayGoOn, std::numeric_limits<double>::infinity());
            }
            // All pages are closed.
            for (PageResources& page : userAgent.pages)
                ++page.ends;
        });
        queue.onResumed([this, begin, &parts, &tellStores](std::size_t number) {
            if (number == 0)
                return;
            m_current = begin + number - 1;
            tellStores(*parts[number - 1]);
        });
        queue.run();
    }

    const auto settled = [&](std::size_t number) {
        if (number < firstNumber || number >= firstNumber + parts.size() * numbersOfOne)
            return number;
        return parts[(number - firstNumber) / numbersOfOne]->settledAt + (number - firstNumber) % numbersOfOne;
    };
    std::size_t next = firstNumber;
    for (const auto& part : parts) {
        part->settledAt = next;
        next += part->exchanges.size();
    }
    for (std::size_t index = begin; index < end; ++index) {
        Part& part = *parts[index - begin];
        ActionResult& action = m_result.actions[index];
        action.firstStep += m_result.trace.size();
        action.endStep += m_result.trace.size();
        action.firstExchange = settled(action.firstExchange);
        action.endExchange = action.firstExchange + part.exchanges.size();
        for (StoredAnswer* answer = action.storedAnswer ? &*action.storedAnswer : nullptr; answer != nullptr;
             answer = answer->before.get()) {
            answer->broughtBy = settled(answer->broughtBy);
            answer->exchangeCount = settled(answer->exchangeCount);
        }
        m_result.trace.append(part.trace, [&](int exchange) {
            return exchange < 0 ? exchange : static_cast<int>(settled(static_cast<std::size_t>(exchange)));
        });
        m_result.exchanges.insert(m_result.exchanges.end(), std::make_move_iterator(part.exchanges.begin()),
            std::make_move_iterator(part.exchanges.end()));
    }
    userAgent.httpCache.renumber(settled);
    // What the last one left is not what the others did.
    if (isTraced && statesOf(m_result.trace) > 0)
        tell(userAgent, m_result.trace);
    for (std::size_t index = begin; index < end; ++index)
        compareWithExpectation(index);
}

} // namespace fetchscope
