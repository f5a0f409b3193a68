#include "core/engine/base/ascii.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/csharp/blazor_script.h"
#include "core/reading/importers/html/style_sheet.h"
#include "core/reading/importers/http/http_lines.h"
#include "core/reading/importers/http/httpie_command.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/javascript/implied_call.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/pieces/combine.h"
#include "core/reading/importers/pieces/prose_reader.h"
#include "core/reading/importers/shell_words.h"
#include "core/reading/importers/snippet_readers.h"
#include "core/reading/server_configuration/server_configuration.h"

#include <algorithm>
#include <array>
#include <bitset>

namespace fetchscope {

namespace {

/// What a text has to begin with so that it is worth to be cut.
constexpr std::size_t bytesThatTellPieces = 131072;
/// Nobody reads a longer issue.
constexpr std::size_t longestIssue = std::size_t {1} << 19;

bool isPiece(PieceKind kind)
{
    return kind != PieceKind::Prose && kind != PieceKind::ServerConfiguration;
}

/// A link of Markdown begins like a list.
bool beginsJson(std::string_view text)
{
    if (!text.starts_with('[') || text.size() < 2)
        return text.starts_with('{');
    return isAsciiWhitespace(text[1]) || text.find_first_of("{[\"]-0123456789", 1) == 1;
}

bool hasSentence(std::string_view text)
{
    const auto lines = strictlySplit(text, '\n');
    return std::any_of(lines.begin(), lines.end(),
        [](std::string_view line) { return isProseLine(line) || isHeadingOfAnswer(line) || saysWhereThePageIs(line); });
}

/// A picture that stands beside what a text explains: `<img src="images/9.png">`.
bool isPictureOfText(const Piece& piece)
{
    return piece.kind == PieceKind::Html && piece.text.find("<img") != std::string::npos
        && piece.text.find("://") == std::string::npos && piece.text.find("<script") == std::string::npos
        && piece.text.find("<form") == std::string::npos;
}

} // namespace

bool isCopiedConsole(std::string_view text)
{
    const std::vector<Piece> pieces = cutIntoPieces(text.substr(0, bytesThatTellPieces));
    return !pieces.empty() && pieces.front().kind == PieceKind::ConsoleMessage
        && std::all_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
               return piece.kind == PieceKind::ConsoleMessage || piece.kind == PieceKind::Prose;
           });
}

bool looksLikePieces(std::string_view text)
{
    text = text.substr(0, bytesThatTellPieces);
    const bool isFileOfHeaders = (text.starts_with('/') || text.starts_with('#') || text.starts_with('['))
        && kindOfServerConfiguration(text) == ServerConfigurationKind::HeaderFile;
    if (beginsJson(text) || isFileOfHeaders)
        return false;
    std::vector<Piece> pieces = cutIntoPieces(text);
    std::bitset<8> kinds;
    const bool setsUpServer = std::any_of(
        pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.kind == PieceKind::ServerConfiguration; });
    for (Piece& piece : pieces) {
        if (setsUpServer && isPictureOfText(piece))
            piece.kind = PieceKind::Prose;
        // Lines of a program that asks nobody.
        if (piece.kind == PieceKind::Script && !looksLikeJavaScript(piece.text) && !hasScriptCall(piece.text)
            && !javascript::withImpliedCall(piece.text))
            piece.kind = PieceKind::ServerConfiguration;
        if (piece.kind != PieceKind::Prose || hasSentence(piece.text))
            kinds.set(static_cast<std::size_t>(piece.kind));
    }
    const bool hasPiece =
        std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return isPiece(piece.kind); });
    // How a server is set up has a reader of its own, which looks at the words around it, too; and so has a message.
    const bool isMessageFirst = !pieces.empty() && pieces.front().kind == PieceKind::ConsoleMessage;
    const auto own = kinds.count() - (kinds.test(static_cast<std::size_t>(PieceKind::Prose)) ? 1 : 0);
    if (!hasPiece || (isMessageFirst && own == 1))
        return false;
    const bool isFenced = text.find("```") != std::string_view::npos || text.find("~~~") != std::string_view::npos
        || text.starts_with("<pre");
    // Code in the middle of a sentence.
    const bool isQuoted = std::any_of(pieces.begin(), pieces.end(), [text](const Piece& piece) {
        return isPiece(piece.kind) && text.find("`" + piece.text.substr(0, piece.text.find('\n'))) != text.npos;
    });
    // A style sheet has a reader of its own, where it stands alone.
    const bool isSheetBehind =
        pieces.size() > 1 && std::any_of(pieces.begin() + 1, pieces.end(), [](const Piece& piece) {
            return piece.kind == PieceKind::Html
                && looksLikeStyleSheet(strip(std::string_view(piece.text), isAsciiWhitespace));
        });
    return kinds.count() > 1 || isFenced || isQuoted || isSheetBehind || csharp::speaksOfBlazor(text);
}

