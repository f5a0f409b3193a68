#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/exchange.h"
#include "core/engine/model/outcome.h"
#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"
#include "core/telling/timeline/outcome_names.h"
#include "core/telling/timeline/tone.h"

#include <QString>

/// Short words for what came of something, the same wherever the window says it.
namespace fetchscope::ui {

/// `passed`, `failed`, …; empty where there is nothing to say.
QString wordOf(Tone tone);
/// `Exposed`, `Blocked`, …
QString wordOf(Verdict verdict);
/// The word for what came of an action: also `Granted`, `Denied`, …; empty for one that waits or clears.
QString wordOf(const ActionResult& action);
/// `fetch PUT https://api.example/doc`, `wait 10 min`, `clear the preflight cache`.
QString describeAction(const Scenario& scenario, const ActionResult& action);
/// The first part of it alone: `fetch PUT`.
QString nameOfAction(const Scenario& scenario, const ActionResult& action);
/// `204 No Content`, or what failed.
QString describeAnswer(const Exchange& exchange);
/// The name of a status where the server gave none: `No Content`.
QString phraseOfStatus(int status);
/// `Standard`, `Chromium`, …
QString nameOfProfile(ProfileId profile);
/// By what the browser departs from the standard: `Chromium departs from the standard: port-4190 is allowed`.
QString departureText(const Profile& profile, Difference difference);
/// What the difference is about, and what that rests on: recorded cases, bugs, sources.
QString evidenceText(Difference difference);

} // namespace fetchscope::ui
