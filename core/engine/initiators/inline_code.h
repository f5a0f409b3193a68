#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/initiators/action.h"
#include "core/engine/model/inline_code.h"
#include "core/engine/model/outcome.h"
#include "core/engine/model/page.h"
#include "core/engine/model/report.h"
#include "core/engine/model/trace.h"

#include <vector>

namespace fetchscope {

/// The code of an action that asks for nothing: a javascript: URL as a whole, serialized.
InlineCode inlineCodeOf(const RequestAction& action);
/// Does the page run it, or apply it? Nothing is sent. What its policies are to report is added to `reports`.
Outcome runInlineCode(const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace,
    std::vector<ViolationReport>& reports);

} // namespace fetchscope
