#pragma once

#include "core/engine/http/cookies.h"
#include "core/engine/model/preflight_cache_entry.h"
#include "core/engine/simulation/run_result.h"
#include "core/telling/timeline/cookie_rows.h"
#include "core/writing/page/html_writer.h"

#include <span>
#include <vector>

namespace fetchscope {

/// What a browser keeps, as tables under headings. Nothing where it keeps nothing.
void writePreflightCache(HtmlWriter& html, const Message& title, const std::vector<PreflightCacheEntry>& entries);
/// What became of each cookie at a request, and why.
void writeCookieRows(HtmlWriter& html, const Message& title, std::span<const CookieRow> rows);
/// The same at each request of an action.
void writeCookieRows(HtmlWriter& html, const Message& title, const RunResult& result, const ActionResult& action);
void writeCookies(HtmlWriter& html, const Message& title, const std::vector<Cookie>& cookies);

} // namespace fetchscope
