#include "core/reading/importers/collections/bruno_blocks.h"

#include "core/engine/base/ascii.h"

#include <algorithm>

namespace fetchscope {

namespace {

bool isBlockName(std::string_view name)
{
    return !name.empty()
        && std::all_of(name.begin(), name.end(), [](char c) { return isAsciiAlphanumeric(c) || c == ':' || c == '-'; });
}

void takeMember(BrunoBlock& block, std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || line.starts_with('~'))
        return;
    block.members.emplace_back(
        strip(line.substr(0, colon), isAsciiWhitespace), strip(line.substr(colon + 1), isAsciiWhitespace));
}

} // namespace

std::vector<BrunoBlock> readBrunoBlocks(std::string_view text)
{
    std::vector<BrunoBlock> blocks;
    bool isInside = false;
    std::size_t number = 0;
    for (std::string_view line : strictlySplit(text, '\n')) {
        ++number;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (!isInside) {
            const std::string_view plain = strip(line, isAsciiWhitespace);
            const std::string_view name =
                plain.ends_with('{') ? strip(plain.substr(0, plain.size() - 1), isAsciiWhitespace) : std::string_view();
            if (!isBlockName(name))
                continue;
            BrunoBlock& block = blocks.emplace_back();
            block.name = name;
            block.line = number;
            isInside = true;
            continue;
        }
        // A brace in the first column ends it; bodies are indented.
        if (line.starts_with('}')) {
            isInside = false;
            continue;
        }
        BrunoBlock& block = blocks.back();
        takeMember(block, line);
        block.text.append(block.text.empty() ? "" : "\n").append(line.substr(line.starts_with("  ") ? 2 : 0));
    }
    return blocks;
}

const BrunoBlock* findBrunoBlock(const std::vector<BrunoBlock>& blocks, std::string_view name)
{
    const auto found =
        std::find_if(blocks.begin(), blocks.end(), [name](const BrunoBlock& block) { return block.name == name; });
    return found == blocks.end() ? nullptr : &*found;
}

} // namespace fetchscope
