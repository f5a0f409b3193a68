#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/clients/angular_interceptors.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/clients/shortcuts.h"
#include "core/reading/importers/javascript/requests.h"

#include <algorithm>
#include <array>
#include <utility>

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

/// A name has one value, or several.
Text queryOf(const Value& params)
{
    if (params.isText())
        return params.text;
    NamedValues given = namedValuesOf(params);
    NamedValues single;
    for (auto& [name, value] : given.pairs) {
        if (!isOf(value, ObjectClass::Array)) {
            single.pairs.emplace_back(name, std::move(value));
            continue;
        }
        for (const auto& [index, member] : value.object->members)
            single.pairs.emplace_back(name, member);
    }
    single.open = std::move(given.open);
    return urlEncodedText(single);
}

/// The header with the token of a cookie, where the script names it and the page's own server is asked
/// (packages/common/http/src/xsrf.ts).
void addXsrfHeader(HeaderFields& fields, std::string_view script, const std::string& method, const Text& address)
{
    const std::size_t start = std::min(script.find("XsrfModule.withOptions("), script.find("withXsrfConfiguration("));
    const std::string known = plainText(address);
    const bool isOwn = known.find("://") == std::string::npos && !known.starts_with("//")
        && (address.empty() || !address.front().isOpen);
    if (start == std::string_view::npos || !isOwn || method == "get" || method == "head")
        return;
    const std::string_view options = script.substr(start, script.find('}', start) - start);
    const auto named = [options](std::string_view option, std::string_view otherwise) {
        const std::size_t at = options.find(option);
        const std::size_t open = at == options.npos ? at : options.find_first_of("'\"", at);
        const std::size_t close = open == options.npos ? open : options.find(options[open], open + 1);
        return std::string(close == options.npos ? otherwise : options.substr(open + 1, close - open - 1));
    };
    const auto line =
        static_cast<std::size_t>(std::count(script.begin(), script.begin() + static_cast<std::ptrdiff_t>(start), '\n'))
        + 1;
    const std::string header = named("headerName", "X-XSRF-TOKEN");
    if (!fields.find(header))
        fields.set(header, Value::open(named("cookieName", "XSRF-TOKEN"), line));
}

/// What a call gives to the client.
struct HttpCall
{
    std::string method;
    Value url;
    Value body;
    Value options;
};

void send(Evaluator& evaluator, const HttpCall& made, const Node& node)
{
    const auto& [method, url, body, options] = made;
    if (options.isOpen())
        askFor(evaluator, {options}, Decides::Option);
    if (options.isObject())
        askFor(evaluator, options.object->openSpreads, Decides::Option);
    Object* given = evaluator.makeObject();
    given->set("url", url);
    given->set("method", Value::of(asciiUppercase(method)));
    given->set("body", body);
    for (const char* name : {"withCredentials", "params", "headers"}) {
        if (const Value* option = optionOf(options, name))
            given->set(name, *option);
    }
    const Value* old = optionOf(options, "search");
    if (old && !given->find("params"))
        given->set("params", *old);
    const Object& request = *throughInterceptors(evaluator, given, node);

    HeaderFields fields;
    if (const Value* headers = request.find("headers"))
        fields.setAll(*headers);
    fields.setDefault("Accept", "application/json, text/plain, */*");
    if (const std::string_view type = contentTypeOf(body); !type.empty())
        fields.setDefault("Content-Type", type);
    const Value* asked = request.find("url");
    Text address = asked ? textOf(*asked) : textOf(url);
    if (const Value* params = request.find("params"); params && !params->isNullish()) {
        if (params->isOpen())
            askFor(evaluator, {*params}, Decides::UrlPart);
        address = withQuery(std::move(address), queryOf(*params));
    }
    addXsrfHeader(fields, evaluator.source(), method, address);
    const bool isJson = isPlainData(body) || (body.isOpen() && !isNamedAsForm(body));
    const Value sent = isJson                   ? Value::of(jsonText(body))
        : isOf(body, ObjectClass::SearchParams) ? Value::of(urlEncodedText(namedValuesOf(body)))
                                                : body;
    RequestAction& action = addRequest(evaluator, InitiatorKind::Xhr, Value::of(std::move(address)), node);
    if (method != "get")
        action.method = asciiUppercase(method);
    action.withCredentials = boolOption(evaluator, request.find("withCredentials"));
    const Value* progress = optionOf(options, "reportProgress");
    action.uploadListener = progress && progress->truth() == true && !body.isNullish();
    action.body = bodyOf(evaluator, sent);
    action.headers = fields.resolve(evaluator, action, false);
}

