#include "core/reading/importers/javascript/clients/axios_configuration.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/messages.h"

namespace fetchscope::javascript::axios {

namespace {

void mergeMembers(Object& under, const Value& over)
{
    if (!over.isObject() || over.object == &under)
        return;
    for (const auto& [name, value] : over.object->members)
        under.set(name, value);
}

} // namespace

bool isGroup(std::string_view name)
{
    return name == "common" || isShortcut(name);
}

Object& objectIn(Evaluator& evaluator, Object& owner, std::string_view name)
{
    const Value* known = owner.find(name);
    if (!known || !known->isObject())
        owner.set(name, Value::of(evaluator.makeObject()));
    return *owner.find(name)->object;
}

void mergeInto(Evaluator& evaluator, Object& under, const Value& over)
{
    if (over.isOpen())
        under.openSpreads.push_back(over);
    if (!over.isObject() || over.object == &under)
        return;
    for (const auto& [name, value] : over.object->members) {
        if (name == "headers" && value.isObject()) {
            Object& headers = objectIn(evaluator, under, "headers");
            for (const auto& [field, text] : namedValuesOf(value).pairs) {
                // Each has groups of its own.
                if (!isGroup(field) || !text.isObject())
                    headers.set(field, text);
            }
            headers.openSpreads.insert(
                headers.openSpreads.end(), value.object->openSpreads.begin(), value.object->openSpreads.end());
            // `headers: { common: { … } }`
            for (const char* group : {"common", "get", "post", "put", "patch", "delete", "head"}) {
                if (const Value* inside = value.object->find(group); inside && inside->isObject())
                    mergeMembers(objectIn(evaluator, headers, group), *inside);
            }
        } else if (!value.isUndefined()) {
            under.set(name, value);
        }
    }
    under.openSpreads.insert(under.openSpreads.end(), over.object->openSpreads.begin(), over.object->openSpreads.end());
}

void addGroup(HeaderFields& fields, const Object& headers, std::string_view group)
{
    if (const Value* inside = headers.find(group); inside && inside->isObject())
        fields.setAll(*inside);
}

Text baseAndPath(const Value* base, const Text& url)
{
    const std::string known = plainText(url);
    const bool isAbsolute = known.find("://") != std::string::npos && !url.front().isOpen;
    if (!base || base->isNullish() || isAbsolute || known.starts_with("//"))
        return url;
    Text whole = textOf(*base);
    // `api.get(BASE + "/users")` has it once more.
    const bool isRepeated = !url.empty() && !whole.empty() && url.front().isOpen && whole.front().isOpen
        && url.front().text == whole.front().text;
    if (isRepeated)
        return url;
    if (url.empty() || whole.empty())
        return url.empty() ? whole : url;
    if (!whole.back().isOpen) {
        while (whole.back().text.ends_with('/'))
            whole.back().text.pop_back();
    }
    Text path = url;
    if (!path.front().isOpen) {
        while (path.front().text.starts_with('/'))
            path.front().text.erase(0, 1);
    }
    append(whole, "/");
    append(whole, path);
    return whole;
}

Text queryOf(const Value& params)
{
    if (isOf(params, ObjectClass::SearchParams))
        return urlEncodedText(namedValuesOf(params));
    NamedValues kept;
    for (const auto& [name, value] : namedValuesOf(params).pairs) {
        if (value.isNullish())
            continue;
        if (isOf(value, ObjectClass::Array)) {
            for (const auto& [index, member] : value.object->members)
                kept.pairs.emplace_back(name + "[]", member);
        } else if (isPlainData(value)) {
            kept.pairs.emplace_back(name, Value::of(jsonText(value)));
        } else {
            kept.pairs.emplace_back(name, value);
        }
    }
    return urlEncodedText(kept);
}

Value transformed(Evaluator& evaluator, const Value& data, HeaderFields& fields, const std::string& method)
{
    const std::string type = fields.knownValue("content-type");
    if (isOf(data, ObjectClass::FormData) || isNamedAsForm(data)) {
        // The browser writes the type with its boundary.
        fields.remove("Content-Type");
        return data;
    }
    if (isOf(data, ObjectClass::SearchParams)) {
        fields.setDefault("Content-Type", "application/x-www-form-urlencoded;charset=utf-8");
        return Value::of(urlEncodedText(namedValuesOf(data)));
    }
    const bool isJson = type.find("application/json") != std::string::npos;
    if (isPlainData(data) || data.isOpen()) {
        const bool isObject = !data.isOpen();
        if (isObject && type.find("application/x-www-form-urlencoded") != std::string::npos)
            return Value::of(urlEncodedText(namedValuesOf(data)));
        if (isObject && type.find("multipart/form-data") != std::string::npos) {
            Object* form = evaluator.makeObject(ObjectClass::FormData);
            form->entries = namedValuesOf(data).pairs;
            fields.remove("Content-Type");
            return Value::of(form);
        }
        fields.setDefault("Content-Type", "application/json");
        return Value::of(jsonText(data));
    }
    if (isJson && !data.isText() && !data.isObject() && !data.isUndefined())
        return Value::of(jsonText(data));
    if (method == "post" || method == "put" || method == "patch")
        fields.setDefault("Content-Type", "application/x-www-form-urlencoded");
    return data;
}

Value transformedBy(Evaluator& evaluator, const Value& functions, Value data, HeaderFields& fields, const Node& node)
{
    std::vector<Value> all {functions};
    if (isOf(functions, ObjectClass::Array)) {
        all.clear();
        for (const auto& [index, function] : functions.object->members)
            all.push_back(function);
    }
    Object* headers = evaluator.makeObject();
    headers->members = fields.fields();
    headers->openSpreads = fields.open();
    headers->isOpenEnded = true;
    for (const Value& function : all) {
        if (!function.isFunction())
            continue;
        const std::vector<Value> arguments {data, Value::of(headers)};
        data = evaluator.call(function, {}, &arguments, node);
    }
    HeaderFields after;
    after.setAll(Value::of(headers));
    fields = std::move(after);
    return data;
}

void addXsrfHeader(
    Evaluator& evaluator, HeaderFields& fields, const Object& configuration, const Text& address, const Node& node)
{
    const auto named = [&configuration](std::string_view option) {
        const Value* value = configuration.find(option);
        return value ? value->knownText() : std::nullopt;
    };
    const auto cookie = named("xsrfCookieName");
    const auto header = named("xsrfHeaderName");
    const Value* option = configuration.find("withXSRFToken");
    const bool isAsked = option && option->truth() == true;
    // Whoever names nothing mostly has no such cookie.
    if ((!cookie && !header && !isAsked) || (option && option->truth() == false))
        return;
    const std::string name = header.value_or("X-XSRF-TOKEN");
    const std::string known = plainText(address);
    const bool isOwn = known.find("://") == std::string::npos && !known.starts_with("//")
        && (address.empty() || !address.front().isOpen);
    if (isOwn || isAsked) {
        if (!fields.find(name))
            fields.set(name, Value::open(cookie.value_or("XSRF-TOKEN"), evaluator.lineOf(node)));
    } else {
        evaluator.parts().assume(say<messages::AssumedNoXsrfHeader>(name));
    }
}

} // namespace fetchscope::javascript::axios
