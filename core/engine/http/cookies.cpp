#include "core/engine/http/cookies.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/utf8.h"
#include "core/engine/url/site.h"
#include "core/engine/url/trustworthiness.h"

#include <algorithm>
#include <utility>

namespace fetchscope {

namespace {

constexpr std::size_t pairLimit = 4096;

bool isSecure(const Url& url, const CookiePolicy& policy)
{
    return url.scheme() == "https" || url.scheme() == "wss"
        || (policy.trustsLocalhost && isPotentiallyTrustworthy(url));
}

bool isExpired(const Cookie& cookie, double now)
{
    return cookie.expiresAt && *cookie.expiresAt <= now;
}

bool hasControl(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && byte != 0x09) || byte == 0x7F;
    });
}

bool isSameCookie(const Cookie& a, const Cookie& b)
{
    return a.name == b.name && a.domain == b.domain && a.hostOnly == b.hostOnly && a.path == b.path
        && a.partition == b.partition && a.crossSiteAncestor == b.crossSiteAncestor;
}

SameSite effectiveSameSite(SameSite sameSite, const CookiePolicy& policy)
{
    if (sameSite != SameSite::Default)
        return sameSite;
    return policy.defaultIsLax ? SameSite::Lax : SameSite::None;
}

bool startsWith(std::string_view text, std::string_view prefix)
{
    return asciiCaseInsensitiveEquals(text.substr(0, prefix.size()), prefix);
}

/// Does the cookie keep what the prefix of its name promises? A cookie without a name may not look like one with such a
/// prefix. `hasPath`: its path counts, as there is a Path attribute.
CookieVerdict verdictOnPrefix(const Cookie& cookie, bool hasPath)
{
    const bool isHostCompatible = cookie.secure && cookie.hostOnly && hasPath && cookie.path == "/";
    const bool isHttpCompatible = cookie.secure && cookie.httpOnly;
    const auto unless = [](bool isKept, CookieVerdict verdict) { return isKept ? CookieVerdict::Accepted : verdict; };
    if (cookie.name.empty()) {
        const std::string_view value = cookie.value;
        return unless(!startsWith(value, "__secure-") && !startsWith(value, "__host-") && !startsWith(value, "__http-"),
            CookieVerdict::HiddenPrefix);
    }
    if (startsWith(cookie.name, "__host-http-"))
        return unless(isHostCompatible && isHttpCompatible, CookieVerdict::HostHttpPrefix);
    if (startsWith(cookie.name, "__host-"))
        return unless(isHostCompatible, CookieVerdict::HostPrefix);
    if (startsWith(cookie.name, "__http-"))
        return unless(isHttpCompatible, CookieVerdict::HttpPrefix);
    return unless(cookie.secure || !startsWith(cookie.name, "__secure-"), CookieVerdict::SecurePrefix);
}

/// The domain of the new cookie and whether it is the host's only (RFC 6265bis, 5.7, steps 7 to 10).
CookieVerdict setDomain(Cookie& cookie, const ParsedSetCookie& parsed, const Url& url)
{
    const std::string_view host = url.host();
    cookie.hostOnly = true;
    cookie.domain = host;
    if (host.empty())
        return CookieVerdict::DomainMismatch;
    if (!parsed.domain || parsed.domain->empty())
        return CookieVerdict::Accepted;
    const std::string& domain = *parsed.domain;
    if (!isAscii(domain))
        return CookieVerdict::DomainMismatch;
    // A public suffix and an address may name themselves, for themselves only.
    if (domain == host) {
        cookie.hostOnly = url.hostIsIpAddress() || publicSuffix(domain) == domain;
        return CookieVerdict::Accepted;
    }
    if (publicSuffix(domain) == domain)
        return CookieVerdict::PublicSuffix;
    if (!domainMatches(host, domain))
        return CookieVerdict::DomainMismatch;
    cookie.hostOnly = false;
    cookie.domain = domain;
    return CookieVerdict::Accepted;
}

/// The time it expires at; not later than the limit on a cookie's age.
std::optional<double> expiryOf(const ParsedSetCookie& parsed, double now)
{
    if (parsed.maxAge)
        return now + (*parsed.maxAge > 0 ? std::min(*parsed.maxAge, longestCookieAge) : 0);
    if (parsed.expires)
        return std::min(*parsed.expires, now + longestCookieAge);
    return std::nullopt;
}

