#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/http/cache_control.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What RFC 9111 leaves open to a private cache, or what browsers do otherwise. The defaults follow the RFC; what a
/// browser does is said by its profile's differences.
struct HttpCachePolicy // NOLINT(clang-analyzer-optin.performance.Padding): members stand by what they are about.
{
    CacheControlSyntax syntax;

    // A cache that many share

    /// Is it one (RFC 9111, 3.5 and 5.2.2.7)?
    bool isShared = false;
    /// Does Vary mean nothing to it? (By RFC 9111, 4.1, it does; to some caches but Accept-Encoding it does not.)
    bool ignoresVary = false;

    // What is stored

    /// May a response be stored that has neither explicit freshness nor a status that is cacheable by default? (By
    /// RFC 9111, 3, no. Both browsers do; it shows with force-cache only.)
    bool storesWithoutFreshness = false;
    /// Statuses that are never stored, besides 304, and 206 where ranges are not kept apart.
    std::vector<std::uint16_t> neverStored;
    /// The statuses that may be stored; all others where the list is empty. (Safari)
    std::vector<std::uint16_t> storedStatuses;
    /// Is a 206 stored as any other answer, and for the Range alone that it was asked with? (Safari)
    bool keepsRangesApart = false;
    /// Is a response stored that is not fresh for any time, and has no validator? (Not in Safari.)
    bool storesUnlikelyReuse = true;
    /// Are responses to HEAD stored, to answer HEAD? (Firefox)
    bool storesHead = false;
    /// May a stored response to GET answer HEAD? (Chromium)
    bool answersHeadFromGet = false;
    /// Are several responses kept for one URL that differ by Vary? (By RFC 9111, 4.1, they may be; no browser does.)
    bool keepsVariants = false;

    // Freshness

    /// Does `Pragma: no-cache` in a response mean `Cache-Control: no-cache`? (Not by RFC 9111, 5.4; both browsers.)
    bool responsePragmaCounts = false;
    /// Is a fresh response with `immutable` served though the request or its own Pragma asks for validation? (Firefox)
    bool servesImmutable = false;
    /// Is Age read as C reads an integer of 32 bits without a sign? (Firefox)
    bool readsAgeAsInteger = false;
    /// A max-age that is no number makes the response stale (RFC 9111, 4.2.1), rather than being overlooked.
    bool invalidMaxAgeIsStale = true;
    /// An Expires that is no date, above all `0`, is in the past (RFC 9111, 5.3). Chromium knows only `0` and overlooks
    /// others.
    bool invalidExpiresIsPast = true;
    /// Statuses that Last-Modified gives a heuristic freshness (RFC 9111, 4.2.2; RFC 9110, 15.1).
    std::vector<std::uint16_t> heuristicStatuses {200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501};
    /// The longest heuristic freshness, in seconds.
    double heuristicLimit = std::numeric_limits<double>::infinity();
    /// How long what was prefetched is fresh where nothing else gives it any freshness, in seconds. (Firefox)
    double prefetchedLifetime = 0;
    /// Does must-revalidate forbid heuristic freshness? (Chromium)
    bool mustRevalidateForbidsHeuristic = false;
    /// Statuses that stay fresh for ever where nothing else is said.
    std::vector<std::uint16_t> permanentStatuses;
    /// The statuses that may be fresh at all; all of them where the list is empty. (Firefox)
    std::vector<std::uint16_t> reusableStatuses;

    // The request

    /// What the request's own Cache-Control (RFC 9111, 5.2.1) does: everything the RFC has; or `no-cache` passes the
    /// cache by, `max-age=0` asks for validation, and the rest means nothing (Chromium).
    enum class RequestDirectives : std::uint8_t { All, ReloadAndValidate };
    RequestDirectives requestDirectives = RequestDirectives::All;
    /// `no-store` in a request: it may be answered from the cache, and what comes is not stored (RFC 9111, 5.2.1.5); it
    /// passes the cache by altogether (Firefox); or nothing (Chromium).
    enum class RequestNoStore : std::uint8_t { NotStored, PassedBy, Ignored };
    RequestNoStore requestNoStore = RequestNoStore::NotStored;
    /// Does max-stale also overrule must-revalidate in the response? (Not by RFC 9111, 5.2.2.2. Firefox)
    bool maxStaleOverrulesMustRevalidate = false;
    /// Does a request with Authorization validate a response that was stored without? (Firefox)
    bool authorizationValidates = false;

    // Validation

    /// Statuses of stored responses that are validated; all where the list is empty.
    std::vector<std::uint16_t> validatedStatuses;
    /// Where only another variant is stored: is its entity tag sent? (Not by Fetch; both browsers do.)
    bool validatesOtherVariants = false;
    /// Headers that a 304 does not change, besides those of RFC 9111, 3.2. A name that ends in `-` stands for all that
    /// begin like it.
    std::vector<std::string_view> notFreshened;

    // Invalidation (RFC 9111, 4.4)

    /// Also after an error? (Firefox)
    bool invalidatesAfterErrors = false;
    /// Only after POST, PUT, PATCH and DELETE, rather than after all methods that are not safe? (Chromium)
    bool invalidatesAfterKnownMethodsOnly = false;
    /// Also what Location and Content-Location name, of the same origin? (Not Chromium.)
    bool invalidatesLocations = true;

    bool operator==(const HttpCachePolicy&) const = default;
};

/// The policy that a profile's differences make.
HttpCachePolicy makeHttpCachePolicy(const Profile& profile);
/// The same, never null; that of a browser as it comes is made once.
std::shared_ptr<const HttpCachePolicy> httpCachePolicyOf(const Profile& profile);

} // namespace fetchscope
