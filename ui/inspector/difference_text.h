#pragma once

#include "core/telling/timeline/run_difference.h"

#include <QString>

namespace fetchscope::ui {

/// A paragraph of a panel, with `above` pixels before it.
QString paragraphHtml(const QString& html, int above = 0);
/// What differs in an action, as rich text: verdict, the step where the runs part, messages and headers. `after` is the
/// run whose steps can be gone to; its links are `step:NUMBER`.
QString differenceHtml(const ActionDifference& difference, const Run& before, const Run& after);
/// The verdict and its reason, in one line.
QString outcomeHtml(const Run& run, const ActionResult& action);

} // namespace fetchscope::ui
