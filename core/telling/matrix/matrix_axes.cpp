#include "core/engine/url/site.h"
#include "core/telling/matrix/access_matrix.h"
#include "core/telling/matrix/messages.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr std::string_view attacker = "https://attacker.example";
constexpr std::string_view otherAttacker = "https://attacker.test";
constexpr std::string_view usualPageMethods[] {"GET", "POST", "PUT", "DELETE"};

std::string originText(std::string_view scheme, std::string_view host, std::optional<std::uint16_t> port)
{
    return std::string(Origin::makeTuple(scheme, host, port).serialize());
}

bool isAsked(const std::vector<MatrixOrigin>& origins, std::string_view text)
{
    return std::any_of(origins.begin(), origins.end(), [text](const MatrixOrigin& one) { return one.origin == text; });
}

void addOrigin(std::vector<MatrixOrigin>& origins, std::string text, Message role)
{
    const auto url = parseUrl(text);
    const bool isOrigin = text == "null" || (url && originOf(*url).serialize() == text);
    if (isOrigin && !isAsked(origins, text))
        origins.push_back({std::move(text), std::move(role)});
}

} // namespace

const RequestAction* matrixRequestOf(const Scenario& scenario)
{
    for (const Action& action : scenario.actions) {
        const auto* request = std::get_if<RequestAction>(&action.what);
        const auto url = request ? urlOf(*request, scenario.page.creationUrl) : std::nullopt;
        if (url && (url->scheme() == "http" || url->scheme() == "https"))
            return request;
    }
    return nullptr;
}

std::vector<MatrixOrigin> usualMatrixOrigins(const Origin& page)
{
    std::vector<MatrixOrigin> origins;
    origins.push_back({std::string(page.serialize()), say<messages::RolePage>()});
    if (page.isOpaque() || page.host().empty()) {
        addOrigin(origins, std::string(attacker), say<messages::RoleAttacker>());
        addOrigin(origins, "null", say<messages::RoleNull>());
        return origins;
    }
    const std::string host(page.host());
    const std::string_view scheme = page.scheme();
    const std::string_view domain = registrableDomain(page.host());
    if (domain.empty()) {
        addOrigin(origins, originText(scheme, host, page.port() == 8081 ? 8082 : 8081), say<messages::RoleOtherPort>());
    } else {
        std::string sibling = host.starts_with("other.") ? "another." : "other.";
        sibling += domain;
        addOrigin(origins, originText(scheme, sibling, page.port()), say<messages::RoleSibling>());
    }
    addOrigin(
        origins, std::string(page.serialize() == attacker ? otherAttacker : attacker), say<messages::RoleAttacker>());
    // What `startsWith` and `endsWith` take for the page's.
    const bool isAddress = host.front() == '[' || (host.back() >= '0' && host.back() <= '9');
    if (!isAddress) {
        addOrigin(origins, originText(scheme, host + ".attacker.example", page.port()), say<messages::RolePrefix>());
        addOrigin(origins, originText(scheme, "not" + (domain.empty() ? host : std::string(domain)), page.port()),
            say<messages::RoleSuffix>());
    }
    addOrigin(origins, "null", say<messages::RoleNull>());
    if (scheme == "https")
        addOrigin(origins, originText("http", host, page.port()), say<messages::RoleHttp>());
    return origins;
}

MatrixAxes matrixAxesOf(const Scenario& scenario, MatrixAxes wanted)
{
    const RequestAction* request = matrixRequestOf(scenario);
    MatrixAxes axes = std::move(wanted);
    if (axes.origins.empty())
        axes.origins = usualMatrixOrigins(scenario.page.origin);
    if (axes.methods.empty()) {
        axes.methods.assign(std::begin(usualPageMethods), std::end(usualPageMethods));
        const std::string own = request ? methodOf(*request) : std::string();
        if (!own.empty() && std::find(axes.methods.begin(), axes.methods.end(), own) == axes.methods.end())
            axes.methods.push_back(own);
    }
    if (axes.credentials.empty())
        axes.credentials = {"omit", "include"};
    if (axes.headers.empty()) {
        // Those of the request itself: what others do to ask the same.
        axes.headers.emplace_back();
        if (request && request->headers)
            axes.headers.back().headers = *request->headers;
    }
    if (axes.profiles.empty())
        axes.profiles.push_back(scenario.profile);
    return axes;
}

std::string MatrixHeaders::text() const
{
    std::string names;
    for (const auto& [name, value] : headers)
        names.append(names.empty() ? "" : ", ").append(name);
    return names.empty() ? "-" : names;
}

} // namespace fetchscope
