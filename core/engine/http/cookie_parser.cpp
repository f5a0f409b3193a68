// Parsing of `Set-Cookie` values and of cookie dates, and the matching of domains and paths.

#include "core/engine/base/ascii.h"
#include "core/engine/http/cookies.h"
#include "core/engine/url/ip_address.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace fetchscope {

namespace {

constexpr std::size_t attributeValueLimit = 1024;
constexpr double secondsPerDay = 86400;

std::string_view stripped(std::string_view text)
{
    return strip(text, isHttpTabOrSpace);
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && byte != 0x09) || byte == 0x7F;
}

/// What separates the tokens of a cookie date.
bool isDateDelimiter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x09 || (byte >= 0x20 && byte <= 0x2F) || (byte >= 0x3B && byte <= 0x40)
        || (byte >= 0x5B && byte <= 0x60) || (byte >= 0x7B && byte <= 0x7E);
}

/// A number of `least` to `most` digits at the start of `text`, which loses them. No digit may follow.
std::optional<int> takeNumber(std::string_view& text, std::size_t least, std::size_t most)
{
    std::size_t size = 0;
    int number = 0;
    while (size < text.size() && isAsciiDigit(text[size])) {
        if (size == most)
            return std::nullopt;
        number = number * 10 + (text[size] - '0');
        ++size;
    }
    if (size < least)
        return std::nullopt;
    text.remove_prefix(size);
    return number;
}

struct TimeOfDay
{
    int hour = 0;
    int minute = 0;
    int second = 0;
};

std::optional<TimeOfDay> parseTime(std::string_view token)
{
    std::array<int, 3> fields {};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) {
            if (token.empty() || token.front() != ':')
                return std::nullopt;
            token.remove_prefix(1);
        }
        const std::optional<int> field = takeNumber(token, 1, 2);
        if (!field)
            return std::nullopt;
        fields[i] = *field;
    }
    return TimeOfDay {fields[0], fields[1], fields[2]};
}

