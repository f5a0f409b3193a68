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
        Parameter {
            "steps", ParameterKind::Boolean, "Every step of the algorithms, not only the result (default false)."},
        Parameter {"fixes", ParameterKind::Boolean, "Look for what makes blocked requests work (default false)."},
    });

/// What comes of an action under the rules of one browser.
struct BrowserVerdict
{
    ProfileId profile = ProfileId::Standard;
    std::size_t action = 0;
    Verdict verdict = Verdict::Exposed;
    /// Empty unless blocked.
    std::string_view reason;
};

std::vector<BrowserVerdict> verdictsOfBrowsers(const Scenario& scenario)
{
    std::vector<BrowserVerdict> verdicts;
    Runner runner;
    for (std::size_t i = 0; i < Names<ProfileId>::list.size(); ++i) {
        const Profile profile = profileUnder(scenario, static_cast<ProfileId>(i));
        for (const ActionResult& action : runner.run(scenario, Tracing::Off, &profile).actions) {
            if (!action.isRequest)
                continue;
            const Outcome& outcome = action.outcome;
            const bool hasReason = outcome.verdict == Verdict::Blocked && outcome.cause;
            verdicts.push_back({profile.id(), action.index, outcome.verdict,
                hasReason ? infoOf(outcome.cause->reason).code : std::string_view()});
        }
    }
    return verdicts;
}

void writeBrowsers(JsonWriter& writer, const std::vector<BrowserVerdict>& verdicts)
{
    writer.key("browsers");
    writer.beginArray();
    for (std::size_t i = 0; i < Names<ProfileId>::list.size(); ++i) {
        writer.beginObject();
        writer.member("profile", Names<ProfileId>::list[i]);
        writer.key("actions");
        writer.beginArray();
        for (const BrowserVerdict& verdict : verdicts) {
            if (verdict.profile != static_cast<ProfileId>(i))
                continue;
            writer.beginObject();
            writer.member("index", verdict.action);
            writer.member("verdict", nameOf(verdict.verdict));
            writer.key("reason");
            if (verdict.reason.empty())
                writer.null();
            else
                writer.string(verdict.reason);
            writer.endObject();
        }
        writer.endArray();
        writer.endObject();
    }
    writer.endArray();
}

/// A table, a row for each browser and action.
std::string textOfBrowsers(const std::vector<BrowserVerdict>& verdicts)
{
    std::string text = "\n## By whose rules\n\n| Profile | Request | Verdict |\n|---|---|---|\n";
    for (const BrowserVerdict& verdict : verdicts) {
        text.append("| ").append(nameOf(verdict.profile)).append(" | ").append(std::to_string(verdict.action + 1));
        text.append(" | ").append(nameOf(verdict.verdict));
        if (!verdict.reason.empty())
            text.append(" `").append(verdict.reason).append("`");
        text += " |\n";
    }
    return text;
}

void writeNotes(JsonWriter& writer, const std::vector<std::string>& notes)
{
    writer.key("notes");
    writer.beginArray();
    for (const std::string& note : notes)
        writer.string(note);
    writer.endArray();
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
    const std::vector<BrowserVerdict> browsers = verdictsOfBrowsers(scenario);
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
        performed.text += textOfBrowsers(browsers);
    }
    JsonWriter writer;
    writer.beginObject();
    writer.member("fetchscope", 1);
    writer.key("scenario");
    writer.json(subject->json);
    writeNotes(writer, subject->notes);
    writeBrowsers(writer, browsers);
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
