#include "core/reading/importers/message_scenario.h"

#include "core/engine/policy/content_security_policy.h"
#include "core/engine/policy/csp_directives.h"
#include "core/engine/url/url.h"
#include "core/engine/url/url_text.h"
#include "core/reading/importers/message_assumptions.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/opaque_page.h"
#include "core/reading/importers/refused_answer.h"

namespace fetchscope {

namespace {

constexpr std::string_view assumedUrl = "https://api.example/data";
constexpr std::string_view assumedImage = "https://images.example/picture.png";
constexpr std::string_view secondUrl = "https://login.example/";

ProfileId profileOf(const std::optional<MessageBrowser>& browser)
{
    if (!browser)
        return ProfileId::Chromium;
    switch (*browser) {
    case MessageBrowser::Firefox:
        return ProfileId::Firefox;
    case MessageBrowser::Safari:
        return ProfileId::Safari;
    case MessageBrowser::Edge:
        return ProfileId::Standard;
    case MessageBrowser::Chromium:
        break;
    }
    return ProfileId::Chromium;
}

bool isOfMixedContent(const BrowserMessage& message)
{
    return message.reason == Reason::MixedContent || message.cause == MessageCause::MixedContentWarning;
}

/// What a script made of the image: textures are never loaded, canvases cannot be read.
ImageUse imageUseOf(const BrowserMessage& message)
{
    return message.text.find("may not be loaded") == std::string::npos ? ImageUse::Canvas2d : ImageUse::WebGl;
}

class MessageReader
{
public:
    MessageReader(const BrowserMessage& message, std::string_view spokenHeader)
        : m_message(message)
        , m_spokenHeader(spokenHeader)
        , m_isPreflight(message.isOfPreflight)
    {
    }

    SnippetParts read()
    {
        m_parts.profile = profileOf(m_message.browser);
        m_parts.hasPermission = m_message.reason != Reason::None && m_message.reason != Reason::LocalNetworkDenied
            && m_message.reason != Reason::LocalNetworkPrompt;
        readInitiator();
        readUrls();
        if (m_message.cause == MessageCause::BeaconType)
            sendJson();
        if (m_message.cause == MessageCause::TaintedCanvas)
            answer({}, {{"Content-Type", "image/png"}}, 200);
        else if (m_message.cause == MessageCause::PreloadUnused || m_message.cause == MessageCause::BeaconType)
            answerTheRest();
        else if (!readServiceWorker() && !readPolicy() && !readPreflight())
            readCheck();
        return std::move(m_parts);
    }

private:
    RequestAction& request() { return m_parts.request(); }
    std::string& page() { return m_parts.page.url; }
    std::string allowed() const { return originAllowedBy(m_message); }

    void readInitiator()
    {
        if (m_message.cause == MessageCause::PreloadUnused) {
            m_parts.add(InitiatorKind::Preload);
            request().as = destinationOf(m_message.requestUrl);
            assumeOfRequest(say<messages::AssumedPreloadOfMessage>(*request().as));
            return;
        }
        if (m_message.cause == MessageCause::TaintedCanvas) {
            m_parts.add(m_message.initiator.value_or(InitiatorKind::Img));
            request().use = imageUseOf(m_message);
            return;
        }
        const bool isSocket = m_message.requestUrl.starts_with("ws:") || m_message.requestUrl.starts_with("wss:");
        m_parts.add(m_message.initiator.value_or(isSocket
                ? InitiatorKind::WebSocket
                : usualInitiatorOf(m_message.reason, m_message.cause, m_message.requestUrl)));
        if (m_message.reason == Reason::SandboxTopNavigation || m_message.reason == Reason::TopNavigation)
            request().target = NavigationTarget::Top;
        // An element is asked for with CORS where it has the attribute.
        if (m_message.isNamedByCors && hasOption(request().initiator, "crossorigin")
            && infoOf(request().initiator).mode != ModeRule::Cors)
            request().crossorigin = "anonymous";
        if (request().initiator == InitiatorKind::Form) {
            request().method = "POST";
            request().userActivation = true;
        } else if (!m_message.method.empty() && hasOption(request().initiator, "method")) {
            request().method = m_message.method;
        }
    }

