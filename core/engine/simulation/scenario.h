#pragma once

#include "core/engine/base/message.h"
#include "core/engine/browser/profile.h"
#include "core/engine/guards/applied_guard.h"
#include "core/engine/http/cookies.h"
#include "core/engine/http/header_list.h"
#include "core/engine/initiators/action.h"
#include "core/engine/model/exchange.h"
#include "core/engine/model/failure_detail.h"
#include "core/engine/model/outcome.h"
#include "core/engine/model/page.h"
#include "core/engine/policy/storage_access.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace re2 {
class RE2;
}

namespace fetchscope {

/// A key that starts with `_` or `x-`, with its value as JSON text: carried along untouched.
using CarriedKeys = std::vector<std::pair<std::string, std::string>>;

/// What a rule says of a text: a pattern for the whole of it, in which `*` stands for any run of characters and `\*`
/// for the character itself; or a regular expression, which is looked for anywhere in it.
class TextPattern
{
public:
    TextPattern() = default;
    explicit TextPattern(std::string_view text);
    /// A URL or a pattern of URLs in UTF-8, as a person writes it: it matches what goes on the wire, with other
    /// characters than ASCII percent-encoded, and a URL without a star in its serialization.
    static TextPattern ofUrl(std::string_view text);
    /// The same of a URL without a star that is parsed already.
    static TextPattern ofUrl(std::string_view text, const Url& url);
    /// The one that matches just this text.
    static TextPattern ofText(std::string_view text);
    /// An expression as RE2 has it (https://github.com/google/re2/wiki/Syntax), whose time is linear in the text. The
    /// error says what is wrong with it.
    static tl::expected<TextPattern, std::string> ofRegularExpression(std::string_view expression);
    bool matches(std::string_view text) const;
    /// The pattern, or the regular expression.
    const std::string& text() const { return m_text; }
    bool isRegularExpression() const { return m_expression != nullptr; }

private:
    std::string m_text;
    std::shared_ptr<const re2::RE2> m_expression;
    /// What stands between the stars; one piece: no star.
    std::vector<std::string> m_pieces;
};

/// A header of a response whose value is that of a header of the request. It is not sent where the request has none.
struct EchoedHeader
{
    std::string name;
    std::string requestHeader;
};

/// What the server answers with.
struct ServerResponse
{
    std::uint16_t status = 200;
    std::string statusText;
    std::shared_ptr<const HeaderList> headers;
    /// They come after the others.
    std::vector<EchoedHeader> echoedHeaders {};
    std::shared_ptr<const std::string> body;
    double delaySeconds = 0;
    /// The headers of the 103 (Early Hints) responses that come before this one, at once.
    std::vector<std::shared_ptr<const HeaderList>> earlyHints {};
    /// What refuses requests before they get this answer; null: nothing does.
    std::shared_ptr<const AppliedGuard> guard {};
    /// Headers that what is refused has, too: those of a preset, which stands in front of the guard.
    std::shared_ptr<const HeaderList> refusedHeaders {};
    std::vector<EchoedHeader> refusedEchoes {};
};

/// What a rule asks of a request's header: one of the patterns matches its value; or, where `mayBeAbsent`, there is
/// none.
struct HeaderCondition
{
    std::string name;
    std::vector<TextPattern> values;
    bool mayBeAbsent = false;
};

/// A rule of the scripted server.
struct ServerRule
{
    std::optional<std::string> method;
    std::optional<TextPattern> url;
    std::vector<HeaderCondition> headers;
    /// How often it may answer; null: always.
    std::optional<std::uint64_t> times;
    std::variant<ServerResponse, NetworkFailure> respond;
    /// More of the failure, or why the body of the response is not whole.
    FailureDetail detail = FailureDetail::None;
    CarriedKeys carried;

