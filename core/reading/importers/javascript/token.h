#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fetchscope::javascript {

/// A word of a script.
struct Token
{
    enum class Kind : std::uint8_t { End, Name, Number, String, Backquote, Punctuator, RegularExpression };
    Kind kind = Kind::End;
    /// As it stands in the text.
    std::string_view source;
    /// Of a string: what it means.
    std::string text;
    std::size_t start = 0;
    /// There is a line break before it.
    bool isFirstOfLine = false;

    std::size_t end() const { return start + source.size(); }
    bool isName() const { return kind == Kind::Name; }
    bool isName(std::string_view name) const { return kind == Kind::Name && source == name; }
    bool is(std::string_view punctuator) const { return kind == Kind::Punctuator && source == punctuator; }
};

} // namespace fetchscope::javascript
