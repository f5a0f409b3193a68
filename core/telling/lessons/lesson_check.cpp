#include "core/telling/lessons/lesson_check.h"

#include "core/engine/simulation/expectations.h"
#include "core/reading/json/suggestions.h"
#include "core/telling/explain/words.h"
#include "core/telling/lessons/lesson_change.h"
#include "core/telling/lessons/lesson_prose.h"
#include "core/telling/lessons/lesson_question.h"
#include "core/telling/lessons/messages.h"
#include "core/telling/lessons/task_trial.h"

#include <algorithm>
#include <array>
#include <map>

namespace fetchscope {

namespace {

constexpr std::array checkedProfiles {ProfileId::Standard, ProfileId::Chromium, ProfileId::Firefox};
constexpr std::size_t mostWords = 900;

/// The profiles under which something must hold: the one that is named, or all.
std::vector<ProfileId> profilesFor(std::optional<ProfileId> named)
{
    if (named)
        return {*named};
    return {checkedProfiles.begin(), checkedProfiles.end()};
}

/// `expected A, got B; expected C, got D`
Message joined(const std::vector<Message>& messages)
{
    Message all;
    for (const Message& message : messages)
        all = all.isEmpty() ? message : say<messages::Both>(std::move(all), message);
    return all;
}

class LessonChecker
{
public:
    LessonChecker(const Lesson& lesson, FileFaults& faults)
        : m_lesson(lesson)
        , m_faults(faults)
    {
        for (const LessonPage& page : lesson.pages) {
            for (const LessonBlock& block : page.blocks) {
                if (const auto* browsers = std::get_if<LessonBrowsers>(&block))
                    addBrowsers(*browsers);
            }
        }
    }
    void check()
    {
        for (const NamedScenario& scenario : m_lesson.scenarios)
            checkScenario(scenario);
        for (const LessonPage& page : m_lesson.pages) {
            for (const LessonBlock& block : page.blocks)
                std::visit([this](const auto& part) { checkBlock(part); }, block);
        }
    }

private:
    /// What a block `browsers` says of a scenario under a profile.
    struct Otherwise
    {
        std::string scenario;
        ProfileId profile;
        const std::vector<Expectation>* expect;
        std::size_t line;
    };

    void addBrowsers(const LessonBrowsers& browsers)
    {
        for (const LessonBrowsers::Expected& expected : browsers.expected)
            m_otherwise.push_back({browsers.scenario, expected.profile, &expected.expect, browsers.line});
    }
    const Otherwise* otherwise(std::string_view scenario, ProfileId profile) const
    {
        const auto found = std::find_if(m_otherwise.begin(), m_otherwise.end(),
            [&](const Otherwise& other) { return other.scenario == scenario && other.profile == profile; });
        return found == m_otherwise.end() ? nullptr : &*found;
    }
    const NamedScenario& scenarioOf(std::string_view name) const { return *m_lesson.scenarioNamed(name); }
    RunPointer runOf(std::string_view name, ProfileId profile)
    {
        RunPointer& run = m_runs[{name, profile}];
        if (!run)
            run = runUnder(scenarioOf(name), profile);
        return run;
    }

    void checkScenario(const NamedScenario& scenario)
    {
        if (scenario.scenario->expect.empty())
            m_faults.warn(
                scenario.line, say<messages::ScenarioExpectsNothing>(scenario.name), say<messages::ExpectSomething>());
        for (const ProfileId profile : profilesFor(scenario.profile)) {
            const Otherwise* other = otherwise(scenario.name, profile);
            checkExpected(*runOf(scenario.name, profile), profile, other ? *other->expect : scenario.scenario->expect,
                other ? other->line : scenario.line, scenario.name);
        }
        // What a browser does that is none of those that are always checked.
        for (const Otherwise& other : m_otherwise) {
            const auto checked = profilesFor(scenario.profile);
            if (other.scenario == scenario.name
                && std::find(checked.begin(), checked.end(), other.profile) == checked.end())
                checkExpected(
                    *runOf(scenario.name, other.profile), other.profile, *other.expect, other.line, scenario.name);
        }
    }
    void checkExpected(const Run& run, ProfileId profile, const std::vector<Expectation>& expect, std::size_t line,
        const std::string& name)
    {
        for (std::size_t i = 0; i < expect.size() && i < run.result.actions.size(); ++i) {
            const auto unmet = unmetExpectations(expect[i], run.result, run.result.actions[i]);
            if (!unmet.empty())
                m_faults.add(line, say<messages::ScenarioUnmet>(name, i, nameOf(profile), joined(unmet)));
        }
    }

