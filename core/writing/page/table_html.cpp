#include "core/writing/page/table_html.h"

namespace fetchscope {

TableHtml::TableHtml(HtmlWriter& html, std::initializer_list<Message> columns)
    : m_html(html)
{
    m_html.raw("<div class=\"wide\"><table>\n<thead><tr>");
    for (const Message& column : columns) {
        m_html.raw("<th scope=\"col\">");
        m_html.text(column);
        m_html.raw("</th>");
    }
    m_html.raw("</tr></thead>\n<tbody>\n");
}

TableHtml::~TableHtml()
{
    m_html.raw("</tbody>\n</table></div>\n");
}

void TableHtml::code(std::string_view value)
{
    m_html.raw("<td>");
    if (!value.empty())
        m_html.element("code", value);
    m_html.raw("</td>");
}

} // namespace fetchscope
