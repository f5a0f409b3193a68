#include "core/engine/url/url.h"
#include "core/reading/importers/message_scenario.h"

#include <variant>

namespace fetchscope {

namespace {

/// What is not said by a request and its answers.
void setBackground(Scenario& scenario, const BrowserMessage& message)
{
    const auto url = parseUrl(std::get<RequestAction>(scenario.actions.front().what).url);
    const auto setSpace = [&](AddressSpace space) {
        if (!url)
            return;
        KnownHost& host = scenario.hosts.emplace_back();
        host.host = url->host();
        host.addressSpace = space;
    };
    const auto sandbox = [&scenario](std::string_view allowed) {
        PageOptions options;
        options.frameSandbox = allowed;
        options.topLevelUrl = scenario.page.creationUrl;
        scenario.page = makePage(scenario.page.creationUrl, options);
    };
    const bool isLoopback = message.value("subject") == "loopback" || message.value("subject") == "local";
    switch (message.reason) {
    case Reason::CoepRequireCorp:
    case Reason::CoepFrame:
        scenario.page.policyContainer.embedderPolicy = EmbedderPolicy::RequireCorp;
        break;
    case Reason::LocalNetworkDenied:
        scenario.settings.localNetworkAccess = LocalNetworkPermissions::both(Permission::Denied);
        setSpace(isLoopback ? AddressSpace::Loopback : AddressSpace::Local);
        break;
    case Reason::LocalNetworkInsecureContext:
        setSpace(isLoopback ? AddressSpace::Loopback : AddressSpace::Local);
        break;
    case Reason::SandboxScripts:
        sandbox("");
        break;
    case Reason::SandboxForms:
    case Reason::SandboxPopups:
    case Reason::SandboxTopNavigation:
        sandbox("allow-scripts");
        break;
    case Reason::TopNavigation: {
        PageOptions options;
        options.topLevelUrl = parseUrl(message.value("tabUrl"));
        if (!options.topLevelUrl)
            options.topLevelUrl = parseUrl("https://tab.example/");
        scenario.page = makePage(scenario.page.creationUrl, options);
        break;
    }
    default:
        break;
    }
}

} // namespace

Result<Scenario> scenarioOfMessage(const BrowserMessage& message, Phrasebook phrases)
{
    auto scenario = scenarioOf({}, partsOfMessage(message), phrases);
    if (scenario)
        setBackground(*scenario, message);
    return scenario;
}

} // namespace fetchscope
