#include "core/replay/entry_order.h"

#include "core/engine/url/url_text.h"
#include "core/replay/entry_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace fetchscope {

namespace {

using Keys = std::vector<std::uint32_t>;

/// The first eight bytes of a text as a number that orders as they do.
std::uint64_t headOf(std::string_view text)
{
    std::uint64_t head = 0;
    for (std::size_t i = 0; i < 8; ++i)
        head = head << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return head;
}

/// Numbers texts by the alphabet; equal texts get the same number. `texts` are what the ids stand for.
template <class TextOf> Keys ranksOf(const std::vector<std::uint32_t>& ids, std::size_t count, TextOf&& textOf)
{
    struct Item
    {
        std::uint64_t head;
        std::string_view rest;
        std::uint32_t id;
    };
    std::vector<Item> items;
    items.reserve(ids.size());
    for (const std::uint32_t id : ids) {
        const std::string_view text = textOf(id);
        items.push_back({headOf(text), text.substr(std::min<std::size_t>(8, text.size())), id});
    }
    std::sort(items.begin(), items.end(),
        [](const Item& a, const Item& b) { return a.head != b.head ? a.head < b.head : a.rest < b.rest; });
    Keys ranks(count, 0);
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i == 0 || items[i].head != items[i - 1].head || items[i].rest != items[i - 1].rest)
            ++rank;
        ranks[items[i].id] = rank;
    }
    return ranks;
}

/// Each of the ids that a column has, once.
template <class IdOf> std::vector<std::uint32_t> distinct(const EntryTable& table, IdOf&& idOf)
{
    std::vector<bool> isSeen(table.texts().size(), false);
    std::vector<std::uint32_t> ids;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::uint32_t id = idOf(row);
        if (!isSeen[id]) {
            isSeen[id] = true;
            ids.push_back(id);
        }
    }
    return ids;
}

template <class IdOf> Keys keysOfTexts(const EntryTable& table, IdOf&& idOf)
{
    const Keys ranks = ranksOf(
        distinct(table, idOf), table.texts().size(), [&table](std::uint32_t id) { return table.texts().text(id); });
    Keys keys(table.size());
    for (std::size_t row = 0; row < keys.size(); ++row)
        keys[row] = ranks[idOf(row)];
    return keys;
}

/// Ranks of a few values by their words; those without one come last.
template <std::size_t count, class WordOf> std::array<std::uint32_t, count> ranksOfWords(WordOf&& wordOf)
{
    std::array<std::string_view, count> words;
    for (std::size_t i = 0; i < count; ++i)
        words[i] = wordOf(i);
    std::array<std::uint32_t, count> ranks {};
    for (std::size_t i = 0; i < count; ++i) {
        if (words[i].empty())
            ranks[i] = count;
        else
            ranks[i] = static_cast<std::uint32_t>(std::count_if(words.begin(), words.end(),
                [&](std::string_view other) { return !other.empty() && other < words[i]; }));
    }
    return ranks;
}

constexpr std::size_t mostReasons = 256;

std::array<std::uint32_t, mostReasons> ranksOfReasons()
{
    return ranksOfWords<mostReasons>([](std::size_t i) {
        return i <= allReasons().size() ? infoOf(static_cast<Reason>(i)).code : std::string_view();
    });
}

