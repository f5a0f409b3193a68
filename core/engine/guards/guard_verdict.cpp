#include "core/engine/guards/guard_verdict.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/pattern.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url_parser.h"

#include <algorithm>

namespace fetchscope {

namespace {

std::optional<std::string> headerOf(const HeaderList& headers, std::string_view name)
{
    auto value = headers.get(name);
    return value && !value->empty() ? std::move(value) : std::nullopt;
}

/// `https://app.example:8080` as it is written, without its scheme; empty where it has none.
std::string_view hostIn(std::string_view origin)
{
    const std::size_t start = origin.find("://");
    return start == std::string_view::npos ? std::string_view() : origin.substr(start + 3);
}

std::string hostOfUrl(const Url& url)
{
    std::string host(url.host());
    if (url.port())
        host.append(":").append(std::to_string(*url.port()));
    return host;
}

/// The part of a list before the first comma, as proxies append to it.
std::string firstOf(std::string_view list)
{
    return std::string(strip(list.substr(0, list.find(',')), isHttpTabOrSpace));
}

/// What the application believes it is.
struct Own
{
    std::string scheme;
    /// As it is compared where only the host counts.
    std::string host;
    /// Serialized, without the scheme's port.
    std::string origin;
};

Own ownOf(const Guard& guard, const GuardSettings& settings, const GuardedRequest& request)
{
    Own own;
    if (const auto url = parseUrl(request.url)) {
        own.scheme = url->scheme() == "wss" ? "https" : url->scheme() == "ws" ? "http" : url->scheme();
        own.host = hostOfUrl(*url);
    }
    if (!settings.appScheme.empty())
        own.scheme = settings.appScheme;
    if (!settings.appHost.empty())
        own.host = settings.appHost;
    const bool believesHost = guard.forwarded == ForwardedBelief::AlwaysHost
        || (guard.forwarded == ForwardedBelief::IfTrusted && settings.trustsForwarded);
    const auto forwarded = [&](const std::string& setting, std::string_view header) {
        return setting.empty() ? firstOf(headerOf(request.headers, header).value_or("")) : setting;
    };
    if (std::string host = forwarded(settings.forwardedHost, "X-Forwarded-Host"); believesHost && !host.empty())
        own.host = std::move(host);
    if (std::string scheme = forwarded(settings.forwardedProto, "X-Forwarded-Proto");
        guard.forwarded == ForwardedBelief::IfTrusted && settings.trustsForwarded && !scheme.empty())
        own.scheme = std::move(scheme);
    own.origin.append(own.scheme).append("://").append(own.host);
    if (const auto url = parseUrl(own.origin))
        own.origin = originOf(*url).serialize();
    return own;
}

/// Do the labels of a host fit to a pattern whose `*` is one label and whose `**` are several? `belowDomain`: there has
/// to be a label that is none.
bool hostFits(std::string_view pattern, std::string_view host, bool belowDomain)
{
    if (belowDomain && (pattern == "*" || pattern == "**"))
        return false;
    const auto lastLabel = [](std::string_view& text) {
        const std::size_t dot = text.rfind('.');
        const std::string_view label = dot == std::string_view::npos ? text : text.substr(dot + 1);
        text = dot == std::string_view::npos ? std::string_view() : text.substr(0, dot);
        return label;
    };
    while (!pattern.empty()) {
        const std::string_view wanted = lastLabel(pattern);
        const bool isWildcard = wanted == "*" || wanted == "**";
        if (host.empty())
            return false;
        if (wanted == "**")
            return pattern.empty();
        const std::string_view label = lastLabel(host);
        if (!isWildcard && asciiLowercase(wanted) != asciiLowercase(label))
            return false;
    }
    return host.empty();
}

bool isTrusted(const Guard& guard, const std::vector<std::string>& trusted, std::string_view origin)
{
    return std::any_of(trusted.begin(), trusted.end(), [&](const std::string& entry) {
        switch (guard.trustedOrigins) {
        case TrustedOriginStyle::Subdomains: {
            const std::size_t star = entry.find("://*.");
            if (star == std::string::npos)
                return entry == origin;
            const std::string_view below = std::string_view(entry).substr(star + 4);
            return origin.starts_with(entry.substr(0, star + 3)) && origin.ends_with(below);
        }
        case TrustedOriginStyle::Hosts:
            return hostFits(entry, hostIn(origin), false);
        case TrustedOriginStyle::HostsBelowDomain:
            return hostFits(entry, hostIn(origin), true);
        case TrustedOriginStyle::Exact:
            break;
        }
        return entry == origin;
    });
}

/// Percent-decodes a name or value of a form.
std::string decoded(std::string_view text)
{
    std::string value;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && isAsciiHexDigit(text[i + 1]) && isAsciiHexDigit(text[i + 2])) {
            value += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
            i += 2;
        } else {
            value += text[i] == '+' ? ' ' : text[i];
        }
    }
    return value;
}

