#include "core/engine/policy/content_security_policy.h"

#include "core/engine/base/ascii.h"
#include "core/engine/policy/csp_directives.h"
#include "core/engine/policy/csp_source_list.h"
#include "core/engine/policy/upgrade_insecure_requests.h"
#include "core/engine/policy/violation_reports.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace fetchscope {

namespace {

/// https://w3c.github.io/webappsec-csp/#script-pre-request and #script-post-request
bool passesScriptCheck(const Request& request, const Url& url, const CspSourceList& sourceList,
    const Origin& selfOrigin, const CspSourceRules& rules)
{
    // 1. Scripts and what becomes one.
    //    Ours: and XSLT, as the warning at Fetch's "script-like" asks: CSP gives it script-src-elem and then forgets
    //    it.
    if (!isScriptLike(request.destination) && request.destination != Destination::Xslt)
        return true;
    // 1.1.
    if (doesNonceMatchCspSourceList(request.nonceMetadata, sourceList))
        return true;
    // 1.2.
    if (doesIntegrityMetadataMatchCspSourceList(request.integrityMetadata, sourceList))
        return true;
    // 1.3. Differs: webkit trusts modules that the parser inserts.
    if (containsCspKeyword(sourceList, "'strict-dynamic'"))
        return !request.isParserInserted || (request.isModule && rules.trustsParsedModules);
    // 1.4. and 2.
    return doesUrlMatchCspSourceList(url, sourceList, selfOrigin, request.redirectCount, rules);
}

/// The check of the directive `checkedAs` with the value of another one, which may be itself. Before the request its
/// current URL is looked at, after it the response's.
bool passesFetchDirective(std::string_view checkedAs, const Request& request, const Url& url,
    const CspSourceList& sourceList, const Origin& selfOrigin, const CspSourceRules& rules)
{
    if (checkedAs == "script-src" || checkedAs == "script-src-elem")
        return passesScriptCheck(request, url, sourceList, selfOrigin, rules);
    const bool isStyle = checkedAs == "style-src" || checkedAs == "style-src-elem";
    if (isStyle && doesNonceMatchCspSourceList(request.nonceMetadata, sourceList))
        return true;
    return doesUrlMatchCspSourceList(url, sourceList, selfOrigin, request.redirectCount, rules);
}

/// The pre-request (or post-request) checks of all directives: that which blocks, or null.
const CspDirective* violatedFetchDirective(const Request& request, const Url& url, const ContentSecurityPolicy& policy,
    const Origin& selfOrigin, std::string_view effectiveDirective, const Profile& profile)
{
    // One directive at most has something to say.
    const CspDirective* directive = executingCspDirective(policy, effectiveDirective);
    if (directive == nullptr)
        return nullptr;
    // default-src and child-src lend their value to the check of the directive that is missing; script-src, where it
    // stands in for worker-src, makes its own.
    const bool lendsValue = directive->name == "default-src" || directive->name == "child-src";
    const std::string_view checkedAs = lendsValue ? effectiveDirective : std::string_view(directive->name);
    // Differs: browsers trust what a script begins, and a worker is always that.
    const auto dynamic = profile.choice<Difference::CspDynamicWorkers>();
    if (checkedAs == "worker-src" && (dynamic == "allowed" || (dynamic != "by-url" && directive->name == "default-src"))
        && containsCspKeyword(directive->values, "'strict-dynamic'"))
        return nullptr;
    // Step 4 of https://w3c.github.io/webappsec-csp/#connect-src-pre-request. Differs: browsers ask of the URL all the
    // same.
    if (request.mode == RequestMode::WebTransport && request.hasWebTransportHashes
        && !profile.departs(Difference::CspWebTransportHashes))
        return containsCspKeyword(directive->values, "'unsafe-webtransport-hashes'") ? nullptr : directive;
    CspSourceRules rules = cspSourceRulesOf(profile);
    // Differs: firefox asks before it redirects to what upgrade-insecure-requests makes of the URL.
    rules.isAskedBeforeUpgrade =
        !request.urlBeforeUpgrade.empty() && profile.choice<Difference::UpgradedUrl>() == "redirected";
    // Differs: browsers look at the WebSocket's own URL, not at the one that Fetch makes of it.
    if (request.mode == RequestMode::WebSocket && profile.departs(Difference::CspWebSocketScheme)) {
        Url written = url;
        written.setSpecialScheme(url.scheme() == "https" ? "wss" : "ws");
        return containsCspKeyword(directive->values, "*")
                || passesFetchDirective(checkedAs, request, written, directive->values, selfOrigin, rules)
            ? nullptr
            : directive;
    }
    return passesFetchDirective(checkedAs, request, url, directive->values, selfOrigin, rules) ? nullptr : directive;
}

/// https://w3c.github.io/webappsec-csp/#does-resource-hint-violate-policy: the violated directive, or null.
const CspDirective* directiveViolatedByResourceHint(
    const Request& request, const ContentSecurityPolicy& policy, const Origin& selfOrigin, const CspSourceRules& rules)
{
    // 1. and 2.
    const CspDirective* defaultDirective = policy.directive("default-src");
    if (defaultDirective == nullptr)
        return nullptr;
    // 3. Nobody knows yet what the resource will be used for: one directive that allows it is enough.
    //    Ours: default-src too is asked, as it stands for those that are not there. By the list of the standard a
    //    policy with it alone would refuse every prefetch.
    static constexpr std::array<std::string_view, 14> directiveNames {"child-src", "connect-src", "font-src",
        "frame-src", "img-src", "manifest-src", "media-src", "object-src", "script-src", "script-src-elem", "style-src",
        "style-src-elem", "worker-src", "default-src"};
    for (const CspDirective& directive : policy.directives) {
        const bool isAsked =
            std::find(directiveNames.begin(), directiveNames.end(), directive.name) != directiveNames.end();
        if (isAsked
            && doesUrlMatchCspSourceList(
                request.currentUrl(), directive.values, selfOrigin, request.redirectCount, rules))
            return nullptr;
    }
    // 4.
    return defaultDirective;
}

/// https://w3c.github.io/webappsec-csp/#does-request-violate-policy: the violated directive, or null.
const CspDirective* violatedDirective(const Request& request, const ContentSecurityPolicy& policy,
    const Origin& selfOrigin, std::string_view effectiveDirective, const Profile& profile)
{
    // 1.
    if (request.initiator == RequestInitiator::Prefetch)
        return directiveViolatedByResourceHint(request, policy, selfOrigin, cspSourceRulesOf(profile));
    // 2. to 4. Ours: where a worker imports, the page was asked for the worker, which has policies of its own.
    const Url& url = request.isImportedByWorker ? request.client->creationUrl : request.currentUrl();
    return violatedFetchDirective(request, url, policy, selfOrigin, effectiveDirective, profile);
}

/// Policies, and what `'self'` means in them.
struct AskedPolicies
{
    std::span<const ContentSecurityPolicy> policies;
    Origin selfOrigin;
};

/// The policies of the page that the request comes from, or of the one around its frame; none where the browser itself
/// asks.
AskedPolicies policiesAskedOf(const Request& request, const Profile& profile)
{
    const Page* const page = request.client;
    if (page == nullptr)
        return {};
    // Differs: browsers ask the page that has the frame what may be loaded there.
    if (request.isOfOwnFrame && profile.departs(Difference::FrameNavigationCsp))
        return {page->topLevelContentSecurityPolicies, page->topLevelOrigin};
    const std::span<const ContentSecurityPolicy> own = page->policyContainer.contentSecurityPolicies;
    return {own, own.empty() ? Origin() : cspSelfOrigin(*page, profile)};
}

/// The violations by the request of the policies with this disposition.
/// The directive that does not let inline speculation rules be; null where one does, or there is none.
const CspDirective* directiveAgainstInlineRules(const ContentSecurityPolicy& policy)
{
    const CspDirective* const directive = executingCspDirective(policy, "script-src-elem");
    if (directive == nullptr)
        return nullptr;
    const auto has = [directive](std::string_view source) {
        return std::any_of(directive->values.begin(), directive->values.end(),
            [source](std::string_view value) { return asciiLowercase(value).starts_with(source); });
    };
    const bool isStricter = has("'nonce-") || has("'sha") || has("'strict-dynamic'");
    return has("'inline-speculation-rules'") || (has("'unsafe-inline'") && !isStricter) ? nullptr : directive;
}

std::vector<CspViolation> violationsOf(const Request& request, bool reportOnly, const Profile& profile)
{
    std::vector<CspViolation> violations;
    const auto [policies, selfOrigin] = policiesAskedOf(request, profile);
    const bool isAnyAsked = std::any_of(policies.begin(), policies.end(),
        [reportOnly](const ContentSecurityPolicy& policy) { return policy.reportOnly == reportOnly; });
    if (!isAnyAsked)
        return violations;
    const std::string_view effectiveDirective = effectiveCspDirective(request);
    const bool isSpeculation = effectiveDirective == "default-src" && request.mode == RequestMode::Navigate;
    for (const ContentSecurityPolicy& policy : policies) {
        if (policy.reportOnly != reportOnly)
            continue;
        // Differs: chromium asks of the inline script that holds speculation rules, and not of what they lead to.
        if (isSpeculation && profile.departs(Difference::SpeculationCsp)) {
            if (const CspDirective* const ofRules = directiveAgainstInlineRules(policy))
                violations.push_back(makeCspViolation(policy, *ofRules, "script-src-elem", request.urlList.front()));
            continue;
        }
        // Differs: for chromium an object holds a frame, of which alone redirects are asked.
        const bool isOfFrame = isHeldByPlugin(request, profile);
        const CspDirective* const directive = isOfFrame && request.redirectCount > 0
            ? nullptr
            : violatedDirective(request, policy, selfOrigin, effectiveDirective, profile);
        if (directive != nullptr)
            violations.push_back(makeCspViolation(policy, *directive, effectiveDirective, request.urlList.front()));
        else if (const CspDirective* ofFrame =
                     isOfFrame ? violatedDirective(request, policy, selfOrigin, "frame-src", profile) : nullptr)
            violations.push_back(makeCspViolation(policy, *ofFrame, "frame-src", request.urlList.front()));
    }
    return violations;
}

} // namespace

