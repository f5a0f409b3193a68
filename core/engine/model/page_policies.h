#pragma once

#include "core/engine/base/names.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Headers that a page is delivered with, beside those of its policy container.
namespace fetchscope {

/// https://html.spec.whatwg.org/multipage/browsers.html#cross-origin-opener-policy-value
enum class OpenerPolicy : std::uint8_t { UnsafeNone, SameOriginAllowPopups, SameOrigin, NoopenerAllowPopups };
template <> struct Names<OpenerPolicy>
{
    static constexpr std::array<std::string_view, 4> list {
        "unsafe-none", "same-origin-allow-popups", "same-origin", "noopener-allow-popups"};
};

/// https://wicg.github.io/document-isolation-policy/: what subresources have to allow, and not frames.
enum class IsolationPolicy : std::uint8_t { None, RequireCorp, Credentialless };
template <> struct Names<IsolationPolicy>
{
    static constexpr std::array<std::string_view, 3> list {
        "none", "isolate-and-require-corp", "isolate-and-credentialless"};
};

/// https://w3c.github.io/webappsec-permissions-policy/#declared-policy
struct PermissionsPolicy
{
    struct Declaration
    {
        std::string feature;
        bool isForAll = false;
        bool hasSelf = false;
        /// Origins, with `*` in front of a host for its subdomains.
        std::vector<std::string> sources;
        /// The name of who is told of violations.
        std::string endpoint;
    };
    /// The header's value.
    std::string serialized;
    std::vector<Declaration> declarations;

    bool isEmpty() const { return serialized.empty(); }
    /// Null where the feature is not named.
    const Declaration* declarationOf(std::string_view feature) const
    {
        for (const Declaration& declaration : declarations) {
            if (declaration.feature == feature)
                return &declaration;
        }
        return nullptr;
    }
};

} // namespace fetchscope
