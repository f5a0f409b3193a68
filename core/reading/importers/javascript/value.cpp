#include "core/reading/importers/javascript/value.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/json_text.h"
#include "core/reading/json/json_writer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fetchscope::javascript {

Value Value::open(std::string name, std::size_t line)
{
    Value value;
    value.kind = Kind::Open;
    value.text.push_back({std::move(name), true, line, {}});
    return value;
}

Value Value::of(bool boolean)
{
    Value value;
    value.kind = Kind::Boolean;
    value.boolean = boolean;
    return value;
}

Value Value::of(double number)
{
    Value value;
    value.kind = Kind::Number;
    value.number = number;
    return value;
}

Value Value::of(std::string text)
{
    Value value;
    value.kind = Kind::String;
    append(value.text, std::move(text));
    return value;
}

Value Value::of(Text text)
{
    Value value;
    value.kind = Kind::String;
    value.text = std::move(text);
    return value;
}

Value Value::of(Object* object)
{
    Value value;
    value.kind = Kind::Object;
    value.object = object;
    return value;
}

namespace {

struct Brackets
{
    std::string_view open;
    std::string_view close;
};
constexpr std::array<Brackets, 6> placeholders {
    {{"{{", "}}"}, {"{!!", "!!}"}, {"<?php", "?>"}, {"<?=", "?>"}, {"<%=", "%>"}, {"<%-", "%>"}}};

} // namespace

std::size_t placeholderEnd(std::string_view text, std::size_t at)
{
    if (at >= text.size() || (text[at] != '{' && text[at] != '<'))
        return 0;
    for (const Brackets& brackets : placeholders) {
        if (!text.substr(at).starts_with(brackets.open))
            continue;
        const std::size_t end = text.find(brackets.close, at);
        if (end != std::string_view::npos && text.substr(at, end - at).find('\n') == std::string_view::npos)
            return end + brackets.close.size();
    }
    return 0;
}

Value templateText(std::string_view text, std::size_t line)
{
    Text pieces;
    std::size_t known = 0;
    for (std::size_t at = text.find_first_of("{<"); at != std::string_view::npos; at = text.find_first_of("{<", at)) {
        const std::size_t end = placeholderEnd(text, at);
        if (end == 0) {
            ++at;
            continue;
        }
        append(pieces, std::string(text.substr(known, at - known)));
        std::string_view name = text.substr(at, end - at);
        name = strip(name, [](char c) { return std::string_view("{}<>?%=!-; \t").find(c) != std::string_view::npos; });
        for (const std::string_view word : {"php ", "echo "}) {
            if (name.starts_with(word))
                name = strip(name.substr(word.size()), isAsciiWhitespace);
        }
        pieces.push_back({name.empty() ? "template" : std::string(name), true, line, nullptr});
        at = end;
        known = end;
    }
    if (pieces.empty())
        return Value::of(std::string(text));
    append(pieces, std::string(text.substr(known)));
    return pieces.size() == 1 ? Value::open(pieces.front().text, line) : Value::of(std::move(pieces));
}

Value Value::null()
{
    Value value;
    value.kind = Kind::Null;
    return value;
}

bool Value::isFunction() const
{
    return isObject() && (object->objectClass == ObjectClass::Function || object->objectClass == ObjectClass::Class);
}

std::optional<std::string> Value::knownText() const
{
    if (kind != Kind::String)
        return std::nullopt;
    std::string whole;
    for (const TextPiece& piece : text) {
        if (piece.isOpen)
            return std::nullopt;
        whole += piece.text;
    }
    return whole;
}

std::optional<bool> Value::truth() const
{
    switch (kind) {
    case Kind::Open:
        return std::nullopt;
    case Kind::Undefined:
    case Kind::Null:
        return false;
    case Kind::Boolean:
        return boolean;
    case Kind::Number:
        return number != 0 && !std::isnan(number);
    case Kind::String:
        if (const auto known = knownText())
            return !known->empty();
        // `Bearer ${token}` is something, whatever the token is.
        if (std::any_of(
                text.begin(), text.end(), [](const TextPiece& piece) { return !piece.isOpen && !piece.text.empty(); }))
            return true;
        return std::nullopt;
    case Kind::Object:
        return true;
    }
    return std::nullopt;
}

std::string shortName(std::string_view name)
{
    // The argument of `encodeURIComponent(query)`, the member of `this.state.id`.
    if (const std::size_t open = name.rfind('('); open != std::string_view::npos && name.find(')', open) != name.npos) {
        std::string_view argument = name.substr(open + 1, name.find(')', open) - open - 1);
        argument = strip(argument, [](char c) { return c == '\'' || c == '"' || c == ' '; });
        name = argument.empty() || !isAsciiAlpha(argument.front()) ? name.substr(0, open) : argument;
    }
    std::size_t end = name.size();
    while (end > 0 && !isAsciiAlphanumeric(name[end - 1]) && name[end - 1] != '_')
        --end;
    std::size_t start = end;
    while (start > 0 && (isAsciiAlphanumeric(name[start - 1]) || name[start - 1] == '_' || name[start - 1] == '-'))
        --start;
    std::string result(name.substr(start, end - start));
    return result.empty() ? "value" : result;
}

