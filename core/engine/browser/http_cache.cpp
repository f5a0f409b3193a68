#include "core/engine/browser/http_cache.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/http_date.h"
#include "core/engine/http/methods.h"
#include "core/engine/url/origin.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <utility>

namespace fetchscope {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

std::optional<double> dateIn(const HeaderList& headers, std::string_view name)
{
    // The first value counts where there should be one only (RFC 9111, 4.2.1).
    const auto value = headers.getFirst(name);
    return value ? parseHttpDate(*value) : std::nullopt;
}

double dateOf(const StoredResponse& response)
{
    return dateIn(*response.headers, "Date").value_or(response.responseTime);
}

bool contains(const std::vector<std::uint16_t>& statuses, std::uint16_t status)
{
    return std::find(statuses.begin(), statuses.end(), status) != statuses.end();
}

/// Does the list, which names all where it is empty, hold the status?
bool admits(const std::vector<std::uint16_t>& statuses, std::uint16_t status)
{
    return statuses.empty() || contains(statuses, status);
}

/// https://httpwg.org/specs/rfc9110.html#overview.of.status.codes: heuristically cacheable
bool isCacheableByDefault(std::uint16_t status)
{
    static constexpr std::array<std::uint16_t, 12> statuses {
        200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501};
    return std::find(statuses.begin(), statuses.end(), status) != statuses.end();
}

/// https://httpwg.org/specs/rfc9111.html#caching.negotiated.responses
bool matchesVary(const StoredResponse& response, const HeaderList& requestHeaders, const HttpCachePolicy& policy)
{
    if (policy.ignoresVary)
        return true;
    const auto names = response.headers->getDecodeAndSplit("Vary");
    if (!names)
        return true;
    return std::all_of(names->begin(), names->end(), [&](const std::string& name) {
        if (name == "*")
            return false;
        return response.requestHeaders.get(name).value_or("") == requestHeaders.get(name).value_or("");
    });
}

/// The digits that a text begins with, behind a sign, in 32 bits without one.
double unsignedIntegerOf(std::string_view text)
{
    const bool isNegative = text.starts_with('-');
    if (isNegative || text.starts_with('+'))
        text.remove_prefix(1);
    std::uint32_t value = 0;
    for (const char c : text) {
        if (!isAsciiDigit(c))
            break;
        value = value * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return isNegative ? 0U - value : value;
}

bool isOneOf(std::string_view name, const std::vector<std::string_view>& patterns)
{
    return std::any_of(patterns.begin(), patterns.end(), [name](std::string_view pattern) {
        if (pattern.back() == '-')
            return asciiCaseInsensitiveEquals(name.substr(0, pattern.size()), pattern);
        return asciiCaseInsensitiveEquals(name, pattern);
    });
}

/// https://httpwg.org/specs/rfc9111.html#update: not those of one connection, nor those that describe the body that is
/// kept.
bool isFreshened(std::string_view name, const HeaderList& headers, const HttpCachePolicy& policy)
{
    static const std::vector<std::string_view> never {"connection", "proxy-connection", "keep-alive", "te", "trailer",
        "transfer-encoding", "upgrade", "proxy-authenticate", "proxy-authentication-info", "proxy-authorization",
        "content-length", "content-encoding", "content-type", "content-range"};
    if (isOneOf(name, never) || isOneOf(name, policy.notFreshened))
        return false;
    const auto connection = headers.getDecodeAndSplit("Connection");
    return !connection || std::none_of(connection->begin(), connection->end(), [name](const std::string& option) {
        return asciiCaseInsensitiveEquals(option, name);
    });
}

/// Does the request ask to be sent, whatever is stored?
bool passesCacheBy(const HeaderList& requestHeaders, const CacheControl& directives, const HttpCachePolicy& policy)
{
    if (requestHeaders.contains("Range") && !policy.keepsRangesApart)
        return true;
    if (directives.noStore && policy.requestNoStore == HttpCachePolicy::RequestNoStore::PassedBy)
        return true;
    return policy.requestDirectives == HttpCachePolicy::RequestDirectives::ReloadAndValidate
        && (directives.noCache || directives.pragmaNoCache);
}

/// May a response be used that has been stale for this long (RFC 9111, 5.2.1.2)?
bool acceptsStaleness(
    double staleFor, const CacheControl& request, const StoredResponse& response, const HttpCachePolicy& policy)
{
    if (!request.maxStale || staleFor > *request.maxStale)
        return false;
    const CacheControl own = parseCacheControl(*response.headers, policy.syntax);
    return !own.noCache && (!own.mustRevalidate || policy.maxStaleOverrulesMustRevalidate);
}

Freshness freshnessFor(const HeaderList& requestHeaders, const CacheControl& request, const CacheSelection& selection,
    const HttpCachePolicy& policy)
{
    const double lifetime = selection.lifetime.seconds;
    const double age = selection.age;
    const bool isServed =
        policy.servesImmutable && parseCacheControl(*selection.response->headers, policy.syntax).immutable;
    if (policy.requestDirectives == HttpCachePolicy::RequestDirectives::ReloadAndValidate) {
        if (request.maxAge == 0.0)
            return Freshness::Stale;
    } else if (!isServed) {
        // RFC 9111, 5.2.1.1, 5.2.1.3 and 5.2.1.4. (A max-age of 0 asks for validation, even within the same second.)
        if (request.noCache || request.maxAge == 0.0 || age > request.maxAge.value_or(infinite))
            return Freshness::Stale;
        if (request.minFresh && lifetime - age < *request.minFresh)
            return Freshness::Stale;
    }
    if (policy.authorizationValidates && requestHeaders.contains("Authorization")
        && !selection.response->requestHeaders.contains("Authorization"))
        return Freshness::Stale;
    // RFC 9111, 4.2
    if (lifetime > age)
        return Freshness::Fresh;
    if (policy.requestDirectives == HttpCachePolicy::RequestDirectives::All
        && acceptsStaleness(age - lifetime, request, *selection.response, policy))
        return Freshness::Fresh;
    // RFC 5861, 3
    if (lifetime + selection.lifetime.staleWhileRevalidate > age)
        return Freshness::StaleWhileRevalidate;
    return Freshness::Stale;
}

FreshnessLifetime heuristicLifetime(
    const StoredResponse& response, const CacheControl& directives, const HttpCachePolicy& policy)
{
    const auto lastModified = dateIn(*response.headers, "Last-Modified");
    // `public` makes any status cacheable (RFC 9111, 4.2.2), but it is no status a browser would guess for.
    const bool mayGuess = contains(policy.heuristicStatuses, response.status)
        && !(directives.mustRevalidate && policy.mustRevalidateForbidsHeuristic);
    const double date = dateOf(response);
    if (mayGuess && lastModified && *lastModified <= date) {
        constexpr double fraction = 0.1;
        return {
            FreshnessLifetime::Rule::Heuristic, std::min((date - *lastModified) * fraction, policy.heuristicLimit), 0};
    }
    if (contains(policy.permanentStatuses, response.status))
        return {FreshnessLifetime::Rule::Permanent, infinite, 0};
    if (response.isPrefetched)
        return {FreshnessLifetime::Rule::Prefetched, policy.prefetchedLifetime, 0};
    return {};
}

FreshnessLifetime lifetimeWithoutExtension(
    const StoredResponse& response, const CacheControl& directives, const HttpCachePolicy& policy)
{
    using Rule = FreshnessLifetime::Rule;
    if (directives.sMaxAge && policy.isShared)
        return {Rule::MaxAge, *directives.sMaxAge, 0};
    if (directives.maxAge)
        return {Rule::MaxAge, *directives.maxAge, 0};
    if (directives.maxAgeIsInvalid && policy.invalidMaxAgeIsStale)
        return {Rule::Invalid, 0, 0};
    if (const auto value = response.headers->getFirst("Expires")) {
        if (const auto expires = parseHttpDate(*value))
            return {Rule::Expires, std::max(*expires - dateOf(response), 0.0), 0};
        if (policy.invalidExpiresIsPast || *value == "0")
            return {Rule::Invalid, 0, 0};
    }
    return heuristicLifetime(response, directives, policy);
}

/// Does anything say that a response of this status may be stored (RFC 9111, 3)?
bool hasLeaveToBeStored(const StoredResponse& response, const CacheControl& directives)
{
    return directives.isPublic || directives.isPrivate || directives.maxAge || response.headers->contains("Expires")
        || isCacheableByDefault(response.status);
}

} // namespace

std::string cacheKeyOf(const Url& url)
{
    return url.wireHref();
}

double ageOf(const StoredResponse& response, double now, const HttpCachePolicy& policy)
{
    const double apparentAge = std::max(0.0, response.responseTime - dateOf(response));
    const auto ageText = response.headers->getFirst("Age");
    const auto valueOf = [&policy](std::string_view text) {
        return policy.readsAgeAsInteger ? unsignedIntegerOf(text) : parseDeltaSeconds(text).value_or(0);
    };
    const double ageValue = ageText ? valueOf(*ageText) : 0;
    const double responseDelay = response.responseTime - response.requestTime;
    const double correctedInitialAge = std::max(apparentAge, ageValue + responseDelay);
    return std::max(0.0, correctedInitialAge + (now - response.responseTime));
}

FreshnessLifetime freshnessLifetimeOf(const StoredResponse& response, const HttpCachePolicy& policy)
{
    const CacheControl directives = parseCacheControl(*response.headers, policy.syntax);
    if (directives.noStore || directives.noCache
        || (directives.pragmaNoCache && policy.responsePragmaCounts
            && !(directives.immutable && policy.servesImmutable)))
        return {FreshnessLifetime::Rule::NoCache, 0, 0};
    if (!admits(policy.reusableStatuses, response.status))
        return {FreshnessLifetime::Rule::Status, 0, 0};
    FreshnessLifetime lifetime = lifetimeWithoutExtension(response, directives, policy);
    if (directives.staleWhileRevalidate && !directives.mustRevalidate)
        lifetime.staleWhileRevalidate = *directives.staleWhileRevalidate;
    return lifetime;
}

std::string_view describe(StoreVerdict verdict)
{
    switch (verdict) {
    case StoreVerdict::Stored:
        return "stored";
    case StoreVerdict::Method:
        return "responses to this method are not stored";
    case StoreVerdict::RequestNoStore:
        return "the request says no-store";
    case StoreVerdict::ResponseNoStore:
        return "the response says no-store";
    case StoreVerdict::Status:
        return "responses with this status are not stored";
    case StoreVerdict::Private:
        return "the response says private";
    case StoreVerdict::Authorization:
        return "the request has Authorization, and the response does not say that it is for others, too";
    case StoreVerdict::NoFreshness:
        return "nothing says that it may be stored";
    }
    return {};
}

CacheSelection HttpCache::select(std::string_view partition, std::string_view method, const Url& url,
    const HeaderList& requestHeaders, double now) const
{
    CacheSelection selection;
    const bool isHead = method == "HEAD";
    if (m_entries.empty() || (method != "GET" && !isHead))
        return selection;
    const CacheControl request = parseCacheControl(requestHeaders, m_policy->syntax);
    if (passesCacheBy(requestHeaders, request, *m_policy))
        return selection;

    const std::string key = cacheKeyOf(url);
    for (const StoredResponse& stored : m_entries) {
        if (stored.url != key || stored.partition != partition)
            continue;
        if (stored.method != method && !(isHead && stored.method == "GET" && m_policy->answersHeadFromGet))
            continue;
        if (matchesVary(stored, requestHeaders, *m_policy)) {
            // RFC 9111, 4: the most recent one.
            if (!selection.response || dateOf(stored) >= dateOf(*selection.response))
                selection.response = &stored;
        } else if (m_policy->validatesOtherVariants && validatorsOf(stored).entityTag)
            selection.otherVariant = &stored;
    }
    if (!selection.response)
        return selection;
    selection.otherVariant = nullptr;
    selection.age = ageOf(*selection.response, now, *m_policy);
    selection.lifetime = freshnessLifetimeOf(*selection.response, *m_policy);
    selection.freshness = freshnessFor(requestHeaders, request, selection, *m_policy);
    return selection;
}

Validators HttpCache::validatorsOf(const StoredResponse& response) const
{
    Validators validators;
    if (!admits(m_policy->validatedStatuses, response.status))
        return validators;
    validators.entityTag = response.headers->get("ETag");
    validators.lastModified = response.headers->get("Last-Modified");
    return validators;
}

Validators HttpCache::validatorsOf(const CacheSelection& selection) const
{
    if (selection.response)
        return validatorsOf(*selection.response);
    if (selection.otherVariant)
        return {validatorsOf(*selection.otherVariant).entityTag, std::nullopt};
    return {};
}

bool HttpCache::isStoredMethod(std::string_view method) const
{
    return method == "GET" || (method == "HEAD" && m_policy->storesHead);
}

bool HttpCache::mayBeStored(std::string_view method, std::uint16_t status) const
{
    return isStoredMethod(method) && !isNeverStored(status);
}

bool HttpCache::isNeverStored(std::uint16_t status) const
{
    return status < 200 || (status == 206 && !m_policy->keepsRangesApart) || status == 304
        || contains(m_policy->neverStored, status)
        || (!m_policy->storedStatuses.empty() && !contains(m_policy->storedStatuses, status));
}

StoreVerdict HttpCache::store(StoredResponse&& response)
{
    if (!isStoredMethod(response.method))
        return StoreVerdict::Method;
    const CacheControl request = parseCacheControl(response.requestHeaders, m_policy->syntax);
    if (request.noStore && m_policy->requestNoStore != HttpCachePolicy::RequestNoStore::Ignored)
        return StoreVerdict::RequestNoStore;
    if (isNeverStored(response.status))
        return StoreVerdict::Status;

    // What the new response supersedes goes, even where the new one may not be stored.
    m_entries.erase(
        std::remove_if(m_entries.begin(), m_entries.end(),
            [&](const StoredResponse& stored) {
                return stored.url == response.url && stored.method == response.method
                    && stored.partition == response.partition
                    && (!m_policy->keepsVariants || matchesVary(stored, response.requestHeaders, *m_policy));
            }),
        m_entries.end());
    const CacheControl directives = parseCacheControl(*response.headers, m_policy->syntax);
    if (directives.noStore)
        return StoreVerdict::ResponseNoStore;
    if (m_policy->isShared && directives.isPrivate)
        return StoreVerdict::Private;
    // RFC 9111, 3.5
    if (m_policy->isShared && response.requestHeaders.contains("Authorization") && !directives.isPublic
        && !directives.mustRevalidate && !directives.sMaxAge)
        return StoreVerdict::Authorization;
    const bool isForShared = m_policy->isShared && directives.sMaxAge;
    if (!m_policy->storesWithoutFreshness && !isForShared && !hasLeaveToBeStored(response, directives))
        return StoreVerdict::NoFreshness;
    // Differs: safari keeps nothing that it could neither use nor validate.
    const bool hasValidator = response.headers->contains("ETag") || response.headers->contains("Last-Modified");
    if (!m_policy->storesUnlikelyReuse && !hasValidator && freshnessLifetimeOf(response, *m_policy).seconds <= 0)
        return StoreVerdict::NoFreshness;
    response.id = m_nextId++;
    m_entries.push_back(std::move(response));
    return StoreVerdict::Stored;
}

std::optional<StoredResponse> HttpCache::freshen(
    std::uint64_t id, const HeaderList& headers, HeaderList requestHeaders, double requestTime, double responseTime)
{
    const auto stored =
        std::find_if(m_entries.begin(), m_entries.end(), [id](const StoredResponse& entry) { return entry.id == id; });
    if (stored == m_entries.end())
        return std::nullopt;
    // RFC 9111, 3.2: each name that the 304 has takes the place of all headers of that name.
    HeaderList updated = *stored->headers;
    for (const HeaderView header : headers) {
        if (isFreshened(header.name, headers, *m_policy))
            updated.remove(header.name);
    }
    for (const HeaderView header : headers) {
        if (isFreshened(header.name, headers, *m_policy))
            updated.append(header.name, header.value);
    }
    const bool noStore = parseCacheControl(updated, m_policy->syntax).noStore;
    stored->headers = std::make_shared<const HeaderList>(std::move(updated));
    stored->requestHeaders = std::move(requestHeaders);
    stored->requestTime = requestTime;
    stored->responseTime = responseTime;
    StoredResponse result = *stored;
    if (noStore)
        m_entries.erase(stored);
    return result;
}

std::size_t HttpCache::invalidate(std::string_view partition, const Url& url, std::string_view method,
    std::uint16_t status, const HeaderList& responseHeaders)
{
    static constexpr std::array<std::string_view, 4> knownMethods {"POST", "PUT", "PATCH", "DELETE"};
    if (isSafeMethod(method) || m_entries.empty())
        return 0;
    if (m_policy->invalidatesAfterKnownMethodsOnly
        && std::find(knownMethods.begin(), knownMethods.end(), method) == knownMethods.end())
        return 0;
    const bool isError = status < 200 || status > 399;
    if (isError && !m_policy->invalidatesAfterErrors)
        return 0;
    std::size_t removed = remove(partition, url);
    if (!m_policy->invalidatesLocations)
        return removed;
    for (const std::string_view name : {"Location", "Content-Location"}) {
        const auto value = responseHeaders.getFirst(name);
        const auto named = value ? parseUrl(*value, &url) : std::nullopt;
        // Only of the same origin: another site's responses are not this one's to remove.
        if (named && isSameOrigin(*named, url))
            removed += remove(partition, *named);
    }
    return removed;
}

std::size_t HttpCache::remove(std::string_view partition, const Url& url)
{
    return removeKey(partition, cacheKeyOf(url));
}

std::size_t HttpCache::removeBroughtBy(std::size_t exchange)
{
    return std::erase_if(m_entries, [exchange](const StoredResponse& stored) { return stored.broughtBy == exchange; });
}

std::size_t HttpCache::removeKey(std::string_view partition, std::string_view key)
{
    return std::erase_if(
        m_entries, [&](const StoredResponse& stored) { return stored.url == key && stored.partition == partition; });
}

} // namespace fetchscope
