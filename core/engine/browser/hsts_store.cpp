#include "core/engine/browser/hsts_store.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace fetchscope {

namespace {

std::string_view withoutTrailingDot(std::string_view host)
{
    if (!host.empty() && host.back() == '.')
        host.remove_suffix(1);
    return host;
}

std::string_view unquote(std::string_view value)
{
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
        return value.substr(1, value.size() - 2);
    return value;
}

} // namespace

void HstsStore::insert(Entry entry)
{
    std::erase_if(m_entries, [&](const Entry& known) { return known.host == entry.host; });
    m_entries.push_back(std::move(entry));
}

bool HstsStore::isKnownHost(std::string_view host, double now, Scope scope) const
{
    host = withoutTrailingDot(host);
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        if (entry.expiresAt <= now || (scope == Scope::Preloaded && !entry.isPreloaded))
            return false;
        if (host == entry.host)
            return true;
        return entry.includeSubDomains && host.size() > entry.host.size() && host.ends_with(entry.host)
            && host[host.size() - entry.host.size() - 1] == '.';
    });
}

void HstsStore::learn(const Url& url, const HeaderList& headers, double now)
{
    if (url.scheme() != "https")
        return;
    const auto value = headers.getFirst("Strict-Transport-Security");
    if (!value || url.hostIsIpAddress())
        return;

    std::optional<double> maxAge;
    bool includeSubDomains = false;
    for (std::string_view directive : strictlySplit(*value, ';')) {
        directive = strip(directive, isHttpTabOrSpace);
        const std::size_t equals = directive.find('=');
        const std::string_view name = strip(directive.substr(0, equals), isHttpTabOrSpace);
        if (asciiCaseInsensitiveEquals(name, "includeSubDomains")) {
            includeSubDomains = true;
        } else if (asciiCaseInsensitiveEquals(name, "max-age") && equals != std::string_view::npos) {
            const std::string_view digits = unquote(strip(directive.substr(equals + 1), isHttpTabOrSpace));
            double seconds = 0;
            const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
            if (digits.empty() || !std::all_of(digits.begin(), digits.end(), isAsciiDigit) || error != std::errc()
                || end != digits.data() + digits.size())
                return;
            maxAge = seconds;
        }
    }
    if (!maxAge)
        return;
    const std::string host(withoutTrailingDot(url.host()));
    if (*maxAge == 0)
        std::erase_if(m_entries, [&](const Entry& known) { return known.host == host; });
    else
        insert({host, includeSubDomains, now + *maxAge});
}

} // namespace fetchscope
