#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

#include <array>

/// The fetch client of Aurelia (1.8, src/http-client.ts, src/http-client-configuration.ts).
namespace fetchscope::javascript {

namespace {

constexpr std::string_view configurationModule = "configuration of aurelia-fetch-client";

/// What `http.configure()` has set so far; null where nobody calls it.
Object* configurationOf(const Evaluator& evaluator)
{
    const Value* known = evaluator.module(configurationModule);
    return known ? known->object : nullptr;
}

Value withBaseUrl(Evaluator&, CallInfo& call)
{
    call.thisValue.object->set("baseUrl", call.argument(0));
    return call.thisValue;
}

Value withDefaults(Evaluator&, CallInfo& call)
{
    call.thisValue.object->set("defaults", call.argument(0));
    return call.thisValue;
}

Value asItIs(Evaluator& evaluator, CallInfo& call)
{
    evaluator.followCallbacks(call.arguments, call.node);
    return call.thisValue;
}

Value useStandard(Evaluator& evaluator, CallInfo& call)
{
    Object* defaults = evaluator.makeObject();
    defaults->set("credentials", Value::of(std::string("same-origin")));
    call.thisValue.object->set("standard", Value::of(defaults));
    return call.thisValue;
}

} // namespace

bool configureAurelia(Evaluator& evaluator, const CallInfo& call)
{
    const std::string_view text = evaluator.source();
    const bool isAurelia = text.find("withBaseUrl(") != text.npos || text.find("withDefaults(") != text.npos
        || text.find("useStandardConfiguration(") != text.npos;
    if (!isAurelia || !call.argument(0).isFunction())
        return false;
    if (!configurationOf(evaluator)) {
        Object* made = evaluator.makeObject();
        const auto add = [&](std::string_view name, NativeFunction function) {
            made->set(name, evaluator.makeFunction(function, name));
            made->find(name)->object->boundThis = Value::of(made);
        };
        add("withBaseUrl", withBaseUrl);
        add("withDefaults", withDefaults);
        add("useStandardConfiguration", useStandard);
        for (const char* name : {"rejectErrorResponses", "withInterceptor", "withRetry"})
            add(name, asItIs);
        evaluator.addModule(configurationModule, Value::of(made));
    }
    const std::vector<Value> arguments {*evaluator.module(configurationModule)};
    evaluator.call(call.argument(0), {}, &arguments, call.node);
    return true;
}

RequestAction& makeAureliaFetch(Evaluator& evaluator, const Value& url, const Value& init, const Node& node)
{
    const Object* configuration = configurationOf(evaluator);
    if (!configuration)
        return makeFetch(evaluator, url, init, node);
    const Text address = textOf(url);
    const std::string plain = plainText(address);
    const bool isAbsolute = plain.find("://") != std::string::npos || plain.starts_with("//");
    const Value* base = configuration->find("baseUrl");
    Text whole = base && !isAbsolute ? textOf(*base) : Text();
    append(whole, address);
    Object* merged = evaluator.makeObject();
    const Value* own = optionOf(init, "headers");
    for (const Value* options : {configuration->find("standard"), configuration->find("defaults"), &init}) {
        if (!options || !options->isObject())
            continue;
        for (const auto& [name, value] : options->object->members) {
            if (name != "headers")
                merged->set(name, value);
        }
        merged->openSpreads.insert(
            merged->openSpreads.end(), options->object->openSpreads.begin(), options->object->openSpreads.end());
    }
    // Those of the defaults are added where the request has none of that name.
    Object* headers = evaluator.makeObject(ObjectClass::Headers);
    HeaderFields fields;
    const Value* defaults = configuration->find("defaults");
    if (const Value* given = defaults ? optionOf(*defaults, "headers") : nullptr)
        fields.setAll(*given);
    if (own)
        fields.setAll(*own);
    headers->entries = fields.fields();
    headers->openSpreads = fields.open();
    if (!fields.isEmpty() || !fields.open().empty())
        merged->set("headers", Value::of(headers));
    return makeFetch(evaluator, Value::of(std::move(whole)), Value::of(merged), node);
}

} // namespace fetchscope::javascript
