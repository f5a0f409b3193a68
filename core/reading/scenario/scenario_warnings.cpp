#include "core/engine/base/ascii.h"
#include "core/engine/policy/sandbox.h"
#include "core/engine/url/address_space.h"
#include "core/reading/scenario/scenario_parts.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// The features that are looked at here; a frame may have any other.
constexpr std::array<std::string_view, 6> knownFeatures {permissionOf(AddressSpace::Local),
    permissionOf(AddressSpace::Loopback), permissionOfBothSpaces, "storage-access", "sync-xhr",
    "cross-origin-isolated"};

/// What the transport adds to a request when Fetch is done with it; no page can set it.
constexpr std::array<std::string_view, 10> transportHeaders {"accept-encoding", "connection", "content-length",
    "expect", "host", "keep-alive", "te", "trailer", "transfer-encoding", "via"};
/// What the browser adds there unless the page has set it.
constexpr std::array<std::string_view, 2> defaultedHeaders {"accept-language", "user-agent"};

bool isAmong(std::string_view text, std::span<const std::string_view> list)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

/// Calls `take(word)` for each word of a text that white space sets apart.
template <class Take> void forEachWord(std::string_view text, Take take)
{
    while (!(text = strip(text, isAsciiWhitespace)).empty()) {
        const auto* const end = std::find_if(text.begin(), text.end(), isAsciiWhitespace);
        const auto length = static_cast<std::size_t>(end - text.begin());
        take(text.substr(0, length));
        text.remove_prefix(length);
    }
}

void warnOfSandbox(const std::string& sandbox, std::vector<Message>& warnings)
{
    forEachWord(sandbox, [&](std::string_view word) {
        const std::string token = asciiLowercase(word);
        if (isAmong(token, sandboxTokens))
            return;
        const std::string_view nearest = nearestChoice(token, sandboxTokens);
        if (nearest.empty())
            warnings.push_back(say<messages::SandboxTokenUnknown>(shortened(word)));
        else
            warnings.push_back(say<messages::SandboxTokenMisspelt>(shortened(word), nearest));
    });
}

/// Only of names that are nearly those looked at: browsers know more of them than stand here.
void warnOfAllow(const std::string& allow, std::vector<Message>& warnings)
{
    for (const std::string_view directive : strictlySplit(allow, ';')) {
        const std::string_view text = strip(directive, isAsciiWhitespace);
        const std::string feature = asciiLowercase(text.substr(
            0, static_cast<std::size_t>(std::find_if(text.begin(), text.end(), isAsciiWhitespace) - text.begin())));
        const std::string_view nearest = nearestChoice(feature, knownFeatures);
        if (!isAmong(feature, knownFeatures) && !nearest.empty())
            warnings.push_back(say<messages::FeatureMisspelt>(shortened(feature), nearest));
    }
}

bool isSetByPage(const Scenario& scenario, std::string_view name)
{
    return std::any_of(scenario.actions.begin(), scenario.actions.end(), [name](const Action& action) {
        const auto* const request = std::get_if<RequestAction>(&action.what);
        return request && request->headers
            && std::any_of(request->headers->begin(), request->headers->end(),
                [name](const auto& header) { return asciiCaseInsensitiveEquals(header.first, name); });
    });
}

/// Of what rules ask for that no request has.
void warnOfHeaders(const Scenario& scenario, std::vector<Message>& warnings)
{
    for (std::size_t i = 0; i < scenario.server.size(); ++i) {
        for (const HeaderCondition& condition : scenario.server[i].headers) {
            if (condition.mayBeAbsent)
                continue;
            const std::string name = asciiLowercase(condition.name);
            if (!isHeaderName(name))
                warnings.push_back(say<messages::MatchedHeaderNoName>(i + 1, shortened(condition.name)));
            else if (isAmong(name, transportHeaders) || name.substr(0, 10) == "sec-ch-ua-" || name == "sec-ch-ua"
                || (isAmong(name, defaultedHeaders) && !isSetByPage(scenario, name)))
                warnings.push_back(say<messages::MatchedHeaderBelowFetch>(i + 1, condition.name));
        }
    }
}

/// Of headers that browsers cannot read, or in which they pass something over.
void warnOfPolicies(const Page& page, std::vector<Message>& warnings)
{
    const PolicyContainer& policies = page.policyContainer;
    for (const ConnectionAllowlist* list : {&policies.connectionAllowlist, &policies.connectionAllowlistReportOnly}) {
        if (!list->isEmpty() && !list->isWellFormed)
            warnings.push_back(say<messages::AllowlistUnreadable>(shortened(list->serialized)));
        else if (!list->isEmpty() && list->patterns.empty())
            warnings.push_back(say<messages::AllowlistWithoutPatterns>(shortened(list->serialized)));
    }
    for (const PermissionsPolicy* const permissions : {&page.permissionsPolicy, &page.permissionsPolicyReportOnly}) {
        if (!permissions->isEmpty() && permissions->declarations.empty())
            warnings.push_back(say<messages::PermissionsPolicyUnreadable>(shortened(permissions->serialized)));
        for (const PermissionsPolicy::Declaration& declaration : permissions->declarations) {
            const std::string_view nearest = nearestChoice(declaration.feature, knownFeatures);
            if (!isAmong(declaration.feature, knownFeatures) && !nearest.empty())
                warnings.push_back(say<messages::FeatureMisspelt>(shortened(declaration.feature), nearest));
        }
    }
}

/// Can a script of this kind of worker start such a request?
bool isInWorker(InitiatorKind initiator, GlobalKind kind)
{
    const WorkerScope scope = infoOf(initiator).workers;
    return scope == WorkerScope::Every || (scope == WorkerScope::AllButService && kind != GlobalKind::ServiceWorker);
}

void warnOfPage(const Page& page, std::vector<Message>& warnings)
{
    if (page.frameSandbox)
        warnOfSandbox(*page.frameSandbox, warnings);
    if (page.frameAllow)
        warnOfAllow(*page.frameAllow, warnings);
    warnOfPolicies(page, warnings);
}

} // namespace

std::vector<Message> warningsOf(const Scenario& scenario)
{
    std::vector<Message> warnings;
    warnOfPage(scenario.page, warnings);
    for (const NamedPage& named : scenario.pages)
        warnOfPage(named.page, warnings);
    for (std::size_t i = 0; i < scenario.actions.size(); ++i) {
        const auto* const request = std::get_if<RequestAction>(&scenario.actions[i].what);
        if (!request)
            continue;
        if (request->sandbox)
            warnOfSandbox(*request->sandbox, warnings);
        if (request->allow)
            warnOfAllow(*request->allow, warnings);
        const Page& page = writtenPageOf(scenario, i);
        if (page.kind != GlobalKind::Window && !isInWorker(request->initiator, page.kind))
            warnings.push_back(
                say<messages::NotInWorker>(i + 1, infoOf(request->initiator).spelling, nameOf(page.kind)));
    }
    warnOfHeaders(scenario, warnings);
    return warnings;
}

} // namespace fetchscope
