#include "core/reading/importers/pieces/line_kind.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/html/request_attributes.h"
#include "core/reading/importers/http/http_lines.h"
#include "core/reading/importers/http/httpie_command.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/snippet_readers.h"
#include "core/reading/server_configuration/server_configuration.h"

#include <algorithm>
#include <array>

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

constexpr std::array<std::string_view, 36> scriptCalls {"GM_xmlhttpRequest(", "GM_xmlHttpRequest(",
    "GM.xmlHttpRequest(", "Image.fromURL(", "fabric.loadSVGFromURL(", "new SockJS(", "io(\"", "io('", "io.connect(",
    "Upload.upload(", "fetch(", "fetch (", "axios(", "axios.", "axios({", "$.ajax(", "$.get(", "$.post(", "$.getJSON(",
    "jQuery.ajax(", "new XMLHttpRequest", "sendBeacon(", "EventSource(", "new EventSourcePolyfill(",
    "fetchEventSource(", "new WebSocket(", "new Request(", "ky.", "superagent.", "this.http.", "$http.", "new Worker(",
    "Axios.", "Axios(", "new HubConnectionBuilder(", "new signalR.HubConnectionBuilder("};

/// Those of elements, and of style sheets.
constexpr std::array<std::string_view, 11> htmlBeginnings {"<img", "<script", "<link", "<iframe", "<form", "<video",
    "<audio", "<!DOCTYPE", "<html", "@font-face", "@import url("};

/// What nearly every message has a part of: the whole reading takes its time.
constexpr std::array<std::string_view, 17> messageSigns {"CORS", "FetchEvent", "rigin", "ecurity-Policy",
    "ecurity Policy", "Mixed Content", "mixed ", "Refused to", "blocked", "access control", "preflight", "ERR_",
    "cannot load", "credentials", "MIME", "integrity", "Integrity"};

bool isConsoleLine(std::string_view line, int& messagesLeft)
{
    constexpr std::size_t longest = 4000;
    // What a script gives to a call, no browser prints.
    const bool isCode = line.find("({") != std::string_view::npos || line.find(" => ") != std::string_view::npos;
    return !isCode && line.size() < longest && hasAny(line, messageSigns) && messagesLeft-- > 0
        && isConsoleMessage(line);
}

/// `$name = …`: scripts of PHP end their lines, and frameworks of JavaScript have names of their own.
bool assignsInPowerShell(std::string_view line)
{
    return line.size() > 3 && line.front() == '$' && isAsciiAlpha(line[1]) && line.find(" = ") != std::string_view::npos
        && !line.ends_with(';') && !line.ends_with(" = {") && line.find("->") == std::string_view::npos
        && !line.starts_with("$scope") && !line.starts_with("$http") && !line.starts_with("$this")
        && line.find("function") == std::string_view::npos && line.find("=>") == std::string_view::npos;
}

/// `access-control-allow-origin: *`: what nobody but a server says, on a line of its own.
bool isHeaderOfAnswer(std::string_view line)
{
    const auto header = readHeaderLine(line);
    // Firefox's tools once showed values as strings.
    if (header && header->value.size() > 1 && header->value.starts_with('"') && header->value.ends_with('"')
        && std::count(header->value.begin(), header->value.end(), '"') == 2)
        return asciiLowercase(header->name).starts_with("access-control-")
            && sideOfHeader(header->name) == HeaderSide::Response;
    return header && asciiLowercase(header->name).starts_with("access-control-")
        && sideOfHeader(header->name) == HeaderSide::Response && !line.ends_with(',') && !line.ends_with(';')
        && header->value.find_first_of("'\"`{[") == std::string_view::npos;
}

} // namespace

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
    if (readRequestLine(unmarked) || readStatusLine(unmarked) || beginsHttpieCommand(plain)
        || startsWithRequestUrl(plain) || startsWithRequestMethod(plain))
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
    if (isHeaderOfAnswer(unmarked))
        return PieceKind::HttpMessage;
    const bool isServers = hasServerConfiguration(plain) || plain == "server {" || plain.starts_with("location ")
        || plain.starts_with("<VirtualHost");
    // A route of a server may have the name of a client.
    const bool isRoute = plain.find("(req") != std::string_view::npos;
    const bool isSentence = isProseLine(plain) && plain.find('(') == std::string_view::npos;
    const bool isAddress = plain.starts_with("http") && plain.find_first_of(" (") == std::string_view::npos;
    // A console tells what came of a call: `Uncaught (in promise) TypeError: Failed to fetch(…)`.
    const bool isPrinted = plain.find("TypeError: Failed to fetch") != std::string_view::npos;
    const bool isCall =
        !isPrinted && (hasScriptCall(plain) || (!isRoute && !isSentence && !isAddress && looksLikeJavaScript(plain)));
    if (isServers && !isCall)
        return PieceKind::ServerConfiguration;
    if (isCall)
        return PieceKind::Script;
    if (startsWithAny(plain, htmlBeginnings) || (plain.starts_with('<') && hasRequestAttribute(asciiLowercase(plain))))
        return PieceKind::Html;
    return std::nullopt;
}

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

std::optional<PieceKind> kindOfLanguage(std::string_view language)
{
    const std::string lower = asciiLowercase(language);
    constexpr std::array<std::string_view, 14> scripts {"js", "jsx", "ts", "tsx", "javascript", "typescript", "mjs",
        "vue", "svelte", "es6", "react", "node", "coffee", "angular"};
    constexpr std::array<std::string_view, 24> servers {"nginx", "apache", "apacheconf", "htaccess", "conf", "caddy",
        "caddyfile", "haproxy", "vcl", "python", "py", "php", "java", "kotlin", "kt", "csharp", "cs", "c#", "go",
        "golang", "rust", "ruby", "rb", "elixir"};
    if (std::find(scripts.begin(), scripts.end(), lower) != scripts.end())
        return PieceKind::Script;
    if (std::find(servers.begin(), servers.end(), lower) != servers.end())
        return PieceKind::ServerConfiguration;
    if (lower == "html" || lower == "css" || lower == "scss" || lower == "less")
        return PieceKind::Html;
    if (lower == "powershell" || lower == "ps1")
        return PieceKind::PowerShell;
    return std::nullopt;
}

} // namespace fetchscope
