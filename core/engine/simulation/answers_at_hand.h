#pragma once

#include "core/engine/browser/user_agent.h"
#include "core/engine/initiators/loads_under_way.h"
#include "core/engine/model/request.h"
#include "core/engine/simulation/run_result.h"

/// What answers a request before the network is asked: what its page has already, what another action has just loaded,
/// and what was fetched ahead.
namespace fetchscope {

/// A request that is about to be fetched, and who asks.
struct RequestAtStart
{
    const RequestAction& action;
    const Request& request;
    const Page& page;
    UserAgent& userAgent;
    Tracer& trace;
};

/// Writes down what the page gets where nothing has to be fetched: a module, an image or a file that the page has
/// (https://html.spec.whatwg.org/multipage/webappapis.html#module-map,
/// https://html.spec.whatwg.org/multipage/images.html#list-of-available-images), `shared`, which another action has
/// loaded while this one waited for it (null where none has), or what was fetched ahead of a navigation. False where it
/// has to be fetched.
bool answersAtHand(const RequestAtStart& start, const LoadUnderWay* shared, ActionResult& actionResult);

/// The relation of what the API refused, before there was a request.
Relation relationOf(const RequestAction& action, const Page& page);
/// Does a script use what the action loads?
bool isUsed(const RequestAction& action, const Page& page);

} // namespace fetchscope
