#pragma once

#include "core/engine/http/cookie_verdict.h"
#include "core/engine/url/url.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Cookies as user agents treat them: RFC 6265bis (draft-ietf-httpbis-rfc6265bis), on a virtual clock.
namespace fetchscope {

enum class SameSite : std::uint8_t { Default, None, Lax, Strict };

/// The longest time in seconds for which a cookie is kept
/// (https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-the-max-age-attribute): 400 days.
inline constexpr double longestCookieAge = 400.0 * 86400;

/// One cookie of the jar (https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-storage-model).
struct Cookie
{
    std::string name;
    std::string value;
    /// A host in lower case, without a leading dot.
    std::string domain;
    std::string path = "/";
    bool hostOnly = true;
    bool secure = false;
    bool httpOnly = false;
    SameSite sameSite = SameSite::Default;
    /// Virtual seconds since the Unix epoch; null for a session cookie.
    std::optional<double> expiresAt;
    double createdAt = 0;
    /// Order of creation, which breaks ties of createdAt.
    std::uint64_t sequence = 0;
    /// The site of the top-level page this cookie is partitioned by; empty where it is not.
    std::string partition;
    /// It is of the tab's own site, and was set in a frame that a page of another site is around: such frames have a
    /// partition of their own.
    bool crossSiteAncestor = false;
    /// It asked for that partition (`Partitioned`); cookies may be put into one without.
    bool partitioned = false;

    bool operator==(const Cookie&) const = default;
};

/// https://httpwg.org/http-extensions/draft-ietf-httpbis-layered-cookies.html, the partition key of a cookie. Those of
/// other sites than the tab's have one whoever is around, so that the second part is for the tab's own site only.
struct CookiePartitionKey
{
    CookiePartitionKey() = default;
    CookiePartitionKey(std::string_view tabSite, bool hasCrossSiteAncestor = false)
        : site(tabSite)
        , crossSiteAncestor(hasCrossSiteAncestor)
    {
    }
    bool isOf(const Cookie& cookie) const
    {
        return cookie.partition == site && cookie.crossSiteAncestor == crossSiteAncestor;
    }

