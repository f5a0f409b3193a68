#include "core/engine/base/ascii.h"
#include "core/engine/initiators/navigations.h"
#include "core/engine/policy/csp_source_list.h"
#include "core/engine/simulation/scripted_service_worker.h"
#include "core/engine/url/percent_encoding.h"
#include "core/telling/explain/console_dialects.h"
#include "core/telling/explain/console_writer.h"
#include "core/telling/explain/font_bytes.h"
#include "core/telling/explain/framing_of_answer.h"
#include "core/telling/explain/report_only_console.h"

/// What Firefox prints beside an outcome.
namespace fetchscope {

namespace {

/// Of a cookie that was refused; Usual: nothing is printed.
ConsoleForm formOfRefusedCookie(CookieVerdict verdict)
{
    switch (verdict) {
    case CookieVerdict::DomainMismatch:
    case CookieVerdict::PublicSuffix:
        return ConsoleForm::CookieDomain;
    case CookieVerdict::SecurePrefix:
    case CookieVerdict::HostPrefix:
    case CookieVerdict::HttpPrefix:
    case CookieVerdict::HostHttpPrefix:
        return ConsoleForm::CookiePrefix;
    case CookieVerdict::SecureFromInsecure:
        return ConsoleForm::CookieSecure;
    case CookieVerdict::SameSiteNoneInsecure:
        return ConsoleForm::CookieNoneInsecure;
    case CookieVerdict::CrossSite:
        return ConsoleForm::CookieCrossSite;
    default:
        return ConsoleForm::Usual;
    }
}

void sayRefusedCookies(ConsoleWriter& console, const OutcomeFacts& facts)
{
    for (const Exchange& exchange : facts.exchanges()) {
        for (const RefusedCookie& cookie : exchange.refusedCookies) {
            const ConsoleForm form = formOfRefusedCookie(cookie.verdict);
            console.set("cookie", cookie.name);
            if (form != ConsoleForm::Usual)
                console.say(form);
        }
    }
}

void sayFraming(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const auto framing = framingOfAnswer(facts);
    if (!framing)
        return;
    console.set("ancestorUrl", ancestorAsFirefoxPrintsIt(facts));
    for (const std::string& directive : framing->reportedDirectives) {
        console.set("cspPrinted", directiveAsFirefoxPrintsIt(directive, facts.page()));
        console.say(ConsoleForm::FramingReported);
    }
    if (framing->options == FramingOfAnswer::Options::Invalid && !framing->optionsText.empty())
        console.say(ConsoleForm::FrameOptionsInvalid);
}

void sayFont(ConsoleWriter& console, const OutcomeFacts& facts)
{
    if (fontFaultOf(facts)) {
        console.say(ConsoleForm::UndecodableFont);
    } else if (facts.cause() && facts.request()->initiator == InitiatorKind::Font) {
        const bool isBeforeStart = !facts.effectiveCspDirective().empty() && !facts.isRedirected();
        console.say(isBeforeStart ? ConsoleForm::FontNotStarted : ConsoleForm::FontNotLoaded);
    }
}

/// What a service worker gave for a frame or a worker and Firefox did not take, to go to the network in its place.
void sayWorkerFault(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const InitiatorKind initiator = facts.request()->initiator;
    const auto* const rules = facts.serviceWorker();
    const bool isFrame = initiator == InitiatorKind::Iframe;
    if (!rules || (!isFrame && initiator != InitiatorKind::Worker) || !facts.firstExchange()
        || !facts.profile().departs(Difference::ServiceWorkerFault))
        return;
    const auto url = urlOf(*facts.request(), facts.page().creationUrl);
    if (!url || !isSameOrigin(facts.page().origin, *url))
        return;
    Request request;
    request.mode = isFrame ? RequestMode::Navigate : RequestMode::SameOrigin;
    request.urlList.push_back(*url);
    const ServiceWorkerAnswer answer = ScriptedServiceWorker(*rules, facts.page()).handleFetch(request);
    if (answer.kind != ServiceWorkerAnswer::Kind::Response)
        return;
    console.set("lastUrl", std::string(url->href()));
    console.set("subject",
        answer.response.type == ResponseType::Opaque || answer.response.urlList.empty()
            ? std::string(nameOf(request.mode))
            : std::string(answer.response.urlList.back().hrefWithoutFragment()));
    switch (answer.response.type) {
    case ResponseType::Error:
        console.say(Reason::ServiceWorkerError);
        return;
    case ResponseType::Opaque:
        console.say(Reason::ServiceWorkerOpaque);
        return;
    case ResponseType::Cors:
        if (!isFrame)
            console.say(Reason::ServiceWorkerCors);
        return;
    case ResponseType::OpaqueRedirect:
        if (!isFrame)
            console.say(Reason::ServiceWorkerRedirect);
        return;
    default:
        return;
    }
}

/// A source in quotes: its name in lower case, and the value of a nonce or hash as it is.
std::string keywordAsFirefoxPrintsIt(std::string_view quoted)
{
    const std::string lower = asciiLowercase(quoted);
    const bool hasValue = lower.starts_with("'nonce-") || lower.starts_with("'sha");
    const std::size_t nameEnd = hasValue ? std::min(quoted.find('-'), quoted.size()) : quoted.size();
    return lower.substr(0, nameEnd).append(quoted.substr(nameEnd));
}

} // namespace

std::string directiveAsFirefoxPrintsIt(std::string_view directive, const Page& page)
{
    std::string printed;
    const std::vector<std::string_view> values = strictlySplit(directive, ' ');
    const bool isAlone = values.size() == 2;
    for (const std::string_view value : values) {
        if (printed.empty()) {
            printed = value;
            continue;
        }
        const std::string_view read = cspSourceWithoutQuery(value);
        auto source = value.starts_with('\'') || value == "*" ? std::nullopt : parseCspSource(read);
        // A host that ends with a dot is none to Firefox.
        if (source && source->host.ends_with('.'))
            source.reset();
        // Nor is this keyword one.
        const bool isUnknownKeyword = asciiCaseInsensitiveEquals(value, "'unsafe-webtransport-hashes'");
        if (isUnknownKeyword || (!source && !value.starts_with('\'') && value != "*"))
            continue;
        // 'none' beside other values is none.
        const bool isIdleNone = asciiCaseInsensitiveEquals(value, "'none'") && !isAlone;
        if (isIdleNone || (value.starts_with('\'') && printed.find(value) != std::string::npos))
            continue;
        printed += ' ';
        if (source && source->kind == CspSource::Kind::Host && source->scheme.empty())
            printed.append(page.creationUrl.scheme()).append("://");
        // Paths are printed decoded, and what is a name in lower case.
        printed.append(source ? cspSourceInLowerCase(read).substr(0, read.size() - source->path.size())
                              : keywordAsFirefoxPrintsIt(read));
        if (source)
            printed.append(percentDecode(source->path));
    }
    if (printed.size() == values.front().size())
        printed += " 'none'";
    return printed;
}

std::string ancestorAsFirefoxPrintsIt(const OutcomeFacts& facts)
{
    const auto url = facts.exchange() ? parseUrl(facts.exchange()->url) : std::nullopt;
    const Page& page = facts.page();
    const bool isOfOwnFrame = facts.request() && isNavigationOfOwnFrame(*facts.request(), page);
    const Url& around = isOfOwnFrame ? page.topLevelUrl : page.creationUrl;
    const bool isOwn = url && isSameOrigin(isOfOwnFrame ? page.topLevelOrigin : page.origin, *url);
    return isOwn ? std::string(around.hrefWithoutFragment()) : std::string("<unknown>");
}

bool appendFirefoxRemarks(std::string& text, const OutcomeFacts& facts)
{
    if (facts.page().kind != GlobalKind::Window)
        return false;
    ConsoleWriter console(ProfileId::Firefox, facts);
    sayRefusedCookies(console, facts);
    sayFraming(console, facts);
    sayFont(console, facts);
    sayWorkerFault(console, facts);
    if (!areReportOnlyLinesLast(ProfileId::Firefox, facts))
        console.add(reportOnlyLines(ProfileId::Firefox, facts));
    text += console.text();
    // form.submit() throws an exception without name and words.
    const RequestAction& action = *facts.request();
    if (facts.reason() == Reason::CspFormAction && !facts.isRedirected() && action.initiator == InitiatorKind::Form
        && !action.userActivation)
        text.append(text.empty() ? "" : "\n").append(": ");
    return !text.empty();
}

} // namespace fetchscope
