#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

#include <string>

/// Fabric.js (5 and 6, src/util/misc/objectEnlive.ts, src/util/dom_request.ts): images are elements, and drawings of
/// SVG are asked for by XMLHttpRequest.
namespace fetchscope::javascript {

namespace {

/// `fromURL(url, callback, { crossOrigin })`; from version 6 on `fromURL(url, { crossOrigin })`.
Value fromUrl(Evaluator& evaluator, CallInfo& call)
{
    RequestAction& request = addRequest(evaluator, InitiatorKind::Img, call.argument(0), call.node);
    for (const std::size_t place : {std::size_t {1}, std::size_t {2}}) {
        const Value* option = optionOf(call.argument(place), "crossOrigin");
        const auto given = textOption(evaluator, option);
        if (given && !request.crossorigin)
            request.crossorigin = *given == "use-credentials" ? "use-credentials" : "anonymous";
    }
    evaluator.followCallbacks(call.arguments, call.node);
    return pending(evaluator);
}

Value loadSvg(Evaluator& evaluator, CallInfo& call)
{
    addRequest(evaluator, InitiatorKind::Xhr, call.argument(0), call.node);
    evaluator.followCallbacks(call.arguments, call.node);
    return pending(evaluator);
}

} // namespace

void addFabric(Evaluator& evaluator)
{
    Object* fabric = evaluator.makeObject();
    fabric->name = "fabric";
    fabric->isOpenEnded = true;
    Object* image = evaluator.makeObject();
    image->name = "fabric.Image";
    image->isOpenEnded = true;
    image->set("fromURL", evaluator.makeFunction(fromUrl, "fromURL"));
    for (const char* name : {"Image", "FabricImage"})
        fabric->set(name, Value::of(image));
    fabric->set("loadSVGFromURL", evaluator.makeFunction(loadSvg, "loadSVGFromURL"));
    evaluator.addGlobal("fabric", Value::of(fabric));
    evaluator.addGlobal("FabricImage", Value::of(image));
    Object* module = evaluator.makeObject();
    module->isOpenEnded = true;
    module->members = fabric->members;
    module->set("fabric", Value::of(fabric));
    evaluator.addModule("fabric", Value::of(module));
}

} // namespace fetchscope::javascript
