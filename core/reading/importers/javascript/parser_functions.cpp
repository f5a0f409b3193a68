#include "core/reading/importers/javascript/parser.h"
#include "core/reading/importers/messages.h"

#include <array>
#include <utility>

namespace fetchscope::javascript {

namespace {

constexpr std::array<std::string_view, 9> modifiers {
    "public", "private", "protected", "readonly", "override", "static", "abstract", "declare", "accessor"};

bool isModifier(const Token& token)
{
    for (const std::string_view modifier : modifiers) {
        if (token.isName(modifier))
            return true;
    }
    return false;
}

} // namespace

void Parser::skipDecorators()
{
    while (m_token.is("@") && !hasFailed()) {
        advance();
        if (m_token.isName())
            advance();
        while (take("."))
            advance();
        if (m_token.is("(") && !skipBrackets())
            fail(say<messages::ClosingMissing>(")"));
    }
}

/// A name, or a pattern of destructuring.
Node* Parser::bindingTarget()
{
    if (m_token.is("{"))
        return objectLiteral();
    if (m_token.is("["))
        return arrayLiteral();
    const std::size_t start = m_token.start;
    if (!m_token.isName()) {
        fail(say<messages::ScriptValueExpected>());
        return nullptr;
    }
    std::string name(m_token.source);
    advance();
    return make(Kind::Name, start, {}, std::move(name));
}

Node* Parser::parameter()
{
    skipDecorators();
    bool isProperty = false;
    while (isModifier(m_token) && (peekNext().isName() || peekNext().is("{"))) {
        isProperty = true;
        advance();
    }
    const std::size_t start = m_token.start;
    const bool isRest = take("...");
    Node* target = bindingTarget();
    if (!target)
        return nullptr;
    take("?");
    target->annotation = annotation();
    target->isParameterProperty = isProperty;
    if (isRest)
        return make(Kind::Spread, start, {target});
    if (take("=")) {
        Node* value = assignment();
        return make(Kind::Assign, start, {target, value}, "=");
    }
    return target;
}

bool Parser::parameters(std::vector<Node*>& list)
{
    if (!expect("("))
        return false;
    while (!m_token.is(")")) {
        Node* one = parameter();
        if (hasFailed())
            return false;
        list.push_back(one);
        if (!expectComma(")"))
            return false;
    }
    advance();
    return true;
}

/// From the type parameters or the opening parenthesis on.
Node* Parser::function(std::size_t start, bool isMethod, std::string name)
{
    std::vector<Node*> children {nullptr};
    if (m_token.is("<") && !skipTypeArguments())
        fail(say<messages::ScriptValueExpected>());
    if (!parameters(children))
        return nullptr;
    annotation();
    // A declaration alone: of an overload, or of an abstract method.
    if (m_token.is("{"))
        children[0] = block();
    else if (!isMethod)
        expect("{");
    if (hasFailed())
        return nullptr;
    return make(Kind::Function, start, std::move(children), std::move(name));
}

/// Does what begins at a parenthesis, or at a list of types, turn out to be the parameters of an arrow function?
bool Parser::isArrowAhead()
{
    const State before = state();
    const auto look = [this] {
        if (m_token.is("<") && !skipTypeArguments())
            return false;
        if (!m_token.is("(") || !skipBrackets())
            return false;
        if (m_token.is("=>"))
            return true;
        // `(a: string): Promise<void> => …`, and not `condition ? (a) : b => c`
        return m_token.is(":") && !m_isInConditional && (annotation(), m_token.is("=>"));
    };
    const bool isArrow = look();
    restore(before);
    return isArrow;
}

/// From the parameters on.
Node* Parser::arrowFunction(std::size_t start)
{
    std::vector<Node*> children {nullptr};
    if (m_token.is("<") && !skipTypeArguments())
        fail(say<messages::ScriptValueExpected>());
    if (m_token.is("(")) {
        if (!parameters(children))
            return nullptr;
        annotation();
    } else {
        children.push_back(bindingTarget());
    }
    if (!expect("=>"))
        return nullptr;
    const bool wasInConditional = std::exchange(m_isInConditional, false);
    children[0] = m_token.is("{") ? block() : assignment();
    m_isInConditional = wasInConditional;
    if (hasFailed())
        return nullptr;
    Node* node = make(Kind::Function, start, std::move(children));
    node->isArrow = true;
    return node;
}

Node* Parser::classMember()
{
    skipDecorators();
    const std::size_t start = m_token.start;
    bool isStatic = false;
    bool isGetter = false;
    // A modifier is the member's own name where its parameters or its value follow.
    const auto isPrefix = [this] {
        const Token next = peekNext();
        return next.isName() || next.kind == Token::Kind::String || next.is("[") || next.is("*") || next.is("{");
    };
    while ((isModifier(m_token) || m_token.isName("async") || m_token.isName("get") || m_token.isName("set"))
        && isPrefix()) {
        isStatic = isStatic || m_token.isName("static");
        isGetter = m_token.isName("get");
        advance();
        if (m_token.is("{") && isStatic)
            return block();
    }
    take("*");
    Node* key = nullptr;
    std::string name(m_token.source);
    if (m_token.kind == Token::Kind::String)
        name = m_token.text;
    if (take("[")) {
        key = assignment();
        if (!expect("]"))
            return nullptr;
        // `[key: string]: any;`
    } else if (m_token.isName() || m_token.kind == Token::Kind::String || m_token.kind == Token::Kind::Number) {
        advance();
    } else {
        fail(say<messages::MemberNameExpected>());
        return nullptr;
    }
    if (m_token.is("?") || m_token.is("!"))
        advance();
    Node* value = nullptr;
    std::string type;
    if (m_token.is("(") || m_token.is("<")) {
        value = function(start, true, name);
    } else {
        type = annotation();
        if (take("="))
            value = assignment();
    }
    if (hasFailed())
        return nullptr;
    endStatement();
    take(",");
    Node* node = make(Kind::Property, start, {value, key}, std::move(name));
    node->annotation = std::move(type);
    node->isComputed = key != nullptr;
    node->isStatic = isStatic;
    node->isGetter = isGetter;
    return node;
}

/// From behind the word `class` on.
Node* Parser::classDefinition()
{
    const std::size_t start = m_token.start;
    std::string name;
    if (m_token.isName() && !m_token.isName("extends") && !m_token.isName("implements")) {
        name = m_token.source;
        advance();
    }
    if (m_token.is("<"))
        skipTypeArguments();
    std::vector<Node*> children {nullptr};
    if (takeName("extends")) {
        children[0] = postfix();
        if (m_token.is("<"))
            skipTypeArguments();
    }
    if (takeName("implements")) {
        do
            skipType();
        while (take(","));
    }
    if (!expect("{"))
        return nullptr;
    while (!m_token.is("}")) {
        if (take(";"))
            continue;
        if (m_token.kind == Token::Kind::End && !hasFailed())
            break;
        const std::size_t memberStart = m_token.start;
        Node* member = classMember();
        if (hasFailed())
            recoverFrom(memberStart);
        else if (member)
            children.push_back(member);
    }
    // One that was cut off counts.
    take("}");
    return make(Kind::Class, start, std::move(children), std::move(name));
}

} // namespace fetchscope::javascript
