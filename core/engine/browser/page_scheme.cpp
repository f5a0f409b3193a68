#include "core/engine/browser/page_scheme.h"

#include "core/engine/base/ascii.h"

#include <algorithm>

namespace fetchscope {

namespace {

struct PageScheme
{
    std::string_view name;
    bool inChromium = false;
    bool inFirefox = false;
    bool inWebKit = false;
    bool isOfExtension = false;
};
constexpr PageScheme pageSchemes[] = {
#define PAGE_SCHEME(scheme, chromium, firefox, webKit, extension) {scheme, chromium, firefox, webKit, extension},
#include "core/engine/browser/page_schemes.def"
#undef PAGE_SCHEME
};

const PageScheme* find(std::string_view scheme)
{
    const auto* const found = std::find_if(std::begin(pageSchemes), std::end(pageSchemes),
        [scheme](const PageScheme& known) { return known.name == scheme; });
    return found == std::end(pageSchemes) ? nullptr : found;
}

/// Schemes whose URLs have no origin in any browser, or that of another URL.
bool isStandardsScheme(const Url& url)
{
    return url.isSpecial() || url.hasLocalScheme() || url.scheme() == "javascript";
}

/// Does the page's own origin make a tuple?
bool hasOrigin(const Url& url, const Profile& profile)
{
    const PageScheme* const known = find(url.scheme());
    const auto choice = profile.choice<Difference::PageSchemes>();
    if (choice == "chromium")
        return known != nullptr && known->inChromium;
    if (choice == "firefox")
        return known != nullptr && known->inFirefox;
    return choice == "webkit" && (known == nullptr || known->inWebKit);
}

} // namespace

std::optional<Origin> originOfPageScheme(const Url& url, const Profile& profile)
{
    if (isStandardsScheme(url) || url.hasOpaquePath() || !hasOrigin(url, profile))
        return std::nullopt;
    return Origin::makeTuple(url.scheme(), asciiLowercase(url.host()), url.port());
}

std::optional<Origin> parseOriginOfPageScheme(std::string_view text)
{
    const auto url = parseUrl(text);
    if (!url || isStandardsScheme(*url) || !url->hasHost() || url->host().empty() || url->hasOpaquePath())
        return std::nullopt;
    Origin origin = Origin::makeTuple(url->scheme(), url->host(), url->port());
    return origin.serialize() == text ? std::optional(std::move(origin)) : std::nullopt;
}

bool isExtensionPage(const Url& url, const Profile& profile)
{
    return isExtensionScheme(url.scheme()) && hasOrigin(url, profile);
}

bool isExtensionScheme(std::string_view scheme)
{
    const PageScheme* const known = find(scheme);
    return known != nullptr && known->isOfExtension;
}

} // namespace fetchscope
