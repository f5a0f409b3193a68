#include "core/writing/protocol/mcp/mcp_resources.h"

#include "core/telling/reference/reference.h"
#include "core/writing/protocol/messages.h"
#include "core/writing/report/reference_report.h"

#include <algorithm>
#include <vector>

namespace fetchscope {

namespace {

constexpr std::string_view referenceUris = "fetchscope://reference/";
constexpr std::string_view markdownType = "text/markdown";

void writeResource(
    JsonWriter& writer, std::string_view uri, std::string_view name, std::string_view title, std::string_view mimeType)
{
    writer.beginObject();
    writer.member("uri", uri);
    writer.member("name", name);
    writer.member("title", title);
    writer.member("mimeType", mimeType);
    writer.endObject();
}

/// `header`, `header/Origin`: the entries as Markdown; null where there are none.
std::optional<std::string> referenceText(std::string_view path)
{
    std::vector<const ReferenceEntry*> entries;
    if (path.find('/') != std::string_view::npos) {
        if (const ReferenceEntry* entry = entryAt(std::string("reference:").append(path)))
            entries.push_back(entry);
    } else if (const auto kind = valueNamed<ReferenceKind>(path)) {
        for (const ReferenceEntry& entry : referenceEntries()) {
            if (entry.kind == *kind)
                entries.push_back(&entry);
        }
    }
    return entries.empty() ? std::nullopt : std::optional(writeReferenceMarkdown(entries));
}

} // namespace

std::string listMcpResources(
    const McpRequest& request, std::string_view version, std::span<const McpResource> resources)
{
    return mcpResult(request, version, [&](JsonWriter& writer) {
        writer.key("resources");
        writer.beginArray();
        for (std::size_t i = 0; i < Names<ReferenceKind>::list.size(); ++i) {
            const std::string_view kind = Names<ReferenceKind>::list[i];
            std::string uri(referenceUris);
            writeResource(writer, uri.append(kind), std::string("reference-").append(kind),
                kindHeading(static_cast<ReferenceKind>(i)), markdownType);
        }
        for (const McpResource& resource : resources)
            writeResource(writer, resource.uri, resource.name, resource.title, resource.mimeType);
        writer.endArray();
        writeMcpCaching(writer, request);
    });
}

std::string listMcpResourceTemplates(const McpRequest& request, std::string_view version)
{
    return mcpResult(request, version, [&](JsonWriter& writer) {
        writer.key("resourceTemplates");
        writer.beginArray();
        writer.beginObject();
        writer.member("uriTemplate", std::string(referenceUris).append("{kind}/{id}"));
        writer.member("name", "reference-entry");
        writer.member("title", "An entry of the reference");
        writer.member("mimeType", markdownType);
        writer.endObject();
        writer.endArray();
        writeMcpCaching(writer, request);
    });
}

std::string readMcpResource(const McpRequest& request, std::string_view version, std::span<const McpResource> resources)
{
    const std::string_view uri = request.text("uri");
    std::optional<std::string> text;
    std::string_view mimeType = markdownType;
    if (uri.starts_with(referenceUris)) {
        text = referenceText(uri.substr(referenceUris.size()));
    } else {
        const auto found = std::find_if(
            resources.begin(), resources.end(), [uri](const McpResource& resource) { return resource.uri == uri; });
        if (found != resources.end()) {
            text = found->text;
            mimeType = found->mimeType;
        }
    }
    if (!text) {
        std::string message = textOf(say<messages::NoSuchResource>(uri));
        message.append("; ").append(textOf(say<messages::ResourcesAre>()));
        JsonWriter data;
        data.beginObject();
        data.member("uri", uri);
        data.endObject();
        return mcpError(request.id, request.isModern ? McpErrorCode::InvalidParams : McpErrorCode::ResourceNotFound,
            message, data.text());
    }
    return mcpResult(request, version, [&](JsonWriter& writer) {
        writer.key("contents");
        writer.beginArray();
        writer.beginObject();
        writer.member("uri", uri);
        writer.member("mimeType", mimeType);
        writer.member("text", std::string_view(*text));
        writer.endObject();
        writer.endArray();
        writeMcpCaching(writer, request);
    });
}

} // namespace fetchscope
