#include "core/telling/timeline/elapsed_time.h"

#include "core/telling/timeline/messages.h"

#include <algorithm>
#include <cmath>

namespace fetchscope {

std::string elapsedTime(double seconds, Phrasebook phrases)
{
    if (seconds < 1)
        return textOf(say<messages::TimeMilliseconds>(std::lround(seconds * 1000)), phrases);
    if (seconds < 60) {
        if (std::abs(seconds - std::round(seconds)) < 0.0005)
            return textOf(say<messages::TimeSeconds>(std::lround(seconds)), phrases);
        const long parts = seconds < 10 ? 100 : 10;
        const long all = std::lround(seconds * static_cast<double>(parts));
        std::string fraction = std::to_string(all % parts);
        if (parts == 100 && fraction.size() == 1)
            fraction.insert(0, 1, '0');
        return textOf(say<messages::TimeFraction>(all / parts, std::move(fraction)), phrases);
    }
    // Whole seconds are the rule; what is beyond them is said, too, since rows differ by it.
    const double whole = std::floor(seconds + 0.0005);
    const double rest = seconds - whole;
    std::string text = timeLeft(whole, phrases);
    if (rest < 0.0005 || seconds >= 3600)
        return text;
    return textOf(say<messages::TimeAndMilliseconds>(std::move(text), std::lround(rest * 1000)), phrases);
}

std::string timeLeft(double seconds, Phrasebook phrases)
{
    const auto whole = static_cast<std::int64_t>(std::ceil(std::max(0.0, seconds)));
    const std::int64_t hours = whole / 3600;
    const std::int64_t minutes = whole / 60 % 60;
    const std::int64_t rest = whole % 60;
    std::string text;
    const auto add = [&](const Message& part) {
        text += text.empty() ? "" : " ";
        appendMessage(text, part, phrases);
    };
    if (hours > 0)
        add(say<messages::TimeHours>(hours));
    if (minutes > 0)
        add(say<messages::TimeMinutes>(minutes));
    if ((rest > 0 && hours == 0) || text.empty())
        add(say<messages::TimeSeconds>(rest));
    return text;
}

} // namespace fetchscope