    std::string_view site;
    bool crossSiteAncestor = false;
};

/// https://fetch.spec.whatwg.org/#determine-the-same-site-mode: which cookies a request may carry or a response set.
enum class SameSiteMode : std::uint8_t { StrictOrLess, LaxOrLess, UnsetOrLess };

/// What a browser's profile decides about cookies.
struct CookiePolicy
{
    /// A cookie without SameSite counts as Lax (RFC 6265bis; Chromium) rather than None (Firefox).
    bool defaultIsLax = true;
    /// A cookie without SameSite goes along with a cross-site POST that loads a document, for as many seconds after it
    /// was set (RFC 6265bis, 5.6.7.2; Chromium: 120). 0: never. Only for such requests.
    double laxAllowingUnsafeSeconds = 0;
    /// SameSite=None needs Secure.
    bool sameSiteNoneNeedsSecure = true;
    /// http: URLs of this machine are as good as https: ones (RFC 6265bis leaves it to the browser).
    bool trustsLocalhost = false;
    /// For `__Host-` the default path will do where it is `/`.
    bool hostPrefixTakesDefaultPath = false;
};

/// A `Set-Cookie` value, parsed (RFC 6265bis, 5.6). Null where a control character makes it ignored as a whole; all
/// other reasons to refuse a cookie are for CookieJar::store() to tell.
struct ParsedSetCookie
{
    std::string name;
    std::string value;
    /// In lower case, without a leading dot; an empty one counts as none.
    std::optional<std::string> domain;
    /// Null where the last Path does not start with a slash, too: the default path is meant.
    std::optional<std::string> path;
    std::optional<double> expires; ///< seconds since the epoch
    std::optional<double> maxAge; ///< seconds, 400 days at most; zero or less: expire at once
    bool secure = false;
    bool httpOnly = false;
    bool partitioned = false;
    SameSite sameSite = SameSite::Default;
};
std::optional<ParsedSetCookie> parseSetCookie(std::string_view value);
/// RFC 6265bis, 5.1.1. Seconds since the Unix epoch; null is failure.
std::optional<double> parseCookieDate(std::string_view text);
/// RFC 6265bis, 5.1.3
bool domainMatches(std::string_view host, std::string_view cookieDomain);
/// RFC 6265bis, 5.1.4
bool pathMatches(std::string_view requestPath, std::string_view cookiePath);
std::string defaultCookiePath(const Url& url);

/// All cookies of a user agent.
///
/// Where a text of RFC 6265bis and its successor (draft-ietf-httpbis-layered-cookies), to which the Fetch Standard
/// refers, differ, the names' prefixes are the successor's and all the rest is RFC 6265bis. A secure URL is one of
/// `https:` or `wss:`.
class CookieJar
{
public:
    /// Puts a cookie in as it is (the scenario's own) but for its sequence, replacing one of the same name, domain,
    /// host-only flag and path (and partition).
    void insert(Cookie cookie);
    /// RFC 6265bis, 5.7: stores what a response to `url` sets at virtual time `now`. `partition` is the key that
    /// partitioned cookies get (`partitionAll`: every cookie gets it). A top-level navigation (lax-or-less) may set
    /// SameSite cookies, all other cross-site responses (unset-or-less) may not.
    CookieVerdict store(const ParsedSetCookie& cookie, const Url& url, SameSiteMode mode, double now,
        const CookiePolicy& policy, CookiePartitionKey partition, bool partitionAll);
    /// The cookie that took the place of another one of the jar, or its own, last; only after store() accepted it.
    const Cookie& lastStored() const { return m_cookies[m_lastStored]; }

    struct Considered
    {
        const Cookie* cookie = nullptr;
        CookieVerdict verdict = CookieVerdict::Accepted;
    };
    /// RFC 6265bis, 5.8.3: every cookie whose domain matches, with why it is sent or not, in the order of the
    /// `Cookie` header (longer paths first, then older ones). Only cookies of `partition` are sent, and those of none
    /// unless `partitionAll` is set and there is a partition.
    std::vector<Considered> consider(const Url& url, SameSiteMode mode, double now, const CookiePolicy& policy,
        CookiePartitionKey partition, bool partitionAll) const;
    /// The value of the `Cookie` header: the accepted ones, `a=1; b=2`; empty where there is none.
    std::string cookieString(const Url& url, SameSiteMode mode, double now, const CookiePolicy& policy,
        CookiePartitionKey partition, bool partitionAll) const;

    const std::vector<Cookie>& cookies() const { return m_cookies; }
    bool isEmpty() const { return m_cookies.empty(); }
    void removeExpired(double now);
    /// Removes all that `isToGo` says. Returns how many there were.
    template <class IsToGo> std::size_t removeIf(const IsToGo& isToGo) { return std::erase_if(m_cookies, isToGo); }
    void clear() { m_cookies.clear(); }
    bool operator==(const CookieJar& other) const { return m_cookies == other.m_cookies; }

private:
    /// Adds the cookie or puts it in the place of the same one, whose age it takes over where `keepAge` is set.
    void put(Cookie cookie, bool keepAge);
    bool overlaysSecure(const Cookie& cookie, double now) const;

    std::vector<Cookie> m_cookies;
    std::uint64_t m_nextSequence = 1;
    std::size_t m_lastStored = 0;
};

/// The cookie that an answer of `url` sets, as it asks for it: nobody has said yet whether it may.
Cookie cookieAsSet(const ParsedSetCookie& parsed, const Url& url, double now);

/// Is there a cookie that this URL could get, whoever asks?
bool hasCookiesFor(const CookieJar& jar, const Url& url, double now);

} // namespace fetchscope
