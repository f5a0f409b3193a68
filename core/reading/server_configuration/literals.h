#pragma once

#include "core/reading/server_configuration/program_scan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Values as they are written down in JavaScript, TypeScript, Python, JSON and Terraform. Nothing is run.
namespace fetchscope {

struct Literal
{
    enum class Kind : std::uint8_t { Unknown, Null, Boolean, Number, Text, Expression, List, Object };
    Kind kind = Kind::Unknown;
    /// The text, the number or boolean (`true`, `false`), the regular expression (with `(?i)` where it says so), or the
    /// source of what is not known.
    std::string text {};
    /// Of a list in order, of an object by name.
    std::vector<std::pair<std::string, Literal>> members {};

    const Literal* find(std::string_view name) const;
    bool isKnown() const { return kind != Kind::Unknown; }
};

/// The value at an offset of a program. A variable has the value that it is given elsewhere in the program, where that
/// can be told.
Literal literalAt(std::string_view program, std::size_t offset);
/// The arguments of the call whose parenthesis opens right before the offset, those with a name (Python) by it.
std::vector<std::pair<std::string, Literal>> argumentsAt(std::string_view program, std::size_t offset);

} // namespace fetchscope
