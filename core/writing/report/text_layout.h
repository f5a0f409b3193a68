#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fetchscope {

/// Lines of text for a terminal: indented, wrapped at spaces, coloured.
class TextLayout
{
public:
    enum class Style : unsigned char { Plain, Bold, Dim, Good, Bad, Accent };

    TextLayout(std::size_t width, bool hasColor)
        : m_width(width)
        , m_hasColor(hasColor)
    {
    }

    /// One paragraph. What does not fit into the width goes on in the next line, at `indent` and the width of `lead`,
    /// which stands before the first line. Control characters are shown as `\x1b` and the like, so that nothing that a
    /// server sends reaches the terminal.
    void paragraph(std::size_t indent, std::string_view lead, std::string_view text, Style style = Style::Plain,
        Style leadStyle = Style::Plain);
    /// One line, however long it is: what is to be copied.
    void wholeLine(std::size_t indent, std::string_view lead, std::string_view text);
    void blankLine();
    std::string take() { return std::move(m_text); }

private:
    void append(std::string_view text, Style style);

    std::string m_text;
    std::size_t m_width;
    bool m_hasColor;
};

/// How many characters a UTF-8 text has.
std::size_t characterCount(std::string_view text);

} // namespace fetchscope
