#include "core/engine/policy/upgrade_insecure_requests.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// Does one of them have the directive?
bool doUpgrade(const std::vector<ContentSecurityPolicy>& policies)
{
    // A policy that only reports has no say (#delivery).
    return std::any_of(policies.begin(), policies.end(), [](const ContentSecurityPolicy& policy) {
        return !policy.reportOnly && policy.directive("upgrade-insecure-requests") != nullptr;
    });
}

/// Is the URL in the client's upgrade insecure navigations set
/// (https://w3c.github.io/webappsec-upgrade-insecure-requests/#upgrade-insecure-navigations-set)? The set has the host
/// and port of the page that the directive was delivered with; it is only asked where that page upgrades.
bool isInUpgradeInsecureNavigationsSet(const Url& url, const Page& client)
{
    const auto isOf = [&url](const Url& page) { return url.host() == page.host() && url.port() == page.port(); };
    return isOf(client.creationUrl) || (doUpgrade(client.topLevelContentSecurityPolicies) && isOf(client.topLevelUrl));
}

/// Differs: firefox upgrades nothing that a worker asks for, nor the script of a shared one; chromium no worker's
/// script.
bool isLeftForWorkers(const Request& request, const Profile& profile)
{
    if (request.client->kind != GlobalKind::Window)
        return profile.departs(Difference::UpgradeInWorkers);
    const auto choice = profile.choice<Difference::UpgradedWorkerScripts>();
    return (request.destination == Destination::SharedWorker && choice != "upgraded")
        || (request.destination == Destination::Worker && choice == "left");
}

/// Differs: chromium upgrades where a frame's own navigation is redirected to for the page around the frame alone,
/// safari no redirect of a frame.
bool isLeftForFrame(const Request& request, const Profile& profile)
{
    const auto choice = profile.choice<Difference::FrameRedirectUpgrade>();
    if (choice == "by-page-around")
        return request.isOfOwnFrame && !doUpgrade(request.client->topLevelContentSecurityPolicies);
    return choice == "by-nobody" && request.isNavigationRequest() && request.destination != Destination::Document;
}

} // namespace

bool shouldUpgradeInsecureRequests(const Page& client)
{
    // 1. to 3. Framed pages inherit it (#nesting).
    return doUpgrade(client.policyContainer.contentSecurityPolicies)
        || doUpgrade(client.topLevelContentSecurityPolicies);
}

bool isHeldByPlugin(const Request& request, const Profile& profile)
{
    // Differs: for chromium an object holds a plugin first, and a frame then.
    const bool isEmbedded = request.destination == Destination::Object || request.destination == Destination::Embed;
    return isEmbedded && request.mode == RequestMode::Navigate && profile.departs(Difference::PluginPolicies);
}

bool upgradeInsecureRequest(Request& request, IsFormSubmission isFormSubmission, const Profile& profile)
{
    // 3. and 4. (Before 2., which changes nothing.)
    // What a plugin is redirected to is asked for as a frame.
    const bool isLeftForPlugin = isHeldByPlugin(request, profile) && request.urlList.size() == 1;
    if (request.client == nullptr || isLeftForPlugin || !shouldUpgradeInsecureRequests(*request.client)
        || isLeftForWorkers(request, profile))
        return false;
    if (request.urlList.size() > 1 && isLeftForFrame(request, profile))
        return false;
    // 2. A tab goes on to other sites as they are, unless a form takes data there.
    Url& url = request.changeableCurrentUrl();
    if (request.destination == Destination::Document && isFormSubmission == IsFormSubmission::No
        && !isInUpgradeInsecureNavigationsSet(url, *request.client))
        return false;
    // 5. Ours: `ws:` too, which the standard has as `http:` by now.
    if (url.scheme() == "http") {
        url.setSpecialScheme("https");
        return true;
    }
    if (url.scheme() == "ws") {
        url.setSpecialScheme("wss");
        return true;
    }
    return false;
}

} // namespace fetchscope