/// Does an urlencoded body have the token in one of these fields?
bool hasField(std::string_view body, const std::vector<std::string>& fields, std::string_view token)
{
    while (!body.empty()) {
        const std::string_view pair = body.substr(0, body.find('&'));
        body.remove_prefix(std::min(pair.size() + 1, body.size()));
        const std::size_t equals = std::min(pair.find('='), pair.size());
        const std::string name = decoded(pair.substr(0, equals));
        if (std::find(fields.begin(), fields.end(), name) != fields.end()
            && decoded(pair.substr(std::min(equals + 1, pair.size()))) == token)
            return true;
    }
    return false;
}

bool hasToken(const Guard& guard, const std::string& token, const GuardedRequest& request)
{
    const bool isInHeader = std::any_of(guard.tokenHeaders.begin(), guard.tokenHeaders.end(),
        [&](const std::string& name) { return headerOf(request.headers, name) == token; });
    return isInHeader || (request.body && hasField(*request.body, guard.tokenFields, token));
}

/// Asks what the conditions of a guard's rules ask.
class Asked
{
public:
    Asked(const Guard& guard, const GuardSettings& settings, const GuardedRequest& request)
        : m_guard(guard)
        , m_settings(settings)
        , m_request(request)
        , m_own(ownOf(guard, settings, request))
        , m_origin(headerOf(request.headers, "Origin"))
        , m_referer(headerOf(request.headers, "Referer"))
        , m_contentType(headerOf(request.headers, "Content-Type"))
    {
    }

    bool holds(const GuardRule& rule) const
    {
        return std::all_of(rule.conditions.begin(), rule.conditions.end(),
            [this](const GuardCondition& condition) { return isSo(condition) != condition.isNegated; });
    }

private:
    bool isSo(const GuardCondition& condition) const
    {
        const auto& values = condition.values;
        switch (condition.test) {
        case GuardTest::Method:
            return isAmong(values, m_request.method);
        case GuardTest::Path:
            return pathIsAmong(values);
        case GuardTest::Site:
            return isAmong(values, metadata("Sec-Fetch-Site"));
        case GuardTest::SiteInAnyCase:
            return isAmong(values, asciiLowercase(metadata("Sec-Fetch-Site")));
        case GuardTest::SiteAbsent:
            return !headerOf(m_request.headers, "Sec-Fetch-Site");
        case GuardTest::Mode:
            return isAmong(values, metadata("Sec-Fetch-Mode"));
        case GuardTest::ModeAbsent:
            return !headerOf(m_request.headers, "Sec-Fetch-Mode");
        case GuardTest::Destination:
            return isAmong(values, metadata("Sec-Fetch-Dest"));
        case GuardTest::DestinationAbsent:
            return !headerOf(m_request.headers, "Sec-Fetch-Dest");
        case GuardTest::ContentTypeAbsent:
            return !m_contentType;
        case GuardTest::ContentType:
            return isAmong(values, strip(lowerType().substr(0, lowerType().find(';')), isHttpTabOrSpace));
        case GuardTest::ContentTypeBegins:
            return typeFits(
                values, [](std::string_view type, std::string_view value) { return type.starts_with(value); });
        case GuardTest::ContentTypeContains:
            return typeFits(values, [](std::string_view type, std::string_view value) {
                return type.find(value) != std::string_view::npos;
            });
        default:
            return isSoOfOrigin(condition.test);
        }
    }

    bool isSoOfOrigin(GuardTest test) const
    {
        switch (test) {
        case GuardTest::OriginAbsent:
            return !m_origin;
        case GuardTest::OriginNull:
            return m_origin == "null";
        case GuardTest::OriginOwn:
            return m_origin == m_own.origin;
        case GuardTest::OriginHostOwn:
            return m_origin && !hostIn(*m_origin).empty() && hostIn(*m_origin) == m_own.host;
        case GuardTest::OriginTrusted:
            return m_origin && isTrusted(m_guard, m_settings.trustedOrigins, *m_origin);
        case GuardTest::OriginsListed:
            return !m_settings.trustedOrigins.empty();
        case GuardTest::CorsAllows:
            return m_origin && m_settings.corsCredentials && !isAmong(m_settings.corsOrigins, "*")
                && isAmong(m_settings.corsOrigins, *m_origin);
        case GuardTest::RefererAbsent:
            return !m_referer;
        case GuardTest::RefererSecure:
            return m_referer && m_referer->starts_with("https:");
        case GuardTest::RefererOwn:
            return refererOrigin() == m_own.origin;
        case GuardTest::RefererTrusted:
            return m_referer && isTrusted(m_guard, m_settings.trustedOrigins, refererOrigin());
        default:
            return isSoOfApplication(test);
        }
    }

