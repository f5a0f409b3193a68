#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

#include <algorithm>
#include <array>

/// Clients of sockets that begin by XMLHttpRequest. The client of Socket.IO 3 and 4 (engine.io-client,
/// lib/transport.ts, lib/transports/): it asks by XMLHttpRequest, and goes over to a WebSocket later.
namespace fetchscope::javascript {

namespace {

/// `io(server)` makes one that listens, and asks nobody.
bool isOfServer(const Value& value)
{
    constexpr std::array<std::string_view, 5> names {"server", "httpserver", "http", "app", "https"};
    return value.isOpen() && std::find(names.begin(), names.end(), asciiLowercase(value.name())) != names.end();
}

struct Address
{
    Text origin;
    std::string query;
};

/// The path of the URL names what is spoken of (a namespace), and is not asked for.
Address addressOf(const Value& url)
{
    Address address;
    const Text text = textOf(url);
    bool isPath = false;
    for (const TextPiece& piece : text) {
        if (isPath)
            continue;
        if (piece.isOpen) {
            address.origin.push_back(piece);
            continue;
        }
        const std::size_t slashes = piece.text.find("//");
        const std::size_t host = slashes == std::string::npos ? 0 : slashes + 2;
        const std::size_t end = std::min(piece.text.find_first_of("/?#", host), piece.text.size());
        append(address.origin, piece.text.substr(0, end));
        const std::size_t question = piece.text.find('?', end);
        if (question != std::string::npos)
            address.query = piece.text.substr(question + 1);
        isPath = end < piece.text.size();
    }
    // `localhost:3000`, as it is written now and then.
    const bool isBare = !address.origin.empty() && !address.origin.front().isOpen
        && !address.origin.front().text.empty() && address.origin.front().text.find("//") == std::string::npos;
    if (isBare)
        address.origin.front().text.insert(0, "//");
    return address;
}

/// The first transport decides how the connection begins.
bool beginsWithWebSocket(const Value& options)
{
    const Value* transports = optionOf(options, "transports");
    if (!transports || !isOf(*transports, ObjectClass::Array) || transports->object->members.empty())
        return false;
    return transports->object->members.front().second.knownText() == "websocket";
}

const Value* headersOf(const Value& options)
{
    if (const Value* headers = optionOf(options, "extraHeaders"))
        return headers;
    const Value* each = optionOf(options, "transportOptions");
    const Value* polling = each ? optionOf(*each, "polling") : nullptr;
    return polling ? optionOf(*polling, "extraHeaders") : nullptr;
}

Value connect(Evaluator& evaluator, CallInfo& call)
{
    if (isOfServer(call.argument(0)))
        return evaluator.openAt(call.node);
    const bool hasUrl = !call.argument(0).isNullish() && (call.argument(0).isText() || call.argument(0).isOpen());
    const Value& options = hasUrl ? call.argument(1) : call.argument(0);
    Address address = hasUrl ? addressOf(call.argument(0)) : Address();
    const bool isSocket = beginsWithWebSocket(options);
    if (isSocket && !address.origin.empty() && address.origin.front().text.starts_with("http"))
        address.origin.front().text.replace(0, 4, "ws");
    Text url = std::move(address.origin);
    const Value* path = optionOf(options, "path");
    if (path && path->isText())
        append(url, textOf(*path));
    else
        append(url, "/socket.io");
    if (!plainText(url).ends_with('/'))
        append(url, "/");
    if (!address.query.empty())
        url = withQuery(std::move(url), Text {{address.query, false, 0, nullptr}});
    if (const Value* query = optionOf(options, "query"))
        url = withQuery(std::move(url), query->isText() ? textOf(*query) : urlEncodedText(namedValuesOf(*query)));
    url = withQuery(std::move(url),
        Text {{std::string("EIO=4&transport=") + (isSocket ? "websocket" : "polling"), false, 0, nullptr}});
    RequestAction& request = addRequest(
        evaluator, isSocket ? InitiatorKind::WebSocket : InitiatorKind::Xhr, Value::of(std::move(url)), call.node);
    if (!isSocket) {
        request.withCredentials = boolOption(evaluator, optionOf(options, "withCredentials"));
        HeaderFields fields;
        if (const Value* headers = headersOf(options))
            fields.setAll(*headers);
        request.headers = fields.resolve(evaluator, request, false);
    }
    Object* socket = evaluator.makeObject(ObjectClass::Pending);
    socket->name = "socket";
    return Value::of(socket);
}

/// `new SockJS(url)` of sockjs-client 1 (lib/info-receiver.js, lib/transport/browser/abstract-xhr.js): before all else
/// it asks what the server can do.
Value connectSockJs(Evaluator& evaluator, CallInfo& call)
{
    const Value& address = call.argument(0);
    if (!address.isText() && !address.isOpen())
        return evaluator.openAt(call.node);
    Text url = textOf(address);
    append(url, plainText(url).ends_with('/') ? "info" : "/info");
    RequestAction& request = addRequest(evaluator, InitiatorKind::Xhr, Value::of(std::move(url)), call.node);
    request.withCredentials = true;
    Object* socket = evaluator.makeObject(ObjectClass::Pending);
    socket->name = "socket";
    return Value::of(socket);
}

} // namespace

void addSocketIo(Evaluator& evaluator)
{
    const Value sockJs = evaluator.makeFunction(connectSockJs, "SockJS");
    evaluator.addGlobal("SockJS", sockJs);
    evaluator.addModule("sockjs-client", sockJs);
    Object* client = evaluator.makeObject(ObjectClass::Client);
    client->name = "io";
    for (const char* name : {"()", "connect", "io"})
        client->set(name, evaluator.makeFunction(connect, name));
    evaluator.addGlobal("io", Value::of(client));
    evaluator.addModule("socket.io-client", Value::of(client));
}

} // namespace fetchscope::javascript
