#include "core/reading/importers/snippet_parts.h"

#include "core/engine/policy/content_security_policy.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/messages.h"

namespace fetchscope {

namespace {

constexpr std::string_view usualPage = "https://app.example/";

/// The method and where it goes, in short.
std::string titleOf(const RequestAction& request, const Url& url)
{
    std::string title = request.method.value_or("GET");
    title += ' ';
    title += url.host();
    title += url.path();
    constexpr std::size_t longest = 80;
    if (title.size() > longest)
        title = title.substr(0, longest - 3) + "...";
    return title;
}

} // namespace

ServerRule makeRule(std::string_view method, std::string_view url, std::uint16_t status, HeaderList headers)
{
    ServerRule rule;
    if (!method.empty())
        rule.method = method;
    if (!url.empty())
        rule.url = TextPattern(url);
    ServerResponse response;
    response.status = status;
    response.headers = std::make_shared<const HeaderList>(std::move(headers));
    rule.respond = std::move(response);
    return rule;
}

Result<Scenario> scenarioOf(std::string_view text, Result<SnippetParts> read, Phrasebook phrases)
{
    if (!read)
        return tl::unexpected(read.error());
    SnippetParts& parts = *read;
    const auto pageUrl = parseUrl(parts.pageUrl.empty() ? usualPage : std::string_view(parts.pageUrl));
    if (!pageUrl)
        return tl::unexpected(InputError {{}, say<messages::PageNoUrl>(parts.pageUrl), {}});
    const auto url = parseUrl(parts.request.url, &*pageUrl);
    if (!url)
        return tl::unexpected(InputError {{}, say<messages::NoUrl>(parts.request.url), {}});
    if (parts.pageUrl.empty())
        parts.assume(say<messages::AssumedPage>());
    takeServerConfiguration(text, *url, parts);
    if (parts.server.empty()) {
        parts.server.push_back(makeRule({}, {}, 200, {}));
        parts.assume(say<messages::AssumedServer>());
    }
    Scenario scenario;
    scenario.title = titleOf(parts.request, *url);
    scenario.profile = parts.profile;
    scenario.page = makePage(*pageUrl);
    if (!parts.policy.empty())
        scenario.page.policyContainer.contentSecurityPolicies = parseContentSecurityPolicyList(parts.policy);
    scenario.cookies = std::move(parts.cookies);
    scenario.server = std::move(parts.server);
    scenario.actions.emplace_back().what = std::move(parts.request);
    for (const Message& assumption : parts.assumptions) {
        scenario.notes.append(scenario.notes.empty() ? "- " : "\n- ");
        appendMessage(scenario.notes, assumption, phrases);
    }
    return scenario;
}

} // namespace fetchscope
