#pragma once

#include "core/replay/judged_entry.h"

#include <QString>

/// Rich text about an entry of a recording and about all of them.
namespace fetchscope::ui {

class HarRecording;

/// All there is to say of an entry: verdict and reason, what the recording shows, facts, assumptions, what-if, audit
/// and findings.
QString entryHtml(const HarRecording& recording, std::size_t row);
/// The facts alone: each with its value, how sure it is, and where it comes from; and what the other assumption would
/// give.
QString factsHtml(const JudgedEntry& entry);
/// What was found in sum: reasons, hosts, findings, audit and what-if, with links `filter:TERM` that show them alone.
QString totalsHtml(const HarRecording& recording);
/// One line: `1,204 requests, 34 blocked, …`.
QString totalsLine(const HarRecording& recording);
/// The difference that a what-if makes, with links.
QString differenceHtml(const HarRecording& recording);

} // namespace fetchscope::ui
