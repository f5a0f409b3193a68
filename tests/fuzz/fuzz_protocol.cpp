#include "core/reading/json/json_locator.h"
#include "core/writing/protocol/engine/engine.h"
#include "core/writing/protocol/mcp/mcp_server.h"
#include "tests/fuzz/promise.h"

#include <algorithm>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace {

using fetchscope::fuzzing::require;

/// What was written; each line is JSON, and one.
class CheckedLines
{
public:
    bool take(std::string_view line)
    {
        require(line.ends_with('\n') && line.find('\n') == line.size() - 1);
        line.remove_suffix(1);
        require(!fetchscope::findJsonFault(line));
        const std::scoped_lock lock(m_mutex);
        m_lines.emplace_back(line);
        return true;
    }
    bool hasLineWith(std::string_view part)
    {
        const std::scoped_lock lock(m_mutex);
        return std::any_of(m_lines.begin(), m_lines.end(),
            [part](const std::string& line) { return line.find(part) != std::string::npos; });
    }

private:
    std::mutex m_mutex;
    std::vector<std::string> m_lines;
};

template <class Listener> void sayAll(Listener& listener, std::string_view text)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        require(listener.take(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

} // namespace

/// Any lines: what comes back is lines of JSON, and whoever asks afterwards is answered.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace fetchscope;
    const std::string text = fuzzing::textOf(data, size);
    CheckedLines fromEngine;
    {
        Engine engine({}, [&fromEngine](std::string_view line) { return fromEngine.take(line); });
        sayAll(engine, text);
        sayAll(engine, R"({"id":"at the end","reference":{"term":"Vary"}})");
    }
    require(fromEngine.hasLineWith(R"({"id":"at the end",)"));
    CheckedLines fromMcp;
    {
        McpServer server({}, [&fromMcp](std::string_view line) { return fromMcp.take(line); });
        sayAll(server, text);
        sayAll(server, R"({"jsonrpc":"2.0","id":"at the end","method":"ping"})");
    }
    require(fromMcp.hasLineWith(R"("id":"at the end")"));
    return 0;
}
