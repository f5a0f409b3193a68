#include "core/replay/packed_cookies.h"

#include "core/replay/packed_message.h"

#include <array>
#include <cstring>

namespace fetchscope {

namespace {

enum Flag : unsigned { HostOnly = 1, Secure = 2, HttpOnly = 4, Partitioned = 8, Ancestor = 16, IsSet = 32 };

unsigned flagsOf(const JudgedCookie& judged)
{
    const Cookie& cookie = judged.cookie;
    return (cookie.hostOnly ? HostOnly : 0U) | (cookie.secure ? Secure : 0U) | (cookie.httpOnly ? HttpOnly : 0U)
        | (cookie.partitioned ? Partitioned : 0U) | (cookie.crossSiteAncestor ? Ancestor : 0U)
        | (judged.setBy ? IsSet : 0U);
}

} // namespace

void packCookies(std::string& bytes, const std::vector<JudgedCookie>& cookies)
{
    for (const JudgedCookie& judged : cookies) {
        for (const unsigned value :
            {static_cast<unsigned>(judged.kind), static_cast<unsigned>(judged.why),
                static_cast<unsigned>(judged.recorded), static_cast<unsigned>(judged.cookie.sameSite), flagsOf(judged)})
            bytes += static_cast<char>(value);
        for (const std::string* text :
            {&judged.cookie.name, &judged.cookie.domain, &judged.cookie.path, &judged.cookie.partition})
            packText(bytes, *text);
        const std::uint64_t setBy = judged.setBy.value_or(0);
        std::array<char, sizeof setBy> number {};
        std::memcpy(number.data(), &setBy, sizeof setBy);
        bytes.append(number.data(), number.size());
    }
}

std::vector<JudgedCookie> unpackCookies(std::string_view bytes)
{
    std::vector<JudgedCookie> cookies;
    while (!bytes.empty()) {
        JudgedCookie& judged = cookies.emplace_back();
        Cookie& cookie = judged.cookie;
        judged.kind = static_cast<CookieFate::Kind>(bytes[0]);
        judged.why = static_cast<CookieVerdict>(bytes[1]);
        judged.recorded = static_cast<RecordedCookie>(bytes[2]);
        cookie.sameSite = static_cast<SameSite>(bytes[3]);
        const auto flags = static_cast<unsigned char>(bytes[4]);
        bytes.remove_prefix(5);
        cookie.hostOnly = (flags & HostOnly) != 0;
        cookie.secure = (flags & Secure) != 0;
        cookie.httpOnly = (flags & HttpOnly) != 0;
        cookie.partitioned = (flags & Partitioned) != 0;
        cookie.crossSiteAncestor = (flags & Ancestor) != 0;
        for (std::string* text : {&cookie.name, &cookie.domain, &cookie.path, &cookie.partition})
            *text = takeText(bytes);
        std::uint64_t setBy = 0;
        std::memcpy(&setBy, bytes.data(), sizeof setBy);
        bytes.remove_prefix(sizeof setBy);
        if ((flags & IsSet) != 0)
            judged.setBy = setBy;
    }
    return cookies;
}

} // namespace fetchscope
