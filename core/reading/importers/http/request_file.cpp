#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/collections/collection.h"
#include "core/reading/importers/curl/curl_options.h"
#include "core/reading/importers/http/http_lines.h"
#include "core/reading/importers/http_response_reader.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/shell_words.h"
#include "core/reading/importers/snippet_parts.h"
#include "core/reading/json/json_writer.h"

#include <algorithm>
#include <span>

/// Files of requests as editors send them (`.http`, `.rest`):
/// https://github.com/Huachao/vscode-restclient#usage and https://github.com/JetBrains/http-request-in-editor-spec
namespace fetchscope {

namespace {

constexpr std::string_view separator = "###";

/// What stands between two separators.
struct RequestBlock
{
    /// What is written behind the separator, which may be a name.
    std::string_view title;
    /// Of its first line, from 1.
    std::size_t line = 1;
    std::vector<std::string_view> lines;
};

std::vector<RequestBlock> blocksOf(std::string_view text)
{
    std::vector<RequestBlock> blocks(1);
    std::size_t number = 0;
    for (std::string_view line : strictlySplit(text, '\n')) {
        ++number;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.starts_with(separator))
            blocks.push_back({strip(line.substr(line.find_first_not_of('#') == line.npos ? line.size()
                                                                                         : line.find_first_not_of('#')),
                                  isAsciiWhitespace),
                number + 1, {}});
        else
            blocks.back().lines.push_back(line);
    }
    return blocks;
}

bool isComment(std::string_view line)
{
    return line.starts_with('#') || line.starts_with("//");
}

struct FileRequestLine
{
    std::string_view method = "GET";
    std::string_view target;
};

/// `POST https://host/path HTTP/1.1`, `GET /path`, `https://host/path`. A host may stand alone behind a method.
std::optional<FileRequestLine> fileRequestLine(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    FileRequestLine request {"GET", line};
    const std::size_t space = line.find_first_of(" \t");
    const std::string_view first = line.substr(0, space);
    constexpr std::size_t longestMethod = 10;
    const bool hasMethod = space != line.npos && first.size() > 2 && first.size() <= longestMethod
        && std::all_of(first.begin(), first.end(), isAsciiUpperAlpha);
    if (hasMethod)
        request = {first, strip(line.substr(space), isAsciiWhitespace)};
    if (const std::size_t version = request.target.rfind(" HTTP/"); version != line.npos)
        request.target = strip(request.target.substr(0, version), isAsciiWhitespace);
    const std::string_view target = request.target;
    const bool isAddress =
        target.find("://") != target.npos || target.starts_with("{{") || target.starts_with("localhost");
    const bool isBehindMethod = hasMethod
        && (target.starts_with('/') || target.starts_with('?')
            || (target.find(' ') == target.npos && target.find('.') != target.npos));
    const bool isSentence = target.find(' ') != target.npos && target.find("{{") == target.npos && !hasMethod;
    if (target.empty() || isSentence || !(isAddress || isBehindMethod) || target.starts_with("HTTP/"))
        return std::nullopt;
    return request;
}

/// Skips what stands above a request: comments, variables, and scripts that run before it. Where the request begins.
std::size_t startOfRequest(std::span<const std::string_view> lines)
{
    std::size_t at = 0;
    while (at < lines.size()) {
        const std::string_view line = strip(lines[at], isAsciiWhitespace);
        if (line.starts_with("< {%")) {
            while (at < lines.size() && lines[at].find("%}") == std::string_view::npos)
                ++at;
        } else if (!line.empty() && !isComment(line) && !readFileVariable(line) && !line.starts_with("< ")
            && !line.starts_with("import ") && !line.starts_with("run ")) {
            break;
        }
        ++at;
    }
    return at;
}

bool isCurl(std::string_view line)
{
    return line.starts_with("curl ");
}

/// Of what is done with the answer: a script, or a file that it is written to.
bool beginsHandler(std::string_view line)
{
    return line.starts_with("> ") || line.starts_with(">> ") || line.starts_with(">>! ") || line.starts_with("<> ")
        || line.starts_with(">{%");
}

class BlockReader
{
public:
    explicit BlockReader(const RequestBlock& block)
        : m_block(block)
        , m_lines(std::span(block.lines).subspan(startOfRequest(block.lines)))
    {
        m_line = block.line + (block.lines.size() - m_lines.size());
    }

