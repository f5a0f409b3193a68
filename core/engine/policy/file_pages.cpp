#include "core/engine/policy/file_pages.h"

namespace fetchscope {

bool mayLoadFiles(const Request& request, const Profile& profile)
{
    const bool isByFile = request.client != nullptr && request.client->creationUrl.scheme() == "file";
    if (!isByFile || !profile.departs(Difference::FilePages))
        return false;
    const bool isFontOfSheet = request.destination == Destination::Font && !request.isLinkPreload;
    return request.mode != RequestMode::Cors || isFontOfSheet;
}

} // namespace fetchscope
