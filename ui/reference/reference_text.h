#pragma once

#include "core/telling/reference/reference.h"

#include <QString>

namespace fetchscope::ui {

/// All that is told of an entry, with links to others and out.
QString articleHtml(const ReferenceEntry& entry);
/// What the reference is, and its kinds with the first entry of each.
QString startHtml();

} // namespace fetchscope::ui
