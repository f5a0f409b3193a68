#pragma once

#include "tests/core/replay/recorded.h"

#include <string>

/// Entries of a page that asks another origin with CORS.
namespace fetchscope::tests {

inline const Headers corsRequest {{"Origin", "https://app.example"}, {"Sec-Fetch-Mode", "cors"},
    {"Sec-Fetch-Dest", "empty"}, {"Sec-Fetch-Site", "cross-site"}};

inline Headers with(Headers headers, const std::string& name, const std::string& value)
{
    headers.emplace_back(name, value);
    return headers;
}

inline Recorded preflightFor(const std::string& method, const std::string& names, const Headers& response, int at)
{
    Recorded entry;
    entry.method = "OPTIONS";
    entry.request = with(corsRequest, "Access-Control-Request-Method", method);
    if (!names.empty())
        entry.request = with(entry.request, "Access-Control-Request-Headers", names);
    entry.status = 204;
    entry.response = response;
    entry.members = "\"_resourceType\":\"preflight\"";
    entry.at = at;
    return entry;
}

inline Recorded fetchOf(const Headers& response, int at = 0)
{
    Recorded entry;
    entry.request = corsRequest;
    entry.response = response;
    entry.members = "\"_resourceType\":\"fetch\"";
    entry.at = at;
    return entry;
}

inline const Headers anyOrigin {{"Access-Control-Allow-Origin", "*"}};

} // namespace fetchscope::tests
