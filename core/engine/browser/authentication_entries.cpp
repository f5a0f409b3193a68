#include "core/engine/browser/authentication_entries.h"

#include "core/engine/url/site.h"

#include <algorithm>

namespace fetchscope {

void AuthenticationEntries::insert(const Url& url, std::string value, std::string partition)
{
    const std::string_view path = url.path();
    Entry entry {
        originOf(url), std::string(path.substr(0, path.rfind('/') + 1)), std::move(value), std::move(partition)};
    std::erase_if(m_entries, [&entry](const Entry& known) {
        return known.folder == entry.folder && known.origin == entry.origin && known.partition == entry.partition;
    });
    m_entries.push_back(std::move(entry));
}

void AuthenticationEntries::removeSite(const Url& url)
{
    std::erase_if(m_entries, [&url](const Entry& entry) { return isSchemelesslySameSite(entry.origin, url); });
}

const std::string* AuthenticationEntries::find(const Url& url, std::string_view partition) const
{
    const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(), [&](const Entry& entry) {
        return entry.partition == partition && isSameOrigin(entry.origin, url) && url.path().starts_with(entry.folder);
    });
    return found == m_entries.rend() ? nullptr : &found->value;
}

} // namespace fetchscope
