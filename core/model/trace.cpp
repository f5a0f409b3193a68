#include "core/model/trace.h"

#include <algorithm>
#include <cstring>

namespace fetchscope {

void Trace::clear()
{
    m_steps.clear();
    m_values.clear();
    m_byteCount = 0;
    m_preflightCacheStates.clear();
    m_cookieStates.clear();
}

TraceValue Trace::value(const StepRecord& step, std::size_t index) const
{
    if (index >= step.valueCount)
        return {};
    const StoredValue& stored = m_values[step.firstValue + index];
    TraceValue value;
    if (stored.size == StoredValue::number) {
        value.isNumber = true;
        std::memcpy(&value.number, m_bytes.data() + stored.start, sizeof value.number);
    } else {
        value.text = std::string_view(m_bytes).substr(stored.start, stored.size);
    }
    return value;
}

void Trace::grow(std::size_t count)
{
    constexpr std::size_t smallest = 1024;
    m_bytes.resize(std::max({m_bytes.size() * 2, m_byteCount + count, smallest}));
}

void Tracer::record(StepId id, StepResult result, std::initializer_list<TraceValue> values)
{
    Trace& trace = *m_trace;
    trace.m_steps.push_back({id, result, m_depth, static_cast<std::uint8_t>(values.size()), m_exchange,
        static_cast<std::uint32_t>(trace.m_values.size())});
    for (const TraceValue& value : values) {
        const auto start = static_cast<std::uint32_t>(trace.m_byteCount);
        if (value.isNumber) {
            std::memcpy(trace.room(sizeof value.number), &value.number, sizeof value.number);
            trace.m_byteCount += sizeof value.number;
            trace.m_values.push_back({start, Trace::StoredValue::number});
        } else {
            std::copy(value.text.begin(), value.text.end(), trace.room(value.text.size()));
            trace.m_byteCount += value.text.size();
            trace.m_values.push_back({start, static_cast<std::uint32_t>(value.text.size())});
        }
    }
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
