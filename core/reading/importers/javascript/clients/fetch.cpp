#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

#include <array>

namespace fetchscope::javascript {

namespace {

using Decides = OpenQuestion::Decides;

/// https://fetch.spec.whatwg.org/#requestinit, the members that change the request.
void readInit(Evaluator& evaluator, const Value& init, RequestAction& request)
{
    if (init.isUndefined() || init.isNull())
        return;
    askDoubt(evaluator, init);
    if (init.isOpen()) {
        askFor(evaluator, {init}, Decides::Option);
        return;
    }
    if (!init.isObject())
        return;
    askFor(evaluator, init.object->openSpreads, Decides::Option);
    const auto take = [&](std::string_view name, std::optional<std::string>& target) {
        if (auto text = textOption(evaluator, optionOf(init, name)))
            target = std::move(text);
    };
    const Value* body = optionOf(init, "body");
    if (body)
        request.body = bodyOf(evaluator, *body);
    if (auto method = methodOption(evaluator, optionOf(init, "method"), request.body ? "POST" : "GET"))
        request.method = std::move(method);
    take("mode", request.mode);
    take("credentials", request.credentials);
    take("cache", request.cache);
    take("redirect", request.redirect);
    take("referrer", request.referrer);
    take("referrerPolicy", request.referrerPolicy);
    take("integrity", request.integrity);
    take("priority", request.priority);
    take("duplex", request.duplex);
    take("targetAddressSpace", request.targetAddressSpace);
    if (boolOption(evaluator, optionOf(init, "keepalive")))
        request.keepalive = true;
    if (const Value* headers = optionOf(init, "headers"); headers && !headers->isNullish()) {
        HeaderFields fields;
        askDoubt(evaluator, *headers);
        fields.setAll(*headers);
        request.headers = fields.resolve(evaluator, request, false);
    }
}

Value fetchFunction(Evaluator& evaluator, CallInfo& call)
{
    // `fetch()` in a sentence names it only.
    if (call.arguments.empty())
        return pending(evaluator);
    makeFetch(evaluator, call.argument(0), call.argument(1), call.node);
    return pending(evaluator);
}

/// `request.clone()` is sent in the place of the request.
Value cloneRequest(Evaluator& evaluator, CallInfo& call)
{
    Object* copy = evaluator.makeObject(ObjectClass::Request);
    *copy = *call.thisValue.object;
    call.thisValue.object->wasCalled = true;
    return Value::of(copy);
}

/// A request is not made until it is given to fetch().
Value newRequest(Evaluator& evaluator, CallInfo& call)
{
    const Value& input = call.argument(0);
    // The Request of Angular's Http takes its options, and is given to `http.request()`.
    if (call.arguments.size() == 1 && isOf(input, ObjectClass::Plain) && optionOf(input, "url"))
        return input;
    Object* request = evaluator.makeObject(ObjectClass::Request);
    if (isOf(input, ObjectClass::Request)) {
        *request = *input.object;
        // What another is made of is not sent itself.
        request->wasCalled = false;
        input.object->wasCalled = true;
    } else {
        request->set("href", Value::of(textOf(input)));
    }
    request->line = evaluator.lineOf(call.node);
    const Value& init = call.argument(1);
    if (init.isObject()) {
        for (const auto& [name, value] : init.object->members)
            request->set(name, value);
        request->openSpreads = init.object->openSpreads;
    } else if (init.isOpen()) {
        request->openSpreads.push_back(init);
    }
    if (!request->find("headers")) {
        const Value list = Value::of(evaluator.makeObject(ObjectClass::Headers));
        request->set("headers", list);
    } else if (const Value* headers = request->find("headers"); isOf(*headers, ObjectClass::Plain)) {
        Object* list = evaluator.makeObject(ObjectClass::Headers);
        NamedValues values = namedValuesOf(*headers);
        list->entries = std::move(values.pairs);
        list->openSpreads = std::move(values.open);
        request->set("headers", Value::of(list));
    }
    Value made = Value::of(request);
    Value clone = evaluator.makeFunction(cloneRequest, "clone");
    clone.object->boundThis = made;
    request->set("clone", std::move(clone));
    // One that is made and shown alone is meant to be sent.
    const Node* node = &call.node;
    const std::size_t place = evaluator.reservePlace();
    evaluator.atEnd([&evaluator, request, node, place] {
        if (request->wasCalled)
            return;
        evaluator.usePlace(place);
        makeFetch(evaluator, Value::of(request), {}, *node);
    });
    return made;
}

/// `useSWR(key, fetcher)` calls the function with the key.
Value useSwr(Evaluator& evaluator, CallInfo& call)
{
    const std::vector<Value> none;
    const Value& key = call.argument(0);
    const std::vector<Value> arguments {key.isFunction() ? evaluator.call(key, {}, &none, call.node) : key};
    const Value& fetcher = call.argument(1);
    // One that stands elsewhere takes the key for an address.
    const auto address = arguments.front().knownText();
    const bool isAddress = address && (address->starts_with('/') || address->starts_with("http"));
    if (!fetcher.isFunction() && isAddress)
        makeFetch(evaluator, arguments.front(), {}, call.node);
    else
        evaluator.call(fetcher, {}, &arguments, call.node);
    return evaluator.openAt(call.node);
}

} // namespace

RequestAction& makeFetch(Evaluator& evaluator, const Value& url, const Value& init, const Node& node)
{
    RequestAction& request = addRequest(evaluator, InitiatorKind::Fetch, url, node);
    if (isOf(url, ObjectClass::Request)) {
        url.object->wasCalled = true;
        readInit(evaluator, url, request);
    } else if (url.isObject() && url.object->objectClass == ObjectClass::Plain) {
        // Some wrappers take one object.
        if (const Value* inside = optionOf(url, "url"))
            request.url = resolvedUrl(evaluator, textOf(*inside));
    }
    readInit(evaluator, init, request);
    return request;
}

void addFetch(Evaluator& evaluator)
{
    const Value fetch = evaluator.makeFunction(fetchFunction, "fetch");
    for (const char* name : {"fetch", "window.fetch", "self.fetch", "globalThis.fetch", "global.fetch"})
        evaluator.addGlobal(name, fetch);
    for (const char* name : {"node-fetch", "cross-fetch", "isomorphic-fetch", "whatwg-fetch", "unfetch",
             "isomorphic-unfetch", "undici", "expo/fetch"})
        evaluator.addModule(name, fetch);
    evaluator.addGlobal("Request", evaluator.makeFunction(newRequest, "Request"));
    // What frameworks give to the functions that load a page's data: `load({ fetch })`.
    evaluator.addGlobal("provide fetch", fetch);
    for (const char* name : {"useSWR", "useSWRImmutable", "useSWRV"})
        evaluator.addGlobal(name, evaluator.makeFunction(useSwr, name));
}

} // namespace fetchscope::javascript
