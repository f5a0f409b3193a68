#include "core/engine/base/ascii.h"
#include "core/reading/importers/html/request_attributes.h"
#include "core/reading/importers/http/http_lines.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/javascript/server_program.h"
#include "core/reading/importers/pieces/line_kind.h"
#include "core/reading/importers/pieces/marks.h"
#include "core/reading/importers/pieces/piece.h"
#include "core/reading/importers/pieces/prose_reader.h"

#include <algorithm>
#include <array>
#include <optional>

namespace fetchscope {

namespace {

constexpr std::array<std::string_view, 17> scriptBeginnings {"const ", "let ", "var ", "import ", "async ", "await ",
    "function ", "export ", "return ", "//", "try {", "<script", "useEffect(", "document.", "class ", "@Injectable",
    "@Component"};

bool beginsDeclaration(std::string_view code)
{
    constexpr std::array<std::string_view, 3> keywords {"const ", "let ", "var "};
    return std::any_of(
        keywords.begin(), keywords.end(), [code](std::string_view keyword) { return code.starts_with(keyword); });
}

/// Are brackets open behind it?
bool isUnclosed(std::string_view text)
{
    const auto count = [text](char c) { return std::count(text.begin(), text.end(), c); };
    return count('{') > count('}') || count('(') > count(')');
}

/// A header of a request that a script puts together.
bool setsRequestHeader(std::string_view line)
{
    const std::string lower = asciiLowercase(line);
    constexpr std::array<std::string_view, 4> calls {
        "headers.set(", "headers.append(", "setrequestheader(", "new httpheaders("};
    return std::any_of(calls.begin(), calls.end(),
               [&lower](std::string_view call) { return lower.find(call) != std::string::npos; })
        && lower.find("res.") == std::string::npos && lower.find("response.") == std::string::npos;
}

/// Does what begins here belong to what came before?
bool goesOn(const Piece& before, PieceKind next, std::string_view line)
{
    const PieceKind open = before.kind;
    if (open == next)
        return true;
    const std::string_view plain = strip(line, isAsciiWhitespace);
    // A member of an object that has no quotes.
    if (open == PieceKind::Script && next == PieceKind::HttpMessage && isUnclosed(before.text))
        return true;
    if (open == PieceKind::Script && next == PieceKind::ServerConfiguration
        && (setsRequestHeader(plain) || (hasScriptCall(before.text) && isUnclosed(before.text))))
        return true;
    // A command's own output.
    if (open == PieceKind::Curl)
        return next == PieceKind::HttpMessage && !readRequestLine(plain);
    // Headers, and bodies of messages.
    if (open == PieceKind::HttpMessage)
        return next == PieceKind::ServerConfiguration || next == PieceKind::Html;
    if (open == PieceKind::Html)
        return next == PieceKind::Script || next == PieceKind::ServerConfiguration;
    if (open == PieceKind::PowerShell)
        return next != PieceKind::ConsoleMessage && next != PieceKind::HttpMessage;
    return open == PieceKind::Script && next == PieceKind::Html;
}

bool endsWithSection(const Piece& piece)
{
    const std::string_view text = strip(std::string_view(piece.text), isAsciiWhitespace);
    const std::size_t lineBreak = text.rfind('\n');
    return piece.kind == PieceKind::HttpMessage
        && sectionOfHeading(lineBreak == std::string_view::npos ? text : text.substr(lineBreak + 1)).has_value();
}

/// The lines of one block, which may have several pieces in it.
class BlockCutter
{
public:
    /// Where the last piece is a heading of what comes, the block goes on with it.
    BlockCutter(std::vector<Piece>& pieces, bool isCode, int& messagesLeft)
        : m_pieces(pieces)
        , m_isCode(isCode)
        , m_messagesLeft(messagesLeft)
        , m_hasOpen(isCode && !pieces.empty() && endsWithSection(pieces.back()))
    {
    }

    void take(std::string_view line, std::size_t number)
    {
        const auto kind = kindOfLine(line, m_messagesLeft);
        const bool isOpen = m_hasOpen && m_pieces.back().kind != PieceKind::Prose;
        if (kind && isOpen && !goesOn(m_pieces.back(), *kind, line)) {
            begin(*kind, number);
        } else if (kind && !isOpen) {
            // The lines before belong to it where all of it is code.
            if (m_isCode && m_hasOpen)
                m_pieces.back().kind = isInAttribute(line) ? PieceKind::Html : *kind;
            else if (*kind == PieceKind::Script && m_hasOpen)
                beginScript(number);
            else
                begin(*kind, number);
        } else if (!m_hasOpen) {
            begin(beginsScript(line) ? PieceKind::Script : PieceKind::Prose, number);
        } else if (!kind && !m_isCode && isOpen && (isProseLine(line) || isHeadingOfAnswer(line))
            && endsBefore(m_pieces.back(), line)) {
            begin(PieceKind::Prose, number);
        }
        m_pieces.back().text.append(line).append("\n");
    }

private:
    void begin(PieceKind kind, std::size_t number)
    {
        m_pieces.push_back({kind, number, {}});
        m_hasOpen = true;
    }

