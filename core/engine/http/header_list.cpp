#include "core/engine/http/header_list.h"

#include "core/engine/http/header_value.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <numeric>
#include <utility>

namespace fetchscope {

namespace {

/// Room for what most lists hold, at once.
constexpr std::size_t usualEntries = 8;
constexpr std::size_t usualBytes = 256;

std::uint32_t toOffset(std::size_t value)
{
    return static_cast<std::uint32_t>(value);
}

} // namespace

HeaderList::HeaderList(std::initializer_list<HeaderView> headers)
{
    for (const HeaderView& header : headers)
        append(header.name, header.value);
}

std::unique_ptr<char[]> HeaderList::copyInto(std::size_t entryCapacity, std::size_t byteCapacity) const
{
    auto block = std::make_unique_for_overwrite<char[]>(entryCapacity * sizeof(Entry) + byteCapacity);
    if (m_block) {
        std::memcpy(block.get(), m_block.get(), m_size * sizeof(Entry));
        std::memcpy(block.get() + entryCapacity * sizeof(Entry), bytes(), m_byteSize);
    }
    return block;
}

HeaderList::HeaderList(const HeaderList& other)
    : m_block(other.m_size == 0 ? nullptr : other.copyInto(other.m_size, other.m_byteSize))
    , m_size(other.m_size)
    , m_entryCapacity(other.m_size)
    , m_byteSize(other.m_size == 0 ? 0 : other.m_byteSize)
    , m_byteCapacity(m_byteSize)
    , m_mayHaveRepeatedNames(other.m_mayHaveRepeatedNames)
{
}

HeaderList::HeaderList(HeaderList&& other) noexcept
    : m_block(std::move(other.m_block))
    , m_size(std::exchange(other.m_size, 0))
    , m_entryCapacity(std::exchange(other.m_entryCapacity, 0))
    , m_byteSize(std::exchange(other.m_byteSize, 0))
    , m_byteCapacity(std::exchange(other.m_byteCapacity, 0))
    , m_mayHaveRepeatedNames(std::exchange(other.m_mayHaveRepeatedNames, false))
{
}

HeaderList& HeaderList::operator=(const HeaderList& other)
{
    if (this != &other)
        *this = HeaderList(other);
    return *this;
}

HeaderList& HeaderList::operator=(HeaderList&& other) noexcept
{
    if (this == &other)
        return *this;
    m_block = std::move(other.m_block);
    m_size = std::exchange(other.m_size, 0);
    m_entryCapacity = std::exchange(other.m_entryCapacity, 0);
    m_byteSize = std::exchange(other.m_byteSize, 0);
    m_byteCapacity = std::exchange(other.m_byteCapacity, 0);
    m_mayHaveRepeatedNames = std::exchange(other.m_mayHaveRepeatedNames, false);
    return *this;
}

HeaderList HeaderList::copyWithRoom() const
{
    constexpr std::size_t moreEntries = 8;
    constexpr std::size_t moreBytes = 320;
    HeaderList copy;
    copy.m_entryCapacity = toOffset(std::min(m_size + moreEntries, largestOffset));
    copy.m_byteCapacity = toOffset(std::min(m_byteSize + moreBytes, largestOffset));
    copy.m_block = copyInto(copy.m_entryCapacity, copy.m_byteCapacity);
    copy.m_size = m_size;
    copy.m_byteSize = m_byteSize;
    copy.m_mayHaveRepeatedNames = m_mayHaveRepeatedNames;
    return copy;
}

bool HeaderList::operator==(const HeaderList& other) const
{
    return std::equal(begin(), end(), other.begin(), other.end());
}

void HeaderList::clear()
{
    m_size = 0;
    m_byteSize = 0;
    m_mayHaveRepeatedNames = false;
}

std::optional<std::string> HeaderList::get(std::uint32_t key, std::string_view name) const
{
    const std::size_t first = find(key, name);
    if (first == m_size)
        return std::nullopt;
    return m_mayHaveRepeatedNames ? joined(name) : std::string(valueOf(entries()[first]));
}

std::string HeaderList::joined(std::string_view name) const
{
    const std::uint32_t key = keyOf(name);
    std::string values;
    bool isFirst = true;
    for (std::size_t i = 0; i < m_size; ++i) {
        const Entry& entry = entries()[i];
        if (!hasName(entry, key, name))
            continue;
        if (!isFirst)
            values += ", ";
        isFirst = false;
        values += valueOf(entry);
    }
    return values;
}

bool HeaderList::hasRepeatedNames() const
{
    if (!m_mayHaveRepeatedNames)
        return false;
    // A name that is there already is shared.
    for (std::size_t i = 1; i < m_size; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (entries()[i].nameStart == entries()[j].nameStart && entries()[i].key == entries()[j].key)
                return true;
        }
    }
    return false;
}

