#pragma once

#include "core/replay/judged_entry.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// How often what was found.
struct ReplayTotals
{
    std::uint64_t entries = 0;
    std::uint64_t requests = 0;
    std::uint64_t preflights = 0;
    std::uint64_t redirectHops = 0;
    std::uint64_t notJudged = 0;
    std::uint64_t crossOrigin = 0;
    std::uint64_t warnings = 0;
    std::uint64_t skipped = 0;
    /// By the verdict's spelling.
    std::map<std::string, std::uint64_t, std::less<>> verdicts;
    std::map<Reason, std::uint64_t> reasons;
    struct Host
    {
        std::uint64_t requests = 0;
        std::uint64_t blocked = 0;
        std::uint64_t refusedByAudit = 0;
    };
    /// Of the hosts; the rest is summed up as `other hosts` once there are very many.
    std::map<std::string, Host, std::less<>> hosts;
    std::uint64_t reconstructedPreflights = 0;
    std::uint64_t dependOnAssumptions = 0;
    std::uint64_t comparable = 0;
    std::uint64_t contradictions = 0;
    std::uint64_t comparableCrossOrigin = 0;
    std::uint64_t contradictionsCrossOrigin = 0;
    std::array<std::uint64_t, Names<FindingKind>::list.size()> findings {};
    bool hasWhatIf = false;
    std::array<std::uint64_t, Names<Change>::list.size()> changes {};
    /// Of the entries that break: by their new reason; of those that begin to work: by their old one.
    std::map<Reason, std::uint64_t> breakReasons;
    std::map<Reason, std::uint64_t> mendedReasons;
    std::uint64_t audited = 0;
    std::uint64_t refused = 0;
    std::uint64_t needToken = 0;
    /// Where cookies were looked at: how many were kept at home or not stored, and how many otherwise than recorded.
    std::uint64_t cookiesWithheld = 0;
    std::uint64_t cookiesRefused = 0;
    std::uint64_t cookieContradictions = 0;

    void count(const JudgedEntry& entry);
};

} // namespace fetchscope