    static bool beginsScript(std::string_view line)
    {
        const std::string_view plain = strip(line, isAsciiWhitespace);
        // A variable of a shell.
        if (plain.starts_with("export ") && plain.find('=') < plain.find(' ', 7))
            return false;
        return std::any_of(scriptBeginnings.begin(), scriptBeginnings.end(),
            [plain](std::string_view beginning) { return plain.starts_with(beginning); });
    }

    /// A tag that was begun above has its script in this line: `x-init="fetch(…)"`.
    bool isInAttribute(std::string_view line) const
    {
        std::string above = asciiLowercase(strip(std::string_view(m_pieces.back().text), isAsciiWhitespace));
        return above.starts_with('<') && hasRequestAttribute(above.append(" ").append(asciiLowercase(line)));
    }

    /// What a call needs stands above it: it begins behind the last sentence.
    void beginScript(std::size_t number)
    {
        std::string& above = m_pieces.back().text;
        const std::vector<std::string_view> lines = strictlySplit(above, '\n');
        std::size_t first = lines.size();
        for (std::size_t i = lines.size(); i > 0 && !isProseLine(lines[i - 1]); --i) {
            if (beginsScript(lines[i - 1]) && lines[i - 1].find_first_of("={(;'\"") != std::string_view::npos)
                first = i - 1;
        }
        if (first == lines.size()) {
            begin(PieceKind::Script, number);
            return;
        }
        // The text ends with a line break, behind which the last of the lines is empty.
        const std::size_t taken = lines.size() - 1 - first;
        const auto start = static_cast<std::size_t>(lines[first].data() - above.data());
        std::string code = above.substr(start);
        above.erase(start);
        begin(PieceKind::Script, number - taken);
        m_pieces.back().text = std::move(code);
    }

    /// Does it end like a sentence, and begin like one?
    static bool isWholeSentence(std::string_view line)
    {
        line = strip(line, isAsciiWhitespace);
        return !line.empty() && line.front() >= 'A' && line.front() <= 'Z'
            && std::string_view(".?!:").find(line.back()) != std::string_view::npos;
    }

    /// `Write-Host "Testing the login."`: what a script says is no sentence of who pasted it.
    static bool isCmdlet(std::string_view line)
    {
        line = strip(line, isAsciiWhitespace);
        constexpr std::array<std::string_view, 12> verbs {"Write-", "Start-", "Get-", "Set-", "Add-", "New-",
            "ConvertTo-", "ConvertFrom-", "Import-", "Install-", "Connect-", "Out-"};
        return std::any_of(verbs.begin(), verbs.end(), [line](std::string_view verb) {
            return line.size() > verb.size() && line.starts_with(verb) && line[verb.size()] >= 'A'
                && line[verb.size()] <= 'Z';
        });
    }

    /// Is what is open closed by itself, so that a sentence may follow?
    static bool endsBefore(const Piece& piece, std::string_view line)
    {
        if (piece.kind == PieceKind::PowerShell && isCmdlet(line))
            return false;
        if (piece.kind == PieceKind::ConsoleMessage)
            return piece.text.ends_with("\n\n");
        if (piece.kind == PieceKind::HttpMessage || piece.kind == PieceKind::Curl)
            return piece.text.ends_with("\n\n");
        const auto count = [&piece](char c) { return std::count(piece.text.begin(), piece.text.end(), c); };
        const bool isClosed = count('{') == count('}') && count('(') == count(')');
        return piece.text.ends_with("\n\n") && (isClosed || isWholeSentence(line));
    }

