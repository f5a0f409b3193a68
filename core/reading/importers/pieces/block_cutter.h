#pragma once

#include "core/reading/importers/pieces/piece.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace fetchscope {

/// Are brackets open behind it?
bool isUnclosed(std::string_view text);

/// How many more brackets a text opens than it closes.
struct OpenBrackets
{
    std::ptrdiff_t braces = 0;
    std::ptrdiff_t parentheses = 0;

    /// Counts what follows.
    void count(std::string_view text);
    bool areUnclosed() const { return braces > 0 || parentheses > 0; }
    bool areBalanced() const { return braces == 0 && parentheses == 0; }
};

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
    bool isBehindScript() const;
    bool isBehindMessage(std::string_view line) const;
    bool goesOn(PieceKind next, std::string_view line) const;
    bool endsBefore(std::string_view line) const;
    void append(std::string_view line);
    void begin(PieceKind kind, std::size_t number);
    void beginScript(std::size_t number);
    bool takeChainOfClient(std::string_view line, std::size_t number);
    bool takeCallOfSentence(std::string_view line, std::size_t number);
    bool isInAttribute(std::string_view line) const;
    bool hasHeadersAbove() const;

    std::vector<Piece>& m_pieces;
    bool m_isCode;
    int& m_messagesLeft;
    bool m_hasOpen;
    /// Of the last piece: to look at all of it again for each line takes too long.
    OpenBrackets m_brackets;
    bool m_hasCall = false;
};

} // namespace fetchscope
