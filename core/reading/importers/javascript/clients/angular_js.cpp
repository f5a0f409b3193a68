#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/clients/shortcuts.h"
#include "core/reading/importers/javascript/requests.h"

#include <array>

/// AngularJS's $http (src/ng/http.js): an XMLHttpRequest.
namespace fetchscope::javascript {

namespace {

using Decides = OpenQuestion::Decides;

const Object* defaultsOf(Evaluator& evaluator, std::string_view client)
{
    const Value* known = evaluator.module(client);
    const Value* defaults = known && known->isObject() ? known->object->find("defaults") : nullptr;
    return defaults && defaults->isObject() ? defaults->object : nullptr;
}

void addDefaults(HeaderFields& fields, const Object* defaults, const std::string& method)
{
    const Value* headers = defaults ? defaults->find("headers") : nullptr;
    if (!headers || !headers->isObject())
        return;
    for (const std::string_view group : {std::string_view("common"), std::string_view(method)}) {
        if (const Value* inside = headers->object->find(group); inside && inside->isObject())
            fields.setAll(*inside);
    }
}

void makeRequest(Evaluator& evaluator, const Object& configuration, const Node& node)
{
    const auto option = [&configuration](std::string_view name) { return configuration.find(name); };
    const std::string method =
        asciiLowercase(methodOption(evaluator, option("method"), option("data") ? "POST" : "GET").value_or("get"));
    askFor(evaluator, configuration.openSpreads, Decides::Option);
    HeaderFields fields;
    fields.setDefault("Accept", "application/json, text/plain, */*");
    if (method == "post" || method == "put" || method == "patch")
        fields.setDefault("Content-Type", "application/json;charset=utf-8");
    for (const char* client : {"$http provider", "$http"})
        addDefaults(fields, defaultsOf(evaluator, client), method);
    if (const Value* headers = option("headers"))
        fields.setAll(*headers);
    Value body = option("data") ? *option("data") : Value();
    if (body.isUndefined())
        fields.remove("Content-Type");
    if (isPlainData(body) || (body.isOpen() && !isNamedAsForm(body)))
        body = Value::of(jsonText(body));
    Text address = option("url") ? textOf(*option("url")) : Text();
    if (const Value* params = option("params"))
        address = withQuery(std::move(address), urlEncodedText(namedValuesOf(*params)));

    RequestAction& request = addRequest(evaluator, InitiatorKind::Xhr, Value::of(std::move(address)), node);
    if (method != "get")
        request.method = asciiUppercase(method);
    const Value* withCredentials = option("withCredentials");
    for (const char* client : {"$http provider", "$http"}) {
        const Object* defaults = defaultsOf(evaluator, client);
        if (!withCredentials && defaults)
            withCredentials = defaults->find("withCredentials");
    }
    request.withCredentials = boolOption(evaluator, withCredentials);
    request.uploadListener = option("uploadEventHandlers") != nullptr;
    request.body = bodyOf(evaluator, body);
    request.headers = fields.resolve(evaluator, request, true);
}

/// `{ headers: { common: {}, post: {} } }`, to which scripts add.
Value makeDefaults(Evaluator& evaluator)
{
    Object* defaults = evaluator.makeObject();
    Object* headers = evaluator.makeObject();
    for (const char* group : {"common", "get", "post", "put", "patch", "delete"})
        headers->set(group, Value::of(evaluator.makeObject()));
    defaults->set("headers", Value::of(headers));
    return Value::of(defaults);
}

} // namespace

Value callAngularJs(Evaluator& evaluator, CallInfo& call, std::string_view method)
{
    if (method == "jsonp") {
        addRequest(evaluator, InitiatorKind::Script, call.argument(0), call.node);
        return pending(evaluator);
    }
    Object* configuration = evaluator.makeObject();
    const auto take = [&](const Value& from) {
        if (from.isObject()) {
            configuration->members = from.object->members;
            configuration->openSpreads = from.object->openSpreads;
        } else if (from.isOpen()) {
            configuration->openSpreads.push_back(from);
        }
    };
    const bool hasBody = method == "post" || method == "put" || method == "patch";
    if (method.empty()) {
        take(call.argument(0));
    } else {
        take(call.argument(hasBody ? 2 : 1));
        configuration->set("method", Value::of(std::string(method)));
        configuration->set("url", call.argument(0));
        if (hasBody)
            configuration->set("data", call.argument(1));
    }
    makeRequest(evaluator, *configuration, call.node);
    return pending(evaluator);
}

void addAngularJs(Evaluator& evaluator)
{
    Object* http = evaluator.makeObject(ObjectClass::Client);
    http->name = "$http";
    const auto add = [&](std::string_view name, NativeFunction function) {
        http->set(name, evaluator.makeFunction(function, name));
    };
    add("()", shortcut<callAngularJs, method_names::any>);
    addShortcuts<callAngularJs>(evaluator, *http);
    add("jsonp", shortcut<callAngularJs, method_names::jsonp>);
    http->set("defaults", makeDefaults(evaluator));
    Object* provider = evaluator.makeObject();
    provider->isOpenEnded = true;
    provider->set("defaults", makeDefaults(evaluator));
    for (const char* prefix : {"", "inject "}) {
        evaluator.addGlobal(std::string(prefix) + "$http", Value::of(http));
        evaluator.addGlobal(std::string(prefix) + "$httpProvider", Value::of(provider));
    }
    evaluator.addModule("$http", Value::of(http));
    evaluator.addModule("$http provider", Value::of(provider));
}

} // namespace fetchscope::javascript
