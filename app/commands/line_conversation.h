#pragma once

#include "app/commands/line_reader.h"
#include "app/standard_streams.h"

#include <unistd.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

/// A conversation with another program over standard input and output, a line at a time.
namespace fetchscope {

class AllowedFiles;

/// Writes to standard output at once; false where nobody takes it any more.
bool writeAtOnce(std::string_view text);
/// Waits until there is more on standard input, or nobody takes standard output any more: then false.
bool waitForInput();
/// Is there somebody who takes standard output?
bool isOutputTaken();
/// Takes the folders of `--allow-files`; false where one is none, which was said.
bool allowFolders(const std::vector<std::string>& folders, AllowedFiles& files);

/// Hands each line of standard input to `listener.take(line)`, or `takeTooLong()`, until one of them says no.
template <class Listener> ExitStatus converse(Listener& listener, std::size_t longest)
{
    LineReader lines(STDIN_FILENO, longest);
    lines.readWhile(waitForInput);
    for (bool isHeard = !listener.isBroken(); isHeard;) {
        std::string_view line;
        switch (lines.next(line)) {
        case LineReader::Line::Read:
            isHeard = listener.take(line);
            break;
        case LineReader::Line::TooLong:
            isHeard = listener.takeTooLong();
            break;
        case LineReader::Line::End:
            return isOutputTaken() ? ExitStatus::Success : ExitStatus::IoFailed;
        case LineReader::Line::Failed:
            complain("standard input: " + std::generic_category().message(lines.error()));
            return ExitStatus::IoFailed;
        }
    }
    return ExitStatus::IoFailed;
}

} // namespace fetchscope
