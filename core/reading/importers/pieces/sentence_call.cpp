#include "core/reading/importers/pieces/sentence_call.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

bool isOfName(char c)
{
    return isAsciiAlphanumeric(c) || c == '_' || c == '$' || c == '.';
}

/// `when`, `doesn't`, `cross-domain,`
bool isPlainWord(std::string_view word)
{
    while (!word.empty() && std::string_view(",.:").find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
        return isAsciiAlpha(c) || c == '\'' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
    });
}

/// What statements begin with, and few sentences.
bool isKeyword(std::string_view word)
{
    constexpr std::array<std::string_view, 18> keywords {"const", "let", "var", "return", "await", "async", "import",
        "export", "function", "class", "public", "private", "static", "try", "throw", "yield", "new", "default"};
    return std::find(keywords.begin(), keywords.end(), word) != keywords.end();
}

} // namespace

bool isPlainSentence(std::string_view text)
{
    constexpr std::size_t fewest = 3;
    std::size_t count = 0;
    for (const std::string_view word : strictlySplit(strip(text, isAsciiWhitespace), ' ')) {
        if (word.empty())
            continue;
        if (!isPlainWord(word) || (count == 0 && isKeyword(word)))
            return false;
        ++count;
    }
    return count >= fewest;
}

namespace {

/// Behind the bracket that closes the one at a place; npos where none does.
std::size_t endOfBracket(std::string_view text, std::size_t open)
{
    int depth = 0;
    char quote = 0;
    for (std::size_t at = open; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != 0) {
            quote = c == quote && text[at - 1] != '\\' ? char {0} : quote;
            continue;
        }
        if (c == '\'' || c == '"' || c == '`')
            quote = c;
        depth += c == '(' ? 1 : 0;
        depth -= c == ')' ? 1 : 0;
        if (depth == 0)
            return at + 1;
    }
    return std::string_view::npos;
}

/// Behind the calls of a chain: `axios.get(url).then(show)`.
std::size_t endOfChain(std::string_view text, std::size_t open)
{
    std::size_t end = endOfBracket(text, open);
    while (end != std::string_view::npos && end < text.size() && text[end] == '.') {
        std::size_t name = end + 1;
        while (name < text.size() && isOfName(text[name]))
            ++name;
        if (name == end + 1 || name == text.size() || text[name] != '(')
            break;
        end = endOfBracket(text, name);
    }
    return end;
}

} // namespace

std::optional<SentenceCall> callInSentence(std::string_view line)
{
    const std::size_t open = line.find('(');
    if (open == std::string_view::npos)
        return std::nullopt;
    std::size_t begin = open;
    while (begin > 0 && isOfName(line[begin - 1]))
        --begin;
    const std::string_view before = strip(line.substr(0, begin), isAsciiWhitespace);
    std::string_view sentence = before;
    // What makes the object belongs to the call.
    if (sentence.ends_with(" new")) {
        sentence.remove_suffix(4);
        begin = sentence.size() + static_cast<std::size_t>(sentence.data() - line.data()) + 1;
    }
    const std::size_t end = begin < open ? endOfChain(line, open) : std::string_view::npos;
    if (end == std::string_view::npos || !isPlainSentence(sentence))
        return std::nullopt;
    const std::string_view behind = line.substr(end);
    if (!behind.empty() && behind.find_first_of("{};=") != std::string_view::npos)
        return std::nullopt;
    return SentenceCall {line.substr(begin, end - begin), std::string(sentence).append(" ").append(behind)};
}

bool speaksOfCalls(std::string_view line)
{
    constexpr std::ptrdiff_t fewestSpaces = 5;
    line = strip(line, isAsciiWhitespace);
    const std::string_view first = line.substr(0, line.find(' '));
    if (line.empty() || isKeyword(first) || (!isAsciiAlpha(line.front()) && line.front() != '"' && line.front() != '`')
        || std::count(line.begin(), line.end(), ' ') < fewestSpaces
        || line.find_first_of("{};=") != std::string_view::npos)
        return false;
    bool isSpokenOf = false;
    for (std::size_t open = line.find('('); open != std::string_view::npos; open = line.find('(', open + 1)) {
        const bool isOfCall = open > 0 && isOfName(line[open - 1]);
        const bool isEmpty = line.substr(open).starts_with("()");
        if (isOfCall && (!isEmpty || line.substr(open).starts_with("().")))
            return false;
        isSpokenOf = isSpokenOf || isOfCall;
    }
    return isSpokenOf;
}

namespace {

/// `const connection = new …`, `import axios from "axios"`
bool beginsStatement(std::string_view text)
{
    constexpr std::array<std::string_view, 5> declarations {"import ", "const ", "let ", "var ", "async function "};
    constexpr std::array<std::string_view, 5> signs {" from '", " from \"", "=", "){", ") {"};
    const bool isDeclared = std::any_of(declarations.begin(), declarations.end(),
        [text](std::string_view declaration) { return text.starts_with(declaration); });
    return isDeclared && std::any_of(signs.begin(), signs.end(), [text](std::string_view sign) {
        return text.find(sign) != std::string_view::npos;
    });
}

/// Behind the mark of a list: `3. const …`; 0 where none stands there.
std::size_t endOfListMark(std::string_view line)
{
    const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
    const std::size_t digits = std::min(line.find_first_not_of("0123456789", begin), line.size());
    const bool isNumber = digits > begin && digits - begin < 3;
    const bool isMarked = isNumber && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
    return isMarked ? std::min(line.find_first_not_of(' ', digits + 1), line.size()) : 0;
}

} // namespace

std::size_t statementBehindSentence(std::string_view line)
{
    constexpr std::size_t shortestSentence = 12;
    if (const std::size_t behindMark = endOfListMark(line); behindMark > 0 && beginsStatement(line.substr(behindMark)))
        return behindMark;
    for (std::size_t at = line.find(' ', shortestSentence); at != std::string_view::npos; at = line.find(' ', at + 1)) {
        const bool isBehind = std::string_view(".:!?;").find(line[at - 1]) != std::string_view::npos;
        if (isBehind && beginsStatement(line.substr(at + 1))
            && line.substr(0, at).find_first_of("{}<>=;`") == std::string_view::npos)
            return at + 1;
    }
    return std::string_view::npos;
}

} // namespace fetchscope
