#include "core/reading/importers/collections/collection.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"
#include "core/engine/initiators/body_extraction.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/json/json_writer.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fetchscope {

namespace {

/// Insomnia's `{% response 'body', … %}` is known when it runs.
std::string withOpenTags(std::string_view text)
{
    std::string result;
    for (std::size_t start = text.find("{%"); start != std::string_view::npos; start = text.find("{%")) {
        const std::size_t end = text.find("%}", start);
        if (end == std::string_view::npos)
            break;
        const std::string_view tag = strip(text.substr(start + 2, end - start - 2), isAsciiWhitespace);
        result.append(text.substr(0, start)).append(openName(tag.substr(0, tag.find_first_of(" \n"))));
        text.remove_prefix(end + 2);
    }
    return result.append(text);
}

} // namespace

std::string filled(std::string_view original, const CollectionVariables& variables)
{
    std::string text = withOpenTags(original);
    if (text.find("{{") == std::string::npos)
        return text;
    // A variable's value may have a tag, too.
    return withOpenTags(
        fillTemplate(text, "{{", "}}", &variables, [](const void* names, std::string_view name) -> const std::string* {
            // Insomnia writes `{{ _.name }}`, and `{{ _['a-name'] }}`.
            if (name.starts_with("_."))
                name.remove_prefix(2);
            else if (name.starts_with("_['") || name.starts_with("_[\""))
                name = strip(name.substr(2), [](char c) { return c == '\'' || c == '"' || c == ']'; });
            const auto& values = *static_cast<const CollectionVariables*>(names);
            const auto value = values.find(name);
            return value == values.end() ? nullptr : &value->second;
        }));
}

void fillRequest(CapturedRequest& request, const CollectionVariables& variables)
{
    request.url = filled(request.url, variables);
    // The tools write methods in capitals, whatever the file has.
    request.method = asciiUppercase(filled(request.method, variables));
    for (auto& [name, value] : request.headers) {
        name = filled(name, variables);
        value = filled(value, variables);
    }
    if (request.body)
        request.body = filled(*request.body, variables);
    for (FormEntry& entry : request.form) {
        entry.name = filled(entry.name, variables);
        entry.value = filled(entry.value, variables);
    }
    if (!request.url.empty() && request.url.find("://") == std::string::npos && !request.url.starts_with('\x02'))
        request.url.insert(0, request.url.starts_with('/') ? openName("base URL") : std::string("http://"));
}

bool isSwitchedOff(const DocumentValue& member)
{
    return member.isTrue("disabled") || member.textAt("enabled") == "false";
}

const std::string& nameOf(const DocumentValue& member)
{
    const std::string& name = member.textAt("name");
    return name.empty() ? member.textAt("key") : name;
}

void addHeaders(CapturedRequest& request, const DocumentValue* list)
{
    if (!list)
        return;
    for (const DocumentValue& member : list->members) {
        if (!isSwitchedOff(member) && !nameOf(member).empty())
            request.headers.emplace_back(nameOf(member), member.textAt("value"));
    }
}

void setContentType(CapturedRequest& request, std::string_view type)
{
    if (!type.empty() && !findHeader(request.headers, "content-type"))
        request.headers.emplace_back("Content-Type", type);
}

void takeGraphql(CapturedRequest& request, std::string_view query, std::string_view variables)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member("query", query);
    if (!variables.empty()) {
        writer.key("variables");
        writer.json(variables);
    }
    writer.endObject();
    request.body = writer.take();
    setContentType(request, "application/json");
}

std::vector<FormEntry> entriesOf(const DocumentValue* list)
{
    std::vector<FormEntry> entries;
    if (!list)
        return entries;
    for (const DocumentValue& member : list->members) {
        if (isSwitchedOff(member) || nameOf(member).empty())
            continue;
        FormEntry& entry = entries.emplace_back();
        entry.name = nameOf(member);
        entry.value = member.textAt("value");
        if (member.textAt("type") != "file")
            continue;
        // The tools name the file in different members.
        std::string path = entry.value;
        for (const std::string_view name : {"src", "fileName"}) {
            const DocumentValue* source = member.find(name);
            if (source && source->isList() && !source->members.empty())
                path = source->members.front().text;
            else if (source && !source->text.empty())
                path = source->text;
        }
        entry.filename = path.substr(path.find_last_of("/\\") + 1);
        entry.value = "…";
    }
    return entries;
}

std::string urlEncodedTemplate(const std::vector<FormEntry>& entries)
{
    std::string text;
    for (const FormEntry& entry : entries) {
        std::string whole = entry.name;
        whole.append("=").append(entry.value);
        const bool isTemplate = whole.find("{{") != std::string::npos || hasOpenName(whole);
        text.append(text.empty() ? "" : "&").append(isTemplate ? whole : serializeUrlEncoded({entry}));
    }
    return text;
}

void appendQuery(std::string& url, const DocumentValue* list)
{
    for (const FormEntry& entry : entriesOf(list)) {
        url.append(url.find('?') == std::string::npos ? "?" : "&").append(entry.name);
        if (!entry.value.empty())
            url.append("=").append(entry.value);
    }
}

void appendToQuery(std::string& url, std::string_view name, std::string_view value)
{
    url.append(url.find('?') == std::string::npos ? "?" : "&").append(name).append("=").append(value);
}

bool takeComputedAuthorization(CapturedRequest& request, std::string_view kind)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> schemes {{{"digest", "Digest"},
        {"ntlm", "NTLM"}, {"hawk", "Hawk"}, {"awsv4", "AWS4-HMAC-SHA256"}, {"iam", "AWS4-HMAC-SHA256"},
        {"oauth1", "OAuth"}, {"edgegrid", "EG1-HMAC-SHA256"}, {"jwt", "Bearer"}, {"asap", "Bearer"}, {"wsse", "WSSE"}}};
    const auto* const scheme =
        std::find_if(schemes.begin(), schemes.end(), [kind](const auto& row) { return row.first == kind; });
    if (scheme == schemes.end())
        return false;
    request.headers.emplace_back("Authorization", computedAuthorization(scheme->second));
    return true;
}

void fillPath(std::string& url, const DocumentValue* list)
{
    if (!list)
        return;
    for (const DocumentValue& member : list->members) {
        const std::string mark = "/:" + nameOf(member);
        const std::size_t at = url.find(mark);
        const bool isWhole = at != std::string::npos
            && (at + mark.size() == url.size()
                || std::string_view("/?#").find(url[at + mark.size()]) != std::string_view::npos);
        if (isWhole)
            url.replace(at + 1, mark.size() - 1, member.textAt("value"));
    }
}

std::string basicAuthorization(const std::string& user, const std::string& password)
{
    std::string pair = user;
    pair.append(":").append(password);
    const bool isOpen = hasOpenName(pair) || pair.find("{{") != std::string::npos;
    std::string value = "Basic ";
    value += isOpen ? pair : base64Encode(pair);
    return value;
}

} // namespace fetchscope
