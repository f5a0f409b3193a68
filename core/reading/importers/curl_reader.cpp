#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"
#include "core/engine/base/hex.h"
#include "core/engine/http/browser_headers.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/http_response_reader.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/sent_headers.h"
#include "core/reading/importers/shell_words.h"
#include "core/reading/importers/snippet_parts.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// Options that take a value and say nothing of the request.
constexpr std::array valuesThatSayNothing {"-o", "--output", "-w", "--write-out", "-m", "--max-time",
    "--connect-timeout", "-x", "--proxy", "--cacert", "--cert", "-E", "--key", "--retry", "--resolve", "-c",
    "--cookie-jar", "-D", "--dump-header", "--ciphers", "-K", "--config", "--interface", "-U", "--proxy-user", "-A",
    "--user-agent", "--limit-rate", "--max-redirs", "--unix-socket", "-r", "--range", "-T", "--upload-file"};

/// Short options that take a value: it may follow without a space.
constexpr std::string_view shortWithValue = "XHdbeuFAomwxcDEKUrT";

struct Curl
{
    std::string url;
    std::string method;
    RequestHeaders headers;
    std::string data;
    bool hasData = false;
    bool isJson = false;
    bool isGet = false;
    bool isHead = false;
    std::string cookies;
    std::string referer;
    std::string user;
    std::vector<FormEntry> form;
};

void addData(Curl& curl, std::string_view value)
{
    if (curl.hasData)
        curl.data += '&';
    curl.data += value;
    curl.hasData = true;
}

void addHeader(Curl& curl, std::string_view header)
{
    const std::size_t colon = header.find_first_of(":;");
    if (colon == std::string_view::npos || colon == 0)
        return;
    const std::string_view value = strip(header.substr(colon + 1), isHttpTabOrSpace);
    // `Name:` takes a header of curl's own out; `Name;` sends it empty.
    if (value.empty() && header[colon] == ':')
        return;
    curl.headers.emplace_back(header.substr(0, colon), value);
}

void addFormEntry(Curl& curl, const std::string& value)
{
    const std::size_t equals = value.find('=');
    FormEntry entry;
    entry.name = value.substr(0, equals);
    if (equals != std::string::npos)
        entry.value = value.substr(equals + 1);
    if (entry.value.starts_with('@')) {
        const std::string path = entry.value.substr(1, entry.value.find(';') - 1);
        entry.filename = path.substr(path.find_last_of("/\\") + 1);
        entry.value = "…";
    }
    curl.form.push_back(std::move(entry));
}

std::string encodeForUrl(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (isAsciiAlphanumeric(c) || c == '-' || c == '_' || c == '.' || c == '~') {
            result += c;
        } else {
            result += '%';
            appendHex(result, static_cast<unsigned char>(c), HexCase::Upper);
        }
    }
    return result;
}

/// Takes one option; false where it has no value of that kind.
bool takeValue(Curl& curl, std::string_view option, const std::string& value)
{
    if (option == "-X" || option == "--request")
        curl.method = value;
    else if (option == "-H" || option == "--header")
        addHeader(curl, value);
    else if (option == "--url")
        curl.url = value;
    else if (option == "-b" || option == "--cookie")
        curl.cookies = value;
    else if (option == "-e" || option == "--referer")
        curl.referer = value;
    else if (option == "-u" || option == "--user")
        curl.user = value;
    else if (option == "-F" || option == "--form" || option == "--form-string")
        addFormEntry(curl, value);
    else if (option == "--oauth2-bearer")
        curl.headers.emplace_back("Authorization", "Bearer " + value);
    else if (option == "--json") {
        curl.isJson = true;
        addData(curl, value);
    } else if (option == "--data-urlencode") {
        const std::size_t equals = value.find('=');
        addData(curl,
            equals == std::string::npos ? encodeForUrl(value)
                                        : value.substr(0, equals + 1) + encodeForUrl(value.substr(equals + 1)));
    } else if (option == "-d" || option.starts_with("--data"))
        addData(curl, value);
    else
        return std::find(valuesThatSayNothing.begin(), valuesThatSayNothing.end(), option)
            != valuesThatSayNothing.end();
    return true;
}

bool takesValue(std::string_view option)
{
    Curl ignored;
    return takeValue(ignored, option, std::string());
}

void takeFlag(Curl& curl, std::string_view option)
{
    if (option == "-I" || option == "--head")
        curl.isHead = true;
    else if (option == "-G" || option == "--get")
        curl.isGet = true;
}

void takeWord(Curl& curl, const std::vector<std::string>& words, std::size_t& at)
{
    const std::string& word = words[at];
    const auto valueAfter = [&](std::string_view option) {
        if (at + 1 < words.size())
            takeValue(curl, option, words[++at]);
    };
    if (word.size() < 2 || word.front() != '-') {
        if (curl.url.empty())
            curl.url = word;
        return;
    }
    if (word.starts_with("--")) {
        const std::size_t equals = word.find('=');
        if (takesValue(word))
            valueAfter(word);
        else if (equals != std::string::npos && takesValue(word.substr(0, equals)))
            takeValue(curl, word.substr(0, equals), word.substr(equals + 1));
        else
            takeFlag(curl, word);
        return;
    }
    // Several short options may share one dash; the value of the last may follow at once.
    for (std::size_t i = 1; i < word.size(); ++i) {
        const std::string option {'-', word[i]};
        if (shortWithValue.find(word[i]) == std::string_view::npos) {
            takeFlag(curl, option);
            continue;
        }
        if (i + 1 < word.size())
            takeValue(curl, option, word.substr(i + 1));
        else
            valueAfter(option);
        return;
    }
}

