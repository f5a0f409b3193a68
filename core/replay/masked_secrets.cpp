#include "core/replay/masked_secrets.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/url.h"

#include <algorithm>
#include <array>
#include <re2/re2.h>
#include <string>

namespace fetchscope {

namespace {

/// Names of parameters, fields and keys whose values let somebody in.
constexpr std::string_view secretNames =
    "(?:access|refresh|id|auth|csrf|xsrf|api|bearer|session|security)?[-_]?tokens?|jwt|(?:x-)?api[-_]?key|"
    "(?:client[-_]?)?secret|password|passwd|pwd|session[-_]?id|authorization|credential|assertion|samlresponse";
/// In a query, where values are not of all kinds, these too.
constexpr std::string_view secretParameters =
    "|key|code|auth|pass|sid|sas|sig|signature|session|x-(?:amz|goog)-[a-z-]+";

/// Headers whose values do.
bool isSecretHeader(std::string_view name)
{
    constexpr std::array<std::string_view, 11> names {"Authorization", "Proxy-Authorization", "X-Api-Key", "Api-Key",
        "X-Auth-Token", "X-Access-Token", "X-CSRF-Token", "X-XSRF-Token", "X-Amz-Security-Token", "X-Goog-Api-Key",
        "X-Session-Id"};
    return std::any_of(
        names.begin(), names.end(), [name](std::string_view known) { return asciiCaseInsensitiveEquals(known, name); });
}

/// `Bearer abc` keeps its scheme.
std::string maskedCredentials(std::string_view value)
{
    const std::size_t space = value.find(' ');
    std::string masked(space == std::string_view::npos ? std::string_view() : value.substr(0, space + 1));
    return masked.append(maskedValue);
}

/// `a=1; b=2`, or one cookie with its attributes.
std::string maskedCookie(std::string_view value, bool isSetCookie)
{
    std::string masked;
    bool isFirst = true;
    for (const std::string_view piece : strictlySplit(value, ';')) {
        if (!isFirst)
            masked += ';';
        const std::size_t equals = piece.find('=');
        const bool isCookie = isFirst || !isSetCookie;
        isFirst = false;
        if (!isCookie || equals + 1 >= piece.size() || equals == std::string_view::npos)
            masked.append(piece);
        else
            masked.append(piece.substr(0, equals + 1)).append(maskedValue);
    }
    return masked;
}

/// Replaces what lets somebody in; everything is looked for in linear time.
class Masker
{
public:
    /// In a URL, or a text that holds some.
    void maskUrl(std::string& url) const
    {
        RE2::GlobalReplace(&url, m_userInfo, R"(\1MASKED@)");
        RE2::GlobalReplace(&url, m_parameter, R"(\1MASKED)");
        RE2::GlobalReplace(&url, m_jwt, "MASKED");
    }
    /// In a body: of forms and of JSON.
    void maskBody(std::string& body) const
    {
        RE2::GlobalReplace(&body, m_jsonMember, R"(\1"MASKED")");
        RE2::GlobalReplace(&body, m_parameter, R"(\1MASKED)");
        RE2::GlobalReplace(&body, m_jwt, "MASKED");
    }
    void maskHeader(std::string_view name, std::string& value) const
    {
        if (asciiCaseInsensitiveEquals(name, "Cookie") || asciiCaseInsensitiveEquals(name, "Set-Cookie"))
            value = maskedCookie(value, asciiCaseInsensitiveEquals(name, "Set-Cookie"));
        else if (isSecretHeader(name))
            value = maskedCredentials(value);
        else
            maskUrl(value);
    }

private:
    static RE2::Options bytes()
    {
        RE2::Options options;
        options.set_encoding(RE2::Options::EncodingLatin1);
        return options;
    }

    RE2 m_userInfo {R"(([a-z][a-z0-9+.-]*://)[^/?#@\s"]+@)", bytes()};
    RE2 m_parameter {std::string(R"((?i)((?:^|[?&;#])(?:)")
                         .append(secretNames)
                         .append(secretParameters)
                         .append(R"()=)[^&;#\s"'<>]+)"),
        bytes()};
    RE2 m_jsonMember {
        std::string(R"((?i)("(?:)").append(secretNames).append(R"re()"\s*:\s*)"(?:[^"\\]|\\.)*")re"), bytes()};
    RE2 m_jwt {R"(eyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*)", bytes()};
};

std::shared_ptr<const HeaderList> masked(const std::shared_ptr<const HeaderList>& headers, const Masker& masker)
{
    if (!headers)
        return headers;
    auto list = std::make_shared<HeaderList>();
    for (const HeaderView header : *headers) {
        std::string value(header.value);
        masker.maskHeader(header.name, value);
        list->append(header.name, value);
    }
    return list;
}

void mask(RequestAction& action, const Masker& masker)
{
    masker.maskUrl(action.url);
    if (action.headers) {
        for (auto& [name, value] : *action.headers)
            masker.maskHeader(name, value);
    }
    if (action.referrer)
        masker.maskUrl(*action.referrer);
    if (!action.body)
        return;
    masker.maskBody(action.body->data);
    for (FormEntry& entry : action.body->entries) {
        // As a parameter it is known by its name.
        std::string pair = entry.name + "=" + entry.value;
        masker.maskBody(pair);
        if (!entry.filename)
            entry.value = pair.substr(std::min(pair.size(), entry.name.size() + 1));
    }
}

void mask(ServerRule& rule, const Masker& masker)
{
    if (rule.url && !rule.url->isRegularExpression()) {
        std::string url = rule.url->text();
        masker.maskUrl(url);
        rule.url = TextPattern(url);
    }
    auto* const response = std::get_if<ServerResponse>(&rule.respond);
    if (!response)
        return;
    response->headers = masked(response->headers, masker);
    if (response->body && !response->body->empty()) {
        std::string body = *response->body;
        masker.maskBody(body);
        response->body = std::make_shared<const std::string>(std::move(body));
    }
}

} // namespace

Scenario withoutSecrets(const Scenario& scenario)
{
    static const Masker masker;
    Scenario masked = scenario;
    masker.maskUrl(masked.title);
    for (Cookie& cookie : masked.cookies)
        cookie.value = maskedValue;
    for (Action& action : masked.actions) {
        if (auto* const request = std::get_if<RequestAction>(&action.what))
            mask(*request, masker);
    }
    for (ServerRule& rule : masked.server)
        mask(rule, masker);
    return masked;
}

} // namespace fetchscope
