#pragma once

#include "core/engine/initiators/request_start.h"

#include <optional>

/// The scripts of workers (https://html.spec.whatwg.org/multipage/workers.html), beside what their row in
/// initiators.def says. Each returns a refusal where the constructor throws.
namespace fetchscope {

/// `new Worker()` and `new SharedWorker()`.
std::optional<Response> makeWorker(const RequestAction& action, const Page& page, Tracer& trace, Request& request);
/// `navigator.serviceWorker.register()`.
std::optional<Response> makeServiceWorker(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request);
/// `addModule()` of a worklet (https://html.spec.whatwg.org/multipage/worklets.html#dom-worklet-addmodule).
std::optional<Response> makeWorklet(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request);
/// What a module script imports (https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script).
std::optional<Response> makeImport(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request);
/// `importScripts()`, in a worker of the page's or, where the page is one, in it.
std::optional<Response> makeImportedScript(const Page& page, const Profile& profile, Tracer& trace, Request& request);

} // namespace fetchscope
