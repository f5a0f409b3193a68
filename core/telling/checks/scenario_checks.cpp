#include "core/telling/checks/scenario_checks.h"

#include "core/replay/recorded_answers.h"
#include "core/telling/checks/messages.h"
#include "core/telling/explain/remedies.h"
#include "core/telling/explain/words.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// The action as a person knows it, by what it asks for.
Message nameOfAction(const Scenario& scenario, std::size_t index)
{
    const auto* request = std::get_if<RequestAction>(&scenario.actions[index].what);
    if (!request)
        return say<messages::CheckActionWithoutRequest>(index + 1);
    const std::string method = methodOf(*request);
    return say<messages::CheckAction>(
        index + 1, method.empty() ? std::string(nameOf(request->initiator)) : method, request->url);
}

/// The origins that requests of the scenario go to, each once, in their order.
std::vector<std::string> originsAskedIn(const Scenario& scenario)
{
    std::vector<std::string> origins;
    for (std::size_t i = 0; i < scenario.actions.size(); ++i) {
        const auto* request = std::get_if<RequestAction>(&scenario.actions[i].what);
        const auto url = request ? urlOf(*request, writtenPageOf(scenario, i).creationUrl) : std::nullopt;
        if (!url || !url->hasHttpScheme())
            continue;
        std::string origin(originOf(*url).serialize());
        if (std::find(origins.begin(), origins.end(), origin) == origins.end())
            origins.push_back(std::move(origin));
    }
    return origins;
}

} // namespace

std::string originServedIn(const Scenario& scenario)
{
    const std::vector<std::string> origins = originsAskedIn(scenario);
    const auto other = std::find_if(origins.begin(), origins.end(),
        [&scenario](const std::string& origin) { return origin != scenario.page.origin.serialize(); });
    if (other != origins.end())
        return *other;
    return origins.empty() ? std::string() : origins.front();
}

void noteNotReached(Check& check, const StagedNetwork& staged)
{
    check.status = CheckStatus::NotReached;
    const std::string server(originOf(staged.server()).serialize());
    if (!staged.failure()) {
        check.faults = {say<messages::NotReachedBefore>(server)};
        return;
    }
    const bool isDetailed = staged.failureDetail() != FailureDetail::None;
    check.faults = {
        say<messages::NotReachedWhy>(server, isDetailed ? nameOf(staged.failureDetail()) : nameOf(*staged.failure()))};
}

ScenarioChecker::ScenarioChecker(const CheckOptions& options)
    : m_options(options)
{
    if (options.staged)
        m_runner.sendOver(*options.staged, options.sinceEpoch);
}

void ScenarioChecker::check(const SourceScenario& source, CheckedFile& file)
{
    if (!source.scenario) {
        file.error = source.scenario.error();
        file.hasError = true;
        return;
    }
    const Scenario& scenario = *source.scenario;
    file.title = scenario.title;
    file.notes.insert(file.notes.end(), scenario.warnings.begin(), scenario.warnings.end());
    file.isWithoutExpectations = std::all_of(scenario.expect.begin(), scenario.expect.end(),
        [](const Expectation& expectation) { return expectation.isEmpty(); });
    if (file.isWithoutExpectations)
        return;
    if (m_options.staged && originServedIn(scenario).empty()) {
        file.error = {{}, say<messages::CheckNoRequest>(), say<messages::CheckNoRequestMend>()};
        file.hasError = true;
        return;
    }
    noteOtherOrigins(scenario, file);
    std::vector<Profile> profiles;
    if (m_options.profiles.empty())
        profiles.push_back(profileUnder(scenario, scenario.profile));
    for (const ProfileId profile : m_options.profiles)
        profiles.push_back(profileUnder(scenario, profile));
    for (const Profile& profile : profiles)
        checkUnder(source, profile, file);
}

void ScenarioChecker::noteOtherOrigins(const Scenario& scenario, CheckedFile& file) const
{
    if (!m_options.staged)
        return;
    const std::string served = servedIn(scenario);
    const std::string server(originOf(m_options.staged->server()).serialize());
    for (const std::string& origin : originsAskedIn(scenario)) {
        if (origin != served)
            file.notes.push_back(say<messages::NoteOtherOrigins>(origin, server, served));
    }
}

std::string ScenarioChecker::servedIn(const Scenario& scenario) const
{
    return m_options.replacedOrigin.empty() ? originServedIn(scenario) : m_options.replacedOrigin;
}

bool ScenarioChecker::couldNotBeAsked(Check& check) const
{
    if (!m_options.staged)
        return false;
    if (m_isLost) {
        noteNotReached(check, *m_options.staged);
        return true;
    }
    if (m_options.staged->keptBack().empty())
        return false;
    check.status = CheckStatus::Skipped;
    check.faults = {say<messages::SkippedUnsafe>(m_options.staged->keptBack())};
    check.advice = say<messages::SkippedSayYesOnly>();
    return true;
}

void ScenarioChecker::checkUnder(const SourceScenario& source, const Profile& profile, CheckedFile& file)
{
    const Scenario& scenario = *source.scenario;
    if (m_options.staged)
        m_options.staged->begin(scenario, servedIn(scenario), m_options.sendsAll);
    const RunResult unasked;
    const RunResult& result = m_isLost ? unasked : m_runner.run(scenario, Tracing::Off, &profile);
    m_isLost = m_isLost || (m_options.staged && m_options.staged->failure());
    std::shared_ptr<const Scenario> kept;
    for (std::size_t i = 0; i < std::min(scenario.expect.size(), scenario.actions.size()); ++i) {
        if (scenario.expect[i].isEmpty())
            continue;
        Check& check = file.checks.emplace_back();
        check.profile = profile.id();
        check.name = nameOfAction(scenario, i);
        if (couldNotBeAsked(check))
            continue;
        const ActionResult& action = result.actions[i];
        if (action.unmetExpectations.empty())
            continue;
        check.status = CheckStatus::Failed;
        check.faults = action.unmetExpectations;
        check.explanation = explainOutcome(scenario, result, action);
        check.decidedAt = action.outcome.decidedAt;
        if (action.outcome.verdict == Verdict::Blocked && action.outcome.cause)
            check.reason = action.outcome.cause->reason;
        std::string pointer("/expect/");
        check.line = source.lineOf(pointer.append(std::to_string(i)));
        if (!kept) {
            RunResult recorded = result;
            Scenario answered = withRecordedAnswers(scenario, recorded);
            answered.profile = profile.id();
            kept = std::make_shared<const Scenario>(std::move(answered));
        }
        check.scenario = kept;
    }
}

} // namespace fetchscope
