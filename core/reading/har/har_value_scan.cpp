#include "core/engine/base/ascii.h"
#include "core/reading/har/har_splitter.h"
#include "core/reading/har/structural_bits.h"

#include <algorithm>
#include <bit>

// Where a value ends, and what of it is kept: the part of the splitter that sees nearly every byte.

namespace fetchscope {

namespace {

/// How many bits are set, where that is few: without the processor's own instruction, which not all have.
int countOfFew(std::uint64_t bits)
{
    int count = 0;
    for (; bits != 0; bits &= bits - 1)
        ++count;
    return count;
}

} // namespace

void HarSplitter::append(const char* begin, const char* end)
{
    const auto count = static_cast<std::size_t>(end - begin);
    if (count == 0 || m_isTooLong)
        return;
    if (m_bufferSize + count > longestPart) {
        m_isTooLong = true;
        return;
    }
    if (m_bufferSize + count + padding > m_buffer.size())
        m_buffer.resize(std::max(m_buffer.size() * 2, m_bufferSize + count + padding));
    std::copy(begin, end, m_buffer.data() + m_bufferSize);
    m_bufferSize += count;
}

bool HarSplitter::isBody() const
{
    // What stands before the value: "text": or "data":
    std::string_view before(m_buffer.data(), m_bufferSize);
    before.remove_suffix(1);
    before = strip(before, isAsciiWhitespace);
    if (!before.ends_with(':'))
        return false;
    before.remove_suffix(1);
    before = strip(before, isAsciiWhitespace);
    return before.ends_with("\"text\"") || before.ends_with("\"data\"");
}

void HarSplitter::beginScan(State state, char first, std::uint64_t offset)
{
    m_state = state;
    m_valueOffset = offset;
    m_valueLength = 1;
    m_isScalar = first != '{' && first != '[';
    m_depth = 1;
    m_inString = m_isScalar && first == '"' ? ~std::uint64_t {0} : 0;
    m_escaped = 0;
    m_stringIsLong = m_isCutting = m_isTooLong = false;
    m_bufferSize = 0;
    if (state == State::Capture)
        append(&first, &first + 1);
}

std::size_t HarSplitter::scanScalar(std::string_view piece)
{
    const bool isString = m_inString != 0;
    std::size_t at = 0;
    bool isDone = false;
    for (; at < piece.size() && !isDone; ++at) {
        const char c = piece[at];
        if (!isString) {
            if (c == ',' || c == '}' || c == ']' || isAsciiWhitespace(c)) {
                isDone = true;
                break;
            }
        } else if (m_escaped != 0) {
            m_escaped = 0;
        } else if (c == '\\') {
            m_escaped = 1;
        } else if (c == '"') {
            isDone = true;
        }
    }
    if (m_state == State::Capture)
        append(piece.data(), piece.data() + at);
    m_valueLength += at;
    if (isDone)
        endValue();
    return at;
}

/// Goes through blocks, then byte by byte through what is left of the piece.
struct HarSplitter::Blocks
{
    HarSplitter& splitter;
    std::string_view piece;
    std::size_t at = 0;
    /// From where on the piece has to be kept.
    std::size_t keepFrom = 0;
    /// The value has ended.
    bool isDone = false;

