#pragma once

#include "core/engine/http/header_list.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace fetchscope {

/// How strictly `Cache-Control` is read. The defaults are RFC 9111's; browsers differ one by one.
struct CacheControlSyntax
{
    /// Which one counts where a directive with a number is repeated. RFC 9111 (4.2.1): the first, or the response is
    /// stale. Firefox: the last.
    enum class Repeated : std::uint8_t { First, Last };
    Repeated repeated = Repeated::First;
    /// `max-age="600"`: RFC 9111 (5.2) asks recipients to take both forms; neither Chromium nor Firefox does.
    bool takesQuotedNumbers = true;
    /// `max-age= 600`: no number by RFC 9111; Chromium and Firefox take it.
    bool takesSpaceBehindEquals = false;
    /// `max-age =600`: Firefox takes it.
    bool takesSpaceBeforeEquals = false;
    /// `max-age=600x` and `max-age=1.5`: Firefox takes the digits in front.
    bool takesDigitsInFront = false;
    /// `no-cache="Set-Cookie"` counts as `no-cache`, as RFC 9111 (5.2.2.4) says many caches do. Chromium ignores it.
    bool qualifiedNoCacheCounts = true;

    bool operator==(const CacheControlSyntax&) const = default;
};

/// The directives of a request or a response that mean something to a cache
/// (https://httpwg.org/specs/rfc9111.html#field.cache-control). `proxy-revalidate`, `no-transform` and extensions mean
/// nothing to it, and `s-maxage` only to a shared one.
///
/// Names are taken in any case. Directives without a number are set once they are there at all, which is the most
/// restrictive reading. Of several with a number CacheControlSyntax::repeated tells which counts; those that are no
/// number count as absent. Numbers beyond 2^31 count as 2^31 (1.2.2).
struct CacheControl
{
    bool noStore = false;
    bool noCache = false;
    bool mustRevalidate = false;
    bool isPublic = false;
    bool isPrivate = false;
    bool immutable = false;
    bool onlyIfCached = false;
    /// `Pragma: no-cache`, which is no directive of Cache-Control; who asks has to decide what it means.
    bool pragmaNoCache = false;
    /// Is there a max-age, and none of them a number?
    bool maxAgeIsInvalid = false;
    std::optional<double> maxAge;
    /// For shared caches.
    std::optional<double> sMaxAge;
    /// RFC 5861, 3
    std::optional<double> staleWhileRevalidate;
    /// RFC 9111, 5.2.1.3
    std::optional<double> minFresh;
    /// RFC 9111, 5.2.1.2; infinite where there is no number.
    std::optional<double> maxStale;

    bool operator==(const CacheControl&) const = default;
};

CacheControl parseCacheControl(const HeaderList& headers, const CacheControlSyntax& syntax = {});

/// https://httpwg.org/specs/rfc9111.html#delta-seconds, in seconds; null where it is none.
std::optional<double> parseDeltaSeconds(std::string_view text);

} // namespace fetchscope
