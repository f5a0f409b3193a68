#pragma once

#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"

#include <string_view>

namespace fetchscope {

/// https://url.spec.whatwg.org/#host-public-suffix, from the public suffix list (libpsl). Empty where there is none
/// (an IP address, an empty host, a host with an empty label before its end). A trailing dot is kept.
std::string_view publicSuffix(std::string_view host);

/// https://url.spec.whatwg.org/#host-registrable-domain. Empty where there is none (the host is itself a public
/// suffix, an IP address or empty). A part of `host`.
std::string_view registrableDomain(std::string_view host);

/// https://html.spec.whatwg.org/multipage/browsers.html#schemelessly-same-site
bool isSchemelesslySameSite(const Origin& a, const Origin& b);
bool isSchemelesslySameSite(const Origin& a, const Url& b);
/// https://html.spec.whatwg.org/multipage/browsers.html#same-site (schemeful)
bool isSameSite(const Origin& a, const Origin& b);
bool isSameSite(const Origin& a, const Url& b);
/// The serialization of the site of an origin (https://html.spec.whatwg.org/multipage/browsers.html#obtain-a-site):
/// `https://example.com`, without a port; `null` where opaque.
std::string serializeSite(const Origin& origin);

} // namespace fetchscope
