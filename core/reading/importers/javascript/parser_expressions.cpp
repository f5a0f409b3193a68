#include "core/reading/importers/javascript/parser.h"
#include "core/reading/importers/messages.h"

#include <array>
#include <utility>

namespace fetchscope::javascript {

namespace {

constexpr int deepestExpression = 200;

/// https://tc39.es/ecma262/#sec-ecmascript-language-expressions: a higher number binds closer; 0: no such operator.
int precedenceOf(const Token& token)
{
    struct Operator
    {
        std::string_view text;
        int precedence;
    };
    constexpr std::array<Operator, 25> operators {
        {{"??", 1}, {"||", 2}, {"&&", 3}, {"|", 4}, {"^", 5}, {"&", 6}, {"==", 7}, {"!=", 7}, {"===", 7}, {"!==", 7},
            {"<", 8}, {">", 8}, {"<=", 8}, {"instanceof", 8}, {"in", 8}, {"as", 8}, {"satisfies", 8}, {"<<", 9},
            {"+", 10}, {"-", 10}, {"*", 11}, {"/", 11}, {"%", 11}, {"**", 12}, {"->", 8}}};
    if (token.kind != Token::Kind::Punctuator && token.kind != Token::Kind::Name)
        return 0;
    for (const Operator& one : operators) {
        if (token.source == one.text)
            return one.precedence;
    }
    return 0;
}

bool isAssignment(const Token& token)
{
    constexpr std::array<std::string_view, 15> operators {
        "=", "+=", "-=", "*=", "/=", "%=", "**=", "&&=", "||=", "?\?=", "<<=", "|=", "&=", "^=", ":="};
    if (token.kind != Token::Kind::Punctuator)
        return false;
    for (const std::string_view one : operators) {
        if (token.source == one)
            return true;
    }
    return false;
}

} // namespace

Node* Parser::expression()
{
    const std::size_t start = m_token.start;
    Node* first = assignment();
    if (hasFailed() || !m_token.is(","))
        return first;
    std::vector<Node*> children {first};
    while (!hasFailed() && m_token.is(",")) {
        // A comma that ends a member of something that was cut out.
        const Token next = peekNext();
        if (next.is("}") || next.is(")") || next.kind == Token::Kind::End || next.isFirstOfLine)
            break;
        advance();
        children.push_back(assignment());
    }
    if (hasFailed() || children.size() == 1)
        return first;
    return make(Kind::Sequence, start, std::move(children));
}

Node* Parser::assignment()
{
    if (++m_depth > deepestExpression)
        fail(say<messages::NestedTooDeeply>());
    const std::size_t start = m_token.start;
    Node* target = hasFailed() ? nullptr : conditional();
    if (!hasFailed() && isAssignment(m_token)) {
        std::string operation(m_token.source);
        advance();
        Node* value = assignment();
        if (!hasFailed())
            target = make(Kind::Assign, start, {target, value}, std::move(operation));
    }
    --m_depth;
    return target;
}

Node* Parser::conditional()
{
    const std::size_t start = m_token.start;
    Node* condition = binary(1);
    if (hasFailed() || !m_token.is("?"))
        return condition;
    // `name?: Type` of a parameter is read elsewhere.
    advance();
    const bool wasInConditional = std::exchange(m_isInConditional, true);
    Node* then = assignment();
    m_isInConditional = wasInConditional;
    if (!expect(":"))
        return nullptr;
    Node* otherwise = assignment();
    return hasFailed() ? nullptr : make(Kind::Conditional, start, {condition, then, otherwise});
}

Node* Parser::binary(int least)
{
    const std::size_t start = m_token.start;
    Node* left = unary();
    while (!hasFailed()) {
        const int precedence = precedenceOf(m_token);
        if (precedence < least || precedence == 0)
            break;
        std::string operation(m_token.source);
        if (operation == "as" || operation == "satisfies") {
            if (m_token.isFirstOfLine)
                break;
            advance();
            if (!skipType() && !hasFailed())
                fail(say<messages::ScriptValueExpected>());
            continue;
        }
        const std::size_t end = m_token.end();
        advance();
        // `>=`, `>>`: `>` stands alone.
        while (operation.front() == '>' && m_token.start == end + operation.size() - 1
            && (m_token.is(">") || m_token.is("="))) {
            operation += m_token.source;
            advance();
        }
        Node* right = binary(precedence + 1);
        if (!hasFailed())
            left = make(Kind::Binary, start, {left, right}, std::move(operation));
    }
    return hasFailed() ? nullptr : left;
}

Node* Parser::unary()
{
    const std::size_t start = m_token.start;
    constexpr std::array<std::string_view, 6> prefixes {"!", "-", "+", "~", "++", "--"};
    constexpr std::array<std::string_view, 4> words {"typeof", "void", "delete", "yield"};
    bool isPrefix = false;
    for (const std::string_view prefix : prefixes)
        isPrefix = isPrefix || m_token.is(prefix);
    for (const std::string_view word : words)
        isPrefix = isPrefix || m_token.isName(word);
    const bool isAwait = m_token.isName("await");
    if (!isPrefix && !isAwait)
        return postfix();
    if (++m_depth > deepestExpression)
        fail(say<messages::NestedTooDeeply>());
    std::string operation(m_token.source);
    advance();
    if (operation == "yield")
        take("*");
    Node* value = hasFailed() ? nullptr : unary();
    --m_depth;
    if (hasFailed())
        return nullptr;
    if (isAwait || operation == "yield")
        return make(Kind::Await, start, {value});
    return make(Kind::Unary, start, {value}, std::move(operation));
}

Node* Parser::postfix()
{
    Node* value = primary();
    return hasFailed() ? nullptr : postfixOf(value);
}

/// `(function () { … })()`, `(async () => …)()`: on a line of its own it calls nothing above it, where a semicolon was
/// forgotten.
bool Parser::isFunctionInParentheses() const
{
    const Token next = peekNext();
    return next.isName("function") || next.isName("async") || next.is("(") || next.is(")");
}

/// From the name behind a dot on.
Node* Parser::member(Node* object)
{
    std::string name(m_token.source);
    if (!m_token.isName()) {
        fail(say<messages::MemberNameExpected>());
        return nullptr;
    }
    advance();
    if (name.starts_with('#'))
        name.erase(0, 1);
    return make(Kind::Member, object->start, {object}, std::move(name));
}

Node* Parser::postfixOf(Node* value)
{
    while (!hasFailed() && value) {
        const std::size_t start = value->start;
        if (take(".")) {
            value = member(value);
        } else if (take("?.")) {
            if (!m_token.is("(") && !m_token.is("["))
                value = member(value);
        } else if (m_token.is("[") && !m_token.isFirstOfLine) {
            advance();
            Node* key = expression();
            if (!expect("]"))
                return nullptr;
            value = make(Kind::Index, start, {value, key});
        } else if (m_token.is("(") && !(m_token.isFirstOfLine && isFunctionInParentheses())) {
            std::vector<Node*> children {value};
            if (!arguments(children))
                return nullptr;
            value = make(Kind::Call, start, std::move(children));
        } else if (m_token.kind == Token::Kind::Backquote && !m_token.isFirstOfLine) {
            Node* text = templateLiteral();
            if (hasFailed())
                return nullptr;
            value = make(Kind::Call, start, {value, text});
        } else if (m_token.is("!") && !m_token.isFirstOfLine) {
            advance();
        } else if ((m_token.is("++") || m_token.is("--")) && !m_token.isFirstOfLine) {
            std::string operation(m_token.source);
            advance();
            value = make(Kind::Unary, start, {value}, std::move(operation));
        } else if (m_token.is("<") && !m_token.isFirstOfLine) {
            // The types of a generic function that is called.
            const State before = state();
            if (skipTypeArguments() && (m_token.is("(") || m_token.kind == Token::Kind::Backquote))
                continue;
            restore(before);
            return value;
        } else {
            return value;
        }
    }
    return hasFailed() ? nullptr : value;
}

bool Parser::arguments(std::vector<Node*>& list)
{
    if (!expect("("))
        return false;
    const bool wasInConditional = std::exchange(m_isInConditional, false);
    while (!isAt(")")) {
        const std::size_t start = m_token.start;
        if (take("...")) {
            // Three dots alone stand for what was left out.
            const bool isAlone = m_token.is(")") || m_token.is(",");
            Node* spread = isAlone ? nullptr : assignment();
            list.push_back(make(Kind::Spread, start, {spread}));
        } else {
            list.push_back(assignment());
        }
        if (hasFailed())
            return false;
        // A parenthesis that was forgotten.
        if (m_token.is(";") || lacks(")"))
            break;
        if (!expectComma(")"))
            return false;
    }
    m_isInConditional = wasInConditional;
    close(")");
    return true;
}

Node* Parser::newExpression()
{
    const std::size_t start = m_token.start;
    advance();
    if (take(".")) {
        advance();
        return make(Kind::Undefined, start);
    }
    Node* callee = primary();
    while (!hasFailed() && take("."))
        callee = member(callee);
    if (hasFailed())
        return nullptr;
    if (m_token.is("<")) {
        const State before = state();
        if (!skipTypeArguments() || !m_token.is("("))
            restore(before);
    }
    std::vector<Node*> children {callee};
    if (m_token.is("(") && !m_token.isFirstOfLine && !arguments(children))
        return nullptr;
    return make(Kind::New, start, std::move(children));
}

Node* Parser::functionExpression()
{
    const std::size_t start = m_token.start;
    takeName("async");
    advance();
    take("*");
    std::string name;
    if (m_token.isName()) {
        name = m_token.source;
        advance();
    }
    return function(start, false, std::move(name));
}

Node* Parser::nameOrKeyword()
{
    const std::size_t start = m_token.start;
    const Token next = peekNext();
    if (m_token.isName("function") || (m_token.isName("async") && next.isName("function") && !next.isFirstOfLine))
        return functionExpression();
    if (m_token.isName("class")) {
        advance();
        return classDefinition();
    }
    if (m_token.isName("new"))
        return newExpression();
    if (m_token.isName("async") && !next.isFirstOfLine && (next.isName() || next.is("(") || next.is("<"))) {
        const State before = state();
        advance();
        if ((m_token.isName() && peekNext().is("=>")) || (!m_token.isName() && isArrowAhead()))
            return arrowFunction(start);
        restore(before);
    }
    if (next.is("=>"))
        return arrowFunction(start);
    std::string name(m_token.source);
    advance();
    if (name == "import" && m_token.is("(")) {
        std::vector<Node*> children;
        return arguments(children) ? make(Kind::DynamicImport, start, std::move(children)) : nullptr;
    }
    if (name == "true" || name == "false")
        return make(Kind::Boolean, start, {}, std::move(name));
    if (name == "null")
        return make(Kind::Null, start);
    if (name == "undefined")
        return make(Kind::Undefined, start);
    if (name == "this")
        return make(Kind::This, start);
    return make(Kind::Name, start, {}, std::move(name));
}

Node* Parser::primary()
{
    if (++m_depth > deepestExpression)
        fail(say<messages::NestedTooDeeply>());
    Node* node = hasFailed() ? nullptr : primaryInside();
    --m_depth;
    return node;
}

Node* Parser::primaryInside()
{
    const std::size_t start = m_token.start;
    switch (m_token.kind) {
    case Token::Kind::Name:
        return nameOrKeyword();
    case Token::Kind::String: {
        std::string text = m_token.text;
        advance();
        return make(Kind::String, start, {}, std::move(text));
    }
    case Token::Kind::Number: {
        std::string text(m_token.source);
        advance();
        return make(Kind::Number, start, {}, std::move(text));
    }
    case Token::Kind::Backquote:
        return templateLiteral();
    default:
        break;
    }
    if (m_token.is("/") || m_token.is("/=")) {
        m_token = m_lexer.regularExpression(start);
        if (hasFailed())
            return nullptr;
        std::string text(m_token.source);
        advance();
        return make(Kind::RegularExpression, start, {}, std::move(text));
    }
    if (m_token.is("{"))
        return objectLiteral();
    if (m_token.is("["))
        return arrayLiteral();
    if (m_token.is("<"))
        return lessThan();
    if (m_token.is("(")) {
        if (isArrowAhead())
            return arrowFunction(start);
        advance();
        const bool wasInConditional = std::exchange(m_isInConditional, false);
        Node* inside = expression();
        m_isInConditional = wasInConditional;
        return !hasFailed() && (lacks(")") || expect(")")) ? inside : nullptr;
    }
    if (m_token.is("@")) {
        skipDecorators();
        return hasFailed() ? nullptr : primary();
    }
    // Three dots stand for what was left out, and nothing for what was cut off.
    if (m_token.is("...") || isAt("")) {
        close("...");
        return make(Kind::Name, start, {}, "...");
    }
    fail(m_token.kind == Token::Kind::End ? say<messages::ScriptEndsEarly>() : say<messages::ScriptValueExpected>());
    return nullptr;
}

Node* Parser::templateLiteral()
{
    const std::size_t start = m_token.start;
    m_lexer.seek(m_token.end());
    std::vector<Node*> children;
    for (;;) {
        Lexer::TemplateText piece = m_lexer.templateText();
        if (hasFailed()) {
            m_token = {};
            return nullptr;
        }
        children.push_back(make(Kind::String, start, {}, std::move(piece.text)));
        if (!piece.opensExpression)
            break;
        advance();
        Node* inside = expression();
        if (hasFailed())
            return nullptr;
        if (!m_token.is("}")) {
            fail(say<messages::ClosingMissing>("}"));
            return nullptr;
        }
        children.push_back(inside);
        m_lexer.seek(m_token.end());
    }
    m_token = m_lexer.next();
    Node* node = make(Kind::Template, start, std::move(children));
    node->end = m_token.start;
    return node;
}

} // namespace fetchscope::javascript
