#include "core/reading/importers/html/request_attributes.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/collections/collection.h"
#include "core/reading/importers/collections/document_value.h"
#include "core/reading/importers/html/form_entries.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// No page that somebody wrote nests deeper.
constexpr int mostAncestors = 256;
constexpr std::array<std::string_view, 5> htmxMethods {"get", "post", "put", "patch", "delete"};

/// `hx-get`, or `data-hx-get`.
std::optional<std::string> htmxAttribute(const GumboNode& element, std::string_view name)
{
    const std::string plain = "hx-" + std::string(name);
    auto value = attributeOf(element, plain.c_str());
    return value ? value : attributeOf(element, ("data-" + plain).c_str());
}

const GumboNode* parentElement(const GumboNode& element)
{
    const GumboNode* parent = element.parent;
    return parent && parent->type == GUMBO_NODE_ELEMENT ? parent : nullptr;
}

/// Those of the element and of all around it, as they are written; the inner ones first.
std::vector<std::string> inheritedValues(const GumboNode& element, std::string_view name)
{
    const std::string plain = "hx-" + std::string(name);
    const std::string withData = "data-" + plain;
    std::vector<std::string> values;
    int depth = 0;
    for (const GumboNode* at = &element; at && depth < mostAncestors; at = parentElement(*at), ++depth) {
        for (const std::string& spelling : {plain, withData}) {
            if (const auto* attribute = gumbo_get_attribute(&at->v.element.attributes, spelling.c_str()))
                values.emplace_back(attribute->value);
        }
    }
    return values;
}

/// The members of JSON objects in attributes, each name once; what a script computes (`js:{…}`) is not in the text.
std::vector<std::pair<std::string, std::string>> membersOf(const std::vector<std::string>& texts)
{
    std::vector<std::pair<std::string, std::string>> members;
    for (const std::string& text : texts) {
        std::string json(strip(text, isAsciiWhitespace));
        if (!json.starts_with('{'))
            json.insert(0, 1, '{').append("}");
        const auto document = readDocument(json);
        if (!document)
            continue;
        for (const DocumentValue& member : document->members) {
            const bool isThere = std::any_of(members.begin(), members.end(),
                [&member](const auto& known) { return asciiCaseInsensitiveEquals(known.first, member.name); });
            if (!isThere)
                members.emplace_back(member.name, member.text);
        }
    }
    return members;
}

/// `hx-request='{"credentials": true, "noHeaders": true}'`
bool hasRequestOption(const GumboNode& element, std::string_view name)
{
    for (const auto& [option, value] : membersOf(inheritedValues(element, "request"))) {
        if (option == name)
            return value == "true";
    }
    return false;
}

const GumboNode* formAround(const GumboNode& element)
{
    int depth = 0;
    for (const GumboNode* at = &element; at && depth < mostAncestors; at = parentElement(*at), ++depth) {
        if (tagOf(*at) == "form")
            return at;
    }
    return nullptr;
}

std::string targetId(const GumboNode& element)
{
    const std::vector<std::string> targets = inheritedValues(element, "target");
    if (targets.empty() || targets.front() == "this")
        return attributeText(element, "id");
    return targets.front().starts_with('#') ? targets.front().substr(1) : std::string();
}

RequestHeaders headersOf(const GumboNode& element)
{
    RequestHeaders headers {{"HX-Request", "true"}};
    const auto add = [&headers](std::string_view name, const std::string& value) {
        if (!value.empty())
            headers.emplace_back(name, value);
    };
    add("HX-Trigger", attributeText(element, "id"));
    add("HX-Trigger-Name", attributeText(element, "name"));
    add("HX-Target", targetId(element));
    add("HX-Current-URL", std::string(usualPage));
    for (auto& [name, value] : membersOf(inheritedValues(element, "headers"))) {
        const std::string& known = name;
        std::erase_if(
            headers, [&known](const auto& header) { return asciiCaseInsensitiveEquals(header.first, known); });
        headers.emplace_back(std::move(name), std::move(value));
    }
    return headers;
}

