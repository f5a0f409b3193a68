#include "core/writing/report/seen_run_report.h"

#include "core/telling/explain/words.h"
#include "core/telling/loopback/seen_run_words.h"
#include "core/telling/loopback/sighting_comparison.h"
#include "core/telling/timeline/outcome_names.h"
#include "core/writing/report/message_writer.h"
#include "core/writing/report/text_layout.h"

namespace fetchscope {

namespace {

using SeenStyle = TextLayout::Style;

void writeSeenAction(TextLayout& layout, const SeenRun& run, std::size_t index, const TextReportOptions& options)
{
    const ActionResult& action = run.predicted.actions[index];
    const LoopbackNames& names = run.said.names;
    layout.paragraph(0, {}, names.inScenario(actionText(run.said.scenario, action)), SeenStyle::Bold);
    if (!run.actions[index]) {
        if (action.isRequest)
            layout.paragraph(2, {}, "not done", SeenStyle::Dim);
        return;
    }
    const SeenAction& seen = *run.actions[index];
    for (const SeenExchange& exchange : seen.exchanges) {
        std::string line = exchange.method + " " + names.inScenario(exchange.url);
        line.append(exchange.isPreflight ? " (preflight): " : ": ").append(seenAnswerText(exchange));
        layout.paragraph(2, {}, line, SeenStyle::Dim);
    }
    if (seen.exchanges.empty())
        layout.paragraph(2, {}, "nothing was sent", SeenStyle::Dim);
    layout.paragraph(2, {}, "the page saw " + textOf(wordsForSeen(seen.sighting)));
    const PredictionCheck check = checkOf(run, index);
    if (check.agrees()) {
        layout.paragraph(2, options.hasUnicode ? "✓ " : "+ ", "as predicted", SeenStyle::Good, SeenStyle::Good);
        return;
    }
    for (const Message& message : check.disagreements)
        layout.paragraph(2, options.hasUnicode ? "✗ " : "! ", textOf(message), SeenStyle::Bad, SeenStyle::Bad);
}

void writeExchange(JsonWriter& json, const SeenExchange& exchange, const LoopbackNames& names)
{
    json.beginObject();
    json.member("kind", exchange.isPreflight ? "preflight" : "request");
    json.member("method", exchange.method);
    json.member("url", names.inScenario(exchange.url));
    json.key("requestHeaders");
    json.beginArray();
    for (const HeaderView header : exchange.headers) {
        json.beginShortArray();
        json.string(header.name);
        json.stringOrBytes(names.inScenario(header.value));
        json.endShortArray();
    }
    json.endArray();
    if (exchange.status == 0) {
        json.member("networkError", nameOf(NetworkFailure::Reset));
    } else {
        json.key("response");
        json.beginObject();
        json.member("status", exchange.status);
        json.endObject();
    }
    json.endObject();
}

void writeSeenActionJson(JsonWriter& json, const SeenRun& run, std::size_t index)
{
    const LoopbackNames& names = run.said.names;
    const ActionResult& predicted = run.predicted.actions[index];
    json.beginObject();
    json.member("index", run.said.actions[index]);
    json.member("action", names.inScenario(actionText(run.said.scenario, predicted)));
    if (run.actions[index]) {
        const PredictionCheck check = checkOf(run, index);
        json.member("agrees", check.agrees());
        json.key("disagreements");
        json.beginArray();
        for (const Message& message : check.disagreements) {
            json.beginObject();
            json.member("message", textOf(message));
            writeMessageMembers(json, message);
            json.member("known", isKnownOfBrowsers(message));
            json.endObject();
        }
        json.endArray();
        json.key("predicted");
        json.beginObject();
        json.member("verdict", nameOf(predicted.outcome.verdict));
        json.member("requests", predicted.endExchange - predicted.firstExchange);
        json.endObject();
        json.key("exchanges");
        json.beginArray();
        for (const SeenExchange& exchange : run.actions[index]->exchanges)
            writeExchange(json, exchange, names);
        json.endArray();
        json.key("report");
        json.json(names.inScenario(run.actions[index]->report));
    }
    json.endObject();
}

void writeSeenRun(JsonWriter& json, const SeenRun& run)
{
    const CheckCount count = countChecks(run);
    json.beginObject();
    json.member("browser", run.browser.name);
    json.member("userAgent", run.userAgent);
    json.member("profile", nameOf(run.browser.profile));
    json.member("whole", run.isWhole);
    if (!run.failure.empty())
        json.member("failure", run.failure);
    json.member("agrees", run.isWhole && count.agree == count.seen);
    json.key("notes");
    json.beginArray();
    for (const Message& note : notesOf(run))
        json.string(textOf(note));
    json.endArray();
    json.key("actions");
    json.beginArray();
    for (std::size_t i = 0; i < run.actions.size(); ++i)
        writeSeenActionJson(json, run, i);
    json.endArray();
    json.key("strays");
    json.beginArray();
    for (const std::string& stray : run.strays)
        json.string(stray);
    json.endArray();
    json.endObject();
}

} // namespace

std::string seenRunLine(const SeenRun& run)
{
    std::string line = run.browser.name + ": ";
    if (!run.failure.empty())
        return line + run.failure;
    return line + textOf(wordsForCount(countChecks(run)));
}

std::string writeSeenRunText(const SeenRun& run, const TextReportOptions& options)
{
    TextLayout layout(options.width, options.hasColor);
    layout.paragraph(0, {}, seenRunLine(run), SeenStyle::Bold);
    for (const Message& note : notesOf(run))
        layout.paragraph(0, {}, textOf(note), SeenStyle::Dim);
    for (std::size_t i = 0; i < run.actions.size(); ++i) {
        layout.blankLine();
        writeSeenAction(layout, run, i, options);
    }
    for (const std::string& stray : run.strays)
        layout.paragraph(0, {}, "outside of all actions came " + stray, SeenStyle::Dim);
    return layout.take();
}

std::string writeSeenRunsJson(const std::vector<const SeenRun*>& runs, JsonWriter::Layout layout)
{
    JsonWriter json(layout);
    json.beginObject();
    json.member("fetchscopeSeen", 1);
    if (!runs.empty()) {
        json.key("scenario");
        json.json(runs.front()->plan->json());
    }
    json.key("runs");
    json.beginArray();
    for (const SeenRun* run : runs)
        writeSeenRun(json, *run);
    json.endArray();
    json.endObject();
    return json.take().append("\n");
}

} // namespace fetchscope
