#include "core/reading/json/json_reader.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/utf8.h"
#include "core/reading/json/json_writer.h"

#include <algorithm>
#include <cmath>

namespace fetchscope {

namespace {

MessageValue kindOf(JsonElement element)
{
    switch (element.type()) {
    case simdjson::dom::element_type::ARRAY:
        return say<messages::AList>();
    case simdjson::dom::element_type::OBJECT:
        return say<messages::AnObject>();
    case simdjson::dom::element_type::STRING:
        return say<messages::AText>();
    case simdjson::dom::element_type::BOOL:
        return say<messages::TrueOrFalse>();
    case simdjson::dom::element_type::NULL_VALUE:
        return "null";
    case simdjson::dom::element_type::INT64:
    case simdjson::dom::element_type::UINT64:
    case simdjson::dom::element_type::DOUBLE:
        break;
    }
    return say<messages::ANumber>();
}

/// A piece of a path, escaped as RFC 6901 has it.
void appendPathPiece(std::string& path, std::string_view key)
{
    for (const char c : key) {
        if (c == '~')
            path += "~0";
        else if (c == '/')
            path += "~1";
        else
            path += c;
    }
}

void appendElement(JsonWriter& writer, JsonElement element)
{
    switch (element.type()) {
    case simdjson::dom::element_type::ARRAY: {
        writer.beginArray();
        simdjson::dom::array array;
        if (element.get(array) == simdjson::SUCCESS) {
            for (const JsonElement entry : array)
                appendElement(writer, entry);
        }
        writer.endArray();
        return;
    }
    case simdjson::dom::element_type::OBJECT: {
        writer.beginObject();
        simdjson::dom::object object;
        if (element.get(object) == simdjson::SUCCESS) {
            for (const simdjson::dom::key_value_pair member : object) {
                writer.anyKey(member.key);
                appendElement(writer, member.value);
            }
        }
        writer.endObject();
        return;
    }
    case simdjson::dom::element_type::STRING: {
        std::string_view text;
        if (element.get(text) == simdjson::SUCCESS)
            writer.string(text);
        return;
    }
    case simdjson::dom::element_type::INT64: {
        std::int64_t value = 0;
        if (element.get(value) == simdjson::SUCCESS)
            writer.number(value);
        return;
    }
    case simdjson::dom::element_type::UINT64: {
        std::uint64_t value = 0;
        if (element.get(value) == simdjson::SUCCESS)
            writer.number(value);
        return;
    }
    case simdjson::dom::element_type::DOUBLE: {
        double value = 0;
        if (element.get(value) == simdjson::SUCCESS)
            writer.number(value);
        return;
    }
    case simdjson::dom::element_type::BOOL: {
        bool value = false;
        if (element.get(value) == simdjson::SUCCESS)
            writer.boolean(value);
        return;
    }
    case simdjson::dom::element_type::NULL_VALUE:
        writer.null();
        return;
    }
}

} // namespace

std::string shortened(std::string_view text)
{
    constexpr std::size_t limit = 60;
    if (text.size() <= limit)
        return std::string(text);
    return std::string(utf8Prefix(text, limit)).append("…");
}

bool isCarriedKey(std::string_view key)
{
    return key.substr(0, 1) == "_" || key.substr(0, 2) == "x-";
}

std::string jsonTextOf(JsonElement element)
{
    JsonWriter writer;
    appendElement(writer, element);
    return writer.take();
}

void JsonReader::clear()
{
    m_path.clear();
    m_error = InputError();
}

std::string JsonReader::path() const
{
    std::string path;
    for (const auto& piece : m_path) {
        path += '/';
        if (const auto* key = std::get_if<std::string_view>(&piece))
            appendPathPiece(path, *key);
        else
            path += std::to_string(std::get<std::size_t>(piece));
    }
    return path;
}

bool JsonReader::fail(Message message, Message suggestion)
{
    m_error = InputError {path(), std::move(message), std::move(suggestion)};
    return false;
}

bool JsonReader::failType(Message expected, JsonElement element)
{
    return fail(say<messages::MustBe>(std::move(expected), kindOf(element)));
}

bool JsonReader::failChoice(std::string_view text, std::span<const std::string_view> choices)
{
    Message suggestion = suggestNearest(text, choices);
    if (suggestion.isEmpty())
        suggestion = say<messages::CanBe>(joinChoices(choices));
    return fail(say<messages::NotValueOfKey>(shortened(text)), std::move(suggestion));
}

bool JsonReader::failUnknownKey(std::string_view key, std::span<const std::string_view> known)
{
    Message suggestion = suggestNearest(key, known);
    if (suggestion.isEmpty() && !known.empty())
        suggestion = say<messages::KnownKeys>(joinChoices(known));
    return fail(say<messages::UnknownKey>(), std::move(suggestion));
}

bool JsonReader::text(JsonElement element, std::string_view& value)
{
    return element.get(value) == simdjson::SUCCESS || failType(say<messages::AText>(), element);
}

bool JsonReader::text(JsonElement element, std::string& value)
{
    std::string_view view;
    if (!text(element, view))
        return false;
    value.assign(view);
    return true;
}

bool isomorphicEncode(std::string_view utf8, std::string& bytes)
{
    if (isAscii(utf8)) {
        bytes.assign(utf8);
        return true;
    }
    bytes.clear();
    bytes.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        if (lead < 0x80) {
            bytes.push_back(utf8[i]);
            continue;
        }
        // U+0080 to U+00FF are the two-byte sequences that begin with C2 and C3.
        if (lead > 0xC3)
            return false;
        ++i;
        bytes.push_back(static_cast<char>(((lead & 0x03U) << 6) | (static_cast<unsigned char>(utf8[i]) & 0x3FU)));
    }
    return true;
}

bool JsonReader::bytes(JsonElement element, std::string& value)
{
    std::string_view view;
    if (!text(element, view))
        return false;
    return isomorphicEncode(view, value) || fail(say<messages::NoByteOfHeader>(), say<messages::WriteEncodedBytes>());
}

bool JsonReader::bytes(JsonElement element, std::string_view& value, std::string& buffer)
{
    if (!text(element, value))
        return false;
    if (isAscii(value))
        return true;
    if (!bytes(element, buffer))
        return false;
    value = buffer;
    return true;
}

bool JsonReader::boolean(JsonElement element, bool& value)
{
    return element.get(value) == simdjson::SUCCESS || failType(say<messages::TrueOrFalse>(), element);
}

bool JsonReader::number(JsonElement element, double& value)
{
    return element.get(value) == simdjson::SUCCESS || failType(say<messages::ANumber>(), element);
}

bool JsonReader::amount(JsonElement element, double& value)
{
    if (!number(element, value))
        return false;
    return value >= 0 || fail(say<messages::MustNotBeNegative>());
}

bool JsonReader::wideInteger(JsonElement element, std::uint64_t& value, std::uint64_t minimum, std::uint64_t maximum)
{
    if (!element.is_number())
        return failType(say<messages::AWholeNumber>(), element);
    if (element.get(value) == simdjson::SUCCESS && value >= minimum && value <= maximum)
        return true;
    if (maximum == std::numeric_limits<std::uint64_t>::max())
        return fail(say<messages::WholeNumberFrom>(minimum));
    return fail(say<messages::WholeNumberBetween>(minimum, maximum));
}

bool JsonReader::texts(JsonElement element, std::vector<std::string>& values)
{
    return list(element, [&](JsonElement entry, std::size_t) { return text(entry, values.emplace_back()); });
}

} // namespace fetchscope
