#pragma once

#include <string>
#include <vector>

namespace fetchscope {

/// How an application sets a guard up, and what it believes of itself: behind a proxy often not what the browser asked.
struct GuardSettings
{
    /// Empty: those of the request's URL. The host with its port where that is not the scheme's.
    std::string appScheme;
    std::string appHost;
    /// What a proxy in front of it says in X-Forwarded-Proto and X-Forwarded-Host; empty: what the request says.
    std::string forwardedProto;
    std::string forwardedHost;
    bool trustsForwarded = false;
    std::vector<std::string> trustedOrigins;
    /// Patterns with `*`.
    std::vector<std::string> exemptPaths;
    /// The endpoint's CORS policy.
    std::vector<std::string> corsOrigins;
    bool corsCredentials = false;
    bool allowsSameSite = false;
    bool isOriginOnly = false;
    bool checksOrigin = true;
    bool forcesSsl = false;
    /// The token that is valid; empty: nobody knows of one.
    std::string token;
};

} // namespace fetchscope
