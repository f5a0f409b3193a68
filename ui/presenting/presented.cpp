#include "ui/presenting/presented.h"

#include "ui/timeline/row_words.h"
#include "ui/timeline/timeline_view.h"
#include "ui/words/engine_words.h"
#include "ui/words/outcome_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace fetchscope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Presenting)
};

/// More than this nobody reads while talking.
constexpr std::size_t mostSentences = 3;

QString sentencesOf(const Run& run, const TimelineRow& row)
{
    if (row.kind == RowKind::Result)
        return outcomeText(*run.scenario, run.result, run.result.actions[row.action]);
    if (row.endStep <= row.step || row.kind == RowKind::Action)
        return describeAction(*run.scenario, run.result.actions[row.action]);
    QStringList sentences;
    const std::size_t end = std::min<std::size_t>(row.endStep, run.result.trace.size());
    for (std::size_t step = std::max<std::size_t>(row.step, end > mostSentences ? end - mostSentences : 0); step < end;
         ++step)
        sentences << stepText(run.result.trace, run.result.trace.step(step));
    return sentences.join(QChar('\n'));
}

} // namespace

SpokenRow spokenRow(const Run& run, const TimelineRow& row)
{
    const RowWords words = textOf(run, row);
    QStringList parts;
    for (const QString& part : {words.title, words.detail, words.word}) {
        if (!part.isEmpty())
            parts << part;
    }
    // The verdict of an action is its result's, and not told before.
    if (row.kind == RowKind::Action && !words.word.isEmpty())
        parts.removeLast();
    return {parts.join(QStringLiteral("  ")), sentencesOf(run, row)};
}

PresenterWords wordsOf(const TimelineView& timeline)
{
    PresenterWords words;
    const RunPointer& run = timeline.run();
    const auto& rows = timeline.layoutOfRows().rows();
    const std::size_t current = timeline.currentRow();
    if (!run || current >= rows.size())
        return words;
    const QLocale locale;
    words.position = Words::tr("Row %1 of %2").arg(locale.toString(current + 1), locale.toString(rows.size()));
    const SpokenRow now = spokenRow(*run, rows[current]);
    words.now = now.name;
    words.nowWords = now.sentences;
    const std::size_t after = timeline.rowAfter();
    if (timeline.hidesFuture() || after >= rows.size())
        return words;
    const SpokenRow next = spokenRow(*run, rows[after]);
    words.next = next.name;
    words.nextWords = next.sentences;
    return words;
}

} // namespace fetchscope::ui
