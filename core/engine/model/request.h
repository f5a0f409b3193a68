#pragma once

#include "core/engine/http/header_list.h"
#include "core/engine/model/page.h"
#include "core/engine/model/request_values.h"
#include "core/engine/model/url_list.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

struct ErrorCause;

/// https://fetch.spec.whatwg.org/#concept-body
struct Body
{
    /// https://fetch.spec.whatwg.org/#concept-body-source is null: a stream, which cannot be sent twice.
    bool sourceIsNull = false;
    /// https://fetch.spec.whatwg.org/#concept-body-total-bytes; null for a stream (and for multipart bodies in the
    /// standard, where ours is known).
    std::optional<std::uint64_t> length;
    std::shared_ptr<const std::string> bytes;
};

/// https://fetch.spec.whatwg.org/#concept-request-referrer
struct Referrer
{
    enum class Kind : std::uint8_t { NoReferrer, Client, Url };
    Kind kind = Kind::Client;
    Url url;
};

/// The key of what credentialless frames keep, in place of a site.
inline constexpr std::string_view credentiallessPartition = "credentialless";

/// A request (https://fetch.spec.whatwg.org/#concept-request). Field names are the standard's.
struct Request // NOLINT(clang-analyzer-optin.performance.Padding): members stand by what they are about.
{
    /// https://fetch.spec.whatwg.org/#concept-request-method
    std::string method = "GET";
    /// https://fetch.spec.whatwg.org/#concept-request-url-list; the last one is the current URL.
    UrlList urlList;
    /// https://fetch.spec.whatwg.org/#concept-request-header-list
    HeaderList headerList;
    /// https://fetch.spec.whatwg.org/#concept-request-body
    std::optional<Body> body;
    /// https://fetch.spec.whatwg.org/#concept-request-client; null where the browser itself asks (the address bar).
    const Page* client = nullptr;
    /// https://fetch.spec.whatwg.org/#concept-request-origin, populated from the client.
    Origin origin;
    /// https://fetch.spec.whatwg.org/#request-top-level-navigation-initiator-origin
    std::optional<Origin> topLevelNavigationInitiatorOrigin;
    /// https://fetch.spec.whatwg.org/#concept-request-referrer
    Referrer referrer;
    /// The fields that are single values.
    ReferrerPolicy referrerPolicy = ReferrerPolicy::Empty;
    RequestMode mode = RequestMode::NoCors;
    CredentialsMode credentialsMode = CredentialsMode::SameOrigin;
    CacheMode cacheMode = CacheMode::Default;
    RedirectMode redirectMode = RedirectMode::Follow;
    ResponseTainting responseTainting = ResponseTainting::Basic;
    Destination destination = Destination::Empty;
    RequestInitiator initiator = RequestInitiator::None;
    InitiatorType initiatorType = InitiatorType::None;
    /// Ours: the initiator type of the page's request that a service worker passes on by this one.
    std::optional<InitiatorType> passedOnInitiatorType;
    /// https://fetch.spec.whatwg.org/#concept-request-redirect-count
    std::uint8_t redirectCount = 0;
    bool localUrlsOnly = false;
    bool unsafeRequest = false;
    bool keepalive = false;
    /// Queued by https://fetch.spec.whatwg.org/#queue-a-deferred-fetch.
    bool isDeferred = false;
    /// Sent by the browser itself, without what requests of pages carry: Accept and Sec-Fetch headers.
    bool isBare = false;
    /// Says `Origin: null`, whatever its origin is.
    bool hidesOrigin = false;
    bool useCorsPreflight = false;
    bool useUrlCredentials = false;
    /// Its WebTransport-hash list (https://w3c.github.io/webtransport/) is not empty.
    bool hasWebTransportHashes = false;
    bool serviceWorkersNone = false;
    bool timingAllowFailed = false;
    bool preventNoCacheCacheControl = false;
    bool userActivation = false;
    /// Caused by the user's own action on the browser (address bar, bookmark): `Sec-Fetch-Site: none`.
    bool isDirectlyUserInitiated = false;
    /// upgrade-insecure-requests changed the URL that was written.
    std::string urlBeforeUpgrade;
    /// A navigation that a form began.
    bool isFormSubmission = false;
    /// A navigation of the frame that the client is in, and not of one in the client.
    bool isOfOwnFrame = false;
    /// Of a credentialless frame, or for one (https://wicg.github.io/anonymous-iframe/).
    bool isCredentialless = false;
    /// https://wicg.github.io/local-network-access/#request-target-ip-address-space, where the option of fetch() names
    /// it: it holds for redirects, too.
    std::optional<AddressSpace> declaredAddressSpace;
    /// The same, or what the current URL's host says by its name; null where neither does.
    std::optional<AddressSpace> targetAddressSpace;
    /// https://fetch.spec.whatwg.org/#concept-request-integrity-metadata
    std::string integrityMetadata;
    /// https://fetch.spec.whatwg.org/#concept-request-nonce-metadata
    std::string nonceMetadata;
    /// https://fetch.spec.whatwg.org/#concept-request-parser-metadata is "parser-inserted".
    bool isParserInserted = false;

