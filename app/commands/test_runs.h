#pragma once

#include "core/telling/checks/scenario_checks.h"

#include <cstddef>
#include <string>
#include <vector>

namespace fetchscope {

/// How files are tested.
struct TestRunOptions
{
    CheckOptions check;
    /// What a server's configuration does not say.
    std::vector<Message> serverNotes;
    /// Is there a server for policies to be held to?
    bool hasServer = false;
    /// Only checks that have this in their name.
    std::string filter;
    /// Warnings count as failures.
    bool isStrict = false;
    /// End after the first scenario in which a check fails.
    bool endsAtFailure = false;
};

/// What was found in a file: its scenarios, or its policy.
struct TestedFile
{
    std::vector<CheckedFile> checked;
    /// Why it could not be read; empty where it could.
    std::string fault;
};

/// What messages call the file `-`.
inline constexpr std::string_view standardInputName = "standard input";

/// Tests the files, several at once, and gives what was found in their order: that of all, or up to the first failure.
/// A server in use is asked by one at a time only.
std::vector<TestedFile> testFiles(
    const std::vector<std::string>& paths, const TestRunOptions& options, std::size_t jobs);

} // namespace fetchscope
