#include "core/writing/page/step_html.h"

#include "core/telling/explain/words.h"
#include "core/telling/handout/messages.h"
#include "core/telling/handout/profile_runs.h"
#include "core/telling/timeline/outcome_names.h"
#include "core/telling/timeline/step_roles.h"

namespace fetchscope {

namespace {

std::string_view signOf(Tone tone)
{
    switch (tone) {
    case Tone::Pass:
        return "✓";
    case Tone::Fail:
        return "✗";
    case Tone::Warn:
        return "!";
    case Tone::Unknown:
        return "?";
    case Tone::Neutral:
        break;
    }
    return "•";
}

} // namespace

std::string_view lookOf(Tone tone)
{
    switch (tone) {
    case Tone::Pass:
        return "pass";
    case Tone::Fail:
        return "fail";
    case Tone::Warn:
        return "warn";
    case Tone::Unknown:
        return "unknown";
    case Tone::Neutral:
        break;
    }
    return {};
}

void writeSign(HtmlWriter& html, Tone tone)
{
    html.raw("<span class=\"sign\" aria-hidden=\"true\">");
    html.raw(signOf(tone));
    html.raw("</span>");
}

void writeStep(HtmlWriter& html, const RunResult& result, std::size_t step)
{
    const StepRecord& record = result.trace.step(step);
    const Tone tone = toneOf(record);
    html.open("p", tone == Tone::Neutral ? "step" : std::string("step ").append(lookOf(tone)));
    if (tone != Tone::Neutral)
        writeSign(html, tone);
    html.raw(" ");
    html.text(stepSentence(result.trace, record, html.phrasebook()));
    html.raw(" <span class=\"dim\">");
    if (tone == Tone::Unknown) {
        html.text(messageFor(tone));
        html.raw(", ");
    }
    html.link(linkOf(record.id), placeText(record.id, html.phrasebook()));
    html.raw("</span></p>\n");
    if (const auto difference = result.trace.differenceAt(step))
        writeDeparture(html, result.profile, *difference);
}

void writeDeparture(HtmlWriter& html, const Profile& profile, Difference difference)
{
    const DifferenceInfo& info = infoOf(difference);
    html.raw("<p class=\"departure\">");
    html.text(
        say<messages::HandoutDeparts>(messageFor(profile.id()), info.name, info.spell(profile.value(difference))));
    html.raw(" <span class=\"dim\">");
    html.text(say<messages::HandoutEvidence>(info.evidence));
    html.raw("</span></p>\n");
}

} // namespace fetchscope
