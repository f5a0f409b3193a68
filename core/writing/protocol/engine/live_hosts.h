#pragma once

#include "core/engine/fetch/network.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

/// Lets requests to the named hosts through to a network, and refuses all others before anything is sent.
class LiveHosts : public Network
{
public:
    /// A host with its port where that is not the scheme's (`api.example`, `localhost:8080`).
    LiveHosts(Network& network, std::vector<std::string> hosts)
        : m_network(network)
        , m_hosts(std::move(hosts))
    {
    }

    WireAnswer send(const WireRequest& request) override;
    bool isHttp1(const Url& url) const override { return m_network.isHttp1(url); }
    AddressSpace addressSpaceOf(const Url& url) const override { return m_network.addressSpaceOf(url); }

    /// The first host that was refused since the last call; null: none.
    std::optional<std::string> takeRefused() { return std::exchange(m_refused, std::nullopt); }

private:
    Network& m_network;
    std::vector<std::string> m_hosts;
    std::optional<std::string> m_refused;
};

} // namespace fetchscope
