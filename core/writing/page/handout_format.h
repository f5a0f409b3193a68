#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

/// What can be handed out, and in which forms.
namespace fetchscope {

enum class HandoutKind : std::uint8_t { Scenario, Lesson, CheatSheet, Course };

enum class HandoutFormat : std::uint8_t { Html, Markdown, Pdf, Svg, Png };

struct HandoutFormatInfo
{
    HandoutFormat format;
    std::string_view name;
    /// What the names of such files end in, with the dot. The first one is given to new files.
    std::array<std::string_view, 2> endings;
    /// Drawn, and not text.
    bool isDrawn;
    /// A picture of one timeline, as only a scenario has it.
    bool isPicture;
};
inline constexpr std::array<HandoutFormatInfo, 5> handoutFormats {{
    {HandoutFormat::Html, "html", {".html", ".htm"}, false, false},
    {HandoutFormat::Markdown, "markdown", {".md", ".markdown"}, false, false},
    {HandoutFormat::Pdf, "pdf", {".pdf", ".pdf"}, true, false},
    {HandoutFormat::Svg, "svg", {".svg", ".svg"}, true, true},
    {HandoutFormat::Png, "png", {".png", ".png"}, true, true},
}};

constexpr const HandoutFormatInfo& infoOf(HandoutFormat format)
{
    return handoutFormats[static_cast<std::size_t>(format)];
}
static_assert(
    [] {
        std::size_t place = 0;
        return std::all_of(handoutFormats.begin(), handoutFormats.end(),
            [&place](const HandoutFormatInfo& info) { return static_cast<std::size_t>(info.format) == place++; });
    }(),
    "the table has the order of the enumeration");

constexpr bool comesAs(HandoutKind kind, HandoutFormat format)
{
    return kind == HandoutKind::Scenario || !infoOf(format).isPicture;
}
/// By its name on the command line; null where there is none.
constexpr std::optional<HandoutFormat> handoutFormatNamed(std::string_view name)
{
    for (const HandoutFormatInfo& info : handoutFormats) {
        if (info.name == name)
            return info.format;
    }
    return std::nullopt;
}
/// The format that the end of a file's name asks for, in lower case with its dot; null where it asks for none.
constexpr std::optional<HandoutFormat> handoutFormatOfEnding(std::string_view ending)
{
    for (const HandoutFormatInfo& info : handoutFormats) {
        if (std::find(info.endings.begin(), info.endings.end(), ending) != info.endings.end())
            return info.format;
    }
    return std::nullopt;
}

} // namespace fetchscope
