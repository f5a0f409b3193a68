#include "tests/bench/bench_cases.h"

#include "core/engine/simulation/runner.h"
#include "core/reading/har/har_reader.h"
#include "core/reading/importers/snippet.h"
#include "core/reading/messages/browser_message.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/replay/entry_table.h"
#include "core/replay/replayer.h"
#include "core/telling/advice/fix_search.h"
#include "core/telling/timeline/timeline_layout.h"
#include "core/writing/report/result_writer.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

namespace fetchscope::bench {

namespace {

/// The simple GET of the seeds: foo.example reads from bar.other, which answers every origin.
constexpr std::string_view simpleGet = R"({"fetchscope": 1, "page": {"url": "https://foo.example/page.html"},
    "actions": [{"initiator": "fetch", "url": "https://bar.other/resources/public-data/"}],
    "server": [{"match": {}, "respond": {"status": 200, "body": "ok", "headers":
        [["Access-Control-Allow-Origin", "*"], ["Content-Type", "application/xml"]]}}]})";

/// A PUT with a header of its own.
constexpr std::string_view preflightedPut = R"({"fetchscope": 1, "page": {"url": "https://foo.example/page.html"},
    "actions": [{"initiator": "fetch", "url": "https://bar.other/resources/public-data/",
                 "init": {"method": "PUT", "headers": {"X-PINGOTHER": "pingpong"}}}],
    "server": [{"match": {"method": "OPTIONS"}, "respond": {"status": 204, "headers":
        [["Access-Control-Allow-Origin", "https://foo.example"], ["Access-Control-Allow-Methods", "PUT"],
         ["Access-Control-Allow-Headers", "X-PINGOTHER"], ["Access-Control-Max-Age", "86400"]]}},
               {"match": {}, "respond": {"status": 200, "body": "ok", "headers":
        [["Access-Control-Allow-Origin", "https://foo.example"]]}}]})";

/// The server knows nothing of CORS.
constexpr std::string_view blockedPut = R"({"fetchscope": 1, "page": {"url": "https://foo.example/page.html"},
    "actions": [{"initiator": "fetch", "url": "https://bar.other/resources/public-data/",
                 "init": {"method": "PUT", "headers": {"X-PINGOTHER": "pingpong"}, "credentials": "include"}}],
    "server": [{"match": {}, "respond": {"status": 200, "body": "ok"}}]})";

Scenario scenarioOf(std::string_view json)
{
    auto scenario = readScenario(json);
    if (!scenario) {
        std::fprintf(stderr, "%s\n", describe(scenario.error()).c_str());
        std::abort();
    }
    return *std::move(scenario);
}

std::function<void()> run(std::string_view json, Tracing tracing, std::size_t count = 1)
{
    auto scenario = std::make_shared<Scenario>(scenarioOf(json));
    const Action first = scenario->actions.front();
    while (scenario->actions.size() < count)
        scenario->actions.push_back(first);
    auto runner = std::make_shared<Runner>();
    if (runner->run(*scenario, tracing).actions.back().outcome.verdict != Verdict::Exposed)
        std::abort();
    return [scenario, runner, tracing] { runner->run(*scenario, tracing); };
}

std::function<void()> decision()
{
    return run(simpleGet, Tracing::Off);
}
std::function<void()> decisionWithTrace()
{
    return run(simpleGet, Tracing::On);
}
std::function<void()> preflight()
{
    return run(preflightedPut, Tracing::Off);
}
std::function<void()> preflightWithTrace()
{
    return run(preflightedPut, Tracing::On);
}
/// A hundred that the preflight cache answers, and the one that filled it.
std::function<void()> preflightsCached()
{
    return run(preflightedPut, Tracing::Off, 101);
}

/// As `batch --no-trace` does with a line: what it needs is used again for the next one.
std::function<void()> batchLine()
{
    auto reader = std::make_shared<ScenarioReader>();
    auto runner = std::make_shared<Runner>();
    auto writer = std::make_shared<ResultWriter>();
    return [reader, runner, writer] {
        const auto scenario = reader->read(preflightedPut);
        if (!scenario)
            std::abort();
        (void)writer->write(*scenario, runner->run(*scenario, Tracing::Off));
    };
}

