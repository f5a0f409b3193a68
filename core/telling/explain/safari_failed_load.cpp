#include "core/telling/explain/safari_failed_load.h"

#include "core/telling/explain/console_dialects.h"

namespace fetchscope {

namespace {

/// The URL in `… cannot load …`: the one that was asked, where the one that it redirects to was refused unseen.
void setLoadUrl(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const Reason reason = facts.reason();
    const std::string previous = factOf(facts, "previousUrl");
    if (!previous.empty() && (reason == Reason::RedirectScheme || reason == Reason::MixedContent))
        console.set("lastUrl", previous);
}

} // namespace

std::string urlAsSafariAsked(const OutcomeFacts& facts, std::string url)
{
    auto parsed = parseUrl(url);
    if (!facts.isCorsRequest() || !parsed || !parsed->includesCredentials())
        return url;
    parsed->removeCredentials();
    return parsed->href();
}

void saySafariCannotLoad(ConsoleWriter& console, const OutcomeFacts& facts)
{
    if (facts.page().kind != GlobalKind::Window || facts.cause()->wasPassedOn)
        return;
    setLoadUrl(console, facts);
    if (facts.request()->initiator == InitiatorKind::Img) {
        std::string asked = factOf(facts, facts.isRedirected() ? "firstUrl" : "lastUrl");
        // As it was upgraded.
        const Exchange* const first = facts.firstExchange();
        if (asked.starts_with("http:") && first != nullptr && first->url.starts_with("https:"))
            asked.insert(std::string_view("http").size(), "s");
        console.set("lastUrl", withoutFragment(urlAsSafariAsked(facts, std::move(asked))));
    }
    console.say(ConsoleForm::CannotLoad);
}

bool isSaidBySafarisWorker(const OutcomeFacts& facts)
{
    return facts.page().kind != GlobalKind::Window && !facts.isRedirected();
}

} // namespace fetchscope