/// 1 to 12; null where the token starts with no month's name.
std::optional<int> parseMonth(std::string_view token)
{
    static constexpr std::array<std::string_view, 12> names {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    const auto* const found = std::find_if(names.begin(), names.end(),
        [token](std::string_view name) { return asciiCaseInsensitiveEquals(token.substr(0, 3), name); });
    if (found == names.end())
        return std::nullopt;
    return static_cast<int>(found - names.begin()) + 1;
}

std::optional<int> parseNumberToken(std::string_view token, std::size_t least, std::size_t most)
{
    return takeNumber(token, least, most);
}

bool isLeapYear(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int daysInMonth(int year, int month)
{
    static constexpr std::array<int, 12> days {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeapYear(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
int daysSinceEpoch(int year, int month, int day)
{
    const int before = year - 1;
    int days = before * 365 + before / 4 - before / 100 + before / 400 - 719162;
    for (int m = 1; m < month; ++m)
        days += daysInMonth(year, m);
    return days + day - 1;
}

std::optional<double> parseMaxAge(std::string_view value)
{
    const bool negative = !value.empty() && value.front() == '-';
    const std::string_view digits = value.substr(negative ? 1 : 0);
    if (digits.empty() || !std::all_of(digits.begin(), digits.end(), isAsciiDigit))
        return std::nullopt;
    double seconds = 0;
    for (const char digit : digits)
        seconds = std::min(seconds * 10 + (digit - '0'), longestCookieAge);
    return negative ? -seconds : seconds;
}

SameSite parseSameSite(std::string_view value)
{
    if (asciiCaseInsensitiveEquals(value, "none"))
        return SameSite::None;
    if (asciiCaseInsensitiveEquals(value, "lax"))
        return SameSite::Lax;
    if (asciiCaseInsensitiveEquals(value, "strict"))
        return SameSite::Strict;
    return SameSite::Default;
}

std::string parseDomain(std::string_view value)
{
    if (!value.empty() && value.front() == '.')
        value.remove_prefix(1);
    return asciiLowercase(value);
}

/// One attribute; a later one of the same name wins over an earlier one, and unknown names are passed over.
void applyAttribute(std::string_view name, std::string_view value, ParsedSetCookie& cookie)
{
    const auto isNamed = [name](std::string_view known) { return asciiCaseInsensitiveEquals(name, known); };
    if (isNamed("expires")) {
        if (const std::optional<double> date = parseCookieDate(value))
            cookie.expires = date;
    } else if (isNamed("max-age")) {
        if (const std::optional<double> seconds = parseMaxAge(value))
            cookie.maxAge = seconds;
    } else if (isNamed("domain")) {
        cookie.domain = parseDomain(value);
    } else if (isNamed("path")) {
        if (!value.empty() && value.front() == '/')
            cookie.path = std::string(value);
        else
            cookie.path.reset();
    } else if (isNamed("secure")) {
        cookie.secure = true;
    } else if (isNamed("httponly")) {
        cookie.httpOnly = true;
    } else if (isNamed("partitioned")) {
        cookie.partitioned = true;
    } else if (isNamed("samesite")) {
        cookie.sameSite = parseSameSite(value);
    }
}

} // namespace

std::optional<ParsedSetCookie> parseSetCookie(std::string_view value)
{
    if (std::any_of(value.begin(), value.end(), isControl))
        return std::nullopt;

    // The pair comes first. Without an equals sign it is a value without a name.
    ParsedSetCookie cookie;
    std::size_t semicolon = value.find(';');
    const std::string_view pair = value.substr(0, semicolon);
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos) {
        cookie.value = stripped(pair);
    } else {
        cookie.name = stripped(pair.substr(0, equals));
        cookie.value = stripped(pair.substr(equals + 1));
    }

    // Then the attributes, each behind a semicolon. Those with a long value are passed over.
    while (semicolon != std::string_view::npos) {
        value.remove_prefix(semicolon + 1);
        semicolon = value.find(';');
        const std::string_view attribute = value.substr(0, semicolon);
        const std::size_t attributeEquals = attribute.find('=');
        const std::string_view attributeName = stripped(attribute.substr(0, attributeEquals));
        const std::string_view attributeValue = attributeEquals == std::string_view::npos
            ? std::string_view()
            : stripped(attribute.substr(attributeEquals + 1));
        if (attributeValue.size() <= attributeValueLimit)
            applyAttribute(attributeName, attributeValue, cookie);
    }
    return cookie;
}

std::optional<double> parseCookieDate(std::string_view text)
{
    std::optional<TimeOfDay> time;
    std::optional<int> day;
    std::optional<int> month;
    std::optional<int> year;

    // 1-2. Each token is the first of the parts still missing that it can be.
    std::size_t position = 0;
    while (position < text.size()) {
        if (isDateDelimiter(text[position])) {
            ++position;
            continue;
        }
        const std::size_t start = position;
        while (position < text.size() && !isDateDelimiter(text[position]))
            ++position;
        const std::string_view token = text.substr(start, position - start);
        if (!time && (time = parseTime(token)))
            continue;
        if (!day && (day = parseNumberToken(token, 1, 2)))
            continue;
        if (!month && (month = parseMonth(token)))
            continue;
        if (!year)
            year = parseNumberToken(token, 2, 4);
    }
    if (!time || !day || !month || !year)
        return std::nullopt;

    // 3-4. Years of two digits are those from 1970 to 2069.
    if (*year >= 70 && *year <= 99)
        *year += 1900;
    else if (*year <= 69)
        *year += 2000;

    // 5-7. Only dates that exist.
    if (*year < 1601 || *day < 1 || *day > daysInMonth(*year, *month))
        return std::nullopt;
    if (time->hour > 23 || time->minute > 59 || time->second > 59)
        return std::nullopt;
    return daysSinceEpoch(*year, *month, *day) * secondsPerDay + time->hour * 3600 + time->minute * 60 + time->second;
}

bool domainMatches(std::string_view host, std::string_view cookieDomain)
{
    if (host == cookieDomain)
        return true;
    if (cookieDomain.empty() || host.size() <= cookieDomain.size())
        return false;
    const std::size_t start = host.size() - cookieDomain.size();
    if (host[start - 1] != '.' || host.substr(start) != cookieDomain)
        return false;
    return !isSerializedIpv4(host) && !isSerializedIpv6(host);
}

bool pathMatches(std::string_view requestPath, std::string_view cookiePath)
{
    if (requestPath.substr(0, cookiePath.size()) != cookiePath)
        return false;
    if (requestPath.size() == cookiePath.size())
        return true;
    return (!cookiePath.empty() && cookiePath.back() == '/') || requestPath[cookiePath.size()] == '/';
}

std::string defaultCookiePath(const Url& url)
{
    const std::string_view path = url.path();
    const std::size_t lastSlash = path.rfind('/');
    if (path.empty() || path.front() != '/' || lastSlash == 0)
        return "/";
    return std::string(path.substr(0, lastSlash));
}

} // namespace fetchscope
