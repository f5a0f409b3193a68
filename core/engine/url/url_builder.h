#pragma once

#include "core/engine/url/url.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// A URL record taken apart (https://url.spec.whatwg.org/#url-representation), as the parser fills it.
struct UrlRecord
{
    std::string scheme;
    std::string username;
    std::string password;
    std::optional<std::string> host;
    std::optional<std::uint16_t> port;
    /// Opaque, or the segments with a `/` before each: `""` is no segment, `"/"` one empty segment.
    std::string path;
    bool opaquePath = false;
    std::optional<std::string> query;
    std::optional<std::string> fragment;
};

/// Where the components of a serialization without opaque path and without credentials stand in it.
struct UrlOffsets
{
    std::uint32_t schemeEnd = 0;
    std::uint32_t hostEnd = 0;
    std::uint32_t pathStart = 0;
    std::optional<std::uint32_t> queryStart;
    std::optional<std::uint32_t> fragmentStart;
    std::optional<std::uint16_t> port;
};

/// Makes Url objects: nothing else reaches their members.
class UrlBuilder
{
public:
    /// https://url.spec.whatwg.org/#concept-url-serializer. Null where the serialization would be over 1 GiB.
    static std::optional<Url> fromRecord(const UrlRecord& record);
    /// From a serialization with a host; the caller vouches for it.
    static Url fromSerialization(std::string&& href, const UrlOffsets& offsets);
    /// The same scheme, credentials, host and port as `base`; the path, query and fragment begin where `offsets` says,
    /// counted from the start of the new serialization.
    static Url withPathOf(const Url& base, std::string&& href, const UrlOffsets& offsets);
    /// The serialization up to the path.
    static std::string_view beforePath(const Url& url);
};

} // namespace fetchscope
