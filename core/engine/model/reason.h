#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace fetchscope {

/// Why a browser withheld a response or did not send a request. The list is reasons.def.
enum class Reason : std::uint8_t {
    None,
#define REASON(enumerator, code, summary, url) enumerator,
#include "core/engine/model/reasons.def"
#undef REASON
};

struct ReasonInfo
{
    Reason reason;
    /// The stable code of results (`cors-missing-allow-origin`).
    std::string_view code;
    /// One sentence on what the reason means.
    std::string_view summary;
    /// Where it is defined.
    std::string_view url;
};

/// What is known of a reason; for Reason::None an entry with empty texts.
const ReasonInfo& infoOf(Reason reason);
/// All reasons but None, in the order of the list.
std::span<const ReasonInfo> allReasons();
std::optional<Reason> reasonWithCode(std::string_view code);

} // namespace fetchscope
