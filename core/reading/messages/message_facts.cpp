#include "core/reading/messages/message_facts.h"

#include "core/engine/base/ascii.h"
#include "core/engine/policy/csp_directives.h"
#include "core/engine/url/url_text.h"
#include "core/reading/messages/message_places.h"
#include "core/reading/messages/message_reasons.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fetchscope {

namespace {

std::optional<std::uint16_t> statusOf(std::string_view text)
{
    std::uint16_t status = 0;
    std::from_chars(text.data(), text.data() + text.size(), status);
    return status >= 100 && status <= 599 ? std::optional(status) : std::nullopt;
}

bool hasFlat(std::string_view plain, std::string_view part)
{
    return flattened(plain).find(flattened(part)) != std::string::npos;
}

/// What was asked first, of a request that was redirected; in Chromium's lead as a policy has upgraded it.
std::string_view askedFirst(const MessageEvent& event)
{
    const std::string_view redirected = event.value("redirectedUrl");
    return redirected.empty() ? event.value("firstUrl") : redirected;
}

/// Is it what Chromium names last before it says that CORS blocked it: the page's origin?
bool isBeforeBlocked(std::string_view line, std::string_view url)
{
    if (url.empty() || originOfUrl(url) != url)
        return false;
    const auto behind = static_cast<std::size_t>(url.data() - line.data()) + url.size();
    return flattened(line.substr(behind)).starts_with(" has been blocked by cors policy");
}

} // namespace

void MessageFacts::add(MessageEvent event)
{
    if (m_events.empty()) {
        m_begin = event.begin;
        m_end = event.end;
    }
    m_begin = std::min(m_begin, event.begin);
    m_end = std::max(m_end, event.end);
    const bool tells = event.role == WordingRole::Cause || event.role == WordingRole::Beside;
    m_events.push_back(std::move(event));
    if (tells && !m_cause)
        m_cause = m_events.size() - 1;
}

void MessageFacts::addBeside(MessageEvent event)
{
    m_end = std::max(m_end, event.end);
    m_beside.push_back(std::move(event));
}

void MessageFacts::refine(MessageEvent event)
{
    m_end = std::max(m_end, event.end);
    MessageEvent& told = m_events[*m_cause];
    told.errorCode = event.errorCode;
    if (!event.reasons.empty() || event.cause != MessageCause::AnyFailure) {
        told.reasons = event.reasons;
        told.cause = event.cause;
        told.role = event.role;
    }
    m_beside.push_back(std::move(event));
}

void MessageFacts::join(MessageFacts&& other)
{
    for (MessageEvent& event : other.m_events)
        m_beside.push_back(std::move(event));
    for (MessageEvent& event : other.m_beside)
        m_beside.push_back(std::move(event));
    m_begin = std::min(m_begin, other.m_begin);
    m_end = std::max(m_end, other.m_end);
    other.m_isJoined = true;
}

bool MessageFacts::isVague() const
{
    if (!m_cause || !m_events[*m_cause].reasons.empty())
        return false;
    const MessageCause cause = m_events[*m_cause].cause;
    return cause == MessageCause::AnyFailure || cause == MessageCause::AccessControl
        || cause == MessageCause::WebSocketFailed || cause == MessageCause::HttpStatus;
}

bool MessageFacts::isBeside() const
{
    if (!m_cause)
        return false;
    const MessageEvent& told = m_events[*m_cause];
    // Firefox prints that the request did not succeed after it has said why.
    return told.role == WordingRole::Beside
        || (told.form == ConsoleForm::DidNotSucceed && told.cause == MessageCause::NoAnswer);
}

bool MessageFacts::isTelling() const
{
    return std::any_of(m_events.begin(), m_events.end(), [](const MessageEvent& event) {
        // `Failed to load resource: ` is said of everything.
        constexpr std::size_t longEnough = 27;
        return event.role == WordingRole::Lead
            && (event.end - event.begin >= longEnough || looksLikeUrl(event.value("lastUrl")));
    });
}

