#include "app/commands/report_look.h"

#include "core/engine/base/ascii.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

namespace fetchscope {

namespace {

bool environmentHas(const char* name)
{
    const char* value = std::getenv(name);
    return value && *value;
}

bool isUtf8Locale()
{
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const char* value = std::getenv(name);
        if (!value || !*value)
            continue;
        const std::string lower = asciiLowercase(value);
        return lower.find("utf-8") != std::string::npos || lower.find("utf8") != std::string::npos;
    }
    return false;
}

} // namespace

TextReportOptions reportLook(std::string_view color, bool goesToStandardOutput)
{
    TextReportOptions look;
    const bool isTerminal = goesToStandardOutput && ::isatty(STDOUT_FILENO) == 1;
    look.hasColor = color == "always" || (color == "auto" && isTerminal && !environmentHas("NO_COLOR"));
    look.hasUnicode = !isTerminal || isUtf8Locale();
    winsize size {};
    if (isTerminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        look.width = size.ws_col;
    else
        look.width = 100;
    return look;
}

} // namespace fetchscope
