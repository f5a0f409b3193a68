#include "core/telling/advice/answer_needs.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/methods.h"

#include <algorithm>

namespace fetchscope {

namespace {

bool contains(const std::vector<std::string>& names, std::string_view name)
{
    return std::any_of(names.begin(), names.end(),
        [name](const std::string& listed) { return asciiCaseInsensitiveEquals(listed, name); });
}

/// What a list has that parses; nothing of one that does not.
std::vector<std::string> tokensOf(const HeaderList& answer, std::string_view name)
{
    const auto extracted = extractTokenList(answer, name);
    return extracted && !extracted->failed ? extracted->tokens : std::vector<std::string>();
}

bool isMalformed(const HeaderList& answer, std::string_view name)
{
    const auto extracted = extractTokenList(answer, name);
    return extracted && extracted->failed;
}

std::string joined(const std::vector<std::string>& tokens)
{
    std::string text;
    for (const std::string& token : tokens)
        text.append(text.empty() ? "" : ", ").append(token);
    return text;
}

} // namespace

std::optional<std::string> neededAllowOrigin(const HeaderList& answer, std::string_view origin, bool withCredentials)
{
    const auto allowed = answer.get("Access-Control-Allow-Origin");
    const bool isFine = allowed && (*allowed == origin || (*allowed == "*" && !withCredentials));
    return isFine ? std::nullopt : std::optional(std::string(origin));
}

std::optional<std::string> neededAllowCredentials(const HeaderList& answer, bool withCredentials)
{
    if (!withCredentials || answer.get("Access-Control-Allow-Credentials") == "true")
        return std::nullopt;
    return "true";
}

std::optional<std::string> neededAllowMethods(const HeaderList& answer, std::string_view method, bool withCredentials)
{
    constexpr std::string_view name = "Access-Control-Allow-Methods";
    std::vector<std::string> listed = tokensOf(answer, name);
    const auto has = [&listed](std::string_view wanted) {
        return std::find(listed.begin(), listed.end(), wanted) != listed.end();
    };
    const bool isAllowed = isCorsSafelistedMethod(method) || has(method) || (has("*") && !withCredentials);
    if (isAllowed && !isMalformed(answer, name))
        return std::nullopt;
    std::erase(listed, "*");
    if (!has(method))
        listed.emplace_back(method);
    return joined(listed);
}

std::optional<std::string> neededAllowHeaders(const HeaderList& answer, std::string_view names, bool withCredentials)
{
    constexpr std::string_view name = "Access-Control-Allow-Headers";
    std::vector<std::string> listed = tokensOf(answer, name);
    const bool allowsAny = contains(listed, "*") && !withCredentials;
    bool isAllowed = true;
    std::vector<std::string> added;
    for (std::string& asked : getDecodeAndSplitHeaderValue(names)) {
        if (asked.empty() || contains(listed, asked) || contains(added, asked))
            continue;
        if (!allowsAny || isCorsNonWildcardRequestHeaderName(asked))
            isAllowed = false;
        added.push_back(std::move(asked));
    }
    if (isAllowed && !isMalformed(answer, name))
        return std::nullopt;
    // Beside *, only what it does not cover.
    if (allowsAny)
        std::erase_if(added, [](const std::string& asked) { return !isCorsNonWildcardRequestHeaderName(asked); });
    else
        std::erase(listed, "*");
    listed.insert(listed.end(), added.begin(), added.end());
    return joined(listed);
}

std::optional<std::string> neededVary(const HeaderList& answer)
{
    const auto vary = answer.get("Vary");
    if (!vary || vary->empty())
        return "Origin";
    const std::vector<std::string> names = getDecodeAndSplitHeaderValue(*vary);
    if (contains(names, "Origin") || contains(names, "*"))
        return std::nullopt;
    return *vary + ", Origin";
}

std::string extendedList(const HeaderList& answer, std::string_view name, const std::vector<std::string>& more)
{
    std::vector<std::string> listed = tokensOf(answer, name);
    std::erase(listed, "*");
    for (const std::string& one : more) {
        if (!contains(listed, one))
            listed.push_back(one);
    }
    return joined(listed);
}

} // namespace fetchscope
