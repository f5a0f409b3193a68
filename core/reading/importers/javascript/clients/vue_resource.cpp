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

const Object& interceptorsOf(Evaluator& evaluator)
{
    static const Object none;
    const Value* interceptors = sharedClient(evaluator).find("interceptors");
    return interceptors && interceptors->isObject() ? *interceptors->object : none;
}

/// Before version 1 they had no methods.
void makeHeadersPlain(Evaluator& evaluator, Object& request)
{
    const Value* known = static_cast<const Object&>(request).find("headers");
    if (!known || !isOf(*known, ObjectClass::Headers))
        return;
    Object* plain = evaluator.makeObject();
    plain->members = known->object->entries;
    plain->openSpreads = known->object->openSpreads;
    request.set("headers", Value::of(plain));
}

/// What interceptors that were pushed change of the request: functions of it, and, as before version 1, objects that
/// have one, or functions that give such an object.
void intercept(Evaluator& evaluator, Object& request, const Node& node)
{
    const auto list = interceptorsOf(evaluator).members;
    for (const auto& [index, interceptor] : list) {
        const std::vector<Value> arguments {Value::of(&request), Value::open("next", evaluator.lineOf(node))};
        const Value given = interceptor.isFunction() ? evaluator.call(interceptor, {}, &arguments, node) : interceptor;
        if (const Value* own = optionOf(given, "request"); own && own->isFunction()) {
            makeHeadersPlain(evaluator, request);
            evaluator.call(*own, given, &arguments, node);
        }
    }
    for (const char* name : {"before", "beforeSend"}) {
        const std::vector<Value> arguments {Value::of(&request)};
        if (const Value* before = static_cast<const Object&>(request).find(name); before && before->isFunction())
            evaluator.call(*before, {}, &arguments, node);
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

/// Interceptors that are shown alone are for some request, whose address only the run knows.
void requestOfInterceptors(Evaluator& evaluator)
{
    const Object& list = interceptorsOf(evaluator);
    const auto made = std::find_if(list.members.begin(), list.members.end(),
        [](const auto& interceptor) { return interceptor.second.isObject() && interceptor.second.object->node; });
    const Node* node = made == list.members.end() ? list.node : made->second.object->node;
    if (!evaluator.parts().actions.empty() || list.members.empty() || !node)
        return;
    Object& request = *evaluator.makeObject();
    request.isOpenEnded = true;
    request.set("url", Value::open("request.url", evaluator.lineOf(*node)));
    makeRequest(evaluator, request, *node);
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
    // What a script puts there, all components have.
    Object* prototype = evaluator.makeObject();
    prototype->name = "Vue.prototype";
    prototype->isOpenEnded = true;
    evaluator.addGlobal("Vue.prototype", Value::of(prototype));
    evaluator.addModule("vue", *evaluator.global("Vue"));
    evaluator.addModule("vue-resource", Value::of(http));
    // Components have it, too, where nothing says that it is another's.
    const std::string_view text = evaluator.source();
    const bool isOther = text.find("axios") != std::string_view::npos || text.find("angular") != std::string_view::npos
        || text.find("$scope") != std::string_view::npos || text.find("nuxt") != std::string_view::npos;
    const bool isOfVue =
        text.find("Vue") != std::string_view::npos || text.find("vue-resource") != std::string_view::npos;
    if (isOfVue && !isOther)
        evaluator.addGlobal("provide $http", Value::of(http));
    evaluator.atEnd([&evaluator] { evaluator.atEnd([&evaluator] { requestOfInterceptors(evaluator); }); });
}

} // namespace fetchscope::javascript
