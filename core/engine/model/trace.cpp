#include "core/engine/model/trace.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace fetchscope {

void Trace::clear()
{
    m_steps.clear();
    m_marks.clear();
    m_byteCount = 0;
    m_preflightCacheStates.clear();
    m_cookieStates.clear();
    m_cookieFates.clear();
}

void Trace::append(const Trace& other, const std::function<int(int)>& numberOf)
{
    const std::size_t firstStep = m_steps.size();
    const std::size_t firstByte = m_byteCount;
    char* const out = room(other.m_byteCount);
    std::copy_n(other.m_bytes.data(), other.m_byteCount, out);
    m_byteCount += other.m_byteCount;
    for (StepRecord step : other.m_steps) {
        step.exchange = numberOf(step.exchange);
        step.firstValue += static_cast<std::uint32_t>(firstByte);
        m_steps.push_back(step);
    }
    for (DifferenceMark mark : other.m_marks) {
        mark.step += static_cast<std::uint32_t>(firstStep);
        m_marks.push_back(mark);
    }
    const auto appendStates = [firstStep](auto& states, const auto& others) {
        for (auto state : others) {
            state.step += firstStep;
            states.push_back(std::move(state));
        }
    };
    appendStates(m_preflightCacheStates, other.m_preflightCacheStates);
    appendStates(m_cookieStates, other.m_cookieStates);
    for (CookieFate fate : other.m_cookieFates) {
        fate.exchange = numberOf(fate.exchange);
        m_cookieFates.push_back(std::move(fate));
    }
}

TraceValue Trace::value(const StepRecord& step, std::size_t index) const
{
    if (index >= step.valueCount)
        return {};
    const char* stored = m_bytes.data() + step.firstValue;
    for (;; --index) {
        std::uint32_t size = 0;
        std::memcpy(&size, stored, sizeof size);
        stored += sizeof size;
        TraceValue value;
        value.isNumber = size == sizeOfNumber;
        if (index == 0) {
            if (value.isNumber)
                std::memcpy(&value.number, stored, sizeof value.number);
            else
                value.text = {stored, size};
            return value;
        }
        stored += value.isNumber ? sizeof value.number : size;
    }
}

std::optional<Difference> Trace::differenceAt(std::size_t step) const
{
    const auto isBehind = [](std::size_t wanted, const DifferenceMark& mark) { return wanted < mark.step; };
    auto mark = std::upper_bound(m_marks.begin(), m_marks.end(), step, isBehind);
    while (mark != m_marks.begin() && (--mark)->step == step) {
        if (mark->marked == MarkedStep::Next && mark->depth <= m_steps[step].depth)
            return mark->difference;
    }
    return std::nullopt;
}

void Trace::grow(std::size_t count)
{
    constexpr std::size_t smallest = 1024;
    m_bytes.resize(std::max({m_bytes.size() * 2, m_byteCount + count, smallest}));
}

void Tracer::record(StepId id, StepResult result, std::initializer_list<GivenValue> values)
{
    Trace& trace = *m_trace;
    trace.m_steps.push_back({id, result, m_depth, static_cast<std::uint8_t>(values.size()), m_exchange,
        static_cast<std::uint32_t>(trace.m_byteCount)});
    for (const GivenValue& value : values) {
        const std::uint32_t size = value.text ? static_cast<std::uint32_t>(value.sizeOrNumber) : Trace::sizeOfNumber;
        const std::size_t byteCount = value.text ? size : sizeof value.sizeOrNumber;
        char* const out = trace.room(sizeof size + byteCount);
        std::memcpy(out, &size, sizeof size);
        if (value.text)
            std::memcpy(out + sizeof size, value.text, byteCount);
        else
            std::memcpy(out + sizeof size, &value.sizeOrNumber, sizeof value.sizeOrNumber);
        trace.m_byteCount += sizeof size + byteCount;
    }
}

void Tracer::recordMark(Difference difference, MarkedStep marked)
{
    m_trace->m_marks.push_back({difference, marked, m_depth, static_cast<std::uint32_t>(m_trace->m_steps.size())});
}

std::optional<Difference> Tracer::takeOpenMark()
{
    std::optional<Difference> last;
    if (!m_trace)
        return last;
    for (auto mark = m_trace->m_marks.rbegin(); mark != m_trace->m_marks.rend(); ++mark) {
        if (mark->step != m_trace->m_steps.size())
            break;
        if (mark->marked == MarkedStep::Next && !last)
            last = mark->difference;
        mark->marked = MarkedStep::None;
    }
    return last;
}

void Tracer::preflightCacheChanged(const std::vector<PreflightCacheEntry>& entries, double now)
{
    if (m_trace)
        m_trace->m_preflightCacheStates.push_back({m_trace->m_steps.size(), now, entries});
}

void Tracer::cookiesChanged(const std::vector<Cookie>& cookies, double now)
{
    if (m_trace)
        m_trace->m_cookieStates.push_back({m_trace->m_steps.size(), now, cookies});
}

void Tracer::setExchange(int exchange)
{
    m_exchange = exchange;
    // What is there of this exchange is of one that was never sent.
    while (m_cookieFates && !m_cookieFates->empty() && m_cookieFates->back().exchange == exchange)
        m_cookieFates->pop_back();
}

void Tracer::cookieFate(CookieFate::Kind kind, CookieVerdict why, Cookie cookie)
{
    if (m_cookieFates)
        m_cookieFates->push_back({kind, why, m_exchange, std::move(cookie)});
}

std::string joinForTrace(std::span<const std::string> texts)
{
    std::string joined;
    for (const std::string& text : texts) {
        if (!joined.empty())
            joined += ", ";
        joined += text;
    }
    return joined;
}

} // namespace fetchscope
