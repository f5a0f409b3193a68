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

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace fetchscope {

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
    /// What each page of the scenario has loaded, by its number.
    std::vector<PageResources> pages {1};
    RequestsUnderWay underWay;
    /// What the user has said of the page of the tab, where the profile asks.
    LocalNetworkPermissions localNetwork;
    /// Sites that the user has granted storage access in the tab.
    std::vector<std::string> sitesWithStorageAccess;
    /// The network partition key of that tab; pages of other tabs have none of it.
    std::string tabOfStorageAccess;

    PageResources& resourcesOf(std::size_t page) { return pages[page < pages.size() ? page : 0]; }
    const PageResources& resourcesOf(std::size_t page) const { return pages[page < pages.size() ? page : 0]; }

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
        pages.resize(1);
        pages.front().clear();
        underWay.clear();
        localNetwork = {};
        sitesWithStorageAccess.clear();
        tabOfStorageAccess.clear();
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
