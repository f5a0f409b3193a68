#include "core/engine/base/ascii.h"
#include "core/engine/http/cookies.h"
#include "core/engine/http/http_date.h"
#include "tests/fuzz/promise.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Lines of `Set-Cookie` values, answered by a site one second apart: the jar keeps a cookie once, gives only what its
/// rules let go, and forgets what has expired (RFC 6265bis, 5.7 and 5.8.3).
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace fetchscope;
    using fuzzing::require;
    const std::string text = fuzzing::textOf(data, size);
    const Url secure = *parseUrl("https://a.b.example.test/dir/page");
    const Url plain = *parseUrl("http://b.example.test/");
    CookieJar jar;
    double now = 0;
    std::size_t lines = 0;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        if (++lines > 300)
            break;
        now += 1;
        (void)parseCookieDate(line);
        (void)parseHttpDate(line);
        const auto cookie = parseSetCookie(line);
        if (!cookie)
            continue;
        const auto mode = lines % 3 == 0 ? SameSiteMode::UnsetOrLess : SameSiteMode::StrictOrLess;
        const Url& url = lines % 2 == 0 ? plain : secure;
        const std::size_t before = jar.cookies().size();
        const CookieVerdict verdict = jar.store(*cookie, url, mode, now, {}, {"https://example.test"}, false);
        require(jar.cookies().size() <= before + (verdict == CookieVerdict::Accepted ? 1 : 0));
        require(verdict == CookieVerdict::Expired || jar.cookies().size() >= before);
    }
    std::vector<std::string> keys;
    for (const Cookie& cookie : jar.cookies()) {
        require(!cookie.domain.empty() && cookie.path.starts_with('/'));
        require(!cookie.expiresAt || *cookie.expiresAt <= cookie.createdAt + now + longestCookieAge);
        keys.push_back(cookie.name + '\n' + cookie.domain + '\n' + cookie.path + (cookie.hostOnly ? "\n1" : "\n0")
            + cookie.partition);
    }
    std::sort(keys.begin(), keys.end());
    require(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
    for (const auto& [cookie, verdict] :
        jar.consider(plain, SameSiteMode::UnsetOrLess, now, {}, {"https://example.test"}, false)) {
        if (verdict == CookieVerdict::Accepted)
            require(!cookie->secure && domainMatches(plain.host(), cookie->domain)
                && pathMatches(plain.path(), cookie->path)
                && (cookie->sameSite == SameSite::None || cookie->sameSite == SameSite::Default));
    }
    jar.removeExpired(now + 2 * longestCookieAge);
    require(std::none_of(
        jar.cookies().begin(), jar.cookies().end(), [](const Cookie& cookie) { return cookie.expiresAt.has_value(); }));
    return 0;
}
