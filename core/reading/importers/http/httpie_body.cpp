#include "core/reading/importers/http/httpie_body.h"

#include "core/engine/base/ascii.h"
#include "core/engine/initiators/body_extraction.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/messages.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fetchscope {

namespace {

/// A value of JSON in a form: as the language that HTTPie is written in prints it.
std::string textInForm(const std::string& json)
{
    if (json == "true" || json == "false")
        return json == "true" ? "True" : "False";
    const bool isText = json.size() > 1 && json.front() == '"' && json.back() == '"';
    return isText ? json.substr(1, json.size() - 2) : json;
}

/// What the name of a file says of its type; empty where it says nothing.
std::string_view typeOfFile(std::string_view path)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 16> types {{{".csv", "text/csv"},
        {".txt", "text/plain"}, {".html", "text/html"}, {".xml", "text/xml"}, {".css", "text/css"},
        {".js", "text/javascript"}, {".png", "image/png"}, {".jpg", "image/jpeg"}, {".jpeg", "image/jpeg"},
        {".gif", "image/gif"}, {".svg", "image/svg+xml"}, {".pdf", "application/pdf"}, {".zip", "application/zip"},
        {".bin", "application/octet-stream"}, {".mp4", "video/mp4"}, {".mp3", "audio/mpeg"}}};
    const std::string lower = asciiLowercase(path);
    const auto* const found =
        std::find_if(types.begin(), types.end(), [&lower](const auto& row) { return lower.ends_with(row.first); });
    return found == types.end() ? std::string_view() : found->second;
}

/// `name@path;type=text/csv`
FormEntry partOfFile(const HttpieItem& field)
{
    constexpr std::string_view mark = ";type=";
    const std::string_view value = field.value;
    const std::size_t end = std::min(value.rfind(mark), value.size());
    const std::string_view path = value.substr(0, end);
    return {field.name, "…", std::string(path.substr(path.find_last_of("/\\") + 1)),
        std::string(end < value.size() ? value.substr(end + mark.size()) : std::string_view())};
}

} // namespace

void HttpieBody::takeField(HttpieItem item)
{
    m_fields.push_back(std::move(item));
}

void HttpieBody::takeText(std::string text)
{
    m_text = std::move(text);
}

void HttpieBody::takeFileAsAll(const std::string& path)
{
    m_text = openName("@" + path);
    m_type = typeOfFile(path);
}

bool HttpieBody::isEmpty() const
{
    return m_fields.empty() && !m_text;
}

void HttpieBody::giveTo(CapturedRequest& request, bool isForm, bool isMultipart)
{
    const bool hasFile = std::any_of(
        m_fields.begin(), m_fields.end(), [](const HttpieItem& field) { return field.kind == HttpieItem::Kind::File; });
    if (isMultipart || hasFile) {
        givePartsTo(request);
        return;
    }
    const bool isTyped = findHeader(request.headers, "content-type") != nullptr;
    if (m_text)
        request.body = std::move(m_text);
    else if (isForm)
        request.body = serializeUrlEncoded(entries());
    else if (!m_fields.empty())
        request.body = httpieJson(m_fields);
    if (request.body && !isTyped)
        request.headers.emplace_back("Content-Type",
            !m_type.empty() ? std::string(m_type)
                : isForm    ? httpieTypeOfForm
                            : "application/json");
}

/// In their order; of JSON there are no parts.
void HttpieBody::givePartsTo(CapturedRequest& request) const
{
    for (const HttpieItem& field : m_fields) {
        if (field.kind == HttpieItem::Kind::File)
            request.form.push_back(partOfFile(field));
        else if (field.kind == HttpieItem::Kind::Text)
            request.form.push_back({field.name, field.value, std::nullopt, {}});
        else
            request.remarks.push_back(say<messages::NoPartOfForm>(field.name + ":=" + field.value));
    }
}

std::vector<FormEntry> HttpieBody::entries() const
{
    std::vector<FormEntry> entries;
    entries.reserve(m_fields.size());
    for (const HttpieItem& field : m_fields) {
        const bool isJson = field.kind == HttpieItem::Kind::Json;
        entries.push_back({field.name, isJson ? textInForm(field.value) : field.value, std::nullopt, {}});
    }
    return entries;
}

} // namespace fetchscope
