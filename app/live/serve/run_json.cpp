#include "app/live/serve/run_json.h"

#include "core/telling/explain/words.h"
#include "core/telling/loopback/loopback_limits.h"
#include "core/telling/loopback/seen_run_words.h"
#include "core/telling/loopback/sighting_comparison.h"
#include "core/telling/timeline/outcome_names.h"

#include <nlohmann/json.hpp>

namespace fetchscope {

namespace {

using ActionJson = nlohmann::ordered_json;

void writeHeaders(JsonWriter& json, const HeaderList& headers, const LoopbackNames& names)
{
    json.key("headers");
    json.beginArray();
    for (const HeaderView header : headers) {
        json.beginShortArray();
        json.string(header.name);
        json.stringOrBytes(names.inScenario(header.value));
        json.endShortArray();
    }
    json.endArray();
}

void writePredicted(JsonWriter& json, const SeenRun& run, const ActionResult& action, Phrasebook phrases)
{
    const LoopbackNames& names = run.said.names;
    json.key("predicted");
    json.beginObject();
    json.member("words", names.inScenario(explainOutcome(run.said.scenario, run.predicted, action, phrases)));
    json.key("exchanges");
    json.beginArray();
    for (std::size_t i = action.firstExchange; i < action.endExchange; ++i) {
        const Exchange& exchange = run.predicted.exchanges[i];
        json.beginObject();
        json.member("request", exchange.method + " " + names.inScenario(exchange.url));
        json.member("answer", answerText(exchange, phrases));
        writeHeaders(json, exchange.requestHeaders, names);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void writeSeen(JsonWriter& json, const SeenRun& run, const SeenAction& seen, Phrasebook phrases)
{
    const LoopbackNames& names = run.said.names;
    json.key("seen");
    json.beginObject();
    json.member("words", textOf(wordsForSeen(seen.sighting), phrases));
    json.key("exchanges");
    json.beginArray();
    for (const SeenExchange& exchange : seen.exchanges) {
        json.beginObject();
        json.member("request", exchange.method + " " + names.inScenario(exchange.url));
        json.member("answer", seenAnswerText(exchange, phrases));
        writeHeaders(json, exchange.headers, names);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

/// The action as the page gets it: that of the scenario with names of this machine.
std::string actionJson(const SeenRun& run, std::size_t action)
{
    return ActionJson::parse(run.said.json)["actions"][action].dump();
}

} // namespace

std::string runJson(const SeenRun& run, const std::string& token, Phrasebook phrases)
{
    JsonWriter json;
    json.beginObject();
    json.member("token", token);
    json.member("browser", run.browser.name);
    json.member("profile", nameOf(run.browser.profile));
    json.key("notes");
    json.beginArray();
    for (const Message& note : notesOf(run))
        json.string(textOf(note, phrases));
    json.endArray();
    json.key("steps");
    json.beginArray();
    for (const ActionResult& action : run.predicted.actions) {
        json.beginObject();
        json.member("index", action.index);
        json.member("title", run.said.names.inScenario(actionText(run.said.scenario, action, phrases)));
        json.member("page", pageNumberOf(run.said.scenario, action.index));
        if (const auto* wait = std::get_if<WaitAction>(&run.said.scenario.actions[action.index].what)) {
            json.member("wait", wait->seconds);
        } else {
            json.key("action");
            json.json(actionJson(run, action.index));
        }
        writePredicted(json, run, action, phrases);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

std::string seenJson(const SeenRun& run, std::size_t action, Phrasebook phrases)
{
    JsonWriter json;
    json.beginObject();
    json.member("index", action);
    const PredictionCheck check = checkOf(run, action);
    json.member("agrees", check.agrees());
    json.member("known", !check.agrees() && check.isKnown);
    json.key("disagreements");
    json.beginArray();
    for (const Message& message : check.disagreements)
        json.string(textOf(message, phrases));
    json.endArray();
    if (run.actions[action])
        writeSeen(json, run, *run.actions[action], phrases);
    else {
        json.key("seen");
        json.beginObject();
        json.endObject();
    }
    json.endObject();
    return json.take();
}

std::string endJson(const SeenRun& run, Phrasebook phrases)
{
    const CheckCount count = countChecks(run);
    JsonWriter json;
    json.beginObject();
    json.member("agrees", count.agree + count.known == count.seen);
    json.member("text", textOf(wordsForCount(count), phrases));
    json.endObject();
    return json.take();
}

} // namespace fetchscope
