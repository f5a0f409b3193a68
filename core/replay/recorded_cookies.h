#pragma once

#include "core/reading/har/recording.h"
#include "core/replay/judged_entry.h"

#include <vector>

/// What a recording's own Cookie headers say beside what the rules say.
namespace fetchscope {

/// Marks which of the cookies the recorded request carried, and adds those that nobody in the recording has set.
/// Nothing is known of a request that did not go out as it stands, or whose headers are not those of the wire.
void compareCookies(const RecordedEntry& entry, std::vector<JudgedCookie>& cookies);

} // namespace fetchscope
