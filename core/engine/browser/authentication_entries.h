#pragma once

#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"

#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// User names and passwords that a server has accepted (https://fetch.spec.whatwg.org/#authentication-entry), by origin
/// and the folder in which they were given (https://httpwg.org/specs/rfc7617.html#reusing.credentials).
class AuthenticationEntries
{
public:
    bool isEmpty() const { return m_entries.empty(); }
    void clear() { m_entries.clear(); }
    /// Forgets what the site of this URL has accepted.
    void removeSite(const Url& url);
    /// Keeps the value of Authorization that this URL was asked with. A browser that keeps them apart by the site of
    /// the tab gives that as the partition.
    void insert(const Url& url, std::string value, std::string partition = {});
    /// The value to ask this URL with; null where there is none. Valid until something is kept.
    const std::string* find(const Url& url, std::string_view partition = {}) const;

private:
    struct Entry
    {
        Origin origin;
        /// With its slash at the end.
        std::string folder;
        std::string value;
        std::string partition;
    };
    std::vector<Entry> m_entries;
};

} // namespace fetchscope
