#pragma once

#include "core/engine/model/page.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// The tokens that all enforced policies with a sandbox directive have in common, as one text; null where there is no
/// such policy (https://w3c.github.io/webappsec-csp/#sandbox-init).
std::optional<std::string> sandboxOfPolicies(const std::vector<ContentSecurityPolicy>& policies);

/// Does the sandbox attribute of the page's frame, or a policy of the page, lack the token?
bool isSandboxedWithout(const Page& page, std::string_view token);
/// Do both let scripts run?
bool mayRunScripts(const Page& page);

} // namespace fetchscope
