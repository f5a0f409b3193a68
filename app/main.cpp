#include "app/commands/commands.h"
#include "app/program.h"

#include <csignal>
#include <cstring>
#include <string_view>
#if FETCHSCOPE_HAS_WINDOW
#include "app/window.h"
#endif

/// Picks the window or a command.
int main(int argc, char** argv)
{
    // A reader that goes away is an error of writing, and not the end.
    std::signal(SIGPIPE, SIG_IGN);

    if (fetchscope::wantsWindow(argc, argv)) {
#if FETCHSCOPE_HAS_WINDOW
        if (fetchscope::hasDisplay())
            return fetchscope::openWindow(argc, argv);
#endif
        return static_cast<int>(fetchscope::runWithoutWindow(argc > 1 ? argv[1] : nullptr));
    }
    return static_cast<int>(fetchscope::runCommandLine(argc, argv));
}
