#pragma once

#include "core/engine/base/message.h"
#include "core/engine/simulation/scenario.h"

#include <cstdint>
#include <string>
#include <vector>

namespace fetchscope {

/// Who else may come to a server than the page that it is for.
enum class Stranger : std::uint8_t {
    Attacker, ///< a page of another site
    Sibling, ///< another origin of the page's site
    Null, ///< a sandboxed frame: its origin is null
};
/// How it asks.
enum class StrangerRequest : std::uint8_t {
    Get, ///< simple: it always arrives
    Put, ///< with a preflight
    Own, ///< what the scenario's page sends, from the other page
};

/// What a stranger can do with a server.
struct Reach
{
    Stranger stranger = Stranger::Attacker;
    StrangerRequest request = StrangerRequest::Get;
    bool withCredentials = false;
    /// The request itself arrives, after a preflight where it needs one.
    bool canSend = false;
    /// The script gets the answer.
    bool canRead = false;
};
/// What strangers can do with the server of a scenario, at the URL of its last request, by the rules of the standard.
/// Empty where the scenario makes no request over HTTP.
std::vector<Reach> reachInto(const Scenario& scenario);
/// What the one opens beyond the other, said of each stranger once and the worst first.
std::vector<Message> openedBeyond(const std::vector<Reach>& mine, const std::vector<Reach>& needed);

} // namespace fetchscope
