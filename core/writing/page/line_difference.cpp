#include "core/writing/page/line_difference.h"

#include <algorithm>
#include <cstddef>

namespace fetchscope {

namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t mostLines = 2000;
constexpr std::size_t around = 2;

Lines linesOf(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

/// How many lines two texts have in common from each pair of lines on.
class CommonLines
{
public:
    CommonLines(const Lines& before, const Lines& after)
        : m_width(after.size() + 1)
        , m_counts((before.size() + 1) * m_width)
    {
        for (std::size_t i = before.size(); i-- > 0;) {
            for (std::size_t k = after.size(); k-- > 0;)
                m_counts[i * m_width + k] =
                    before[i] == after[k] ? at(i + 1, k + 1) + 1 : std::max(at(i + 1, k), at(i, k + 1));
        }
    }
    unsigned at(std::size_t i, std::size_t k) const { return m_counts[i * m_width + k]; }

private:
    std::size_t m_width;
    std::vector<unsigned> m_counts;
};

} // namespace

std::vector<DifferenceLine> lineDifference(std::string_view before, std::string_view after)
{
    const Lines first = linesOf(before);
    const Lines second = linesOf(after);
    std::vector<DifferenceLine> all;
    std::size_t i = 0;
    std::size_t k = 0;
    if (first.size() <= mostLines && second.size() <= mostLines) {
        const CommonLines common(first, second);
        while (i < first.size() && k < second.size()) {
            if (first[i] == second[k]) {
                all.push_back({DifferenceLine::Side::Both, first[i++]});
                ++k;
            } else if (common.at(i + 1, k) >= common.at(i, k + 1)) {
                all.push_back({DifferenceLine::Side::Before, first[i++]});
            } else {
                all.push_back({DifferenceLine::Side::After, second[k++]});
            }
        }
    }
    while (i < first.size())
        all.push_back({DifferenceLine::Side::Before, first[i++]});
    while (k < second.size())
        all.push_back({DifferenceLine::Side::After, second[k++]});

    std::vector<DifferenceLine> shown;
    for (std::size_t line = 0; line < all.size(); ++line) {
        const std::size_t from = line > around ? line - around : 0;
        const std::size_t to = std::min(all.size(), line + around + 1);
        const bool isNear =
            std::any_of(all.begin() + static_cast<std::ptrdiff_t>(from), all.begin() + static_cast<std::ptrdiff_t>(to),
                [](const DifferenceLine& near) { return near.side != DifferenceLine::Side::Both; });
        if (isNear)
            shown.push_back(all[line]);
        else if (!shown.empty() && shown.back().side != DifferenceLine::Side::Gap)
            shown.push_back({DifferenceLine::Side::Gap, {}});
    }
    if (!shown.empty() && shown.back().side == DifferenceLine::Side::Gap)
        shown.pop_back();
    return shown;
}

} // namespace fetchscope
