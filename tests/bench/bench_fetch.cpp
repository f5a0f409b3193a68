// How long a decision takes. Every figure is for one fetch: from the action of a scenario that has been read to the
// outcome, exchanges included. Run with --benchmark_repetitions=9 and read the medians.

#include "core/engine/simulation/runner.h"

#include <benchmark/benchmark.h>

using namespace fetchscope;

namespace {

std::shared_ptr<const HeaderList> headers(std::initializer_list<HeaderView> list)
{
    return std::make_shared<const HeaderList>(list);
}

ServerRule rule(std::string_view method, std::uint16_t status, std::shared_ptr<const HeaderList> headerList)
{
    ServerRule result;
    if (!method.empty())
        result.method = std::string(method);
    ServerResponse response;
    response.status = status;
    response.headers = std::move(headerList);
    response.body = std::make_shared<const std::string>("ok");
    result.respond = response;
    return result;
}

Action fetchAction(std::optional<std::string> method, std::vector<std::pair<std::string, std::string>> headerPairs)
{
    RequestAction request;
    request.initiator = InitiatorKind::Fetch;
    request.url = "https://bar.other/resources/public-data/";
    request.method = std::move(method);
    if (!headerPairs.empty())
        request.headers = std::move(headerPairs);
    Action action;
    action.what = std::move(request);
    return action;
}

/// The simple GET of the seeds: foo.example reads from bar.other, which answers every origin.
Scenario simpleGet()
{
    Scenario scenario;
    scenario.page = makePage(*parseUrl("https://foo.example/page.html"));
    scenario.actions.push_back(fetchAction(std::nullopt, {}));
    scenario.server.push_back(
        rule("", 200, headers({{"Access-Control-Allow-Origin", "*"}, {"Content-Type", "application/xml"}})));
    return scenario;
}

/// A PUT with a header of its own, `count` times.
Scenario preflightedPut(int count)
{
    Scenario scenario;
    scenario.page = makePage(*parseUrl("https://foo.example/page.html"));
    for (int i = 0; i < count; ++i)
        scenario.actions.push_back(fetchAction("PUT", {{"X-PINGOTHER", "pingpong"}}));
    scenario.server.push_back(rule("OPTIONS", 204,
        headers({{"Access-Control-Allow-Origin", "https://foo.example"}, {"Access-Control-Allow-Methods", "PUT"},
            {"Access-Control-Allow-Headers", "X-PINGOTHER"}, {"Access-Control-Max-Age", "86400"}})));
    scenario.server.push_back(rule("", 200, headers({{"Access-Control-Allow-Origin", "https://foo.example"}})));
    return scenario;
}

void runRepeatedly(benchmark::State& state, const Scenario& scenario, Tracing tracing)
{
    Runner runner;
    if (runner.run(scenario, tracing).actions.back().outcome.verdict != Verdict::Exposed)
        state.SkipWithError("the fetch was not exposed");
    for (auto _ : state)
        benchmark::DoNotOptimize(runner.run(scenario, tracing).actions.size());
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(scenario.actions.size()));
}

void simpleGetWithoutTrace(benchmark::State& state)
{
    runRepeatedly(state, simpleGet(), Tracing::Off);
}
void simpleGetWithTrace(benchmark::State& state)
{
    runRepeatedly(state, simpleGet(), Tracing::On);
}
void preflightedPutWithoutTrace(benchmark::State& state)
{
    runRepeatedly(state, preflightedPut(1), Tracing::Off);
}
void preflightedPutWithTrace(benchmark::State& state)
{
    runRepeatedly(state, preflightedPut(1), Tracing::On);
}
/// 101 fetches of which 100 are answered from the cache: divide by 101.
void preflightedPutCachedWithoutTrace(benchmark::State& state)
{
    runRepeatedly(state, preflightedPut(101), Tracing::Off);
}
void parseAndSerializeUrl(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(parseUrl("https://bar.other/resources/public-data/"));
}

BENCHMARK(simpleGetWithoutTrace);
BENCHMARK(simpleGetWithTrace);
BENCHMARK(preflightedPutWithoutTrace);
BENCHMARK(preflightedPutWithTrace);
BENCHMARK(preflightedPutCachedWithoutTrace);
BENCHMARK(parseAndSerializeUrl);

} // namespace

BENCHMARK_MAIN();
