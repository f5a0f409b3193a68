#include "core/engine/http/search_variance.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/structured_fields.h"
#include "core/engine/url/percent_encoding.h"

#include <algorithm>
#include <utility>

namespace fetchscope {

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

std::string decodedPart(std::string_view part)
{
    std::string spaced(part);
    std::replace(spaced.begin(), spaced.end(), '+', ' ');
    return percentDecode(spaced);
}

/// https://url.spec.whatwg.org/#concept-urlencoded-parser
Pairs pairsOf(std::string_view query)
{
    Pairs pairs;
    for (const std::string_view part : strictlySplit(query, '&')) {
        if (part.empty())
            continue;
        const std::size_t equals = std::min(part.find('='), part.size());
        pairs.emplace_back(
            decodedPart(part.substr(0, equals)), decodedPart(part.substr(std::min(equals + 1, part.size()))));
    }
    return pairs;
}

/// The names in an inner list of strings; null where it is something else.
std::optional<std::vector<std::string>> namesOf(const structured::Member& member)
{
    const auto* const list = std::get_if<structured::InnerList>(&member);
    if (list == nullptr)
        return std::nullopt;
    std::vector<std::string> names;
    for (const structured::Item& item : list->items) {
        const auto* const text = std::get_if<std::string>(&item.value);
        if (text == nullptr)
            return std::nullopt;
        const Pairs pairs = pairsOf(*text);
        names.push_back(pairs.empty() ? std::string() : pairs.front().first);
    }
    return names;
}

const bool* booleanOf(const structured::Member& member)
{
    const auto* const item = std::get_if<structured::Item>(&member);
    return item == nullptr ? nullptr : std::get_if<bool>(&item->value);
}

const structured::Member* memberOf(const structured::Dictionary& dictionary, std::string_view key)
{
    const auto found =
        std::find_if(dictionary.begin(), dictionary.end(), [key](const auto& member) { return member.first == key; });
    return found == dictionary.end() ? nullptr : &found->second;
}

/// The pairs of a query that make a difference.
Pairs comparedPairs(const Url& url, const SearchVariance& variance)
{
    Pairs pairs = pairsOf(url.query().value_or(std::string_view()));
    const auto isIgnored = [&variance](const auto& pair) {
        const auto& names = variance.ignored ? *variance.ignored : variance.varied;
        const bool isListed = std::find(names.begin(), names.end(), pair.first) != names.end();
        return isListed == variance.ignored.has_value();
    };
    pairs.erase(std::remove_if(pairs.begin(), pairs.end(), isIgnored), pairs.end());
    if (!variance.variesOnKeyOrder) {
        std::stable_sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    }
    return pairs;
}

} // namespace

SearchVariance searchVarianceOf(const HeaderList& headers)
{
    const auto value = headers.get("No-Vary-Search");
    const auto dictionary = value ? structured::parseDictionary(*value) : std::nullopt;
    if (!dictionary)
        return {};
    SearchVariance variance;
    if (const structured::Member* const order = memberOf(*dictionary, "key-order")) {
        const bool* const isIgnored = booleanOf(*order);
        if (isIgnored == nullptr)
            return {};
        variance.variesOnKeyOrder = !*isIgnored;
    }
    const structured::Member* const params = memberOf(*dictionary, "params");
    const bool* const all = params == nullptr ? nullptr : booleanOf(*params);
    if (all != nullptr) {
        if (*all)
            variance.ignored.reset();
    } else if (params != nullptr) {
        variance.ignored = namesOf(*params);
        if (!variance.ignored)
            return {};
    }
    if (const structured::Member* const except = memberOf(*dictionary, "except")) {
        auto names = namesOf(*except);
        if (variance.ignored || !names)
            return {};
        variance.varied = *std::move(names);
    }
    return variance;
}

bool isEquivalent(const Url& first, const Url& second, const SearchVariance& variance)
{
    if (first.scheme() != second.scheme() || first.username() != second.username()
        || first.password() != second.password() || first.host() != second.host() || first.port() != second.port()
        || first.path() != second.path())
        return false;
    if (variance == SearchVariance())
        return first.query() == second.query();
    return comparedPairs(first, variance) == comparedPairs(second, variance);
}

} // namespace fetchscope
