#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/clients/shortcuts.h"
#include "core/reading/importers/javascript/requests.h"

/// What Nuxt gives to plugins and pages: `$axios` of @nuxtjs/axios (lib/plugin.js), over axios, and `$http` of
/// @nuxt/http (lib/http.js), over ky. Plugins set up one client that all pages have.
namespace fetchscope::javascript {

namespace {

constexpr const char* httpModule = "@nuxt/http";

Object& memberOf(Evaluator& evaluator, Object& owner, std::string_view name)
{
    const Value* known = static_cast<const Object&>(owner).find(name);
    if (!known || !known->isObject())
        owner.set(name, Value::of(evaluator.makeObject()));
    return *owner.find(name)->object;
}

Object& headersOf(Evaluator& evaluator, CallInfo& call)
{
    return memberOf(evaluator, memberOf(evaluator, *call.thisValue.object, "defaults"), "headers");
}

/// `setHeader(name, value)`; the value `false` takes it away.
Value setHeader(Evaluator& evaluator, CallInfo& call)
{
    if (const auto name = call.argument(0).knownText()) {
        const bool isRemoved = call.argument(1).truth() == false;
        headersOf(evaluator, call).set(*name, isRemoved ? Value() : call.argument(1));
    }
    return {};
}

/// `setToken(token, type)`
Value setToken(Evaluator& evaluator, CallInfo& call)
{
    Text value;
    if (!call.argument(1).isNullish()) {
        append(value, textOf(call.argument(1)));
        append(value, " ");
    }
    append(value, textOf(call.argument(0)));
    const bool isRemoved = call.argument(0).truth() == false;
    headersOf(evaluator, call).set("Authorization", isRemoved ? Value() : Value::of(std::move(value)));
    return {};
}

template <const char* option> Value setBase(Evaluator& evaluator, CallInfo& call)
{
    memberOf(evaluator, *call.thisValue.object, "defaults").set(option, call.argument(0));
    return {};
}

Value ignore(Evaluator&, CallInfo&)
{
    return {};
}

void addSetters(Evaluator& evaluator, Object& client)
{
    client.set("setHeader", evaluator.makeFunction(setHeader, "setHeader"));
    client.set("setToken", evaluator.makeFunction(setToken, "setToken"));
    // What is done with answers changes no request.
    for (const char* name : {"onResponse", "onError", "onRequestError", "onResponseError", "onRetry"})
        client.set(name, evaluator.makeFunction(ignore, name));
}

/// `$get()` and its like are `get()` and its like, and give the data alone.
void addDataShortcuts(Object& client)
{
    for (const char* name : {"get", "post", "put", "patch", "delete", "head", "request"}) {
        const Value* function = static_cast<const Object&>(client).find(name);
        if (function)
            client.set(std::string("$") + name, *function);
    }
}

Value onAxiosRequest(Evaluator& evaluator, CallInfo& call)
{
    Object& interceptors = memberOf(evaluator, *call.thisValue.object, "interceptors");
    Object& ofRequests = memberOf(evaluator, interceptors, "request");
    evaluator.call(
        *static_cast<const Object&>(ofRequests).find("use"), Value::of(&ofRequests), &call.arguments, call.node);
    return {};
}

constexpr char axiosBase[] = "baseURL";
constexpr char kyBase[] = "prefixUrl";

Value onHttpRequest(Evaluator& evaluator, CallInfo& call)
{
    Object& hooks = memberOf(evaluator, memberOf(evaluator, *call.thisValue.object, "defaults"), "hooks");
    const Value* before = static_cast<const Object&>(hooks).find("beforeRequest");
    std::vector<Value> list;
    if (before && before->isObject()) {
        for (const auto& [index, hook] : before->object->members)
            list.push_back(hook);
    }
    list.push_back(call.argument(0));
    hooks.set("beforeRequest", evaluator.makeArray(std::move(list)));
    return {};
}

Value callHttp(Evaluator& evaluator, CallInfo& call, std::string_view method)
{
    const bool hasBody = method == "post" || method == "put" || method == "patch";
    Object* options = evaluator.makeObject();
    if (const Value& given = call.argument(hasBody ? 2 : 1); given.isObject()) {
        options->members = given.object->members;
        options->openSpreads = given.object->openSpreads;
    }
    if (hasBody && !call.argument(1).isUndefined())
        options->set(isPlainData(call.argument(1)) ? "json" : "body", call.argument(1));
    Object& defaults = memberOf(evaluator, *call.thisValue.object, "defaults");
    Text url = textOf(call.argument(0));
    const bool isKnown = !url.empty() && !url.front().isOpen;
    if (isKnown && url.front().text.starts_with("http"))
        options->set(kyBase, Value());
    else if (isKnown && url.front().text.starts_with('/') && static_cast<const Object&>(defaults).find(kyBase))
        url.front().text.erase(0, 1);
    const Value* ky = evaluator.module("ky");
    const std::vector<Value> given {Value::of(&defaults)};
    const Value client = evaluator.call(*ky->object->find("create"), *ky, &given, call.node);
    const std::vector<Value> arguments {Value::of(std::move(url)), Value::of(options)};
    return evaluator.call(*client.object->find(method), client, &arguments, call.node);
}

} // namespace

std::optional<Value> callNuxtHttp(Evaluator& evaluator, CallInfo& call, std::string_view method)
{
    const Value* client = evaluator.module(httpModule);
    const Value* function = static_cast<const Object*>(client->object)->find(method);
    if (!function)
        return std::nullopt;
    return evaluator.call(*function, *client, &call.arguments, call.node);
}

void addNuxt(Evaluator& evaluator)
{
    const Value axios = makeAxios(evaluator, {});
    addSetters(evaluator, *axios.object);
    addDataShortcuts(*axios.object);
    axios.object->set("setBaseURL", evaluator.makeFunction(setBase<axiosBase>, "setBaseURL"));
    axios.object->set("onRequest", evaluator.makeFunction(onAxiosRequest, "onRequest"));
    for (const char* name : {"$axios", "provide $axios"})
        evaluator.addGlobal(name, axios);

    Object* http = evaluator.makeObject(ObjectClass::Client);
    http->name = "$http";
    addShortcuts<callHttp>(evaluator, *http);
    addSetters(evaluator, *http);
    http->set("setBaseURL", evaluator.makeFunction(setBase<kyBase>, "setBaseURL"));
    http->set("onRequest", evaluator.makeFunction(onHttpRequest, "onRequest"));
    evaluator.addModule(httpModule, Value::of(http));
}

} // namespace fetchscope::javascript
