#include "core/writing/page/lesson_html.h"

#include "core/telling/handout/messages.h"
#include "core/telling/lessons/lesson_change.h"
#include "core/telling/timeline/outcome_names.h"
#include "core/telling/timeline/row_text.h"
#include "core/telling/timeline/run_lookup.h"
#include "core/writing/page/markdown_html.h"
#include "core/writing/page/outcome_html.h"
#include "core/writing/page/stores_html.h"
#include "core/writing/page/task_html.h"
#include "core/writing/page/timeline_html.h"

namespace fetchscope {

namespace {

std::string lineHtml(const LessonText& text)
{
    HtmlWriter part;
    writeMarkdownLine(part, text.markdown);
    return part.take();
}

} // namespace

void LessonHtml::heading(int below, std::string_view text)
{
    m_html.raw("\n");
    m_html.element("h" + std::to_string(m_level + below), text);
    m_html.raw("\n");
}

void LessonHtml::block(const LessonText& text)
{
    m_html.raw("<div class=\"prose\">\n");
    writeMarkdown(m_html, text.markdown, m_level - 1);
    m_html.raw("</div>\n");
}

void LessonHtml::block(const LessonStop& stop)
{
    LessonRuns::Shown* shown = m_runs.of(stop.scenario, stop.profile);
    if (!shown || shown->layout.rows().empty())
        return;
    const HtmlWriter::Marking marking(m_html, shown->marks);
    const std::size_t row = rowOfStop(*shown->run, shown->layout, stop).value_or(0);
    const std::string first = shown->id;
    const std::string id = nextId();
    if (first.empty())
        shown->id = id;
    writeTimeline(m_html, *shown->run, shown->layout, id, row, first);
    if (!first.empty()) {
        // On paper a timeline stands once.
        m_html.raw("<p class=\"printed\">");
        m_html.text(say<messages::HandoutPosition>(row + 1, shown->layout.rows().size()));
        m_html.raw(": ");
        m_html.text(rowLine(*shown->run, shown->layout.rows()[row], m_html.phrasebook()));
        m_html.raw("</p>\n");
    }
    beside(stop, *shown, row);
}

void LessonHtml::beside(const LessonStop& stop, const LessonRuns::Shown& shown, std::size_t row)
{
    if (!stop.panel || stop.action >= shown.run->result.actions.size())
        return;
    const RunResult& result = shown.run->result;
    const ActionResult& action = result.actions[stop.action];
    switch (*stop.panel) {
    case LessonPanel::Console:
        writeConsoles(m_html, *shown.run, action);
        break;
    case LessonPanel::Browsers:
        writeProfiles(m_html, *shown.run, runUnderAllProfiles(shown.run), action);
        break;
    case LessonPanel::Caches: {
        const std::size_t step = shown.layout.rows()[row].step;
        if (const auto* state = stateAtStep(result.trace.preflightCacheStates(), step))
            writePreflightCache(m_html, say<messages::HandoutPreflightCache>(), state->entries);
        break;
    }
    case LessonPanel::Cookies: {
        const auto exchange = exchangeAtStep(result, shown.layout.rows()[row].step);
        const std::vector<CookieRow> rows = cookieRowsOf(result);
        if (exchange)
            writeCookieRows(m_html, say<messages::HandoutCookies>(), rowsOfExchange(rows, *exchange));
        break;
    }
    // The row itself tells them.
    case LessonPanel::Why:
    case LessonPanel::Wire:
    case LessonPanel::Algorithm:
        break;
    }
}

void LessonHtml::block(const LessonQuestion& question)
{
    const std::vector<bool> right = rightAnswers(m_lesson, question);
    PageQuestion& asked = m_questions.emplace_back();
    HtmlWriter text;
    writeMarkdown(text, question.text.markdown, m_level);
    asked.text = text.take();
    for (std::size_t i = 0; i < question.answers.size(); ++i)
        asked.answers.push_back({lineHtml(question.answers[i].text), lineHtml(question.answers[i].why), right[i]});
    writeQuestions(m_html, {asked});
}

void LessonHtml::block(const LessonTask& task)
{
    TaskHtml(m_html, m_lesson, task, m_level + 2).write();
}

void LessonHtml::block(const LessonWhatIf& whatIf)
{
    const NamedScenario* named = m_lesson.scenarioNamed(whatIf.scenario);
    auto scenario = named ? changedScenario(named->json, whatIf.change) : Result<Scenario>(Scenario());
    if (!named || !scenario)
        return;
    auto run = std::make_shared<Run>();
    run->scenario = std::make_shared<const Scenario>(*std::move(scenario));
    run->result = runScenario(*run->scenario, Tracing::On);
    const TimelineLayout layout(*run->scenario, run->result);
    const OriginMarks marks(*run->scenario, run->result);
    const std::size_t number = whatIf.action.value_or(lastRequestOf(*run->scenario));
    m_html.raw("<details class=\"what-if\"><summary>");
    writeMarkdownLine(m_html, whatIf.label.markdown);
    m_html.raw("</summary>\n");
    const HtmlWriter::Marking marking(m_html, marks);
    if (number < run->result.actions.size())
        writeOutcome(m_html, *run, run->result.actions[number]);
    if (!whatIf.says.markdown.empty())
        writeMarkdown(m_html, whatIf.says.markdown, m_level);
    if (!layout.rows().empty())
        writeTimeline(m_html, *run, layout, nextId(), openingRow(*run, layout));
    m_html.raw("</details>\n");
}

void LessonHtml::block(const LessonBrowsers& browsers)
{
    const LessonRuns::Shown* shown = m_runs.of(browsers.scenario, std::nullopt);
    if (!shown)
        return;
    const HtmlWriter::Marking marking(m_html, shown->marks);
    const ProfileRuns runs = runUnderAllProfiles(shown->run);
    for (const ActionResult& action : shown->run->result.actions) {
        if (!action.isRequest && !action.storageAccess)
            continue;
        m_html.element("p", actionText(*shown->run->scenario, action, m_html.phrasebook()), "what");
        m_html.raw("\n");
        writeProfiles(m_html, *shown->run, runs, action);
    }
}

void LessonHtml::evidence()
{
    if (m_lesson.evidence.empty())
        return;
    m_html.raw("<details class=\"evidence\"><summary>");
    m_html.text(say<messages::LessonEvidenceTitle>());
    m_html.raw("</summary>\n<ul>\n");
    for (const LessonEvidence& evidence : m_lesson.evidence) {
        m_html.raw("<li>");
        m_html.text(nameOf(evidence.kind));
        m_html.raw(": ");
        if (evidence.what.starts_with("https://"))
            m_html.link(evidence.what, evidence.what);
        else
            m_html.element("code", evidence.what);
        m_html.raw("</li>\n");
    }
    m_html.raw("</ul></details>\n");
}

void LessonHtml::write()
{
    m_html.raw("<article class=\"lesson\" id=\"");
    m_html.raw(m_id);
    m_html.raw("\">");
    heading(0, m_lesson.title);
    m_html.element("p", say<messages::LessonMinutes>(std::size_t {m_lesson.minutes}), "dim");
    for (std::size_t i = 0; i < m_lesson.pages.size(); ++i) {
        const LessonPage& page = m_lesson.pages[i];
        m_html.raw("\n<section>");
        // The first page stands under the lesson's own title.
        if (i > 0 || page.heading != m_lesson.title)
            heading(1, page.heading);
        for (const LessonBlock& each : page.blocks)
            std::visit([this](const auto& content) { block(content); }, each);
        m_html.raw("</section>\n");
    }
    evidence();
    m_html.raw("</article>\n");
}

} // namespace fetchscope
