#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"

#include <optional>

/// Hosts that ask for TLS by Strict-Transport-Security.
namespace fetchscope {

/// Step 10 of https://fetch.spec.whatwg.org/#concept-main-fetch: makes the URL https: where its host is a known HSTS
/// host, unless the browser gets there by a redirect of its own.
void upgradeKnownHstsHost(const FetchParams& params);
/// That redirect, which nobody has sent; null where there is none.
std::optional<Response> redirectOfKnownHstsHost(const FetchParams& params);
/// Takes what an answer from the current URL says (RFC 6797, 8.1).
void learnHstsHost(const FetchParams& params, const HeaderList& headers);

} // namespace fetchscope
