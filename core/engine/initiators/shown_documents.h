#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/model/response.h"

#include <optional>
#include <string>

/// What a navigation shows, and what the browser saves as a file instead.
namespace fetchscope {

/// Text that all browsers save rather than show.
bool isSavedText(const MimeType& mimeType);

/// The header Content-Disposition as `Name: value`, where it makes of the response to a navigation a download.
std::optional<std::string> whySavedByDisposition(const Response& response);
/// https://html.spec.whatwg.org/multipage/browsing-the-web.html#populating-a-session-history-entry and
/// #loading-a-document: the header for which a response to a navigation becomes a download, as `Name: value`; null
/// where it becomes a document.
std::optional<std::string> whySaved(const Response& response, const Profile& profile);

} // namespace fetchscope
