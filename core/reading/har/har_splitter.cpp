#include "core/reading/har/har_splitter.h"

#include "core/engine/base/ascii.h"
#include "core/reading/har/messages.h"
#include "core/reading/har/structural_bits.h"
#include "core/reading/json/messages.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace fetchscope {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
/// So deep `log` may lie in other objects.
constexpr unsigned deepestLog = 4;

/// How many bits are set, where that is few: without the processor's own instruction, which not all have.
int countOfFew(std::uint64_t bits)
{
    int count = 0;
    for (; bits != 0; bits &= bits - 1)
        ++count;
    return count;
}

} // namespace

bool HarSplitter::fail(Message message)
{
    m_error = std::move(message);
    m_state = State::Stopped;
    return false;
}

std::string HarSplitter::pathOfEntry() const
{
    return "/log/entries/" + std::to_string(m_entryIndex);
}

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

bool HarSplitter::feed(std::string_view piece)
{
    std::size_t at = 0;
    while (at < piece.size() && m_state != State::Stopped) {
        if (m_state == State::Capture || m_state == State::Skip) {
            const std::string_view rest = piece.substr(at);
            const std::size_t count = m_isScalar ? scanScalar(rest) : scan(rest);
            at += count;
            m_fed += count;
            continue;
        }
        step(piece, at);
    }
    return m_state != State::Stopped;
}

/// One byte outside of values.
bool HarSplitter::step(std::string_view piece, std::size_t& at)
{
    const char c = piece[at];
    const std::uint64_t offset = m_fed;
    ++at;
    ++m_fed;
    switch (m_state) {
    case State::BeforeDocument:
        return beginDocumentOrStop(c);
    case State::BeforeCall:
        if (c == '{') {
            m_parts.warning(say<messages::Byte>(offset), say<messages::TextBefore>(), false);
            m_isWrapped = true;
            return beginDocumentOrStop(c);
        }
        if (offset > 1024 || !(isAsciiAlphanumeric(c) || isAsciiWhitespace(c) || c == '(' || c == '.' || c == '_'))
            return fail(say<messages::NotHarBeginsWithAt>(offset));
        return true;
    case State::BeforeKey:
        if (isAsciiWhitespace(c) || (c == ',' && m_needsComma)) {
            m_needsComma = m_needsComma && c != ',';
            return true;
        }
        if (c == '}')
            return closeContainer();
        if (c != '"')
            return fail(say<messages::BrokenName>(offset));
        m_key.clear();
        m_keyEscape = false;
        m_state = State::Key;
        return true;
    case State::Key:
        return readKey(c);
    case State::BeforeColon:
        if (c == ':')
            m_state = State::BeforeValue;
        else if (!isAsciiWhitespace(c))
            return fail(say<messages::BrokenColon>(offset));
        return true;
    case State::BeforeValue:
        return isAsciiWhitespace(c) || beginValue(c, offset);
    case State::Entries:
        return beginEntryOrEnd(c, offset);
    case State::AfterDocument:
        if (isAsciiWhitespace(c) || (m_isWrapped && (c == ')' || c == ';')) || (m_isList && (c == ',' || c == ']')))
            return true;
        if (c == '{')
            return beginDocumentOrStop(c);
        if (!m_saidJunk)
            m_parts.warning(say<messages::Byte>(offset), say<messages::TextBehind>(), false);
        m_saidJunk = true;
        return true;
    default:
        return true;
    }
}

bool HarSplitter::beginDocumentOrStop(char c)
{
    if (m_documents == 0 && m_beginning < byteOrderMark.size() && m_state == State::BeforeDocument) {
        if (c == byteOrderMark[m_beginning]) {
            ++m_beginning;
            return true;
        }
    }
    if (isAsciiWhitespace(c))
        return true;
    if (c == '[' && m_documents == 0 && !m_isList && !m_isWrapped) {
        m_isList = true;
        m_state = State::BeforeDocument;
        return true;
    }
    if (c == '{') {
        ++m_documents;
        m_rootDepth = 1;
        m_container = Container::Root;
        m_hadLog = m_hadEntries = m_needsComma = m_saidJunk = false;
        m_entryIndex = 0;
        m_parts.beginDocument();
        m_state = State::BeforeKey;
        return true;
    }
    if (isAsciiAlpha(c)) {
        m_state = State::BeforeCall;
        return true;
    }
    if (c == '\x1F')
        return fail(say<messages::CompressedWithOtherName>());
    return fail(say<messages::NotHarBeginsWithAt>(m_fed - 1));
}

