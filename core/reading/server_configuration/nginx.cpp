#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/name_lists.h"
#include "core/reading/server_configuration/nginx_request.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// What a location is for (https://nginx.org/en/docs/http/ngx_http_core_module.html#location).
struct LocationMatch
{
    enum class Kind : std::uint8_t { Exact, FinalPrefix, Expression, Prefix } kind = Kind::Prefix;
    std::string path;
    bool ignoresCase = false;
};

LocationMatch matchOf(const NginxDirective& location)
{
    using Kind = LocationMatch::Kind;
    const std::string_view first = location.argument(0);
    const std::string path(location.argument(1));
    if (location.arguments.size() > 1) {
        if (first == "=")
            return {Kind::Exact, path};
        if (first == "^~")
            return {Kind::FinalPrefix, path};
        if (first == "~" || first == "~*")
            return {Kind::Expression, path, first == "~*"};
    }
    if (first.starts_with('~')) {
        const bool ignoresCase = first.starts_with("~*");
        return {Kind::Expression, std::string(first.substr(ignoresCase ? 2 : 1)), ignoresCase};
    }
    return {Kind::Prefix, std::string(first)};
}

/// Reads the servers, and makes rules of them.
class NginxReading
{
public:
    NginxReading(const NginxDirective& root, ConfigurationDraft& draft)
        : m_root(root)
        , m_draft(draft)
    {
    }

    bool read()
    {
        collectMaps(m_root);
        collectServers(m_root, {});
        // What stands for itself is taken from a server, or from a location of one.
        if (m_servers.empty()) {
            m_loose = m_root;
            // Lines without a block are put into one that hands on to a program.
            m_loose.hasBlock = m_loose.find("location") != nullptr;
            m_loose.name = m_loose.hasBlock ? "server" : "location";
            m_servers.push_back({&m_loose});
        }
        const std::size_t chosen = chosenServer();
        m_draft.chooseOrigin(addressOf(*m_servers[chosen].back()));
        readServer(m_servers[chosen]);
        if (m_isRead)
            nameOtherServers(chosen);
        return m_isRead;
    }

private:
    using Scopes = std::vector<const NginxDirective*>;

    /// Of one server; each is looked for among the others.
    static constexpr std::ptrdiff_t mostLocations = 300;
    struct Location
    {
        Scopes scopes;
        LocationMatch match;
    };

    void collectMaps(const NginxDirective& block)
    {
        for (const NginxDirective& directive : block.block) {
            if (directive.name == "map" && directive.argument(1).size() > 1)
                m_maps[std::string(directive.argument(1).substr(1))] = {std::string(directive.argument(0)), &directive};
            else if (directive.name == "http")
                collectMaps(directive);
        }
    }

    void collectServers(const NginxDirective& block, Scopes scopes)
    {
        scopes.push_back(&block);
        for (const NginxDirective& directive : block.block) {
            if (directive.name == "server" && directive.hasBlock) {
                Scopes server = scopes;
                server.push_back(&directive);
                m_servers.push_back(std::move(server));
            } else if (directive.name == "http") {
                collectServers(directive, scopes);
            }
        }
    }

    static bool isSecure(const NginxDirective& server)
    {
        return std::any_of(server.block.begin(), server.block.end(), [](const NginxDirective& directive) {
            if (directive.name == "ssl_certificate")
                return true;
            return directive.name == "listen"
                && (directive.argument(0).ends_with("443")
                    || std::find(directive.arguments.begin(), directive.arguments.end(), "ssl")
                        != directive.arguments.end());
        });
    }

    static std::string portOf(const NginxDirective& server)
    {
        const NginxDirective* listen = server.find("listen");
        if (!listen)
            return {};
        std::string_view port = listen->argument(0);
        port = port.substr(port.rfind(':') + 1);
        const bool isNumber = !port.empty() && std::all_of(port.begin(), port.end(), isAsciiDigit);
        return isNumber && port != "80" && port != "443" ? std::string(port) : std::string();
    }

