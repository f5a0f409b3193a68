#include "core/reading/importers/javascript/evaluator.h"

#include <algorithm>
#include <cstdlib>

namespace fetchscope::javascript {

namespace {

constexpr std::size_t mostSteps = 300000;
constexpr int deepestEvaluation = 400;
constexpr std::size_t longestText = std::size_t {1} << 20U;

std::size_t lengthOf(const Text& text)
{
    std::size_t length = 0;
    for (const TextPiece& piece : text)
        length += piece.text.size() + 1;
    return length;
}

bool isSureText(const Value& value)
{
    return !value.doubt && value.knownText()
        && std::none_of(
            value.text.begin(), value.text.end(), [](const TextPiece& piece) { return piece.doubt != nullptr; });
}

/// Are they the same? Null where only the run says it.
std::optional<bool> areEqual(const Value& left, const Value& right)
{
    if (left.isOpen() || right.isOpen() || left.doubt || right.doubt)
        return std::nullopt;
    if (left.isText() && right.isText())
        return isSureText(left) && isSureText(right) ? std::optional(left.knownText() == right.knownText())
                                                     : std::nullopt;
    if (left.isNullish() || right.isNullish())
        return left.isNullish() && right.isNullish();
    if (left.kind != right.kind || left.isText())
        return std::nullopt;
    if (left.kind == Value::Kind::Number)
        return left.number == right.number;
    if (left.kind == Value::Kind::Boolean)
        return left.boolean == right.boolean;
    return left.object == right.object;
}

double numberOf(const std::string& source)
{
    std::string digits;
    for (const char c : source) {
        if (c != '_' && c != 'n')
            digits += c;
    }
    if (digits.starts_with("0b") || digits.starts_with("0o"))
        return static_cast<double>(std::strtoull(digits.c_str() + 2, nullptr, digits[1] == 'b' ? 2 : 8));
    return std::strtod(digits.c_str(), nullptr);
}

} // namespace

Value Evaluator::evaluate(const Node* node, Scope& scope)
{
    if (!node)
        return {};
    if (++m_steps > mostSteps || m_depth >= deepestEvaluation)
        return openAt(*node);
    ++m_depth;
    Value value = evaluateInside(*node, scope);
    --m_depth;
    if (value.isText() && lengthOf(value.text) > longestText)
        return openAt(*node);
    return value;
}

Value Evaluator::evaluateInside(const Node& node, Scope& scope)
{
    using Kind = Node::Kind;
    switch (node.kind) {
    case Kind::Name:
        return evaluateName(node, scope);
    case Kind::This:
        if (const Value* self = scope.find("this"))
            return *self;
        return openAt(node);
    case Kind::Null:
        return Value::null();
    case Kind::Undefined:
        return {};
    case Kind::Boolean:
        return Value::of(node.text == "true");
    case Kind::Number:
        return Value::of(numberOf(node.text));
    case Kind::String:
        return templateText(node.text, lineOf(node));
    case Kind::Template:
        return evaluateTemplate(node, scope);
    case Kind::Array:
        return evaluateArray(node, scope);
    case Kind::Object:
        return evaluateObject(node, scope);
    case Kind::Function:
        return makeClosure(node, scope);
    case Kind::Class:
        return makeClass(node, scope);
    case Kind::Member:
        return member(evaluate(node.child(0), scope), node.text, node);
    case Kind::Index:
        return evaluateIndex(node, scope);
    case Kind::Call:
        return evaluateCall(node, scope);
    case Kind::New:
        return evaluateNew(node, scope);
    case Kind::Unary:
        return evaluateUnary(node, scope);
    case Kind::Binary:
        return evaluateBinary(node, scope);
    case Kind::Assign:
        return evaluateAssign(node, scope);
    case Kind::Conditional:
        return evaluateConditional(node, scope);
    case Kind::Sequence: {
        Value last;
        for (const Node* child : node.children)
            last = evaluate(child, scope);
        return last;
    }
    case Kind::Await: {
        Value value = evaluate(node.child(0), scope);
        // What a request answers is open.
        if (value.isObject() && value.object->objectClass == ObjectClass::Pending)
            return openAt(node);
        return value;
    }
    case Kind::Element:
        // Handlers are followed where they are written.
        for (const Node* child : node.children)
            followCallbacks({evaluate(child, scope)}, node);
        return openAt(node);
    case Kind::DynamicImport: {
        const Value* importer = m_global.find("import()");
        CallInfo call {node, {}, evaluateArguments(node, scope), false};
        return importer ? importer->object->native(*this, call) : openAt(node);
    }
    default:
        return openAt(node);
    }
}

Value Evaluator::evaluateName(const Node& node, Scope& scope)
{
    const Value* known = scope.find(node.text);
    if (!known)
        return openAt(node);
    // Where it is used last, should it be asked for.
    if (known->isFunction() && known->object->native)
        known->object->line = lineOf(node);
    return *known;
}

Value Evaluator::evaluateTemplate(const Node& node, Scope& scope)
{
    Text text;
    for (const Node* child : node.children)
        append(text, javascript::textOf(evaluate(child, scope)));
    return Value::of(std::move(text));
}

Value Evaluator::evaluateArray(const Node& node, Scope& scope)
{
    std::vector<Value> members;
    std::vector<Value> openSpreads;
    for (const Node* child : node.children) {
        if (child->kind != Node::Kind::Spread) {
            members.push_back(evaluate(child, scope));
            continue;
        }
        const Value spread = child->child(0) ? evaluate(child->child(0), scope) : openAt(*child);
        if (spread.isObject() && spread.object->objectClass == ObjectClass::Array) {
            for (const auto& [index, value] : spread.object->members)
                members.push_back(value);
        } else if (spread.isObject() && !spread.object->entries.empty()) {
            for (const auto& [name, value] : spread.object->entries)
                members.push_back(makeArray({Value::of(name), value}));
        } else {
            openSpreads.push_back(spread);
        }
    }
    Value array = makeArray(std::move(members));
    array.object->openSpreads = std::move(openSpreads);
    return array;
}

void Evaluator::spreadInto(Object& object, const Value& value) const
{
    if (value.isOpen()) {
        object.openSpreads.push_back(value);
    } else if (value.isObject()) {
        const Object& from = *value.object;
        for (const auto& [name, member] : from.members) {
            Value copy = member;
            if (value.doubt && !copy.doubt)
                copy.doubt = value.doubt;
            object.set(name, std::move(copy));
        }
        // Lists of headers have nothing that could be spread: a frequent mistake.
        object.openSpreads.insert(object.openSpreads.end(), from.openSpreads.begin(), from.openSpreads.end());
    }
}

Value Evaluator::evaluateObject(const Node& node, Scope& scope)
{
    Object* object = makeObject();
    object->line = lineOf(node);
    for (const Node* child : node.children) {
        if (child->kind == Node::Kind::Spread) {
            spreadInto(*object, child->child(0) ? evaluate(child->child(0), scope) : openAt(*child));
            continue;
        }
        std::string name = child->text;
        if (child->isComputed) {
            const Value key = evaluate(child->child(1), scope);
            const auto known =
                key.kind == Value::Kind::Number ? std::optional(numberText(key.number)) : key.knownText();
            if (!known) {
                Value unknown = evaluate(child->child(0), scope);
                object->openSpreads.push_back(key.isOpen() ? key : openAt(*child->child(1)));
                continue;
            }
            name = *known;
        }
        Value value = evaluate(child->child(0), scope);
        if (value.isFunction() && value.object->name.empty())
            value.object->name = name;
        if (value.isObject() && !value.object->home) {
            value.object->home = object;
            value.object->isGetter = child->isGetter;
        }
        // Of very many, nobody looks for the one that is there twice.
        if (object->members.size() < 2000)
            object->set(name, std::move(value));
        else
            object->members.emplace_back(name, std::move(value));
    }
    return Value::of(object);
}

Value Evaluator::evaluateIndex(const Node& node, Scope& scope)
{
    const Value object = evaluate(node.child(0), scope);
    const Value key = evaluate(node.child(1), scope);
    const auto name = key.kind == Value::Kind::Number ? std::optional(numberText(key.number)) : key.knownText();
    if (!name || object.isOpen())
        return openAt(node);
    return member(object, *name, node);
}

Value Evaluator::evaluateUnary(const Node& node, Scope& scope)
{
    Value value = evaluate(node.child(0), scope);
    if (node.text == "!") {
        const auto truth = value.truth();
        return truth && !value.doubt ? Value::of(!*truth) : openAt(node);
    }
    if (node.text == "-" && value.kind == Value::Kind::Number)
        return Value::of(-value.number);
    if (node.text == "+" && value.kind == Value::Kind::Number)
        return value;
    if (node.text == "void")
        return {};
    if (node.text == "delete") {
        const Node& target = *node.child(0);
        if (target.kind != Node::Kind::Member && target.kind != Node::Kind::Index)
            return Value::of(true);
        const Value owner = evaluate(target.child(0), scope);
        const auto name = target.kind == Node::Kind::Member ? std::optional(target.text)
                                                            : evaluate(target.child(1), scope).knownText();
        if (owner.isObject() && name && !isKept(*owner.object, *name))
            owner.object->remove(*name);
        return Value::of(true);
    }
    if ((node.text == "++" || node.text == "--") && value.kind == Value::Kind::Number) {
        assign(*node.child(0), Value::of(value.number + (node.text == "++" ? 1 : -1)), scope);
        return value;
    }
    if (node.text == "typeof") {
        switch (value.kind) {
        case Value::Kind::String:
            return Value::of(std::string("string"));
        case Value::Kind::Number:
            return Value::of(std::string("number"));
        case Value::Kind::Boolean:
            return Value::of(std::string("boolean"));
        case Value::Kind::Undefined:
            return Value::of(std::string("undefined"));
        case Value::Kind::Object:
            return Value::of(std::string(value.isFunction() ? "function" : "object"));
        default:
            break;
        }
        // In a browser they are there.
        if (value.isOpen() && (value.name() == "window" || value.name() == "document"))
            return Value::of(std::string("object"));
    }
    return openAt(node);
}

Value Evaluator::evaluateBinary(const Node& node, Scope& scope)
{
    if (node.text == "&&" || node.text == "||" || node.text == "??")
        return evaluateLogical(node, scope);
    const Value left = evaluate(node.child(0), scope);
    const Value right = evaluate(node.child(1), scope);
    const std::string& operation = node.text;
    if (operation == "+") {
        if (left.kind == Value::Kind::Number && right.kind == Value::Kind::Number)
            return Value::of(left.number + right.number);
        Text text = javascript::textOf(left);
        append(text, javascript::textOf(right));
        return Value::of(std::move(text));
    }
    if (operation == "==" || operation == "===" || operation == "!=" || operation == "!==") {
        const auto equal = areEqual(left, right);
        return equal ? Value::of(*equal == (operation.front() == '=')) : openAt(node);
    }
    if (operation == "in") {
        // What browsers have: `"withCredentials" in xhr`, `"serviceWorker" in navigator`.
        const auto name = left.knownText();
        const bool isXhr = right.isObject() && right.object->objectClass == ObjectClass::XmlHttpRequest;
        if (name && right.isObject() && (right.object->find(*name) || (isXhr && *name == "withCredentials")))
            return Value::of(true);
        return openAt(node);
    }
    if (left.kind == Value::Kind::Number && right.kind == Value::Kind::Number) {
        const double a = left.number;
        const double b = right.number;
        if (operation == "-")
            return Value::of(a - b);
        if (operation == "*")
            return Value::of(a * b);
        if (operation == "/")
            return Value::of(a / b);
        if (operation == "<")
            return Value::of(a < b);
        if (operation == ">")
            return Value::of(a > b);
        if (operation == "<=")
            return Value::of(a <= b);
        if (operation == ">=")
            return Value::of(a >= b);
    }
    return openAt(node);
}

/// The first of two values, of which only the run says which it is.
Value Evaluator::firstOf(const Node& node, Value first, const Value& second, const Node& condition) const
{
    if (first.isOpen() && !second.isOpen() && !second.isNullish())
        return firstOf(node, second, first, condition);
    if (first.isOpen() || first.doubt)
        return first;
    const Value name = openAt(condition);
    std::string shown = first.isText() ? plainText(first.text) : openAt(*node.child(1)).name();
    first.doubt = std::make_shared<const OpenQuestion>(
        OpenQuestion {OpenQuestion::Decides::Choice, name.name(), name.line(), std::move(shown)});
    return first;
}

Value Evaluator::evaluateLogical(const Node& node, Scope& scope)
{
    Value left = evaluate(node.child(0), scope);
    const auto truth = left.truth();
    if (node.text == "&&") {
        if (truth && !left.doubt)
            return *truth ? evaluate(node.child(1), scope) : left;
        Value right = evaluate(node.child(1), scope);
        // `token && { Authorization: … }`, mostly spread: it is taken that it is there.
        if (!right.isOpen() && !right.doubt) {
            const Value name = openAt(*node.child(0));
            right.doubt = std::make_shared<const OpenQuestion>(
                OpenQuestion {OpenQuestion::Decides::Condition, name.name(), name.line(), {}});
        }
        return right;
    }
    const bool isNullish = node.text == "??";
    if (!left.isOpen() && !left.doubt && (isNullish || truth))
        return (isNullish ? !left.isNullish() : *truth) ? left : evaluate(node.child(1), scope);
    Value right = evaluate(node.child(1), scope);
    // `token ?? false` is what is looked at, where it is there.
    if (!left.isOpen() || right.isOpen() || right.isNullish() || right.kind == Value::Kind::Boolean)
        return left;
    if (!right.doubt) {
        const Value shown = right.isText() ? Value::open(plainText(right.text), 0) : openAt(*node.child(1));
        right.doubt = std::make_shared<const OpenQuestion>(
            OpenQuestion {OpenQuestion::Decides::Default, left.name(), left.line(), shown.name()});
    }
    return right;
}

Value Evaluator::evaluateConditional(const Node& node, Scope& scope)
{
    const Value condition = evaluate(node.child(0), scope);
    if (const auto truth = condition.truth(); truth && !condition.doubt)
        return evaluate(node.child(*truth ? 1 : 2), scope);
    Value then = evaluate(node.child(1), scope);
    const Value otherwise = evaluate(node.child(2), scope);
    return firstOf(node, std::move(then), otherwise, *node.child(0));
}

Value Evaluator::evaluateAssign(const Node& node, Scope& scope)
{
    const Node& target = *node.child(0);
    Value value;
    if (node.text == "=") {
        value = evaluate(node.child(1), scope);
        if (value.isOpen() && value.name().find('(') != std::string::npos && target.kind == Node::Kind::Name)
            value.text.front().text = target.text;
    } else {
        const Value before = evaluate(&target, scope);
        const Value more = evaluate(node.child(1), scope);
        if (node.text == "+=" && before.kind == Value::Kind::Number && more.kind == Value::Kind::Number) {
            value = Value::of(before.number + more.number);
        } else if (node.text == "+=") {
            Text text = javascript::textOf(before);
            append(text, javascript::textOf(more));
            value = Value::of(std::move(text));
        } else if (node.text == "||=" || node.text == "?\?=") {
            value = before.isNullish() ? more : before;
        } else {
            value = openAt(node);
        }
    }
    assign(target, value, scope);
    return value;
}

} // namespace fetchscope::javascript
