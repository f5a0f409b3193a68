#include "core/telling/advice/hidden_headers.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

bool isCommonlyRead(std::string_view name, int status)
{
    static constexpr auto names = std::to_array<std::string_view>(
        {"authorization", "content-disposition", "content-range", "link", "pagination", "retry-after", "x-access-token",
            "x-auth-token", "x-csrf-token", "x-filename", "x-next-page", "x-page", "x-pagination", "x-per-page",
            "x-refresh-token", "x-total", "x-total-count", "x-total-pages", "x-xsrf-token"});
    static_assert(std::is_sorted(names.begin(), names.end()));
    if (name == "location")
        return status == 201 || status == 202;
    return std::binary_search(names.begin(), names.end(), name) || name.starts_with("ratelimit")
        || name.starts_with("x-ratelimit-") || name.starts_with("x-rate-limit-") || name.starts_with("x-pagination-");
}

} // namespace

std::vector<std::string> hiddenHeaders(const Scenario& scenario, const RunResult& result, std::size_t action)
{
    std::vector<std::string> hidden;
    const ActionResult& done = result.actions[action];
    const auto* const request = std::get_if<RequestAction>(&scenario.actions[action].what);
    const bool isRead = request != nullptr && infoOf(request->initiator).reader == ResponseReader::Script
        && done.outcome.verdict == Verdict::Exposed && done.outcome.responseType == ResponseType::Cors
        && done.firstExchange < done.endExchange;
    const bool isSaid = action < scenario.expect.size() && scenario.expect[action].exposedHeaders;
    if (!isRead || isSaid)
        return hidden;
    const Exchange& answered = result.exchanges[done.endExchange - 1];
    const std::vector<std::string>& exposed = done.outcome.exposedHeaders;
    for (const HeaderView header : answered.responseHeaders ? *answered.responseHeaders : HeaderList()) {
        std::string name = asciiLowercase(header.name);
        const bool isThere = std::find(exposed.begin(), exposed.end(), name) != exposed.end()
            || std::find(hidden.begin(), hidden.end(), name) != hidden.end();
        if (!isThere && isCommonlyRead(name, answered.status))
            hidden.push_back(std::move(name));
    }
    return hidden;
}

} // namespace fetchscope
