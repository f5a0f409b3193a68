#pragma once

#include "core/engine/simulation/scenario.h"

#include <string>
#include <vector>

namespace fetchscope {

/// One request of a page, as a person writes it down.
struct PageRequest
{
    std::string url;
    /// Of the page; `null` for one that has none.
    std::string origin;
    /// What is empty is not set.
    std::string method;
    /// `Name: value` each.
    std::vector<std::string> headers;
    std::string body;
    std::string mode;
    std::string credentials;
    /// Cookies of the URL's host that the browser has, as a Set-Cookie header has them.
    std::vector<std::string> cookies;
    /// By its name in the scenario format.
    std::string initiator;
    std::string redirect;
};

/// A scenario in which a page of that origin makes this one request, by Chromium's rules. The error names the field
/// that is wrong (`origin`, `header`…), and says what would be right.
Result<Scenario> scenarioOf(const PageRequest& request);

} // namespace fetchscope
