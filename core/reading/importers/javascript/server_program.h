#pragma once

#include <string_view>

namespace fetchscope::javascript {

/// Has a script something of a server in it, beside what a page may have?
bool mayAnswerRequests(std::string_view script);
/// Is a script a program of a server (of Express, Cloudflare Workers, a serverless function) that asks other servers
/// by itself? What it asks is no request of a page.
bool isServerProgram(std::string_view script);

} // namespace fetchscope::javascript
