#pragma once

#include "core/engine/browser/profile.h"
#include "core/telling/loopback/loopback_plan.h"

#include <vector>

/// What cannot be tried in a browser that asks servers on loopback, and why.
namespace fetchscope {

/// The longest wait of a scenario that somebody waits for, in seconds.
inline constexpr double longestRealWait = 10;

/// Why one action cannot be tried, though the others can; empty where it can.
Message whyLeftOut(const Action& action);
/// Why the scenario cannot be tried; empty where it can. With `hasTls` the servers speak https.
std::vector<Message> loopbackLimits(const LoopbackPlan& plan, bool hasTls);
/// What comes otherwise on loopback than in the scenario, under the rules of a browser: there it would not be seen what
/// the scenario shows. Empty where all is the same.
std::vector<Message> comesOtherwise(const LoopbackPlan& plan, bool hasTls, ProfileId browser);
/// Both, for Chromium and Firefox: empty where the scenario can be tried in either.
std::vector<Message> whyNotOnLoopback(const LoopbackPlan& plan, bool hasTls);

} // namespace fetchscope
