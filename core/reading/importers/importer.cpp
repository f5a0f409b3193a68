#include "core/reading/importers/importer.h"

#include <array>

namespace fetchscope {

std::span<const Importer> allImporters()
{
    static constexpr std::array importers {
#define IMPORTER(kind, id, looksLike, read) Importer {SnippetKind::kind, id, looksLike, read},
#include "core/reading/importers/importers.def"
#undef IMPORTER
    };
    return importers;
}

} // namespace fetchscope
