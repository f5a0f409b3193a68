#pragma once

#include "core/engine/policy/content_security_policy.h"

#include <cstdint>
#include <span>
#include <vector>

/// What policies say of navigations, besides the fetch directives (`frame-src`, `object-src`), which are asked in
/// fetch.
namespace fetchscope {

/// What a navigation comes from, as its checks ask.
enum class CspNavigationType : std::uint8_t { FormSubmission, Other };

/// https://w3c.github.io/webappsec-csp/#should-block-navigation-request, to be asked at each hop.
CspVerdict shouldNavigationRequestBeBlocked(
    const Request& request, CspNavigationType type, const Profile& profile = Profile());

/// The origins of the documents around a frame in this page, the nearest first. Pages between this page and the tab are
/// not modelled.
std::vector<Origin> ancestorOriginsOfFrameIn(const Page& container);
/// Those around the frame that the page is in itself.
std::vector<Origin> ancestorOriginsOf(const Page& framed);

/// https://w3c.github.io/webappsec-csp/#should-block-navigation-response: the response's own `frame-ancestors` against
/// the documents around the frame. Without ancestors (the tab itself) nothing is blocked.
CspVerdict shouldNavigationResponseBeBlocked(const Response& response, std::span<const Origin> ancestors,
    int redirectCount = 0, const Profile& profile = Profile());
/// https://html.spec.whatwg.org/multipage/document-lifecycle.html#check-a-navigation-response's-adherence-to-x-frame-options:
/// false is blocked. The header counts for nothing where an enforced policy has `frame-ancestors`.
bool adheresToXFrameOptions(const Response& response, std::span<const Origin> ancestors);

} // namespace fetchscope
