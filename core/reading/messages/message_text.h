#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A text that was copied from a console, an issue or a chat, as messages are compared in it: without quotes of any
/// kind, in small letters, with single spaces, and without what Markdown, HTML and terminals put into it. People lose
/// quotes, get typographic ones, or have lines broken where they copy.
class MessageText
{
public:
    explicit MessageText(std::string_view copied);

    /// What is compared. emptyQuotes stands where there was nothing between two quotes.
    std::string_view flat() const { return m_flat; }
    /// As a person reads it: with its quotes and lines.
    std::string_view plain() const { return m_plain; }
    /// What stands in the plain text from one place of the flat text up to another, without the quotes around it.
    std::string_view between(std::size_t begin, std::size_t end) const;
    /// The place in the plain text of a place in the flat one.
    std::size_t plainAt(std::size_t flatAt) const { return m_places[flatAt]; }
    /// The place in the flat text of the first character that stands at this place of the plain text or behind it.
    std::size_t flatAt(std::size_t plainAt) const;
    /// The line of a place in the flat text, from 1.
    std::size_t lineOf(std::size_t flatAt) const;
    /// Where the line of a place in the flat text begins and ends, in the flat text.
    std::size_t lineBegin(std::size_t flatAt) const;
    std::size_t lineEnd(std::size_t flatAt) const;

private:
    std::string m_plain;
    std::string m_flat;
    /// Of each character of the flat text, and of its end.
    std::vector<std::size_t> m_places;
    /// Where the lines of the plain text begin.
    std::vector<std::size_t> m_lines {0};
};

inline constexpr char emptyQuotes = '\x01';

/// How long what somebody put in place of a part of an address is that begins here: `{id of the space}`, `<tenant>`; 0
/// where nothing was.
std::size_t placeholderAt(std::string_view url, std::size_t at);

/// A pattern as it is compared with a flat text: its quotes, case and spaces are as unimportant.
std::string flattened(std::string_view pattern);

} // namespace fetchscope
