#pragma once

#include "core/engine/base/result.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A value of a JSON or YAML document.
struct DocumentValue
{
    enum class Kind : std::uint8_t { Null, Boolean, Number, Text, List, Map };
    Kind kind = Kind::Null;
    /// Of a scalar, as written.
    std::string text {};
    /// Of a list, and of a map with their names.
    std::vector<DocumentValue> members {};
    std::string name {};
    /// Where it stands, from 1; 0 where it is not known.
    std::size_t line = 0;

    bool isMap() const { return kind == Kind::Map; }
    bool isList() const { return kind == Kind::List; }
    bool isText() const { return kind == Kind::Text; }
    /// The member at the end of a path of names; null where a part of it is missing.
    const DocumentValue* find(std::string_view member) const;
    const DocumentValue* find(std::initializer_list<std::string_view> path) const;
    /// The scalar at the end of a path; empty where there is none.
    const std::string& textAt(std::initializer_list<std::string_view> path) const;
    const std::string& textAt(std::string_view member) const { return textAt({member}); }
    /// Says a member, a Boolean, that it is true?
    bool isTrue(std::string_view member) const { return textAt(member) == "true"; }
};

/// Reads JSON, or YAML where it is none. The error says where it stops to be either. Anchors of YAML may not make more
/// than a million values of it.
Result<DocumentValue> readDocument(std::string_view text);

/// The value as JSON.
std::string writeAsJson(const DocumentValue& value);

} // namespace fetchscope
