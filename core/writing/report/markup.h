#pragma once

#include <string>
#include <string_view>

namespace fetchscope {

/// Adds text for HTML or XML, in attributes and outside of them. What XML cannot have (control characters, bytes that
/// are no UTF-8) becomes U+FFFD.
void addMarkup(std::string& text, std::string_view value);

} // namespace fetchscope
