#include "core/reading/json/json_locator.h"

#include <algorithm>
#include <charconv>

namespace fetchscope {

namespace {

constexpr std::string_view whitespace = " \t\r\n";

/// Where a value ends that begins at `from`.
std::size_t endOfValue(std::string_view json, std::size_t from)
{
    std::size_t depth = 0;
    bool isInText = false;
    for (std::size_t at = from; at < json.size(); ++at) {
        const char c = json[at];
        if (isInText) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                isInText = false;
        } else if (c == '"') {
            isInText = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']' || c == ',') {
            if (depth == 0)
                return at;
            if (c != ',')
                --depth;
        }
    }
    return json.size();
}

std::size_t skipWhitespace(std::string_view json, std::size_t from)
{
    return std::min(json.find_first_not_of(whitespace, from), json.size());
}

/// A piece of a path as the key that it stands for.
std::string keyOf(std::string_view piece)
{
    std::string key;
    for (std::size_t i = 0; i < piece.size(); ++i) {
        const bool isEscape = piece[i] == '~' && i + 1 < piece.size();
        key += !isEscape ? piece[i] : piece[++i] == '1' ? '/' : '~';
    }
    return key;
}

/// Walks into lists and objects.
struct Place
{
    std::string_view json;
    /// Where the value begins, and where its key does.
    std::size_t value = 0;
    std::size_t start = 0;

    bool enterList(std::string_view piece)
    {
        std::size_t index = 0;
        if (std::from_chars(piece.data(), piece.data() + piece.size(), index).ec != std::errc())
            return false;
        std::size_t at = skipWhitespace(json, value + 1);
        for (; at < json.size() && json[at] != ']'; at = skipWhitespace(json, at + 1)) {
            if (index == 0) {
                value = start = at;
                return true;
            }
            --index;
            at = endOfValue(json, at);
            if (at >= json.size() || json[at] != ',')
                return false;
        }
        return false;
    }
    bool enterObject(const std::string& wanted)
    {
        std::size_t at = skipWhitespace(json, value + 1);
        while (at < json.size() && json[at] == '"') {
            std::size_t close = at + 1;
            while (close < json.size() && json[close] != '"')
                close += json[close] == '\\' ? 2 : 1;
            const std::size_t colon = json.find(':', close);
            if (colon == std::string_view::npos)
                return false;
            const std::size_t member = skipWhitespace(json, colon + 1);
            if (json.substr(at + 1, close - at - 1) == wanted) {
                start = at;
                value = member;
                return true;
            }
            at = endOfValue(json, member);
            if (at >= json.size() || json[at] != ',')
                return false;
            at = skipWhitespace(json, at + 1);
        }
        return false;
    }
    bool enter(std::string_view piece)
    {
        if (value >= json.size())
            return false;
        if (json[value] == '[')
            return enterList(piece);
        return json[value] == '{' && enterObject(keyOf(piece));
    }
};

} // namespace

std::size_t lineOfJsonPath(std::string_view text, std::string_view path)
{
    Place place {text, skipWhitespace(text, 0), skipWhitespace(text, 0)};
    while (!path.empty()) {
        path.remove_prefix(1);
        const std::size_t end = std::min(path.find('/'), path.size());
        if (!place.enter(path.substr(0, end)))
            break;
        path.remove_prefix(end);
    }
    const std::string_view before = text.substr(0, place.start);
    return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

} // namespace fetchscope
