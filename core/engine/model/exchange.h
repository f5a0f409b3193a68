#pragma once

#include "core/engine/base/names.h"
#include "core/engine/http/cookies.h"
#include "core/engine/http/header_list.h"
#include "core/engine/model/failure_detail.h"
#include "core/engine/model/request_values.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// Why a request says `Origin: null`.
enum class NullOrigin : std::uint8_t {
    No, ///< it says something else, or nothing
    OpaqueOrigin, ///< of the page: sandboxed, or of a URL that has no origin
    Redirect, ///< from one foreign origin to another
    RedirectWithoutCors, ///< to another origin: enough for some browsers where there is no CORS
    Upgrade, ///< of the URL to https:, which some browsers take for such a redirect
    ReferrerPolicy, ///< it hides the page's origin
    Report, ///< of a policy, in which some browsers hide it
};

/// A cookie of the jar that is for the URL of a request, by its host and path, and did not go along.
struct WithheldCookie
{
    /// What kept it back: a rule on all cookies of the request, or one on this cookie.
    enum class Rule : std::uint8_t { CredentialsMode, EmbedderPolicy, ThirdParty, Cookie };

    std::string name;
    Rule rule = Rule::Cookie;
    /// Of Rule::Cookie.
    CookieVerdict verdict = CookieVerdict::Accepted;

    bool operator==(const WithheldCookie&) const = default;
};

/// A cookie that an answer wanted to set, and that was not stored.
struct RefusedCookie
{
    std::string name;
    CookieVerdict verdict = CookieVerdict::Accepted;

    bool operator==(const RefusedCookie&) const = default;
};

/// What a guard of the scripted server made of a request.
struct GuardNote
{
    /// Its name, and the step that decided with its number, from 1.
    std::string guard;
    std::string step;
    std::size_t rule = 0;
    bool isRefused = false;
};

/// What a cache in front of the server did with a request.
struct SharedCacheNote
{
    enum class State : std::uint8_t {
        Miss, ///< the server was asked
        Hit, ///< it was not
        Validated, ///< it said that what is stored still holds
    };
    State state = State::Miss;
    /// How old the answer was, in seconds.
    double age = 0;
    /// The Origin of the request that brought what was stored; null where it named none.
    std::optional<std::string> storedFor;
    /// Of a miss: why the answer was not stored; empty where it was.
    std::string_view whyNotStored;
};
template <> struct Names<SharedCacheNote::State>
{
    static constexpr std::array<std::string_view, 3> list {"miss", "hit", "validated"};
};

/// One request that goes over the wire, and what comes back.
struct Exchange
{
    enum class Kind : std::uint8_t { Preflight, Request, Report };

    Kind kind = Kind::Request;
    std::string method;
    /// Without fragment and userinfo.
    std::string url;
    HeaderList requestHeaders;
    std::shared_ptr<const std::string> requestBody;
    /// Its answer may store cookies.
    bool includesCredentials = false;
    NullOrigin nullOrigin = NullOrigin::No;
    /// Of NullOrigin::ReferrerPolicy.
    ReferrerPolicy referrerPolicy = ReferrerPolicy::Empty;
    /// Empty for preflights, which never carry cookies.
    std::vector<WithheldCookie> withheldCookies;
    /// Of an answer to a request with credentials.
    std::vector<RefusedCookie> refusedCookies;
    /// Set where nothing came back; the response's fields mean nothing then.
    std::optional<NetworkFailure> networkFailure;
    /// More of that, or why the body is not whole.
    FailureDetail detail = FailureDetail::None;
    std::uint16_t status = 0;
    std::string statusText;
    /// Never null where a response came.
    std::shared_ptr<const HeaderList> responseHeaders;
    std::shared_ptr<const std::string> responseBody;
    /// The headers of the 103 (Early Hints) responses that came before that one.
    std::vector<std::shared_ptr<const HeaderList>> earlyHints;
    /// The server's rule that answered; -1: none matched.
    int rule = -1;
    /// Null: no guard stands before the rule.
    std::shared_ptr<const GuardNote> guard;
    /// Null: no cache stands in front of the server.
    std::shared_ptr<const SharedCacheNote> sharedCache;
    /// Virtual time in seconds, since the run began: sent, and answered.
    double sentAt = 0;
    double answeredAt = 0;
};
template <> struct Names<Exchange::Kind>
{
    static constexpr std::array<std::string_view, 3> list {"preflight", "request", "report"};
};

} // namespace fetchscope
