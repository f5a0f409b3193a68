#pragma once

#include "core/engine/url/origin.h"

#include <cstdint>
#include <string_view>

namespace fetchscope {

/// What an allow attribute says of one feature.
enum class Delegation : std::uint8_t { NotNamed, Given, Withheld };

/// https://w3c.github.io/webappsec-permissions-policy/#algo-process-policy-attributes and
/// #algo-define-inherited-policy-in-container, of one feature: does the allow attribute of a frame in a page of
/// `container` hand the feature to a document of `framed`, which came from the frame's src? Of a feature that is named
/// twice the first counts.
Delegation delegationOf(
    std::string_view allow, std::string_view feature, const Origin& container, const Origin& framed);

} // namespace fetchscope
