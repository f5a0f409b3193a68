#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

#include <array>

/// superagent in browsers (src/client.js): an XMLHttpRequest that is put together call by call.
namespace fetchscope::javascript {

namespace {

using Decides = OpenQuestion::Decides;

/// Short names of types.
std::string typeNamed(const std::string& name)
{
    if (name == "json")
        return "application/json";
    if (name == "form" || name == "urlencoded" || name == "form-data")
        return "application/x-www-form-urlencoded";
    if (name == "html")
        return "text/html";
    if (name == "xml")
        return "text/xml";
    return name;
}

/// What is kept of a draft: entries are headers, members the rest.
void send(Evaluator& evaluator, Object& draft, const Node& node)
{
    HeaderFields fields;
    for (const auto& [name, value] : draft.entries)
        fields.set(name, value);
    Text address = textOf(*draft.find("url"));
    if (const Value* query = draft.find("query text"))
        address = withQuery(std::move(address), query->text);
    Value body;
    if (const Value* form = draft.find("form"))
        body = *form;
    else if (const Value* data = draft.find("data"))
        body = *data;
    if (isPlainData(body)) {
        const std::string type = fields.knownValue("content-type");
        if (type.find("x-www-form-urlencoded") != std::string::npos) {
            body = Value::of(urlEncodedText(namedValuesOf(body)));
        } else {
            fields.setDefault("Content-Type", "application/json");
            body = Value::of(jsonText(body));
        }
    } else if (body.isText()) {
        fields.setDefault("Content-Type", "application/x-www-form-urlencoded");
    } else if (body.isOpen() && !isNamedAsForm(body)) {
        fields.setDefault("Content-Type", "application/json");
        body = Value::of(jsonText(body));
    }
    RequestAction& request = addRequest(evaluator, InitiatorKind::Xhr, Value::of(std::move(address)), node);
    const std::string method = asciiUppercase(methodOption(evaluator, draft.find("method"), "GET").value_or("GET"));
    if (method != "GET")
        request.method = method == "DEL" ? "DELETE" : method;
    request.withCredentials = boolOption(evaluator, draft.find("credentials"));
    request.uploadListener = draft.find("progress") != nullptr;
    request.body = bodyOf(evaluator, body);
    request.headers = fields.resolve(evaluator, request, true);
}

void setField(Object& draft, std::string_view name, const Value& value)
{
    std::erase_if(draft.entries, [name](const auto& entry) { return asciiCaseInsensitiveEquals(entry.first, name); });
    draft.entries.emplace_back(name, value);
}

Value set(Evaluator&, CallInfo& call)
{
    Object& draft = *call.thisValue.object;
    if (call.argument(0).isObject()) {
        for (const auto& [name, value] : namedValuesOf(call.argument(0)).pairs)
            setField(draft, name, value);
    } else {
        setField(draft, plainText(textOf(call.argument(0))), call.argument(1));
    }
    return call.thisValue;
}

/// Objects are put together, texts joined.
Value sendData(Evaluator& evaluator, CallInfo& call)
{
    Object& draft = *call.thisValue.object;
    const Value* before = draft.find("data");
    if (before && isPlainData(*before) && isPlainData(call.argument(0))) {
        Object* both = evaluator.makeObject();
        both->members = before->object->members;
        for (const auto& [name, value] : call.argument(0).object->members)
            both->set(name, value);
        draft.set("data", Value::of(both));
    } else if (before && before->isText() && call.argument(0).isText()) {
        Text both = before->text;
        append(both, "&");
        append(both, call.argument(0).text);
        draft.set("data", Value::of(std::move(both)));
    } else {
        draft.set("data", call.argument(0));
    }
    return call.thisValue;
}

Value query(Evaluator& evaluator, CallInfo& call)
{
    const Value& given = call.argument(0);
    Text text = given.isObject() ? urlEncodedText(namedValuesOf(given)) : textOf(given);
    if (given.isOpen())
        askFor(evaluator, {given}, Decides::UrlPart);
    Object& draft = *call.thisValue.object;
    if (const Value* before = draft.find("query text")) {
        Text both = before->text;
        append(both, "&");
        append(both, text);
        text = std::move(both);
    }
    draft.set("query text", Value::of(std::move(text)));
    return call.thisValue;
}

Value type(Evaluator&, CallInfo& call)
{
    const auto name = call.argument(0).knownText();
    setField(*call.thisValue.object, "Content-Type", name ? Value::of(typeNamed(*name)) : call.argument(0));
    return call.thisValue;
}

Value accept(Evaluator&, CallInfo& call)
{
    const auto name = call.argument(0).knownText();
    setField(*call.thisValue.object, "Accept", name ? Value::of(typeNamed(*name)) : call.argument(0));
    return call.thisValue;
}

Value withCredentials(Evaluator&, CallInfo& call)
{
    call.thisValue.object->set("credentials", call.arguments.empty() ? Value::of(true) : call.argument(0));
    return call.thisValue;
}

Value auth(Evaluator&, CallInfo& call)
{
    const Value& options = call.argument(2).isUndefined() ? call.argument(1) : call.argument(2);
    const Value* kind = optionOf(options, "type");
    if (kind && kind->knownText() == "bearer") {
        Text text;
        append(text, "Bearer ");
        append(text, textOf(call.argument(0)));
        setField(*call.thisValue.object, "Authorization", Value::of(std::move(text)));
        return call.thisValue;
    }
    std::string pair = plainText(textOf(call.argument(0)));
    pair += ':';
    pair += plainText(textOf(call.argument(1)));
    setField(*call.thisValue.object, "Authorization", Value::of("Basic " + base64Encode(pair)));
    return call.thisValue;
}

Value field(Evaluator& evaluator, CallInfo& call)
{
    Object& draft = *call.thisValue.object;
    if (!draft.find("form"))
        draft.set("form", Value::of(evaluator.makeObject(ObjectClass::FormData)));
    Object& form = *draft.find("form")->object;
    const Value formValue = Value::of(&form);
    const Value function = evaluator.member(formValue, "append", call.node);
    evaluator.call(function, formValue, &call.arguments, call.node);
    return call.thisValue;
}

Value attach(Evaluator& evaluator, CallInfo& call)
{
    if (call.arguments.size() == 2)
        call.arguments.push_back(Value::of(std::string("file")));
    return field(evaluator, call);
}

Value on(Evaluator& evaluator, CallInfo& call)
{
    if (call.argument(0).knownText() == "progress")
        call.thisValue.object->set("progress", Value::of(true));
    evaluator.followCallbacks(call.arguments, call.node);
    return call.thisValue;
}

Value end(Evaluator& evaluator, CallInfo& call)
{
    evaluator.followCallbacks(call.arguments, call.node);
    return pending(evaluator);
}

/// `.timeout()`, `.retry()`, `.redirects()`: nothing that is sent.
Value same(Evaluator&, CallInfo& call)
{
    return call.thisValue;
}

struct BuilderMethod
{
    std::string_view name;
    NativeFunction function;
};
constexpr std::array<BuilderMethod, 22> methods {{{"set", set}, {"send", sendData}, {"query", query}, {"type", type},
    {"accept", accept}, {"withCredentials", withCredentials}, {"auth", auth}, {"field", field}, {"attach", attach},
    {"on", on}, {"end", end}, {"then", end}, {"catch", end}, {"finally", end}, {"timeout", same}, {"retry", same},
    {"redirects", same}, {"responseType", same}, {"use", same}, {"ok", same}, {"buffer", same}, {"serialize", same}}};

Value begin(Evaluator& evaluator, const Value& method, const Value& url, CallInfo& call)
{
    Object* draft = evaluator.makeObject(ObjectClass::Draft);
    draft->name = "request";
    draft->set("method", method);
    draft->set("url", url);
    for (const BuilderMethod& one : methods) {
        Value function = evaluator.makeFunction(one.function, one.name);
        function.object->boundThis = Value::of(draft);
        draft->set(one.name, std::move(function));
    }
    const Node* node = &call.node;
    const std::size_t place = evaluator.reservePlace();
    evaluator.atEnd([&evaluator, draft, node, place] {
        evaluator.usePlace(place);
        send(evaluator, *draft, *node);
    });
    return Value::of(draft);
}

Value beginNamed(Evaluator& evaluator, CallInfo& call)
{
    // The function is called by the method's name.
    const std::string& name = call.node.child(0)->text;
    Value draft = begin(evaluator, Value::of(asciiUppercase(name)), call.argument(0), call);
    const Value& data = call.argument(1);
    if (!data.isUndefined() && !data.isFunction()) {
        if (name == "get" || name == "head")
            draft.object->set("query text", Value::of(urlEncodedText(namedValuesOf(data))));
        else
            draft.object->set("data", data);
    }
    evaluator.followCallbacks(call.arguments, call.node);
    return draft;
}

/// `request("PUT", url)`, `request(url)`
Value beginWithMethod(Evaluator& evaluator, CallInfo& call)
{
    const bool hasMethod = call.arguments.size() > 1 && !call.argument(1).isFunction();
    return begin(evaluator, hasMethod ? call.argument(0) : Value::of(std::string("GET")),
        call.argument(hasMethod ? 1 : 0), call);
}

} // namespace

void addSuperagent(Evaluator& evaluator)
{
    Object* client = evaluator.makeObject(ObjectClass::Client);
    client->name = "superagent";
    for (const char* name : {"get", "post", "put", "patch", "delete", "del", "head", "options"})
        client->set(name, evaluator.makeFunction(beginNamed, name));
    client->set("()", evaluator.makeFunction(beginWithMethod, "request"));
    client->set("agent",
        evaluator.makeFunction([](Evaluator& asked, CallInfo&) { return *asked.module("superagent"); }, "agent"));
    evaluator.addModule("superagent", Value::of(client));
    evaluator.addGlobal("superagent", Value::of(client));
}

} // namespace fetchscope::javascript
