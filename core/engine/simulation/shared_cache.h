#pragma once

#include "core/engine/browser/http_cache.h"
#include "core/engine/browser/virtual_clock.h"
#include "core/engine/fetch/network.h"
#include "core/engine/simulation/scenario.h"

#include <memory>
#include <optional>

namespace fetchscope {

/// A cache in front of the server that all who ask share (a content delivery network, a reverse proxy), by
/// https://httpwg.org/specs/rfc9111.html: `private` and `no-store` are not stored, nor what was asked with
/// Authorization unless the answer allows it; `s-maxage` goes before `max-age`; what `Vary` names has to be the same.
class SharedCache : public Network
{
public:
    /// Empties it, and puts it in front of the network. Scenario, network and clock have to outlive it. Where the
    /// scenario has none, all requests pass through.
    void reset(const Scenario& scenario, Network& server, const VirtualClock& clock);

    WireAnswer send(const WireRequest& request) override;
    bool isHttp1(const Url& url) const override { return m_server->isHttp1(url); }
    AddressSpace addressSpaceOf(const Url& url) const override { return m_server->addressSpaceOf(url); }

private:
    /// The answer that is stored and may be used; null where the server has to be asked.
    std::optional<WireAnswer> answerFromStore(const WireRequest& request, const Url& url);
    /// Asks the server whether what is stored still holds. Its new answer where it does not.
    WireAnswer validate(const WireRequest& request, const StoredResponse& stored, const Validators& validators);
    WireAnswer askServer(const WireRequest& request, const Url& url);
    void store(const WireRequest& request, const Url& url, WireAnswer& answer);

    const ContentDelivery* m_settings = nullptr;
    Network* m_server = nullptr;
    const VirtualClock* m_clock = nullptr;
    HttpCache m_cache;
};

} // namespace fetchscope
