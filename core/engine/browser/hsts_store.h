#pragma once

#include "core/engine/http/header_list.h"
#include "core/engine/url/url.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// Hosts that are to be reached over TLS only (HTTP Strict Transport Security, RFC 6797).
class HstsStore
{
public:
    struct Entry
    {
        std::string host;
        bool includeSubDomains = false;
        /// Virtual time in seconds; infinity for hosts known before the run.
        double expiresAt = 0;
        /// The browser is built with it: no visit has taught it.
        bool isPreloaded = false;
    };
    /// Which entries are asked.
    enum class Scope : std::uint8_t { All, Preloaded };

    bool isEmpty() const { return m_entries.empty(); }
    const std::vector<Entry>& entries() const { return m_entries; }
    void insert(Entry entry);
    /// RFC 6797, 8.2: a congruent match, or a superdomain that includes its subdomains.
    bool isKnownHost(std::string_view host, double now, Scope scope = Scope::All) const;
    /// RFC 6797, 8.1: learns from an answer that came over https. Only the first header counts.
    void learn(const Url& url, const HeaderList& headers, double now);

private:
    std::vector<Entry> m_entries;
};

} // namespace fetchscope
