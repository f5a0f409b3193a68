#pragma once

#include "core/writing/protocol/mcp/mcp_message.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace fetchscope {

/// A text that a client can read.
struct McpResource
{
    std::string uri;
    std::string name;
    std::string title;
    std::string mimeType;
    std::string_view text;
};

/// `resources/list`, `resources/templates/list` and `resources/read`: what is given, and the reference
/// (`fetchscope://reference/header`, `fetchscope://reference/header/Origin`).
std::string listMcpResources(
    const McpRequest& request, std::string_view version, std::span<const McpResource> resources);
std::string listMcpResourceTemplates(const McpRequest& request, std::string_view version);
std::string readMcpResource(
    const McpRequest& request, std::string_view version, std::span<const McpResource> resources);

} // namespace fetchscope
