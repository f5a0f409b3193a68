#include "core/telling/explain/words.h"
#include "core/writing/report/markup.h"
#include "core/writing/report/page_style.h"
#include "core/writing/report/run_report.h"
#include "core/writing/report/run_words.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// What only this page has.
constexpr std::string_view style =
    R"(body{max-width:60rem}h3{font-size:1rem;margin:1.5rem 0 .4rem}h4{font-size:.95rem;margin:1.1rem 0 .3rem}
h1,h2,h4,p,pre,td,li,dd{overflow-wrap:anywhere}code,bdi{unicode-bidi:isolate}
.verdict{border-left:.35rem solid var(--good);background:var(--card);border-radius:6px;padding:.7rem 1rem;margin:.75rem 0}
.verdict.bad{border-color:var(--bad)}.verdict p:first-child{font-size:1.1rem}
.verdict.bad b{color:var(--bad)}.verdict.good b{color:var(--good)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.5rem 0}dt{color:var(--dim)}dd{margin:0;min-width:0}
table{border-collapse:collapse;width:100%;margin:.4rem 0 .9rem}caption{text-align:left;color:var(--dim);font-size:.86rem}
td,th{border-bottom:1px solid var(--line);padding:.3rem .8rem .3rem 0;text-align:left;vertical-align:top}
thead th{font-weight:600;color:var(--dim);font-size:.86rem}tbody th{font-weight:400;width:17rem}
.steps tbody th{width:6.5rem;white-space:nowrap}.pass{color:var(--good)}.fail{color:var(--bad);font-weight:600}
pre{white-space:pre-wrap;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.5rem .75rem;
margin:.3rem 0;font:.86rem/1.5 ui-monospace,Menlo,Consolas,monospace}a{color:inherit}
@media(max-width:36rem){body{padding:1.25rem 1rem 3rem}tbody th{width:9rem}.steps tbody th{width:5rem}}
@media print{body{max-width:none;padding:0}tr,pre,.verdict{break-inside:avoid}h2,h3,h4,caption{break-after:avoid}})";

class RunHtml
{
public:
    RunHtml(const Scenario& scenario, const RunResult& result, ShownSteps steps)
        : m_scenario(scenario)
        , m_result(result)
        , m_steps(steps)
    {
    }

    std::string write();

private:
    void raw(std::string_view text) { m_text += text; }
    void escaped(std::string_view text) { addMarkup(m_text, readable(text)); }
    /// `<tag class="look">text</tag>`; no class where `look` is empty.
    void element(std::string_view tag, std::string_view text, std::string_view look = {});
    void term(std::string_view name, std::string_view value);
    void head();
    void context();
    void action(const ActionResult& action);
    void verdict(const ActionResult& action);
    void storageAccess(const ActionResult& action);
    void unmetExpectations(const ActionResult& action);
    void exchanges(const ActionResult& action);
    void headers(std::string_view caption, const HeaderList& headers);
    void steps(const ActionResult& action);
    void step(const StepRecord& step);
    void consoles(const ActionResult& action);
    void stores();
    void placeLink(StepId step);

    const Scenario& m_scenario;
    const RunResult& m_result;
    ShownSteps m_steps;
    std::string m_text;
};

void RunHtml::element(std::string_view tag, std::string_view text, std::string_view look)
{
    m_text.append("<").append(tag);
    if (!look.empty())
        m_text.append(" class=\"").append(look).append("\"");
    raw(">");
    escaped(text);
    m_text.append("</").append(tag).append(">\n");
}

void RunHtml::term(std::string_view name, std::string_view value)
{
    element("dt", name);
    raw("<dd><code>");
    escaped(value);
    raw("</code></dd>\n");
}

void RunHtml::head()
{
    const std::string_view title =
        m_scenario.title.empty() ? "What a browser does" : std::string_view(m_scenario.title);
    raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
        // What a scenario says is somebody else's: nothing of it can load or run.
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    element("title", title);
    raw("<style>\n");
    raw(pageStyle);
    raw(style);
    raw("\n</style>\n</head>\n<body>\n<main>\n");
    element("h1", title);
}

