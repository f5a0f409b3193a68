#pragma once

#include "core/engine/base/result.h"
#include "core/telling/lessons/lesson.h"

#include <string>
#include <string_view>

namespace fetchscope {

/// A scenario's JSON with a change made: an object is merged into it (RFC 7396), a list is a JSON Patch (RFC 6902).
Result<std::string> changed(std::string_view scenarioJson, const LessonChange& change);
/// The same, read: it fails where what comes out is no scenario.
Result<Scenario> changedScenario(std::string_view scenarioJson, const LessonChange& change);

} // namespace fetchscope
