#include "core/engine/simulation/expectations.h"

#include "core/engine/model/reason.h"

#include <algorithm>

namespace fetchscope {

namespace {

class Comparison
{
public:
    void expect(std::string_view what, std::string_view expected, std::string_view actual)
    {
        if (expected != actual)
            m_unmet.push_back(
                std::string(what) + ": expected " + std::string(expected) + ", got " + std::string(actual));
    }
    void add(std::string sentence) { m_unmet.push_back(std::move(sentence)); }
    std::vector<std::string> take() { return std::move(m_unmet); }

private:
    std::vector<std::string> m_unmet;
};

std::string_view yesOrNo(bool value)
{
    return value ? "yes" : "no";
}

std::string join(const std::vector<std::string>& names)
{
    return "[" + joinForTrace(names) + "]";
}

void compareRequest(const ExpectedRequest& expected, const Exchange& actual, std::size_t number, Comparison& comparison)
{
    const std::string what = "request " + std::to_string(number);
    if (expected.method)
        comparison.expect(what + ", method", *expected.method, actual.method);
    if (expected.url)
        comparison.expect(what + ", url", *expected.url, actual.url);
    for (const ExpectedRequest::Header& header : expected.headers) {
        const auto value = actual.requestHeaders.get(header.name);
        const std::string headerWhat = what + ", header " + header.name;
        if (!header.value) {
            if (value)
                comparison.add(headerWhat + ": expected none, got " + *value);
        } else if (!value) {
            comparison.add(headerWhat + ": expected " + *header.value + ", got none");
        } else if (header.isPrefix ? !value->starts_with(*header.value) : *value != *header.value) {
            comparison.add(
                headerWhat + ": expected " + *header.value + (header.isPrefix ? "…" : "") + ", got " + *value);
        }
    }
}

} // namespace

std::vector<std::string> unmetExpectations(
    const Expectation& expectation, const RunResult& result, const ActionResult& action)
{
    Comparison comparison;
    const Outcome& outcome = action.outcome;
    if (expectation.verdict)
        comparison.expect("verdict", nameOf(*expectation.verdict), nameOf(outcome.verdict));
    if (expectation.responseType)
        comparison.expect("responseType", nameOf(*expectation.responseType), nameOf(outcome.responseType));
    if (expectation.status)
        comparison.expect("status", std::to_string(*expectation.status), std::to_string(outcome.status));
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

    const auto first = result.exchanges.begin() + static_cast<std::ptrdiff_t>(action.firstExchange);
    const auto end = result.exchanges.begin() + static_cast<std::ptrdiff_t>(action.endExchange);
    const auto count = static_cast<std::size_t>(end - first);
    if (expectation.preflight) {
        const bool wentOut = std::any_of(
            first, end, [](const Exchange& exchange) { return exchange.kind == Exchange::Kind::Preflight; });
        comparison.expect("preflight", yesOrNo(*expectation.preflight), yesOrNo(wentOut));
    }
    if (expectation.requestCount)
        comparison.expect("requests", std::to_string(*expectation.requestCount), std::to_string(count));
    if (expectation.requests) {
        comparison.expect("requests", std::to_string(expectation.requests->size()), std::to_string(count));
        for (std::size_t i = 0; i < std::min(count, expectation.requests->size()); ++i)
            compareRequest((*expectation.requests)[i], first[static_cast<std::ptrdiff_t>(i)], i + 1, comparison);
    }
    return comparison.take();
}

} // namespace fetchscope
