#include "core/engine/base/ascii.h"
#include "core/reading/importers/http/http_lines.h"
#include "core/reading/importers/http/httpie_command.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/pieces/piece.h"
#include "core/reading/importers/snippet_readers.h"
#include "core/reading/server_configuration/server_configuration.h"

#include <algorithm>
#include <array>
#include <optional>

namespace fetchscope {

namespace {

template <std::size_t Size> bool hasAny(std::string_view text, const std::array<std::string_view, Size>& parts)
{
    return std::any_of(parts.begin(), parts.end(),
        [text](std::string_view part) { return text.find(part) != std::string_view::npos; });
}
template <std::size_t Size> bool startsWithAny(std::string_view text, const std::array<std::string_view, Size>& parts)
{
    return std::any_of(parts.begin(), parts.end(), [text](std::string_view part) { return text.starts_with(part); });
}

constexpr std::array<std::string_view, 26> scriptCalls {"io(\"", "io('", "io.connect(", "Upload.upload(", "fetch(",
    "fetch (", "axios(", "axios.", "axios({", "$.ajax(", "$.get(", "$.post(", "$.getJSON(", "jQuery.ajax(",
    "new XMLHttpRequest", "sendBeacon(", "new EventSource(", "new WebSocket(", "new Request(", "ky.", "superagent.",
    "this.http.", "$http.", "new Worker(", "Axios.", "Axios("};

constexpr std::array<std::string_view, 17> scriptBeginnings {"const ", "let ", "var ", "import ", "async ", "await ",
    "function ", "export ", "return ", "//", "try {", "<script", "useEffect(", "document.", "class ", "@Injectable",
    "@Component"};

constexpr std::array<std::string_view, 9> htmlBeginnings {
    "<img", "<script", "<link", "<iframe", "<form", "<video", "<audio", "<!DOCTYPE", "<html"};

/// What nearly every message has a part of: the whole reading takes its time.
constexpr std::array<std::string_view, 16> messageSigns {"CORS", "rigin", "ecurity-Policy", "ecurity Policy",
    "Mixed Content", "mixed ", "Refused to", "blocked", "access control", "preflight", "ERR_", "cannot load",
    "credentials", "MIME", "integrity", "Integrity"};

bool isConsoleLine(std::string_view line, int& messagesLeft)
{
    constexpr std::size_t longest = 4000;
    return line.size() < longest && hasAny(line, messageSigns) && messagesLeft-- > 0 && isConsoleMessage(line);
}

/// `$name = …`: scripts of PHP end their lines, and frameworks of JavaScript have names of their own.
bool assignsInPowerShell(std::string_view line)
{
    return line.size() > 3 && line.front() == '$' && isAsciiAlpha(line[1]) && line.find(" = ") != std::string_view::npos
        && !line.ends_with(';') && line.find("->") == std::string_view::npos && !line.starts_with("$scope")
        && !line.starts_with("$http") && !line.starts_with("$this") && line.find("function") == std::string_view::npos
        && line.find("=>") == std::string_view::npos;
}

/// `access-control-allow-origin: *`: what nobody but a server says, on a line of its own.
bool isHeaderOfAnswer(std::string_view line)
{
    const auto header = readHeaderLine(line);
    return header && asciiLowercase(header->name).starts_with("access-control-")
        && sideOfHeader(header->name) == HeaderSide::Response && !line.ends_with(',') && !line.ends_with(';')
        && header->value.find_first_of("'\"`{[") == std::string_view::npos;
}

/// What a line begins; null where it goes on with what is there.
std::optional<PieceKind> kindOfLine(std::string_view line, int& messagesLeft)
{
    const std::string_view plain = strip(line, isAsciiWhitespace);
    if (plain.empty())
        return std::nullopt;
    if (isConsoleLine(plain, messagesLeft))
        return PieceKind::ConsoleMessage;
    if (findCurlCommand(plain) != std::string_view::npos)
        return PieceKind::Curl;
    const std::string_view unmarked = plain.starts_with("> ") || plain.starts_with("< ") ? plain.substr(2) : plain;
    if (readRequestLine(unmarked) || readStatusLine(unmarked) || readHttpieCommand(plain)
        || startsWithRequestUrl(plain))
        return PieceKind::HttpMessage;
    // `request` alone begins a chain of calls.
    const bool isName = plain == "request" || plain == "response";
    if (const auto section = sectionOfHeading(plain); section && !isName
        && (*section == HttpSection::General || *section == HttpSection::RequestHead
            || *section == HttpSection::ResponseHead)
        && plain.size() < 40)
        return PieceKind::HttpMessage;
    if (looksLikePowerShell(plain) || assignsInPowerShell(plain))
        return PieceKind::PowerShell;
    if (isHeaderOfAnswer(plain))
        return PieceKind::HttpMessage;
    const bool isServers = hasServerConfiguration(plain) || plain == "server {" || plain.starts_with("location ")
        || plain.starts_with("<VirtualHost");
    // A route of a server may have the name of a client.
    const bool isRoute = plain.find("(req") != std::string_view::npos;
    const bool isCall = hasScriptCall(plain) || (!isRoute && looksLikeJavaScript(plain));
    if (isServers && !isCall)
        return PieceKind::ServerConfiguration;
    if (isCall)
        return PieceKind::Script;
    if (startsWithAny(plain, htmlBeginnings))
        return PieceKind::Html;
    return std::nullopt;
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
    return hasAny(lower, calls) && lower.find("res.") == std::string::npos
        && lower.find("response.") == std::string::npos;
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
                m_pieces.back().kind = *kind;
            else if (*kind == PieceKind::Script && m_hasOpen)
                beginScript(number);
            else
                begin(*kind, number);
        } else if (!m_hasOpen) {
            begin(beginsScript(line) ? PieceKind::Script : PieceKind::Prose, number);
        } else if (!kind && !m_isCode && isOpen && isProseLine(line) && endsBefore(m_pieces.back(), line)) {
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
        return startsWithAny(strip(line, isAsciiWhitespace), scriptBeginnings);
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

    /// Is what is open closed by itself, so that a sentence may follow?
    static bool endsBefore(const Piece& piece, std::string_view line)
    {
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

/// What a fence says of its language; null where it says nothing that tells.
std::optional<PieceKind> kindOfLanguage(std::string_view language)
{
    const std::string lower = asciiLowercase(language);
    constexpr std::array<std::string_view, 14> scripts {"js", "jsx", "ts", "tsx", "javascript", "typescript", "mjs",
        "vue", "svelte", "es6", "react", "node", "coffee", "angular"};
    constexpr std::array<std::string_view, 9> servers {
        "nginx", "apache", "apacheconf", "conf", "python", "py", "php", "java", "csharp"};
    if (std::find(scripts.begin(), scripts.end(), lower) != scripts.end())
        return PieceKind::Script;
    if (std::find(servers.begin(), servers.end(), lower) != servers.end())
        return PieceKind::ServerConfiguration;
    if (lower == "html")
        return PieceKind::Html;
    if (lower == "powershell" || lower == "ps1")
        return PieceKind::PowerShell;
    return std::nullopt;
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
        const bool isQuoted = code.size() > 12 && text.find(code) != text.rfind(code);
        if (const auto kind = kindOfLine(code, messagesLeft); kind && code.size() > 12 && !isQuoted)
            pieces.push_back({*kind, number, std::string(code) + "\n"});
        start = line.find('`', end + 1);
    }
}

} // namespace

bool isProseLine(std::string_view line)
{
    const std::string_view plain = strip(line, isAsciiWhitespace);
    if (plain.size() < 12 || plain.find_first_of("{}<>=;`|") != std::string_view::npos || line.starts_with("  ")
        || !isAsciiAlpha(plain.front()) || readHeaderLine(plain))
        return false;
    return std::count(plain.begin(), plain.end(), ' ') >= 3;
}

bool hasScriptCall(std::string_view text)
{
    return std::any_of(scriptCalls.begin(), scriptCalls.end(), [text](std::string_view call) {
        for (std::size_t at = text.find(call); at != std::string_view::npos; at = text.find(call, at + 1)) {
            const char before = at == 0 ? ' ' : text[at - 1];
            const bool isWhole = !isAsciiAlphanumeric(before) && before != '_'
                && (before != '.' || call.starts_with("fetch") || call.starts_with("sendBeacon"));
            if (isWhole && text.find('(', at) != std::string_view::npos)
                return true;
        }
        return false;
    });
}

namespace {

/// A line without the elements and marks that show it as code; the backquotes of a command that go over several lines.
std::string withoutMarkup(std::string_view line, bool hasPre)
{
    std::string plain(line);
    for (const std::string_view tag : {"<pre>", "</pre>", "<code>", "</code>", "<pre ", "<code "}) {
        for (std::size_t at = plain.find(tag); hasPre && at != std::string::npos; at = plain.find(tag, at)) {
            const std::size_t end = plain.find('>', at);
            if (end == std::string::npos)
                break;
            plain.erase(at, end + 1 - at);
        }
    }
    const std::string_view text = strip(std::string_view(plain), isAsciiWhitespace);
    const bool isLonely = std::count(text.begin(), text.end(), '`') == 1;
    const std::string_view inside = strip(text, [](char c) { return c == '`' || isAsciiWhitespace(c); });
    if (isLonely && inside.starts_with("curl ") && (text.front() == '`' || text.back() == '`'))
        return std::string(inside);
    if (text.size() > 4 && text.starts_with("**") && text.ends_with("**"))
        return std::string(text.substr(2, text.size() - 4));
    return plain;
}

std::string withoutMarkupOf(std::string_view text)
{
    std::string plain;
    // Pages that a script makes have it behind spaces.
    const bool hasPre = text.starts_with("<pre") || text.find("\n<pre") != std::string_view::npos;
    for (const std::string_view line : strictlySplit(text, '\n'))
        plain.append(withoutMarkup(line, hasPre)).append("\n");
    if (!text.ends_with('\n'))
        plain.pop_back();
    return plain;
}

/// A quotation in a mail or in Markdown as it was written.
std::string withoutQuoteMarks(std::string_view text)
{
    std::size_t lines = 0;
    std::size_t marked = 0;
    std::string plain;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        lines += line.empty() ? 0 : 1;
        // `curl -v` has marks of its own.
        if (line.starts_with("< ") || (line.starts_with("> ") && readRequestLine(line.substr(2))))
            return withoutMarkupOf(text);
        const bool isMarked = line.starts_with("> ") || line == ">";
        marked += isMarked ? 1 : 0;
        plain.append(line.substr(isMarked ? std::min<std::size_t>(2, line.size()) : 0)).append("\n");
    }
    return withoutMarkupOf(marked * 2 > lines ? std::string_view(plain) : text);
}

} // namespace

std::vector<Piece> cutIntoPieces(std::string_view original)
{
    const std::string unmarked = withoutQuoteMarks(original);
    const std::string_view text = unmarked;
    std::vector<Piece> pieces;
    // Each takes its time; of a whole console the first are enough to begin with.
    int messagesLeft = 60;
    std::optional<BlockCutter> prose(std::in_place, pieces, false, messagesLeft);
    std::optional<BlockCutter> code;
    std::string fence;
    std::string_view language;
    std::size_t firstOfFence = 0;
    std::size_t number = 0;
    for (std::string_view line : strictlySplit(text, '\n')) {
        ++number;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        const std::string_view plain = strip(line, [](char c) { return isAsciiWhitespace(c) || c == '>'; });
        const bool isFence = plain.starts_with("```") || plain.starts_with("~~~");
        if (fence.empty() && isFence && plain.find('`', 3) == std::string_view::npos) {
            fence = plain.substr(0, 3);
            language = strip(plain.substr(3), [](char c) { return isAsciiWhitespace(c) || c == '`' || c == '~'; });
            language = language.substr(0, language.find_first_of(" {"));
            code.emplace(pieces, true, messagesLeft);
            firstOfFence = pieces.size();
        } else if (!fence.empty() && plain.starts_with(fence)) {
            fence.clear();
            code.reset();
            // What nobody recognised is what the fence says.
            const auto kind = kindOfLanguage(language);
            const bool isUnknown = pieces.size() == firstOfFence + 1 && pieces.back().kind == PieceKind::Prose;
            // A call may be broken over its lines.
            if (isUnknown && looksLikeJavaScript(pieces.back().text))
                pieces.back().kind = PieceKind::Script;
            else if (isUnknown && kind)
                pieces.back().kind = *kind;
            prose.emplace(pieces, false, messagesLeft);
        } else if (code) {
            code->take(line, number);
        } else {
            const std::size_t before = pieces.size();
            takeCodeSpans(text, line, number, pieces, messagesLeft);
            if (pieces.size() > before)
                prose.emplace(pieces, false, messagesLeft);
            else
                prose->take(line, number);
        }
    }
    joinSections(pieces);
    return pieces;
}

} // namespace fetchscope
