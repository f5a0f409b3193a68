#include "core/writing/page/sheet_html.h"

#include "core/telling/handout/messages.h"

namespace fetchscope {

void writeCheatSheet(HtmlWriter& html, const Chapter& chapter, int level)
{
    const std::vector<SheetTable> tables = cheatSheetOf(chapter, html.phrasebook());
    if (tables.empty())
        return;
    html.raw("<section class=\"sheet-page\">\n");
    html.element("h" + std::to_string(level), say<messages::SheetTitle>(chapter.title));
    for (const SheetTable& table : tables) {
        html.raw("\n");
        html.element("h" + std::to_string(level + 1), table.title);
        html.raw("\n<div class=\"wide\"><table>\n<thead><tr>");
        for (const Message& column : table.columns) {
            html.raw("<th scope=\"col\">");
            html.text(column);
            html.raw("</th>");
        }
        html.raw("</tr></thead>\n<tbody>\n");
        for (const auto& row : table.rows) {
            html.raw("<tr>");
            for (const SheetCell& cell : row) {
                html.raw("<td>");
                if (cell.isCode)
                    html.element("code", cell.text);
                else
                    html.text(cell.text);
                html.raw("</td>");
            }
            html.raw("</tr>\n");
        }
        html.raw("</tbody>\n</table></div>\n");
    }
    html.raw("</section>\n");
}

} // namespace fetchscope
