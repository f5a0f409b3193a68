#include "core/reading/importers/pieces/shown_requests.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/pieces/request_address.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace fetchscope {

namespace {

bool hasHeadersOf(const RequestAction& request, const RequestAction& other)
{
    const RequestHeaders headers = request.headers.value_or(RequestHeaders());
    const RequestHeaders wanted = other.headers.value_or(RequestHeaders());
    return std::all_of(wanted.begin(), wanted.end(), [&headers](const auto& header) {
        return std::any_of(headers.begin(), headers.end(),
            [&header](const auto& own) { return asciiCaseInsensitiveEquals(own.first, header.first); });
    });
}

/// A preflight that stands in a block of its own stands for the request that follows in the next.
void dropPreflights(Combination& all)
{
    std::vector<SnippetAction>& actions = all.evidence.actions;
    for (std::size_t i = 0; i + 1 < actions.size();) {
        const RequestAction& first = actions[i].request;
        const RequestAction& next = actions[i + 1].request;
        const bool isSame = !first.body && first.url == next.url
            && first.method.value_or("GET") == next.method.value_or("GET") && hasHeadersOf(next, first);
        if (isSame)
            actions.erase(actions.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    }
}

/// `GET /pixels/:key.gif` in a sentence names no host, and nothing else is shown of it.
bool isSpokenOf(const SnippetParts& evidence, const SnippetAction& shown)
{
    const bool isOpen =
        std::any_of(evidence.questions.begin(), evidence.questions.end(), [&shown](const OpenQuestion& question) {
            return question.decides == OpenQuestion::Decides::Origin && shown.request.url.starts_with(question.standIn);
        });
    return isOpen && !shown.request.headers && !shown.request.body && evidence.server.empty();
}

/// Where others ask, nobody asks for what is only spoken of.
void dropLinesThatAreSpokenOf(Combination& all)
{
    if (all.parts.actions.empty())
        return;
    std::erase_if(all.evidence.actions, [&all](const SnippetAction& shown) { return isSpokenOf(all.evidence, shown); });
}

/// Does it ask for a part of the path?
bool isPartOf(const OpenQuestion& question, std::string_view path)
{
    const auto parts = strictlySplit(path, '/');
    return question.decides == OpenQuestion::Decides::UrlPart
        && std::find(parts.begin(), parts.end(), question.standIn) != parts.end();
}

/// Does the name stand in for a part of a path?
bool isOpenPart(const SnippetParts& parts, std::string_view name)
{
    return std::any_of(parts.questions.begin(), parts.questions.end(), [name](const OpenQuestion& question) {
        return question.decides == OpenQuestion::Decides::UrlPart && question.standIn == name;
    });
}

/// Is no part of the path known?
bool hasOpenPath(const SnippetParts& parts, std::string_view path)
{
    const auto names = strictlySplit(path, '/');
    return std::all_of(names.begin(), names.end(),
        [&parts](std::string_view name) { return name.empty() || isOpenPart(parts, name); });
}

/// `lob/delete/${id}`, where the known path is `/lob/delete/32c10308`: what is open in it may be anything, and what
/// stands before it is of the address that nobody says.
bool endsWithPath(const SnippetParts& parts, std::string_view known, std::string_view path)
{
    const auto names = strictlySplit(strip(path, [](char c) { return c == '/'; }), '/');
    const auto knownNames = strictlySplit(strip(known, [](char c) { return c == '/'; }), '/');
    if (names.size() > knownNames.size())
        return false;
    const bool isSaid = std::any_of(names.begin(), names.end(),
        [&parts](std::string_view name) { return !name.empty() && !isOpenPart(parts, name); });
    return isSaid
        && std::equal(
            names.rbegin(), names.rend(), knownNames.rbegin(), [&parts](std::string_view name, std::string_view other) {
                return name == other || isOpenPart(parts, name);
            });
}

/// `localhost:5000/charge`, where the message names `http://localhost:5000/charge`: somebody left the scheme out.
bool isWithoutSchemeOf(std::string_view written, const Url& known)
{
    const std::string_view address = known.href();
    const std::size_t authority = address.find("://");
    if (authority == std::string_view::npos || written.find("://") != std::string_view::npos)
        return false;
    const auto bare = [](std::string_view text) { return strip(text, [](char c) { return c == '/'; }); };
    return bare(written) == bare(address.substr(authority + 3));
}

/// A call to the same address says it.
void takeSchemeOfCall(Combination& all, RequestAction& shown)
{
    for (const SnippetAction& action : all.parts.actions)
        takeSchemeOf(all, action.request, shown);
}

/// Of two answers to one address each is that of a request of its own, where it was asked for as often.
void answerInTurn(SnippetParts& parts)
{
    for (std::size_t i = 0; i + 1 < parts.server.size(); ++i) {
        ServerRule& rule = parts.server[i];
        if (!rule.url)
            continue;
        const auto isAsked = [&rule](const SnippetAction& action) {
            const auto url = parseUrl(action.request.url);
            return url && rule.url->matches(url->wireHref());
        };
        const auto isSame = [&rule](const ServerRule& other) {
            return other.url && other.url->text() == rule.url->text() && other.method == rule.method;
        };
        const auto next = parts.server.begin() + static_cast<std::ptrdiff_t>(i) + 1;
        const bool isAgain = std::any_of(next, parts.server.end(), isSame);
        if (isAgain && std::count_if(parts.actions.begin(), parts.actions.end(), isAsked) > 1)
            rule.times = 1;
    }
}

} // namespace

void noteGuessedSchemes(Combination& all, const SnippetParts& read, std::string_view text)
{
    for (const SnippetAction& action : read.actions) {
        const auto url = parseUrl(action.request.url);
        if (url && text.find(originOf(*url).serialize()) == std::string_view::npos)
            all.guessed.push_back(action.request.url);
    }
}

void takeSchemeOf(Combination& all, const RequestAction& known, RequestAction& shown)
{
    if (std::find(all.guessed.begin(), all.guessed.end(), shown.url) == all.guessed.end())
        return;
    const auto guessed = parseUrl(shown.url);
    const auto called = parseUrl(known.url);
    if (!guessed || !called || guessed->scheme() == called->scheme() || addressOf(known) != addressOf(shown))
        return;
    for (ServerRule& rule : all.evidence.server) {
        if (rule.url && rule.url->matches(guessed->wireHref()))
            rule.url = TextPattern::ofText(called->wireHref());
    }
    shown.url = known.url;
}

void dropLinesOfOthers(Combination& all, const RequestAction& known)
{
    SnippetParts& evidence = all.evidence;
    std::erase_if(evidence.actions, [&](const SnippetAction& shown) {
        return isSpokenOf(evidence, shown) && pathOf(shown.request) != pathOf(known);
    });
    std::erase_if(evidence.questions, [&evidence](const OpenQuestion& question) {
        return question.decides == OpenQuestion::Decides::Origin
            && std::none_of(evidence.actions.begin(), evidence.actions.end(),
                [&question](const SnippetAction& shown) { return shown.request.url.starts_with(question.standIn); });
    });
}

void closeOpenUrls(SnippetParts& parts, const RequestAction& known)
{
    const auto url = parseUrl(known.url);
    if (!url)
        return;
    for (SnippetAction& action : parts.actions) {
        if (isWithoutSchemeOf(action.request.url, *url)) {
            action.request.url = known.url;
            continue;
        }
        auto open =
            std::find_if(parts.questions.begin(), parts.questions.end(), [&action](const OpenQuestion& question) {
                return question.decides == OpenQuestion::Decides::Origin
                    && action.request.url.starts_with(question.standIn);
            });
        const bool isRelative = !parseUrl(action.request.url) && action.request.url.starts_with('/');
        if (open == parts.questions.end() && !isRelative)
            continue;
        const std::string path = pathOf(action.request);
        const bool isOpen = open != parts.questions.end()
            && (hasOpenPath(parts, path) || (path != url->path() && endsWithPath(parts, url->path(), path)));
        const bool isSamePath = path == url->path() || path.size() < 2 || url->path().ends_with(path) || isOpen;
        if (!isSamePath)
            continue;
        if (open != parts.questions.end())
            parts.questions.erase(open);
        if (isOpen)
            std::erase_if(parts.questions, [&path](const OpenQuestion& question) { return isPartOf(question, path); });
        action.request.url = known.url;
    }
}

void addEvidence(Combination& all)
{
    dropPreflights(all);
    dropLinesThatAreSpokenOf(all);
    if (all.parts.actions.empty()) {
        mergeParts(all.parts, std::exchange(all.evidence, {}));
        return;
    }
    takeProfileOf(all.parts, all.evidence);
    // The head of a request names its host, or none.
    for (const SnippetAction& action : all.parts.actions)
        closeOpenUrls(all.evidence, action.request);
    for (SnippetAction& shown : all.evidence.actions) {
        takeSchemeOfCall(all, shown.request);
        closeOpenUrls(all.parts, shown.request);
    }
    std::move(all.evidence.server.begin(), all.evidence.server.end(), std::back_inserter(all.parts.server));
    std::move(all.evidence.answered.begin(), all.evidence.answered.end(), std::back_inserter(all.parts.answered));
    all.parts.takePageOf(all.evidence);
    const auto isSame = [&all](const SnippetAction& shown) {
        return std::any_of(all.parts.actions.begin(), all.parts.actions.end(), [&shown](const SnippetAction& action) {
            // Headers that were copied without their first line name no path.
            return addressOf(action.request) == addressOf(shown.request) || isAtOrigin(action.request, shown.request);
        });
    };
    for (SnippetAction& shown : all.evidence.actions) {
        if (!isSame(shown) && all.evidence.server.empty())
            all.parts.actions.push_back(std::move(shown));
    }
    answerInTurn(all.parts);
    all.evidence = {};
}

} // namespace fetchscope
