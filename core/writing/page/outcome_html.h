#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/handout/profile_runs.h"
#include "core/writing/page/html_writer.h"

namespace fetchscope {

/// How the URL of a request lies to its page, and whether and why a preflight is needed. Nothing for other actions.
void writeClassification(HtmlWriter& html, const ActionResult& action);
/// The verdict, its sentence, where it was decided, and what the page sees.
void writeOutcome(HtmlWriter& html, const Run& run, const ActionResult& action);
/// What each browser prints on its console. Nothing where none does.
void writeConsoles(HtmlWriter& html, const Run& run, const ActionResult& action);
/// What comes of an action under the rules of each browser, side by side.
void writeProfiles(HtmlWriter& html, const Run& shown, const ProfileRuns& runs, const ActionResult& action);

} // namespace fetchscope
