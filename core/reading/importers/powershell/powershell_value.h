#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fetchscope {

/// A value as a PowerShell script writes it down. Nothing is run.
struct PowerShellValue
{
    enum class Kind : std::uint8_t { Null, Text, Number, Boolean, Map, List };
    Kind kind = Kind::Null;
    /// A name that the script does not give stays in it as an open one (captured/open_names.h).
    std::string text {};
    /// Of a map by name, of a list in order.
    std::vector<std::pair<std::string, PowerShellValue>> members {};

    /// The member of a name in any case; null where there is none.
    PowerShellValue* find(std::string_view name);
    const PowerShellValue* find(std::string_view name) const;
    void set(std::string_view name, PowerShellValue value);
};
PowerShellValue powerShellText(std::string text);

using PowerShellVariables = std::map<std::string, PowerShellValue, std::less<>>;

/// As ConvertTo-Json writes it.
std::string writeAsJson(const PowerShellValue& value);

/// Reads values of a script one after another.
class PowerShellReader
{
public:
    explicit PowerShellReader(std::string_view text)
        : m_text(text)
    {
    }

    std::size_t position() const { return m_at; }
    void moveTo(std::size_t position) { m_at = position; }
    bool isAtEnd() const { return m_at >= m_text.size(); }
    /// A quote or brace that nothing closes, and where it stands.
    struct Unclosed
    {
        std::size_t position = 0;
        char closing = '\0';
    };
    const std::optional<Unclosed>& unclosed() const { return m_unclosed; }
    char peek(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    /// Is this what comes next? Then it is passed over.
    bool take(std::string_view text);
    /// Space, comments and continued lines; line breaks only where told.
    void skipSpace(bool withLines = false);
    void skipLine();
    std::string_view readName();
    /// A value with what is added to it by `+` and what it is piped into.
    PowerShellValue readValue(const PowerShellVariables& variables, int depth = 0);
    /// The values between the parenthesis that comes next and its end.
    std::vector<PowerShellValue> readArguments(const PowerShellVariables& variables, int depth = 0);

private:
    void fillFormat(std::string& text, const PowerShellVariables& variables, int depth);
    PowerShellValue readOne(const PowerShellVariables& variables, int depth);
    PowerShellValue readMap(const PowerShellVariables& variables, int depth);
    PowerShellValue readInParentheses(const PowerShellVariables& variables, int depth);
    PowerShellValue readTyped(const PowerShellVariables& variables, int depth);
    PowerShellValue readVariable(const PowerShellVariables& variables, bool isInText = false);
    PowerShellValue readVariableInside(const PowerShellVariables& variables, bool isInText);
    PowerShellValue readGiven(const PowerShellVariables& variables, int depth);
    /// A word without quotes, with what its variables hold.
    std::string readBare(const PowerShellVariables& variables);
    std::string readDouble(const PowerShellVariables& variables);
    std::string readSingle();
    std::string readHere(const PowerShellVariables& variables);
    void appendExpanded(std::string& text, const PowerShellVariables& variables);
    /// The first that is found is the innermost.
    void noteUnclosed(std::size_t position, char closing);

    std::string_view m_text;
    std::size_t m_at = 0;
    /// How many variables stand in each other: `$a.Replace($b.ToLower(), "$($c)")`.
    int m_nesting = 0;
    std::optional<Unclosed> m_unclosed;
};

} // namespace fetchscope
