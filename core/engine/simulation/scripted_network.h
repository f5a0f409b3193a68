#pragma once

#include "core/engine/fetch/network.h"
#include "core/engine/simulation/scenario.h"

#include <cstdint>
#include <string>
#include <vector>

namespace fetchscope {

/// What a rule answers a request with. Views of it are valid as long as the rule.
WireAnswer answerOf(const ServerRule& rule, const WireRequest& request);

/// The server of a scenario: its rules, tried from the first to the last.
class ScriptedNetwork : public Network
{
public:
    /// The scenario has to outlive the network.
    void reset(const Scenario& scenario);

    WireAnswer send(const WireRequest& request) override;
    bool isHttp1(const Url& url) const override;
    AddressSpace addressSpaceOf(const Url& url) const override;

    /// Requests that no rule matched, as `GET https://…`.
    const std::vector<std::string>& unmatched() const { return m_unmatched; }

private:
    const Scenario* m_scenario = nullptr;
    /// How often each rule has answered.
    std::vector<std::uint64_t> m_answered;
    std::vector<std::string> m_unmatched;
};

} // namespace fetchscope
