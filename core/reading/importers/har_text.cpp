#include "core/reading/har/detection.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/messages.h"

namespace fetchscope {

Result<Scenario> refuseHar(std::string_view, Phrasebook)
{
    return tl::unexpected(InputError {{}, say<messages::ThisIsHar>(), say<messages::SaveAndOpen>()});
}

} // namespace fetchscope
