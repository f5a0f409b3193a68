#include "core/engine/url/url_pattern.h"

#include "core/engine/base/ascii.h"

#include <array>
#include <re2/re2.h>
#include <span>
#include <utility>
#include <vector>

namespace fetchscope {

namespace {

bool isNameStart(char c)
{
    return isAsciiAlpha(c) || c == '_' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}
bool isNamePart(char c)
{
    return isNameStart(c) || isAsciiDigit(c);
}

/// https://urlpattern.spec.whatwg.org/#tokens, those that stand for characters told apart from those that mean more.
struct PatternToken
{
    enum class Kind : std::uint8_t { Char, Name, Asterisk, Open, Close, Modifier };
    Kind kind = Kind::Char;
    std::string_view text;
};

/// Null where there is a regular expression, or an escape without a character.
std::optional<std::vector<PatternToken>> tokensOf(std::string_view text)
{
    using Kind = PatternToken::Kind;
    std::vector<PatternToken> tokens;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        std::size_t length = 1;
        Kind kind = Kind::Char;
        if (c == '\\') {
            if (i + 1 == text.size())
                return std::nullopt;
            tokens.push_back({Kind::Char, text.substr(i + 1, 1)});
            i += 2;
            continue;
        }
        if (c == '(' || c == ')')
            return std::nullopt;
        const bool isAfterGroup = !tokens.empty()
            && (tokens.back().kind == Kind::Name || tokens.back().kind == Kind::Asterisk
                || tokens.back().kind == Kind::Close);
        if ((c == '?' || c == '+' || c == '*') && isAfterGroup) {
            kind = Kind::Modifier;
        } else if (c == '*') {
            kind = Kind::Asterisk;
        } else if (c == '{') {
            kind = Kind::Open;
        } else if (c == '}') {
            kind = Kind::Close;
        } else if (c == ':' && i + 1 < text.size() && isNameStart(text[i + 1])) {
            kind = Kind::Name;
            while (i + length < text.size() && isNamePart(text[i + length]))
                ++length;
        }
        tokens.push_back({kind, text.substr(i, length)});
        i += length;
    }
    return tokens;
}

bool isChar(const PatternToken& token, char c)
{
    return token.kind == PatternToken::Kind::Char && token.text.front() == c;
}

/// A part of the pattern, from one token up to another.
using Part = std::span<const PatternToken>;

/// Where the first of these characters stands outside of braces; the end where none does.
std::size_t findOutside(Part part, std::string_view characters)
{
    int depth = 0;
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (part[i].kind == PatternToken::Kind::Open)
            ++depth;
        else if (part[i].kind == PatternToken::Kind::Close)
            --depth;
        else if (depth == 0 && part[i].kind == PatternToken::Kind::Char
            && characters.find(part[i].text.front()) != std::string_view::npos)
            return i;
    }
    return part.size();
}

/// Takes what stands before one of these characters, and leaves that and the rest.
Part takeUntil(Part& rest, std::string_view characters)
{
    const std::size_t end = findOutside(rest, characters);
    const Part taken = rest.first(end);
    rest = rest.subspan(end);
    return taken;
}

/// https://urlpattern.spec.whatwg.org/#generate-a-regular-expression-and-name-list, of one part; null where braces do
/// not fit. A name stands for anything but `delimiter`.
std::optional<std::string> expressionOf(Part part, char delimiter)
{
    using Kind = PatternToken::Kind;
    std::string expression;
    std::string any = delimiter == 0 ? std::string(".+?") : std::string("[^") + delimiter + "]+?";
    bool isOpen = false;
    for (std::size_t i = 0; i < part.size(); ++i) {
        const PatternToken& token = part[i];
        const bool hasModifier = i + 1 < part.size() && part[i + 1].kind == Kind::Modifier;
        switch (token.kind) {
        case Kind::Char: {
            const char c = token.text.front();
            // A slash belongs to the group behind it, where that may be missing or come again.
            const bool isPrefix = c == '/' && delimiter == '/' && !isOpen && i + 2 < part.size()
                && (part[i + 1].kind == Kind::Name || part[i + 1].kind == Kind::Asterisk)
                && part[i + 2].kind == Kind::Modifier;
            if (isPrefix) {
                const std::string_view group = part[i + 1].kind == Kind::Name ? std::string_view(any) : ".*";
                expression.append("(?:/").append(group).append(")").append(part[i + 2].text);
                i += 2;
                break;
            }
            expression += RE2::QuoteMeta(re2::StringPiece(token.text.data(), token.text.size()));
            break;
        }
        case Kind::Name:
            expression.append("(?:").append(any).append(")");
            break;
        case Kind::Asterisk:
            expression.append(hasModifier ? "(?:.*)" : ".*");
            break;
        case Kind::Open:
            if (isOpen)
                return std::nullopt;
            isOpen = true;
            expression.append("(?:");
            break;
        case Kind::Close:
            if (!isOpen)
                return std::nullopt;
            isOpen = false;
            expression.append(")");
            break;
        case Kind::Modifier:
            expression.append(token.text);
            break;
        }
    }
    return isOpen ? std::nullopt : std::optional(std::move(expression));
}