    void readUrls()
    {
        request().url = m_message.firstUrl.empty() ? m_message.requestUrl : m_message.firstUrl;
        // A redirect may lead to a URL of any scheme.
        if (!m_message.firstUrl.empty())
            m_redirectTarget = m_message.requestUrl;
        // A host without a dot, as somebody cut it.
        if (!request().url.empty() && request().url.find(':') == std::string::npos && request().url.front() != '/')
            request().url.insert(0, "https://");
        std::string url = m_message.pageUrl.empty() ? m_message.origin : m_message.pageUrl;
        if (m_message.origin == "null") {
            url.clear();
            takeNullOrigin();
        }
        // A page of the web is told otherwise that it may not load a file.
        if (url.empty() && m_message.form == ConsoleForm::SchemeOfCors && request().url.starts_with("file:"))
            takeNullOrigin();
        // A blob is that of its page.
        constexpr std::string_view blob = "blob:";
        if (url.empty() && request().url.starts_with(blob) && m_message.origin.empty())
            url = originOfUrl(std::string_view(request().url).substr(blob.size()));
        // Browsers ask for it where the page is.
        const auto asked = url.empty() && m_message.origin.empty() ? parseUrl(request().url) : std::nullopt;
        if (asked && asked->path() == "/favicon.ico")
            url = originOf(*asked).serialize();
        const std::size_t authority = url.find("://");
        if (authority != std::string::npos && url.find('/', authority + 3) == std::string::npos)
            url += '/';
        if (page().empty())
            page() = parseUrl(url) ? url : std::string();
        if (page().empty() && !isOfMixedContent(m_message) && m_message.origin != "null") {
            page() = pageThatMayAsk(request().url) == usualPage ? std::string_view() : pageThatMayAsk(request().url);
            m_parts.page.isAssumed = !page().empty();
        }
    }

    /// A page of any kind has lost its origin behind redirects; else it is the page's own.
    void takeNullOrigin()
    {
        if (!m_message.firstUrl.empty()) {
            m_parts.assume(say<messages::AssumedNullOrigin>());
            return;
        }
        page() = pageOfNullOrigin(request().url);
        m_parts.assume(say<messages::AssumedFileAsPage>(page()));
    }

    void answer(std::string_view method, HeaderList headers, std::uint16_t status)
    {
        m_parts.server.push_back(makeRule(method, {}, status, std::move(headers)));
    }
    /// The request behind a preflight that was refused; it would have been allowed.
    void answerUnsent()
    {
        answerTheRest();
        m_parts.assume(say<messages::AssumedUnsentAnswer>());
    }
    /// The rest works.
    void answerTheRest()
    {
        constexpr std::uint16_t switchingProtocols = 101;
        if (request().initiator == InitiatorKind::WebSocket)
            answer({}, {}, switchingProtocols);
        else
            answer({}, {{"Access-Control-Allow-Origin", allowed()}, {"Content-Type", "text/plain"}}, 200);
    }

    /// What stands in for what the message does not say of its request.
    void assumeOfRequest(Message sentence) { m_parts.actions.front().assumptions.push_back(std::move(sentence)); }

    void askWith(std::string_view method)
    {
        if (request().method || !hasOption(request().initiator, "method"))
            return;
        request().method = method;
        assumeOfRequest(say<messages::AssumedMethodOfMessage>(method));
    }

    void askWithHeader(std::string_view name, std::string_view value)
    {
        if (!request().headers)
            request().headers.emplace();
        request().headers->emplace_back(name, value);
    }

    void askWithSpokenHeader()
    {
        askWithHeader(m_spokenHeader, m_spokenHeader == "Authorization" ? "Bearer token" : "1");
        assumeOfRequest(say<messages::AssumedHeaderOfProse>(m_spokenHeader));
    }

    /// A method that needs none has a header that does.
    void askWithPreflight()
    {
        const bool takesHeaders = hasOption(request().initiator, "headers");
        const KnownCaller* caller = takesHeaders ? knownCallerOf(m_message.requestUrl) : nullptr;
        // What has no body says of none which type it has.
        const bool hasTypeAlone = caller && caller->header == "Content-Type";
        if (caller && (m_message.method.empty() || (m_message.method == "GET" && !hasTypeAlone))) {
            askWith(caller->method);
            askWithHeader(caller->header, caller->value);
            assumeOfRequest(say<messages::AssumedHeaderOfMessage>(caller->header));
            if (hasTypeAlone && !m_spokenHeader.empty())
                askWithSpokenHeader();
            return;
        }
        if (!m_spokenHeader.empty() && takesHeaders) {
            askWithSpokenHeader();
            return;
        }
        askWith("PUT");
        const bool isSimple = request().method == "GET" || request().method == "HEAD" || request().method == "POST";
        if (!isSimple || !hasOption(request().initiator, "headers"))
            return;
        const std::string_view name = request().method == "POST" ? "Content-Type" : "X-Requested-With";
        askWithHeader(name, request().method == "POST" ? "application/json" : "XMLHttpRequest");
        assumeOfRequest(say<messages::AssumedHeaderOfMessage>(name));
    }

    /// A type that needs a preflight.
    void sendJson()
    {
        BodyInit& body = request().body.emplace();
        body.kind = BodyInit::Kind::Blob;
        body.contentType = "application/json";
        body.data = "{}";
    }

