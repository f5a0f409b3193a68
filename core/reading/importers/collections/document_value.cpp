#include "core/reading/importers/collections/document_value.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/messages.h"
#include "core/reading/json/json_locator.h"
#include "core/reading/json/json_reader.h"
#include "core/reading/json/json_writer.h"

#include <algorithm>
#include <optional>
#include <yaml-cpp/yaml.h>

namespace fetchscope {

namespace {

constexpr std::size_t mostValues = 1'000'000;
constexpr int deepestDocument = 128;

using Kind = DocumentValue::Kind;

void convert(JsonElement element, DocumentValue& value)
{
    switch (element.type()) {
    case simdjson::dom::element_type::OBJECT:
        value.kind = Kind::Map;
        for (const simdjson::dom::key_value_pair member : simdjson::dom::object(element)) {
            DocumentValue& next = value.members.emplace_back();
            next.name = member.key;
            convert(member.value, next);
        }
        return;
    case simdjson::dom::element_type::ARRAY:
        value.kind = Kind::List;
        for (const JsonElement member : simdjson::dom::array(element))
            convert(member, value.members.emplace_back());
        return;
    case simdjson::dom::element_type::STRING:
        value.kind = Kind::Text;
        value.text = std::string_view(element);
        return;
    case simdjson::dom::element_type::BOOL:
        value.kind = Kind::Boolean;
        value.text = bool(element) ? "true" : "false";
        return;
    case simdjson::dom::element_type::NULL_VALUE:
        return;
    default:
        value.kind = Kind::Number;
        value.text = jsonTextOf(element);
    }
}

/// https://yaml.org/spec/1.2.2/#103-core-schema, as far as it matters for what is written as JSON.
Kind kindOfPlainScalar(std::string_view text)
{
    const std::string lower = asciiLowercase(text);
    if (lower == "true" || lower == "false")
        return Kind::Boolean;
    if (lower == "null" || lower == "~" || lower.empty())
        return Kind::Null;
    const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
    const bool isNumber = !digits.empty() && digits.find_first_not_of("0123456789.") == std::string_view::npos
        && std::count(digits.begin(), digits.end(), '.') <= 1 && digits.front() != '.' && digits.back() != '.'
        && (digits.front() != '0' || digits.size() == 1 || digits[1] == '.');
    return isNumber ? Kind::Number : Kind::Text;
}

class YamlConverter
{
public:
    bool convert(const YAML::Node& node, DocumentValue& value, int depth)
    {
        if (++m_count > mostValues || depth > deepestDocument)
            return false;
        value.line = static_cast<std::size_t>(std::max(node.Mark().line, -1) + 1);
        switch (node.Type()) {
        case YAML::NodeType::Scalar:
            value.text = node.Scalar();
            value.kind = node.Tag() == "!" ? Kind::Text : kindOfPlainScalar(value.text);
            if (value.kind == Kind::Boolean)
                value.text = asciiLowercase(value.text);
            return true;
        case YAML::NodeType::Sequence:
            value.kind = Kind::List;
            return std::all_of(node.begin(), node.end(),
                [&](const auto& member) { return convert(member, value.members.emplace_back(), depth + 1); });
        case YAML::NodeType::Map:
            value.kind = Kind::Map;
            return std::all_of(node.begin(), node.end(), [&](const auto& member) {
                DocumentValue& next = value.members.emplace_back();
                if (member.first.IsScalar())
                    next.name = member.first.Scalar();
                return convert(member.second, next, depth + 1);
            });
        default:
            return true;
        }
    }

private:
    std::size_t m_count = 0;
};

Result<DocumentValue> readYaml(std::string_view text)
{
    DocumentValue value;
    try {
        const YAML::Node node = YAML::Load(std::string(text));
        if (!YamlConverter().convert(node, value, 0))
            return tl::unexpected(InputError {{}, say<messages::DocumentTooLarge>(), {}});
    } catch (const YAML::Exception& error) {
        const auto line = static_cast<std::size_t>(std::max(error.mark.line, 0) + 1);
        const auto column = static_cast<std::size_t>(std::max(error.mark.column, 0) + 1);
        return tl::unexpected(
            InputError {say<messages::LineColumn>(line, column), say<messages::NoYaml>(error.msg), {}});
    }
    return value;
}

void writeValue(JsonWriter& writer, const DocumentValue& value)
{
    switch (value.kind) {
    case Kind::Null:
        writer.null();
        return;
    case Kind::Boolean:
        writer.boolean(value.text == "true");
        return;
    case Kind::Number:
        writer.json(value.text);
        return;
    case Kind::Text:
        writer.string(value.text);
        return;
    case Kind::List:
        writer.beginArray();
        for (const DocumentValue& member : value.members)
            writeValue(writer, member);
        writer.endArray();
        return;
    case Kind::Map:
        writer.beginObject();
        for (const DocumentValue& member : value.members) {
            writer.anyKey(member.name);
            writeValue(writer, member);
        }
        writer.endObject();
        return;
    }
}

} // namespace

const DocumentValue* DocumentValue::find(std::string_view member) const
{
    if (kind != Kind::Map)
        return nullptr;
    const auto found = std::find_if(
        members.begin(), members.end(), [member](const DocumentValue& value) { return value.name == member; });
    return found == members.end() ? nullptr : &*found;
}

const DocumentValue* DocumentValue::find(std::initializer_list<std::string_view> path) const
{
    const DocumentValue* value = this;
    for (const std::string_view member : path) {
        value = value->find(member);
        if (!value)
            return nullptr;
    }
    return value;
}

const std::string& DocumentValue::textAt(std::initializer_list<std::string_view> path) const
{
    static const std::string empty;
    const DocumentValue* value = find(path);
    return value ? value->text : empty;
}

namespace {

/// JSON as people edit it: without the commas before a closing bracket.
std::string withoutLastCommas(std::string_view text)
{
    std::string plain;
    bool isInString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isInString && c == '\\' && i + 1 < text.size()) {
            plain.append(text.substr(i++, 2));
            continue;
        }
        isInString = isInString != (c == '"');
        const std::size_t next = !isInString && c == ',' ? text.find_first_not_of(" \t\r\n", i + 1) : std::string::npos;
        if (next == std::string::npos || (text[next] != '}' && text[next] != ']'))
            plain += c;
    }
    return plain;
}

std::optional<DocumentValue> parsedJson(std::string_view text)
{
    simdjson::dom::parser parser;
    JsonElement element;
    const simdjson::padded_string padded(text);
    if (parser.allocate(text.size() + 64, maximumJsonDepth) != simdjson::SUCCESS
        || parser.parse(padded).get(element) != simdjson::SUCCESS)
        return std::nullopt;
    DocumentValue value;
    convert(element, value);
    return value;
}

} // namespace

Result<DocumentValue> readDocument(std::string_view text)
{
    text = strip(text, isAsciiWhitespace);
    if (!text.starts_with('{') && !text.starts_with('['))
        return readYaml(text);
    if (auto value = parsedJson(text))
        return *std::move(value);
    if (auto value = parsedJson(withoutLastCommas(text)))
        return *std::move(value);
    return tl::unexpected(jsonFault(text, "this is no JSON"));
}

std::string writeAsJson(const DocumentValue& value)
{
    JsonWriter writer;
    writeValue(writer, value);
    return writer.take();
}

} // namespace fetchscope
