#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fetchscope {

/// One link of a Link header (RFC 8288, https://www.rfc-editor.org/rfc/rfc8288#section-3).
struct LinkValue
{
    /// As it stands between the angle brackets.
    std::string target;
    /// Names in lower case, in the order written; a value is empty where none stands.
    std::vector<std::pair<std::string, std::string>> parameters;

    /// The value of the first parameter of this name (in lower case), which is the one that counts; null where there is
    /// none.
    std::optional<std::string_view> parameter(std::string_view name) const;
};

/// https://www.rfc-editor.org/rfc/rfc8288#appendix-B.3 of the header's whole value: what cannot be read as a link is
/// passed over up to the next comma.
std::vector<LinkValue> parseLinkHeader(std::string_view value);

} // namespace fetchscope
