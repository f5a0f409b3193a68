#include "core/engine/simulation/expectations.h"

#include "core/engine/model/reason.h"
#include "core/engine/simulation/messages.h"

#include <algorithm>

namespace fetchscope {

namespace {

class Comparison
{
public:
    void expect(std::string_view what, const MessageValue& expected, const MessageValue& actual)
    {
        if (expected != actual)
            add(say<messages::ValueUnmet>(what, expected, actual));
    }
    void add(Message sentence) { m_unmet.push_back(std::move(sentence)); }
    std::vector<Message> take() { return std::move(m_unmet); }

private:
    std::vector<Message> m_unmet;
};

Message yesOrNo(bool value)
{
    return value ? say<messages::Yes>() : say<messages::No>();
}

std::string join(const std::vector<std::string>& names)
{
    std::string list(1, '[');
    list.append(joinForTrace(names)).append(1, ']');
    return list;
}

void compareRequest(const ExpectedRequest& expected, const Exchange& actual, std::size_t number, Comparison& comparison)
{
    if (expected.kind && *expected.kind != actual.kind)
        comparison.add(say<messages::KindUnmet>(number, nameOf(*expected.kind), nameOf(actual.kind)));
    if (expected.method && *expected.method != actual.method)
        comparison.add(say<messages::MethodUnmet>(number, *expected.method, actual.method));
    if (expected.url && *expected.url != actual.url)
        comparison.add(say<messages::UrlUnmet>(number, *expected.url, actual.url));
    for (const ExpectedRequest::Header& header : expected.headers) {
        const auto value = actual.requestHeaders.get(header.name);
        const auto add = [&](MessageValue wanted, MessageValue found) {
            comparison.add(say<messages::HeaderUnmet>(number, header.name, std::move(wanted), std::move(found)));
        };
        if (!header.value) {
            if (value)
                add(say<messages::NoHeader>(), *value);
        } else if (!value) {
            add(*header.value, say<messages::NoHeader>());
        } else if (header.isPrefix ? !value->starts_with(*header.value) : *value != *header.value) {
            add(*header.value + (header.isPrefix ? "…" : ""), *value);
        }
    }
}

/// The spelling, or `null`.
template <class E> std::string_view nameOrNull(const std::optional<E>& value)
{
    return value ? nameOf(*value) : std::string_view("null");
}

void compareUse(const ExpectedUse& expected, const std::optional<ImageUseOutcome>& actual, Comparison& comparison)
{
    const auto expect = [&](std::string_view what, const MessageValue& wanted, const MessageValue& found) {
        comparison.expect(what, wanted, actual ? found : MessageValue(say<messages::NoUse>()));
    };
    const ImageUseOutcome use = actual.value_or(ImageUseOutcome {});
    if (expected.drawn)
        expect("use.drawn", yesOrNo(*expected.drawn), yesOrNo(use.drawn));
    if (expected.readable)
        expect("use.readable", yesOrNo(*expected.readable), yesOrNo(use.readable));
    if (expected.error)
        expect("use.error", nameOrNull(*expected.error), nameOrNull(use.error));
    if (expected.at)
        expect("use.at", nameOrNull(*expected.at), nameOrNull(use.error ? std::optional(use.at) : std::nullopt));
}

/// What was sent beside the exchanges of the action: how much, or what it was like.
void compareBeside(std::string_view what, const std::optional<std::size_t>& count,
    const std::optional<std::vector<ExpectedRequest>>& expected, const std::vector<Exchange>& sent,
    Comparison& comparison)
{
    if (count)
        comparison.expect(what, *count, sent.size());
    if (!expected)
        return;
    comparison.expect(what, expected->size(), sent.size());
    for (std::size_t i = 0; i < std::min(sent.size(), expected->size()); ++i)
        compareRequest((*expected)[i], sent[i], i + 1, comparison);
}

} // namespace

std::vector<Message> unmetExpectations(
    const Expectation& expectation, const RunResult& result, const ActionResult& action)
{
    Comparison comparison;
    const Outcome& outcome = action.outcome;
    // What is no request has no outcome.
    if (expectation.verdict) {
        comparison.expect("verdict", nameOf(*expectation.verdict),
            action.isRequest ? nameOf(outcome.verdict) : std::string_view("null"));
    }
    if (expectation.responseType)
        comparison.expect("responseType", nameOf(*expectation.responseType), nameOf(outcome.responseType));
    if (expectation.status)
        comparison.expect("status", *expectation.status, outcome.status);
    if (expectation.url)
        comparison.expect("url", *expectation.url, outcome.url);
    if (expectation.redirected)
        comparison.expect("redirected", yesOrNo(*expectation.redirected), yesOrNo(outcome.redirected));
    if (expectation.exposedHeaders) {
        std::vector<std::string> expected = *expectation.exposedHeaders;
        std::sort(expected.begin(), expected.end());
        comparison.expect("exposedHeaders", join(expected), join(outcome.exposedHeaders));
    }
    if (expectation.reason) {
        const std::string_view actual = outcome.verdict == Verdict::Blocked && outcome.cause
            ? infoOf(outcome.cause->reason).code
            : std::string_view("null");
        comparison.expect("reason", expectation.reason->value_or("null"), actual);
    }
    if (expectation.storageAccess) {
        comparison.expect("storageAccess", nameOf(*expectation.storageAccess),
            action.storageAccess ? nameOf(*action.storageAccess) : std::string_view("null"));
    }

    const auto first = result.exchanges.begin() + static_cast<std::ptrdiff_t>(action.firstExchange);
    const auto end = result.exchanges.begin() + static_cast<std::ptrdiff_t>(action.endExchange);
    const auto count = static_cast<std::size_t>(end - first);
    if (expectation.preflight) {
        const bool wentOut = std::any_of(
            first, end, [](const Exchange& exchange) { return exchange.kind == Exchange::Kind::Preflight; });
        comparison.expect("preflight", yesOrNo(*expectation.preflight), yesOrNo(wentOut));
    }
    if (expectation.requestCount)
        comparison.expect("requests", *expectation.requestCount, count);
    if (expectation.requests) {
        comparison.expect("requests", expectation.requests->size(), count);
        for (std::size_t i = 0; i < std::min(count, expectation.requests->size()); ++i)
            compareRequest((*expectation.requests)[i], first[static_cast<std::ptrdiff_t>(i)], i + 1, comparison);
    }
    compareBeside("reports", expectation.reportCount, expectation.reports, action.reports, comparison);
    if (expectation.earlyHintCount || expectation.earlyHints) {
        std::vector<Exchange> asked;
        for (const EarlyHint& hint : action.earlyHints)
            asked.insert(asked.end(), hint.exchanges.begin(), hint.exchanges.end());
        compareBeside("earlyHints", expectation.earlyHintCount, expectation.earlyHints, asked, comparison);
    }
    if (expectation.use)
        compareUse(*expectation.use, outcome.use, comparison);
    return comparison.take();
}

} // namespace fetchscope