    bool isSoOfApplication(GuardTest test) const
    {
        switch (test) {
        case GuardTest::AppSecure:
            return m_own.scheme == "https";
        case GuardTest::PathExempt:
            return pathIsAmong(m_settings.exemptPaths);
        case GuardTest::SameSiteAllowed:
            return m_settings.allowsSameSite;
        case GuardTest::OriginOnly:
            return m_settings.isOriginOnly;
        case GuardTest::OriginCheck:
            return m_settings.checksOrigin;
        case GuardTest::SslForced:
            return m_settings.forcesSsl;
        default:
            return false;
        }
    }

    static bool isAmong(const std::vector<std::string>& values, std::string_view value)
    {
        return std::find(values.begin(), values.end(), value) != values.end();
    }

    /// The value of a header; `-` where it is not there.
    std::string metadata(std::string_view name) const { return headerOf(m_request.headers, name).value_or("-"); }

    std::string lowerType() const { return asciiLowercase(m_contentType.value_or("")); }

    template <class Fits> bool typeFits(const std::vector<std::string>& values, Fits fits) const
    {
        const std::string type = lowerType();
        return std::any_of(values.begin(), values.end(),
            [&](const std::string& value) { return fits(type, std::string_view(value)); });
    }

    bool pathIsAmong(const std::vector<std::string>& patterns) const
    {
        const auto url = parseUrl(m_request.url);
        return url && std::any_of(patterns.begin(), patterns.end(), [&url](const std::string& pattern) {
            return matchesPattern(pattern, url->path());
        });
    }

    std::string refererOrigin() const
    {
        const auto url = m_referer ? parseUrl(*m_referer) : std::nullopt;
        return url ? std::string(originOf(*url).serialize()) : std::string();
    }

    const Guard& m_guard;
    const GuardSettings& m_settings;
    const GuardedRequest& m_request;
    Own m_own;
    std::optional<std::string> m_origin;
    std::optional<std::string> m_referer;
    std::optional<std::string> m_contentType;
};

} // namespace

GuardVerdict judgeByGuard(const Guard& guard, const GuardSettings& settings, const GuardedRequest& request)
{
    const Asked asked(guard, settings, request);
    const auto rule = std::find_if(guard.rules.begin(), guard.rules.end(),
        [&asked](const GuardRule& candidate) { return asked.holds(candidate); });
    GuardVerdict verdict {guard.otherwise, nullptr};
    if (rule != guard.rules.end())
        verdict = {rule->decision, &*rule};
    if (verdict.decision == GuardDecision::Token && !settings.token.empty())
        verdict.decision = hasToken(guard, settings.token, request) ? GuardDecision::Allow : GuardDecision::Refuse;
    return verdict;
}

std::string ownOriginOf(const Guard& guard, const GuardSettings& settings, const GuardedRequest& request)
{
    return ownOf(guard, settings, request).origin;
}

std::vector<LookedAtHeader> lookedAt(const GuardRule& rule, const GuardedRequest& request)
{
    const auto headerFor = [](GuardTest test) -> std::string_view {
        const std::string_view name = nameOf(test);
        if (name.starts_with("site") && test != GuardTest::SameSiteAllowed)
            return "Sec-Fetch-Site";
        if (name.starts_with("mode"))
            return "Sec-Fetch-Mode";
        if (name.starts_with("destination"))
            return "Sec-Fetch-Dest";
        if (name.starts_with("content-type"))
            return "Content-Type";
        if (name.starts_with("referer"))
            return "Referer";
        const bool isOption =
            test == GuardTest::OriginOnly || test == GuardTest::OriginCheck || test == GuardTest::OriginsListed;
        const bool isOfOrigin = name.starts_with("origin") && !isOption;
        return isOfOrigin || test == GuardTest::CorsAllows ? "Origin" : std::string_view();
    };
    std::vector<LookedAtHeader> headers;
    for (const GuardCondition& condition : rule.conditions) {
        const std::string_view name = headerFor(condition.test);
        const bool isKnown = std::any_of(
            headers.begin(), headers.end(), [name](const LookedAtHeader& header) { return header.name == name; });
        if (!name.empty() && !isKnown)
            headers.push_back({name, headerOf(request.headers, name)});
    }
    return headers;
}

std::string refusalText(const Guard& guard, const GuardRule* rule, std::string_view method)
{
    std::string text = rule && !rule->refusal.empty() ? rule->refusal : guard.refusal;
    constexpr std::string_view placeholder = "{method}";
    if (const std::size_t at = text.find(placeholder); at != std::string::npos)
        text.replace(at, placeholder.size(), method);
    return text;
}

} // namespace fetchscope
