#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/url/origin.h"

#include <optional>
#include <string_view>

/// Pages of desktop and mobile apps and of extensions, whose schemes are their own (page_schemes.def).
namespace fetchscope {

/// The tuple origin that a browser gives a page at this URL where the URL Standard has an opaque one
/// (https://url.spec.whatwg.org/#concept-url-origin); null where it does not.
std::optional<Origin> originOfPageScheme(const Url& url, const Profile& profile);

/// The origin as it stands in the text, where that is one of a scheme of no standard: `tauri://localhost`.
std::optional<Origin> parseOriginOfPageScheme(std::string_view text);

/// Is it the URL of a page of an extension of this browser's?
bool isExtensionPage(const Url& url, const Profile& profile);

/// Is it the scheme of extensions' pages, in whatever browser?
bool isExtensionScheme(std::string_view scheme);

} // namespace fetchscope
