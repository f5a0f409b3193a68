#include "core/telling/explain/report_only_console.h"

#include "core/engine/initiators/initiator.h"
#include "core/engine/policy/csp_directives.h"
#include "core/engine/url/url.h"
#include "core/telling/explain/console_dialects.h"
#include "core/telling/explain/console_writer.h"

#include <optional>
#include <string_view>
#include <utility>

namespace fetchscope {

namespace {

constexpr std::string_view ofElements = "-elem";

std::string_view nameOfDirective(std::string_view directive)
{
    return directive.substr(0, directive.find(' '));
}

void sayInChromium(ConsoleWriter& console, const OutcomeFacts& facts, const ViolationReport& violation)
{
    const RequestAction& request = *facts.request();
    const std::string violated(nameOfDirective(violation.violated));
    const bool isFrame = violation.effectiveDirective == "frame-src";
    const auto url = parseUrl(violation.url);
    std::string printed = violation.url;
    // Only the origin is told of what another one frames.
    if (isFrame && url && !isSameOrigin(facts.page().origin, *url))
        printed = std::string(originOf(*url).serialize()) + "/";
    else if (request.initiator == InitiatorKind::Xhr)
        printed = withoutFragment(printed);
    console.set("cspVerb", std::string(infoOf(kindByWords(request)).chromium.csp));
    console.set("cspUrl", std::move(printed));
    console.set("cspViolated", violated);
    console.set("cspEffective", violation.effectiveDirective);
    if (isFrame)
        console.set("cspDirective", violated + " " + listAsNavigationsPrintIt(violation.violated));
    else
        console.set("cspDirective", violation.violated + (violation.violated.size() == violated.size() ? " " : ""));
    console.say(reasonOfDirective(violation.effectiveDirective), ConsoleForm::ReportOnly);
}

void sayInFirefox(ConsoleWriter& console, const OutcomeFacts& facts, const ViolationReport& violation)
{
    if (infoOf(facts.request()->initiator).firefox.contains(Silence::Csp))
        return;
    console.set("lastUrl", violation.url);
    console.set("cspEffective", violation.effectiveDirective);
    console.set("cspPrinted", directiveAsFirefoxPrintsIt(violation.violated, facts.page()));
    console.say(reasonOfDirective(violation.effectiveDirective), ConsoleForm::ReportOnly);
}

/// The directives of elements are none to it yet.
std::string asSafariNamesIt(std::string_view directive)
{
    if (directive.ends_with(ofElements))
        directive.remove_suffix(ofElements.size());
    return std::string(directive);
}

/// What elements load is asked for without its fragment.
bool isOfElement(const RequestAction& action)
{
    switch (infoOf(action.initiator).destination) {
    case Destination::Audio:
    case Destination::Font:
    case Destination::Image:
    case Destination::Script:
    case Destination::Style:
    case Destination::Track:
    case Destination::Video:
        return true;
    default:
        return false;
    }
}

void sayInSafari(ConsoleWriter& console, const OutcomeFacts& facts, const ViolationReport& violation)
{
    const std::string_view violated = nameOfDirective(violation.violated);
    const bool isFallback = violated == "default-src" && violation.effectiveDirective != violated;
    console.set("lastUrl", isOfElement(*facts.request()) ? withoutFragment(violation.url) : violation.url);
    console.set("cspDirective", asSafariNamesIt(isFallback ? violated : violation.effectiveDirective));
    console.set("cspEffective", asSafariNamesIt(violation.effectiveDirective));
    console.say(reasonOfDirective(violation.effectiveDirective),
        isFallback ? ConsoleForm::ReportOnlyByFallback : ConsoleForm::ReportOnly);
}

} // namespace

std::string reportOnlyLines(ProfileId browser, const OutcomeFacts& facts)
{
    ConsoleWriter console(browser, facts);
    for (const ViolationReport& violation : facts.violations()) {
        if (!violation.reportOnly || violation.url.empty())
            continue;
        switch (browser) {
        case ProfileId::Standard:
            break;
        case ProfileId::Chromium:
            sayInChromium(console, facts, violation);
            break;
        case ProfileId::Firefox:
            sayInFirefox(console, facts, violation);
            break;
        case ProfileId::Safari:
            sayInSafari(console, facts, violation);
            break;
        }
    }
    return console.text();
}

bool areReportOnlyLinesLast(ProfileId browser, const OutcomeFacts& facts)
{
    if (facts.effectiveCspDirective().empty())
        return false;
    const InitiatorKind initiator = facts.request()->initiator;
    const bool isAtTheCall = initiator == InitiatorKind::Fetch || initiator == InitiatorKind::Beacon;
    return browser != ProfileId::Chromium || (isAtTheCall && !facts.isRedirected());
}

} // namespace fetchscope
