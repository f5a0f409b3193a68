#include "core/replay/findings.h"

#include "core/engine/base/ascii.h"
#include "core/engine/browser/profile.h"
#include "core/engine/http/headers.h"
#include "core/engine/url/site.h"
#include "core/replay/what_if.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fetchscope {

namespace {

constexpr std::size_t mostHosts = 10000;
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
        findings.push_back({FindingKind::HeaderWithoutEffect,
            "Access-Control-Max-Age: " + std::string(*text) + " is no number of seconds."});
        return;
    }
    std::string limits;
    for (const ProfileId id : {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
        const std::int32_t limit = Profile(id).value(Difference::PreflightMaxAgeLimit);
        if (limit > 0 && seconds > limit)
            limits.append(limits.empty() ? "" : ", ").append(nameOf(id)).append(" ").append(std::to_string(limit));
    }
    if (!limits.empty())
        findings.push_back({FindingKind::MaxAgeTooLong,
            "Access-Control-Max-Age: " + std::string(*text) + " is more than browsers keep (" + limits + ")."});
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
            findings.push_back({FindingKind::WildcardWithCookies,
                "Any site may read this answer, and it sets a cookie: with credentials browsers refuse it to scripts, "
                "and without them they ignore the cookie."});
        if (allowsCredentials)
            findings.push_back({FindingKind::HeaderWithoutEffect,
                "Access-Control-Allow-Credentials: true has no effect beside Access-Control-Allow-Origin: *."});
        return;
    }
    if (*allowed == "null") {
        findings.push_back({FindingKind::NullAllowed,
            "Access-Control-Allow-Origin: null lets in every sandboxed frame and data: URL of any site."});
        return;
    }
    if (!variesByOrigin(headers))
        findings.push_back({FindingKind::MissingVary,
            "The answer names one origin and lacks Vary: Origin, so that a cache may give it to another one."});
    if (!allowsCredentials || !origin || *origin != *allowed)
        return;
    const auto parsed = parseUrl(*origin);
    if (!parsed || !parsed->hasHost() || isSameSite(originOf(*parsed), url))
        return;
    const std::string host = hostAndPort(url);
    if (m_allowedOrigins.size() >= mostHosts && m_allowedOrigins.count(host) == 0)
        return;
    std::vector<std::string>& origins = m_allowedOrigins[host];
    if (origins.size() >= mostOrigins || std::find(origins.begin(), origins.end(), *origin) != origins.end())
        return;
    std::string text = "The server allows " + std::string(*origin) + ", another site, with credentials";
    text += origins.empty() ? ": if it sends back whatever origin asks, every site can act as its users."
                            : ", as " + origins.front() + " before: it seems to send back whatever origin asks.";
    findings.push_back({FindingKind::ReflectedOrigin, std::move(text)});
    origins.emplace_back(*origin);
}

void FindingSearch::lookForHeadersWithoutEffect(
    const RecordedEntry& entry, bool isPreflight, std::vector<Finding>& findings)
{
    const HeaderList& headers = entry.responseHeaders;
    const auto add = [&](std::string text) { findings.push_back({FindingKind::HeaderWithoutEffect, std::move(text)}); };
    static constexpr std::array<std::string_view, 3> forPreflights {
        "Access-Control-Allow-Methods", "Access-Control-Allow-Headers", "Access-Control-Max-Age"};
    if (!isPreflight) {
        std::string names;
        for (const std::string_view name : forPreflights) {
            if (headers.contains(name))
                names.append(names.empty() ? "" : ", ").append(name);
        }
        if (!names.empty() && entry.method != "OPTIONS")
            add(names + ": only the answer to a preflight is asked for this.");
    } else if (headers.contains("Access-Control-Expose-Headers")) {
        add("Access-Control-Expose-Headers: only the actual answer is asked for this.");
    }
    const auto credentials = headers.getSingle("access-control-allow-credentials");
    if (credentials && *credentials != "true")
        add("Access-Control-Allow-Credentials: " + std::string(*credentials)
            + ": only \"true\", in lower case, counts.");
    const auto origin = headers.getSingle("access-control-allow-origin");
    if (origin && *origin != "*" && *origin != "null") {
        const auto url = parseUrl(*origin);
        if (!url || originOf(*url).serialize() != *origin)
            add("Access-Control-Allow-Origin: " + std::string(*origin) + " is no origin, and matches none.");
    }
    const auto policy = headers.getSingle("cross-origin-resource-policy");
    if (policy && *policy != "same-origin" && *policy != "same-site" && *policy != "cross-origin")
        add("Cross-Origin-Resource-Policy: " + std::string(*policy) + " is no value that browsers know.");
    const auto sniffing = headers.getSingle("x-content-type-options");
    if (sniffing && !determineNosniff(headers))
        add("X-Content-Type-Options: " + std::string(*sniffing) + ": only \"nosniff\" counts.");
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
