#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace fetchscope {

/// One item behind the address of a command of HTTPie: https://httpie.io/docs/cli/request-items
struct HttpieItem
{
    enum class Kind : std::uint8_t {
        /// `Name:value`, or `Name;` where the value is empty.
        Header,
        /// `Name:`, which takes a header of the program's own away.
        NoHeader,
        /// `name==value`
        Query,
        /// `name=value`
        Text,
        /// `name:=value`, which is JSON.
        Json,
        /// `name@path`; without a name the file is the whole body.
        File,
    };

    Kind kind = Kind::Text;
    std::string name;
    /// The text, or the path of a file; open where it stands in a file (`name=@path`).
    std::string value;
};

/// Null where the word is no item.
std::optional<HttpieItem> readHttpieItem(std::string_view word);

/// The JSON of items of text and of JSON: https://httpie.io/docs/cli/nested-json
std::string httpieJson(std::span<const HttpieItem> fields);

} // namespace fetchscope
