#include "core/reading/importers/javascript/evaluator.h"

namespace fetchscope::javascript {

Value Evaluator::makeClass(const Node& node, Scope& scope)
{
    Object* definition = makeObject(ObjectClass::Class);
    definition->node = &node;
    definition->scope = &scope;
    definition->name = node.text;
    m_functions.push_back(definition);
    if (node.child(0)) {
        const Value base = evaluate(node.child(0), scope);
        if (base.isObject() && base.object->objectClass == ObjectClass::Class)
            definition->prototype = base.object;
    }
    Scope& inside = makeScope(scope);
    inside.declare("this", Value::of(definition));
    for (std::size_t i = 1; i < node.children.size(); ++i) {
        const Node& one = *node.children[i];
        if (one.kind != Node::Kind::Property || !one.isStatic || !one.child(0))
            continue;
        Value value = evaluate(one.child(0), inside);
        if (value.isFunction())
            value.object->home = definition;
        definition->set(one.text, std::move(value));
    }
    return Value::of(definition);
}

/// Fills in what a class, and before it the one that it extends, gives an object.
void Evaluator::construct(Object& self, Object& definition, const std::vector<Value>* arguments, const Node& node)
{
    definition.wasCalled = true;
    m_followed.insert(definition.node);
    if (definition.prototype && definition.prototype != &definition)
        construct(self, *definition.prototype, arguments, node);
    Scope& inside = makeScope(*definition.scope);
    inside.declare("this", Value::of(&self));
    const Object* constructor = nullptr;
    std::vector<const Node*> fields;
    for (std::size_t i = 1; i < definition.node->children.size(); ++i) {
        const Node& one = *definition.node->children[i];
        if (one.kind != Node::Kind::Property || one.isStatic)
            continue;
        if (one.child(0) && one.child(0)->kind == Node::Kind::Function && !one.child(0)->isArrow) {
            Value method = makeClosure(*one.child(0), inside);
            method.object->home = &self;
            method.object->isGetter = one.isGetter;
            if (one.text == "constructor")
                constructor = method.object;
            else
                self.set(one.text, std::move(method));
        } else {
            fields.push_back(&one);
        }
    }
    // Parameters that become members come before the fields that use them.
    if (constructor) {
        for (std::size_t i = 1; i < constructor->node->children.size(); ++i) {
            const Node& parameter = *constructor->node->children[i];
            if (parameter.isParameterProperty && parameter.kind == Node::Kind::Name) {
                self.set(parameter.text,
                    injected(parameter).value_or(Value::open("this." + parameter.text, lineOf(parameter))));
            }
        }
    }
    for (const Node* field : fields) {
        Value value =
            field->child(0) ? evaluate(field->child(0), inside) : Value::open("this." + field->text, lineOf(*field));
        if (value.isFunction() && !value.object->home)
            value.object->home = &self;
        self.set(field->text, std::move(value));
    }
    if (constructor) {
        Object* called = const_cast<Object*>(constructor); // NOLINT
        callClosure(*called, Value::of(&self), arguments, node);
    }
}

Value Evaluator::construct(Object& definition, const std::vector<Value>* arguments, const Node& node)
{
    Object* self = makeObject();
    self->isOpenEnded = true;
    self->name = "this";
    if (definition.objectClass == ObjectClass::Class) {
        // One that constructs itself.
        if (m_frames.size() < deepestCalls)
            construct(*self, definition, arguments, node);
    } else {
        callClosure(definition, Value::of(self), arguments, node);
    }
    return Value::of(self);
}

/// What `this` is in a method of an object: the object, or, where it describes a component of Vue, what the component
/// has: its data, its methods, its computed values.
Object& Evaluator::componentOf(Object& home)
{
    Object* description = &home;
    for (int level = 0; level < 2 && description; ++level, description = description->home) {
        const Value* data = description->find("data");
        const Value* methods = description->find("methods");
        const bool hasMethods = methods && methods->isObject();
        if (!(data && data->isFunction()) && !hasMethods)
            continue;
        if (const auto known = m_components.find(description); known != m_components.end())
            return *known->second;
        Object* component = makeObject();
        component->isOpenEnded = true;
        component->name = "this";
        m_components.emplace(description, component);
        const std::vector<Value> none;
        if (data && data->isFunction() && data->object->node)
            spreadInto(*component, callClosure(*data->object, Value::of(component), &none, *data->object->node));
        else if (data && data->isObject() && !data->isFunction() && hasMethods)
            spreadInto(*component, *data);
        for (const char* part : {"methods", "computed"}) {
            if (const Value* members = description->find(part))
                spreadInto(*component, *members);
        }
        return *component;
    }
    return home;
}

} // namespace fetchscope::javascript
