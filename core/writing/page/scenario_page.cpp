#include "core/writing/page/scenario_page.h"

#include "core/reading/scenario/scenario_writer.h"
#include "core/telling/explain/words.h"
#include "core/telling/handout/messages.h"
#include "core/telling/timeline/elapsed_time.h"
#include "core/telling/timeline/outcome_names.h"
#include "core/telling/timeline/questions.h"
#include "core/writing/page/markdown_html.h"
#include "core/writing/page/outcome_html.h"
#include "core/writing/page/page_frame.h"
#include "core/writing/page/questions_html.h"
#include "core/writing/page/step_html.h"
#include "core/writing/page/timeline_html.h"
#include "core/writing/report/run_words.h"

namespace fetchscope {

namespace {

class ScenarioPage
{
public:
    ScenarioPage(const RunPointer& run, const HandoutOptions& options)
        : m_run(run)
        , m_options(options)
        , m_layout(*run->scenario, run->result)
        , m_html(options.phrases)
    {
    }

    std::string write();

private:
    void facts();
    void actions();
    void allSteps(const ActionResult& action);
    void openTable(const Message& title, std::initializer_list<Message> columns);
    void closeTable();
    void cell(std::string_view value);
    void preflightCache();
    void cookies();
    void warnings();
    void scenario();
    void fact(const Message& name, std::string_view value);

