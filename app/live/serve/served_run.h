#pragma once

#include "app/live/serve/served_exchange.h"
#include "core/engine/base/message.h"
#include "core/engine/browser/virtual_clock.h"
#include "core/engine/simulation/scripted_network.h"
#include "core/engine/simulation/shared_cache.h"
#include "core/telling/loopback/seen_run.h"

#include <QElapsedTimer>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace fetchscope {

/// One visitor's run of a scenario: answers what the browser asks by the scenario's rules, and notes it.
class ServedRun
{
public:
    /// What the visitor's browser is like, beside its name.
    struct Visitor
    {
        std::string userAgent;
        std::optional<UserSettings::ThirdPartyCookies> thirdPartyCookies;
    };

    /// `report` is the origin of the page that shows the report.
    ServedRun(std::shared_ptr<const LoopbackPlan> plan, LoopbackScenario said, LoopbackPlace place, Visitor visitor,
        std::string report);

    const SeenRun& seen() const { return m_seen; }
    /// Part of the host names, and what the page proves itself by.
    const std::string& token() const { return m_place.run; }
    /// Is the host (without its port) one of this run's own?
    bool hasHost(std::string_view host) const;

    /// The page of this number is going to be loaded: where it begins. The cookies are set before the first time. Empty
    /// where there is none of this number.
    std::string expectPage(std::size_t number);
    /// From now on requests belong to this action. False where there is none of this number.
    bool begin(std::size_t action);
    /// What the page saw of it. The error says what is wrong with the report.
    Result<void> report(std::size_t action, std::string_view json);
    void end() { m_seen.isWhole = true; }
    void fail(std::string why) { m_seen.failure = std::move(why); }

    ServedAnswer answer(const ServedRequest& request);
    /// Since the last request came, or the run began, in milliseconds, whatever becomes of the machine's clock.
    std::int64_t timeSinceRequest() const { return m_sinceRequest.elapsed(); }
    bool wasAsked() const { return m_current && !m_exchanges.empty(); }

private:
    ServedAnswer ownFile(const ServedRequest& request, const std::string& url);
    ServedAnswer setCookies(std::size_t host) const;
    std::string cookieStop(std::size_t host) const;
    ServedAnswer byRules(const ServedRequest& request, const std::string& url);
    /// The rule's; where it gives none, what the element that asks can show.
    std::shared_ptr<const std::string> bodyFor(const WireAnswer& answer) const;
    bool isPageLoad(const ServedRequest& request, const std::string& url) const;
    const Page& expectedPage() const;

    SeenRun m_seen;
    LoopbackPlace m_place;
    std::string m_report;
    ScriptedNetwork m_network;
    /// In front of it, where the scenario has one; its time is that of the run's timer.
    SharedCache m_sharedCache;
    VirtualClock m_clock;
    QElapsedTimer m_sinceBegin;
    /// Hosts that get cookies before the first action.
    std::vector<std::string> m_cookieHosts;
    bool m_areCookiesSet = false;
    bool m_isPageExpected = false;
    std::size_t m_expectedPage = 0;
    std::optional<std::size_t> m_current;
    std::vector<SeenExchange> m_exchanges;
    QElapsedTimer m_sinceRequest;
};

} // namespace fetchscope
