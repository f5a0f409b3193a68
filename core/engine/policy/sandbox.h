#pragma once

#include "core/engine/model/page.h"

#include <array>
#include <string_view>

namespace fetchscope {

/// The tokens that a sandbox attribute may have
/// (https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox).
inline constexpr std::array<std::string_view, 14> sandboxTokens {"allow-downloads", "allow-forms", "allow-modals",
    "allow-orientation-lock", "allow-pointer-lock", "allow-popups", "allow-popups-to-escape-sandbox",
    "allow-presentation", "allow-same-origin", "allow-scripts", "allow-storage-access-by-user-activation",
    "allow-top-navigation", "allow-top-navigation-by-user-activation", "allow-top-navigation-to-custom-protocols"};

/// https://html.spec.whatwg.org/multipage/browsers.html#parse-a-sandboxing-directive: does a sandbox attribute have
/// this token, without which it forbids what the token is named after?
bool hasSandboxToken(std::string_view attribute, std::string_view token);

/// Does the sandbox attribute of the page's frame, where it has one, let scripts run?
bool mayRunScripts(const Page& page);

} // namespace fetchscope