std::size_t HeaderList::count(std::string_view name) const
{
    const std::uint32_t key = keyOf(name);
    return static_cast<std::size_t>(
        std::count_if(entries(), entries() + m_size, [&](const Entry& entry) { return hasName(entry, key, name); }));
}

std::vector<std::string> HeaderList::split(std::string_view name) const
{
    if (const std::optional<std::string_view> single = getSingle(name))
        return getDecodeAndSplitHeaderValue(*single);
    return getDecodeAndSplitHeaderValue(joined(name));
}

bool HeaderList::isOwn(std::string_view text) const
{
    const std::less<> before;
    const char* const start = bytes();
    return !text.empty() && m_block && !before(text.data(), start) && before(text.data(), start + m_byteSize);
}

std::unique_ptr<char[]> HeaderList::makeRoom(std::size_t moreBytes)
{
    std::size_t entryCapacity = m_entryCapacity;
    if (m_size == entryCapacity)
        entryCapacity = std::min(std::max(usualEntries, 2 * entryCapacity), largestOffset);
    std::size_t byteCapacity = m_byteCapacity;
    if (byteCapacity - m_byteSize < moreBytes)
        byteCapacity = std::min(std::max({usualBytes, 2 * byteCapacity, m_byteSize + moreBytes}), largestOffset);
    auto old = std::exchange(m_block, copyInto(entryCapacity, byteCapacity));
    m_entryCapacity = toOffset(entryCapacity);
    m_byteCapacity = toOffset(byteCapacity);
    return old;
}

void HeaderList::append(std::uint32_t key, std::string_view name, std::string_view value)
{
    if (m_size == m_entryCapacity || m_byteCapacity - m_byteSize < name.size() + value.size()) {
        if (!hasRoomFor(name.size()) || !hasRoomFor(name.size() + value.size()) || m_size == largestOffset)
            return;
        // The old block lives until the end, since the views may be of it.
        const auto old = makeRoom(name.size() + value.size());
        append(key, name, value);
        return;
    }

    // A name that is there already is shared, and with it its case.
    Entry* const end = entries() + m_size;
    Entry* const first = std::find_if(entries(), end, [&](const Entry& entry) { return hasName(entry, key, name); });
    m_mayHaveRepeatedNames = m_mayHaveRepeatedNames || first != end;
    Entry& entry = *end;
    entry.key = key;
    entry.nameStart = first != end ? first->nameStart : appendBytes(name);
    entry.nameSize = toOffset(name.size());
    entry.valueStart = appendBytes(value);
    entry.valueSize = toOffset(value.size());
    ++m_size;
}

void HeaderList::removeFrom(std::size_t index, std::string_view name)
{
    const std::uint32_t key = keyOf(name);
    Entry* const end = entries() + m_size;
    Entry* const kept =
        std::remove_if(entries() + index, end, [&](const Entry& entry) { return hasName(entry, key, name); });
    m_size = toOffset(static_cast<std::size_t>(kept - entries()));
}

void HeaderList::remove(std::string_view name)
{
    removeFrom(0, name);
    compact();
}

void HeaderList::setValue(std::size_t index, std::string_view value)
{
    if (value.size() <= entries()[index].valueSize) {
        if (!value.empty())
            std::memmove(bytes() + entries()[index].valueStart, value.data(), value.size());
    } else {
        if (!hasRoomFor(value.size()))
            return;
        if (m_byteCapacity - m_byteSize < value.size())
            makeRoom(value.size());
        entries()[index].valueStart = appendBytes(value);
    }
    entries()[index].valueSize = toOffset(value.size());
}

