#include "core/reading/importers/snippet_parts.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/utf8.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/methods.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/engine/policy/csp_source_list.h"
#include "core/engine/url/address_space.h"
#include "core/engine/url/trustworthiness.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/console_status.h"
#include "core/reading/importers/message_scenario.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/passed_preflight.h"
#include "core/reading/importers/same_refusal.h"
#include "core/reading/json/json_writer.h"
#include "core/reading/json/messages.h"

#include <algorithm>
#include <iterator>

namespace fetchscope {

namespace {

/// The methods and where they go, in short.
std::string titleOf(const std::vector<SnippetAction>& actions, const Url& pageUrl)
{
    constexpr std::size_t longest = 80;
    std::string title;
    for (const SnippetAction& action : actions) {
        const auto url = urlOf(action.request, pageUrl);
        if (!title.empty())
            title += ", ";
        title += action.request.method.value_or(action.request.initiator == InitiatorKind::Beacon ? "POST" : "GET");
        title += ' ';
        if (url)
            title.append(url->host()).append(url->path());
        if (title.size() > longest) {
            title = utf8Prefix(title, longest - 3);
            title += "...";
            break;
        }
    }
    return title;
}

Message noteOn(const OpenQuestion& question)
{
    using Decides = OpenQuestion::Decides;
    const auto& [decides, name, line, standIn] = question;
    switch (decides) {
    case Decides::Origin:
        return say<messages::AskedOrigin>(name, line, standIn);
    case Decides::UrlPart:
        return say<messages::AskedUrlPart>(name, line, standIn);
    case Decides::Method:
        return say<messages::AskedMethod>(name, line, standIn);
    case Decides::Headers:
        return say<messages::AskedHeaders>(name, line);
    case Decides::HeaderValue:
        return say<messages::AskedHeaderValue>(name, line, standIn);
    case Decides::Body:
        return say<messages::AskedBody>(name, line);
    case Decides::Option:
        return say<messages::AskedOption>(name, line);
    case Decides::Choice:
        return say<messages::AskedChoice>(name, line, standIn);
    case Decides::Default:
        return say<messages::AskedDefault>(name, line, standIn);
    case Decides::Condition:
        return say<messages::AskedCondition>(name, line);
    }
    return {};
}

/// Where a name first stands in the text; the first line where it does not.
std::size_t lineOfName(std::string_view text, std::string_view name)
{
    const std::size_t at = text.find(name);
    const std::string_view before = text.substr(0, at == std::string_view::npos ? 0 : at);
    return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

/// Where a script asks, the page is one that may. Elements may stand in any page.
std::string_view pageOf(const std::vector<SnippetAction>& actions)
{
    for (const SnippetAction& action : actions) {
        switch (action.request.initiator) {
        case InitiatorKind::Fetch:
        case InitiatorKind::Xhr:
        case InitiatorKind::EventSource:
        case InitiatorKind::WebSocket:
        case InitiatorKind::WebTransport:
        case InitiatorKind::Beacon:
            if (const std::string_view page = pageThatMayAsk(action.request.url); page != usualPage)
                return page;
            break;
        default:
            break;
        }
    }
    return usualPage;
}

/// What is not known is that nobody has CORS; a WebSocket has none, and is taken.
void assumeAnswer(SnippetParts& parts)
{
    const auto isSocket = [](const SnippetAction& action) {
        return action.request.initiator == InitiatorKind::WebSocket;
    };
    const bool isOfSockets =
        !parts.actions.empty() && std::all_of(parts.actions.begin(), parts.actions.end(), isSocket);
    parts.server.push_back(makeRule({}, {}, isOfSockets ? 101 : 200, {}));
    if (isOfSockets)
        parts.assume(say<messages::AssumedSocketAnswer>());
    else
        parts.assume(say<messages::AssumedServer>());
}

/// Where an answer that was shown redirects to; null where it does not.
std::optional<Url> targetOf(const ServerRule& rule, const Url& asked)
{
    const auto* const response = std::get_if<ServerResponse>(&rule.respond);
    if (response == nullptr || !isRedirectStatus(response->status) || !response->headers || rule.url)
        return std::nullopt;
    const auto location = response->headers->get("Location");
    auto target = location ? parseUrl(*location, &asked) : std::nullopt;
    return target && target->wireHref() != asked.wireHref() ? target : std::nullopt;
}

/// A redirect that was shown answers what was asked, and not the URL to which it leads.
void bindRedirects(SnippetParts& parts, const Url& asked)
{
    std::optional<Url> target;
    for (ServerRule& rule : parts.server) {
        if (auto found = targetOf(rule, asked)) {
            rule.url = TextPattern::ofText(asked.wireHref());
            target = std::move(found);
        }
    }
    const bool isAnswered =
        !target || std::any_of(parts.server.begin(), parts.server.end(), [&](const ServerRule& rule) {
            return !rule.method && (!rule.url || rule.url->matches(target->wireHref()));
        });
    if (isAnswered)
        return;
    parts.server.push_back(makeRule({}, {}, 200, {}));
    parts.assume(say<messages::AssumedTargetAnswer>(target->href()));
}

/// What is relative to the page was answered before it was known which page that is.
void bindToPage(SnippetParts& parts, const Url& page)
{
    const auto before = parseUrl(usualPage);
    for (const SnippetAction& action : parts.actions) {
        if (parseUrl(action.request.url))
            continue;
        const auto assumed = urlOf(action.request, *before);
        const auto url = urlOf(action.request, page);
        for (ServerRule& rule : parts.server) {
            if (assumed && url && rule.url && rule.url->text() == TextPattern::ofText(assumed->wireHref()).text())
                rule.url = TextPattern::ofText(url->wireHref());
        }
    }
}

bool isOfPreflights(const ServerRule& rule)
{
    return rule.method == "OPTIONS";
}

/// What was shown beside a message counts where it leads to it. Of preflights alone, it says nothing of the request,
/// and what the message says does.
void chooseServer(Scenario& scenario, SnippetParts& parts)
{
    if (parts.serverOfMessage.empty())
        return;
    Scenario told = scenario;
    told.server = std::move(parts.serverOfMessage);
    const bool areOfPreflights = std::all_of(scenario.server.begin(), scenario.server.end(), isOfPreflights);
    if (areOfPreflights)
        std::copy_if(told.server.begin(), told.server.end(), std::back_inserter(scenario.server),
            [](const ServerRule& rule) { return !isOfPreflights(rule); });
    if (!refusesSomething(told) || leadsToTheSame(told, scenario.server)) {
        // What was shown answers the request, too.
        if (!areOfPreflights)
            std::erase(parts.assumptions, Message(say<messages::AssumedUnsentAnswer>()));
        return;
    }
    scenario.server = std::move(told.server);
    parts.assume(say<messages::AssumedOtherAnswer>());
}

} // namespace

std::string_view pageThatMayAsk(std::string_view requestUrl)
{
    const auto url = parseUrl(requestUrl);
    if (url && addressSpaceOf(*url).value_or(AddressSpace::Public) != AddressSpace::Public)
        return url->port() == 3000 ? "http://localhost:8080/" : "http://localhost:3000/";
    return url && (url->scheme() == "http" || url->scheme() == "ws") ? "http://app.example/" : usualPage;
}

RequestAction& SnippetParts::add(InitiatorKind initiator, std::size_t line)
{
    SnippetAction& action = actions.emplace_back();
    action.line = line;
    action.request.initiator = initiator;
    return action.request;
}

void SnippetParts::takePage(std::string url)
{
    page.url = std::move(url);
    page.isAssumed = false;
}

void SnippetParts::takePageOf(const SnippetParts& other)
{
    if (!page.url.empty() && (!page.isAssumed || other.lacksPage()))
        return;
    page.url = other.page.url;
    page.isAssumed = other.page.isAssumed;
    page.options.isSandboxed = other.page.options.isSandboxed;
}

void SnippetParts::assume(Message sentence)
{
    if (std::find(assumptions.begin(), assumptions.end(), sentence) == assumptions.end())
        assumptions.push_back(std::move(sentence));
}

void SnippetParts::ask(OpenQuestion question)
{
    const bool isAsked = std::any_of(questions.begin(), questions.end(), [&question](const OpenQuestion& asked) {
        return asked.name == question.name && asked.decides == question.decides;
    });
    if (!isAsked)
        questions.push_back(std::move(question));
}

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

/// Whether the parser has inserted a script decides where a policy trusts what scripts insert, and nowhere else.
/// https://w3c.github.io/webappsec-csp/#script-pre-request, step 1.3
static void dropIdleParserMetadata(SnippetParts& parts)
{
    for (const ContentSecurityPolicy& policy : parts.page.policies.contentSecurityPolicies) {
        for (const CspDirective& directive : policy.directives) {
            if (containsCspKeyword(directive.values, "'strict-dynamic'"))
                return;
        }
    }
    for (SnippetAction& action : parts.actions) {
        if (action.request.initiator != InitiatorKind::Inline)
            action.request.parserInserted = false;
    }
}

bool needsPreflight(const RequestAction& request)
{
    const RequestHeaders headers = request.headers.value_or(RequestHeaders());
    const bool isTyped = request.body && request.body->kind == BodyInit::Kind::Blob
        && !request.body->contentType.empty()
        && !isCorsSafelistedRequestHeader("content-type", request.body->contentType);
    return !isCorsSafelistedMethod(asciiUppercase(request.method.value_or("GET"))) || request.uploadListener || isTyped
        || std::any_of(headers.begin(), headers.end(),
            [](const auto& header) { return !isCorsSafelistedRequestHeader(header.first, header.second); });
}

/// What the manager of userscripts asks, it asks with the rights of an extension.
static void takeExtension(SnippetParts& parts)
{
    if (parts.actions.empty()
        || !std::all_of(parts.actions.begin(), parts.actions.end(),
            [](const SnippetAction& action) { return action.isOfExtension; }))
        return;
    if (parts.profile == ProfileId::Standard)
        parts.profile = ProfileId::Chromium;
    parts.takePage("chrome-extension://userscripts/");
    parts.page.hostPermissions.push_back(*MatchPattern::parse("<all_urls>"));
    parts.assume(say<messages::AssumedUserscript>());
}

/// URLs whose answers a message is about: Chromium says where a preflight failed, so that here they passed.
static std::vector<std::string> refusedBehindPreflight(const SnippetParts& parts)
{
    std::vector<std::string> answered;
    for (const BrowserMessage& message : parts.messages) {
        const auto url = parseUrl(message.requestUrl);
        if (url && message.browser == MessageBrowser::Chromium && !message.isOfPreflight
            && infoOf(message.reason).code.starts_with("cors-"))
            answered.push_back(url->wireHref());
    }
    return answered;
}

/// The least public address space of those that are asked.
static AddressSpace leastPublicSpace(const SnippetParts& parts, const Url& page)
{
    AddressSpace least = AddressSpace::Public;
    for (const SnippetAction& action : parts.actions) {
        const auto url = urlOf(action.request, page);
        least = std::max(least, url ? addressSpaceOf(*url).value_or(AddressSpace::Public) : AddressSpace::Public);
    }
    return least;
}

/// A page that is not secure may ask its own network alone: what got further is of a page that is there.
/// https://wicg.github.io/local-network-access/#local-network-access-check
static void placePage(SnippetParts& parts, const Url& page, AddressSpace space)
{
    const bool isNear = addressSpaceOf(page).value_or(AddressSpace::Public) >= space;
    if (parts.profile != ProfileId::Chromium || page.scheme() != "http" || isNear || isPotentiallyTrustworthy(page))
        return;
    KnownHost& host = parts.hosts.emplace_back();
    host.host = page.host();
    host.addressSpace = space;
    parts.assume(say<messages::AssumedNearPage>(std::string(page.host()), std::string(nameOf(space))));
}

Result<Scenario> scenarioOf(std::string_view text, Result<SnippetParts> read, Phrasebook phrases)
{
    return scenarioOf(text, text, std::move(read), phrases);
}

Result<Scenario> scenarioOf(
    std::string_view text, std::string_view textOfServers, Result<SnippetParts> read, Phrasebook phrases)
{
    if (!read)
        return tl::unexpected(read.error());
    SnippetParts& parts = *read;
    takeExtension(parts);
    if (parts.lacksPage())
        takeAllowedPage(textOfServers, parts);
    if (parts.page.url.empty()) {
        parts.page.url = pageOf(parts.actions);
        parts.page.isAssumed = true;
    }
    for (SnippetAction& action : parts.actions) {
        for (Message& assumption : action.assumptions)
            parts.assume(std::move(assumption));
    }
    if (parts.page.isAssumed)
        parts.assume(say<messages::AssumedPage>(parts.page.url.substr(0, parts.page.url.size() - 1)));
    const auto pageUrl = parseUrl(parts.page.url);
    if (!pageUrl)
        return tl::unexpected(InputError {{}, say<messages::PageNoUrl>(parts.page.url), {}});
    for (const SnippetAction& action : parts.actions) {
        if (urlOf(action.request, *pageUrl))
            continue;
        const MessageValue where = action.line == 0 ? MessageValue() : MessageValue(say<messages::Line>(action.line));
        return tl::unexpected(InputError {where, say<messages::NoUrl>(action.request.url), {}});
    }
    bindToPage(parts, *pageUrl);
    const std::optional<Url> asked = parts.actions.empty() ? std::nullopt : urlOf(parts.request(), *pageUrl);
    if (asked && !parts.isServerOfMessage)
        takeServerConfiguration(textOfServers, *asked, parts);
    if (parts.server.empty())
        assumeAnswer(parts);
    if (asked && parts.actions.size() == 1)
        bindRedirects(parts, *asked);
    letStatusOfConsoleThrough(text, *pageUrl, parts);
    Scenario scenario;
    scenario.title = titleOf(parts.actions, *pageUrl);
    scenario.profile = parts.profile;
    if (const AddressSpace space = leastPublicSpace(parts, *pageUrl);
        parts.hasPermission && space != AddressSpace::Public) {
        scenario.settings.localNetworkAccess = LocalNetworkPermissions::both(Permission::Granted);
        placePage(parts, *pageUrl, space);
    }
    dropIdleParserMetadata(parts);
    scenario.page = makePage(*pageUrl, parts.page.options);
    scenario.page.policyContainer = std::move(parts.page.policies);
    scenario.page.hostPermissions = std::move(parts.page.hostPermissions);
    scenario.cookies = std::move(parts.cookies);
    scenario.hosts = std::move(parts.hosts);
    if (!parts.serviceWorker.empty())
        scenario.serviceWorker = std::move(parts.serviceWorker);
    scenario.server = std::move(parts.server);
    for (SnippetAction& action : parts.actions) {
        Action& next = scenario.actions.emplace_back();
        next.what = std::move(action.request);
        if (action.name.empty())
            continue;
        JsonWriter name;
        name.string(action.name);
        next.carried.emplace_back("_name", name.take());
    }
    for (const BrowserMessage& message : parts.messages)
        setBackground(scenario, message);
    chooseServer(scenario, parts);
    if (passPreflightsOfAnswered(parts.messages.empty() ? parts.answered : refusedBehindPreflight(parts), scenario))
        parts.assume(say<messages::AssumedPassedPreflight>());
    if (asked && parts.isServerOfMessage)
        takeConfigurationOfMessage(textOfServers, *asked, scenario, parts);
    const auto note = [&scenario, phrases](const Message& sentence) {
        scenario.notes.append(scenario.notes.empty() ? "- " : "\n- ");
        appendMessage(scenario.notes, sentence, phrases);
    };
    for (OpenQuestion& question : parts.questions) {
        if (question.line == 0)
            question.line = lineOfName(text, question.name);
    }
    // What decides most comes first.
    std::stable_sort(parts.questions.begin(), parts.questions.end(),
        [](const OpenQuestion& left, const OpenQuestion& right) { return left.decides < right.decides; });
    for (const OpenQuestion& question : parts.questions)
        note(noteOn(question));
    for (const Message& assumption : parts.assumptions)
        note(assumption);
    return scenario;
}

} // namespace fetchscope
