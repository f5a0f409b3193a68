// Looks for fixes of every blocked action of scenarios, one a line on standard input, and counts: how many are found,
// whether each works once its patch is put into the scenario's text, and how long it takes.
//
//     zcat tests/data/recordings/chromium.ndjson.gz | jq -c .scenario | survey_fixes chromium

#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/advice/fix_search.h"
#include "core/telling/advice/scenario_patch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <map>
#include <string>
#include <vector>

using namespace fetchscope;

namespace {

struct Count
{
    std::size_t blocked = 0;
    std::size_t mended = 0;
    std::size_t fixes = 0;
    /// A line of each that was not mended.
    std::vector<std::size_t> lines;
};

/// Does the patch, put into the text, make a scenario whose action is blocked no more?
bool works(const std::string& given, const Scenario& before, const Fix& fix, std::size_t action, ProfileId profile)
{
    using Json = nlohmann::ordered_json;
    const std::string patch = scenarioPatch(given, before, *fix.scenario);
    if (patch.empty())
        return false;
    auto fixed = readScenario(Json::parse(given).patch(Json::parse(patch)).dump());
    if (!fixed)
        return false;
    fixed->profile = profile;
    const Verdict verdict = runScenario(*fixed, Tracing::Off).actions[action].outcome.verdict;
    return verdict != Verdict::Blocked && verdict != Verdict::NetworkError;
}

} // namespace

int main(int argc, char** argv)
{
    const auto profile = valueNamed<ProfileId>(argc > 1 ? argv[1] : "standard");
    if (!profile) {
        std::fprintf(stderr, "usage: survey_fixes [standard|chromium|firefox|safari] < scenarios.ndjson\n");
        return 2;
    }
    std::map<std::string, Count> byReason;
    std::vector<double> times;
    std::size_t broken = 0;
    std::size_t line = 0;
    FixSearch search;
    for (std::string given; std::getline(std::cin, given);) {
        ++line;
        auto scenario = readScenario(given);
        if (!scenario)
            continue;
        scenario->profile = *profile;
        const RunResult result = runScenario(*scenario, Tracing::Off);
        for (const ActionResult& action : result.actions) {
            if (!action.isRequest || action.outcome.verdict != Verdict::Blocked)
                continue;
            const auto start = std::chrono::steady_clock::now();
            const Advice advice = search.adviseOn(*scenario, result, action.index);
            const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
            times.push_back(took.count());
            Count& count = byReason[std::string(infoOf(action.outcome.cause->reason).code)];
            ++count.blocked;
            count.fixes += advice.fixes.size();
            if (advice.fixes.empty())
                count.lines.push_back(line);
            else
                ++count.mended;
            for (const Fix& fix : advice.fixes) {
                if (works(given, *scenario, fix, action.index, *profile))
                    continue;
                ++broken;
                std::printf("does not work: line %zu, action %zu\n", line, action.index);
            }
        }
    }
    std::size_t blocked = 0;
    std::size_t mended = 0;
    for (const auto& [reason, count] : byReason) {
        blocked += count.blocked;
        mended += count.mended;
        std::printf("%-46s %5zu blocked %5zu mended %4.1f fixes each", reason.c_str(), count.blocked, count.mended,
            static_cast<double>(count.fixes) / static_cast<double>(count.blocked));
        for (std::size_t i = 0; i < std::min<std::size_t>(count.lines.size(), 6); ++i)
            std::printf("%s%zu", i == 0 ? "   not: line " : ", ", count.lines[i]);
        std::printf("\n");
    }
    std::printf("%zu blocked, %zu mended, %zu fixes that do not work\n", blocked, mended, broken);
    if (!times.empty()) {
        std::sort(times.begin(), times.end());
        std::printf("median %.2f ms, 95 in 100 below %.2f ms, longest %.2f ms\n", times[times.size() / 2],
            times[times.size() * 95 / 100], times.back());
    }
    return broken == 0 ? 0 : 1;
}
