#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// The eight 16-bit pieces of an address (https://url.spec.whatwg.org/#concept-ipv6).
using Ipv6Pieces = std::array<std::uint16_t, 8>;

/// https://url.spec.whatwg.org/#ends-in-a-number-checker
bool endsInNumber(std::string_view domain);

/// https://url.spec.whatwg.org/#concept-ipv4-parser
std::optional<std::uint32_t> parseIpv4(std::string_view text);
/// https://url.spec.whatwg.org/#concept-ipv4-serializer
std::string serializeIpv4(std::uint32_t address);

/// https://url.spec.whatwg.org/#concept-ipv6-parser, on the text between the brackets.
std::optional<Ipv6Pieces> parseIpv6(std::string_view text);
/// https://url.spec.whatwg.org/#concept-ipv6-serializer, without brackets.
std::string serializeIpv6(const Ipv6Pieces& address);

/// Is a serialized host that is no opaque host an IPv4 address? (A domain never ends in a number.)
bool isSerializedIpv4(std::string_view host);
/// Is a serialized host an IPv6 address?
inline bool isSerializedIpv6(std::string_view host)
{
    return host.starts_with('[');
}

} // namespace fetchscope
