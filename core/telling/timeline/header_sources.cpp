#include "core/telling/timeline/header_sources.h"

#include "core/engine/base/ascii.h"
#include "core/telling/timeline/run_lookup.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// The header that a step sets.
std::string_view headerOf(const Trace& trace, const StepRecord& step)
{
    const std::string_view header = infoOf(step.id).header;
    return header == "{0}" ? trace.value(step, 0).text : header;
}

const ActionResult* actionOfExchange(const RunResult& result, std::size_t exchange)
{
    const auto found = std::upper_bound(result.actions.begin(), result.actions.end(), exchange,
        [](std::size_t value, const ActionResult& action) { return value < action.endExchange; });
    return found == result.actions.end() || exchange < found->firstExchange ? nullptr : &*found;
}

bool isNameCharacter(char character)
{
    return isAsciiAlphanumeric(character) || character == '-';
}

} // namespace

bool mentionsHeader(std::string_view text, std::string_view name)
{
    for (std::size_t at = 0; at + name.size() <= text.size(); ++at) {
        if (!isAsciiUpperAlpha(text[at]) || !asciiCaseInsensitiveEquals(text.substr(at, name.size()), name))
            continue;
        const bool startsWord = at == 0 || !isNameCharacter(text[at - 1]);
        const std::size_t end = at + name.size();
        if (startsWord && (end == text.size() || !isNameCharacter(text[end])))
            return true;
    }
    return false;
}

bool setsHeader(StepId id)
{
    return infoOf(id).headerReach != HeaderReach::NoHeader;
}

std::optional<std::size_t> setterOfHeader(const RunResult& result, std::size_t exchange, std::string_view name)
{
    const ActionResult* action = actionOfExchange(result, exchange);
    if (!action)
        return std::nullopt;
    const bool isPreflight = result.exchanges[exchange].kind == Exchange::Kind::Preflight;
    const auto number = static_cast<std::int32_t>(exchange);
    bool isBefore = false;
    for (std::size_t at = std::min(action->endStep, result.trace.size()); at > action->firstStep; --at) {
        const StepRecord& step = result.trace.step(at - 1);
        if (step.id == StepId::WireSend && step.exchange == number)
            isBefore = true;
        const HeaderReach reach = infoOf(step.id).headerReach;
        if (!isBefore || reach == HeaderReach::NoHeader)
            continue;
        const bool counts = reach == HeaderReach::Exchange ? step.exchange == number
            : reach == HeaderReach::Preflight              ? isPreflight
                                                           : !isPreflight;
        if (counts && asciiCaseInsensitiveEquals(headerOf(result.trace, step), name))
            return at - 1;
    }
    return std::nullopt;
}

std::optional<std::size_t> readerOfHeader(const RunResult& result, std::size_t exchange, std::string_view name)
{
    const ActionResult* action = actionOfExchange(result, exchange);
    if (!action || name.empty())
        return std::nullopt;
    const auto number = static_cast<std::int32_t>(exchange);
    for (std::size_t at = std::min(action->endStep, result.trace.size()); at > action->firstStep; --at) {
        const StepRecord& step = result.trace.step(at - 1);
        if (step.exchange != number)
            continue;
        if (step.id == StepId::WireSend)
            break;
        if (mentionsHeader(infoOf(step.id).text, name))
            return at - 1;
        if (step.result == StepResult::Failed && step.valueCount > 0
            && asciiCaseInsensitiveEquals(result.trace.value(step, 0).text, name))
            return at - 1;
    }
    return std::nullopt;
}

std::optional<std::size_t> decisionWith(const RunResult& result, std::size_t step)
{
    const ActionResult* action = actionOfStep(result, step);
    if (!action)
        return std::nullopt;
    const auto deciding = decidingStep(result, *action);
    if (!deciding)
        return std::nullopt;
    const StepRecord& one = result.trace.step(step);
    const StepRecord& other = result.trace.step(*deciding);
    if (one.exchange != other.exchange || one.depth != other.depth
        || infoOf(one.id).algorithm != infoOf(other.id).algorithm)
        return std::nullopt;
    // One that came right after it, or one that looked at the value that was read.
    if (step == *deciding || (step + 1 == *deciding && infoOf(one.id).algorithm == Algorithm::CorsCheck))
        return deciding;
    for (std::size_t i = 0; i < one.valueCount; ++i) {
        for (std::size_t k = 0; k < other.valueCount; ++k) {
            const TraceValue read = result.trace.value(one, i);
            if (!read.isNumber && !read.text.empty() && read.text == result.trace.value(other, k).text)
                return deciding;
        }
    }
    return std::nullopt;
}

} // namespace fetchscope
