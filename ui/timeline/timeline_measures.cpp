#include "ui/timeline/timeline_measures.h"

#include "ui/theme/theme.h"
#include "ui/timeline/row_words.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QFontMetricsF>

#include <algorithm>

namespace fetchscope::ui {

namespace {

/// The longest of the times that stand beside the rows of a run, by a look at its actions.
QString longestTime(const RunResult& result)
{
    constexpr std::size_t mostLooks = 200;
    QString longest = QStringLiteral("000 ms");
    for (std::size_t i = 0; i < std::min(result.actions.size(), mostLooks); ++i) {
        for (const double time : {result.actions[i].startedAt, result.actions[i].endedAt}) {
            if (QString text = describeTime(time); text.size() > longest.size())
                longest = std::move(text);
        }
    }
    return longest;
}

/// The widest of the first lanes' names.
double widestName(const TimelineLayout& layout, const QFontMetricsF& metrics)
{
    constexpr std::size_t mostLooks = 50;
    double widest = 0;
    for (std::size_t lane = 0; lane < std::min(layout.lanes().size(), mostLooks); ++lane)
        widest = std::max(widest, metrics.horizontalAdvance(TimelinePainter::nameOfOrigin(layout.lanes()[lane])));
    return widest + TimelinePainter::signWidth(metrics);
}

/// The widest of the first actions' results.
double widestResult(const RunResult& result, const QFont& font)
{
    constexpr std::size_t mostLooks = 200;
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF word(bold);
    const QFontMetricsF status(monospaceFont());
    double widest = 0;
    for (std::size_t i = 0; i < std::min(result.actions.size(), mostLooks); ++i) {
        const ActionResult& action = result.actions[i];
        double width = word.horizontalAdvance(wordOf(action));
        if (action.outcome.status > 0)
            width += status.horizontalAdvance(QString::number(action.outcome.status)) + 2 * gridUnit;
        widest = std::max(widest, width);
    }
    return widest;
}

} // namespace

TimelineGeometry::Metrics measuresOf(const Run* run, const TimelineLayout& layout, const QFont& font)
{
    const QFontMetricsF measured(font);
    const double character = measured.averageCharWidth();
    const double lane = widestName(layout, measured) + 28;
    TimelineGeometry::Metrics metrics;
    metrics.lineHeight = measured.height();
    metrics.gutterWidth = measured.horizontalAdvance(run ? longestTime(run->result) : QString()) + 28;
    metrics.laneGap = std::max(character * 19, std::min(lane, character * 26));
    metrics.decisionGap = character * 42;
    metrics.leastLaneGap = std::max(character * 14, lane);
    // Before a result stands its sign; on both sides there is some room.
    metrics.leastCallGap = (run ? widestResult(run->result, font) : 0) + 52;
    metrics.leastDecisionGap = character * 24;
    return metrics;
}

} // namespace fetchscope::ui
