#pragma once

#include "ui/place/browser_check.h"

#include <memory>

namespace fetchscope::tests {

/// A check that two browsers came to: one did what was predicted, the other sent no preflight.
std::unique_ptr<ui::BrowserCheck> seenByTwoBrowsers();

} // namespace fetchscope::tests