    /// The service worker of the page answered with what the request does not take.
    bool readServiceWorker()
    {
        ServiceWorkerRule rule;
        rule.isAnswered = true;
        switch (m_message.reason) {
        case Reason::ServiceWorkerError:
            rule.type = ResponseType::Error;
            break;
        case Reason::ServiceWorkerOpaque:
            rule.type = ResponseType::Opaque;
            break;
        case Reason::ServiceWorkerRedirect:
            rule.type = ResponseType::OpaqueRedirect;
            break;
        case Reason::ServiceWorkerCors:
            rule.type = ResponseType::Cors;
            if (request().initiator == InitiatorKind::Fetch)
                request().mode = "same-origin";
            break;
        case Reason::ServiceWorkerRedirected:
            rule.type = ResponseType::Basic;
            if (request().initiator == InitiatorKind::Fetch)
                request().redirect = "error";
            break;
        default:
            return false;
        }
        if (const auto url = parseUrl(request().url)) {
            rule.url = TextPattern::ofText(url->wireHref());
            rule.urlList.push_back(*url);
            if (m_message.reason == Reason::ServiceWorkerRedirected)
                rule.urlList.push_back(*url);
        }
        m_parts.serviceWorker.push_back(std::move(rule));
        answerTheRest();
        return true;
    }

    /// Mixed content, and a policy of the page: the request is never sent.
    bool readPolicy()
    {
        const Reason reason = m_message.reason;
        const bool isMixedContent = isOfMixedContent(m_message);
        if (!isMixedContent && directiveOfReason(reason).empty())
            return false;
        if (page().empty()) {
            page() = usualPage;
            m_parts.page.isAssumed = true;
        }
        if (!isMixedContent) {
            std::string policy = m_message.policy;
            // Firefox and people name the directive alone; Chromium's has all of it, and nothing behind it allows
            // nothing.
            const bool isWhole = m_message.browser == MessageBrowser::Chromium && !policy.empty();
            if (policy.find(' ') == std::string::npos && !isWhole)
                policy = std::string(policy.empty() ? directiveOfReason(reason) : policy) + " 'self'";
            m_parts.page.policies.contentSecurityPolicies = parseContentSecurityPolicyList(policy);
            // What scripts insert would have been let through.
            request().parserInserted = hasOption(request().initiator, "parserInserted");
            if (policy.starts_with("form-action")) {
                request().initiator = InitiatorKind::Form;
                request().method = "POST";
                request().userActivation = true;
                if (m_parts.profile == ProfileId::Chromium)
                    m_parts.assume(say<messages::AssumedFormTarget>());
            }
        }
        answerTheRest();
        return true;
    }

    /// A preflight that is answered with this status and what else it says.
    bool answerPreflight(std::uint16_t status, const HeaderList& more)
    {
        HeaderList headers {{"Access-Control-Allow-Origin", allowed()}};
        for (const HeaderView header : more)
            headers.append(header.name, header.value);
        answer("OPTIONS", std::move(headers), status);
        answerUnsent();
        return true;
    }

    bool readPreflight()
    {
        switch (m_message.reason) {
        case Reason::PreflightHeader: {
            const std::string name = m_message.header.empty() ? "X-Requested-With" : m_message.header;
            askWith("POST");
            const std::string_view value = valueThatNeedsPreflight(name);
            askWithHeader(name, value);
            assumeOfRequest(say<messages::AssumedHeaderValueOfMessage>(name, value));
            return answerPreflight(204, {{"Access-Control-Allow-Methods", "GET, POST"}});
        }
        case Reason::PreflightMethod:
            askWith("PUT");
            return answerPreflight(204, {{"Access-Control-Allow-Methods", "GET, POST"}});
        case Reason::PreflightInvalidAllowHeaders:
            askWith("PUT");
            return answerPreflight(204, {{"Access-Control-Allow-Headers", "a b"}});
        case Reason::PreflightInvalidAllowMethods:
            askWith("PUT");
            return answerPreflight(204, {{"Access-Control-Allow-Methods", "GET PUT"}});
        case Reason::PreflightRedirect:
            askWithPreflight();
            return answerPreflight(307, {{"Location", request().url + "/"}});
        case Reason::PreflightStatus:
            askWithPreflight();
            return answerPreflight(
                m_message.status.value_or(200) / 100 == 2 ? std::uint16_t {401} : *m_message.status, {});
        default:
            // The CORS check of the preflight's answer, or of the request's own.
            if (m_isPreflight)
                askWithPreflight();
            return false;
        }
    }

