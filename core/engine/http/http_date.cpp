#include "core/engine/http/http_date.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>

namespace fetchscope {

namespace {

constexpr std::array<std::string_view, 7> dayNames {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> monthNames {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::size_t shortNameLength = 3;

/// A date is read from left to right; what does not fit makes the whole a failure.
class DateReader
{
public:
    explicit DateReader(std::string_view text)
        : m_rest(text)
    {
    }
    bool atEnd() const { return m_rest.empty(); }

    bool skip(char expected)
    {
        if (m_rest.empty() || m_rest.front() != expected)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    /// At least one space, or none where that is enough.
    bool skipSpaces()
    {
        const std::size_t before = m_rest.size();
        while (skip(' ')) { }
        return m_rest.size() != before;
    }
    std::string_view letters()
    {
        const std::string_view start = m_rest;
        while (!m_rest.empty() && isAsciiAlpha(m_rest.front()))
            m_rest.remove_prefix(1);
        return start.substr(0, start.size() - m_rest.size());
    }
    /// A number of so many digits.
    std::optional<int> number(std::size_t least, std::size_t most)
    {
        int value = 0;
        std::size_t digits = 0;
        while (digits < most && !m_rest.empty() && isAsciiDigit(m_rest.front())) {
            value = value * 10 + (m_rest.front() - '0');
            m_rest.remove_prefix(1);
            ++digits;
        }
        if (digits < least || (!m_rest.empty() && isAsciiDigit(m_rest.front())))
            return std::nullopt;
        return value;
    }

private:
    std::string_view m_rest;
};

struct CalendarDay
{
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
};

bool isDayName(std::string_view text)
{
    return std::any_of(dayNames.begin(), dayNames.end(), [text](std::string_view name) {
        return asciiCaseInsensitiveEquals(text, name)
            || asciiCaseInsensitiveEquals(text, name.substr(0, shortNameLength));
    });
}

std::optional<unsigned> readMonth(DateReader& reader)
{
    const std::string_view text = reader.letters();
    for (std::size_t i = 0; i < monthNames.size(); ++i) {
        if (asciiCaseInsensitiveEquals(text, monthNames[i]))
            return static_cast<unsigned>(i + 1);
    }
    return std::nullopt;
}

/// `06 Nov 1994` or `06-Nov-94`
std::optional<CalendarDay> readDay(DateReader& reader)
{
    CalendarDay result;
    const auto day = reader.number(1, 2);
    if (!day)
        return std::nullopt;
    const bool hyphens = reader.skip('-');
    if (!hyphens && !reader.skipSpaces())
        return std::nullopt;
    const auto month = readMonth(reader);
    if (!month || !(hyphens ? reader.skip('-') : reader.skipSpaces()))
        return std::nullopt;
    const auto year = hyphens ? reader.number(2, 4) : reader.number(4, 4);
    if (!year)
        return std::nullopt;
    constexpr int firstYearOfLastCentury = 70;
    result.year = *year;
    if (*year < firstYearOfLastCentury)
        result.year += 2000;
    else if (*year < 100)
        result.year += 1900;
    result.month = *month;
    result.day = static_cast<unsigned>(*day);
    return result;
}

/// `08:49:37`, in seconds.
std::optional<int> readTimeOfDay(DateReader& reader)
{
    const auto hour = reader.number(2, 2);
    if (!hour || !reader.skip(':'))
        return std::nullopt;
    const auto minute = reader.number(2, 2);
    if (!minute || !reader.skip(':'))
        return std::nullopt;
    const auto second = reader.number(2, 2);
    if (!second || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    return (*hour * 60 + *minute) * 60 + *second;
}

std::optional<double> secondsOf(const CalendarDay& day, int timeOfDay)
{
    const std::chrono::year_month_day date {
        std::chrono::year(day.year), std::chrono::month(day.month), std::chrono::day(day.day)};
    if (!date.ok())
        return std::nullopt;
    const std::chrono::sys_seconds midnight = std::chrono::sys_days(date);
    return static_cast<double>(midnight.time_since_epoch().count()) + timeOfDay;
}

/// Behind the day's name: `Nov  6 08:49:37 1994` (asctime).
std::optional<double> readAsctime(DateReader& reader)
{
    CalendarDay day;
    const auto month = readMonth(reader);
    if (!month || !reader.skipSpaces())
        return std::nullopt;
    const auto dayOfMonth = reader.number(1, 2);
    if (!dayOfMonth || !reader.skipSpaces())
        return std::nullopt;
    const auto timeOfDay = readTimeOfDay(reader);
    if (!timeOfDay || !reader.skipSpaces())
        return std::nullopt;
    const auto year = reader.number(4, 4);
    if (!year || !reader.atEnd())
        return std::nullopt;
    day = {*year, *month, static_cast<unsigned>(*dayOfMonth)};
    return secondsOf(day, *timeOfDay);
}

} // namespace

std::optional<double> parseHttpDate(std::string_view text)
{
    DateReader reader(strip(text, isHttpTabOrSpace));
    if (!isDayName(reader.letters()))
        return std::nullopt;
    const bool comma = reader.skip(',');
    if (!reader.skipSpaces())
        return std::nullopt;
    if (!comma)
        return readAsctime(reader);

    const auto day = readDay(reader);
    if (!day || !reader.skipSpaces())
        return std::nullopt;
    const auto timeOfDay = readTimeOfDay(reader);
    if (!timeOfDay)
        return std::nullopt;
    if (reader.skipSpaces()) {
        const std::string_view zone = reader.letters();
        if (!asciiCaseInsensitiveEquals(zone, "GMT") && !asciiCaseInsensitiveEquals(zone, "UTC"))
            return std::nullopt;
    }
    if (!reader.atEnd())
        return std::nullopt;
    return secondsOf(*day, *timeOfDay);
}

std::string formatHttpDate(double secondsSinceEpoch)
{
    constexpr double firstSecond = -62167219200.0; // 1 January of the year 0
    constexpr double lastSecond = 253402300799.0; // 31 December 9999
    const double clamped = std::isnan(secondsSinceEpoch) ? 0 : std::clamp(secondsSinceEpoch, firstSecond, lastSecond);
    const std::chrono::sys_seconds time {std::chrono::seconds(static_cast<long long>(std::floor(clamped)))};
    const auto days = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date {days};
    const std::chrono::hh_mm_ss clock {time - days};

    const auto digits = [](int value, std::size_t width) {
        std::string text = std::to_string(value);
        return std::string(width - std::min(width, text.size()), '0') + text;
    };
    const auto weekday = std::chrono::weekday(days).c_encoding();
    std::string text(dayNames[weekday].substr(0, shortNameLength));
    text += ", " + digits(static_cast<int>(static_cast<unsigned>(date.day())), 2) + ' ';
    text += monthNames[static_cast<unsigned>(date.month()) - 1];
    text += ' ' + digits(static_cast<int>(date.year()), 4) + ' ';
    text += digits(static_cast<int>(clock.hours().count()), 2) + ':';
    text += digits(static_cast<int>(clock.minutes().count()), 2) + ':';
    text += digits(static_cast<int>(clock.seconds().count()), 2) + " GMT";
    return text;
}

} // namespace fetchscope
