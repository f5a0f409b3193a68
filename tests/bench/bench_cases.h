#pragma once

#include <functional>
#include <span>
#include <string_view>

namespace fetchscope::bench {

/// Something whose speed is looked at, by a name.
struct BenchCase
{
    std::string_view name;
    /// Sets up all that is needed beforehand; what comes back does it once. Null: what it needs is not there.
    std::function<void()> (*prepare)();
};

std::span<const BenchCase> allBenchCases();

} // namespace fetchscope::bench
