#include "core/engine/policy/connection_allowlist.h"

#include "core/engine/http/structured_fields.h"

#include <algorithm>
#include <variant>

namespace fetchscope {

namespace {

/// Is the parameter there, and a token that is not `block`?
bool isAllowed(const structured::Parameters& parameters, std::string_view name)
{
    const auto found = std::find_if(
        parameters.begin(), parameters.end(), [name](const auto& parameter) { return parameter.first == name; });
    const auto* const token = found == parameters.end() ? nullptr : std::get_if<structured::Token>(&found->second);
    return token != nullptr && token->value != "block";
}

/// https://wicg.github.io/connection-allowlists/#abstract-opdef-match-a-url-to-a-connection-allowlist
bool matches(const Url& url, const ConnectionAllowlist& allowlist)
{
    // 1.
    if (url.hasLocalScheme())
        return true;
    // 2.
    return std::any_of(allowlist.patterns.begin(), allowlist.patterns.end(),
        [&url](const UrlPattern& pattern) { return pattern.matches(url); });
}

/// Steps 2.1 and 2.2, of one list: does it let the request pass?
bool lets(const Request& request, const ConnectionAllowlist& allowlist)
{
    if (allowlist.isEmpty())
        return true;
    return request.urlList.size() > 1 ? allowlist.allowsRedirects : matches(request.currentUrl(), allowlist);
}

} // namespace

bool isConnectionAllowlist(std::string_view value)
{
    const auto list = structured::parseList(value);
    return list && !list->empty() && std::holds_alternative<structured::InnerList>(list->front());
}

ConnectionAllowlist parseConnectionAllowlist(std::string_view value, const Url& page)
{
    ConnectionAllowlist allowlist;
    allowlist.serialized = value;
    // 1. and 2. Differs: the text makes null of what is none; chromium blocks everything then, as an empty list does.
    const auto list = structured::parseList(value);
    const auto* const items = list && !list->empty() ? std::get_if<structured::InnerList>(&list->front()) : nullptr;
    allowlist.isWellFormed = items != nullptr;
    if (items == nullptr)
        return allowlist;
    // 4.
    for (const structured::Item& item : items->items) {
        std::optional<UrlPattern> pattern;
        const auto* const token = std::get_if<structured::Token>(&item.value);
        if (token != nullptr && token->value == "response-origin")
            pattern = UrlPattern::parse(originOf(page).serialize());
        else if (const auto* const text = std::get_if<std::string>(&item.value))
            pattern = UrlPattern::parse(*text);
        if (pattern)
            allowlist.patterns.push_back(*std::move(pattern));
    }
    // 5. Missing: reports, and WebRTC.
    allowlist.allowsRedirects = isAllowed(items->parameters, "redirects");
    return allowlist;
}

bool shouldBeBlockedByConnectionAllowlist(const Request& request, Tracer& trace)
{
    if (request.client == nullptr)
        return false;
    // 1.
    const PolicyContainer& policies = request.client->policyContainer;
    const std::string_view url = request.currentUrl().href();
    // 2. Of the list that only reports nothing comes but a step.
    if (!lets(request, policies.connectionAllowlistReportOnly))
        trace.step(StepId::AllowlistReported, StepResult::No, policies.connectionAllowlistReportOnly.serialized, url);
    const ConnectionAllowlist& allowlist = policies.connectionAllowlist;
    if (allowlist.isEmpty())
        return false;
    if (lets(request, allowlist)) {
        trace.step(StepId::AllowlistAllowed, StepResult::Passed, allowlist.serialized, url);
        return false;
    }
    const bool isRedirect = request.urlList.size() > 1;
    trace.step(isRedirect ? StepId::AllowlistRedirect : StepId::AllowlistBlocked, StepResult::Failed,
        allowlist.serialized, url);
    return true;
}

} // namespace fetchscope
