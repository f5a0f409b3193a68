#include "core/writing/page/stores_html.h"

#include "core/telling/handout/messages.h"
#include "core/telling/timeline/elapsed_time.h"
#include "core/writing/page/table_html.h"

namespace fetchscope {

namespace {

void writeCookieTable(HtmlWriter& html, std::span<const CookieRow> rows)
{
    TableHtml table(html,
        {say<messages::HandoutCookie>(), say<messages::HandoutCookieFate>(), say<messages::HandoutCookieWhy>(),
            say<messages::HandoutAddress>()});
    for (const CookieRow& row : rows) {
        const CookieFate& fate = *row.fate;
        table.beginRow();
        table.code(fate.cookie.name.empty() ? fate.cookie.value : fate.cookie.name);
        table.words(html.said(messageFor(fate.kind)));
        table.words(reasonText(fate, html.phrasebook()));
        table.code(fate.cookie.domain + fate.cookie.path);
        table.endRow();
    }
}

} // namespace

void writePreflightCache(HtmlWriter& html, const Message& title, const std::vector<PreflightCacheEntry>& entries)
{
    if (entries.empty())
        return;
    html.element("h3", title);
    html.raw("\n");
    TableHtml table(html,
        {say<messages::HandoutAllowed>(), say<messages::HandoutOrigin>(), say<messages::HandoutAddress>(),
            say<messages::HandoutLasts>()});
    for (const PreflightCacheEntry& entry : entries) {
        table.beginRow();
        table.code(entry.value);
        table.code(entry.key ? entry.key->origin : std::string());
        table.code(entry.key ? entry.key->url : std::string());
        table.words(elapsedTime(entry.maxAge, html.phrasebook()));
        table.endRow();
    }
}

void writeCookieRows(HtmlWriter& html, const Message& title, std::span<const CookieRow> rows)
{
    if (rows.empty())
        return;
    html.element("h3", title);
    html.raw("\n");
    writeCookieTable(html, rows);
}

void writeCookieRows(HtmlWriter& html, const Message& title, const RunResult& result, const ActionResult& action)
{
    const std::vector<CookieRow> rows = cookieRowsOf(result);
    bool hasTitle = false;
    for (std::size_t i = action.firstExchange; i < action.endExchange; ++i) {
        const auto ofExchange = rowsOfExchange(rows, i);
        if (ofExchange.empty())
            continue;
        if (!hasTitle)
            html.element("h3", title);
        hasTitle = true;
        html.raw("\n<p>");
        html.element("code", result.exchanges[i].method + " " + result.exchanges[i].url);
        html.raw("</p>\n");
        writeCookieTable(html, ofExchange);
    }
}

void writeCookies(HtmlWriter& html, const Message& title, const std::vector<Cookie>& cookies)
{
    if (cookies.empty())
        return;
    html.element("h3", title);
    html.raw("\n");
    TableHtml table(
        html, {say<messages::HandoutCookie>(), say<messages::HandoutAddress>(), say<messages::HandoutPartition>()});
    for (const Cookie& cookie : cookies) {
        table.beginRow();
        table.code(cookie.name + "=" + cookie.value);
        table.code(cookie.domain + cookie.path);
        table.words(
            cookie.partition.empty() ? std::string() : html.said(say<messages::HandoutInTabsOf>(cookie.partition)));
        table.endRow();
    }
}

} // namespace fetchscope
