#include "app/pictures.h"

namespace fetchscope {

namespace {

constexpr const char* needsWindow =
    "svg, png and pdf are drawn by the window, which this build does not have: build with Qt Widgets, or take html or "
    "markdown";

} // namespace

std::optional<std::string> writeTimelinePicture(const RunPointer&, const std::string&, HandoutFormat)
{
    return needsWindow;
}

std::optional<std::string> writePdf(
    const HandoutOptions&, const std::string&, const std::function<std::string(const HandoutOptions& options)>&)
{
    return needsWindow;
}

} // namespace fetchscope
