#include "core/http/header_list.h"

#include "core/base/ascii.h"
#include "core/http/header_value.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <limits>
#include <numeric>

namespace fetchscope {

namespace {

/// Length first: most names differ in it.
bool isSameName(std::string_view a, std::string_view b)
{
    // The first characters, but for case, tell most of the others apart.
    return a.size() == b.size() && (a.empty() || ((a.front() ^ b.front()) & 0xDF) == 0)
        && asciiCaseInsensitiveEquals(a, b);
}

std::uint32_t toOffset(std::size_t value)
{
    return static_cast<std::uint32_t>(value);
}

} // namespace

HeaderList::HeaderList(std::initializer_list<HeaderView> headers)
{
    m_entries.reserve(headers.size());
    for (const HeaderView& header : headers)
        append(header.name, header.value);
}

HeaderList HeaderList::copyWithRoom() const
{
    constexpr std::size_t moreEntries = 8;
    constexpr std::size_t moreBytes = 320;
    HeaderList copy;
    copy.m_entries.reserve(m_entries.size() + moreEntries);
    copy.m_entries.assign(m_entries.begin(), m_entries.end());
    copy.m_bytes.reserve(m_bytes.size() + moreBytes);
    copy.m_bytes.assign(m_bytes);
    return copy;
}

bool HeaderList::operator==(const HeaderList& other) const
{
    return std::equal(m_entries.begin(), m_entries.end(), other.m_entries.begin(), other.m_entries.end(),
        [this, &other](const Entry& mine, const Entry& theirs) {
            return nameOf(mine) == other.nameOf(theirs) && valueOf(mine) == other.valueOf(theirs);
        });
}

HeaderView HeaderList::at(std::size_t index) const
{
    assert(index < m_entries.size());
    const Entry& entry = m_entries[index];
    return {nameOf(entry), valueOf(entry)};
}

void HeaderList::clear()
{
    m_bytes.clear();
    m_entries.clear();
}

std::size_t HeaderList::find(std::string_view name) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
        [this, name](const Entry& entry) { return entry.nameSize == name.size() && isSameName(nameOf(entry), name); });
    return static_cast<std::size_t>(found - m_entries.begin());
}

bool HeaderList::contains(std::string_view name) const
{
    return find(name) != m_entries.size();
}

std::optional<std::string> HeaderList::get(std::string_view name) const
{
    const std::size_t first = find(name);
    if (first == m_entries.size())
        return std::nullopt;
    std::string joined(valueOf(m_entries[first]));
    for (std::size_t i = first + 1; i < m_entries.size(); ++i) {
        if (isSameName(nameOf(m_entries[i]), name))
            joined.append(", ").append(valueOf(m_entries[i]));
    }
    return joined;
}

std::optional<std::string_view> HeaderList::getSingle(std::string_view name) const
{
    const std::size_t first = find(name);
    if (first == m_entries.size())
        return std::nullopt;
    for (std::size_t i = first + 1; i < m_entries.size(); ++i) {
        if (isSameName(nameOf(m_entries[i]), name))
            return std::nullopt;
    }
    return valueOf(m_entries[first]);
}

bool HeaderList::hasRepeatedNames() const
{
    // A name that is there already is shared.
    for (std::size_t i = 1; i < m_entries.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (m_entries[i].nameStart == m_entries[j].nameStart)
                return true;
        }
    }
    return false;
}

std::size_t HeaderList::count(std::string_view name) const
{
    return static_cast<std::size_t>(std::count_if(m_entries.begin(), m_entries.end(),
        [this, name](const Entry& entry) { return isSameName(nameOf(entry), name); }));
}

std::optional<std::vector<std::string>> HeaderList::getDecodeAndSplit(std::string_view name) const
{
    if (!contains(name))
        return std::nullopt;
    if (const std::optional<std::string_view> single = getSingle(name))
        return getDecodeAndSplitHeaderValue(*single);
    const std::optional<std::string> joined = get(name);
    if (!joined)
        return std::nullopt;
    return getDecodeAndSplitHeaderValue(*joined);
}

bool HeaderList::isOwn(std::string_view text) const
{
    const std::less<> before;
    const char* const start = m_bytes.data();
    return !text.empty() && !before(text.data(), start) && before(text.data(), start + m_bytes.size());
}

