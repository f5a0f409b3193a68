#include "core/writing/report/csv.h"

#include <utility>

namespace fetchscope {

bool isFormula(std::string_view value)
{
    return !value.empty() && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos;
}

void CsvLine::add(std::string_view value)
{
    if (std::exchange(m_hasCells, true))
        m_text += ',';
    if (!isFormula(value) && value.find_first_of("\",\r\n") == std::string_view::npos) {
        m_text += value;
        return;
    }
    m_text += '"';
    if (isFormula(value))
        m_text += '\'';
    for (const char c : value) {
        m_text += c;
        if (c == '"')
            m_text += '"';
    }
    m_text += '"';
}

std::string CsvLine::take()
{
    m_hasCells = false;
    m_text += "\r\n";
    return std::exchange(m_text, {});
}

std::string csvLine(std::span<const std::string> cells)
{
    CsvLine line;
    for (const std::string& cell : cells)
        line.add(cell);
    return line.take();
}

std::string tabbedLine(std::span<const std::string> cells)
{
    std::string text;
    bool isFirst = true;
    for (const std::string& cell : cells) {
        if (!std::exchange(isFirst, false))
            text += '\t';
        if (isFormula(cell))
            text += '\'';
        // A cell stays one.
        for (const char c : cell)
            text += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
    }
    return text;
}

} // namespace fetchscope