Keys keysOf(const EntryView& entries, EntryColumn column, const Keys& pathRanks)
{
    const EntryTable& table = entries.table;
    Keys keys(table.size());
    const auto fill = [&keys](auto&& keyOf) {
        for (std::size_t row = 0; row < keys.size(); ++row)
            keys[row] = static_cast<std::uint32_t>(keyOf(row));
    };
    const auto isRequest = [&table](std::size_t row) { return table.role(row) == EntryRole::Request; };
    switch (column) {
    case EntryColumn::Number:
        fill([&](std::size_t row) { return table.index(row); });
        break;
    case EntryColumn::Verdict:
        fill([&](std::size_t row) { return verdictOf(table, row); });
        break;
    case EntryColumn::Reason: {
        const auto ranks = ranksOfReasons();
        fill([&](std::size_t row) {
            return isRequest(row) ? ranks[static_cast<std::size_t>(table.reason(row))] : 999U;
        });
        break;
    }
    case EntryColumn::Method:
        return keysOfTexts(table, [&](std::size_t row) { return table.methodId(row); });
    case EntryColumn::Host:
        return keysOfTexts(table, [&](std::size_t row) { return table.hostId(row); });
    case EntryColumn::Type:
        return keysOfTexts(table, [&](std::size_t row) { return table.resourceTypeId(row); });
    case EntryColumn::Path:
        fill([&](std::size_t row) { return pathRanks[table.urlId(row)]; });
        break;
    case EntryColumn::Initiator: {
        const auto ranks = ranksOfWords<Names<InitiatorKind>::list.size()>(
            [](std::size_t i) { return nameOf(static_cast<InitiatorKind>(i)); });
        fill([&](std::size_t row) {
            return isRequest(row) ? ranks[static_cast<std::size_t>(table.initiator(row))] : 999U;
        });
        break;
    }
    case EntryColumn::Relation:
        fill([&](std::size_t row) { return isRequest(row) ? static_cast<std::uint32_t>(table.relation(row)) : 999U; });
        break;
    case EntryColumn::Status:
        fill([&](std::size_t row) { return table.status(row); });
        break;
    case EntryColumn::Recording: {
        Keys texts = keysOfTexts(table, [&](std::size_t row) { return table.recordedTextId(row); });
        // Few texts make small keys, which are ordered faster.
        const std::uint32_t step = texts.empty() ? 1 : *std::max_element(texts.begin(), texts.end()) + 1;
        constexpr std::uint32_t outcomes = 6;
        fill([&](std::size_t row) {
            const bool contradicts = table.agreement(row) == Agreement::Contradicts;
            // What says something comes before what does not.
            const auto outcome = (static_cast<std::uint32_t>(table.recorded(row)) + outcomes - 1) % outcomes;
            return ((contradicts ? 0 : outcomes) + outcome) * step + texts[row];
        });
        break;
    }
    case EntryColumn::Change:
        fill([&](std::size_t row) {
            const auto change = static_cast<std::uint32_t>(entries.change(row));
            return ((change + 5U) % 6U) * mostReasons + static_cast<std::uint32_t>(entries.whatIfReason(row));
        });
        break;
    case EntryColumn::Findings:
        fill([&](std::size_t row) { return 8 - std::popcount(table.findingKinds(row)); });
        break;
    }
    return keys;
}

/// Orders rows by their keys, digit by digit.
std::vector<std::uint32_t> sorted(const Keys& keys)
{
    constexpr unsigned bits = 11;
    constexpr std::size_t buckets = std::size_t {1} << bits;
    std::vector<std::uint32_t> rows(keys.size());
    std::iota(rows.begin(), rows.end(), 0U);
    std::vector<std::uint32_t> other(keys.size());
    const std::uint32_t highest = keys.empty() ? 0 : *std::max_element(keys.begin(), keys.end());
    for (unsigned shift = 0; shift < 32 && (highest >> shift) != 0; shift += bits) {
        std::array<std::uint32_t, buckets> starts {};
        for (const std::uint32_t key : keys)
            ++starts[(key >> shift) & (buckets - 1)];
        std::uint32_t start = 0;
        for (std::uint32_t& count : starts)
            start += std::exchange(count, start);
        for (const std::uint32_t row : rows)
            other[starts[(keys[row] >> shift) & (buckets - 1)]++] = row;
        rows.swap(other);
    }
    return rows;
}

} // namespace

std::vector<std::uint32_t> ranksOfPaths(const EntryTable& table)
{
    return ranksOf(distinct(table, [&](std::size_t row) { return table.urlId(row); }), table.texts().size(),
        [&table](std::uint32_t id) { return pathOfUrl(table.texts().text(id)); });
}

std::vector<std::uint32_t> orderOf(
    const EntryView& entries, EntryColumn column, SortOrder order, const std::vector<std::uint32_t>& pathRanks)
{
    Keys keys = keysOf(entries, column, pathRanks);
    if (order == SortOrder::Descending) {
        const std::uint32_t highest = keys.empty() ? 0 : *std::max_element(keys.begin(), keys.end());
        for (std::uint32_t& key : keys)
            key = highest - key;
    }
    return sorted(keys);
}

} // namespace fetchscope