/// Interceptors may stand anywhere in the script: it is sent when all of it is known.
void makeRequest(Evaluator& evaluator, HttpCall made, const Node& node)
{
    const std::size_t place = evaluator.reservePlace();
    evaluator.atEnd([&evaluator, made = std::move(made), &node, place] {
        evaluator.usePlace(place);
        send(evaluator, made, node);
    });
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

/// `jsonp(url, callback)` is a script element.
Value jsonp(Evaluator& evaluator, CallInfo& call)
{
    Text query;
    append(query, textOf(call.argument(1)));
    append(query, "=ng_jsonp_callback_0");
    addRequest(evaluator, InitiatorKind::Script, Value::of(withQuery(textOf(call.argument(0)), query)), call.node);
    return pending(evaluator);
}

/// `httpResource(() => url)`, `httpResource(() => ({ url, method, … }))`
Value httpResource(Evaluator& evaluator, CallInfo& call)
{
    const std::vector<Value> none;
    const Value& given = call.argument(0);
    const Value asked = given.isFunction() ? evaluator.call(given, {}, &none, call.node) : given;
    const Value* url = optionOf(asked, "url");
    const Value* body = optionOf(asked, "body");
    const std::string method =
        asciiLowercase(methodOption(evaluator, optionOf(asked, "method"), "GET").value_or("GET"));
    makeRequest(evaluator, {method, url ? *url : asked, body ? *body : Value(), url ? asked : Value()}, call.node);
    return pending(evaluator);
}

void sendThroughInterceptorsAlone(Evaluator& evaluator)
{
    // vue-resource has them, too.
    const bool isOfVue = evaluator.source().find("Vue.") != std::string_view::npos;
    const Node* node = isOfVue ? nullptr : firstInterceptor(evaluator);
    if (!node || !evaluator.parts().actions.empty())
        return;
    send(evaluator, {"get", Value::open("req.url", evaluator.lineOf(*node)), {}, {}}, *node);
    evaluator.parts().actions.back().standsForClient = true;
}

} // namespace

Value callAngular(Evaluator& evaluator, CallInfo& call, std::string_view method)
{
    if (method == method_names::jsonp)
        return jsonp(evaluator, call);
    if (!method.empty()) {
        const bool hasBody = method == "post" || method == "put" || method == "patch";
        const Value& given = call.argument(hasBody ? 2 : 1);
        Value body = hasBody ? call.argument(1) : Value();
        if (const Value* inside = optionOf(given, "body"); inside && !hasBody)
            body = *inside;
        makeRequest(evaluator, {std::string(method), call.argument(0), body, given}, call.node);
        return pending(evaluator);
    }
    const Value& first = call.argument(0);
    if (const Value* url = optionOf(first, "url")) {
        const std::string name =
            asciiLowercase(methodOption(evaluator, optionOf(first, "method"), "GET").value_or("GET"));
        const Value* body = optionOf(first, "body");
        const Value* given = optionOf(first, "options");
        makeRequest(evaluator, {name, *url, body ? *body : Value(), given ? *given : first}, call.node);
        return pending(evaluator);
    }
    const std::string name = asciiLowercase(methodOption(evaluator, &first, "GET").value_or("GET"));
    const Value* body = optionOf(call.argument(2), "body");
    makeRequest(evaluator, {name, call.argument(1), body ? *body : Value(), call.argument(2)}, call.node);
    return pending(evaluator);
}

void addAngular(Evaluator& evaluator)
{
    Object* client = evaluator.makeObject(ObjectClass::Client);
    client->name = "http";
    const auto add = [&](std::string_view name, NativeFunction function) {
        client->set(name, evaluator.makeFunction(function, name));
    };
    addShortcuts<callAngular>(evaluator, *client);
    add("options", shortcut<callAngular, method_names::options>);
    add("request", shortcut<callAngular, method_names::any>);
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
    Object* methods = evaluator.makeObject();
    for (const char* name : {"Get", "Post", "Put", "Delete", "Options", "Head", "Patch"})
        methods->set(name, Value::of(asciiUppercase(name)));
    evaluator.addGlobal("RequestMethod", Value::of(methods));
    evaluator.addGlobal("httpResource", evaluator.makeFunction(httpResource, "httpResource"));
    evaluator.addGlobal("angular client", Value::of(client));
    // Interceptors that are shown alone are for some request: when all others are known.
    evaluator.atEnd([&evaluator] { evaluator.atEnd([&evaluator] { sendThroughInterceptorsAlone(evaluator); }); });
}

} // namespace fetchscope::javascript
