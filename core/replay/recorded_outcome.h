#pragma once

#include "core/replay/judged_entry.h"
#include "core/replay/page_context.h"
#include "core/replay/recorded_network.h"

#include <vector>

namespace fetchscope {

/// Fills in what the recording itself says became of the request, by the last of its hops. The facts have to be known.
void readRecordedOutcome(const std::vector<RecordedHop>& hops, RecorderKind recorder, JudgedEntry& judged);

/// Was it blocked before it went out (by its preflight, say), so that one which did go out contradicts the verdict?
bool isDecidedBeforeSending(const Judgement& judgement);

/// Where the recording has no answer to judge, but a mark that the browser blocked the request: the verdict is the
/// mark's, with the reason that it names, or the most likely one. True: it was so.
bool judgeByMark(const RecordedEntry& last, bool hasPreflight, JudgedEntry& judged);

/// Does the verdict fit to what the recording says?
void compareWithRecording(const RecordedEntry& last, JudgedEntry& judged);

} // namespace fetchscope