ContentSecurityPolicy parseContentSecurityPolicy(std::string_view serialized, bool reportOnly)
{
    // 1. and 2.
    ContentSecurityPolicy policy;
    policy.reportOnly = reportOnly;
    policy.serialized = serialized;
    // 3.
    for (std::string_view token : strictlySplit(serialized, ';')) {
        // 3.1. and 3.2.
        token = strip(token, isAsciiWhitespace);
        const bool isAscii =
            std::all_of(token.begin(), token.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        if (token.empty() || !isAscii)
            continue;
        // 3.3. and 3.4.
        const auto nameEnd = std::find_if(token.begin(), token.end(), isAsciiWhitespace);
        CspDirective directive;
        directive.name = asciiLowercase({token.begin(), nameEnd});
        // 3.5. The first of several counts.
        if (policy.directive(directive.name) != nullptr)
            continue;
        // 3.6. What comes after the name, split at whitespace.
        for (auto position = nameEnd; position != token.end();) {
            position = std::find_if_not(position, token.end(), isAsciiWhitespace);
            const auto end = std::find_if(position, token.end(), isAsciiWhitespace);
            directive.values.emplace_back(position, end);
            position = end;
        }
        // 3.7. and 3.8.
        policy.directives.push_back(std::move(directive));
    }
    // 4.
    return policy;
}

std::vector<ContentSecurityPolicy> parseContentSecurityPolicyList(std::string_view serialized, bool reportOnly)
{
    std::vector<ContentSecurityPolicy> policies;
    for (const std::string_view token : strictlySplit(serialized, ',')) {
        ContentSecurityPolicy policy = parseContentSecurityPolicy(strip(token, isAsciiWhitespace), reportOnly);
        if (!policy.directives.empty())
            policies.push_back(std::move(policy));
    }
    return policies;
}

std::vector<ContentSecurityPolicy> parseResponseContentSecurityPolicies(const HeaderList& headers)
{
    // 1. and 2.
    std::vector<ContentSecurityPolicy> policies;
    if (const std::optional<std::string> value = headers.get("content-security-policy"))
        policies = parseContentSecurityPolicyList(*value);
    // 3.
    if (const std::optional<std::string> value = headers.get("content-security-policy-report-only")) {
        for (ContentSecurityPolicy& policy : parseContentSecurityPolicyList(*value, true))
            policies.push_back(std::move(policy));
    }
    // 4.
    return policies;
}

const CspViolation* CspVerdict::decisiveViolation() const
{
    const auto found = std::find_if(
        violations.begin(), violations.end(), [](const CspViolation& violation) { return !violation.reportOnly; });
    return found == violations.end() ? nullptr : &*found;
}

std::string_view effectiveCspDirective(const Request& request)
{
    if (request.isImportedByWorker)
        return "worker-src";
    // 1.
    if (request.initiator == RequestInitiator::Prefetch || request.initiator == RequestInitiator::Prerender)
        return "default-src";
    // 2. and 3.
    return fetchDirectiveOf(request.destination);
}

Origin cspSelfOrigin(const Page& page)
{
    Origin origin = originOf(page.creationUrl);
    return origin.isOpaque() ? page.origin : origin;
}

Origin cspSelfOrigin(const Page& page, const Profile& profile)
{
    // Differs: safari takes the origin that a frame's sandbox has made opaque. (A policy's own comes too late.)
    const bool isInSandbox = page.origin.isOpaque() && !page.isSandboxedByPolicy;
    return isInSandbox && profile.departs(Difference::CspSelfOfSandbox) ? page.origin : cspSelfOrigin(page);
}

bool isAskedOfContentSecurityPolicies(const Request& request)
{
    const Page* const page = request.client;
    return page != nullptr
        && (!page->policyContainer.contentSecurityPolicies.empty()
            || (request.isOfOwnFrame && !page->topLevelContentSecurityPolicies.empty()));
}

std::vector<CspViolation> reportContentSecurityPolicyViolations(const Request& request, const Profile& profile)
{
    // 1. and 2.
    return violationsOf(request, true, profile);
}

CspVerdict shouldBeBlockedByContentSecurityPolicy(const Request& request, const Profile& profile)
{
    // 1. to 3.
    CspVerdict verdict;
    verdict.violations = violationsOf(request, false, profile);
    verdict.isBlocked = !verdict.violations.empty();
    // 4.
    return verdict;
}

CspVerdict shouldBeBlockedByContentSecurityPolicy(
    const Response& response, const Request& request, const Profile& profile)
{
    CspVerdict verdict;
    // 1. and 2. Ours: a response that comes from where the request went was judged with the request. So policies that
    //    only report do not say everything twice.
    const auto [policies, selfOrigin] = policiesAskedOf(request, profile);
    if (policies.empty() || response.urlList.empty() || response.urlList.back() == request.currentUrl())
        return verdict;
    const std::string_view effectiveDirective = effectiveCspDirective(request);
    // Differs: chromium and safari compare no path, as after a redirect.
    std::optional<Request> redirected;
    if (profile.departs(Difference::WorkerAnswerPath)) {
        redirected = request;
        redirected->redirectCount = 1;
    }
    // 3.
    for (const ContentSecurityPolicy& policy : policies) {
        const CspDirective* directive = violatedFetchDirective(redirected ? *redirected : request,
            response.urlList.back(), policy, selfOrigin, effectiveDirective, profile);
        if (directive == nullptr)
            continue;
        verdict.violations.push_back(makeCspViolation(policy, *directive, effectiveDirective, request.urlList.front()));
        verdict.isBlocked = verdict.isBlocked || !policy.reportOnly;
    }
    // 4.
    return verdict;
}

CspViolation makeCspViolation(const ContentSecurityPolicy& policy, const CspDirective& directive,
    std::string_view effectiveDirective, const Url& resource)
{
    CspViolation violation;
    violation.effectiveDirective = effectiveDirective;
    violation.violatedDirective = directive.name;
    violation.directiveText = directive.name;
    for (const std::string& value : directive.values) {
        violation.directiveText += ' ';
        violation.directiveText += value;
    }
    violation.policy = policy.serialized;
    violation.blockedUrl = stripUrlForUseInReports(resource);
    violation.reportOnly = policy.reportOnly;
    if (const CspDirective* const reportUri = policy.directive("report-uri"))
        violation.reportUris = reportUri->values;
    if (const CspDirective* const reportTo = policy.directive("report-to"))
        violation.reportTo = reportTo->values.empty() ? std::string() : reportTo->values.front();
    return violation;
}

} // namespace fetchscope
