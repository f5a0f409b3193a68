#include "core/telling/explain/safari_policy_lines.h"

#include "core/telling/explain/console_dialects.h"
#include "core/telling/explain/inline_code_console.h"
#include "core/telling/explain/report_only_console.h"
#include "core/telling/explain/safari_failed_load.h"

namespace fetchscope {

namespace {

/// The line on one directive that blocks.
bool sayDirective(ConsoleWriter& console, const OutcomeFacts& facts, std::string_view directive)
{
    const std::string_view violated = directive.substr(0, directive.find(' '));
    const std::string_view effective = facts.effectiveCspDirective();
    // A fallback has the name of what it stands for, but for the last one; and the directives of elements are none yet.
    std::string_view named = violated == "default-src" ? violated : effective;
    constexpr std::string_view elementSuffix = "-elem";
    if (named.ends_with(elementSuffix))
        named.remove_suffix(elementSuffix.size());
    console.set("cspDirective", std::string(named));
    console.set("cspEffective",
        std::string(effective.ends_with(elementSuffix) ? effective.substr(0, effective.size() - elementSuffix.size())
                                                       : effective));
    const bool isFallback = violated == "default-src" && effective != violated;
    return console.say(isFallback ? ConsoleForm::ByFallback : ConsoleForm::Usual);
}

} // namespace

bool saySafariCspViolation(ConsoleWriter& console, const OutcomeFacts& facts)
{
    if (isSaidBySafarisWorker(facts))
        return false;
    if (isInlineCode(facts))
        return sayInlineCodeInSafari(console, facts);
    const GlobalKind kind = facts.page().kind;
    if (kind == GlobalKind::SharedWorker || kind == GlobalKind::ServiceWorker)
        return console.say(ConsoleForm::SecondOfCsp);
    // Named with its user name and password, but for modules, and as it was upgraded, but for sound and films.
    const std::string last = factOf(facts, "lastUrl");
    const InitiatorInfo& info = infoOf(facts.request()->initiator);
    const bool isMedia = info.destination == Destination::Audio || info.destination == Destination::Video;
    const bool isUpgraded = !isMedia && last.starts_with("http:") && facts.cause()->url.starts_with("https:")
        && facts.cause()->url.substr(6) == std::string_view(last).substr(5, last.find('#') - 5);
    if (isUpgraded)
        console.set("lastUrl", facts.cause()->url);
    else if (!info.isModule)
        console.set("lastUrl", last);
    // What a service worker gives to a script of the page is refused like what it was redirected to.
    const bool isOfAnswer = facts.cause()->decidedAt == StepId::CspResponseBlocked && facts.isCorsRequest()
        && info.group == InitiatorGroup::Scripts;
    if (isOfAnswer)
        console.set("lastUrl", facts.cause()->answerUrl);
    if (!sayDirective(console, facts, facts.cause()->subject))
        return false;
    for (const std::string& directive : facts.cause()->furtherDirectives)
        sayDirective(console, facts, directive);
    console.add(reportOnlyLines(ProfileId::Safari, facts));
    if (!facts.isRedirected() && !isOfAnswer)
        return true;
    const InitiatorKind initiator = facts.request()->initiator;
    if (console.say(ConsoleForm::SecondOfCsp)) {
        saySafariCannotLoad(console, facts);
    } else if (initiator == InitiatorKind::Img || initiator == InitiatorKind::Script
        || initiator == InitiatorKind::Track) {
        console.set("lastUrl", factOf(facts, "previousUrl"));
        console.say(ConsoleForm::CannotLoad);
    }
    return true;
}

} // namespace fetchscope
