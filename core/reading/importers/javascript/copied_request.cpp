#include "core/reading/importers/javascript/copied_request.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/browser_headers.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/named_browser.h"
#include "core/reading/importers/sent_headers.h"

#include <algorithm>

namespace fetchscope::javascript {

namespace {

/// Headers that no script sets by itself, or that it cannot set.
bool isSignOfCopy(const std::pair<std::string, std::string>& header)
{
    const std::string name = asciiLowercase(header.first);
    // Browsers weigh languages; scripts name one.
    const bool isWeighed = name == "accept-language" && header.second.find(";q=") != std::string::npos;
    return name.starts_with("sec-fetch-") || name.starts_with("sec-ch-ua") || isWeighed || name == "referrer-policy"
        || (name == "user-agent" && header.second.starts_with("Mozilla/"));
}

void takeReferrer(SnippetParts& parts, RequestAction& request)
{
    if (request.referrer && request.referrer->starts_with("http")) {
        parts.page.url = *request.referrer;
        request.referrer.reset();
    }
    // The flavour for Node has it among the headers.
    if (const auto referrer = takeHeader(*request.headers, "referer"); referrer && parts.page.url.empty())
        parts.page.url = *referrer;
    const auto origin = takeHeader(*request.headers, "origin");
    if (origin && parts.page.url.empty() && *origin != "null")
        parts.page.url = *origin + "/";
    if (const auto policy = takeHeader(*request.headers, "referrer-policy"); policy && !request.referrerPolicy)
        request.referrerPolicy = policy;
}

void takeCookies(SnippetParts& parts, RequestAction& request)
{
    const auto sent = takeHeader(*request.headers, "cookie");
    const auto url = parseUrl(request.url);
    if (!sent || !url)
        return;
    for (Cookie& cookie : cookiesThatWereSent(*sent, *url))
        parts.cookies.push_back(std::move(cookie));
    if (!request.credentials)
        request.credentials = "include";
}

void takeOutDefaults(RequestAction& request)
{
    if (request.method == "GET")
        request.method.reset();
    if (request.mode == "cors")
        request.mode.reset();
    if (request.credentials == "same-origin")
        request.credentials.reset();
    if (request.cache == "default")
        request.cache.reset();
    if (request.referrerPolicy == "strict-origin-when-cross-origin")
        request.referrerPolicy.reset();
}

} // namespace

void takeOutWhatTheBrowserSet(SnippetParts& parts)
{
    for (SnippetAction& action : parts.actions) {
        RequestAction& request = action.request;
        if (request.initiator != InitiatorKind::Fetch)
            continue;
        const bool hasWholeReferrer = request.referrer && request.referrer->starts_with("http");
        const bool hasSign =
            request.headers && std::any_of(request.headers->begin(), request.headers->end(), isSignOfCopy);
        if (!hasSign && !hasWholeReferrer)
            continue;
        if (!request.headers)
            request.headers.emplace();
        if (parts.profile == ProfileId::Standard)
            parts.profile = profileOfHeaders(*request.headers).value_or(ProfileId::Standard);
        takeReferrer(parts, request);
        takeCookies(parts, request);
        std::erase_if(*request.headers,
            [](const auto& header) { return isSetByBrowser(asciiLowercase(header.first), header.second); });
        if (request.headers->empty())
            request.headers.reset();
        takeOutDefaults(request);
    }
}

} // namespace fetchscope::javascript
