#include "core/telling/loopback/loopback_names.h"

#include "core/engine/base/ascii.h"
#include "core/engine/policy/bad_port.h"
#include "core/engine/url/site.h"

#include <algorithm>
#include <charconv>

namespace fetchscope {

namespace {

constexpr std::string_view ending = ".localhost";

bool isSecureScheme(std::string_view scheme)
{
    return scheme == "https" || scheme == "wss";
}

bool isScheme(std::string_view scheme)
{
    return isSecureScheme(scheme) || scheme == "http" || scheme == "ws";
}

constexpr std::uint16_t defaultPort(bool isSecure)
{
    return isSecure ? 443 : 80;
}

bool isHostCharacter(char c)
{
    return isAsciiAlphanumeric(c) || c == '.' || c == '-' || c == '_' || c == '*';
}

std::string_view takeWhile(std::string_view text, bool (*isTaken)(char))
{
    const auto* end = std::find_if_not(text.begin(), text.end(), isTaken);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

/// What stands between `://` and the path.
std::string_view authorityIn(std::string_view text)
{
    return text.substr(0, text.find_first_of("/?#\\ \t\r\n\"'<>,;()|"));
}

struct Authority
{
    /// With its `@`.
    std::string_view userinfo;
    std::string_view host;
    std::optional<std::uint16_t> port;
    /// `*` in a policy.
    bool hasAnyPort = false;
};

Authority splitAuthority(std::string_view text)
{
    Authority authority;
    if (const std::size_t at = text.rfind('@'); at != std::string_view::npos) {
        authority.userinfo = text.substr(0, at + 1);
        text.remove_prefix(at + 1);
    }
    const std::size_t colon = text.rfind(':');
    const bool hasPort = colon != std::string_view::npos && text.find(']', colon) == std::string_view::npos;
    authority.host = text.substr(0, hasPort ? colon : std::string_view::npos);
    if (!hasPort)
        return authority;
    const std::string_view digits = text.substr(colon + 1);
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (error == std::errc() && end == digits.data() + digits.size())
        authority.port = port;
    authority.hasAnyPort = digits == "*";
    return authority;
}

/// The scheme before `://` at this place; empty where it is none that goes over the network.
std::string_view schemeBefore(std::string_view text, std::size_t at)
{
    std::size_t start = at;
    while (start > 0 && isAsciiAlpha(text[start - 1]))
        --start;
    const std::string_view scheme = text.substr(start, at - start);
    return isScheme(scheme) ? scheme : std::string_view();
}

std::string siteOf(std::string_view host)
{
    const std::string_view domain = registrableDomain(host);
    return std::string(domain.empty() ? host : domain);
}

void addOnce(std::vector<std::string>& list, std::string text)
{
    if (std::find(list.begin(), list.end(), text) == list.end())
        list.push_back(std::move(text));
}

/// A label of letters, digits and hyphens, short enough for a DNS name.
std::string labelFor(std::string_view site)
{
    constexpr std::size_t longest = 48;
    std::string label;
    for (const char c : site.substr(0, longest))
        label += isAsciiAlphanumeric(c) ? c : '-';
    while (!label.empty() && label.back() == '-')
        label.pop_back();
    return label.empty() || label.front() == '-' ? "site" + label : label;
}

void replaceAll(std::string& text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::string escapedDots(std::string text)
{
    replaceAll(text, ".", "\\.");
    return text;
}

} // namespace

bool isLoopbackHost(std::string_view host)
{
    return host == "localhost" || host.ends_with(ending) || host == "127.0.0.1" || host == "[::1]";
}

void NamedOrigins::addHost(std::string_view host)
{
    if (host.empty() || host == "*")
        return;
    while (host.starts_with("*.") || host.starts_with("."))
        host.remove_prefix(host.find('.') + 1);
    addOnce(m_hosts, asciiLowercase(host));
    if (!isLoopbackHost(host))
        addOnce(m_sites, siteOf(asciiLowercase(host)));
}

void NamedOrigins::addFrom(std::string_view text)
{
    for (std::size_t at = text.find("://"); at != std::string_view::npos; at = text.find("://", at + 3)) {
        const std::string_view scheme = schemeBefore(text, at);
        const Authority authority = splitAuthority(authorityIn(text.substr(at + 3)));
        if (scheme.empty() || authority.host.empty())
            continue;
        const bool isSecure = isSecureScheme(scheme);
        (isSecure ? m_isSecureNamed : m_isInsecureNamed) = true;
        addHost(authority.host);
        const LoopbackDoor door {isSecure, authority.port.value_or(defaultPort(isSecure))};
        if (!isBadPort(door.port) && std::find(m_doors.begin(), m_doors.end(), door) == m_doors.end())
            m_doors.push_back(door);
    }
}

LoopbackNames::LoopbackNames(const NamedOrigins& origins, LoopbackPlace place)
    : m_place(std::move(place))
    , m_doors(origins.doors())
{
    for (const std::string& site : origins.sites()) {
        const std::string label = labelFor(site);
        const auto nameWith = [&](const std::string& number) {
            std::string name = label + number;
            if (!m_place.run.empty())
                name.append("-").append(m_place.run);
            return name.append(ending);
        };
        std::string name = nameWith({});
        for (int number = 2; m_siteOf.contains(name); ++number)
            name = nameWith(std::to_string(number));
        m_siteOf.emplace(name, site);
        m_nameOf.emplace(site, name);
    }
    for (const std::string& host : origins.hosts()) {
        const std::string named = onLoopbackHost(host);
        for (const LoopbackDoor& door : m_doors) {
            const auto port = portOf(door.isSecure, door.port);
            if (!port)
                continue;
            for (const auto& [secure, insecure] : {std::pair("https://", "http://"), std::pair("wss://", "ws://")}) {
                std::string from = door.isSecure && m_place.hasTls ? secure : insecure;
                from.append(named).append(":").append(std::to_string(*port));
                std::string to = door.isSecure ? secure : insecure;
                to.append(host);
                if (door.port != defaultPort(door.isSecure))
                    to.append(":").append(std::to_string(door.port));
                m_back.emplace_back(std::move(from), std::move(to));
            }
        }
    }
    for (const auto& [name, site] : m_siteOf)
        m_back.emplace_back(name, site);
    std::stable_sort(
        m_back.begin(), m_back.end(), [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

std::optional<std::uint16_t> LoopbackNames::portOf(bool isSecure, std::uint16_t port) const
{
    const auto door = std::find(m_doors.begin(), m_doors.end(), LoopbackDoor {isSecure, port});
    const auto index = static_cast<std::size_t>(door - m_doors.begin());
    return index < m_doors.size() && index < m_place.ports.size() ? std::optional(m_place.ports[index]) : std::nullopt;
}

std::string LoopbackNames::onLoopbackHost(std::string_view host) const
{
    for (std::string_view site = host; !site.empty();) {
        if (const auto found = m_nameOf.find(site); found != m_nameOf.end())
            return std::string(host.substr(0, host.size() - site.size())) + found->second;
        const std::size_t dot = site.find('.');
        site = dot == std::string_view::npos ? std::string_view() : site.substr(dot + 1);
    }
    return std::string(host);
}

bool LoopbackNames::appendOrigin(std::string& text, std::string_view scheme, std::string_view authorityText) const
{
    const Authority authority = splitAuthority(authorityText);
    const std::string host = asciiLowercase(authority.host);
    const std::string named = onLoopbackHost(host);
    if (named == host && host != "*" && !isLoopbackHost(host))
        return false;
    const bool isSecure = isSecureScheme(scheme);
    const bool isWebSocket = scheme.starts_with("ws");
    if (isSecure && m_place.hasTls)
        text.append(scheme);
    else
        text.append(isWebSocket ? "ws" : "http");
    text.append("://").append(authority.userinfo).append(named);
    const std::uint16_t given = authority.port.value_or(defaultPort(isSecure));
    const std::uint16_t port = portOf(isSecure, given).value_or(given);
    if (authority.hasAnyPort)
        text.append(":*");
    else if (host != "*")
        text.append(":").append(std::to_string(port));
    return true;
}

void LoopbackNames::appendHost(std::string& text, std::string_view run, std::string_view rest, NamedText kind) const
{
    const std::string host = asciiLowercase(run);
    const std::string named = run.find('.') == std::string_view::npos ? host : onLoopbackHost(host);
    text.append(named == host ? run : std::string_view(named));
    const bool isNamed = named != host || isLoopbackHost(host);
    const bool hasPort = rest.starts_with(":") && rest.size() > 1 && isAsciiDigit(rest[1]);
    if (isNamed && !hasPort && kind == NamedText::Policy && !m_place.ports.empty() && !rest.starts_with(":"))
        text.append(":").append(std::to_string(m_place.ports.front()));
}

std::string LoopbackNames::expressionOnLoopback(std::string_view text) const
{
    std::string expression(text);
    if (!m_place.hasTls)
        replaceAll(expression, "https://", "http://");
    for (const auto& [site, name] : m_nameOf) {
        std::string to = escapedDots(name);
        if (!m_place.ports.empty())
            to.append(":").append(std::to_string(m_place.ports.front()));
        replaceAll(expression, escapedDots(site), to);
    }
    return expression;
}

std::string LoopbackNames::onLoopback(std::string_view text, NamedText kind) const
{
    if (kind == NamedText::RegularExpression)
        return expressionOnLoopback(text);
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const std::string_view run = takeWhile(rest, isHostCharacter);
        if (run.empty()) {
            result += rest.front();
            ++at;
            continue;
        }
        const std::string_view after = rest.substr(run.size());
        if (isScheme(run) && after.starts_with("://")) {
            const std::string_view authority = authorityIn(after.substr(3));
            if (appendOrigin(result, run, authority)) {
                at += run.size() + 3 + authority.size();
                continue;
            }
            // Not one of ours: whole, so that its host is not taken for one.
            result.append(rest.substr(0, run.size() + 3 + authority.size()));
            at += run.size() + 3 + authority.size();
            continue;
        }
        const bool isSchemeSource = kind == NamedText::Policy && isSecureScheme(run) && after.starts_with(":");
        if (isSchemeSource && !m_place.hasTls)
            result.append(run.substr(0, run.size() - 1));
        else
            appendHost(result, run, after, kind);
        at += run.size();
    }
    return result;
}

std::string LoopbackNames::inScenario(std::string_view text) const
{
    std::string result(text);
    for (const auto& [from, to] : m_back)
        replaceAll(result, from, to);
    return result;
}

} // namespace fetchscope
