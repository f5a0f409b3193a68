#pragma once

#include "core/telling/lessons/lesson.h"
#include "core/telling/lessons/task_trial.h"
#include "core/writing/page/html_writer.h"

#include <string>
#include <string_view>

namespace fetchscope {

/// A task on paper: what is wrong, the probes as they are at first, and behind disclosures the hints, the solution and
/// what only looks like one. All of it was tried.
class TaskHtml
{
public:
    /// `level`: that of its heading. All have to outlive it.
    TaskHtml(HtmlWriter& html, const Lesson& lesson, const LessonTask& task, int level)
        : m_html(html)
        , m_lesson(lesson)
        , m_task(task)
        , m_level(level)
    {
    }

    void write();

private:
    void probes(std::string_view broken);
    void hints();
    void solution(const std::string& broken);
    void wrongSolutions(const std::string& broken);
    void difference(std::string_view before, std::string_view after);
    void verdict(const ProbeResult& probe);

    HtmlWriter& m_html;
    const Lesson& m_lesson;
    const LessonTask& m_task;
    int m_level;
};

/// What is expected, in a few words: `Blocked, cors-missing-allow-origin`.
std::string wordsOf(const Expectation& expectation, Phrasebook phrases);

} // namespace fetchscope
