#pragma once

#include "core/engine/initiators/initiator.h"
#include "core/engine/model/image_use.h"
#include "core/engine/model/inline_code.h"
#include "core/engine/url/url.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fetchscope {

/// A value of a `formdata` body: text, or a file.
struct FormEntry
{
    std::string name;
    std::string value;
    std::optional<std::string> filename;
    /// The file's type; empty where it has none.
    std::string type;
};

/// What a page gives as a body (https://fetch.spec.whatwg.org/#bodyinit).
struct BodyInit
{
    enum class Kind : std::uint8_t { Text, UrlEncoded, FormData, Blob, ArrayBuffer, Stream };
    Kind kind = Kind::Text;
    std::string data;
    /// For `urlencoded` and `formdata`.
    std::vector<FormEntry> entries;
    /// For `blob`.
    std::string contentType;
};
template <> struct Names<BodyInit::Kind>
{
    static constexpr std::array<std::string_view, 6> list {
        "text", "urlencoded", "formdata", "blob", "arraybuffer", "stream"};
};

/// What a worklet works on: each kind has a destination of its own.
enum class WorkletKind : std::uint8_t { Audio, Paint };
template <> struct Names<WorkletKind>
{
    static constexpr std::array<std::string_view, 2> list {"audio", "paint"};
};

/// What a link or a form navigates, or whose `location` a script sets: a valid navigable target name or keyword
/// (https://html.spec.whatwg.org/multipage/document-sequences.html#valid-navigable-target-name-or-keyword). Frames that
/// have names of their own are not modelled.
enum class NavigationTarget : std::uint8_t { Self, Parent, Top, Blank };
template <> struct Names<NavigationTarget>
{
    static constexpr std::array<std::string_view, 4> list {"_self", "_parent", "_top", "_blank"};
};

/// How a page starts a request: an initiator and the options that the API or element was given. Options stay text
/// where the API itself takes text and refuses what it does not know. Which options an initiator has says optionsOf().
struct RequestAction
{
    InitiatorKind initiator = InitiatorKind::Fetch;
    /// As written; resolved against the page's URL.
    std::string url;
    std::optional<std::string> method;
    std::optional<std::vector<std::pair<std::string, std::string>>> headers;
    /// The first of `headers` (as UTF-8) with a character above U+00FF, which is no byte: the API refuses it. Such a
    /// header is not in `headers`.
    std::optional<std::string> headerThatIsNoByteString;
    std::optional<BodyInit> body;
    std::optional<std::string> mode;
    std::optional<std::string> credentials;
    std::optional<std::string> cache;
    std::optional<std::string> redirect;
    std::optional<std::string> referrer;
    std::optional<std::string> referrerPolicy;
    std::optional<std::string> integrity;
    std::optional<std::string> priority;
    std::optional<std::string> duplex;
    std::optional<std::string> targetAddressSpace;
    /// Milliseconds after which fetchLater() sends at the latest; null: when the page ends.
    std::optional<double> activateAfter;
    /// The crossorigin attribute; null where it is absent. An unknown value means anonymous.
    std::optional<std::string> crossorigin;
    /// The as attribute of preload and modulepreload.
    std::optional<std::string> as;
    /// The style sheet in which the rule stands; null for one in the page itself.
    std::optional<std::string> styleSheet;
    /// The module script in which the import stands; null for one in the page itself.
    std::optional<std::string> importer;
    /// `classic` or `module` for workers; a MIME type for preload.
    std::optional<std::string> type;
    std::optional<std::string> enctype;
    /// Null: the page's own frame or tab.
    std::optional<NavigationTarget> target;
    /// The attribute nonce.
    std::optional<std::string> nonce;
    /// The parser came upon the element in the page's markup; else a script inserted it.
    bool parserInserted = false;
    /// Of code in the page itself; null: a script element. And the code.
    std::optional<InlineKind> inlineKind;
    std::optional<std::string> code;
    /// Of a worklet; null: of audio.
    std::optional<WorkletKind> worklet;
    /// What a script does with the image or film once it is there; null: nothing.
    std::optional<ImageUse> use;
    /// Of the speculation rules that ask.
    std::optional<std::string> tag;
    /// The rules require `anonymous-client-ip-when-cross-origin`.
    bool anonymousClientIp = false;
    std::vector<std::string> protocols;
    /// Of a WebTransport: the SHA-256 hashes of the certificates that its server may have, as Base64; null: not given.
    std::optional<std::vector<std::string>> serverCertificateHashes;
    /// Attributes of a frame.
    std::optional<std::string> sandbox;
    std::optional<std::string> allow;
    bool credentialless = false;
    bool keepalive = false;
    bool withCredentials = false;
    bool uploadListener = false;
    bool allowPooling = false;
    bool async = true;
    bool userActivation = false;

    // Copied in many places: compiled once.
    RequestAction();
    RequestAction(const RequestAction& other);
    RequestAction(RequestAction&& other) noexcept;
    RequestAction& operator=(const RequestAction& other);
    RequestAction& operator=(RequestAction&& other) noexcept;
    ~RequestAction();
};

/// The method of the request that an action makes, where the API takes it: normalized, and of a beacon POST.
std::string methodOf(const RequestAction& action);
/// What it is about, as written: the URL, or of code in the page its kind and the code.
std::string subjectOf(const RequestAction& action);
/// The style sheet or the module in which the request is written; null for the page itself.
const std::string* askingFileOf(const RequestAction& action);
/// The URL that an action asks for, resolved against the file in which the request is written; null where one of the
/// two does not parse.
std::optional<Url> urlOf(const RequestAction& action, const Url& pageUrl);

} // namespace fetchscope