CookieVerdict verdictOfKey(const Cookie& cookie, CookiePartitionKey partition, bool partitionAll)
{
    if (cookie.partition.empty())
        return !partitionAll || partition.site.empty() ? CookieVerdict::Accepted : CookieVerdict::OtherPartition;
    if (cookie.partition != partition.site)
        return CookieVerdict::OtherPartition;
    return partition.isOf(cookie) ? CookieVerdict::Accepted : CookieVerdict::OtherAncestors;
}

CookieVerdict verdictOnSending(
    const Cookie& cookie, const Url& url, SameSiteMode mode, double now, const CookiePolicy& policy)
{
    if (isExpired(cookie, now))
        return CookieVerdict::Expired;
    if (!pathMatches(url.path(), cookie.path))
        return CookieVerdict::PathMismatch;
    if (cookie.secure && !isSecure(url, policy))
        return CookieVerdict::SecureOnInsecure;
    switch (effectiveSameSite(cookie.sameSite, policy)) {
    case SameSite::Strict:
        return mode == SameSiteMode::StrictOrLess ? CookieVerdict::Accepted : CookieVerdict::SameSiteStrict;
    case SameSite::Lax:
        if (cookie.sameSite == SameSite::Default && now - cookie.createdAt < policy.laxAllowingUnsafeSeconds)
            return CookieVerdict::Accepted;
        return mode == SameSiteMode::UnsetOrLess ? CookieVerdict::SameSiteLax : CookieVerdict::Accepted;
    case SameSite::Default:
    case SameSite::None:
        break;
    }
    return CookieVerdict::Accepted;
}

bool goesBefore(const CookieJar::Considered& a, const CookieJar::Considered& b)
{
    if (a.cookie->path.size() != b.cookie->path.size())
        return a.cookie->path.size() > b.cookie->path.size();
    if (a.cookie->createdAt != b.cookie->createdAt)
        return a.cookie->createdAt < b.cookie->createdAt;
    return a.cookie->sequence < b.cookie->sequence;
}

} // namespace

void CookieJar::put(Cookie cookie, bool keepAge)
{
    const auto old = std::find_if(
        m_cookies.begin(), m_cookies.end(), [&cookie](const Cookie& other) { return isSameCookie(other, cookie); });
    if (old == m_cookies.end()) {
        cookie.sequence = m_nextSequence++;
        m_lastStored = m_cookies.size();
        m_cookies.push_back(std::move(cookie));
        return;
    }
    m_lastStored = static_cast<std::size_t>(old - m_cookies.begin());
    cookie.sequence = old->sequence;
    if (keepAge)
        cookie.createdAt = old->createdAt;
    *old = std::move(cookie);
}

void CookieJar::insert(Cookie cookie)
{
    put(std::move(cookie), false);
}

bool CookieJar::overlaysSecure(const Cookie& cookie, double now) const
{
    return std::any_of(m_cookies.begin(), m_cookies.end(), [&cookie, now](const Cookie& other) {
        return other.secure && other.name == cookie.name && other.partition == cookie.partition
            && other.crossSiteAncestor == cookie.crossSiteAncestor && !isExpired(other, now)
            && (domainMatches(other.domain, cookie.domain) || domainMatches(cookie.domain, other.domain))
            && pathMatches(cookie.path, other.path);
    });
}

Cookie cookieAsSet(const ParsedSetCookie& parsed, const Url& url, double now)
{
    Cookie cookie;
    cookie.name = parsed.name;
    cookie.value = parsed.value;
    cookie.hostOnly = !parsed.domain || parsed.domain->empty();
    cookie.domain = cookie.hostOnly ? std::string(url.host()) : *parsed.domain;
    cookie.path = parsed.path ? *parsed.path : defaultCookiePath(url);
    cookie.secure = parsed.secure;
    cookie.httpOnly = parsed.httpOnly;
    cookie.sameSite = parsed.sameSite;
    cookie.partitioned = parsed.partitioned;
    cookie.createdAt = now;
    cookie.expiresAt = expiryOf(parsed, now);
    return cookie;
}

