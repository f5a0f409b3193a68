#pragma once

#include "core/reading/json/json_reader.h"
#include "core/reading/json/json_writer.h"
#include "core/writing/protocol/parsed_line.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// The revisions with a handshake, the latest first.
inline constexpr std::array<std::string_view, 4> mcpHandshakeRevisions {
    "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"};
/// Those in which every request says its own.
inline constexpr std::array<std::string_view, 1> mcpRevisions {"2026-07-28"};
/// The only one in which several messages may come as a list.
inline constexpr std::string_view mcpRevisionWithBatches = "2025-03-26";

/// The codes of JSON-RPC 2.0, and those that the Model Context Protocol adds.
enum class McpErrorCode : int {
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    /// Until 2025-11-25.
    ResourceNotFound = -32002,
    UnsupportedProtocolVersion = -32022,
};

/// A request of the client.
struct McpRequest
{
    /// Owns what the elements point to.
    std::shared_ptr<ParsedLine> line;
    /// As JSON text.
    std::string id;
    std::string_view method;
    std::optional<JsonElement> parameters;
    /// Does it say its revision itself?
    bool isModern = false;

    /// Null where there is none.
    std::optional<JsonElement> parameter(std::string_view name) const;
    /// The text of a parameter; empty where there is none.
    std::string_view text(std::string_view name) const;
    /// A member of `_meta`.
    std::optional<JsonElement> meta(std::string_view name) const;
};

/// A result as it is begun: what `write` adds are its own members.
template <class Write> std::string mcpResult(const McpRequest& request, std::string_view version, Write write)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member("jsonrpc", "2.0");
    writer.key("id");
    writer.json(request.id);
    writer.key("result");
    writer.beginObject();
    if (request.isModern)
        writer.member("resultType", "complete");
    write(writer);
    if (request.isModern) {
        writer.key("_meta");
        writer.beginObject();
        writer.key("io.modelcontextprotocol/serverInfo");
        writer.beginObject();
        writer.member("name", "fetchscope");
        writer.member("version", version);
        writer.endObject();
        writer.endObject();
    }
    writer.endObject();
    writer.endObject();
    return writer.take();
}
/// What does not change while the program runs may be kept: in milliseconds.
void writeMcpCaching(JsonWriter& writer, const McpRequest& request);

/// An error; an empty id: none could be read. `data` is JSON text, or empty.
std::string mcpError(std::string_view id, McpErrorCode code, std::string_view message, std::string_view data = {});

} // namespace fetchscope
