#pragma once

#include "core/writing/report/replay_report.h"

#include <string>
#include <string_view>

/// What the writers of replay reports have in common.
namespace fetchscope {

/// Gives the text on where it is long; false: it cannot be written.
inline bool flush(std::string& text, const ReportOutput& output)
{
    constexpr std::size_t flushAt = std::size_t {1} << 18;
    if (text.size() < flushAt)
        return true;
    const bool isWritten = output(text);
    text.clear();
    return isWritten;
}

/// Calls `add` with each listed entry and its file, and gives the text on where it is long.
template <class Add> bool writeRows(const ReplayReport& report, std::string& text, const ReportOutput& output, Add add)
{
    for (std::size_t row = 0; row < report.table->size(); ++row) {
        const JudgedEntry entry = report.table->row(row);
        if (!isListed(report, row, entry))
            continue;
        add(entry, report.files[report.table->file(row)].name);
        if (!flush(text, output))
            return false;
    }
    return true;
}

/// Empty for Reason::None.
inline std::string_view codeOf(Reason reason)
{
    return reason == Reason::None ? std::string_view() : infoOf(reason).code;
}

} // namespace fetchscope
