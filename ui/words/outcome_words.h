#pragma once

#include "core/telling/timeline/outcome_names.h"

#include <QString>

/// Short words for what came of something, the same wherever the window says it.
namespace fetchscope::ui {

/// `passed`, `failed`, …; empty where there is nothing to say.
QString wordOf(Tone tone);
/// `Exposed`, `Blocked`, …
QString wordOf(Verdict verdict);
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

} // namespace fetchscope::ui
