#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

#include <algorithm>
#include <array>

/// ky as of version 1 (source/core/Ky.ts): over fetch().
namespace fetchscope::javascript {

namespace {

/// What a shortcut for reading the body asks for with Accept.
struct Reading
{
    std::string_view name;
    std::string_view accept;
};
constexpr std::array<Reading, 5> readings {{{"json", "application/json"}, {"text", "text/*"},
    {"formData", "multipart/form-data"}, {"arrayBuffer", "*/*"}, {"blob", "*/*"}}};

Value makeKy(Evaluator& evaluator, const Value& defaults);

/// The options with the instance's defaults below them; headers by name.
Object& optionsOf(Evaluator& evaluator, const Value* defaults, const Value& given)
{
    Object* options = evaluator.makeObject();
    HeaderFields fields;
    const auto take = [&](const Value& from) {
        if (from.isOpen())
            options->openSpreads.push_back(from);
        if (!from.isObject())
            return;
        for (const auto& [name, value] : from.object->members) {
            if (name == "headers") {
                fields.setAll(value);
                // A value of none takes a default away.
                for (const auto& [field, text] : namedValuesOf(value).pairs) {
                    if (text.isUndefined())
                        fields.remove(field);
                }
            } else {
                options->set(name, value);
            }
        }
        options->openSpreads.insert(
            options->openSpreads.end(), from.object->openSpreads.begin(), from.object->openSpreads.end());
    };
    if (defaults)
        take(*defaults);
    take(given);
    Object* list = evaluator.makeObject(ObjectClass::Headers);
    list->entries = fields.fields();
    list->openSpreads = fields.open();
    options->set("headers", Value::of(list));
    return *options;
}

Text addressOf(const Object& options, const Value& input)
{
    Text url = textOf(input);
    if (const Value* prefix = options.find("prefixUrl"); prefix && !prefix->isNullish()) {
        Text whole = textOf(*prefix);
        if (whole.empty() || whole.back().isOpen || !whole.back().text.ends_with('/'))
            append(whole, "/");
        append(whole, url);
        url = std::move(whole);
    }
    if (const Value* params = options.find("searchParams"); params && !params->isNullish()) {
        Text query = params->isObject() ? urlEncodedText(namedValuesOf(*params)) : textOf(*params);
        if (!query.empty() && !query.front().isOpen && query.front().text.starts_with('?'))
            query.front().text.erase(0, 1);
        url = withQuery(std::move(url), query);
    }
    return url;
}

void followHooks(Evaluator& evaluator, Object& options, const Value& request, const Node& node)
{
    const Value* hooks = static_cast<const Object&>(options).find("hooks");
    const Value* before = hooks ? optionOf(*hooks, "beforeRequest") : nullptr;
    if (!before || !isOf(*before, ObjectClass::Array))
        return;
    for (const auto& [index, hook] : before->object->members) {
        const std::vector<Value> arguments {request, Value::of(&options)};
        evaluator.call(hook, {}, &arguments, node);
    }
}

/// Hooks that only an answer, or none, leads to.
void holdBackHooks(Evaluator& evaluator, const Value& options)
{
    const Value* hooks = optionOf(options, "hooks");
    for (const char* name : {"afterResponse", "beforeRetry", "beforeError"}) {
        // Somebody may leave the object around them out.
        for (const Value* owner : {hooks, &options}) {
            const Value* list = owner ? optionOf(*owner, name) : nullptr;
            if (!list || !isOf(*list, ObjectClass::Array))
                continue;
            for (const auto& [index, hook] : list->object->members)
                evaluator.holdBack(hook);
        }
    }
}

Value makeRequest(Evaluator& evaluator, CallInfo& call, std::string_view method)
{
    // `ky(request)` in a hook asks once more what was asked before.
    if (evaluator.isAfterAnswer() && method.empty() && call.argument(0).isOpen())
        return pending(evaluator);
    holdBackHooks(evaluator, call.argument(1));
    if (call.thisValue.isObject())
        call.thisValue.object->wasCalled = true;
    const Value* defaults = call.thisValue.isObject() ? call.thisValue.object->find("defaults") : nullptr;
    Object& options = optionsOf(evaluator, defaults, call.argument(1));
    if (!method.empty())
        options.set("method", Value::of(std::string(method)));
    Object& headers = *options.find("headers")->object;
    if (const Value* json = static_cast<const Object&>(options).find("json"); json && !json->isUndefined()) {
        options.set("body", Value::of(jsonText(*json)));
        const bool hasType = std::any_of(headers.entries.begin(), headers.entries.end(),
            [](const auto& entry) { return asciiCaseInsensitiveEquals(entry.first, "content-type"); });
        if (!hasType)
            headers.entries.emplace_back("content-type", Value::of(std::string("application/json")));
    }
    if (const Value* form = static_cast<const Object&>(options).find("form"); form && form->isObject()) {
        options.set("body", Value::of(urlEncodedText(namedValuesOf(*form))));
        headers.entries.emplace_back("content-type", Value::of(std::string("application/x-www-form-urlencoded")));
    }
    // The request that hooks are given has the headers.
    Object* request = evaluator.makeObject(ObjectClass::Request);
    request->set("href", Value::of(addressOf(options, call.argument(0))));
    for (const auto& [name, value] : options.members) {
        // The address has them already.
        if (name != "searchParams" && name != "prefixUrl")
            request->set(name, value);
    }
    request->openSpreads = options.openSpreads;
    followHooks(evaluator, options, Value::of(request), call.node);

    // It is sent after the methods that say what is wanted were called.
    Object* result = evaluator.makeObject(ObjectClass::Pending);
    for (const Reading& reading : readings) {
        Value function = evaluator.makeFunction(
            [](Evaluator& asked, CallInfo& inside) {
                Object& list = *inside.thisValue.object;
                const bool hasAccept = std::any_of(list.entries.begin(), list.entries.end(),
                    [](const auto& entry) { return asciiCaseInsensitiveEquals(entry.first, "accept"); });
                const std::string_view name = inside.node.child(0)->text;
                for (const Reading& one : readings) {
                    if (one.name == name && !hasAccept)
                        list.entries.emplace_back("accept", Value::of(std::string(one.accept)));
                }
                return pending(asked);
            },
            reading.name);
        function.object->boundThis = Value::of(&headers);
        result->set(reading.name, std::move(function));
    }
    const Node* node = &call.node;
    const std::size_t place = evaluator.reservePlace();
    evaluator.atEndAsk([&evaluator, request, node, place] {
        evaluator.usePlace(place);
        makeFetch(evaluator, Value::of(request), {}, *node);
    });
    return Value::of(result);
}

Value extend(Evaluator& evaluator, CallInfo& call)
{
    const Value* inherited = call.thisValue.isObject() ? call.thisValue.object->find("defaults") : nullptr;
    holdBackHooks(evaluator, call.argument(0));
    Value made = makeKy(evaluator, Value::of(&optionsOf(evaluator, inherited, call.argument(0))));
    askOfUncalledClient(evaluator, *made.object, "prefixUrl", call.node);
    return made;
}

Value create(Evaluator& evaluator, CallInfo& call)
{
    holdBackHooks(evaluator, call.argument(0));
    Value made = makeKy(evaluator, Value::of(&optionsOf(evaluator, nullptr, call.argument(0))));
    askOfUncalledClient(evaluator, *made.object, "prefixUrl", call.node);
    return made;
}

Value makeKy(Evaluator& evaluator, const Value& defaults)
{
    Object* instance = evaluator.makeObject(ObjectClass::Client);
    instance->name = "ky";
    instance->set("defaults", defaults);
    const auto add = [&](std::string_view name, NativeFunction function) {
        instance->set(name, evaluator.makeFunction(function, name));
    };
    add("()", [](Evaluator& asked, CallInfo& call) { return makeRequest(asked, call, {}); });
    add("get", [](Evaluator& asked, CallInfo& call) { return makeRequest(asked, call, "GET"); });
    add("post", [](Evaluator& asked, CallInfo& call) { return makeRequest(asked, call, "POST"); });
    add("put", [](Evaluator& asked, CallInfo& call) { return makeRequest(asked, call, "PUT"); });
    add("patch", [](Evaluator& asked, CallInfo& call) { return makeRequest(asked, call, "PATCH"); });
    add("delete", [](Evaluator& asked, CallInfo& call) { return makeRequest(asked, call, "DELETE"); });
    add("head", [](Evaluator& asked, CallInfo& call) { return makeRequest(asked, call, "HEAD"); });
    add("extend", extend);
    add("create", create);
    return Value::of(instance);
}

} // namespace

void addKy(Evaluator& evaluator)
{
    const Value ky = makeKy(evaluator, {});
    evaluator.addGlobal("ky", ky);
    for (const char* name : {"ky", "ky-universal"})
        evaluator.addModule(name, ky);
    // For servers, with the same options; here it runs in the page.
    evaluator.addGlobal("got", ky);
    evaluator.addModule("got", ky);
}

} // namespace fetchscope::javascript
