#include "core/writing/page/stores_html.h"

#include "core/telling/handout/messages.h"
#include "core/telling/timeline/elapsed_time.h"
#include "core/writing/page/table_html.h"

namespace fetchscope {

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
