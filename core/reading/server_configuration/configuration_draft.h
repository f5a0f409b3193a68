#pragma once

#include "core/reading/server_configuration/request_cases.h"
#include "core/reading/server_configuration/server_configuration.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

/// What the readers of configurations share.
namespace fetchscope {

/// A configuration while it is read.
class ConfigurationDraft
{
public:
    explicit ConfigurationDraft(const ServerSurroundings& surroundings)
        : m_surroundings(surroundings)
    {
    }

    /// The origin that is asked; else `said`, where it is one; else one that is assumed.
    const std::string& chooseOrigin(std::string_view said);
    const std::string& origin() const { return m_configuration.origin; }
    /// The URL that is asked, where it is known.
    const std::optional<Url>& askedUrl() const { return m_surroundings.url; }

    /// What the program behind the server answers a request with.
    std::uint16_t statusBehind(RequestCases& request) const;
    bool isStatusBehindKnown() const { return m_surroundings.statusBehind.has_value(); }

    /// A sentence is noted once.
    void note(Message sentence);
    /// The expression as RE2 has it; where RE2 has not what it needs, a note says so.
    std::optional<TextPattern> expression(std::string_view text, bool ignoresCase = false);
    /// Adds the rules of a server that answers so, for the URLs of a pattern (null: all of the origin's).
    void answer(const std::optional<TextPattern>& url, const std::function<ServerAnswer(RequestCases&)>& answer);
    void add(std::vector<ServerRule> rules);
    /// A line before CORS is set up that refuses requests: a note says so.
    void noteGuard(std::string line);
    void setPath(std::string path) { m_configuration.path = std::move(path); }

    /// What has been read. The error says that it is nothing, or too much.
    Result<ServerConfiguration> finish();

private:
    /// Can an answer have this header? Where not, a note says why.
    bool isUsable(std::string_view name, const SentValue& value);

    static constexpr std::size_t mostRules = 2000;

    const ServerSurroundings& m_surroundings;
    ServerConfiguration m_configuration;
    bool m_hasTooManyCases = false;
    /// Each expression is compiled once.
    std::map<std::string, std::optional<TextPattern>> m_expressions;
};

#define SERVER_CONFIGURATION(kind, id, title, looksLike, read)                                                         \
    bool looksLike(std::string_view text);                                                                             \
    Result<ServerConfiguration> read(std::string_view text, const ServerSurroundings& surroundings);
#include "core/reading/server_configuration/configurations.def"
#undef SERVER_CONFIGURATION

} // namespace fetchscope