namespace {

bool isNamePart(char c)
{
    return isAsciiAlphanumeric(c) || c == '_' || c == '$' || c == '.' || c == '\'' || c == '"';
}

/// What a script reads of its own address, where the page is known: `location.host` becomes `'www.example:8080'`.
std::string withLocationOf(std::string_view script, const Url& page)
{
    constexpr std::string_view object = "location.";
    const std::string origin(originOf(page).serialize());
    const std::array<std::pair<std::string_view, std::string>, 5> members {
        {{"hostname", std::string(page.host())}, {"host", origin.substr(origin.find("//") + 2)}, {"origin", origin},
            {"protocol", std::string(page.scheme()) + ":"}, {"href", std::string(page.href())}}};
    std::string text;
    std::size_t copied = 0;
    for (std::size_t at = script.find(object); at != script.npos; at = script.find(object, at + 1)) {
        const std::string_view rest = script.substr(at + object.size());
        const auto* const member = std::find_if(
            members.begin(), members.end(), [rest](const auto& one) { return rest.starts_with(one.first); });
        std::size_t start = at;
        for (const std::string_view owner : {"window.", "document.", "self."})
            start = script.substr(0, at).ends_with(owner) ? at - owner.size() : start;
        if (member == members.end() || (start > 0 && isNamePart(script[start - 1])))
            continue;
        const std::string_view behind = rest.substr(member->first.size());
        const std::string_view sign = strip(behind.substr(0, 8), isAsciiWhitespace);
        const bool isSet = sign.starts_with('=') && !sign.starts_with("==");
        if (isSet || (!behind.empty() && behind.front() != '.' && isNamePart(behind.front())))
            continue;
        text.append(script.substr(copied, start - copied)).append(1, '\'').append(member->second).append(1, '\'');
        copied = at + object.size() + member->first.size();
    }
    return text.append(script.substr(copied));
}

/// The scripts with the address of their page; false where none asks for it.
bool takeLocation(std::vector<Piece>& pieces, const SnippetParts& parts)
{
    const auto page = parts.lacksPage() ? std::nullopt : parseUrl(parts.page.url);
    bool hasChanged = false;
    for (Piece& piece : pieces) {
        if (!page || piece.kind != PieceKind::Script)
            continue;
        std::string told = withLocationOf(piece.text, *page);
        hasChanged = hasChanged || told != piece.text;
        piece.text = std::move(told);
    }
    return hasChanged;
}

} // namespace

Result<SnippetParts> readPieces(std::string_view text)
{
    constexpr std::size_t mostPieces = 200;
    const std::string_view read = text.substr(0, longestIssue);
    std::vector<Piece> pieces = cutIntoPieces(read);
    std::size_t firstUnread = 0;
    std::size_t count = 0;
    // The words between them do not count.
    const auto firstLeftOut = std::find_if(pieces.begin(), pieces.end(),
        [&count](const Piece& piece) { return piece.kind != PieceKind::Prose && ++count > mostPieces; });
    if (firstLeftOut != pieces.end()) {
        firstUnread = firstLeftOut->line;
        pieces.erase(firstLeftOut, pieces.end());
    } else if (read.size() < text.size()) {
        firstUnread = static_cast<std::size_t>(std::count(read.begin(), read.end(), '\n')) + 1;
    }
    // A command of a piece may have variables that are set in another.
    const ShellVariables variables = readShellVariables(read);
    for (Piece& piece : pieces) {
        if (piece.kind == PieceKind::HttpMessage && !variables.empty())
            piece.text = withShellVariables(piece.text, variables);
    }
    auto parts = combinePieces(pieces);
    // What is said of the page stands behind the scripts as often as before them.
    if (parts && takeLocation(pieces, *parts))
        parts = combinePieces(pieces);
    if (parts && firstUnread > 0)
        parts->assume(say<messages::AssumedFirstLines>(firstUnread));
    return parts;
}

Result<Scenario> importPieces(std::string_view text, Phrasebook phrases)
{
    return scenarioOf(text, textOfServers(cutIntoPieces(text.substr(0, longestIssue))), readPieces(text), phrases);
}

} // namespace fetchscope
