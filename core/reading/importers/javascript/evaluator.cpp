#include "core/reading/importers/javascript/evaluator.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/clients/clients.h"

#include <algorithm>
#include <array>
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
    m_script = &scope;
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
    dropWrappers();
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
    m_uncalledAt.push_back(m_uncalled);
    return m_positions.size() - 1;
}

namespace {

/// The names that a parameter gives to what it is given.
void addNamesOf(const Node& parameter, std::vector<std::string_view>& names)
{
    using Kind = Node::Kind;
    if (parameter.kind == Kind::Name)
        names.push_back(parameter.text);
    const bool isPattern = parameter.kind == Kind::Object || parameter.kind == Kind::Array
        || parameter.kind == Kind::Property || parameter.kind == Kind::Spread;
    if (parameter.kind == Kind::Assign && parameter.child(0))
        addNamesOf(*parameter.child(0), names);
    for (const Node* child : parameter.children) {
        if (isPattern && child)
            addNamesOf(*child, names);
    }
}

std::vector<std::string_view> parametersOf(const Node& function)
{
    std::vector<std::string_view> names;
    for (std::size_t i = 1; i < function.children.size(); ++i)
        addNamesOf(*function.children[i], names);
    return names;
}

bool isOneOf(std::string_view name, const std::vector<std::string_view>& names)
{
    return std::find(names.begin(), names.end(), name.substr(0, name.find_first_of(".[("))) != names.end();
}

bool isNamedAsAddress(std::string_view name)
{
    constexpr std::array<std::string_view, 9> words {
        "path", "url", "uri", "endpoint", "route", "resource", "link", "request", "api"};
    const std::string lower = asciiLowercase(name);
    return std::any_of(
        words.begin(), words.end(), [&lower](std::string_view word) { return lower.find(word) != std::string::npos; });
}

/// Does an address name nothing of its own but the host, and a parameter says the rest: `BASE + path`?
bool isOfParameterAlone(const Text& address, const Node& function)
{
    const std::vector<std::string_view> parameters = parametersOf(function);
    bool hasParameter = false;
    std::string known;
    for (const TextPiece& piece : address) {
        // `${base}/${id}` is one of a list.
        const bool isPart = known.ends_with('/') && !known.ends_with("//") && !isNamedAsAddress(piece.text);
        if (piece.isOpen)
            hasParameter = hasParameter || (!isPart && isOneOf(piece.text, parameters));
        else
            known += piece.text;
    }
    if (const std::size_t scheme = known.find("://"); scheme != std::string::npos)
        known = known.substr(std::min(known.find('/', scheme + 3), known.size()));
    return hasParameter && known.find_first_not_of('/') == std::string::npos;
}

} // namespace

void Evaluator::placeRequest(const Node& node, const Text& address)
{
    m_hasCutOffRequest = m_hasCutOffRequest || node.isCutOff;
    m_callsOwn = m_callsOwn || (!m_uncalled && !m_usedPlace && !m_frames.empty());
    m_places.push_back(m_usedPlace ? *m_usedPlace : reservePlace());
    m_usedPlace.reset();
    const Node* function = m_uncalledAt[m_places.back()];
    m_isOfWrapper.push_back(function && isOfParameterAlone(address, *function));
}

void Evaluator::takeBackRequest()
{
    m_parts.actions.pop_back();
    m_places.pop_back();
    m_isOfWrapper.pop_back();
}

/// A function that takes the address from whoever calls it asks nothing by itself, where others ask.
void Evaluator::dropWrappers()
{
    if (std::find(m_isOfWrapper.begin(), m_isOfWrapper.end(), false) == m_isOfWrapper.end())
        return;
    for (std::size_t i = m_isOfWrapper.size(); i > 0; --i) {
        if (!m_isOfWrapper[i - 1])
            continue;
        const auto index = static_cast<std::ptrdiff_t>(i - 1);
        const Node& function = *m_uncalledAt[m_places[i - 1]];
        const std::vector<std::string_view> parameters = parametersOf(function);
        const auto behind = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), function.end);
        const auto lastLine = static_cast<std::size_t>(behind - m_lineStarts.begin());
        std::erase_if(m_parts.questions, [&](const OpenQuestion& question) {
            const bool isInside = question.line >= lineOf(function) && question.line <= lastLine;
            const bool isAsked =
                std::find(m_askedBy.begin(), m_askedBy.end(), std::pair(&function, question.name)) != m_askedBy.end();
            return (isInside || isAsked) && isOneOf(question.name, parameters);
        });
        m_parts.actions.erase(m_parts.actions.begin() + index);
        m_places.erase(m_places.begin() + index);
    }
}

void Evaluator::orderRequests()
{
    // What the script itself calls comes before what it only has.
    for (std::size_t place = 0; m_callsOwn && place < m_positions.size(); ++place)
        m_positions[place] += m_uncalledAt[place] ? m_text.size() : 0;
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
    // What plugins make a member of all components: `this.$axios`, `this.axios`, `Vue.axios`.
    const auto plugged = [&]() -> const Value* {
        if (name == "axios")
            return m_global.find(name);
        return name.starts_with('$') ? m_global.find("provide " + std::string(name)) : nullptr;
    };
    const auto openMember = [&](const std::string& of) {
        std::string full = of;
        if (!full.empty())
            full += '.';
        full += name;
        if (const Value* known = plugged())
            return *known;
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
        if (const Value* known = plugged())
            return *known;
        return held.name.empty() ? openAt(node) : openMember(held.name);
    }
    return openAt(node);
}

} // namespace fetchscope::javascript
