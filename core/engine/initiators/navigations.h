#pragma once

#include "core/engine/initiators/request_start.h"

namespace fetchscope {

/// Navigations of the tab and of frames, objects and embeds: what HTML's "create navigation params by fetching"
/// (https://html.spec.whatwg.org/multipage/browsing-the-web.html#create-navigation-params-by-fetching) makes a request
/// of.
RequestStart startNavigation(const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace);

} // namespace fetchscope
