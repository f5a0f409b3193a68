#pragma once

#include "core/engine/http/header_list.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/initiators/initiator.h"
#include "core/engine/model/reason.h"

#include <optional>

/// How Firefox judges the type of scripts and style sheets, which it does before it looks at what else is wrong.
namespace fetchscope {

/// A module that is a script.
bool isModuleScriptToFirefox(InitiatorKind initiator);
/// A module that a module imports or a link preloads, of which the type is judged by the module loader even under
/// nosniff.
bool isImportedByFirefox(InitiatorKind initiator);
/// Is the type judged at all?
bool isTypeJudgedByFirefox(InitiatorKind initiator);
/// The reason that a type is refused for; Reason::None where it fits.
Reason reasonOfTypeInFirefox(const HeaderList& headers, InitiatorKind initiator, const std::optional<MimeType>& type);

} // namespace fetchscope
