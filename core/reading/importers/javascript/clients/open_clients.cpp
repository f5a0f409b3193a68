#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

#include <algorithm>
#include <array>
#include <iterator>

/// Clients that a script has from elsewhere: `api.get("/users")`, `this.http.post(url, body)`. Their name, and what
/// they are given, say what they are.
namespace fetchscope::javascript {

namespace {

/// Names of what has a method `get`, `post` or `delete`, and makes no requests.
constexpr std::array<std::string_view, 24> otherNames {"app", "router", "server", "route", "routes", "map", "params",
    "searchparams", "query", "cache", "store", "cookies", "cookie", "localstorage", "sessionstorage", "storage",
    "redis", "db", "headers", "config", "session", "queryparams", "formdata", "reflect"};

/// What only the `$http` of Nuxt has.
constexpr std::array<std::string_view, 8> nuxtMarks {"beforeRequest: [", "$http.$", "$http.onRequest(",
    "$http.setToken(", "$http.setHeader(", "$http.setBaseURL(", "@nuxt/http", "$http.onError("};

bool isOneOf(std::string_view name, std::span<const std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// The last part of a name, as it is called: `makeClient` of `this.makeClient('https://host', token)`.
std::string lastPartOf(std::string_view name)
{
    // A long one was shortened: its arguments have no end.
    if (name.ends_with("…"))
        name = name.substr(0, name.find('('));
    std::string part;
    int depth = 0;
    for (std::size_t at = name.size(); at > 0 && (depth > 0 || name[at - 1] != '.'); --at) {
        const char c = name[at - 1];
        depth += c == ')' ? 1 : 0;
        if (depth == 0)
            part += c;
        depth -= c == '(' && depth > 0 ? 1 : 0;
    }
    std::reverse(part.begin(), part.end());
    return part;
}

/// Is the first argument something that a request could be made to?
bool isAddress(const Value& value)
{
    if (!value.isText() && !isOf(value, ObjectClass::Url))
        return false;
    const Text text = textOf(value);
    const std::string plain = plainText(text);
    return contains(plain, "/") || (!text.empty() && text.front().isOpen);
}

bool isHandler(const Value& value)
{
    return value.isFunction() && value.object->node && value.object->node->children.size() > 2;
}

bool isRelativeAddress(const Value& address)
{
    const Text text = textOf(address);
    return text.empty()
        || (!text.front().isOpen && !contains(text.front().text, "://") && !text.front().text.starts_with("//"));
}

/// A client whose base address is open where the address is relative. The same for the same name.
Value axiosNamed(Evaluator& evaluator, const std::string& name, std::size_t line, bool isRelative)
{
    const std::string key = name + (isRelative ? " with its base" : " alone");
    if (const Value* known = evaluator.module(key))
        return *known;
    Object* defaults = evaluator.makeObject();
    // `this.$axios` of Nuxt, and others that stand for the library itself, ask the page's own server.
    const std::string_view last = std::string_view(name).substr(name.find_last_of('.') + 1);
    // The one that plugins set up.
    const Value* injected = last == "$axios" ? evaluator.global(last) : nullptr;
    if (injected && injected->isObject())
        return *injected;
    const bool isLibrary = last == "axios" || last == "$http";
    if (isRelative && !isLibrary)
        defaults->set("baseURL", Value::open(name, line));
    Value made = makeAxios(evaluator, Value::of(defaults));
    evaluator.addModule(key, made);
    return made;
}

/// `api.interceptors.request.use(…)` of a client that the script has from elsewhere.
void useInterceptors(Evaluator& evaluator, const std::string& name, const CallInfo& call)
{
    for (const bool isRelative : {true, false}) {
        const Value client = axiosNamed(evaluator, name, evaluator.lineOf(call.node), isRelative);
        const Value& list = *client.object->find("interceptors")->object->find("request");
        evaluator.call(*list.object->find("use"), list, &call.arguments, call.node);
    }
}

/// `Upload.upload({ url, data })` of ng-file-upload: a POST of a FormData by $http.
std::optional<Value> uploadOf(Evaluator& evaluator, CallInfo& call)
{
    const Value& given = call.argument(0);
    if (!optionOf(given, "url"))
        return std::nullopt;
    Object* configuration = evaluator.makeObject();
    configuration->members = given.object->members;
    configuration->openSpreads = given.object->openSpreads;
    if (!configuration->find("method"))
        configuration->set("method", Value::of(std::string("POST")));
    Object* form = evaluator.makeObject(ObjectClass::FormData);
    for (const char* name : {"fields", "data", "file"}) {
        const Value* part = optionOf(given, name);
        if (!part)
            continue;
        NamedValues values = isPlainData(*part) ? namedValuesOf(*part) : NamedValues {{{name, *part}}, {}};
        std::move(values.pairs.begin(), values.pairs.end(), std::back_inserter(form->entries));
        std::move(values.open.begin(), values.open.end(), std::back_inserter(form->openSpreads));
    }
    configuration->set("data", Value::of(form));
    // The browser names the boundary.
    if (const Value* headers = optionOf(given, "headers"); headers && headers->isObject()) {
        Object* own = evaluator.makeObject();
        own->members = headers->object->members;
        own->openSpreads = headers->object->openSpreads;
        own->remove("Content-Type");
        configuration->set("headers", Value::of(own));
    }
    CallInfo made {call.node, {}, {Value::of(configuration)}, false};
    return callAngularJs(evaluator, made, {});
}

/// `API.get("name", "/path", init)` of AWS Amplify 1 to 5 (api-rest/src/RestClient.ts), over axios. Where the API is
/// stands in its configuration.
std::optional<Value> callAmplify(Evaluator& evaluator, std::size_t line, const CallInfo& call, std::string_view method)
{
    constexpr std::array<std::string_view, 6> methods {"get", "post", "put", "patch", "del", "head"};
    const Value& path = call.argument(1);
    const bool isOfApi = isOneOf(method, methods) && (call.argument(0).isText() || call.argument(0).isOpen())
        && (path.isText() || path.isOpen());
    if (!isOfApi || call.arguments.size() < 2)
        return std::nullopt;
    const Value& init = call.argument(2);
    Object* configuration = evaluator.makeObject();
    configuration->set("method", Value::of(std::string(method == "del" ? "delete" : method)));
    configuration->set("url", path);
    Object* headers = evaluator.makeObject();
    if (const Value* body = optionOf(init, "body")) {
        configuration->set("data", *body);
        if (!isOf(*body, ObjectClass::FormData))
            headers->set("Content-Type", Value::of(std::string("application/json; charset=UTF-8")));
    }
    if (const Value* own = optionOf(init, "headers"); own && own->isObject()) {
        for (const auto& [name, value] : own->object->members)
            headers->set(name, value);
        headers->openSpreads = own->object->openSpreads;
    }
    configuration->set("headers", Value::of(headers));
    if (const Value* query = optionOf(init, "queryStringParameters"))
        configuration->set("params", *query);
    CallInfo made {call.node, axiosNamed(evaluator, "API", line, true), {Value::of(configuration)}, false};
    return callAxios(evaluator, made, {});
}

} // namespace

void noteOpenClient(Evaluator& evaluator, const Value& maker, const CallInfo& call)
{
    static constexpr std::array<std::string_view, 6> baseNames {
        "baseURL", "baseUrl", "base_url", "basePath", "apiUrl", "endpoint"};
    const Value& options = call.argument(0);
    if (!options.isObject() || !contains(asciiLowercase(lastPartOf(maker.name())), "client"))
        return;
    const auto* const named = std::find_if(baseNames.begin(), baseNames.end(),
        [&options](std::string_view name) { return optionOf(options, name) != nullptr; });
    if (named == baseNames.end())
        return;
    const std::size_t place = evaluator.reservePlace();
    const Node* node = &call.node;
    evaluator.atEnd([&evaluator, options, named, node, place] {
        if (!evaluator.parts().actions.empty())
            return;
        evaluator.usePlace(place);
        Object* init = evaluator.makeObject();
        for (const char* name : {"credentials", "headers", "mode"}) {
            if (const Value* option = optionOf(options, name))
                init->set(name, *option);
        }
        makeFetch(evaluator, *optionOf(options, *named), Value::of(init), *node);
        markUseOfClient(evaluator, *node);
    });
}

std::optional<Value> callOpenClient(Evaluator& evaluator, const Value& callee, CallInfo& call)
{
    const std::string& whole = callee.name();
    const std::string_view text = evaluator.source();
    const std::size_t dot = whole.find_last_of('.');
    const std::string base = dot == std::string::npos ? whole : whole.substr(0, dot);
    std::string method = dot == std::string::npos ? std::string() : whole.substr(dot + 1);
    // `this.$axios.$get(…)`
    if (method.starts_with('$'))
        method.erase(0, 1);
    const std::string last = asciiLowercase(lastPartOf(base));

    constexpr std::string_view interceptors = ".interceptors.request.use";
    if (whole.ends_with(interceptors)) {
        useInterceptors(evaluator, whole.substr(0, whole.size() - interceptors.size()), call);
        return std::nullopt;
    }
    if (base == "API") {
        if (auto asked = callAmplify(evaluator, callee.line(), call, method))
            return asked;
    }
    if (method == "configure" && configureAurelia(evaluator, call))
        return call.thisValue;
    // `element.insertAdjacentHTML("beforeend", html)`, `$("#list").append(html)`
    const bool isJqueryMarkup = method == "append" || method == "prepend" || method == "html";
    if (method == "insertAdjacentHTML" || isJqueryMarkup) {
        setMarkup(evaluator, "innerHTML", call.argument(isJqueryMarkup ? 0 : 1), call.node);
        return std::nullopt;
    }
    if (base == "this.$http" || last == "$http") {
        const bool isNuxt = std::any_of(
            nuxtMarks.begin(), nuxtMarks.end(), [text](std::string_view mark) { return contains(text, mark); });
        if (isNuxt && base != whole)
            return callNuxtHttp(evaluator, call, method);
        const bool isAxios = contains(text, "axios");
        if (isAxios) {
            call.thisValue = axiosNamed(evaluator, base, callee.line(), isRelativeAddress(call.argument(0)));
            return callAxios(evaluator, call, method);
        }
        const bool isCalledItself = base == whole || method.empty();
        if (!isShortcut(method) && method != "jsonp" && !isCalledItself && !contains(whole, "http()"))
            return std::nullopt;
        const std::string shortcut = isShortcut(method) || method == "jsonp" ? method : std::string();
        const bool isAngularJs = base != "this.$http" || contains(text, "angular") || contains(text, "$scope");
        return isAngularJs ? callAngularJs(evaluator, call, shortcut) : callVueResource(evaluator, call, shortcut);
    }
    if (method == "upload" && (last == "upload" || last == "$upload"))
        return uploadOf(evaluator, call);
    // Of a library that took it over from jQuery.
    if (method == "ajax" && (optionOf(call.argument(0), "url") || isAddress(call.argument(0)))) {
        const Value* jquery = evaluator.module("jquery");
        return evaluator.call(*jquery->object->find("ajax"), *jquery, &call.arguments, call.node);
    }
    // `this.client.fetch(url, init)`: whoever has a method of this name takes what fetch() takes.
    const bool hasInit = call.arguments.size() < 2 || call.argument(1).isObject() || call.argument(1).isOpen();
    if (method == "fetch" && isAddress(call.argument(0)) && hasInit && !isHandler(call.argument(1))
        && !isOneOf(last, otherNames)) {
        makeAureliaFetch(evaluator, call.argument(0), call.argument(1), call.node);
        return pending(evaluator);
    }
    // `axiosPrivate(url)`: an instance that stands elsewhere.
    const bool takesRequest = isAddress(call.argument(0)) || optionOf(call.argument(0), "url")
        || optionOf(call.argument(0), "method") || call.argument(0).isOpen();
    constexpr std::array<std::string_view, 6> instances {
        "axiosinstance", "axiosprivate", "axiosclient", "axiosauth", "axiosapi", "axiospublic"};
    if (dot == std::string::npos && isOneOf(asciiLowercase(whole), instances) && takesRequest) {
        call.thisValue = axiosNamed(evaluator, whole, callee.line(), isRelativeAddress(call.argument(0)));
        return callAxios(evaluator, call, {});
    }
    // `request("DELETE", url, options)`
    const auto verb = call.argument(0).knownText();
    const bool namesMethod = method == "request" && verb && isShortcut(asciiLowercase(*verb));
    const bool isShort = isShortcut(method) || method == "jsonp" || namesMethod;
    if (!isShort && !(method == "request" && call.argument(0).isObject()))
        return std::nullopt;
    if (isOneOf(last, otherNames) || isHandler(call.argument(1)) || isHandler(call.argument(2)))
        return std::nullopt;
    const bool isNamedAsClient = contains(last, "axios") || contains(last, "http") || contains(last, "api")
        || contains(last, "client") || contains(last, "instance") || contains(last, "request")
        || contains(last, "fetcher") || contains(last, "service") || contains(last, "agent");
    const bool isChained = contains(text, ".end(") && (contains(text, ".send(") || contains(text, ".set("));
    const bool isForRequests = isAddress(call.argument(0)) || (isNamedAsClient && method != "get")
        || (isChained && !isNamedAsClient && call.argument(0).isOpen())
        || (isNamedAsClient && call.argument(0).isOpen()) || (isNamedAsClient && call.argument(0).isText());
    if (!isForRequests && method != "request")
        return std::nullopt;
    const bool isAngular = contains(text, "@angular") || contains(text, "HttpClient") || contains(text, ".subscribe(")
        || contains(text, "Observable") || contains(text, "@Injectable") || contains(text, "HttpHeaders")
        || contains(text, "RequestOptions") || contains(text, ".pipe(");
    const bool isAngularName = contains(last, "http") && !contains(last, "$");
    // In classes it mostly is Angular's, where nothing says otherwise.
    const bool isOfClass = base == "this.http" || base == "this._http" || base == "this.httpClient";
    if (isAngularName && (isAngular || isOfClass) && !contains(text, "axios"))
        return callAngular(evaluator, call, method == "request" ? std::string() : method);
    if (method == "jsonp" || namesMethod || (!isNamedAsClient && !isChained && !isAddress(call.argument(0))))
        return std::nullopt;
    // `request.get(url)` of superagent, whose import was left out.
    const bool isPutTogether =
        contains(text, ").set(") || contains(text, "\n.set(") || contains(text, " .set(") || contains(text, "\t.set(");
    if (last == "superagent" || (last == "request" && (contains(text, ".end(") || isPutTogether))
        || (isChained && !isNamedAsClient)) {
        const Value* client = evaluator.module("superagent");
        if (const Value* function = client->object->find(method)) {
            return evaluator.call(*function, *client, &call.arguments, call.node);
        }
    }
    call.thisValue = axiosNamed(evaluator, base, callee.line(), isRelativeAddress(call.argument(0)));
    return callAxios(evaluator, call, method == "request" ? std::string() : method);
}

} // namespace fetchscope::javascript
