#include "core/telling/timeline/run_difference.h"

#include "core/engine/base/ascii.h"
#include "core/telling/timeline/run_lookup.h"

#include <algorithm>

namespace fetchscope {

namespace {

bool isSameStep(const RunResult& a, std::size_t first, const RunResult& b, std::size_t second)
{
    const StepRecord& one = a.trace.step(first);
    const StepRecord& other = b.trace.step(second);
    if (one.id != other.id || one.result != other.result || one.valueCount != other.valueCount)
        return false;
    for (std::size_t i = 0; i < one.valueCount; ++i) {
        const TraceValue x = a.trace.value(one, i);
        const TraceValue y = b.trace.value(other, i);
        if (x.isNumber != y.isNumber || (x.isNumber ? x.number != y.number : x.text != y.text))
            return false;
    }
    return true;
}

void addHeaders(const HeaderList* before, const HeaderList* after, std::vector<HeaderDifference>& differences)
{
    static const HeaderList none;
    const HeaderList& one = before ? *before : none;
    const HeaderList& other = after ? *after : none;
    std::vector<std::string> seen;
    for (const HeaderList* list : {&one, &other}) {
        for (const HeaderView header : *list) {
            std::string key = asciiLowercase(header.name);
            if (std::find(seen.begin(), seen.end(), key) != seen.end())
                continue;
            seen.push_back(std::move(key));
            const auto x = one.get(header.name);
            const auto y = other.get(header.name);
            if (x == y)
                continue;
            differences.push_back({std::string(header.name), x, y});
        }
    }
}

void compareExchange(const Run& before, const Run& after, std::optional<std::size_t> first,
    std::optional<std::size_t> second, std::vector<ExchangeDifference>& differences)
{
    ExchangeDifference difference;
    difference.before = first;
    difference.after = second;
    const Exchange* one = first ? &before.result.exchanges[*first] : nullptr;
    const Exchange* other = second ? &after.result.exchanges[*second] : nullptr;
    if (one && other) {
        addHeaders(&one->requestHeaders, &other->requestHeaders, difference.request);
        addHeaders(one->responseHeaders.get(), other->responseHeaders.get(), difference.response);
        difference.hasOtherAnswer = one->networkFailure != other->networkFailure || one->status != other->status;
        if (difference.request.empty() && difference.response.empty() && !difference.hasOtherAnswer)
            return;
    }
    differences.push_back(std::move(difference));
}

bool isSameMessage(const Exchange& one, const Exchange& other)
{
    return one.kind == other.kind && one.method == other.method && one.url == other.url;
}

/// Is what the page gets beside a verdict the same: storage access, pixels, what had been asked for ahead?
bool isSameBesideVerdict(const ActionResult& one, const ActionResult& other)
{
    return one.storageAccess == other.storageAccess && one.outcome.use == other.outcome.use && one.ahead == other.ahead;
}

} // namespace

ActionDifference differenceOfActions(
    const Run& before, std::size_t beforeAction, const Run& after, std::size_t afterAction)
{
    ActionDifference difference;
    const ActionResult& one = before.result.actions[beforeAction];
    const ActionResult& other = after.result.actions[afterAction];
    const auto reasonOf = [](const Outcome& outcome) { return outcome.cause ? outcome.cause->reason : Reason::None; };
    difference.hasOtherOutcome = one.isRequest != other.isRequest || one.outcome.verdict != other.outcome.verdict
        || one.outcome.responseType != other.outcome.responseType || one.outcome.status != other.outcome.status
        || one.outcome.exposedHeaders != other.outcome.exposedHeaders
        || reasonOf(one.outcome) != reasonOf(other.outcome) || !isSameBesideVerdict(one, other);

    std::size_t i = one.firstStep;
    std::size_t j = other.firstStep;
    while (i < one.endStep && j < other.endStep && isSameStep(before.result, i, after.result, j)) {
        ++i;
        ++j;
    }
    if (i < one.endStep || j < other.endStep) {
        ActionDifference::Parting parting;
        if (i < one.endStep)
            parting.before = i;
        if (j < other.endStep)
            parting.after = j;
        difference.parting = parting;
    }

    // Messages are paired in order; one that is in a single run only is passed over.
    i = one.firstExchange;
    j = other.firstExchange;
    while (i < one.endExchange || j < other.endExchange) {
        const bool hasBoth = i < one.endExchange && j < other.endExchange;
        if (hasBoth && isSameMessage(before.result.exchanges[i], after.result.exchanges[j])) {
            compareExchange(before, after, i++, j++, difference.exchanges);
            continue;
        }
        const bool comesLater = hasBoth
            && std::any_of(after.result.exchanges.begin() + static_cast<std::ptrdiff_t>(j),
                after.result.exchanges.begin() + static_cast<std::ptrdiff_t>(other.endExchange),
                [&](const Exchange& exchange) { return isSameMessage(before.result.exchanges[i], exchange); });
        if (i < one.endExchange && !comesLater)
            compareExchange(before, after, i++, std::nullopt, difference.exchanges);
        else
            compareExchange(before, after, std::nullopt, j++, difference.exchanges);
    }
    return difference;
}

bool isSameRun(const Run& before, const Run& after)
{
    if (before.result.actions.size() != after.result.actions.size())
        return false;
    for (std::size_t i = 0; i < before.result.actions.size(); ++i) {
        if (!differenceOfActions(before, i, after, i).isEmpty())
            return false;
    }
    return true;
}

bool takesOtherCourse(const Run& before, const Run& after)
{
    return !std::equal(before.result.actions.begin(), before.result.actions.end(), after.result.actions.begin(),
        after.result.actions.end(), [](const ActionResult& one, const ActionResult& other) {
            return one.isRequest == other.isRequest && one.outcome.verdict == other.outcome.verdict
                && isSameBesideVerdict(one, other)
                && one.endExchange - one.firstExchange == other.endExchange - other.firstExchange;
        });
}

std::optional<std::size_t> counterpartOf(const Run& run, std::size_t step, const Run& other)
{
    const ActionResult* action = actionOfStep(run.result, step);
    if (!action || other.result.trace.size() == 0 || other.result.actions.empty())
        return std::nullopt;
    const std::size_t index = std::min(action->index, other.result.actions.size() - 1);
    const ActionResult& there = other.result.actions[index];
    const StepId id = run.result.trace.step(step).id;
    std::size_t times = 0;
    for (std::size_t i = action->firstStep; i <= step; ++i)
        times += run.result.trace.step(i).id == id ? 1 : 0;
    std::size_t found = there.firstStep;
    for (std::size_t i = there.firstStep; i < there.endStep && times > 0; ++i) {
        if (other.result.trace.step(i).id == id) {
            found = i;
            --times;
        }
    }
    if (times > 0 && there.endStep > there.firstStep)
        found = std::min(there.firstStep + (step - action->firstStep), there.endStep - 1);
    return std::min(found, other.result.trace.size() - 1);
}

} // namespace fetchscope
