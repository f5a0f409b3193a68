#include "core/telling/matrix/asking_origins.h"

#include "core/engine/browser/page_scheme.h"
#include "core/engine/url/site.h"
#include "core/telling/matrix/messages.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr std::string_view attacker = "https://attacker.example";
constexpr std::string_view otherAttacker = "https://attacker.test";

std::string originText(std::string_view scheme, std::string_view host, std::optional<std::uint16_t> port)
{
    return std::string(Origin::makeTuple(scheme, host, port).serialize());
}

void addAsking(std::vector<AskingOrigin>& origins, OriginRole role, std::string text)
{
    const auto url = parseUrl(text);
    const bool isOrigin = text == "null" || (url && originOf(*url).serialize() == text);
    const bool isAsked = std::any_of(
        origins.begin(), origins.end(), [&text](const AskingOrigin& asking) { return asking.origin == text; });
    if (isOrigin && !isAsked)
        origins.push_back({role, std::move(text)});
}

/// Those whose host is made of the page's.
void addHostsAlike(std::vector<AskingOrigin>& origins, const Origin& page, std::string_view domain)
{
    const std::string host(page.host());
    const auto add = [&](OriginRole role, const std::string& alike) {
        addAsking(origins, role, originText(page.scheme(), alike, page.port()));
    };
    add(OriginRole::Prefix, host + ".attacker.example");
    add(OriginRole::Suffix, "not" + (domain.empty() ? host : std::string(domain)));
    add(OriginRole::Below, "attacker." + host);
    if (const std::size_t dot = host.find('.'); dot != std::string::npos)
        add(OriginRole::Dot, std::string(host).replace(dot, 1, "x"));
}

} // namespace

std::vector<AskingOrigin> originsAround(const Origin& page)
{
    std::vector<AskingOrigin> origins;
    origins.push_back({OriginRole::Page, std::string(page.serialize())});
    const bool hasHost = !page.isOpaque() && !page.host().empty();
    const std::string_view domain = hasHost ? registrableDomain(page.host()) : std::string_view();
    if (!domain.empty()) {
        std::string sibling = page.host().starts_with("other.") ? "another." : "other.";
        sibling += domain;
        addAsking(origins, OriginRole::Sibling, originText(page.scheme(), sibling, page.port()));
    }
    if (hasHost)
        addAsking(origins, OriginRole::OtherPort,
            originText(page.scheme(), page.host(), std::uint16_t(page.port() == 8081 ? 8082 : 8081)));
    addAsking(origins, OriginRole::Attacker, std::string(page.serialize() == attacker ? otherAttacker : attacker));
    const bool isAddress =
        hasHost && (page.host().front() == '[' || (page.host().back() >= '0' && page.host().back() <= '9'));
    if (hasHost && !isAddress)
        addHostsAlike(origins, page, domain);
    addAsking(origins, OriginRole::Null, "null");
    if (hasHost && page.scheme() == "https")
        addAsking(origins, OriginRole::Http, originText("http", page.host(), page.port()));
    return origins;
}

std::optional<Page> pageOfOrigin(std::string_view origin, const Page& original)
{
    if (original.origin.serialize() == origin)
        return original;
    PageOptions options;
    options.kind = original.kind;
    if (origin == "null") {
        options.isSandboxed = true;
        return makePage(original.creationUrl, options);
    }
    const auto url = parseUrl(origin);
    if (url && originOf(*url).serialize() == origin)
        return makePage(*url, options);
    options.origin = parseOriginOfPageScheme(origin);
    if (!url || !options.origin || options.origin->serialize() != origin)
        return std::nullopt;
    return makePage(*url, options);
}

Message messageFor(OriginRole role)
{
    switch (role) {
    case OriginRole::Page:
        return say<messages::RolePage>();
    case OriginRole::Sibling:
        return say<messages::RoleSibling>();
    case OriginRole::OtherPort:
        return say<messages::RoleOtherPort>();
    case OriginRole::Attacker:
        return say<messages::RoleAttacker>();
    case OriginRole::Prefix:
        return say<messages::RolePrefix>();
    case OriginRole::Suffix:
        return say<messages::RoleSuffix>();
    case OriginRole::Below:
        return say<messages::RoleBelow>();
    case OriginRole::Dot:
        return say<messages::RoleDot>();
    case OriginRole::Null:
        return say<messages::RoleNull>();
    case OriginRole::Http:
        return say<messages::RoleHttp>();
    }
    return {};
}

} // namespace fetchscope
