#include "core/telling/advice/moved_server.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// Does a text begin with this origin or folder, and does that end there?
bool beginsWith(std::string_view text, std::string_view origin)
{
    if (!text.starts_with(origin))
        return false;
    const std::string_view rest = text.substr(origin.size());
    return rest.empty() || rest.front() == '/' || rest.front() == '?' || rest.front() == '#' || rest.front() == '*';
}

bool moveRequests(std::string_view from, std::string_view to, Scenario& scenario)
{
    bool isMoved = false;
    for (std::size_t i = 0; i < scenario.actions.size(); ++i) {
        auto* request = std::get_if<RequestAction>(&scenario.actions[i].what);
        const auto url = request ? urlOf(*request, writtenPageOf(scenario, i).creationUrl) : std::nullopt;
        if (!url || hostOriginOf(*url) != from)
            continue;
        std::string moved(to);
        const std::string& href = url->href();
        const std::size_t path = href.find('/', url->scheme().size() + 3);
        if (path != std::string::npos)
            moved.append(href, path);
        request->url = std::move(moved);
        isMoved = true;
    }
    return isMoved;
}

bool moveRedirect(std::string_view from, std::string_view to, ServerResponse& response)
{
    const auto location = response.headers ? response.headers->getFirst("Location") : std::nullopt;
    if (!location)
        return false;
    std::string moved(*location);
    if (!moveText(moved, from, to))
        return false;
    HeaderList headers = *response.headers;
    headers.set("Location", moved);
    response.headers = std::make_shared<const HeaderList>(std::move(headers));
    return true;
}

void moveRules(std::string_view from, std::string_view to, Scenario& scenario)
{
    for (ServerRule& rule : scenario.server) {
        std::string pattern = rule.url ? rule.url->text() : std::string();
        const bool isText = !rule.url || !rule.url->isRegularExpression();
        if (isText && moveText(pattern, from, to))
            rule.url = TextPattern(pattern);
    }
}

} // namespace

bool moveText(std::string& text, std::string_view from, std::string_view to)
{
    if (!beginsWith(text, from))
        return false;
    text.replace(0, from.size(), to);
    return true;
}

std::string hostOriginOf(const Url& url)
{
    if (!url.hasHost())
        return {};
    std::string origin(url.scheme());
    origin.append("://").append(url.host());
    if (url.port())
        origin.append(":").append(std::to_string(*url.port()));
    return origin;
}

std::string secureOriginOf(const Url& url)
{
    if (!url.hasHost() || (url.scheme() != "http" && url.scheme() != "ws"))
        return {};
    std::string origin(url.scheme());
    origin.append("s://").append(url.host());
    if (url.port())
        origin.append(":").append(std::to_string(*url.port()));
    return origin;
}

std::string originOnOrdinaryPort(const Url& url)
{
    if (!url.hasHost() || !url.port())
        return {};
    std::string origin(url.scheme());
    return origin.append("://").append(url.host());
}

bool serveAt(std::string_view from, std::string_view to, Scenario& scenario)
{
    bool isMoved = moveRequests(from, to, scenario);
    moveRules(from, to, scenario);
    for (ServerRule& rule : scenario.server) {
        if (auto* response = std::get_if<ServerResponse>(&rule.respond))
            isMoved = moveRedirect(from, to, *response) || isMoved;
    }
    return isMoved;
}

std::optional<std::string> folderOf(const Url& one, const Url& other)
{
    constexpr std::size_t lengthOfDrive = 3; // `/C:`
    const std::string_view first = one.path();
    const std::string_view second = other.path();
    const auto same = std::mismatch(first.begin(), first.end(), second.begin(), second.end());
    const std::string_view shared = first.substr(0, static_cast<std::size_t>(same.first - first.begin()));
    const std::string_view folder = shared.substr(0, shared.rfind('/'));
    const bool isDrive = folder.size() == lengthOfDrive && folder.back() == ':';
    if (one.host() != other.host() || folder.empty() || isDrive)
        return std::nullopt;
    return std::string("file://").append(one.host()).append(folder);
}

void serveFolderAt(std::string_view from, std::string_view to, Scenario& scenario)
{
    // What is written relative to the page goes with it.
    for (Action& action : scenario.actions) {
        if (auto* const request = std::get_if<RequestAction>(&action.what))
            moveText(request->url, from, to);
    }
    moveRules(from, to, scenario);
}

} // namespace fetchscope