void HeaderList::set(std::string_view name, std::string_view value)
{
    const std::size_t first = find(keyOf(name), name);
    if (first == m_size) {
        append(name, value);
        return;
    }
    if (isOwn(name) || isOwn(value)) {
        const std::string nameCopy(name);
        const std::string valueCopy(value);
        set(nameCopy, valueCopy);
        return;
    }
    setValue(first, value);
    removeFrom(first + 1, name);
    compact();
}

void HeaderList::combine(std::string_view name, std::string_view value)
{
    const std::size_t first = find(keyOf(name), name);
    if (first == m_size) {
        append(name, value);
        return;
    }
    std::string combined(valueOf(entries()[first]));
    combined.append(", ").append(value);
    setValue(first, combined);
    compact();
}

void HeaderList::compact()
{
    constexpr std::size_t worthIt = 1024;
    if (m_size == 0) {
        clear();
        return;
    }
    if (m_byteSize < worthIt)
        return;
    const std::size_t used = std::accumulate(entries(), entries() + m_size, std::size_t {0},
        [](std::size_t sum, const Entry& entry) { return sum + entry.nameSize + entry.valueSize; });
    if (used > m_byteSize / 2)
        return;
    HeaderList fresh;
    for (const HeaderView header : *this)
        fresh.append(header.name, header.value);
    *this = std::move(fresh);
}

std::vector<std::pair<std::string, std::string>> HeaderList::sortAndCombine() const
{
    std::vector<std::pair<std::string, std::string>> headers;
    headers.reserve(m_size);
    for (const HeaderView header : *this)
        headers.emplace_back(asciiLowercase(header.name), header.value);
    std::stable_sort(headers.begin(), headers.end(), [](const auto& a, const auto& b) { return a.first < b.first; });

    // Values of one name lie side by side now, in their order.
    std::size_t kept = 0;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        if (kept > 0 && headers[kept - 1].first == headers[i].first && headers[i].first != "set-cookie") {
            headers[kept - 1].second.append(", ").append(headers[i].second);
            continue;
        }
        if (kept != i)
            headers[kept] = std::move(headers[i]);
        ++kept;
    }
    headers.resize(kept);
    return headers;
}

std::vector<std::string> getDecodeAndSplitHeaderValue(std::string_view value)
{
    std::vector<std::string> values;
    HeaderValueSplitter splitter(value);
    std::string_view piece;
    while (splitter.next(piece))
        values.emplace_back(piece);
    return values;
}

std::string_view normalizeHeaderValue(std::string_view value)
{
    return strip(value, isHttpWhitespace);
}

bool isHeaderName(std::string_view name)
{
    return isToken(name);
}

bool isHeaderValue(std::string_view value)
{
    if (!value.empty() && (isHttpTabOrSpace(value.front()) || isHttpTabOrSpace(value.back())))
        return false;
    return std::none_of(value.begin(), value.end(), [](char c) { return c == '\0' || c == '\n' || c == '\r'; });
}

std::optional<ExtractedTokens> extractTokenList(const HeaderList& headers, std::string_view name)
{
    std::optional<ExtractedTokens> result;
    for (const HeaderView header : headers) {
        if (!asciiCaseInsensitiveEquals(header.name, name))
            continue;
        if (!result)
            result.emplace();
        std::string_view rest = header.value;
        for (;;) {
            const std::size_t comma = rest.find(',');
            const std::string_view element = strip(rest.substr(0, comma), isHttpTabOrSpace);
            if (isToken(element)) {
                result->tokens.emplace_back(element);
            } else if (!element.empty()) {
                result->failed = true;
                result->tokens.clear();
                result->offender = element;
                return result;
            }
            if (comma == std::string_view::npos)
                break;
            rest.remove_prefix(comma + 1);
        }
    }
    return result;
}

} // namespace fetchscope
