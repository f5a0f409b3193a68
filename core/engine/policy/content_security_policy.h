#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/content_security_policy.h"
#include "core/engine/model/request.h"
#include "core/engine/model/response.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// https://w3c.github.io/webappsec-csp/#parse-serialized-policy: without directives where nothing could be parsed.
ContentSecurityPolicy parseContentSecurityPolicy(std::string_view serialized, bool reportOnly = false);
/// The policies of a header's value, between its commas; those without directives are left out.
std::vector<ContentSecurityPolicy> parseContentSecurityPolicyList(std::string_view serialized, bool reportOnly = false);
/// https://w3c.github.io/webappsec-csp/#parse-response-csp: the list's self-origin is that of the response's URL.
std::vector<ContentSecurityPolicy> parseResponseContentSecurityPolicies(const HeaderList& headers);

/// A directive was violated (https://w3c.github.io/webappsec-csp/#violation).
struct CspViolation
{
    /// What the directive for this kind of request is: `script-src-elem`, also where it is not in the policy.
    std::string effectiveDirective;
    /// The directive of the policy that decided, itself or as fallback: `default-src`.
    std::string violatedDirective;
    /// That directive as a whole: `default-src 'self'`.
    std::string directiveText;
    /// As serialized.
    std::string policy;
    /// For reports and events: without fragment and userinfo, only the scheme where that is not http(s)
    /// (https://w3c.github.io/webappsec-csp/#obtain-violation-blocked-uri), and of a redirected request where it
    /// started.
    std::string blockedUrl;
    bool reportOnly = false;
    /// Of the directive report-uri, as written; and of report-to, null where the policy has none.
    std::vector<std::string> reportUris {};
    std::optional<std::string> reportTo {};
};

/// What a check of all policies came to. Nothing is allocated where nothing is violated.
struct CspVerdict
{
    bool isBlocked = false;
    /// In the order of the policies. Those of policies that only report are among them where the check covers these.
    std::vector<CspViolation> violations;

    /// The violation that blocks, null where none does. Valid as long as the verdict.
    const CspViolation* decisiveViolation() const;
};

/// https://w3c.github.io/webappsec-csp/#effective-directive-for-a-request: empty for null.
std::string_view effectiveCspDirective(const Request& request);
/// What `'self'` means to the page: the origin of the URL it was delivered from, or its own origin where the URL has
/// none
/// (`about:srcdoc`).
Origin cspSelfOrigin(const Page& page);
/// The same to a browser.
Origin cspSelfOrigin(const Page& page, const Profile& profile);

/// May some policy have a say: of the page that asks, or of the one around the frame that it navigates?
bool isAskedOfContentSecurityPolicies(const Request& request);

/// https://w3c.github.io/webappsec-csp/#report-for-request: what the policies that only report have to say. To be asked
/// before the URL is upgraded.
std::vector<CspViolation> reportContentSecurityPolicyViolations(
    const Request& request, const Profile& profile = Profile());
/// https://w3c.github.io/webappsec-csp/#should-block-request, to be asked at each hop.
CspVerdict shouldBeBlockedByContentSecurityPolicy(const Request& request, const Profile& profile = Profile());
/// https://w3c.github.io/webappsec-csp/#should-block-response
CspVerdict shouldBeBlockedByContentSecurityPolicy(
    const Response& response, const Request& request, const Profile& profile = Profile());

/// The violation of `directive` by something at `resource`
/// (https://w3c.github.io/webappsec-csp/#create-violation-for-global).
CspViolation makeCspViolation(const ContentSecurityPolicy& policy, const CspDirective& directive,
    std::string_view effectiveDirective, const Url& resource);

} // namespace fetchscope
