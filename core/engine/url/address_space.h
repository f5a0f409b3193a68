#pragma once

#include "core/engine/url/url.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace fetchscope {

/// Where an address can be reached from (https://wicg.github.io/local-network-access/#ip-address-space-section): from
/// everywhere, in a local network, on this machine. What comes later is less public.
enum class AddressSpace : std::uint8_t { Public, Local, Loopback };

/// The permission, and the policy-controlled feature, that guards an address space
/// (https://wicg.github.io/local-network-access/#permissions-policy-integration).
constexpr std::string_view permissionOf(AddressSpace space)
{
    return space == AddressSpace::Loopback ? "loopback-network" : "local-network";
}
/// The feature that stands for both of them.
inline constexpr std::string_view permissionOfBothSpaces = "local-network-access";

/// https://wicg.github.io/local-network-access/#determine-the-ip-address-space of a host that is an IP address; null
/// where it is none.
std::optional<AddressSpace> addressSpaceOfIpAddress(std::string_view serializedHost);

/// The address space of a URL's host as far as it can be told from the URL: that of an IP address, loopback for
/// `localhost` and files, null for other names.
std::optional<AddressSpace> addressSpaceOf(const Url& url);

/// The host itself says that it is one of a local network: an address of one, or a name under `.local`
/// (https://wicg.github.io/local-network-access/#fetching, the amended fetch).
bool isLocalByName(const Url& url);

} // namespace fetchscope
