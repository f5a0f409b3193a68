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

template <std::size_t count> bool isIn(const std::array<std::string_view, count>& names, std::string_view name)
{
    return std::any_of(names.begin(), names.end(), [name](std::string_view known) { return matches(name, known); });
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
    return isIn(safelistedContentTypes, essence);
}

bool isSafelistedRange(std::string_view value)
{
    const std::optional<SingleRange> range = parseSingleRange(value, AllowWhitespace::No);
    return range && range->start;
}

bool hasForbiddenPrefix(std::string_view name)
{
    return std::any_of(forbiddenRequestHeaderPrefixes.begin(), forbiddenRequestHeaderPrefixes.end(),
        [name](std::string_view prefix) { return matches(name.substr(0, prefix.size()), prefix); });
}

/// What the values of the safelisted request headers must be, in the order of their names.
using ValueRule = bool (*)(std::string_view value);
constexpr std::array<ValueRule, corsSafelistedRequestHeaderNames.size()> safelistedValueRules {
    [](std::string_view value) { return !hasUnsafeByte(value); },
    hasLanguageBytesOnly,
    hasLanguageBytesOnly,
    [](std::string_view value) { return !hasUnsafeByte(value) && hasFormEssence(value); },
    isSafelistedRange,
};

} // namespace

bool isCorsUnsafeRequestHeaderByte(char byte)
{
    return isIn(unsafeBytes, byte);
}

bool isCorsSafelistedRequestHeader(std::string_view name, std::string_view value)
{
    if (value.size() > safelistedValueLimit)
        return false;
    for (std::size_t i = 0; i < corsSafelistedRequestHeaderNames.size(); ++i) {
        if (matches(name, corsSafelistedRequestHeaderNames[i]))
            return safelistedValueRules[i](value);
    }
    return false;
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
    return isIn(noCorsSafelistedRequestHeaderNames, name);
}

bool isNoCorsSafelistedRequestHeader(std::string_view name, std::string_view value)
{
    return isNoCorsSafelistedRequestHeaderName(name) && isCorsSafelistedRequestHeader(name, value);
}

bool isForbiddenRequestHeader(std::string_view name, std::string_view value)
{
    if (isIn(forbiddenRequestHeaderNames, name) || hasForbiddenPrefix(name))
        return true;
    if (!isIn(methodOverrideHeaderNames, name))
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
    return isIn(forbiddenResponseHeaderNames, name);
}

bool isRequestBodyHeaderName(std::string_view name)
{
    return isIn(requestBodyHeaderNames, name);
}

bool isCorsSafelistedResponseHeaderName(std::string_view name)
{
    return isIn(corsSafelistedResponseHeaderNames, name);
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