bool MessageFacts::mayHaveBeside(const MessageFacts& line) const
{
    const std::string own = requestUrl();
    const std::string its = line.requestUrl();
    const MessageEvent& told = line.m_events[*line.m_cause];
    if (told.form == ConsoleForm::DidNotSucceed)
        return !its.empty() && own == its && m_events[*m_cause].browser == MessageBrowser::Firefox;
    if (!its.empty() && !own.empty()) {
        // A status is that of one address.
        if (told.cause == MessageCause::HttpStatus && own.starts_with("https:") != its.starts_with("https:"))
            return false;
        // A redirect to https changes no more than the scheme.
        const std::string_view ownRest = withoutScheme(own);
        const std::string_view itsRest = withoutScheme(its);
        return ownRest.starts_with(itsRest) || itsRest.starts_with(ownRest);
    }
    // A status of who knows what, and an abort, tell nothing of this one.
    const std::vector<Reason>& reasons = m_events[*m_cause].reasons;
    const bool isOfPolicy = !reasons.empty() && infoOf(reasons.front()).code.starts_with("csp-");
    const bool isOfPolicyToo =
        isOfPolicy && !told.reasons.empty() && infoOf(told.reasons.front()).code.starts_with("csp-");
    const bool isOfAny = isOfPolicyToo || told.cause == MessageCause::AnyFailure
        || told.cause == MessageCause::AccessControl || (told.cause == MessageCause::BlockedByPolicy && isOfPolicy);
    // Edge once had words of its own, and Chromium's.
    const std::optional<MessageBrowser> ours = m_events[*m_cause].browser;
    const bool fits = !told.browser || !ours || told.browser == ours || told.browser == MessageBrowser::Safari
        || (ours == MessageBrowser::Edge && told.browser == MessageBrowser::Chromium);
    return isOfAny && fits;
}

bool MessageFacts::isOneRequestWith(const MessageFacts& other) const
{
    const std::string own = address();
    const std::string its = other.address();
    if (!own.empty() && !its.empty())
        return own == its;
    return (isVague() || isWithoutAnswer()) && (other.isVague() || other.isWithoutAnswer());
}

bool MessageFacts::isOfOtherUrl(const MessageEvent& event) const
{
    const std::string own = address();
    const std::string_view its = firstUrlIn(event.value("lastUrl"));
    return !own.empty() && !its.empty() && originOfUrl(own) != originOfUrl(its);
}

bool MessageFacts::isRedirectedBy(const MessageEvent& event) const
{
    const std::string_view first = firstUrlIn(askedFirst(event));
    return !first.empty() && originOfUrl(first) == originOfUrl(address());
}

bool MessageFacts::isWithoutAnswer() const
{
    return m_cause && m_events[*m_cause].cause == MessageCause::NoAnswer;
}

bool MessageFacts::isOfSuccess() const
{
    if (!m_cause || m_events[*m_cause].cause != MessageCause::HttpStatus)
        return false;
    const auto status = statusOf(value("status"));
    return status && *status < 400;
}

std::size_t MessageFacts::distanceTo(const MessageFacts& other) const
{
    if (other.m_begin >= m_end)
        return other.m_begin - m_end;
    return m_begin >= other.m_end ? m_begin - other.m_end : 0;
}

std::string_view MessageFacts::value(std::string_view name) const
{
    if (m_cause) {
        if (const std::string_view told = m_events[*m_cause].value(name); !told.empty())
            return told;
    }
    for (const auto* events : {&m_events, &m_beside}) {
        for (const MessageEvent& event : *events) {
            if (const std::string_view found = event.value(name); !found.empty())
                return found;
        }
    }
    return {};
}

std::string MessageFacts::urlAt(std::initializer_list<std::string_view> names) const
{
    for (const std::string_view name : names) {
        for (const auto* events : {&m_events, &m_beside}) {
            for (const MessageEvent& event : *events) {
                if (const std::string_view url = urlOfValue(event.value(name)); !url.empty())
                    return std::string(url);
            }
        }
    }
    return {};
}

std::string MessageFacts::address() const
{
    std::string last = requestUrl();
    return last.empty() ? urlAt({"firstUrl", "redirectedUrl"}) : last;
}

std::string MessageFacts::requestUrl() const
{
    // Of a redirect, where it led.
    for (const MessageEvent& event : m_events) {
        if (!askedFirst(event).empty() && looksLikeUrl(event.value("lastUrl")))
            return std::string(firstUrlIn(event.value("lastUrl")));
    }
    return urlAt({"lastUrl", "at", "cspUrl", "mixedUrl", "url"});
}

