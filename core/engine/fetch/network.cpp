#include "core/engine/fetch/network.h"

namespace fetchscope {

AddressSpace Network::addressSpaceOf(const Url& url) const
{
    // A name under `.local` is of a local network, though no address says so.
    return fetchscope::addressSpaceOf(url).value_or(isLocalByName(url) ? AddressSpace::Local : AddressSpace::Public);
}

} // namespace fetchscope
