#include "core/reading/scenario/page_request.h"

#include "core/engine/base/ascii.h"
#include "core/engine/initiators/initiator.h"
#include "core/reading/scenario/messages.h"

#include <optional>

namespace fetchscope {

namespace {

InputError errorOf(std::string_view field, Message message, Message suggestion)
{
    return {std::string(field), std::move(message), std::move(suggestion)};
}

Result<Page> pageOf(const PageRequest& request)
{
    if (request.origin.empty())
        return tl::make_unexpected(
            errorOf("origin", say<messages::NoOriginOfPage>(), say<messages::WriteOriginOfPage>()));
    if (request.origin == "null") {
        PageOptions options;
        options.isSandboxed = true;
        return makePage(*parseUrl("https://page.example/"), options);
    }
    auto url = parseUrl(request.origin);
    if (!url || !url->hasHttpScheme())
        return tl::make_unexpected(
            errorOf("origin", say<messages::NotAnOriginOfPage>(request.origin), say<messages::WriteOriginOfPage>()));
    const bool isMore = url->path() != "/" || url->query() || url->fragment() || url->includesCredentials();
    if (isMore)
        return tl::make_unexpected(errorOf(
            "origin", say<messages::MoreThanOriginOfPage>(request.origin), say<messages::LeavePathOfPageOut>()));
    return makePage(*url);
}

/// `Name: value`.
Result<std::pair<std::string, std::string>> headerOf(const std::string& text)
{
    const std::size_t colon = text.find(':');
    const std::string_view name = std::string_view(text).substr(0, colon);
    if (colon == std::string::npos || !isHeaderName(name))
        return tl::make_unexpected(
            errorOf("header", say<messages::NoHeaderOfRequest>(text), say<messages::WriteHeaderOfRequest>()));
    return std::pair(std::string(name), std::string(strip(std::string_view(text).substr(colon + 1), isHttpTabOrSpace)));
}

/// As a server of `url` set it, with its attributes.
Result<Cookie> cookieOf(const std::string& text, const Url& url)
{
    const auto parsed = parseSetCookie(text);
    if (!parsed || parsed->name.empty())
        return tl::make_unexpected(errorOf("cookie", say<messages::NotACookie>(text), say<messages::WriteCookie>()));
    if (parsed->domain && !domainMatches(url.host(), *parsed->domain))
        return tl::make_unexpected(errorOf(
            "cookie", say<messages::CookieOfOtherHost>(*parsed->domain, url.host()), say<messages::LeaveDomainOut>()));
    Cookie cookie;
    cookie.name = parsed->name;
    cookie.value = parsed->value;
    cookie.domain = parsed->domain.value_or(std::string(url.host()));
    cookie.hostOnly = !parsed->domain;
    cookie.path = parsed->path.value_or("/");
    cookie.secure = parsed->secure;
    cookie.httpOnly = parsed->httpOnly;
    cookie.sameSite = parsed->sameSite;
    return cookie;
}

/// The first field that the initiator has no use for; empty where there is none.
std::string_view fieldNotOf(InitiatorKind initiator, const PageRequest& request)
{
    const auto has = [initiator](std::string_view option) { return hasOption(initiator, option); };
    if (!request.method.empty() && !has("method"))
        return "method";
    if (!request.headers.empty() && !has("headers"))
        return "header";
    if (!request.body.empty() && !has("body"))
        return "body";
    if (!request.mode.empty() && !has("mode") && !has("crossorigin"))
        return "mode";
    if (!request.credentials.empty() && !has("credentials") && !has("withCredentials") && !has("crossorigin"))
        return "credentials";
    if (!request.redirect.empty() && !has("redirect"))
        return "redirect";
    return {};
}

std::optional<std::string> given(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

} // namespace

Result<Scenario> scenarioOf(const PageRequest& request)
{
    const auto url = parseUrl(request.url);
    const bool isOfServer =
        url && !url->host().empty() && (url->hasHttpScheme() || url->scheme() == "ws" || url->scheme() == "wss");
    if (!isOfServer)
        return tl::make_unexpected(
            errorOf("url", say<messages::NoUrlToAsk>(request.url), say<messages::WriteUrlToAsk>()));
    auto page = pageOf(request);
    if (!page)
        return tl::make_unexpected(page.error());

    Scenario scenario;
    scenario.profile = ProfileId::Chromium;
    scenario.page = *std::move(page);
    RequestAction action;
    action.initiator = valueNamed<InitiatorKind>(request.initiator).value_or(InitiatorKind::Fetch);
    if (const std::string_view field = fieldNotOf(action.initiator, request); !field.empty())
        return tl::make_unexpected(errorOf(
            field, say<messages::NotAFieldOf>(nameOf(action.initiator)), say<messages::ReferenceListsInitiators>()));
    action.url = request.url;
    action.method = given(request.method);
    action.redirect = given(request.redirect);
    const bool hasCrossorigin = hasOption(action.initiator, "crossorigin");
    if (!hasCrossorigin)
        action.mode = given(request.mode);
    else if (request.mode == "cors")
        action.crossorigin = request.credentials == "include" ? "use-credentials" : "anonymous";
    if (hasOption(action.initiator, "credentials"))
        action.credentials = given(request.credentials);
    else
        action.withCredentials = request.credentials == "include";
    for (const std::string& text : request.headers) {
        auto header = headerOf(text);
        if (!header)
            return tl::make_unexpected(header.error());
        if (!action.headers)
            action.headers.emplace();
        action.headers->push_back(*std::move(header));
    }
    if (!request.body.empty()) {
        action.body.emplace();
        action.body->data = request.body;
    }
    for (const std::string& text : request.cookies) {
        auto cookie = cookieOf(text, *url);
        if (!cookie)
            return tl::make_unexpected(cookie.error());
        scenario.cookies.push_back(*std::move(cookie));
    }
    scenario.title = methodOf(action) + " " + std::string(url->hrefWithoutFragment().substr(0, 120));
    scenario.actions.push_back({std::move(action), {}});
    return scenario;
}

} // namespace fetchscope
