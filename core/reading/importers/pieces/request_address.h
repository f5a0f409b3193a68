#pragma once

#include "core/engine/initiators/action.h"

#include <string>

namespace fetchscope {

/// Where a request goes, without what changes from one to the next: the host and the path, without a slash at its end.
std::string addressOf(const RequestAction& request);
/// The path of its URL, of a relative one too; empty where it is none.
std::string pathOf(const RequestAction& request);
/// Does `named` say the origin alone that the request goes to (`Script from origin 'https://host'`)?
bool isAtOrigin(const RequestAction& request, const RequestAction& named);

} // namespace fetchscope
