#include "core/reading/importers/pieces/prose_reader.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/messages.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

struct NamedUrl
{
    Url url;
    /// The words before it, in lower case.
    std::string before;
};

std::vector<NamedUrl> urlsIn(std::string_view text)
{
    std::vector<NamedUrl> urls;
    std::size_t last = 0;
    for (std::size_t at = text.find("http"); at != std::string_view::npos; at = text.find("http", at + 1)) {
        const std::string_view rest = text.substr(at);
        if (!rest.starts_with("http://") && !rest.starts_with("https://"))
            continue;
        std::string_view word = rest.substr(0, rest.find_first_of(" \t\r\n'\"`<>()[]|"));
        while (!word.empty() && std::string_view(".,;:!?*").find(word.back()) != std::string_view::npos)
            word.remove_suffix(1);
        auto url = parseUrl(word);
        if (!url)
            continue;
        const std::size_t start = std::max(last, at < 60 ? 0 : at - 60);
        urls.push_back({std::move(*url), asciiLowercase(text.substr(start, at - start))});
        last = at + word.size();
    }
    return urls;
}

bool namesPage(std::string_view before)
{
    constexpr std::array<std::string_view, 13> words {"front end", "frontend", "front-end", "origin", "from ", "client",
        "page", "app ", "site", "running on", "website", "hosted", "react"};
    return std::any_of(words.begin(), words.end(),
        [before](std::string_view word) { return before.find(word) != std::string_view::npos; });
}

/// The method that a sentence has a word for.
std::string methodIn(std::string_view before)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> words {
        {{"post", "POST"}, {"put ", "PUT"}, {"patch", "PATCH"}, {"delete", "DELETE"}, {"upload", "POST"},
            {"submit", "POST"}, {"get", "GET"}, {"load", "GET"}}};
    for (const auto& [word, method] : words) {
        if (before.find(word) != std::string_view::npos)
            return std::string(method);
    }
    return {};
}

/// Pages that only tell of it: documentation, issues, pictures.
bool isAboutIt(const Url& url)
{
    constexpr std::array<std::string_view, 9> hosts {"github.com", "stackoverflow.com", "developer.mozilla.org",
        "githubusercontent.com", "user-images", "codesandbox.io", "stackblitz.com", "jsfiddle.net", "w3.org"};
    return std::any_of(hosts.begin(), hosts.end(),
        [&url](std::string_view host) { return url.host().find(host) != std::string_view::npos; });
}

} // namespace

std::optional<SnippetParts> readProse(std::string_view text)
{
    std::vector<NamedUrl> urls = urlsIn(text);
    std::erase_if(urls, [](const NamedUrl& named) { return isAboutIt(named.url); });
    if (urls.size() < 2)
        return std::nullopt;
    const auto page =
        std::find_if(urls.begin(), urls.end(), [](const NamedUrl& named) { return namesPage(named.before); });
    const NamedUrl& from = page == urls.end() ? urls.front() : *page;
    const auto target = std::find_if(
        urls.begin(), urls.end(), [&from](const NamedUrl& named) { return !isSameOrigin(named.url, from.url); });
    if (target == urls.end())
        return std::nullopt;
    SnippetParts parts;
    RequestAction& request = parts.add(InitiatorKind::Fetch);
    request.url = target->url.href();
    const std::string method = methodIn(target->before);
    if (!method.empty() && method != "GET")
        request.method = method;
    if (!method.empty() && method != "GET" && target->before.find("json") != std::string::npos) {
        request.headers = RequestHeaders {{"Content-Type", "application/json"}};
        BodyInit body;
        body.data = "{}";
        request.body = std::move(body);
    }
    parts.page.url = from.url.href();
    parts.assume(say<messages::AssumedRequestOfProse>(method.empty() ? "GET" : method, request.url, parts.page.url));
    return parts;
}

std::string pageInProse(std::string_view text, const std::vector<std::string>& asked)
{
    for (const NamedUrl& named : urlsIn(text)) {
        const bool isAsked = std::any_of(asked.begin(), asked.end(), [&named](const std::string& other) {
            const auto url = parseUrl(other);
            return url && isSameOrigin(*url, named.url);
        });
        const bool isDevelopment = named.url.host() == "localhost" || named.url.host() == "127.0.0.1";
        if (!isAsked && !isAboutIt(named.url) && (namesPage(named.before) || isDevelopment))
            return named.url.href();
    }
    return {};
}

} // namespace fetchscope
