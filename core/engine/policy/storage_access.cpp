#include "core/engine/policy/storage_access.h"

#include "core/engine/policy/permissions_policy.h"
#include "core/engine/policy/sandbox.h"
#include "core/engine/policy/secure_context.h"
#include "core/engine/url/site.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// Does the frame's sandbox attribute forbid what this token is named after?
bool isForbidden(const Page& page, std::string_view token)
{
    return page.frameSandbox && !hasSandboxToken(*page.frameSandbox, token);
}

/// https://w3c.github.io/webappsec-permissions-policy/#algo-is-feature-enabled. The default allowlist is `*`.
bool isWithheld(const Page& page, const Profile& profile)
{
    const bool isWithheldByFrame = page.frameAllow
        && delegationOf(*page.frameAllow, "storage-access", page.topLevelOrigin, page.origin) == Delegation::Withheld;
    return isWithheldByFrame || isDeclaredAway(page, "storage-access", profile);
}

} // namespace

std::optional<StepId> storageAccessForbiddenByFrame(const Page& page, const Profile& profile)
{
    if (isForbidden(page, "allow-scripts"))
        return StepId::SandboxForbids;
    if (isWithheld(page, profile))
        return StepId::AccessWithheld;
    if (isForbidden(page, "allow-storage-access-by-user-activation"))
        return StepId::AccessSandboxed;
    if (page.isInCredentiallessFrame && profile.departs(Difference::CredentiallessFrames))
        return StepId::AccessCredentialless;
    return std::nullopt;
}

StorageAccessResult requestStorageAccess(
    const Page& page, const StorageAccessRequest& request, const Profile& profile, Tracer& trace, bool isGrantedBefore)
{
    const std::optional<StepId> forbidden = storageAccessForbiddenByFrame(page, profile);
    // https://html.spec.whatwg.org/multipage/webappapis.html#check-if-we-can-run-script
    if (forbidden == StepId::SandboxForbids) {
        trace.step(StepId::SandboxForbids, StepResult::Failed, "allow-scripts", *page.frameSandbox);
        return StorageAccessResult::Unavailable;
    }
    auto scope = trace.enter();
    // 5. Ours: a worker has no document that could ask.
    if (page.kind != GlobalKind::Window || !isSecureContext(page)) {
        trace.step(StepId::AccessInsecure, StepResult::Failed, page.creationUrl.href());
        return StorageAccessResult::Unavailable;
    }
    // 6.
    if (forbidden == StepId::AccessWithheld) {
        if (isDeclaredAway(page, "storage-access", profile))
            trace.step(StepId::AccessDeclaredAway, StepResult::Failed, page.permissionsPolicy.serialized);
        else
            trace.step(StepId::AccessWithheld, StepResult::Failed, *page.frameAllow);
        return StorageAccessResult::Unavailable;
    }
    // 7.
    if (page.origin.isOpaque()) {
        trace.step(StepId::AccessOpaque, StepResult::Failed, page.creationUrl.href());
        return StorageAccessResult::OpaqueOrigin;
    }
    // 8.
    if (page.topLevelOrigin.isOpaque()) {
        trace.step(StepId::AccessOpaqueTab, StepResult::Failed, page.topLevelUrl.href());
        return StorageAccessResult::OpaqueOrigin;
    }
    // 9.
    if (forbidden == StepId::AccessSandboxed) {
        trace.step(StepId::AccessSandboxed, StepResult::Failed, *page.frameSandbox);
        return StorageAccessResult::Unavailable;
    }
    // Differs: what a credentialless frame asks goes without the cookies of its site, so it cannot ask for them.
    if (forbidden == StepId::AccessCredentialless) {
        trace.mark(Difference::CredentiallessFrames);
        trace.step(StepId::AccessCredentialless, StepResult::Failed);
        return StorageAccessResult::Unavailable;
    }
    const auto cookies = profile.choice<Difference::ThirdPartyCookies>();
    // 16.3. Differs: where the user of firefox blocks third-party cookies, there is no way to ask.
    if (page.isFramed && cookies == "block"
        && profile.choice<Difference::BlockedThirdPartyCookies>() == "all-for-good") {
        trace.mark(Difference::BlockedThirdPartyCookies);
        trace.step(StepId::AccessDisallowed, StepResult::Failed);
        return StorageAccessResult::Unavailable;
    }
    // 16.4.
    if (page.isFramed && cookies == "allow") {
        trace.step(StepId::AccessAllowed, StepResult::Passed);
        return StorageAccessResult::NotNeeded;
    }
    // 16.6.
    if (!page.isFramed) {
        trace.step(StepId::AccessTopLevel, StepResult::Passed);
        return StorageAccessResult::NotNeeded;
    }
    // 16.7.
    if (isSameSite(page.origin, page.topLevelOrigin)) {
        trace.step(
            StepId::AccessSameSite, StepResult::Passed, page.origin.serialize(), page.topLevelOrigin.serialize());
        return StorageAccessResult::NotNeeded;
    }
    // 16.8. and 16.9.
    if (page.hasStorageAccess || isGrantedBefore) {
        trace.step(StepId::AccessGrantedBefore, StepResult::Passed);
        return StorageAccessResult::Granted;
    }
    // 16.10. and 16.11. Missing: FedCM.
    // 16.12.
    if (!request.hasTransientActivation) {
        trace.step(StepId::AccessWithoutActivation, StepResult::Failed);
        return StorageAccessResult::NoUserActivation;
    }
    // 16.13. and 16.14.
    const bool isGranted = request.answer == StorageAccessAnswer::Granted;
    trace.step(StepId::AccessAsked, isGranted ? StepResult::Passed : StepResult::Failed, page.origin.serialize(),
        page.topLevelOrigin.serialize(), nameOf(request.answer));
    return isGranted ? StorageAccessResult::Granted : StorageAccessResult::Denied;
}

bool isEligibleForStorageAccess(const Request& request, const Profile& profile)
{
    if (request.client == nullptr)
        return false;
    // A server has asked for them: up to a redirect to another origin.
    if (const auto since = request.storageAccessSince) {
        const auto from = request.urlList.begin() + static_cast<std::ptrdiff_t>(*since);
        const Origin own = originOf(*from);
        if (std::all_of(from, request.urlList.end(), [&own](const Url& url) { return isSameOrigin(own, url); }))
            return true;
    }
    if (!request.client->hasStorageAccess)
        return false;
    // Differs: in firefox and safari the whole site has it.
    const bool isForSite = profile.departs(Difference::StorageAccessScope);
    const Origin& origin = request.client->origin;
    return std::all_of(request.urlList.begin(), request.urlList.end(),
        [&](const Url& url) { return isForSite ? isSchemelesslySameSite(origin, url) : isSameOrigin(origin, url); });
}

} // namespace fetchscope
