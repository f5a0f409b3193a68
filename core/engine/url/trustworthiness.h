#pragma once

#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"

namespace fetchscope {

/// https://w3c.github.io/webappsec-secure-contexts/#potentially-trustworthy-origin
bool isPotentiallyTrustworthy(const Origin& origin);
/// https://w3c.github.io/webappsec-secure-contexts/#potentially-trustworthy-url
bool isPotentiallyTrustworthy(const Url& url);

} // namespace fetchscope
