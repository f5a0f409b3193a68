#pragma once

#include "core/engine/base/result.h"
#include "core/reading/importers/javascript/token.h"

#include <optional>
#include <string>
#include <string_view>

namespace fetchscope::javascript {

/// Takes a script apart into words, one at a time from any place, since what a character means depends on what is
/// parsed: `/` divides or begins a regular expression, `<` compares or begins an element.
class Lexer
{
public:
    explicit Lexer(std::string_view text)
        : m_text(text)
    {
    }

    std::string_view text() const { return m_text; }
    std::size_t at() const { return m_at; }
    void seek(std::size_t offset) { m_at = offset; }

    /// The next word; `End` at the end, and after an error.
    Token next();
    /// The regular expression that begins at `start` with a slash; what follows it is next.
    Token regularExpression(std::size_t start);
    /// The text of a template up to `${` or its end, both of which are passed over.
    struct TemplateText
    {
        std::string text;
        bool opensExpression = false;
    };
    TemplateText templateText();

    bool hasFailed() const { return m_failure.has_value(); }
    /// The first error, which there is; where it stands is counted only here.
    InputError error() const;
    /// Notes the first error; what is read after it is `End`.
    void fail(std::size_t offset, Message message, Message suggestion = {});
    /// Takes the error back, so that reading can go on elsewhere.
    void recover() { m_failure.reset(); }

private:
    char peek(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    bool isAtEnd() const { return m_at >= m_text.size(); }
    bool startsWith(std::string_view text) const { return m_text.substr(m_at).starts_with(text); }
    /// True where a line break was passed over.
    bool skipSpace();
    void readString(Token& token, std::string_view closing);
    void readEscape(std::string& text);
    char32_t readHex(std::size_t digits);

    std::string_view m_text;
    std::size_t m_at = 0;
    struct Failure
    {
        std::size_t offset = 0;
        Message message;
        Message suggestion;
    };
    std::optional<Failure> m_failure;
};

/// The line of an offset, from 1.
std::size_t lineAt(std::string_view text, std::size_t offset);
/// `line 3, column 7`
Message placeAt(std::string_view text, std::size_t offset);

constexpr bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$'
        || static_cast<unsigned char>(c) >= 0x80;
}
constexpr bool isNameCharacter(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9');
}

} // namespace fetchscope::javascript