CookieVerdict CookieJar::store(const ParsedSetCookie& parsed, const Url& url, SameSiteMode mode, double now,
    const CookiePolicy& policy, CookiePartitionKey partition, bool partitionAll)
{
    // 2-4. The pair itself.
    if (parsed.name.empty() && parsed.value.empty())
        return CookieVerdict::Empty;
    if (hasControl(parsed.name) || hasControl(parsed.value))
        return CookieVerdict::ControlCharacter;
    if (parsed.name.size() + parsed.value.size() > pairLimit)
        return CookieVerdict::TooLarge;

    // 5-12, 14, 17. The cookie and its attributes.
    Cookie cookie = cookieAsSet(parsed, url, now);
    const CookieVerdict domainVerdict = setDomain(cookie, parsed, url);
    if (domainVerdict != CookieVerdict::Accepted)
        return domainVerdict;
    if (partitionAll || parsed.partitioned) {
        cookie.partition = partition.site;
        cookie.crossSiteAncestor = partition.crossSiteAncestor;
    }
    cookie.partitioned = parsed.partitioned && !cookie.partition.empty();

    // 13, 16. An insecure URL sets no Secure cookie and leaves those that are there alone.
    if (!isSecure(url, policy) && cookie.secure)
        return CookieVerdict::SecureFromInsecure;
    if (!isSecure(url, policy) && overlaysSecure(cookie, now))
        return CookieVerdict::OverwritesSecure;

    // 18-19. SameSite.
    if (mode == SameSiteMode::UnsetOrLess && effectiveSameSite(cookie.sameSite, policy) != SameSite::None)
        return CookieVerdict::CrossSite;
    if (cookie.sameSite == SameSite::None && !cookie.secure && policy.sameSiteNoneNeedsSecure)
        return CookieVerdict::SameSiteNoneInsecure;

    // 20-22. The promises of the name, and that of Partitioned.
    const CookieVerdict prefixVerdict =
        verdictOnPrefix(cookie, parsed.path.has_value() || policy.hostPrefixTakesDefaultPath);
    if (prefixVerdict != CookieVerdict::Accepted)
        return prefixVerdict;
    if (parsed.partitioned && !cookie.secure)
        return CookieVerdict::Partitioned;

    // 23-24. What is set as expired deletes; all else is stored, as old as what it replaces.
    const auto old = std::find_if(
        m_cookies.begin(), m_cookies.end(), [&cookie](const Cookie& other) { return isSameCookie(other, cookie); });
    const bool oldIsExpired = old != m_cookies.end() && isExpired(*old, now);
    if (isExpired(cookie, now)) {
        if (old != m_cookies.end())
            m_cookies.erase(old);
        return CookieVerdict::Expired;
    }
    if (oldIsExpired)
        m_cookies.erase(old);
    put(std::move(cookie), true);
    return CookieVerdict::Accepted;
}

std::vector<CookieJar::Considered> CookieJar::consider(const Url& url, SameSiteMode mode, double now,
    const CookiePolicy& policy, CookiePartitionKey partition, bool partitionAll) const
{
    std::vector<Considered> considered;
    if (m_cookies.empty())
        return considered;
    const std::string_view host = url.host();
    if (host.empty())
        return considered;
    for (const Cookie& cookie : m_cookies) {
        if (cookie.hostOnly ? host != cookie.domain : !domainMatches(host, cookie.domain))
            continue;
        // Where requests are looked at in the order in which they began, it may have come later than this one began.
        if (cookie.createdAt > now)
            continue;
        CookieVerdict verdict = verdictOfKey(cookie, partition, partitionAll);
        if (verdict == CookieVerdict::Accepted)
            verdict = verdictOnSending(cookie, url, mode, now, policy);
        considered.push_back({&cookie, verdict});
    }
    std::stable_sort(considered.begin(), considered.end(), goesBefore);
    return considered;
}

std::string CookieJar::cookieString(const Url& url, SameSiteMode mode, double now, const CookiePolicy& policy,
    CookiePartitionKey partition, bool partitionAll) const
{
    std::string text;
    if (m_cookies.empty())
        return text;
    for (const Considered& considered : consider(url, mode, now, policy, partition, partitionAll)) {
        if (considered.verdict != CookieVerdict::Accepted)
            continue;
        if (!text.empty())
            text.append("; ");
        if (!considered.cookie->name.empty())
            text.append(considered.cookie->name).append("=");
        text.append(considered.cookie->value);
    }
    return text;
}

void CookieJar::removeExpired(double now)
{
    m_cookies.erase(std::remove_if(m_cookies.begin(), m_cookies.end(),
                        [now](const Cookie& cookie) { return isExpired(cookie, now); }),
        m_cookies.end());
}

bool hasCookiesFor(const CookieJar& jar, const Url& url, double now)
{
    return !jar.isEmpty() && !jar.cookieString(url, SameSiteMode::StrictOrLess, now, {}, {}, false).empty();
}

} // namespace fetchscope
