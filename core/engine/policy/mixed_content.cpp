#include "core/engine/policy/mixed_content.h"

#include "core/engine/url/address_space.h"
#include "core/engine/url/trustworthiness.h"

namespace fetchscope {

namespace {

/// A navigation of the tab itself, which mixed content does not stop.
bool isTopLevelNavigation(const Request& request)
{
    return request.destination == Destination::Document;
}

/// https://wicg.github.io/local-network-access/#integration-with-mixed-content: few servers there have certificates, so
/// the user's permission stands in. The page says where the request goes, or the host's name does: either is enough
/// here, though a page that says `public` is held to it later (Chromium mixed_content_checker.cc, ShouldBlockFetch).
bool isForLocalNetwork(const Request& request, const Url& url)
{
    return request.declaredAddressSpace.value_or(AddressSpace::Public) != AddressSpace::Public || isLocalByName(url);
}

/// https://w3c.github.io/webappsec-mixed-content/#upgrade-algorithm, 1.5
bool isUpgradeable(const Request& request)
{
    return request.destination == Destination::Audio || request.destination == Destination::Video
        || (request.destination == Destination::Image && request.initiator != RequestInitiator::ImageSet);
}

/// Differs: to safari an insecure URL of a loopback host is insecure, but for images, sound and films.
bool isRefusedLoopback(const Request& request, const Url& url, const Profile& profile)
{
    return (url.scheme() == "http" || url.scheme() == "ws") && !isUpgradeable(request)
        && profile.departs(Difference::LoopbackMixedContent);
}

/// Does a secure page ask for something at an insecure URL?
bool isMixedContent(const Request& request, const Url& url, const Profile& profile, Tracer& trace)
{
    const bool isTrustworthy = isPotentiallyTrustworthy(url);
    if (request.client == nullptr || (isTrustworthy && !isRefusedLoopback(request, url, profile)))
        return false;
    const Page& client = *request.client;
    markDeciding(profile, {Difference::MixedContentPages}, trace,
        [&](const Profile& by) { return prohibitsMixedSecurityContexts(client, by); });
    if (!prohibitsMixedSecurityContexts(client, profile))
        return false;
    if (isTrustworthy)
        trace.mark(Difference::LoopbackMixedContent);
    // Differs: chromium does not look at what early hints ask for.
    if (request.isHintedEarly && departs(profile, Difference::EarlyHintPolicies, trace))
        return false;
    // Differs: chromium does not look at what a shared worker asks for.
    if (client.kind == GlobalKind::SharedWorker && departs(profile, Difference::SharedWorkerMixedContent, trace))
        return false;
    return !isForLocalNetwork(request, url) || !departs(profile, Difference::TargetAddressSpace, trace);
}

} // namespace

bool prohibitsMixedSecurityContexts(const Page& client, const Profile& profile)
{
    // Differs: browsers look at pages loaded over https: only.
    if (profile.departs(Difference::MixedContentPages)) {
        return client.origin.scheme() == "https" || client.creationUrl.scheme() == "https"
            || ((client.isFramed || client.isSandboxed) && client.topLevelOrigin.scheme() == "https");
    }
    // 1. The client's own origin, and 2. those of the documents it is nested in.
    return isPotentiallyTrustworthy(client.origin)
        || ((client.isFramed || client.isSandboxed) && isPotentiallyTrustworthy(client.topLevelOrigin));
}

bool upgradeMixedContentRequest(Request& request, Tracer& trace, const Profile& profile)
{
    // 1. Nothing to upgrade: a trustworthy URL, an IP address, a client that is not secure, or another destination.
    // Differs: firefox upgrades URLs of IPv4 addresses, too.
    const auto staysAsAddress = [&] {
        const Url& url = request.currentUrl();
        return url.hostIsIpAddress()
            && (url.host().front() == '[' || !departs(profile, Difference::UpgradeIpAddresses, trace));
    };
    if (!isUpgradeable(request) || !isMixedContent(request, request.currentUrl(), profile, trace) || staysAsAddress()) {
        trace.step(StepId::UpgradeNone, StepResult::No);
        return false;
    }
    // 2.
    if (request.currentUrl().scheme() != "http")
        return false;
    request.changeableCurrentUrl().setSpecialScheme("https");
    trace.step(StepId::UpgradeHttps, StepResult::Yes, request.currentUrl().href());
    return true;
}

bool shouldBeBlockedAsMixedContent(const Request& request, Tracer& trace, const Profile& profile)
{
    // 1. Allowed: a client that is not secure, a trustworthy URL, or a navigation of the tab.
    if (isTopLevelNavigation(request) || !isMixedContent(request, request.currentUrl(), profile, trace)) {
        trace.step(StepId::MixedAllowed, StepResult::Passed);
        return false;
    }
    // 2.
    trace.step(StepId::MixedBlocked, StepResult::Failed, request.currentUrl().href());
    return true;
}

bool shouldBeBlockedAsMixedContent(
    const Response& response, const Request& request, Tracer& trace, const Profile& profile)
{
    // 1. Allowed: as for the request, with the response's URL.
    if (isTopLevelNavigation(request) || response.urlList.empty()
        || !isMixedContent(request, response.urlList.back(), profile, trace)) {
        trace.step(StepId::MixedResponseAllowed, StepResult::Passed);
        return false;
    }
    // 2.
    trace.step(StepId::MixedResponseBlocked, StepResult::Failed, response.urlList.back().href());
    return true;
}

} // namespace fetchscope
