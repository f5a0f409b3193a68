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
    PageResources resources;
    RequestsUnderWay underWay;
    /// What the user has said of the page of the tab, where the profile asks.
    LocalNetworkPermissions localNetwork;

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
        underWay.clear();
        localNetwork = {};
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