    void checkBlock(const LessonText&) { }
    void checkBlock(const LessonNotes&) { }
    void checkBlock(const LessonBrowsers&) { }

    void checkBlock(const LessonStop& stop)
    {
        const NamedScenario& scenario = scenarioOf(stop.scenario);
        const ProfileId profile = stop.profile.value_or(scenario.scenario->profile);
        const RunPointer run = runOf(stop.scenario, profile);
        const TimelineLayout layout(*run->scenario, run->result);
        if (rowOfStop(*run, layout, stop))
            return;
        const auto names = decisionsOf(*run, layout, stop.action);
        m_faults.add(stop.line, say<messages::StopNotFound>(stop.scenario, stop.action, nameOf(profile)),
            names.empty() ? Message() : say<messages::DecisionsAre>(joinChoices(names)));
    }

    /// Does a browser do otherwise with one of the scenarios that a question asks about?
    bool isOtherwise(const LessonQuestion& question, ProfileId profile) const
    {
        if (otherwise(question.scenario, profile))
            return true;
        return std::any_of(question.answers.begin(), question.answers.end(),
            [&](const LessonAnswer& answer) { return otherwise(answer.scenario, profile) != nullptr; });
    }
    std::optional<ProfileId> profileOf(const LessonQuestion& question) const
    {
        if (question.profile)
            return question.profile;
        std::optional<ProfileId> named;
        if (!question.scenario.empty())
            named = scenarioOf(question.scenario).profile;
        for (const LessonAnswer& answer : question.answers) {
            if (!answer.scenario.empty() && scenarioOf(answer.scenario).profile)
                named = scenarioOf(answer.scenario).profile;
        }
        return named;
    }
    void checkBlock(const LessonQuestion& question)
    {
        const std::optional<ProfileId> named = profileOf(question);
        for (const ProfileId profile : profilesFor(named)) {
            if (!named && isOtherwise(question, profile))
                continue;
            const std::vector<bool> right = rightAnswers(m_lesson, question, profile);
            checkAnswers(question, profile, right);
        }
    }
    void checkAnswers(const LessonQuestion& question, ProfileId profile, const std::vector<bool>& right)
    {
        const auto count = std::count(right.begin(), right.end(), true);
        std::string numbers;
        for (std::size_t i = 0; i < right.size(); ++i) {
            if (right[i])
                numbers.append(numbers.empty() ? "" : ", ").append(std::to_string(i + 1));
        }
        if (count == 0)
            m_faults.add(question.line,
                say<messages::NoAnswerRight>(question.name, nameOf(profile), happened(question, profile)));
        else if (static_cast<std::size_t>(count) == right.size())
            m_faults.add(question.line, say<messages::AllAnswersRight>(question.name, nameOf(profile)));
        else if (count > 1 && !question.hasSeveralRight)
            m_faults.add(question.line, say<messages::AnswersRight>(question.name, numbers, nameOf(profile)),
                say<messages::WriteSeveral>());
        const auto [known, isNew] = m_right.emplace(&question, right);
        if (!isNew && known->second != right)
            m_faults.add(question.line, say<messages::RightDiffers>(question.name, nameOf(profile)),
                say<messages::NameProfile>());
    }
    /// What did happen, in a sentence.
    Message happened(const LessonQuestion& question, ProfileId profile)
    {
        const std::string& name = question.scenario.empty() ? question.answers.front().scenario : question.scenario;
        const RunPointer run = runOf(name, profile);
        const std::size_t index = question.action.value_or(lastRequestOf(*run->scenario));
        if (index >= run->result.actions.size())
            return {};
        return say<messages::Happened>(explainOutcome(*run->scenario, run->result, run->result.actions[index]));
    }

    void checkBlock(const LessonWhatIf& whatIf)
    {
        const NamedScenario& original = scenarioOf(whatIf.scenario);
        const auto json = changed(original.json, whatIf.change);
        if (!json)
            return addInChange(whatIf.change, say<messages::ChangeOfWhatIf>(), json.error());
        auto scenario = changedScenario(original.json, whatIf.change);
        if (!scenario)
            return addInChange(whatIf.change, say<messages::ChangeOfWhatIf>(), scenario.error());
        const NamedScenario whole {{}, *json, std::make_shared<const Scenario>(*std::move(scenario)), {}, 0};
        for (const ProfileId profile : profilesFor(original.profile)) {
            const RunPointer run = runUnder(whole, profile);
            const std::size_t index = whatIf.action.value_or(lastRequestOf(*run->scenario));
            if (index >= run->result.actions.size()) {
                m_faults.add(whatIf.line, say<messages::NoAction>(whatIf.scenario, run->result.actions.size()));
                return;
            }
            const auto unmet = unmetExpectations(whatIf.expect, run->result, run->result.actions[index]);
            if (!unmet.empty())
                m_faults.add(whatIf.line, say<messages::WhatIfUnmet>(nameOf(profile), joined(unmet)));
        }
    }
    void addInChange(const LessonChange& change, Message what, const InputError& error)
    {
        const std::string path = textOf(error.where);
        Message message = path.empty() ? error.message : say<messages::AtPath>(path, error.message);
        m_faults.add(change.line, say<messages::InPart>(std::move(what), std::move(message)), error.suggestion);
    }

