#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"
#include "core/engine/base/hex.h"
#include "core/engine/base/utf8.h"
#include "core/engine/http/structured_fields.h"

#include <algorithm>

namespace fetchscope::structured {

namespace {

bool isLowerHexDigit(char c)
{
    return isAsciiDigit(c) || (c >= 'a' && c <= 'f');
}

bool isKeyStart(char c)
{
    return isAsciiLowerAlpha(c) || c == '*';
}

bool isKeyCharacter(char c)
{
    return isKeyStart(c) || isAsciiDigit(c) || c == '_' || c == '-' || c == '.';
}

/// Replaces the value of a key that is there, in its place; appends it otherwise.
template <class Map, class Value> void assign(Map& map, std::string&& key, Value&& value)
{
    const auto found = std::find_if(map.begin(), map.end(), [&key](const auto& entry) { return entry.first == key; });
    if (found != map.end())
        found->second = std::forward<Value>(value);
    else
        map.emplace_back(std::move(key), std::forward<Value>(value));
}

/// Reads from the front of a text; each function is one of RFC 9651, section 4.2, and gives null where parsing fails.
class Parser
{
public:
    explicit Parser(std::string_view text)
        : m_rest(text)
    {
    }

    bool isAtEnd() const { return m_rest.empty(); }
    void skipSpaces()
    {
        while (peek(' '))
            m_rest.remove_prefix(1);
    }

    /// https://www.rfc-editor.org/rfc/rfc9651#section-4.2.1
    std::optional<List> list()
    {
        List members;
        while (!isAtEnd()) {
            std::optional<Member> next = member();
            if (!next)
                return std::nullopt;
            members.push_back(std::move(*next));
            if (!separator())
                return std::nullopt;
        }
        return members;
    }

    /// https://www.rfc-editor.org/rfc/rfc9651#section-4.2.2
    std::optional<Dictionary> dictionary()
    {
        Dictionary members;
        while (!isAtEnd()) {
            std::optional<std::string> name = key();
            if (!name)
                return std::nullopt;
            std::optional<Member> value = take('=') ? member() : flag();
            if (!value)
                return std::nullopt;
            assign(members, std::move(*name), std::move(*value));
            if (!separator())
                return std::nullopt;
        }
        return members;
    }

    /// https://www.rfc-editor.org/rfc/rfc9651#section-4.2.3
    std::optional<Item> item()
    {
        std::optional<BareItem> value = bareItem();
        if (!value)
            return std::nullopt;
        std::optional<Parameters> attached = parameters();
        if (!attached)
            return std::nullopt;
        return Item {std::move(*value), std::move(*attached)};
    }

private:
    bool peek(char c) const { return !m_rest.empty() && m_rest.front() == c; }
    bool take(char c)
    {
        if (!peek(c))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    char next()
    {
        const char c = m_rest.front();
        m_rest.remove_prefix(1);
        return c;
    }
    template <class Predicate> std::string_view takeWhile(Predicate predicate)
    {
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), predicate);
        const std::string_view taken = m_rest.substr(0, static_cast<std::size_t>(end - m_rest.begin()));
        m_rest.remove_prefix(taken.size());
        return taken;
    }

    /// What stands between two members. False where something else does, or where nothing follows a comma.
    bool separator()
    {
        takeWhile(isHttpTabOrSpace);
        if (isAtEnd())
            return true;
        if (!take(','))
            return false;
        takeWhile(isHttpTabOrSpace);
        return !isAtEnd();
    }

    std::optional<Member> member()
    {
        if (peek('(')) {
            std::optional<InnerList> inner = innerList();
            return inner ? std::optional<Member>(std::move(*inner)) : std::nullopt;
        }
        std::optional<Item> single = item();
        return single ? std::optional<Member>(std::move(*single)) : std::nullopt;
    }

    /// A dictionary's key without a value is true.
    std::optional<Member> flag()
    {
        std::optional<Parameters> attached = parameters();
        return attached ? std::optional<Member>(Item {true, std::move(*attached)}) : std::nullopt;
    }

    /// https://www.rfc-editor.org/rfc/rfc9651#section-4.2.1.2
    std::optional<InnerList> innerList()
    {
        InnerList inner;
        if (!take('('))
            return std::nullopt;
        for (;;) {
            skipSpaces();
            if (take(')'))
                break;
            std::optional<Item> single = item();
            if (!single || !(peek(' ') || peek(')')))
                return std::nullopt;
            inner.items.push_back(std::move(*single));
        }
        std::optional<Parameters> attached = parameters();
        if (!attached)
            return std::nullopt;
        inner.parameters = std::move(*attached);
        return inner;
    }

    /// https://www.rfc-editor.org/rfc/rfc9651#section-4.2.3.2
    std::optional<Parameters> parameters()
    {
        Parameters attached;
        while (take(';')) {
            skipSpaces();
            std::optional<std::string> name = key();
            if (!name)
                return std::nullopt;
            std::optional<BareItem> value = take('=') ? bareItem() : BareItem(true);
            if (!value)
                return std::nullopt;
            assign(attached, std::move(*name), std::move(*value));
        }
        return attached;
    }

