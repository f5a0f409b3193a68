#include "core/writing/protocol/engine/live_hosts.h"

#include "core/engine/url/url.h"

#include <algorithm>

namespace fetchscope {

WireAnswer LiveHosts::send(const WireRequest& request)
{
    const auto url = parseUrl(request.url);
    std::string host;
    if (url) {
        host = url->host();
        if (url->port())
            host.append(":").append(std::to_string(*url->port()));
    }
    if (std::find(m_hosts.begin(), m_hosts.end(), host) != m_hosts.end())
        return m_network.send(request);
    if (!m_refused)
        m_refused = host;
    WireAnswer answer;
    answer.failure = NetworkFailure::Refused;
    return answer;
}

} // namespace fetchscope
