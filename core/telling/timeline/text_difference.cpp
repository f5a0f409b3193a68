#include "core/telling/timeline/text_difference.h"

#include "core/engine/base/ascii.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// Beyond this only what is before and after the difference is compared.
constexpr std::size_t longestAligned = 400;

/// A text by its characters.
class Characters
{
public:
    explicit Characters(std::string_view text)
        : m_text(text)
    {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80 || i == 0)
                m_starts.push_back(i);
        }
        m_count = m_starts.size();
        m_starts.push_back(text.size());
    }

    std::size_t size() const { return m_count; }
    std::string_view operator[](std::size_t i) const
    {
        return m_text.substr(m_starts[i], m_starts[i + 1] - m_starts[i]);
    }
    /// Adds characters to ranges of bytes, to the last one where they follow it.
    void add(std::vector<TextRange>& ranges, std::size_t first, std::size_t count) const
    {
        if (count == 0)
            return;
        const std::size_t start = m_starts[first];
        const std::size_t length = m_starts[first + count] - start;
        if (!ranges.empty() && ranges.back().start + ranges.back().length == start)
            ranges.back().length += length;
        else
            ranges.push_back({start, length});
    }

private:
    std::string_view m_text;
    std::vector<std::size_t> m_starts;
    std::size_t m_count = 0;
};

/// Adds what differs between `rows` and `columns` characters from `before` on: all but a longest common subsequence.
void align(const Characters& first, const Characters& second, std::size_t before, std::size_t rows, std::size_t columns,
    TextDifference& difference)
{
    const std::size_t width = columns + 1;
    std::vector<int> lengths((rows + 1) * width, 0);
    const auto at = [&](std::size_t row, std::size_t column) -> int& { return lengths[row * width + column]; };
    for (std::size_t row = rows; row-- > 0;) {
        for (std::size_t column = columns; column-- > 0;) {
            at(row, column) = first[before + row] == second[before + column]
                ? at(row + 1, column + 1) + 1
                : std::max(at(row + 1, column), at(row, column + 1));
        }
    }
    std::size_t row = 0;
    std::size_t column = 0;
    while (row < rows || column < columns) {
        if (row < rows && column < columns && first[before + row] == second[before + column]) {
            ++difference.common;
            ++row;
            ++column;
        } else if (column >= columns || (row < rows && at(row + 1, column) >= at(row, column + 1))) {
            first.add(difference.first, before + row++, 1);
        } else {
            second.add(difference.second, before + column++, 1);
        }
    }
}

} // namespace

TextDifference differenceOf(std::string_view firstText, std::string_view secondText)
{
    const Characters first(firstText);
    const Characters second(secondText);
    TextDifference difference;
    const std::size_t shorter = std::min(first.size(), second.size());
    std::size_t before = 0;
    while (before < shorter && first[before] == second[before])
        ++before;
    std::size_t after = 0;
    while (after < shorter - before && first[first.size() - 1 - after] == second[second.size() - 1 - after])
        ++after;
    difference.common = before + after;
    const std::size_t rows = first.size() - before - after;
    const std::size_t columns = second.size() - before - after;
    if (rows > longestAligned || columns > longestAligned) {
        first.add(difference.first, before, rows);
        second.add(difference.second, before, columns);
        return difference;
    }
    align(first, second, before, rows, columns, difference);
    return difference;
}

std::optional<std::size_t> mostSimilar(std::string_view text, std::span<const std::string> list)
{
    std::optional<std::size_t> best;
    double bestShare = 0.5;
    const std::string folded = asciiLowercase(text);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::size_t longer = std::max(Characters(text).size(), Characters(list[i]).size());
        if (longer == 0)
            continue;
        // Case is the commonest slip, so that it does not count against likeness.
        const TextDifference difference = differenceOf(folded, asciiLowercase(list[i]));
        const double share = static_cast<double>(difference.common) / static_cast<double>(longer);
        if (share > bestShare) {
            bestShare = share;
            best = i;
        }
    }
    return best;
}

} // namespace fetchscope
