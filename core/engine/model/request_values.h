#pragma once

#include "core/engine/base/names.h"
#include "core/engine/url/address_space.h"

#include <array>
#include <cstdint>
#include <string_view>

/// The closed sets of values that requests and responses have, with the standard's spelling of each.
namespace fetchscope {

/// https://fetch.spec.whatwg.org/#concept-request-mode
enum class RequestMode : std::uint8_t { SameOrigin, Cors, NoCors, Navigate, WebSocket, WebTransport };
/// https://fetch.spec.whatwg.org/#concept-request-credentials-mode
enum class CredentialsMode : std::uint8_t { Omit, SameOrigin, Include };
/// https://fetch.spec.whatwg.org/#concept-request-cache-mode
enum class CacheMode : std::uint8_t { Default, NoStore, Reload, NoCache, ForceCache, OnlyIfCached };
/// https://fetch.spec.whatwg.org/#concept-request-redirect-mode
enum class RedirectMode : std::uint8_t { Follow, Error, Manual };
/// https://fetch.spec.whatwg.org/#concept-request-response-tainting
enum class ResponseTainting : std::uint8_t { Basic, Cors, Opaque };
/// https://fetch.spec.whatwg.org/#concept-request-tainted-origin
enum class RedirectTaint : std::uint8_t { SameOrigin, SameSite, CrossSite };
/// https://fetch.spec.whatwg.org/#concept-request-initiator
enum class RequestInitiator : std::uint8_t { None, Download, ImageSet, Manifest, Prefetch, Prerender, Xslt };
/// https://fetch.spec.whatwg.org/#request-initiator-type (those a scenario can start)
enum class InitiatorType : std::uint8_t {
    None,
    Audio,
    Beacon,
    Css,
    Embed,
    Fetch,
    Font,
    Frame,
    Iframe,
    Image,
    Img,
    Link,
    Object,
    Ping,
    Script,
    Track,
    Video,
    XmlHttpRequest,
    Other,
};
/// https://fetch.spec.whatwg.org/#destination-type
enum class Destination : std::uint8_t {
    Empty,
    Audio,
    AudioWorklet,
    Document,
    Embed,
    Font,
    Frame,
    Iframe,
    Image,
    Json,
    Manifest,
    Object,
    PaintWorklet,
    Report,
    Script,
    ServiceWorker,
    SharedWorker,
    Style,
    Text,
    Track,
    Video,
    WebIdentity,
    Worker,
    Xslt,
};
/// https://w3c.github.io/webappsec-referrer-policy/#referrer-policies
enum class ReferrerPolicy : std::uint8_t {
    Empty,
    NoReferrer,
    NoReferrerWhenDowngrade,
    SameOrigin,
    Origin,
    StrictOrigin,
    OriginWhenCrossOrigin,
    StrictOriginWhenCrossOrigin,
    UnsafeUrl,
};
/// https://html.spec.whatwg.org/multipage/browsers.html#embedder-policy-value
enum class EmbedderPolicy : std::uint8_t { UnsafeNone, RequireCorp, Credentialless };
/// https://fetch.spec.whatwg.org/#concept-response-type
enum class ResponseType : std::uint8_t { Basic, Cors, Default, Error, Opaque, OpaqueRedirect };
/// What the user lets a page do.
enum class Permission : std::uint8_t { Granted, Denied, Prompt };
/// What the user has said of the permissions `local-network` and `loopback-network`
/// (https://wicg.github.io/local-network-access/#permissions).
struct LocalNetworkPermissions
{
    Permission local = Permission::Prompt;
    Permission loopback = Permission::Prompt;

    /// The same of both.
    static constexpr LocalNetworkPermissions both(Permission permission) { return {permission, permission}; }
    constexpr Permission of(AddressSpace space) const { return space == AddressSpace::Loopback ? loopback : local; }
};
/// Why nothing came back.
enum class NetworkFailure : std::uint8_t { Dns, Refused, Reset, Timeout, Tls, Extension };

template <> struct Names<RequestMode>
{
    static constexpr std::array<std::string_view, 6> list {
        "same-origin", "cors", "no-cors", "navigate", "websocket", "webtransport"};
};
template <> struct Names<CredentialsMode>
{
    static constexpr std::array<std::string_view, 3> list {"omit", "same-origin", "include"};
};
template <> struct Names<CacheMode>
{
    static constexpr std::array<std::string_view, 6> list {
        "default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"};
};
template <> struct Names<RedirectMode>
{
    static constexpr std::array<std::string_view, 3> list {"follow", "error", "manual"};
};
template <> struct Names<ResponseTainting>
{
    static constexpr std::array<std::string_view, 3> list {"basic", "cors", "opaque"};
};
template <> struct Names<RedirectTaint>
{
    static constexpr std::array<std::string_view, 3> list {"same-origin", "same-site", "cross-site"};
};
template <> struct Names<RequestInitiator>
{
    static constexpr std::array<std::string_view, 7> list {
        "", "download", "imageset", "manifest", "prefetch", "prerender", "xslt"};
};
template <> struct Names<InitiatorType>
{
    static constexpr std::array<std::string_view, 19> list {"", "audio", "beacon", "css", "embed", "fetch", "font",
        "frame", "iframe", "image", "img", "link", "object", "ping", "script", "track", "video", "xmlhttprequest",
        "other"};
};
template <> struct Names<Destination>
{
    static constexpr std::array<std::string_view, 24> list {"", "audio", "audioworklet", "document", "embed", "font",
        "frame", "iframe", "image", "json", "manifest", "object", "paintworklet", "report", "script", "serviceworker",
        "sharedworker", "style", "text", "track", "video", "webidentity", "worker", "xslt"};
};
template <> struct Names<ReferrerPolicy>
{
    static constexpr std::array<std::string_view, 9> list {"", "no-referrer", "no-referrer-when-downgrade",
        "same-origin", "origin", "strict-origin", "origin-when-cross-origin", "strict-origin-when-cross-origin",
        "unsafe-url"};
};
template <> struct Names<EmbedderPolicy>
{
    static constexpr std::array<std::string_view, 3> list {"unsafe-none", "require-corp", "credentialless"};
};
template <> struct Names<ResponseType>
{
    static constexpr std::array<std::string_view, 6> list {
        "basic", "cors", "default", "error", "opaque", "opaqueredirect"};
};
template <> struct Names<Permission>
{
    static constexpr std::array<std::string_view, 3> list {"granted", "denied", "prompt"};
};
template <> struct Names<AddressSpace>
{
    static constexpr std::array<std::string_view, 3> list {"public", "local", "loopback"};
};
template <> struct Names<NetworkFailure>
{
    static constexpr std::array<std::string_view, 6> list {"dns", "refused", "reset", "timeout", "tls", "extension"};
};

/// https://fetch.spec.whatwg.org/#request-destination-script-like
constexpr bool isScriptLike(Destination destination)
{
    return destination == Destination::AudioWorklet || destination == Destination::PaintWorklet
        || destination == Destination::Script || destination == Destination::ServiceWorker
        || destination == Destination::SharedWorker || destination == Destination::Worker;
}
/// https://fetch.spec.whatwg.org/#navigation-request
constexpr bool isNavigationDestination(Destination destination)
{
    return destination == Destination::Document || destination == Destination::Embed
        || destination == Destination::Frame || destination == Destination::Iframe
        || destination == Destination::Object;
}

} // namespace fetchscope
