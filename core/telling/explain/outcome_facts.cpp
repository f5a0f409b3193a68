#include "core/telling/explain/outcome_facts.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/readable_text.h"
#include "core/engine/base/utf8.h"
#include "core/engine/policy/csp_directives.h"
#include "core/engine/policy/upgrade_insecure_requests.h"
#include "core/engine/url/address_space.h"
#include "core/engine/url/site.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace fetchscope {

namespace {

void appendNumber(std::string& text, std::uint64_t number)
{
    std::array<char, 24> digits {};
    text.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

Sentence sentenceFor(NetworkFailure failure)
{
    switch (failure) {
    case NetworkFailure::Dns:
        return Sentence::FailureDns;
    case NetworkFailure::Refused:
        return Sentence::FailureRefused;
    case NetworkFailure::Reset:
        return Sentence::FailureReset;
    case NetworkFailure::Timeout:
        return Sentence::FailureTimeout;
    case NetworkFailure::Extension:
        return Sentence::FailureExtension;
    case NetworkFailure::Tls:
        break;
    }
    return Sentence::FailureTls;
}

Sentence sentenceFor(NetworkFailure failure, FailureDetail detail)
{
    switch (detail) {
    case FailureDetail::CertificateExpired:
        return Sentence::FailureCertificateExpired;
    case FailureDetail::CertificateNotYetValid:
        return Sentence::FailureCertificateNotYetValid;
    case FailureDetail::CertificateWrongHost:
        return Sentence::FailureCertificateWrongHost;
    case FailureDetail::CertificateSelfSigned:
        return Sentence::FailureCertificateSelfSigned;
    case FailureDetail::CertificateUnknownIssuer:
        return Sentence::FailureCertificateUnknownIssuer;
    case FailureDetail::CertificateRevoked:
        return Sentence::FailureCertificateRevoked;
    case FailureDetail::NotTls:
        return Sentence::FailureNotTls;
    case FailureDetail::Unreachable:
        return Sentence::FailureUnreachable;
    case FailureDetail::ProxyRefused:
        return Sentence::FailureProxyRefused;
    case FailureDetail::ProxyNotFound:
        return Sentence::FailureProxyNotFound;
    case FailureDetail::ConnectTimeout:
        return Sentence::FailureConnectTimeout;
    case FailureDetail::AnswerTimeout:
        return Sentence::FailureAnswerTimeout;
    case FailureDetail::EmptyAnswer:
        return Sentence::FailureEmptyAnswer;
    case FailureDetail::HeadersCutShort:
        return Sentence::FailureHeadersCutShort;
    case FailureDetail::HeadersTooLarge:
        return Sentence::FailureHeadersTooLarge;
    case FailureDetail::ContradictingLengths:
        return Sentence::FailureContradictingLengths;
    case FailureDetail::NotHttp:
        return Sentence::FailureNotHttp;
    case FailureDetail::NotWebSocket:
        return Sentence::FailureNotWebSocket;
    case FailureDetail::NotSpoken:
        return Sentence::FailureNotSpoken;
    case FailureDetail::Cancelled:
        return Sentence::FailureCancelled;
    case FailureDetail::BodyCutShort:
        return Sentence::FailureBodyCutShort;
    case FailureDetail::BodyUndecodable:
        return Sentence::FailureBodyUndecodable;
    case FailureDetail::None:
    case FailureDetail::BodyTooLarge:
    case FailureDetail::BodyUnfinished:
        break;
    }
    return sentenceFor(failure);
}

/// Is it the target of a redirect, or what an upgrade made of that?
bool isOrBecomes(std::string_view url, std::string_view target)
{
    return url == target
        || (target.starts_with("http:") && url.starts_with("https:") && url.substr(6) == target.substr(5));
}

/// Nobody reads more of a value inside of a sentence.
constexpr std::size_t longestValue = 400;

} // namespace

void appendShortened(std::string& text, std::string_view value)
{
    if (value.size() <= longestValue) {
        appendReadable(text, value);
        return;
    }
    appendReadable(text, utf8Prefix(value, longestValue));
    text += "…";
}

OutcomeFacts::OutcomeFacts(
    const Scenario& scenario, const RunResult& result, const ActionResult& action, Phrasebook phrases)
    : m_scenario(scenario)
    , m_result(result)
    , m_action(action)
    , m_phrases(phrases)
{
    if (action.index < scenario.actions.size())
        m_request = std::get_if<RequestAction>(&scenario.actions[action.index].what);
    if (action.endExchange > action.firstExchange && action.endExchange <= result.exchanges.size())
        m_exchange = &result.exchanges[action.endExchange - 1];
    // A preflight may come between an answer and what is made of it.
    if (m_exchange && m_exchange->kind == Exchange::Kind::Preflight && action.outcome.cause
        && infoOf(action.outcome.cause->reason).code.starts_with("cors-")
        && action.endExchange > action.firstExchange + 1)
        m_exchange = &result.exchanges[action.endExchange - 2];
    // The answer came with the action that asked ahead.
    if (isAnsweredAhead() && action.ahead->action < result.actions.size()) {
        const ActionResult& before = result.actions[action.ahead->action];
        if (before.endExchange > before.firstExchange && before.endExchange <= result.exchanges.size())
            m_exchange = &result.exchanges[before.endExchange - 1];
    }
}

bool OutcomeFacts::hadFailedAhead() const
{
    return isAnsweredAhead() && m_action.ahead->action < m_result.actions.size()
        && (m_result.actions[m_action.ahead->action].outcome.cause
            || m_result.actions[m_action.ahead->action].outcome.unseenCause);
}

bool OutcomeFacts::isUpgradedByRedirect() const
{
    return profile().choice<Difference::HstsUpgrade>() == "redirect" && page().creationUrl.scheme() == "http"
        && !shouldUpgradeInsecureRequests(page());
}

bool OutcomeFacts::isRedirected() const
{
    return !hops().previous.empty();
}

std::optional<Url> OutcomeFacts::redirectTarget() const
{
    if (!m_exchange || !m_exchange->responseHeaders || !isRedirectStatus(m_exchange->status))
        return std::nullopt;
    const auto location = m_exchange->responseHeaders->getSingle("location");
    const auto base = parseUrl(m_exchange->url);
    return location && base ? parseUrl(*location, &*base) : std::nullopt;
}

bool OutcomeFacts::isBrokenRedirect() const
{
    return m_exchange && m_exchange->responseHeaders && isRedirectStatus(m_exchange->status)
        && m_exchange->responseHeaders->contains("location") && !redirectTarget();
}

std::vector<OutcomeFacts::Answer> OutcomeFacts::answersInOrder() const
{
    std::vector<const StoredAnswer*> stored;
    for (const StoredAnswer* answer = m_action.storedAnswer ? &*m_action.storedAnswer : nullptr; answer != nullptr;
         answer = answer->before.get())
        stored.push_back(answer);
    std::vector<Answer> answers;
    const auto addStored = [&](std::size_t exchangeCount) {
        for (; !stored.empty() && stored.back()->exchangeCount <= exchangeCount; stored.pop_back())
            answers.push_back({stored.back()->url, stored.back()->status, stored.back()->headers.get()});
    };
    for (std::size_t i = m_action.firstExchange; i < m_action.endExchange; ++i) {
        addStored(i);
        const Exchange& exchange = m_result.exchanges[i];
        // The request that follows a preflight has its URL.
        const bool isPreflight = exchange.kind == Exchange::Kind::Preflight;
        if (exchange.kind == Exchange::Kind::Request || (isPreflight && &exchange == m_exchange))
            answers.push_back({exchange.url, exchange.status, isPreflight ? nullptr : exchange.responseHeaders.get()});
    }
    addStored(m_action.endExchange);
    if (!answers.empty())
        answers.back().isLast = true;
    return answers;
}

const OutcomeFacts::Hops& OutcomeFacts::hops() const
{
    if (m_hops)
        return *m_hops;
    Hops& hops = m_hops.emplace();
    auto current = m_request ? urlOf(*m_request, page().creationUrl) : std::nullopt;
    if (!current) {
        hops.last = m_request ? m_request->url : std::string();
        return hops;
    }
    // A use element asks without the fragment, by which it finds what it draws.
    const bool isUse = m_request->initiator == InitiatorKind::SvgUse;
    hops.first = isUse ? current->hrefWithoutFragment() : current->href();
    // What a form puts into the query is known once it went out.
    if (m_request->initiator == InitiatorKind::Form && m_action.endExchange > m_action.firstExchange)
        hops.first = m_result.exchanges[m_action.firstExchange].url;
    // Or where a service worker was asked for it.
    else if (m_request->initiator == InitiatorKind::Form && cause() && !cause()->url.empty()
        && infoOf(cause()->reason).code.starts_with("service-worker-"))
        hops.first = cause()->url + (current->fragment() ? "#" + std::string(*current->fragment()) : std::string());
    hops.last = hops.first;
    // Asked once more with its password, it is the same URL.
    bool isAtFirst = true;
    std::string fragment(current->fragment().value_or(std::string_view()));
    bool hasFragment = current->fragment().has_value();
    const auto withFragment = [&](std::string_view url) {
        std::string text(url);
        if (hasFragment)
            text.append("#").append(fragment);
        return text;
    };
    const std::vector<Answer> answers = answersInOrder();
    // Where the last redirect led to.
    std::string asked;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const Answer& answer = answers[i];
        if (answer.url != asked && isOrBecomes(answer.url, asked))
            hops.upgraded.push_back(withFragment(asked));
        if (!isAtFirst || !current->includesCredentials())
            hops.last = withFragment(answer.url);
        if (answer.headers == nullptr || !isRedirectStatus(answer.status))
            continue;
        const auto location = answer.headers->get("location");
        const auto base = parseUrl(answer.url);
        const auto target = location && base ? parseUrl(*location, &*base) : std::nullopt;
        if (!target)
            continue;
        // Some rules stop a redirect before its target becomes the current URL.
        const bool isTargetRefused = reason() == Reason::RedirectScheme && answer.isLast;
        const bool isFollowed = !answer.isLast || isTargetRefused
            || (cause() && isOrBecomes(cause()->url, target->hrefWithoutFragment()) && cause()->url != answer.url);
        if (!isFollowed)
            continue;
        hops.previous = hops.last;
        isAtFirst = false;
        if (target->fragment()) {
            hasFragment = true;
            fragment = *target->fragment();
        }
        asked = target->hrefWithoutFragment();
        hops.last = withFragment(asked);
    }
    return hops;
}

