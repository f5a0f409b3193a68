#include "core/engine/policy/opener_policy.h"

#include "core/engine/http/structured_fields.h"
#include "core/engine/policy/secure_context.h"
#include "core/engine/url/trustworthiness.h"

#include <string_view>
#include <variant>

namespace fetchscope {

namespace {

bool isIsolating(EmbedderPolicy policy, const Profile& profile)
{
    // Differs: safari knows no policy credentialless.
    return policy == EmbedderPolicy::RequireCorp
        || (policy == EmbedderPolicy::Credentialless && !profile.departs(Difference::CredentiallessPolicy));
}

/// The value of the header, an item; null where there is none, or it is no token.
std::optional<std::string> tokenOf(const HeaderList& headers, std::string_view name, structured::Parameters& parameters)
{
    const auto header = headers.get(name);
    auto item = header ? structured::parseItem(*header) : std::nullopt;
    const auto* const token = item ? std::get_if<structured::Token>(&item->value) : nullptr;
    if (token == nullptr)
        return std::nullopt;
    parameters = std::move(item->parameters);
    return token->value;
}

EmbedderPolicy embedderPolicyIn(const HeaderList& headers, std::string_view name)
{
    structured::Parameters parameters;
    const auto token = tokenOf(headers, name, parameters);
    return token ? valueNamed<EmbedderPolicy>(*token).value_or(EmbedderPolicy::UnsafeNone) : EmbedderPolicy::UnsafeNone;
}

/// Steps 3 and 4, or 5 and 6.
void readHeader(
    const HeaderList& headers, std::string_view name, bool isIsolated, OpenerPolicyValue& value, std::string& endpoint)
{
    structured::Parameters parameters;
    const auto token = tokenOf(headers, name, parameters);
    if (!token)
        return;
    value.policy = valueNamed<OpenerPolicy>(*token).value_or(OpenerPolicy::UnsafeNone);
    value.isIsolated = value.policy == OpenerPolicy::SameOrigin && isIsolated;
    for (const auto& [parameter, told] : parameters) {
        const auto* const text = std::get_if<std::string>(&told);
        if (parameter == "report-to" && text != nullptr)
            endpoint = *text;
    }
}

/// What the profile's browser makes of it.
void adapt(DeliveredOpenerPolicy& policy, const Profile& profile)
{
    // Differs: browsers let noopener-allow-popups only report, too.
    if (policy.reportOnly.policy == OpenerPolicy::NoopenerAllowPopups
        && !profile.departs(Difference::OpenerPolicyReportOnlyNoopener))
        policy.reportOnly = {};
    // Differs: what only reports tells an endpoint of its own.
    if (!profile.departs(Difference::OpenerPolicyReportOnlyEndpoint))
        policy.reportOnlyEndpoint = policy.endpoint;
}

/// https://html.spec.whatwg.org/multipage/browsers.html#matching-coop
bool match(const OpenerPolicyValue& document, const Origin& documentOrigin, const OpenerPolicyValue& response,
    const Origin& responseOrigin)
{
    // 1.
    if (document.policy == OpenerPolicy::UnsafeNone && response.policy == OpenerPolicy::UnsafeNone)
        return true;
    // 2.
    if (document.policy == OpenerPolicy::UnsafeNone || response.policy == OpenerPolicy::UnsafeNone)
        return false;
    // 3. and 4.
    return document == response && documentOrigin == responseOrigin;
}

bool requiresSwitch(bool isInitialAboutBlank, const OpenerPolicyValue& document, const Origin& documentOrigin,
    const OpenerPolicyValue& response, const Origin& responseOrigin, const Profile& profile)
{
    // https://html.spec.whatwg.org/multipage/browsers.html#check-browsing-context-group-switch-coop-value-popup
    if (isInitialAboutBlank) {
        // 1.
        if (response.policy == OpenerPolicy::NoopenerAllowPopups)
            return true;
        // 2.
        if ((document.policy == OpenerPolicy::SameOriginAllowPopups
                || document.policy == OpenerPolicy::NoopenerAllowPopups)
            && response.policy == OpenerPolicy::UnsafeNone)
            return false;
    }
    // Differs: chromium lets no page of this policy go to one without a policy by a switch.
    if (!isInitialAboutBlank && document.policy == OpenerPolicy::NoopenerAllowPopups
        && response.policy == OpenerPolicy::UnsafeNone && profile.departs(Difference::NoopenerPageLeft))
        return false;
    return !match(document, documentOrigin, response, responseOrigin);
}

} // namespace

DeliveredOpenerPolicy obtainOpenerPolicy(const HeaderList& headers, const Url& url, const Profile& profile)
{
    // 1.
    DeliveredOpenerPolicy policy;
    // 2.
    if (!isPotentiallyTrustworthy(url))
        return policy;
    const bool isIsolated = isIsolating(embedderPolicyIn(headers, "Cross-Origin-Embedder-Policy"), profile);
    const bool wouldBe = isIsolating(embedderPolicyIn(headers, "Cross-Origin-Embedder-Policy-Report-Only"), profile);
    // 3. and 4.
    readHeader(headers, "Cross-Origin-Opener-Policy", isIsolated, policy.value, policy.endpoint);
    // 5. and 6.
    readHeader(headers, "Cross-Origin-Opener-Policy-Report-Only", isIsolated || wouldBe, policy.reportOnly,
        policy.reportOnlyEndpoint);
    adapt(policy, profile);
    return policy;
}

DeliveredOpenerPolicy openerPolicyOf(const Page& page, const Profile& profile)
{
    DeliveredOpenerPolicy policy;
    if (page.isFramed || !isSecureContext(page))
        return policy;
    const bool isIsolated = isIsolating(page.policyContainer.embedderPolicy, profile);
    const bool wouldBe = isIsolating(page.policyContainer.embedderPolicyReportOnly, profile);
    policy.value = {page.openerPolicy, page.openerPolicy == OpenerPolicy::SameOrigin && isIsolated};
    policy.endpoint = page.openerPolicyEndpoint;
    policy.reportOnly = {page.openerPolicyReportOnly,
        page.openerPolicyReportOnly == OpenerPolicy::SameOrigin && (isIsolated || wouldBe)};
    policy.reportOnlyEndpoint = page.openerPolicyReportOnlyEndpoint;
    adapt(policy, profile);
    return policy;
}

std::string serialize(const OpenerPolicyValue& value, const Profile& profile)
{
    if (!value.isIsolated)
        return std::string(nameOf(value.policy));
    // Differs: browsers write it small.
    return profile.departs(Difference::OpenerPolicyReportText) ? "same-origin-plus-coep" : "same-origin-plus-COEP";
}

bool requiresGroupSwitch(bool isInitialAboutBlank, const OpenerPolicyHolder& document,
    const OpenerPolicyHolder& response, const Profile& profile)
{
    return requiresSwitch(
        isInitialAboutBlank, document.policy.value, document.origin, response.policy.value, response.origin, profile);
}

bool wouldRequireGroupSwitch(bool isInitialAboutBlank, const OpenerPolicyHolder& document,
    const OpenerPolicyHolder& response, const Profile& profile)
{
    const auto parts = [&](bool ofDocument, bool ofResponse) {
        return requiresSwitch(isInitialAboutBlank, document.policy.valueOf(ofDocument), document.origin,
            response.policy.valueOf(ofResponse), response.origin, profile);
    };
    // 1. to 4.
    return parts(true, true) && (parts(true, false) || parts(false, true));
}

} // namespace fetchscope