void MessageFacts::readReason(BrowserMessage& message) const
{
    message.isOfPreflight =
        std::any_of(m_events.begin(), m_events.end(), [](const MessageEvent& event) { return event.isOfPreflight; });
    if (!m_cause) {
        message.cause = MessageCause::CutOff;
        return;
    }
    const MessageEvent& told = m_events[*m_cause];
    message.cause = told.cause;
    message.form = told.form;
    message.errorCode = told.errorCode;
    std::vector<Reason> reasons = told.reasons;
    // Firefox quotes several values as one that does not match.
    const bool isList = value("allowOrigin").find(',') != std::string_view::npos;
    if (isList && reasons.size() > 1 && reasons.front() == Reason::CorsAllowOriginMismatch)
        reasons.insert(reasons.begin(), Reason::CorsMultipleAllowOrigin);
    if (message.isOfPreflight) {
        for (Reason& reason : reasons)
            reason = ofPreflight(reason);
    } else if (!reasons.empty() && isOfCorsCheck(reasons.front()) && told.browser == MessageBrowser::Chromium
        && told.errorCode.empty()) {
        // Chromium says where it is about the preflight.
        std::erase_if(reasons, [](Reason reason) { return infoOf(reason).code.starts_with("preflight-"); });
    }
    for (const Reason reason : reasons) {
        if (message.reason == Reason::None)
            message.reason = reason;
        else if (reason != message.reason
            && std::find(message.otherReasons.begin(), message.otherReasons.end(), reason)
                == message.otherReasons.end())
            message.otherReasons.push_back(reason);
    }
    if (infoOf(message.reason).code.starts_with("preflight-"))
        message.isOfPreflight = true;
}

