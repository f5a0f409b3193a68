#include "core/reading/importers/pieces/message_beside_calls.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/message_scenario.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/pieces/request_address.h"
#include "core/reading/importers/pieces/shown_requests.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace fetchscope {

namespace {

/// Does a client that nothing uses ask there?
bool isOfUnusedClient(const SnippetParts& parts, const RequestAction& known)
{
    const auto base = parts.actions.size() == 1 && parts.actions.front().standsForClient ? parseUrl(parts.request().url)
                                                                                         : std::nullopt;
    const auto url = parseUrl(known.url);
    return base && url && isSameOrigin(*base, *url) && url->path().starts_with(base->path());
}

/// A message that names the credentials mode knows it better than a call that an option is missing in.
void takeCredentials(SnippetParts& parts, const RequestAction& known)
{
    for (SnippetAction& action : parts.actions) {
        RequestAction& request = action.request;
        if (addressOf(request) != addressOf(known))
            continue;
        if (known.credentials && !request.credentials && hasOption(request.initiator, "credentials"))
            request.credentials = known.credentials;
        if ((known.credentials || known.withCredentials) && hasOption(request.initiator, "withCredentials"))
            request.withCredentials = true;
    }
}

/// Clients that ask by fetch() today asked by XMLHttpRequest before: the message knows which.
void takeInitiator(SnippetParts& parts, const RequestAction& known)
{
    for (SnippetAction& action : parts.actions) {
        RequestAction& request = action.request;
        const bool isOfOther = known.initiator == InitiatorKind::Xhr && request.initiator == InitiatorKind::Fetch
            && addressOf(request) == addressOf(known) && !request.mode && !request.redirect && !request.integrity;
        if (!isOfOther)
            continue;
        request.initiator = InitiatorKind::Xhr;
        request.withCredentials = request.credentials == "include";
        request.credentials.reset();
        request.cache.reset();
        request.url = known.url;
    }
}

/// What the message says of the request is what the client sends.
void takeUseOfClient(SnippetParts& parts, SnippetParts& console)
{
    SnippetAction& used = parts.actions.front();
    SnippetAction& told = console.actions.front();
    used.request.url = told.request.url;
    if (!used.request.method)
        used.request.method = told.request.method;
    for (const auto& [name, value] : told.request.headers.value_or(RequestHeaders())) {
        if (!used.request.headers)
            used.request.headers.emplace();
        RequestHeaders& own = *used.request.headers;
        const bool isThere = std::any_of(own.begin(), own.end(),
            [&name = name](const auto& header) { return asciiCaseInsensitiveEquals(header.first, name); });
        if (!isThere)
            own.emplace_back(name, value);
    }
    used.assumptions = std::move(told.assumptions);
    // The client says what the message does not.
    for (const auto& [name, value] : told.request.headers.value_or(RequestHeaders())) {
        const bool isOther = std::none_of(used.request.headers->begin(), used.request.headers->end(),
            [&name = name, &value = value](const auto& own) { return own.first == name && own.second == value; });
        if (isOther)
            std::erase(used.assumptions, Message(say<messages::AssumedHeaderValueOfMessage>(name, value)));
    }
    used.standsForClient = false;
    takeCredentials(parts, told.request);
}

/// A message about a preflight knows that the call beside it has something that needs one.
void takeReasonOfPreflight(SnippetParts& parts, const SnippetParts& console)
{
    if (std::none_of(console.server.begin(), console.server.end(),
            [](const ServerRule& rule) { return rule.method == "OPTIONS"; }))
        return;
    const auto isAsked = [&console](const SnippetAction& action) {
        return addressOf(action.request) == addressOf(console.request());
    };
    const bool isKnown = std::any_of(parts.actions.begin(), parts.actions.end(),
        [&isAsked](const SnippetAction& action) { return isAsked(action) && needsPreflight(action.request); });
    for (SnippetAction& action : parts.actions) {
        RequestAction& request = action.request;
        if (isKnown || !isAsked(action) || !hasOption(request.initiator, "headers"))
            continue;
        if (!request.headers)
            request.headers.emplace();
        // What the words speak of, or what people often send.
        const SnippetAction& told = console.actions.front();
        const bool isTold = told.request.headers && !told.request.method;
        const std::string name = isTold ? told.request.headers->front().first : "X-Requested-With";
        request.headers->emplace_back(name, isTold ? told.request.headers->front().second : "XMLHttpRequest");
        if (isTold)
            action.assumptions.insert(action.assumptions.end(), told.assumptions.begin(), told.assumptions.end());
        else
            action.assumptions.push_back(say<messages::AssumedHeaderOfMessage>(name));
        return;
    }
}

bool isAboutCredentials(Reason reason)
{
    constexpr std::array<Reason, 4> reasons {Reason::CorsWildcardWithCredentials,
        Reason::PreflightWildcardWithCredentials, Reason::CorsMissingAllowCredentials,
        Reason::PreflightMissingAllowCredentials};
    return std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
}

/// What got as far as the fault that a message names was let through with the credentials that the call asks with.
void allowCredentials(const SnippetParts& parts, SnippetParts& console)
{
    const bool asks = std::any_of(parts.actions.begin(), parts.actions.end(), [&console](const SnippetAction& action) {
        const RequestAction& request = action.request;
        return addressOf(request) == addressOf(console.request())
            && (request.credentials == "include" || request.withCredentials
                || request.crossorigin == "use-credentials");
    });
    const bool isTold = std::any_of(console.messages.begin(), console.messages.end(),
        [](const BrowserMessage& message) { return isAboutCredentials(message.reason); });
    const auto page =
        parseUrl(parts.lacksPage() ? pageThatMayAsk(console.request().url) : std::string_view(parts.page.url));
    if (!asks || isTold || !page)
        return;
    for (ServerRule& rule : console.server) {
        auto* const response = std::get_if<ServerResponse>(&rule.respond);
        if (response == nullptr || !response->headers
            || response->headers->get("Access-Control-Allow-Origin") != std::string_view("*"))
            continue;
        HeaderList headers = *response->headers;
        headers.set("Access-Control-Allow-Origin", originOf(*page).serialize());
        headers.set("Access-Control-Allow-Credentials", "true");
        response->headers = std::make_shared<const HeaderList>(std::move(headers));
    }
}

/// The question that asks for the origin of an address; null where it is known.
OpenQuestion* questionOf(SnippetParts& parts, const RequestAction& request)
{
    const auto open = std::find_if(parts.questions.begin(), parts.questions.end(), [&request](const OpenQuestion& one) {
        return one.decides == OpenQuestion::Decides::Origin && request.url.starts_with(one.standIn);
    });
    return open == parts.questions.end() ? nullptr : &*open;
}

/// What a secure page may not load has no secure address: what stands in for one is none, too.
void makeInsecure(SnippetParts& parts, RequestAction& request)
{
    static constexpr std::string_view secure = "https://";
    OpenQuestion* open = questionOf(parts, request);
    if (!open || !open->standIn.starts_with(secure))
        return;
    const auto insecure = [](std::string_view address) {
        return "http://" + std::string(address.substr(secure.size()));
    };
    const auto before = parseUrl(request.url);
    open->standIn = insecure(open->standIn);
    request.url = insecure(request.url);
    const auto after = parseUrl(request.url);
    for (ServerRule& rule : parts.server) {
        if (before && after && rule.url && rule.url->matches(before->wireHref()))
            rule.url = TextPattern::ofText(after->wireHref());
    }
}

/// Which of the calls a message may be about that names no address: the first that does what it says.
SnippetAction& actionOf(SnippetParts& parts, const BrowserMessage& message)
{
    std::vector<SnippetAction>& actions = parts.actions;
    // The message may know of a preflight that nothing in the calls explains.
    for (const bool isPreflighted : {message.isOfPreflight, false}) {
        const auto first = std::find_if(actions.begin(), actions.end(), [&](const SnippetAction& action) {
            const RequestAction& request = action.request;
            if (message.reason == Reason::MixedContent && request.url.starts_with("https:")
                && !questionOf(parts, request))
                return false;
            const bool isOther = message.initiator && *message.initiator != request.initiator;
            const bool isWithout = isAboutCredentials(message.reason) && request.credentials == "omit";
            return !isOther && !isWithout && (!isPreflighted || needsPreflight(request));
        });
        if (first != actions.end())
            return *first;
    }
    return actions.front();
}

/// The path of a shown request whose own is not known; what else is known of it stays.
void takePathOf(Combination& all, const RequestAction& known)
{
    for (SnippetAction& shown : all.evidence.actions) {
        RequestAction& request = shown.request;
        const bool isGuessed = std::find(all.guessed.begin(), all.guessed.end(), request.url) != all.guessed.end();
        const auto guessed = parseUrl(request.url);
        const auto named = parseUrl(known.url);
        if (!isGuessed || !named || !guessed || !isAtOrigin(known, request))
            continue;
        for (ServerRule& rule : all.evidence.server) {
            if (rule.url && rule.url->matches(guessed->wireHref()))
                rule.url = TextPattern::ofText(named->wireHref());
        }
        request.url = known.url;
        if (request.initiator == InitiatorKind::Fetch && known.initiator == InitiatorKind::Xhr && !request.credentials
            && !request.mode)
            request.initiator = InitiatorKind::Xhr;
    }
}

/// What panels show of a request is the same for fetch() and XMLHttpRequest, and messages are not.
void takeInitiatorOf(Combination& all, const RequestAction& known)
{
    for (SnippetAction& shown : all.evidence.actions) {
        RequestAction& request = shown.request;
        if (request.initiator == InitiatorKind::Fetch && known.initiator == InitiatorKind::Xhr && !request.credentials
            && !request.mode && addressOf(request) == addressOf(known))
            request.initiator = InitiatorKind::Xhr;
    }
}

/// What the message says of the answer: it may have been shown, too, or what was shown is that of other requests.
void takeAnswerOfMessage(Combination& all, SnippetParts& console, const std::optional<Url>& asked)
{
    const auto isOfOthers = [&asked](const ServerRule& rule) {
        return asked && rule.url && !rule.url->matches(asked->wireHref());
    };
    std::vector<ServerRule> ofOthers;
    std::copy_if(all.parts.server.begin(), all.parts.server.end(), std::back_inserter(ofOthers), isOfOthers);
    std::vector<ServerRule> shown = all.parts.server;
    std::erase_if(shown, isOfOthers);
    // Without a call, an answer that was shown alone is added to what the message says.
    const bool isBesideCall = !all.parts.actions.empty();
    // What a page's elements are usually answered is no answer that was shown.
    const auto assumed =
        std::find(all.parts.assumptions.begin(), all.parts.assumptions.end(), Message(say<messages::AssumedAnswers>()));
    const bool isAssumed = assumed != all.parts.assumptions.end();
    if (isAssumed && ofOthers.empty() && !console.server.empty())
        all.parts.assumptions.erase(assumed);
    const bool hasAnswers =
        (!isAssumed && hasAnsweredHeaders(shown)) || (isBesideCall && hasAnsweredHeaders(all.answers.server));
    if (hasAnswers) {
        all.parts.serverOfMessage = std::move(console.server);
        return;
    }
    all.parts.server = std::move(console.server);
    if (!ofOthers.empty()) {
        for (ServerRule& rule : all.parts.server) {
            if (!rule.url && asked)
                rule.url = TextPattern::ofText(asked->wireHref());
        }
        std::move(ofOthers.begin(), ofOthers.end(), std::back_inserter(all.parts.server));
    }
    all.isServerOfMessage = true;
}

bool isOfOtherPage(const SnippetParts& parts, const SnippetParts& console)
{
    const auto mine = parseUrl(parts.page.url);
    const auto other = console.page.isAssumed ? std::nullopt : parseUrl(console.page.url);
    return mine && other && !isSameOrigin(*mine, *other);
}

/// "Font from origin 'https://cdn.example'": the file is the one that was shown to be there.
void takePathOfShown(const Combination& all, SnippetParts& console)
{
    RequestAction& told = console.request();
    const auto known = parseUrl(told.url);
    const bool isOriginAlone = known && known->path().size() < 2 && !known->query();
    if (!isOriginAlone || told.initiator != InitiatorKind::Font)
        return;
    for (const SnippetAction& shown : all.evidence.actions) {
        const auto url = parseUrl(shown.request.url);
        if (!url || !isSameOrigin(*url, *known))
            continue;
        told.url = shown.request.url;
        for (ServerRule& rule : console.server) {
            if (rule.url && rule.url->matches(known->wireHref()))
                rule.url = TextPattern::ofText(url->wireHref());
        }
        return;
    }
}

} // namespace

