#pragma once

#include "core/engine/initiators/request_start.h"

#include <optional>

/// What is posted without an answer that anybody reads, beside what the row in initiators.def says. Each returns a
/// refusal where nothing is sent at all.
namespace fetchscope {

/// `navigator.sendBeacon()` (https://w3c.github.io/beacon/#sec-processing-model).
std::optional<Response> makeBeacon(
    const RequestAction& action, const Profile& profile, Tracer& trace, Request& request);
/// `<a ping>` (https://html.spec.whatwg.org/multipage/links.html#hyperlink-auditing).
std::optional<Response> makePing(const Page& page, const Profile& profile, Tracer& trace, Request& request);
/// https://w3c.github.io/webappsec-csp/#report-violation, the request for `report-uri`.
std::optional<Response> makeCspReport(
    const RequestAction& action, const Profile& profile, Tracer& trace, Request& request);

/// Step 2 of https://w3c.github.io/reporting/#try-delivery: the request that brings reports of the page to an endpoint.
Request makeReportDelivery(const Url& endpoint, std::string body, const Page& page, const Profile& profile);

} // namespace fetchscope
