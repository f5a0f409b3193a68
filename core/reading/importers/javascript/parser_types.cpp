#include "core/reading/importers/javascript/parser.h"

namespace fetchscope::javascript {

bool Parser::skipBrackets()
{
    const std::size_t end = closingOf(m_token.start);
    if (end == std::string_view::npos)
        return false;
    moveTo(end);
    return true;
}

bool Parser::skipTypeArguments()
{
    if (!m_token.is("<"))
        return false;
    advance();
    while (!m_token.is(">")) {
        if (!skipType())
            return false;
        // `T extends object = {}`
        while (m_token.is("=") || m_token.isName("extends")) {
            advance();
            if (!skipType())
                return false;
        }
        if (!take(",") && !m_token.is(">"))
            return false;
    }
    advance();
    return true;
}

bool Parser::skipTypeTerm()
{
    while (m_token.isName("keyof") || m_token.isName("typeof") || m_token.isName("readonly") || m_token.isName("unique")
        || m_token.isName("infer") || m_token.isName("abstract") || m_token.isName("asserts"))
        advance();
    if (m_token.isName("new"))
        advance();
    if (m_token.is("(")) {
        if (!skipBrackets())
            return false;
        return take("=>") ? skipType() : true;
    }
    if (m_token.is("{") || m_token.is("["))
        return skipBrackets();
    if (m_token.kind == Token::Kind::Backquote) {
        const std::size_t end = m_text.find('`', m_token.end());
        moveTo(end == std::string_view::npos ? m_text.size() : end + 1);
        return true;
    }
    if (m_token.is("-"))
        advance();
    if (m_token.kind == Token::Kind::String || m_token.kind == Token::Kind::Number) {
        advance();
        return true;
    }
    if (!m_token.isName())
        return false;
    advance();
    while (m_token.is(".")) {
        advance();
        if (!m_token.isName())
            return false;
        advance();
    }
    return m_token.is("<") ? skipTypeArguments() : true;
}

bool Parser::skipType()
{
    if (++m_depth > 100) {
        --m_depth;
        return false;
    }
    bool isWhole = true;
    if (m_token.is("|") || m_token.is("&"))
        advance();
    for (;;) {
        isWhole = skipTypeTerm();
        while (isWhole && m_token.is("[") && !m_token.isFirstOfLine)
            isWhole = skipBrackets();
        if (isWhole && !m_token.isFirstOfLine && (m_token.isName("is") || m_token.isName("extends"))) {
            advance();
            continue;
        }
        // `T extends U ? X : Y`
        if (!isWhole || !(m_token.is("|") || m_token.is("&")))
            break;
        advance();
    }
    --m_depth;
    return isWhole;
}

std::string Parser::annotation()
{
    if (!m_token.is(":"))
        return {};
    const std::size_t colon = m_token.start;
    advance();
    const std::string_view name = m_token.isName() ? m_token.source : std::string_view();
    if (!skipType()) {
        if (!hasFailed())
            moveTo(colon);
        return {};
    }
    return std::string(name);
}

} // namespace fetchscope::javascript
