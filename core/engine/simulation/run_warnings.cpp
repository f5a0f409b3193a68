#include "core/engine/fetch/service_worker_fetch.h"
#include "core/engine/policy/host_permissions.h"
#include "core/engine/policy/sandbox.h"
#include "core/engine/simulation/isolation_words.h"
#include "core/engine/simulation/messages.h"
#include "core/engine/simulation/run.h"
#include "core/engine/simulation/scripted_service_worker.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

namespace {

/// What is wrong with the body of an answer; empty where nothing is.
Message warningOf(const Exchange& exchange)
{
    switch (exchange.detail) {
    case FailureDetail::BodyCutShort:
        return say<messages::BodyCutShort>(exchange.url);
    case FailureDetail::BodyUndecodable:
        return say<messages::BodyUndecodable>(exchange.url);
    case FailureDetail::BodyTooLarge:
        return say<messages::BodyTooLarge>(exchange.url);
    case FailureDetail::BodyUnfinished:
        return say<messages::BodyUnfinished>(exchange.url);
    default:
        return {};
    }
}

/// Of early hints that come over HTTP/1.1 because nothing else is said; once for each host.
void addEarlyHintWarnings(const Scenario& scenario, RunResult& result)
{
    std::vector<std::string> told;
    for (const Exchange& exchange : result.exchanges) {
        const auto url = exchange.earlyHints.empty() ? std::nullopt : parseUrl(exchange.url);
        if (!url || url->scheme() != "https" || std::find(told.begin(), told.end(), url->host()) != told.end())
            continue;
        const bool isSaid = std::any_of(scenario.hosts.begin(), scenario.hosts.end(),
            [&url](const KnownHost& host) { return host.httpVersion && host.host == url->host(); });
        if (isSaid)
            continue;
        told.emplace_back(url->host());
        result.warnings.push_back(say<messages::EarlyHintsOverHttp1>(exchange.url, told.back()));
    }
}

} // namespace

void addWarnings(const Scenario& scenario, const Profile& profile, RunResult& result)
{
    const Page& page = pageOf(scenario, result);
    std::vector<Message>& warnings = result.warnings;
    warnings.insert(warnings.end(), scenario.warnings.begin(), scenario.warnings.end());
    if (scenario.serviceWorker) {
        if (const MessagePattern* why = whyNoServiceWorkerControls(page))
            warnings.push_back(say<messages::NoServiceWorkerPossible>(Message {why, {}}));
    }
    const bool wantsIsolation = page.openerPolicy == OpenerPolicy::SameOrigin
        || scenario.page.policyContainer.isolationPolicy != IsolationPolicy::None;
    if (const auto isolation = crossOriginIsolationOf(page, profile); isolation && wantsIsolation) {
        for (const IsolationObstacle obstacle : isolation->obstacles)
            warnings.push_back(wordsOf(obstacle));
    }
    if (profile.choice<Difference::EarlyHints>() == "over-http-2-and-3")
        addEarlyHintWarnings(scenario, result);
    const bool ignoresCredentialless = !profile.departs(Difference::CredentiallessFrames);
    if (page.isInCredentiallessFrame && ignoresCredentialless)
        warnings.push_back(say<messages::CredentiallessIgnored>());
    for (std::size_t i = 0; i < scenario.actions.size(); ++i) {
        const auto* const request = std::get_if<RequestAction>(&scenario.actions[i].what);
        if (!request)
            continue;
        if (request->use && !mayRunScripts(page))
            warnings.push_back(say<messages::UseWithoutScripts>(i + 1));
        else if (request->use && request->initiator == InitiatorKind::CssImage)
            warnings.push_back(say<messages::StyleSheetImageUsed>(i + 1, nameOf(*request->use)));
        if (request->credentialless && ignoresCredentialless)
            warnings.push_back(say<messages::CredentiallessAttributeIgnored>(i + 1));
    }
    for (const Exchange& exchange : result.exchanges) {
        if (Message warning = warningOf(exchange); !warning.isEmpty())
            warnings.push_back(std::move(warning));
    }
    if (!scenario.page.hostPermissions.empty() && !areHostPermissionsKnown(page, profile))
        warnings.push_back(say<messages::HostPermissionsUnused>(scenario.page.creationUrl.href()));
}

} // namespace fetchscope
