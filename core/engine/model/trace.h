#pragma once

#include "core/engine/http/cookies.h"
#include "core/engine/model/cookie_fate.h"
#include "core/engine/model/difference.h"
#include "core/engine/model/preflight_cache_entry.h"
#include "core/engine/model/step.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace fetchscope {

/// One value that goes with a step: text, or a number.
struct TraceValue
{
    std::string_view text;
    std::int64_t number = 0;
    bool isNumber = false;
};

/// One recorded step, without its values.
struct StepRecord
{
    StepId id = StepId::None;
    StepResult result = StepResult::Done;
    std::uint8_t depth = 0;
    std::uint8_t valueCount = 0;
    /// The exchange the step belongs to, counted over the whole run; -1 where it belongs to none.
    std::int32_t exchange = -1;
    /// Where its values begin in the trace's buffer.
    std::uint32_t firstValue = 0;
};

/// Is there a step for what a difference does?
enum class MarkedStep : std::uint8_t { Next, None };

/// A difference that an algorithm asked for, and by which the browser departed from the standard.
struct DifferenceMark
{
    Difference difference = Difference::Count;
    MarkedStep marked = MarkedStep::Next;
    /// That of the algorithm's steps.
    std::uint8_t depth = 0;
    /// The step of the trace that was recorded next.
    std::uint32_t step = 0;
};

/// What a run left: every step that was taken, in order. Values lie in one buffer that is used again after clear().
class Trace
{
public:
    void clear();
    std::size_t size() const { return m_steps.size(); }
    /// Puts another trace behind this one, whose exchanges are counted anew.
    void append(const Trace& other, const std::function<int(int)>& numberOf);
    const StepRecord& step(std::size_t index) const { return m_steps[index]; }
    std::span<const StepRecord> steps() const { return m_steps; }
    /// The value number `index` of a step; its text is valid until the trace changes.
    TraceValue value(const StepRecord& step, std::size_t index) const;
    /// The differences that were asked for, in order.
    std::span<const DifferenceMark> marks() const { return m_marks; }
    /// The difference that decided at a step; null where the standard did. Of several the one that was asked for last.
    std::optional<Difference> differenceAt(std::size_t step) const;

    /// A state of the preflight cache or the cookie jar, valid from a step on.
    template <class T> struct Snapshot
    {
        std::size_t step = 0;
        /// Virtual time in seconds at which the state began.
        double time = 0;
        std::vector<T> entries;
    };
    /// The states of the preflight cache, in order; before the first one it was empty.
    const std::vector<Snapshot<PreflightCacheEntry>>& preflightCacheStates() const { return m_preflightCacheStates; }
    const std::vector<Snapshot<Cookie>>& cookieStates() const { return m_cookieStates; }
    /// What became of each cookie at each exchange, in order.
    const std::vector<CookieFate>& cookieFates() const { return m_cookieFates; }

private:
    friend class Tracer;
    /// A value in the buffer is its size and its text, or this for a size and a number.
    static constexpr std::uint32_t sizeOfNumber = 0xffffffffU;

    /// Room for so many more bytes, which may then be written behind m_byteCount.
    char* room(std::size_t count)
    {
        if (m_bytes.size() - m_byteCount < count)
            grow(count);
        return m_bytes.data() + m_byteCount;
    }
    void grow(std::size_t count);

    std::vector<StepRecord> m_steps;
    std::vector<DifferenceMark> m_marks;
    /// The values of all steps, one behind the other. Its size is the memory; m_byteCount is how much of it is used.
    std::string m_bytes;
    std::size_t m_byteCount = 0;
    std::vector<Snapshot<PreflightCacheEntry>> m_preflightCacheStates;
    std::vector<Snapshot<Cookie>> m_cookieStates;
    std::vector<CookieFate> m_cookieFates;
};

/// The only way to append to a trace. With no trace it does nothing, and costs a test of a pointer.
class Tracer
{
public:
    Tracer() = default;
    explicit Tracer(Trace* trace)
        : m_trace(trace)
        , m_cookieFates(trace ? &trace->m_cookieFates : nullptr)
    {
    }
    /// Records what becomes of cookies, and nothing else.
    explicit Tracer(std::vector<CookieFate>& cookieFates)
        : m_cookieFates(&cookieFates)
    {
    }

    /// Is somebody listening? Only where a value would have to be made for the trace.
    bool isOn() const { return m_trace != nullptr; }

    /// Records a step. Values are text (copied) or integers.
    template <class... Values> void step(StepId id, StepResult result, const Values&... values)
    {
        if (m_trace)
            record(id, result, {givenValue(values)...});
    }
    template <class... Values>
    void step(StepId id, const Values&... values) requires(... && !std::is_same_v<Values, StepResult>)
    {
        if (m_trace)
            record(id, StepResult::Done, {givenValue(values)...});
    }

    /// The browser departs from the standard by this difference: the next step carries it, of the algorithm or of what
    /// that calls, unless there is none for what it does.
    void mark(Difference difference, MarkedStep marked = MarkedStep::Next)
    {
        if (m_trace)
            recordMark(difference, marked);
    }

    /// What was marked last and has no step yet, as the API refused before its first one; it will have none.
    std::optional<Difference> takeOpenMark();

    /// The exchange that the steps from here on belong to.
    void setExchange(int exchange);
    int exchange() const { return m_exchange; }

    void preflightCacheChanged(const std::vector<PreflightCacheEntry>& entries, double now);
    void cookiesChanged(const std::vector<Cookie>& cookies, double now);
    /// Does somebody want to know what becomes of each cookie?
    bool wantsCookies() const { return m_cookieFates != nullptr; }
    void cookieFate(CookieFate::Kind kind, CookieVerdict why, Cookie cookie);

    /// One level deeper, until the end of the scope.
    class Scope
    {
    public:
        explicit Scope(Tracer& tracer)
            : m_tracer(tracer)
        {
            ++m_tracer.m_depth;
        }
        ~Scope() { --m_tracer.m_depth; }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        Tracer& m_tracer;
    };
    [[nodiscard]] Scope enter() { return Scope(*this); }

private:
    /// A value on its way into the trace: a text and its size, or no text and a number.
    struct GivenValue
    {
        const char* text = nullptr;
        std::uint64_t sizeOrNumber = 0;
    };
    template <class T> static GivenValue givenValue(const T& value)
    {
        if constexpr (std::is_integral_v<T>) {
            return {nullptr, static_cast<std::uint64_t>(static_cast<std::int64_t>(value))};
        } else {
            const std::string_view text(value);
            return {text.data() ? text.data() : "", text.size()};
        }
    }
    void record(StepId id, StepResult result, std::initializer_list<GivenValue> values);
    void recordMark(Difference difference, MarkedStep marked);

    Trace* m_trace = nullptr;
    std::vector<CookieFate>* m_cookieFates = nullptr;
    int m_exchange = -1;
    std::uint8_t m_depth = 0;
};

/// Joins texts for a step's value: `a, b`.
std::string joinForTrace(std::span<const std::string> texts);

} // namespace fetchscope
