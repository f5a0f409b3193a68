#include "core/engine/url/site.h"

#include "core/engine/url/ip_address.h"

#include <libpsl.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <functional>
#include <string>

namespace fetchscope {

namespace {

/// No rule of the list has as many labels, so that what stands before them does not matter.
constexpr int labelsThatMatter = 12;

std::string_view withoutTrailingDot(std::string_view host)
{
    if (host.ends_with('.'))
        host.remove_suffix(1);
    return host;
}

/// The last labels of a host without trailing dot.
std::string_view lastLabels(std::string_view host, int count)
{
    std::size_t start = host.size();
    for (int i = 0; i < count && start != 0; ++i) {
        const std::size_t dot = host.rfind('.', start - 1);
        if (dot == std::string_view::npos)
            return host;
        start = dot;
    }
    return start == 0 ? host : host.substr(start + 1);
}

/// Asks the list that is built into the library, which is the same for every run.
template <class LookUp> std::string_view lookUp(std::string_view host, LookUp function)
{
    const std::string_view name = withoutTrailingDot(host);
    // 1. The list's algorithm knows no empty labels and no addresses.
    const bool hasEmptyLabel =
        name.empty() || name.starts_with('.') || name.ends_with('.') || name.find("..") != std::string_view::npos;
    if (hasEmptyLabel || isSerializedIpv6(host) || isSerializedIpv4(host))
        return {};
    // 2. The library wants a terminating null.
    const std::string_view asked = lastLabels(name, labelsThatMatter);
    std::array<char, 256> buffer {};
    std::string longBuffer;
    const char* text = buffer.data();
    if (asked.size() < buffer.size()) {
        std::copy(asked.begin(), asked.end(), buffer.begin());
    } else {
        longBuffer = asked;
        text = longBuffer.c_str();
    }
    // 3. What it gives is the end of what it was given.
    const char* const found = function(psl_builtin(), text);
    if (found == nullptr)
        return {};
    return host.substr(name.size() - std::strlen(found));
}

/// The longest common suffix that begins behind a dot, or at the start, in both.
std::string_view commonSuffix(std::string_view a, std::string_view b)
{
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t length = 0;
    std::size_t aligned = 0;
    while (length < shorter && a[a.size() - 1 - length] == b[b.size() - 1 - length]) {
        if (a[a.size() - 1 - length] == '.')
            aligned = length;
        ++length;
    }
    const auto beginsLabel = [length](std::string_view host) {
        return length == host.size() || host[host.size() - 1 - length] == '.';
    };
    return a.substr(a.size() - (beginsLabel(a) && beginsLabel(b) ? length : aligned));
}

/// https://html.spec.whatwg.org/multipage/browsers.html#schemelessly-same-site for the hosts of tuple origins.
bool areHostsSameSite(std::string_view a, std::string_view b)
{
    if (a == b)
        return true;
    // 1. Without the list: a registrable domain has two labels or more, and both hosts have to end in it.
    if (a.ends_with('.') != b.ends_with('.') || a.ends_with(']') || b.ends_with(']'))
        return false;
    const std::string_view common = commonSuffix(withoutTrailingDot(a), withoutTrailingDot(b));
    if (common.find('.') == std::string_view::npos || isSerializedIpv4(a) || isSerializedIpv4(b))
        return false;
    // 2. With it.
    const std::string_view domain = registrableDomain(a);
    return !domain.empty() && withoutTrailingDot(domain).size() <= common.size() && domain == registrableDomain(b);
}

/// The host of the tuple origin of a URL that is not `blob:`; null where the origin is opaque.
std::optional<std::string_view> tupleHost(const Url& url)
{
    return defaultPort(url.scheme()) ? std::optional(url.host()) : std::nullopt;
}

} // namespace

std::string_view publicSuffix(std::string_view host)
{
    return lookUp(host, psl_unregistrable_domain);
}

std::string_view registrableDomain(std::string_view host)
{
    // A look-up costs much more than the rest of a fetch, and the same few hosts come again and again: the last answers
    // are remembered. They depend on nothing but the host.
    struct Remembered
    {
        std::string host;
        std::size_t length = 0;
    };
    thread_local std::array<Remembered, 256> memory;
    Remembered& slot = memory[std::hash<std::string_view>()(host) % memory.size()];
    if (slot.host != host) {
        slot.length = lookUp(host, psl_registrable_domain).size();
        slot.host = host;
    }
    return host.substr(host.size() - slot.length);
}

bool isSchemelesslySameSite(const Origin& a, const Origin& b)
{
    if (a.isOpaque() || b.isOpaque())
        return a == b;
    return areHostsSameSite(a.host(), b.host());
}

bool isSchemelesslySameSite(const Origin& a, const Url& b)
{
    if (b.scheme() == "blob")
        return !a.isOpaque() && isSchemelesslySameSite(a, originOf(b));
    const auto host = tupleHost(b);
    return !a.isOpaque() && host && areHostsSameSite(a.host(), *host);
}

bool isSameSite(const Origin& a, const Origin& b)
{
    return a.scheme() == b.scheme() && isSchemelesslySameSite(a, b);
}

bool isSameSite(const Origin& a, const Url& b)
{
    if (b.scheme() == "blob")
        return !a.isOpaque() && isSameSite(a, originOf(b));
    return a.scheme() == b.scheme() && isSchemelesslySameSite(a, b);
}

std::string serializeSite(const Origin& origin)
{
    if (origin.isOpaque())
        return "null";
    const std::string_view domain = registrableDomain(origin.host());
    std::string site(origin.scheme());
    site += "://";
    site += domain.empty() ? origin.host() : domain;
    return site;
}

} // namespace fetchscope
