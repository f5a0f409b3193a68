#pragma once

#include "core/engine/browser/page_resources.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace fetchscope {

/// What a page loads at the moment, for those who wait for the same.
struct LoadUnderWay
{
    enum class Kind : std::uint8_t { Preload, Module, Image, StyleSheet, Script, Data };

    Kind kind = Kind::Image;
    ResourceKey key;
    /// The action that asked, counted from 0.
    std::size_t action = 0;
    /// The number of the page that asked.
    std::size_t page = 0;
    bool isOfXhr = false;
    bool isDone = false;
    Response response;
};

/// What requests that are under way at once know of each other. Empty where they come one after another.
struct RequestsUnderWay
{
    /// Of a fetch record (https://fetch.spec.whatwg.org/#concept-fetch-record) with keepalive and a body.
    struct KeepaliveBody
    {
        /// The request, to tell it from others.
        const void* request = nullptr;
        std::uint64_t length = 0;
        bool isBeacon = false;
    };
    /// A request whose answer may be stored, by the partition and URL of the HTTP cache.
    struct CacheWriter
    {
        std::string partition;
        std::string url;
        /// Empty where the browser's cache does not tell methods apart.
        std::string method;
        bool isOver = false;
        bool isStored = false;

        bool isForSame(const CacheWriter& other) const
        {
            return url == other.url && method == other.method && partition == other.partition;
        }
    };

    std::vector<KeepaliveBody> keepaliveBodies;
    std::vector<std::shared_ptr<CacheWriter>> cacheWriters;
    std::vector<std::shared_ptr<LoadUnderWay>> loads;

    void clear() { *this = {}; }
};

} // namespace fetchscope