std::string plainText(const Text& text)
{
    std::string whole;
    for (const TextPiece& piece : text)
        whole += piece.isOpen ? shortName(piece.text) : piece.text;
    return whole;
}

void append(Text& text, std::string more)
{
    if (more.empty())
        return;
    if (!text.empty() && !text.back().isOpen && !text.back().doubt)
        text.back().text += more;
    else
        text.push_back({std::move(more), false, 0, {}});
}

void append(Text& text, const Text& more)
{
    for (const TextPiece& piece : more) {
        if (piece.isOpen || piece.doubt)
            text.push_back(piece);
        else
            append(text, piece.text);
    }
}

std::string numberText(double number)
{
    if (std::isnan(number))
        return "NaN";
    if (std::isinf(number))
        return number < 0 ? "-Infinity" : "Infinity";
    JsonWriter writer;
    if (number == std::floor(number) && std::fabs(number) < 1e15)
        writer.number(static_cast<std::int64_t>(number));
    else
        writer.number(number);
    return writer.take();
}

namespace {

/// What was set on a URL after it was made.
void appendQuery(Text& text, const Object& url)
{
    const Value* params = url.find("searchParams");
    const Value* search = url.find("search");
    Text query;
    if (search)
        query = textOf(*search);
    else if (params && params->isObject())
        query = urlEncodedText(namedValuesOf(*params));
    if (query.empty())
        return;
    const std::string before = plainText(text);
    if (query.front().isOpen || !query.front().text.starts_with('?'))
        append(text, before.find('?') == std::string::npos ? "?" : "&");
    append(text, query);
}

} // namespace

Text textOf(const Value& value)
{
    Text text;
    switch (value.kind) {
    case Value::Kind::Open:
    case Value::Kind::String:
        text = value.text;
        break;
    case Value::Kind::Undefined:
        append(text, "undefined");
        break;
    case Value::Kind::Null:
        append(text, "null");
        break;
    case Value::Kind::Boolean:
        append(text, value.boolean ? "true" : "false");
        break;
    case Value::Kind::Number:
        append(text, numberText(value.number));
        break;
    case Value::Kind::Object: {
        const Object& object = *value.object;
        if (object.objectClass == ObjectClass::Url || object.objectClass == ObjectClass::Request) {
            if (const Value* url = object.find("href"))
                text = url->text;
            appendQuery(text, object);
        } else if (object.objectClass == ObjectClass::Array) {
            for (std::size_t i = 0; i < object.members.size(); ++i) {
                if (i > 0)
                    append(text, ",");
                // Arrays in arrays are not gone into: one may be in itself.
                const Value& member = object.members[i].second;
                if (!member.isNullish() && !member.isObject())
                    append(text, textOf(member));
            }
        } else if (value.isFunction() && !object.name.empty()) {
            // A variable may have the name of something that is built in: `fetch(URL)`.
            text = Value::open(object.name, object.line).text;
        } else {
            append(text, "[object Object]");
        }
        break;
    }
    }
    if (value.doubt) {
        for (TextPiece& piece : text) {
            if (!piece.doubt)
                piece.doubt = value.doubt;
        }
    }
    return text;
}

const Value* Object::find(std::string_view member) const
{
    for (const auto& [known, value] : members) {
        if (known == member)
            return &value;
    }
    return prototype ? static_cast<const Object*>(prototype)->find(member) : nullptr;
}

Value* Object::find(std::string_view member)
{
    return const_cast<Value*>(static_cast<const Object*>(this)->find(member)); // NOLINT
}

void Object::set(std::string_view member, Value value)
{
    for (auto& [known, old] : members) {
        if (known == member) {
            old = std::move(value);
            return;
        }
    }
    members.emplace_back(member, std::move(value));
}

void Object::remove(std::string_view member)
{
    std::erase_if(members, [member](const auto& one) { return one.first == member; });
}

Value* Scope::find(std::string_view name)
{
    for (Scope* scope = this; scope; scope = scope->parent) {
        if (Value* own = scope->findOwn(name))
            return own;
    }
    return nullptr;
}

Value* Scope::findOwn(std::string_view name)
{
    if (!m_places.empty()) {
        const auto place = m_places.find(std::string(name));
        return place == m_places.end() ? nullptr : &names[place->second].second;
    }
    for (auto& [known, value] : names) {
        if (known == name)
            return &value;
    }
    return nullptr;
}

void Scope::declare(std::string_view name, Value value)
{
    if (Value* own = findOwn(name)) {
        *own = std::move(value);
        return;
    }
    names.emplace_back(name, std::move(value));
    constexpr std::size_t many = 32;
    if (names.size() < many)
        return;
    for (std::size_t place = m_places.empty() ? 0 : names.size() - 1; place < names.size(); ++place)
        m_places.emplace(names[place].first, place);
}

const Value& CallInfo::argument(std::size_t index) const
{
    static const Value none;
    return index < arguments.size() ? arguments[index] : none;
}

Value firstArgument(Evaluator&, CallInfo& call)
{
    return call.argument(0);
}

} // namespace fetchscope::javascript
