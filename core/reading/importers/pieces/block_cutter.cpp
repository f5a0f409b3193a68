#include "core/reading/importers/pieces/block_cutter.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/html/request_attributes.h"
#include "core/reading/importers/http/http_lines.h"
#include "core/reading/importers/pieces/code_spans.h"
#include "core/reading/importers/pieces/line_kind.h"
#include "core/reading/importers/pieces/prose_reader.h"
#include "core/reading/importers/pieces/sentence_call.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

constexpr std::array<std::string_view, 17> scriptBeginnings {"const ", "let ", "var ", "import ", "async ", "await ",
    "function ", "export ", "return ", "//", "try {", "<script", "useEffect(", "document.", "class ", "@Injectable",
    "@Component"};

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

bool endsWithSection(const Piece& piece)
{
    const std::string_view text = strip(std::string_view(piece.text), isAsciiWhitespace);
    const std::size_t lineBreak = text.rfind('\n');
    return piece.kind == PieceKind::HttpMessage
        && sectionOfHeading(lineBreak == std::string_view::npos ? text : text.substr(lineBreak + 1)).has_value();
}

/// `Summary`, as issues have it, and not Safari's tools: what follows is no field.
bool isHeadingOfNothing(const Piece& piece, std::string_view next)
{
    next = strip(next, isAsciiWhitespace);
    if (piece.kind != PieceKind::HttpMessage || next.empty())
        return false;
    const std::string_view text = strip(std::string_view(piece.text), isAsciiWhitespace);
    return text.find('\n') == std::string_view::npos && sectionOfHeading(text) == HttpSection::General
        && !readHeaderLine(next) && !startsWithRequestUrl(next) && !startsWithRequestMethod(next);
}

bool beginsScript(std::string_view line)
{
    const std::string_view plain = strip(line, isAsciiWhitespace);
    // `function Get-Token {` of PowerShell.
    if (plain.starts_with("function ") && plain.find('(') == plain.npos)
        return false;
    // A variable of a shell.
    if (plain.starts_with("export ") && plain.find('=') < plain.find(' ', 7))
        return false;
    return std::any_of(scriptBeginnings.begin(), scriptBeginnings.end(),
        [plain](std::string_view beginning) { return plain.starts_with(beginning); });
}

/// `export async function getPosts() {`
bool beginsFunction(std::string_view line)
{
    return line.ends_with('{') && line.find('(') != std::string_view::npos && beginsScript(line);
}

/// `<div class="app">`
bool beginsTag(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    return line.size() > 2 && line.front() == '<' && isAsciiAlpha(line[1]) && line.ends_with('>');
}

/// Does it end like a sentence, and begin like one?
bool isWholeSentence(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    return !line.empty() && line.front() >= 'A' && line.front() <= 'Z'
        && std::string_view(".?!:").find(line.back()) != std::string_view::npos;
}

/// `Write-Host "Testing the login."`: what a script says is no sentence of who pasted it.
bool isCmdlet(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    constexpr std::array<std::string_view, 12> verbs {"Write-", "Start-", "Get-", "Set-", "Add-", "New-", "ConvertTo-",
        "ConvertFrom-", "Import-", "Install-", "Connect-", "Out-"};
    return std::any_of(verbs.begin(), verbs.end(), [line](std::string_view verb) {
        return line.size() > verb.size() && line.starts_with(verb) && line[verb.size()] >= 'A'
            && line[verb.size()] <= 'Z';
    });
}

} // namespace

