#pragma once

#include "core/engine/http/header_list.h"
#include "core/engine/model/failure_detail.h"
#include "core/engine/model/reason.h"
#include "core/engine/model/request_values.h"
#include "core/engine/model/step.h"
#include "core/engine/model/url_list.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

/// Why a response is a network error: which rule, at which step, and the value it stumbled on.
struct ErrorCause
{
    Reason reason = Reason::None;
    /// The offending value: a header's value, a method, a header name, a URL.
    std::string subject;
    /// The directives of further policies that refuse it, too, where a Content Security Policy does.
    std::vector<std::string> furtherDirectives;
    StepId decidedAt = StepId::None;
    /// The rule was applied to the preflight's answer.
    bool inPreflight = false;
    /// The URL of the exchange (or the redirect's target) that failed, without its fragment.
    std::string url;
    /// The status of the response that was refused, 0 where there was none.
    std::uint16_t status = 0;
    /// Set where nothing came back.
    std::optional<NetworkFailure> networkFailure;
    /// What was refused is a service worker's answer, which is one by itself.
    bool isOfServiceWorker = false;
    /// Where a service worker has its answer from; empty where it made it itself.
    std::string answerUrl;
    /// It is the failure of a request that a service worker passed on.
    bool wasPassedOn = false;
};

/// https://fetch.spec.whatwg.org/#concept-response-cache-state
enum class CacheState : std::uint8_t { None, Local, Validated };

inline const HeaderList noHeaders;

/// A response (https://fetch.spec.whatwg.org/#concept-response). A filtered response is a `type` over the same fields:
/// the fields are always the internal response's, the functions named `visible…` are the filtered view.
struct Response
{
    ResponseType type = ResponseType::Default;
    /// https://fetch.spec.whatwg.org/#concept-response-url-list
    UrlList urlList;
    std::uint16_t status = 200;
    std::string statusMessage;
    /// Shared with the rule of the server that gave it; never null except for network errors.
    std::shared_ptr<const HeaderList> headerList;
    std::shared_ptr<const std::string> body;
    CacheState cacheState = CacheState::None;
    /// https://fetch.spec.whatwg.org/#concept-response-cors-exposed-header-name-list, in lower case.
    std::vector<std::string> corsExposedHeaderNameList;
    bool rangeRequested = false;
    bool requestIncludesCredentials = true;
    bool timingAllowPassed = false;
    RedirectTaint redirectTaint = RedirectTaint::SameOrigin;
    /// Set for network errors only.
    std::shared_ptr<const ErrorCause> errorCause;
    /// The step that made the response what it is to the page (a CORS check that passed, say).
    StepId decidedAt = StepId::None;
    /// Ours: why the body cannot be read to its end; None where it can.
    FailureDetail bodyFault = FailureDetail::None;
    /// Ours: a service worker answered, and nothing went over the wire.
    bool fromServiceWorker = false;
    /// The virtual time at which the response came in, in seconds.
    double receivedAt = 0;

    /// https://fetch.spec.whatwg.org/#concept-network-error
    bool isNetworkError() const { return type == ResponseType::Error; }
    /// https://fetch.spec.whatwg.org/#concept-filtered-response
    bool isFiltered() const
    {
        return type == ResponseType::Basic || type == ResponseType::Cors || type == ResponseType::Opaque
            || type == ResponseType::OpaqueRedirect;
    }
    const HeaderList& headers() const { return headerList ? *headerList : noHeaders; }

    /// The status through the filter: 0 for opaque and opaque-redirect responses and network errors.
    std::uint16_t visibleStatus() const;
    /// The URL through the filter; null where the filter hides it.
    const Url* visibleUrl() const;
    /// Is a header with this name visible through the filter?
    bool isHeaderVisible(std::string_view name) const;
    /// The names the page can read, in lower case, sorted, without duplicates.
    std::vector<std::string> visibleHeaderNames() const;
    /// The same as one text: `content-type, etag`.
    std::string joinedVisibleHeaderNames() const;
};

/// A network error with its cause.
Response networkError(ErrorCause cause);
/// https://fetch.spec.whatwg.org/#redirect-status
inline constexpr std::array<int, 5> redirectStatuses {301, 302, 303, 307, 308};
constexpr bool isRedirectStatus(int status)
{
    return std::find(redirectStatuses.begin(), redirectStatuses.end(), status) != redirectStatuses.end();
}
/// https://fetch.spec.whatwg.org/#null-body-status
constexpr bool isNullBodyStatus(int status)
{
    return status == 101 || status == 103 || status == 204 || status == 205 || status == 304;
}
/// https://fetch.spec.whatwg.org/#ok-status
constexpr bool isOkStatus(int status)
{
    return status >= 200 && status <= 299;
}
/// https://fetch.spec.whatwg.org/#range-status
constexpr bool isRangeStatus(int status)
{
    return status == 206 || status == 416;
}

} // namespace fetchscope
