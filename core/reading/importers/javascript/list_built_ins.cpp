#include "core/engine/base/ascii.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/javascript/evaluator.h"
#include "core/reading/importers/javascript/json_text.h"
#include "core/reading/importers/javascript/requests.h"

#include <algorithm>
#include <array>

namespace fetchscope::javascript {

namespace {

bool isSameName(const Object& list, std::string_view left, std::string_view right)
{
    return list.objectClass == ObjectClass::Headers ? asciiCaseInsensitiveEquals(left, right) : left == right;
}

/// The list that a method changes: itself, or a copy where the list is immutable.
Object& changed(Evaluator& evaluator, const CallInfo& call)
{
    Object& list = *call.thisValue.object;
    if (!list.isImmutable)
        return list;
    Object* copy = evaluator.makeObject(list.objectClass);
    copy->entries = list.entries;
    copy->openSpreads = list.openSpreads;
    copy->isImmutable = true;
    return *copy;
}

void setEntry(Object& list, std::string_view name, const Value& value)
{
    std::erase_if(list.entries, [&](const auto& entry) { return isSameName(list, entry.first, name); });
    list.entries.emplace_back(name, value);
}

/// The names of a list are mostly known; what is not is open as a whole.
std::optional<std::string> nameOf(Object& list, const Value& name)
{
    auto known = name.knownText();
    if (!known)
        list.openSpreads.push_back(name.isOpen() ? name : Value::open(plainText(textOf(name)), 0));
    return known;
}

/// What stands for a file among the entries of a FormData: a Blob that knows its name.
Value fileEntry(Evaluator& evaluator, const Value& value, const Value& filename)
{
    const bool isBlob = value.isObject() && value.object->objectClass == ObjectClass::Blob;
    if (!isBlob && !isNamedAsFile(value) && filename.isUndefined())
        return value;
    Object* file = evaluator.makeObject(ObjectClass::Blob);
    if (isBlob)
        *file = *value.object;
    if (filename.isText())
        file->set("name", filename);
    else if (!file->find("name"))
        file->set("name", Value::of(std::string("blob")));
    return Value::of(file);
}

Value appendEntry(Evaluator& evaluator, CallInfo& call)
{
    Object& list = changed(evaluator, call);
    // `new HttpHeaders().append({…})`, `data.append({…})`: several at once.
    if (call.argument(0).isObject()) {
        for (auto& pair : namedValuesOf(call.argument(0)).pairs)
            list.entries.push_back(std::move(pair));
        return Value::of(&list);
    }
    if (const auto name = nameOf(list, call.argument(0))) {
        const bool isForm = list.objectClass == ObjectClass::FormData;
        list.entries.emplace_back(
            *name, isForm ? fileEntry(evaluator, call.argument(1), call.argument(2)) : call.argument(1));
    }
    return Value::of(&list);
}

Value setInList(Evaluator& evaluator, CallInfo& call)
{
    Object& list = changed(evaluator, call);
    if (call.argument(0).isObject()) {
        for (const auto& [name, value] : namedValuesOf(call.argument(0)).pairs)
            setEntry(list, name, value);
        return Value::of(&list);
    }
    if (const auto name = nameOf(list, call.argument(0)))
        setEntry(list, *name, call.argument(1));
    return Value::of(&list);
}

Value deleteFromList(Evaluator& evaluator, CallInfo& call)
{
    Object& list = changed(evaluator, call);
    if (const auto name = call.argument(0).knownText())
        std::erase_if(list.entries, [&](const auto& entry) { return isSameName(list, entry.first, *name); });
    return Value::of(&list);
}

Value getFromList(Evaluator& evaluator, CallInfo& call)
{
    const auto name = call.argument(0).knownText();
    const Object& list = *call.thisValue.object;
    for (const auto& [known, value] : list.entries) {
        if (name && isSameName(list, known, *name))
            return value;
    }
    return evaluator.openAt(call.node);
}

Value listAsText(Evaluator&, CallInfo& call)
{
    return Value::of(urlEncodedText(namedValuesOf(call.thisValue)));
}

Value makeList(Evaluator& evaluator, const CallInfo& call, ObjectClass objectClass)
{
    Object* list = evaluator.makeObject(objectClass);
    const Value& from = call.argument(0);
    if (from.isObject() && from.object->objectClass == ObjectClass::Element)
        return Value::of(list);
    if (from.isText() && objectClass == ObjectClass::SearchParams) {
        const std::string whole = plainText(from.text);
        for (const std::string_view pair : strictlySplit(whole.starts_with('?') ? whole.substr(1) : whole, '&')) {
            const std::size_t equals = pair.find('=');
            if (!pair.empty())
                list->entries.emplace_back(pair.substr(0, equals),
                    Value::of(std::string(equals == std::string_view::npos ? "" : pair.substr(equals + 1))));
        }
        return Value::of(list);
    }
    NamedValues values = namedValuesOf(from);
    list->entries = std::move(values.pairs);
    list->openSpreads = std::move(values.open);
    return Value::of(list);
}

Value newHeaders(Evaluator& evaluator, CallInfo& call)
{
    return makeList(evaluator, call, ObjectClass::Headers);
}

Value newSearchParams(Evaluator& evaluator, CallInfo& call)
{
    return makeList(evaluator, call, ObjectClass::SearchParams);
}

Value newFormData(Evaluator& evaluator, CallInfo& call)
{
    Value form = Value::of(evaluator.makeObject(ObjectClass::FormData));
    if (!call.argument(0).isUndefined())
        form.object->openSpreads.push_back(call.argument(0).isOpen() ? call.argument(0) : evaluator.openAt(call.node));
    return form;
}

Value newHttpHeaders(Evaluator& evaluator, CallInfo& call)
{
    Value list = makeList(evaluator, call, ObjectClass::Headers);
    list.object->isImmutable = true;
    return list;
}

Value newHttpParams(Evaluator& evaluator, CallInfo& call)
{
    CallInfo inside = call;
    // `new HttpParams({ fromObject: {…} })`
    if (call.argument(0).isObject()) {
        const Object& given = *call.argument(0).object;
        const Value* from = given.find("fromObject");
        if (!from)
            from = given.find("fromString");
        inside.arguments = {from ? *from : Value()};
    }
    Value list = makeList(evaluator, inside, ObjectClass::SearchParams);
    list.object->isImmutable = true;
    return list;
}

Text baseOf(const Value& base)
{
    Text text = textOf(base);
    if (!text.empty() && !text.front().isOpen) {
        // The origin of what is known.
        if (const auto url = parseUrl(text.front().text)) {
            Url origin = *url;
            origin.stripToOrigin();
            std::string href = origin.href();
            href.pop_back();
            const TextPiece first {std::move(href), false, 0, text.front().doubt};
            return {first};
        }
    }
    return text.empty() ? text : Text {text.front()};
}

/// `new URL(url, base)`: where both are known they are put together as the URL Standard does.
Value newUrl(Evaluator& evaluator, CallInfo& call)
{
    Object* made = evaluator.makeObject(ObjectClass::Url);
    const auto known = call.argument(0).knownText();
    const auto base = call.argument(1).knownText();
    Text href;
    const auto baseUrl = base ? parseUrl(*base) : std::nullopt;
    const auto whole = known ? parseUrl(*known, baseUrl ? &*baseUrl : nullptr) : std::nullopt;
    if (whole) {
        append(href, whole->href());
        if (call.argument(0).doubt || call.argument(1).doubt) {
            for (TextPiece& piece : href)
                piece.doubt = call.argument(1).doubt ? call.argument(1).doubt : call.argument(0).doubt;
        }
    } else {
        const Text relative = textOf(call.argument(0));
        const bool isRelative =
            !relative.empty() && !relative.front().isOpen && relative.front().text.find("://") == std::string::npos;
        if (isRelative && !call.argument(1).isUndefined()) {
            href = baseOf(call.argument(1));
            if (!relative.front().text.starts_with('/'))
                append(href, "/");
        }
        append(href, relative);
    }
    made->set("href", Value::of(std::move(href)));
    Object* params = evaluator.makeObject(ObjectClass::SearchParams);
    made->set("searchParams", Value::of(params));
    return Value::of(made);
}

Value urlAsText(Evaluator&, CallInfo& call)
{
    return Value::of(textOf(call.thisValue));
}

Value newBlob(Evaluator& evaluator, CallInfo& call)
{
    Object* blob = evaluator.makeObject(ObjectClass::Blob);
    Text data;
    if (call.argument(0).isObject()) {
        for (const auto& [index, part] : call.argument(0).object->members)
            append(data, textOf(part));
    }
    blob->set("data", Value::of(std::move(data)));
    const Value& bag = call.argument(1);
    if (bag.isObject()) {
        if (const Value* type = bag.object->find("type"))
            blob->set("type", *type);
    }
    return Value::of(blob);
}

Value newFile(Evaluator& evaluator, CallInfo& call)
{
    CallInfo inside = call;
    inside.arguments = {call.argument(0), call.argument(2)};
    Value file = newBlob(evaluator, inside);
    file.object->set("name", call.argument(1));
    return file;
}

Value newArrayBuffer(Evaluator& evaluator, CallInfo&)
{
    return Value::of(evaluator.makeObject(ObjectClass::ArrayBuffer));
}

Value newStream(Evaluator& evaluator, CallInfo& call)
{
    evaluator.followCallbacks(call.arguments, call.node);
    return Value::of(evaluator.makeObject(ObjectClass::Stream));
}

Value newTextEncoder(Evaluator& evaluator, CallInfo&)
{
    Object* encoder = evaluator.makeObject();
    encoder->set("encode", evaluator.makeFunction(newArrayBuffer, "encode"));
    return Value::of(encoder);
}

} // namespace

NativeFunction listMethod(ObjectClass objectClass, std::string_view name)
{
    const bool isList = objectClass == ObjectClass::Headers || objectClass == ObjectClass::SearchParams
        || objectClass == ObjectClass::FormData;
    if (objectClass == ObjectClass::Url && (name == "toString" || name == "toJSON"))
        return urlAsText;
    if (isList) {
        if (name == "append")
            return appendEntry;
        if (name == "set")
            return setInList;
        if (name == "delete")
            return deleteFromList;
        if (name == "get")
            return getFromList;
        if (name == "toString" && objectClass == ObjectClass::SearchParams)
            return listAsText;
        // Immutable parameters of Angular.
        if (name == "appendAll")
            return appendEntry;
    }
    return nullptr;
}

void addUrlBuiltIns(Evaluator& evaluator)
{
    const auto add = [&evaluator](std::string_view name, NativeFunction function) {
        evaluator.addGlobal(name, evaluator.makeFunction(function, name));
    };
    add("Headers", newHeaders);
    add("URLSearchParams", newSearchParams);
    add("URL", newUrl);
    add("HttpHeaders", newHttpHeaders);
    add("HttpParams", newHttpParams);
    // What a page without a name has for an address.
    const auto addText = [&evaluator](std::string_view name, std::string_view text) {
        evaluator.addGlobal(name, Value::of(std::string(text)));
    };
    for (const std::string_view location : {"location", "window.location", "document.location"}) {
        std::string name(location);
        addText(name + ".origin", usualPage.substr(0, usualPage.size() - 1));
        addText(name + ".href", usualPage);
        addText(name + ".host", "app.example");
        addText(name + ".protocol", "https:");
        // Mostly asked to tell development from production.
        Value hostname = Value::of(std::string("app.example"));
        hostname.doubt = std::make_shared<const OpenQuestion>(
            OpenQuestion {OpenQuestion::Decides::Choice, name + ".hostname", 0, "app.example"});
        evaluator.addGlobal(name + ".hostname", hostname);
    }
    addText("import.meta.url", usualPage);
}

void addBodyBuiltIns(Evaluator& evaluator)
{
    const auto add = [&evaluator](std::string_view name, NativeFunction function) {
        evaluator.addGlobal(name, evaluator.makeFunction(function, name));
    };
    add("FormData", newFormData);
    add("Blob", newBlob);
    add("File", newFile);
    for (const char* name : {"ArrayBuffer", "Uint8Array", "Int8Array", "Float32Array", "Uint16Array", "DataView"})
        add(name, newArrayBuffer);
    add("ReadableStream", newStream);
    add("TextEncoder", newTextEncoder);
    // Libraries that write an object as a form does.
    const Value encoder = evaluator.makeFunction([](Evaluator&, CallInfo& call) {
        return call.argument(0).isText() ? call.argument(0)
                                         : Value::of(urlEncodedText(namedValuesOf(call.argument(0))));
    });
    Object* module = evaluator.makeObject();
    module->set("stringify", encoder);
    for (const char* name : {"qs", "querystring", "query-string", "Qs", "queryString"}) {
        evaluator.addModule(name, Value::of(module));
        evaluator.addGlobal(name, Value::of(module));
    }
}

} // namespace fetchscope::javascript
