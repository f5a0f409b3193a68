#pragma once

#include "core/browser/hsts_store.h"
#include "core/browser/http_cache.h"
#include "core/browser/preflight_cache.h"
#include "core/browser/profile.h"
#include "core/browser/virtual_clock.h"
#include "core/http/cookies.h"

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
    HttpCache httpCache;
};

} // namespace fetchscope
