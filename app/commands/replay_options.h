#pragma once

#include "core/replay/replayer.h"
#include "core/writing/report/replay_report.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

/// The command line of `fetchscope replay`, as written.
struct ReplayArguments // NOLINT(clang-analyzer-optin.performance.Padding): as they are documented.
{
    std::vector<std::string> files;
    std::string profile;
    std::string format = "text";
    std::string color = "auto";
    std::string output;
    std::string only = "all";
    std::string filter;
    bool showsCookies = false;
    std::vector<std::string> failOn;
    std::string pageOrigin;
    bool keepsUrls = false;
    std::string whatIfProfile;
    std::vector<std::string> setResponse;
    std::vector<std::string> removeResponse;
    std::string embedderPolicy;
    std::vector<std::string> contentSecurityPolicies;
    std::string referrerPolicy;
    std::string isolationPolicy;
    std::string permissionsPolicy;
    std::string connectionAllowlist;
    bool blocksThirdPartyCookies = false;
    std::string rules;
    std::string audit;
    std::optional<std::uint64_t> extract;
    std::size_t jobs = 1;
    bool isVerbose = false;
    bool isQuiet = false;
    /// Look for what servers would have to answer with.
    bool wantsFixes = false;
    /// What an earlier replay found; empty: none.
    std::string baseline;
    /// Where to write what this one finds; empty: nowhere.
    std::string writtenBaseline;
    bool ignoresQueries = false;
};

/// What the arguments mean. The error says which one is wrong, and what would be right.
Result<ReplayOptions> replayOptionsOf(const ReplayArguments& arguments);
/// What is different from the recording, in words; empty: nothing.
std::string describeWhatIf(const WhatIf& whatIf);
/// The responses that a change is for, as it is written: `host=api.example;method=GET`.
std::string describeCondition(const ResponseChange& change);
/// Does a reason match one of the patterns (`cors-*`)? Null where there are none.
std::function<bool(Reason)> reasonMatcher(const std::vector<std::string>& patterns);

} // namespace fetchscope