    std::vector<Piece>& m_pieces;
    bool m_isCode;
    int& m_messagesLeft;
    bool m_hasOpen;
};

/// What developer tools show of one request, and people put into several blocks, is one.
void joinSections(std::vector<Piece>& pieces)
{
    std::vector<Piece> joined;
    std::optional<std::size_t> message;
    for (Piece& piece : pieces) {
        const bool isMessage = piece.kind == PieceKind::HttpMessage;
        if (isMessage && message && sectionOfHeading(piece.text.substr(0, piece.text.find('\n')))) {
            joined[*message].text.append("\n").append(piece.text);
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

/// Headers and nothing else, as developer tools show them of a request or an answer.
bool hasOnlyHeaders(std::string_view code)
{
    const auto lines = strictlySplit(code, '\n');
    return looksLikeHttpMessage(code) && std::all_of(lines.begin(), lines.end(), [](std::string_view line) {
        line = strip(line, isAsciiWhitespace);
        return line.empty() || readHeaderLine(line);
    });
}

/// Does it give names to values, as the scripts beside it may use them?
bool givesNames(std::string_view code)
{
    code = strip(code, isAsciiWhitespace);
    const bool isConstant = code.starts_with("const ") || code.starts_with("let ") || code.starts_with("var ");
    const bool isImport = code.starts_with("import ") && code.find(" from ") != std::string_view::npos;
    return isImport || (isConstant && code.find('=') != std::string_view::npos);
}

/// `Vue.http.headers.common["Authorization"] = token`: what holds for all requests of a client.
bool setsUpClient(std::string_view code)
{
    const std::size_t sign = code.find(" = ");
    const std::string_view target = code.substr(0, std::min(sign, code.size()));
    constexpr std::array<std::string_view, 4> members {
        ".defaults.", ".headers.common", "http.options.", ".interceptors."};
    return sign != std::string_view::npos && target.find(' ') == std::string_view::npos
        && std::any_of(members.begin(), members.end(),
            [target](std::string_view member) { return target.find(member) != std::string_view::npos; });
}

/// Runs of code in a line: `…`.
void takeCodeSpans(
    std::string_view text, std::string_view line, std::size_t number, std::vector<Piece>& pieces, int& messagesLeft)
{
    for (std::size_t start = line.find('`'); start != std::string_view::npos;) {
        const std::size_t end = line.find('`', start + 1);
        if (end == std::string_view::npos)
            return;
        const std::string_view code = line.substr(start + 1, end - start - 1);
        // One that stands in the text once more is only spoken of here.
        constexpr std::size_t longestSearched = 100000;
        const bool isQuoted = code.size() > 12 && text.size() < longestSearched && text.find(code) != text.rfind(code);
        auto kind = kindOfLine(code, messagesLeft);
        if (!kind && givesNames(code))
            kind = PieceKind::Script;
        if (!kind && setsUpClient(code))
            kind = PieceKind::Script;
        if (kind && code.size() > 12 && !isQuoted)
            pieces.push_back({*kind, number, std::string(code) + "\n"});
        start = line.find('`', end + 1);
    }
}

/// `list.map(item => `<img src="${item}">`)`: does a script write a template in the line, and no sentence code?
bool hasTemplate(std::string_view line)
{
    const std::size_t mark = line.find('`');
    const std::string_view before = strip(line.substr(0, std::min(mark, line.size())), isAsciiWhitespace);
    const bool isArgument = before.ends_with('(') && before.size() > 1
        && (isAsciiAlphanumeric(before[before.size() - 2]) || before[before.size() - 2] == '_');
    return mark != std::string_view::npos
        && (isArgument || before.ends_with('=') || before.ends_with("=>") || before.ends_with('+') || before == "return"
            || before.ends_with(" return"));
}

/// A line without its runs of code.
std::string withoutCodeSpans(std::string_view line)
{
    std::string words;
    bool isCode = false;
    for (const char c : line) {
        if (c == '`')
            isCode = !isCode;
        else if (!isCode)
            words += c;
    }
    return words;
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
            m_language = m_language.substr(0, m_language.find_first_of(" {"));
            openCode();
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
        if (isUnknown && (isStatusField(m_pieces.back().text) || hasOnlyHeaders(m_pieces.back().text)))
            m_pieces.back().kind = PieceKind::HttpMessage;
        // A call may be broken over its lines.
        if (isUnknown && (looksLikeJavaScript(m_pieces.back().text) || (!kind && givesNames(m_pieces.back().text))))
            m_pieces.back().kind = PieceKind::Script;
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

} // namespace

std::vector<Piece> cutIntoPieces(std::string_view original)
{
    const std::string text = withHeadersOnLines(withoutLineMarks(withoutQuoteMarks(withChangesMade(original))));
    std::vector<Piece> pieces = TextCutter(text).cut();
    joinSections(pieces);
    for (Piece& piece : pieces) {
        if (piece.kind == PieceKind::Script && javascript::isServerProgram(piece.text))
            piece.kind = PieceKind::ServerConfiguration;
    }
    return pieces;
}

} // namespace fetchscope
