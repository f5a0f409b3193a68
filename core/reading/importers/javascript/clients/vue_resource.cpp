#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/clients/shortcuts.h"
#include "core/reading/importers/javascript/requests.h"

#include <algorithm>

/// vue-resource as of version 1 (src/http/interceptor/): an XMLHttpRequest.
namespace fetchscope::javascript {

namespace {

using Decides = OpenQuestion::Decides;

/// `Vue.http`, where scripts set what is for all requests.
const Object& sharedClient(Evaluator& evaluator)
{
    return *evaluator.module("vue-resource")->object;
}

void addSharedHeaders(Evaluator& evaluator, HeaderFields& fields, const std::string& method)
{
    const Value* headers = sharedClient(evaluator).find("headers");
    if (!headers || !headers->isObject())
        return;
    for (const std::string_view group : {std::string_view("common"), std::string_view(method)}) {
        if (const Value* inside = static_cast<const Object*>(headers->object)->find(group);
            inside && inside->isObject())
            fields.setAll(*inside);
    }
}

/// What interceptors that were pushed change of the request.
void intercept(Evaluator& evaluator, Object& request, const Node& node)
{
    const Value* interceptors = sharedClient(evaluator).find("interceptors");
    if (!interceptors || !interceptors->isObject())
        return;
    const auto list = interceptors->object->members;
    for (const auto& [index, interceptor] : list) {
        const std::vector<Value> arguments {Value::of(&request), Value::open("next", evaluator.lineOf(node))};
        if (interceptor.isFunction())
            evaluator.call(interceptor, {}, &arguments, node);
    }
}

bool isSet(const Object& request, std::string_view name)
{
    const Value* value = request.find(name);
    return value && value->truth() == true;
}

void makeRequest(Evaluator& evaluator, Object& request, const Node& node)
{
    const std::string method = asciiLowercase(methodOption(evaluator, request.find("method"), "GET").value_or("get"));
    HeaderFields fields;
    fields.setDefault("Accept", "application/json, text/plain, */*");
    const bool hasBody = method == "post" || method == "put" || method == "patch" || method == "delete";
    if (hasBody)
        fields.setDefault("Content-Type", "application/json;charset=utf-8");
    const Value* replaced = static_cast<const Object*>(sharedClient(evaluator).find("headers")->object)->find(method);
    if (replaced && isOf(*replaced, ObjectClass::Plain) && replaced->object->line > 0)
        fields.remove("Content-Type");
    addSharedHeaders(evaluator, fields, method);
    Object* list = evaluator.makeObject(ObjectClass::Headers);
    if (const Value* own = request.find("headers")) {
        fields.setAll(*own);
    }
    list->entries = fields.fields();
    list->openSpreads = fields.open();
    request.set("headers", Value::of(list));
    intercept(evaluator, request, node);
    HeaderFields sent;
    sent.setAll(*request.find("headers"));

    const Value* given = request.find("body");
    Value body = given ? *given : Value();
    if (isOf(body, ObjectClass::FormData) || isNamedAsForm(body)) {
        sent.remove("Content-Type");
    } else if (isPlainData(body) && isSet(request, "emulateJSON")) {
        body = Value::of(urlEncodedText(namedValuesOf(body)));
        sent.set("Content-Type", Value::of(std::string("application/x-www-form-urlencoded")));
    } else if (isPlainData(body) || body.isOpen()) {
        body = Value::of(jsonText(body));
    } else if (body.isUndefined()) {
        sent.remove("Content-Type");
    }
    Text address = request.find("url") ? textOf(*request.find("url")) : Text();
    if (const Value* params = request.find("params"))
        address = withQuery(std::move(address), urlEncodedText(namedValuesOf(*params)));
    askFor(evaluator, request.openSpreads, Decides::Option);
    RequestAction& action = addRequest(evaluator, InitiatorKind::Xhr, Value::of(std::move(address)), node);
    if (method != "get")
        action.method = asciiUppercase(method);
    const Value* credentials = request.find("credentials");
    action.withCredentials = boolOption(evaluator, credentials ? credentials : request.find("withCredentials"));
    action.uploadListener = request.find("progress") != nullptr || request.find("uploadProgress") != nullptr;
    action.body = bodyOf(evaluator, body);
    action.headers = sent.resolve(evaluator, action, true);
}

} // namespace

Value callVueResource(Evaluator& evaluator, CallInfo& call, std::string_view method)
{
    Object* request = evaluator.makeObject();
    request->isOpenEnded = true;
    const auto take = [request](const Value* from) {
        if (from && from->isOpen())
            request->openSpreads.push_back(*from);
        if (!from || !from->isObject())
            return;
        for (const auto& [name, value] : from->object->members)
            request->set(name, value);
    };
    take(sharedClient(evaluator).find("options"));
    const bool hasBody = method == "post" || method == "put" || method == "patch";
    if (method.empty() && call.argument(0).isObject()) {
        take(&call.argument(0));
    } else {
        take(&call.argument(hasBody ? 2 : 1));
        request->set("url", call.argument(0));
        if (hasBody)
            request->set("body", call.argument(1));
        if (!method.empty())
            request->set("method", Value::of(std::string(method)));
    }
    if (method == "jsonp") {
        addRequest(evaluator, InitiatorKind::Script, call.argument(0), call.node);
        return pending(evaluator);
    }
    makeRequest(evaluator, *request, call.node);
    evaluator.followCallbacks(call.arguments, call.node);
    return pending(evaluator);
}

void addVueResource(Evaluator& evaluator)
{
    Object* http = evaluator.makeObject(ObjectClass::Client);
    http->name = "Vue.http";
    const auto add = [&](std::string_view name, NativeFunction function) {
        http->set(name, evaluator.makeFunction(function, name));
    };
    add("()", shortcut<callVueResource, method_names::any>);
    addShortcuts<callVueResource>(evaluator, *http);
    add("jsonp", shortcut<callVueResource, method_names::jsonp>);
    http->set("options", Value::of(evaluator.makeObject()));
    http->set("interceptors", evaluator.makeArray({}));
    Object* headers = evaluator.makeObject();
    for (const char* group : {"common", "get", "post", "put", "patch", "delete", "custom"})
        headers->set(group, Value::of(evaluator.makeObject()));
    http->set("headers", Value::of(headers));
    evaluator.addGlobal("Vue.http", Value::of(http));
    evaluator.addModule("vue-resource", Value::of(http));
}

} // namespace fetchscope::javascript
