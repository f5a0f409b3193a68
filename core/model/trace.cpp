#include "core/model/trace.h"

namespace fetchscope {

void Trace::clear()
{
    m_steps.clear();
    m_values.clear();
    m_bytes.clear();
    m_preflightCacheStates.clear();
    m_cookieStates.clear();
}

TraceValue Trace::value(const StepRecord& step, std::size_t index) const
{
    if (index >= step.valueCount)
        return {};
    const StoredValue& stored = m_values[step.firstValue + index];
    return {std::string_view(m_bytes).substr(stored.start, stored.size), stored.number, stored.isNumber};
}

void Tracer::record(StepId id, StepResult result, std::initializer_list<TraceValue> values)
{
    StepRecord& step = m_trace->m_steps.emplace_back();
    step.id = id;
    step.result = result;
    step.depth = m_depth;
    step.valueCount = static_cast<std::uint8_t>(values.size());
    step.exchange = m_exchange;
    step.firstValue = static_cast<std::uint32_t>(m_trace->m_values.size());
    for (const TraceValue& value : values) {
        Trace::StoredValue& stored = m_trace->m_values.emplace_back();
        stored.number = value.number;
        stored.isNumber = value.isNumber;
        stored.start = static_cast<std::uint32_t>(m_trace->m_bytes.size());
        stored.size = static_cast<std::uint32_t>(value.text.size());
        m_trace->m_bytes.append(value.text);
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
