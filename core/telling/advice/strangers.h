#pragma once

#include "core/engine/base/message.h"
#include "core/engine/base/names.h"
#include "core/engine/simulation/scenario.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// Who else may come to a server than the page that it is for.
enum class Stranger : std::uint8_t {
    Attacker, ///< a page of another site
    Sibling, ///< another origin of the page's site
    Null, ///< a sandboxed frame: its origin is null
};
template <> struct Names<Stranger>
{
    static constexpr std::array<std::string_view, 3> list {"attacker", "sibling", "null"};
};
inline constexpr std::string_view attackersHost = "attacker.example";
/// How it asks.
enum class StrangerRequest : std::uint8_t {
    Get, ///< simple: it always arrives
    Put, ///< with a preflight
    Own, ///< what the scenario's page sends, from the other page
    Load, ///< into the other page, by the element that the scenario's page loads it with
};
template <> struct Names<StrangerRequest>
{
    static constexpr std::array<std::string_view, 4> list {"get", "put", "own", "load"};
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
    /// The element gets it.
    bool canLoad = false;

    bool operator==(const Reach&) const = default;
};

/// How far something goes.
enum class ReachDegree : std::uint8_t { No, WithoutCookies, WithCookies };
template <> struct Names<ReachDegree>
{
    static constexpr std::array<std::string_view, 3> list {"no", "without-cookies", "with-cookies"};
};
/// All that one stranger can do.
struct ReachOfStranger
{
    Stranger stranger = Stranger::Attacker;
    ReachDegree reads = ReachDegree::No;
    /// More than a simple GET.
    ReachDegree sends = ReachDegree::No;
    bool loads = false;
};

/// What strangers can do with the server of a scenario, at the URL of the request `index`, by the rules of the
/// standard. Empty where that is none over HTTP.
std::vector<Reach> reachInto(const Scenario& scenario, std::size_t index);
/// The page of a stranger, over the scheme of the server. A sibling is one of `page`; null where it can have none.
std::optional<Page> pageOfStranger(Stranger stranger, const Page& page, std::string_view scheme);
/// `An attacker's page (https://attacker.example)`
Message messageFor(Stranger stranger);
/// What the one opens beyond the other, said of each stranger once and the worst first.
std::vector<Message> openedBeyond(const std::vector<Reach>& mine, const std::vector<Reach>& needed);
/// The same of each stranger, in short.
std::vector<ReachOfStranger> summaryOf(const std::vector<Reach>& reach);

} // namespace fetchscope
