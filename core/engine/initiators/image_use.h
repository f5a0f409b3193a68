#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/initiators/action.h"
#include "core/engine/model/image_use.h"
#include "core/engine/model/page.h"
#include "core/engine/model/response.h"
#include "core/engine/model/trace.h"

namespace fetchscope {

/// What an element has got, of which a script then makes something.
struct ImageSource
{
    const RequestAction& action;
    const Page& page;
    /// A network error where the request was refused before it was sent, too.
    const Response& response;
    /// The response came, and the element had no use for it.
    bool isRefused = false;
};

/// Does what the action's `use` says with what its element has got. The action has to have a `use`.
/// https://html.spec.whatwg.org/multipage/canvas.html#security-with-canvas-elements,
/// https://registry.khronos.org/webgl/specs/latest/1.0/#ORIGIN_RESTRICTIONS
ImageUseOutcome useImage(const ImageSource& source, const Profile& profile, Tracer& trace);

} // namespace fetchscope
