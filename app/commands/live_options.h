#pragma once

#include "app/live/live_network.h"

#include <CLI/CLI.hpp>

namespace fetchscope {

/// Adds what says how something is really sent: `--resolve`, `--proxy`, `--ca`, `--timeout`, `--http1`. Wrong values
/// are refused with what would be right.
void addLiveOptions(CLI::App& command, LiveOptions& options);

} // namespace fetchscope
