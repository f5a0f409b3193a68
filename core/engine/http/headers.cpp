#include "core/engine/http/headers.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/header_value.h"
#include "core/engine/http/methods.h"
#include "core/engine/http/range.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace fetchscope {

namespace {

constexpr std::size_t safelistedValueLimit = 128;
constexpr std::size_t safelistedSumLimit = 1024;

using ByteTable = std::array<bool, 256>;

constexpr ByteTable makeUnsafeTable()
{
    ByteTable table {};
    for (std::size_t byte = 0; byte < 0x20; ++byte)
        table[byte] = byte != 0x09;
    for (const char c : std::string_view("\"():<>?@[\\]{}\x7F"))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

constexpr ByteTable makeLanguageTable()
{
    ByteTable table {};
    for (std::size_t byte = 0; byte < 0x80; ++byte)
        table[byte] = isAsciiAlphanumeric(static_cast<char>(byte));
    for (const char c : std::string_view(" *,-.;="))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

constexpr ByteTable unsafeBytes = makeUnsafeTable();
constexpr ByteTable languageBytes = makeLanguageTable();

bool isIn(const ByteTable& table, char byte)
{
    return table[static_cast<unsigned char>(byte)];
}

bool hasUnsafeByte(std::string_view value)
{
    return std::any_of(value.begin(), value.end(), [](char byte) { return isIn(unsafeBytes, byte); });
}

bool hasLanguageBytesOnly(std::string_view value)
{
    return std::all_of(value.begin(), value.end(), [](char byte) { return isIn(languageBytes, byte); });
}

bool matches(std::string_view name, std::string_view known)
{
    return asciiCaseInsensitiveEquals(name, known);
}

template <class... Names> bool matchesAny(std::string_view name, Names... known)
{
    return (matches(name, known) || ...);
}

/// Would parsing this as a MIME type give one of the three essences a form can send? Parameters never make the parser
/// fail, so that the text before the first semicolon decides and nothing has to be built.
bool hasFormEssence(std::string_view value)
{
    const std::string_view input = strip(value, isHttpWhitespace);
    const std::size_t slash = input.find('/');
    if (slash == std::string_view::npos)
        return false;
    const std::size_t semicolon = input.find(';', slash);
    std::string_view essence = input.substr(0, semicolon);
    while (!essence.empty() && isHttpWhitespace(essence.back()))
        essence.remove_suffix(1);
    switch (essence.size()) {
    case 10:
        return matches(essence, "text/plain");
    case 19:
        return matches(essence, "multipart/form-data");
    case 33:
        return matches(essence, "application/x-www-form-urlencoded");
    default:
        return false;
    }
}

bool isSafelistedRange(std::string_view value)
{
    const std::optional<SingleRange> range = parseSingleRange(value, AllowWhitespace::No);
    return range && range->start;
}

bool isForbiddenRequestHeaderName(std::string_view name)
{
    switch (name.size()) {
    case 2:
        return matches(name, "TE");
    case 3:
        return matchesAny(name, "DNT", "Via");
    case 4:
        return matchesAny(name, "Date", "Host");
    case 6:
        return matchesAny(name, "Cookie", "Expect", "Origin");
    case 7:
        return matchesAny(name, "Cookie2", "Referer", "Trailer", "Upgrade");
    case 10:
        return matchesAny(name, "Connection", "Keep-Alive", "Set-Cookie");
    case 14:
        return matches(name, "Accept-Charset") || matches(name, "Content-Length");
    case 15:
        return matches(name, "Accept-Encoding");
    case 17:
        return matches(name, "Transfer-Encoding");
    case 29:
        return matches(name, "Access-Control-Request-Method");
    case 30:
        return matches(name, "Access-Control-Request-Headers");
    default:
        return false;
    }
}

bool hasForbiddenPrefix(std::string_view name)
{
    if (name.empty())
        return false;
    switch (toAsciiLower(name.front())) {
    case 's':
        return matches(name.substr(0, 4), "sec-");
    case 'p':
        return matches(name.substr(0, 6), "proxy-");
    default:
        return false;
    }
}

bool isMethodOverrideName(std::string_view name)
{
    switch (name.size()) {
    case 13:
        return matches(name, "X-HTTP-Method");
    case 17:
        return matches(name, "X-Method-Override");
    case 22:
        return matches(name, "X-HTTP-Method-Override");
    default:
        return false;
    }
}

} // namespace

bool isCorsUnsafeRequestHeaderByte(char byte)
{
    return isIn(unsafeBytes, byte);
}

bool isCorsSafelistedRequestHeader(std::string_view name, std::string_view value)
{
    if (value.size() > safelistedValueLimit)
        return false;
    switch (name.size()) {
    case 5:
        return matches(name, "range") && isSafelistedRange(value);
    case 6:
        return matches(name, "accept") && !hasUnsafeByte(value);
    case 12:
        return matches(name, "content-type") && !hasUnsafeByte(value) && hasFormEssence(value);
    case 15:
        return matches(name, "accept-language") && hasLanguageBytesOnly(value);
    case 16:
        return matches(name, "content-language") && hasLanguageBytesOnly(value);
    default:
        return false;
    }
}

std::vector<std::string> corsUnsafeRequestHeaderNames(const HeaderList& headers)
{
    std::vector<std::string> names;
    std::size_t safelistedSum = 0;
    for (const HeaderView header : headers) {
        if (isCorsSafelistedRequestHeader(header.name, header.value))
            safelistedSum += header.value.size();
        else
            names.push_back(asciiLowercase(header.name));
    }
    // Too much in sum makes the safe ones unsafe as well.
    if (safelistedSum > safelistedSumLimit) {
        for (const HeaderView header : headers)
            names.push_back(asciiLowercase(header.name));
    }
    if (names.empty())
        return names;
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

bool isCorsNonWildcardRequestHeaderName(std::string_view name)
{
    return matches(name, "Authorization");
}

bool isPrivilegedNoCorsRequestHeaderName(std::string_view name)
{
    return matches(name, "Range");
}

bool isNoCorsSafelistedRequestHeaderName(std::string_view name)
{
    switch (name.size()) {
    case 6:
        return matches(name, "Accept");
    case 12:
        return matches(name, "Content-Type");
    case 15:
        return matches(name, "Accept-Language");
    case 16:
        return matches(name, "Content-Language");
    default:
        return false;
    }
}

bool isNoCorsSafelistedRequestHeader(std::string_view name, std::string_view value)
{
    return isNoCorsSafelistedRequestHeaderName(name) && isCorsSafelistedRequestHeader(name, value);
}

bool isForbiddenRequestHeader(std::string_view name, std::string_view value)
{
    if (isForbiddenRequestHeaderName(name) || hasForbiddenPrefix(name))
        return true;
    if (!isMethodOverrideName(name))
        return false;
    // A method that scripts may not use may not be asked for in another way either.
    HeaderValueSplitter splitter(value);
    std::string_view method;
    while (splitter.next(method)) {
        if (isForbiddenMethod(method))
            return true;
    }
    return false;
}

bool isForbiddenResponseHeaderName(std::string_view name)
{
    return matches(name, "Set-Cookie") || matches(name, "Set-Cookie2");
}

bool isRequestBodyHeaderName(std::string_view name)
{
    switch (name.size()) {
    case 12:
        return matches(name, "Content-Type");
    case 16:
        return matchesAny(name, "Content-Encoding", "Content-Language", "Content-Location");
    default:
        return false;
    }
}

bool isCorsSafelistedResponseHeaderName(std::string_view name)
{
    switch (name.size()) {
    case 6:
        return matches(name, "Pragma");
    case 7:
        return matches(name, "Expires");
    case 12:
        return matches(name, "Content-Type");
    case 13:
        return matchesAny(name, "Cache-Control", "Last-Modified");
    case 14:
        return matches(name, "Content-Length");
    case 16:
        return matches(name, "Content-Language");
    default:
        return false;
    }
}

bool determineNosniff(const HeaderList& headers)
{
    constexpr std::string_view name = "X-Content-Type-Options";
    // A quoted string may run on into the next header, so that several are joined before they are split.
    const std::optional<std::string_view> single = headers.getSingle(name);
    const std::optional<std::string> joined = single ? std::nullopt : headers.get(name);
    if (!single && !joined)
        return false;
    std::string_view first;
    HeaderValueSplitter(single ? *single : std::string_view(*joined)).next(first);
    return matches(first, "nosniff");
}

} // namespace fetchscope
