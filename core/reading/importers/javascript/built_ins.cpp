#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"
#include "core/engine/base/hex.h"
#include "core/reading/importers/javascript/evaluator.h"
#include "core/reading/importers/javascript/json_text.h"

#include <algorithm>
#include <array>

namespace fetchscope::javascript {

namespace {

bool isArray(const Value& value)
{
    return value.isObject() && value.object->objectClass == ObjectClass::Array;
}

Value asText(Evaluator&, CallInfo& call)
{
    return Value::of(textOf(call.argument(0)));
}

/// https://tc39.es/ecma262/#sec-encodeuricomponent-uricomponent; what is open stays.
Value encodeComponent(Evaluator&, CallInfo& call)
{
    Text text = textOf(call.argument(0));
    for (TextPiece& piece : text) {
        if (!piece.isOpen)
            piece.text = encodeUriComponent(piece.text);
    }
    return Value::of(std::move(text));
}

Value base64(Evaluator& evaluator, CallInfo& call)
{
    if (const auto known = call.argument(0).knownText())
        return Value::of(base64Encode(*known));
    return evaluator.openAt(call.node);
}

Value stringify(Evaluator&, CallInfo& call)
{
    return Value::of(jsonText(call.argument(0)));
}

Value assignObjects(Evaluator& evaluator, CallInfo& call)
{
    Value target = call.argument(0);
    if (!target.isObject()) {
        Object* made = evaluator.makeObject();
        if (target.isOpen())
            made->openSpreads.push_back(target);
        target = Value::of(made);
    }
    for (std::size_t i = 1; i < call.arguments.size(); ++i) {
        const Value& source = call.arguments[i];
        if (source.isOpen()) {
            target.object->openSpreads.push_back(source);
        } else if (source.isObject() && source.object != target.object) {
            for (const auto& [name, value] : source.object->members)
                target.object->set(name, value);
        }
    }
    return target;
}

Value objectEntries(Evaluator& evaluator, CallInfo& call)
{
    const Value& of = call.argument(0);
    if (!of.isObject())
        return evaluator.openAt(call.node);
    std::vector<Value> pairs;
    for (const auto& [name, value] : of.object->members)
        pairs.push_back(evaluator.makeArray({Value::of(name), value}));
    Value array = evaluator.makeArray(std::move(pairs));
    array.object->openSpreads = of.object->openSpreads;
    return array;
}

Value objectKeys(Evaluator& evaluator, CallInfo& call)
{
    const Value& of = call.argument(0);
    if (!of.isObject())
        return evaluator.openAt(call.node);
    std::vector<Value> names;
    for (const auto& [name, value] : of.object->members)
        names.push_back(Value::of(name));
    Value array = evaluator.makeArray(std::move(names));
    array.object->openSpreads = of.object->openSpreads;
    return array;
}

Value objectFromEntries(Evaluator& evaluator, CallInfo& call)
{
    const Value& list = call.argument(0);
    Object* made = evaluator.makeObject();
    if (list.isOpen()) {
        made->openSpreads.push_back(list);
    } else if (list.isObject()) {
        for (const auto& [name, value] : list.object->entries)
            made->set(name, value);
        for (const auto& [index, pair] : list.object->members) {
            if (isArray(pair) && pair.object->members.size() == 2)
                made->set(plainText(textOf(pair.object->members[0].second)), pair.object->members[1].second);
        }
    }
    return Value::of(made);
}

/// What a request gives is open; so is what is done with it.
Value then(Evaluator& evaluator, CallInfo& call)
{
    Value result = call.thisValue;
    for (const Value& handler : call.arguments) {
        if (!handler.isFunction())
            continue;
        const bool isPending = result.isObject() && result.object->objectClass == ObjectClass::Pending;
        const std::vector<Value> arguments {result};
        Value given = evaluator.call(handler, {}, isPending ? nullptr : &arguments, call.node);
        if (&handler == call.arguments.data() && !given.isUndefined())
            result = std::move(given);
    }
    return result;
}

Value promise(Evaluator& evaluator, CallInfo& call)
{
    // What it is resolved with is found by nobody; what it does is.
    evaluator.followCallbacks(call.arguments, call.node);
    Object* pending = evaluator.makeObject(ObjectClass::Pending);
    return Value::of(pending);
}

Value requireModule(Evaluator& evaluator, CallInfo& call)
{
    if (const auto name = call.argument(0).knownText()) {
        if (const Value* known = evaluator.module(*name))
            return *known;
    }
    return evaluator.openAt(call.node);
}

// Methods of texts.

Value changedText(const CallInfo& call, std::string (*change)(std::string_view))
{
    Text text = textOf(call.thisValue);
    for (TextPiece& piece : text) {
        if (!piece.isOpen)
            piece.text = change(piece.text);
    }
    return Value::of(std::move(text));
}

Value toLowerCase(Evaluator&, CallInfo& call)
{
    return changedText(call, asciiLowercase);
}

Value toUpperCase(Evaluator&, CallInfo& call)
{
    return changedText(call, asciiUppercase);
}

Value thisText(Evaluator&, CallInfo& call)
{
    return Value::of(textOf(call.thisValue));
}

Value trim(Evaluator&, CallInfo& call)
{
    Text text = textOf(call.thisValue);
    if (text.size() == 1 && !text.front().isOpen)
        text.front().text = std::string(strip(text.front().text, isAsciiWhitespace));
    return Value::of(std::move(text));
}

Value concatTexts(Evaluator&, CallInfo& call)
{
    Text text = textOf(call.thisValue);
    for (const Value& more : call.arguments)
        append(text, textOf(more));
    return Value::of(std::move(text));
}

/// Of texts only, and not of patterns: `url.replace('{id}', id)`.
Value replace(Evaluator& evaluator, CallInfo& call)
{
    const auto what = call.argument(0).knownText();
    if (!what || what->empty())
        // A pattern mostly takes slashes and spaces off; the text is taken as it is.
        return call.argument(0).isOpen() ? call.thisValue : evaluator.openAt(call.node);
    Text result;
    bool isDone = false;
    for (const TextPiece& piece : textOf(call.thisValue)) {
        const std::size_t at = piece.isOpen || isDone ? std::string::npos : piece.text.find(*what);
        if (at == std::string::npos) {
            append(result, Text {piece});
            continue;
        }
        isDone = true;
        append(result, piece.text.substr(0, at));
        append(result, textOf(call.argument(1)));
        append(result, piece.text.substr(at + what->size()));
    }
    return Value::of(std::move(result));
}

Value split(Evaluator& evaluator, CallInfo& call)
{
    const auto text = call.thisValue.knownText();
    const auto by = call.argument(0).knownText();
    if (!text || !by || by->size() != 1)
        return evaluator.openAt(call.node);
    std::vector<Value> pieces;
    for (const std::string_view piece : strictlySplit(*text, by->front()))
        pieces.push_back(Value::of(std::string(piece)));
    return evaluator.makeArray(std::move(pieces));
}

enum class Where : std::uint8_t { Start, End, Anywhere };

Value looksFor(Evaluator& evaluator, CallInfo& call, Where where)
{
    const auto text = call.thisValue.knownText();
    const auto part = call.argument(0).knownText();
    if (!text || !part)
        return evaluator.openAt(call.node);
    switch (where) {
    case Where::Start:
        return Value::of(text->starts_with(*part));
    case Where::End:
        return Value::of(text->ends_with(*part));
    case Where::Anywhere:
        break;
    }
    return Value::of(text->find(*part) != std::string::npos);
}

Value startsWith(Evaluator& evaluator, CallInfo& call)
{
    return looksFor(evaluator, call, Where::Start);
}

Value endsWith(Evaluator& evaluator, CallInfo& call)
{
    return looksFor(evaluator, call, Where::End);
}

Value includes(Evaluator& evaluator, CallInfo& call)
{
    return looksFor(evaluator, call, Where::Anywhere);
}

// Methods of arrays.

Value join(Evaluator&, CallInfo& call)
{
    const Text between = call.arguments.empty() ? textOf(Value::of(std::string(","))) : textOf(call.argument(0));
    Text text;
    bool isFirst = true;
    for (const auto& [index, member] : call.thisValue.object->members) {
        if (!isFirst)
            append(text, between);
        isFirst = false;
        append(text, textOf(member));
    }
    return Value::of(std::move(text));
}

Value push(Evaluator&, CallInfo& call)
{
    Object& array = *call.thisValue.object;
    for (const Value& member : call.arguments)
        array.members.emplace_back(std::to_string(array.members.size()), member);
    return Value::of(static_cast<double>(array.members.size()));
}

/// `map` and `forEach` of what is known.
Value map(Evaluator& evaluator, CallInfo& call)
{
    constexpr std::size_t most = 50;
    const auto members = call.thisValue.object->members;
    std::vector<Value> results;
    for (std::size_t i = 0; i < std::min(members.size(), most); ++i) {
        const std::vector<Value> arguments {members[i].second, Value::of(static_cast<double>(i)), call.thisValue};
        results.push_back(evaluator.call(call.argument(0), {}, &arguments, call.node));
    }
    Value array = evaluator.makeArray(std::move(results));
    array.object->openSpreads = call.thisValue.object->openSpreads;
    return array;
}

Value concatArrays(Evaluator& evaluator, CallInfo& call)
{
    std::vector<Value> members;
    std::vector<Value> spreads = call.thisValue.object->openSpreads;
    const auto add = [&](const Value& from) {
        if (!isArray(from)) {
            (from.isOpen() ? spreads : members).push_back(from);
            return;
        }
        for (const auto& [index, member] : from.object->members)
            members.push_back(member);
    };
    add(call.thisValue);
    for (const Value& more : call.arguments)
        add(more);
    Value array = evaluator.makeArray(std::move(members));
    array.object->openSpreads = std::move(spreads);
    return array;
}

struct Method
{
    std::string_view name;
    NativeFunction function;
};

constexpr std::array<Method, 13> textMethods {{{"toLowerCase", toLowerCase}, {"toUpperCase", toUpperCase},
    {"toString", thisText}, {"trim", trim}, {"concat", concatTexts}, {"replace", replace}, {"replaceAll", replace},
    {"split", split}, {"startsWith", startsWith}, {"endsWith", endsWith}, {"includes", includes}, {"valueOf", thisText},
    {"trimEnd", trim}}};

constexpr std::array<Method, 6> arrayMethods {
    {{"join", join}, {"push", push}, {"map", map}, {"forEach", map}, {"concat", concatArrays}, {"toString", thisText}}};

constexpr std::array<Method, 3> promiseMethods {{{"then", then}, {"catch", then}, {"finally", then}}};

NativeFunction methodNamed(std::span<const Method> methods, std::string_view name)
{
    for (const Method& method : methods) {
        if (method.name == name)
            return method.function;
    }
    return nullptr;
}

} // namespace

std::string encodeUriComponent(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (isAsciiAlphanumeric(c) || std::string_view("-_.!~*'()").find(c) != std::string_view::npos) {
            result += c;
        } else {
            result += '%';
            appendHex(result, static_cast<unsigned char>(c), HexCase::Upper);
        }
    }
    return result;
}

