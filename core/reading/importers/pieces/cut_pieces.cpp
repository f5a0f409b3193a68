#include "core/engine/base/ascii.h"
#include "core/reading/importers/csharp/blazor_script.h"
#include "core/reading/importers/http/http_lines.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/javascript/server_program.h"
#include "core/reading/importers/message_scenario.h"
#include "core/reading/importers/pieces/block_cutter.h"
#include "core/reading/importers/pieces/code_spans.h"
#include "core/reading/importers/pieces/line_kind.h"
#include "core/reading/importers/pieces/marks.h"
#include "core/reading/importers/pieces/piece.h"
#include "core/reading/importers/pieces/sentence_call.h"

#include <algorithm>
#include <array>
#include <optional>

namespace fetchscope {

namespace {

bool beginsDeclaration(std::string_view code)
{
    constexpr std::array<std::string_view, 3> keywords {"const ", "let ", "var "};
    return std::any_of(
        keywords.begin(), keywords.end(), [code](std::string_view keyword) { return code.starts_with(keyword); });
}

/// Whose headers a text has that has nothing else; null for any other text.
std::optional<HeaderSide> sideOfHeadersAlone(std::string_view text)
{
    std::optional<HeaderSide> side;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        if (strip(line, isAsciiWhitespace).empty())
            continue;
        const auto header = readHeaderLine(line);
        if (!header)
            return std::nullopt;
        const HeaderSide one = sideOfHeader(header->name);
        if (!side || one == HeaderSide::Response || (one == HeaderSide::Request && *side != HeaderSide::Response))
            side = one;
    }
    return side;
}

/// `Request URL: https://…`, and what else stands in a General block, without any header.
bool isGeneralAlone(std::string_view text)
{
    bool hasUrl = false;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        const std::string_view plain = strip(line, isAsciiWhitespace);
        hasUrl = hasUrl || startsWithRequestUrl(plain);
        const bool isOfGeneral = plain.empty() || generalFieldNamed(plain.substr(0, plain.find(':')))
            || sectionOfHeading(plain) == HttpSection::General;
        if (!isOfGeneral)
            return false;
    }
    return hasUrl;
}

/// The last line of a text, where it says whose headers or body follow; empty where it does not.
std::string_view headingAtEnd(std::string_view text)
{
    text = strip(text, isAsciiWhitespace);
    const std::string_view line = strip(text.substr(text.rfind('\n') + 1), isAsciiWhitespace);
    const auto section = sectionOfHeading(line);
    const bool isOfMessage = section == HttpSection::RequestHead || section == HttpSection::ResponseHead
        || section == HttpSection::RequestBody || section == HttpSection::ResponseBody;
    return isOfMessage ? line : std::string_view();
}

/// What developer tools show of one request, and people put into several blocks, is one.
void joinSections(std::vector<Piece>& pieces)
{
    std::vector<Piece> joined;
    std::optional<std::size_t> message;
    std::string_view heading;
    for (Piece& piece : pieces) {
        const bool isMessage = piece.kind == PieceKind::HttpMessage;
        // The heading stands above the fence.
        const bool isBody = sectionOfHeading(heading) == HttpSection::RequestBody && piece.kind == PieceKind::Prose;
        if (message && !heading.empty() && (isMessage || isBody)) {
            joined[*message].text.append("\n").append(heading).append("\n").append(piece.text);
            heading = {};
            continue;
        }
        heading = piece.kind == PieceKind::Prose ? headingAtEnd(piece.text) : std::string_view();
        if (isMessage && message && sectionOfHeading(piece.text.substr(0, piece.text.find('\n')))) {
            joined[*message].text.append("\n").append(piece.text);
            continue;
        }
        const auto side = isMessage && message && isGeneralAlone(joined[*message].text) ? sideOfHeadersAlone(piece.text)
                                                                                        : std::nullopt;
        if (side == HeaderSide::Request || side == HeaderSide::Response) {
            joined[*message]
                .text.append(*side == HeaderSide::Request ? "\nRequest Headers\n" : "\nResponse Headers\n")
                .append(piece.text);
            continue;
        }
        if (isMessage)
            message = joined.size();
        else if (piece.kind != PieceKind::Prose)
            message.reset();
        joined.push_back(std::move(piece));
    }
    pieces = std::move(joined);
}

