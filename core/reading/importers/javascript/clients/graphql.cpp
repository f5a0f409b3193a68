#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

#include <utility>

/// Clients of GraphQL over fetch(): Apollo (src/link/http/createHttpLink.ts, selectHttpOptionsAndBody.ts) and
/// graphql-request. Each query is a POST of JSON; what asks for it stands mostly elsewhere, so that one stands for all.
namespace fetchscope::javascript {

namespace {

/// Links in the order in which a request goes through them, each an object with its `options` or its `context`.
void appendLinks(std::vector<Object*>& links, const Value& link)
{
    if (!link.isObject() || links.size() > 50)
        return;
    if (isOf(link, ObjectClass::Array)) {
        for (const auto& [index, member] : link.object->members)
            appendLinks(links, member);
        return;
    }
    if (link.object->entries.empty()) {
        links.push_back(link.object);
        return;
    }
    for (const auto& [name, inside] : link.object->entries)
        appendLinks(links, inside);
}

Value makeLink(Evaluator& evaluator, std::string_view member, const Value& value);

/// `first.concat(second)`
Value concat(Evaluator& evaluator, CallInfo& call)
{
    Value joined = makeLink(evaluator, {}, {});
    joined.object->entries.emplace_back("link", call.thisValue);
    for (const Value& next : call.arguments)
        joined.object->entries.emplace_back("link", next);
    return joined;
}

Value makeLink(Evaluator& evaluator, std::string_view member, const Value& value)
{
    Object* link = evaluator.makeObject(ObjectClass::Client);
    link->name = "link";
    if (!member.empty())
        link->set(member, value);
    Value function = evaluator.makeFunction(concat, "concat");
    function.object->boundThis = Value::of(link);
    link->set("concat", std::move(function));
    return Value::of(link);
}

/// `from([first, second])`, `concat(first, second)`
Value joinLinks(Evaluator& evaluator, CallInfo& call)
{
    Value joined = makeLink(evaluator, {}, {});
    for (const Value& link : call.arguments)
        joined.object->entries.emplace_back("link", link);
    return joined;
}

/// `split(test, left, right)`: which way a query goes, only the run knows; subscriptions go to the left mostly.
Value splitLinks(Evaluator& evaluator, CallInfo& call)
{
    Value joined = makeLink(evaluator, {}, {});
    joined.object->entries.emplace_back("link", call.argument(2).isObject() ? call.argument(2) : call.argument(1));
    return joined;
}

struct SentQuery
{
    HeaderFields headers;
    Object* init = nullptr;
    Value uri;
};

void takeOptions(SentQuery& query, const Value& options)
{
    for (const char* name : {"uri", "url"}) {
        if (const Value* uri = optionOf(options, name))
            query.uri = *uri;
    }
    if (const Value* headers = optionOf(options, "headers"))
        query.headers.setAll(*headers);
    // Apollo called them so before its version 2.
    for (const char* inside : {"opts", "fetchOptions"}) {
        const Value* init = optionOf(options, inside);
        if (!init || !init->isObject())
            continue;
        for (const auto& [name, value] : init->object->members)
            query.init->set(name, value);
    }
    for (const char* name : {"credentials", "mode"}) {
        if (const Value* value = optionOf(options, name))
            query.init->set(name, *value);
    }
}

/// What `setContext((operation, { headers }) => …)` gives: the headers as they are then.
void takeContext(Evaluator& evaluator, SentQuery& query, const Value& context, const Node& node)
{
    if (!context.isFunction())
        return;
    Object* before = evaluator.makeObject();
    Object* headers = evaluator.makeObject();
    headers->members = query.headers.fields();
    before->set("headers", Value::of(headers));
    before->isOpenEnded = true;
    const std::vector<Value> arguments {evaluator.openAt(node), Value::of(before)};
    const Value after = evaluator.call(context, {}, &arguments, node);
    takeOptions(query, after);
}

/// `new ApolloLink((operation, forward) => { operation.setContext({ headers }); … })`
void takeHandler(Evaluator& evaluator, SentQuery& query, const Value& handler, const Node& node)
{
    if (!handler.isFunction())
        return;
    Object* operation = evaluator.makeObject();
    operation->isOpenEnded = true;
    operation->name = "operation";
    Value setContext = evaluator.makeFunction(
        [](Evaluator& asked, CallInfo& call) {
            Object& owner = *call.thisValue.object;
            const std::vector<Value> none {asked.makeArray({})};
            owner.set("context",
                call.argument(0).isFunction() ? asked.call(call.argument(0), {}, &none, call.node) : call.argument(0));
            return Value();
        },
        "setContext");
    setContext.object->boundThis = Value::of(operation);
    operation->set("setContext", std::move(setContext));
    const std::vector<Value> arguments {Value::of(operation), evaluator.openAt(node)};
    evaluator.call(handler, {}, &arguments, node);
    if (const Value* context = static_cast<const Object*>(operation)->find("context"))
        takeOptions(query, *context);
}

void sendQuery(Evaluator& evaluator, SentQuery& query, const Node& node)
{
    query.headers.setDefault("content-type", "application/json");
    Object* init = query.init;
    if (!static_cast<const Object*>(init)->find("method"))
        init->set("method", Value::of(std::string("POST")));
    Text body;
    append(body, R"({"query":")");
    append(body, textOf(Value::open("query", evaluator.lineOf(node))));
    append(body, R"("})");
    init->set("body", Value::of(std::move(body)));
    Object* list = evaluator.makeObject(ObjectClass::Headers);
    list->entries = query.headers.fields();
    list->openSpreads = query.headers.open();
    init->set("headers", Value::of(list));
    makeFetch(evaluator, query.uri, Value::of(init), node);
}

void sendThrough(Evaluator& evaluator, const std::vector<Object*>& links, const Value& options, const Node& node)
{
    SentQuery query;
    query.init = evaluator.makeObject();
    query.uri = Value::of(std::string("/graphql"));
    query.headers.setDefault("accept", "*/*");
    takeOptions(query, options);
    for (Object* link : links) {
        const Object& held = *link;
        link->wasCalled = true;
        if (const Value* inside = held.find("options"))
            takeOptions(query, *inside);
        if (const Value* context = held.find("context"))
            takeContext(evaluator, query, *context, node);
        if (const Value* handler = held.find("handler"))
            takeHandler(evaluator, query, *handler, node);
    }
    // apollo-boost has a function in the place of a link.
    if (const Value* request = optionOf(options, "request"))
        takeHandler(evaluator, query, *request, node);
    sendQuery(evaluator, query, node);
}

Value newApolloClient(Evaluator& evaluator, CallInfo& call)
{
    const Value& options = call.argument(0);
    std::vector<Object*> links;
    // Its first versions called a link a network interface.
    for (const char* name : {"link", "networkInterface"}) {
        if (const Value* link = optionOf(options, name))
            appendLinks(links, *link);
    }
    for (Object* link : links)
        link->wasCalled = true;
    const std::size_t place = evaluator.reservePlace();
    const Node* node = &call.node;
    evaluator.atEnd([&evaluator, links = std::move(links), options, node, place] {
        evaluator.usePlace(place);
        sendThrough(evaluator, links, options, *node);
    });
    return evaluator.openAt(call.node);
}

/// A link that ends at the server; one that no client has is asked for itself.
Value newHttpLink(Evaluator& evaluator, CallInfo& call)
{
    Value link = makeLink(evaluator, "options", call.argument(0));
    Object* held = link.object;
    const std::size_t place = evaluator.reservePlace();
    const Node* node = &call.node;
    evaluator.atEnd([&evaluator, held, node, place] {
        if (held->wasCalled)
            return;
        evaluator.usePlace(place);
        sendThrough(evaluator, {held}, {}, *node);
    });
    return link;
}

// graphql-request.

void request(Evaluator& evaluator, const Value& url, const Value& options, const Value& headers, const Node& node)
{
    SentQuery query;
    query.init = evaluator.makeObject();
    takeOptions(query, options);
    query.uri = url;
    if (headers.isObject())
        query.headers.setAll(headers);
    sendQuery(evaluator, query, node);
}

Value requestFunction(Evaluator& evaluator, CallInfo& call)
{
    const Value& first = call.argument(0);
    if (const Value* url = optionOf(first, "url"))
        request(evaluator, *url, {}, optionOf(first, "requestHeaders") ? *optionOf(first, "requestHeaders") : Value(),
            call.node);
    else
        request(evaluator, first, {}, call.argument(3), call.node);
    return pending(evaluator);
}

Value requestMethod(Evaluator& evaluator, CallInfo& call)
{
    Object& client = *call.thisValue.object;
    client.wasCalled = true;
    request(evaluator, *client.find("url"), *client.find("options"), call.argument(2), call.node);
    return pending(evaluator);
}

Value newGraphQlClient(Evaluator& evaluator, CallInfo& call)
{
    Object* client = evaluator.makeObject(ObjectClass::Client);
    client->name = "client";
    client->set("url", call.argument(0));
    client->set("options", call.argument(1));
    for (const char* name : {"request", "rawRequest"}) {
        Value method = evaluator.makeFunction(requestMethod, name);
        method.object->boundThis = Value::of(client);
        client->set(name, std::move(method));
    }
    const std::size_t place = evaluator.reservePlace();
    const Node* node = &call.node;
    evaluator.atEnd([&evaluator, client, node, place] {
        if (client->wasCalled)
            return;
        evaluator.usePlace(place);
        request(evaluator, *client->find("url"), *client->find("options"), {}, *node);
    });
    return Value::of(client);
}

/// urql (@urql/core/src/internal/fetchOptions.ts).
Value newUrqlClient(Evaluator& evaluator, CallInfo& call)
{
    const Value options = call.argument(0);
    const std::size_t place = evaluator.reservePlace();
    const Node* node = &call.node;
    evaluator.atEnd([&evaluator, options, node, place] {
        evaluator.usePlace(place);
        const std::vector<Value> none;
        const Value* url = optionOf(options, "url");
        const Value* given = optionOf(options, "fetchOptions");
        const bool isMade = given && given->isFunction();
        const Value init = isMade ? evaluator.call(*given, {}, &none, *node) : given ? *given : Value();
        request(evaluator, url ? *url : Value(), init, {}, *node);
    });
    return evaluator.openAt(call.node);
}

} // namespace

