#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

/// wretch as of version 2 (src/core.ts), over fetch(). Each call gives a changed copy of what is put together.
namespace fetchscope::javascript {

namespace {

// What is put together, beside the functions that do it.
constexpr std::string_view urlMember = "the url";
constexpr std::string_view initMember = "the init";
constexpr std::string_view headersMember = "the headers";

Value copyOf(Evaluator& evaluator, const Object& from);

Object& ownCopy(Evaluator& evaluator, CallInfo& call, Value& copy)
{
    copy = copyOf(evaluator, *call.thisValue.object);
    return *copy.object;
}

void addHeaders(Object& draft, const Value& headers)
{
    Object& list = *draft.find(headersMember)->object;
    HeaderFields fields;
    fields.setAll(Value::of(&list));
    fields.setAll(headers);
    list.entries = fields.fields();
    list.openSpreads = fields.open();
}

void addHeader(Evaluator& evaluator, Object& draft, std::string_view name, Value value)
{
    Object* one = evaluator.makeObject();
    one->set(name, std::move(value));
    addHeaders(draft, Value::of(one));
}

void addOptions(Evaluator& evaluator, Object& draft, const Value& options)
{
    Object& init = *draft.find(initMember)->object;
    if (options.isOpen())
        init.openSpreads.push_back(options);
    if (!options.isObject())
        return;
    for (const auto& [name, value] : options.object->members) {
        if (name == "headers")
            addHeaders(draft, value);
        else
            init.set(name, value);
    }
    askFor(evaluator, options.object->openSpreads, OpenQuestion::Decides::Option);
}

void addUrl(Object& draft, const Value& url, bool replaces)
{
    Text whole = replaces ? Text() : textOf(*draft.find(urlMember));
    append(whole, textOf(url));
    draft.set(urlMember, Value::of(std::move(whole)));
}

Value url(Evaluator& evaluator, CallInfo& call)
{
    Value copy;
    addUrl(ownCopy(evaluator, call, copy), call.argument(0), call.argument(1).truth() == true);
    return copy;
}

Value options(Evaluator& evaluator, CallInfo& call)
{
    Value copy;
    addOptions(evaluator, ownCopy(evaluator, call, copy), call.argument(0));
    return copy;
}

Value headers(Evaluator& evaluator, CallInfo& call)
{
    Value copy;
    addHeaders(ownCopy(evaluator, call, copy), call.argument(0));
    return copy;
}

template <const char* name> Value header(Evaluator& evaluator, CallInfo& call)
{
    Value copy;
    addHeader(evaluator, ownCopy(evaluator, call, copy), name, call.argument(0));
    return copy;
}

Value query(Evaluator& evaluator, CallInfo& call)
{
    Value copy;
    Object& draft = ownCopy(evaluator, call, copy);
    const Value& given = call.argument(0);
    const Text more = given.isObject() ? urlEncodedText(namedValuesOf(given)) : textOf(given);
    draft.set(urlMember, Value::of(withQuery(textOf(*draft.find(urlMember)), more)));
    return copy;
}

void setJson(Evaluator& evaluator, Object& draft, const Value& data)
{
    addHeader(evaluator, draft, "Content-Type", Value::of(std::string("application/json")));
    draft.find(initMember)->object->set("body", Value::of(jsonText(data)));
}

Value json(Evaluator& evaluator, CallInfo& call)
{
    Value copy;
    setJson(evaluator, ownCopy(evaluator, call, copy), call.argument(0));
    return copy;
}

Value body(Evaluator& evaluator, CallInfo& call)
{
    Value copy;
    ownCopy(evaluator, call, copy).find(initMember)->object->set("body", call.argument(0));
    return copy;
}

Value formUrl(Evaluator& evaluator, CallInfo& call)
{
    Value copy;
    Object& draft = ownCopy(evaluator, call, copy);
    const Value& given = call.argument(0);
    addHeader(evaluator, draft, "Content-Type", Value::of(std::string("application/x-www-form-urlencoded")));
    draft.find(initMember)
        ->object->set("body", given.isObject() ? Value::of(urlEncodedText(namedValuesOf(given))) : given);
    return copy;
}

Value formData(Evaluator& evaluator, CallInfo& call)
{
    Value copy;
    Object* form = evaluator.makeObject(ObjectClass::FormData);
    form->entries = namedValuesOf(call.argument(0)).pairs;
    ownCopy(evaluator, call, copy).find(initMember)->object->set("body", Value::of(form));
    return copy;
}

/// What changes the handling of answers alone.
Value unchanged(Evaluator&, CallInfo& call)
{
    return call.thisValue;
}

/// `get(url)`; of version 1 `get(options)`.
Value send(Evaluator& evaluator, CallInfo& call, std::string_view method)
{
    Value copy;
    Object& draft = ownCopy(evaluator, call, copy);
    Object& init = *draft.find(initMember)->object;
    const Value& first = call.argument(0);
    const bool hasBody = method == "POST" || method == "PUT" || method == "PATCH";
    const Value& address = call.argument(hasBody ? 1 : 0);
    if (hasBody && !first.isNullish()) {
        // Of version 1 the body is set before, and these are options.
        if (static_cast<const Object&>(init).find("body"))
            addOptions(evaluator, draft, first);
        else if (isPlainData(first) || (first.isOpen() && !isNamedAsForm(first)))
            setJson(evaluator, draft, first);
        else
            init.set("body", first);
    } else if (!hasBody && isOf(first, ObjectClass::Plain)) {
        addOptions(evaluator, draft, first);
    }
    if (!address.isNullish() && !isOf(address, ObjectClass::Plain))
        addUrl(draft, address, false);
    init.set("method", Value::of(std::string(method)));
    init.set("headers", *draft.find(headersMember));
    makeFetch(evaluator, *draft.find(urlMember), Value::of(&init), call.node);
    return pending(evaluator);
}

constexpr char authorization[] = "Authorization";
constexpr char accept[] = "Accept";
constexpr char contentType[] = "Content-Type";

void addFunctions(Evaluator& evaluator, Object& draft)
{
    const auto add = [&](std::string_view name, NativeFunction function) {
        draft.set(name, evaluator.makeFunction(function, name));
    };
    add("url", url);
    add("options", options);
    add("headers", headers);
    add("auth", header<authorization>);
    add("accept", header<accept>);
    add("content", header<contentType>);
    add("query", query);
    add("json", json);
    add("body", body);
    add("formUrl", formUrl);
    add("formData", formData);
    for (const char* name : {"catcher", "resolve", "defer", "middlewares", "polyfills", "addon", "errorType",
             "catcherFallback", "customError"})
        add(name, unchanged);
    add("get", [](Evaluator& asked, CallInfo& call) { return send(asked, call, "GET"); });
    add("head", [](Evaluator& asked, CallInfo& call) { return send(asked, call, "HEAD"); });
    add("delete", [](Evaluator& asked, CallInfo& call) { return send(asked, call, "DELETE"); });
    add("opts", [](Evaluator& asked, CallInfo& call) { return send(asked, call, "OPTIONS"); });
    add("post", [](Evaluator& asked, CallInfo& call) { return send(asked, call, "POST"); });
    add("put", [](Evaluator& asked, CallInfo& call) { return send(asked, call, "PUT"); });
    add("patch", [](Evaluator& asked, CallInfo& call) { return send(asked, call, "PATCH"); });
}

Value copyOf(Evaluator& evaluator, const Object& from)
{
    Object* draft = evaluator.makeObject(ObjectClass::Client);
    draft->members = from.members;
    Object* init = evaluator.makeObject();
    *init = *from.find(initMember)->object;
    draft->set(initMember, Value::of(init));
    Object* list = evaluator.makeObject(ObjectClass::Headers);
    *list = *from.find(headersMember)->object;
    draft->set(headersMember, Value::of(list));
    return Value::of(draft);
}

} // namespace

void addWretch(Evaluator& evaluator)
{
    const Value wretch = evaluator.makeFunction(
        [](Evaluator& asked, CallInfo& call) {
            Object* draft = asked.makeObject(ObjectClass::Client);
            draft->set(initMember, Value::of(asked.makeObject()));
            draft->set(headersMember, Value::of(asked.makeObject(ObjectClass::Headers)));
            draft->set(urlMember, Value::of(Text()));
            if (!call.argument(0).isNullish())
                addUrl(*draft, call.argument(0), true);
            addOptions(asked, *draft, call.argument(1));
            addFunctions(asked, *draft);
            return Value::of(draft);
        },
        "wretch");
    evaluator.addGlobal("wretch", wretch);
    evaluator.addModule("wretch", wretch);
}

} // namespace fetchscope::javascript
