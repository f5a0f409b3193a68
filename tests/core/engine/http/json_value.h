#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace testing {

/// A JSON value that keeps numbers as they are written: structured fields tell `1` and `1.0` apart, which Qt's reader
/// does not. Texts are UTF-8.
struct JsonValue
{
    enum class Kind { Null, Boolean, Number, String, Array, Object };

    Kind kind = Kind::Null;
    bool boolean = false;
    /// A string, or a number as it is written.
    std::string text;
    /// The values of an array or an object.
    std::vector<JsonValue> items;
    /// The names of an object's values, in the same order.
    std::vector<std::string> names;

    /// The member of this name; a null value where there is none.
    const JsonValue& operator[](std::string_view name) const;
    const JsonValue& operator[](std::size_t index) const { return items.at(index); }
    bool isTrue() const { return kind == Kind::Boolean && boolean; }
    bool isNull() const { return kind == Kind::Null; }
};

/// Reads a published table; ends the program where it is no JSON.
JsonValue readJson(const std::string& path);

} // namespace testing
