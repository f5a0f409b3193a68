#include "core/writing/page/html_writer.h"

#include "core/engine/base/readable_text.h"
#include "core/writing/report/markup.h"

namespace fetchscope {

void HtmlWriter::plain(std::string_view value)
{
    std::string shown;
    appendReadable(shown, value);
    addMarkup(m_text, shown);
}

void HtmlWriter::marked(const OriginMark& mark, std::string_view name)
{
    m_text.append("<bdi class=\"o c").append(std::to_string(mark.color));
    m_text.append(" s").append(std::to_string(mark.sign)).append("\">");
    plain(name);
    m_text += "</bdi>";
}

void HtmlWriter::origin(std::string_view origin)
{
    if (const auto mark = markOf(origin))
        marked(*mark, shortNameOf(origin));
    else
        element("bdi", shortNameOf(origin));
}

void HtmlWriter::text(std::string_view value)
{
    std::size_t from = 0;
    if (m_marks) {
        for (const OriginSpan& span : m_marks->spansIn(value)) {
            plain(value.substr(from, span.begin - from));
            marked(span.mark, value.substr(span.begin, span.end - span.begin));
            from = span.end;
        }
    }
    plain(value.substr(from));
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

void HtmlWriter::lines(std::string_view text)
{
    open("pre");
    plain(text);
    close("pre");
}

void HtmlWriter::link(std::string_view address, std::string_view words)
{
    raw("<a rel=\"noreferrer\" href=\"");
    plain(address);
    raw("\">");
    text(words);
    close("a");
}

} // namespace fetchscope
