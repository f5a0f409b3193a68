#include "core/engine/http/data_url.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"
#include "tests/fuzz/promise.h"

#include <cstdint>
#include <string>
#include <string_view>

/// Any text, and what stands behind its first line as a base: a URL's serialization is read as the same URL
/// (https://url.spec.whatwg.org/#url-serializing), and what goes on the wire has neither fragment nor userinfo.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace fetchscope;
    using fuzzing::require;
    const std::string text = fuzzing::textOf(data, size);
    const std::string_view whole = text;
    const std::size_t line = whole.find('\n');
    const auto base = line == whole.npos ? std::nullopt : parseUrl(whole.substr(line + 1));
    const auto url = parseUrl(whole.substr(0, line), base ? &*base : nullptr);
    if (!url)
        return 0;
    const auto again = parseUrl(url->href());
    require(again && *again == *url && again->href() == url->href());
    require(again->host() == url->host() && again->path() == url->path() && again->query() == url->query());
    const auto sent = parseUrl(url->wireHref());
    require(sent && !sent->fragment() && !sent->includesCredentials());
    require(originOf(*url) == originOf(*again));
    Url changed = *url;
    changed.setFragment(std::nullopt);
    require(changed.href() == url->hrefWithoutFragment());
    changed.removeCredentials();
    require(!changed.includesCredentials() && parseUrl(changed.href()).has_value());
    if (url->scheme() == "data")
        (void)processDataUrl(*url);
    return 0;
}
