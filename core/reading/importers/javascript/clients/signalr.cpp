#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

#include <string>

/// The client of ASP.NET Core's SignalR (@microsoft/signalr 8, src/HttpConnection.ts, src/FetchHttpClient.ts): it asks
/// what the server can do before all else, or opens its WebSocket at once.
namespace fetchscope::javascript {

namespace {

/// What the server may be asked about in its first request.
constexpr std::string_view negotiateVersion = "negotiateVersion=1";

void openWebSocket(Evaluator& evaluator, const Value& url, const Node& node)
{
    Text address = textOf(url);
    if (!address.empty() && !address.front().isOpen && address.front().text.starts_with("http"))
        address.front().text.replace(0, 4, "ws");
    addRequest(evaluator, InitiatorKind::WebSocket, Value::of(std::move(address)), node);
}

void negotiate(Evaluator& evaluator, const Value& url, const Value& options, const Node& node)
{
    Text address = textOf(url);
    Text query;
    // The path gets longer, and not what stands behind it.
    if (!address.empty() && !address.back().isOpen) {
        std::string& last = address.back().text;
        if (const std::size_t question = last.find('?'); question != std::string::npos) {
            append(query, last.substr(question + 1));
            last.erase(question);
        }
    }
    append(address, plainText(address).ends_with('/') ? "negotiate" : "/negotiate");
    if (!query.empty())
        address = withQuery(std::move(address), query);
    if (plainText(query).find("negotiateVersion") == std::string::npos)
        address = withQuery(std::move(address), Text {{std::string(negotiateVersion), false, 0, nullptr}});
    RequestAction& request = addRequest(evaluator, InitiatorKind::Fetch, Value::of(std::move(address)), node);
    request.method = "POST";
    const Value* withCredentials = optionOf(options, "withCredentials");
    request.credentials = !withCredentials || boolOption(evaluator, withCredentials) ? "include" : "same-origin";
    request.cache = "no-cache";
    HeaderFields fields;
    fields.set("X-Requested-With", Value::of(std::string("XMLHttpRequest")));
    fields.set("X-SignalR-User-Agent", Value::of(std::string("Microsoft SignalR/8.0")));
    if (const Value* headers = optionOf(options, "headers"))
        fields.setAll(*headers);
    if (optionOf(options, "accessTokenFactory"))
        fields.set("Authorization", Value::of(std::string("Bearer token")));
    request.headers = fields.resolve(evaluator, request, true);
}

Value withUrl(Evaluator& evaluator, CallInfo& call)
{
    // A kind of transport may stand in the place of the options.
    const Value options = call.argument(1).isObject() ? call.argument(1) : Value();
    const Value* skips = optionOf(options, "skipNegotiation");
    if (skips && boolOption(evaluator, skips))
        openWebSocket(evaluator, call.argument(0), call.node);
    else
        negotiate(evaluator, call.argument(0), options, call.node);
    return call.thisValue;
}

Value itself(Evaluator&, CallInfo& call)
{
    return call.thisValue;
}

Value newHubConnectionBuilder(Evaluator& evaluator, CallInfo&)
{
    Object* builder = evaluator.makeObject(ObjectClass::Client);
    builder->name = "HubConnectionBuilder";
    const auto add = [&evaluator, builder](const char* name, NativeFunction native) {
        Value function = evaluator.makeFunction(native, name);
        function.object->boundThis = Value::of(builder);
        builder->set(name, std::move(function));
    };
    add("withUrl", withUrl);
    for (const char* name : {"configureLogging", "withAutomaticReconnect", "withHubProtocol", "withStatefulReconnect",
             "withServerTimeout", "withKeepAliveInterval"})
        add(name, itself);
    add("build", [](Evaluator& asked, CallInfo&) { return pending(asked); });
    return Value::of(builder);
}

} // namespace

void addSignalR(Evaluator& evaluator)
{
    const Value builder = evaluator.makeFunction(newHubConnectionBuilder, "HubConnectionBuilder");
    evaluator.addGlobal("HubConnectionBuilder", builder);
    Object* library = evaluator.makeObject();
    library->name = "signalR";
    library->isOpenEnded = true;
    library->set("HubConnectionBuilder", builder);
    evaluator.addGlobal("signalR", Value::of(library));
    for (const char* module : {"@microsoft/signalr", "@aspnet/signalr"})
        evaluator.addModule(module, Value::of(library));
}

} // namespace fetchscope::javascript
