#include "core/engine/fetch/client_hints.h"

#include "core/engine/policy/permissions_policy.h"

#include <array>

namespace fetchscope {

namespace {

struct ClientHint
{
    std::string_view header;
    std::string_view feature;
    /// Is it allowed to all origins, where nothing is declared?
    bool isForAll;
};

constexpr std::array<ClientHint, 8> clientHints {{
    {"Device-Memory", "ch-device-memory", false},
    {"Downlink", "ch-downlink", false},
    {"DPR", "ch-dpr", false},
    {"ECT", "ch-ect", false},
    {"RTT", "ch-rtt", false},
    {"Save-Data", "ch-save-data", true},
    {"Viewport-Width", "ch-viewport-width", false},
    {"Width", "ch-width", false},
}};

/// Does the page have the feature of the pages around it?
bool isInherited(const Page& page, const ClientHint& hint)
{
    const Delegation delegation = page.frameAllow
        ? delegationOf(*page.frameAllow, hint.feature, page.topLevelOrigin, page.origin)
        : Delegation::NotNamed;
    if (delegation == Delegation::NotNamed)
        return hint.isForAll || !page.isFramed || page.origin == page.topLevelOrigin;
    return delegation == Delegation::Given;
}

/// https://w3c.github.io/webappsec-permissions-policy/#algo-should-request-be-allowed-to-use-feature. A worker has no
/// policy in chromium, and keeps what needs none.
bool mayCarry(const Page& page, const ClientHint& hint, const Url& url, const Profile& profile)
{
    if (page.kind != GlobalKind::Window)
        return hint.isForAll;
    const auto declared = isDeclaredFor(page, hint.feature, originOf(url), profile);
    return isInherited(page, hint) && declared.value_or(hint.isForAll || isSameOrigin(page.origin, url));
}

} // namespace

void dropClientHints(const FetchParams& params)
{
    Request& request = params.request;
    if (request.urlList.size() < 2 || request.client == nullptr)
        return;
    for (const ClientHint& hint : clientHints) {
        if (request.headerList.contains(hint.header)
            && !mayCarry(*request.client, hint, request.currentUrl(), params.profile())
            && params.profile().departs(Difference::ClientHintsAfterRedirect)) {
            params.trace.mark(Difference::ClientHintsAfterRedirect, MarkedStep::None);
            request.headerList.remove(hint.header);
        }
    }
}

} // namespace fetchscope
