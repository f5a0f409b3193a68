#include "core/engine/fetch/network.h"

namespace fetchscope {

AddressSpace Network::addressSpaceOf(const Url& url) const
{
    return fetchscope::addressSpaceOf(url).value_or(AddressSpace::Public);
}

} // namespace fetchscope
