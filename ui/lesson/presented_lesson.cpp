#include "ui/lesson/presented_lesson.h"

#include "ui/lesson/lesson_reading.h"
#include "ui/lesson/lesson_view.h"
#include "ui/lesson/markdown_text.h"
#include "ui/lesson/page_view.h"
#include "ui/place/commands.h"
#include "ui/timeline/timeline_view.h"
#include "ui/words/text.h"

#include <QCoreApplication>

#include <variant>

namespace fetchscope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Presenting)
};

QString notesOf(const LessonPage& page)
{
    QStringList notes;
    for (const LessonBlock& block : page.blocks) {
        if (const auto* found = std::get_if<LessonNotes>(&block))
            notes << toText(found->text.markdown);
    }
    return notes.join(QStringLiteral("\n\n"));
}

/// What the audience is asked to do on a page; empty: to listen.
QString taskOf(const LessonPage& page)
{
    for (const LessonBlock& block : page.blocks) {
        if (const auto* question = std::get_if<LessonQuestion>(&block))
            return Words::tr("Question: %1").arg(plainOf(toText(question->text.markdown)));
        if (const auto* task = std::get_if<LessonTask>(&block))
            return Words::tr("Task: %1").arg(plainOf(toText(task->text.markdown)));
    }
    return {};
}

} // namespace

PresentedLesson::PresentedLesson(LessonView& view, LessonReading& reading, const Commands& commands)
    : m_view(view)
    , m_reading(reading)
    , m_commands(commands)
{
}

void PresentedLesson::setPresented(bool isOn)
{
    m_view.setPresented(isOn);
}

void PresentedLesson::goOn(int direction)
{
    m_commands[direction > 0 ? Command::LessonOn : Command::LessonBack]->trigger();
}

void PresentedLesson::goToEnd(int direction)
{
    const LessonPointer& lesson = m_reading.lesson();
    if (lesson && !lesson->pages.empty())
        m_reading.open(LessonPointer(lesson), direction > 0 ? lesson->pages.size() - 1 : 0);
}

void PresentedLesson::zoom(int direction)
{
    m_view.zoom(direction);
}

void PresentedLesson::takeFocus()
{
    m_view.page().setFocus(Qt::OtherFocusReason);
}

PresenterWords PresentedLesson::words() const
{
    const LessonPointer& lesson = m_reading.lesson();
    if (!lesson || m_reading.page() >= lesson->pages.size())
        return {};
    const std::size_t page = m_reading.page();
    const LessonPage& shown = lesson->pages[page];
    const PresenterWords row = wordsOf(m_view.timeline());
    PresenterWords words;
    words.title = plainOf(toText(lesson->title));
    words.position = Words::tr("Page %1 of %2").arg(page + 1).arg(lesson->pages.size());
    words.now = plainOf(toText(shown.heading));
    words.nowWords = taskOf(shown);
    if (!row.now.isEmpty())
        words.nowWords += (words.nowWords.isEmpty() ? QString() : QStringLiteral("\n"))
            + Words::tr("In the timeline: %1").arg(row.now);
    words.notes = notesOf(shown);
    const std::size_t stops = m_view.page().stops().size();
    const int stop = m_view.page().stop();
    if (stop >= 0 && static_cast<std::size_t>(stop) + 1 < stops) {
        words.next = Words::tr("The next place in the timeline: %1 of %2").arg(stop + 2).arg(stops);
    } else if (page + 1 < lesson->pages.size()) {
        const LessonPage& next = lesson->pages[page + 1];
        words.next = plainOf(toText(next.heading));
        words.nextWords = taskOf(next);
    }
    return words;
}

} // namespace fetchscope::ui
