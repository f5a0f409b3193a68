#pragma once

#include <memory>
#include <string>

namespace fetchscope {

/// What the entries that one preflight made have in common.
struct PreflightCacheKey
{
    /// https://fetch.spec.whatwg.org/#concept-cache-key: the serialized site of the top-level origin.
    std::string networkPartitionKey;
    /// https://fetch.spec.whatwg.org/#concept-cache-origin
    std::string origin;
    /// https://fetch.spec.whatwg.org/#concept-cache-url, with its fragment.
    std::string url;

    bool operator==(const PreflightCacheKey&) const = default;
};

/// https://fetch.spec.whatwg.org/#concept-cache: an entry for one method or one header name.
struct PreflightCacheEntry
{
    enum class Kind : bool { Method, HeaderName };

    std::shared_ptr<const PreflightCacheKey> key;
    Kind kind = Kind::Method;
    bool credentials = false;
    /// The method or header name, or `*`.
    std::string value;
    /// In seconds.
    double maxAge = 0;
    /// Virtual time, in seconds.
    double storedAt = 0;

    double expiresAt() const { return storedAt + maxAge; }
};

} // namespace fetchscope
