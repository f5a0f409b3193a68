#pragma once

#include <span>
#include <string>
#include <string_view>

/// Tables as text, for spreadsheets. What a recording decides may be in any cell, and a spreadsheet takes some texts
/// for formulas and runs them: such a text gets an apostrophe.
namespace fetchscope {

/// Would a spreadsheet take the text for a formula?
bool isFormula(std::string_view value);
/// A line of comma-separated values (RFC 4180).
class CsvLine
{
public:
    /// Adds a cell.
    void add(std::string_view value);
    /// The line with its end; the next one is empty.
    std::string take();

private:
    std::string m_text;
    bool m_hasCells = false;
};
std::string csvLine(std::span<const std::string> cells);
/// The cells with tabs between them and without an end, for the clipboard.
std::string tabbedLine(std::span<const std::string> cells);

} // namespace fetchscope
