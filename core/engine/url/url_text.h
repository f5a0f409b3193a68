#pragma once

#include <string_view>

/// Parts of a URL that is written out, for places that show many of them.
namespace fetchscope {

/// `https://a.example` of an absolute URL; the whole text where it has no authority.
std::string_view originOfUrl(std::string_view url);
/// Path and query of an absolute URL; the whole text where it has no authority.
std::string_view pathOfUrl(std::string_view url);

} // namespace fetchscope
