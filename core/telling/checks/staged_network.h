#pragma once

#include "core/engine/fetch/network.h"
#include "core/engine/simulation/scripted_network.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fetchscope {

/// A server that is in use, in the place of one of a scenario's origins. What goes to that origin is sent to the server
/// with the same path; where it redirects to itself, the scenario's origin is meant. All other origins are answered by
/// the scenario's rules. What might change something on the server is kept back.
class StagedNetwork : public Network
{
public:
    struct Options
    {
        /// The server that is asked; its origin counts.
        Url server;
        /// Sent along with every request, preflights too: what lets tests in.
        std::vector<std::pair<std::string, std::string>> headers;
    };
    /// `wire` has to outlive it.
    StagedNetwork(Network& wire, Options options);

    /// Before each run: the scenario, and its origin that the server stands for. `sendsAll`: nothing is kept back.
    void begin(const Scenario& scenario, std::string_view origin, bool sendsAll);

    WireAnswer send(const WireRequest& request) override;
    bool isHttp1(const Url& url) const override;
    AddressSpace addressSpaceOf(const Url& url) const override;

    /// The method that was kept back since begin(); empty: none was.
    const std::string& keptBack() const { return m_keptBack; }
    /// Why the server did not answer since begin(); null where it did.
    const std::optional<NetworkFailure>& failure() const { return m_failure; }
    /// What else is known of that.
    FailureDetail failureDetail() const { return m_detail; }
    /// The origin of another server that no rule stands for, and that was to be asked since begin(), after a redirect
    /// say; empty: none.
    const std::string& strayedTo() const { return m_strayedTo; }
    const Url& server() const { return m_options.server; }

private:
    Network& m_wire;
    Options m_options;
    std::string m_serverOrigin;
    ScriptedNetwork m_rules;
    std::string m_origin;
    bool m_sendsAll = false;
    std::string m_keptBack;
    std::string m_strayedTo;
    std::optional<NetworkFailure> m_failure;
    FailureDetail m_detail = FailureDetail::None;
};

} // namespace fetchscope
