#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"
#include "core/engine/policy/cross_origin_resource_policy.h"

#include <string_view>

/// Who is told of what a page's embedder policy blocks, or would. Nothing is noted where the policy names nobody, or
/// where the profile's browser reports nothing of it; and of the pages around a frame no endpoints are known.
namespace fetchscope {

/// Has the answer an embedder policy that lets it be in a page with one? Differs: safari knows no credentialless.
bool hasEmbedderPolicy(const FetchParams& params, const Response& response);

/// Step 6 of https://fetch.spec.whatwg.org/#cross-origin-resource-policy-check: the policy that is enforced has
/// blocked a response.
void noteEnforcedEmbedderPolicy(const FetchParams& params);
/// Step 4 of it: the policy that only reports would block this response.
void noteReportOnlyEmbedderPolicy(
    const FetchParams& params, const Response& response, ForNavigation forNavigation = ForNavigation::No);

/// https://html.spec.whatwg.org/multipage/browsers.html#check-a-navigation-response's-adherence-to-its-embedder-policy,
/// step 5: the document of a frame (`navigation`) or the script of a worker (`worker initialization`) has no embedder
/// policy itself, which the one that is enforced asks for.
void noteUninheritedPolicy(const FetchParams& params, std::string_view type);
/// Step 3 of it: the same of a policy that only reports, where the response has none.
void noteUninheritedReportOnlyPolicy(const FetchParams& params, const Response& response, std::string_view type);

} // namespace fetchscope
