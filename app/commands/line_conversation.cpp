#include "app/commands/line_conversation.h"

#include "core/writing/protocol/operations/allowed_files.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>

namespace fetchscope {

bool writeAtOnce(std::string_view text)
{
    while (!text.empty()) {
        const ssize_t count = ::write(STDOUT_FILENO, text.data(), text.size());
        if (count < 0 && errno != EINTR)
            return false;
        text.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
    return true;
}

bool isOutputTaken()
{
    // Only errors are told of it.
    pollfd output {STDOUT_FILENO, 0, 0};
    return ::poll(&output, 1, 0) <= 0 || (output.revents & (POLLERR | POLLHUP)) == 0;
}

bool waitForInput()
{
    for (;;) {
        pollfd streams[] = {{STDIN_FILENO, POLLIN, 0}, {STDOUT_FILENO, 0, 0}};
        if (::poll(streams, 2, -1) < 0) {
            if (errno == EINTR)
                continue;
            return true;
        }
        if (!isOutputTaken())
            return false;
        if (streams[0].revents != 0)
            return true;
    }
}

bool allowFolders(const std::vector<std::string>& folders, AllowedFiles& files)
{
    for (const std::string& folder : folders) {
        if (files.add(folder))
            continue;
        std::string said("--allow-files: there is no folder ");
        complain(said.append(folder));
        return false;
    }
    return true;
}

} // namespace fetchscope
