#pragma once

#include "core/engine/initiators/request_start.h"

namespace fetchscope {

/// Requests of elements, style sheets and imports for a subresource: what HTML's "create a potential-CORS request"
/// (https://html.spec.whatwg.org/multipage/urls-and-fetching.html#create-a-potential-cors-request) and the single
/// elements' algorithms make of them.
RequestStart startElement(const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace);

/// Parses the action's URL against the page's; a refusal where it does not parse.
std::variant<Url, Response> parseActionUrl(const RequestAction& action, const Page& page, Tracer& trace);

/// Takes the referrerPolicy attribute; an unknown value counts as none.
void takeReferrerPolicyAttribute(const RequestAction& action, Request& request, Tracer& trace);

} // namespace fetchscope
