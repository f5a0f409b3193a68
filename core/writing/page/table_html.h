#pragma once

#include "core/writing/page/html_writer.h"

#include <initializer_list>
#include <string_view>

namespace fetchscope {

/// A table with a head; wide ones scroll by themselves. From its construction to its end.
class TableHtml
{
public:
    TableHtml(HtmlWriter& html, std::initializer_list<Message> columns);
    ~TableHtml();
    TableHtml(const TableHtml&) = delete;
    TableHtml& operator=(const TableHtml&) = delete;

    void beginRow() { m_html.raw("<tr>"); }
    void endRow() { m_html.raw("</tr>\n"); }
    /// Something of the wire.
    void code(std::string_view value);
    void words(std::string_view value) { m_html.element("td", value); }
    void words(const Message& message) { m_html.element("td", message); }

private:
    HtmlWriter& m_html;
};

} // namespace fetchscope