void OpenBrackets::count(std::string_view text)
{
    for (const char c : text) {
        braces += c == '{' ? 1 : c == '}' ? -1 : 0;
        parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
}

bool isUnclosed(std::string_view text)
{
    OpenBrackets brackets;
    brackets.count(text);
    return brackets.areUnclosed();
}

BlockCutter::BlockCutter(std::vector<Piece>& pieces, bool isCode, int& messagesLeft)
    : m_pieces(pieces)
    , m_isCode(isCode)
    , m_messagesLeft(messagesLeft)
    , m_hasOpen(isCode && !pieces.empty() && endsWithSection(pieces.back()))
{
    if (m_hasOpen)
        m_brackets.count(pieces.back().text);
}

void BlockCutter::take(std::string_view line, std::size_t number)
{
    if (takeChainOfClient(line, number))
        return;
    if (m_hasOpen && isHeadingOfNothing(m_pieces.back(), line))
        m_pieces.back().kind = PieceKind::Prose;
    auto kind = kindOfLine(line, m_messagesLeft);
    if (kind == PieceKind::Script && !m_isCode && speaksOfCalls(line))
        kind.reset();
    if (kind == PieceKind::Script && !m_isCode && takeCallOfSentence(line, number))
        return;
    // A script puts the headers of its request together.
    if (kind == PieceKind::ServerConfiguration && setsRequestHeader(line) && hasHeadersAbove())
        kind = PieceKind::Script;
    const bool isOpen = m_hasOpen && m_pieces.back().kind != PieceKind::Prose;
    if (kind && isOpen && !goesOn(*kind, line)) {
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
    } else if (!kind && !m_isCode && isOpen && m_pieces.back().kind == PieceKind::Script && beginsTag(line)
        && m_pieces.back().text.ends_with("\n\n") && !m_brackets.areUnclosed()) {
        begin(PieceKind::Html, number);
    } else if (!kind && !m_isCode && !isOpen && beginsFunction(line) && isBehindScript()) {
        begin(PieceKind::Script, number);
    } else if (!kind && !m_isCode && isOpen
        && (isProseLine(withoutRuns(line)) || isHeadingOfAnswer(line) || saysWhereThePageIs(line))
        && endsBefore(line)) {
        begin(PieceKind::Prose, number);
    }
    append(line);
}

void BlockCutter::beginCode(std::string_view line, std::size_t number)
{
    begin(PieceKind::Script, number);
    append(line);
}

void BlockCutter::append(std::string_view line)
{
    m_pieces.back().text.append(line).append("\n");
    m_brackets.count(line);
    m_hasCall = m_hasCall || hasScriptCall(line);
}

void BlockCutter::begin(PieceKind kind, std::size_t number)
{
    m_pieces.push_back({kind, number, {}});
    m_hasOpen = true;
    m_brackets = {};
    m_hasCall = false;
}

/// Are the words that are open between two parts of a script?
bool BlockCutter::isBehindScript() const
{
    return m_pieces.size() > 1 && m_pieces.back().text.ends_with("\n\n")
        && m_pieces[m_pieces.size() - 2].kind == PieceKind::Script;
}

/// `app.use(cors());` behind an empty line is no header, and no body of the message above it.
bool BlockCutter::isBehindMessage(std::string_view line) const
{
    const bool isStatement = line.ends_with(';') || line.ends_with('{') || line.ends_with(')');
    return m_pieces.back().text.ends_with("\n\n") && isStatement && !readHeaderLine(line);
}

/// Does what begins here belong to what came before?
bool BlockCutter::goesOn(PieceKind next, std::string_view line) const
{
    const PieceKind open = m_pieces.back().kind;
    if (open == next)
        return true;
    const std::string_view plain = strip(line, isAsciiWhitespace);
    // A member of an object that has no quotes.
    if (open == PieceKind::Script && next == PieceKind::HttpMessage && m_brackets.areUnclosed())
        return true;
    if (open == PieceKind::Script && next == PieceKind::ServerConfiguration
        && (setsRequestHeader(plain) || (m_hasCall && m_brackets.areUnclosed())))
        return true;
    // A command's own output.
    if (open == PieceKind::Curl)
        return next == PieceKind::HttpMessage && !readRequestLine(plain);
    // Headers, and bodies of messages.
    if (open == PieceKind::HttpMessage)
        return next == PieceKind::Html || (next == PieceKind::ServerConfiguration && !isBehindMessage(plain));
    if (open == PieceKind::Html)
        return next == PieceKind::Script || next == PieceKind::ServerConfiguration;
    if (open == PieceKind::PowerShell)
        return next != PieceKind::ConsoleMessage && next != PieceKind::HttpMessage;
    return open == PieceKind::Script && next == PieceKind::Html;
}

/// Is what is open closed by itself, so that a sentence may follow?
bool BlockCutter::endsBefore(std::string_view line) const
{
    const Piece& piece = m_pieces.back();
    if (piece.kind == PieceKind::PowerShell && isCmdlet(line))
        return false;
    if (piece.kind == PieceKind::ConsoleMessage)
        return piece.text.ends_with("\n\n");
    if (piece.kind == PieceKind::HttpMessage || piece.kind == PieceKind::Curl)
        return piece.text.ends_with("\n\n");
    const bool isClosed = m_brackets.areBalanced();
    // Words without an empty line between.
    const bool isOfCode = piece.kind == PieceKind::Script
        || (piece.kind == PieceKind::ServerConfiguration && !line.empty() && line.front() >= 'A'
            && line.front() <= 'Z');
    const bool isTouching =
        isOfCode && isClosed && isPlainSentence(withoutRuns(line)) && std::count(line.begin(), line.end(), ' ') > 3;
    return isTouching || (isClosed && saysWhereThePageIs(line))
        || (piece.text.ends_with("\n\n") && (isClosed || isWholeSentence(line)));
}

/// A sentence that names a call: the words around it are none of the script.
bool BlockCutter::takeCallOfSentence(std::string_view line, std::size_t number)
{
    const bool isOpen = m_hasOpen && m_pieces.back().kind != PieceKind::Prose;
    const auto call = callInSentence(line);
    if (!call || (isOpen && m_brackets.areUnclosed()))
        return false;
    begin(PieceKind::Script, number);
    append(call->code);
    begin(PieceKind::Prose, number);
    append(call->words);
    return true;
}

/// `axios`, and on the next line `.get(url)`.
bool BlockCutter::takeChainOfClient(std::string_view line, std::size_t number)
{
    constexpr std::array<std::string_view, 7> clients {
        "axios", "superagent", "ky", "this.http", "this.$http", "$http", "this.$axios"};
    const std::string_view plain = strip(line, isAsciiWhitespace);
    const bool isCall =
        plain.size() > 2 && plain.front() == '.' && isAsciiAlpha(plain[1]) && plain.find('(') != std::string_view::npos;
    if (!isCall || !m_hasOpen || m_pieces.back().kind != PieceKind::Prose)
        return false;
    std::string& above = m_pieces.back().text;
    const std::size_t end = above.find_last_not_of(" \t\r\n");
    const std::size_t lineBreak = end == std::string::npos ? end : above.rfind('\n', end);
    const std::size_t start = lineBreak == std::string::npos ? 0 : lineBreak + 1;
    const bool isNext = end != std::string::npos && end + 2 == above.size();
    const std::string client(strip(std::string_view(above).substr(start), isAsciiWhitespace));
    if (!isNext || std::find(clients.begin(), clients.end(), client) == clients.end())
        return false;
    above.erase(start);
    begin(PieceKind::Script, number - 1);
    append(client);
    append(line);
    return true;
}

/// A tag that was begun above has its script in this line: `x-init="fetch(…)"`.
bool BlockCutter::isInAttribute(std::string_view line) const
{
    std::string above = asciiLowercase(strip(std::string_view(m_pieces.back().text), isAsciiWhitespace));
    return above.starts_with('<') && hasRequestAttribute(above.append(" ").append(asciiLowercase(line)));
}

/// Does a script above it make the headers that this line adds to?
bool BlockCutter::hasHeadersAbove() const
{
    return m_hasOpen
        && (m_pieces.back().text.find("new Headers(") != std::string::npos
            || m_pieces.back().text.find("new HttpHeaders(") != std::string::npos)
        && m_pieces.back().text.find("new Response(") == std::string::npos;
}

/// What a call needs stands above it: it begins behind the last sentence.
void BlockCutter::beginScript(std::size_t number)
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
    m_brackets.count(code);
    m_hasCall = hasScriptCall(code);
    m_pieces.back().text = std::move(code);
}

} // namespace fetchscope
