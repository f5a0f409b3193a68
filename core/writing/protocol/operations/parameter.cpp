#include "core/writing/protocol/operations/parameter.h"

#include "core/writing/protocol/messages.h"

#include <algorithm>

namespace fetchscope {

namespace {

bool isChoice(JsonReader& reader, JsonElement element, const Parameter& parameter)
{
    std::string_view text;
    if (!reader.text(element, text))
        return false;
    return std::find(parameter.choices.begin(), parameter.choices.end(), text) != parameter.choices.end()
        || reader.failChoice(text, parameter.choices);
}

/// Is the value of the kind that the table says?
bool fits(JsonReader& reader, JsonElement element, const Parameter& parameter)
{
    switch (parameter.kind) {
    case ParameterKind::Text:
        return element.is_string() || reader.failType(say<messages::AText>(), element);
    case ParameterKind::Boolean:
        return element.is_bool() || reader.failType(say<messages::TrueOrFalse>(), element);
    case ParameterKind::Number: {
        double value = 0;
        return reader.amount(element, value);
    }
    case ParameterKind::Integer: {
        std::uint64_t value = 0;
        return reader.integer(element, value, 0, std::uint64_t {1} << 53U);
    }
    case ParameterKind::Object:
        return element.is_object() || reader.failType(say<messages::AnObject>(), element);
    case ParameterKind::ObjectOrText:
        return element.is_object() || element.is_string() || reader.failType(say<messages::AnObjectOrText>(), element);
    case ParameterKind::Texts: {
        std::vector<std::string> values;
        return reader.texts(element, values);
    }
    case ParameterKind::Objects:
        return reader.list(element, [&](JsonElement entry, std::size_t) {
            return entry.is_object() || reader.failType(say<messages::AnObject>(), entry);
        });
    case ParameterKind::Id:
        return element.is_string() || element.is_int64() || element.is_uint64()
            || reader.failType(say<messages::ATextOrWholeNumber>(), element);
    case ParameterKind::Choice:
        return isChoice(reader, element, parameter);
    case ParameterKind::Choices:
        return reader.list(element, [&](JsonElement entry, std::size_t) { return isChoice(reader, entry, parameter); });
    }
    return false;
}

} // namespace

bool Arguments::read(JsonReader& reader, JsonElement object, std::initializer_list<ParameterTable> tables)
{
    std::vector<std::string_view> known;
    for (const ParameterTable table : tables) {
        for (const Parameter& parameter : table)
            known.push_back(parameter.name);
    }
    const auto parameterNamed = [&tables](std::string_view name) -> const Parameter* {
        for (const ParameterTable table : tables) {
            const auto found = std::find_if(
                table.begin(), table.end(), [name](const Parameter& parameter) { return parameter.name == name; });
            if (found != table.end())
                return &*found;
        }
        return nullptr;
    };
    const bool isRead = reader.members(object, [&](std::string_view key, JsonElement value) {
        const Parameter* parameter = parameterNamed(key);
        if (parameter == nullptr)
            return isCarriedKey(key) || reader.failUnknownKey(key, known);
        if (has(key))
            return reader.fail(say<messages::KeyTwice>(), say<messages::RemoveOne>());
        m_values.emplace_back(parameter->name, value);
        return fits(reader, value, *parameter);
    });
    if (!isRead)
        return false;
    for (const ParameterTable table : tables) {
        for (const Parameter& parameter : table) {
            if (parameter.isRequired && !has(parameter.name))
                return reader.fail(say<messages::KeyMissing>(parameter.name));
        }
    }
    return true;
}

const JsonElement* Arguments::find(std::string_view name) const
{
    const auto found =
        std::find_if(m_values.begin(), m_values.end(), [name](const auto& value) { return value.first == name; });
    return found == m_values.end() ? nullptr : &found->second;
}

std::string_view Arguments::text(std::string_view name) const
{
    const JsonElement* element = find(name);
    std::string_view value;
    if (element != nullptr && element->get(value) != simdjson::SUCCESS)
        value = {};
    return value;
}

bool Arguments::flag(std::string_view name, bool otherwise) const
{
    const JsonElement* element = find(name);
    bool value = otherwise;
    if (element != nullptr && element->get(value) != simdjson::SUCCESS)
        value = otherwise;
    return value;
}

double Arguments::number(std::string_view name, double otherwise) const
{
    const JsonElement* element = find(name);
    double value = otherwise;
    if (element != nullptr && element->get(value) != simdjson::SUCCESS)
        value = otherwise;
    return value;
}

std::vector<std::string> Arguments::texts(std::string_view name) const
{
    std::vector<std::string> values;
    const JsonElement* element = find(name);
    simdjson::dom::array list;
    if (element == nullptr || element->get(list) != simdjson::SUCCESS)
        return values;
    for (const JsonElement entry : list) {
        std::string_view value;
        if (entry.get(value) == simdjson::SUCCESS)
            values.emplace_back(value);
    }
    return values;
}

namespace {

void writeChoices(JsonWriter& writer, const Parameter& parameter)
{
    writer.member("type", "string");
    writer.key("enum");
    writer.beginShortArray();
    for (const std::string_view choice : parameter.choices)
        writer.string(choice);
    writer.endShortArray();
}

void writeSchemaOf(JsonWriter& writer, const Parameter& parameter)
{
    writer.beginObject();
    switch (parameter.kind) {
    case ParameterKind::Text:
        writer.member("type", "string");
        break;
    case ParameterKind::Boolean:
        writer.member("type", "boolean");
        break;
    case ParameterKind::Number:
        writer.member("type", "number");
        writer.member("minimum", 0);
        break;
    case ParameterKind::Integer:
        writer.member("type", "integer");
        writer.member("minimum", 0);
        break;
    case ParameterKind::Object:
        writer.member("type", "object");
        break;
    case ParameterKind::ObjectOrText:
        writer.key("type");
        writer.json(R"(["object","string"])");
        break;
    case ParameterKind::Objects:
        writer.member("type", "array");
        writer.key("items");
        writer.json(R"({"type":"object"})");
        break;
    case ParameterKind::Id:
        writer.key("type");
        writer.json(R"(["string","integer"])");
        break;
    case ParameterKind::Choice:
        writeChoices(writer, parameter);
        break;
    case ParameterKind::Texts:
    case ParameterKind::Choices:
        writer.member("type", "array");
        writer.key("items");
        writer.beginObject();
        if (parameter.kind == ParameterKind::Choices)
            writeChoices(writer, parameter);
        else
            writer.member("type", "string");
        writer.endObject();
        break;
    }
    writer.member("description", parameter.description);
    writer.endObject();
}

} // namespace

void writeSchema(JsonWriter& writer, ParameterTable table)
{
    writer.beginObject();
    writer.member("type", "object");
    writer.key("properties");
    writer.beginObject();
    for (const Parameter& parameter : table) {
        writer.key(parameter.name);
        writeSchemaOf(writer, parameter);
    }
    writer.endObject();
    writer.key("required");
    writer.beginShortArray();
    for (const Parameter& parameter : table) {
        if (parameter.isRequired)
            writer.string(parameter.name);
    }
    writer.endShortArray();
    writer.member("additionalProperties", false);
    writer.endObject();
}

} // namespace fetchscope
