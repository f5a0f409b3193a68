#include "core/telling/explain/chromium_header_order.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/trustworthiness.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace fetchscope {

namespace {

constexpr std::array<std::uint64_t, 3> secrets {0x2D358DCCAA6C78A5U, 0x8BB84B93962EACC9U, 0x4B33A62ED433D4A3U};
constexpr std::uint64_t hashSeed = 0xBDD89AA982704029U;

struct Product
{
    std::uint64_t low;
    std::uint64_t high;
};

Product multiply(std::uint64_t a, std::uint64_t b)
{
    constexpr std::uint64_t half = 0xFFFFFFFFU;
    const std::uint64_t lows = (a & half) * (b & half);
    const std::uint64_t crossA = (a >> 32U) * (b & half);
    const std::uint64_t crossB = (a & half) * (b >> 32U);
    const std::uint64_t middle = (lows >> 32U) + (crossA & half) + (crossB & half);
    return {
        (middle << 32U) | (lows & half), (a >> 32U) * (b >> 32U) + (crossA >> 32U) + (crossB >> 32U) + (middle >> 32U)};
}

std::uint64_t mix(std::uint64_t a, std::uint64_t b)
{
    const Product product = multiply(a, b);
    return product.low ^ product.high;
}

/// Two or four characters from a position on, as UTF-16 in the memory of a little-endian machine.
std::uint64_t charactersAt(std::string_view name, std::size_t position, std::size_t count)
{
    std::uint64_t value = 0;
    for (std::size_t i = count; i > 0; --i)
        value = (value << 16U) | static_cast<unsigned char>(name[position + i - 1]);
    return value;
}

/// rapidhash of a name in lower case, without its upper bits, which the table leaves out.
std::uint32_t hashOf(std::string_view name)
{
    const std::uint64_t bytes = 2 * name.size();
    std::uint64_t seed = hashSeed;
    seed ^= mix(seed ^ secrets[0], secrets[1]) ^ bytes;
    std::uint64_t a = 0;
    std::uint64_t b = 0;
    const auto pair = [name](std::size_t position) { return charactersAt(name, position, 2); };
    const auto four = [name](std::size_t position) { return charactersAt(name, position, 4); };
    if (name.size() < 2) {
        a = name.empty() ? 0 : static_cast<unsigned char>(name.front());
    } else if (name.size() <= 8) {
        const std::size_t last = name.size() - 2;
        const std::size_t inward = name.size() < 4 ? 0 : 2;
        a = (pair(0) << 32U) | pair(last);
        b = (pair(inward) << 32U) | pair(last - inward);
    } else {
        std::size_t from = 0;
        if (name.size() > 24) {
            std::uint64_t second = seed;
            std::uint64_t third = seed;
            for (; name.size() - from >= 24; from += 24) {
                seed = mix(four(from) ^ secrets[0], four(from + 4) ^ seed);
                second = mix(four(from + 8) ^ secrets[1], four(from + 12) ^ second);
                third = mix(four(from + 16) ^ secrets[2], four(from + 20) ^ third);
            }
            seed ^= second ^ third;
        }
        if (name.size() - from > 8)
            seed = mix(four(from) ^ secrets[2], four(from + 4) ^ seed ^ secrets[1]);
        if (name.size() - from > 16)
            seed = mix(four(from + 8) ^ secrets[2], four(from + 12) ^ seed);
        a = four(name.size() - 8);
        b = four(name.size() - 4);
    }
    const Product product = multiply(a ^ secrets[1], b ^ seed);
    const std::uint64_t hash = mix(product.low ^ secrets[0] ^ bytes, product.high ^ secrets[1]) & 0xFFFFFFU;
    return hash == 0 ? 0x800000U : static_cast<std::uint32_t>(hash);
}

/// An open hash table, at most half full, whose places are a power of two in number.
class Table
{
public:
    void insert(std::string_view name)
    {
        if (!place(name))
            return;
        ++m_count;
        if (m_count * 2 < m_places.size())
            return;
        const std::vector<std::string> before = std::move(m_places);
        m_places.assign(before.size() * 2, {});
        for (const std::string& moved : before) {
            if (!moved.empty())
                place(moved);
        }
    }
    const std::vector<std::string>& places() const { return m_places; }

private:
    /// False where it is there.
    bool place(std::string_view name)
    {
        const std::size_t mask = m_places.size() - 1;
        std::size_t position = hashOf(name) & mask;
        for (std::size_t step = 1; !m_places[position].empty(); ++step) {
            if (m_places[position] == name)
                return false;
            position = (position + step) & mask;
        }
        m_places[position] = name;
        return true;
    }

    std::vector<std::string> m_places = std::vector<std::string>(8);
    std::size_t m_count = 0;
};

/// The names that the page gives, and of what its body brings along.
std::vector<std::string> namesGiven(const RequestAction& action)
{
    std::vector<std::string> names;
    if (action.headers) {
        for (const auto& [name, value] : *action.headers)
            names.push_back(asciiLowercase(name));
    }
    if (action.body)
        names.emplace_back("content-type");
    // The headers of fetch() are sorted; XMLHttpRequest has a table of its own before.
    if (action.initiator == InitiatorKind::Xhr)
        return inTableOfChromium(names);
    std::sort(names.begin(), names.end());
    return names;
}

/// What the page's loader adds: to what may be told of the browser, its client hints, but in workers.
std::vector<std::string_view> namesAdded(const OutcomeFacts& facts)
{
    const auto first = parseUrl(factOf(facts, "firstUrl"));
    if (facts.page().kind != GlobalKind::Window || !first || !isPotentiallyTrustworthy(*first))
        return {"user-agent"};
    return {"sec-ch-ua", "sec-ch-ua-mobile", "sec-ch-ua-platform", "user-agent"};
}

} // namespace

std::vector<std::string> inTableOfChromium(
    const std::vector<std::string>& names, const std::vector<std::string_view>& added)
{
    Table table;
    for (const std::string& name : names)
        table.insert(name);
    for (const std::string_view name : added)
        table.insert(name);
    std::vector<std::string> ordered;
    for (const std::string& place : table.places()) {
        if (std::find(names.begin(), names.end(), place) != names.end())
            ordered.push_back(place);
    }
    return ordered;
}

std::string headerRefusedInChromium(const OutcomeFacts& facts)
{
    const std::vector<std::string> refused = facts.refusedHeaderNames();
    const std::vector<std::string> ordered = inTableOfChromium(namesGiven(*facts.request()), namesAdded(facts));
    const auto found = std::find_if(ordered.begin(), ordered.end(), [&refused](const std::string& name) {
        return std::find(refused.begin(), refused.end(), name) != refused.end();
    });
    return found == ordered.end() ? facts.refusedHeaderName() : *found;
}

} // namespace fetchscope