    // Copied in many places: compiled once.
    ServerRule();
    ServerRule(const ServerRule& other);
    ServerRule(ServerRule&& other) noexcept;
    ServerRule& operator=(const ServerRule& other);
    ServerRule& operator=(ServerRule&& other) noexcept;
    ~ServerRule();
};

/// A rule of the service worker that controls the page: what its fetch event does with a request.
struct ServiceWorkerRule
{
    /// The request's URL without fragment, user name and password; null: any.
    std::optional<TextPattern> url;
    /// Answers; where false, the request is passed on to the network, and the rest means nothing.
    bool isAnswered = false;
    ResponseType type = ResponseType::Default;
    std::uint16_t status = 200;
    std::shared_ptr<const HeaderList> headers;
    std::shared_ptr<const std::string> body;
    /// With which the worker had fetched it.
    CredentialsMode credentials = CredentialsMode::SameOrigin;
    /// The response's URL list: more than one where the worker's own fetch was redirected. Empty for what it made
    /// itself.
    std::vector<Url> urlList;
    CarriedKeys carried;
};

/// A page beside the first one, by the name that actions give it.
struct NamedPage
{
    std::string name;
    Page page;
    std::optional<std::vector<ServiceWorkerRule>> serviceWorker;
};

/// A cache in front of the server that all who ask share.
struct ContentDelivery
{
    /// In front of these; of all where the list is empty.
    std::vector<std::string> hosts;
    /// It takes no notice of Vary.
    bool ignoresVary = false;
};

/// `wait`: the virtual clock moves.
struct WaitAction
{
    double seconds = 0;
};
/// `clear`
enum class ClearAction : std::uint8_t { PreflightCache, Cookies };
template <> struct Names<ClearAction>
{
    static constexpr std::array<std::string_view, 2> list {"preflight-cache", "cookies"};
};
struct Action
{
    /// StorageAccessRequest: the page calls document.requestStorageAccess().
    std::variant<RequestAction, WaitAction, ClearAction, StorageAccessRequest> what;
    CarriedKeys carried {};
    /// The name of the page that does it; empty: the first one.
    std::string page {};
    /// It does not wait for the end of the action before it, but begins so many seconds after that has begun.
    bool startsWithPrevious = false;
    double afterSeconds = 0;
};

/// What a scenario expects of one request on the wire.
struct ExpectedRequest
{
    std::optional<Exchange::Kind> kind;
    std::optional<std::string> method;
    std::optional<std::string> url;
    /// The value, or null: the header must be absent. `startsWith` where only the beginning is given.
    struct Header
    {
        std::string name;
        std::optional<std::string> value;
        bool isPrefix = false;

        bool operator==(const Header&) const = default;
    };
    std::vector<Header> headers;

    bool operator==(const ExpectedRequest&) const = default;
};
/// What it expects of the use of an image: the fields that are there must be so.
struct ExpectedUse
{
    std::optional<bool> drawn;
    std::optional<bool> readable;
    /// Outer null: not looked at; inner null: there is none.
    std::optional<std::optional<ImageUseError>> error;
    std::optional<std::optional<ImageUseCall>> at;

    bool operator==(const ExpectedUse&) const = default;
};
/// What a scenario expects of one action: the fields that are there must be so.
struct Expectation
{
    std::optional<Verdict> verdict;
    std::optional<ResponseType> responseType;
    std::optional<std::uint16_t> status;
    std::optional<std::string> url;
    std::optional<bool> redirected;
    std::optional<std::vector<std::string>> exposedHeaders;
    /// Outer null: not looked at; inner null: there is no reason.
    std::optional<std::optional<std::string>> reason;
    std::optional<bool> preflight;
    std::optional<StorageAccessResult> storageAccess;
    std::optional<std::size_t> requestCount;
    std::optional<std::vector<ExpectedRequest>> requests;
    /// The same of the reports that its violations of policies have sent.
    std::optional<std::size_t> reportCount;
    std::optional<std::vector<ExpectedRequest>> reports;
    /// The same of what its early hints asked for.
    std::optional<std::size_t> earlyHintCount;
    std::optional<std::vector<ExpectedRequest>> earlyHints;
    std::optional<ExpectedUse> use;

    bool operator==(const Expectation& other) const;
    /// Is nothing expected?
    bool isEmpty() const { return *this == Expectation {}; }

