#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"
#include "core/reading/importers/javascript/clients/axios_configuration.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

#include <algorithm>
#include <array>

/// axios as of version 1 (lib/core/dispatchRequest.js, lib/defaults/index.js, lib/helpers/resolveConfig.js): an
/// XMLHttpRequest in browsers.
namespace fetchscope::javascript {

namespace {

using namespace axios;
using Decides = OpenQuestion::Decides;

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

/// What answers are given to.
Value useResponseInterceptor(Evaluator& evaluator, CallInfo& call)
{
    for (const Value& function : call.arguments)
        evaluator.holdBack(function);
    return Value::of(0.0);
}

/// Is it the configuration of a request that was made before (`axios(error.config)`)?
bool isMadeBefore(const Evaluator& evaluator, const Value& configuration)
{
    return evaluator.isAfterAnswer() && configuration.isOpen();
}

void requestOfInterceptors(Evaluator& evaluator, Object& instance);

/// Where nothing asks, what is asked first stands for what interceptors are for.
Value useInterceptor(Evaluator& evaluator, CallInfo& call)
{
    Object* instance = call.thisValue.object->home;
    // When all others are known.
    evaluator.atEndAsk([&evaluator, instance] {
        evaluator.atEnd([&evaluator, instance] { requestOfInterceptors(evaluator, *instance); });
    });
    call.thisValue.object->node = &call.node;
    call.thisValue.object->entries.emplace_back("interceptor", call.argument(0));
    return Value::of(0.0);
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
    instance.wasCalled = true;
    askFor(evaluator, asked->openSpreads, Decides::Option);

    const Value* url = asked->find("url");
    Text address = baseAndPath(asked->find("baseURL"), url ? textOf(*url) : Text());
    if (const Value* params = asked->find("params")) {
        if (params->isOpen())
            askFor(evaluator, {*params}, Decides::UrlPart);
        address = withQuery(std::move(address), queryOf(*params));
    }
    const Value* data = asked->find("data");
    Value sent = data ? *data : Value();
    if (const Value* own = asked->find("transformRequest"))
        sent = transformedBy(evaluator, *own, std::move(sent), fields, node);
    const Value body = sent.isUndefined() ? Value() : transformed(evaluator, sent, fields, method);
    if (body.isUndefined())
        fields.remove("Content-Type");
    addAuthorization(evaluator, fields, *asked);
    addXsrfHeader(evaluator, fields, *asked, address, node);

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
    // https://xhr.spec.whatwg.org/#the-send()-method, step 3
    if (method != "get" && method != "head")
        request.body = bodyOf(evaluator, body);
    request.headers = fields.resolve(evaluator, request, true);
}

/// Interceptors that are shown alone are for some request, whose address only the run knows.
void requestOfInterceptors(Evaluator& evaluator, Object& instance)
{
    Object* list = instance.find("interceptors")->object->find("request")->object;
    if (!evaluator.parts().actions.empty() || !list->node || list->entries.empty())
        return;
    Object& given = *evaluator.makeObject();
    given.set("url", Value::open("config.url", evaluator.lineOf(*list->node)));
    makeRequest(evaluator, instance, given, "get", *list->node);
    evaluator.parts().actions.back().standsForClient = true;
}

/// The configuration that the arguments of a call make.
Object& configurationOf(Evaluator& evaluator, CallInfo& call, std::string_view method)
{
    Object& given = *evaluator.makeObject();
    const auto take = [&](std::size_t index) { mergeInto(evaluator, given, call.argument(index)); };
    if (method.empty()) {
        // `axios(config)` or `axios(url, config)`
        const Value& first = call.argument(0);
        const bool isConfig = (first.isObject() && first.object->objectClass != ObjectClass::Url)
            || (first.isOpen() && first.name().find("onfig") != std::string::npos);
        if (isConfig) {
            take(0);
            // What is asked was given by somebody else (`axios(request || {})`).
            const bool isOfOthers = first.isObject() && first.object->members.empty() && call.node.children.size() > 1;
            if (isOfOthers && !given.find("url"))
                given.set("url", Value::open("config.url", evaluator.lineOf(call.node)));
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
    Value instance = makeAxios(evaluator, Value::of(defaults));
    askOfUncalledClient(evaluator, *instance.object, "baseURL", call.node);
    return instance;
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
template <const char* method> Value sendForm(Evaluator& evaluator, CallInfo& call)
{
    if (call.arguments.size() > 1 && isPlainData(call.arguments[1])) {
        Object* form = evaluator.makeObject(ObjectClass::FormData);
        form->entries = namedValuesOf(call.arguments[1]).pairs;
        call.arguments[1] = Value::of(form);
    }
    return callAxios(evaluator, call, method);
}

} // namespace

Value callAxios(Evaluator& evaluator, CallInfo& call, std::string_view method)
{
    if (method.empty() && isMadeBefore(evaluator, call.argument(0)))
        return pending(evaluator);
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
    instance->set("postForm", evaluator.makeFunction(sendForm<post>, "postForm"));
    instance->set("putForm", evaluator.makeFunction(sendForm<put>, "putForm"));
    instance->set("patchForm", evaluator.makeFunction(sendForm<patch>, "patchForm"));
    Object& interceptors = objectIn(evaluator, *instance, "interceptors");
    Object& ofRequests = objectIn(evaluator, interceptors, "request");
    ofRequests.home = instance;
    ofRequests.set("use", evaluator.makeFunction(useInterceptor, "use"));
    objectIn(evaluator, interceptors, "response").set("use", evaluator.makeFunction(useResponseInterceptor, "use"));
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