std::vector<FormEntry> entriesOf(const GumboNode& element, bool sendsForm)
{
    std::vector<FormEntry> entries;
    const GumboNode* form = tagOf(element) == "form" ? &element : sendsForm ? formAround(element) : nullptr;
    if (form)
        entries = formEntries(*form);
    for (auto& [name, value] : membersOf(inheritedValues(element, "vals"))) {
        FormEntry entry;
        entry.name = std::move(name);
        entry.value = std::move(value);
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace

std::optional<RequestAction> htmxRequestOf(const GumboNode& element)
{
    for (const std::string_view method : htmxMethods) {
        const auto url = htmxAttribute(element, method);
        if (!url)
            continue;
        RequestAction request;
        request.initiator = InitiatorKind::Xhr;
        request.url = *url;
        request.method = asciiUppercase(method);
        request.withCredentials = hasRequestOption(element, "credentials");
        // It listens to the progress of every upload.
        request.uploadListener = true;
        const bool isInUrl = method == "get" || method == "delete";
        std::vector<FormEntry> entries = entriesOf(element, method != "get");
        const std::vector<std::string> encodings = inheritedValues(element, "encoding");
        const bool isMultipart = !encodings.empty() && encodings.front() == "multipart/form-data";
        if (!hasRequestOption(element, "noHeaders")) {
            request.headers = headersOf(element);
            if (method != "get" && !isMultipart)
                request.headers->emplace_back("Content-Type", "application/x-www-form-urlencoded");
        }
        if (isInUrl) {
            if (!entries.empty())
                request.url.append(url->find('?') == std::string::npos ? "?" : "&").append(urlEncodedTemplate(entries));
            return request;
        }
        BodyInit body;
        body.kind = isMultipart ? BodyInit::Kind::FormData : BodyInit::Kind::UrlEncoded;
        body.entries = std::move(entries);
        request.body = std::move(body);
        return request;
    }
    return std::nullopt;
}

std::vector<AttributeScript> scriptsInAttributes(const GumboNode& element)
{
    constexpr std::array<std::string_view, 6> beginnings {"on", "@", "x-data", "x-init", "x-effect", "x-on:"};
    std::vector<AttributeScript> scripts;
    const GumboVector& attributes = element.v.element.attributes;
    for (unsigned i = 0; i < attributes.length; ++i) {
        const auto* attribute = static_cast<const GumboAttribute*>(attributes.data[i]);
        const std::string_view name = attribute->name;
        const bool isScript = std::any_of(beginnings.begin(), beginnings.end(),
            [name](std::string_view beginning) { return name.starts_with(beginning); });
        if (!isScript)
            continue;
        const std::string_view text = strip(std::string_view(attribute->value), isAsciiWhitespace);
        // An object is a value there, and a block at the beginning of a script.
        std::string script(text.starts_with('{') ? "(" : "");
        script.append(text).append(text.starts_with('{') ? ")" : "");
        scripts.push_back({std::move(script), attribute->value, name.starts_with("on")});
    }
    return scripts;
}

bool hasRequestAttribute(std::string_view text)
{
    constexpr std::array<std::string_view, 14> attributes {"hx-get=", "hx-post=", "hx-put=", "hx-patch=", "hx-delete=",
        "x-data=", "x-init=", "x-on:", "@click=", "@submit=", "onclick=", "onsubmit=", "onload=", "onchange="};
    for (const std::string_view name : attributes) {
        for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
            const std::size_t open = text.rfind('<', at);
            const bool isOfTag = open != std::string_view::npos && open + 1 < at && isAsciiAlpha(text[open + 1])
                && text.substr(open, at - open).find('>') == std::string_view::npos;
            const std::size_t value = text.find_first_of("\"'{ \n", at);
            // A component of a framework writes its handlers in braces.
            if (isOfTag && value != std::string_view::npos && (text[value] == '"' || text[value] == '\''))
                return true;
        }
    }
    return false;
}

} // namespace fetchscope
