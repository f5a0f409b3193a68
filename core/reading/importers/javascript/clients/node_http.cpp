#include "core/reading/importers/javascript/clients/clients.h"

/// https://nodejs.org/api/http.html: what a program of Node asks by its own modules, no page asks.
namespace fetchscope::javascript {

namespace {

/// The request that it gives; what it is answered with is handed to the callback.
Value askOutsideOfBrowser(Evaluator& evaluator, CallInfo& call)
{
    evaluator.followCallbacks(call.arguments, call.node);
    Object* request = evaluator.makeObject();
    request->isOpenEnded = true;
    request->name = "request";
    return Value::of(request);
}

} // namespace

void addNodeHttp(Evaluator& evaluator)
{
    for (const char* name : {"http", "https", "node:http", "node:https", "http2", "node:http2"}) {
        Object* module = evaluator.makeObject();
        module->isOpenEnded = true;
        module->name = name;
        for (const char* method : {"request", "get"})
            module->set(method, evaluator.makeFunction(askOutsideOfBrowser, method));
        module->set("default", Value::of(module));
        evaluator.addModule(name, Value::of(module));
    }
}

} // namespace fetchscope::javascript
