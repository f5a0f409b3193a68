#include "core/engine/fetch/request_referrer.h"

#include "core/engine/fetch/request_headers.h"
#include "core/engine/policy/referrer.h"

#include <optional>
#include <utility>

namespace fetchscope {

namespace {

/// Is it a request of a worker that is made without the worker's referrer policy?
bool isAskedWithoutPolicyOfWorker(const Request& request, const Profile& profile)
{
    const auto choice = profile.choice<Difference::WorkerReferrerPolicy>();
    if (choice == "of-worker" || request.client == nullptr || request.client->kind == GlobalKind::Window
        || request.client->policyContainer.referrerPolicy == ReferrerPolicy::Empty)
        return false;
    if (request.initiatorType == InitiatorType::XmlHttpRequest)
        return choice == "default-for-xhr" || request.client->kind == GlobalKind::DedicatedWorker;
    const bool isModule = request.destination == Destination::Script && request.mode == RequestMode::Cors;
    return (request.isOfEventSource || request.destination == Destination::Worker || isModule)
        && choice == "default-for-dedicated-workers" && request.client->kind == GlobalKind::DedicatedWorker;
}

/// Is it what fetch() asks for with keepalive, which firefox's parent process sends?
bool isSentByParentProcess(const Request& request)
{
    return request.keepalive && request.initiatorType == InitiatorType::Fetch;
}

} // namespace

void settleReferrer(const FetchParams& params)
{
    Request& request = params.request;
    // 8. Differs: what some ask in the name of a worker knows nothing of its policy.
    if (request.referrerPolicy == ReferrerPolicy::Empty && isAskedWithoutPolicyOfWorker(request, params.profile())) {
        params.trace.mark(Difference::WorkerReferrerPolicy, MarkedStep::None);
    } else if (request.referrerPolicy == ReferrerPolicy::Empty && request.client != nullptr) {
        request.referrerPolicy = request.client->policyContainer.referrerPolicy;
        if (request.referrerPolicy != ReferrerPolicy::Empty)
            params.trace.step(StepId::MainReferrerPolicy, nameOf(request.referrerPolicy));
    }
    if (request.referrerPolicy == ReferrerPolicy::Empty) {
        request.referrerPolicy = defaultReferrerPolicy;
        params.trace.step(StepId::MainDefaultReferrerPolicy, nameOf(request.referrerPolicy));
    }
    // 9. Differs: the redirect that an upgrade is to firefox begins with the whole referrer again.
    if (request.givenReferrer && request.redirectCount > 0 && isRedirectByUpgrade(request, params.profile())) {
        params.trace.mark(Difference::UpgradedUrl, MarkedStep::None);
        request.referrer = *request.givenReferrer;
        request.referrerCutForHop = false;
    }
    const bool mayUpgrade = request.client != nullptr
        && !request.client->policyContainer.contentSecurityPolicies.empty()
        && params.profile().choice<Difference::UpgradedUrl>() == "redirected";
    if (mayUpgrade && !request.givenReferrer)
        request.givenReferrer = request.referrer;
    if (request.referrer.kind == Referrer::Kind::NoReferrer && !request.referrerCutForHop)
        return;
    {
        auto scope = params.trace.enter();
        // Differs: where firefox cuts the referrer against a lax policy, it does so for this hop only.
        if (request.referrerCutForHop) {
            request.referrer = *request.initialReferrer;
            request.referrerCutForHop = false;
        }
        // (That of a frame which is navigated from inside stays as it was cut, and that of a keepalive request, which
        // another process sends.)
        const bool isCutForGood = request.isOfOwnFrame || isSentByParentProcess(request);
        if (!isCutForGood && ignoresReferrerPolicy(request, params.profile())) {
            request.initialReferrer = request.referrer;
            request.referrerCutForHop = true;
        }
        // Differs: chromium has worked it out for a frame before the URL is upgraded.
        std::optional<Url> written;
        if (request.destination == Destination::Iframe && !request.urlBeforeUpgrade.empty()
            && request.redirectCount == 0 && params.departs(Difference::UpgradedFrameReferrer))
            written = parseUrl(request.urlBeforeUpgrade);
        if (written)
            std::swap(request.changeableCurrentUrl(), *written);
        request.referrer = determineReferrer(request, params.profile(), params.trace);
        if (written)
            std::swap(request.changeableCurrentUrl(), *written);
    }
    if (request.referrer.kind == Referrer::Kind::Url)
        params.trace.step(StepId::MainReferrer, request.referrer.url.href());
    else
        params.trace.step(StepId::MainNoReferrer);
}

} // namespace fetchscope
