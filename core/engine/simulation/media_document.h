#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/initiators/action.h"
#include "core/engine/model/page.h"
#include "core/engine/model/request.h"
#include "core/engine/model/response.h"

#include <optional>

namespace fetchscope {

/// Where a navigation gets sound or a film, the browser makes a document of its own with a media element in it
/// (https://html.spec.whatwg.org/multipage/document-lifecycle.html#navigate-media). The request of that element, as an
/// action of that document; null where the response becomes no such document.
std::optional<RequestAction> actionOfMediaDocument(const Request& navigation, const Response& response);

/// That document: in the tab, or in a frame of the page's with what the frame's attributes make of it.
Page mediaDocument(const RequestAction& action, const Request& navigation, const Page& page, const Profile& profile);

} // namespace fetchscope
