#include "core/reading/importers/javascript/evaluator.h"

#include <algorithm>
#include <utility>

namespace fetchscope::javascript {

namespace {

/// So often is a loop gone through.
constexpr std::size_t mostRounds = 20;

} // namespace

void Evaluator::hoist(const std::vector<Node*>& statements, std::size_t from, Scope& scope)
{
    for (std::size_t i = from; i < statements.size(); ++i) {
        const Node* node = statements[i];
        if (node && node->kind == Node::Kind::Export)
            node = node->child(0);
        if (node && node->kind == Node::Kind::Function && !node->text.empty())
            scope.declare(node->text, makeClosure(*node, scope));
    }
}

Evaluator::Flow Evaluator::followAll(const std::vector<Node*>& statements, std::size_t from, Scope& scope)
{
    hoist(statements, from, scope);
    for (std::size_t i = from; i < statements.size(); ++i) {
        if (statements[i] && m_frames.size() <= m_ownFrames)
            m_position = std::max(m_position, statements[i]->start);
        if (const Flow flow = follow(statements[i], scope); flow != Flow::Next)
            return flow;
    }
    return Flow::Next;
}

Evaluator::Flow Evaluator::follow(const Node* node, Scope& scope)
{
    using Kind = Node::Kind;
    if (!node)
        return Flow::Next;
    switch (node->kind) {
    case Kind::Declaration:
        followDeclaration(*node, scope);
        return Flow::Next;
    case Kind::Function:
        // Named ones are there already.
        if (node->text.empty())
            makeClosure(*node, scope);
        return Flow::Next;
    case Kind::Class: {
        Value made = makeClass(*node, scope);
        if (!node->text.empty())
            scope.declare(node->text, std::move(made));
        return Flow::Next;
    }
    case Kind::Property:
        // A member that was cut out of its class or object.
        if (const Value* self = scope.find("this"); self && self->isObject()) {
            Value value = node->child(0) ? evaluate(node->child(0), scope) : Value::open(node->text, lineOf(*node));
            if (value.isFunction())
                value.object->home = self->object;
            self->object->set(node->text, std::move(value));
        }
        return Flow::Next;
    case Kind::Expression:
    case Kind::Throw:
        evaluate(node->child(0), scope);
        return node->kind == Kind::Throw ? Flow::Jump : Flow::Next;
    case Kind::Export: {
        const Node* inside = node->child(0);
        const bool isNamed = inside && inside->kind == Kind::Function && !inside->text.empty();
        const Flow flow = isNamed ? Flow::Next : follow(inside, scope);
        followPlugin(inside);
        return flow;
    }
    case Kind::Block:
        return followAll(node->children, 0, makeScope(scope));
    case Kind::If:
        return followIf(*node, scope);
    case Kind::For:
        return followFor(*node, makeScope(scope));
    case Kind::ForEach:
        return followForEach(*node, makeScope(scope));
    case Kind::While:
        evaluate(node->child(0), scope);
        follow(node->child(1), scope);
        return Flow::Next;
    case Kind::Switch:
        return followSwitch(*node, makeScope(scope));
    case Kind::Try:
        return followTry(*node, scope);
    case Kind::Return:
        followReturn(evaluate(node->child(0), scope));
        return Flow::Return;
    case Kind::Import:
        followImport(*node, scope);
        return Flow::Next;
    case Kind::Jump:
        return Flow::Jump;
    default:
        evaluate(node, scope);
        return Flow::Next;
    }
}

void Evaluator::followReturn(Value value)
{
    if (m_frames.empty())
        return;
    Value& returned = m_frames.back().returned;
    // Where only the run says which of several is returned, the first that is known.
    const bool saysNothing = returned.isNullish() || returned.isOpen();
    if (!saysNothing)
        return;
    if (m_condition && !value.doubt && !value.isObject() && !value.isOpen() && !value.isNullish()) {
        OpenQuestion choice = *m_condition;
        choice.decides = OpenQuestion::Decides::Choice;
        choice.standIn = plainText(javascript::textOf(value));
        value.doubt = std::make_shared<const OpenQuestion>(std::move(choice));
    }
    if (!value.isUndefined())
        returned = std::move(value);
}

template <class Branch> void Evaluator::underCondition(const Node& condition, Branch branch)
{
    const Value name = openAt(condition);
    OpenQuestion question {OpenQuestion::Decides::Condition, name.name(), name.line(), {}};
    const Doubt before = std::exchange(m_condition, std::make_shared<const OpenQuestion>(std::move(question)));
    const std::size_t objects = std::exchange(m_objectsBeforeBranch, m_objects.size());
    const std::size_t scopes = std::exchange(m_scopesBeforeBranch, m_scopes.size());
    branch();
    m_condition = before;
    m_objectsBeforeBranch = objects;
    m_scopesBeforeBranch = scopes;
}

Evaluator::Flow Evaluator::followIf(const Node& node, Scope& scope)
{
    const Value condition = evaluate(node.child(0), scope);
    if (const auto truth = condition.truth(); truth && !condition.doubt)
        return follow(*truth ? node.child(1) : node.child(2), scope);
    // `if (data)`, where `data = null` is taken for not set.
    if (condition.doubt && condition.doubt->decides == OpenQuestion::Decides::Default && condition.truth() == false) {
        parts().ask(*condition.doubt);
        return follow(node.child(2), scope);
    }
    std::vector<Written> written;
    underCondition(*node.child(0), [&] {
        std::vector<Written>* const outer = m_recorded;
        m_recorded = &written;
        follow(node.child(1), scope);
        m_recorded = outer;
        if (outer)
            outer->insert(outer->end(), written.begin(), written.end());
        const std::vector<Written>* const kept = std::exchange(m_kept, &written);
        follow(node.child(2), scope);
        m_kept = kept;
    });
    return Flow::Next;
}

Evaluator::Flow Evaluator::followFor(const Node& node, Scope& scope)
{
    follow(node.child(0), scope);
    for (std::size_t round = 0; round < mostRounds; ++round) {
        const auto truth = node.child(1) ? evaluate(node.child(1), scope).truth() : std::nullopt;
        if (truth == false)
            break;
        if (follow(node.child(3), scope) == Flow::Return)
            return Flow::Return;
        evaluate(node.child(2), scope);
        if (!truth)
            break;
    }
    return Flow::Next;
}

Evaluator::Flow Evaluator::followForEach(const Node& node, Scope& scope)
{
    const Node* target = node.child(0);
    const bool isDeclared = target && target->kind == Node::Kind::Declaration;
    if (isDeclared)
        target = target->child(0);
    if (!target)
        return Flow::Next;
    const Value collection = evaluate(node.child(1), scope);
    const bool isKnown = node.text == "of" && collection.isObject()
        && collection.object->objectClass == ObjectClass::Array && collection.object->openSpreads.empty()
        && collection.object->members.size() <= mostRounds;
    if (!isKnown) {
        bind(*target, Value::open(target->kind == Node::Kind::Name ? target->text : "item", lineOf(*target)), scope,
            isDeclared);
        follow(node.child(2), scope);
        return Flow::Next;
    }
    for (std::size_t i = 0; i < collection.object->members.size(); ++i) {
        bind(*target, collection.object->members[i].second, scope, isDeclared);
        if (follow(node.child(2), scope) == Flow::Return)
            return Flow::Return;
    }
    return Flow::Next;
}

Evaluator::Flow Evaluator::followSwitch(const Node& node, Scope& scope)
{
    const Value asked = evaluate(node.child(0), scope);
    const auto known = asked.knownText();
    for (std::size_t i = 1; i < node.children.size(); ++i) {
        const Node& one = *node.children[i];
        const Value value = evaluate(one.child(0), scope);
        const auto text = value.knownText();
        if (known && one.child(0) && text && *text != *known)
            continue;
        if (known && one.child(0) && text) {
            const Flow flow = followAll(one.children, 1, scope);
            if (flow != Flow::Next)
                return flow == Flow::Return ? flow : Flow::Next;
            continue;
        }
        if (known && !one.child(0))
            return followAll(one.children, 1, scope) == Flow::Return ? Flow::Return : Flow::Next;
        underCondition(*node.child(0), [&] { followAll(one.children, 1, scope); });
    }
    return Flow::Next;
}

Evaluator::Flow Evaluator::followTry(const Node& node, Scope& scope)
{
    const Flow flow = follow(node.child(0), scope);
    if (node.child(2)) {
        Scope& handler = makeScope(scope);
        if (node.child(1))
            bind(*node.child(1), Value::open(node.child(1)->text, lineOf(*node.child(1))), handler, true);
        // What it returns does not count, since nothing failed.
        const Value returned = m_frames.empty() ? Value() : m_frames.back().returned;
        follow(node.child(2), handler);
        if (!m_frames.empty() && !returned.isUndefined())
            m_frames.back().returned = returned;
    }
    const Flow last = follow(node.child(3), scope);
    return flow == Flow::Return ? flow : last == Flow::Return ? last : Flow::Next;
}

void Evaluator::followImport(const Node& node, Scope& scope)
{
    const Value* module = m_modules.find(node.text);
    for (const Node* name : node.children) {
        const Node& local = *name->child(0);
        Value value = Value::open(local.text, lineOf(local));
        if (module && (name->text == "default" || name->text == "*")) {
            value = *module;
        } else if (module && module->isObject()) {
            if (const Value* member = module->object->find(name->text))
                value = *member;
        } else if (const Value* global = m_global.find(name->text); global && name->text != "default" && !module) {
            value = *global;
        }
        scope.declare(local.text, std::move(value));
    }
}

void Evaluator::followDeclaration(const Node& node, Scope& scope)
{
    for (const Node* child : node.children) {
        if (!child)
            continue;
        if (child->kind != Node::Kind::Assign) {
            if (child->kind == Node::Kind::Name)
                scope.declare(child->text, {});
            continue;
        }
        const Node& target = *child->child(0);
        Value value = evaluate(child->child(1), scope);
        // A variable is the better name for what a call gives.
        if (target.kind == Node::Kind::Name && value.isOpen() && value.name().find_first_of("( ") != std::string::npos)
            value.text.front().text = target.text;
        bind(target, value, scope, true);
    }
}

} // namespace fetchscope::javascript
