#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace fetchscope {

/// Reads lines from a file descriptor, in memory that does not grow beyond the longest line that is allowed.
class LineReader
{
public:
    enum class Line : unsigned char { Read, TooLong, End, Failed };

    /// Does not close the descriptor.
    LineReader(int descriptor, std::size_t longest);
    /// Asked before each read; the input has ended where it says no.
    void readWhile(std::function<bool()> mayRead) { m_mayRead = std::move(mayRead); }

    /// The next line, without its line feed; valid until the next call. After TooLong the rest of that line is skipped.
    Line next(std::string_view& line);
    /// The errno of a failure.
    int error() const { return m_error; }

private:
    /// Reads more behind what is there; false at the end and on failure.
    bool fill();

    int m_descriptor;
    std::size_t m_longest;
    std::string m_buffer;
    std::size_t m_start = 0;
    std::size_t m_end = 0;
    bool m_isAtEnd = false;
    int m_error = 0;
    std::function<bool()> m_mayRead;
};

} // namespace fetchscope
