#include "core/writing/page/task_html.h"

#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/replay/entry_words.h"
#include "core/telling/handout/messages.h"
#include "core/telling/lessons/lesson_change.h"
#include "core/telling/timeline/outcome_names.h"
#include "core/writing/page/line_difference.h"
#include "core/writing/page/markdown_html.h"
#include "core/writing/page/step_html.h"

namespace fetchscope {

namespace {

/// A scenario's JSON as the program writes it.
std::string tidied(std::string_view json)
{
    const auto scenario = readScenario(json);
    return scenario ? writeScenario(*scenario) : std::string(json);
}

} // namespace

std::string wordsOf(const Expectation& expectation, Phrasebook phrases)
{
    std::string words;
    const auto add = [&words](std::string_view part) { words.append(words.empty() ? "" : ", ").append(part); };
    if (expectation.verdict)
        add(textOf(messageFor(*expectation.verdict), phrases));
    if (expectation.reason && *expectation.reason)
        add(**expectation.reason);
    if (expectation.status)
        add(textOf(say<messages::ExpectStatus>(std::size_t {*expectation.status}), phrases));
    if (expectation.preflight)
        add(textOf(
            *expectation.preflight ? say<messages::ExpectPreflight>() : say<messages::ExpectNoPreflight>(), phrases));
    const std::optional<std::size_t> requests =
        expectation.requests ? std::optional(expectation.requests->size()) : expectation.requestCount;
    if (requests)
        add(textOf(say<messages::ExpectRequests>(*requests), phrases));
    if (expectation.storageAccess)
        add(nameOf(*expectation.storageAccess));
    return words;
}

void TaskHtml::verdict(const ProbeResult& probe)
{
    const Tone tone = probe.isGreen ? Tone::Pass : Tone::Fail;
    m_html.open("b", lookOf(tone));
    writeSign(m_html, tone);
    m_html.raw(" ");
    m_html.text(probe.isGreen ? say<messages::TaskGreen>() : say<messages::TaskRed>());
    m_html.close("b");
    if (!probe.explanation.empty()) {
        m_html.raw(" ");
        m_html.text(probe.explanation);
    }
}

void TaskHtml::probes(std::string_view broken)
{
    const auto trial = tryTask(m_lesson, m_task, broken, m_html.phrasebook());
    m_html.raw("<div class=\"wide\"><table class=\"probes\">\n<thead><tr>");
    for (const Message& column :
        {say<messages::TaskProbe>(), say<messages::TaskExpected>(), say<messages::TaskAtFirst>()}) {
        m_html.raw("<th scope=\"col\">");
        m_html.text(column);
        m_html.raw("</th>");
    }
    m_html.raw("</tr></thead>\n<tbody>\n");
    for (std::size_t i = 0; i < m_task.probes.size(); ++i) {
        const LessonProbe& probe = m_task.probes[i];
        m_html.raw("<tr><th scope=\"row\">");
        writeMarkdownLine(m_html, probe.name.markdown);
        m_html.raw("</th>");
        m_html.element("td", wordsOf(probe.expect, m_html.phrasebook()));
        m_html.raw("<td>");
        if (trial)
            verdict(trial->probes[i]);
        m_html.raw("</td></tr>\n");
    }
    m_html.raw("</tbody>\n</table></div>\n");
}

void TaskHtml::hints()
{
    for (std::size_t i = 0; i < m_task.hints.size(); ++i) {
        m_html.raw("<details class=\"hint\"><summary>");
        m_html.text(say<messages::TaskHint>(i + 1));
        m_html.raw("</summary>\n");
        writeMarkdown(m_html, m_task.hints[i].markdown, m_level);
        m_html.raw("</details>\n");
    }
}

void TaskHtml::difference(std::string_view before, std::string_view after)
{
    m_html.raw("<pre class=\"difference\">");
    for (const DifferenceLine& line : lineDifference(before, after)) {
        switch (line.side) {
        case DifferenceLine::Side::Both:
            m_html.element("span", std::string("  ").append(line.text));
            break;
        case DifferenceLine::Side::Before:
            m_html.element("del", std::string("- ").append(line.text));
            break;
        case DifferenceLine::Side::After:
            m_html.element("ins", std::string("+ ").append(line.text));
            break;
        case DifferenceLine::Side::Gap:
            m_html.element("span", "…");
            break;
        }
    }
    m_html.raw("</pre>\n");
}

void TaskHtml::solution(const std::string& broken)
{
    const auto solved = changed(broken, m_task.solution);
    const auto trial = solved ? tryTask(m_lesson, m_task, *solved, m_html.phrasebook())
                              : Result<TaskTrial>(tl::make_unexpected(solved.error()));
    if (!trial)
        return;
    m_html.raw("<details class=\"solution\"><summary>");
    m_html.text(say<messages::TaskSolution>());
    m_html.raw("</summary>\n");
    difference(tidied(broken), tidied(*solved));
    m_html.element("p", verdictOn(m_task, *trial));
    m_html.raw("</details>\n");
}

void TaskHtml::wrongSolutions(const std::string& broken)
{
    for (const WrongSolution& wrong : m_task.wrong) {
        const auto tried = changed(broken, wrong.change);
        const auto trial = tried ? tryTask(m_lesson, m_task, *tried, m_html.phrasebook())
                                 : Result<TaskTrial>(tl::make_unexpected(tried.error()));
        if (!trial)
            continue;
        m_html.raw("<details class=\"solution\"><summary>");
        m_html.text(say<messages::TaskWrong>());
        m_html.raw(" ");
        writeMarkdownLine(m_html, wrong.name.markdown);
        m_html.raw("</summary>\n");
        difference(tidied(broken), tidied(*tried));
        writeMarkdown(m_html, wrong.says.markdown, m_level);
        m_html.raw("<ul>\n");
        for (std::size_t i = 0; i < trial->probes.size(); ++i) {
            if (trial->probes[i].isGreen)
                continue;
            m_html.raw("<li>");
            writeMarkdownLine(m_html, m_task.probes[i].name.markdown);
            m_html.raw(": ");
            verdict(trial->probes[i]);
            m_html.raw("</li>\n");
        }
        m_html.raw("</ul></details>\n");
    }
}

void TaskHtml::write()
{
    const NamedScenario* scenario = m_lesson.scenarioNamed(m_task.scenario);
    if (!scenario)
        return;
    m_html.raw("<section class=\"task\">\n");
    m_html.element("h" + std::to_string(m_level), say<messages::TaskTitle>());
    m_html.raw("\n");
    writeMarkdown(m_html, m_task.text.markdown, m_level);
    probes(scenario->json);
    m_html.element("p", say<messages::TaskTry>(), "dim screen");
    m_html.raw("<details><summary>");
    m_html.text(say<messages::HandoutScenario>());
    m_html.raw("</summary>\n");
    m_html.lines(tidied(scenario->json));
    m_html.raw("</details>\n");
    hints();
    solution(scenario->json);
    wrongSolutions(scenario->json);
    m_html.raw("</section>\n");
}

} // namespace fetchscope
