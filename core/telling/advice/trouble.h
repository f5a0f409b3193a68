#pragma once

#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"

#include <cstdint>
#include <optional>

namespace fetchscope {

/// What went wrong with an action, and may be mended.
enum class Trouble : std::uint8_t {
    Blocked, ///< for a reason
    Opaque, ///< a script asked with the mode no-cors, and gets neither status nor body
    Unreadable, ///< a script is to read the pixels, and may not
    Unexpected, ///< it works, and the scenario expects more of it
    LostCookie, ///< it works, and a cookie that was asked for is not stored, or does not go along
    WithoutCookies, ///< it works, and goes without the cookies that another request of the page gets there
    HiddenHeader, ///< it works, and a script may not read a header of the answer that scripts commonly want
    NoAnswer, ///< nothing came back: no change of a request or of an answer mends that
};

/// Null where nothing is to be mended: it works as expected.
std::optional<Trouble> troubleOf(const Scenario& scenario, const RunResult& result, std::size_t action);

/// What the page wanted of an action, by what it asked before anything was changed.
class Wish
{
public:
    Wish(const Scenario& scenario, const RunResult& result, std::size_t action);

    /// Does the page get that in this run of a changed scenario?
    bool isFulfilled(const Scenario& scenario, const RunResult& result) const;
    /// Was the answer to be read, and is it now used without? Then the change gives something up.
    bool losesReading(const RunResult& result) const;
    /// Does it work but for cookies that go lost?
    bool isForCookies() const { return m_trouble == Trouble::LostCookie || m_trouble == Trouble::WithoutCookies; }

private:
    std::size_t m_action;
    Trouble m_trouble;
    /// A script asked to read the answer.
    bool m_readsAnswer = false;
    /// The element asked for it with CORS.
    bool m_asksWithCors = false;
    bool m_readsPixels = false;
};

} // namespace fetchscope
