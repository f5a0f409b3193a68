#include "core/reading/importers/pieces/prose_reader.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace fetchscope {

namespace {

constexpr std::array<std::string_view, 2> localHosts {"localhost", "127.0.0.1"};

/// Pages that only tell of it: documentation, issues, pictures.
bool isAboutIt(const Url& url)
{
    constexpr std::array<std::string_view, 17> hosts {"crbug.com", "www.npmjs.com", "www.chromium.org",
        "developer.chrome.com", "web.dev", "stackexchange.com", "bugs.chromium.org", "bugzilla.mozilla.org",
        "github.com", "stackoverflow.com", "developer.mozilla.org", "githubusercontent.com", "user-images",
        "codesandbox.io", "stackblitz.com", "jsfiddle.net", "w3.org"};
    return std::any_of(hosts.begin(), hosts.end(),
        [&url](std::string_view host) { return url.host().find(host) != std::string_view::npos; });
}

/// A frame of a stack: `at f (blob:https://host/0b1e:13:18)`, `https://host/app.js:1:20`.
bool isPlaceOfCode(std::string_view before, std::string_view word)
{
    constexpr std::string_view digits = "0123456789";
    const std::size_t column = word.find_last_not_of(digits);
    if (before.ends_with("blob:"))
        return true;
    if (column == std::string_view::npos || column + 1 == word.size() || word[column] != ':')
        return false;
    const std::size_t line = word.substr(0, column).find_last_not_of(digits);
    return line != std::string_view::npos && line + 1 < column && word[line] == ':';
}

} // namespace

bool isPictureOfIssue(const Url& url)
{
    constexpr std::array<std::string_view, 6> hosts {"user-images.githubusercontent.com",
        "private-user-images.githubusercontent.com", "camo.githubusercontent.com", "cloud.githubusercontent.com",
        "i.stack.imgur.com", "i.sstatic.net"};
    if (std::find(hosts.begin(), hosts.end(), url.host()) != hosts.end())
        return true;
    const std::string_view path = url.path();
    return url.host() == "github.com"
        && (path.starts_with("/user-attachments/") || path.find("/assets/") != std::string_view::npos);
}

namespace {

/// `localhost:3000`, as people write where something runs.
bool beginsBareAddress(std::string_view text, std::size_t at)
{
    const bool isWord = at == 0 || isAsciiWhitespace(text[at - 1]) || text[at - 1] == '(';
    const std::string_view rest = text.substr(at);
    return isWord && std::any_of(localHosts.begin(), localHosts.end(), [rest](std::string_view host) {
        return rest.starts_with(host) && rest.size() > host.size() + 1 && rest[host.size()] == ':'
            && isAsciiDigit(rest[host.size() + 1]);
    });
}

/// Where the words begin that may say what an address is: those above it, or before a full stop, are of another
/// sentence where it has some of its own.
std::size_t startOfWords(std::string_view text, std::size_t at)
{
    constexpr std::size_t most = 60;
    constexpr std::ptrdiff_t enough = 4;
    const std::size_t start = at < most ? 0 : at - most;
    const std::string_view words = text.substr(start, at - start);
    for (const std::string_view end : {std::string_view("\n"), std::string_view(". ")}) {
        const std::size_t last = words.rfind(end);
        const std::string_view own = words.substr(last == std::string_view::npos ? 0 : last + end.size());
        if (last != std::string_view::npos && std::count(own.begin(), own.end(), ' ') >= enough)
            return start + last + end.size();
    }
    return start;
}

} // namespace

