#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

#include <algorithm>
#include <array>

/// axios as of version 1 (lib/core/dispatchRequest.js, lib/defaults/index.js, lib/helpers/resolveConfig.js): an
/// XMLHttpRequest in browsers.
namespace fetchscope::javascript {

namespace {

using Decides = OpenQuestion::Decides;

Object& objectIn(Evaluator& evaluator, Object& owner, std::string_view name)
{
    const Value* known = owner.find(name);
    if (!known || !known->isObject())
        owner.set(name, Value::of(evaluator.makeObject()));
    return *owner.find(name)->object;
}

void mergeMembers(Object& under, const Value& over)
{
    if (!over.isObject() || over.object == &under)
        return;
    for (const auto& [name, value] : over.object->members)
        under.set(name, value);
}

/// Members of `over` replace those of `under`; headers are put together by name.
void mergeInto(Evaluator& evaluator, Object& under, const Value& over)
{
    if (over.isOpen())
        under.openSpreads.push_back(over);
    if (!over.isObject() || over.object == &under)
        return;
    for (const auto& [name, value] : over.object->members) {
        if (name == "headers" && value.isObject()) {
            Object& headers = objectIn(evaluator, under, "headers");
            for (const auto& [field, text] : namedValuesOf(value).pairs)
                headers.set(field, text);
            headers.openSpreads.insert(
                headers.openSpreads.end(), value.object->openSpreads.begin(), value.object->openSpreads.end());
            // `headers: { common: { … } }`
            for (const char* group : {"common", "post"}) {
                if (const Value* inside = value.object->find(group))
                    mergeMembers(objectIn(evaluator, headers, group), *inside);
            }
        } else if (!value.isUndefined()) {
            under.set(name, value);
        }
    }
    under.openSpreads.insert(under.openSpreads.end(), over.object->openSpreads.begin(), over.object->openSpreads.end());
}

/// Defaults that are for all methods or for some stand in groups of their own.
void addGroup(HeaderFields& fields, const Object& headers, std::string_view group)
{
    if (const Value* inside = headers.find(group); inside && inside->isObject())
        fields.setAll(*inside);
}

bool isGroup(std::string_view name)
{
    return name == "common" || isShortcut(name);
}

Value setHeader(Evaluator&, CallInfo& call)
{
    if (call.thisValue.isObject()) {
        if (const auto name = call.argument(0).knownText())
            call.thisValue.object->set(*name, call.argument(1));
    }
    return call.thisValue;
}

/// What interceptors are given: the configuration, whose headers have methods.
Value configurationFor(Evaluator& evaluator, const HeaderFields& fields, Object& configuration)
{
    Object* headers = evaluator.makeObject();
    headers->isOpenEnded = false;
    for (const auto& [name, value] : fields.fields())
        headers->set(name, value);
    headers->openSpreads = fields.open();
    headers->set("set", evaluator.makeFunction(setHeader, "set"));
    headers->set("setAuthorization", evaluator.makeFunction([](Evaluator&, CallInfo& call) {
        if (call.thisValue.isObject())
            call.thisValue.object->set("Authorization", call.argument(0));
        return call.thisValue;
    }));
    headers->set("common", Value::of(evaluator.makeObject()));
    configuration.set("headers", Value::of(headers));
    configuration.isOpenEnded = true;
    return Value::of(&configuration);
}

Value useInterceptor(Evaluator&, CallInfo& call)
{
    call.thisValue.object->entries.emplace_back("interceptor", call.argument(0));
    return Value::of(0.0);
}

Text baseAndPath(const Value* base, const Text& url)
{
    const std::string known = plainText(url);
    const bool isAbsolute = known.find("://") != std::string::npos && !url.front().isOpen;
    if (!base || base->isNullish() || isAbsolute || known.starts_with("//"))
        return url;
    Text whole = textOf(*base);
    if (url.empty() || whole.empty())
        return url.empty() ? whole : url;
    if (!whole.back().isOpen) {
        while (whole.back().text.ends_with('/'))
            whole.back().text.pop_back();
    }
    Text path = url;
    if (!path.front().isOpen) {
        while (path.front().text.starts_with('/'))
            path.front().text.erase(0, 1);
    }
    append(whole, "/");
    append(whole, path);
    return whole;
}

/// https://github.com/axios/axios/blob/v1.x/lib/helpers/buildURL.js: what is null or undefined is left out, arrays are
/// written `name[]=…`.
Text queryOf(const Value& params)
{
    if (isOf(params, ObjectClass::SearchParams))
        return urlEncodedText(namedValuesOf(params));
    NamedValues kept;
    for (const auto& [name, value] : namedValuesOf(params).pairs) {
        if (value.isNullish())
            continue;
        if (isOf(value, ObjectClass::Array)) {
            for (const auto& [index, member] : value.object->members)
                kept.pairs.emplace_back(name + "[]", member);
        } else if (isPlainData(value)) {
            kept.pairs.emplace_back(name, Value::of(jsonText(value)));
        } else {
            kept.pairs.emplace_back(name, value);
        }
    }
    return urlEncodedText(kept);
}

/// What becomes of the data, and the type that is set for it (lib/defaults/index.js, transformRequest).
Value transformed(Evaluator& evaluator, const Value& data, HeaderFields& fields, const std::string& method)
{
    const std::string type = fields.knownValue("content-type");
    if (isOf(data, ObjectClass::FormData) || isNamedAsForm(data)) {
        // The browser writes the type with its boundary.
        fields.remove("Content-Type");
        return data;
    }
    if (isOf(data, ObjectClass::SearchParams)) {
        fields.setDefault("Content-Type", "application/x-www-form-urlencoded;charset=utf-8");
        return Value::of(urlEncodedText(namedValuesOf(data)));
    }
    const bool isJson = type.find("application/json") != std::string::npos;
    if (isPlainData(data) || data.isOpen()) {
        const bool isObject = !data.isOpen();
        if (isObject && type.find("application/x-www-form-urlencoded") != std::string::npos)
            return Value::of(urlEncodedText(namedValuesOf(data)));
        if (isObject && type.find("multipart/form-data") != std::string::npos) {
            Object* form = evaluator.makeObject(ObjectClass::FormData);
            form->entries = namedValuesOf(data).pairs;
            fields.remove("Content-Type");
            return Value::of(form);
        }
        fields.setDefault("Content-Type", "application/json");
        return Value::of(jsonText(data));
    }
    if (isJson && !data.isText() && !data.isObject() && !data.isUndefined())
        return Value::of(jsonText(data));
    if (method == "post" || method == "put" || method == "patch")
        fields.setDefault("Content-Type", "application/x-www-form-urlencoded");
    return data;
}

std::string methodOf(Evaluator& evaluator, const Object& configuration, std::string_view method)
{
    if (!method.empty())
        return std::string(method);
    return asciiLowercase(
        methodOption(evaluator, configuration.find("method"), configuration.find("data") ? "POST" : "GET")
            .value_or("get"));
}

void addAuthorization(Evaluator& evaluator, HeaderFields& fields, const Object& configuration)
{
    const Value* auth = configuration.find("auth");
    if (!auth || auth->isNullish())
        return;
    if (!auth->isObject()) {
        askFor(evaluator, {*auth}, Decides::Headers);
        return;
    }
    std::string pair;
    for (const char* part : {"username", "password"}) {
        const Value* value = auth->object->find(part);
        if (part[0] == 'p')
            pair += ':';
        if (value)
            pair += resolved(evaluator, textOf(*value), Decides::HeaderValue);
    }
    fields.set("Authorization", Value::of("Basic " + base64Encode(pair)));
}

bool isFetchAdapter(const Object& configuration)
{
    const Value* adapter = configuration.find("adapter");
    return adapter && adapter->knownText() == "fetch";
}

void makeRequest(Evaluator& evaluator, Object& instance, Object& given, std::string_view shortcut, const Node& node)
{
    Object& configuration = *evaluator.makeObject();
    Object& defaults = objectIn(evaluator, instance, "defaults");
    const std::string method = methodOf(evaluator, given, shortcut);
    HeaderFields fields;
    if (const Value* headers = defaults.find("headers"); headers && headers->isObject()) {
        addGroup(fields, *headers->object, "common");
        addGroup(fields, *headers->object, method);
        for (const auto& [name, value] : headers->object->members) {
            if (!isGroup(name))
                fields.set(name, value);
        }
        Object open;
        open.openSpreads = headers->object->openSpreads;
        fields.setAll(Value::of(&open));
    }
    for (const auto& [name, value] : defaults.members) {
        if (name != "headers")
            configuration.set(name, value);
    }
    configuration.openSpreads = defaults.openSpreads;
    if (const Value* headers = given.find("headers")) {
        askDoubt(evaluator, *headers);
        if (headers->isObject())
            addGroup(fields, *headers->object, "common");
        Object own;
        NamedValues values = namedValuesOf(*headers);
        for (auto& [name, value] : values.pairs) {
            if (!isGroup(name) || !value.isObject())
                own.members.emplace_back(std::move(name), std::move(value));
        }
        own.openSpreads = std::move(values.open);
        fields.setAll(Value::of(&own));
    }
    for (const auto& [name, value] : given.members) {
        if (name != "headers" && !value.isUndefined())
            configuration.set(name, value);
    }
    configuration.openSpreads.insert(
        configuration.openSpreads.end(), given.openSpreads.begin(), given.openSpreads.end());
    configuration.set("method", Value::of(method));

    // Interceptors change the configuration; the last one that was added is asked first.
    Object* asked = &configuration;
    if (const Value* interceptors = instance.find("interceptors"); interceptors && interceptors->isObject()) {
        const auto list = interceptors->object->find("request")->object->entries;
        for (auto one = list.rbegin(); one != list.rend(); ++one) {
            if (!one->second.isFunction())
                continue;
            const std::vector<Value> arguments {configurationFor(evaluator, fields, *asked)};
            const Value result = evaluator.call(one->second, {}, &arguments, node);
            if (result.isObject())
                asked = result.object;
            HeaderFields after;
            if (const Value* headers = asked->find("headers"); headers && headers->isObject()) {
                for (const auto& [name, value] : namedValuesOf(*headers).pairs) {
                    if (!isGroup(name))
                        after.set(name, value);
                }
                addGroup(after, *headers->object, "common");
                Object open;
                open.openSpreads = headers->object->openSpreads;
                after.setAll(Value::of(&open));
            } else {
                after = fields;
            }
            fields = std::move(after);
        }
    }
    askFor(evaluator, asked->openSpreads, Decides::Option);

    const Value* url = asked->find("url");
    Text address = baseAndPath(asked->find("baseURL"), url ? textOf(*url) : Text());
    if (const Value* params = asked->find("params")) {
        if (params->isOpen())
            askFor(evaluator, {*params}, Decides::UrlPart);
        address = withQuery(std::move(address), queryOf(*params));
    }
    const Value* data = asked->find("data");
    const Value body = data ? transformed(evaluator, *data, fields, method) : Value();
    if (body.isUndefined())
        fields.remove("Content-Type");
    addAuthorization(evaluator, fields, *asked);

    const bool isFetch = isFetchAdapter(*asked);
    RequestAction& request =
        addRequest(evaluator, isFetch ? InitiatorKind::Fetch : InitiatorKind::Xhr, Value::of(std::move(address)), node);
    if (method != "get")
        request.method = asciiUppercase(method);
    const bool withCredentials = boolOption(evaluator, asked->find("withCredentials"));
    if (isFetch)
        request.credentials = withCredentials ? "include" : "omit";
    else
        request.withCredentials = withCredentials;
    const Value* progress = asked->find("onUploadProgress");
    request.uploadListener = !isFetch && progress && !progress->isNullish();
    request.body = bodyOf(evaluator, body);
    request.headers = fields.resolve(evaluator, request, true);
}

/// The configuration that the arguments of a call make.
Object& configurationOf(Evaluator& evaluator, CallInfo& call, std::string_view method)
{
    Object& given = *evaluator.makeObject();
    const auto take = [&](std::size_t index) { mergeInto(evaluator, given, call.argument(index)); };
    if (method.empty()) {
        // `axios(config)` or `axios(url, config)`
        const Value& first = call.argument(0);
        if (first.isObject() && first.object->objectClass != ObjectClass::Url) {
            take(0);
        } else if (first.isOpen() && first.name().find("onfig") != std::string::npos) {
            take(0);
        } else {
            take(1);
            given.set("url", first);
        }
        return given;
    }
    const bool hasData = method == "post" || method == "put" || method == "patch";
    take(hasData ? 2 : 1);
    given.set("url", call.argument(0));
    if (hasData)
        given.set("data", call.argument(1));
    return given;
}

template <const char* method> Value shortcut(Evaluator& evaluator, CallInfo& call)
{
    return callAxios(evaluator, call, method);
}

Value create(Evaluator& evaluator, CallInfo& call)
{
    Object* defaults = evaluator.makeObject();
    // What the parent has set so far is for its instances, too.
    if (const Value* inherited = call.thisValue.isObject() ? call.thisValue.object->find("defaults") : nullptr)
        mergeInto(evaluator, *defaults, *inherited);
    mergeInto(evaluator, *defaults, call.argument(0));
    return makeAxios(evaluator, Value::of(defaults));
}

/// https://github.com/infinitered/apisauce: JSON, whatever is asked.
Value createApisauce(Evaluator& evaluator, CallInfo& call)
{
    Object* defaults = evaluator.makeObject();
    Object& headers = objectIn(evaluator, *defaults, "headers");
    headers.set("Accept", Value::of(std::string("application/json")));
    headers.set("Content-Type", Value::of(std::string("application/json")));
    mergeInto(evaluator, *defaults, call.argument(0));
    return makeAxios(evaluator, Value::of(defaults));
}

Value all(Evaluator&, CallInfo& call)
{
    return call.argument(0);
}

constexpr char get[] = "get";
constexpr char post[] = "post";
constexpr char put[] = "put";
constexpr char patch[] = "patch";
constexpr char deleteMethod[] = "delete";
constexpr char head[] = "head";
constexpr char options[] = "options";
constexpr char any[] = "";

struct Shortcut
{
    std::string_view name;
    NativeFunction function;
};
constexpr std::array<Shortcut, 9> shortcuts {{{"get", shortcut<get>}, {"post", shortcut<post>}, {"put", shortcut<put>},
    {"patch", shortcut<patch>}, {"delete", shortcut<deleteMethod>}, {"head", shortcut<head>},
    {"options", shortcut<options>}, {"request", shortcut<any>}, {"()", shortcut<any>}}};

/// `axios.postForm(url, data)`
Value postForm(Evaluator& evaluator, CallInfo& call)
{
    if (call.arguments.size() > 1 && isPlainData(call.arguments[1])) {
        Object* form = evaluator.makeObject(ObjectClass::FormData);
        form->entries = namedValuesOf(call.arguments[1]).pairs;
        call.arguments[1] = Value::of(form);
    }
    return callAxios(evaluator, call, "post");
}

} // namespace

Value callAxios(Evaluator& evaluator, CallInfo& call, std::string_view method)
{
    Object& given = configurationOf(evaluator, call, method);
    makeRequest(evaluator, *call.thisValue.object, given, method, call.node);
    return pending(evaluator);
}

Value makeAxios(Evaluator& evaluator, const Value& defaults)
{
    Object* instance = evaluator.makeObject(ObjectClass::Client);
    Object& held = defaults.isObject() ? *defaults.object : *evaluator.makeObject();
    Object& headers = objectIn(evaluator, held, "headers");
    for (const char* group : {"common", "get", "post", "put", "patch", "delete", "head"})
        objectIn(evaluator, headers, group);
    // Whoever replaces them all takes it away.
    if (Object& common = objectIn(evaluator, headers, "common"); !common.find("Accept"))
        common.set("Accept", Value::of(std::string("application/json, text/plain, */*")));
    instance->set("defaults", Value::of(&held));
    for (const Shortcut& one : shortcuts) {
        instance->set(one.name, evaluator.makeFunction(one.function, one.name));
        // The instance that they belong to, wherever they are passed on to.
        instance->find(one.name)->object->boundThis = Value::of(instance);
    }
    instance->set("create", evaluator.makeFunction(create, "create"));
    instance->set("all", evaluator.makeFunction(all, "all"));
    instance->set("postForm", evaluator.makeFunction(postForm, "postForm"));
    Object& interceptors = objectIn(evaluator, *instance, "interceptors");
    for (const char* side : {"request", "response"})
        objectIn(evaluator, interceptors, side).set("use", evaluator.makeFunction(useInterceptor, "use"));
    return Value::of(instance);
}

void addAxios(Evaluator& evaluator)
{
    const Value axios = makeAxios(evaluator, {});
    for (const char* name : {"axios", "window.axios", "Axios"})
        evaluator.addGlobal(name, axios);
    evaluator.addModule("axios", axios);
    // A library over it, with types of its own.
    Object* apisauce = evaluator.makeObject();
    apisauce->set("create", evaluator.makeFunction(createApisauce, "create"));
    evaluator.addModule("apisauce", Value::of(apisauce));
    axios.object->set("axios", axios);
    axios.object->set("default", axios);
}

} // namespace fetchscope::javascript
