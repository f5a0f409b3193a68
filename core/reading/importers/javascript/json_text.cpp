#include "core/reading/importers/javascript/json_text.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/hex.h"
#include "core/reading/json/json_writer.h"

#include <algorithm>

namespace fetchscope::javascript {

namespace {

constexpr int deepestJson = 40;

std::string stringLiteral(std::string_view text)
{
    JsonWriter writer;
    writer.string(text);
    return writer.take();
}

void appendJson(Text& text, const Value& value, int depth)
{
    if (depth > deepestJson) {
        append(text, "null");
        return;
    }
    switch (value.kind) {
    case Value::Kind::String:
    case Value::Kind::Open: {
        append(text, "\"");
        for (const TextPiece& piece : textOf(value)) {
            if (piece.isOpen) {
                text.push_back(piece);
                continue;
            }
            const std::string whole = stringLiteral(piece.text);
            append(text, Text {{whole.substr(1, whole.size() - 2), false, 0, piece.doubt}});
        }
        append(text, "\"");
        return;
    }
    case Value::Kind::Object:
        break;
    case Value::Kind::Undefined:
        append(text, "null");
        return;
    default:
        append(text, textOf(value));
        return;
    }
    const Object& object = *value.object;
    const bool isList = object.objectClass == ObjectClass::Array;
    if (!isList && object.objectClass != ObjectClass::Plain) {
        if (object.objectClass == ObjectClass::Url)
            append(text, stringLiteral(plainText(textOf(value))));
        else
            append(text, "{}");
        return;
    }
    append(text, isList ? "[" : "{");
    bool isFirst = true;
    for (const auto& [name, member] : object.members) {
        if (!isList && (member.isUndefined() || member.isFunction()))
            continue;
        if (!isFirst)
            append(text, ",");
        isFirst = false;
        if (!isList) {
            append(text, stringLiteral(name));
            append(text, ":");
        }
        appendJson(text, member, depth + 1);
    }
    append(text, isList ? "]" : "}");
    // What was spread in and is open is asked for.
    for (const Value& open : object.openSpreads) {
        if (open.isOpen())
            text.push_back({{}, false, 0,
                std::make_shared<const OpenQuestion>(
                    OpenQuestion {OpenQuestion::Decides::Body, open.name(), open.line(), {}})});
    }
}

} // namespace

Text jsonText(const Value& value)
{
    Text text;
    appendJson(text, value, 0);
    return text;
}

NamedValues namedValuesOf(const Value& value)
{
    NamedValues named;
    if (value.isOpen()) {
        named.open.push_back(value);
        return named;
    }
    if (!value.isObject())
        return named;
    const Object& object = *value.object;
    named.open = object.openSpreads;
    named.pairs = object.entries;
    if (object.objectClass == ObjectClass::Array) {
        for (const auto& [index, pair] : object.members) {
            const bool isPair =
                pair.isObject() && pair.object->objectClass == ObjectClass::Array && pair.object->members.size() == 2;
            if (isPair)
                named.pairs.emplace_back(
                    plainText(textOf(pair.object->members[0].second)), pair.object->members[1].second);
        }
    } else if (object.objectClass == ObjectClass::Plain || object.objectClass == ObjectClass::Pending) {
        for (const auto& [name, member] : object.members) {
            if (!member.isFunction()) {
                Value copy = member;
                if (value.doubt && !copy.doubt)
                    copy.doubt = value.doubt;
                named.pairs.emplace_back(name, std::move(copy));
            }
        }
    }
    return named;
}

namespace {

std::string urlEncoded(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (isAsciiAlphanumeric(c) || c == '*' || c == '-' || c == '.' || c == '_') {
            result += c;
        } else if (c == ' ') {
            result += '+';
        } else {
            result += '%';
            appendHex(result, static_cast<unsigned char>(c), HexCase::Upper);
        }
    }
    return result;
}

} // namespace

Text urlEncodedText(const NamedValues& values)
{
    Text text;
    bool isFirst = true;
    for (const auto& [name, value] : values.pairs) {
        if (!isFirst)
            append(text, "&");
        isFirst = false;
        append(text, urlEncoded(name) + "=");
        for (TextPiece piece : textOf(value)) {
            if (!piece.isOpen)
                piece.text = urlEncoded(piece.text);
            append(text, Text {std::move(piece)});
        }
    }
    // What is not known at all stands there by its name.
    for (const Value& open : values.open) {
        if (!text.empty())
            append(text, "&");
        append(text, textOf(open));
    }
    return text;
}

} // namespace fetchscope::javascript
