#include "core/writing/protocol/mcp/mcp_message.h"

namespace fetchscope {

namespace {

constexpr std::int64_t keptFor = 3600000;

std::optional<JsonElement> memberOf(const std::optional<JsonElement>& object, std::string_view name)
{
    JsonElement value;
    if (!object || !object->is_object() || (*object)[name].get(value) != simdjson::SUCCESS)
        return std::nullopt;
    return value;
}

} // namespace

std::optional<JsonElement> McpRequest::parameter(std::string_view name) const
{
    return memberOf(parameters, name);
}

std::string_view McpRequest::text(std::string_view name) const
{
    const auto element = parameter(name);
    std::string_view value;
    if (element && element->get(value) != simdjson::SUCCESS)
        value = {};
    return value;
}

std::optional<JsonElement> McpRequest::meta(std::string_view name) const
{
    return memberOf(parameter("_meta"), name);
}

void writeMcpCaching(JsonWriter& writer, const McpRequest& request)
{
    if (!request.isModern)
        return;
    writer.member("ttlMs", keptFor);
    writer.member("cacheScope", "public");
}

std::string mcpError(std::string_view id, McpErrorCode code, std::string_view message, std::string_view data)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member("jsonrpc", "2.0");
    if (!id.empty()) {
        writer.key("id");
        writer.json(id);
    }
    writer.key("error");
    writer.beginObject();
    writer.member("code", static_cast<int>(code));
    writer.key("message");
    writer.stringOrBytes(message);
    if (!data.empty()) {
        writer.key("data");
        writer.json(data);
    }
    writer.endObject();
    writer.endObject();
    return writer.take();
}

} // namespace fetchscope