    RunPointer m_run;
    HandoutOptions m_options;
    TimelineLayout m_layout;
    HtmlWriter m_html;
};

void ScenarioPage::fact(const Message& name, std::string_view value)
{
    m_html.element("dt", name);
    m_html.raw("<dd>");
    m_html.element("code", value);
    m_html.raw("</dd>\n");
}

void ScenarioPage::facts()
{
    const Page& page = pageOf(*m_run->scenario, m_run->result);
    m_html.raw("<dl class=\"facts\">\n");
    fact(say<messages::HandoutPage>(), page.creationUrl.href());
    fact(say<messages::HandoutOrigin>(), page.origin.serialize());
    if (page.kind != GlobalKind::Window)
        fact(say<messages::HandoutAskedBy>(), nameOf(page.kind));
    if (page.isFramed)
        fact(say<messages::HandoutFramedBy>(), page.topLevelUrl.href());
    if (!page.hostPermissions.empty())
        fact(say<messages::HandoutHostPermissions>(), hostPermissionsOf(page));
    if (const std::string attributes = frameAttributesOf(page); !attributes.empty())
        fact(say<messages::HandoutFrame>(), attributes);
    m_html.element("dt", say<messages::HandoutRulesOf>());
    m_html.element("dd", messageFor(m_run->result.profile.id()));
    m_html.raw("\n</dl>\n");
}

void ScenarioPage::allSteps(const ActionResult& action)
{
    m_html.raw("<details class=\"steps\"><summary>");
    m_html.text(say<messages::HandoutAllSteps>());
    m_html.raw("</summary>\n");
    for (std::size_t step = action.firstStep; step < action.endStep; ++step)
        writeStep(m_html, m_run->result, step);
    m_html.raw("</details>\n");
}

void ScenarioPage::actions()
{
    const ProfileRuns runs = runUnderAllProfiles(m_run);
    m_html.raw("<section>\n");
    m_html.element("h2", say<messages::HandoutOutcome>());
    for (const ActionResult& action : m_run->result.actions) {
        if (!action.isRequest && !action.storageAccess && action.unmetExpectations.empty())
            continue;
        m_html.raw("\n<article>\n");
        m_html.element("h3",
            std::to_string(action.index + 1) + ". " + actionText(*m_run->scenario, action, m_html.phrasebook()),
            "what");
        m_html.raw("\n");
        writeOutcome(m_html, *m_run, action);
        writeClassification(m_html, action);
        if (m_options.steps == ShownSteps::All)
            allSteps(action);
        writeConsoles(m_html, *m_run, action);
        writeProfiles(m_html, *m_run, runs, action);
        m_html.raw("</article>\n");
    }
    m_html.raw("</section>\n");
}

void ScenarioPage::cell(std::string_view value)
{
    m_html.raw("<td>");
    m_html.element("code", value);
    m_html.raw("</td>");
}

void ScenarioPage::openTable(const Message& title, std::initializer_list<Message> columns)
{
    m_html.raw("<section>\n");
    m_html.element("h2", title);
    m_html.raw("\n<div class=\"wide\"><table>\n<thead><tr>");
    for (const Message& column : columns) {
        m_html.raw("<th scope=\"col\">");
        m_html.text(column);
        m_html.raw("</th>");
    }
    m_html.raw("</tr></thead>\n<tbody>\n");
}

void ScenarioPage::closeTable()
{
    m_html.raw("</tbody>\n</table></div>\n</section>\n");
}

void ScenarioPage::preflightCache()
{
    if (m_run->result.preflightCacheEntries.empty())
        return;
    openTable(say<messages::HandoutPreflightCache>(),
        {say<messages::HandoutAllowed>(), say<messages::HandoutOrigin>(), say<messages::HandoutAddress>(),
            say<messages::HandoutLasts>()});
    for (const PreflightCacheEntry& entry : m_run->result.preflightCacheEntries) {
        m_html.raw("<tr>");
        cell(entry.value);
        cell(entry.key ? entry.key->origin : std::string());
        cell(entry.key ? entry.key->url : std::string());
        m_html.element("td", elapsedTime(entry.maxAge, m_html.phrasebook()));
        m_html.raw("</tr>\n");
    }
    closeTable();
}

void ScenarioPage::cookies()
{
    if (m_run->result.cookies.empty())
        return;
    openTable(say<messages::HandoutCookies>(),
        {say<messages::HandoutCookie>(), say<messages::HandoutAddress>(), say<messages::HandoutPartition>()});
    for (const Cookie& cookie : m_run->result.cookies) {
        m_html.raw("<tr>");
        cell(cookie.name + "=" + cookie.value);
        cell(cookie.domain + cookie.path);
        m_html.element("td",
            cookie.partition.empty() ? std::string() : m_html.said(say<messages::HandoutInTabsOf>(cookie.partition)));
        m_html.raw("</tr>\n");
    }
    closeTable();
}

void ScenarioPage::warnings()
{
    if (m_run->result.warnings.empty())
        return;
    m_html.raw("<section>\n");
    m_html.element("h2", say<messages::HandoutWarnings>());
    m_html.raw("\n<ul>\n");
    for (const Message& warning : m_run->result.warnings)
        m_html.element("li", warning);
    m_html.raw("\n</ul>\n</section>\n");
}

void ScenarioPage::scenario()
{
    m_html.raw("<section class=\"scenario\">\n<details><summary>");
    m_html.text(say<messages::HandoutScenario>());
    m_html.raw("</summary>\n");
    m_html.element("p", say<messages::HandoutScenarioHelp>(), "dim");
    m_html.raw("\n");
    m_html.element("pre", writeScenario(*m_run->scenario));
    m_html.raw("</details>\n</section>\n");
}

std::string ScenarioPage::write()
{
    const Scenario& scenario = *m_run->scenario;
    const std::string title = scenario.title.empty() ? m_html.said(say<messages::HandoutTitle>()) : scenario.title;
    openPage(m_html, title, m_options.language);
    m_html.element("h1", title);
    m_html.raw("\n");
    if (!scenario.notes.empty()) {
        m_html.raw("<div class=\"notes\">\n");
        writeMarkdown(m_html, scenario.notes);
        m_html.raw("</div>\n");
    }
    facts();
    const std::vector<Question> questions = questionsOf(*m_run, m_layout, m_options.phrases);
    if (!m_layout.rows().empty()) {
        m_html.raw("<section>\n");
        m_html.element("h2", say<messages::HandoutTimeline>());
        m_html.element("p", say<messages::HandoutKeys>(), "keys dim");
        m_html.raw("\n");
        writeTimeline(m_html, *m_run, m_layout, "t", openingRow(*m_run, m_layout));
        m_html.raw("</section>\n");
        actions();
    }
    preflightCache();
    cookies();
    warnings();
    writeQuestions(m_html, questions);
    this->scenario();
    writeAnswers(m_html, questions);
    closePage(m_html);
    return m_html.take();
}

} // namespace

std::string writeScenarioPage(const RunPointer& run, const HandoutOptions& options)
{
    return ScenarioPage(run, options).write();
}

} // namespace fetchscope
