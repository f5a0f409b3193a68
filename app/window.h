#pragma once

/// Where the window is opened; only in builds with one (FETCHSCOPE_HAS_WINDOW).
namespace fetchscope {

/// Opens the window, with the file that the first argument may name, and returns the program's exit status when it is
/// closed.
int openWindow(int argc, char** argv);

} // namespace fetchscope