    void read(std::vector<CapturedExchange>& exchanges)
    {
        if (m_lines.empty())
            return;
        if (isCurl(strip(m_lines.front(), isAsciiWhitespace))) {
            readCurl(exchanges);
            return;
        }
        const auto start = fileRequestLine(m_lines.front());
        if (!start)
            return;
        CapturedExchange& exchange = exchanges.emplace_back();
        CapturedRequest& request = exchange.request;
        request.name = nameOfBlock();
        request.line = m_line;
        request.method = start->method;
        request.url = start->target;
        std::size_t at = takeTarget(request);
        at = takeHeaders(request, at);
        takeBody(exchange, m_lines.subspan(at));
        finish(request);
    }

private:
    std::string nameOfBlock() const
    {
        constexpr std::string_view mark = "@name";
        for (const std::string_view line : m_block.lines) {
            const std::size_t at = isComment(line) ? line.find(mark) : std::string_view::npos;
            if (at == std::string_view::npos)
                continue;
            std::string_view name = line.substr(at + mark.size());
            return std::string(
                strip(name.substr(std::min(name.find_first_not_of("= \t"), name.size())), isAsciiWhitespace));
        }
        return std::string(m_block.title);
    }

    void readCurl(std::vector<CapturedExchange>& exchanges) const
    {
        std::string text;
        for (const std::string_view line : m_lines)
            text.append(line).append("\n");
        const ShellCommand command = splitShellCommand(strip(std::string_view(text), isAsciiWhitespace));
        for (CapturedRequest& request : readCurlOptions(std::span(command.words).subspan(1), command.input).requests) {
            request.line = m_line;
            request.name = nameOfBlock();
            exchanges.push_back({std::move(request), std::nullopt, false});
        }
    }

    /// The address goes on below, indented or with the parts of its query.
    std::size_t takeTarget(CapturedRequest& request) const
    {
        std::size_t at = 1;
        for (; at < m_lines.size(); ++at) {
            const std::string_view plain = strip(m_lines[at], isAsciiWhitespace);
            const bool isIndented = m_lines[at].starts_with(' ') || m_lines[at].starts_with('\t');
            const bool isQuery = plain.starts_with('?') || plain.starts_with('&');
            const bool isMore = isIndented && !plain.empty() && !readHeaderLine(plain);
            if (!isQuery && !isMore)
                break;
            if (!isComment(plain))
                request.url += plain;
        }
        return at;
    }

    std::size_t takeHeaders(CapturedRequest& request, std::size_t at) const
    {
        for (; at < m_lines.size(); ++at) {
            const std::string_view line = strip(m_lines[at], isAsciiWhitespace);
            if (line.empty())
                return at + 1;
            if (beginsHandler(line))
                return at;
            const std::size_t colon = line.find(':');
            if (!isComment(line) && colon != std::string_view::npos)
                request.headers.emplace_back(
                    strip(line.substr(0, colon), isHttpTabOrSpace), strip(line.substr(colon + 1), isHttpTabOrSpace));
        }
        return at;
    }

    void takeBody(CapturedExchange& exchange, std::span<const std::string_view> lines) const
    {
        std::string body;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const std::string_view line = lines[i];
            if (readStatusLine(line)) {
                takeAnswer(exchange, lines.subspan(i));
                break;
            }
            if (beginsHandler(line))
                break;
            const bool isFile = line.starts_with("< ") || line.starts_with("<@");
            const std::size_t space = line.find(' ');
            if (isFile && space != std::string_view::npos)
                body.append(openName("@" + std::string(strip(line.substr(space), isAsciiWhitespace))));
            else if (!body.empty() || !strip(line, isAsciiWhitespace).empty())
                body.append(line);
            if (!body.empty())
                body += '\n';
        }
        while (!body.empty() && isAsciiWhitespace(body.back()))
            body.pop_back();
        if (!body.empty())
            exchange.request.body = std::move(body);
    }

    static void takeAnswer(CapturedExchange& exchange, std::span<const std::string_view> lines)
    {
        std::string text;
        for (const std::string_view line : lines)
            text.append(line).append("\n");
        if (auto response = readHttpResponse(text))
            exchange.response = std::move(*response);
    }

    static void finish(CapturedRequest& request)
    {
        for (auto& [name, value] : request.headers) {
            if (asciiCaseInsensitiveEquals(name, "authorization"))
                value = authorizationOf(value);
        }
        const std::string* type = findHeader(request.headers, "content-type");
        // It is one line, however it is written.
        if (request.body && type && type->starts_with("application/x-www-form-urlencoded")) {
            std::string line;
            for (const std::string_view part : strictlySplit(std::string_view(*request.body), '\n'))
                line += strip(part, isAsciiWhitespace);
            request.body = std::move(line);
        }
        takeGraphql(request);
        const std::string* host = findHeader(request.headers, "host");
        if (request.url.starts_with('/') && host)
            request.url.insert(0, "http://" + *host);
    }