std::vector<NamedUrl> urlsInProse(std::string_view text)
{
    constexpr std::string_view firstLetters = "hl1";
    std::vector<NamedUrl> urls;
    std::size_t last = 0;
    for (std::size_t at = text.find_first_of(firstLetters); at != std::string_view::npos;
         at = text.find_first_of(firstLetters, at + 1)) {
        const std::string_view rest = text.substr(at);
        const bool isBare = beginsBareAddress(text, at);
        if (!isBare && !rest.starts_with("http://") && !rest.starts_with("https://"))
            continue;
        std::string_view word = rest.substr(0, rest.find_first_of(" \t\r\n'\"`<>()[]|"));
        word = word.substr(0, std::min(word.find(",http"), word.size()));
        // Sentences of other scripts go on without a space.
        const auto* const foreign =
            std::find_if(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        word = word.substr(0, static_cast<std::size_t>(foreign - word.begin()));
        while (!word.empty() && std::string_view(".,;:!?*").find(word.back()) != std::string_view::npos)
            word.remove_suffix(1);
        auto url = isPlaceOfCode(text.substr(0, at), word) ? std::nullopt
            : isBare                                       ? parseUrl(std::string("http://").append(word))
                                                           : parseUrl(word);
        // What a link of Markdown leads to is there to be read.
        const bool isLink = at > 1 && text.substr(at - 2, 2) == "](";
        if (!url || isLink || isAboutIt(*url))
            continue;
        const std::size_t start = std::max(last, startOfWords(text, at));
        urls.push_back({std::move(*url), asciiLowercase(text.substr(start, at - start)), isBare});
        last = at + word.size();
    }
    return urls;
}

namespace {

template <std::size_t Size> bool hasWord(std::string_view text, const std::array<std::string_view, Size>& words)
{
    return std::any_of(words.begin(), words.end(),
        [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

} // namespace

/// `target: 'http://localhost:8085'`: a value in a script or a file of settings.
static bool isValueOfCode(std::string_view before)
{
    const bool isQuoted = before.ends_with('\'') || before.ends_with('"');
    const std::string_view name = isQuoted ? before.substr(0, before.size() - 1) : before;
    return isQuoted && (name.ends_with("target: ") || name.ends_with("target:") || name.ends_with("proxy\": "));
}

bool namesPage(const NamedUrl& named)
{
    if (isValueOfCode(named.before))
        return false;
    constexpr std::array<std::string_view, 19> words {"errors on ", "error on ", "go to ", "visit", "open ", "navigate",
        "front end", "frontend", "front-end", "origin", "from ", "client", "page", "app ", "site", "running on",
        "website", "hosted", "react"};
    const bool isLocal =
        !named.isBare && std::find(localHosts.begin(), localHosts.end(), named.url.host()) != localHosts.end();
    // "It runs on a server at …".
    const bool isOfServer = named.before.ends_with("server at ") || named.before.ends_with("backend at ")
        || named.before.ends_with("server on ") || named.before.ends_with("backend on ");
    return (!isOfServer && hasWord(named.before, words)) || (isLocal && !named.url.path().starts_with("/api"));
}

bool saysWhereThePageIs(std::string_view line)
{
    constexpr std::size_t longest = 200;
    constexpr std::array<std::string_view, 7> words {"page", "from", "frontend", "front", "served", "hosted", "called"};
    const std::string_view plain = strip(line, isAsciiWhitespace);
    if (plain.empty() || plain.size() > longest || !isAsciiAlpha(plain.front())
        || plain.find_first_of("{}<>=;`|'\"()") != std::string_view::npos)
        return false;
    const std::size_t url = plain.find("http");
    const std::string before = asciiLowercase(plain.substr(0, url));
    const bool isNamed = std::any_of(words.begin(), words.end(), [&before](std::string_view word) {
        const std::size_t at = before.find(word);
        const std::size_t end = at + word.size();
        return at != std::string::npos && (at == 0 || !isAsciiAlphanumeric(before[at - 1]))
            && (end == before.size() || !isAsciiAlphanumeric(before[end]));
    });
    return isNamed && plain.find(' ', url) == std::string_view::npos && urlsInProse(plain).size() == 1;
}

bool namesServer(const NamedUrl& named)
{
    constexpr std::array<std::string_view, 15> words {"request", "call", "endpoint", "api", "get ", "post ", "put ",
        "url", "server", "backend", "back end", "fetch", "hit ", "load", "access"};
    return hasWord(named.before, words);
}

bool isNamedAsServer(const NamedUrl& named)
{
    constexpr std::size_t longest = 16;
    constexpr std::array<std::string_view, 6> labels {"backend", "back end", "back-end", "server", "api", "api url"};
    std::string_view label = strip(std::string_view(named.before),
        [](char c) { return isAsciiWhitespace(c) || c == '*' || c == '`' || c == '-'; });
    if (!label.ends_with(':'))
        return false;
    label = label.substr(label.rfind('\n') + 1);
    label = strip(label, [](char c) { return isAsciiWhitespace(c) || c == '*' || c == ':' || c == '-'; });
    return label.size() < longest && std::find(labels.begin(), labels.end(), label) != labels.end();
}

std::string methodInSentence(std::string_view sentence)
{
    for (const std::string_view method : {"PUT", "PATCH", "DELETE", "POST", "GET"}) {
        const std::size_t at = sentence.find(method);
        const std::size_t end = at + method.size();
        const bool isWord = at != std::string_view::npos && (at == 0 || !isAsciiAlphanumeric(sentence[at - 1]))
            && (end == sentence.size() || !isAsciiAlphanumeric(sentence[end]));
        if (isWord)
            return std::string(method);
    }
    const std::string lower = asciiLowercase(sentence);
    const bool isPost = lower.find(" posts ") != std::string::npos || lower.find(" post request") != std::string::npos;
    return isPost ? "POST" : std::string();
}

namespace {

/// "it seems to be returning a": what follows was answered.
bool endsWithVerb(std::string_view text)
{
    constexpr std::array<std::string_view, 5> verbs {
        "returns a ", "returned a ", "returning a ", "responds with a ", "responded with a "};
    return std::any_of(verbs.begin(), verbs.end(), [text](std::string_view verb) { return text.ends_with(verb); });
}

} // namespace

std::optional<ToldStatus> answerInProse(std::string_view words)
{
    constexpr std::array<std::string_view, 12> before {"status ", "code ", "code: ", "error ", "returns ", "returned ",
        "return ", "get ", "gets ", "got ", "responds with ", "a "};
    constexpr std::array<std::string_view, 8> behind {
        "error", "bad request", "unauthorized", "forbidden", "not found", "method not", "internal server", "status"};
    std::optional<ToldStatus> told;
    for (const std::string_view line : strictlySplit(words, '\n')) {
        const std::string lower = asciiLowercase(line);
        for (std::size_t at = lower.find_first_of("45"); at != std::string::npos;
             at = lower.find_first_of("45", at + 1)) {
            const std::string_view rest = std::string_view(lower).substr(at);
            const bool isNumber = rest.size() > 2 && isAsciiDigit(rest[1]) && isAsciiDigit(rest[2])
                && (rest.size() == 3 || (!isAsciiAlphanumeric(rest[3]) && rest[3] != '-'))
                && (at == 0 || std::string_view(" (`*").find(lower[at - 1]) != std::string_view::npos);
            if (!isNumber)
                continue;
            const std::string_view text =
                strip(std::string_view(lower).substr(0, at), [](char c) { return c == '(' || c == '`' || c == '*'; });
            const std::string_view next =
                strip(rest.substr(3), [](char c) { return c == ' ' || c == '(' || c == '`' || c == '*'; });
            const bool isSaid = std::any_of(before.begin(), before.end(), [text](std::string_view word) {
                return text.ends_with(word)
                    && (text.size() == word.size() || !isAsciiAlphanumeric(text[text.size() - word.size() - 1]));
            });
            const bool isNamed = std::any_of(
                behind.begin(), behind.end(), [next](std::string_view word) { return next.starts_with(word); });
            // `a 404` may be of anything.
            const bool isOfAny = text.ends_with(" a ") && !isNamed && !endsWithVerb(text);
            if ((!isSaid && !isNamed) || isOfAny)
                continue;
            const auto status =
                static_cast<std::uint16_t>((rest[0] - '0') * 100 + (rest[1] - '0') * 10 + (rest[2] - '0'));
            const bool isOfPreflight =
                lower.find("preflight") != std::string::npos || lower.find("options") != std::string::npos;
            if (told && told->status != status)
                return std::nullopt;
            told = ToldStatus {status, isOfPreflight || (told && told->isOfPreflight), methodInSentence(line)};
        }
    }
    return told;
}

/// `file:///C:/app/index.html`: a page that somebody opened from the disk.
static std::string fileInProse(std::string_view text)
{
    const std::size_t at = text.find("file:///");
    std::string_view word = text.substr(std::min(at, text.size()));
    word = word.substr(0, word.find_first_of(" \t\r\n'\"`<>()|"));
    while (word.ends_with('.') || word.ends_with(','))
        word.remove_suffix(1);
    const auto url = word.ends_with(".html") || word.ends_with(".htm") ? parseUrl(word) : std::nullopt;
    return url ? url->href() : std::string();
}

/// "Load http://localhost:3000 twice": who goes there has it as the page, whatever it asks.
static bool isGoneTo(const NamedUrl& named)
{
    constexpr std::array<std::string_view, 5> words {"load ", "visit ", "open ", "go to ", "navigate to "};
    return named.url.path().size() < 2 && std::any_of(words.begin(), words.end(), [&named](std::string_view word) {
        return named.before.ends_with(word);
    });
}

std::string pageInProse(std::string_view text, const std::vector<std::string>& asked)
{
    if (std::string file = fileInProse(text); !file.empty())
        return file;
    for (const NamedUrl& named : urlsInProse(text)) {
        const bool isAsked = std::any_of(asked.begin(), asked.end(), [&named](const std::string& other) {
            const auto url = parseUrl(other);
            return url && isSameOrigin(*url, named.url);
        });
        if (isAsked ? isGoneTo(named) : namesPage(named))
            return named.url.href();
    }
    return {};
}

namespace {

enum class AnswerRole : std::uint8_t { Unknown, Wanted, Actual };

AnswerRole roleIn(std::string_view line)
{
    const std::string lower = asciiLowercase(line);
    // "I expected …, but got:"
    constexpr std::array<std::string_view, 9> actual {
        "actual", "instead", "but get", "but got", "but i get", "current", "observed", "i get", "i got"};
    constexpr std::array<std::string_view, 6> wanted {
        "expect", "should be", "should return", "should look", "should have", "desired"};
    if (hasWord(lower, actual))
        return AnswerRole::Actual;
    return hasWord(lower, wanted) ? AnswerRole::Wanted : AnswerRole::Unknown;
}

} // namespace

bool announcesWantedAnswer(std::string_view words)
{
    // A heading may stand above a sentence or two.
    constexpr int mostLines = 4;
    const std::vector<std::string_view> lines = strictlySplit(words, '\n');
    int looked = 0;
    for (auto line = lines.rbegin(); line != lines.rend() && looked < mostLines; ++line) {
        if (strip(*line, isAsciiWhitespace).empty())
            continue;
        ++looked;
        if (const AnswerRole role = roleIn(*line); role != AnswerRole::Unknown)
            return role == AnswerRole::Wanted;
    }
    return false;
}

bool isHeadingOfAnswer(std::string_view line)
{
    constexpr std::size_t longest = 60;
    const std::string_view plain =
        strip(line, [](char c) { return isAsciiWhitespace(c) || c == '#' || c == '*' || c == '_'; });
    const bool isField = plain.find(": ") != std::string_view::npos;
    return !plain.empty() && plain.size() < longest && isAsciiAlpha(plain.front()) && !isField
        && plain.find_first_of("{}<>=;`|/") == std::string_view::npos && roleIn(plain) != AnswerRole::Unknown;
}

} // namespace fetchscope