    /// https://www.rfc-editor.org/rfc/rfc9651#section-4.2.3.3
    std::optional<std::string> key()
    {
        if (isAtEnd() || !isKeyStart(m_rest.front()))
            return std::nullopt;
        return std::string(takeWhile(isKeyCharacter));
    }

    /// https://www.rfc-editor.org/rfc/rfc9651#section-4.2.3.1
    std::optional<BareItem> bareItem()
    {
        if (isAtEnd())
            return std::nullopt;
        const char first = m_rest.front();
        if (first == '-' || isAsciiDigit(first))
            return number();
        if (first == '*' || isAsciiAlpha(first))
            return Token {std::string(takeWhile([](char c) { return isTokenCharacter(c) || c == ':' || c == '/'; }))};
        m_rest.remove_prefix(1);
        switch (first) {
        case '"':
            return string();
        case ':':
            return byteSequence();
        case '?':
            return boolean();
        case '@':
            return date();
        case '%':
            return displayString();
        default:
            return std::nullopt;
        }
    }

    /// https://www.rfc-editor.org/rfc/rfc9651#section-4.2.4
    std::optional<BareItem> number()
    {
        constexpr std::size_t integerDigits = 15;
        constexpr std::size_t decimalIntegerDigits = 12;
        constexpr std::size_t fractionDigits = 3;
        const std::int64_t sign = take('-') ? -1 : 1;
        const std::string_view whole = takeWhile(isAsciiDigit);
        if (whole.empty() || whole.size() > integerDigits)
            return std::nullopt;
        std::int64_t value = 0;
        for (const char digit : whole)
            value = value * 10 + (digit - '0');
        if (!take('.'))
            return BareItem(sign * value);

        const std::string_view fraction = takeWhile(isAsciiDigit);
        if (whole.size() > decimalIntegerDigits || fraction.empty() || fraction.size() > fractionDigits)
            return std::nullopt;
        for (std::size_t i = 0; i < fractionDigits; ++i)
            value = value * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
        return Decimal {sign * value};
    }

    /// https://www.rfc-editor.org/rfc/rfc9651#section-4.2.5
    std::optional<BareItem> string()
    {
        std::string value;
        while (!isAtEnd()) {
            const char c = next();
            if (c == '"')
                return BareItem(std::move(value));
            if (!isPrintable(c))
                return std::nullopt;
            if (c != '\\') {
                value.push_back(c);
                continue;
            }
            if (!peek('"') && !peek('\\'))
                return std::nullopt;
            value.push_back(next());
        }
        return std::nullopt;
    }

    /// https://www.rfc-editor.org/rfc/rfc9651#section-4.2.7
    std::optional<BareItem> byteSequence()
    {
        const std::string_view text =
            takeWhile([](char c) { return isAsciiAlphanumeric(c) || c == '+' || c == '/' || c == '='; });
        if (!take(':'))
            return std::nullopt;
        std::optional<std::string> bytes = forgivingBase64Decode(text);
        return bytes ? std::optional<BareItem>(ByteSequence {std::move(*bytes)}) : std::nullopt;
    }

    /// https://www.rfc-editor.org/rfc/rfc9651#section-4.2.8
    std::optional<BareItem> boolean()
    {
        if (take('1'))
            return BareItem(true);
        return take('0') ? std::optional<BareItem>(false) : std::nullopt;
    }

    /// https://www.rfc-editor.org/rfc/rfc9651#section-4.2.9
    std::optional<BareItem> date()
    {
        const std::optional<BareItem> value = number();
        if (!value || !std::holds_alternative<std::int64_t>(*value))
            return std::nullopt;
        return Date {std::get<std::int64_t>(*value)};
    }

    /// https://www.rfc-editor.org/rfc/rfc9651#section-4.2.10
    std::optional<BareItem> displayString()
    {
        if (!take('"'))
            return std::nullopt;
        std::string value;
        while (!isAtEnd()) {
            const char c = next();
            if (c == '"')
                return replaceInvalidUtf8(value) == value ? std::optional<BareItem>(DisplayString {std::move(value)})
                                                          : std::nullopt;
            if (!isPrintable(c))
                return std::nullopt;
            if (c != '%') {
                value.push_back(c);
                continue;
            }
            if (m_rest.size() < 2 || !isLowerHexDigit(m_rest[0]) || !isLowerHexDigit(m_rest[1]))
                return std::nullopt;
            const unsigned high = hexDigitValue(next());
            value.push_back(static_cast<char>(static_cast<unsigned char>(high * 16 + hexDigitValue(next()))));
        }
        return std::nullopt;
    }

    std::string_view m_rest;
};

/// The whole text has to be one value of the given kind, with spaces around it at most.
template <class Value> std::optional<Value> parseWhole(std::string_view text, std::optional<Value> (Parser::*parse)())
{
    Parser parser(text);
    parser.skipSpaces();
    std::optional<Value> value = (parser.*parse)();
    parser.skipSpaces();
    if (!parser.isAtEnd())
        return std::nullopt;
    return value;
}

} // namespace

std::optional<Item> parseItem(std::string_view text)
{
    return parseWhole(text, &Parser::item);
}

std::optional<List> parseList(std::string_view text)
{
    return parseWhole(text, &Parser::list);
}

std::optional<Dictionary> parseDictionary(std::string_view text)
{
    return parseWhole(text, &Parser::dictionary);
}

} // namespace fetchscope::structured
