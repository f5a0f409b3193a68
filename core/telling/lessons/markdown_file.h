#pragma once

#include "core/telling/lessons/lesson_fault.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A part of a lesson's file, in the order in which they stand there.
struct MarkdownPiece
{
    enum class Kind : std::uint8_t { Heading, Text, Block };
    Kind kind = Kind::Text;
    std::size_t line = 0;
    /// Markdown; of a block what stands between its fences.
    std::string text;
    /// Of a block: what its info string says after `fetchscope`.
    std::string blockKind;
    std::string name;

    /// Of a block: the line on which its content begins.
    std::size_t contentLine() const { return line + 1; }
};

struct MarkdownFile
{
    /// Empty: there is none.
    std::string title;
    std::vector<MarkdownPiece> pieces;
};
/// Takes a file apart at its headings of the second level and at its blocks.
MarkdownFile splitMarkdown(std::string_view text, FileFaults& faults);

} // namespace fetchscope
