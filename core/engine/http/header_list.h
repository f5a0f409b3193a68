#pragma once

#include "core/engine/base/ascii.h"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fetchscope {

/// A name and a value, both bytes; views into the list they came from.
struct HeaderView
{
    std::string_view name;
    std::string_view value;

    bool operator==(const HeaderView&) const = default;
};

/// A header list (https://fetch.spec.whatwg.org/#concept-header-list): headers as bytes, in order, duplicates kept.
/// Names compare byte-case-insensitively. Everything lies in one block of memory, so that a copy is one allocation, and
/// each name has a number by which nearly all others are told apart at once.
///
/// Every view stays valid until the list is changed or destroyed. Changes take views into the list itself. A list holds
/// 4 GiB at most; a change that would go beyond is ignored.
class HeaderList
{
public:
    HeaderList() = default;
    HeaderList(std::initializer_list<HeaderView> headers);
    HeaderList(const HeaderList& other);
    HeaderList(HeaderList&& other) noexcept;
    HeaderList& operator=(const HeaderList& other);
    HeaderList& operator=(HeaderList&& other) noexcept;
    ~HeaderList() = default;

    bool operator==(const HeaderList& other) const;

    /// A copy that a few more headers can be appended to without another allocation.
    HeaderList copyWithRoom() const;

    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    HeaderView at(std::size_t index) const
    {
        assert(index < m_size);
        const Entry& entry = entries()[index];
        return {nameOf(entry), valueOf(entry)};
    }
    void clear();

    /// https://fetch.spec.whatwg.org/#header-list-contains
    [[gnu::always_inline]] bool contains(std::string_view name) const { return find(keyOf(name), name) != m_size; }
    /// https://fetch.spec.whatwg.org/#concept-header-list-get: the values joined with `, `; null where there is none.
    [[gnu::always_inline]] std::optional<std::string> get(std::string_view name) const
    {
        return get(keyOf(name), name);
    }
    /// The value where exactly one header has this name, without a copy; null where there is none or several.
    std::optional<std::string_view> getSingle(std::string_view name) const
    {
        return m_mayHaveRepeatedNames && count(name) > 1 ? std::nullopt : getFirst(name);
    }
    /// The value of the first header of this name, without a copy; null where there is none.
    [[gnu::always_inline]] std::optional<std::string_view> getFirst(std::string_view name) const
    {
        const std::size_t first = find(keyOf(name), name);
        return first == m_size ? std::nullopt : std::optional(valueOf(entries()[first]));
    }
    /// Is there a name that several headers have?
    bool hasRepeatedNames() const;
    /// How many headers have this name.
    std::size_t count(std::string_view name) const;
    /// https://fetch.spec.whatwg.org/#concept-header-list-get-decode-split
    std::optional<std::vector<std::string>> getDecodeAndSplit(std::string_view name) const
    {
        return contains(name) ? std::optional(split(name)) : std::nullopt;
    }

    /// https://fetch.spec.whatwg.org/#concept-header-list-append (takes over the case of a name that is there already)
    [[gnu::always_inline]] void append(std::string_view name, std::string_view value)
    {
        append(keyOf(name), name, value);
    }
    /// https://fetch.spec.whatwg.org/#concept-header-list-delete
    void remove(std::string_view name);
    /// https://fetch.spec.whatwg.org/#concept-header-list-set
    void set(std::string_view name, std::string_view value);
    /// https://fetch.spec.whatwg.org/#concept-header-list-combine
    void combine(std::string_view name, std::string_view value);
    /// https://fetch.spec.whatwg.org/#concept-header-list-sort-and-combine (set-cookie is not combined)
    std::vector<std::pair<std::string, std::string>> sortAndCombine() const;

    class Iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = HeaderView;
        using difference_type = std::ptrdiff_t;
        using pointer = const HeaderView*;
        using reference = HeaderView;

        Iterator() = default;
        Iterator(const HeaderList* list, std::size_t index)
            : m_list(list)
            , m_index(index)
        {
        }
        HeaderView operator*() const { return m_list->at(m_index); }
        Iterator& operator++()
        {
            ++m_index;
            return *this;
        }
        Iterator operator++(int)
        {
            Iterator before = *this;
            ++m_index;
            return before;
        }
        bool operator==(const Iterator&) const = default;

    private:
        const HeaderList* m_list = nullptr;
        std::size_t m_index = 0;
    };
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, m_size}; }

