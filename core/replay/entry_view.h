#pragma once

#include "core/replay/entry_table.h"

#include <cstdint>
#include <span>

namespace fetchscope {

/// What a question (a what-if, an audit) came to for one entry.
struct EntryAnswer
{
    Change change = Change::None;
    Verdict verdict = Verdict::Exposed;
    Reason reason = Reason::None;
    bool isUnknown = false;
    AuditResult audit = AuditResult::NotAudited;
    /// Numbers of texts that whoever asked keeps.
    std::uint32_t subject = 0;
    std::uint32_t auditStep = 0;
};

/// What filters and orders look at: entries, and beside each the answer to a question that was asked later. Without
/// answers those count that the table has itself.
struct EntryView
{
    const EntryTable& table;
    std::span<const EntryAnswer> answers;

    Change change(std::size_t row) const { return row < answers.size() ? answers[row].change : table.change(row); }
    AuditResult audit(std::size_t row) const { return row < answers.size() ? answers[row].audit : table.audit(row); }
    Reason whatIfReason(std::size_t row) const
    {
        return row < answers.size() ? answers[row].reason : table.whatIfReason(row);
    }
};

} // namespace fetchscope
