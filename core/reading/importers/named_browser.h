#pragma once

#include "core/engine/browser/profile.h"
#include "core/reading/importers/snippet_parts.h"

#include <optional>
#include <string_view>

/// Which browser a text is about, as far as it says so.
namespace fetchscope {

/// The browser that sent these headers: by its User-Agent, or by hints that only Chromium's send.
std::optional<ProfileId> profileOfHeaders(const RequestHeaders& headers);

/// What stands before a message on its line, as people write whose it is: `Safari says` of `Safari says: …`. Empty
/// where nothing does.
std::string_view introductionOf(std::string_view line);

/// The browser that sentences name; null where they name none, or several. Where something works is none.
std::optional<ProfileId> profileNamedIn(std::string_view words);

/// The browser that tells scripts of a failed fetch() in these words (`TypeError: Load failed`); null where there are
/// none, or those of several.
std::optional<ProfileId> profileOfFailure(std::string_view words);

} // namespace fetchscope
