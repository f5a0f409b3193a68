#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

#include <utility>

/// ofetch as of version 1 (src/fetch.ts), which is `$fetch` and what is behind `useFetch` of Nuxt: over fetch().
namespace fetchscope::javascript {

namespace {

Value makeOfetch(Evaluator& evaluator, const Value& defaults);

void takeOptions(Object& options, HeaderFields& fields, const Value& from)
{
    if (from.isOpen())
        options.openSpreads.push_back(from);
    if (!from.isObject())
        return;
    for (const auto& [name, value] : from.object->members) {
        if (name == "headers")
            fields.setAll(value);
        else
            options.set(name, value);
    }
    options.openSpreads.insert(
        options.openSpreads.end(), from.object->openSpreads.begin(), from.object->openSpreads.end());
}

Value setHeader(Evaluator&, CallInfo& call)
{
    if (const auto name = call.argument(0).knownText(); name && call.thisValue.isObject())
        call.thisValue.object->set(*name, call.argument(1));
    return {};
}

/// `onRequest({ request, options })`, or several of them; they change the options.
void followHooks(Evaluator& evaluator, Object& options, HeaderFields& fields, const Value& request, const Node& node)
{
    const Value* given = static_cast<const Object&>(options).find("onRequest");
    if (!given)
        return;
    // Scripts set headers by a method, or spread them into new ones.
    Object* headers = evaluator.makeObject();
    for (const auto& [name, value] : fields.fields())
        headers->set(name, value);
    headers->openSpreads = fields.open();
    for (const char* name : {"set", "append"})
        headers->set(name, evaluator.makeFunction(setHeader, name));
    options.set("headers", Value::of(headers));
    Object* context = evaluator.makeObject();
    context->set("request", request);
    context->set("options", Value::of(&options));
    const std::vector<Value> arguments {Value::of(context)};
    const Value hooks = isOf(*given, ObjectClass::Array) ? *given : evaluator.makeArray({*given});
    for (const auto& [index, hook] : hooks.object->members)
        evaluator.call(hook, {}, &arguments, node);
    HeaderFields after;
    const Value* changed = static_cast<const Object&>(options).find("headers");
    if (changed && isOf(*changed, ObjectClass::Plain)) {
        Object* own = evaluator.makeObject();
        for (const auto& [name, value] : changed->object->members) {
            if (!value.isFunction())
                own->set(name, value);
        }
        own->openSpreads = changed->object->openSpreads;
        after.setAll(Value::of(own));
    } else if (changed) {
        after.setAll(*changed);
    }
    fields = std::move(after);
}

Text addressOf(const Object& options, Text url)
{
    if (const Value* base = options.find("baseURL"); base && !base->isNullish()) {
        const bool isWhole = !url.empty() && !url.front().isOpen && url.front().text.find("://") != std::string::npos;
        const bool hasSlash = !url.empty() && !url.front().isOpen && url.front().text.starts_with('/');
        Text whole = isWhole ? Text() : textOf(*base);
        if (!whole.empty() && !whole.back().isOpen && whole.back().text.ends_with('/') && hasSlash)
            whole.back().text.pop_back();
        if (!isWhole && !hasSlash && !plainText(whole).ends_with('/'))
            append(whole, "/");
        append(whole, url);
        url = std::move(whole);
    }
    for (const char* name : {"query", "params"}) {
        if (const Value* query = options.find(name); query && !query->isNullish())
            url = withQuery(std::move(url), urlEncodedText(namedValuesOf(*query)));
    }
    return url;
}

/// Hooks that only an answer, or none, leads to.
void holdBackHooks(Evaluator& evaluator, const Value& options)
{
    for (const char* name : {"onResponse", "onResponseError", "onRequestError"}) {
        const Value* hook = optionOf(options, name);
        if (!hook)
            continue;
        evaluator.holdBack(*hook);
        if (!isOf(*hook, ObjectClass::Array))
            continue;
        for (const auto& [index, one] : hook->object->members)
            evaluator.holdBack(one);
    }
}

Value send(Evaluator& evaluator, CallInfo& call)
{
    const std::vector<Value> none;
    Object& options = *evaluator.makeObject();
    HeaderFields fields;
    if (call.thisValue.isObject()) {
        call.thisValue.object->wasCalled = true;
        if (const Value* defaults = std::as_const(*call.thisValue.object).find("defaults"))
            takeOptions(options, fields, *defaults);
    }
    takeOptions(options, fields, call.argument(1));
    holdBackHooks(evaluator, call.argument(1));
    const Value& first = call.argument(0);
    const Value asked = first.isFunction() ? evaluator.call(first, {}, &none, call.node) : first;
    followHooks(evaluator, options, fields, asked, call.node);
    Text url = addressOf(options, textOf(asked));
    const Value* body = static_cast<const Object&>(options).find("body");
    // A text is taken for JSON, too.
    if (body && (isPlainData(*body) || body->isText())) {
        if (!body->isText())
            options.set("body", Value::of(jsonText(*body)));
        fields.setDefault("content-type", "application/json");
        fields.setDefault("accept", "application/json");
    }
    if (!fields.isEmpty() || !fields.open().empty()) {
        Object* list = evaluator.makeObject(ObjectClass::Headers);
        list->entries = fields.fields();
        list->openSpreads = fields.open();
        options.set("headers", Value::of(list));
    } else {
        options.remove("headers");
    }
    makeFetch(evaluator, Value::of(std::move(url)), Value::of(&options), call.node);
    return pending(evaluator);
}

Value create(Evaluator& evaluator, CallInfo& call)
{
    Object* defaults = evaluator.makeObject();
    HeaderFields fields;
    if (const Value* inherited = call.thisValue.isObject() ? call.thisValue.object->find("defaults") : nullptr)
        takeOptions(*defaults, fields, *inherited);
    takeOptions(*defaults, fields, call.argument(0));
    holdBackHooks(evaluator, call.argument(0));
    Object* headers = evaluator.makeObject();
    for (const auto& [name, value] : fields.fields())
        headers->set(name, value);
    headers->openSpreads = fields.open();
    defaults->set("headers", Value::of(headers));
    Value instance = makeOfetch(evaluator, Value::of(defaults));
    askOfUncalledClient(evaluator, *instance.object, "baseURL", call.node);
    return instance;
}

Value makeOfetch(Evaluator& evaluator, const Value& defaults)
{
    Object* instance = evaluator.makeObject(ObjectClass::Client);
    instance->name = "$fetch";
    instance->set("defaults", defaults);
    for (const char* name : {"()", "raw"})
        instance->set(name, evaluator.makeFunction(send, name));
    instance->set("create", evaluator.makeFunction(create, "create"));
    return Value::of(instance);
}

} // namespace

void addOfetch(Evaluator& evaluator)
{
    const Value wrapped = makeOfetch(evaluator, {});
    for (const char* name : {"$fetch", "ofetch", "useFetch", "useLazyFetch"})
        evaluator.addGlobal(name, wrapped);
    for (const char* name : {"ofetch", "$fetch"})
        wrapped.object->set(name, wrapped);
    for (const char* name : {"ofetch", "ohmyfetch"})
        evaluator.addModule(name, wrapped);
}

} // namespace fetchscope::javascript
