#include "core/engine/policy/cross_origin_resource_policy.h"

#include "core/engine/policy/cross_origin_isolation.h"
#include "core/engine/url/site.h"

namespace fetchscope {

namespace {

enum class Policy : std::uint8_t { None, SameOrigin, SameSite, CrossOrigin };

/// The header's value; anything but the three tokens, byte for byte, is none.
Policy policyOf(const Response& response)
{
    const auto value = response.headers().get("Cross-Origin-Resource-Policy");
    if (!value)
        return Policy::None;
    if (*value == "same-origin")
        return Policy::SameOrigin;
    if (*value == "same-site")
        return Policy::SameSite;
    if (*value == "cross-origin")
        return Policy::CrossOrigin;
    return Policy::None;
}

// https://fetch.spec.whatwg.org/#cross-origin-resource-policy-internal-check: true is blocked.
bool isBlockedInternally(const Origin& origin, EmbedderPolicy embedderPolicy, const Response& response, Policy policy,
    ForNavigation forNavigation)
{
    // 1.
    if (forNavigation == ForNavigation::Yes && embedderPolicy == EmbedderPolicy::UnsafeNone)
        return false;
    // 2. to 4. No policy of its own: the embedder's decides.
    if (policy == Policy::None) {
        const bool becomesSameOrigin = embedderPolicy == EmbedderPolicy::RequireCorp
            || (embedderPolicy == EmbedderPolicy::Credentialless
                && (response.requestIncludesCredentials || forNavigation == ForNavigation::Yes));
        if (becomesSameOrigin)
            policy = Policy::SameOrigin;
    }
    // 5. What a service worker made itself has no URL, and comes from nowhere else.
    if (response.urlList.empty())
        return false;
    const Url& url = response.urlList.back();
    switch (policy) {
    case Policy::None:
    case Policy::CrossOrigin:
        return false;
    case Policy::SameOrigin:
        return !isSameOrigin(origin, url);
    case Policy::SameSite:
        // An insecure page does not get what came over a secure connection.
        return !(isSchemelesslySameSite(origin, url) && (origin.scheme() == "https" || url.scheme() != "https"));
    }
    return true;
}

std::string_view spell(Policy policy)
{
    switch (policy) {
    case Policy::None:
        return "absent";
    case Policy::SameOrigin:
        return "same-origin";
    case Policy::SameSite:
        return "same-site";
    case Policy::CrossOrigin:
        return "cross-origin";
    }
    return "absent";
}

} // namespace

bool embedderPolicyAllowsCredentials(const Request& request, const Profile& profile, Tracer& trace)
{
    // 2. to 4.
    if (request.mode != RequestMode::NoCors || request.client == nullptr
        || !asksWithoutCredentials(*request.client, profile))
        return true;
    // 5. The page's own origin. Differs: the text asks for a redirect-taint that is *not* same-origin, by which a page
    // would lose its own cookies; no browser does that, so the condition is read the other way round.
    if (isSameOrigin(request.origin, request.currentUrl()) && redirectTaint(request) == RedirectTaint::SameOrigin)
        return true;
    // 6.
    trace.step(StepId::EmbedderCredentialless, StepResult::No);
    return false;
}

ResourcePolicyResult crossOriginResourcePolicyCheck(const Origin& origin, EmbedderPolicy embedderPolicy,
    const Response& response, const Profile& profile, Tracer& trace, ForNavigation forNavigation)
{
    auto scope = trace.enter();
    Policy policy = policyOf(response);
    // Differs: for firefox an unknown value is not an absent one.
    if (policy == Policy::None
        && !response.headers().get("Cross-Origin-Resource-Policy").value_or(std::string()).empty()
        && departs(profile, Difference::InvalidCorpUnderCoep, trace))
        policy = Policy::CrossOrigin;
    // 3. Without the embedder's policy first, so that such a refusal is not reported as the embedder's.
    if (isBlockedInternally(origin, EmbedderPolicy::UnsafeNone, response, policy, forNavigation)) {
        trace.step(StepId::CorpUnsafeNone, StepResult::Failed, spell(policy));
        return {
            true, policy == Policy::SameSite ? Reason::CorpSameSite : Reason::CorpSameOrigin, StepId::CorpUnsafeNone};
    }
    // 4. Ours: who asks sees to the reports (wouldEmbedderPolicyBlock()).
    // 5.
    if (!isBlockedInternally(origin, embedderPolicy, response, policy, forNavigation)) {
        trace.step(StepId::CorpAllowed, StepResult::Passed, spell(policy));
        return {};
    }
    // 6. and 7.
    trace.step(StepId::CorpBlocked, StepResult::Failed, nameOf(embedderPolicy));
    return {true,
        embedderPolicy == EmbedderPolicy::Credentialless ? Reason::CoepCredentialless : Reason::CoepRequireCorp,
        StepId::CorpBlocked};
}

bool wouldEmbedderPolicyBlock(const Origin& origin, EmbedderPolicy reportOnly, const Response& response,
    const Profile& profile, ForNavigation forNavigation)
{
    Tracer silent;
    return crossOriginResourcePolicyCheck(origin, reportOnly, response, profile, silent, forNavigation).decidedAt
        == StepId::CorpBlocked;
}

} // namespace fetchscope