    void checkBlock(const LessonTask& task)
    {
        const NamedScenario& scenario = scenarioOf(task.scenario);
        for (const ProfileId profile : profilesFor(scenario.profile)) {
            const RunPointer run = runOf(task.scenario, profile);
            const std::size_t index = lastRequestOf(*run->scenario);
            if (index >= run->result.actions.size())
                continue;
            const auto unmet = unmetExpectations(task.blocked, run->result, run->result.actions[index]);
            if (!unmet.empty())
                m_faults.add(task.line, say<messages::TaskNotBlocked>(task.name, nameOf(profile), joined(unmet)));
        }
        checkChange(task, task.solution, {}, say<messages::TheSolution>());
        for (const WrongSolution& wrong : task.wrong)
            checkChange(task, wrong.change, wrong.fails, say<messages::WrongNamed>(wrong.name.markdown));
    }
    /// Does a change leave just these probes red?
    void checkChange(
        const LessonTask& task, const LessonChange& change, const std::vector<std::size_t>& fails, const Message& what)
    {
        const NamedScenario& scenario = scenarioOf(task.scenario);
        const auto json = changed(scenario.json, change);
        if (!json)
            return addInChange(change, what, json.error());
        if (!isWithinEdits(task, scenario.json, *json))
            m_faults.add(
                change.line, say<messages::InPart>(what, say<messages::ChangesMore>()), say<messages::NameInEdit>());
        for (const ProfileId profile : profilesFor(scenario.profile)) {
            const auto trial = tryTask(m_lesson, task, *json, nullptr, profile);
            if (!trial)
                return addInChange(change, what, trial.error());
            for (std::size_t i = 0; i < trial->probes.size(); ++i)
                checkProbe(task, i, trial->probes[i], fails, profile, change.line, what);
        }
    }
    void checkProbe(const LessonTask& task, std::size_t index, const ProbeResult& result,
        const std::vector<std::size_t>& fails, ProfileId profile, std::size_t line, const Message& what)
    {
        const LessonProbe& probe = task.probes[index];
        const bool shouldFail = std::find(fails.begin(), fails.end(), index) != fails.end();
        // A probe with its own profile is run once.
        if (result.isGreen == !shouldFail
            || (probe.profile && profile != checkedProfiles.front() && !scenarioOf(task.scenario).profile))
            return;
        const std::string_view under = nameOf(probe.profile.value_or(profile));
        if (shouldFail)
            m_faults.add(line, say<messages::InPart>(what, say<messages::ProbeGreen>(probe.name.markdown, under)));
        else
            m_faults.add(line,
                say<messages::InPart>(what, say<messages::ProbeRed>(probe.name.markdown, under, joined(result.unmet))),
                result.explanation.empty() ? Message() : say<messages::Happened>(result.explanation));
    }

    const Lesson& m_lesson;
    FileFaults& m_faults;
    std::vector<Otherwise> m_otherwise;
    std::map<std::pair<std::string_view, ProfileId>, RunPointer> m_runs;
    /// The right answers under the first profile.
    std::map<const LessonQuestion*, std::vector<bool>> m_right;
};

} // namespace

void checkLesson(const Lesson& lesson, FileFaults& faults)
{
    LessonChecker(lesson, faults).check();
}

void checkProse(const Lesson& lesson, FileFaults& faults)
{
    const std::vector<LessonProse> prose = proseOf(lesson);
    for (const std::string& term : lesson.terms) {
        const bool isBold = std::any_of(prose.begin(), prose.end(),
            [&](const LessonProse& part) { return part.isBold && isSameTerm(part.text, term); });
        if (!isBold)
            faults.add(0, say<messages::TermNotBold>(term), say<messages::WriteBold>(term));
    }
    if (const std::size_t words = wordsOf(lesson); words > mostWords)
        faults.warn(0, say<messages::LessonTooLong>(words), say<messages::WordsAtMost>(mostWords));
}

} // namespace fetchscope
