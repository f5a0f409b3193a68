#include "core/reading/importers/javascript/evaluator.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/clients/clients.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace fetchscope::javascript {

Evaluator::Evaluator(std::string_view text, SnippetParts& parts)
    : m_text(text)
    , m_parts(parts)
{
    m_lineStarts.push_back(0);
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        m_lineStarts.push_back(at + 1);
    addBuiltIns(*this);
    addUrlBuiltIns(*this);
    addBodyBuiltIns(*this);
    for (const Client& client : allClients())
        client.add(*this);
}

void Evaluator::run(const Program& program)
{
    Scope& scope = makeScope(m_global);
    // What `this` is where a method was cut out of its object.
    Object* self = makeObject();
    self->isOpenEnded = true;
    scope.declare("this", Value::of(self));
    noteCalls(program);
    followAll(program.statements, 0, scope);
    followTheUncalled();
    if (m_parts.actions.empty() && !m_hasRequestAtEnd)
        followHeldBack();
    // One may add another.
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
        const std::function<void()> task = std::move(m_tasks[i]);
        task();
    }
    orderRequests();
}

void Evaluator::atEndAsk(std::function<void()> task)
{
    m_hasRequestAtEnd = true;
    atEnd(std::move(task));
}

std::size_t Evaluator::reservePlace()
{
    m_positions.push_back(m_position);
    return m_positions.size() - 1;
}

void Evaluator::placeRequest(const Node& node)
{
    m_hasCutOffRequest = m_hasCutOffRequest || node.isCutOff;
    m_places.push_back(m_usedPlace ? *m_usedPlace : reservePlace());
    m_usedPlace.reset();
}

void Evaluator::orderRequests()
{
    std::vector<std::size_t> order(m_places.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    std::stable_sort(order.begin(), order.end(), [this](std::size_t left, std::size_t right) {
        return std::pair(m_positions[m_places[left]], m_places[left])
            < std::pair(m_positions[m_places[right]], m_places[right]);
    });
    std::vector<SnippetAction> ordered;
    ordered.reserve(order.size());
    for (const std::size_t index : order)
        ordered.push_back(std::move(m_parts.actions[index]));
    m_parts.actions = std::move(ordered);
}

Object* Evaluator::makeObject(ObjectClass objectClass)
{
    Object& object = m_objects.emplace_back();
    object.objectClass = objectClass;
    object.serial = m_objects.size();
    return &object;
}

Value Evaluator::makeFunction(NativeFunction native, std::string_view name)
{
    Object* function = makeObject(ObjectClass::Function);
    function->native = native;
    function->name = name;
    return Value::of(function);
}

Value Evaluator::makeArray(std::vector<Value> members)
{
    Object* array = makeObject(ObjectClass::Array);
    for (Value& member : members)
        array->members.emplace_back(std::to_string(array->members.size()), std::move(member));
    return Value::of(array);
}

Scope& Evaluator::makeScope(Scope& parent)
{
    Scope& scope = m_scopes.emplace_back();
    scope.parent = &parent;
    scope.serial = m_scopes.size();
    return scope;
}

void Evaluator::addGlobal(std::string_view name, Value value)
{
    Object* owner = nullptr;
    for (std::size_t dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.')) {
        const std::string_view first = name.substr(0, dot);
        Value* known = owner ? owner->find(first) : m_global.find(first);
        if (!known) {
            Object* made = makeObject();
            made->isOpenEnded = true;
            made->name = owner ? owner->name + "." : std::string();
            made->name += first;
            if (owner)
                owner->set(first, Value::of(made));
            else
                m_global.declare(first, Value::of(made));
            owner = made;
        } else {
            owner = known->object;
        }
        name.remove_prefix(dot + 1);
    }
    if (owner)
        owner->set(name, std::move(value));
    else
        m_global.declare(name, std::move(value));
}

void Evaluator::addModule(std::string_view name, Value value)
{
    m_modules.set(name, std::move(value));
}

const Value* Evaluator::module(std::string_view name) const
{
    return m_modules.find(name);
}

std::size_t Evaluator::lineOf(const Node& node) const
{
    const auto behind = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), node.start);
    return static_cast<std::size_t>(behind - m_lineStarts.begin());
}

Value Evaluator::openAt(const Node& node) const
{
    constexpr std::size_t longest = 60;
    std::string name;
    const std::string_view text = m_text.substr(node.start, std::max(node.end, node.start) - node.start);
    for (const char c : text) {
        if (!isAsciiWhitespace(c))
            name += c;
        else if (!name.empty() && name.back() != ' ')
            name += ' ';
        if (name.size() > longest) {
            name += "…";
            break;
        }
    }
    while (!name.empty() && name.back() == ' ')
        name.pop_back();
    return Value::open(std::move(name), lineOf(node));
}

Value Evaluator::member(const Value& object, std::string_view name, const Node& node)
{
    const auto openMember = [&](const std::string& of) {
        std::string full = of;
        if (!full.empty())
            full += '.';
        full += name;
        // `this.$axios`
        if (name.starts_with('$')) {
            if (const Value* provided = m_global.find("provide " + std::string(name)))
                return *provided;
        }
        return Value::open(std::move(full), lineOf(node));
    };
    if (object.isOpen())
        return openMember(object.name());
    if (object.isObject()) {
        Object& held = *object.object;
        // Parameters may have been added since.
        if (held.objectClass == ObjectClass::Url && name == "href")
            return Value::of(textOf(object));
        if (const Value* found = held.find(name)) {
            Value value = *found;
            if (value.isFunction() && value.object->isGetter)
                value = call(value, object, nullptr, node);
            if (object.doubt && !value.doubt)
                value.doubt = object.doubt;
            // What is built in does not know where it is used.
            if (value.doubt && value.doubt->line == 0) {
                OpenQuestion here = *value.doubt;
                here.line = lineOf(node);
                value.doubt = std::make_shared<const OpenQuestion>(std::move(here));
            }
            return value;
        }
    }
    if (const NativeFunction method = builtInMethod(object, name)) {
        Value function = makeFunction(method, name);
        function.object->boundThis = object;
        return function;
    }
    if (object.isObject()) {
        const Object& held = *object.object;
        if (held.objectClass == ObjectClass::Array && name == "length")
            return Value::of(static_cast<double>(held.members.size()));
        const bool isWhole = (held.objectClass == ObjectClass::Plain || held.objectClass == ObjectClass::Array)
            && !held.isOpenEnded && held.openSpreads.empty();
        if (isWhole)
            return {};
        if (held.name.empty() && name.starts_with('$')) {
            if (const Value* provided = m_global.find("provide " + std::string(name)))
                return *provided;
        }
        return held.name.empty() ? openAt(node) : openMember(held.name);
    }
    return openAt(node);
}

} // namespace fetchscope::javascript
