#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

#include <algorithm>

/// m.request of Mithril as of version 2 (request/request.js): an XMLHttpRequest; and small libraries that ask by a
/// script element.
namespace fetchscope::javascript {

namespace {

/// `/users/:id` with the parameters that it names; the others become the query.
Text addressOf(const Value& url, const Value& params)
{
    Text address = textOf(url);
    NamedValues others;
    const NamedValues given = namedValuesOf(params);
    for (const auto& [name, value] : given.pairs) {
        const std::string place = ":" + name;
        const auto piece = std::find_if(address.begin(), address.end(),
            [&place](const TextPiece& one) { return !one.isOpen && one.text.find(place) != std::string::npos; });
        const auto known =
            value.kind == Value::Kind::Number ? std::optional(numberText(value.number)) : value.knownText();
        if (piece == address.end() || !known) {
            others.pairs.emplace_back(name, value);
            continue;
        }
        piece->text.replace(piece->text.find(place), place.size(), *known);
    }
    return others.pairs.empty() ? address : withQuery(std::move(address), urlEncodedText(others));
}

/// `m.request(options)`, `m.request(url, options)`
Value request(Evaluator& evaluator, CallInfo& call)
{
    const bool hasUrl = !isOf(call.argument(0), ObjectClass::Plain);
    const Value& options = call.argument(hasUrl ? 1 : 0);
    const auto option = [&options](std::string_view name) { return optionOf(options, name); };
    const Value* inside = option("url");
    const Value url = hasUrl ? call.argument(0) : inside ? *inside : Value();
    const Value* params = option("params");
    const std::string method =
        asciiUppercase(methodOption(evaluator, option("method"), "GET").value_or(std::string("GET")));
    // Of version 1 one option has both.
    const Value* body = option("body");
    const Value* data = option("data");
    if (!body && data && method != "GET")
        body = data;
    if (!params && data && method == "GET")
        params = data;
    HeaderFields fields;
    Value sent = body ? *body : Value();
    if (isPlainData(sent) || (sent.isOpen() && !isNamedAsForm(sent))) {
        fields.setDefault("Content-Type", "application/json; charset=utf-8");
        sent = Value::of(jsonText(sent));
    }
    fields.setDefault("Accept", "application/json, text/*");
    if (const Value* headers = option("headers"))
        fields.setAll(*headers);
    RequestAction& made =
        addRequest(evaluator, InitiatorKind::Xhr, Value::of(addressOf(url, params ? *params : Value())), call.node);
    if (method != "GET")
        made.method = method;
    made.withCredentials = boolOption(evaluator, option("withCredentials"));
    made.body = bodyOf(evaluator, sent);
    made.headers = fields.resolve(evaluator, made, true);
    return pending(evaluator);
}

/// `m.jsonp({ url })`, `fetchJsonp(url, { jsonpCallback })`: a script element whose URL names the function it calls.
Value jsonp(Evaluator& evaluator, CallInfo& call)
{
    const bool hasUrl = !isOf(call.argument(0), ObjectClass::Plain);
    const Value& options = call.argument(hasUrl ? 1 : 0);
    const Value* inside = optionOf(options, "url");
    Text url = hasUrl ? textOf(call.argument(0)) : inside ? textOf(*inside) : Text();
    const Value* name = optionOf(options, hasUrl ? "jsonpCallback" : "callbackKey");
    Text query = name ? textOf(*name) : textOf(Value::of(std::string("callback")));
    append(query, "=jsonp");
    addRequest(evaluator, InitiatorKind::Script, Value::of(withQuery(std::move(url), query)), call.node);
    return pending(evaluator);
}

} // namespace

void addMithril(Evaluator& evaluator)
{
    evaluator.addGlobal("m.request", evaluator.makeFunction(request, "request"));
    evaluator.addGlobal("m.jsonp", evaluator.makeFunction(jsonp, "jsonp"));
    const Value fetchJsonp = evaluator.makeFunction(jsonp, "fetchJsonp");
    evaluator.addGlobal("fetchJsonp", fetchJsonp);
    evaluator.addModule("fetch-jsonp", fetchJsonp);
    Object* mithril = evaluator.makeObject();
    mithril->isOpenEnded = true;
    mithril->name = "m";
    mithril->set("request", evaluator.makeFunction(request, "request"));
    evaluator.addModule("mithril", Value::of(mithril));
}

} // namespace fetchscope::javascript
