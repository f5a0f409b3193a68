#include "core/telling/explain/words.h"

#include "core/engine/base/readable_text.h"
#include "core/telling/explain/outcome_facts.h"
#include "core/telling/explain/sentences.h"

#include <array>
#include <charconv>

namespace fetchscope {

namespace {

void appendValue(std::string& text, const Trace& trace, const StepRecord& step, std::size_t index, Phrasebook phrases)
{
    const TraceValue value = trace.value(step, index);
    if (value.isNumber) {
        std::array<char, 24> digits {};
        text.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value.number).ptr);
    } else if (value.text.empty()) {
        if (phrases)
            text += phrases(emptyValue);
        else
            text += emptyValue;
    } else if (phrases && isPhrase(step.id, index, value.text)) {
        text += phrases(value.text);
    } else {
        constexpr std::size_t longest = 1000;
        appendReadable(text, value.text.substr(0, longest));
        if (value.text.size() > longest)
            text += "…";
    }
}

void explainExposed(std::string& text, const OutcomeFacts& facts)
{
    const Outcome& outcome = facts.outcome();
    if (outcome.decidedAt == StepId::HttpServiceWorkerAnswered) {
        facts.say(text, Sentence::ExposedByServiceWorker);
        return;
    }
    if (outcome.responseType == ResponseType::Cors) {
        switch (outcome.decidedAt) {
        case StepId::CorsWildcard:
            facts.say(text, Sentence::ExposedByWildcard);
            break;
        case StepId::CorsAllowCredentials:
            facts.say(text, Sentence::ExposedWithCredentials);
            break;
        case StepId::CorsNoCredentials:
            facts.say(text, Sentence::ExposedByOrigin);
            break;
        default:
            facts.say(text, Sentence::ExposedByCors);
        }
        text += " ";
        facts.say(text, outcome.exposedHeaders.empty() ? Sentence::NoHeadersExposed : Sentence::HeadersExposed);
        return;
    }
    facts.say(text, outcome.responseType == ResponseType::Basic ? Sentence::ExposedOwnOrigin : Sentence::Exposed);
}

void explainBlocked(std::string& text, const OutcomeFacts& facts)
{
    if (const std::string_view sentence = sentenceFor(facts.reason()); !sentence.empty()) {
        facts.say(text, sentence);
        return;
    }
    if (!facts.effectiveCspDirective().empty()) {
        facts.say(text, Sentence::BlockedByContentSecurityPolicy);
        return;
    }
    facts.say(text, infoOf(facts.reason()).summary);
    if (facts.cause() && !facts.cause()->subject.empty())
        facts.append(text, " ({subject})");
}

} // namespace

void appendStepText(std::string& text, const Trace& trace, const StepRecord& step, Phrasebook phrases)
{
    const std::string translated = phrases ? phrases(infoOf(step.id).text) : std::string();
    std::string_view pattern = phrases ? std::string_view(translated) : infoOf(step.id).text;
    for (;;) {
        const std::size_t open = pattern.find('{');
        text.append(pattern.substr(0, open));
        if (open == std::string_view::npos)
            return;
        // The table has single digits only.
        appendValue(text, trace, step, static_cast<std::size_t>(pattern[open + 1] - '0'), phrases);
        pattern.remove_prefix(open + 3);
    }
}

std::string describeStep(const Trace& trace, const StepRecord& step, Phrasebook phrases)
{
    std::string text;
    appendStepText(text, trace, step, phrases);
    return text;
}

std::string valueOf(const Trace& trace, const StepRecord& step, std::size_t index, Phrasebook phrases)
{
    const TraceValue value = trace.value(step, index);
    if (value.isNumber)
        return std::to_string(value.number);
    return phrases && isPhrase(step.id, index, value.text) ? phrases(value.text) : std::string(value.text);
}

std::string linkOf(StepId step)
{
    const AlgorithmInfo& algorithm = infoOf(infoOf(step).algorithm);
    std::string link(algorithm.page);
    link.append("#").append(algorithm.anchor);
    return link;
}

void appendExplanation(std::string& text, const OutcomeFacts& facts)
{
    if (!facts.request())
        return;
    switch (facts.outcome().verdict) {
    case Verdict::Exposed:
        explainExposed(text, facts);
        return;
    case Verdict::Opaque:
        if (facts.outcome().decidedAt == StepId::HttpServiceWorkerAnswered)
            facts.say(text, Sentence::OpaqueByServiceWorker);
        else if (facts.outcome().responseType == ResponseType::OpaqueRedirect)
            facts.say(text, Sentence::OpaqueRedirect);
        else
            facts.say(text, Sentence::Opaque);
        return;
    case Verdict::Blocked:
        explainBlocked(text, facts);
        return;
    case Verdict::NetworkError:
        facts.say(text, facts.isInPreflight() ? Sentence::PreflightFailed : Sentence::Failed);
        return;
    case Verdict::Navigated:
        facts.say(text, Sentence::Navigated);
        return;
    }
}

std::string explainOutcome(
    const Scenario& scenario, const RunResult& result, const ActionResult& action, Phrasebook phrases)
{
    std::string text;
    appendExplanation(text, OutcomeFacts(scenario, result, action, phrases));
    return text;
}

} // namespace fetchscope
