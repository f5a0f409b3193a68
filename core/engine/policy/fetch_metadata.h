#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/request.h"
#include "core/engine/model/trace.h"

namespace fetchscope {

/// Has a redirect led a request with CORS to another origin, where the browser drops headers of its own?
bool losesBrowserHeaders(const Request& request, const Profile& profile);

/// https://w3c.github.io/webappsec-fetch-metadata/#abstract-opdef-set-site: `none`, `same-origin`, `same-site` or
/// `cross-site`.
std::string_view fetchSiteOf(const Request& request, const Profile& profile, Tracer& trace);
/// https://w3c.github.io/webappsec-fetch-metadata/#abstract-opdef-append-the-fetch-metadata-headers-for-a-request:
/// appends to the header list that goes on the wire.
void appendFetchMetadataHeaders(const Request& request, const Profile& profile, HeaderList& headers, Tracer& trace);

/// The value of Sec-Purpose, with its parameters, of what speculation rules or a link ask for ahead
/// (https://wicg.github.io/nav-speculation/prefetch.html#sec-purpose-header).
std::string_view secPurposeOf(const Request& request);

} // namespace fetchscope
