#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope::javascript {

/// Options of a request that are shown alone: `xhrFields: { withCredentials: true }`, `credentials: "include", …`.
bool isOptionsAlone(std::string_view text);

/// `xhr.open("POST", url)`: what was made above what somebody copied. Where it begins; npos where there is none.
std::size_t findOpenedRequest(std::string_view text);

/// A script, and what is meant by it.
struct ImpliedCall
{
    std::string script;
    /// It says how requests are made, and makes none.
    bool standsForClient = false;
};
/// A script that only says how requests are made (`axios.defaults.withCredentials = true`, options alone), with a call
/// that makes one, of an address that only the run knows; one that opens an XMLHttpRequest, with what makes that. Null
/// where it says nothing of the kind.
std::optional<ImpliedCall> withImpliedCall(std::string_view script);

} // namespace fetchscope::javascript
