#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

/// GM_xmlhttpRequest of userscripts (https://www.tampermonkey.net/documentation.php#api:GM_xmlhttpRequest): their
/// manager, an extension, asks for the page's script.
namespace fetchscope::javascript {

namespace {

Value request(Evaluator& evaluator, CallInfo& call)
{
    const Value& options = call.argument(0);
    const auto option = [&options](std::string_view name) { return optionOf(options, name); };
    const Value* url = option("url");
    const std::string method =
        asciiUppercase(methodOption(evaluator, option("method"), "GET").value_or(std::string("GET")));
    HeaderFields fields;
    if (const Value* headers = option("headers"))
        fields.setAll(*headers);
    RequestAction& made = addRequest(evaluator, InitiatorKind::Xhr, url ? *url : Value(), call.node);
    if (method != "GET")
        made.method = method;
    made.withCredentials = !boolOption(evaluator, option("anonymous"));
    if (const Value* data = option("data"))
        made.body = bodyOf(evaluator, *data);
    made.headers = fields.resolve(evaluator, made, true);
    evaluator.parts().actions.back().isOfExtension = true;
    evaluator.followCallbacks(call.arguments, call.node);
    return pending(evaluator);
}

} // namespace

void addUserscript(Evaluator& evaluator)
{
    const Value function = evaluator.makeFunction(request, "GM_xmlhttpRequest");
    for (const char* name : {"GM_xmlhttpRequest", "GM_xmlHttpRequest"})
        evaluator.addGlobal(name, function);
    Object* manager = evaluator.makeObject();
    manager->name = "GM";
    manager->isOpenEnded = true;
    for (const char* name : {"xmlHttpRequest", "xmlhttpRequest"})
        manager->set(name, function);
    evaluator.addGlobal("GM", Value::of(manager));
}

} // namespace fetchscope::javascript
