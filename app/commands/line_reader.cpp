#include "app/commands/line_reader.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace fetchscope {

namespace {

constexpr std::size_t chunk = std::size_t {1} << 18;

} // namespace

LineReader::LineReader(int descriptor, std::size_t longest)
    : m_descriptor(descriptor)
    , m_longest(longest)
{
}

bool LineReader::fill()
{
    if (m_isAtEnd || m_error != 0)
        return false;
    if (m_start > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_start, m_end - m_start);
        m_end -= m_start;
        m_start = 0;
    }
    if (m_buffer.size() - m_end < chunk)
        m_buffer.resize(std::max(m_buffer.size() * 2, m_end + chunk));
    if (m_mayRead && !m_mayRead()) {
        m_isAtEnd = true;
        return false;
    }
    for (;;) {
        const ssize_t count = ::read(m_descriptor, m_buffer.data() + m_end, m_buffer.size() - m_end);
        if (count > 0) {
            m_end += static_cast<std::size_t>(count);
            return true;
        }
        if (count == 0) {
            m_isAtEnd = true;
            return false;
        }
        if (errno != EINTR) {
            m_error = errno;
            return false;
        }
    }
}

LineReader::Line LineReader::next(std::string_view& line)
{
    std::size_t searched = m_start;
    bool isTooLong = false;
    for (;;) {
        const std::string_view rest(m_buffer.data() + searched, m_end - searched);
        const std::size_t feed = rest.find('\n');
        if (feed != std::string_view::npos) {
            const std::size_t end = searched + feed;
            line = std::string_view(m_buffer.data() + m_start, end - m_start);
            m_start = end + 1;
            return isTooLong || line.size() > m_longest ? Line::TooLong : Line::Read;
        }
        searched = m_end;
        if (isTooLong || m_end - m_start > m_longest) {
            // Only the place of the next line feed matters now.
            isTooLong = true;
            m_start = m_end;
        }
        const std::size_t length = searched - m_start;
        if (fill()) {
            searched = m_start + length;
            continue;
        }
        if (m_error != 0)
            return Line::Failed;
        if (m_start == m_end)
            return isTooLong ? Line::TooLong : Line::End;
        line = std::string_view(m_buffer.data() + m_start, m_end - m_start);
        m_start = m_end;
        return Line::Read;
    }
}

} // namespace fetchscope
