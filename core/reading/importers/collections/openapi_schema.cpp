#include "core/reading/importers/collections/openapi_schema.h"

#include "core/engine/base/ascii.h"

#include <algorithm>

namespace fetchscope {

namespace {

using Kind = DocumentValue::Kind;

/// Schemas may lead back to themselves, and branch on the way.
constexpr int deepestSchema = 6;
constexpr int mostMembers = 200;

DocumentValue scalar(Kind kind, std::string_view text)
{
    DocumentValue value;
    value.kind = kind;
    value.text = text;
    return value;
}

class ExampleMaker
{
public:
    explicit ExampleMaker(const DocumentValue& document)
        : m_document(document)
    {
    }

    DocumentValue make(const DocumentValue& reference, int depth)
    {
        const DocumentValue& schema = *resolveReference(m_document, &reference);
        for (const std::string_view name : {"example", "default", "const"}) {
            if (const DocumentValue* given = schema.find(name))
                return *given;
        }
        for (const std::string_view name : {"examples", "enum"}) {
            if (const DocumentValue* list = schema.find(name); list && list->isList() && !list->members.empty())
                return list->members.front();
        }
        if (depth > deepestSchema || ++m_count > mostMembers)
            return {};
        DocumentValue value = makeOfType(schema, depth);
        if (const DocumentValue* all = schema.find("allOf")) {
            for (const DocumentValue& part : all->members)
                merge(value, make(part, depth + 1));
        }
        for (const std::string_view name : {"oneOf", "anyOf"}) {
            const DocumentValue* choices = schema.find(name);
            if (choices && !choices->members.empty())
                merge(value, make(choices->members.front(), depth + 1));
        }
        return value;
    }

private:
    static void merge(DocumentValue& value, DocumentValue part)
    {
        if (!part.isMap() || !value.isMap()) {
            if (value.kind == Kind::Null || part.isMap())
                value = std::move(part);
            return;
        }
        for (DocumentValue& member : part.members) {
            if (!value.find(member.name))
                value.members.push_back(std::move(member));
        }
    }

    DocumentValue makeOfType(const DocumentValue& schema, int depth)
    {
        const DocumentValue* given = schema.find("type");
        // A list of types since OpenAPI 3.1.
        const std::string type = !given                  ? std::string()
            : given->isList() && !given->members.empty() ? given->members.front().text
                                                         : given->text;
        if (type == "object" || schema.find("properties")) {
            DocumentValue value {Kind::Map};
            const DocumentValue* properties = schema.find("properties");
            if (!properties)
                return value;
            for (const DocumentValue& property : properties->members) {
                if (resolveReference(m_document, &property)->isTrue("readOnly"))
                    continue;
                DocumentValue member = make(property, depth + 1);
                member.name = property.name;
                value.members.push_back(std::move(member));
            }
            return value;
        }
        if (type == "array") {
            DocumentValue value {Kind::List};
            if (const DocumentValue* items = schema.find("items"))
                value.members.push_back(make(*items, depth + 1));
            return value;
        }
        if (type == "integer" || type == "number")
            return scalar(Kind::Number, schema.textAt("minimum").empty() ? "0" : schema.textAt("minimum"));
        if (type == "boolean")
            return scalar(Kind::Boolean, "true");
        if (type == "string")
            return scalar(Kind::Text, schema.textAt("format") == "binary" ? "…" : "string");
        return {};
    }

    const DocumentValue& m_document;
    int m_count = 0;
};

} // namespace

const DocumentValue* resolveReference(const DocumentValue& document, const DocumentValue* value)
{
    // A chain of references may go round.
    constexpr int longestChain = 16;
    for (int i = 0; value && i < longestChain; ++i) {
        const std::string& reference = value->textAt("$ref");
        if (!reference.starts_with("#/"))
            return value;
        const DocumentValue* target = &document;
        for (const std::string_view piece : strictlySplit(std::string_view(reference).substr(2), '/')) {
            // `~1` is a slash, `~0` a tilde (RFC 6901).
            std::string name(piece);
            for (std::size_t at = name.find('~'); at != std::string::npos && at + 1 < name.size();
                 at = name.find('~', at + 1))
                name.replace(at, 2, name[at + 1] == '1' ? "/" : "~");
            target = target->find(name);
            if (!target)
                return value;
        }
        value = target;
    }
    return value;
}

DocumentValue exampleOfSchema(const DocumentValue& document, const DocumentValue& schema)
{
    return ExampleMaker(document).make(schema, 0);
}

DocumentValue exampleOfMedia(const DocumentValue& document, const DocumentValue& media)
{
    if (const DocumentValue* example = media.find("example"))
        return *example;
    if (const DocumentValue* examples = media.find("examples"); examples && !examples->members.empty()) {
        const DocumentValue* first = resolveReference(document, &examples->members.front());
        if (const DocumentValue* value = first->find("value"))
            return *value;
    }
    const DocumentValue* schema = media.find("schema");
    return schema ? exampleOfSchema(document, *schema) : DocumentValue();
}

} // namespace fetchscope
