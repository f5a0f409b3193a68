#include "core/reading/har/har_splitter.h"

#include "core/engine/base/ascii.h"
#include "core/reading/har/messages.h"
#include "core/reading/json/messages.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
/// So deep `log` may lie in other objects.
constexpr unsigned deepestLog = 4;

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
