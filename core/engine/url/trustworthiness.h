#pragma once

#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"

namespace fetchscope {

/// Is its host this machine, whatever the resolver says: `localhost`, below it, 127.0.0.0/8 or [::1]?
bool isLoopback(const Origin& origin);
/// https://w3c.github.io/webappsec-secure-contexts/#potentially-trustworthy-origin
bool isPotentiallyTrustworthy(const Origin& origin);
/// https://w3c.github.io/webappsec-secure-contexts/#potentially-trustworthy-url
bool isPotentiallyTrustworthy(const Url& url);

} // namespace fetchscope
