#pragma once

#include "core/engine/browser/user_agent.h"
#include "core/engine/initiators/action.h"
#include "core/engine/model/request.h"
#include "core/engine/model/trace.h"

#include <cstddef>
#include <memory>
#include <optional>

/// Elements of a page that ask for the same at once.
namespace fetchscope {

/// The load of an action, by which others find it; null where nobody waits for such a load.
std::optional<LoadUnderWay> loadOf(
    const RequestAction& action, const Request& request, std::size_t index, const UserAgent& userAgent);

/// Waits for the same load of another action
/// (https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script, step 5, of modules; for
/// images, style sheets and scripts where browsers do). Null: there is none.
std::shared_ptr<const LoadUnderWay> waitForSameLoad(
    const RequestAction& action, const Request& request, UserAgent& userAgent, Tracer& trace);

/// Does who waited get the response of the other, kept or not?
bool isLoadShared(const RequestAction& action, const UserAgent& userAgent);

} // namespace fetchscope
