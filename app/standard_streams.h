#pragma once

#include <string_view>

namespace fetchscope {

/// What the program ends with.
enum class ExitStatus : int {
    Success = 0,
    /// A scenario expected something else.
    ExpectationFailed = 1,
    /// The file or the call is wrong.
    WrongInput = 2,
    /// Something could not be read or written.
    IoFailed = 3,
    /// A reason that the caller looked for was found.
    FailOnMatched = 4,
};

/// Standard output that notices when nobody takes it any more, or when the disk is full.
class StandardOutput
{
public:
    /// False from the first failure on.
    bool write(std::string_view text);
    /// Writes out what is buffered. Says on standard error what went wrong, once, but for a reader that has gone.
    ExitStatus finish(ExitStatus status);

private:
    bool m_hasFailed = false;
    int m_error = 0;
};

/// Writes `fetchscope: message` and a line feed to standard error.
void complain(std::string_view message);

} // namespace fetchscope
