#include "core/writing/page/html_writer.h"

#include "core/engine/base/readable_text.h"
#include "core/writing/report/markup.h"

namespace fetchscope {

void HtmlWriter::text(std::string_view value)
{
    std::string shown;
    appendReadable(shown, value);
    addMarkup(m_text, shown);
}

void HtmlWriter::open(std::string_view tag, std::string_view look)
{
    m_text.append("<").append(tag);
    if (!look.empty())
        m_text.append(" class=\"").append(look).append("\"");
    m_text += '>';
}

void HtmlWriter::close(std::string_view tag)
{
    m_text.append("</").append(tag).append(">");
}

void HtmlWriter::element(std::string_view tag, std::string_view content, std::string_view look)
{
    open(tag, look);
    text(content);
    close(tag);
}

void HtmlWriter::link(std::string_view address, std::string_view words)
{
    raw("<a rel=\"noreferrer\" href=\"");
    text(address);
    raw("\">");
    text(words);
    close("a");
}

} // namespace fetchscope
