#pragma once

#include "core/engine/model/page.h"

namespace fetchscope {

/// https://html.spec.whatwg.org/multipage/webappapis.html#secure-contexts. To a browser that gives pages of an app or
/// an extension an origin they are secure, too (WebKit SecurityOrigin.cpp, Chromium url_util.cc; recorded of
/// extensions).
bool isSecureContext(const Page& page);

} // namespace fetchscope
