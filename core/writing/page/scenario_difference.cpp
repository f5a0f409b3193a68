#include "core/writing/page/scenario_difference.h"

#include "core/reading/scenario/scenario_writer.h"
#include "core/writing/page/line_difference.h"

#include <algorithm>

namespace fetchscope {

namespace {

using Side = DifferenceLine::Side;

/// Lines that stand together, and where they stand in both texts.
class Hunk
{
public:
    void add(const DifferenceLine& line)
    {
        const char sign = line.side == Side::Before ? '-' : line.side == Side::After ? '+' : ' ';
        m_lines.append(1, sign).append(line.text).append("\n");
        m_before += line.side != Side::After ? 1 : 0;
        m_after += line.side != Side::Before ? 1 : 0;
    }
    /// Appends it, where it has lines; counts lines of the texts on.
    void finish(std::string& text, std::size_t& beforeLine, std::size_t& afterLine)
    {
        if (m_lines.empty())
            return;
        const auto range = [](std::size_t start, std::size_t count) {
            return std::to_string(start) + ',' + std::to_string(count);
        };
        text.append("@@ -").append(range(beforeLine, m_before)).append(" +").append(range(afterLine, m_after));
        text.append(" @@\n").append(m_lines);
        beforeLine += m_before;
        afterLine += m_after;
        m_lines.clear();
        m_before = m_after = 0;
    }

private:
    std::string m_lines;
    std::size_t m_before = 0;
    std::size_t m_after = 0;
};

/// The number of the line in `text` that a view into it begins.
std::size_t lineOf(std::string_view text, std::string_view line)
{
    const auto offset = static_cast<std::size_t>(line.data() - text.data());
    const std::string_view head = text.substr(0, offset);
    return 1 + static_cast<std::size_t>(std::count(head.begin(), head.end(), '\n'));
}

} // namespace

std::string writeScenarioDifference(const Scenario& before, const Scenario& after)
{
    const std::string was = writeScenario(before);
    const std::string is = writeScenario(after);
    std::string text("--- before.json\n+++ after.json\n");
    Hunk hunk;
    std::size_t beforeLine = 1;
    std::size_t afterLine = 1;
    bool isGap = false;
    for (const DifferenceLine& line : lineDifference(was, is)) {
        if (line.side == Side::Gap) {
            hunk.finish(text, beforeLine, afterLine);
            isGap = true;
            continue;
        }
        if (isGap) {
            // As many lines were left out of both.
            const std::size_t number = line.side == Side::After ? lineOf(is, line.text) : lineOf(was, line.text);
            const std::size_t skipped = number - (line.side == Side::After ? afterLine : beforeLine);
            beforeLine += skipped;
            afterLine += skipped;
            isGap = false;
        }
        hunk.add(line);
    }
    hunk.finish(text, beforeLine, afterLine);
    return text;
}

} // namespace fetchscope
