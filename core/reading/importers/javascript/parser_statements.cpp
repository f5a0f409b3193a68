#include "core/reading/importers/javascript/parser.h"
#include "core/reading/importers/messages.h"

#include <algorithm>
#include <array>

namespace fetchscope::javascript {

namespace {

constexpr int deepestStatement = 120;

bool isAny(const Token& token, std::initializer_list<std::string_view> names)
{
    return std::any_of(names.begin(), names.end(), [&token](std::string_view name) { return token.isName(name); });
}

} // namespace

Node* Parser::statement()
{
    if (++m_depth > deepestStatement)
        fail(say<messages::NestedTooDeeply>());
    Node* node = hasFailed() ? nullptr : statementInside();
    --m_depth;
    return node;
}

void Parser::endStatement()
{
    take(";");
}

void Parser::statements(std::vector<Node*>& list)
{
    while (!m_token.is("}") && !isAny(m_token, {"case", "default"}) && m_token.kind != Token::Kind::End) {
        const std::size_t start = m_token.start;
        Node* node = statement();
        if (hasFailed())
            recoverFrom(start);
        else if (node)
            list.push_back(node);
        if (m_token.start == start && m_token.kind != Token::Kind::End && !m_token.is("}"))
            advance();
    }
}

Node* Parser::block()
{
    const std::size_t start = m_token.start;
    if (!expect("{"))
        return nullptr;
    std::vector<Node*> children;
    statements(children);
    // A snippet may end before the block does.
    take("}");
    return make(Kind::Block, start, std::move(children));
}

Node* Parser::statementInside()
{
    skipDecorators();
    if (take(";"))
        return nullptr;
    if (m_token.is("{")) {
        const Token next = peekNext();
        if (next.kind == Token::Kind::String || next.is("..."))
            return expressionStatement();
        return block();
    }
    if (m_token.isName()) {
        if (skipTypeDeclaration())
            return nullptr;
        const State before = state();
        if (Node* node = statementOfKeyword())
            return node;
        if (hasFailed())
            return nullptr;
        restore(before);
        if (Node* node = loneMember(); node || hasFailed())
            return node;
        if (peekNext().is(":"))
            return labelled();
    }
    return expressionStatement();
}

/// Null where the word begins no such statement.
Node* Parser::statementOfKeyword()
{
    const std::size_t start = m_token.start;
    if (isAny(m_token, {"var", "const"}))
        return declaration();
    if (m_token.isName("let")) {
        const Token next = peekNext();
        return next.isName() || next.is("{") || next.is("[") ? declaration() : nullptr;
    }
    if (m_token.isName("async") && peekNext().isName("function"))
        advance();
    if (takeName("function")) {
        take("*");
        std::string name;
        if (m_token.isName()) {
            name = m_token.source;
            advance();
        }
        return function(start, false, std::move(name));
    }
    if (m_token.isName("abstract") && peekNext().isName("class"))
        advance();
    if (m_token.isName("class") && (peekNext().isName() || peekNext().is("{"))) {
        advance();
        return classDefinition();
    }
    if (takeName("if"))
        return ifStatement();
    if (takeName("for"))
        return forStatement();
    if (isAny(m_token, {"while", "do"}))
        return whileStatement();
    if (takeName("switch"))
        return switchStatement();
    if (takeName("try"))
        return tryStatement();
    if (isAny(m_token, {"return", "throw"})) {
        const Kind kind = m_token.isName("return") ? Kind::Return : Kind::Throw;
        advance();
        Node* value = nullptr;
        if (!m_token.isFirstOfLine && !m_token.is(";") && !m_token.is("}") && m_token.kind != Token::Kind::End)
            value = expression();
        endStatement();
        return hasFailed() ? nullptr : make(kind, start, {value});
    }
    if (isAny(m_token, {"break", "continue", "debugger"})) {
        advance();
        if (m_token.isName() && !m_token.isFirstOfLine)
            advance();
        endStatement();
        return make(Kind::Jump, start);
    }
    if (m_token.isName("import") && !peekNext().is("(") && !peekNext().is("."))
        return importStatement();
    if (m_token.isName("export"))
        return exportStatement();
    return nullptr;
}

Node* Parser::declaration()
{
    const std::size_t start = m_token.start;
    advance();
    // `const enum`
    if (m_token.isName("enum") && skipTypeDeclaration())
        return make(Kind::Jump, start);
    std::vector<Node*> children;
    do {
        const std::size_t targetStart = m_token.start;
        Node* target = bindingTarget();
        if (hasFailed())
            return nullptr;
        take("!");
        target->annotation = annotation();
        if (take("=")) {
            Node* value = assignment();
            if (hasFailed())
                return nullptr;
            target = make(Kind::Assign, targetStart, {target, value}, "=");
        }
        children.push_back(target);
    } while (take(","));
    if (isAny(m_token, {"of", "in"}))
        return make(Kind::Declaration, start, std::move(children));
    endStatement();
    return make(Kind::Declaration, start, std::move(children));
}

Node* Parser::ifStatement()
{
    const std::size_t start = m_token.start;
    if (!expect("("))
        return nullptr;
    Node* condition = expression();
    if (!expect(")"))
        return nullptr;
    Node* then = statement();
    if (hasFailed())
        return nullptr;
    Node* otherwise = takeName("else") ? statement() : nullptr;
    return hasFailed() ? nullptr : make(Kind::If, start, {condition, then, otherwise});
}

Node* Parser::forStatement()
{
    const std::size_t start = m_token.start;
    takeName("await");
    if (!expect("("))
        return nullptr;
    Node* first = nullptr;
    if (isAny(m_token, {"var", "let", "const"}))
        first = declaration();
    else if (isAny(peekNext(), {"of", "in"}))
        first = bindingTarget();
    else {
        if (!m_token.is(";"))
            first = expression();
        endStatement();
    }
    if (hasFailed())
        return nullptr;
    if (isAny(m_token, {"of", "in"})) {
        std::string word(m_token.source);
        advance();
        Node* collection = expression();
        if (!expect(")"))
            return nullptr;
        Node* body = statement();
        return hasFailed() ? nullptr : make(Kind::ForEach, start, {first, collection, body}, std::move(word));
    }
    Node* condition = m_token.is(";") ? nullptr : expression();
    take(";");
    Node* step = m_token.is(")") ? nullptr : expression();
    if (!expect(")"))
        return nullptr;
    Node* body = statement();
    return hasFailed() ? nullptr : make(Kind::For, start, {first, condition, step, body});
}

Node* Parser::whileStatement()
{
    const std::size_t start = m_token.start;
    const bool isDo = m_token.isName("do");
    advance();
    Node* body = isDo ? statement() : nullptr;
    if (isDo && !takeName("while"))
        return hasFailed() ? nullptr : body;
    if (!expect("("))
        return nullptr;
    Node* condition = expression();
    if (!expect(")"))
        return nullptr;
    if (!isDo)
        body = statement();
    else
        endStatement();
    return hasFailed() ? nullptr : make(Kind::While, start, {condition, body}, isDo ? "do" : "while");
}

Node* Parser::switchStatement()
{
    const std::size_t start = m_token.start;
    if (!expect("("))
        return nullptr;
    std::vector<Node*> children {expression()};
    if (!expect(")") || !expect("{"))
        return nullptr;
    while (isAny(m_token, {"case", "default"})) {
        const std::size_t caseStart = m_token.start;
        std::vector<Node*> inside {nullptr};
        if (takeName("case"))
            inside[0] = expression();
        else
            advance();
        if (!expect(":"))
            return nullptr;
        statements(inside);
        children.push_back(make(Kind::Case, caseStart, std::move(inside)));
    }
    take("}");
    return hasFailed() ? nullptr : make(Kind::Switch, start, std::move(children));
}

Node* Parser::tryStatement()
{
    const std::size_t start = m_token.start;
    std::vector<Node*> children {block(), nullptr, nullptr, nullptr};
    if (!hasFailed() && takeName("catch")) {
        if (take("(")) {
            children[1] = bindingTarget();
            annotation();
            if (!expect(")"))
                return nullptr;
        }
        children[2] = block();
    }
    if (!hasFailed() && takeName("finally"))
        children[3] = block();
    return hasFailed() ? nullptr : make(Kind::Try, start, std::move(children));
}

Node* Parser::importStatement()
{
    const std::size_t start = m_token.start;
    advance();
    std::vector<Node*> names;
    const auto bind = [&](std::string imported) {
        const std::size_t nameStart = m_token.start;
        std::string local(m_token.source);
        advance();
        names.push_back(
            make(Kind::Property, nameStart, {make(Kind::Name, nameStart, {}, std::move(local))}, std::move(imported)));
    };
    if (m_token.isName("type") && !peekNext().isName("from") && !peekNext().is(","))
        advance();
    while (!m_token.isName("from") && m_token.kind != Token::Kind::String && m_token.kind != Token::Kind::End) {
        if (take("*")) {
            takeName("as");
            bind("*");
        } else if (take("{")) {
            while (m_token.isName() || m_token.kind == Token::Kind::String) {
                if (m_token.isName("type") && peekNext().isName() && !peekNext().isName("as"))
                    advance();
                std::string imported(m_token.source);
                if (peekNext().isName("as")) {
                    advance();
                    advance();
                }
                bind(std::move(imported));
                if (!take(","))
                    break;
            }
            if (!expect("}"))
                return nullptr;
        } else if (m_token.isName()) {
            bind("default");
        } else {
            fail(say<messages::ScriptValueExpected>());
            return nullptr;
        }
        // `import x = require('x')`
        if (take("=")) {
            Node* value = assignment();
            if (hasFailed())
                return nullptr;
            endStatement();
            Node* target = make(Kind::Assign, start, {names.back()->children[0], value}, "=");
            return make(Kind::Declaration, start, {target});
        }
        take(",");
    }
    takeName("from");
    if (m_token.kind != Token::Kind::String) {
        fail(say<messages::ScriptValueExpected>());
        return nullptr;
    }
    std::string module = m_token.text;
    advance();
    if (isAny(m_token, {"with", "assert"}) && !m_token.isFirstOfLine) {
        advance();
        skipBrackets();
    }
    endStatement();
    return make(Kind::Import, start, std::move(names), std::move(module));
}

Node* Parser::exportStatement()
{
    const std::size_t start = m_token.start;
    advance();
    if (m_token.is("{") || m_token.is("*")) {
        if (m_token.is("{"))
            skipBrackets();
        while (m_token.kind != Token::Kind::End && !m_token.isFirstOfLine && !m_token.is(";"))
            advance();
        endStatement();
        return make(Kind::Jump, start);
    }
    takeName("default");
    take("=");
    Node* inside = statement();
    return hasFailed() || !inside ? nullptr : make(Kind::Export, start, {inside});
}

/// `interface`, `type`, `enum`, `declare …`: nothing that runs.
bool Parser::skipTypeDeclaration()
{
    const Token next = peekNext();
    if (!next.isName() || next.isFirstOfLine)
        return false;
    const State before = state();
    if (isAny(m_token, {"interface", "enum", "namespace"})) {
        advance();
        while (!m_token.is("{") && m_token.kind != Token::Kind::End && !m_token.isFirstOfLine)
            advance();
        if (m_token.is("{") && skipBrackets())
            return true;
    } else if (m_token.isName("type")) {
        advance();
        advance();
        if (m_token.is("<"))
            skipTypeArguments();
        if (take("=") && skipType()) {
            endStatement();
            return true;
        }
    } else if (m_token.isName("declare")) {
        while (m_token.kind != Token::Kind::End && !m_token.is(";") && !m_token.is("{"))
            advance();
        if (m_token.is("{"))
            skipBrackets();
        endStatement();
        return true;
    }
    restore(before);
    return false;
}

Node* Parser::loneMember()
{
    const Token next = peekNext();
    const bool hasModifier = isAny(m_token, {"public", "private", "protected", "readonly", "static", "override"})
        && next.isName() && !next.isFirstOfLine;
    const bool isAsyncMethod =
        isAny(m_token, {"async", "get", "set"}) && next.isName() && !next.isName("function") && !next.isFirstOfLine;
    if (hasModifier)
        return classMember();
    if (!isAsyncMethod && !next.is("("))
        return nullptr;
    const State before = state();
    if (isAsyncMethod)
        advance();
    advance();
    bool isMethod = false;
    if (m_token.is("(") && skipBrackets()) {
        if (m_token.is(":"))
            annotation();
        isMethod = m_token.is("{") && !m_token.isFirstOfLine;
    }
    restore(before);
    return isMethod ? classMember() : nullptr;
}

/// A label; or a member that was cut out of its object (`methods: { … },`).
Node* Parser::labelled()
{
    advance();
    advance();
    const State before = state();
    const std::size_t start = m_token.start;
    Node* value = assignment();
    if (!hasFailed()
        && (m_token.is(",") || m_token.is("}") || m_token.is(";") || m_token.isFirstOfLine
            || m_token.kind == Token::Kind::End)) {
        if (!take(","))
            endStatement();
        return make(Kind::Expression, start, {value});
    }
    restore(before);
    return statement();
}

Node* Parser::expressionStatement()
{
    const std::size_t start = m_token.start;
    Node* value = expression();
    if (hasFailed())
        return nullptr;
    const bool isAtEnd = m_token.is(";") || m_token.is("}") || m_token.is(")") || m_token.is(",") || m_token.is("]")
        || m_token.kind == Token::Kind::End || m_token.isFirstOfLine;
    if (!isAtEnd) {
        fail(say<messages::ScriptCommaExpected>(";"));
        return nullptr;
    }
    endStatement();
    return make(Kind::Expression, start, {value});
}

} // namespace fetchscope::javascript
