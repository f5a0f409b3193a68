#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

#include <algorithm>
#include <array>

namespace fetchscope::javascript {

namespace {

Value sendBeacon(Evaluator& evaluator, CallInfo& call)
{
    // `sendBeacon()` is only spoken of: it throws.
    if (call.arguments.empty())
        return Value::of(false);
    RequestAction& request = addRequest(evaluator, InitiatorKind::Beacon, call.argument(0), call.node);
    request.body = bodyOf(evaluator, call.argument(1));
    return Value::of(true);
}

/// What events come later is followed as handlers are.
Value listening(Evaluator& evaluator, std::string_view name)
{
    Object* object = evaluator.makeObject(ObjectClass::Pending);
    object->name = name;
    return Value::of(object);
}

/// The EventSource of react-native-sse (1.2.1, src/EventSource.js): an XMLHttpRequest.
Value newXhrEventSource(Evaluator& evaluator, CallInfo& call)
{
    const Value& options = call.argument(1);
    HeaderFields fields;
    if (const Value* headers = optionOf(options, "headers"))
        fields.setAll(*headers);
    fields.set("Accept", Value::of(std::string("text/event-stream")));
    fields.set("Cache-Control", Value::of(std::string("no-cache")));
    fields.set("X-Requested-With", Value::of(std::string("XMLHttpRequest")));
    RequestAction& request = addRequest(evaluator, InitiatorKind::Xhr, call.argument(0), call.node);
    request.method = methodOption(evaluator, optionOf(options, "method"), "GET");
    if (const Value* body = optionOf(options, "body"))
        request.body = bodyOf(evaluator, *body);
    request.withCredentials = boolOption(evaluator, optionOf(options, "withCredentials"));
    request.headers = fields.resolve(evaluator, request, false);
    return listening(evaluator, "eventSource");
}

/// The browser's own has none of these options: it is a library's.
bool hasOptionsOfLibrary(const Value& options)
{
    constexpr std::array<const char*, 4> names {"method", "body", "pollingInterval", "timeoutBeforeConnection"};
    return std::any_of(
        names.begin(), names.end(), [&options](const char* name) { return optionOf(options, name) != nullptr; });
}

Value newEventSource(Evaluator& evaluator, CallInfo& call)
{
    if (hasOptionsOfLibrary(call.argument(1)))
        return newXhrEventSource(evaluator, call);
    RequestAction& request = addRequest(evaluator, InitiatorKind::EventSource, call.argument(0), call.node);
    request.withCredentials = boolOption(evaluator, optionOf(call.argument(1), "withCredentials"));
    return listening(evaluator, "eventSource");
}

/// What libraries ask with that read events from the answer of fetch(): eventsource.js of Yaffle (1.0.31), and
/// @microsoft/fetch-event-source (2.0.1).
Value fetchEvents(Evaluator& evaluator, const Value& url, const Value& init, const Node& node)
{
    RequestAction& request = makeFetch(evaluator, url, init, node);
    RequestHeaders& headers = request.headers ? *request.headers : request.headers.emplace();
    const bool hasAccept = std::any_of(headers.begin(), headers.end(),
        [](const auto& header) { return asciiCaseInsensitiveEquals(header.first, "accept"); });
    if (!hasAccept)
        headers.emplace_back("Accept", "text/event-stream");
    return listening(evaluator, "eventSource");
}

Value fetchEventSource(Evaluator& evaluator, CallInfo& call)
{
    return fetchEvents(evaluator, call.argument(0), call.argument(1), call.node);
}

/// Headers are what it is used for; without them it asks as the browser's own does.
Value newEventSourcePolyfill(Evaluator& evaluator, CallInfo& call)
{
    const Value* headers = optionOf(call.argument(1), "headers");
    if (!headers)
        return newEventSource(evaluator, call);
    Object* init = evaluator.makeObject();
    init->set("headers", *headers);
    const bool isWith = boolOption(evaluator, optionOf(call.argument(1), "withCredentials"));
    init->set("credentials", Value::of(std::string(isWith ? "include" : "same-origin")));
    init->set("cache", Value::of(std::string("no-store")));
    return fetchEvents(evaluator, call.argument(0), Value::of(init), call.node);
}

Value newWebSocket(Evaluator& evaluator, CallInfo& call)
{
    RequestAction& request = addRequest(evaluator, InitiatorKind::WebSocket, call.argument(0), call.node);
    const Value& protocols = call.argument(1);
    if (isOf(protocols, ObjectClass::Array)) {
        for (const auto& [index, protocol] : protocols.object->members)
            request.protocols.push_back(resolved(evaluator, textOf(protocol), OpenQuestion::Decides::Option));
    } else if (protocols.isOpen()) {
        askFor(evaluator, {protocols}, OpenQuestion::Decides::Option);
    } else if (!protocols.isNullish()) {
        request.protocols.push_back(resolved(evaluator, textOf(protocols), OpenQuestion::Decides::Option));
    }
    return listening(evaluator, "socket");
}

Value newWorker(Evaluator& evaluator, CallInfo& call, InitiatorKind kind)
{
    RequestAction& request = addRequest(evaluator, kind, call.argument(0), call.node);
    request.type = textOption(evaluator, optionOf(call.argument(1), "type"));
    request.credentials = textOption(evaluator, optionOf(call.argument(1), "credentials"));
    return listening(evaluator, "worker");
}

Value registerServiceWorker(Evaluator& evaluator, CallInfo& call)
{
    RequestAction& request = addRequest(evaluator, InitiatorKind::ServiceWorker, call.argument(0), call.node);
    request.type = textOption(evaluator, optionOf(call.argument(1), "type"));
    return pending(evaluator);
}

/// Bare names (`import("vue")`) are for a bundler, or for an import map.
Value importModule(Evaluator& evaluator, CallInfo& call)
{
    const std::string url = plainText(textOf(call.argument(0)));
    const bool isUrl = url.starts_with('/') || url.starts_with('.') || url.find("://") != std::string::npos;
    if (isUrl)
        addRequest(evaluator, InitiatorKind::DynamicImport, call.argument(0), call.node);
    return pending(evaluator);
}

Value importScripts(Evaluator& evaluator, CallInfo& call)
{
    for (const Value& url : call.arguments)
        addRequest(evaluator, InitiatorKind::ImportScripts, url, call.node);
    return {};
}

} // namespace

void addConnections(Evaluator& evaluator)
{
    const auto add = [&evaluator](std::initializer_list<const char*> names, NativeFunction function) {
        const Value made = evaluator.makeFunction(function, *names.begin());
        for (const char* name : names)
            evaluator.addGlobal(name, made);
    };
    add({"navigator.sendBeacon", "window.navigator.sendBeacon"}, sendBeacon);
    add({"EventSource", "window.EventSource"}, newEventSource);
    add({"EventSourcePolyfill"}, newEventSourcePolyfill);
    evaluator.addModule("react-native-sse", evaluator.makeFunction(newXhrEventSource, "EventSource"));
    add({"fetchEventSource"}, fetchEventSource);
    add({"WebSocket", "window.WebSocket", "ReconnectingWebSocket"}, newWebSocket);
    add({"Worker", "window.Worker"},
        [](Evaluator& asked, CallInfo& call) { return newWorker(asked, call, InitiatorKind::Worker); });
    add({"SharedWorker", "window.SharedWorker"},
        [](Evaluator& asked, CallInfo& call) { return newWorker(asked, call, InitiatorKind::SharedWorker); });
    add({"navigator.serviceWorker.register"}, registerServiceWorker);
    add({"import()"}, importModule);
    add({"importScripts", "self.importScripts"}, importScripts);
}

} // namespace fetchscope::javascript
