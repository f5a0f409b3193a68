#include "core/writing/report/curl_writer.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"

namespace fetchscope {

namespace {

std::string quoteForShell(std::string_view text)
{
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    return quoted + "'";
}

} // namespace

std::string writeCurlCommand(
    std::string_view method, std::string_view url, const HeaderList& headers, std::string_view body)
{
    std::string text = "curl -i ";
    if (method != "GET" || !body.empty())
        text.append("-X ").append(isToken(method) ? std::string(method) : quoteForShell(method)).append(" ");
    text += quoteForShell(url);
    for (const HeaderView header : headers) {
        std::string line(header.name);
        // A header without a value is sent where it ends in a semicolon.
        line.append(header.value.empty() ? ";" : ": ").append(header.value);
        text.append(" \\\n  -H ").append(quoteForShell(line));
    }
    if (!body.empty())
        text.append(" \\\n  --data-binary ").append(quoteForShell(body));
    return text;
}

} // namespace fetchscope
