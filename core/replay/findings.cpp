#include "core/replay/findings.h"

#include "core/engine/base/ascii.h"
#include "core/engine/browser/profile.h"
#include "core/engine/http/headers.h"
#include "core/engine/url/site.h"
#include "core/replay/messages.h"
#include "core/replay/what_if.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fetchscope {

namespace {

constexpr std::size_t mostHostsWithFindings = 10000;
constexpr std::size_t mostOrigins = 8;

bool variesByOrigin(const HeaderList& headers)
{
    const auto vary = headers.get("vary");
    if (!vary)
        return false;
    const std::vector<std::string_view> names = strictlySplit(*vary, ',');
    return std::any_of(names.begin(), names.end(), [](std::string_view name) {
        name = strip(name, isHttpTabOrSpace);
        return name == "*" || asciiCaseInsensitiveEquals(name, "origin");
    });
}

void lookAtMaxAge(const HeaderList& headers, std::vector<Finding>& findings)
{
    const auto text = headers.getSingle("access-control-max-age");
    if (!text)
        return;
    double seconds = 0;
    const auto parsed = std::from_chars(text->data(), text->data() + text->size(), seconds);
    if (parsed.ec != std::errc() || parsed.ptr != text->data() + text->size()) {
        findings.push_back({FindingKind::HeaderWithoutEffect, say<messages::MaxAgeNoNumber>(*text)});
        return;
    }
    std::string limits;
    for (const ProfileId id : {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
        const std::int32_t limit = Profile(id).value(Difference::PreflightMaxAgeLimit);
        if (limit > 0 && seconds > limit)
            limits.append(limits.empty() ? "" : ", ").append(nameOf(id)).append(" ").append(std::to_string(limit));
    }
    if (!limits.empty())
        findings.push_back({FindingKind::MaxAgeTooLong, say<messages::MaxAgeTooLong>(*text, limits)});
}

} // namespace

void FindingSearch::lookAtOrigin(const RecordedEntry& entry, const Url& url, std::vector<Finding>& findings)
{
    const HeaderList& headers = entry.responseHeaders;
    const auto allowed = headers.getSingle("access-control-allow-origin");
    if (!allowed)
        return;
    const auto allowsCredentials = headers.getSingle("access-control-allow-credentials") == "true";
    const auto origin = entry.requestHeaders.getSingle("origin");
    if (*allowed == "*") {
        if (headers.contains("set-cookie"))
            findings.push_back({FindingKind::WildcardWithCookies, say<messages::WildcardSetsCookie>()});
        if (allowsCredentials)
            findings.push_back({FindingKind::HeaderWithoutEffect, say<messages::CredentialsBesideWildcard>()});
        return;
    }
    if (*allowed == "null") {
        findings.push_back({FindingKind::NullAllowed, say<messages::NullLetsIn>()});
        return;
    }
    if (!variesByOrigin(headers))
        findings.push_back({FindingKind::MissingVary, say<messages::LacksVary>()});
    if (!allowsCredentials || !origin || *origin != *allowed)
        return;
    const auto parsed = parseUrl(*origin);
    if (!parsed || !parsed->hasHost() || isSameSite(originOf(*parsed), url))
        return;
    const std::string host = hostAndPort(url);
    if (m_allowedOrigins.size() >= mostHostsWithFindings && m_allowedOrigins.count(host) == 0)
        return;
    std::vector<std::string>& origins = m_allowedOrigins[host];
    if (origins.size() >= mostOrigins || std::find(origins.begin(), origins.end(), *origin) != origins.end())
        return;
    findings.push_back({FindingKind::ReflectedOrigin,
        origins.empty() ? say<messages::AllowsOtherSite>(*origin)
                        : say<messages::ReflectsOrigins>(*origin, origins.front())});
    origins.emplace_back(*origin);
}

void FindingSearch::lookForHeadersWithoutEffect(
    const RecordedEntry& entry, bool isPreflight, std::vector<Finding>& findings)
{
    const HeaderList& headers = entry.responseHeaders;
    const auto add = [&](Message message) {
        findings.push_back({FindingKind::HeaderWithoutEffect, std::move(message)});
    };
    static constexpr std::array<std::string_view, 3> forPreflights {
        "Access-Control-Allow-Methods", "Access-Control-Allow-Headers", "Access-Control-Max-Age"};
    if (!isPreflight) {
        std::string names;
        for (const std::string_view name : forPreflights) {
            if (headers.contains(name))
                names.append(names.empty() ? "" : ", ").append(name);
        }
        if (!names.empty() && entry.method != "OPTIONS")
            add(say<messages::OnlyForPreflights>(names));
    } else if (headers.contains("Access-Control-Expose-Headers")) {
        add(say<messages::ExposeHeadersOfPreflight>());
    }
    const auto credentials = headers.getSingle("access-control-allow-credentials");
    if (credentials && *credentials != "true")
        add(say<messages::CredentialsNotTrue>(*credentials));
    const auto origin = headers.getSingle("access-control-allow-origin");
    if (origin && *origin != "*" && *origin != "null") {
        const auto url = parseUrl(*origin);
        if (!url || originOf(*url).serialize() != *origin)
            add(say<messages::AllowOriginNoOrigin>(*origin));
    }
    const auto policy = headers.getSingle("cross-origin-resource-policy");
    if (policy && *policy != "same-origin" && *policy != "same-site" && *policy != "cross-origin")
        add(say<messages::ResourcePolicyUnknown>(*policy));
    const auto sniffing = headers.getSingle("x-content-type-options");
    if (sniffing && !determineNosniff(headers))
        add(say<messages::NosniffUnknown>(*sniffing));
}

std::vector<Finding> FindingSearch::look(const RecordedEntry& entry, const Url& url, bool isPreflight)
{
    std::vector<Finding> findings;
    if (entry.responseHeaders.isEmpty())
        return findings;
    lookAtOrigin(entry, url, findings);
    if (isPreflight)
        lookAtMaxAge(entry.responseHeaders, findings);
    lookForHeadersWithoutEffect(entry, isPreflight, findings);
    return findings;
}

} // namespace fetchscope
