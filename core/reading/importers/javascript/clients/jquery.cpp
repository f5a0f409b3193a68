#include "core/engine/base/ascii.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"
#include "core/reading/importers/messages.h"

#include <array>

/// jQuery.ajax() as of version 3 (src/ajax.js, src/ajax/xhr.js): an XMLHttpRequest, and a script element for JSONP.
namespace fetchscope::javascript {

namespace {

/// What each data type accepts.
std::string_view acceptOf(std::string_view dataType)
{
    struct Row
    {
        std::string_view type;
        std::string_view accept;
    };
    constexpr std::array<Row, 5> rows {
        {{"json", "application/json, text/javascript, */*; q=0.01"}, {"text", "text/plain, */*; q=0.01"},
            {"html", "text/html, */*; q=0.01"}, {"xml", "application/xml, text/xml, */*; q=0.01"},
            {"script",
                "text/javascript, application/javascript, application/ecmascript, application/x-ecmascript, */*; "
                "q=0.01"}}};
    for (const Row& row : rows) {
        if (dataType == row.type)
            return row.accept;
    }
    return "*/*";
}

bool isCrossDomain(Evaluator& evaluator, const std::string& url, const Value* option)
{
    if (option && option->truth() == true)
        return true;
    const std::string& known = evaluator.parts().page.url;
    const auto page = parseUrl(known.empty() ? usualPage : std::string_view(known));
    const auto target = page ? parseUrl(url, &*page) : std::nullopt;
    return target
        && (target->scheme() != page->scheme() || target->host() != page->host() || target->port() != page->port());
}

/// https://api.jquery.com/jQuery.param/
Text paramText(const Value& data)
{
    NamedValues values;
    for (const auto& [name, value] : namedValuesOf(data).pairs) {
        if (isOf(value, ObjectClass::Array)) {
            for (const auto& [index, member] : value.object->members)
                values.pairs.emplace_back(name.ends_with("[]") ? name : name + "[]", member);
        } else if (isOf(value, ObjectClass::Plain)) {
            for (const auto& [inner, member] : value.object->members)
                values.pairs.emplace_back(name + "[" + inner + "]", member);
        } else {
            values.pairs.emplace_back(name, value);
        }
    }
    return urlEncodedText(values);
}

/// What `beforeSend` is given takes headers; members that are set on it do not come to the XMLHttpRequest.
Object& sender(Evaluator& evaluator)
{
    Object* object = evaluator.makeObject();
    object->isOpenEnded = true;
    object->set("setRequestHeader", evaluator.makeFunction([](Evaluator&, CallInfo& call) {
        if (!call.thisValue.isObject())
            return Value();
        call.thisValue.object->entries.emplace_back(plainText(textOf(call.argument(0))), call.argument(1));
        if (call.argument(0).isOpen())
            call.thisValue.object->openSpreads.push_back(call.argument(0));
        return Value();
    }));
    return *object;
}

bool isTrue(const Object& object, std::string_view name)
{
    const Value* value = object.find(name);
    return value && value->truth() == true;
}

/// What `xhr: function () { … }` makes has the listeners.
bool hasUploadListener(Evaluator& evaluator, const Value* maker, const Node& node)
{
    if (!maker || !maker->isFunction())
        return false;
    const std::vector<Value> none;
    const Value made = evaluator.call(*maker, {}, &none, node);
    const Value* upload = made.isObject() ? made.object->find("upload") : nullptr;
    if (!upload || !upload->isObject())
        return false;
    if (!upload->object->entries.empty())
        return true;
    for (const auto& [name, value] : upload->object->members) {
        if (name.starts_with("on") && !value.isNullish())
            return true;
    }
    return false;
}

/// `callback=?` gets the name of a function.
bool takePlaceholder(Text& address)
{
    for (TextPiece& piece : address) {
        const std::size_t at = piece.isOpen ? std::string::npos : piece.text.find("=?");
        if (at == std::string::npos || (at + 2 < piece.text.size() && piece.text[at + 2] != '&'))
            continue;
        piece.text.replace(at + 1, 1, "jQuery");
        return true;
    }
    return false;
}

Object& ajaxDefaults(Evaluator& evaluator)
{
    return *evaluator.module("jquery")->object->find("ajaxSettings")->object;
}

void makeRequest(Evaluator& evaluator, Object& settings, const Node& node)
{
    const auto option = [&settings](std::string_view name) { return static_cast<const Object&>(settings).find(name); };
    askFor(evaluator, settings.openSpreads, OpenQuestion::Decides::Option);
    const std::string dataType =
        option("dataType") ? asciiLowercase(option("dataType")->knownText().value_or("")) : std::string();
    const Value* url = option("url");
    Text address = url ? textOf(*url) : Text();
    // A question mark for the name of the callback asks for JSONP, too.
    const bool hasPlaceholder = takePlaceholder(address);
    const bool isJsonp = dataType.starts_with("jsonp") || (hasPlaceholder && dataType == "json");
    const Value* methodValue = option("method") ? option("method") : option("type");
    const std::string method =
        isJsonp ? "GET" : asciiUppercase(methodOption(evaluator, methodValue, "GET").value_or("GET"));
    const bool hasContent = method != "GET" && method != "HEAD";

    const Value* data = option("data");
    const bool isProcessed = !option("processData") || option("processData")->truth().value_or(true);
    Value body = data ? *data : Value();
    if (isProcessed && (isPlainData(body) || isOf(body, ObjectClass::SearchParams))) {
        askFor(evaluator, body.object->openSpreads, OpenQuestion::Decides::Body);
        body = Value::of(paramText(body));
    }
    if (!hasContent && !body.isNullish()) {
        address = withQuery(std::move(address), textOf(body));
        body = {};
    }

    if (isJsonp && !hasPlaceholder) {
        const Value* name = option("jsonp");
        address = withQuery(std::move(address),
            textOf(Value::of((name && name->isText() ? plainText(name->text) : std::string("callback")) + "=jQuery")));
    }
    const std::string resolvedAddress = resolvedUrl(evaluator, address);
    const bool isCross = isCrossDomain(evaluator, resolvedAddress, option("crossDomain"));
    if (isCross && (isJsonp || dataType == "script")) {
        addRequest(evaluator, InitiatorKind::Script, Value::of(std::move(address)), node);
        return;
    }

    HeaderFields fields;
    const Value* contentType = option("contentType");
    const bool hasNoType = contentType && contentType->truth() == false;
    const bool isTypeGiven = contentType && contentType->isText();
    if (isTypeGiven)
        fields.set("Content-Type", *contentType);
    else if (!body.isNullish() && hasContent && !hasNoType)
        fields.setDefault("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
    fields.setDefault("Accept", acceptOf(isJsonp ? "script" : dataType));
    if (const Value* headers = option("headers"))
        fields.setAll(*headers);
    Object& sent = sender(evaluator);
    for (const auto& [kind, handler] : ajaxDefaults(evaluator).entries) {
        if (kind == "send") {
            const std::vector<Value> arguments {evaluator.openAt(node), Value::of(&sent), Value::of(&settings)};
            evaluator.call(handler, {}, &arguments, node);
            continue;
        }
        settings.set("crossDomain", Value::of(isCross));
        const std::string before = option("url") ? plainText(textOf(*option("url"))) : std::string();
        const std::vector<Value> arguments {Value::of(&settings), Value::of(&settings), Value::of(&sent)};
        evaluator.call(handler, {}, &arguments, node);
        if (const Value* after = option("url"); after && plainText(textOf(*after)) != before)
            address = textOf(*after);
    }
    if (const Value* before = option("beforeSend"); before && before->isFunction()) {
        const std::string known = option("url") ? plainText(textOf(*option("url"))) : std::string();
        const std::vector<Value> arguments {Value::of(&sent), Value::of(&settings)};
        evaluator.call(*before, {}, &arguments, node);
        if (const Value* after = option("url"); after && plainText(textOf(*after)) != known)
            address = textOf(*after);
    }
    for (const auto& [name, value] : sent.entries)
        fields.set(name, value);
    askFor(evaluator, sent.openSpreads, OpenQuestion::Decides::Headers);
    if (!isCross)
        fields.setDefault("X-Requested-With", "XMLHttpRequest");
    const bool hasListener = hasUploadListener(evaluator, option("xhr"), node);

    RequestAction& request = addRequest(evaluator, InitiatorKind::Xhr, Value::of(std::move(address)), node);
    if (method != "GET")
        request.method = method;
    if (const Value* fromUser = option("xhrFields"); fromUser && fromUser->isObject())
        request.withCredentials =
            boolOption(evaluator, static_cast<const Object*>(fromUser->object)->find("withCredentials"));
    if (!request.withCredentials && isTrue(sent, "withCredentials"))
        evaluator.parts().assume(say<messages::AssumedNoCredentialsOfJqXhr>(evaluator.lineOf(node)));
    request.uploadListener = hasListener;
    request.async = !option("async") || option("async")->truth().value_or(true);
    request.body = bodyOf(evaluator, body);
    request.headers = fields.resolve(evaluator, request, false);
}

/// The settings with the defaults below them.
Object& settingsOf(Evaluator& evaluator, const Value& given)
{
    Object* settings = evaluator.makeObject();
    settings->isOpenEnded = true;
    const auto take = [settings](const Object& from) {
        for (const auto& [name, value] : from.members)
            settings->set(name, value);
        settings->openSpreads.insert(settings->openSpreads.end(), from.openSpreads.begin(), from.openSpreads.end());
    };
    take(ajaxDefaults(evaluator));
    if (given.isObject())
        take(*given.object);
    else if (given.isOpen())
        settings->openSpreads.push_back(given);
    return *settings;
}

void finish(Evaluator& evaluator, Object& settings, CallInfo& call)
{
    makeRequest(evaluator, settings, call.node);
    std::vector<Value> handlers;
    for (const char* name : {"success", "error", "complete"}) {
        if (const Value* handler = settings.find(name); handler && handler->isFunction())
            handlers.push_back(*handler);
    }
    evaluator.followCallbacks(handlers, call.node);
    evaluator.followCallbacks(call.arguments, call.node);
}

/// `$.ajax(settings)`, `$.ajax(url, settings)`
Value ajax(Evaluator& evaluator, CallInfo& call)
{
    const bool hasUrl = !call.argument(0).isObject() && !(call.argument(0).isOpen() && call.arguments.size() == 1);
    Object& settings = settingsOf(evaluator, call.argument(hasUrl ? 1 : 0));
    if (hasUrl)
        settings.set("url", call.argument(0));
    finish(evaluator, settings, call);
    return pending(evaluator);
}

Value shortcut(Evaluator& evaluator, CallInfo& call, std::string_view method, std::string_view dataType)
{
    Object& settings = settingsOf(evaluator, isOf(call.argument(0), ObjectClass::Plain) ? call.argument(0) : Value());
    if (!isOf(call.argument(0), ObjectClass::Plain))
        settings.set("url", call.argument(0));
    settings.set("method", Value::of(std::string(method)));
    if (!call.argument(1).isFunction() && !call.argument(1).isNullish())
        settings.set("data", call.argument(1));
    const Value& last = call.arguments.size() > 2 ? call.arguments.back() : call.argument(9);
    if (last.isText())
        settings.set("dataType", last);
    if (!dataType.empty())
        settings.set("dataType", Value::of(std::string(dataType)));
    finish(evaluator, settings, call);
    return pending(evaluator);
}

Value ajaxSetup(Evaluator& evaluator, CallInfo& call)
{
    Object& defaults = ajaxDefaults(evaluator);
    if (call.argument(0).isObject()) {
        for (const auto& [name, value] : call.argument(0).object->members)
            defaults.set(name, value);
    }
    return {};
}

/// `$("#b").load("page.html #part", data)`; of older versions it is the event, too.
Value load(Evaluator& evaluator, CallInfo& call)
{
    if (call.argument(0).isFunction()) {
        evaluator.followCallbacks(call.arguments, call.node);
        return call.thisValue;
    }
    Text address = textOf(call.argument(0));
    if (!address.empty() && !address.back().isOpen)
        address.back().text.resize(std::min(address.back().text.find(' '), address.back().text.size()));
    Object& settings = settingsOf(evaluator, {});
    settings.set("url", Value::of(std::move(address)));
    settings.set("dataType", Value::of(std::string("html")));
    const Value& data = call.argument(1);
    if (!data.isFunction() && !data.isNullish())
        settings.set("data", data);
    settings.set("method", Value::of(std::string(isPlainData(data) ? "POST" : "GET")));
    finish(evaluator, settings, call);
    return call.thisValue;
}

constexpr char filter[] = "filter";
constexpr char ajaxSend[] = "send";

/// Functions that every request is shown before it is sent.
template <const char* kind> Value addHandler(Evaluator& evaluator, CallInfo& call)
{
    for (const Value& handler : call.arguments) {
        if (handler.isFunction())
            ajaxDefaults(evaluator).entries.emplace_back(kind, handler);
    }
    return {};
}

/// `$(document).ready(…)`, `$("#b").click(…)`: what is done then is followed.
Value select(Evaluator& evaluator, CallInfo& call)
{
    evaluator.followCallbacks(call.arguments, call.node);
    Object* selection = evaluator.makeObject(ObjectClass::Element);
    selection->isOpenEnded = true;
    selection->name = evaluator.openAt(call.node).name();
    selection->set("load", evaluator.makeFunction(load, "load"));
    selection->set("ajaxSend", evaluator.makeFunction(addHandler<ajaxSend>, "ajaxSend"));
    return Value::of(selection);
}

} // namespace

void addJquery(Evaluator& evaluator)
{
    Object* jquery = evaluator.makeObject(ObjectClass::Client);
    jquery->name = "$";
    const auto add = [&](std::string_view name, NativeFunction function) {
        jquery->set(name, evaluator.makeFunction(function, name));
    };
    add("()", select);
    add("ajax", ajax);
    add("ajaxSetup", ajaxSetup);
    add("ajaxPrefilter", addHandler<filter>);
    add("get", [](Evaluator& asked, CallInfo& call) { return shortcut(asked, call, "GET", {}); });
    add("post", [](Evaluator& asked, CallInfo& call) { return shortcut(asked, call, "POST", {}); });
    add("getJSON", [](Evaluator& asked, CallInfo& call) { return shortcut(asked, call, "GET", "json"); });
    add("getScript", [](Evaluator& asked, CallInfo& call) { return shortcut(asked, call, "GET", "script"); });
    add("param", [](Evaluator&, CallInfo& call) { return Value::of(paramText(call.argument(0))); });
    add("extend", [](Evaluator& asked, CallInfo& call) {
        Object* made = asked.makeObject();
        for (const Value& part : call.arguments) {
            for (auto& [name, value] : namedValuesOf(part).pairs)
                made->set(name, std::move(value));
        }
        return Value::of(made);
    });
    Object* settings = evaluator.makeObject();
    settings->set("xhr", evaluator.makeFunction(newXmlHttpRequest, "xhr"));
    jquery->set("ajaxSettings", Value::of(settings));
    Object* support = evaluator.makeObject();
    support->set("cors", Value::of(true));
    jquery->set("support", Value::of(support));
    // Modules are given it as a parameter.
    for (const char* name : {"$", "jQuery", "window.$", "window.jQuery", "inject $", "inject jQuery"})
        evaluator.addGlobal(name, Value::of(jquery));
    evaluator.addModule("jquery", Value::of(jquery));
}

} // namespace fetchscope::javascript
