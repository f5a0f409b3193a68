#pragma once

#include "core/engine/simulation/scenario.h"

#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// A server moves from one origin to another (`http://api.example` to `https://api.example`, or to another port):
/// what its rules match, where redirects lead, and what the actions and the page ask for there. False where nothing
/// names the origin.
bool serveAt(std::string_view from, std::string_view to, Scenario& scenario);

/// The origin of a URL with another scheme or port; empty where it has no host.
std::string secureOriginOf(const Url& url);
std::string originOnOrdinaryPort(const Url& url);
/// As rules name it: scheme, host and port, of WebSockets, too.
std::string hostOriginOf(const Url& url);

/// The folder that two files are in, without a slash at its end: `file:///home/me/site`. Null where they have no more
/// in common than a disk, or not even that: nobody should serve the whole of one.
std::optional<std::string> folderOf(const Url& one, const Url& other);
/// Moves the requests and rules of a scenario that name files in a folder to a server's origin.
void serveFolderAt(std::string_view from, std::string_view to, Scenario& scenario);
/// Puts another origin or folder before a text that begins with one; false where it does not.
bool moveText(std::string& text, std::string_view from, std::string_view to);

} // namespace fetchscope
