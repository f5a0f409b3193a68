#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/page.h"

#include <optional>
#include <vector>

/// What a page has to send to be alone in its process, and so to get SharedArrayBuffer and exact clocks.
namespace fetchscope {

/// What keeps a page from being cross-origin isolated; or, of the frame, what it depends on beside.
enum class IsolationObstacle : std::uint8_t { InsecureContext, OpenerPolicy, EmbedderPolicy, PermissionsPolicy, Frame };
template <> struct Names<IsolationObstacle>
{
    static constexpr std::array<std::string_view, 5> list {
        "insecure-context", "opener-policy", "embedder-policy", "permissions-policy", "frame"};
};

/// https://html.spec.whatwg.org/multipage/webappapis.html#concept-settings-object-cross-origin-isolated-capability
struct CrossOriginIsolation
{
    /// Null where it is for the pages around to say.
    std::optional<bool> isIsolated;
    std::vector<IsolationObstacle> obstacles;
};
/// Null where the page sends none of the headers that it is about, and for workers.
std::optional<CrossOriginIsolation> crossOriginIsolationOf(const Page& page, const Profile& profile);

/// What the page's subresources are held to: its embedder policy, or what its document isolation policy asks beyond
/// that, where the browser knows one.
EmbedderPolicy subresourcePolicyOf(const Page& page, const Profile& profile);
/// Does either of them ask other origins without credentials?
bool asksWithoutCredentials(const Page& page, const Profile& profile);

} // namespace fetchscope
