#pragma once

#include "core/reading/importers/pieces/piece.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace fetchscope {

/// Are brackets open behind it?
bool isUnclosed(std::string_view text);

/// Takes the lines of one block, which may have several pieces in it.
class BlockCutter
{
public:
    /// Where the last piece is a heading of what comes, the block goes on with it.
    BlockCutter(std::vector<Piece>& pieces, bool isCode, int& messagesLeft);

    void take(std::string_view line, std::size_t number);
    /// The line begins a script, whatever stands before it.
    void beginCode(std::string_view line, std::size_t number);

private:
    void begin(PieceKind kind, std::size_t number);
    void beginScript(std::size_t number);
    bool takeCallOfSentence(std::string_view line, std::size_t number);
    bool isInAttribute(std::string_view line) const;
    bool hasHeadersAbove() const;

    std::vector<Piece>& m_pieces;
    bool m_isCode;
    int& m_messagesLeft;
    bool m_hasOpen;
};

} // namespace fetchscope
