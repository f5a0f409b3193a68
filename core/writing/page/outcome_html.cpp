#include "core/writing/page/outcome_html.h"

#include "core/telling/explain/words.h"
#include "core/telling/handout/messages.h"
#include "core/telling/handout/outcome_words.h"
#include "core/telling/timeline/outcome_names.h"
#include "core/telling/timeline/run_difference.h"
#include "core/telling/timeline/run_lookup.h"
#include "core/telling/timeline/step_roles.h"
#include "core/writing/page/step_html.h"
#include "core/writing/report/run_words.h"

namespace fetchscope {

namespace {

/// Sign and word of what came of an action, and the code of its reason.
void writeVerdict(HtmlWriter& html, const ActionResult& action)
{
    const Tone tone = toneOf(action);
    html.open("b", lookOf(tone));
    writeSign(html, tone);
    html.raw(" ");
    html.text(messageFor(action));
    html.close("b");
    if (action.outcome.cause && action.outcome.cause->reason != Reason::None) {
        const ReasonInfo& reason = infoOf(action.outcome.cause->reason);
        html.raw(" <code class=\"reason\">");
        html.link(reason.url, reason.code);
        html.raw("</code>");
    }
}

} // namespace

void writeClassification(HtmlWriter& html, const ActionResult& action)
{
    if (!action.isRequest)
        return;
    html.element("p", classificationText(action, html.phrasebook()), "dim");
    html.raw("\n");
}

void writeOutcome(HtmlWriter& html, const Run& run, const ActionResult& action)
{
    const Outcome& outcome = action.outcome;
    html.raw("<div class=\"outcome ");
    html.raw(lookOf(toneOf(action)));
    html.raw("\">\n<p>");
    writeVerdict(html, action);
    html.raw("</p>\n");
    html.element("p", explainOutcome(*run.scenario, run.result, action, html.phrasebook()));
    if (const auto step = decidingStep(run.result, action)) {
        const StepId id = run.result.trace.step(*step).id;
        html.raw("<p class=\"dim\">");
        html.text(say<messages::HandoutDecidedAt>(placeText(id, html.phrasebook())));
        html.raw(", ");
        html.link(linkOf(id), html.said(say<messages::HandoutInStandard>()));
        html.raw("</p>\n");
    }
    if (outcome.difference)
        writeDeparture(html, run.result.profile, *outcome.difference);
    if (const Message seen = action.isRequest ? seenByPage(outcome) : Message(); !seen.isEmpty())
        html.element("p", seen, "dim");
    if (outcome.use)
        html.element("p", messageFor(*outcome.use));
    if (action.ahead)
        html.element("p", messageFor(*action.ahead));
    for (const Message& unmet : action.unmetExpectations)
        html.element("p", say<messages::HandoutUnmet>(unmet), "warn");
    html.raw("</div>\n");
}

void writeConsoles(HtmlWriter& html, const Run& run, const ActionResult& action)
{
    const auto consoles = consolesOf(*run.scenario, run.result, action);
    if (consoles.empty())
        return;
    html.element("h3", say<messages::HandoutConsole>());
    html.raw("\n<dl class=\"consoles\">\n");
    for (const auto& [browser, lines] : consoles) {
        html.element("dt", browser);
        html.raw("<dd>");
        html.lines(lines);
        html.raw("</dd>\n");
    }
    html.raw("</dl>\n");
}

void writeProfiles(HtmlWriter& html, const Run& shown, const ProfileRuns& runs, const ActionResult& action)
{
    html.element("h3", say<messages::HandoutProfiles>());
    html.raw("\n<ul class=\"profiles\">\n");
    for (const RunPointer& run : runs) {
        const bool isShown = run->result.profile.id() == shown.result.profile.id();
        const ActionResult& its = run->result.actions[action.index];
        const ActionDifference difference = differenceOfActions(shown, action.index, *run, action.index);
        html.open("li", isShown ? "shown" : "");
        html.raw("<p>");
        html.element("strong", messageFor(run->result.profile.id()));
        if (isShown) {
            html.raw(" ");
            html.element("span", say<messages::HandoutShown>(), "dim");
        }
        html.raw("<br>");
        writeVerdict(html, its);
        html.raw("</p>\n");
        if (!isShown && difference.isEmpty()) {
            html.element("p", say<messages::HandoutSame>(), "dim");
        } else {
            // The same sentence is said once.
            const std::string sentence = explainOutcome(*run->scenario, run->result, its, html.phrasebook());
            if (!isShown && sentence != explainOutcome(*shown.scenario, shown.result, action, html.phrasebook()))
                html.element("p", sentence);
            if (its.outcome.difference)
                writeDeparture(html, run->result.profile, *its.outcome.difference);
            if (difference.parting && difference.parting->after) {
                const StepRecord& step = run->result.trace.step(*difference.parting->after);
                html.element("p",
                    say<messages::HandoutPartsAt>(stepSentence(run->result.trace, step, html.phrasebook())), "dim");
            }
        }
        html.raw("</li>\n");
    }
    html.raw("</ul>\n");
}

} // namespace fetchscope
