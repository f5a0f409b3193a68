#pragma once

#include "app/live/serve/served_exchange.h"
#include "core/engine/simulation/scenario.h"

#include <cstddef>
#include <string>
#include <string_view>

/// The documents in which a scenario's actions run.
namespace fetchscope {

/// Where the server's own files are, on every host of a run.
inline constexpr std::string_view ownPath = "/.fetchscope/";

/// Who the page tells what it saw.
struct Listener
{
    std::string token;
    /// The number of the page.
    std::size_t page = 0;
    /// The origin of the page with the report.
    std::string report;
};

/// The page itself, with its policies and the script that does its actions. That script may run whatever the policy
/// says of others.
ServedAnswer pageDocument(const Page& page, std::string_view title, const Listener& listener);
/// The page of the tab around it, where it is a frame.
ServedAnswer topDocument(const Page& page, std::string_view title);
/// A policy that lets the script with the nonce run, and is the same for all others.
std::string policyWithNonce(const ContentSecurityPolicy& policy, std::string_view nonce);
/// A file of `resources/serve`.
std::string ownFileText(const char* name);

} // namespace fetchscope
