#include "core/reading/importers/javascript/parser.h"
#include "core/reading/importers/messages.h"

/// What scripts import and export, and the declarations of TypeScript that say nothing of what runs.
namespace fetchscope::javascript {

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
        return make(Kind::Block, start);
    }
    const bool isDefault = takeName("default");
    take("=");
    Node* inside = nullptr;
    if (isDefault && m_token.is("{")) {
        const State before = state();
        inside = expressionStatement();
        // One that was cut out of its text is followed member by member.
        if (hasFailed()) {
            restore(before);
            inside = nullptr;
        }
    }
    if (!inside)
        inside = statement();
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

} // namespace fetchscope::javascript
