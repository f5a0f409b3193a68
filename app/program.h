#pragma once

#include "app/standard_streams.h"

/// The command line as a whole.
namespace fetchscope {

/// Is the program called without a subcommand: with nothing, or with a file in first place?
bool wantsWindow(int argc, char** argv);
/// Is there a display that a window could be shown on?
bool hasDisplay();

/// Runs the subcommand that the arguments name.
ExitStatus runCommandLine(int argc, char** argv);

/// In place of the window: runs the file, or a built-in scenario where there is none, in the terminal, and says how to
/// get the window.
ExitStatus runWithoutWindow(const char* file);

} // namespace fetchscope
