#include "core/engine/simulation/runner.h"
#include "core/telling/advice/fix_search.h"
#include "core/writing/protocol/operations/subject.h"
#include "core/writing/protocol/short_result.h"
#include "core/writing/report/result_writer.h"
#include "core/writing/report/run_report.h"

#include <memory>

namespace fetchscope {

namespace {

constexpr std::array predictParameters = joined(subjectParameters,
    std::array {
        Parameter {"steps", ParameterKind::Boolean, "Every step of the algorithms, not only the result (default false)."},
        Parameter {"fixes", ParameterKind::Boolean, "Look for what makes blocked requests work (default false)."},
    });

/// What comes of the actions under each browser's rules, without a trace.
void writeBrowsers(JsonWriter& writer, const Scenario& scenario)
{
    writer.key("browsers");
    writer.beginArray();
    Runner runner;
    for (std::size_t i = 0; i < Names<ProfileId>::list.size(); ++i) {
        const Profile profile = profileUnder(scenario, static_cast<ProfileId>(i));
        const RunResult& result = runner.run(scenario, Tracing::Off, &profile);
        writer.beginObject();
        writer.member("profile", profile.name());
        writer.key("actions");
        writer.beginArray();
        for (const ActionResult& action : result.actions) {
            if (!action.isRequest)
                continue;
            const Outcome& outcome = action.outcome;
            writer.beginObject();
            writer.member("index", action.index);
            writer.member("verdict", nameOf(outcome.verdict));
            writer.key("reason");
            if (outcome.verdict == Verdict::Blocked && outcome.cause)
                writer.string(infoOf(outcome.cause->reason).code);
            else
                writer.null();
            writer.endObject();
        }
        writer.endArray();
        writer.endObject();
    }
    writer.endArray();
}

void writeNotes(JsonWriter& writer, const std::vector<std::string>& notes)
{
    writer.key("notes");
    writer.beginArray();
    for (const std::string& note : notes)
        writer.string(note);
    writer.endArray();
}

std::string textOfNotes(const std::vector<std::string>& notes)
{
    std::string text;
    for (const std::string& note : notes)
        text.append("- ").append(note).append("\n");
    return text.empty() ? text : "\nAssumed, since the text does not say it:\n\n" + text;
}

struct Wanted
{
    bool steps = false;
    bool fixes = false;
};

Performed predict(const OperationContext& context, const Arguments& arguments, Wanted wanted)
{
    const auto subject = readSubject(context, arguments);
    if (!subject)
        return tl::unexpected(subject.error());
    const Scenario& scenario = subject->scenario;
    RunResult result = runScenario(scenario);
    std::vector<Advice> advice;
    if (wanted.fixes) {
        FixSearch search;
        search.stopOn(context.stop);
        advice = search.adviseOn(scenario, result);
    }
    OperationResult performed;
    if (context.wantsText) {
        performed.text = writeRunMarkdown(scenario, result, wanted.steps ? ShownSteps::All : ShownSteps::Decisions);
        if (wanted.fixes)
            performed.text += writeFixesMarkdown(advice);
        performed.text += textOfNotes(subject->notes);
    }
    JsonWriter writer;
    writer.beginObject();
    writer.member("fetchscope", 1);
    writer.key("scenario");
    writer.json(subject->json);
    writeNotes(writer, subject->notes);
    writeBrowsers(writer, scenario);
    writer.key("result");
    const GivenAdvice given {advice, subject->json};
    if (!wanted.steps)
        leaveOutSteps(result);
    ResultWriter results;
    writer.json(results.write(scenario, result, wanted.fixes ? &given : nullptr));
    writer.endObject();
    performed.json = writer.take();
    return performed;
}

} // namespace

ParameterTable parametersOfPredict()
{
    return predictParameters;
}

Performed performPredict(const OperationContext& context, const Arguments& arguments)
{
    return predict(context, arguments, {arguments.flag("steps"), arguments.flag("fixes")});
}

ParameterTable parametersOfFixes()
{
    return subjectParameters;
}

Performed performFixes(const OperationContext& context, const Arguments& arguments)
{
    return predict(context, arguments, {false, true});
}

} // namespace fetchscope
