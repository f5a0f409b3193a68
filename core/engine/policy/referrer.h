#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/http/header_list.h"
#include "core/engine/model/request.h"
#include "core/engine/model/trace.h"

namespace fetchscope {

/// The policy that stands in where neither request nor client names one
/// (https://w3c.github.io/webappsec-referrer-policy/#default-referrer-policy).
inline constexpr ReferrerPolicy defaultReferrerPolicy = ReferrerPolicy::StrictOriginWhenCrossOrigin;

/// Does the browser send no more than the origin of the referrer, because the URL is not of the tab's site?
bool isReferrerCutForThirdParty(const Request& request, const Profile& profile);
/// Does the browser ignore the request's policy because it is laxer than the default, across sites?
bool ignoresReferrerPolicy(const Request& request, const Profile& profile);
/// https://w3c.github.io/webappsec-referrer-policy/#parse-referrer-policy-from-header; Empty where there is none.
ReferrerPolicy parseReferrerPolicy(const HeaderList& headers);
/// https://w3c.github.io/webappsec-referrer-policy/#set-requests-referrer-policy-on-redirect
void setReferrerPolicyOnRedirect(Request& request, const HeaderList& headers, Tracer& trace);
/// https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer, for a request whose referrer is not
/// "no-referrer" and whose policy is not empty.
Referrer determineReferrer(const Request& request, const Profile& profile, Tracer& trace);

} // namespace fetchscope
