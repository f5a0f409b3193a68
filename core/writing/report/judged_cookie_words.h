#pragma once

#include "core/replay/judged_entry.h"

#include <string>

namespace fetchscope {

/// `id (api.example/): kept at home: …; the recording shows that it was sent`
std::string wordsOf(const JudgedCookie& cookie);

} // namespace fetchscope
