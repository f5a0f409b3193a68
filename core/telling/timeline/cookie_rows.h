#pragma once

#include "core/engine/base/message.h"
#include "core/engine/model/cookie_fate.h"
#include "core/engine/simulation/run_result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace fetchscope {

/// What became of a cookie at an exchange of a run.
struct CookieRow
{
    const CookieFate* fate = nullptr;
    /// The exchange whose answer has set it; null where it was there before the run, and where it is set here.
    std::optional<std::uint64_t> setBy;
};

/// Of all exchanges, in order. The result has to outlive it.
std::vector<CookieRow> cookieRowsOf(const RunResult& result);
std::span<const CookieRow> rowsOfExchange(const std::vector<CookieRow>& rows, std::size_t exchange);

/// `sent`, `kept at home`, `stored`…
Message messageFor(CookieFate::Kind kind);
/// Why, and of what somebody may want to change what to do. Empty where nothing stood in its way.
std::string reasonText(const CookieFate& fate, Phrasebook phrases = nullptr);

} // namespace fetchscope
