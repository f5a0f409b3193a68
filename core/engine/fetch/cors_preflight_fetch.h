#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"

#include <string>
#include <vector>

namespace fetchscope {

/// https://fetch.spec.whatwg.org/#cors-preflight-fetch-0. `unsafeNames` are the request's CORS-unsafe request-header
/// names. The response is the preflight's answer, or a network error.
Response corsPreflightFetch(const FetchParams& params, const std::vector<std::string>& unsafeNames);
/// What comes of a preflight that the browser itself has redirected, before it went out.
Response refuseRedirectOfPreflight(const FetchParams& params, const Response& redirect);

/// How long an answer is kept that does not say it, in seconds (step 7.9).
inline constexpr double defaultPreflightMaxAge = 5;
/// A preflight's max-age in seconds: https://fetch.spec.whatwg.org/#http-access-control-max-age as delta-seconds; null
/// where the header is absent or does not parse.
std::optional<double> extractMaxAge(const HeaderList& headers);
/// Differs: firefox's preflight names headers of a body that an earlier redirect took away. The request has to know its
/// initial state.
void addNamesOfDroppedBody(const FetchParams& params, std::vector<std::string>& unsafeNames);

} // namespace fetchscope
