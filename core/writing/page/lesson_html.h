#pragma once

#include "core/telling/lessons/lesson.h"
#include "core/writing/page/html_writer.h"
#include "core/writing/page/lesson_runs.h"
#include "core/writing/page/questions_html.h"

#include <string>
#include <vector>

namespace fetchscope {

/// A lesson as part of a page: its pages with all that is in them, but for the teacher's notes.
class LessonHtml
{
public:
    /// `id`: unique on the page, ASCII. `level`: that of the lesson's own heading. All have to outlive it.
    LessonHtml(HtmlWriter& html, const Lesson& lesson, std::string id, int level)
        : m_html(html)
        , m_lesson(lesson)
        , m_runs(lesson)
        , m_id(std::move(id))
        , m_level(level)
    {
    }

    /// The heading, and how long it takes; then the pages, and what holds its claims.
    void write();
    /// All questions of it, in order.
    const std::vector<PageQuestion>& questions() const { return m_questions; }

private:
    void heading(int below, std::string_view text);
    void block(const LessonText& text);
    void block(const LessonStop& stop);
    void block(const LessonQuestion& question);
    void block(const LessonTask& task);
    void block(const LessonWhatIf& whatIf);
    void block(const LessonBrowsers& browsers);
    void block(const LessonNotes&) { }
    void beside(const LessonStop& stop, const LessonRuns::Shown& shown, std::size_t row);
    void evidence();
    std::string nextId() { return m_id + "s" + std::to_string(++m_timelines); }

    HtmlWriter& m_html;
    const Lesson& m_lesson;
    LessonRuns m_runs;
    std::string m_id;
    int m_level;
    int m_timelines = 0;
    std::vector<PageQuestion> m_questions;
};

} // namespace fetchscope
