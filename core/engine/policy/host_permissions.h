#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/request.h"

namespace fetchscope {

/// Is it a page of an extension in this browser, so that its host permissions count?
bool areHostPermissionsKnown(const Page& page, const Profile& profile);

/// The host permission by which the extension that a page belongs to may ask this URL without CORS; null where there is
/// none, and in the standard, which knows nothing of extensions.
const MatchPattern* hostPermissionFor(const Page* page, const Url& url, const Profile& profile);

/// Does a browser treat what the page asks of this URL as if the two were of one site? Cookies go along then.
bool isOwnSiteByHostPermission(const Request& request, const Url& url, const Profile& profile);

/// Is the tab a page of an extension, in which browsers neither block nor partition cookies?
bool isTabOfExtension(const Page& page, const Profile& profile);

} // namespace fetchscope