bool HeaderList::hasRoomFor(std::size_t bytes) const
{
    constexpr std::size_t limit = std::numeric_limits<std::uint32_t>::max();
    return bytes <= limit && m_bytes.size() <= limit - bytes;
}

void HeaderList::append(std::string_view name, std::string_view value)
{
    if (isOwn(name) || isOwn(value)) {
        const std::string nameCopy(name);
        const std::string valueCopy(value);
        append(nameCopy, valueCopy);
        return;
    }
    if (!hasRoomFor(name.size()) || !hasRoomFor(name.size() + value.size()))
        return;

    // Room for what most lists hold, at once.
    constexpr std::size_t usualEntries = 8;
    constexpr std::size_t usualBytes = 256;
    if (m_entries.capacity() == 0) {
        m_entries.reserve(usualEntries);
        m_bytes.reserve(usualBytes);
    }

    Entry entry;
    // A name that is there already is shared, and with it its case.
    const std::size_t first = find(name);
    if (first != m_entries.size()) {
        entry.nameStart = m_entries[first].nameStart;
    } else {
        entry.nameStart = toOffset(m_bytes.size());
        m_bytes.append(name);
    }
    entry.nameSize = toOffset(name.size());
    entry.valueStart = toOffset(m_bytes.size());
    entry.valueSize = toOffset(value.size());
    m_bytes.append(value);
    m_entries.push_back(entry);
}

void HeaderList::removeFrom(std::size_t index, std::string_view name)
{
    const auto start = m_entries.begin() + static_cast<std::ptrdiff_t>(index);
    m_entries.erase(std::remove_if(start, m_entries.end(),
                        [this, name](const Entry& entry) { return isSameName(nameOf(entry), name); }),
        m_entries.end());
}

void HeaderList::remove(std::string_view name)
{
    removeFrom(0, name);
    compact();
}

void HeaderList::setValue(Entry& entry, std::string_view value)
{
    if (value.size() > entry.valueSize) {
        if (!hasRoomFor(value.size()))
            return;
        entry.valueStart = toOffset(m_bytes.size());
        m_bytes.append(value);
    } else {
        std::copy(value.begin(), value.end(), m_bytes.begin() + static_cast<std::ptrdiff_t>(entry.valueStart));
    }
    entry.valueSize = toOffset(value.size());
}

void HeaderList::set(std::string_view name, std::string_view value)
{
    const std::size_t first = find(name);
    if (first == m_entries.size()) {
        append(name, value);
        return;
    }
    if (isOwn(name) || isOwn(value)) {
        const std::string nameCopy(name);
        const std::string valueCopy(value);
        set(nameCopy, valueCopy);
        return;
    }
    setValue(m_entries[first], value);
    removeFrom(first + 1, name);
    compact();
}

void HeaderList::combine(std::string_view name, std::string_view value)
{
    const std::size_t first = find(name);
    if (first == m_entries.size()) {
        append(name, value);
        return;
    }
    std::string combined(valueOf(m_entries[first]));
    combined.append(", ").append(value);
    setValue(m_entries[first], combined);
    compact();
}

void HeaderList::compact()
{
    constexpr std::size_t worthIt = 1024;
    if (m_entries.empty()) {
        m_bytes.clear();
        return;
    }
    if (m_bytes.size() < worthIt)
        return;
    const std::size_t used = std::accumulate(m_entries.begin(), m_entries.end(), std::size_t {0},
        [](std::size_t sum, const Entry& entry) { return sum + entry.nameSize + entry.valueSize; });
    if (used > m_bytes.size() / 2)
        return;
    HeaderList fresh;
    fresh.m_bytes.reserve(used);
    fresh.m_entries.reserve(m_entries.size());
    for (const Entry& entry : m_entries)
        fresh.append(nameOf(entry), valueOf(entry));
    *this = std::move(fresh);
}

std::vector<std::pair<std::string, std::string>> HeaderList::sortAndCombine() const
{
    std::vector<std::pair<std::string, std::string>> headers;
    headers.reserve(m_entries.size());
    for (const Entry& entry : m_entries)
        headers.emplace_back(asciiLowercase(nameOf(entry)), valueOf(entry));
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
        if (!isSameName(header.name, name))
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
