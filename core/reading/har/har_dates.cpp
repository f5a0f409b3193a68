#include "core/reading/har/har_dates.h"

#include "core/engine/base/ascii.h"

#include <chrono>
#include <cstddef>
#include <limits>

namespace fetchscope {

namespace {

/// Takes numbers and separators from the front of a text; once something is missing, nothing is found any more.
class Taker
{
public:
    explicit Taker(std::string_view text)
        : m_rest(text)
    {
    }
    int number(std::size_t digits)
    {
        int value = 0;
        if (m_rest.size() < digits) {
            m_isBad = true;
            return 0;
        }
        for (std::size_t i = 0; i < digits; ++i) {
            m_isBad = m_isBad || !isAsciiDigit(m_rest[i]);
            value = value * 10 + (m_rest[i] - '0');
        }
        m_rest.remove_prefix(digits);
        return value;
    }
    void separator(std::string_view oneOf)
    {
        if (m_rest.empty() || oneOf.find(m_rest.front()) == std::string_view::npos)
            m_isBad = true;
        else
            m_rest.remove_prefix(1);
    }
    bool takes(std::string_view oneOf)
    {
        if (m_isBad || m_rest.empty() || oneOf.find(m_rest.front()) == std::string_view::npos)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    double fraction()
    {
        double value = 0;
        double place = 0.1;
        while (!m_rest.empty() && isAsciiDigit(m_rest.front())) {
            value += place * (m_rest.front() - '0');
            place /= 10;
            m_rest.remove_prefix(1);
        }
        return value;
    }
    std::string_view rest() const { return m_rest; }
    bool isBad() const { return m_isBad; }

private:
    std::string_view m_rest;
    bool m_isBad = false;
};

} // namespace

double parseHarDate(std::string_view text)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    Taker taker(strip(text, isAsciiWhitespace));
    const int year = taker.number(4);
    taker.separator("-");
    const int month = taker.number(2);
    taker.separator("-");
    const int day = taker.number(2);
    taker.separator("Tt ");
    const int hour = taker.number(2);
    taker.separator(":");
    const int minute = taker.number(2);
    int second = 0;
    double fraction = 0;
    if (taker.takes(":")) {
        second = taker.number(2);
        if (taker.takes(".,"))
            fraction = taker.fraction();
    }
    int zone = 0;
    const std::string_view sign = taker.rest();
    if (taker.takes("+-")) {
        zone = taker.number(2) * 60;
        if (!taker.rest().empty()) {
            taker.takes(":");
            zone += taker.number(2);
        }
        zone = sign.front() == '-' ? -zone : zone;
    } else if (taker.takes("Zz") && !taker.rest().empty()) {
        return none;
    }
    const std::chrono::year_month_day date {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
        std::chrono::day(static_cast<unsigned>(day))};
    if (taker.isBad() || !taker.rest().empty() || !date.ok() || hour > 24 || minute > 59 || second > 60)
        return none;
    const auto days = std::chrono::sys_days(date).time_since_epoch().count();
    return static_cast<double>(days) * 86400.0 + (hour * 60 + minute - zone) * 60.0 + second + fraction;
}

} // namespace fetchscope
