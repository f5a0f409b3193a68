#include "app/commands/lesson_text.h"

#include "core/telling/explain/words.h"
#include "core/telling/lessons/lesson_change.h"
#include "core/telling/lessons/lesson_question.h"
#include "core/telling/timeline/row_text.h"

namespace fetchscope {

namespace {

/// Writes blocks in words.
class LessonTextWriter
{
public:
    LessonTextWriter(const Lesson& lesson, const LessonTextOptions& options)
        : m_lesson(lesson)
        , m_options(options)
    {
    }
    std::string write()
    {
        line("# " + m_lesson.title);
        for (const LessonPage& page : m_lesson.pages) {
            if (&page != &m_lesson.pages.front() || page.heading != m_lesson.title)
                paragraph("## " + page.heading);
            for (const LessonBlock& block : page.blocks)
                std::visit([this](const auto& part) { add(part); }, block);
        }
        return std::move(m_text);
    }

private:
    void line(std::string_view text) { m_text.append(text).append(text.ends_with('\n') ? "" : "\n"); }
    void paragraph(std::string_view text)
    {
        m_text.append("\n");
        line(text);
    }

    void add(const LessonText& text) { paragraph(text.markdown); }
    void add(const LessonNotes& notes)
    {
        if (m_options.hasNotes)
            paragraph("Notes: " + notes.text.markdown);
    }
    /// The row of the timeline, in words.
    void add(const LessonStop& stop)
    {
        const RunPointer run = runUnder(*m_lesson.scenarioNamed(stop.scenario), stop.profile);
        const TimelineLayout layout(*run->scenario, run->result);
        const auto row = rowOfStop(*run, layout, stop);
        paragraph(
            "    " + stop.scenario + ": " + (row ? rowLine(*run, layout.rows()[*row]) : std::string("not there")));
    }
    void add(const LessonBrowsers& browsers)
    {
        m_text.append("\n");
        for (const LessonBrowsers::Expected& expected : browsers.expected) {
            const RunPointer run = runUnder(*m_lesson.scenarioNamed(browsers.scenario), expected.profile);
            const std::size_t action = lastRequestOf(*run->scenario);
            std::string text = "    ";
            text.append(nameOf(expected.profile)).append(": ");
            if (action < run->result.actions.size())
                text.append(explainOutcome(*run->scenario, run->result, run->result.actions[action]));
            line(text);
        }
    }
    void add(const LessonWhatIf& whatIf)
    {
        paragraph("What if: " + whatIf.label.markdown);
        if (!whatIf.says.markdown.empty())
            line("    " + whatIf.says.markdown);
    }
    void add(const LessonQuestion& question)
    {
        paragraph("Question: " + question.text.markdown);
        const std::vector<bool> right = rightAnswers(m_lesson, question);
        for (std::size_t i = 0; i < question.answers.size(); ++i) {
            const LessonAnswer& answer = question.answers[i];
            const std::string_view mark = !m_options.hasAnswers ? "" : right[i] ? "right: " : "wrong: ";
            std::string text = "    " + std::to_string(i + 1) + ". ";
            line(text.append(mark).append(answer.text.markdown));
            if (m_options.hasAnswers)
                line("       " + answer.why.markdown);
        }
    }
    void add(const LessonTask& task)
    {
        paragraph("Task: " + task.text.markdown);
        for (const LessonProbe& probe : task.probes)
            line("    [ ] " + probe.name.markdown);
        if (!m_options.hasAnswers)
            return;
        for (const LessonText& hint : task.hints)
            line("    Hint: " + hint.markdown);
        line("    Solution: " + task.solution.json);
        for (const WrongSolution& wrong : task.wrong)
            line("    " + wrong.name.markdown + ": " + wrong.says.markdown);
    }

    const Lesson& m_lesson;
    const LessonTextOptions& m_options;
    std::string m_text;
};

} // namespace

std::string lessonText(const Lesson& lesson, const LessonTextOptions& options)
{
    return LessonTextWriter(lesson, options).write();
}

} // namespace fetchscope
