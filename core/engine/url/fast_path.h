#pragma once

#include "core/engine/url/url.h"

#include <optional>
#include <string_view>

namespace fetchscope::detail {

/// Parses in one pass what needs next to no change: a special scheme in lower case (no `file`), `//`, a plain domain, a
/// plain port, and an ASCII path, query and fragment without dot segments; and such a path, beginning with one `/`,
/// against a special base. Null where the input is anything else, be it valid or not.
std::optional<Url> parseUsualUrl(std::string_view input, const Url* base);

} // namespace fetchscope::detail
