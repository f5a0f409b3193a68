#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/evaluator.h"

#include <algorithm>
#include <utility>

namespace fetchscope::javascript {

namespace {

/// The name by which something is called.
std::string_view calledName(const Node& callee)
{
    return callee.kind == Node::Kind::Name || callee.kind == Node::Kind::Member ? std::string_view(callee.text)
                                                                                : std::string_view();
}

} // namespace

std::vector<Value> Evaluator::evaluateArguments(const Node& node, Scope& scope)
{
    std::vector<Value> values;
    const std::size_t first = node.kind == Node::Kind::DynamicImport ? 0 : 1;
    for (std::size_t i = first; i < node.children.size(); ++i) {
        const Node* child = node.children[i];
        if (child->kind != Node::Kind::Spread) {
            values.push_back(evaluate(child, scope));
            continue;
        }
        const Value spread = child->child(0) ? evaluate(child->child(0), scope) : openAt(*child);
        if (spread.isObject() && spread.object->objectClass == ObjectClass::Array) {
            for (const auto& [index, value] : spread.object->members)
                values.push_back(value);
        } else {
            values.push_back(spread);
        }
    }
    return values;
}

Value Evaluator::evaluateCall(const Node& node, Scope& scope)
{
    const Node& callee = *node.child(0);
    Value thisValue;
    Value function;
    if (callee.kind == Node::Kind::Member || callee.kind == Node::Kind::Index) {
        thisValue = evaluate(callee.child(0), scope);
        std::string name = callee.text;
        if (callee.kind == Node::Kind::Index)
            name = evaluate(callee.child(1), scope).knownText().value_or(std::string());
        function = name.empty() ? openAt(callee) : member(thisValue, name, callee);
    } else {
        function = evaluate(&callee, scope);
    }
    CallInfo call {node, thisValue, evaluateArguments(node, scope), false};
    if (function.isFunction() && function.object->native) {
        if (!function.object->boundThis.isUndefined())
            call.thisValue = function.object->boundThis;
        return function.object->native(*this, call);
    }
    if (function.isFunction())
        return this->call(function, thisValue, &call.arguments, node);
    // A client that is called itself: `axios(config)`.
    if (function.isObject()) {
        if (const Value* own = function.object->find("()"); own && own->isFunction()) {
            call.thisValue = function;
            return own->object->native(*this, call);
        }
    }
    return callOpen(function, call);
}

Value Evaluator::callOpen(const Value& callee, CallInfo& call)
{
    if (callee.isOpen()) {
        if (auto made = callOpenClient(*this, callee, call))
            return *made;
        noteOpenClient(*this, callee, call);
    }
    followCallbacks(call.arguments, call.node);
    // `promise.then(value => …)` of a value that is known.
    return openAt(call.node);
}

void Evaluator::followCallbacks(const std::vector<Value>& arguments, const Node& node)
{
    const auto follow = [this, &node](const Value& value) {
        if (value.isFunction() && value.object->objectClass == ObjectClass::Function && !value.object->native
            && !value.object->wasCalled)
            call(value, {}, nullptr, node);
    };
    for (const Value& argument : arguments) {
        follow(argument);
        // `app.config(["$httpProvider", provider => …])`
        if (argument.isObject() && argument.object->objectClass == ObjectClass::Array
            && !argument.object->members.empty() && argument.object->members.front().second.isText()
            && argument.object->members.size() < 50)
            follow(argument.object->members.back().second);
    }
}

Value Evaluator::evaluateNew(const Node& node, Scope& scope)
{
    const Node& callee = *node.child(0);
    const Value definition = evaluate(&callee, scope);
    CallInfo call {node, {}, evaluateArguments(node, scope), true};
    if (definition.isFunction() && definition.object->native)
        return definition.object->native(*this, call);
    if (definition.isFunction())
        return construct(*definition.object, &call.arguments, node);
    if (definition.isOpen())
        noteOpenClient(*this, definition, call);
    followCallbacks(call.arguments, node);
    return openAt(node);
}

Value Evaluator::makeClosure(const Node& node, Scope& scope)
{
    Object* function = makeObject(ObjectClass::Function);
    function->node = &node;
    function->scope = &scope;
    function->name = node.text;
    if (node.child(0))
        m_functions.push_back(function);
    return Value::of(function);
}

Value Evaluator::call(
    const Value& function, const Value& thisValue, const std::vector<Value>* arguments, const Node& node)
{
    if (!function.isFunction())
        return openAt(node);
    Object& object = *function.object;
    if (object.native) {
        CallInfo call {node, object.boundThis.isUndefined() ? thisValue : object.boundThis,
            arguments ? *arguments : std::vector<Value>(), false};
        return object.native(*this, call);
    }
    if (object.objectClass == ObjectClass::Class)
        return construct(object, arguments, node);
    return callClosure(object, thisValue, arguments, node);
}

Value Evaluator::callClosure(
    Object& function, const Value& thisValue, const std::vector<Value>* arguments, const Node& node)
{
    function.wasCalled = true;
    m_followed.insert(function.node);
    const bool isBeingCalled = std::any_of(
        m_frames.begin(), m_frames.end(), [&function](const Frame& frame) { return frame.function == function.node; });
    if (isBeingCalled || m_frames.size() >= deepestCalls || !function.node->child(0))
        return openAt(node);
    Scope& scope = makeScope(*function.scope);
    Value self = thisValue;
    if (!function.node->isArrow) {
        if (!self.isObject() && function.home)
            self = Value::of(&componentOf(*function.home));
        // What else it has, the text may leave out.
        if (self.isObject() && self.object == function.home && self.object->objectClass == ObjectClass::Plain
            && !self.object->isOpenEnded) {
            self.object->isOpenEnded = true;
            self.object->name = "this";
        }
        if (self.isObject())
            scope.declare("this", self);
    }
    for (std::size_t i = 1; i < function.node->children.size(); ++i) {
        const Node& parameter = *function.node->children[i];
        if (parameter.kind == Node::Kind::Spread && arguments) {
            std::vector<Value> rest(
                arguments->begin() + static_cast<std::ptrdiff_t>(std::min(i - 1, arguments->size())), arguments->end());
            bind(*parameter.child(0), makeArray(std::move(rest)), scope, true);
            continue;
        }
        static const Value none;
        const Value* argument = arguments ? (i - 1 < arguments->size() ? &(*arguments)[i - 1] : &none) : nullptr;
        bindParameter(parameter, argument, scope, self);
    }
    m_frames.push_back({function.node, {}});
    const Node& body = *function.node->child(0);
    Value result;
    if (body.kind == Node::Kind::Block) {
        followAll(body.children, 0, scope);
        result = std::move(m_frames.back().returned);
    } else {
        result = evaluate(&body, scope);
    }
    m_frames.pop_back();
    return result;
}

std::optional<Value> Evaluator::injected(const Node& parameter)
{
    if (parameter.annotation.empty())
        return std::nullopt;
    const Value* type = m_global.find(parameter.annotation);
    if (type && type->isFunction() && type->object->find("instance"))
        return *type->object->find("instance");
    // A service of the script itself.
    const Value* own = m_script ? m_script->find(parameter.annotation) : nullptr;
    if (!own || !own->isObject() || own->object->objectClass != ObjectClass::Class)
        return std::nullopt;
    if (const auto known = m_instances.find(own->object); known != m_instances.end())
        return known->second;
    // One that is given itself, over others, is not known.
    m_instances.emplace(own->object, Value::open(parameter.text, lineOf(parameter)));
    const Value made = construct(*own->object, nullptr, parameter);
    m_instances[own->object] = made;
    return made;
}

/// What controllers of AngularJS share with their page.
Value Evaluator::scopeOfController()
{
    Object* shared = makeObject();
    shared->isOpenEnded = true;
    shared->name = "$scope";
    return Value::of(shared);
}

/// Where the argument is null, nobody knows it.
void Evaluator::bindParameter(const Node& parameter, const Value* argument, Scope& scope, const Value& thisValue)
{
    const Node* target = &parameter;
    if (target->kind == Node::Kind::Spread)
        target = target->child(0);
    Value value = argument ? *argument : Value();
    if (target->kind == Node::Kind::Assign) {
        const Node* otherwise = target->child(1);
        target = target->child(0);
        if (!argument) {
            value = evaluate(otherwise, scope);
            if (!value.isOpen() && !value.doubt && target->kind == Node::Kind::Name) {
                const std::string shown = openAt(*otherwise).name();
                value.doubt = std::make_shared<const OpenQuestion>(
                    OpenQuestion {OpenQuestion::Decides::Default, target->text, lineOf(*target), shown});
            }
        } else if (argument->isUndefined()) {
            value = evaluate(otherwise, scope);
        }
    } else if (!argument) {
        const Value* named = target->kind == Node::Kind::Name ? m_global.find("inject " + target->text) : nullptr;
        if (auto given = injected(*target))
            value = std::move(*given);
        else if (named)
            value = *named;
        else if (target->kind == Node::Kind::Name && target->text == "$scope")
            value = scopeOfController();
        else
            value = target->kind == Node::Kind::Name ? Value::open(target->text, lineOf(*target)) : openAt(*target);
    }
    bind(*target, value, scope, true);
    if (target->isParameterProperty && target->kind == Node::Kind::Name && thisValue.isObject())
        thisValue.object->set(target->text, value);
}

void Evaluator::bind(const Node& target, const Value& value, Scope& scope, bool isDeclared)
{
    using Kind = Node::Kind;
    switch (target.kind) {
    case Kind::Name:
        if (isDeclared)
            scope.declare(target.text, value);
        else
            assign(target, value, scope);
        return;
    case Kind::Assign:
        if (value.isUndefined())
            bind(*target.child(0), evaluate(target.child(1), scope), scope, isDeclared);
        else
            bind(*target.child(0), value, scope, isDeclared);
        return;
    case Kind::Array:
        for (std::size_t i = 0; i < target.children.size(); ++i) {
            const Node* child = target.children[i];
            if (!child || child->kind == Kind::Undefined)
                continue;
            const Node* name = child->kind == Kind::Assign || child->kind == Kind::Spread ? child->child(0) : child;
            const bool isKnown = value.isObject() && value.object->objectClass == ObjectClass::Array;
            Value part = name && name->kind == Kind::Name ? Value::open(name->text, lineOf(*name)) : openAt(*child);
            if (isKnown && i < value.object->members.size() && child->kind != Kind::Spread)
                part = value.object->members[i].second;
            bind(child->kind == Kind::Spread && name ? *name : *child, part, scope, isDeclared);
        }
        return;
    case Kind::Object:
        bindObject(target, value, scope, isDeclared);
        return;
    default:
        assign(target, value, scope);
    }
}

void Evaluator::bindObject(const Node& target, const Value& value, Scope& scope, bool isDeclared)
{
    std::vector<std::string> taken;
    for (const Node* child : target.children) {
        if (child->kind == Node::Kind::Spread) {
            if (!child->child(0))
                continue;
            Value rest = Value::open(child->child(0)->text, lineOf(*child));
            if (value.isObject()) {
                Object* others = makeObject();
                spreadInto(*others, value);
                for (const std::string& name : taken)
                    others->remove(name);
                rest = Value::of(others);
                rest.doubt = value.doubt;
            }
            bind(*child->child(0), rest, scope, isDeclared);
            continue;
        }
        taken.push_back(child->text);
        const Node* local = child->child(0);
        Value part = value.isObject() ? member(value, child->text, *child) : Value();
        const Value* provided = value.isOpen() || part.isOpen() ? m_global.find("provide " + child->text) : nullptr;
        if (provided) {
            part = *provided;
        } else if (value.isOpen() || (part.isOpen() && local && local->kind == Node::Kind::Name)) {
            // The name that it has from here on.
            const Node* name = local && local->kind == Node::Kind::Assign ? local->child(0) : local;
            const bool isPlain = name && name->kind == Node::Kind::Name;
            std::string full = isPlain ? name->text : child->text;
            if (value.isOpen() && value.name().find_first_of("( {") == std::string::npos
                && value.name().find('.') != std::string::npos)
                full = value.name() + "." + child->text;
            part = Value::open(std::move(full), lineOf(*child));
            // A default counts where nothing is known of what is there.
            if (local && local->kind == Node::Kind::Assign) {
                Value otherwise = evaluate(local->child(1), scope);
                if (!otherwise.isOpen() && !otherwise.isNullish()) {
                    otherwise.doubt = std::make_shared<const OpenQuestion>(OpenQuestion {
                        OpenQuestion::Decides::Default, part.name(), part.line(), openAt(*local->child(1)).name()});
                    part = std::move(otherwise);
                }
            }
        }
        if (local)
            bind(*local, part, scope, isDeclared);
    }
}

bool Evaluator::isKept(const Object& object, std::string_view name) const
{
    return m_condition && object.serial <= m_objectsBeforeBranch && m_kept
        && std::any_of(m_kept->begin(), m_kept->end(),
            [&](const Written& written) { return written.owner == &object && written.name == name; });
}

void Evaluator::write(Object& object, std::string_view name, Value value)
{
    if (m_condition && object.serial <= m_objectsBeforeBranch) {
        if (isKept(object, name))
            return;
        if (m_recorded)
            m_recorded->push_back({&object, std::string(name)});
        if (!value.doubt)
            value.doubt = m_condition;
    }
    object.set(name, std::move(value));
}

void Evaluator::assign(const Node& target, const Value& value, Scope& scope)
{
    switch (target.kind) {
    case Node::Kind::Name: {
        for (Scope* owner = &scope; owner; owner = owner->parent) {
            const auto found = std::find_if(owner->names.begin(), owner->names.end(),
                [&target](const auto& name) { return name.first == target.text; });
            if (found == owner->names.end())
                continue;
            Value written = value;
            if (m_condition && owner->serial <= m_scopesBeforeBranch) {
                const auto wasWritten = [&](const Written& one) {
                    return one.owner == owner && one.name == target.text;
                };
                if (m_kept && std::any_of(m_kept->begin(), m_kept->end(), wasWritten))
                    return;
                if (m_recorded)
                    m_recorded->push_back({owner, target.text});
                if (!written.doubt)
                    written.doubt = m_condition;
            }
            found->second = std::move(written);
            return;
        }
        scope.declare(target.text, value);
        return;
    }
    case Node::Kind::Member:
    case Node::Kind::Index: {
        const Value owner = evaluate(target.child(0), scope);
        auto name = std::optional(target.text);
        if (target.kind == Node::Kind::Index) {
            const Value key = evaluate(target.child(1), scope);
            name = key.kind == Value::Kind::Number ? std::optional(numberText(key.number)) : key.knownText();
            if (!name && owner.isObject())
                owner.object->openSpreads.push_back(key.isOpen() ? key : openAt(*target.child(1)));
        }
        if (name)
            setMarkup(*this, *name, value, target);
        if (!owner.isObject() || !name)
            return;
        if (value.isFunction() && !value.object->home)
            value.object->home = owner.object;
        write(*owner.object, *name, value);
        setMember(*this, *owner.object, *name, value, target);
        return;
    }
    case Node::Kind::Array:
    case Node::Kind::Object:
        bind(target, value, scope, false);
        return;
    default:
        return;
    }
}

void Evaluator::noteCalls(const Program& program)
{
    for (const Node& node : program.nodes) {
        if ((node.kind == Node::Kind::Call || node.kind == Node::Kind::New) && node.child(0))
            m_calledNames.emplace(calledName(*node.child(0)));
    }
}

void Evaluator::followTheUncalled()
{
    const auto isNamedInACall = [this](const Object& function) { return m_calledNames.contains(function.name); };
    // Those that nobody calls come first: they may call the others. What they define is followed, too.
    for (const bool withNamed : {false, true}) {
        for (std::size_t i = 0; i < m_functions.size(); ++i) {
            Object& function = *m_functions[i];
            if (function.wasCalled || (!withNamed && isNamedInACall(function)))
                continue;
            // Several closures of one function are one.
            if (m_followed.contains(function.node) || m_heldBack.contains(function.node))
                continue;
            followUncalled(function);
        }
    }
}

void Evaluator::followPlugin(const Node* exported)
{
    if (exported && exported->kind == Node::Kind::Expression)
        exported = exported->child(0);
    if (!exported || exported->kind != Node::Kind::Function || exported->children.size() < 2 || !exported->child(1))
        return;
    const Node& given = *exported->child(1);
    const bool takesClient = given.kind == Node::Kind::Object
        && std::any_of(given.children.begin(), given.children.end(),
            [](const Node* member) { return member && member->text == "$axios"; });
    const auto made = std::find_if(m_functions.rbegin(), m_functions.rend(),
        [exported](const Object* function) { return function->node == exported; });
    if (!takesClient || made == m_functions.rend() || m_followed.contains(exported))
        return;
    const std::size_t position = m_position;
    const std::size_t ownFrames = m_ownFrames;
    followUncalled(**made);
    m_position = position;
    m_ownFrames = ownFrames;
}

void Evaluator::holdBack(const Value& function)
{
    if (function.isFunction() && function.object->node)
        m_heldBack.insert(function.object->node);
}

void Evaluator::followHeldBack()
{
    m_isAfterAnswer = true;
    for (std::size_t i = 0; i < m_functions.size(); ++i) {
        if (m_heldBack.contains(m_functions[i]->node) && !m_followed.contains(m_functions[i]->node))
            followUncalled(*m_functions[i]);
    }
    m_isAfterAnswer = false;
}

/// Its requests stand where it stands in the text.
void Evaluator::followUncalled(Object& function)
{
    m_position = function.node->start;
    // What an answer leads to may send once more what was asked before.
    m_uncalled = m_isAfterAnswer ? nullptr : function.node;
    m_ownFrames = 1;
    const std::size_t asked = m_parts.questions.size();
    if (function.objectClass == ObjectClass::Class)
        construct(function, nullptr, *function.node);
    else
        callClosure(function, {}, nullptr, *function.node);
    m_uncalled = nullptr;
    for (std::size_t i = asked; i < m_parts.questions.size(); ++i)
        m_askedBy.emplace_back(function.node, m_parts.questions[i].name);
}

} // namespace fetchscope::javascript
