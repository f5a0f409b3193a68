#include "core/telling/explain/firefox_failed_load.h"

#include "core/engine/url/origin.h"
#include "core/telling/explain/console_dialects.h"
#include "core/telling/explain/firefox_types.h"

namespace fetchscope {

bool sayFirefoxDidNotSucceed(ConsoleWriter& console, const std::string& url)
{
    console.set("at", url);
    return console.say(ConsoleForm::DidNotSucceed);
}

bool isFirefoxNetworkError(const OutcomeFacts& facts)
{
    return facts.cause() && facts.cause()->networkFailure;
}

bool sayFirefoxFailure(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    const auto parsed = parseUrl(url);
    const bool isRefusedTarget = facts.reason() == Reason::BadPort || facts.reason() == Reason::RedirectCredentials;
    if (!facts.isCorsRequest() || !parsed)
        return false;
    const auto previous = parseUrl(factOf(facts, "previousUrl"));
    const bool isOwnOnly = !previous || (!isFirefoxNetworkError(facts) && isSameOrigin(facts.page().origin, *previous));
    if (isOwnOnly && !isRefusedTarget && isSameOrigin(facts.page().origin, *parsed))
        return false;
    return sayFirefoxDidNotSucceed(console, url);
}

void sayFirefoxPreviousHop(ConsoleWriter& console, const OutcomeFacts& facts)
{
    std::string previous;
    facts.appendFact(previous, "previousUrl");
    const auto url = parseUrl(previous);
    if (url && facts.isCorsRequest() && !isSameOrigin(facts.page().origin, *url))
        sayFirefoxDidNotSucceed(console, previous);
}

void sayFirefoxModuleWithoutType(ConsoleWriter& console, const OutcomeFacts& facts)
{
    std::string previous;
    facts.appendFact(previous, "previousUrl");
    if (previous.empty() || !isModuleScriptToFirefox(facts.request()->initiator))
        return;
    console.set("url", std::move(previous));
    console.set("type", std::string());
    console.say(Reason::ApiResponseType);
}

bool sayFirefoxSecurityError(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const Page& page = facts.page();
    console.set("pagePrincipal",
        page.origin.isOpaque() && page.creationUrl.scheme() != "file"
            ? "moz-nullprincipal:{…}?" + std::string(originOf(page.creationUrl).serialize())
            : std::string(page.creationUrl.href()));
    std::string last;
    facts.appendFact(last, "lastUrl");
    if (facts.request()->initiator == InitiatorKind::SvgUse)
        console.set("lastUrl", last.substr(0, last.find('#')));
    else if (facts.request()->initiator == InitiatorKind::Worker && !facts.cause()->url.empty())
        console.set("lastUrl", facts.cause()->url);
    if (!console.say(Reason::ModeSameOrigin))
        return false;
    // A worker whose redirect is refused has no type either, unless the page has a service worker.
    if (facts.request()->initiator == InitiatorKind::Worker && facts.isRedirected()
        && facts.serviceWorker() == nullptr) {
        console.set("url", factOf(facts, "previousUrl"));
        console.set("type", std::string());
        console.say(Reason::ApiResponseType);
    }
    return true;
}

} // namespace fetchscope
