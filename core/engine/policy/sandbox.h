#pragma once

#include <string_view>

namespace fetchscope {

/// https://html.spec.whatwg.org/multipage/browsers.html#parse-a-sandboxing-directive: does a sandbox attribute have
/// this token, without which it forbids what the token is named after?
bool hasSandboxToken(std::string_view attribute, std::string_view token);

} // namespace fetchscope
