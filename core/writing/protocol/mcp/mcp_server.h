#pragma once

#include "core/writing/protocol/engine/lane.h"
#include "core/writing/protocol/line_output.h"
#include "core/writing/protocol/mcp/mcp_resources.h"
#include "core/writing/protocol/mcp/mcp_tools.h"
#include "core/writing/protocol/operations/operation.h"
#include "core/writing/protocol/parsed_line.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

struct McpOptions
{
    /// Of the program.
    std::string version;
    AllowedFiles files;
    /// Beside the reference.
    std::vector<McpResource> resources;
};

/// A server of the Model Context Protocol (https://modelcontextprotocol.io/specification) over lines: the operations
/// are its tools, the reference its resources, what people ask most its prompts. It speaks the revisions with a
/// handshake and those without, each request by what it says itself. Nothing is sent anywhere.
class McpServer
{
public:
    McpServer(McpOptions options, LineOutput::Write write);
    McpServer(const McpServer&) = delete;
    McpServer& operator=(const McpServer&) = delete;

    /// False where nobody takes answers any more.
    bool take(std::string_view line);
    /// A line was longer than longestLine, and passed over.
    bool takeTooLong();
    bool isBroken() const { return m_output.isBroken(); }

private:
    /// The most tool calls that wait.
    static constexpr std::size_t mostCalls = 1000;
    using Reply = std::optional<std::string>;

    void takeBatch(const std::shared_ptr<ParsedLine>& line);
    /// The answer to a message; null where it gets none. Unless `isNow`, that of a tool is written later.
    Reply reply(const std::shared_ptr<ParsedLine>& line, JsonElement message, bool isNow);
    Reply replyToHandshake(const McpRequest& request, bool isNow);
    Reply replyTo(const McpRequest& request, bool isNow);
    void takeNotification(const McpRequest& notification);

    std::string agreed();
    std::string initialize(const McpRequest& request);
    std::string discover(const McpRequest& request) const;
    Reply callTool(const McpRequest& request, bool isNow);

    McpOptions m_options;
    LineOutput m_output;
    /// The revision that the handshake led to; empty before.
    std::string m_agreed;
    std::mutex m_mutex;
    /// The tool calls that are under way, by their ids as JSON text.
    std::map<std::string, std::shared_ptr<std::atomic<bool>>, std::less<>> m_calls;
    /// The last member: it ends first.
    Lane m_lane;
};

} // namespace fetchscope
