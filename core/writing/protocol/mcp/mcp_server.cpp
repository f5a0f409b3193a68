#include "core/writing/protocol/mcp/mcp_server.h"

#include "core/writing/protocol/mcp/mcp_prompts.h"
#include "core/writing/protocol/messages.h"

#include <algorithm>
#include <utility>

namespace fetchscope {

namespace {

constexpr std::string_view versionKey = "io.modelcontextprotocol/protocolVersion";
constexpr std::string_view capabilitiesKey = "io.modelcontextprotocol/clientCapabilities";

constexpr std::string_view instructions =
    "Fetchscope knows what browsers do with requests: CORS, preflights, cookies, CSP, mixed content and the like. Give "
    "explain_console_message the error that a browser printed; predict_request the fetch() call or curl command with "
    "the page's URL and, as far as they are known, the server's response headers; find_fixes the same to learn what to "
    "change. What the text does not say is assumed, and the notes say so: ask for it. Nothing is sent to any server.";

std::string_view textIn(JsonElement object, std::string_view key)
{
    std::string_view value;
    if (object[key].get(value) != simdjson::SUCCESS)
        value = {};
    return value;
}

std::string listOf(std::span<const std::string_view> names)
{
    JsonWriter writer;
    writer.beginArray();
    for (const std::string_view name : names)
        writer.string(name);
    writer.endArray();
    return writer.take();
}

/// `{"supported":[…],"requested":"…"}`
std::string versionData(std::string_view requested)
{
    JsonWriter writer;
    writer.beginObject();
    writer.key("supported");
    writer.json(listOf(mcpRevisions));
    writer.member("requested", requested);
    writer.endObject();
    return writer.take();
}

void writeCapabilities(JsonWriter& writer)
{
    writer.key("capabilities");
    writer.json(R"({"tools":{},"resources":{},"prompts":{}})");
}

void writeServerInfo(JsonWriter& writer, std::string_view version)
{
    writer.key("serverInfo");
    writer.beginObject();
    writer.member("name", "fetchscope");
    writer.member("title", "Fetchscope");
    writer.member("version", version);
    writer.endObject();
}

} // namespace

McpServer::McpServer(McpOptions options, LineOutput::Write write)
    : m_options(std::move(options))
    , m_output(std::move(write))
{
}

bool McpServer::takeTooLong()
{
    m_output.write(
        mcpError({}, McpErrorCode::InvalidRequest, textOf(say<messages::LineIsTooLong>(longestLine >> 20U))));
    return !isBroken();
}

bool McpServer::take(std::string_view line)
{
    if (line.find_first_not_of(" \t\r") == std::string_view::npos)
        return !isBroken();
    auto parsed = parseLine(line);
    if (!parsed) {
        m_output.write(mcpError({}, McpErrorCode::ParseError, describe(parsed.error())));
        return !isBroken();
    }
    const std::shared_ptr<ParsedLine> shared = *std::move(parsed);
    if (shared->root.is_array()) {
        takeBatch(shared);
    } else if (const auto answer = reply(shared, shared->root, false)) {
        m_output.write(*answer);
    }
    return !isBroken();
}

void McpServer::takeBatch(const std::shared_ptr<ParsedLine>& line)
{
    const simdjson::dom::array list = line->root;
    if (agreed() != mcpRevisionWithBatches || list.size() == 0) {
        m_output.write(mcpError({}, McpErrorCode::InvalidRequest, textOf(say<messages::NotJsonRpc>())));
        return;
    }
    // In one go, since the answers are one list, too.
    m_lane.add([this, line] {
        std::string answers;
        for (const JsonElement message : simdjson::dom::array(line->root)) {
            const auto answer = reply(line, message, true);
            if (answer)
                answers.append(answers.empty() ? "[" : ",").append(*answer);
        }
        if (!answers.empty())
            m_output.write(answers.append("]"));
    });
}

McpServer::Reply McpServer::reply(const std::shared_ptr<ParsedLine>& line, JsonElement message, bool isNow)
{
    JsonElement id;
    const bool hasId = message.is_object() && message["id"].get(id) == simdjson::SUCCESS;
    const bool isGoodId = hasId && (id.is_string() || id.is_int64() || id.is_uint64());
    McpRequest request {line, isGoodId ? jsonTextOf(id) : std::string(), {}, {}, false};
    JsonElement parameters;
    if (message.is_object()) {
        request.method = textIn(message, "method");
        if (message["params"].get(parameters) == simdjson::SUCCESS)
            request.parameters = parameters;
        // A response: nothing was asked.
        if (request.method.empty() && isGoodId
            && (message["result"].error() == simdjson::SUCCESS || message["error"].error() == simdjson::SUCCESS))
            return std::nullopt;
    }
    if (!message.is_object() || textIn(message, "jsonrpc") != "2.0" || request.method.empty() || (hasId && !isGoodId)
        || (request.parameters && !request.parameters->is_object()))
        return mcpError(request.id, McpErrorCode::InvalidRequest, textOf(say<messages::NotJsonRpc>()));
    if (!hasId) {
        takeNotification(request);
        return std::nullopt;
    }
    const auto version = request.meta(versionKey);
    request.isModern = version.has_value();
    if (!request.isModern)
        return replyToHandshake(request, isNow);
    const std::string_view revision = version->is_string() ? std::string_view(*version) : std::string_view();
    if (std::find(mcpRevisions.begin(), mcpRevisions.end(), revision) == mcpRevisions.end())
        return mcpError(request.id, McpErrorCode::UnsupportedProtocolVersion,
            textOf(say<messages::OtherProtocol>(revision)), versionData(revision));
    const auto capabilities = request.meta(capabilitiesKey);
    if (!capabilities || !capabilities->is_object())
        return mcpError(request.id, McpErrorCode::InvalidParams, textOf(say<messages::KeyMissing>(capabilitiesKey)));
    if (request.method == "server/discover")
        return discover(request);
    return replyTo(request, isNow);
}

McpServer::Reply McpServer::replyToHandshake(const McpRequest& request, bool isNow)
{
    // It is never one of several.
    if (request.method == "initialize" && !isNow)
        return initialize(request);
    if (request.method == "ping")
        return mcpResult(request, m_options.version, [](JsonWriter&) {});
    if (request.method == "server/discover" || agreed().empty())
        return mcpError(
            request.id, McpErrorCode::InvalidParams, textOf(say<messages::KeyMissing>(versionKey)), versionData({}));
    return replyTo(request, isNow);
}

McpServer::Reply McpServer::replyTo(const McpRequest& request, bool isNow)
{
    const std::string_view method = request.method;
    const bool isList = method == "tools/list" || method == "resources/list" || method == "resources/templates/list"
        || method == "prompts/list";
    // All is given at once: there is no cursor.
    if (isList && request.parameter("cursor"))
        return mcpError(request.id, McpErrorCode::InvalidParams, textOf(say<messages::NoSuchCursor>()));
    if (method == "tools/list")
        return listMcpTools(request, m_options.version);
    if (method == "tools/call")
        return callTool(request, isNow);
    if (method == "resources/list")
        return listMcpResources(request, m_options.version, m_options.resources);
    if (method == "resources/templates/list")
        return listMcpResourceTemplates(request, m_options.version);
    if (method == "resources/read")
        return readMcpResource(request, m_options.version, m_options.resources);
    if (method == "prompts/list")
        return listMcpPrompts(request, m_options.version);
    if (method == "prompts/get")
        return getMcpPrompt(request, m_options.version);
    return mcpError(request.id, McpErrorCode::MethodNotFound, textOf(say<messages::NoSuchMethod>(method)));
}

std::string McpServer::agreed()
{
    const std::scoped_lock lock(m_mutex);
    return m_agreed;
}

std::string McpServer::initialize(const McpRequest& request)
{
    const std::string_view asked = request.text("protocolVersion");
    const bool isKnown =
        std::find(mcpHandshakeRevisions.begin(), mcpHandshakeRevisions.end(), asked) != mcpHandshakeRevisions.end();
    if (asked.empty())
        return mcpError(request.id, McpErrorCode::InvalidParams, textOf(say<messages::KeyMissing>("protocolVersion")));
    const std::string_view revision = isKnown ? asked : mcpHandshakeRevisions.front();
    {
        const std::scoped_lock lock(m_mutex);
        m_agreed = revision;
    }
    return mcpResult(request, m_options.version, [this, revision](JsonWriter& writer) {
        writer.member("protocolVersion", revision);
        writeCapabilities(writer);
        writeServerInfo(writer, m_options.version);
        writer.member("instructions", instructions);
    });
}

std::string McpServer::discover(const McpRequest& request) const
{
    return mcpResult(request, m_options.version, [&request](JsonWriter& writer) {
        writer.key("supportedVersions");
        writer.json(listOf(mcpRevisions));
        writeCapabilities(writer);
        writer.member("instructions", instructions);
        writeMcpCaching(writer, request);
    });
}

void McpServer::takeNotification(const McpRequest& notification)
{
    if (notification.method != "notifications/cancelled")
        return;
    const auto id = notification.parameter("requestId");
    if (!id || !(id->is_string() || id->is_int64() || id->is_uint64()))
        return;
    const std::scoped_lock lock(m_mutex);
    const auto found = m_calls.find(jsonTextOf(*id));
    if (found != m_calls.end())
        found->second->store(true, std::memory_order_relaxed);
}

McpServer::Reply McpServer::callTool(const McpRequest& request, bool isNow)
{
    const std::string_view name = request.text("name");
    const Operation* operation = operationOfTool(name);
    if (operation == nullptr) {
        std::vector<std::string_view> names;
        for (const Operation& known : allOperations())
            names.push_back(known.tool);
        std::string message = textOf(say<messages::NoSuchTool>(name));
        message.append("; ").append(textOf(say<messages::ToolsAre>(joinChoices(names))));
        return mcpError(request.id, McpErrorCode::InvalidParams, message);
    }
    const auto arguments = request.parameter("arguments");
    if (arguments && !arguments->is_object())
        return mcpError(request.id, McpErrorCode::InvalidParams,
            textOf(say<messages::MustBe>(say<messages::AnObject>(), "arguments")));
    auto stop = std::make_shared<std::atomic<bool>>(false);
    {
        const std::scoped_lock lock(m_mutex);
        if (m_calls.size() >= mostCalls || !m_calls.emplace(request.id, stop).second)
            return mcpError(request.id, McpErrorCode::InvalidRequest, textOf(say<messages::IdIsTaken>(request.id)));
    }
    const auto call = [this, request, operation, stop]() -> Reply {
        std::string answer;
        if (!stop->load(std::memory_order_relaxed) && !isBroken())
            answer = callMcpTool(request, *operation, {m_options.version, m_options.files, *stop, m_output});
        const std::scoped_lock lock(m_mutex);
        m_calls.erase(request.id);
        // What was cancelled is not answered.
        return stop->load(std::memory_order_relaxed) ? std::nullopt : Reply(std::move(answer));
    };
    if (isNow)
        return call();
    m_lane.add([this, call] {
        if (const auto answer = call())
            m_output.write(*answer);
    });
    return std::nullopt;
}

} // namespace fetchscope
