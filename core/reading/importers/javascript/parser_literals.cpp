#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/parser.h"
#include "core/reading/importers/messages.h"

#include <utility>

namespace fetchscope::javascript {

Node* Parser::arrayLiteral()
{
    const std::size_t start = m_token.start;
    advance();
    const bool wasInConditional = std::exchange(m_isInConditional, false);
    std::vector<Node*> children;
    while (!isAt("]") && !lacks("]")) {
        const std::size_t memberStart = m_token.start;
        if (take(",")) {
            children.push_back(make(Kind::Undefined, memberStart));
            continue;
        }
        if (take("...")) {
            const bool isAlone = m_token.is("]") || m_token.is(",");
            Node* spread = isAlone ? nullptr : assignment();
            children.push_back(make(Kind::Spread, memberStart, {spread}));
        } else {
            children.push_back(assignment());
        }
        if (hasFailed() || (!lacks("]") && !expectComma("]")))
            return nullptr;
    }
    m_isInConditional = wasInConditional;
    close("]");
    return make(Kind::Array, start, std::move(children));
}

Node* Parser::objectLiteral()
{
    const std::size_t start = m_token.start;
    advance();
    const bool wasInConditional = std::exchange(m_isInConditional, false);
    std::vector<Node*> children;
    while (!isAt("}") && !lacks("}")) {
        // Where a member was taken out and its comma left.
        if (take(","))
            continue;
        Node* one = objectMember();
        if (hasFailed())
            return nullptr;
        children.push_back(one);
        // A comma that was forgotten at the end of a line.
        const bool isNextMember =
            m_token.isFirstOfLine && (m_token.isName() || m_token.kind == Token::Kind::String) && peekNext().is(":");
        if (!isNextMember && !lacks("}") && !take(";") && !expectComma("}"))
            return nullptr;
    }
    m_isInConditional = wasInConditional;
    close("}");
    return make(Kind::Object, start, std::move(children));
}

Node* Parser::objectMember()
{
    const std::size_t start = m_token.start;
    if (take("...")) {
        // Three dots alone stand for what was left out.
        const bool isAlone = m_token.is("}") || m_token.is(",");
        Node* spread = isAlone ? nullptr : assignment();
        return make(Kind::Spread, start, {spread});
    }
    // What a person left out: `{ <your data> }`.
    if (m_token.is("<") && peekNext().isName()) {
        while (!isAt("}") && !m_token.is(">") && m_token.kind != Token::Kind::End)
            advance();
        take(">");
        return make(Kind::Spread, start, {nullptr});
    }
    bool isGetter = false;
    const Token next = peekNext();
    const bool isPrefix = next.isName() || next.kind == Token::Kind::String || next.is("[") || next.is("*");
    if ((m_token.isName("async") || m_token.isName("get") || m_token.isName("set")) && isPrefix) {
        isGetter = m_token.isName("get");
        advance();
    }
    take("*");
    Node* key = nullptr;
    const bool isName = m_token.isName();
    std::string name = m_token.kind == Token::Kind::String ? m_token.text : std::string(m_token.source);
    if (take("[")) {
        key = assignment();
        if (!expect("]"))
            return nullptr;
    } else if (isName || m_token.kind == Token::Kind::String || m_token.kind == Token::Kind::Number) {
        advance();
    } else {
        fail(m_token.kind == Token::Kind::End ? say<messages::ClosingMissing>("}")
                                              : say<messages::MemberNameExpected>());
        return nullptr;
    }
    Node* value = nullptr;
    if (m_token.is("(") || m_token.is("<")) {
        value = function(start, true, name);
    } else if (take(":")) {
        value = assignment();
    } else if (isName) {
        value = make(Kind::Name, start, {}, name);
        // The default of a pattern.
        if (take("=")) {
            Node* otherwise = assignment();
            if (!hasFailed())
                value = make(Kind::Assign, start, {value, otherwise}, "=");
        }
    } else if (!isAt(":")) {
        expect(":");
    }
    if (hasFailed())
        return nullptr;
    Node* node = make(Kind::Property, start, {value, key}, std::move(name));
    node->isComputed = key != nullptr;
    node->isGetter = isGetter;
    return node;
}

/// `<`, where a value is expected: an element, the types of an arrow function, or a type that is asserted.
Node* Parser::lessThan()
{
    const std::size_t start = m_token.start;
    if (isArrowAhead())
        return arrowFunction(start);
    if (!isElement(start)) {
        if (skipTypeArguments())
            return unary();
        if (!hasFailed())
            fail(say<messages::ScriptValueExpected>());
        return nullptr;
    }
    std::vector<Node*> expressions;
    const std::size_t end = element(start, expressions);
    if (end == std::string_view::npos) {
        if (!hasFailed())
            fail(say<messages::ClosingMissing>(">"));
        return nullptr;
    }
    moveTo(end);
    return hasFailed() ? nullptr : make(Kind::Element, start, std::move(expressions));
}

/// An element closes itself, or is closed behind.
bool Parser::isElement(std::size_t offset) const
{
    const std::size_t name = offset + 1;
    if (name >= m_text.size() || !(isNameStart(m_text[name]) || m_text[name] == '>'))
        return false;
    std::size_t nameEnd = name;
    while (nameEnd < m_text.size() && (isNameCharacter(m_text[nameEnd]) || m_text[nameEnd] == '.'))
        ++nameEnd;
    const std::size_t tagEnd = m_text.find('>', nameEnd);
    if (tagEnd == std::string_view::npos)
        return false;
    if (m_text[tagEnd - 1] == '/')
        return true;
    std::string closing("</");
    closing += m_text.substr(name, nameEnd - name);
    return m_text.find(closing, tagEnd) != std::string_view::npos
        || m_text.substr(tagEnd).find("/>") != std::string_view::npos;
}

std::size_t Parser::element(std::size_t offset, std::vector<Node*>& expressions)
{
    if (++m_depth > 100) {
        fail(say<messages::NestedTooDeeply>());
        --m_depth;
        return std::string_view::npos;
    }
    moveTo(offset + 1);
    std::size_t end = std::string_view::npos;
    while (m_token.kind != Token::Kind::End) {
        if (m_token.is("{")) {
            advance();
            take("...");
            if (Node* value = m_token.is("}") ? nullptr : expression())
                expressions.push_back(value);
            if (!m_token.is("}"))
                break;
            advance();
        } else if (m_token.is("<")) {
            const std::size_t inner = element(m_token.start, expressions);
            if (inner == std::string_view::npos)
                break;
            moveTo(inner);
        } else if (m_token.is("/") && peekNext().is(">")) {
            end = peekNext().end();
            break;
        } else if (m_token.is(">")) {
            end = elementContent(m_token.end(), expressions);
            break;
        } else {
            advance();
        }
    }
    --m_depth;
    return end;
}

/// Up to the closing tag; the offset behind it.
std::size_t Parser::elementContent(std::size_t offset, std::vector<Node*>& expressions)
{
    while (!hasFailed()) {
        const std::size_t at = m_text.find_first_of("<{", offset);
        if (at == std::string_view::npos)
            return at;
        if (m_text[at] == '{') {
            moveTo(at + 1);
            if (!m_token.is("}")) {
                take("...");
                if (Node* value = expression())
                    expressions.push_back(value);
            }
            if (!m_token.is("}"))
                return std::string_view::npos;
            offset = m_token.end();
        } else if (m_text.substr(at).starts_with("</")) {
            const std::size_t close = m_text.find('>', at);
            return close == std::string_view::npos ? close : close + 1;
        } else {
            offset = element(at, expressions);
            if (offset == std::string_view::npos)
                return offset;
        }
    }
    return std::string_view::npos;
}

} // namespace fetchscope::javascript
