#pragma once

#include "core/engine/base/names.h"
#include "core/engine/model/exchange.h"
#include "core/engine/model/reason.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What a navigation made of one link of a 103 (Early Hints) response
/// (https://html.spec.whatwg.org/multipage/semantics.html#early-hints).
struct EarlyHint
{
    enum class Fate : std::uint8_t {
        Loaded, ///< its response came, and may be used
        Failed, ///< it was asked for, and its response may not be used
        Refused, ///< a rule kept it from being asked for
        Connected, ///< a connection was opened, and nothing asked for
        Ignored, ///< the browser takes no notice of such a link
        Dropped, ///< it was asked for, and then the navigation went to another origin
    };

    /// As the link has it: `preload`, `modulepreload`, `preconnect`, or another.
    std::string relation;
    /// Where it parses, serialized; else as the link has it.
    std::string url;
    /// The exchange, counted over the run, whose 103 had the link.
    std::size_t exchange = 0;
    Fate fate = Fate::Ignored;
    /// Of those that failed or were refused.
    std::optional<Reason> reason;
    /// What was sent for it: its request and those of its redirects, with a preflight before them where one was needed.
    std::vector<Exchange> exchanges;
};
template <> struct Names<EarlyHint::Fate>
{
    static constexpr std::array<std::string_view, 6> list {
        "loaded", "failed", "refused", "connected", "ignored", "dropped"};
};

} // namespace fetchscope
