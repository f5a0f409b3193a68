#include "core/telling/loopback/loopback_limits.h"

#include "core/engine/base/ascii.h"
#include "core/engine/initiators/navigations.h"
#include "core/engine/simulation/runner.h"
#include "core/telling/loopback/messages.h"
#include "core/telling/timeline/outcome_names.h"

#include <algorithm>
#include <set>

namespace fetchscope {

namespace {

Message limitOf(const Page& page)
{
    if (!page.creationUrl.hasHttpScheme())
        return say<messages::LoopbackPageScheme>(page.creationUrl.scheme());
    if (page.kind == GlobalKind::ServiceWorker)
        return say<messages::LoopbackServiceWorkerPage>();
    if (page.frameSandbox) {
        const std::string tokens = " " + asciiLowercase(*page.frameSandbox) + " ";
        if (tokens.find(" allow-scripts ") == std::string::npos)
            return say<messages::LoopbackNoScripts>();
    }
    return {};
}

Message limitOf(const KnownHost& host)
{
    if (host.addressSpace && *host.addressSpace != AddressSpace::Loopback)
        return say<messages::LoopbackAddressSpace>(host.host);
    if (host.hsts != KnownHost::Hsts::No)
        return say<messages::LoopbackHsts>(host.host);
    if (host.httpVersion.value_or(KnownHost::HttpVersion::Http1) != KnownHost::HttpVersion::Http1)
        return say<messages::LoopbackHttpVersion>(host.host);
    return {};
}

Message limitOf(const RequestAction& request)
{
    switch (request.initiator) {
    case InitiatorKind::SpeculationPrefetch:
    case InitiatorKind::Prerender:
        return say<messages::LoopbackSpeculation>();
    case InitiatorKind::WindowOpen:
        return request.userActivation ? Message() : say<messages::LoopbackPopup>();
    default:
        if (request.parserInserted && request.initiator != InitiatorKind::Inline)
            return say<messages::LoopbackParserInserted>();
        return request.targetAddressSpace ? say<messages::LoopbackTargetSpace>() : Message();
    }
}

Message limitOf(const Action& action)
{
    if (action.startsWithPrevious)
        return say<messages::LoopbackAtOnce>();
    if (const auto* wait = std::get_if<WaitAction>(&action.what))
        return wait->seconds > longestRealWait ? say<messages::LoopbackLongWait>(
                   static_cast<std::int64_t>(wait->seconds), static_cast<std::int64_t>(longestRealWait))
                                               : Message();
    if (std::holds_alternative<ClearAction>(action.what))
        return say<messages::LoopbackClear>();
    if (std::holds_alternative<StorageAccessRequest>(action.what))
        return say<messages::LoopbackStorageAccess>();
    return limitOf(std::get<RequestAction>(action.what));
}

Message limitOf(const ServerRule& rule)
{
    const auto* response = std::get_if<ServerResponse>(&rule.respond);
    if (!response)
        return {};
    constexpr std::uint16_t switchingProtocols = 101;
    if (response->status < 200 && response->status != switchingProtocols)
        return say<messages::LoopbackInterimStatus>(response->status);
    constexpr std::uint16_t unauthorized = 401;
    constexpr std::uint16_t proxyAuthenticationRequired = 407;
    if (response->status == proxyAuthenticationRequired)
        return say<messages::LoopbackPassword>(response->status);
    if (response->status == unauthorized && response->headers && response->headers->contains("WWW-Authenticate"))
        return say<messages::LoopbackPassword>(response->status);
    return {};
}

bool isAddress(std::string_view host)
{
    if (host.starts_with('['))
        return true;
    const std::size_t dot = host.rfind('.');
    const std::string_view last = host.substr(dot == std::string_view::npos ? 0 : dot + 1);
    return !last.empty() && std::all_of(last.begin(), last.end(), isAsciiDigit);
}

void addIfAny(std::vector<Message>& list, Message message)
{
    if (!message.isEmpty() && std::find(list.begin(), list.end(), message) == list.end())
        list.push_back(std::move(message));
}

/// `OPTIONS https://api.example/data, with the names of its headers`: what is compared of a request.
std::string requestSignature(const Exchange& exchange, const LoopbackNames& names)
{
    std::set<std::string> headers;
    for (const HeaderView header : exchange.requestHeaders)
        headers.insert(asciiLowercase(header.name));
    std::string signature = exchange.method + " " + names.inScenario(exchange.url);
    for (const std::string& header : headers)
        signature.append(" ").append(header);
    return signature;
}

std::vector<std::string> signaturesOf(const RunResult& result, const ActionResult& action, const LoopbackNames& names)
{
    std::vector<std::string> signatures;
    for (std::size_t i = action.firstExchange; i < action.endExchange; ++i)
        signatures.push_back(requestSignature(result.exchanges[i], names));
    return signatures;
}

/// The word for what came of it, with the reason's code where there is one.
std::string outcomeText(const ActionResult& action)
{
    std::string text(nameOf(action.outcome.verdict));
    if (action.outcome.cause)
        text.append(" (").append(infoOf(action.outcome.cause->reason).code).append(")");
    return text;
}

} // namespace

Message whyLeftOut(const Action& action)
{
    const auto* request = std::get_if<RequestAction>(&action.what);
    if (!request)
        return {};
    switch (request->initiator) {
    case InitiatorKind::AddressBar:
        return say<messages::LoopbackAddressBar>();
    case InitiatorKind::CspReport:
        return say<messages::LoopbackCspReport>();
    case InitiatorKind::FetchLater:
        return say<messages::LoopbackFetchLater>();
    case InitiatorKind::WebTransport:
        return say<messages::LoopbackWebTransport>();
    case InitiatorKind::Icon:
        return say<messages::LoopbackIcon>();
    case InitiatorKind::Manifest:
        return say<messages::LoopbackManifest>();
    case InitiatorKind::ServiceWorker:
        return say<messages::LoopbackServiceWorker>();
    case InitiatorKind::Inline:
        return say<messages::LoopbackInlineCode>();
    default:
        return askingFileOf(*request) ? say<messages::LoopbackInAnotherFile>() : Message();
    }
}

std::vector<Message> loopbackLimits(const LoopbackPlan& plan, bool hasTls)
{
    const Scenario& scenario = plan.scenario();
    std::vector<Message> limits;
    addIfAny(limits, limitOf(scenario.page));
    if (scenario.serviceWorker)
        addIfAny(limits, say<messages::LoopbackControlled>());
    for (const NamedPage& named : scenario.pages) {
        addIfAny(limits, limitOf(named.page));
        if (named.serviceWorker)
            addIfAny(limits, say<messages::LoopbackControlled>());
    }
    if (!scenario.profileOptions.empty())
        addIfAny(limits, say<messages::LoopbackProfileOptions>());
    if (scenario.settings.localNetworkAccess)
        addIfAny(limits, say<messages::LoopbackPermission>());
    for (const KnownHost& host : scenario.hosts)
        addIfAny(limits, limitOf(host));
    for (const std::string& host : plan.origins().hosts()) {
        if (isAddress(host) && !isLoopbackHost(host))
            addIfAny(limits, say<messages::LoopbackAddress>(host));
    }
    for (const Cookie& cookie : scenario.cookies) {
        if (!cookie.partition.empty())
            addIfAny(limits, say<messages::LoopbackPartition>(cookie.name));
    }
    for (std::size_t i = 0; i < scenario.actions.size(); ++i) {
        const Action& action = scenario.actions[i];
        addIfAny(limits, limitOf(action));
        const auto* request = std::get_if<RequestAction>(&action.what);
        if (request && isNavigationOfOwnFrame(*request, writtenPageOf(scenario, i)))
            addIfAny(limits, say<messages::LoopbackOwnFrame>());
    }
    for (const ServerRule& rule : scenario.server)
        addIfAny(limits, limitOf(rule));
    if (plan.origins().hasBothSchemes() && !hasTls)
        addIfAny(limits, say<messages::LoopbackBothSchemes>());
    if (plan.leftOut().size() == scenario.actions.size())
        addIfAny(limits, plan.leftOut().empty() ? say<messages::LoopbackNoActions>() : plan.leftOut().front().why);
    return limits;
}

std::vector<Message> comesOtherwise(const LoopbackPlan& plan, bool hasTls, ProfileId browser)
{
    std::vector<Message> found;
    const auto said = plan.tried(hasTls);
    if (!said)
        return {say<messages::LoopbackNotReadable>(describe(said.error()))};
    Scenario meant = plan.scenario();
    meant.settings = {};
    const Profile rules(browser);
    const RunResult there = runScenario(meant, Tracing::Off, &rules);
    const RunResult here = runScenario(said->scenario, Tracing::Off, &rules);
    for (std::size_t i = 0; i < said->actions.size(); ++i) {
        const ActionResult& intended = there.actions[said->actions[i]];
        const ActionResult& tried = here.actions[i];
        const std::string wanted = outcomeText(intended);
        const std::string got = outcomeText(tried);
        if (wanted != got)
            found.push_back(
                say<messages::LoopbackOtherOutcome>(said->actions[i] + 1, std::string(nameOf(browser)), wanted, got));
        else if (signaturesOf(there, intended, LoopbackNames()) != signaturesOf(here, tried, said->names))
            found.push_back(say<messages::LoopbackOtherRequests>(said->actions[i] + 1, std::string(nameOf(browser))));
    }
    return found;
}

std::vector<Message> whyNotOnLoopback(const LoopbackPlan& plan, bool hasTls)
{
    std::vector<Message> why = loopbackLimits(plan, hasTls);
    if (!why.empty())
        return why;
    for (const ProfileId browser : {ProfileId::Chromium, ProfileId::Firefox}) {
        for (Message& message : comesOtherwise(plan, hasTls, browser))
            addIfAny(why, std::move(message));
    }
    return why;
}

} // namespace fetchscope