    void readCheck()
    {
        RefusedAnswer refused = refusedAnswerOf(m_message, request());
        std::optional<HeaderList>& headers = refused.headers;
        const bool isCors = m_message.cause == MessageCause::AccessControl || m_message.cause == MessageCause::CutOff;
        // The scenario does not have the file, and the message has its hash.
        if (m_message.reason == Reason::Integrity && !m_message.value("subject").empty())
            m_parts.assume(say<messages::HashOfMessage>(
                std::string("sha").append(m_message.value("digest")).append("-").append(m_message.value("subject"))));
        if (!headers && isCors) {
            headers.emplace();
            m_parts.assume(say<messages::AssumedNoAllowOrigin>());
        }
        if (!headers) {
            m_parts.server.push_back({});
            m_parts.server.back().respond = failureOf(m_message.cause);
            if (m_message.cause == MessageCause::NoAnswer || m_message.cause == MessageCause::None
                || m_message.cause == MessageCause::WebSocketFailed)
                m_parts.assume(say<messages::AssumedRefused>());
            return;
        }
        readRedirect();
        answer(m_isPreflight ? std::string_view("OPTIONS") : std::string_view(), std::move(*headers), refused.status);
        if (m_isPreflight)
            answerUnsent();
    }
    void readRedirect()
    {
        std::string target = m_redirectTarget;
        if (m_message.reason == Reason::RedirectCredentials && target.find('@') == std::string::npos)
            target = "https://user:password@login.example/";
        else if (m_message.reason == Reason::RedirectScheme && target.empty())
            target = "app://open";
        else if (m_message.reason == Reason::RedirectAfterPreflight && target.empty())
            target = secondUrl;
        if (target.empty())
            return;
        HeaderList redirect {{"Access-Control-Allow-Origin", allowed()}, {"Location", target}};
        if (request().credentials || request().withCredentials)
            redirect.append("Access-Control-Allow-Credentials", "true");
        m_parts.server.push_back(makeRule({}, request().url, 302, std::move(redirect)));
    }
    static NetworkFailure failureOf(MessageCause cause)
    {
        switch (cause) {
        case MessageCause::NameNotResolved:
            return NetworkFailure::Dns;
        case MessageCause::ConnectionLost:
            return NetworkFailure::Reset;
        case MessageCause::TimedOut:
            return NetworkFailure::Timeout;
        case MessageCause::CertificateRefused:
            return NetworkFailure::Tls;
        case MessageCause::BlockedByExtension:
            return NetworkFailure::Extension;
        default:
            return NetworkFailure::Refused;
        }
    }

    const BrowserMessage& m_message;
    std::string_view m_spokenHeader;
    bool m_isPreflight;
    SnippetParts m_parts;
    std::string m_redirectTarget;
};

} // namespace

SnippetParts partsOfMessage(const BrowserMessage& message, std::string_view spokenHeader)
{
    BrowserMessage whole = message;
    for (std::string* address : {&whole.requestUrl, &whole.firstUrl, &whole.origin, &whole.pageUrl})
        *address = withScheme(withoutPlaceholderMarks(std::move(*address)));
    // `https://…/path`, as somebody cut it, is no address either, and of `http:///path` a parser takes the first name.
    const std::size_t authority = whole.requestUrl.find("://");
    const bool isCutOut = authority != std::string::npos && !whole.requestUrl.starts_with("file:")
        && whole.requestUrl.compare(authority + 3, 1, "/") == 0;
    const bool hasNoHost = authority != std::string::npos && !parseUrl(whole.requestUrl);
    const bool isUrlAssumed = whole.requestUrl.empty() || hasNoHost || isCutOut;
    if (isCutOut)
        whole.requestUrl.insert(authority + 3, "api.example");
    else if (isUrlAssumed)
        whole.requestUrl = message.initiator == InitiatorKind::WebSocket ? "wss://api.example/data"
            : isOfMixedContent(message)                                  ? "http://api.example/data"
            : message.cause == MessageCause::TaintedCanvas               ? assumedImage
                                                                         : assumedUrl;
    // A redirect whose addresses were made unreadable is one.
    if (isUrlAssumed && whole.firstUrl.empty() && !message.value("firstUrl").empty()) {
        whole.firstUrl = whole.requestUrl;
        whole.requestUrl = secondUrl;
    }
    // The browser asks so by itself, before what the page asks.
    if (whole.method == "OPTIONS") {
        whole.method.clear();
        whole.isOfPreflight = true;
    }
    // Only a page that is not secure is refused so.
    if (message.reason == Reason::LocalNetworkInsecureContext && whole.origin.empty())
        whole.origin = "http://app.example";
    SnippetParts parts = MessageReader(whole, spokenHeader).read();
    parts.messages.push_back(whole);
    if (isUrlAssumed)
        parts.assume(say<messages::AssumedMessageUrl>(whole.firstUrl.empty() ? whole.requestUrl : whole.firstUrl));
    return parts;
}

} // namespace fetchscope