/// `Status Code: 403 Forbidden` and nothing else, as the panel of the network has it.
bool isStatusField(std::string_view code)
{
    constexpr std::string_view label = "status code:";
    code = strip(code, isAsciiWhitespace);
    return asciiLowercase(code.substr(0, label.size())) == label && code.find('\n') == std::string_view::npos
        && readStatus(code.substr(label.size()));
}

/// `GET https://api.example/app.js`, and on the next line `net::ERR_FAILED`.
bool isOutcomeOverLines(std::string_view text)
{
    text = strip(text, isAsciiWhitespace);
    return std::count(text.begin(), text.end(), '\n') == 1 && text.find("net::ERR_") != std::string_view::npos
        && isConsoleMessage(text);
}

/// `GET https://api.example/doc net::ERR_FAILED 502 (Bad Gateway)` and nothing else.
bool hasOnlyOutcomes(std::string_view text)
{
    const auto lines = strictlySplit(text, '\n');
    return std::all_of(lines.begin(), lines.end(), [](std::string_view line) {
        line = strip(line, isAsciiWhitespace);
        const auto request = readRequestLine(line);
        return line.empty() || (request && !request->outcome.empty());
    });
}

/// What a console says of the network beside its messages is of the console, too: it tells the answer's status.
void takeOutcomesToMessages(std::vector<Piece>& pieces)
{
    const bool hasMessage = std::any_of(
        pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.kind == PieceKind::ConsoleMessage; });
    for (Piece& piece : pieces) {
        if (hasMessage && piece.kind == PieceKind::HttpMessage && hasOnlyOutcomes(piece.text))
            piece.kind = PieceKind::ConsoleMessage;
    }
}

/// Cuts a text line by line: what stands in fences is code, the rest is told by what it looks like.
class TextCutter
{
public:
    explicit TextCutter(std::string_view text)
        : m_text(text)
        , m_lines(strictlySplit(text, '\n'))
    {
        m_hasOddMarks.reserve(m_lines.size());
        for (const std::string_view line : m_lines)
            m_hasOddMarks.push_back(std::count(line.begin(), line.end(), '`') % 2 != 0);
    }

    std::vector<Piece> cut()
    {
        m_prose.emplace(m_pieces, false, m_messagesLeft);
        for (m_index = 0; m_index < m_lines.size(); ++m_index)
            take(withoutReturn(m_lines[m_index]));
        return std::move(m_pieces);
    }

private:
    static std::string_view withoutReturn(std::string_view line)
    {
        return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
    }

    void take(std::string_view line)
    {
        const std::size_t number = m_index + 1;
        std::string_view plain = strip(line, [](char c) { return isAsciiWhitespace(c) || c == '>'; });
        // Behind the end of a comment of a form that was filled in: `--> ```js`.
        if (const std::size_t end = plain.find("-->"); end != std::string_view::npos) {
            const std::string_view behind = strip(plain.substr(end + 3), isAsciiWhitespace);
            plain = behind.starts_with("```") || behind.starts_with("~~~") ? behind : plain;
        }
        const bool isFence = plain.starts_with("```") || plain.starts_with("~~~");
        if (!m_code && isFence && plain.find('`', plain.find_first_not_of('`')) == std::string_view::npos) {
            m_fence = plain.substr(0, std::min(plain.find_first_not_of(plain.front()), plain.size()));
            m_language = strip(
                plain.substr(m_fence.size()), [](char c) { return isAsciiWhitespace(c) || c == '`' || c == '~'; });
            const std::string_view behind = m_language;
            m_language = m_language.substr(0, m_language.find_first_of(" {"));
            openCode();
            // Who knows one mark alone writes on where it stands.
            const bool isCode = behind.find("://") != std::string_view::npos || behind.ends_with(';');
            if (behind.size() > m_language.size() && isCode) {
                m_language = {};
                m_code->take(behind, number);
            }
        } else if (m_code && !m_fence.empty() && plain.starts_with(m_fence)) {
            closeCode();
        } else if (m_code && m_fence.size() > 3 && plain.starts_with(m_fence.substr(0, 3))) {
            // A fence in what is fenced: the change of a text that has code.
            std::string outer = m_fence;
            closeCode();
            m_fence = std::move(outer);
            openCode();
        } else if (m_code && m_index == m_lastOfSpan) {
            m_code->take(line.substr(0, line.rfind('`')), number);
            closeCode();
        } else if (m_code) {
            m_code->take(line, number);
        } else if (const auto last = lastLineOfSpan(plain)) {
            m_lastOfSpan = *last;
            const std::size_t mark = line.find('`');
            if (!plain.starts_with('`'))
                takeProse(line.substr(0, mark), number);
            openCode();
            m_code->take(line.substr(mark + 1), number);
        } else {
            takeProse(line, number);
        }
    }

