#include "core/engine/model/cookie_fate.h"

namespace fetchscope {

namespace {

/// What makes two cookies the same one to a jar.
std::string keyOf(const Cookie& cookie)
{
    std::string key = cookie.name;
    for (const std::string* part : {&cookie.domain, &cookie.path, &cookie.partition})
        key.append(1, '\n').append(*part);
    key.append(cookie.hostOnly ? "\nhost" : "\ndomain").append(cookie.crossSiteAncestor ? "\nframe" : "");
    return key;
}

} // namespace

void CookieSetters::take(const CookieFate& fate, std::uint64_t setter)
{
    if (fate.kind == CookieFate::Kind::Stored || fate.kind == CookieFate::Kind::Replaced)
        m_setters[keyOf(fate.cookie)] = setter;
}

std::optional<std::uint64_t> CookieSetters::of(const Cookie& cookie) const
{
    const auto found = m_setters.find(keyOf(cookie));
    return found == m_setters.end() ? std::nullopt : std::optional(found->second);
}

bool isTelling(CookieFate::Kind kind, CookieVerdict why)
{
    const bool isTrouble = kind == CookieFate::Kind::Withheld || kind == CookieFate::Kind::Refused;
    return isTrouble && why != CookieVerdict::Preflight && why != CookieVerdict::OtherHost
        && why != CookieVerdict::HostOnly && why != CookieVerdict::PathMismatch && why != CookieVerdict::Expired;
}

} // namespace fetchscope
