#include "core/writing/page/scenario_page.h"

#include "core/reading/scenario/scenario_writer.h"
#include "core/telling/explain/words.h"
#include "core/telling/handout/messages.h"
#include "core/telling/timeline/counterfactuals.h"
#include "core/telling/timeline/outcome_names.h"
#include "core/telling/timeline/questions.h"
#include "core/writing/page/fixes_html.h"
#include "core/writing/page/markdown_html.h"
#include "core/writing/page/outcome_html.h"
#include "core/writing/page/page_frame.h"
#include "core/writing/page/questions_html.h"
#include "core/writing/page/step_html.h"
#include "core/writing/page/stores_html.h"
#include "core/writing/page/timeline_html.h"
#include "core/writing/report/run_words.h"

namespace fetchscope {

namespace {

/// More is not asked of one run.
constexpr std::size_t mostQuestions = 30;
/// A run of more is not made again for what would have had to be different.
constexpr std::size_t mostExchanges = 500;

class ScenarioPage
{
public:
    ScenarioPage(const RunPointer& run, const HandoutOptions& options)
        : m_run(run)
        , m_options(options)
        , m_layout(*run->scenario, run->result)
        , m_marks(*run->scenario, run->result)
        , m_html(options.phrases)
    {
    }

    std::string write();

private:
    void facts();
    void actions();
    void allSteps(const ActionResult& action);
    void stores();
    void warnings();
    std::vector<PageQuestion> questions() const;
    void scenario();
    void fact(const Message& name, std::string_view value);

    RunPointer m_run;
    HandoutOptions m_options;
    TimelineLayout m_layout;
    OriginMarks m_marks;
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
    for (const NamedPage& named : m_run->scenario->pages)
        fact(say<messages::HandoutOtherPage>(), named.name + ": " + named.page.creationUrl.href());
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
        writeCookieRows(m_html, say<messages::HandoutCookies>(), m_run->result, action);
        writeConsoles(m_html, *m_run, action);
        writeProfiles(m_html, *m_run, runs, action);
        m_html.raw("</article>\n");
    }
    m_html.raw("</section>\n");
}

void ScenarioPage::stores()
{
    const RunResult& result = m_run->result;
    if (result.preflightCacheEntries.empty() && result.cookies.empty())
        return;
    m_html.raw("<section>\n");
    m_html.element("h2", say<messages::HandoutKept>());
    writePreflightCache(m_html, say<messages::HandoutPreflightCache>(), result.preflightCacheEntries);
    writeCookies(m_html, say<messages::HandoutCookies>(), result.cookies);
    m_html.raw("</section>\n");
}

std::vector<PageQuestion> ScenarioPage::questions() const
{
    std::vector<PageQuestion> questions;
    const auto htmlOf = [this](std::string_view text) {
        HtmlWriter part;
        const HtmlWriter::Marking marking(part, m_marks);
        part.text(text);
        return part.take();
    };
    const bool isLong = m_run->result.exchanges.size() > mostExchanges;
    for (const Question& asked : questionsOf(*m_run, m_layout, m_options.phrases)) {
        if (questions.size() == mostQuestions)
            break;
        PageQuestion& question = questions.emplace_back();
        question.text = htmlOf(asked.text);
        for (std::size_t i = 0; i < asked.answers.size(); ++i)
            question.answers.push_back({htmlOf(asked.answers[i]), {}, i == asked.right});
        question.explanation = htmlOf(asked.explanation);
        if (!asked.place.empty())
            question.explanation += " <span class=\"dim\">" + htmlOf(asked.place) + "</span>";
        if (const auto other = isLong ? std::nullopt : counterfactualOf(*m_run, asked, m_options.phrases))
            question.explanation += " " + htmlOf(other->text);
    }
    return questions;
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
    m_html.lines(writeScenario(*m_run->scenario));
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
    const HtmlWriter::Marking marking(m_html, m_marks);
    facts();
    const std::vector<PageQuestion> asked = questions();
    if (!m_layout.rows().empty()) {
        m_html.raw("<section>\n");
        m_html.element("h2", say<messages::HandoutTimeline>());
        m_html.element("p", say<messages::HandoutKeys>(), "keys dim");
        m_html.raw("\n");
        writeTimeline(m_html, *m_run, m_layout, "t", openingRow(*m_run, m_layout));
        m_html.raw("</section>\n");
        actions();
    }
    if (m_options.advice)
        writeFixes(m_html, *m_run, *m_options.advice);
    stores();
    warnings();
    writeQuestions(m_html, asked);
    this->scenario();
    writeAnswers(m_html, asked);
    closePage(m_html);
    return m_html.take();
}

} // namespace

std::string writeScenarioPage(const RunPointer& run, const HandoutOptions& options)
{
    return ScenarioPage(run, options).write();
}

} // namespace fetchscope
