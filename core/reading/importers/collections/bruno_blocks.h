#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fetchscope {

/// A block of a `.bru` file: `headers { … }`.
struct BrunoBlock
{
    std::string name;
    /// From 1.
    std::size_t line = 0;
    /// Its lines `name: value`, without those that are switched off with `~`.
    std::vector<std::pair<std::string, std::string>> members;
    /// All between the braces, with the indentation of two taken away.
    std::string text;
};
std::vector<BrunoBlock> readBrunoBlocks(std::string_view text);
/// Null where there is none of this name.
const BrunoBlock* findBrunoBlock(const std::vector<BrunoBlock>& blocks, std::string_view name);

} // namespace fetchscope
