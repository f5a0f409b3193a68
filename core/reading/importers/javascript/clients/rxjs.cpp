#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

/// ajax of RxJS as of version 7 (src/internal/ajax/ajax.ts): an XMLHttpRequest.
namespace fetchscope::javascript {

namespace {

void makeRequest(Evaluator& evaluator, const Value& configuration, const Node& node)
{
    const auto option = [&configuration](std::string_view name) { return optionOf(configuration, name); };
    if (configuration.isObject())
        askFor(evaluator, configuration.object->openSpreads, OpenQuestion::Decides::Option);
    HeaderFields fields;
    if (const Value* headers = option("headers"))
        fields.setAll(*headers);
    const Value* given = option("body");
    Value body = given ? *given : Value();
    if (isPlainData(body) || (body.isOpen() && !isNamedAsForm(body) && !isNamedAsFile(body))) {
        fields.setDefault("content-type", "application/json;charset=utf-8");
        body = Value::of(jsonText(body));
    }
    const Value* cross = option("crossDomain");
    if (cross && cross->truth() == false)
        fields.setDefault("x-requested-with", "XMLHttpRequest");
    const Value* url = option("url");
    Text address = url ? textOf(*url) : Text();
    if (const Value* query = option("queryParams"))
        address = withQuery(std::move(address), query->isText() ? query->text : urlEncodedText(namedValuesOf(*query)));
    RequestAction& request = addRequest(evaluator, InitiatorKind::Xhr, Value::of(std::move(address)), node);
    const auto method = methodOption(evaluator, option("method"), "GET");
    if (method && asciiUppercase(*method) != "GET")
        request.method = asciiUppercase(*method);
    request.withCredentials = boolOption(evaluator, option("withCredentials"));
    const Value* subscriber = option("progressSubscriber");
    request.uploadListener =
        (subscriber && !subscriber->isNullish()) || boolOption(evaluator, option("includeUploadProgress"));
    request.body = bodyOf(evaluator, body);
    request.headers = fields.resolve(evaluator, request, true);
}

/// `ajax(url)`, `ajax({ url, method, … })`
Value ajax(Evaluator& evaluator, CallInfo& call)
{
    if (isOf(call.argument(0), ObjectClass::Plain)) {
        makeRequest(evaluator, call.argument(0), call.node);
        return pending(evaluator);
    }
    Object* configuration = evaluator.makeObject();
    configuration->set("url", call.argument(0));
    makeRequest(evaluator, Value::of(configuration), call.node);
    return pending(evaluator);
}

/// `ajax.get(url, headers)`, `ajax.post(url, body, headers)`
Value shortcutOf(Evaluator& evaluator, CallInfo& call, std::string_view method)
{
    const bool hasBody = method == "POST" || method == "PUT" || method == "PATCH";
    Object* configuration = evaluator.makeObject();
    configuration->set("url", call.argument(0));
    configuration->set("method", Value::of(std::string(method)));
    if (hasBody)
        configuration->set("body", call.argument(1));
    if (const Value& headers = call.argument(hasBody ? 2 : 1); !headers.isNullish())
        configuration->set("headers", headers);
    makeRequest(evaluator, Value::of(configuration), call.node);
    return pending(evaluator);
}

} // namespace

void addRxjs(Evaluator& evaluator)
{
    Object* client = evaluator.makeObject(ObjectClass::Client);
    client->name = "ajax";
    const auto add = [&](std::string_view name, NativeFunction function) {
        client->set(name, evaluator.makeFunction(function, name));
    };
    add("()", ajax);
    for (const char* name : {"get", "getJSON"})
        add(name, [](Evaluator& asked, CallInfo& call) { return shortcutOf(asked, call, "GET"); });
    add("post", [](Evaluator& asked, CallInfo& call) { return shortcutOf(asked, call, "POST"); });
    add("put", [](Evaluator& asked, CallInfo& call) { return shortcutOf(asked, call, "PUT"); });
    add("patch", [](Evaluator& asked, CallInfo& call) { return shortcutOf(asked, call, "PATCH"); });
    add("delete", [](Evaluator& asked, CallInfo& call) { return shortcutOf(asked, call, "DELETE"); });
    Object* library = evaluator.makeObject();
    library->set("ajax", Value::of(client));
    for (const char* name : {"rxjs/ajax", "rxjs/observable/dom/ajax"})
        evaluator.addModule(name, Value::of(library));
    for (const char* name : {"Observable.ajax", "Rx.Observable.ajax"})
        evaluator.addGlobal(name, Value::of(client));
}

} // namespace fetchscope::javascript
