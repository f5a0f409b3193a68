#include "core/telling/explain/mixed_content_of_page.h"

#include "core/engine/base/ascii.h"
#include "core/engine/policy/upgrade_insecure_requests.h"
#include "core/engine/url/trustworthiness.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fetchscope {

namespace {

bool isInsecure(const Url& url)
{
    return url.scheme() == "http" && !isPotentiallyTrustworthy(url);
}

/// The URL that a secure page has written, where it is an insecure one.
std::optional<Url> insecureAsWritten(const OutcomeFacts& facts)
{
    if (facts.page().creationUrl.scheme() != "https")
        return std::nullopt;
    auto written = parseUrl(facts.request()->url, &facts.page().creationUrl);
    return written && isInsecure(*written) ? std::move(written) : std::nullopt;
}

Destination destinationOf(const RequestAction& action)
{
    const bool isImage =
        action.initiator == InitiatorKind::Preload && action.as && asciiCaseInsensitiveEquals(*action.as, "image");
    return isImage ? Destination::Image : infoOf(action.initiator).destination;
}

bool isUpgradeable(const RequestAction& action)
{
    const Destination destination = destinationOf(action);
    return destination == Destination::Image || destination == Destination::Audio || destination == Destination::Video;
}

/// Did the first request, or what was refused of it, go to https:?
bool wentSecurely(const OutcomeFacts& facts)
{
    if (const Exchange* const first = facts.firstExchange())
        return first->url.starts_with("https:");
    if (facts.cause())
        return facts.cause()->url.starts_with("https:");
    // An image that is there already was upgraded before it was found.
    return destinationOf(*facts.request()) == Destination::Image
        && (facts.isAnsweredAhead() || facts.storedAnswer() != nullptr);
}

/// Does the body begin as sound and films do? One that is not given counts as such.
bool looksLikeMedia(const std::shared_ptr<const std::string>& body)
{
    static constexpr std::array<std::string_view, 6> starts {"RIFF", "OggS", "fLaC", "ID3", "\x1A\x45\xDF\xA3", "\xFF"};
    constexpr std::string_view box = "ftyp";
    if (!body || body->empty() || (body->size() >= 8 && std::string_view(*body).substr(4).starts_with(box)))
        return true;
    return std::any_of(
        starts.begin(), starts.end(), [&body](std::string_view start) { return body->starts_with(start); });
}

bool isRefusedByLocalNetwork(Reason reason)
{
    return reason == Reason::LocalNetworkDenied || reason == Reason::LocalNetworkNotDelegated
        || reason == Reason::LocalNetworkTarget || reason == Reason::LocalNetworkDeclared;
}

} // namespace

std::optional<Url> upgradedElement(const OutcomeFacts& facts)
{
    return isUpgradeable(*facts.request()) && wentSecurely(facts) ? insecureAsWritten(facts) : std::nullopt;
}

std::optional<Url> elementUpgradedByBrowser(const OutcomeFacts& facts)
{
    return shouldUpgradeInsecureRequests(facts.page()) ? std::nullopt : upgradedElement(facts);
}

std::vector<std::string> redirectsUpgradedByBrowser(const OutcomeFacts& facts)
{
    const Page& page = facts.page();
    const bool isUpgraded =
        isUpgradeable(*facts.request()) && page.creationUrl.scheme() == "https" && !shouldUpgradeInsecureRequests(page);
    return isUpgraded ? facts.urlsUpgradedAfterRedirects() : std::vector<std::string>();
}

std::optional<Url> elementNotUpgraded(const OutcomeFacts& facts)
{
    const Exchange* const first = facts.firstExchange();
    const bool isAsked = first && first->url.starts_with("http:") && facts.page().creationUrl.scheme() == "https";
    if (!isAsked || !isUpgradeable(*facts.request()) || shouldUpgradeInsecureRequests(facts.page()))
        return std::nullopt;
    auto written = parseUrl(facts.request()->url, &facts.page().creationUrl);
    return written && written->scheme() == "http" ? std::move(written) : std::nullopt;
}

std::vector<std::string> insecureUrlsLetThrough(const OutcomeFacts& facts)
{
    std::vector<std::string> urls;
    const InitiatorInfo& info = infoOf(facts.request()->initiator);
    if (facts.page().creationUrl.scheme() != "https" || info.mode == ModeRule::Navigate)
        return urls;
    const bool isMedia = info.destination == Destination::Audio || info.destination == Destination::Video;
    const auto written = isMedia || isRefusedByLocalNetwork(facts.reason()) ? insecureAsWritten(facts) : std::nullopt;
    const bool isUpgraded = written && wentSecurely(facts);
    if (isMedia && isUpgraded && !facts.cause() && facts.exchange() && !facts.isRedirected()
        && looksLikeMedia(facts.exchange()->responseBody))
        urls.push_back(written->href());
    for (const Exchange& exchange : facts.exchanges()) {
        // What went out is a serialized URL: only an insecure one need be parsed.
        if (exchange.kind != Exchange::Kind::Request || !exchange.url.starts_with("http:"))
            continue;
        const auto url = parseUrl(exchange.url);
        if (url && isInsecure(*url))
            urls.push_back(exchange.url);
    }
    if (written && !isUpgraded && urls.empty() && isRefusedByLocalNetwork(facts.reason()))
        urls.push_back(written->href());
    return urls;
}

} // namespace fetchscope