    static std::string addressOf(const NginxDirective& server)
    {
        std::string host;
        if (const NginxDirective* name = server.find("server_name")) {
            for (const std::string& one : name->arguments) {
                if (host.empty() && one != "_" && one.find_first_of("*~$") == std::string::npos)
                    host = one;
            }
        }
        const std::string port = portOf(server);
        if (host.empty() && port.empty())
            return {};
        std::string origin = isSecure(server) ? "https://" : "http://";
        origin.append(host.empty() ? "localhost" : host);
        if (!port.empty())
            origin.append(":").append(port);
        return origin;
    }

    /// The one whose name or port is asked; else the first that sets a header, since others only redirect to it.
    std::size_t chosenServer() const
    {
        if (const auto& url = m_draft.askedUrl()) {
            const Origin askedOrigin = fetchscope::originOf(*url);
            const std::string_view asked = askedOrigin.serialize();
            for (std::size_t i = 0; i < m_servers.size(); ++i) {
                if (addressOf(*m_servers[i].back()) == asked)
                    return i;
            }
        }
        for (std::size_t i = 0; i < m_servers.size(); ++i) {
            if (setsHeaders(*m_servers[i].back()))
                return i;
        }
        return 0;
    }

    /// A scenario's rules are those of one server: which others there are is said, where they have a name of their own.
    void nameOtherServers(std::size_t chosen)
    {
        const std::string own = addressOf(*m_servers[chosen].back());
        std::vector<std::string> others;
        for (const Scopes& server : m_servers) {
            std::string address = addressOf(*server.back());
            if (!address.empty() && address != own && std::find(others.begin(), others.end(), address) == others.end())
                others.push_back(std::move(address));
        }
        if (!others.empty())
            m_draft.note(say<messages::OtherServers>(own.empty() ? m_draft.origin() : own, joinedNames(others, ", ")));
    }

    static bool setsHeaders(const NginxDirective& block)
    {
        return std::any_of(block.block.begin(), block.block.end(), [](const NginxDirective& directive) {
            return directive.name == "add_header" || directive.name == "more_set_headers" || setsHeaders(directive);
        });
    }

    void collectLocations(Scopes scopes, std::vector<Location>& locations)
    {
        for (const NginxDirective& directive : scopes.back()->block) {
            if (directive.name == "include" && directive.argument(0).find("mime.types") == std::string::npos
                && directive.argument(0).find("_params") == std::string::npos)
                m_draft.note(say<messages::NotIncluded>(directive.text()));
            if (directive.name != "location" || directive.argument(0).starts_with('@'))
                continue;
            Scopes inner = scopes;
            inner.push_back(&directive);
            collectLocations(inner, locations);
            locations.push_back({std::move(inner), matchOf(directive)});
        }
    }

    /// Locations are compared with the decoded path; a # in that was sent as %23, since a fragment never is.
    static std::string onTheWire(std::string_view path)
    {
        std::string sent;
        for (const char c : path)
            sent += c == '#' ? std::string("%23") : std::string(1, c);
        return sent;
    }

    std::optional<TextPattern> urlsOf(const LocationMatch& match)
    {
        const std::string& origin = m_draft.origin();
        if (match.kind == LocationMatch::Kind::Prefix || match.kind == LocationMatch::Kind::FinalPrefix) {
            std::string pattern = TextPattern::ofText(origin).text();
            pattern.append(TextPattern::ofText(onTheWire(match.path)).text()).append("*");
            return TextPattern::ofUrl(pattern);
        }
        std::string expression = "^";
        expression += escaped(origin);
        if (match.kind == LocationMatch::Kind::Exact) {
            expression.append(escaped(onTheWire(match.path))).append("(\\?|$)");
            return m_draft.expression(expression);
        }
        // An expression is about the path, without the query.
        std::string path = match.path;
        const bool isAnchored = path.starts_with('^');
        if (isAnchored)
            path.erase(0, 1);
        else
            expression += "[^?]*";
        if (path.ends_with('$') && !path.ends_with("\\$"))
            path.replace(path.size() - 1, 1, "(\\?|$)");
        expression.append("(?:").append(path).append(")");
        return m_draft.expression(expression, match.ignoresCase);
    }

