#pragma once

#include "core/engine/http/cookie_verdict.h"
#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A cookie that a page asks for, by asking with credentials, and that goes lost because of how it was set.
struct LostCookie
{
    std::string name;
    CookieVerdict verdict = CookieVerdict::Accepted;
    /// Of the run's exchanges: whose answer wanted to set it, or whose request it did not go along with.
    std::size_t exchange = 0;
    /// It was not stored; else it was not sent.
    bool isRefused = false;
};

/// Does the page ask for cookies to go along, and for those of the answer to be stored?
/// https://fetch.spec.whatwg.org/#concept-request-credentials-mode
bool asksWithCredentials(const RequestAction& request);

/// Those of an action, each once: of cookies that are not stored, or not sent, across sites or over http:. None where
/// the page does not ask with credentials.
/// https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-the-samesite-attribute-2
std::vector<LostCookie> lostCookies(const Scenario& scenario, const RunResult& result, std::size_t action);

/// Does a script ask without credentials where another request of the page, to the same origin, asks with them, and one
/// of the two is answered with a cookie? Then what one gets the other does not send: both have to ask so.
bool goesWithoutCookies(const Scenario& scenario, const RunResult& result, std::size_t action);

/// Is it a Set-Cookie header for the cookie of this name?
bool setsCookie(const HeaderView& header, std::string_view name);
/// The line of an answer that sets it; null where none does.
std::optional<std::string_view> lineThatSets(std::string_view name, const HeaderList& headers);
/// The Set-Cookie line as it has to be for pages of other sites: `sid=1; HttpOnly; SameSite=None; Secure`.
std::string cookieForOtherSites(std::string_view line, bool isPartitioned);

} // namespace fetchscope
