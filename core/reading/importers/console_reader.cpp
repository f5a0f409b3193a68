#include "core/engine/base/ascii.h"
#include "core/engine/console/console_match.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/engine/policy/csp_directives.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/snippet_parts.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fetchscope {

namespace {

bool has(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// The first URL of a text.
std::string firstUrl(std::string_view text)
{
    for (const std::string_view scheme : {"https://", "http://", "wss://", "ws://"}) {
        const std::size_t start = text.find(scheme);
        if (start == std::string_view::npos)
            continue;
        std::string_view url = text.substr(start);
        url = url.substr(0, url.find_first_of(" '\"<>)"));
        while (!url.empty() && (url.back() == '.' || url.back() == ',' || url.back() == ';'))
            url.remove_suffix(1);
        return std::string(url);
    }
    return {};
}

std::uint16_t statusOf(std::string_view text, std::uint16_t otherwise)
{
    for (const std::string_view before : {"Status code: ", "HTTP status code ", "net::ERR_FAILED ",
             "Statuscode: ", "responded with a status of ", "Unexpected response code: "}) {
        const std::size_t at = text.find(before);
        if (at == std::string_view::npos)
            continue;
        std::uint16_t status = 0;
        const std::string_view digits = text.substr(at + before.size());
        std::from_chars(digits.data(), digits.data() + digits.size(), status);
        if (status >= 100 && status <= 599)
            return status;
    }
    return otherwise;
}

class MessageReader
{
public:
    explicit MessageReader(std::string_view text)
        : m_text(flattenedConsoleText(text))
        , m_reading(m_text)
    {
    }

    Result<SnippetParts> read()
    {
        m_parts.profile = m_reading.browser().value_or(ProfileId::Chromium);
        readInitiator();
        readUrls();
        if (m_parts.request().url.empty())
            return tl::unexpected(
                InputError {{}, say<messages::MessageNamesNoUrl>(), say<messages::CopyWholeMessage>()});
        m_status = statusOf(m_text, 200);
        if (!readPolicy() && !readPreflight())
            readCheck();
        return std::move(m_parts);
    }

private:
    const std::string& page() const { return m_parts.page.url; }
    std::string origin() const
    {
        std::string origin = page();
        while (!origin.empty() && origin.back() == '/')
            origin.pop_back();
        return origin;
    }
    std::string value(std::string_view name) const { return std::string(m_reading.value(name)); }
    /// The URL at the first of these placeholders that has one.
    std::string urlAt(std::initializer_list<std::string_view> names) const
    {
        for (const std::string_view name : names) {
            if (std::string url = firstUrl(m_reading.value(name)); !url.empty())
                return url;
        }
        return {};
    }

    void readInitiator()
    {
        RequestAction& request = m_parts.add(m_reading.initiator().value_or(InitiatorKind::Fetch));
        // An element is asked for with CORS where it has the attribute.
        if (m_reading.isNamedByCors() && hasOption(request.initiator, "crossorigin")
            && infoOf(request.initiator).mode != ModeRule::Cors)
            request.crossorigin = "anonymous";
        if (request.initiator == InitiatorKind::Form) {
            request.method = "POST";
            request.userActivation = true;
        }
    }

    void readUrls()
    {
        const std::string first = urlAt({"firstUrl"});
        const std::string last = urlAt({"lastUrl", "at", "cspUrl", "mixedUrl", "url"});
        m_parts.request().url = first.empty() ? last : first;
        if (m_parts.request().url.empty())
            m_parts.request().url = firstUrl(m_text);
        // A redirect may lead to a URL of any scheme.
        const std::string target = value("lastUrl");
        if (!first.empty() && target != first && target.find(' ') == std::string::npos)
            m_redirectTarget = target;
        std::string page = value("page");
        if (page.empty())
            page = value("origin");
        if (page != "null" && firstUrl(page).empty())
            page = urlAt({"pageUrl", "pagePrincipal"});
        if (page == "null") {
            m_parts.assume(say<messages::AssumedNullOrigin>());
            page.clear();
        }
        if (!page.empty() && page.find('/', page.find("://") + 3) == std::string::npos)
            page += '/';
        m_parts.page.url = page;
    }

    void answer(std::string_view method, HeaderList headers, std::uint16_t status)
    {
        m_parts.server.push_back(makeRule(method, {}, status, std::move(headers)));
    }
    /// The rest works.
    void answerTheRest()
    {
        answer({}, {{"Access-Control-Allow-Origin", allowed()}, {"Content-Type", "text/plain"}}, 200);
    }
    std::string allowed() const { return page().empty() ? std::string("*") : origin(); }

    void askWith(std::string method, RequestHeaders headers)
    {
        m_parts.request().method = std::move(method);
        if (!headers.empty())
            m_parts.request().headers = std::move(headers);
    }

    /// Mixed content, and a policy of the page: the request is never sent.
    bool readPolicy()
    {
        const Reason reason = m_reading.reason();
        const bool isMixedContent = reason == Reason::MixedContent;
        if (!isMixedContent && directiveOfReason(reason).empty())
            return false;
        if (isMixedContent && page().empty())
            m_parts.page.url = "https://app.example/";
        if (!isMixedContent) {
            std::string policy = value("cspDirective");
            if (policy.empty())
                policy = value("cspPrinted");
            if (policy.empty())
                policy = "connect-src 'self'";
            m_parts.page.policies.contentSecurityPolicies = parseContentSecurityPolicyList(policy);
            if (auto parsed = parseUrl(page().empty() ? "https://app.example/" : page()))
                m_parts.page.url = parsed->href();
            if (policy.starts_with("form-action")) {
                m_parts.request().initiator = InitiatorKind::Form;
                m_parts.request().method = "POST";
                m_parts.request().userActivation = true;
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
        answerTheRest();
        return true;
    }

    bool readPreflight()
    {
        m_isPreflight = m_reading.isOfPreflight();
        switch (m_reading.reason()) {
        case Reason::PreflightHeader: {
            const std::string name = value("refusedHeader");
            const bool isType = asciiCaseInsensitiveEquals(name, "content-type");
            askWith("POST", {{name, isType ? "application/json" : "1"}});
            return answerPreflight(204, {{"Access-Control-Allow-Methods", "GET, POST"}});
        }
        case Reason::PreflightMethod: {
            const std::string method = value("subject");
            askWith(method.empty() ? "PUT" : method, {});
            return answerPreflight(204, {{"Access-Control-Allow-Methods", "GET, POST"}});
        }
        case Reason::PreflightRedirect:
            askWith("PUT", {});
            return answerPreflight(307, {{"Location", m_parts.request().url + "/"}});
        case Reason::PreflightStatus:
            askWith("PUT", {});
            return answerPreflight(m_status / 100 == 2 ? std::uint16_t {401} : m_status, {});
        default:
            // The CORS check of the preflight's answer, or of the request's own.
            if (m_isPreflight)
                askWith("PUT", {});
            return false;
        }
    }

    /// What the answer said that the CORS check refused; null where nothing came back.
    std::optional<HeaderList> refusedAnswer()
    {
        HeaderList headers;
        switch (m_reading.reason()) {
        case Reason::CorsWildcardWithCredentials:
            include();
            headers.append("Access-Control-Allow-Origin", "*");
            return headers;
        case Reason::CorsMissingAllowCredentials:
            include();
            headers.append("Access-Control-Allow-Origin", allowed());
            if (const std::string said = value("subject"); !said.empty())
                headers.append("Access-Control-Allow-Credentials", said);
            return headers;
        case Reason::CorsMultipleAllowOrigin:
        case Reason::CorsAllowOriginMismatch:
            if (m_reading.has(ConsoleForm::ManyHeaders)) {
                headers.append("Access-Control-Allow-Origin", allowed());
                headers.append("Access-Control-Allow-Origin", allowed());
            } else {
                headers.append("Access-Control-Allow-Origin", value("allowOrigin"));
            }
            return headers;
        case Reason::Nosniff:
            headers.append("X-Content-Type-Options", "nosniff");
            [[fallthrough]];
        case Reason::MimeType:
        case Reason::ApiResponseType:
            headers.append("Access-Control-Allow-Origin", allowed());
            headers.append("Content-Type", value("type").empty() ? value("subject") : value("type"));
            return headers;
        default:
            // A message that was cut, or that says no more: there was no such header.
            if (m_reading.reason() == Reason::None && m_reading.has(ConsoleForm::DidNotSucceed))
                return std::nullopt;
            return headers;
        }
    }

    void readCheck()
    {
        auto headers = refusedAnswer();
        if (!headers) {
            m_parts.server.push_back({});
            m_parts.server.back().respond = NetworkFailure::Refused;
            m_parts.assume(say<messages::AssumedRefused>());
            return;
        }
        if (!m_redirectTarget.empty()) {
            HeaderList redirect {{"Access-Control-Allow-Origin", allowed()}, {"Location", m_redirectTarget}};
            if (m_parts.request().credentials)
                redirect.append("Access-Control-Allow-Credentials", "true");
            m_parts.server.push_back(makeRule({}, m_parts.request().url, 302, std::move(redirect)));
        }
        answer(m_isPreflight ? std::string_view("OPTIONS") : std::string_view(), std::move(*headers), m_status);
        if (m_isPreflight)
            answerTheRest();
    }

    void include()
    {
        if (hasOption(m_parts.request().initiator, "credentials"))
            m_parts.request().credentials = "include";
        else if (hasOption(m_parts.request().initiator, "withCredentials"))
            m_parts.request().withCredentials = true;
        else if (hasOption(m_parts.request().initiator, "crossorigin"))
            m_parts.request().crossorigin = "use-credentials";
    }

    std::string m_text;
    ConsoleReading m_reading;
    SnippetParts m_parts;
    std::uint16_t m_status = 200;
    bool m_isPreflight = false;
    std::string m_redirectTarget;
};

} // namespace

bool isConsoleMessage(std::string_view text)
{
    const std::string flat = flattenedConsoleText(text);
    // Pieces of sentences: the name of a header alone stands in the configuration of servers, too.
    constexpr std::array signs {"blocked by CORS policy", "header is present on the requested resource",
        "Cross-Origin Request Blocked", "Same Origin Policy disallows", "(Reason: CORS", "(Grund: CORS",
        "access control check", "is not allowed by Access-Control-Allow-", "when credentials flag is true",
        "Credentials flag is true", "Preflight response is not successful", "Mixed Content:", "mixed active content",
        "Content Security Policy directive", "Content-Security-Policy: The page", "Content Security Policy: The page"};
    return std::any_of(signs.begin(), signs.end(), [&](const char* sign) { return has(flat, sign); })
        && !firstUrl(flat).empty();
}

Result<SnippetParts> readConsoleMessage(std::string_view text)
{
    return MessageReader(text).read();
}

bool looksLikeConsoleMessage(std::string_view text)
{
    return isConsoleMessage(text);
}

Result<Scenario> importConsoleMessage(std::string_view text, Phrasebook phrases)
{
    return scenarioOf(text, readConsoleMessage(text), phrases);
}

} // namespace fetchscope
