#include "app/standard_streams.h"

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

namespace fetchscope {

bool StandardOutput::write(std::string_view text)
{
    if (!m_hasFailed && std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
        m_hasFailed = true;
        m_error = errno;
    }
    return !m_hasFailed;
}

ExitStatus StandardOutput::finish(ExitStatus status)
{
    if (!m_hasFailed && std::fflush(stdout) != 0) {
        m_hasFailed = true;
        m_error = errno;
    }
    if (!m_hasFailed)
        return status;
    if (m_error != EPIPE)
        complain("standard output: " + std::generic_category().message(m_error));
    return ExitStatus::IoFailed;
}

void complain(std::string_view message)
{
    std::string line = "fetchscope: ";
    line.append(message).append("\n");
    static_cast<void>(std::fwrite(line.data(), 1, line.size(), stderr));
}

} // namespace fetchscope