/// The characters of a part that has nothing else; null where it has.
std::optional<std::string> literalOf(Part part)
{
    std::string text;
    for (const PatternToken& token : part) {
        if (token.kind != PatternToken::Kind::Char)
            return std::nullopt;
        text += toAsciiLower(token.text.front());
    }
    return text;
}

/// Host and port of an authority. A colon within brackets is the address's own.
std::pair<Part, Part> splitAuthority(Part authority)
{
    const std::size_t at = findOutside(authority, "@");
    if (at < authority.size())
        authority = authority.subspan(at + 1);
    const std::size_t bracket = findOutside(authority, "]");
    const std::size_t from = bracket < authority.size() ? bracket : 0;
    const std::size_t colon = from + findOutside(authority.subspan(from), ":");
    const bool hasPort = colon < authority.size();
    return {authority.first(colon), hasPort ? authority.subspan(colon + 1) : Part()};
}

} // namespace

std::optional<UrlPattern> UrlPattern::parse(std::string_view text)
{
    const auto tokens = tokensOf(text);
    if (!tokens)
        return std::nullopt;
    Part rest = *tokens;
    const Part scheme = takeUntil(rest, ":");
    if (scheme.empty() || rest.size() < 3 || !isChar(rest[1], '/') || !isChar(rest[2], '/'))
        return std::nullopt;
    rest = rest.subspan(3);
    const auto [host, port] = splitAuthority(takeUntil(rest, "/?#"));
    const bool hasPath = !rest.empty() && isChar(rest.front(), '/');
    const Part path = hasPath ? takeUntil(rest, "?#") : Part();
    const bool hasQuery = !rest.empty() && isChar(rest.front(), '?');
    const Part query = hasQuery ? takeUntil(rest, "#") : Part();
    if (host.empty())
        return std::nullopt;

    // A port that is the scheme's own is none.
    const auto portText = literalOf(port);
    const auto schemeText = literalOf(scheme);
    const bool isDefaultPort = portText && schemeText
        && ((*schemeText == "https" || *schemeText == "wss")
                ? *portText == "443"
                : (*schemeText == "http" || *schemeText == "ws") && *portText == "80");
    const auto hostText = literalOf(host);
    std::array<std::optional<std::string>, 5> parts {expressionOf(scheme, 0), expressionOf(host, '.'),
        isDefaultPort ? std::optional<std::string>(std::string()) : expressionOf(port, 0),
        hasPath ? expressionOf(path, '/') : std::optional<std::string>(hasQuery ? "/" : ".*"),
        hasQuery ? expressionOf(query.subspan(1), 0) : std::optional<std::string>(".*")};
    if (hostText)
        parts[1] = RE2::QuoteMeta(*hostText);
    std::string expression;
    for (const auto& part : parts) {
        if (!part)
            return std::nullopt;
        expression.append(expression.empty() ? "" : "\\n").append("(?:").append(*part).append(")");
    }
    RE2::Options options;
    options.set_log_errors(false);
    auto compiled = std::make_shared<const RE2>(expression, options);
    if (!compiled->ok())
        return std::nullopt;
    UrlPattern pattern;
    pattern.m_text = text;
    pattern.m_expression = std::move(compiled);
    return pattern;
}

bool UrlPattern::matches(const Url& url) const
{
    std::string lines(url.scheme());
    lines.append("\n").append(url.host()).append("\n");
    if (url.port())
        lines += std::to_string(*url.port());
    lines.append("\n").append(url.path()).append("\n");
    lines.append(url.query().value_or(std::string_view()));
    return RE2::FullMatch(lines, *m_expression);
}

} // namespace fetchscope
