#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

/// reqwest(options) as of version 2 (reqwest.js: init(), setHeaders(), getRequest()): an XMLHttpRequest.
namespace fetchscope::javascript {

namespace {

std::string acceptOf(std::string_view type)
{
    if (type == "json")
        return "application/json, text/javascript";
    if (type == "xml")
        return "application/xml, text/xml";
    if (type == "html")
        return "text/html";
    if (type == "text")
        return "text/plain";
    return "text/javascript, text/html, application/xml, text/xml, */*";
}

Value reqwest(Evaluator& evaluator, CallInfo& call)
{
    const Value& options = call.argument(0);
    const auto option = [&options](std::string_view name) { return optionOf(options, name); };
    const Value* inside = option("url");
    Text url = textOf(inside ? *inside : options);
    const std::string type = textOption(evaluator, option("type")).value_or(std::string());
    const std::string method =
        asciiUppercase(methodOption(evaluator, option("method"), "GET").value_or(std::string("GET")));
    Value data = option("data") ? *option("data") : Value();
    const bool isForm = isNamedAsForm(data) || isOf(data, ObjectClass::FormData);
    const Value* processes = option("processData");
    if (isPlainData(data) && (!processes || processes->truth().value_or(true)))
        data = Value::of(urlEncodedText(namedValuesOf(data)));
    if ((type == "jsonp" || method == "GET") && !data.isNullish()) {
        url = withQuery(std::move(url), textOf(data));
        data = {};
    }
    if (type == "jsonp") {
        addRequest(evaluator, InitiatorKind::Script,
            Value::of(withQuery(std::move(url), textOf(Value::of(std::string("callback=reqwest"))))), call.node);
        return pending(evaluator);
    }
    HeaderFields fields;
    if (const Value* headers = option("headers"))
        fields.setAll(*headers);
    fields.setDefault("Accept", acceptOf(type));
    const bool isCross = boolOption(evaluator, option("crossOrigin"));
    if (!isCross)
        fields.setDefault("X-Requested-With", "XMLHttpRequest");
    const auto contentType = textOption(evaluator, option("contentType"));
    if (!isForm)
        fields.setDefault("Content-Type", contentType.value_or("application/x-www-form-urlencoded"));
    RequestAction& made = addRequest(evaluator, InitiatorKind::Xhr, Value::of(std::move(url)), call.node);
    if (method != "GET")
        made.method = method;
    made.withCredentials = boolOption(evaluator, option("withCredentials"));
    made.body = bodyOf(evaluator, data);
    made.headers = fields.resolve(evaluator, made, true);
    return pending(evaluator);
}

} // namespace

void addReqwest(Evaluator& evaluator)
{
    const Value made = evaluator.makeFunction(reqwest, "reqwest");
    evaluator.addGlobal("reqwest", made);
    evaluator.addModule("reqwest", made);
}

} // namespace fetchscope::javascript
