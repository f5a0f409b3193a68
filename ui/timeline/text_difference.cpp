#include "ui/timeline/text_difference.h"

#include <QStringList>

#include <algorithm>

namespace fetchscope::ui {

namespace {

/// Beyond this only what is before and after the difference is compared.
constexpr qsizetype longestAligned = 400;

void addCharacter(std::vector<TextRange>& ranges, qsizetype at)
{
    if (!ranges.empty() && ranges.back().start + ranges.back().length == at)
        ++ranges.back().length;
    else
        ranges.push_back({at, 1});
}

} // namespace

TextDifference differenceOf(const QString& first, const QString& second)
{
    TextDifference difference;
    const qsizetype shorter = std::min(first.size(), second.size());
    qsizetype before = 0;
    while (before < shorter && first[before] == second[before])
        ++before;
    qsizetype after = 0;
    while (after < shorter - before && first[first.size() - 1 - after] == second[second.size() - 1 - after])
        ++after;
    difference.common = before + after;
    const qsizetype rows = first.size() - before - after;
    const qsizetype columns = second.size() - before - after;
    if (rows > longestAligned || columns > longestAligned) {
        if (rows > 0)
            difference.first.push_back({before, rows});
        if (columns > 0)
            difference.second.push_back({before, columns});
        return difference;
    }
    // The longest common subsequence of what is left.
    const auto width = static_cast<std::size_t>(columns + 1);
    std::vector<int> lengths(static_cast<std::size_t>(rows + 1) * width, 0);
    const auto at = [&](qsizetype row, qsizetype column) -> int& {
        return lengths[static_cast<std::size_t>(row) * width + static_cast<std::size_t>(column)];
    };
    for (qsizetype row = rows - 1; row >= 0; --row) {
        for (qsizetype column = columns - 1; column >= 0; --column) {
            at(row, column) = first[before + row] == second[before + column]
                ? at(row + 1, column + 1) + 1
                : std::max(at(row + 1, column), at(row, column + 1));
        }
    }
    qsizetype row = 0;
    qsizetype column = 0;
    while (row < rows || column < columns) {
        if (row < rows && column < columns && first[before + row] == second[before + column]) {
            ++difference.common;
            ++row;
            ++column;
        } else if (column >= columns || (row < rows && at(row + 1, column) >= at(row, column + 1))) {
            addCharacter(difference.first, before + row++);
        } else {
            addCharacter(difference.second, before + column++);
        }
    }
    return difference;
}

int mostSimilar(const QString& text, const QStringList& list)
{
    int best = -1;
    double bestShare = 0.5;
    for (int i = 0; i < list.size(); ++i) {
        const qsizetype longer = std::max(text.size(), list[i].size());
        if (longer == 0)
            continue;
        // Case is the commonest slip, so that it does not count against likeness.
        const TextDifference difference = differenceOf(text.toLower(), list[i].toLower());
        const double share = static_cast<double>(difference.common) / static_cast<double>(longer);
        if (share > bestShare) {
            bestShare = share;
            best = i;
        }
    }
    return best;
}

QString markedHtml(const QString& text, const std::vector<TextRange>& ranges, const QString& style)
{
    QString html;
    qsizetype at = 0;
    for (const TextRange& range : ranges) {
        html += text.mid(at, range.start - at).toHtmlEscaped();
        html += QStringLiteral("<span style=\"%1\">%2</span>")
                    .arg(style, text.mid(range.start, range.length).toHtmlEscaped());
        at = range.start + range.length;
    }
    return html + text.mid(at).toHtmlEscaped();
}

} // namespace fetchscope::ui
