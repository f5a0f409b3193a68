#pragma once

#include "app/commands/common_options.h"
#include "app/standard_streams.h"

#include <CLI/CLI.hpp>

#include <string>

/// The subcommands, one file each. Each adds itself to the program, and sets `status` when it was called.
namespace fetchscope {

void addRunCommand(CLI::App& program, ExitStatus& status);
void addAttackCommand(CLI::App& program, ExitStatus& status);
void addBatchCommand(CLI::App& program, ExitStatus& status);
void addTestCommand(CLI::App& program, ExitStatus& status);
void addMatrixCommand(CLI::App& program, ExitStatus& status);
#if FETCHSCOPE_HAS_LIVE
void addProbeCommand(CLI::App& program, ExitStatus& status);
#endif
void addReplayCommand(CLI::App& program, ExitStatus& status);
void addImportCommand(CLI::App& program, ExitStatus& status);
void addReasonsCommand(CLI::App& program, ExitStatus& status);
void addProfilesCommand(CLI::App& program, ExitStatus& status);
void addConfigureCommand(CLI::App& program, ExitStatus& status);
void addServeCommand(CLI::App& program, ExitStatus& status);
void addServersCommand(CLI::App& program, ExitStatus& status);
void addGuardsCommand(CLI::App& program, ExitStatus& status);
void addExplainCommand(CLI::App& program, ExitStatus& status);
void addExportCommand(CLI::App& program, ExitStatus& status);
void addReferenceCommand(CLI::App& program, ExitStatus& status);
void addExamplesCommand(CLI::App& program, ExitStatus& status);
void addDrillCommand(CLI::App& program, ExitStatus& status);
void addLessonsCommand(CLI::App& program, ExitStatus& status);
void addEngineCommand(CLI::App& program, ExitStatus& status);
void addMcpCommand(CLI::App& program, ExitStatus& status);
void addCompletionCommand(CLI::App& program, ExitStatus& status);
void addHelpCommand(CLI::App& program, ExitStatus& status);

/// Writes to a file, or to standard output where `path` is empty or `-`; `status` where that works.
ExitStatus deliver(const std::string& path, const std::string& text, ExitStatus status);

} // namespace fetchscope
