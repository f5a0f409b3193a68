#pragma once

#include <QString>

#include <vector>

/// Where two texts differ, so that an eye can find it.
namespace fetchscope::ui {

struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextRange&) const = default;
};

/// The characters of each text that the other has not got there.
struct TextDifference
{
    std::vector<TextRange> first;
    std::vector<TextRange> second;
    /// How many characters both have in common.
    qsizetype common = 0;
};
TextDifference differenceOf(const QString& first, const QString& second);

/// The element of a list that is most like a text; -1 where none is like it at all.
int mostSimilar(const QString& text, const QStringList& list);

/// The text as HTML with these ranges marked.
QString markedHtml(const QString& text, const std::vector<TextRange>& ranges, const QString& style);

} // namespace fetchscope::ui