void RunHtml::context()
{
    const Page& page = pageOf(m_scenario, m_result);
    raw("<dl>\n");
    term("Page", page.creationUrl.href());
    term("Origin", page.origin.serialize());
    if (page.kind != GlobalKind::Window)
        term("Asked by", nameOf(page.kind));
    if (page.isFramed)
        term("Framed by", page.topLevelUrl.href());
    if (!page.hostPermissions.empty())
        term("Host permissions", hostPermissionsOf(page));
    if (const std::string attributes = frameAttributesOf(page); !attributes.empty())
        term("Frame", attributes);
    term("Rules of", m_result.profile.name());
    raw("</dl>\n");
}

void RunHtml::placeLink(StepId step)
{
    raw("<a rel=\"noreferrer\" href=\"");
    addMarkup(m_text, linkOf(step));
    raw("\">");
    escaped(placeOf(step));
    raw("</a>");
}

void RunHtml::verdict(const ActionResult& action)
{
    const Outcome& outcome = action.outcome;
    const bool good = isGood(outcome.verdict);
    raw(good ? "<div class=\"verdict good\">\n<p><b>" : "<div class=\"verdict bad\">\n<p><b>");
    escaped(nameOf(outcome.verdict));
    raw("</b>");
    if (outcome.verdict == Verdict::Blocked && outcome.cause) {
        raw(" <code>");
        escaped(infoOf(outcome.cause->reason).code);
        raw("</code>");
    } else if (good) {
        raw(" <span class=\"dim\">");
        escaped(nameOf(outcome.responseType));
        raw(", status ");
        raw(std::to_string(outcome.status));
        raw("</span>");
    }
    raw("</p>\n");
    element("p", explainOutcome(m_scenario, m_result, action));
    if (outcome.use)
        element("p", wordsOf(*outcome.use), outcome.use->readable ? "pass" : "fail");
    if (outcome.decidedAt != StepId::None) {
        raw("<p class=\"dim\">Decided at ");
        placeLink(outcome.decidedAt);
        raw("</p>\n");
    }
    if (action.ahead)
        element("p", "Asked for ahead: " + wordsOf(*action.ahead), "dim");
    unmetExpectations(action);
    raw("</div>\n");
    element("p", wordsOfClassification(action, ", "), "dim");
}

void RunHtml::storageAccess(const ActionResult& action)
{
    raw(isResolved(*action.storageAccess) ? "<div class=\"verdict good\">\n<p><b>"
                                          : "<div class=\"verdict bad\">\n<p><b>");
    escaped(nameOf(*action.storageAccess));
    raw("</b></p>\n");
    element("p", explainOutcome(m_scenario, m_result, action));
    unmetExpectations(action);
    raw("</div>\n");
    steps(action);
}

void RunHtml::unmetExpectations(const ActionResult& action)
{
    for (const Message& unmet : action.unmetExpectations)
        element("p", "Not as expected: " + textOf(unmet), "fail");
}

void RunHtml::headers(std::string_view caption, const HeaderList& headers)
{
    if (headers.isEmpty())
        return;
    raw("<table>\n");
    element("caption", caption);
    raw("<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Value</th></tr></thead>\n<tbody>\n");
    for (const HeaderView header : headers) {
        raw("<tr><th scope=\"row\"><code>");
        escaped(header.name);
        raw("</code></th><td><code>");
        escaped(header.value);
        raw("</code></td></tr>\n");
    }
    raw("</tbody>\n</table>\n");
}

void RunHtml::exchanges(const ActionResult& action)
{
    element("h3", "On the network");
    if (action.firstExchange == action.endExchange)
        element("p", "Nothing was sent.");
    for (std::size_t i = action.firstExchange; i < action.endExchange; ++i) {
        const Exchange& exchange = m_result.exchanges[i];
        const bool isPreflight = exchange.kind == Exchange::Kind::Preflight;
        element("h4",
            std::to_string(i - action.firstExchange + 1) + (isPreflight ? ". Preflight " : ". Request ")
                + exchange.method + " " + exchange.url);
        headers("Headers of the request", exchange.requestHeaders);
        element("p", "Answer: " + answerOf(exchange), exchange.networkFailure ? "fail" : "");
        if (exchange.responseHeaders)
            headers("Headers of the answer", *exchange.responseHeaders);
    }
}

