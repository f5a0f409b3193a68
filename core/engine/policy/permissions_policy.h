#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/page.h"
#include "core/engine/url/origin.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace fetchscope {

/// https://w3c.github.io/webappsec-permissions-policy/#process-response-policy, of the header's value. What is no
/// dictionary declares nothing.
PermissionsPolicy parsePermissionsPolicy(std::string_view value);

/// Step 2 of https://w3c.github.io/webappsec-permissions-policy/#algo-is-feature-enabled: does the page's own header
/// allow the feature to the origin? Null where it does not name the feature, and where the browser does not know the
/// header.
std::optional<bool> isDeclaredFor(
    const Page& page, std::string_view feature, const Origin& origin, const Profile& profile);

/// Step 2.2 of https://w3c.github.io/webappsec-permissions-policy/#check-permissions-policy: does the page's own header
/// name the feature, and not the page's origin? Not where the browser does not know the header.
bool isDeclaredAway(const Page& page, std::string_view feature, const Profile& profile);

/// The same of the policy that only reports.
bool isReportedAway(const Page& page, std::string_view feature, const Profile& profile);

/// What an allow attribute says of one feature.
enum class Delegation : std::uint8_t { NotNamed, Given, Withheld };

/// https://w3c.github.io/webappsec-permissions-policy/#algo-process-policy-attributes and
/// #algo-define-inherited-policy-in-container, of one feature: does the allow attribute of a frame in a page of
/// `container` hand the feature to a document of `framed`, which came from the frame's src? Of a feature that is named
/// twice the first counts.
Delegation delegationOf(
    std::string_view allow, std::string_view feature, const Origin& container, const Origin& framed);

} // namespace fetchscope
