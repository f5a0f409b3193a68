#include "core/engine/policy/cross_origin_isolation.h"

#include "core/engine/policy/permissions_policy.h"
#include "core/engine/policy/secure_context.h"

namespace fetchscope {

namespace {

bool isIsolatedByItself(const Page& page, const Profile& profile)
{
    return page.policyContainer.isolationPolicy != IsolationPolicy::None
        && profile.departs(Difference::DocumentIsolation);
}

bool saysSomething(const Page& page)
{
    return page.openerPolicy != OpenerPolicy::UnsafeNone
        || page.policyContainer.embedderPolicy != EmbedderPolicy::UnsafeNone
        || page.policyContainer.isolationPolicy != IsolationPolicy::None
        || page.permissionsPolicy.declarationOf("cross-origin-isolated") != nullptr;
}

} // namespace

std::optional<CrossOriginIsolation> crossOriginIsolationOf(const Page& page, const Profile& profile)
{
    using Obstacle = IsolationObstacle;
    if (page.kind != GlobalKind::Window || !saysSomething(page))
        return std::nullopt;
    CrossOriginIsolation isolation;
    std::vector<Obstacle>& obstacles = isolation.obstacles;
    if (!isSecureContext(page))
        obstacles.push_back(Obstacle::InsecureContext);
    // Differs: chromium's document isolation policy does it alone, in frames, too.
    if (isIsolatedByItself(page, profile)) {
        isolation.isIsolated = obstacles.empty();
        return isolation;
    }
    if (!page.isFramed && page.openerPolicy != OpenerPolicy::SameOrigin)
        obstacles.push_back(Obstacle::OpenerPolicy);
    if (page.policyContainer.embedderPolicy == EmbedderPolicy::UnsafeNone)
        obstacles.push_back(Obstacle::EmbedderPolicy);
    if (isDeclaredAway(page, "cross-origin-isolated", profile))
        obstacles.push_back(Obstacle::PermissionsPolicy);
    if (obstacles.empty() && page.isFramed)
        obstacles.push_back(Obstacle::Frame);
    else
        isolation.isIsolated = obstacles.empty();
    return isolation;
}

EmbedderPolicy subresourcePolicyOf(const Page& page, const Profile& profile)
{
    const PolicyContainer& policies = page.policyContainer;
    if (policies.embedderPolicy == EmbedderPolicy::RequireCorp || !isIsolatedByItself(page, profile))
        return policies.embedderPolicy;
    return policies.isolationPolicy == IsolationPolicy::RequireCorp ? EmbedderPolicy::RequireCorp
                                                                    : EmbedderPolicy::Credentialless;
}

bool asksWithoutCredentials(const Page& page, const Profile& profile)
{
    const PolicyContainer& policies = page.policyContainer;
    return policies.embedderPolicy == EmbedderPolicy::Credentialless
        || (policies.isolationPolicy == IsolationPolicy::Credentialless && isIsolatedByItself(page, profile));
}

} // namespace fetchscope