    /// `Basic user password` and `Basic user:password` are encoded when they are sent, `Digest user password` is worked
    /// out.
    static std::string authorizationOf(const std::string& value)
    {
        const std::size_t space = value.find(' ');
        const std::string scheme = asciiLowercase(value.substr(0, space));
        if (space == std::string::npos || (scheme != "basic" && scheme != "digest" && scheme != "aws"))
            return value;
        std::string pair(strip(std::string_view(value).substr(space), isAsciiWhitespace));
        const std::size_t gap = pair.find_first_of(" \t");
        const bool isPair = gap != std::string::npos || pair.find(':') != std::string::npos;
        if (!isPair)
            return value;
        if (scheme != "basic")
            return computedAuthorization(scheme == "aws" ? "AWS4-HMAC-SHA256" : "Digest");
        if (gap != std::string::npos && pair.find("{{") == std::string::npos)
            pair.replace(gap, pair.find_first_not_of(" \t", gap) - gap, ":");
        return pair.find("{{") != std::string::npos ? "Basic " + pair : "Basic " + base64Encode(pair);
    }

    static void takeGraphql(CapturedRequest& request)
    {
        const auto mark = std::find_if(request.headers.begin(), request.headers.end(), [](const auto& header) {
            return asciiCaseInsensitiveEquals(header.first, "x-request-type")
                && asciiCaseInsensitiveEquals(header.second, "graphql");
        });
        const bool isMarked = mark != request.headers.end();
        if (isMarked)
            request.headers.erase(mark);
        const bool isMethod = request.method == "GRAPHQL";
        if (isMethod)
            request.method = "POST";
        if ((!isMarked && !isMethod) || !request.body)
            return;
        const std::string_view text = *request.body;
        const std::size_t gap = text.rfind("\n\n{");
        JsonWriter writer;
        writer.beginObject();
        writer.member("query", strip(text.substr(0, gap), isAsciiWhitespace));
        if (gap != std::string_view::npos) {
            writer.key("variables");
            writer.json(strip(text.substr(gap), isAsciiWhitespace));
        }
        writer.endObject();
        request.body = writer.take();
        setContentType(request, "application/json");
    }

    const RequestBlock& m_block;
    std::span<const std::string_view> m_lines;
    std::size_t m_line = 1;
};

CollectionVariables variablesOf(std::string_view text)
{
    CollectionVariables variables;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        const auto variable = readFileVariable(strip(line, isAsciiWhitespace));
        // An empty one is filled in by who uses the file.
        if (variable && !variable->value.empty())
            variables[std::string(variable->name)] = variable->value;
    }
    return variables;
}

} // namespace

bool looksLikeRequestFile(std::string_view text)
{
    std::size_t requests = 0;
    const std::vector<RequestBlock> blocks = blocksOf(text);
    for (const RequestBlock& block : blocks) {
        const std::size_t start = startOfRequest(block.lines);
        if (start == block.lines.size())
            continue;
        // Headings of Markdown have sentences below them.
        const std::string_view first = strip(block.lines[start], isAsciiWhitespace);
        if (!fileRequestLine(first) && !isCurl(first))
            return false;
        ++requests;
    }
    // One request without a separator is a message of HTTP, unless it is written with what only such files have.
    return requests > 0 && (blocks.size() > 1 || !variablesOf(text).empty());
}

Result<SnippetParts> readRequestFile(std::string_view text)
{
    std::vector<CapturedExchange> exchanges;
    for (const RequestBlock& block : blocksOf(text)) {
        if (exchanges.size() <= mostExchanges)
            BlockReader(block).read(exchanges);
    }
    const CollectionVariables variables = variablesOf(text);
    for (CapturedExchange& exchange : exchanges)
        fillRequest(exchange.request, variables);
    if (exchanges.empty())
        return tl::unexpected(InputError {{}, say<messages::NoHttpMessage>(), say<messages::HttpMessageBeginsLike>()});
    return partsOf(std::move(exchanges));
}

Result<Scenario> importRequestFile(std::string_view text, Phrasebook phrases)
{
    return scenarioOf({}, readRequestFile(text), phrases);
}

} // namespace fetchscope