    void keepUpTo(std::size_t end)
    {
        if (splitter.m_state == State::Capture && !splitter.m_isCutting)
            splitter.append(piece.data() + keepFrom, piece.data() + end);
        keepFrom = end;
    }
    /// The block lies in a string that has gone on for a while.
    void lookAtLongString()
    {
        HarSplitter& s = splitter;
        s.m_stringIsLong = true;
        if (s.m_state != State::Capture)
            return;
        keepUpTo(at);
        // Back to the quotation mark that opened it: the last one that no backslash escapes.
        std::size_t opening = s.m_bufferSize;
        const char* text = s.m_buffer.data();
        while (opening > 0) {
            --opening;
            if (text[opening] != '"')
                continue;
            std::size_t backslashes = 0;
            while (backslashes < opening && text[opening - 1 - backslashes] == '\\')
                ++backslashes;
            if (backslashes % 2 == 0)
                break;
        }
        const std::size_t whole = s.m_bufferSize;
        s.m_bufferSize = opening + 1;
        s.m_isCutting = s.isBody();
        if (!s.m_isCutting)
            s.m_bufferSize = whole;
    }
    void closeString(std::size_t quote)
    {
        splitter.m_stringIsLong = false;
        if (splitter.m_isCutting) {
            splitter.m_isCutting = false;
            keepFrom = quote;
        }
    }
    void block();
    void byte();
};

void HarSplitter::Blocks::block()
{
    HarSplitter& s = splitter;
    // Most of a recording are bodies.
    if (s.m_stringIsLong && s.m_inString != 0 && isPlainText(piece.data() + at)) {
        s.m_escaped = 0;
        at += 64;
        return;
    }
    const QuoteBits marks = quoteBitsOf(piece.data() + at);
    const std::uint64_t quotes = marks.quotes & ~escapedBits(marks.backslashes, s.m_escaped);
    if (s.m_inString != 0) {
        if (quotes == 0) {
            if (!s.m_stringIsLong)
                lookAtLongString();
            at += 64;
            return;
        }
        closeString(at + static_cast<std::size_t>(std::countr_zero(quotes)));
    } else {
        s.m_stringIsLong = false;
    }
    const std::uint64_t inString = prefixXor(quotes) ^ s.m_inString;
    s.m_inString = (inString >> 63) != 0 ? ~std::uint64_t {0} : 0;
    const BracketBits brackets = bracketBitsOf(piece.data() + at);
    const std::uint64_t openings = brackets.openings & ~inString;
    std::uint64_t closings = brackets.closings & ~inString;
    const int closed = countOfFew(closings);
    if (closed < s.m_depth) {
        s.m_depth += countOfFew(openings) - closed;
        at += 64;
        return;
    }
    // The value may end here.
    std::uint64_t before = openings;
    while (closings != 0) {
        const int place = std::countr_zero(closings);
        closings &= closings - 1;
        const std::uint64_t below = (std::uint64_t {1} << place) - 1;
        s.m_depth += countOfFew(before & below) - 1;
        before &= ~below;
        if (s.m_depth == 0) {
            at += static_cast<std::size_t>(place) + 1;
            isDone = true;
            return;
        }
    }
    s.m_depth += countOfFew(before);
    at += 64;
}

void HarSplitter::Blocks::byte()
{
    HarSplitter& s = splitter;
    const char c = piece[at++];
    // As the blocks do it: a backslash counts outside of strings, too, where it has no business.
    const bool isEscaped = s.m_escaped != 0;
    s.m_escaped = 0;
    if (c == '\\') {
        s.m_escaped = isEscaped ? 0 : 1;
    } else if (c == '"') {
        if (isEscaped)
            return;
        if (s.m_inString != 0)
            closeString(at - 1);
        s.m_inString = ~s.m_inString;
        s.m_stringIsLong = false;
    } else if (s.m_inString == 0 && (c == '{' || c == '[')) {
        ++s.m_depth;
    } else if (s.m_inString == 0 && (c == '}' || c == ']')) {
        isDone = --s.m_depth == 0;
    }
}

std::size_t HarSplitter::scan(std::string_view piece)
{
    Blocks blocks {*this, piece};
    while (!blocks.isDone && piece.size() - blocks.at >= 64)
        blocks.block();
    while (!blocks.isDone && blocks.at < piece.size())
        blocks.byte();
    blocks.keepUpTo(blocks.at);
    m_valueLength += blocks.at;
    if (blocks.isDone)
        endValue();
    return blocks.at;
}

} // namespace fetchscope
