#include "core/engine/url/address_space.h"

#include "core/engine/url/ip_address.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// A block of IPv4 addresses: the first `bits` bits of `address`.
struct Ipv4Block
{
    std::uint32_t address;
    int bits;
    AddressSpace space;
};
/// The non-public ones; the first that fits counts.
constexpr Ipv4Block ipv4Blocks[] = {
    {0x7f000000U, 8, AddressSpace::Loopback},
    {0x0a000000U, 8, AddressSpace::Local},
    {0x64400000U, 10, AddressSpace::Local},
    {0xac100000U, 12, AddressSpace::Local},
    {0xc0a80000U, 16, AddressSpace::Local},
    {0xc6120000U, 15, AddressSpace::Loopback},
    {0xa9fe0000U, 16, AddressSpace::Local},
    {0x00000000U, 32, AddressSpace::Loopback},
    {0x00000000U, 8, AddressSpace::Local},
};

AddressSpace spaceOfIpv4(std::uint32_t address)
{
    const auto isIn = [address](
                          const Ipv4Block& block) { return ((address ^ block.address) >> (32 - block.bits)) == 0; };
    const auto* const found = std::find_if(std::begin(ipv4Blocks), std::end(ipv4Blocks), isIn);
    return found == std::end(ipv4Blocks) ? AddressSpace::Public : found->space;
}

AddressSpace spaceOfIpv6(const Ipv6Pieces& pieces)
{
    const bool isZeroUpTo5 = std::all_of(pieces.begin(), pieces.begin() + 5, [](auto piece) { return piece == 0; });
    // An IPv4 address in the clothes of an IPv6 one.
    if (isZeroUpTo5 && pieces[5] == 0xffff)
        return spaceOfIpv4(std::uint32_t {pieces[6]} << 16 | pieces[7]);
    // ::1 and ::
    if (isZeroUpTo5 && pieces[5] == 0 && pieces[6] == 0 && pieces[7] <= 1)
        return AddressSpace::Loopback;
    const bool isUniqueLocal = (pieces[0] & 0xfe00) == 0xfc00;
    const bool isLinkOrSiteLocal = (pieces[0] & 0xff80) == 0xfe80;
    const bool isDocumentation =
        (pieces[0] == 0x2001 && pieces[1] == 0x0db8) || (pieces[0] == 0x3fff && pieces[1] < 0x1000);
    return isUniqueLocal || isLinkOrSiteLocal || isDocumentation ? AddressSpace::Local : AddressSpace::Public;
}

} // namespace

std::optional<AddressSpace> addressSpaceOfIpAddress(std::string_view serializedHost)
{
    if (isSerializedIpv6(serializedHost)) {
        const auto pieces = parseIpv6(serializedHost.substr(1, serializedHost.size() - 2));
        return pieces ? std::optional(spaceOfIpv6(*pieces)) : std::nullopt;
    }
    if (!isSerializedIpv4(serializedHost))
        return std::nullopt;
    const auto address = parseIpv4(serializedHost);
    return address ? std::optional(spaceOfIpv4(*address)) : std::nullopt;
}

std::optional<AddressSpace> addressSpaceOf(const Url& url)
{
    if (url.scheme() == "file")
        return AddressSpace::Loopback;
    const std::string_view host = url.host();
    if (host == "localhost" || host == "localhost." || host.ends_with(".localhost") || host.ends_with(".localhost."))
        return AddressSpace::Loopback;
    return host.empty() ? std::nullopt : addressSpaceOfIpAddress(host);
}

bool isLocalByName(const Url& url)
{
    const std::string_view host = url.host();
    return host.ends_with(".local") || host.ends_with(".local.")
        || addressSpaceOfIpAddress(host) == std::optional(AddressSpace::Local);
}

} // namespace fetchscope
