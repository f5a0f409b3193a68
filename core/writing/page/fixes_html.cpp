#include "core/writing/page/fixes_html.h"

#include "core/telling/advice/fix_words.h"
#include "core/telling/advice/messages.h"
#include "core/telling/timeline/outcome_names.h"
#include "core/writing/page/scenario_difference.h"

namespace fetchscope {

namespace {

void writeFix(HtmlWriter& html, const Run& run, const Fix& fix)
{
    html.raw("<li>\n");
    html.element("strong", sidesOf(fix));
    html.raw("\n<ul>\n");
    for (const FixStep& step : stepsOf(fix)) {
        html.raw("<li>");
        html.text(step.what);
        for (const Message& detail : step.details) {
            html.raw("<br>");
            html.element("code", detail);
        }
        html.raw("</li>\n");
    }
    html.raw("</ul>\n");
    html.element("p", worksUnder(fix));
    for (const Message& opened : openedBy(fix))
        html.element("p", opened, fix.opened.empty() ? "dim" : "");
    for (const Message& note : fix.notes)
        html.element("p", note, "dim");
    html.raw("<details><summary>");
    html.text(say<messages::FixAsDifference>());
    html.raw("</summary>\n");
    html.lines(writeScenarioDifference(*run.scenario, *fix.scenario));
    html.raw("</details>\n</li>\n");
}

} // namespace

void writeFixes(HtmlWriter& html, const Run& run, const std::vector<Advice>& advice)
{
    html.raw("<section>\n");
    html.element("h2", say<messages::FixesTitle>());
    html.raw("\n");
    if (advice.empty())
        html.element("p", say<messages::NothingToMend>());
    for (const Advice& one : advice) {
        html.element("h3",
            std::to_string(one.action + 1) + ". "
                + actionText(*run.scenario, run.result.actions[one.action], html.phrasebook()),
            "what");
        html.raw("\n");
        if (one.fixes.empty() && one.isTried)
            html.element("p", say<messages::NoFixFound>());
        html.raw("<ol>\n");
        for (const Fix& fix : one.fixes)
            writeFix(html, run, fix);
        html.raw("</ol>\n");
        if (!one.remains.isEmpty())
            html.element("p", one.remains);
    }
    html.raw("</section>\n");
}

} // namespace fetchscope
