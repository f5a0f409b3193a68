#include "core/reading/har/detection.h"
#include "core/reading/importers/importer.h"

namespace fetchscope {

Result<Scenario> refuseHar(std::string_view)
{
    return tl::unexpected(InputError {{}, "this is a HAR", "save it as a file and open that"});
}

} // namespace fetchscope
