#include "core/reading/importers/javascript/lexer.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/utf8.h"
#include "core/reading/importers/javascript/value.h"
#include "core/reading/importers/messages.h"
#include "core/reading/json/messages.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace fetchscope::javascript {

namespace {

/// The longer ones first. `>` always stands alone, since `>>` may close two lists of types.
constexpr std::array<std::string_view, 32> longPunctuators {"...",
    "===", "!==", "**=", "&&=", "||=", "?\?=", "<<=", "=>", "==", "!=", "<=", "&&", "||", "??", "?.", "++", "--",
    "+=", "-=", "*=", "/=", "%=", "**", "<<", "|=", "&=", "^=", "\xE2\x80\xA6", "->", "::", "@@"};

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

/// Spaces that word processors and web pages put in: no-break, zero-width, byte order mark.
constexpr std::array<std::string_view, 3> otherSpaces {"\xC2\xA0", "\xE2\x80\x8B", "\xEF\xBB\xBF"};

/// Quotation marks that word processors make of those that were typed.
struct TypographicQuotes
{
    std::string_view opening;
    std::string_view closing;
};
constexpr std::array<TypographicQuotes, 4> typographicQuotes {{
    {"\xE2\x80\x9C", "\xE2\x80\x9D"},
    {"\xE2\x80\x9D", "\xE2\x80\x9D"},
    {"\xE2\x80\x98", "\xE2\x80\x99"},
    {"\xE2\x80\x99", "\xE2\x80\x99"},
}};

} // namespace

