#pragma once

#include "core/engine/simulation/runner.h"
#include "core/telling/checks/scenario_checks.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>

namespace fetchscope {

/// What a page of an origin asks a server that is held to a policy.
struct PolicyRequest
{
    std::string origin;
    std::string path;
    std::string method = "GET";
    bool hasCredentials = false;
    /// The name of a header that the page sets; empty: none.
    std::string header {};

    auto operator<=>(const PolicyRequest&) const = default;
};

/// What came of it.
struct PolicyAnswer
{
    Outcome outcome;
    std::vector<Exchange> exchanges;
    std::string explanation;
    /// The method that was kept back from a server in use; empty: none was.
    std::string keptBack;
    /// Another server, to which this one has sent the page; empty: none.
    std::string strayedTo;
    /// The server did not answer.
    bool isLost = false;
    std::shared_ptr<const Scenario> scenario;

    bool isReadable() const { return outcome.verdict == Verdict::Exposed; }
    /// Did the browser send the request itself, or would have if it had not been kept back?
    bool isSent() const;
    Reason reason() const { return outcome.cause ? outcome.cause->reason : Reason::None; }
    const Exchange* preflight() const;
    /// The answer that the page asked for, the last one after redirects; null where none came.
    const Exchange* last() const;
};

/// Runs what pages ask, each request once. The server is one in use, or rules.
class PolicyAsker
{
public:
    /// The options have to outlive it.
    PolicyAsker(const CheckOptions& options, const ServerPolicy& policy);

    /// Where the server is, to those who ask: an https: origin that the policy does not let in, so that every page asks
    /// across origins, and no address of the user's own network is in the way.
    const std::string& serverOrigin() const { return m_serverOrigin; }
    /// From now on by these rules.
    void judgeBy(ProfileId profile);
    const PolicyAnswer& ask(const PolicyRequest& request);
    /// The answer to a GET of no page, with this text as Origin (null: without). Null where the server did not answer.
    std::shared_ptr<const HeaderList> askWithOrigin(const TestedPath& path, const std::optional<std::string>& origin);
    /// From now on requests to the path may be sent, whatever their method.
    void mayChange(bool isSafe) { m_mayChange = isSafe || m_options.sendsAll; }

private:
    Scenario scenarioOf(const PolicyRequest& request) const;

    const CheckOptions& m_options;
    std::string m_serverOrigin;
    std::vector<ServerRule> m_rules;
    Profile m_profile;
    bool m_mayChange = false;
    bool m_isLost = false;
    Runner m_runner;
    std::map<PolicyRequest, PolicyAnswer> m_answers;
};

} // namespace fetchscope
