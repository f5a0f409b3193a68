#pragma once

#include "core/engine/browser/user_agent.h"
#include "core/engine/initiators/action.h"
#include "core/engine/model/answer_ahead.h"
#include "core/engine/model/request.h"

#include <cstddef>
#include <optional>

/// What speculation rules fetched or rendered ahead, and the navigations that it serves.
namespace fetchscope {

/// What a navigation finds; or the action that speculates once more.
struct PrefetchMatch
{
    AnswerAhead ahead;
    /// What answers; null where nothing does.
    std::optional<Response> response;
};

/// https://wicg.github.io/nav-speculation/prefetch.html#find-a-matching-complete-prefetch-record, for a navigation that
/// takes one: a record that serves it is gone then. Null where nothing of the kind was asked for ahead. `index`: the
/// action's number.
std::optional<PrefetchMatch> matchPrefetch(
    const RequestAction& action, const Request& request, std::size_t index, UserAgent& userAgent, Tracer& trace);

/// Why a speculation is not begun although its rules are supported; null where it is.
std::optional<Response> refusalOfSpeculation(const Request& request, const UserAgent& userAgent, Tracer& trace);

/// https://wicg.github.io/nav-speculation/prefetch.html#prefetch-record-complete. `first`: the headers of the first
/// response, which say how far the query counts.
void keepPrefetch(const RequestAction& action, const Page& page, const Url& url, const Response& response,
    const HeaderList* first, std::size_t index, UserAgent& userAgent);

} // namespace fetchscope
