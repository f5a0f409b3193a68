#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

#include <array>

/// Angular's HttpClient (packages/common/http/src/xhr.ts, request.ts) and the Http before it: an XMLHttpRequest.
namespace fetchscope::javascript {

namespace {

using Decides = OpenQuestion::Decides;

/// HttpRequest.detectContentTypeHeader()
std::string_view contentTypeOf(const Value& body)
{
    if (body.isNullish() || isOf(body, ObjectClass::FormData) || isNamedAsForm(body)
        || isOf(body, ObjectClass::ArrayBuffer) || isOf(body, ObjectClass::Blob))
        return {};
    if (body.isText())
        return "text/plain";
    if (isOf(body, ObjectClass::SearchParams))
        return "application/x-www-form-urlencoded;charset=UTF-8";
    return "application/json";
}

void makeRequest(Evaluator& evaluator, const std::string& method, const Value& url, const Value& body,
    const Value& options, const Node& node)
{
    HeaderFields fields;
    if (options.isOpen())
        askFor(evaluator, {options}, Decides::Option);
    if (options.isObject())
        askFor(evaluator, options.object->openSpreads, Decides::Option);
    if (const Value* headers = optionOf(options, "headers"))
        fields.setAll(*headers);
    fields.setDefault("Accept", "application/json, text/plain, */*");
    if (const std::string_view type = contentTypeOf(body); !type.empty())
        fields.setDefault("Content-Type", type);
    Text address = textOf(url);
    const Value* params = optionOf(options, "params");
    if (!params)
        params = optionOf(options, "search");
    if (params && !params->isNullish()) {
        if (params->isOpen())
            askFor(evaluator, {*params}, Decides::UrlPart);
        address =
            withQuery(std::move(address), params->isText() ? params->text : urlEncodedText(namedValuesOf(*params)));
    }
    const bool isJson = isPlainData(body) || (body.isOpen() && !isNamedAsForm(body));
    const Value sent = isJson                   ? Value::of(jsonText(body))
        : isOf(body, ObjectClass::SearchParams) ? Value::of(urlEncodedText(namedValuesOf(body)))
                                                : body;
    RequestAction& request = addRequest(evaluator, InitiatorKind::Xhr, Value::of(std::move(address)), node);
    if (method != "get")
        request.method = asciiUppercase(method);
    request.withCredentials = boolOption(evaluator, optionOf(options, "withCredentials"));
    const Value* progress = optionOf(options, "reportProgress");
    request.uploadListener = progress && progress->truth() == true && !body.isNullish();
    request.body = bodyOf(evaluator, sent);
    request.headers = fields.resolve(evaluator, request, false);
}

/// `new HttpRequest("POST", url, body, options)`
Value newHttpRequest(Evaluator& evaluator, CallInfo& call)
{
    Object* request = evaluator.makeObject();
    request->set("method", call.argument(0));
    request->set("url", call.argument(1));
    const auto method = call.argument(0).knownText();
    const bool hasBody = method && (*method == "POST" || *method == "PUT" || *method == "PATCH");
    request->set("body", hasBody ? call.argument(2) : Value());
    request->set("options", call.argument(hasBody ? 3 : 2));
    return Value::of(request);
}

template <const char* method> Value shortcut(Evaluator& evaluator, CallInfo& call)
{
    return callAngular(evaluator, call, method);
}

constexpr char get[] = "get";
constexpr char post[] = "post";
constexpr char put[] = "put";
constexpr char patch[] = "patch";
constexpr char deleteMethod[] = "delete";
constexpr char head[] = "head";
constexpr char options[] = "options";
constexpr char any[] = "";

/// `jsonp(url, callback)` is a script element.
Value jsonp(Evaluator& evaluator, CallInfo& call)
{
    Text query;
    append(query, textOf(call.argument(1)));
    append(query, "=ng_jsonp_callback_0");
    addRequest(evaluator, InitiatorKind::Script, Value::of(withQuery(textOf(call.argument(0)), query)), call.node);
    return pending(evaluator);
}

} // namespace

Value callAngular(Evaluator& evaluator, CallInfo& call, std::string_view method)
{
    if (!method.empty()) {
        const bool hasBody = method == "post" || method == "put" || method == "patch";
        const Value& given = call.argument(hasBody ? 2 : 1);
        Value body = hasBody ? call.argument(1) : Value();
        if (const Value* inside = optionOf(given, "body"); inside && !hasBody)
            body = *inside;
        makeRequest(evaluator, std::string(method), call.argument(0), body, given, call.node);
        return pending(evaluator);
    }
    const Value& first = call.argument(0);
    if (const Value* url = optionOf(first, "url")) {
        const std::string name =
            asciiLowercase(methodOption(evaluator, optionOf(first, "method"), "GET").value_or("GET"));
        const Value* body = optionOf(first, "body");
        const Value* given = optionOf(first, "options");
        makeRequest(evaluator, name, *url, body ? *body : Value(), given ? *given : first, call.node);
        return pending(evaluator);
    }
    const std::string name = asciiLowercase(methodOption(evaluator, &first, "GET").value_or("GET"));
    const Value* body = optionOf(call.argument(2), "body");
    makeRequest(evaluator, name, call.argument(1), body ? *body : Value(), call.argument(2), call.node);
    return pending(evaluator);
}

void addAngular(Evaluator& evaluator)
{
    Object* client = evaluator.makeObject(ObjectClass::Client);
    client->name = "http";
    const auto add = [&](std::string_view name, NativeFunction function) {
        client->set(name, evaluator.makeFunction(function, name));
    };
    add("get", shortcut<get>);
    add("post", shortcut<post>);
    add("put", shortcut<put>);
    add("patch", shortcut<patch>);
    add("delete", shortcut<deleteMethod>);
    add("head", shortcut<head>);
    add("options", shortcut<options>);
    add("request", shortcut<any>);
    add("jsonp", jsonp);
    const auto noRequest = [](Evaluator& asked, CallInfo& call) { return asked.openAt(call.node); };
    for (const char* name : {"HttpClient", "Http"}) {
        Value type = evaluator.makeFunction(noRequest, name);
        type.object->set("instance", Value::of(client));
        evaluator.addGlobal(name, type);
    }
    // `inject(HttpClient)`
    evaluator.addGlobal("inject", evaluator.makeFunction([](Evaluator& asked, CallInfo& call) {
        const Value* instance = optionOf(call.argument(0), "instance");
        return instance ? *instance : asked.openAt(call.node);
    }));
    evaluator.addGlobal("HttpRequest", evaluator.makeFunction(newHttpRequest, "HttpRequest"));
    evaluator.addGlobal("RequestOptions", evaluator.makeFunction([](Evaluator& asked, CallInfo& call) {
        return call.argument(0).isObject() ? call.argument(0) : Value::of(asked.makeObject());
    }));
    evaluator.addGlobal("angular client", Value::of(client));
}

} // namespace fetchscope::javascript
