#include "core/writing/page/course_markdown.h"

#include "core/telling/explain/words.h"
#include "core/telling/handout/cheat_sheet.h"
#include "core/telling/handout/messages.h"
#include "core/telling/handout/profile_runs.h"
#include "core/telling/lessons/lesson_change.h"
#include "core/telling/lessons/task_trial.h"
#include "core/telling/timeline/outcome_names.h"
#include "core/telling/timeline/row_text.h"
#include "core/writing/page/lesson_count.h"
#include "core/writing/page/lesson_runs.h"
#include "core/writing/page/markdown_html.h"
#include "core/writing/page/task_html.h"
#include "core/writing/report/markdown.h"

namespace fetchscope {

namespace {

/// A piece of a lesson on one line.
std::string inLine(std::string_view markdown)
{
    std::string line = safeMarkdown(markdown, 2);
    for (char& c : line) {
        if (c == '\n')
            c = ' ';
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

class LessonMarkdown
{
public:
    LessonMarkdown(std::string& text, const Lesson& lesson, const HandoutOptions& options, int level)
        : m_text(text)
        , m_lesson(lesson)
        , m_phrases(options.phrases)
        , m_picture(options.picture)
        , m_runs(lesson)
        , m_level(level)
    {
    }

    void write();

private:
    void heading(int below, std::string_view words);
    void paragraph(std::string_view markdown) { m_text.append(markdown).append("\n\n"); }
    std::string said(const Message& message) const { return textOf(message, m_phrases); }
    std::string outcome(const Run& run, const ActionResult& action) const;
    void block(const LessonText& text) { paragraph(safeMarkdown(text.markdown, m_level - 1)); }
    void block(const LessonStop& stop);
    void block(const LessonQuestion& question);
    void block(const LessonTask& task);
    void block(const LessonWhatIf& whatIf);
    void block(const LessonBrowsers& browsers);
    void block(const LessonNotes&) { }

    std::string& m_text;
    const Lesson& m_lesson;
    Phrasebook m_phrases;
    const std::function<std::string(const RunPointer& run)>& m_picture;
    LessonRuns m_runs;
    int m_level;
    /// What is right, for the end.
    std::string m_answers;
    int m_questions = 0;
};

void LessonMarkdown::heading(int below, std::string_view words)
{
    m_text.append(static_cast<std::size_t>(m_level) + static_cast<std::size_t>(below), '#')
        .append(" ")
        .append(plainMarkdown(words))
        .append("\n\n");
}

std::string LessonMarkdown::outcome(const Run& run, const ActionResult& action) const
{
    std::string line("**");
    line.append(plainMarkdown(said(messageFor(action)))).append("**");
    if (action.outcome.cause && action.outcome.cause->reason != Reason::None)
        line.append(" ").append(codeMarkdown(infoOf(action.outcome.cause->reason).code));
    return line.append(": ").append(plainMarkdown(explainOutcome(*run.scenario, run.result, action, m_phrases)));
}

void LessonMarkdown::block(const LessonStop& stop)
{
    LessonRuns::Shown* shown = m_runs.of(stop.scenario, stop.profile);
    if (!shown || shown->layout.rows().empty())
        return;
    const auto& rows = shown->layout.rows();
    const std::size_t at = rowOfStop(*shown->run, shown->layout, stop).value_or(0);
    if (!shown->id.empty()) {
        paragraph("**" + plainMarkdown(said(say<messages::HandoutPosition>(at + 1, rows.size())))
            + "**: " + plainMarkdown(rowLine(*shown->run, rows[at], m_phrases)));
        return;
    }
    shown->id = stop.scenario;
    if (m_picture) {
        paragraph(m_picture(shown->run));
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string line = plainMarkdown(rowLine(*shown->run, rows[i], m_phrases));
        m_text.append(std::to_string(i + 1)).append(". ").append(i == at ? "**" + line + "**" : line).append("\n");
    }
    m_text += '\n';
}

void LessonMarkdown::block(const LessonQuestion& question)
{
    const std::vector<bool> right = rightAnswers(m_lesson, question);
    const std::string number = said(say<messages::HandoutQuestion>(++m_questions));
    paragraph("**" + plainMarkdown(number) + "**");
    paragraph(safeMarkdown(question.text.markdown, m_level));
    m_answers.append("**").append(plainMarkdown(number)).append("**\n\n");
    for (std::size_t i = 0; i < question.answers.size(); ++i) {
        const std::string answer =
            std::string(1, static_cast<char>('a' + i % 26)) + "\\) " + inLine(question.answers[i].text.markdown);
        m_text.append("- ").append(answer).append("\n");
        m_answers.append("- ").append(right[i] ? "**" + answer + "**" : answer).append(" ");
        m_answers.append(inLine(question.answers[i].why.markdown)).append("\n");
    }
    m_text += '\n';
    m_answers += '\n';
}

void LessonMarkdown::block(const LessonTask& task)
{
    const NamedScenario* scenario = m_lesson.scenarioNamed(task.scenario);
    const auto trial = scenario ? tryTask(m_lesson, task, scenario->json, m_phrases) : Result<TaskTrial>(TaskTrial());
    if (!scenario || !trial)
        return;
    paragraph("**" + plainMarkdown(said(say<messages::TaskTitle>())) + "**");
    paragraph(safeMarkdown(task.text.markdown, m_level));
    m_text.append("| ")
        .append(said(say<messages::TaskProbe>()))
        .append(" | ")
        .append(said(say<messages::TaskExpected>()));
    m_text.append(" | ").append(said(say<messages::TaskAtFirst>())).append(" |\n|---|---|---|\n");
    for (std::size_t i = 0; i < task.probes.size(); ++i) {
        const ProbeResult& probe = trial->probes[i];
        m_text.append("| ").append(plainMarkdown(task.probes[i].name.markdown)).append(" | ");
        m_text.append(plainMarkdown(wordsOf(task.probes[i].expect, m_phrases))).append(" | ");
        m_text.append(probe.isGreen ? "✓ " : "✗ ").append(plainMarkdown(probe.explanation)).append(" |\n");
    }
    m_text += '\n';
    m_answers.append("**").append(plainMarkdown(said(say<messages::TaskSolution>()))).append("**\n\n");
    m_answers.append(fencedMarkdown(task.solution.json));
}

void LessonMarkdown::block(const LessonWhatIf& whatIf)
{
    const NamedScenario* named = m_lesson.scenarioNamed(whatIf.scenario);
    auto scenario = named ? changedScenario(named->json, whatIf.change) : Result<Scenario>(Scenario());
    if (!named || !scenario)
        return;
    Run run {std::make_shared<const Scenario>(*std::move(scenario)), RunResult()};
    run.result = runScenario(*run.scenario, Tracing::On);
    const std::size_t number = whatIf.action.value_or(lastRequestOf(*run.scenario));
    paragraph("**" + inLine(whatIf.label.markdown) + "**");
    if (number < run.result.actions.size())
        paragraph(outcome(run, run.result.actions[number]));
    if (!whatIf.says.markdown.empty())
        paragraph(safeMarkdown(whatIf.says.markdown, m_level));
}

void LessonMarkdown::block(const LessonBrowsers& browsers)
{
    const LessonRuns::Shown* shown = m_runs.of(browsers.scenario, std::nullopt);
    if (!shown)
        return;
    const ProfileRuns runs = runUnderAllProfiles(shown->run);
    for (const ActionResult& action : shown->run->result.actions) {
        if (!action.isRequest && !action.storageAccess)
            continue;
        paragraph(codeMarkdown(actionText(*shown->run->scenario, action, m_phrases)));
        for (const RunPointer& run : runs)
            m_text.append("- ")
                .append(said(messageFor(run->result.profile.id())))
                .append(": ")
                .append(outcome(*run, run->result.actions[action.index]))
                .append("\n");
        m_text += '\n';
    }
}

void LessonMarkdown::write()
{
    heading(0, m_lesson.title);
    for (std::size_t i = 0; i < m_lesson.pages.size(); ++i) {
        const LessonPage& page = m_lesson.pages[i];
        if (i > 0 || page.heading != m_lesson.title)
            heading(1, page.heading);
        for (const LessonBlock& each : page.blocks)
            std::visit([this](const auto& content) { block(content); }, each);
    }
    if (m_answers.empty())
        return;
    heading(1, said(say<messages::HandoutAnswers>()));
    m_text += m_answers;
}

void writeSheet(std::string& text, const Chapter& chapter, Phrasebook phrases, int level)
{
    const auto heading = [&](int below, const Message& words) {
        text.append(static_cast<std::size_t>(level) + static_cast<std::size_t>(below), '#').append(" ");
        text.append(plainMarkdown(textOf(words, phrases))).append("\n\n");
    };
    heading(0, say<messages::SheetTitle>(chapter.title));
    for (const SheetTable& table : cheatSheetOf(chapter, phrases)) {
        heading(1, table.title);
        std::string rule;
        for (const Message& column : table.columns) {
            text.append("| ").append(plainMarkdown(textOf(column, phrases))).append(" ");
            rule += "|---";
        }
        text.append("|\n").append(rule).append("|\n");
        for (const auto& row : table.rows) {
            for (const SheetCell& cell : row)
                text.append("| ")
                    .append(cell.isCode ? codeCellMarkdown(cell.text) : plainMarkdown(cell.text))
                    .append(" ");
            text += "|\n";
        }
        text += '\n';
    }
}

/// One line feed at the end.
std::string ended(std::string text)
{
    text.erase(text.find_last_not_of('\n') + 1);
    text += '\n';
    return text;
}

} // namespace

std::string writeLessonMarkdown(const Lesson& lesson, const HandoutOptions& options)
{
    std::string text;
    LessonMarkdown(text, lesson, options, 1).write();
    return ended(std::move(text));
}

std::string writeCheatSheetMarkdown(const Chapter& chapter, const HandoutOptions& options)
{
    std::string text;
    writeSheet(text, chapter, options.phrases, 1);
    return ended(std::move(text));
}

std::string writeCourseMarkdown(const Course& course, const HandoutOptions& options)
{
    std::string text = "# " + plainMarkdown(course.title) + "\n\n" + safeMarkdown(course.text.markdown, 1) + "\n";
    LessonCount count(course, options);
    for (const Chapter& chapter : course.chapters) {
        text.append("## ").append(plainMarkdown(chapter.title)).append("\n\n");
        text.append(safeMarkdown(chapter.text.markdown, 2)).append("\n");
        for (const Lesson& lesson : chapter.lessons) {
            if (!count.goesOn())
                return {};
            LessonMarkdown(text, lesson, options, 3).write();
        }
        writeSheet(text, chapter, options.phrases, 3);
    }
    return ended(std::move(text));
}

} // namespace fetchscope
