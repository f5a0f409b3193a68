#include "core/reading/importers/javascript/clients/angular_interceptors.h"

#include "core/reading/importers/javascript/requests.h"

#include <algorithm>
#include <vector>

/// packages/common/http/src/interceptor.ts, request.ts
namespace fetchscope::javascript {

namespace {

bool isInterceptor(const Object& function)
{
    const Node* node = function.node;
    // The body, the request, and who is asked next.
    if (function.objectClass != ObjectClass::Function || !node || node->children.size() != 3 || !node->child(0))
        return false;
    const Node* next = node->child(2);
    const Node* request = node->child(1);
    if (!next || next->kind != Node::Kind::Name || !request || request->kind != Node::Kind::Name)
        return false;
    return next->annotation.starts_with("HttpHandler") || next->text == "next";
}

/// Each once; of methods that several objects have the last, in the order of the script.
std::vector<Object*> interceptorsOf(const Evaluator& evaluator)
{
    std::vector<Object*> found;
    for (Object* function : evaluator.functions()) {
        if (!isInterceptor(*function))
            continue;
        const auto known = std::find_if(
            found.begin(), found.end(), [function](const Object* other) { return other->node == function->node; });
        if (known == found.end())
            found.push_back(function);
        else
            *known = function;
    }
    return found;
}

Value clone(Evaluator& evaluator, CallInfo& call)
{
    Object* copy = evaluator.makeObject();
    *copy = *call.thisValue.object;
    const Value& update = call.argument(0);
    if (update.isOpen())
        copy->openSpreads.push_back(update);
    if (update.isObject()) {
        for (const auto& [name, value] : update.object->members) {
            if (name != "setHeaders" && name != "setParams")
                copy->set(name, value);
        }
    }
    for (const char* list : {"headers", "params"}) {
        const Value* more = optionOf(update, list[0] == 'h' ? "setHeaders" : "setParams");
        if (!more)
            continue;
        HeaderFields fields;
        if (const Value* known = copy->find(list))
            fields.setAll(*known);
        fields.setAll(*more);
        Object* made = evaluator.makeObject(list[0] == 'h' ? ObjectClass::Headers : ObjectClass::SearchParams);
        made->isImmutable = true;
        made->entries = fields.fields();
        made->openSpreads = fields.open();
        copy->set(list, Value::of(made));
    }
    Value again = evaluator.makeFunction(clone, "clone");
    again.object->boundThis = Value::of(copy);
    copy->set("clone", std::move(again));
    return Value::of(copy);
}

/// `next.handle(request)`, `next(request)`: of several ways the first that changes something counts.
Value handle(Evaluator& evaluator, CallInfo& call)
{
    Object& next = *call.thisValue.object;
    const Value* known = next.find("sent");
    const Value* given = next.find("given");
    if (call.argument(0).isObject() && (!known || known->object == given->object))
        next.set("sent", call.argument(0));
    return pending(evaluator);
}

} // namespace

const Object* throughInterceptors(Evaluator& evaluator, Object* request, const Node& node)
{
    for (Object* interceptor : interceptorsOf(evaluator)) {
        Object* headers = evaluator.makeObject(ObjectClass::Headers);
        headers->isImmutable = true;
        if (const Value* known = static_cast<const Object*>(request)->find("headers")) {
            NamedValues values = namedValuesOf(*known);
            headers->entries = std::move(values.pairs);
            headers->openSpreads = std::move(values.open);
        }
        request->set("headers", Value::of(headers));
        request->isOpenEnded = true;
        request->name = "req";
        Value copies = evaluator.makeFunction(clone, "clone");
        copies.object->boundThis = Value::of(request);
        request->set("clone", std::move(copies));
        Object* next = evaluator.makeObject(ObjectClass::Client);
        next->name = "next";
        next->set("given", Value::of(request));
        next->set("handle", evaluator.makeFunction(handle, "handle"));
        next->set("()", evaluator.makeFunction(handle, "next"));
        const std::vector<Value> arguments {Value::of(request), Value::of(next)};
        evaluator.call(Value::of(interceptor), {}, &arguments, node);
        const Value* sent = static_cast<const Object*>(next)->find("sent");
        if (sent && sent->isObject())
            request = sent->object;
    }
    return request;
}

const Node* firstInterceptor(const Evaluator& evaluator)
{
    const std::vector<Object*> found = interceptorsOf(evaluator);
    return found.empty() ? nullptr : found.front()->node;
}

} // namespace fetchscope::javascript