void addConsole(Combination& all, SnippetParts console, NamesUrl namesUrl)
{
    takePathOfShown(all, console);
    if (namesUrl == NamesUrl::Yes)
        dropLinesOfOthers(all, console.request());
    // A command that asks with OPTIONS what the message is about tries what a preflight would be told.
    bool isTried = false;
    if (all.hasCommand && namesUrl == NamesUrl::Yes) {
        isTried = std::erase_if(all.evidence.actions, [&console](const SnippetAction& shown) {
            return shown.request.method == "OPTIONS" && addressOf(shown.request) == addressOf(console.request());
        }) > 0;
        for (ServerRule& rule : all.evidence.server) {
            if (isTried)
                rule.method = "OPTIONS";
        }
    }
    // A command that only looks at the answer asks for less than the page did.
    if (all.hasCommand && namesUrl == NamesUrl::Yes && all.parts.actions.empty()) {
        std::erase_if(all.evidence.actions, [&console](const SnippetAction& shown) {
            const bool isLook = shown.request.method.value_or("GET") == "HEAD"
                || (shown.request.method.value_or("GET") == "GET" && !shown.request.headers);
            return isLook && addressOf(shown.request) == addressOf(console.request());
        });
    }
    // What the console shows of a preflight is none of the page's requests.
    if (!all.hasCommand) {
        std::erase_if(all.evidence.actions, [&console](const SnippetAction& shown) {
            return shown.request.method == "OPTIONS" && !shown.request.headers
                && addressOf(shown.request) == addressOf(console.request());
        });
    }
    if (namesUrl == NamesUrl::Yes) {
        for (SnippetAction& shown : all.evidence.actions)
            takeSchemeOf(all, console.request(), shown.request);
        // A command is none of the browser's.
        if (!all.hasCommand)
            takeInitiatorOf(all, console.request());
    }
    // Headers that were copied without their first line are of the request that the message names.
    if (namesUrl == NamesUrl::Yes && all.parts.actions.empty())
        takePathOf(all, console.request());
    addEvidence(all);
    // Messages of no certain browser are read as Chromium's.
    const bool isOfUnknown = !console.messages.empty() && !console.messages.front().browser;
    if (!isOfUnknown || all.parts.profile == ProfileId::Standard)
        all.parts.profile = console.profile;
    all.parts.hasPermission = console.hasPermission;
    if (all.parts.actions.empty()) {
        const ProfileId profile = all.parts.profile;
        if (isTried) {
            all.isServerOfMessage = true;
        } else {
            takeAnswerOfMessage(all, console, parseUrl(console.request().url));
            console.server.clear();
        }
        mergeParts(all.parts, std::move(console));
        all.parts.profile = profile;
        return;
    }
    const auto asked = parseUrl(console.request().url);
    if (namesUrl == NamesUrl::Yes)
        closeOpenUrls(all.parts, console.request());
    if (isOfOtherPage(all.parts, console))
        all.parts.page.url.clear();
    all.parts.takePageOf(console);
    std::move(console.page.policies.contentSecurityPolicies.begin(),
        console.page.policies.contentSecurityPolicies.end(),
        std::back_inserter(all.parts.page.policies.contentSecurityPolicies));
    const bool isOfCall =
        std::any_of(all.parts.actions.begin(), all.parts.actions.end(), [&console](const SnippetAction& action) {
            return addressOf(action.request) == addressOf(console.request())
                || isAtOrigin(action.request, console.request());
        });
    // Nothing in the text asks for it: it is of a request of its own.
    if (isOfUnusedClient(all.parts, console.request())) {
        takeUseOfClient(all.parts, console);
    } else if (!isOfCall) {
        all.parts.actions.insert(all.parts.actions.begin(), std::move(console.actions.front()));
    } else {
        if (namesUrl == NamesUrl::Yes)
            takeInitiator(all.parts, console.request());
        takeCredentials(all.parts, console.request());
        takeReasonOfPreflight(all.parts, console);
        allowCredentials(all.parts, console);
    }
    std::move(console.serviceWorker.begin(), console.serviceWorker.end(), std::back_inserter(all.parts.serviceWorker));
    std::move(console.messages.begin(), console.messages.end(), std::back_inserter(all.parts.messages));
    takeAnswerOfMessage(all, console, asked);
    for (Message& assumption : console.assumptions)
        all.parts.assume(std::move(assumption));
}

void addMessageWithoutUrl(Combination& all, std::string_view text)
{
    auto message = messageWithoutUrl(text);
    if (!message)
        return;
    RequestAction& request = actionOf(all.parts, *message).request;
    if (message->reason == Reason::MixedContent)
        makeInsecure(all.parts, request);
    const auto page = parseUrl(all.parts.lacksPage() ? usualPage : std::string_view(all.parts.page.url));
    const auto asked = page ? parseUrl(request.url, &*page) : std::nullopt;
    if (!asked)
        return;
    message->requestUrl = asked->href();
    message->initiator = request.initiator;
    SnippetParts parts = partsOfMessage(*message);
    // What is relative is the page's own.
    if (!parseUrl(request.url) && !parts.lacksPage())
        return;
    parts.request().url = request.url;
    addConsole(all, std::move(parts), NamesUrl::No);
}

} // namespace fetchscope
