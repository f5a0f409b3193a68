#pragma once

#include "core/writing/protocol/line_output.h"
#include "core/writing/protocol/mcp/mcp_message.h"
#include "core/writing/protocol/operations/operation.h"

#include <atomic>
#include <string>
#include <string_view>

namespace fetchscope {

/// `tools/list`: the operations, with schemas of what they take and give.
std::string listMcpTools(const McpRequest& request, std::string_view version);

/// What a call of a tool works with.
struct McpToolCall
{
    std::string_view version;
    const AllowedFiles& files;
    const std::atomic<bool>& stop;
    /// Progress goes there, where the request asks for it.
    LineOutput& progress;
};
/// `tools/call`: the result in words and as structured content. What is wrong with the arguments is told in the result,
/// since the model behind the client can mend it.
std::string callMcpTool(const McpRequest& request, const Operation& operation, const McpToolCall& call);

} // namespace fetchscope