void addGraphQl(Evaluator& evaluator)
{
    const Value httpLink = evaluator.makeFunction(newHttpLink, "HttpLink");
    for (const char* name :
        {"HttpLink", "createHttpLink", "BatchHttpLink", "createUploadLink", "UploadHttpLink", "createApolloFetch",
            "createApolloFetchUpload", "createNetworkInterface", "createBatchingNetworkInterface"})
        evaluator.addGlobal(name, httpLink);
    for (const char* name : {"apollo-link-http", "apollo-link-batch-http", "apollo-upload-client"}) {
        Value module = evaluator.makeFunction(newHttpLink, "HttpLink");
        for (const char* member : {"HttpLink", "createHttpLink", "BatchHttpLink", "createUploadLink"})
            module.object->set(member, httpLink);
        evaluator.addModule(name, module);
    }
    const Value client = evaluator.makeFunction(newApolloClient, "ApolloClient");
    evaluator.addGlobal("ApolloClient", client);
    // Its own export is called as whoever imports it wants.
    for (const char* name : {"apollo-boost", "apollo-client"})
        evaluator.addModule(name, client);
    const Value context = evaluator.makeFunction(
        [](Evaluator& asked, CallInfo& call) { return makeLink(asked, "context", call.argument(0)); }, "setContext");
    for (const char* name : {"setContext", "SetContextLink"})
        evaluator.addGlobal(name, context);
    Value link = evaluator.makeFunction(
        [](Evaluator& asked, CallInfo& call) { return makeLink(asked, "handler", call.argument(0)); }, "ApolloLink");
    for (const char* name : {"from", "concat"})
        link.object->set(name, evaluator.makeFunction(joinLinks, name));
    // Imported by its name.
    evaluator.addGlobal("concat", evaluator.makeFunction(joinLinks, "concat"));
    link.object->set("split", evaluator.makeFunction(splitLinks, "split"));
    evaluator.addGlobal("ApolloLink", link);
    const Value graphQlClient = evaluator.makeFunction(newGraphQlClient, "GraphQLClient");
    evaluator.addGlobal("GraphQLClient", graphQlClient);
    Value library = evaluator.makeFunction(requestFunction, "request");
    library.object->set("request", library);
    library.object->set("default", library);
    library.object->set("GraphQLClient", graphQlClient);
    evaluator.addModule("graphql-request", library);
    Object* urql = evaluator.makeObject();
    urql->set("Client", evaluator.makeFunction(newUrqlClient, "Client"));
    urql->set("createClient", evaluator.makeFunction(newUrqlClient, "createClient"));
    for (const char* name : {"urql", "@urql/core", "@urql/vue", "@urql/preact", "@urql/svelte", "@urql/next"})
        evaluator.addModule(name, Value::of(urql));
}

} // namespace fetchscope::javascript
