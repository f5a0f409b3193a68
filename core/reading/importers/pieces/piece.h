#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What a part of a longer text is, as far as it can be put together with others.
enum class PieceKind : std::uint8_t {
    Prose,
    Script,
    Curl,
    PowerShell,
    HttpMessage,
    Html,
    ConsoleMessage,
    ServerConfiguration,
};

struct Piece
{
    PieceKind kind = PieceKind::Prose;
    /// The line on which it begins, from 1.
    std::size_t line = 1;
    std::string text;
};

/// Cuts a text (an issue as it was written: prose, fences of Markdown, code, what was printed) into what it is made of.
std::vector<Piece> cutIntoPieces(std::string_view text);

/// What may say how a server is set up: the text, with empty lines in place of what was recognized as something else.
std::string textOfServers(const std::vector<Piece>& pieces);

/// A console as it was copied: messages, and the lines beside them that say of a request what came of it. Sentences may
/// follow.
bool isCopiedConsole(std::string_view text);

/// A sentence of a person: several words, and none of the marks of code.
bool isProseLine(std::string_view line);

/// Calls or configuration of JavaScript, by what stands in one line.
bool hasScriptCall(std::string_view text);

} // namespace fetchscope
