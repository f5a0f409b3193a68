#include "core/reading/importers/curl/url_glob.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace fetchscope {

namespace {

using Texts = std::vector<std::string>;

bool isOfWord(char c)
{
    return isAsciiAlphanumeric(c) || std::string_view("-_.~/%,").find(c) != std::string_view::npos;
}

/// `{a,b}`, of what stands in the braces.
Texts textsOfSet(std::string_view inside)
{
    const bool isSet =
        inside.find(',') != std::string_view::npos && std::all_of(inside.begin(), inside.end(), isOfWord);
    if (!isSet)
        return {};
    const auto words = strictlySplit(inside, ',');
    return {words.begin(), words.end()};
}

std::optional<unsigned long> numberIn(std::string_view text)
{
    unsigned long number = 0;
    constexpr std::size_t longest = 9;
    const char* end = text.data() + text.size();
    if (text.empty() || text.size() > longest || std::from_chars(text.data(), end, number).ptr != end)
        return std::nullopt;
    return number;
}

/// `[1-3]`, of what stands in the brackets: numbers with as many digits as the first has, or letters.
Texts textsOfRange(std::string_view inside, std::size_t most)
{
    const std::size_t colon = inside.find(':');
    const auto step = colon == std::string_view::npos ? 1 : numberIn(inside.substr(colon + 1));
    const std::string_view bounds = inside.substr(0, colon);
    const std::size_t dash = bounds.find('-');
    if (dash == std::string_view::npos || !step || *step == 0)
        return {};
    const std::string_view first = bounds.substr(0, dash);
    const std::string_view last = bounds.substr(dash + 1);
    const bool isOfLetters = first.size() == 1 && last.size() == 1 && isAsciiAlpha(first[0]) && isAsciiAlpha(last[0]);
    const auto from = isOfLetters ? static_cast<unsigned char>(first[0]) : numberIn(first);
    const auto to = isOfLetters ? static_cast<unsigned char>(last[0]) : numberIn(last);
    Texts texts;
    for (unsigned long at = from.value_or(1); from && to && at <= *to && texts.size() < most; at += *step) {
        std::string text = isOfLetters ? std::string(1, static_cast<char>(at)) : std::to_string(at);
        if (!isOfLetters && first.starts_with('0') && text.size() < first.size())
            text.insert(0, first.size() - text.size(), '0');
        texts.push_back(std::move(text));
    }
    return texts;
}

} // namespace

std::vector<std::string> urlsOfGlob(std::string_view pattern, std::size_t most)
{
    Texts urls {std::string()};
    while (!pattern.empty()) {
        const std::size_t open = pattern.find_first_of("{[");
        const std::size_t close =
            open == std::string_view::npos ? open : pattern.find(pattern[open] == '{' ? '}' : ']', open);
        Texts texts;
        if (close != std::string_view::npos) {
            const std::string_view inside = pattern.substr(open + 1, close - open - 1);
            texts = pattern[open] == '{' ? textsOfSet(inside) : textsOfRange(inside, most);
        }
        const std::size_t plainEnd = close == std::string_view::npos ? pattern.size()
            : texts.empty()                                          ? close + 1
                                                                     : open;
        for (std::string& url : urls)
            url += pattern.substr(0, plainEnd);
        pattern.remove_prefix(texts.empty() ? plainEnd : close + 1);
        if (texts.empty())
            continue;
        Texts more;
        for (const std::string& url : urls) {
            for (const std::string& text : texts) {
                if (more.size() < most)
                    more.push_back(url + text);
            }
        }
        urls = std::move(more);
    }
    return urls;
}

} // namespace fetchscope
