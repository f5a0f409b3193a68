#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"
#include "core/reading/importers/messages.h"

#include <utility>

/// RTK Query (packages/toolkit/src/query/fetchBaseQuery.ts): endpoints of which each says what to ask.
namespace fetchscope::javascript {

namespace {

Text addressOf(const Value* base, const Text& path)
{
    const std::string known = plainText(path);
    if (!base || base->isNullish() || known.find("://") != std::string::npos)
        return path;
    Text whole = textOf(*base);
    Text rest = path;
    const bool endsWithSlash = !whole.empty() && !whole.back().isOpen && whole.back().text.ends_with('/');
    const bool startsWithSlash = !rest.empty() && !rest.front().isOpen && rest.front().text.starts_with('/');
    if (endsWithSlash && startsWithSlash)
        rest.front().text.erase(0, 1);
    else if (!whole.empty() && !rest.empty() && !endsWithSlash && !startsWithSlash && !known.starts_with('?'))
        append(whole, "/");
    append(whole, rest);
    return whole;
}

/// The function that `fetchBaseQuery()` makes: it asks for what a query gives.
Value sendQuery(Evaluator& evaluator, CallInfo& call)
{
    const Value& options = call.thisValue;
    const Value& query = call.argument(0);
    const bool isText = !query.isObject();
    const Value* url = optionOf(query, "url");
    Text address = addressOf(optionOf(options, "baseUrl"), textOf(isText || !url ? query : *url));
    if (const Value* params = optionOf(query, "params"); params && params->isObject())
        address = withQuery(std::move(address), urlEncodedText(namedValuesOf(*params)));
    Object* init = evaluator.makeObject();
    HeaderFields fields;
    for (const Value* from : {&options, &query}) {
        for (const char* name : {"method", "credentials", "mode", "cache", "redirect", "body"}) {
            if (const Value* value = optionOf(*from, name))
                init->set(name, *value);
        }
        if (const Value* headers = optionOf(*from, "headers"))
            fields.setAll(*headers);
    }
    if (const Value* prepare = optionOf(options, "prepareHeaders"); prepare && prepare->isFunction()) {
        Object* headers = evaluator.makeObject(ObjectClass::Headers);
        headers->entries = fields.fields();
        headers->openSpreads = fields.open();
        Object* api = evaluator.makeObject();
        api->isOpenEnded = true;
        const std::vector<Value> arguments {Value::of(headers), Value::of(api)};
        const Value given = evaluator.call(*prepare, {}, &arguments, call.node);
        fields = {};
        fields.setAll(
            isOf(given, ObjectClass::Headers) || isOf(given, ObjectClass::Plain) ? given : Value::of(headers));
    }
    const Value* body = static_cast<const Object*>(init)->find("body");
    if (body && (isPlainData(*body) || (body->isOpen() && !isNamedAsForm(*body) && !isNamedAsFile(*body)))) {
        fields.setDefault("content-type", "application/json");
        init->set("body", Value::of(jsonText(*body)));
    }
    fields.setDefault("accept", "application/json, text/plain, */*");
    Object* list = evaluator.makeObject(ObjectClass::Headers);
    list->entries = fields.fields();
    list->openSpreads = fields.open();
    init->set("headers", Value::of(list));
    // A function of the script's own may stand in the place of fetch().
    const Value* own = optionOf(options, "fetchFn");
    if (own && own->isFunction() && own->object->node) {
        Object* request = evaluator.makeObject(ObjectClass::Request);
        request->members = init->members;
        request->openSpreads = init->openSpreads;
        request->set("href", Value::of(std::move(address)));
        const std::vector<Value> arguments {Value::of(request)};
        evaluator.call(*own, {}, &arguments, call.node);
        return pending(evaluator);
    }
    makeFetch(evaluator, Value::of(std::move(address)), Value::of(init), call.node);
    return pending(evaluator);
}

Value fetchBaseQuery(Evaluator& evaluator, CallInfo& call)
{
    Value function = evaluator.makeFunction(sendQuery, "baseQuery");
    function.object->boundThis = call.argument(0);
    // One that no endpoint uses is meant to be used.
    const std::size_t place = evaluator.reservePlace();
    const Node* node = &call.node;
    evaluator.atEnd([&evaluator, options = call.argument(0), node, place] {
        if (!evaluator.parts().actions.empty())
            return;
        evaluator.usePlace(place);
        CallInfo made {*node, options, {Value::of(std::string())}, false};
        sendQuery(evaluator, made);
        evaluator.parts().assume(say<messages::AssumedUseOfClient>(evaluator.lineOf(*node)));
    });
    return function;
}

/// `createApi({ baseQuery, endpoints: builder => ({ … }) })`
Value createApi(Evaluator& evaluator, CallInfo& call)
{
    const Value* baseQuery = optionOf(call.argument(0), "baseQuery");
    const Value* endpoints = optionOf(call.argument(0), "endpoints");
    if (!baseQuery || !endpoints || !endpoints->isFunction())
        return evaluator.openAt(call.node);
    Object* builder = evaluator.makeObject();
    for (const char* name : {"query", "mutation", "infiniteQuery"})
        builder->set(name, evaluator.makeFunction(firstArgument, name));
    const std::vector<Value> arguments {Value::of(builder)};
    const Value made = evaluator.call(*endpoints, {}, &arguments, call.node);
    if (!made.isObject())
        return evaluator.openAt(call.node);
    const auto members = made.object->members;
    for (const auto& [name, endpoint] : members) {
        const Value* query = optionOf(endpoint, "query");
        if (!query || !query->isFunction()) {
            if (const Value* own = optionOf(endpoint, "queryFn"); own && own->isFunction())
                evaluator.call(*own, {}, nullptr, call.node);
            continue;
        }
        const Node& place = query->object->node ? *query->object->node : call.node;
        const std::vector<Value> asked {
            evaluator.call(*query, {}, nullptr, place), evaluator.openAt(call.node), evaluator.openAt(call.node)};
        evaluator.call(*baseQuery, {}, &asked, place);
    }
    return evaluator.openAt(call.node);
}

} // namespace

void addReduxQuery(Evaluator& evaluator)
{
    evaluator.addGlobal("fetchBaseQuery", evaluator.makeFunction(fetchBaseQuery, "fetchBaseQuery"));
    evaluator.addGlobal("createApi", evaluator.makeFunction(createApi, "createApi"));
    // `retry(fetchBaseQuery(…))`
    evaluator.addGlobal("retry", evaluator.makeFunction(firstArgument, "retry"));
}

} // namespace fetchscope::javascript
