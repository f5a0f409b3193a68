#include "core/engine/browser/http_cache_policy.h"

#include <array>

namespace fetchscope {

namespace {

/// What is stored, and for how long it is fresh.
void setFreshness(const Profile& profile, HttpCachePolicy& policy)
{
    policy.storesWithoutFreshness = profile.departs(Difference::CacheWithoutFreshness);
    const auto neverStored = profile.choice<Difference::CacheNeverStored>();
    if (neverStored == "401-407-416")
        policy.neverStored = {401, 407, 416};
    else if (neverStored == "416")
        policy.neverStored = {416};
    else if (neverStored == "webkit")
        policy.storedStatuses = {
            200, 201, 202, 203, 204, 205, 206, 300, 301, 302, 307, 403, 404, 405, 406, 410, 414, 415, 501};
    policy.keepsRangesApart = neverStored == "webkit";
    policy.storesUnlikelyReuse = !profile.departs(Difference::CacheUnlikelyReuse);
    policy.storesHead = profile.departs(Difference::CacheHeadStored);
    policy.answersHeadFromGet = profile.departs(Difference::CacheHeadFromGet);
    policy.responsePragmaCounts = profile.departs(Difference::CacheResponsePragma);
    policy.servesImmutable = profile.departs(Difference::CacheImmutable);
    policy.readsAgeAsInteger = profile.departs(Difference::CacheAge);
    policy.invalidMaxAgeIsStale = !profile.departs(Difference::CacheInvalidMaxAge);
    policy.invalidExpiresIsPast = !profile.departs(Difference::CacheInvalidExpires);
    const auto heuristic = profile.choice<Difference::CacheHeuristicStatuses>();
    if (heuristic == "200-203-206")
        policy.heuristicStatuses = {200, 203, 206};
    else if (heuristic == "200-203-204-301-308")
        policy.heuristicStatuses = {200, 203, 204, 301, 308};
    if (profile.departs(Difference::CacheHeuristicLimit))
        policy.heuristicLimit = profile.value(Difference::CacheHeuristicLimit);
    policy.prefetchedLifetime = profile.value(Difference::CachePrefetchedLifetime);
    policy.mustRevalidateForbidsHeuristic = profile.departs(Difference::CacheMustRevalidate);
    const auto permanent = profile.choice<Difference::CachePermanentStatuses>();
    if (permanent == "300-301-308-410")
        policy.permanentStatuses = {300, 301, 308, 410};
    else if (permanent == "301-410")
        policy.permanentStatuses = {301, 410};
    else if (permanent == "410")
        policy.permanentStatuses = {410};
    if (profile.departs(Difference::CacheReusableStatuses))
        policy.reusableStatuses = {200, 203, 204, 301, 302, 303, 307, 308, 410};
}

/// What the request asks of the cache, and what is asked of the server.
void setValidation(const Profile& profile, HttpCachePolicy& policy)
{
    if (profile.departs(Difference::CacheRequestDirectives))
        policy.requestDirectives = HttpCachePolicy::RequestDirectives::ReloadAndValidate;
    const auto noStore = profile.choice<Difference::CacheRequestNoStore>();
    if (noStore == "ignored")
        policy.requestNoStore = HttpCachePolicy::RequestNoStore::Ignored;
    else if (noStore == "passed-by")
        policy.requestNoStore = HttpCachePolicy::RequestNoStore::PassedBy;
    policy.maxStaleOverrulesMustRevalidate = profile.departs(Difference::CacheMaxStale);
    policy.authorizationValidates = profile.departs(Difference::CacheAuthorization);
    const auto validated = profile.choice<Difference::CacheValidatedStatuses>();
    if (validated == "200")
        policy.validatedStatuses = {200};
    else if (validated == "200-205")
        policy.validatedStatuses = {200, 201, 202, 203, 204, 205};
    policy.validatesOtherVariants = profile.departs(Difference::CacheOtherVariants);
    const auto notFreshened = profile.choice<Difference::CacheNotFreshened>();
    if (notFreshened == "chromium")
        policy.notFreshened = {"content-location", "content-md5", "etag", "www-authenticate", "x-frame-options",
            "x-xss-protection", "x-content-", "x-webkit-"};
    else if (notFreshened == "firefox")
        policy.notFreshened = {"content-location", "content-md5", "etag"};
}

} // namespace

HttpCachePolicy makeHttpCachePolicy(const Profile& profile)
{
    HttpCachePolicy policy;
    if (profile.departs(Difference::CacheRepeatedDirective))
        policy.syntax.repeated = CacheControlSyntax::Repeated::Last;
    policy.syntax.takesQuotedNumbers = !profile.departs(Difference::CacheQuotedNumbers);
    policy.syntax.takesSpaceBehindEquals = profile.departs(Difference::CacheSpaceBehindEquals);
    policy.syntax.takesSpaceBeforeEquals = profile.departs(Difference::CacheSpaceBeforeEquals);
    policy.syntax.takesDigitsInFront = profile.departs(Difference::CacheDigitsInFront);
    policy.syntax.qualifiedNoCacheCounts = !profile.departs(Difference::CacheQualifiedNoCache);
    setFreshness(profile, policy);
    setValidation(profile, policy);
    policy.invalidatesAfterErrors = profile.departs(Difference::CacheInvalidationErrors);
    policy.invalidatesAfterKnownMethodsOnly = profile.departs(Difference::CacheInvalidationMethods);
    policy.invalidatesLocations = !profile.departs(Difference::CacheInvalidationLocations);
    return policy;
}

std::shared_ptr<const HttpCachePolicy> httpCachePolicyOf(const Profile& profile)
{
    const auto make = [](const Profile& of) {
        return std::make_shared<const HttpCachePolicy>(makeHttpCachePolicy(of));
    };
    static const std::array<std::shared_ptr<const HttpCachePolicy>, Names<ProfileId>::list.size()> asTheyCome {
        make(Profile(ProfileId::Standard)), make(Profile(ProfileId::Chromium)), make(Profile(ProfileId::Firefox)),
        make(Profile(ProfileId::Safari))};
    if (profile.isAsItComes(Difference::CacheRepeatedDirective, Difference::CacheInvalidationLocations))
        return asTheyCome[static_cast<std::size_t>(profile.id())];
    return make(profile);
}

} // namespace fetchscope
