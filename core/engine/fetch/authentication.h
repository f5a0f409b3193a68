#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"

/// Names and passwords in HTTP-network-or-cache fetch. A scenario's user types none; a URL may hold them, and those
/// that were accepted are kept.
namespace fetchscope {

/// Step 8.21.2 of https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch
void appendAuthorization(const FetchParams& params, HeaderList& headers, bool isAuthenticationFetch);
/// The condition of step 15.
bool isChallengeToAnswer(const FetchParams& params, const Response& response, bool includeCredentials);
/// Does the URL hold what the server asks for?
bool answersByUrl(const Request& request, const Response& response);
/// Step 18: keeps what the server has accepted.
void keepAuthenticationEntry(const FetchParams& params, const Response& answer);

} // namespace fetchscope
