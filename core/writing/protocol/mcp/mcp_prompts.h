#pragma once

#include "core/writing/protocol/mcp/mcp_message.h"
#include "core/writing/protocol/operations/parameter.h"

#include <span>
#include <string>
#include <string_view>

namespace fetchscope {

/// Something that a person picks by name, as `/explain_error`: what the assistant is told to do with a tool.
struct McpPrompt
{
    std::string_view name;
    std::string_view title;
    std::string_view description;
    /// The tool that it is done with, whose arguments have the names of these.
    std::string_view tool;
    ParameterTable arguments;
    /// What the assistant is asked for, English.
    std::string_view task;
};

std::span<const McpPrompt> allMcpPrompts();

/// `prompts/list` and `prompts/get` (https://modelcontextprotocol.io/specification/2026-07-28/server/prompts).
std::string listMcpPrompts(const McpRequest& request, std::string_view version);
std::string getMcpPrompt(const McpRequest& request, std::string_view version);

} // namespace fetchscope
