#include "core/writing/protocol/mcp/mcp_tools.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// An object with these members, whatever is in them.
void writeOutputSchema(JsonWriter& writer, std::string_view members)
{
    writer.key("outputSchema");
    writer.beginObject();
    writer.member("type", "object");
    writer.key("required");
    writer.beginShortArray();
    while (!members.empty()) {
        const std::size_t end = std::min(members.find(','), members.size());
        writer.string(members.substr(0, end));
        members.remove_prefix(std::min(end + 1, members.size()));
    }
    writer.endShortArray();
    writer.endObject();
}

void writeTool(JsonWriter& writer, const Operation& operation)
{
    writer.beginObject();
    writer.member("name", operation.tool);
    writer.member("title", operation.title);
    writer.member("description", operation.description);
    writer.key("inputSchema");
    writeSchema(writer, operation.parameters);
    writeOutputSchema(writer, operation.members);
    writer.key("annotations");
    writer.beginObject();
    writer.member("title", operation.title);
    writer.member("readOnlyHint", true);
    writer.member("destructiveHint", false);
    writer.member("idempotentHint", true);
    writer.member("openWorldHint", false);
    writer.endObject();
    writer.endObject();
}

std::string progressLine(std::string_view token, double done, double total)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member("jsonrpc", "2.0");
    writer.member("method", "notifications/progress");
    writer.key("params");
    writer.beginObject();
    writer.key("progressToken");
    writer.json(token);
    writer.member("progress", done);
    writer.member("total", total);
    writer.endObject();
    writer.endObject();
    return writer.take();
}

/// Tells how far a call is, a hundred times at the most.
std::function<void(double, double)> progressOf(const McpRequest& request, const McpToolCall& call)
{
    const auto token = request.meta("progressToken");
    if (!token || !(token->is_string() || token->is_int64() || token->is_uint64()))
        return {};
    return [text = jsonTextOf(*token), &call, told = 0.0](double done, double total) mutable {
        if (done - told < total / 100)
            return;
        told = done;
        call.progress.write(progressLine(text, done, total));
    };
}

Performed performTool(const McpRequest& request, const Operation& operation, const McpToolCall& call)
{
    JsonReader reader;
    reader.clear();
    Arguments arguments;
    const auto given = request.parameter("arguments");
    simdjson::dom::parser parser;
    if (!arguments.read(reader, given ? *given : parser.parse(std::string_view("{}")).value(), {operation.parameters}))
        return tl::unexpected(faultOf(reader));
    return operation.perform({reader, call.files, &call.stop, true, progressOf(request, call)}, arguments);
}

} // namespace

std::string listMcpTools(const McpRequest& request, std::string_view version)
{
    return mcpResult(request, version, [&request](JsonWriter& writer) {
        writer.key("tools");
        writer.beginArray();
        for (const Operation& operation : allOperations())
            writeTool(writer, operation);
        writer.endArray();
        writeMcpCaching(writer, request);
    });
}

std::string callMcpTool(const McpRequest& request, const Operation& operation, const McpToolCall& call)
{
    const Performed performed = performTool(request, operation, call);
    return mcpResult(request, call.version, [&performed](JsonWriter& writer) {
        writer.key("content");
        writer.beginArray();
        writer.beginObject();
        writer.member("type", "text");
        writer.key("text");
        writer.stringOrBytes(performed ? performed->text : describe(performed.error()));
        writer.endObject();
        writer.endArray();
        if (performed) {
            writer.key("structuredContent");
            writer.json(performed->json);
        }
        writer.member("isError", !performed);
    });
}

} // namespace fetchscope