NativeFunction builtInMethod(const Value& value, std::string_view name)
{
    if (value.isText() || value.kind == Value::Kind::Number) {
        if (const NativeFunction method = methodNamed(textMethods, name))
            return method;
    }
    if (isArray(value)) {
        if (const NativeFunction method = methodNamed(arrayMethods, name))
            return method;
    }
    if (value.isObject()) {
        if (const NativeFunction method = listMethod(value.object->objectClass, name))
            return method;
    }
    // A value that a function of the script promises is taken for the value.
    return value.isOpen() ? nullptr : methodNamed(promiseMethods, name);
}

void addBuiltIns(Evaluator& evaluator)
{
    const auto add = [&evaluator](std::string_view name, NativeFunction function) {
        evaluator.addGlobal(name, evaluator.makeFunction(function, name));
    };
    add("encodeURIComponent", encodeComponent);
    add("encodeURI", firstArgument);
    add("decodeURIComponent", firstArgument);
    add("String", asText);
    add("Number", firstArgument);
    add("btoa", base64);
    add("window.btoa", base64);
    add("Promise", promise);
    add("Promise.resolve", firstArgument);
    add("Promise.all", firstArgument);
    add("Promise.allSettled", firstArgument);
    add("JSON.stringify", stringify);
    add("angular.toJson", stringify);
    add("Object.assign", assignObjects);
    add("angular.extend", assignObjects);
    add("_.extend", assignObjects);
    add("_.merge", assignObjects);
    add("Object.entries", objectEntries);
    add("Object.keys", objectKeys);
    add("Object.freeze", firstArgument);
    add("Object.fromEntries", objectFromEntries);
    add("require", requireModule);
    // Where bundlers tell a page from a server, it is a page.
    for (const auto& [name, value] :
        {std::pair("process.browser", true), std::pair("process.client", true), std::pair("process.server", false)})
        evaluator.addGlobal(name, Value::of(value));
}

} // namespace fetchscope::javascript
