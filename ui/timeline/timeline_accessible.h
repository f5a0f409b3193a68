#pragma once

namespace fetchscope::ui {

/// Lets screen readers read the timeline as a list of its rows. Called once, before a timeline is made.
void installTimelineAccessibility();

} // namespace fetchscope::ui
