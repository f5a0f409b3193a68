#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Values by their keys in YAML, TOML and the labels of containers, also where only a piece of the file is there.
namespace fetchscope {

/// A name in a text, in any case, that a `:` or `=` follows: the value beside it, the entries of the list that stands
/// there, or those of the lines below (`- GET`), each without quotes. Of dotted names (`middlewares.x.headers.name`)
/// the last counts. Null where the name does not stand there.
std::optional<std::vector<std::string>> valuesOfKey(std::string_view text, std::string_view name);
/// The first of them; empty where there is none.
std::string valueOfKey(std::string_view text, std::string_view name);
/// The lines below a name that `:` follows, as far as they belong to it; with what stands beside it.
std::string blockOfKey(std::string_view text, std::string_view name);
/// The entries of a list that is written with commas, without white space.
std::vector<std::string> splitAtCommas(const std::vector<std::string>& values);

} // namespace fetchscope
