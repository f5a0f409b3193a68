#include "core/engine/browser/http_cache_policy.h"

namespace fetchscope {

HttpCachePolicy chromiumHttpCachePolicy()
{
    HttpCachePolicy policy;
    policy.syntax.takesQuotedNumbers = false;
    policy.syntax.takesSpaceBehindEquals = true;
    policy.syntax.qualifiedNoCacheCounts = false;
    policy.storesWithoutFreshness = true;
    policy.neverStored = {401, 407, 416};
    policy.answersHeadFromGet = true;
    policy.responsePragmaCounts = true;
    policy.invalidMaxAgeIsStale = false;
    policy.invalidExpiresIsPast = false;
    policy.heuristicStatuses = {200, 203, 206};
    policy.mustRevalidateForbidsHeuristic = true;
    policy.permanentStatuses = {300, 301, 308, 410};
    policy.requestDirectives = HttpCachePolicy::RequestDirectives::ReloadAndValidate;
    policy.requestNoStore = HttpCachePolicy::RequestNoStore::Ignored;
    policy.validatedStatuses = {200};
    policy.validatesOtherVariants = true;
    // net/http/http_response_headers.cc
    policy.notFreshened = {"content-location", "content-md5", "etag", "www-authenticate", "x-frame-options",
        "x-xss-protection", "x-content-", "x-webkit-"};
    policy.invalidatesAfterKnownMethodsOnly = true;
    policy.invalidatesLocations = false;
    return policy;
}

HttpCachePolicy firefoxHttpCachePolicy()
{
    HttpCachePolicy policy;
    policy.syntax.repeated = CacheControlSyntax::Repeated::Last;
    policy.syntax.takesQuotedNumbers = false;
    policy.syntax.takesSpaceBehindEquals = true;
    policy.syntax.takesSpaceBeforeEquals = true;
    policy.syntax.takesDigitsInFront = true;
    policy.storesWithoutFreshness = true;
    policy.neverStored = {416};
    policy.storesHead = true;
    policy.responsePragmaCounts = true;
    policy.invalidMaxAgeIsStale = false;
    policy.heuristicStatuses = {200, 203, 204, 301, 308};
    // nsHttpResponseHead::ComputeFreshnessLifetime
    constexpr double week = 7.0 * 24 * 60 * 60;
    policy.heuristicLimit = week;
    policy.permanentStatuses = {410};
    policy.reusableStatuses = {200, 203, 204, 301, 302, 303, 307, 308, 410};
    policy.requestNoStore = HttpCachePolicy::RequestNoStore::PassedBy;
    policy.maxStaleOverrulesMustRevalidate = true;
    policy.authorizationValidates = true;
    policy.validatedStatuses = {200, 201, 202, 203, 204, 205};
    policy.validatesOtherVariants = true;
    // nsHttpResponseHead::UpdateHeaders
    policy.notFreshened = {"content-location", "content-md5", "etag"};
    policy.invalidatesAfterErrors = true;
    return policy;
}

const std::shared_ptr<const HttpCachePolicy>& httpCachePolicyOf(ProfileId profile)
{
    static const auto standard = std::make_shared<const HttpCachePolicy>();
    static const auto chromium = std::make_shared<const HttpCachePolicy>(chromiumHttpCachePolicy());
    static const auto firefox = std::make_shared<const HttpCachePolicy>(firefoxHttpCachePolicy());
    switch (profile) {
    case ProfileId::Chromium:
        return chromium;
    case ProfileId::Firefox:
        return firefox;
    case ProfileId::Standard:
    case ProfileId::Safari:
        break;
    }
    return standard;
}

} // namespace fetchscope
