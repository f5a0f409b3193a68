#include "core/reading/importers/curl/curl_options.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"
#include "core/engine/base/hex.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/curl/curl_configuration.h"
#include "core/reading/importers/curl/url_glob.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace fetchscope {

namespace {

/// Options that take a value and say nothing of the request.
constexpr std::array valuesThatSayNothing {"--output", "--write-out", "--max-time", "--connect-timeout", "--proxy",
    "--cacert", "--capath", "--cert", "--cert-type", "--key", "--key-type", "--pass", "--retry", "--retry-delay",
    "--retry-max-time", "--resolve", "--connect-to", "--cookie-jar", "--dump-header", "--ciphers", "--curves",
    "--interface", "--proxy-user", "--proxy-header", "--limit-rate", "--rate", "--max-redirs", "--max-filesize",
    "--unix-socket", "--abstract-unix-socket", "--continue-at", "--speed-time", "--speed-limit", "--time-cond",
    "--output-dir", "--noproxy", "--preproxy", "--socks4", "--socks4a", "--socks5", "--socks5-hostname",
    "--dns-servers", "--doh-url", "--aws-sigv4", "--keepalive-time", "--stderr", "--trace", "--trace-ascii", "--proto",
    "--proto-default", "--proto-redir", "--pinnedpubkey", "--hostpubmd5", "--engine", "--expect100-timeout",
    "--happy-eyeballs-timeout-ms", "--local-port", "--haproxy-clientip", "--etag-save", "--etag-compare", "--crlfile",
    "--alt-svc", "--hsts", "--create-file-mode", "--delegation", "--parallel-max", "--postquote", "--quote",
    "--prequote", "--tls-max", "--tls13-ciphers", "--krb", "--login-options", "--request-target", "--service-name",
    "--ftp-port", "--variable"};

/// Short options that take a value, and what they are in full.
struct ShortOption
{
    char letter;
    std::string_view full;
};
constexpr std::array<ShortOption, 26> shortOptions {
    {{'X', "--request"}, {'H', "--header"}, {'d', "--data"}, {'b', "--cookie"}, {'e', "--referer"}, {'u', "--user"},
        {'F', "--form"}, {'A', "--user-agent"}, {'r', "--range"}, {'T', "--upload-file"}, {'o', "--output"},
        {'m', "--max-time"}, {'w', "--write-out"}, {'x', "--proxy"}, {'c', "--cookie-jar"}, {'D', "--dump-header"},
        {'E', "--cert"}, {'K', "--config"}, {'U', "--proxy-user"}, {'C', "--continue-at"}, {'y', "--speed-time"},
        {'Y', "--speed-limit"}, {'z', "--time-cond"}, {'Q', "--quote"}, {'P', "--ftp-port"}, {'t', "--telnet-option"}}};

std::string encodeForUrl(std::string_view text)
{
    if (hasOpenName(text))
        return std::string(text);
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

/// What stands in for the contents of a file.
std::string contentsOf(std::string_view path)
{
    std::string name("@");
    name.append(path);
    return openName(name);
}

class OptionReader
{
public:
    explicit OptionReader(const std::optional<std::string>& input)
        : m_input(input)
    {
    }

    CurlRequests read(std::span<const std::string> words)
    {
        for (std::size_t at = 0; at < words.size() && !m_isAtEnd; ++at)
            takeWord(words, at);
        finish();
        return std::move(m_read);
    }

private:
    struct Options
    {
        std::vector<std::string> urls;
        std::string method;
        RequestHeaders headers;
        std::string data;
        std::string query;
        bool hasData = false;
        bool isJson = false;
        bool isGet = false;
        bool isHead = false;
        /// Each goes to one of the URLs, in their order.
        std::vector<std::string> uploads;
        bool isGlobOff = false;
        /// How the user is named once the server has asked for it; empty: as Basic, at once.
        std::string_view scheme;
        /// Where the header stands that names the user.
        std::optional<std::size_t> user;
        std::vector<FormEntry> form;
        std::vector<OpenQuestion> questions;
    };

    void takeWord(std::span<const std::string> words, std::size_t& at)
    {
        const std::string& word = words[at];
        const auto valueAfter = [&](std::string_view option) {
            if (at + 1 < words.size())
                takeValue(option, words[++at]);
        };
        if (word == "--next" || word == "-:") {
            finish();
        } else if (word.size() < 2 || word.front() != '-') {
            // A sentence may go on behind the command.
            m_isAtEnd = !m_options.urls.empty() && !isAddress(word);
            if (!m_isAtEnd)
                m_options.urls.push_back(word);
        } else if (word.starts_with("--")) {
            const std::size_t equals = word.find('=');
            if (takesValue(word))
                valueAfter(word);
            else if (equals != std::string::npos && takesValue(word.substr(0, equals)))
                takeValue(word.substr(0, equals), word.substr(equals + 1));
            else
                takeFlag(word);
        } else {
            takeShortOptions(word, valueAfter);
        }
    }

    static bool isAddress(std::string_view word)
    {
        const std::size_t mark = word.find_first_of("./:");
        return hasOpenName(word) || word.starts_with('<') || word.starts_with('{') || word.starts_with("localhost")
            || (mark != std::string_view::npos && mark + 1 < word.size());
    }

    /// Several may share one dash; the value of the last may follow at once.
    template <class ValueAfter> void takeShortOptions(const std::string& word, ValueAfter valueAfter)
    {
        for (std::size_t i = 1; i < word.size(); ++i) {
            const auto* const option = std::find_if(shortOptions.begin(), shortOptions.end(),
                [letter = word[i]](const ShortOption& row) { return row.letter == letter; });
            if (option == shortOptions.end()) {
                takeFlag(word[i] == 'I' ? "--head" : word[i] == 'G' ? "--get" : word[i] == 'g' ? "--globoff" : "");
                continue;
            }
            if (i + 1 < word.size())
                takeValue(option->full, word.substr(i + 1));
            else
                valueAfter(option->full);
            return;
        }
    }

    static bool takesValue(std::string_view option)
    {
        constexpr std::array<std::string_view, 16> known {"--config", "--request", "--header", "--url", "--url-query",
            "--cookie", "--referer", "--user", "--form", "--form-string", "--oauth2-bearer", "--json", "--user-agent",
            "--range", "--upload-file", "--data"};
        return std::find(known.begin(), known.end(), option) != known.end() || option.starts_with("--data-")
            || std::find(valuesThatSayNothing.begin(), valuesThatSayNothing.end(), option)
            != valuesThatSayNothing.end();
    }

    /// Options of a file, where the command is given its text.
    void takeConfiguration(std::string_view path)
    {
        if (path != "-" || !m_input || m_input->starts_with('@'))
            return;
        const std::vector<std::string> words = wordsOfConfiguration(*m_input);
        for (std::size_t at = 0; at < words.size(); ++at)
            takeWord(words, at);
    }

    void takeFlag(std::string_view option)
    {
        if (option == "--digest" || option == "--ntlm" || option == "--negotiate")
            m_options.scheme = option == "--digest" ? "Digest" : option == "--ntlm" ? "NTLM" : "Negotiate";
        m_options.isHead = m_options.isHead || option == "--head";
        m_options.isGet = m_options.isGet || option == "--get";
        m_options.isGlobOff = m_options.isGlobOff || option == "--globoff";
    }

    void takeValue(std::string_view option, const std::string& value)
    {
        Options& options = m_options;
        if (option == "--request") {
            options.method = value;
        } else if (option == "--header" && value.starts_with('@')) {
            // Files that headers and cookies are read from are not in the text.
            options.questions.push_back({OpenQuestion::Decides::Headers, value, 0, {}});
        } else if (option == "--header") {
            addHeader(value);
        } else if (option == "--config") {
            takeConfiguration(value);
        } else if (option == "--url") {
            options.urls.push_back(value);
        } else if (option == "--url-query") {
            append(options.query, encodedPair(value));
        } else if (option == "--cookie") {
            if (value.find('=') != std::string::npos)
                options.headers.emplace_back("Cookie", value);
            else if (!value.empty() && value != "-")
                options.questions.push_back({OpenQuestion::Decides::Option, "--cookie " + withoutMarks(value), 0, {}});
        } else if (option == "--referer") {
            options.headers.emplace_back("Referer", value);
        } else if (option == "--user") {
            const std::string pair = value.find(':') == std::string::npos ? value + ":" : value;
            options.user = options.headers.size();
            options.headers.emplace_back(
                "Authorization", hasOpenName(pair) ? "Basic " + pair : "Basic " + base64Encode(pair));
        } else if (option == "--form" || option == "--form-string") {
            addFormEntry(value, option == "--form");
        } else if (option == "--oauth2-bearer") {
            options.headers.emplace_back("Authorization", "Bearer " + value);
        } else if (option == "--json") {
            options.isJson = true;
            options.hasData = true;
            options.data += value.starts_with('@') ? contents(value.substr(1)) : value;
        } else if (option == "--range") {
            options.headers.emplace_back("Range", "bytes=" + value);
        } else if (option == "--upload-file") {
            options.uploads.push_back(value);
        } else if (option == "--data-urlencode") {
            addData(encodedPair(value));
        } else if (option.starts_with("--data")) {
            const bool isFile = value.starts_with('@') && option != "--data-raw";
            addData(isFile ? contents(value.substr(1)) : value);
        }
    }

    static void append(std::string& text, std::string_view piece)
    {
        if (!text.empty())
            text += '&';
        text += piece;
    }
    static std::string encodedPair(std::string_view value)
    {
        // `name@file` names a file, `name=value` does not.
        const std::size_t equals = value.find_first_of("=@");
        if (equals == std::string_view::npos)
            return encodeForUrl(value);
        if (value[equals] == '@') {
            std::string pair(value.substr(0, equals));
            return pair.append(equals == 0 ? "" : "=").append(contentsOf(value.substr(equals + 1)));
        }
        std::string pair(value.substr(0, equals == 0 ? 0 : equals + 1));
        pair += encodeForUrl(value.substr(equals + 1));
        return pair;
    }
    void addData(std::string_view value)
    {
        if (m_options.hasData)
            m_options.data += '&';
        m_options.data += value;
        m_options.hasData = true;
    }

    void addHeader(std::string_view header)
    {
        const std::size_t colon = header.find_first_of(":;", header.starts_with(':') ? 1 : 0);
        if (colon == std::string_view::npos || colon == 0)
            return;
        const std::string_view value = strip(header.substr(colon + 1), isHttpTabOrSpace);
        // `Name:` takes a header of curl's own out; `Name;` sends it empty.
        if (value.empty() && header[colon] == ':')
            return;
        m_options.headers.emplace_back(strip(header.substr(0, colon), isHttpTabOrSpace), value);
    }

    void addFormEntry(const std::string& value, bool mayBeFile)
    {
        const std::size_t equals = value.find('=');
        FormEntry entry;
        entry.name = value.substr(0, equals);
        std::string content = equals == std::string::npos ? std::string() : value.substr(equals + 1);
        if (!mayBeFile || content.empty()) {
            entry.value = std::move(content);
            m_options.form.push_back(std::move(entry));
            return;
        }
        // `;type=` and `;filename=` behind it.
        for (std::string_view parameter : {std::string_view(";type="), std::string_view(";filename=")}) {
            const std::size_t at = content.find(parameter);
            if (at == std::string::npos)
                continue;
            const std::size_t start = at + parameter.size();
            const std::size_t end = std::min(content.find(';', start), content.size());
            std::string found(
                strip(std::string_view(content).substr(start, end - start), [](char c) { return c == '"'; }));
            if (parameter == ";type=")
                entry.type = std::move(found);
            else
                entry.filename = std::move(found);
            content.erase(at, end - at);
        }
        if (content.starts_with('@') || content.starts_with('<')) {
            const std::string path(strip(std::string_view(content).substr(1), [](char c) { return c == '"'; }));
            if (content.starts_with('@') && !entry.filename)
                entry.filename = path.substr(path.find_last_of("/\\") + 1);
            entry.value = "…";
        } else {
            entry.value = std::move(content);
        }
        m_options.form.push_back(std::move(entry));
    }

    /// `https://user:password@host`: the command sends it as a header, and no script may write it into a URL.
    static void takeUserInfo(CapturedRequest& request)
    {
        const std::size_t scheme = request.url.find("://");
        const std::size_t start = scheme == std::string::npos ? 0 : scheme + 3;
        const std::string_view authority =
            std::string_view(request.url).substr(start, request.url.find_first_of("/?#", start) - start);
        const std::size_t at = authority.rfind('@');
        if (at == std::string_view::npos || hasOpenName(authority))
            return;
        std::string pair(authority.substr(0, at));
        if (pair.find(':') == std::string::npos)
            pair += ':';
        request.url.erase(start, at + 1);
        if (!findHeader(request.headers, "authorization"))
            request.headers.emplace_back("Authorization", "Basic " + base64Encode(pair));
    }

    /// An address, and the file that is sent to it; null: none.
    struct Destination
    {
        std::string url;
        const std::string* upload = nullptr;
    };

    /// One URL for each that a pattern stands for.
    std::vector<Destination> destinationsOf(const Options& options)
    {
        std::vector<Destination> destinations;
        for (std::size_t i = 0; i < options.urls.size(); ++i) {
            std::vector<std::string> some {options.urls[i]};
            if (!options.isGlobOff)
                some = urlsOfGlob(options.urls[i], CurlRequests::mostOfPattern + 1);
            if (some.size() > CurlRequests::mostOfPattern) {
                some.pop_back();
                m_read.isCut = true;
            }
            for (std::string& url : some)
                destinations.push_back({std::move(url), i < options.uploads.size() ? &options.uploads[i] : nullptr});
        }
        return destinations;
    }

    /// Where the address is that of a folder, the file keeps its name.
    static void appendFileName(std::string& url, std::string_view file)
    {
        const std::size_t path = url.find('/', url.find("://") + 3);
        const bool isFolder = path == std::string::npos || url.ends_with('/');
        if (!isFolder || file == "-" || url.find('?') != std::string::npos)
            return;
        url.append(path == std::string::npos ? "/" : "").append(file.substr(file.find_last_of("/\\") + 1));
    }

    /// What was collected is one request for each URL.
    void finish()
    {
        Options options = std::exchange(m_options, {});
        if (options.isJson) {
            for (const std::string_view name : {"Content-Type", "Accept"}) {
                if (!findHeader(options.headers, name))
                    options.headers.emplace_back(name, "application/json");
            }
        }
        if (options.user && !options.scheme.empty())
            options.headers[*options.user].second = computedAuthorization(options.scheme);
        const bool hasBody = options.hasData && !options.isGet;
        if (hasBody && options.form.empty() && !findHeader(options.headers, "content-type"))
            options.headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
        std::string query = options.query;
        if (options.isGet && options.hasData)
            append(query, options.data);
        for (auto& [url, upload] : destinationsOf(options)) {
            CapturedRequest& request = m_read.requests.emplace_back();
            // What stands for the whole of the beginning may have a scheme in it.
            const bool isOpen = !url.empty() && std::string_view("\x02{<%").find(url.front()) != std::string_view::npos;
            if (url.find("://") == std::string::npos && !isOpen)
                url.insert(0, "http://");
            if (upload && !isOpen)
                appendFileName(url, *upload);
            if (!query.empty())
                url.append(url.find('?') == std::string::npos ? "?" : "&").append(query);
            request.url = std::move(url);
            request.method = !options.method.empty() ? options.method
                : options.isHead                     ? "HEAD"
                : upload                             ? "PUT"
                : hasBody || !options.form.empty()   ? "POST"
                                                     : "GET";
            request.headers = options.headers;
            takeUserInfo(request);
            if (upload)
                request.body = contents(*upload);
            else if (hasBody)
                request.body = options.data;
            request.form = options.form;
            request.questions = options.questions;
        }
    }

    /// A file, or what the command is given to read.
    std::string contents(std::string_view path) const
    {
        return path == "-" && m_input && !m_input->starts_with('@') ? *m_input
            : path == "-" && m_input                                ? contentsOf(m_input->substr(1))
                                                                    : contentsOf(path);
    }

    const std::optional<std::string>& m_input;
    Options m_options;
    bool m_isAtEnd = false;
    CurlRequests m_read;
};

} // namespace

CurlRequests readCurlOptions(std::span<const std::string> words, const std::optional<std::string>& input)
{
    return OptionReader(input).read(words);
}

} // namespace fetchscope
