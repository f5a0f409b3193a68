#include "core/engine/base/ascii.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/snippet_parts.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fetchscope {

namespace {

/// The text without what a clipboard does to it: typographic quotes become plain, line breaks become spaces.
std::string flatten(std::string_view text)
{
    std::string flat;
    for (std::size_t i = 0; i < text.size(); ++i) {
        // U+2018, U+2019, U+201C, U+201D
        if (i + 2 < text.size() && text.substr(i, 2) == "\xE2\x80") {
            const char last = text[i + 2];
            if (last == '\x98' || last == '\x99') {
                flat += '\'';
                i += 2;
                continue;
            }
            if (last == '\x9C' || last == '\x9D') {
                flat += '"';
                i += 2;
                continue;
            }
        }
        const char c = isAsciiWhitespace(text[i]) ? ' ' : text[i];
        if (c != ' ' || flat.empty() || flat.back() != ' ')
            flat += c;
    }
    return flat;
}

/// What stands between two texts, the first time; empty where they are not there.
std::string between(std::string_view text, std::string_view before, std::string_view after)
{
    const std::size_t start = text.find(before);
    if (start == std::string_view::npos)
        return {};
    const std::string_view rest = text.substr(start + before.size());
    const std::size_t end = rest.find(after);
    return std::string(rest.substr(0, end == std::string_view::npos ? 0 : end));
}

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

InitiatorKind initiatorOf(std::string_view text)
{
    struct Name
    {
        std::string_view text;
        InitiatorKind kind;
    };
    constexpr std::array names {
        Name {"Access to XMLHttpRequest", InitiatorKind::Xhr},
        Name {"XMLHttpRequest cannot load", InitiatorKind::Xhr},
        Name {"XMLHttpRequest endpoint", InitiatorKind::Xhr},
        Name {"Access to font", InitiatorKind::Font},
        Name {"Loading the font", InitiatorKind::Font},
        Name {"Access to image", InitiatorKind::Img},
        Name {"Loading the image", InitiatorKind::Img},
        Name {"Access to script", InitiatorKind::ModuleScript},
        Name {"Loading the script", InitiatorKind::Script},
        Name {"insecure script", InitiatorKind::Script},
        Name {"Access to CSS stylesheet", InitiatorKind::Stylesheet},
        Name {"insecure stylesheet", InitiatorKind::Stylesheet},
        Name {"Loading the stylesheet", InitiatorKind::Stylesheet},
        Name {"Access to video", InitiatorKind::Video},
        Name {"Access to audio", InitiatorKind::Audio},
        Name {"Access to text track", InitiatorKind::Track},
        Name {"Access to manifest", InitiatorKind::Manifest},
        Name {"insecure frame", InitiatorKind::Iframe},
        Name {"WebSocket endpoint", InitiatorKind::WebSocket},
        Name {"EventSource", InitiatorKind::EventSource},
    };
    for (const Name& name : names) {
        if (has(text, name.text))
            return name.kind;
    }
    return InitiatorKind::Fetch;
}

std::uint16_t statusOf(std::string_view text, std::uint16_t otherwise)
{
    for (const std::string_view before : {"Status code: ", "HTTP status code ", "net::ERR_FAILED ", "Statuscode: "}) {
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
        : m_text(flatten(text))
    {
    }

    Result<SnippetParts> read()
    {
        readBrowser();
        m_parts.request.initiator = initiatorOf(m_text);
        readUrls();
        if (m_parts.request.url.empty())
            return tl::unexpected(
                InputError {{}, say<messages::MessageNamesNoUrl>(), say<messages::CopyWholeMessage>()});
        m_status = statusOf(m_text, 200);
        if (!readPolicy() && !readPreflight())
            readCheck();
        return std::move(m_parts);
    }

private:
    const std::string& page() const { return m_parts.pageUrl; }
    std::string origin() const
    {
        std::string origin = page();
        while (!origin.empty() && origin.back() == '/')
            origin.pop_back();
        return origin;
    }

    void readBrowser()
    {
        if (has(m_text, "Cross-Origin Request Blocked") || has(m_text, "(Reason: ") || has(m_text, "page's settings"))
            m_parts.profile = ProfileId::Firefox;
        else if (has(m_text, "due to access control checks")
            || has(m_text, "is not allowed by Access-Control-Allow-Origin"))
            m_parts.profile = ProfileId::Safari;
        else
            m_parts.profile = ProfileId::Chromium;
    }

    void readUrls()
    {
        std::string url = between(m_text, "(redirected from '", "'");
        m_redirectTarget = url.empty() ? std::string() : between(m_text, " at '", "'");
        if (const std::size_t insecure = m_text.find(" insecure "); url.empty() && insecure != std::string::npos)
            url = firstUrl(std::string_view(m_text).substr(insecure));
        for (const std::string_view before : {" at '", "Redirect from '", "cannot load ", "remote resource at '",
                 "remote resource at ", "Connecting to '", "connect to '", "Loading the script '",
                 "Loading the image '", "load the script '", "active content \"", "may not load data from "}) {
            if (url.empty())
                url = firstUrl(between(m_text + " ", before, "' "));
            if (url.empty() && has(m_text, before))
                url = firstUrl(std::string_view(m_text).substr(m_text.find(before) + before.size()));
        }
        if (url.empty())
            url = firstUrl(m_text);
        m_parts.request.url = url;
        if (has(m_text, "Redirect from '"))
            m_redirectTarget = between(m_text, "' to '", "'");
        std::string page = between(m_text, "from origin '", "'");
        if (page.empty())
            page = between(m_text, "Origin '", "' is therefore");
        if (page.empty())
            page = firstUrl(between(m_text, "Origin ", " is not allowed"));
        if (page.empty())
            page = between(m_text, "The page at '", "'");
        if (page.empty())
            page = firstUrl(between(m_text, "Content at ", " may not"));
        if (page == "null") {
            m_parts.assume(say<messages::AssumedNullOrigin>());
            page.clear();
        }
        if (!page.empty() && page.find('/', page.find("://") + 3) == std::string::npos)
            page += '/';
        m_parts.pageUrl = page;
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
        m_parts.request.method = std::move(method);
        if (!headers.empty())
            m_parts.request.headers = std::move(headers);
    }

    /// Mixed content, and a policy of the page: the request is never sent.
    bool readPolicy()
    {
        if (has(m_text, "Mixed Content") || has(m_text, "mixed active content")) {
            if (page().empty())
                m_parts.pageUrl = "https://app.example/";
            answerTheRest();
            return true;
        }
        if (!has(m_text, "Content Security Policy directive") && !has(m_text, "Content-Security-Policy"))
            return false;
        std::string policy = between(m_text, "policy directive: \"", "\"");
        if (policy.empty())
            policy = between(m_text, "Policy directive: \"", "\"");
        if (policy.empty())
            policy = between(m_text, "following directive: \"", "\"");
        m_parts.policy = policy.empty() ? std::string("connect-src 'self'") : policy;
        if (auto parsed = parseUrl(page().empty() ? "https://app.example/" : page()))
            m_parts.pageUrl = parsed->href();
        answerTheRest();
        return true;
    }

    bool readPreflight()
    {
        const HeaderList origins {{"Access-Control-Allow-Origin", allowed()}};
        HeaderList headers = origins;
        std::string subject = between(m_text, "Request header field ", " is not allowed");
        if (subject.empty())
            subject = between(m_text, "(Reason: header '", "'");
        if (subject.empty())
            subject = between(m_text, "missing token '", "' in CORS header 'Access-Control-Allow-Headers'");
        if (!subject.empty()) {
            const bool isType = asciiCaseInsensitiveEquals(subject, "content-type");
            askWith("POST", {{subject, isType ? "application/json" : "1"}});
            headers.append("Access-Control-Allow-Methods", "GET, POST");
            answer("OPTIONS", std::move(headers), 204);
            answerTheRest();
            return true;
        }
        subject = between(m_text, "Method ", " is not allowed by Access-Control-Allow-Methods");
        if (!subject.empty() || has(m_text, "Did not find method in CORS header")) {
            askWith(subject.empty() ? "PUT" : subject, {});
            headers.append("Access-Control-Allow-Methods", "GET, POST");
            answer("OPTIONS", std::move(headers), 204);
            answerTheRest();
            return true;
        }
        if (has(m_text, "Redirect is not allowed for a preflight") || has(m_text, "preflight is invalid (redirect)")
            || has(m_text, "external redirect not allowed")) {
            askWith("PUT", {});
            headers.append("Location", m_parts.request.url + "/");
            answer("OPTIONS", std::move(headers), 307);
            answerTheRest();
            return true;
        }
        const bool isStatus = has(m_text, "does not have HTTP ok status")
            || has(m_text, "preflight has invalid HTTP status") || has(m_text, "Preflight response is not successful")
            || has(m_text, "preflight response did not succeed");
        if (isStatus) {
            askWith("PUT", {});
            answer("OPTIONS", std::move(headers), m_status == 200 || m_status / 100 == 2 ? 401 : m_status);
            answerTheRest();
            return true;
        }
        m_isPreflight = has(m_text, "Response to preflight request") || has(m_text, "CORS preflight channel");
        if (m_isPreflight)
            askWith("PUT", {});
        return false;
    }

    void readCheck()
    {
        HeaderList headers;
        if (has(m_text, "must not be the wildcard '*'") || has(m_text, "Cannot use wildcard")
            || has(m_text, "Credential is not supported")) {
            include();
            headers.append("Access-Control-Allow-Origin", "*");
        } else if (has(m_text, "Access-Control-Allow-Credentials")) {
            include();
            headers.append("Access-Control-Allow-Origin", allowed());
            if (const std::string value = between(m_text, "header in the response is '", "'"); !value.empty())
                headers.append("Access-Control-Allow-Credentials", value);
        } else if (has(m_text, "Multiple CORS header") || has(m_text, "more than one origin")) {
            headers.append("Access-Control-Allow-Origin", allowed());
            headers.append("Access-Control-Allow-Origin", allowed());
        } else if (const std::string value = wrongValue(); !value.empty()) {
            headers.append("Access-Control-Allow-Origin", value);
        } else if (has(m_text, "CORS request did not succeed") || has(m_text, "Failed to fetch")) {
            m_parts.server.push_back({});
            m_parts.server.back().respond = NetworkFailure::Refused;
            m_parts.assume(say<messages::AssumedRefused>());
            return;
        }
        if (!m_redirectTarget.empty()) {
            HeaderList redirect {{"Access-Control-Allow-Origin", allowed()}, {"Location", m_redirectTarget}};
            if (m_parts.request.credentials)
                redirect.append("Access-Control-Allow-Credentials", "true");
            m_parts.server.push_back(makeRule({}, m_parts.request.url, 302, std::move(redirect)));
        }
        answer(m_isPreflight ? std::string_view("OPTIONS") : std::string_view(), std::move(headers), m_status);
        if (m_isPreflight)
            answerTheRest();
    }

    void include()
    {
        if (m_parts.request.initiator == InitiatorKind::Fetch)
            m_parts.request.credentials = "include";
        else if (m_parts.request.initiator == InitiatorKind::Xhr
            || m_parts.request.initiator == InitiatorKind::EventSource)
            m_parts.request.withCredentials = true;
        else
            m_parts.request.crossorigin = "use-credentials";
    }

    std::string wrongValue() const
    {
        for (const std::string_view before :
            {"header contains multiple values '", "header contains the invalid value '", "header has a value '",
                "'Access-Control-Allow-Origin' does not match '"}) {
            if (has(m_text, before))
                return between(m_text, before, "'");
        }
        return {};
    }

    std::string m_text;
    SnippetParts m_parts;
    std::uint16_t m_status = 200;
    bool m_isPreflight = false;
    std::string m_redirectTarget;
};

} // namespace

bool isConsoleMessage(std::string_view text)
{
    const std::string flat = flatten(text);
    constexpr std::array signs {"blocked by CORS policy", "Cross-Origin Request Blocked", "Access-Control-Allow-",
        "access control checks", "Mixed Content:", "mixed active content", "Content Security Policy directive",
        "Content-Security-Policy", "CORS header", "CORS request", "preflight", "same-origin policy",
        "Same Origin Policy", "CORS-"};
    return std::any_of(signs.begin(), signs.end(), [&](const char* sign) { return has(flat, sign); })
        && !firstUrl(flat).empty();
}

Result<SnippetParts> readConsoleMessage(std::string_view text)
{
    return MessageReader(text).read();
}

} // namespace fetchscope