private:
    struct Entry
    {
        /// See keyOf().
        std::uint32_t key = 0;
        std::uint32_t nameStart = 0;
        std::uint32_t nameSize = 0;
        std::uint32_t valueStart = 0;
        std::uint32_t valueSize = 0;
    };

    /// The same for names that differ in case only, another one for most other names: the length and three characters,
    /// but for the bit that makes the case of a letter. The compiler works it out for names in the source, where it
    /// sees the name: so it is always inlined, as are those that hand it a name.
    [[gnu::always_inline]] static constexpr std::uint32_t keyOf(std::string_view name)
    {
        if (name.empty())
            return 0;
        const auto folded = [name](std::size_t index) { return static_cast<unsigned char>(name[index]) & 0xDFU; };
        const std::size_t size = name.size();
        return static_cast<std::uint32_t>(size & 0xFFU) << 24U | folded(0) << 16U | folded(size - 1) << 8U
            | folded(size - 1 - size / 4);
    }

    // The block: room for m_entryCapacity entries, and behind it for m_byteCapacity bytes of names and values.
    Entry* entries() { return reinterpret_cast<Entry*>(m_block.get()); }
    const Entry* entries() const { return reinterpret_cast<const Entry*>(m_block.get()); }
    char* bytes() { return m_block.get() + m_entryCapacity * sizeof(Entry); }
    const char* bytes() const { return m_block.get() + m_entryCapacity * sizeof(Entry); }

    std::string_view nameOf(const Entry& entry) const { return {bytes() + entry.nameStart, entry.nameSize}; }
    std::string_view valueOf(const Entry& entry) const { return {bytes() + entry.valueStart, entry.valueSize}; }
    bool hasName(const Entry& entry, std::uint32_t key, std::string_view name) const
    {
        return entry.key == key && asciiCaseInsensitiveEquals(nameOf(entry), name);
    }
    void append(std::uint32_t key, std::string_view name, std::string_view value);
    std::optional<std::string> get(std::uint32_t key, std::string_view name) const;
    /// The values of a name that is there: joined, and split at their commas.
    std::string joined(std::string_view name) const;
    std::vector<std::string> split(std::string_view name) const;
    /// The index of the first header of this name, which has this key, or size() where there is none.
    std::size_t find(std::uint32_t key, std::string_view name) const
    {
        std::size_t index = 0;
        while (index < m_size && !hasName(entries()[index], key, name))
            ++index;
        return index;
    }
    /// Does this view lie in our own block, so that it would not survive a change?
    bool isOwn(std::string_view text) const;
    bool hasRoomFor(std::size_t count) const { return count <= largestOffset - m_byteSize; }
    static constexpr std::size_t largestOffset = std::numeric_limits<std::uint32_t>::max();
    /// Copies names and values, and the entries, into a new block with that much room.
    std::unique_ptr<char[]> copyInto(std::size_t entryCapacity, std::size_t byteCapacity) const;
    /// Makes room for one more header with so many bytes. Returns the old block, which views may still be of.
    std::unique_ptr<char[]> makeRoom(std::size_t moreBytes);
    /// Appends text, which may be our own, to the bytes, for which there is room; returns where it begins.
    std::uint32_t appendBytes(std::string_view text)
    {
        const std::uint32_t start = m_byteSize;
        if (!text.empty())
            std::memcpy(bytes() + start, text.data(), text.size());
        m_byteSize += static_cast<std::uint32_t>(text.size());
        return start;
    }
    void setValue(std::size_t index, std::string_view value);
    void removeFrom(std::size_t index, std::string_view name);
    /// Makes the block anew where most of it is no longer used.
    void compact();

    std::unique_ptr<char[]> m_block;
    std::uint32_t m_size = 0;
    std::uint32_t m_entryCapacity = 0;
    std::uint32_t m_byteSize = 0;
    std::uint32_t m_byteCapacity = 0;
    /// False where certainly no two headers share a name.
    bool m_mayHaveRepeatedNames = false;
};

/// https://fetch.spec.whatwg.org/#header-value-get-decode-and-split: splits one value at commas outside of quoted
/// strings.
std::vector<std::string> getDecodeAndSplitHeaderValue(std::string_view value);

/// https://fetch.spec.whatwg.org/#concept-header-value-normalize: strips HTTP whitespace from both ends.
std::string_view normalizeHeaderValue(std::string_view value);
/// https://fetch.spec.whatwg.org/#header-name
bool isHeaderName(std::string_view name);
/// https://fetch.spec.whatwg.org/#header-value: no leading or trailing HTTP tab or space, no NUL, LF or CR.
bool isHeaderValue(std::string_view value);

/// https://fetch.spec.whatwg.org/#extract-header-list-values for a header whose ABNF is a list of tokens that may be
/// empty (Access-Control-Allow-Methods, -Allow-Headers, -Expose-Headers). Empty elements between the commas count as
/// nothing, as recipients have to take them (https://httpwg.org/specs/rfc9110.html#abnf.extension.recipient). Null
/// where no header has the name, failure (an engaged result with `failed` set) where a value does not parse.
struct ExtractedTokens
{
    bool failed = false;
    std::vector<std::string> tokens;
    /// The text that did not parse, where failed.
    std::string offender;
};
std::optional<ExtractedTokens> extractTokenList(const HeaderList& headers, std::string_view name);

} // namespace fetchscope
