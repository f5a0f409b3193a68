#pragma once

#include "core/engine/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A value as a script writes it down: literals, and calls that make one. Nothing is run.
struct ScriptValue
{
    enum class Kind : std::uint8_t { Unknown, Undefined, Null, Boolean, Number, String, Object, Array, Call };
    Kind kind = Kind::Unknown;
    /// The text of a string, the number or boolean as written, what is called (`new Headers`, `JSON.stringify`), or the
    /// source of what is not known.
    std::string text;
    /// Of an object by name; of an array and a call in order.
    std::vector<ScriptValue> members {};
    /// As a member of an object.
    std::string name {};

    const ScriptValue* find(std::string_view member) const;
    bool isString() const { return kind == Kind::String; }
};

/// Where `callee(` is called in a text, as an offset right behind the parenthesis; npos where it is not.
std::size_t findScriptCall(std::string_view text, std::string_view callee);

/// The arguments of the call whose parenthesis opens right before `offset`. Where a value cannot be known without
/// running the script, its source stands in its place: a variable is `Unknown`; in a template and in a sum of strings,
/// its name takes its place. The error names line and column.
Result<std::vector<ScriptValue>> readScriptArguments(std::string_view text, std::size_t offset);

/// The value as JSON.stringify() writes it; what is not known becomes its source as a string.
std::string writeAsJson(const ScriptValue& value);

} // namespace fetchscope
