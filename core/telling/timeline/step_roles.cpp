#include "core/telling/timeline/step_roles.h"

#include "core/telling/explain/words.h"
#include "core/telling/timeline/messages.h"

#include <string_view>

namespace fetchscope {

namespace {

bool isOfHttpCache(StepId id)
{
    return infoOf(id).algorithm == Algorithm::HttpNetworkOrCacheFetch;
}

bool isClearing(StepId id)
{
    return infoOf(id).detail == StepDetail::Removed;
}

std::string phraseFor(std::string_view phrase, Phrasebook phrases)
{
    return phrases ? phrases(phrase) : std::string(phrase);
}

} // namespace

StepRole roleOf(const StepRecord& step)
{
    const StepRole role = infoOf(step.id).role;
    switch (role) {
    case StepRole::ByResult:
        return step.result == StepResult::Done ? StepRole::Hidden : StepRole::Decision;
    case StepRole::Timing:
        return StepRole::Hidden;
    case StepRole::CacheHit:
        return StepRole::CacheRead;
    case StepRole::Unmatched:
        return StepRole::Answer;
    default:
        return role;
    }
}

Tone toneOf(const StepRecord& step)
{
    const StepInfo& info = infoOf(step.id);
    if (!info.isModelled)
        return Tone::Unknown;
    switch (info.role) {
    case StepRole::NoAnswer:
        return Tone::Fail;
    case StepRole::Unmatched:
        return Tone::Warn;
    case StepRole::CacheHit:
        return Tone::Pass;
    default:
        break;
    }
    switch (step.result) {
    case StepResult::Passed:
        return Tone::Pass;
    case StepResult::Failed:
        return info.role == StepRole::Timing ? Tone::Warn : Tone::Fail;
    case StepResult::Done:
        return info.role == StepRole::Routine ? Tone::Pass : Tone::Neutral;
    case StepResult::Yes:
    case StepResult::No:
        break;
    }
    return Tone::Neutral;
}

bool sharesRow(const StepRecord& previous, const StepRecord& step)
{
    const StepRole role = roleOf(step);
    if (roleOf(previous) != role)
        return false;
    if (role == StepRole::Routine)
        return true;
    if (role == StepRole::CacheRead || role == StepRole::CacheWrite) {
        return !isOfHttpCache(previous.id) && !isOfHttpCache(step.id) && isClearing(previous.id) == isClearing(step.id);
    }
    return role == StepRole::Decision && previous.depth == step.depth
        && infoOf(step.id).algorithm == Algorithm::CorsCheck && infoOf(previous.id).algorithm == Algorithm::CorsCheck
        && previous.result != StepResult::Failed;
}

std::string shortName(StepId id, Phrasebook phrases)
{
    const StepInfo& info = infoOf(id);
    if (!info.shortName.empty())
        return phraseFor(info.shortName, phrases);
    return info.algorithm == Algorithm::CorsCheck ? phraseFor(infoOf(info.algorithm).name, phrases)
                                                  : placeText(id, phrases);
}

std::string placeText(StepId id, Phrasebook phrases)
{
    const StepInfo& step = infoOf(id);
    std::string algorithm = phraseFor(infoOf(step.algorithm).name, phrases);
    if (step.number.empty() || step.isUnnumbered())
        return algorithm;
    return textOf(say<messages::StepPlace>(std::move(algorithm), step.number), phrases);
}

std::string stepSentence(const Trace& trace, const StepRecord& step, Phrasebook phrases)
{
    std::string text = describeStep(trace, step, phrases);
    const bool isAnswered = step.result == StepResult::Yes || step.result == StepResult::No;
    if (!isAnswered || !infoOf(step.id).text.ends_with('?'))
        return text;
    text += ' ';
    appendMessage(text, step.result == StepResult::Yes ? say<messages::StepYes>() : say<messages::StepNo>(), phrases);
    return text;
}

} // namespace fetchscope
