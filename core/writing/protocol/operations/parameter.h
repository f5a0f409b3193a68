#pragma once

#include "core/reading/json/json_reader.h"
#include "core/reading/json/json_writer.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What a request may hold, in one table: requests are read by it, and it is what programs are told of them.
namespace fetchscope {

enum class ParameterKind : std::uint8_t {
    Text,
    Texts,
    Boolean,
    /// From zero up.
    Number,
    Integer,
    Object,
    Objects,
    ObjectOrText,
    Choice,
    Choices,
    /// Of a request: a text or a whole number.
    Id,
};

struct Parameter
{
    std::string_view name;
    ParameterKind kind = ParameterKind::Text;
    /// For programs and those who write them: one sentence, English.
    std::string_view description;
    bool isRequired = false;
    /// Of Choice and Choices.
    std::span<const std::string_view> choices {};
};
using ParameterTable = std::span<const Parameter>;
/// One table of two.
template <std::size_t first, std::size_t second>
constexpr auto joined(const std::array<Parameter, first>& front, const std::array<Parameter, second>& back)
{
    std::array<Parameter, first + second> table {};
    std::copy(front.begin(), front.end(), table.begin());
    std::copy(back.begin(), back.end(), table.begin() + first);
    return table;
}

/// The values that a request has for the parameters of its tables. They are of the kinds that these say, and valid as
/// long as the JSON that they were read from.
class Arguments
{
public:
    /// Several tables count as one. False: the reader has the error.
    bool read(JsonReader& reader, JsonElement object, std::initializer_list<ParameterTable> tables);

    bool has(std::string_view name) const { return find(name) != nullptr; }
    /// Null where it is not given.
    const JsonElement* find(std::string_view name) const;
    /// Empty where it is not given.
    std::string_view text(std::string_view name) const;
    bool flag(std::string_view name, bool otherwise = false) const;
    double number(std::string_view name, double otherwise) const;
    std::vector<std::string> texts(std::string_view name) const;

private:
    std::vector<std::pair<std::string_view, JsonElement>> m_values;
};

/// The JSON Schema (2020-12) of an object with these parameters and no others.
void writeSchema(JsonWriter& writer, ParameterTable table);

} // namespace fetchscope
