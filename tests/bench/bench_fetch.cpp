// How long things take, each by its name (bench_cases.cpp). Run with --benchmark_repetitions=9 and read the medians.
//
//     bench_fetch --repeat NAME COUNT    does one so often and nothing else: for who counts instructions (compare)
//     bench_fetch --names                the names

#include "tests/bench/bench_cases.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace fetchscope::bench;

namespace {

int repeat(std::string_view name, long count)
{
    for (const BenchCase& one : allBenchCases()) {
        if (one.name != name)
            continue;
        const auto once = one.prepare();
        if (!once)
            return 4;
        for (long i = 0; i < count; ++i)
            once();
        return 0;
    }
    std::fprintf(stderr, "there is no case of this name: --names lists them\n");
    return 2;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string_view first = argc > 1 ? argv[1] : "";
    if (first == "--names") {
        for (const BenchCase& one : allBenchCases())
            std::printf("%s\n", std::string(one.name).c_str());
        return 0;
    }
    if (first == "--repeat" && argc == 4)
        return repeat(argv[2], std::strtol(argv[3], nullptr, 10));
    for (const BenchCase& one : allBenchCases()) {
        benchmark::RegisterBenchmark(std::string(one.name).c_str(), [&one](benchmark::State& state) {
            const auto once = one.prepare();
            if (!once) {
                state.SkipWithError("its recording is not there");
                return;
            }
            for (auto _ : state)
                once();
        });
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