    // Copied in many places: compiled once.
    Expectation();
    Expectation(const Expectation& other);
    Expectation(Expectation&& other) noexcept;
    Expectation& operator=(const Expectation& other);
    Expectation& operator=(Expectation&& other) noexcept;
    ~Expectation();
};

/// How the user has set the browser.
struct UserSettings
{
    enum class ThirdPartyCookies : std::uint8_t { Allow, Block, Partition };
    std::optional<ThirdPartyCookies> thirdPartyCookies;
    std::optional<LocalNetworkPermissions> localNetworkAccess;
    /// Sites that have storage access in this tab, as serializeSite() writes them.
    std::vector<std::string> storageAccess {};
};
template <> struct Names<UserSettings::ThirdPartyCookies>
{
    static constexpr std::array<std::string_view, 3> list {"allow", "block", "partition"};
};

/// What is known of a host.
struct KnownHost
{
    /// Visited; or with its subdomains; or the browser is built with it and its subdomains.
    enum class Hsts : std::uint8_t { No, Yes, IncludeSubDomains, Preloaded };
    std::string host;
    std::optional<AddressSpace> addressSpace;
    Hsts hsts = Hsts::No;
    /// What the host speaks. Decides only whether a body can be streamed to it; null: HTTP/1.1, which cannot.
    enum class HttpVersion : std::uint8_t { Http1, Http2, Http3 };
    std::optional<HttpVersion> httpVersion;
};
template <> struct Names<KnownHost::HttpVersion>
{
    static constexpr std::array<std::string_view, 3> list {"1.1", "2", "3"};
};

/// A scenario, read and checked: URLs are parsed, names are values. What a page or a server may get wrong (methods,
/// header values, unknown modes) stays as it was written.
struct Scenario
{
    std::string title;
    /// Markdown.
    std::string notes;
    ProfileId profile = ProfileId::Standard;
    /// Single differences that are set by name.
    std::vector<std::pair<std::string, std::string>> profileOptions;
    Page page;
    /// The rules of the service worker that controls the page, the first that matches counts; null: none does.
    std::optional<std::vector<ServiceWorkerRule>> serviceWorker;
    /// The others, with their numbers from 1 on.
    std::vector<NamedPage> pages;
    std::optional<ContentDelivery> cdn;
    UserSettings settings;
    std::vector<KnownHost> hosts;
    std::vector<Cookie> cookies;
    std::vector<Action> actions;
    std::vector<ServerRule> server;
    std::vector<Expectation> expect;
    CarriedKeys carried;
    /// What its reader has to say of it.
    std::vector<Message> warnings;

    // Copied in many places: compiled once.
    Scenario();
    Scenario(const Scenario& other);
    Scenario(Scenario&& other) noexcept;
    Scenario& operator=(const Scenario& other);
    Scenario& operator=(Scenario&& other) noexcept;
    ~Scenario();
};

/// The number of the page that does an action: 0 for the first one, and where there is no page of that name.
std::size_t pageNumberOf(const Scenario& scenario, std::size_t action);
/// The page that does an action, as the scenario has it; and the rules of its service worker, null where it has none.
const Page& writtenPageOf(const Scenario& scenario, std::size_t action);
const std::vector<ServiceWorkerRule>* serviceWorkerOf(const Scenario& scenario, std::size_t action);

/// Makes a page of its URL: origin, top-level origin, ancestors and partition key follow from it.
struct PageOptions
{
    GlobalKind kind = GlobalKind::Window;
    std::optional<Url> topLevelUrl;
    bool isSandboxed = false;
    std::optional<std::string> frameSandbox;
    bool isInCredentiallessFrame = false;
    std::optional<std::string> frameAllow;
    /// The origin to use in place of the URL's.
    std::optional<Origin> origin;
};
Page makePage(const Url& url, const PageOptions& options = {});

/// The page as a browser sees it that gives its URL, or that of its tab, an origin of its own (tauri:,
/// chrome-extension:); null where the page is that of the standards.
std::optional<Page> pageInBrowser(const Page& page, const Profile& profile);

} // namespace fetchscope
