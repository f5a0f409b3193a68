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

constexpr std::array<std::string_view, 20> scriptCalls {"fetch(", "fetch (", "axios(", "axios.", "axios({", "$.ajax(",
    "$.get(", "$.post(", "$.getJSON(", "jQuery.ajax(", "new XMLHttpRequest", "sendBeacon(", "new EventSource(",
    "new WebSocket(", "new Request(", "ky.", "superagent.", "this.http.", "$http.", "new Worker("};

constexpr std::array<std::string_view, 14> scriptBeginnings {"const ", "let ", "var ", "import ", "async ", "await ",
    "function ", "export ", "return ", "//", "try {", "<script", "useEffect(", "document."};

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
        && !line.starts_with("$http");
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
        || asciiLowercase(plain.substr(0, 11)) == "request url")
        return PieceKind::HttpMessage;
    if (const auto section = sectionOfHeading(plain); section
        && (*section == HttpSection::General || *section == HttpSection::RequestHead
            || *section == HttpSection::ResponseHead)
        && plain.size() < 40)
        return PieceKind::HttpMessage;
    if (looksLikePowerShell(plain) || assignsInPowerShell(plain))
        return PieceKind::PowerShell;
    const bool isServers = hasServerConfiguration(plain) || plain == "server {" || plain.starts_with("location ")
        || plain.starts_with("<VirtualHost");
    const bool isCall = hasScriptCall(plain);
    if (isServers && !isCall)
        return PieceKind::ServerConfiguration;
    if (isCall)
        return PieceKind::Script;
    if (startsWithAny(plain, htmlBeginnings))
        return PieceKind::Html;
    return std::nullopt;
}

/// Does what begins here belong to what came before?
bool goesOn(PieceKind open, PieceKind next, std::string_view line)
{
    if (open == next)
        return true;
    const std::string_view plain = strip(line, isAsciiWhitespace);
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

/// The lines of one block, which may have several pieces in it.
class BlockCutter
{
public:
    BlockCutter(std::vector<Piece>& pieces, bool isCode, int& messagesLeft)
        : m_pieces(pieces)
        , m_isCode(isCode)
        , m_messagesLeft(messagesLeft)
    {
    }

    void take(std::string_view line, std::size_t number)
    {
        const auto kind = kindOfLine(line, m_messagesLeft);
        const bool isOpen = m_hasOpen && m_pieces.back().kind != PieceKind::Prose;
        if (kind && isOpen && !goesOn(m_pieces.back().kind, *kind, line)) {
            begin(*kind, number);
        } else if (kind && !isOpen) {
            // The lines before belong to it where all of it is code.
            if (m_isCode && m_hasOpen)
                m_pieces.back().kind = *kind;
            else
                begin(*kind, number);
        } else if (!m_hasOpen) {
            begin(beginsScript(line) ? PieceKind::Script : PieceKind::Prose, number);
        } else if (!m_isCode && isOpen && isProseLine(line) && endsBefore(m_pieces.back())) {
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

    /// Is what is open closed by itself, so that a sentence may follow?
    static bool endsBefore(const Piece& piece)
    {
        if (piece.kind == PieceKind::ConsoleMessage)
            return piece.text.ends_with("\n\n");
        if (piece.kind == PieceKind::HttpMessage || piece.kind == PieceKind::Curl)
            return piece.text.ends_with("\n\n");
        const auto count = [&piece](char c) { return std::count(piece.text.begin(), piece.text.end(), c); };
        return count('{') == count('}') && count('(') == count(')') && piece.text.ends_with("\n\n");
    }

    std::vector<Piece>& m_pieces;
    bool m_isCode;
    int& m_messagesLeft;
    bool m_hasOpen = false;
};

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
void takeCodeSpans(std::string_view line, std::size_t number, std::vector<Piece>& pieces, int& messagesLeft)
{
    for (std::size_t start = line.find('`'); start != std::string_view::npos;) {
        const std::size_t end = line.find('`', start + 1);
        if (end == std::string_view::npos)
            return;
        const std::string_view code = line.substr(start + 1, end - start - 1);
        if (const auto kind = kindOfLine(code, messagesLeft); kind && code.size() > 12)
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

std::vector<Piece> cutIntoPieces(std::string_view text)
{
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
            if (kind && pieces.size() == firstOfFence + 1 && pieces.back().kind == PieceKind::Prose)
                pieces.back().kind = *kind;
            prose.emplace(pieces, false, messagesLeft);
        } else if (code) {
            code->take(line, number);
        } else {
            const std::size_t before = pieces.size();
            takeCodeSpans(line, number, pieces, messagesLeft);
            if (pieces.size() > before)
                prose.emplace(pieces, false, messagesLeft);
            else
                prose->take(line, number);
        }
    }
    return pieces;
}

} // namespace fetchscope