std::function<void()> url()
{
    return [] {
        if (!parseUrl("https://bar.other/resources/public-data/?page=2#top"))
            std::abort();
    };
}

class RowsOnly : public JudgedSink
{
public:
    void judged(const JudgedEntry& entry) override { m_table.add(entry, 0); }
    void warning(const RecordingWarning&, bool) override { }
    const EntryTable& table() const { return m_table; }

private:
    EntryTable m_table;
};

/// The recording that generate_har has written: FETCHSCOPE_BENCH_HAR and FETCHSCOPE_BENCH_HAR_WITHOUT_BODIES.
std::shared_ptr<std::string> recording(const char* variable)
{
    const char* path = std::getenv(variable);
    if (!path)
        return nullptr;
    std::ifstream file(path, std::ios::binary);
    return std::make_shared<std::string>(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}
std::function<void()> replay(const char* variable)
{
    auto text = recording(variable);
    if (!text)
        return nullptr;
    return [text] {
        RowsOnly rows;
        Replayer replayer(ReplayOptions(), rows);
        HarReader reader(replayer);
        if (!reader.feed(*text) || !reader.finish() || rows.table().size() == 0)
            std::abort();
    };
}
std::function<void()> replayWithBodies()
{
    return replay("FETCHSCOPE_BENCH_HAR");
}
std::function<void()> replayWithoutBodies()
{
    return replay("FETCHSCOPE_BENCH_HAR_WITHOUT_BODIES");
}
/// Each row of the window's table is read once.
std::function<void()> table()
{
    auto text = recording("FETCHSCOPE_BENCH_HAR_WITHOUT_BODIES");
    if (!text)
        return nullptr;
    auto rows = std::make_shared<RowsOnly>();
    Replayer replayer(ReplayOptions(), *rows);
    HarReader reader(replayer);
    if (!reader.feed(*text) || !reader.finish())
        std::abort();
    return [rows] {
        for (std::size_t row = 0; row < rows->table().size(); ++row)
            (void)rows->table().row(row);
    };
}

std::function<void()> timeline()
{
    auto scenario = std::make_shared<Scenario>(scenarioOf(preflightedPut));
    auto result = std::make_shared<RunResult>(runScenario(*scenario));
    return [scenario, result] {
        if (TimelineLayout(*scenario, *result).rows().empty())
            std::abort();
    };
}

std::function<void()> import()
{
    return [] {
        if (!readSnippet("const api = axios.create({ baseURL: 'https://bar.other', withCredentials: true });\n"
                         "await api.put('/resources/1', { name: 'x' }, { headers: { 'X-PINGOTHER': 'pingpong' } });\n"))
            std::abort();
    };
}
std::function<void()> console()
{
    return [] {
        if (readBrowserMessages("Access to fetch at 'https://bar.other/x' from origin 'https://foo.example' has been "
                                "blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the "
                                "requested resource.")
                .messages.empty())
            std::abort();
    };
}
std::function<void()> fixes()
{
    auto scenario = std::make_shared<Scenario>(scenarioOf(blockedPut));
    auto result = std::make_shared<RunResult>(runScenario(*scenario));
    return [scenario, result] {
        if (FixSearch().adviseOn(*scenario, *result).front().fixes.empty())
            std::abort();
    };
}

constexpr std::array cases {
    BenchCase {"decision", decision},
    BenchCase {"decision-with-trace", decisionWithTrace},
    BenchCase {"preflight", preflight},
    BenchCase {"preflight-with-trace", preflightWithTrace},
    BenchCase {"preflights-cached", preflightsCached},
    BenchCase {"batch-line", batchLine},
    BenchCase {"url", url},
    BenchCase {"har-with-bodies", replayWithBodies},
    BenchCase {"har-without-bodies", replayWithoutBodies},
    BenchCase {"table", table},
    BenchCase {"timeline", timeline},
    BenchCase {"import", import},
    BenchCase {"console", console},
    BenchCase {"fixes", fixes},
};

} // namespace

std::span<const BenchCase> allBenchCases()
{
    return cases;
}

} // namespace fetchscope::bench
