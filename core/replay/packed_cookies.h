#pragma once

#include "core/replay/judged_entry.h"

#include <string>
#include <string_view>
#include <vector>

/// Cookies as bytes, for tables that keep very many of them; equal lists are equal bytes.
namespace fetchscope {

/// Appends them, without values and times.
void packCookies(std::string& bytes, const std::vector<JudgedCookie>& cookies);
std::vector<JudgedCookie> unpackCookies(std::string_view bytes);

} // namespace fetchscope