/// Somebody asked as a preflight does: what is meant is the request that it asks for.
void takeAsPreflight(SnippetParts& parts, const std::string& method, const std::string& headerNames)
{
    RequestAction& request = parts.request();
    request.method = method;
    request.body.reset();
    for (const std::string_view piece : strictlySplit(headerNames, ',')) {
        const std::string_view name = strip(piece, isHttpTabOrSpace);
        if (!name.empty())
            request.headers->emplace_back(name, "1");
    }
    parts.assume(say<messages::AssumedPreflighted>());
}

std::string pageOf(const std::optional<std::string>& referer, const std::optional<std::string>& origin)
{
    if (referer && !referer->empty() && (!origin || referer->starts_with(*origin)))
        return *referer;
    return origin && *origin != "null" ? *origin + "/" : std::string();
}

} // namespace

Result<SnippetParts> readCurlCommand(std::string_view text)
{
    const ShellCommand command = splitShellCommand(text);
    Curl curl;
    // A prompt may stand before it.
    auto first = std::find_if(command.words.begin(), command.words.end(),
        [](const std::string& word) { return word == "curl" || word.ends_with("/curl") || word == "curl.exe"; });
    if (first == command.words.end())
        return tl::unexpected(InputError {{}, say<messages::NoCurlCommand>(), {}});
    for (auto at = static_cast<std::size_t>(first - command.words.begin()) + 1; at < command.words.size(); ++at)
        takeWord(curl, command.words, at);
    if (curl.url.empty())
        return tl::unexpected(InputError {{}, say<messages::CurlNamesNoUrl>(), {}});
    if (curl.url.find("://") == std::string::npos)
        curl.url = "http://" + curl.url;
    if (curl.isGet && curl.hasData)
        curl.url += (curl.url.find('?') == std::string::npos ? "?" : "&") + curl.data;
    const auto url = parseUrl(curl.url);
    if (!url)
        return tl::unexpected(InputError {{}, say<messages::NoUrl>(curl.url), {}});

    SnippetParts parts;
    RequestAction& request = parts.add(InitiatorKind::Fetch);
    request.url = curl.url;
    if (!curl.method.empty())
        request.method = curl.method;
    else if (curl.isHead)
        request.method = "HEAD";
    else if ((curl.hasData && !curl.isGet) || !curl.form.empty())
        request.method = "POST";
    if (request.method == "GET")
        request.method.reset();

    const auto origin = takeHeader(curl.headers, "origin");
    auto referer = takeHeader(curl.headers, "referer");
    if (!referer && !curl.referer.empty())
        referer = curl.referer;
    parts.page.url = pageOf(referer, origin);
    if (auto cookie = takeHeader(curl.headers, "cookie"))
        curl.cookies = *cookie;
    const auto askedMethod = takeHeader(curl.headers, "access-control-request-method");
    const auto askedHeaders = takeHeader(curl.headers, "access-control-request-headers");
    std::erase_if(
        curl.headers, [](const auto& header) { return isSetByBrowser(asciiLowercase(header.first), header.second); });
    if (curl.isJson) {
        curl.headers.emplace_back("Content-Type", "application/json");
        curl.headers.emplace_back("Accept", "application/json");
    }
    if (!curl.user.empty())
        curl.headers.emplace_back("Authorization", "Basic " + base64Encode(curl.user));
    request.headers = std::move(curl.headers);
    if (curl.hasData && !curl.isGet) {
        BodyInit body;
        body.data = curl.data;
        request.body = std::move(body);
        const bool hasType = std::any_of(request.headers->begin(), request.headers->end(),
            [](const auto& header) { return asciiCaseInsensitiveEquals(header.first, "content-type"); });
        if (!hasType)
            request.headers->emplace_back("Content-Type", "application/x-www-form-urlencoded");
    } else if (!curl.form.empty()) {
        BodyInit body;
        body.kind = BodyInit::Kind::FormData;
        body.entries = std::move(curl.form);
        request.body = std::move(body);
    }
    if (!curl.cookies.empty() && curl.cookies.find('=') != std::string::npos) {
        parts.cookies = cookiesThatWereSent(curl.cookies, *url);
        request.credentials = "include";
    }
    const bool isPreflight = request.method && asciiCaseInsensitiveEquals(*request.method, "OPTIONS") && askedMethod;
    if (isPreflight)
        takeAsPreflight(parts, *askedMethod, askedHeaders.value_or(std::string()));
    if (request.headers->empty())
        request.headers.reset();

    // What the command printed.
    const std::size_t output = text.find("HTTP/", command.end);
    if (output != std::string_view::npos) {
        const std::size_t line = text.rfind('\n', output);
        auto response = readHttpResponse(text.substr(line == std::string_view::npos ? output : line + 1));
        if (!response)
            return tl::unexpected(response.error());
        ServerRule rule;
        if (isPreflight)
            rule.method = "OPTIONS";
        rule.url = TextPattern(url->href());
        rule.respond = std::move(*response);
        parts.server.push_back(std::move(rule));
    }
    return parts;
}

bool looksLikeCurlCommand(std::string_view text)
{
    for (const std::string_view word : {"curl", "curl.exe", "/usr/bin/curl"}) {
        if (text.starts_with(word) && text.size() > word.size() && isAsciiWhitespace(text[word.size()]))
            return true;
    }
    return false;
}

Result<Scenario> importCurlCommand(std::string_view text, Phrasebook phrases)
{
    return scenarioOf(text, readCurlCommand(strip(text, isAsciiWhitespace)), phrases);
}

} // namespace fetchscope