    static std::string escaped(std::string_view text)
    {
        std::string expression;
        for (const char c : text) {
            if (!isAsciiAlphanumeric(c) && c != '/' && c != ':')
                expression += '\\';
            expression += c;
        }
        return expression;
    }

    void readServer(const Scopes& server)
    {
        std::vector<Location> locations;
        collectLocations(server, locations);
        // As nginx chooses: the exact one; prefixes that end the search; expressions in their order; the longest
        // prefix.
        std::stable_sort(locations.begin(), locations.end(), [](const Location& one, const Location& other) {
            if (one.match.kind != other.match.kind)
                return one.match.kind < other.match.kind;
            return one.match.kind != LocationMatch::Kind::Expression && one.match.path.size() > other.match.path.size();
        });
        const bool hasRoot = std::any_of(locations.begin(), locations.end(), [](const Location& location) {
            return location.match.kind == LocationMatch::Kind::Prefix && location.match.path == "/";
        });
        choosePath(locations);
        if (std::ssize(locations) > mostLocations) {
            m_draft.note(say<messages::PartNotFollowed>(
                "location " + locations[static_cast<std::size_t>(mostLocations)].match.path));
            locations.erase(locations.begin() + mostLocations, locations.end());
        }
        for (const Location& location : locations) {
            const auto urls = urlsOf(location.match);
            if (urls)
                answer(urls, location.scopes);
        }
        if (!hasRoot)
            answer(locations.empty() ? std::nullopt : std::optional(TextPattern(m_draft.origin() + "/*")), server);
    }

    /// A path to ask: that of the first location with headers of its own, else of the first.
    void choosePath(const std::vector<Location>& locations)
    {
        const auto isPlain = [](const Location& location) {
            return location.match.kind != LocationMatch::Kind::Expression && location.match.path.starts_with('/');
        };
        const auto found = std::find_if(locations.begin(), locations.end(),
            [&](const Location& location) { return isPlain(location) && setsHeaders(*location.scopes.back()); });
        if (found != locations.end()) {
            m_draft.setPath(found->match.path);
            return;
        }
        const auto first = std::find_if(locations.begin(), locations.end(), isPlain);
        if (first != locations.end())
            m_draft.setPath(first->match.path);
    }

    void answer(const std::optional<TextPattern>& urls, const Scopes& scopes)
    {
        m_isRead = true;
        m_draft.answer(
            urls, [&](RequestCases& request) { return NginxRequest(request, m_draft, m_maps).answer(scopes); });
    }

    const NginxDirective& m_root;
    ConfigurationDraft& m_draft;
    NginxMaps m_maps;
    std::vector<Scopes> m_servers;
    NginxDirective m_loose;
    bool m_isRead = false;
};

} // namespace

bool looksLikeNginxConfiguration(std::string_view text)
{
    return text.find("add_header ") != text.npos || text.find("more_set_headers ") != text.npos
        || (text.find("proxy_pass ") != text.npos && text.find("location ") != text.npos);
}

Result<ServerConfiguration> readNginxConfiguration(std::string_view text, const ServerSurroundings& surroundings)
{
    const NginxDirective root = readNginxDirectives(text);
    ConfigurationDraft draft(surroundings);
    if (root.hasSlashComment)
        draft.note(say<messages::SlashComment>());
    if (root.unclosedLine)
        draft.note(say<messages::ServerBlockNotClosed>(*root.unclosedLine));
    if (root.block.empty() || !NginxReading(root, draft).read())
        return tl::unexpected(
            InputError {{}, say<messages::ConfigurationNotRead>(), say<messages::PasteWholeConfiguration>()});
    return draft.finish();
}

} // namespace fetchscope
