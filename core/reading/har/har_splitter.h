#pragma once

#include "core/engine/base/message.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fetchscope {

/// What a HarSplitter finds.
class HarParts
{
public:
    virtual ~HarParts() = default;
    virtual void beginDocument() = 0;
    /// A member of `log` other than `entries`, as JSON text.
    virtual void logMember(std::string_view key, std::string_view json) = 0;
    /// An entry: a JSON object, with room for `HarSplitter::padding` bytes behind it. Bodies may have been left out.
    /// `offset` and `length` in the input. False: stop.
    virtual bool entry(std::uint64_t index, std::string_view json, std::uint64_t offset, std::uint64_t length) = 0;
    /// Something that is not as it should be, and was passed over. `where` may be empty.
    virtual void warning(MessageValue where, Message message, bool entrySkipped) = 0;
    virtual void endDocument() = 0;
};

/// Cuts a HAR that comes in pieces into its entries, so that each can be parsed by itself: the memory it takes is that
/// of the largest entry, however long the input. It looks at brackets and strings only, 64 bytes at a time. Long bodies
/// (`text` of contents and posts, `data` of messages) are left out of what it hands on.
///
/// The input may hold several documents one after the other or in a list, and a call around one (JSONP); `log` may lie
/// some objects deeper, and may be left out around `entries`.
class HarSplitter
{
public:
    /// Bytes that may be read behind an entry's text.
    static constexpr std::size_t padding = 64;
    /// The most that one entry or member may have, without its bodies.
    static constexpr std::size_t longestPart = std::size_t {1} << 28;

    explicit HarSplitter(HarParts& parts)
        : m_parts(parts)
    {
    }

    /// The next piece of the input. False: no need for more, because of an error() or because the receiver said so.
    bool feed(std::string_view piece);
    /// The input has ended.
    bool finish();

    /// What makes the input no HAR; empty where there is nothing.
    const Message& error() const { return m_error; }
    /// How many bytes were fed.
    std::uint64_t position() const { return m_fed; }

private:
    enum class State : std::uint8_t {
        BeforeDocument,
        /// In the name of a function that the document is the argument of.
        BeforeCall,
        BeforeKey,
        Key,
        BeforeColon,
        BeforeValue,
        Entries,
        /// Inside a value that is handed on (Capture) or not (Skip).
        Capture,
        Skip,
        AfterDocument,
        Stopped,
    };
    enum class Container : std::uint8_t { Root, Log };
    struct Blocks;

    bool step(std::string_view piece, std::size_t& at);
    bool readKey(char c);
    bool beginValue(char c, std::uint64_t offset);
    bool beginEntryOrEnd(char c, std::uint64_t offset);
    bool beginDocumentOrStop(char c);
    void beginScan(State state, char first, std::uint64_t offset);
    /// Goes on through a value; the number of bytes that belong to it.
    std::size_t scan(std::string_view piece);
    std::size_t scanScalar(std::string_view piece);
    bool endValue();
    bool closeContainer();
    bool fail(Message message);
    void append(const char* begin, const char* end);
    /// Does the string that begins at the end of what was kept hold a body?
    bool isBody() const;
    std::string pathOfEntry() const;

    HarParts& m_parts;
    State m_state = State::BeforeDocument;
    Container m_container = Container::Root;
    std::uint64_t m_fed = 0;
    Message m_error;
    std::string m_key;
    bool m_keyEscape = false;
    bool m_needsComma = false;
    bool m_hadLog = false;
    bool m_hadEntries = false;
    bool m_isInEntries = false;
    bool m_isWrapped = false;
    bool m_isList = false;
    /// How many objects lie around the members that are read, but for `log`.
    unsigned m_rootDepth = 0;
    bool m_saidJunk = false;
    unsigned m_beginning = 0;
    std::uint64_t m_entryIndex = 0;
    std::uint64_t m_documents = 0;

    // Of the value that is gone through.
    std::uint64_t m_valueOffset = 0;
    std::uint64_t m_valueLength = 0;
    std::int64_t m_depth = 0;
    bool m_isScalar = false;
    std::uint64_t m_inString = 0; // all ones: the block begins inside a string
    std::uint64_t m_escaped = 0; // 1: the block's first byte is escaped
    bool m_stringIsLong = false; // it was looked at already
    bool m_isCutting = false;
    bool m_isTooLong = false;
    std::string m_buffer;
    std::size_t m_bufferSize = 0;
};

} // namespace fetchscope