void RunHtml::step(const StepRecord& step)
{
    const bool isPassed = step.result == StepResult::Passed;
    const bool isFailed = step.result == StepResult::Failed;
    raw("<tr><th scope=\"row\"");
    raw(isPassed       ? " class=\"pass\"><span aria-hidden=\"true\">✓ </span>passed"
            : isFailed ? " class=\"fail\"><span aria-hidden=\"true\">✗ </span>failed"
                       : ">");
    if (!isPassed && !isFailed)
        escaped(nameOf(step.result));
    raw("</th><td>");
    if (!infoOf(step.id).isModelled)
        raw("(not modelled) ");
    escaped(describeStep(m_result.trace, step));
    raw("<div class=\"dim\">");
    placeLink(step.id);
    raw("</div></td></tr>\n");
}

void RunHtml::steps(const ActionResult& action)
{
    const auto isShown = [this](const StepRecord& step) { return m_steps == ShownSteps::All || isDecision(step); };
    const auto all = m_result.trace.steps().subspan(action.firstStep, action.endStep - action.firstStep);
    if (std::none_of(all.begin(), all.end(), isShown))
        return;
    element("h3", m_steps == ShownSteps::All ? "Steps" : "Steps that decided");
    raw("<table class=\"steps\">\n<thead><tr><th scope=\"col\">Result</th><th scope=\"col\">Step</th></tr></thead>\n"
        "<tbody>\n");
    for (const StepRecord& record : all) {
        if (isShown(record))
            step(record);
    }
    raw("</tbody>\n</table>\n");
}

void RunHtml::consoles(const ActionResult& action)
{
    const auto messages = consolesOf(m_scenario, m_result, action);
    if (messages.empty())
        return;
    element("h3", "On the console");
    for (const auto& [browser, lines] : messages) {
        element("p", browser + ":", "dim");
        element("pre", lines);
    }
}

void RunHtml::action(const ActionResult& action)
{
    const Action& given = m_scenario.actions[action.index];
    const std::string number = std::to_string(action.index + 1) + ". ";
    const auto* request = std::get_if<RequestAction>(&given.what);
    if (!request) {
        element("h2", number + wordsOfAction(given));
        if (action.storageAccess)
            storageAccess(action);
        else
            unmetExpectations(action);
        return;
    }
    element("h2", number + headingOf(m_result, action, *request));
    verdict(action);
    exchanges(action);
    steps(action);
    consoles(action);
}

void RunHtml::stores()
{
    const auto list = [this](std::string_view title, const auto& values, const auto& wordsFor) {
        if (values.empty())
            return;
        element("h2", title);
        raw("<ul>\n");
        for (const auto& value : values)
            element("li", wordsFor(value));
        raw("</ul>\n");
    };
    list("Preflight cache", m_result.preflightCacheEntries, [](const auto& entry) { return wordsOf(entry); });
    list("Cookies", m_result.cookies, [](const auto& cookie) { return wordsOf(cookie); });
    list("Warnings", m_result.warnings, [](const Message& warning) { return textOf(warning); });
    if (!m_scenario.notes.empty()) {
        element("h2", "Notes");
        element("pre", m_scenario.notes);
    }
}

std::string RunHtml::write()
{
    head();
    context();
    for (const ActionResult& result : m_result.actions)
        action(result);
    stores();
    raw("</main>\n</body>\n</html>\n");
    return std::move(m_text);
}

} // namespace

std::string writeRunHtml(const Scenario& scenario, const RunResult& result, ShownSteps steps)
{
    return RunHtml(scenario, result, steps).write();
}

} // namespace fetchscope