    /// A sentence that ends with the beginning of a script: "it works with `const query = fetchBaseQuery({".
    static bool endsWithOpenCall(std::string_view plain)
    {
        const std::string_view code = plain.substr(plain.find('`') + 1);
        if (code.find('`') != std::string_view::npos)
            return false;
        if (isUnclosed(plain.substr(0, plain.find('`'))))
            return false;
        // `let source = new`, and on the next line what it makes.
        if (code.ends_with(" = new") || code.ends_with(" ="))
            return beginsDeclaration(code);
        return isUnclosed(code) && (beginsDeclaration(code) || hasScriptCall(code) || looksLikeJavaScript(code));
    }

    /// Where a run of code ends that begins with this line, or in it, and goes over several.
    std::optional<std::size_t> lastLineOfSpan(std::string_view plain) const
    {
        constexpr std::size_t mostLines = 300;
        if (!m_hasOddMarks[m_index] || (!plain.starts_with('`') && !endsWithOpenCall(plain)))
            return std::nullopt;
        const std::size_t end = std::min(m_lines.size(), m_index + mostLines);
        for (std::size_t i = m_index + 1; i < end; ++i) {
            if (!m_hasOddMarks[i])
                continue;
            const std::string_view line =
                strip(m_lines[i], [](char c) { return isAsciiWhitespace(c) || c == '.' || c == ','; });
            if (line.starts_with("```"))
                return std::nullopt;
            if (line.ends_with('`'))
                return i;
        }
        return std::nullopt;
    }

    void takeProse(std::string_view line, std::size_t number)
    {
        const std::size_t before = m_pieces.size();
        if (const std::size_t code = statementBehindSentence(line); code != std::string_view::npos) {
            m_prose->take(line.substr(0, code), number);
            m_prose->beginCode(line.substr(code), number);
            return;
        }
        if (!hasTemplate(line))
            takeCodeSpans(m_text, line, number, m_pieces, m_messagesLeft);
        if (m_pieces.size() > before) {
            // What is said around them may name the page.
            m_pieces.push_back({PieceKind::Prose, number, withoutCodeSpans(line) + "\n"});
            m_prose.emplace(m_pieces, false, m_messagesLeft);
        } else {
            m_prose->take(line, number);
        }
    }

    void openCode()
    {
        m_code.emplace(m_pieces, true, m_messagesLeft);
        m_firstOfCode = m_pieces.size();
    }

    void closeCode()
    {
        m_code.reset();
        // What nobody recognised is what the fence says.
        const auto kind = kindOfLanguage(m_language);
        if (kind == PieceKind::ServerConfiguration)
            joinCode();
        const bool isUnknown = m_pieces.size() == m_firstOfCode + 1 && m_pieces.back().kind == PieceKind::Prose;
        if (isUnknown && (isStatusField(m_pieces.back().text) || looksLikeHttpMessage(m_pieces.back().text)))
            m_pieces.back().kind = PieceKind::HttpMessage;
        // A call may be broken over its lines.
        if (isUnknown && (looksLikeJavaScript(m_pieces.back().text) || (!kind && givesNames(m_pieces.back().text))))
            m_pieces.back().kind = PieceKind::Script;
        else if (isUnknown && kind == PieceKind::Script && messageWithoutUrl(m_pieces.back().text))
            m_pieces.back().kind = PieceKind::ConsoleMessage;
        else if (isUnknown && kind)
            m_pieces.back().kind = *kind;
        m_fence.clear();
        m_language = {};
        m_lastOfSpan = m_lines.size();
        m_prose.emplace(m_pieces, false, m_messagesLeft);
    }

