#include "core/engine/url/address_space.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/message_scenario.h"

namespace fetchscope {

void setBackground(Scenario& scenario, const BrowserMessage& message)
{
    const auto url = parseUrl(message.requestUrl);
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
    // "Request had no target IP address space": of before browsers asked the user, which such a request comes to now.
    const bool isUnexpected = message.reason == Reason::LocalNetworkTarget && message.value("declared").empty()
        && !message.value("subject").empty();
    switch (isUnexpected ? Reason::LocalNetworkDenied : message.reason) {
    case Reason::CoepRequireCorp:
    case Reason::CoepFrame:
        scenario.page.policyContainer.embedderPolicy = EmbedderPolicy::RequireCorp;
        break;
    case Reason::LocalNetworkDenied:
        scenario.settings.localNetworkAccess = LocalNetworkPermissions::both(Permission::Denied);
        if (!url || !addressSpaceOf(*url))
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

Result<Scenario> scenarioOfMessage(const BrowserMessage& message, Phrasebook phrases)
{
    return scenarioOf({}, partsOfMessage(message), phrases);
}

} // namespace fetchscope