void OutcomeFacts::append(std::string& text, std::string_view pattern) const
{
    for (;;) {
        const std::size_t open = pattern.find('{');
        text.append(pattern.substr(0, open));
        if (open == std::string_view::npos)
            return;
        const std::size_t close = pattern.find('}', open);
        appendFact(text, pattern.substr(open + 1, close - open - 1));
        pattern.remove_prefix(close + 1);
    }
}

void OutcomeFacts::say(std::string& text, std::string_view pattern) const
{
    if (m_phrases)
        append(text, m_phrases(pattern));
    else
        append(text, pattern);
}

void OutcomeFacts::appendFact(std::string& text, std::string_view name) const
{
    constexpr std::string_view headerPrefix = "header:";
    if (name == "url") {
        if (cause() && !cause()->url.empty())
            appendShortened(text, cause()->url);
        else if (m_exchange)
            appendShortened(text, m_exchange->url);
        else if (m_request)
            appendShortened(text, hops().first);
    } else if (name == "answerUrl") {
        if (cause() && !cause()->answerUrl.empty())
            appendShortened(text, cause()->answerUrl);
        else
            appendFact(text, "url");
    } else if (name == "host") {
        const auto last = parseUrl(hops().last);
        appendShortened(text, last ? last->host() : std::string_view());
    } else if (name == "lastUrl") {
        text.append(hops().last);
    } else if (name == "previousUrl") {
        text.append(hops().previous);
    } else if (name == "firstUrl") {
        text.append(hops().first);
    } else if (name == "pageUrl") {
        text.append(page().creationUrl.href());
    } else if (name == "tabUrl") {
        text.append(page().topLevelUrl.href());
    } else if (name == "navigatedTab") {
        // Chromium knows no URL of a tab in another process, as that of a sandboxed frame is.
        const bool isOfSite = !page().origin.isOpaque() && isSameSite(page().topLevelOrigin, page().creationUrl);
        append(text, isOfSite ? "URL '{tabUrl}'" : "origin '{tab}'");
    } else if (name == "tab") {
        text.append(page().topLevelOrigin.serialize());
    } else if (name == "page") {
        text.append(page().origin.serialize());
    } else if (name == "origin") {
        const std::string origin = requestHeader("origin");
        text.append(origin.empty() ? page().origin.serialize() : std::string_view(origin));
    } else if (name == "subject") {
        // Words of ours, or a value.
        if (m_phrases && reason() == Reason::OpaqueResponse)
            say(text, cause()->subject);
        else if (cause())
            appendShortened(text, cause()->subject);
    } else if (name == "sandbox") {
        // That of the element where it is the element's.
        text.append(m_request && m_request->sandbox && !page().frameSandbox
                ? *m_request->sandbox
                : (page().frameSandbox ? page().frameSandbox : page().policySandbox).value_or(std::string()));
    } else if (name == "feature") {
        const bool isLoopback = cause() && cause()->subject == nameOf(AddressSpace::Loopback);
        text.append(permissionOf(isLoopback ? AddressSpace::Loopback : AddressSpace::Local));
    } else if (name == "declared") {
        // The others say nothing, or the same by its old name.
        const bool isNamed = m_request && m_request->targetAddressSpace
            && valueNamed<AddressSpace>(*m_request->targetAddressSpace).has_value();
        text.append(isNamed ? *m_request->targetAddressSpace : std::string("local"));
    } else if (name == "digest") {
        // By its length in Base64.
        const std::size_t length = cause() ? cause()->subject.size() : 0;
        text.append(length > 64 ? "512" : length > 44 ? "384" : "256");
    } else if (name == "status") {
        appendNumber(text, answerStatus());
    } else if (name == "visibleStatus") {
        appendNumber(text, outcome().status);
    } else if (name == "method") {
        if (m_exchange && m_exchange->kind == Exchange::Kind::Request)
            appendShortened(text, m_exchange->method);
        else
            appendShortened(text, m_request ? methodOf(*m_request) : std::string("GET"));
    } else if (name == "names" || name == "hidden" || name == "dropped") {
        bool isFirst = true;
        for (const std::string& listed : name == "names" ? outcome().exposedHeaders
                : name == "hidden"                       ? hiddenHeaders()
                                                         : droppedHeaders()) {
            if (!isFirst)
                text += ", ";
            isFirst = false;
            appendShortened(text, listed);
        }
    } else if (name == "failure") {
        const auto failure = cause() && cause()->networkFailure ? cause()->networkFailure
            : m_exchange                                        ? m_exchange->networkFailure
                                                                : std::nullopt;
        if (failure)
            say(text, sentenceFor(*failure, m_exchange ? m_exchange->detail : FailureDetail::None));
    } else if (name.substr(0, headerPrefix.size()) == headerPrefix) {
        name.remove_prefix(headerPrefix.size());
        if (const HeaderList* headers = answerHeaders(); headers && headers->contains(name))
            appendShortened(text, answerHeader(name));
        else
            say(text, Sentence::HeaderAbsent);
    } else {
        appendBackground(text, name);
    }
}