bool HarSplitter::readKey(char c)
{
    if (m_keyEscape) {
        m_keyEscape = false;
        m_key += c;
    } else if (c == '\\') {
        m_keyEscape = true;
    } else if (c == '"') {
        m_state = State::BeforeColon;
    } else if (m_key.size() < 256) {
        m_key += c;
    }
    return true;
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

bool HarSplitter::beginValue(char c, std::uint64_t offset)
{
    if (c == ',' || c == '}' || c == ']' || c == ':')
        return fail(say<messages::BrokenValue>(offset));
    m_needsComma = true;
    if (m_container == Container::Root) {
        if (m_key == "log" && c == '{') {
            m_container = Container::Log;
            m_hadLog = true;
            m_needsComma = false;
            m_state = State::BeforeKey;
            return true;
        }
        if (c == '{' && m_rootDepth < deepestLog) {
            ++m_rootDepth;
            m_needsComma = false;
            m_state = State::BeforeKey;
            return true;
        }
        if (m_key != "entries" || c != '[' || m_hadLog) {
            beginScan(State::Skip, c, offset);
            return true;
        }
        m_hadLog = true;
        m_parts.warning(say<messages::Byte>(offset), say<messages::EntriesWithoutLog>(), false);
    }
    if (m_key == "entries" && c == '[') {
        m_hadEntries = true;
        m_isInEntries = true;
        m_state = State::Entries;
        return true;
    }
    beginScan(State::Capture, c, offset);
    return true;
}

bool HarSplitter::beginEntryOrEnd(char c, std::uint64_t offset)
{
    if (isAsciiWhitespace(c) || c == ',')
        return true;
    if (c == ']') {
        m_isInEntries = false;
        m_needsComma = true;
        m_state = State::BeforeKey;
        return true;
    }
    if (c == '{') {
        beginScan(State::Capture, c, offset);
        return true;
    }
    if (c == '}' || c == ':')
        return fail(say<messages::BrokenEntry>(offset));
    m_parts.warning(pathOfEntry(), say<messages::NoObject>(), true);
    ++m_entryIndex;
    beginScan(State::Skip, c, offset);
    return true;
}

bool HarSplitter::closeContainer()
{
    if (m_container == Container::Log) {
        m_container = Container::Root;
        m_needsComma = true;
        return true;
    }
    if (--m_rootDepth > 0) {
        m_needsComma = true;
        return true;
    }
    if (!m_hadLog)
        return fail(say<messages::NotHarNoLog>());
    if (!m_hadEntries)
        return fail(say<messages::NotHarNoEntries>());
    m_parts.endDocument();
    m_state = State::AfterDocument;
    return true;
}

bool HarSplitter::endValue()
{
    const bool isHandedOn = m_state == State::Capture;
    m_state = m_isInEntries ? State::Entries : State::BeforeKey;
    if (!isHandedOn)
        return true;
    if (m_isTooLong) {
        m_parts.warning(m_isInEntries ? pathOfEntry() : "/log/" + m_key, say<messages::TooLong>(), m_isInEntries);
        m_entryIndex += m_isInEntries ? 1 : 0;
        return true;
    }
    std::fill_n(m_buffer.data() + m_bufferSize, padding, ' ');
    const std::string_view json(m_buffer.data(), m_bufferSize);
    if (!m_isInEntries) {
        m_parts.logMember(m_key, json);
        return true;
    }
    if (!m_parts.entry(m_entryIndex, json, m_valueOffset, m_valueLength))
        m_state = State::Stopped;
    ++m_entryIndex;
    return true;
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
    /// Where the string that is open began, counted in the input; only where m_inString is set.
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

bool HarSplitter::finish()
{
    switch (m_state) {
    case State::Stopped:
        return m_error.isEmpty();
    case State::AfterDocument:
        return true;
    case State::BeforeDocument:
        return fail(say<messages::NotHarEmpty>());
    case State::BeforeCall:
        return fail(say<messages::NotHarBeginsWith>());
    default:
        break;
    }
    if (!m_hadEntries) {
        return fail(m_hadLog ? say<messages::EndsBeforeEntries>(m_fed) : say<messages::NotHarEndsBeforeLog>());
    }
    const bool isInEntry = m_isInEntries && m_state == State::Capture;
    if (isInEntry)
        m_parts.warning(pathOfEntry(), say<messages::EndsInEntry>(), true);
    else
        m_parts.warning(say<messages::Byte>(m_fed), say<messages::EndsInRecording>(), false);
    m_parts.endDocument();
    m_state = State::AfterDocument;
    return true;
}

} // namespace fetchscope