/// Some write each source of a policy on a line of its own.
static std::string onOneLine(std::string_view policy)
{
    std::string line;
    for (const char c : policy) {
        if (!isAsciiWhitespace(c))
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    return line;
}

void MessageFacts::readPolicy(BrowserMessage& message, const MessageText& text) const
{
    const bool isOfPolicy = infoOf(message.reason).code.starts_with("csp-");
    const bool isOfViolation =
        message.form == ConsoleForm::ReportOnly || message.form == ConsoleForm::ReportOnlyByFallback;
    if (message.cause == MessageCause::ReportOnly && !isOfViolation)
        return;
    std::string policy(value("cspDirective"));
    if (policy.empty())
        policy = value("cspPrinted");
    message.policy = onOneLine(policy);
    if (!isOfPolicy)
        return;
    const std::string_view plain =
        text.plain().substr(text.plainAt(m_begin), text.plainAt(m_end) - text.plainAt(m_begin));
    // What is reported only is told before or behind.
    const std::size_t line = text.plainAt(text.lineBegin(m_begin));
    const std::string_view before = text.plain().substr(line, text.plainAt(m_begin) - line);
    if (hasFlat(before, "[report only]") || hasFlat(plain, "report-only policy")
        || hasFlat(plain, "policy is report-only")) {
        message.reason = Reason::None;
        message.otherReasons.clear();
        message.cause = MessageCause::ReportOnly;
        return;
    }
    message.isInline = hasFlat(plain, "inline") || hasFlat(plain, "unsafe-eval is not an allowed")
        || hasFlat(plain, "evaluate a string") || hasFlat(plain, "a javascript eval")
        || hasFlat(plain, "event handler");
    message.otherReasons.clear();
    std::string_view directive = value("cspEffective");
    if (directive.empty())
        directive = std::string_view(policy).substr(0, policy.find_first_of(" ;\"'"));
    if (directive.empty())
        return;
    const std::string lower = asciiLowercase(directive);
    message.reason = lower.starts_with("script-src") ? Reason::CspScriptSrc
        : lower.starts_with("style-src")             ? Reason::CspStyleSrc
        : lower == "frame-ancestors"                 ? Reason::CspFrameAncestors
                                                     : reasonOfDirective(lower);
    // What was to be loaded says which directive fell back.
    if (message.reason == Reason::CspDefaultSrc) {
        for (const MessageEvent& event : m_events) {
            if (event.initiator)
                message.reason = policyReasonOf(*event.initiator);
        }
    }
}

/// `www.example.com`, as somebody cut an origin.
static bool isHostAlone(std::string_view text)
{
    const bool isOfHost =
        std::all_of(text.begin(), text.end(), [](char c) { return isAsciiAlphanumeric(c) || c == '.' || c == '-'; });
    const std::size_t dot = text.rfind('.');
    return isOfHost && dot != std::string_view::npos && dot > 0 && text.size() - dot > 2;
}

void MessageFacts::readPlaces(BrowserMessage& message, const MessageText& text) const
{
    const std::string first = urlAt({"firstUrl", "redirectedUrl"});
    message.requestUrl = requestUrl();
    if (message.requestUrl.empty())
        message.requestUrl = first;
    else if (first != message.requestUrl)
        message.firstUrl = first;
    for (const char* name : {"page", "origin"}) {
        const std::string_view page = bareOrigin(value(name));
        if (page == "null" || page.find("://") != std::string_view::npos)
            message.origin = page;
        else if (isHostAlone(page))
            message.origin = "https://" + std::string(page);
        if (!message.origin.empty())
            break;
    }
    message.pageUrl = urlAt({"pageUrl", "pagePrincipal"});
    if (message.origin.empty() && !message.pageUrl.empty())
        message.origin = originOfUrl(message.pageUrl);
    // `http://…`: somebody left it out.
    const bool isLeftOut = message.origin == "http://" || message.origin == "https://";
    if (isLeftOut || (message.origin.find("://") == std::string::npos && message.origin != "null"))
        message.origin.clear();
    if (message.requestUrl.empty() && !message.isInline && hasCause()) {
        // `…: https://…`, `https://… net::ERR_…` on the line of the message.
        const std::size_t begin = text.plainAt(text.lineBegin(m_begin));
        const std::size_t end = text.plainAt(text.lineEnd(m_end));
        const std::string_view around = text.plain().substr(begin, end - begin);
        const std::string_view url = urlOfRequestIn(around, message.origin);
        // `'https://app.example' has been blocked by CORS policy: …`, whose beginning was cut off.
        if (message.origin.empty() && isBeforeBlocked(around, url))
            message.origin = originOfUrl(url);
        const bool isOfServer =
            value("allowOrigin").find(url) != std::string_view::npos || message.policy.find(url) != std::string::npos;
        if (around.size() < 1200 && !isOfServer)
            message.requestUrl = url;
    }
    // What stands there was the page's.
    if (message.requestUrl == message.origin)
        message.requestUrl.clear();
    message.method = value("method");
    message.status = statusOf(value("status"));
    // What the preflight was asked with is not the request's.
    if (message.method == "OPTIONS" && message.isOfPreflight)
        message.method.clear();
    if (message.method.empty() && message.reason == Reason::PreflightMethod) {
        const std::string_view method = value("subject");
        if (isToken(method))
            message.method = method;
    }
}

void MessageFacts::readHeader(BrowserMessage& message, const MessageText& text) const
{
    if (const std::string_view refused = value("refusedHeader"); !refused.empty()) {
        message.header = refused;
        return;
    }
    if (const std::string_view refused = value("unsafeHeader"); !refused.empty()) {
        message.header = refused;
        return;
    }
    const std::string_view header =
        message.reason == Reason::None ? headerOfCause(message.cause) : headerOfReason(message.reason);
    const std::string_view plain =
        text.plain().substr(text.plainAt(m_begin), text.plainAt(m_end) - text.plainAt(m_begin));
    if (!header.empty() && hasFlat(plain, header))
        message.header = header;
}

void MessageFacts::readInitiator(BrowserMessage& message) const
{
    for (const auto* events : {&m_events, &m_beside}) {
        for (const MessageEvent& event : *events) {
            if (event.initiator && !message.initiator)
                message.initiator = event.initiator;
            if (!event.value("noun").empty())
                message.isNamedByCors = true;
        }
    }
    if (message.initiator == InitiatorKind::Fetch && message.requestUrl.starts_with("ws"))
        message.initiator = InitiatorKind::WebSocket;
}

/// `XMLHttpRequest cannot load …` before the cause was Safari's and Chromium's once; what follows is not told apart.
bool MessageFacts::isOfOldLead() const
{
    return m_events.front().role == WordingRole::Lead && !m_events.front().browser;
}

BrowserMessage MessageFacts::take(const MessageText& text) const
{
    BrowserMessage message;
    readReason(message);
    readPolicy(message, text);
    readPlaces(message, text);
    readHeader(message, text);
    readInitiator(message);
    // Firefox says the same of an EventSource.
    if (message.form == ConsoleForm::NoConnection && message.cause == MessageCause::WebSocketFailed
        && message.requestUrl.starts_with("http"))
        message.cause = MessageCause::AnyFailure;
    // By what says most.
    for (const auto* events : {&m_events, &m_beside}) {
        for (const MessageEvent& event : *events) {
            if (event.browser && !message.browser)
                message.browser = event.browser;
        }
    }
    const std::string_view beginning = text.plain().substr(text.plainAt(text.lineBegin(m_begin)));
    if (isOfOldLead() && message.browser == MessageBrowser::Safari && m_beside.empty())
        message.browser.reset();
    // Web Inspector writes what kind of line it is before it.
    if (!message.browser && (beginning.starts_with("[Error] ") || beginning.starts_with("[Warning] ")))
        message.browser = MessageBrowser::Safari;
    for (const auto* events : {&m_events, &m_beside}) {
        for (const MessageEvent& event : *events)
            message.values.insert(message.values.end(), event.values.begin(), event.values.end());
    }
    const std::size_t begin = text.plainAt(text.lineBegin(m_begin));
    const std::size_t last = m_end > m_begin ? m_end - 1 : m_end;
    const std::size_t end = text.plainAt(text.lineEnd(last));
    message.text = strip(text.plain().substr(begin, end - begin), isAsciiWhitespace);
    message.firstLine = text.lineOf(m_begin);
    message.lastLine = text.lineOf(last);
    return message;
}

} // namespace fetchscope
