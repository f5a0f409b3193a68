#include "core/telling/matrix/access_matrix.h"
#include "core/telling/matrix/asking_origins.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr std::string_view usualPageMethods[] {"GET", "POST", "PUT", "DELETE"};

} // namespace

std::optional<std::size_t> matrixActionOf(const Scenario& scenario)
{
    for (std::size_t i = 0; i < scenario.actions.size(); ++i) {
        const auto* request = std::get_if<RequestAction>(&scenario.actions[i].what);
        const auto url = request ? urlOf(*request, writtenPageOf(scenario, i).creationUrl) : std::nullopt;
        if (url && (url->scheme() == "http" || url->scheme() == "https"))
            return i;
    }
    return std::nullopt;
}

std::vector<MatrixOrigin> usualMatrixOrigins(const Origin& page)
{
    std::vector<MatrixOrigin> origins;
    bool hasSibling = false;
    for (AskingOrigin& asking : originsAround(page)) {
        // A table stays readable: one neighbour, and what careless comparisons take for the page most often.
        const bool isLeftOut = asking.role == OriginRole::Below || asking.role == OriginRole::Dot
            || (asking.role == OriginRole::OtherPort && hasSibling);
        hasSibling = hasSibling || asking.role == OriginRole::Sibling;
        if (!isLeftOut)
            origins.push_back({std::move(asking.origin), messageFor(asking.role)});
    }
    return origins;
}

MatrixAxes matrixAxesOf(const Scenario& scenario, MatrixAxes wanted)
{
    const auto action = matrixActionOf(scenario);
    const auto* request = action ? std::get_if<RequestAction>(&scenario.actions[*action].what) : nullptr;
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
