#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/request.h"

namespace fetchscope {

/// Does this page, which is a file itself, get the files that the request asks for? Modules, fetch() and XMLHttpRequest
/// ask with CORS and do not. https://fetch.spec.whatwg.org/#scheme-fetch leaves file: to browsers; see
/// Difference::FilePages.
bool mayLoadFiles(const Request& request, const Profile& profile);

} // namespace fetchscope