std::size_t lineAt(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

Message placeAt(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    const std::size_t lineBreak = before.rfind('\n');
    const std::size_t lineStart = lineBreak == std::string_view::npos ? 0 : lineBreak + 1;
    return say<messages::LineColumn>(lineAt(text, offset), before.size() - lineStart + 1);
}

void Lexer::fail(std::size_t offset, Message message, Message suggestion)
{
    if (!m_failure)
        m_failure = Failure {std::min(offset, m_text.size()), std::move(message), std::move(suggestion)};
}

InputError Lexer::error() const
{
    return {placeAt(m_text, m_failure->offset), m_failure->message, m_failure->suggestion};
}

bool Lexer::skipSpace()
{
    bool hasLineBreak = false;
    while (!isAtEnd()) {
        const bool isAscii = static_cast<unsigned char>(peek()) < 0x80;
        const auto* const other = isAscii ? otherSpaces.end()
                                          : std::find_if(otherSpaces.begin(), otherSpaces.end(),
                                              [this](std::string_view space) { return startsWith(space); });
        if (other != otherSpaces.end()) {
            m_at += other->size();
        } else if (isAsciiWhitespace(peek()) || peek() == '\v') {
            hasLineBreak = hasLineBreak || peek() == '\n';
            ++m_at;
        } else if (startsWith("//") || (m_at == 0 && startsWith("#!"))) {
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
        } else if (startsWith("/*")) {
            const std::size_t end = m_text.find("*/", m_at + 2);
            const std::size_t stop = end == std::string_view::npos ? m_text.size() : end + 2;
            hasLineBreak = hasLineBreak || m_text.substr(m_at, stop - m_at).find('\n') != std::string_view::npos;
            m_at = stop;
        } else {
            break;
        }
    }
    return hasLineBreak;
}

Token Lexer::next()
{
    Token token;
    if (m_failure)
        return token;
    token.isFirstOfLine = skipSpace();
    token.start = m_at;
    if (isAtEnd()) {
        token.source = m_text.substr(m_text.size());
        return token;
    }
    const char c = peek();
    const auto finish = [&](Token::Kind kind) {
        token.kind = kind;
        token.source = m_text.substr(token.start, m_at - token.start);
    };
    if (c == '"' || c == '\'') {
        readString(token, m_text.substr(m_at++, 1));
        return token;
    }
    // None of the longer punctuators begins with one of those, nor with what names have.
    const bool isAscii = static_cast<unsigned char>(c) < 0x80;
    const bool standsAlone =
        isAscii && (isNameCharacter(c) || std::string_view("{}()[];,~").find(c) != std::string_view::npos);
    for (const TypographicQuotes& quotes : typographicQuotes) {
        if (!standsAlone && startsWith(quotes.opening)) {
            m_at += quotes.opening.size();
            readString(token, quotes.closing);
            return token;
        }
    }
    if (c == '`') {
        ++m_at;
        finish(Token::Kind::Backquote);
        return token;
    }
    if (isAsciiDigit(c) || (c == '.' && isAsciiDigit(peek(1)))) {
        while (isNameCharacter(peek()) || (peek() == '.' && isAsciiDigit(peek(1)))
            || ((peek() == '+' || peek() == '-') && toAsciiLower(m_text[m_at - 1]) == 'e'
                && !m_text.substr(token.start).starts_with("0x")))
            ++m_at;
        finish(Token::Kind::Number);
        return token;
    }
    for (const std::string_view punctuator : longPunctuators) {
        if (standsAlone || !startsWith(punctuator))
            continue;
        // `a ?.5 : 1`
        if (punctuator == "?." && isAsciiDigit(peek(2)))
            continue;
        m_at += punctuator.size();
        finish(Token::Kind::Punctuator);
        if (punctuator == ellipsis)
            token.source = "...";
        return token;
    }
    if (isNameStart(c) || ((c == '#' || c == '\\') && isNameStart(peek(1)))) {
        ++m_at;
        while (isNameCharacter(peek()))
            ++m_at;
        finish(Token::Kind::Name);
        return token;
    }
    ++m_at;
    finish(Token::Kind::Punctuator);
    return token;
}

void Lexer::readString(Token& token, std::string_view closing)
{
    token.kind = Token::Kind::String;
    while (!isAtEnd() && !startsWith(closing)) {
        // What a server's template puts in has quotes of its own: `'{{ url('save') }}'`.
        const std::size_t placeholder = placeholderEnd(m_text, m_at);
        if (placeholder > 0) {
            token.text += m_text.substr(m_at, placeholder - m_at);
            m_at = placeholder;
        } else if (peek() == '\\') {
            ++m_at;
            readEscape(token.text);
        } else if (peek() == '\n') {
            fail(m_at, say<messages::StringNotClosed>());
            token.kind = Token::Kind::End;
            return;
        } else {
            token.text += m_text[m_at++];
        }
    }
    if (isAtEnd()) {
        fail(m_at, say<messages::ClosingQuoteMissing>(closing));
        token.kind = Token::Kind::End;
        return;
    }
    m_at += closing.size();
    token.source = m_text.substr(token.start, m_at - token.start);
}

char32_t Lexer::readHex(std::size_t digits)
{
    const std::string hex(m_text.substr(m_at, digits));
    m_at = std::min(m_at + digits, m_text.size());
    return static_cast<char32_t>(std::strtoul(hex.c_str(), nullptr, 16));
}

void Lexer::readEscape(std::string& text)
{
    if (isAtEnd())
        return;
    const char c = m_text[m_at++];
    switch (c) {
    case 'n':
        text += '\n';
        return;
    case 't':
        text += '\t';
        return;
    case 'r':
        text += '\r';
        return;
    case '0':
        text += '\0';
        return;
    case '\r':
        if (peek() == '\n')
            ++m_at;
        return;
    case '\n':
        return;
    case 'x':
        appendUtf8(text, readHex(2));
        return;
    case 'u': {
        char32_t code = 0;
        if (peek() == '{') {
            const std::size_t end = std::min(m_text.find('}', m_at), m_text.size());
            ++m_at;
            code = readHex(std::min<std::size_t>(end - m_at, 6));
            m_at = std::min(end + 1, m_text.size());
        } else {
            code = readHex(4);
            if (code >= 0xD800 && code < 0xDC00 && startsWith("\\u")) {
                m_at += 2;
                code = 0x10000 + ((code - 0xD800) << 10U) + (readHex(4) & 0x3FFU);
            }
        }
        appendUtf8(text, std::min<char32_t>(code, 0x10FFFF));
        return;
    }
    default:
        text += c;
    }
}

Token Lexer::regularExpression(std::size_t start)
{
    Token token;
    token.start = start;
    m_at = start + 1;
    bool isInClass = false;
    while (!isAtEnd() && peek() != '\n' && (isInClass || peek() != '/')) {
        if (peek() == '\\')
            ++m_at;
        else if (peek() == '[')
            isInClass = true;
        else if (peek() == ']')
            isInClass = false;
        ++m_at;
    }
    m_at = std::min(m_at, m_text.size());
    if (peek() != '/') {
        fail(start, say<messages::ScriptValueExpected>());
        return token;
    }
    ++m_at;
    while (isNameCharacter(peek()))
        ++m_at;
    token.kind = Token::Kind::RegularExpression;
    token.source = m_text.substr(start, m_at - start);
    return token;
}

Lexer::TemplateText Lexer::templateText()
{
    TemplateText result;
    while (!isAtEnd() && peek() != '`') {
        if (peek() == '\\') {
            ++m_at;
            readEscape(result.text);
        } else if (startsWith("${")) {
            m_at += 2;
            result.opensExpression = true;
            return result;
        } else {
            result.text += m_text[m_at++];
        }
    }
    if (isAtEnd())
        fail(m_at, say<messages::ClosingQuoteMissing>("`"));
    else
        ++m_at;
    return result;
}

} // namespace fetchscope::javascript
