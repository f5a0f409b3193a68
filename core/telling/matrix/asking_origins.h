#pragma once

#include "core/engine/base/message.h"
#include "core/engine/simulation/scenario.h"
#include "core/engine/url/origin.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What an origin is to a page that a server lets in: why it is worth asking from there.
enum class OriginRole : std::uint8_t {
    Page,
    Sibling, ///< another host of its site
    OtherPort,
    Attacker, ///< another site
    Prefix, ///< what `startsWith` takes for it
    Suffix, ///< what `endsWith` takes for it
    Below, ///< a host below it, which `endsWith` with the dot takes for it
    Dot, ///< what a regular expression takes for it in which a dot stands for any character
    Null, ///< a sandboxed frame
    Http, ///< without TLS
};

/// The origin of a page that asks.
struct AskingOrigin
{
    OriginRole role = OriginRole::Page;
    /// As it is serialized; `null` for an opaque one.
    std::string origin;
};

/// The page's own origin and those that a careless server takes for it, each once, in the order of their roles.
std::vector<AskingOrigin> originsAround(const Origin& page);

/// A page of the origin, of the kind of another one, which it is where that has this origin; null where it is none.
std::optional<Page> pageOfOrigin(std::string_view origin, const Page& original);

/// `another host of its site`.
Message messageFor(OriginRole role);

} // namespace fetchscope
