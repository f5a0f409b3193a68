#include "core/engine/initiators/web_transport.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/structured_fields.h"
#include "core/engine/initiators/header_append.h"
#include "core/engine/policy/secure_context.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace fetchscope {

namespace {

constexpr std::string_view availableProtocols = "WT-Available-Protocols";

/// Can it be a protocol that the two agree on: a string of a structured field, of at most 512 bytes?
bool isApplicationProtocol(std::string_view protocol, const Profile& profile)
{
    constexpr std::size_t longest = 512;
    // Differs: to safari it has to be a token.
    const bool isToken = profile.choice<Difference::WebTransportProtocols>() == "tokens";
    const bool isWellFormed = isToken
        ? isHeaderName(protocol)
        : std::all_of(protocol.begin(), protocol.end(), [](char c) { return c >= 0x20 && c <= 0x7E; });
    return !protocol.empty() && protocol.size() <= longest && isWellFormed;
}

/// The first that is not allowed, or that comes again; null where there is none.
const std::string* refusedProtocol(const std::vector<std::string>& protocols, const Profile& profile)
{
    for (auto protocol = protocols.begin(); protocol != protocols.end(); ++protocol) {
        if (!isApplicationProtocol(*protocol, profile) || std::find(protocols.begin(), protocol, *protocol) != protocol)
            return &*protocol;
    }
    return nullptr;
}

/// Steps 2 to 5.
std::optional<Response> refusalOfUrl(const RequestAction& action, const Profile& profile, Tracer& trace, const Url& url)
{
    // 3. Differs: browsers do not resolve the URL against that of the page.
    if (!parseUrl(action.url) && departs(profile, Difference::WebTransportBase, trace)) {
        return refuseByApi(trace, StepId::WebTransportUrlFailure, Reason::ApiInvalidUrl, action.url, action.url);
    }
    // 4.
    if (url.scheme() != "https") {
        return refuseByApi(trace, StepId::WebTransportScheme, Reason::ApiWebTransportUrl, url.href(), url.scheme());
    }
    // 5.
    if (url.fragment()) {
        return refuseByApi(
            trace, StepId::WebTransportFragment, Reason::ApiWebTransportUrl, url.href(), *url.fragment());
    }
    return std::nullopt;
}

/// Steps 6 to 8: the hashes are for a connection of the session's own.
bool arePooledHashesRefused(const RequestAction& action, const Profile& profile, Tracer& trace)
{
    if (!action.allowPooling || !action.serverCertificateHashes)
        return false;
    // Differs: firefox refuses an empty list, too, and chromium none.
    const auto choice = profile.choice<Difference::WebTransportPooling>();
    const bool isEmpty = action.serverCertificateHashes->empty();
    const bool isRefused = choice == "refused-even-empty" || (choice == "refused" && !isEmpty);
    if (isRefused == isEmpty)
        trace.mark(Difference::WebTransportPooling);
    return isRefused;
}

/// Steps 30 to 32.
std::optional<Response> takeHeaders(
    const RequestAction& action, const Profile& profile, Tracer& trace, Request& request)
{
    // Differs: browsers do not have the option.
    if (!action.headers || action.headers->empty() || departs(profile, Difference::WebTransportHeaders, trace))
        return std::nullopt;
    for (const auto& [name, value] : *action.headers) {
        // 32.1.
        if (asciiCaseInsensitiveEquals(name, availableProtocols))
            return refuseByApi(trace, StepId::WebTransportProtocolsHeader, Reason::ApiInvalidHeader, name, name);
        // 32.2.
        if (auto refused = appendHeader(request, HeadersGuard::Request, profile, name, value, trace))
            return refused;
    }
    return std::nullopt;
}

/// Step 33.
void offerProtocols(const RequestAction& action, Tracer& trace, Request& request)
{
    if (action.protocols.empty())
        return;
    structured::List list;
    for (const std::string& protocol : action.protocols)
        list.emplace_back(structured::Item {structured::BareItem(protocol), {}});
    const std::string value = structured::serialize(list).value_or(std::string());
    request.headerList.set(availableProtocols, value);
    trace.step(StepId::WebTransportOffer, availableProtocols, value);
}

} // namespace

std::optional<Response> makeWebTransport(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request)
{
    // Only secure contexts have it. Differs: WebKitGTK has not.
    if (!isSecureContext(page) || departs(profile, Difference::WebTransport, trace))
        return refuseByApi(trace, StepId::ElementUnsupported, Reason::ApiUnsupported, "WebTransport", "WebTransport");
    // 2. to 5.
    if (auto refused = refusalOfUrl(action, profile, trace, request.currentUrl()))
        return refused;
    // 6. to 8.
    if (arePooledHashesRefused(action, profile, trace)) {
        return refuseByApi(trace, StepId::WebTransportPooledHashes, Reason::ApiInvalidOption,
            "allowPooling: true, with serverCertificateHashes");
    }
    // 9. to 12. Ours: how the connection is used is not modelled.
    // 13. Differs: firefox does not have the option.
    const bool areProtocolsIgnored =
        !action.protocols.empty() && profile.choice<Difference::WebTransportProtocols>() == "ignored";
    if (areProtocolsIgnored) {
        trace.mark(Difference::WebTransportProtocols);
    } else if (const std::string* const refused = refusedProtocol(action.protocols, profile)) {
        return refuseByApi(
            trace, StepId::WebTransportProtocols, Reason::ApiInvalidOption, "protocols: " + *refused, *refused);
    }
    // 14. to 27. Ours: nor are its streams.
    // 28. and 29.
    request.method = "CONNECT";
    request.cacheMode = CacheMode::NoStore;
    request.redirectMode = RedirectMode::Error;
    request.serviceWorkersNone = true;
    request.referrer.kind = Referrer::Kind::NoReferrer;
    request.hasWebTransportHashes = action.serverCertificateHashes && !action.serverCertificateHashes->empty();
    trace.step(StepId::WebTransportRequest, request.currentUrl().href());
    // Differs: browsers speak an earlier draft of the protocol, too, and say so.
    if (profile.departs(Difference::WebTransportRequest))
        request.headerList.append("Sec-WebTransport-HTTP3-Draft02", "1");
    // 30. to 32.
    if (auto refused = takeHeaders(action, profile, trace, request))
        return refused;
    // 33.
    if (!areProtocolsIgnored)
        offerProtocols(action, trace, request);
    return std::nullopt;
}

} // namespace fetchscope
