#include "core/engine/policy/csp_navigation.h"

#include "core/engine/base/ascii.h"
#include "core/engine/policy/csp_source_list.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// https://w3c.github.io/webappsec-csp/#frame-ancestors-navigation-response: true is allowed.
bool passesFrameAncestors(const CspDirective& directive, const Response& response, const Origin& selfOrigin,
    std::span<const Origin> ancestors, int redirectCount)
{
    // 1.
    if (response.urlList.back().hasLocalScheme())
        return true;
    // 2. to 6. An opaque origin, whose serialization is no URL, matches nothing.
    return std::all_of(ancestors.begin(), ancestors.end(), [&](const Origin& ancestor) {
        const std::optional<Url> url = ancestor.isOpaque() ? std::nullopt : parseUrl(ancestor.serialize());
        return url && doesUrlMatchCspSourceList(*url, directive.values, selfOrigin, redirectCount);
    });
}

} // namespace

CspVerdict shouldNavigationRequestBeBlocked(const Request& request, CspNavigationType type, const Profile& profile)
{
    // 1. Of all directives form-action alone has a pre-navigation check (#form-action-pre-navigate), and that one looks
    //    at form submissions only.
    CspVerdict verdict;
    if (type != CspNavigationType::FormSubmission || request.client == nullptr
        || request.client->policyContainer.contentSecurityPolicies.empty())
        return verdict;
    const Origin selfOrigin = cspSelfOrigin(*request.client, profile);
    const CspSourceRules rules = cspSourceRulesOf(profile);
    // 2.
    for (const ContentSecurityPolicy& policy : request.client->policyContainer.contentSecurityPolicies) {
        const CspDirective* directive = policy.directive("form-action");
        if (directive == nullptr
            || doesUrlMatchCspSourceList(
                request.currentUrl(), directive->values, selfOrigin, request.redirectCount, rules))
            continue;
        verdict.violations.push_back(makeCspViolation(policy, *directive, directive->name, request.urlList.front()));
        verdict.isBlocked = verdict.isBlocked || !policy.reportOnly;
    }
    // 3. Missing: `javascript:` URLs, which are no fetch.
    // 4.
    return verdict;
}

std::vector<Origin> ancestorOriginsOfFrameIn(const Page& container)
{
    std::vector<Origin> ancestors {container.origin};
    if (container.isFramed)
        ancestors.push_back(container.topLevelOrigin);
    return ancestors;
}

std::vector<Origin> ancestorOriginsOf(const Page& framed)
{
    return {framed.topLevelOrigin};
}

CspVerdict shouldNavigationResponseBeBlocked(
    const Response& response, std::span<const Origin> ancestors, int redirectCount, const Profile& profile)
{
    // 1.
    CspVerdict verdict;
    if (ancestors.empty() || response.urlList.empty() || response.isNetworkError())
        return verdict;
    const Url& url = response.urlList.back();
    const std::vector<ContentSecurityPolicy> policies = parseResponseContentSecurityPolicies(response.headers());
    if (policies.empty())
        return verdict;
    const Origin selfOrigin = originOf(url);
    // Differs: an origin has no path that a source's could be held against; after a redirect none is.
    const auto path = profile.choice<Difference::FrameAncestorsPath>();
    const int hops = path == "ignored" ? 1 : path == "compared" ? 0 : redirectCount;
    // 2.
    for (const ContentSecurityPolicy& policy : policies) {
        const CspDirective* directive = policy.directive("frame-ancestors");
        if (directive == nullptr || passesFrameAncestors(*directive, response, selfOrigin, ancestors, hops))
            continue;
        verdict.violations.push_back(makeCspViolation(policy, *directive, directive->name, url));
        verdict.isBlocked = verdict.isBlocked || !policy.reportOnly;
    }
    // 3. Of the navigating page's own policies no directive has such a check.
    // 4.
    return verdict;
}

bool adheresToXFrameOptions(const Response& response, std::span<const Origin> ancestors)
{
    // 1.
    if (ancestors.empty() || response.isNetworkError())
        return true;
    // 3. (Before 2., as most responses end here.)
    const std::optional<std::vector<std::string>> rawOptions = response.headers().getDecodeAndSplit("x-frame-options");
    if (!rawOptions || rawOptions->empty())
        return true;
    // 2.
    for (const ContentSecurityPolicy& policy : parseResponseContentSecurityPolicies(response.headers())) {
        if (!policy.reportOnly && policy.directive("frame-ancestors") != nullptr)
            return true;
    }
    // 4. and 5. A set.
    std::vector<std::string> options;
    for (const std::string& option : *rawOptions)
        options.push_back(asciiLowercase(option));
    std::sort(options.begin(), options.end());
    options.erase(std::unique(options.begin(), options.end()), options.end());
    // 6. Values that contradict each other are as good as deny, where one of them means something.
    if (options.size() > 1) {
        return std::none_of(options.begin(), options.end(), [](const std::string& option) {
            return option == "deny" || option == "allowall" || option == "sameorigin";
        });
    }
    // 8.
    if (options.front() == "deny")
        return false;
    // 9. All documents around the frame have to be of the response's origin.
    if (options.front() == "sameorigin") {
        return !response.urlList.empty()
            && std::all_of(ancestors.begin(), ancestors.end(),
                [&](const Origin& ancestor) { return isSameOrigin(ancestor, response.urlList.back()); });
    }
    // 10.
    return true;
}

} // namespace fetchscope
