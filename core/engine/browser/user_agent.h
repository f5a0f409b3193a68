#pragma once

#include "core/engine/browser/authentication_entries.h"
#include "core/engine/browser/hsts_store.h"
#include "core/engine/browser/http_cache.h"
#include "core/engine/browser/page_resources.h"
#include "core/engine/browser/preflight_cache.h"
#include "core/engine/browser/profile.h"
#include "core/engine/browser/requests_under_way.h"
#include "core/engine/browser/virtual_clock.h"
#include "core/engine/http/cookies.h"

#include <cstdint>
#include <string>
#include <vector>

namespace fetchscope {

/// What has become of the registration of the service worker that the scenario has: it is there; it was removed, and
/// what is navigated to has none any more; or the page has none any more either.
enum class ServiceWorkerState : std::uint8_t { Registered, Unregistered, Gone };

/// A browser: its rules, and the state that outlives one fetch.
struct UserAgent
{
    Profile profile;
    VirtualClock clock;
    PreflightCache preflightCache;
    CookieJar cookies;
    HstsStore hsts;
    AuthenticationEntries authentication;
    HttpCache httpCache;
    PageResources resources;
    ServiceWorkerState serviceWorker = ServiceWorkerState::Registered;
    RequestsUnderWay underWay;
    /// What the user has said of the page of the tab, where the profile asks.
    LocalNetworkPermissions localNetwork;
    /// Sites that the user has granted storage access in the tab.
    std::vector<std::string> sitesWithStorageAccess;

    /// As it is when it is started for the first time, with these rules. Memory is kept.
    void reset(const Profile& rules)
    {
        if (!rules.isAsItComes()) {
            setRules(rules);
            clear();
        } else {
            reset(rules.id());
        }
    }
    void reset(ProfileId id)
    {
        // Rules that are there already need not be set again.
        if (profile.id() != id || !profile.isAsItComes())
            setRules(Profile(id));
        clear();
    }

private:
    void clear()
    {
        clock = VirtualClock();
        preflightCache.clear();
        cookies = CookieJar();
        hsts = HstsStore();
        authentication.clear();
        httpCache.clear();
        resources.clear();
        serviceWorker = ServiceWorkerState::Registered;
        underWay.clear();
        localNetwork = {};
        sitesWithStorageAccess.clear();
    }
    void setRules(const Profile& rules)
    {
        profile = rules;
        preflightCache.setRules({rules.departs(Difference::PreflightCacheCredentials),
            rules.choice<Difference::PreflightCacheWildcard>(), rules.departs(Difference::PreflightCacheAuthorization),
            rules.departs(Difference::PreflightCacheRenewal)});
        httpCache.setPolicy(httpCachePolicyOf(rules));
    }
};

} // namespace fetchscope