std::uint16_t OutcomeFacts::answerStatus() const
{
    if (cause() && cause()->status != 0)
        return cause()->status;
    if (const StoredAnswer* stored = storedAnswer())
        return stored->status;
    return m_exchange ? m_exchange->status : outcome().status;
}

bool OutcomeFacts::isHttpVersionKnown() const
{
    const auto url = parseUrl(hops().last);
    return url && std::any_of(m_scenario.hosts.begin(), m_scenario.hosts.end(), [&url](const KnownHost& known) {
        return known.httpVersion && known.host == url->host();
    });
}

bool OutcomeFacts::isCorsRequest() const
{
    return m_action.mode == RequestMode::Cors;
}

std::string_view OutcomeFacts::effectiveCspDirective() const
{
    return directiveOfReason(reason());
}

std::string_view OutcomeFacts::violatedCspDirective() const
{
    if (effectiveCspDirective().empty())
        return {};
    const std::string_view directive = cause()->subject;
    return directive.substr(0, directive.find(' '));
}

std::string OutcomeFacts::answerHeader(std::string_view name) const
{
    const HeaderList* headers = answerHeaders();
    return headers ? headers->get(name).value_or(std::string()) : std::string();
}

std::string OutcomeFacts::requestHeader(std::string_view name) const
{
    return m_exchange ? m_exchange->requestHeaders.get(name).value_or(std::string()) : std::string();
}

std::vector<std::string> OutcomeFacts::refusedHeaderNames() const
{
    std::vector<std::string> refused;
    const std::string requested = requestHeader("access-control-request-headers");
    const HeaderList* const answer = answerHeaders();
    if (answer == nullptr || requested.empty())
        return refused;
    const auto allowed = extractTokenList(*answer, "access-control-allow-headers");
    for (const std::string_view piece : strictlySplit(requested, ',')) {
        const std::string_view header = strip(piece, isHttpTabOrSpace);
        const bool isAllowed = allowed
            && std::any_of(allowed->tokens.begin(), allowed->tokens.end(),
                [header](const std::string& token) { return asciiCaseInsensitiveEquals(token, header); });
        if (!isAllowed)
            refused.push_back(asciiLowercase(header));
    }
    return refused;
}

std::string OutcomeFacts::refusedHeaderName() const
{
    std::vector<std::string> refused = refusedHeaderNames();
    if (!refused.empty())
        return std::move(refused.front());
    return cause() ? cause()->subject : std::string();
}

} // namespace fetchscope
