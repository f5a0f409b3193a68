#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

#include <algorithm>
#include <utility>

namespace fetchscope::javascript {

namespace {

/// Is somebody told how far the upload is? (https://xhr.spec.whatwg.org/#upload-listener-flag)
bool hasUploadListener(const Object& request)
{
    const Value* upload = request.find("upload");
    if (!upload || !upload->isObject())
        return false;
    const Object& target = *upload->object;
    return !target.entries.empty() || std::any_of(target.members.begin(), target.members.end(), [](const auto& member) {
        return member.first.starts_with("on") && !member.second.isNullish();
    });
}

void makeRequest(Evaluator& evaluator, Object& held, const Value& body, const Node& node)
{
    const Value* url = held.find("open url");
    if (!url)
        return;
    held.wasCalled = true;
    RequestAction& request = addRequest(evaluator, InitiatorKind::Xhr, *url, node);
    if (const Value* method = held.find("open method"))
        request.method = methodOption(evaluator, method, body.isNullish() ? "GET" : "POST");
    if (const Value* async = held.find("open async"))
        request.async = async->isOpen() || async->truth().value_or(true);
    request.withCredentials = boolOption(evaluator, held.find("withCredentials"));
    request.uploadListener = hasUploadListener(held);
    request.body = bodyOf(evaluator, body);
    HeaderFields fields;
    for (const auto& [name, value] : held.entries)
        fields.set(name, value);
    request.headers = fields.resolve(evaluator, request, false);
}

Value open(Evaluator& evaluator, CallInfo& call)
{
    Object& held = *call.thisValue.object;
    held.set("open method", call.argument(0));
    held.set("open url", call.argument(1));
    if (!call.argument(2).isUndefined())
        held.set("open async", call.argument(2));
    held.entries.clear();
    held.wasCalled = false;
    // One whose send() was cut off is made at the end.
    const Node* node = &call.node;
    Object* object = &held;
    const std::size_t place = evaluator.reservePlace();
    evaluator.atEnd([&evaluator, object, node, place] {
        if (object->wasCalled)
            return;
        evaluator.usePlace(place);
        makeRequest(evaluator, *object, {}, *node);
    });
    return {};
}

/// A header that is set twice is combined.
Value setRequestHeader(Evaluator&, CallInfo& call)
{
    Object& held = *call.thisValue.object;
    const std::string name = plainText(textOf(call.argument(0)));
    for (auto& [known, value] : held.entries) {
        if (known == name) {
            Text both = textOf(value);
            append(both, ", ");
            append(both, textOf(call.argument(1)));
            value = Value::of(std::move(both));
            return {};
        }
    }
    held.entries.emplace_back(name, call.argument(1));
    return {};
}

Value send(Evaluator& evaluator, CallInfo& call)
{
    makeRequest(evaluator, *call.thisValue.object, call.argument(0), call.node);
    return {};
}

Value addListener(Evaluator& evaluator, CallInfo& call)
{
    evaluator.followCallbacks(call.arguments, call.node);
    return {};
}

Value addUploadListener(Evaluator& evaluator, CallInfo& call)
{
    call.thisValue.object->entries.emplace_back("listener", Value::of(true));
    return addListener(evaluator, call);
}

} // namespace

Value newXmlHttpRequest(Evaluator& evaluator, CallInfo&)
{
    Object* request = evaluator.makeObject(ObjectClass::XmlHttpRequest);
    const auto add = [&evaluator](Object& object, std::string_view name, NativeFunction function) {
        object.set(name, evaluator.makeFunction(function, name));
    };
    add(*request, "open", open);
    add(*request, "setRequestHeader", setRequestHeader);
    add(*request, "send", send);
    add(*request, "addEventListener", addListener);
    Object* upload = evaluator.makeObject();
    add(*upload, "addEventListener", addUploadListener);
    request->set("upload", Value::of(upload));
    return Value::of(request);
}

void addXmlHttpRequest(Evaluator& evaluator)
{
    const Value constructor = evaluator.makeFunction(newXmlHttpRequest, "XMLHttpRequest");
    for (const char* name : {"XMLHttpRequest", "window.XMLHttpRequest", "XDomainRequest"})
        evaluator.addGlobal(name, constructor);
}

} // namespace fetchscope::javascript
