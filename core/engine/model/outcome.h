#pragma once

#include "core/engine/http/header_list.h"
#include "core/engine/model/difference.h"
#include "core/engine/model/image_use.h"
#include "core/engine/model/reason.h"
#include "core/engine/model/request_values.h"
#include "core/engine/model/response.h"
#include "core/engine/model/step.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

/// What the page gets of an action.
enum class Verdict : std::uint8_t { Exposed, Opaque, Blocked, NetworkError, Navigated };
template <> struct Names<Verdict>
{
    static constexpr std::array<std::string_view, 5> list {
        "exposed", "opaque", "blocked", "network-error", "navigated"};
};

/// How the preflight cache took part in an action.
enum class PreflightCacheUse : std::uint8_t { NotNeeded, Miss, Hit, Stale };
template <> struct Names<PreflightCacheUse>
{
    static constexpr std::array<std::string_view, 4> list {"not-needed", "miss", "hit", "stale"};
};

/// The relation of an action's first URL to the page's origin.
enum class Relation : std::uint8_t { SameOrigin, SameSite, CrossSite, None };
template <> struct Names<Relation>
{
    static constexpr std::array<std::string_view, 4> list {"same-origin", "same-site", "cross-site", "none"};
};

/// One thing about a request that makes it need a preflight.
struct PreflightReason
{
    enum class Code : std::uint8_t { Method, Header, UploadListener, StreamBody };
    Code code = Code::Method;
    /// The header's name, in lower case; empty for the others.
    std::string name;
    /// The method, or the header's value.
    std::string value;

    bool operator==(const PreflightReason&) const = default;
};
template <> struct Names<PreflightReason::Code>
{
    static constexpr std::array<std::string_view, 4> list {"method", "header", "upload-listener", "stream-body"};
};

/// What the user answers where a page asks for storage access.
enum class StorageAccessAnswer : std::uint8_t { Granted, Denied };
template <> struct Names<StorageAccessAnswer>
{
    static constexpr std::array<std::string_view, 2> list {"granted", "denied"};
};

/// What came of document.requestStorageAccess(). The first two are a promise that is resolved, the others one that is
/// rejected.
enum class StorageAccessResult : std::uint8_t {
    Granted,
    NotNeeded, ///< in a page of the tab's site, and where cookies go to third parties anyway
    Denied,
    NoUserActivation,
    OpaqueOrigin, ///< of the page, or of the tab
    Unavailable, ///< in a worker, in no secure context, by the attributes of the frame, or by the user's settings
};
template <> struct Names<StorageAccessResult>
{
    static constexpr std::array<std::string_view, 6> list {
        "granted", "not-needed", "denied", "no-user-activation", "opaque-origin", "unavailable"};
};
/// Is the promise that the page got resolved?
constexpr bool isResolved(StorageAccessResult result)
{
    return result == StorageAccessResult::Granted || result == StorageAccessResult::NotNeeded;
}

struct Classification
{
    Relation relation = Relation::None;
    /// The request is not simple: a preflight is needed unless the cache answers.
    bool preflight = false;
    std::vector<PreflightReason> preflightReasons;
};

/// An answer that the HTTP cache gave.
struct StoredAnswer
{
    /// Local: nothing was sent. Validated: the server answered 304, and what was stored was used.
    CacheState state = CacheState::None;
    /// Without fragment.
    std::string url;
    std::uint16_t status = 0;
    std::shared_ptr<const HeaderList> headers;
    /// The exchange that brought it, counted over the whole run.
    std::size_t broughtBy = 0;
    /// How many exchanges the run had when it was used: what came later did not come from the cache.
    std::size_t exchangeCount = 0;
    /// The one that the same action got before: a redirect. Null where this is the first.
    std::shared_ptr<StoredAnswer> before;
};

struct Outcome
{
    Verdict verdict = Verdict::Exposed;
    ResponseType responseType = ResponseType::Default;
    /// What the page sees.
    std::uint16_t status = 0;
    std::string url;
    bool redirected = false;
    std::vector<std::string> exposedHeaders;
    /// The status that came over the wire, though the page may not see it; 0 where none came.
    std::uint16_t wireStatus = 0;
    StepId decidedAt = StepId::None;
    /// What made the browser depart from the standard at that step; null where it did not, and without a trace.
    std::optional<Difference> difference;
    /// Null unless blocked or failed.
    std::shared_ptr<const ErrorCause> cause;
    /// Why the load failed, where the page is told that it did not.
    std::shared_ptr<const ErrorCause> unseenCause;
    /// What a script made of the image, where the action says that it does.
    std::optional<ImageUseOutcome> use;
};

} // namespace fetchscope
