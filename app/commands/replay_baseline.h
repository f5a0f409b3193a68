#pragma once

#include "app/commands/replay_options.h"
#include "app/standard_streams.h"
#include "core/replay/baseline.h"

#include <CLI/CLI.hpp>

#include <optional>

namespace fetchscope {

/// `--baseline` and `--write-baseline` of `fetchscope replay`.
class ReplayBaseline
{
public:
    /// The arguments have to outlive it.
    explicit ReplayBaseline(const ReplayArguments& arguments)
        : m_arguments(arguments)
    {
    }

    bool isGiven() const { return m_before.has_value(); }
    /// Reads what is compared with; what is wrong with it was said.
    ExitStatus read();
    /// Writes what has changed. ExpectationFailed where something became worse.
    ExitStatus compare(const ReplayReport& report, const ReportOutput& output) const;
    /// Writes the verdicts into the file that was asked for.
    ExitStatus write(const ReplayReport& report) const;

private:
    const ReplayArguments& m_arguments;
    std::optional<Baseline> m_before;
};

void addBaselineOptions(CLI::App& command, ReplayArguments& arguments);

} // namespace fetchscope