    /// The hop from which on a server has asked for the cookies that the user has granted
    /// (https://privacycg.github.io/storage-access-headers/); null where none has.
    std::optional<std::size_t> storageAccessSince;

    // Ours: what the algorithms need to remember between the hops of one fetch.
    /// Why safari refuses the redirect that led here, once its target has answered a preflight.
    std::shared_ptr<const ErrorCause> refusalAfterPreflight;
    /// The request went through CORS-preflight fetch at an earlier hop.
    bool wasPreflighted = false;
    /// The request needed a preflight when it began, wherever it went then.
    bool neededPreflight = false;
    /// The page set an Accept-Language that the API left out, so that the browser's own is worth showing.
    bool pageAcceptLanguageDropped = false;
    /// Likewise its User-Agent.
    bool pageUserAgentDropped = false;
    /// What a worker imports, that the page has made for it: the page's policies let it have the worker or not.
    bool isImportedByWorker = false;
    /// Ours: firefox takes it for the user's own, after a redirect.
    bool isTakenForUsers = false;
    /// Ours: it is made for `<link rel=modulepreload>`.
    bool isModulePreload = false;
    /// A link with the keyword preload asks.
    bool isLinkPreload = false;
    /// A link of a 103 (Early Hints) response asks, before there is a document.
    bool isHintedEarly = false;
    /// A module script, or what is to become one.
    bool isModule = false;
    /// The browser asks for the page's icon.
    bool isIcon = false;
    /// Speculation rules ask, with this tag.
    std::optional<std::string> speculationTag;
    /// Speculation rules ask, and want the client's address hidden.
    bool anonymousClientIp = false;
    /// The script that asks waits.
    bool isSynchronous = false;
    bool isOfEventSource = false;
    /// A service worker was asked, and did not answer.
    bool wasLeftByWorker = false;
    /// A CORS-preflight request.
    bool isPreflight = false;
    /// In whose name a browser sees the request, where it is not the page's.
    std::optional<Origin> askingOrigin;
    /// The referrer was cut for the hop before, and comes back.
    bool referrerCutForHop = false;
    /// The referrer before the first hop cut it.
    std::optional<Referrer> initialReferrer;
    /// The referrer as it was given, where an upgrade that is a redirect begins with it again.
    std::optional<Referrer> givenReferrer;
    /// Before it was upgraded, a redirect led from one foreign origin to another.
    bool isTaintedBeforeUpgrade = false;
    /// The headers and the method as the page gave them, where a browser goes back to them.
    struct Initial
    {
        HeaderList headerList;
        std::string method;
        /// The first request's, as its policy left it.
        Referrer referrer;
        /// A redirect took Authorization away for good.
        bool hasLostAuthorization = false;
        /// A preflight names the body's headers, though no body and so none of them goes out.
        bool namesBodyHeaders = false;
    };
    std::optional<Initial> initial;

    /// The number of the page that asks; 0 where the browser itself does.
    std::size_t pageNumber() const { return client == nullptr ? 0 : client->number; }
    /// Methods are compared byte for byte. (Views compare without a call, strings do not.)
    bool hasMethod(std::string_view name) const { return std::string_view(method) == name; }
    const Url& currentUrl() const { return urlList.back(); }
    /// The same, to be changed (an upgrade to https).
    Url& changeableCurrentUrl() { return urlList.changeableBack(); }
    /// https://fetch.spec.whatwg.org/#navigation-request
    bool isNavigationRequest() const { return isNavigationDestination(destination); }
};

/// https://fetch.spec.whatwg.org/#concept-request-tainted-origin
RedirectTaint redirectTaint(const Request& request);
/// https://fetch.spec.whatwg.org/#serializing-a-request-origin (and byte-serializing it): `null` where tainted. Valid
/// as long as the request.
std::string_view serializeRequestOrigin(const Request& request);

} // namespace fetchscope
