#include "core/reading/server_configuration/bucket_pieces.h"

#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/program_scan.h"

#include <algorithm>
#include <array>

namespace fetchscope {

std::size_t bucketValueOf(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        const bool isWhole = at == 0 || (!isNameCharacter(text[at - 1]) && text[at - 1] != '.');
        const std::size_t end = at + name.size();
        if (!isWhole || (end < text.size() && isNameCharacter(text[end])))
            continue;
        const std::size_t behind = text.find_first_not_of("\"' \t", end);
        if (behind == text.npos)
            continue;
        if (text[behind] == ':' || (text[behind] == '=' && !text.substr(behind).starts_with("==")))
            return behind + (text.substr(behind).starts_with("=>") ? 2 : 1);
        const std::string_view lead = strip(text.substr(0, at), isAsciiWhitespace);
        const bool isAlone = text[end] != '"' && text[end] != '\'' && (lead.ends_with('{') || lead.ends_with(','));
        if (isAlone && (text[behind] == ',' || text[behind] == '}' || text[behind] == '\n'))
            return at;
    }
    return text.npos;
}

bool hasBucketKey(std::string_view text, std::string_view name)
{
    return bucketValueOf(text, name) != text.npos;
}

bool hasBucketOrigins(std::string_view text)
{
    return text.find("<AllowedOrigin>") != text.npos || hasBucketKey(text, "AllowedOrigins")
        || hasBucketKey(text, "allowed_origins") || hasBucketKey(text, "allowedOrigins");
}

bool isBucketOfWrangler(std::string_view text)
{
    return text.find("\"allowed\"") != text.npos && hasBucketKey(text, "origins") && hasBucketKey(text, "methods");
}

namespace {

/// The innermost objects that have `allowed` in them, in one pass.
std::vector<std::string_view> piecesOfWrangler(std::string_view text)
{
    struct OpenObject
    {
        std::size_t begin = 0;
        bool hasMark = false;
    };
    constexpr std::string_view key = "\"allowed\"";
    std::vector<std::string_view> pieces;
    std::vector<OpenObject> open;
    const auto close = [&](std::size_t end) {
        const OpenObject object = open.back();
        open.pop_back();
        const bool hasInner = !pieces.empty() && pieces.back().data() > text.data() + object.begin;
        if (object.hasMark && !hasInner)
            pieces.push_back(text.substr(object.begin, end - object.begin));
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '{')
            open.push_back({i});
        else if (text[i] == '}' && !open.empty())
            close(i + 1);
        else if (text[i] == '"' && !open.empty() && text.substr(i).starts_with(key))
            open.back().hasMark = true;
    }
    while (!open.empty())
        close(text.size());
    return pieces;
}

} // namespace

bool isBucketInYaml(std::string_view text)
{
    const std::size_t at = text.find("AllowedOrigins:");
    if (at == text.npos || text.substr(0, at).ends_with('"'))
        return false;
    int depth = 0;
    for (std::size_t i = 0; i < at; ++i) {
        if (text.substr(i, 2) == "${" || text.substr(i, 2) == "{{")
            i = std::min(text.find('}', i), at);
        else if (text[i] == '{' || text[i] == '(')
            ++depth;
        else if (text[i] == '}' || text[i] == ')')
            --depth;
    }
    return depth <= 0;
}

namespace {

/// The elements of a rule in YAML, as S3 and CloudFormation call them.
constexpr std::array<std::string_view, 9> elementsOfYaml {"AllowedOrigins", "AllowedMethods", "AllowedHeaders",
    "ExposeHeaders", "ExposedHeaders", "MaxAgeSeconds", "MaxAge", "ID", "Id"};

/// The entries of a list in YAML, each of which has what belongs to one rule.
std::vector<std::string_view> entriesOfYaml(std::string_view text)
{
    std::vector<std::string_view> pieces;
    std::size_t start = 0;
    std::size_t at = 0;
    bool hasRule = false;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        const std::string_view plain = strip(line, isAsciiWhitespace);
        const bool isElement =
            std::any_of(elementsOfYaml.begin(), elementsOfYaml.end(), [plain](std::string_view element) {
                return plain.starts_with("- ") && plain.substr(2).starts_with(element)
                    && plain.substr(2 + element.size()).starts_with(':');
            });
        if (isElement) {
            if (hasRule)
                pieces.push_back(text.substr(start, at - start));
            start = at;
            hasRule = true;
        }
        at += line.size() + 1;
    }
    pieces.push_back(text.substr(std::min(start, text.size())));
    return pieces;
}

/// The arrays of PHP that have origins: `['AllowedOrigins' => […], …]`.
std::vector<std::string_view> piecesOfArrays(std::string_view text)
{
    std::vector<std::string_view> pieces;
    constexpr std::string_view key = "AllowedOrigins";
    for (std::size_t at = text.find(key); at != text.npos; at = text.find(key, at + 1)) {
        int depth = 1;
        std::size_t start = at;
        while (start > 0 && depth > 0) {
            const char c = text[--start];
            depth += c == ']' || c == ')' ? 1 : 0;
            depth -= c == '[' || c == '(' ? 1 : 0;
        }
        const std::size_t end = std::min(endOfBrackets(text, start + 1), text.size());
        if (depth == 0 && end > at)
            pieces.push_back(text.substr(start, end - start));
    }
    return pieces;
}

} // namespace

std::vector<std::string_view> bucketRulesIn(std::string_view text)
{
    // As many as a bucket can have.
    constexpr std::size_t mostRules = 100;
    std::vector<std::string_view> pieces;
    constexpr std::string_view start = "<CORSRule>";
    constexpr std::string_view end = "</CORSRule>";
    for (std::size_t at = text.find(start); at != text.npos && pieces.size() < mostRules;
         at = text.find(start, at + 1)) {
        const std::size_t close = std::min({text.find(end, at), text.find(start, at + 1), text.size()});
        pieces.push_back(text.substr(at, close - at));
    }
    if (!pieces.empty())
        return pieces;
    if (isBucketOfWrangler(text))
        return piecesOfWrangler(text);
    if (isBucketInYaml(text))
        return entriesOfYaml(text);
    // The innermost braces that say origins.
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text.size(); ++i) {
        // `"https://${var.domain}"`
        if (text.substr(i, 2) == "${")
            i = std::min(text.find('}', i), text.size() - 1);
        else if (text[i] == '{') {
            open.push_back(i);
        } else if (text[i] == '}' && !open.empty()) {
            const std::string_view piece = text.substr(open.back(), i + 1 - open.back());
            open.clear();
            if (pieces.size() < mostRules && hasBucketOrigins(piece))
                pieces.push_back(piece);
        }
    }
    if (pieces.empty() && text.find("=>") != text.npos)
        return piecesOfArrays(text);
    // What was cut off before its end.
    if (pieces.empty() && !open.empty() && hasBucketOrigins(text.substr(open.back())))
        pieces.push_back(text.substr(open.back()));
    return pieces;
}

} // namespace fetchscope