    /// A language of servers has no pieces of others: what looks like one is a line of its own.
    void joinCode()
    {
        for (std::size_t i = m_firstOfCode + 1; i < m_pieces.size(); ++i)
            m_pieces[m_firstOfCode].text += m_pieces[i].text;
        if (m_pieces.size() <= m_firstOfCode + 1)
            return;
        m_pieces[m_firstOfCode].kind = PieceKind::ServerConfiguration;
        m_pieces.resize(m_firstOfCode + 1);
    }

    std::string_view m_text;
    std::vector<std::string_view> m_lines;
    /// Of each line: the number of its backquotes is odd.
    std::vector<bool> m_hasOddMarks;
    std::size_t m_index = 0;
    std::vector<Piece> m_pieces;
    /// Each takes its time; of a whole console the first are enough to begin with.
    int m_messagesLeft = 60;
    std::optional<BlockCutter> m_prose;
    std::optional<BlockCutter> m_code;
    /// What ends the code; empty where it is a run of code that has a last line.
    std::string m_fence;
    std::string_view m_language;
    std::size_t m_lastOfSpan = std::string_view::npos;
    std::size_t m_firstOfCode = 0;
};

/// Words above the code in its block (`axios call from react`) are none of it: its lines stay where they are.
void takeWordsOff(std::vector<Piece>& pieces)
{
    std::vector<Piece> cut;
    for (Piece& piece : pieces) {
        while (piece.kind == PieceKind::Script) {
            const std::size_t end = std::min(piece.text.find('\n'), piece.text.size() - 1);
            const std::string_view line = std::string_view(piece.text).substr(0, end);
            const bool isLast = end + 1 == piece.text.size();
            const bool isBlank = strip(line, isAsciiWhitespace).empty();
            if (piece.text.empty() || isLast || (!isBlank && !isPlainSentence(line)))
                break;
            if (!isBlank)
                cut.push_back({PieceKind::Prose, piece.line, std::string(line) + "\n"});
            piece.text.erase(0, end + 1);
            ++piece.line;
        }
        cut.push_back(std::move(piece));
    }
    pieces = std::move(cut);
}

/// Pages of Blazor ask in C#: what they ask is followed as a script.
void translateBlazor(std::vector<Piece>& pieces, std::string_view text)
{
    if (!csharp::speaksOfBlazor(text))
        return;
    for (Piece& piece : pieces) {
        const bool isCode = piece.kind == PieceKind::Script || piece.kind == PieceKind::Html
            || piece.kind == PieceKind::ServerConfiguration || piece.kind == PieceKind::Prose;
        std::string script = isCode ? csharp::scriptOfHttpClient(piece.text, text) : std::string();
        if (script.empty())
            continue;
        piece.kind = PieceKind::Script;
        piece.text = std::move(script) + "\n";
    }
}

} // namespace

std::string textOfServers(const std::vector<Piece>& pieces)
{
    std::string text;
    std::size_t line = 1;
    for (const Piece& piece : pieces) {
        const bool isOfPage = piece.kind == PieceKind::ConsoleMessage || piece.kind == PieceKind::HttpMessage
            || piece.kind == PieceKind::Curl
            || (piece.kind == PieceKind::Script && looksLikeJavaScript(piece.text)
                && !javascript::mayAnswerRequests(piece.text));
        text.append(piece.line > line ? piece.line - line : 0, '\n');
        line = std::max(line, piece.line);
        const auto lines = static_cast<std::size_t>(std::count(piece.text.begin(), piece.text.end(), '\n'));
        if (isOfPage)
            text.append(lines, '\n');
        else
            text.append(piece.text);
        line += lines;
    }
    return text;
}

std::vector<Piece> cutIntoPieces(std::string_view original)
{
    const std::string text = withHeadersOnLines(
        withoutLineMarks(withSingleMarks(withoutQuoteMarks(withChangesMade(withSettingsOnLines(original))))));
    std::vector<Piece> pieces = TextCutter(text).cut();
    translateBlazor(pieces, text);
    joinSections(pieces);
    takeWordsOff(pieces);
    for (Piece& piece : pieces) {
        if (piece.kind == PieceKind::Script && javascript::isServerProgram(piece.text))
            piece.kind = PieceKind::ServerConfiguration;
        if (piece.kind == PieceKind::HttpMessage && isOutcomeOverLines(piece.text))
            piece.kind = PieceKind::ConsoleMessage;
    }
    takeOutcomesToMessages(pieces);
    return pieces;
}

} // namespace fetchscope
