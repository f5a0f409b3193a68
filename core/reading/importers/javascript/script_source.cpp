#include "core/reading/importers/javascript/script_source.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/javascript/lexer.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace fetchscope::javascript {

namespace {

void blank(std::string& text, std::size_t start, std::size_t end)
{
    for (std::size_t i = start; i < end && i < text.size(); ++i) {
        if (text[i] != '\n')
            text[i] = ' ';
    }
}

/// `> ` at the start of most lines: a quotation in a mail or in Markdown.
void blankQuoteMarks(std::string& text)
{
    std::vector<std::size_t> marks;
    std::size_t lines = 0;
    for (std::size_t line = 0; line < text.size();) {
        const std::size_t end = std::min(text.find('\n', line), text.size());
        const std::size_t start = text.find_first_not_of(" \t", line);
        if (start < end) {
            ++lines;
            if (text[start] == '>')
                marks.push_back(start);
        }
        line = end + 1;
    }
    if (marks.size() * 2 < lines)
        return;
    for (const std::size_t mark : marks)
        text[mark] = ' ';
}

/// Backquotes around a call, as Markdown has them in sentences and around whole scripts.
void blankInlineCode(std::string& text)
{
    for (const char* const call : {"`fetch(", "`axios", "`$.ajax", "`import ", "`const ", "`var ", "`await "}) {
        const std::size_t open = text.find(call);
        if (open == std::string::npos)
            continue;
        std::size_t close = text.rfind('`', text.find('\n', open));
        // Around several lines: the last one alone on its line.
        if (close == open)
            close = text.rfind('`');
        if (close == open
            || std::count(text.begin() + static_cast<std::ptrdiff_t>(open),
                   text.begin() + static_cast<std::ptrdiff_t>(close), '`')
                    % 2
                == 0)
            continue;
        text[open] = ' ';
        text[close] = ' ';
    }
}

/// Dots behind a call say that it goes on, and are no script: `axios.get(url)...`; so do dots alone on their line.
void blankDots(std::string& text)
{
    for (std::size_t line = 0; line < text.size();) {
        const std::size_t end = std::min(text.find('\n', line), text.size());
        const std::string_view plain = strip(std::string_view(text).substr(line, end - line), isAsciiWhitespace);
        if (plain.size() > 1 && plain.find_first_not_of('.') == std::string_view::npos)
            blank(text, line, end);
        line = end + 1;
    }
    for (std::size_t at = text.find(")..."); at != std::string::npos; at = text.find(")...", at + 1)) {
        const std::size_t end = std::min(text.find_first_not_of('.', at + 1), text.size());
        blank(text, at + 1, end);
    }
}

/// Backquotes alone on their lines, around a script.
void blankLonelyBackquotes(std::string& text)
{
    std::vector<std::size_t> marks;
    for (std::size_t at = text.find('`'); at != std::string::npos; at = text.find('`', at + 1)) {
        const std::size_t before = at == 0 ? std::string::npos : text.find_last_not_of(" \t", at - 1);
        const std::size_t behind = text.find_first_not_of(" \t\r", at + 1);
        const bool isFirst = before == std::string::npos || text[before] == '\n';
        const bool isLast = behind == std::string::npos || text[behind] == '\n';
        if (isFirst && isLast)
            marks.push_back(at);
    }
    // One may end a template of several lines.
    if (marks.size() < 2 || marks.size() % 2 != 0)
        return;
    for (const std::size_t mark : marks)
        text[mark] = ' ';
}

/// Of a change to a script what it becomes: lines that begin with a minus are gone.
void keepWhatIsAdded(std::string& text)
{
    std::vector<std::size_t> added;
    std::vector<std::pair<std::size_t, std::size_t>> removed;
    const bool isMarked = text.find("```diff") != std::string::npos || text.find("\n@@ -") != std::string::npos;
    for (std::size_t line = 0; line < text.size();) {
        const std::size_t end = std::min(text.find('\n', line), text.size());
        // "--- a/file" begins with a minus, too.
        const bool isHeading = text.compare(line, 4, "+++ ") == 0 || text.compare(line, 2, "@@") == 0;
        if (isHeading || text[line] == '-')
            removed.emplace_back(line, end);
        else if (text[line] == '+')
            added.push_back(line);
        line = end + 1;
    }
    // A list in a text has minus signs alone.
    if (!isMarked && (added.size() < 2 || removed.empty()))
        return;
    for (const std::size_t mark : added)
        text[mark] = ' ';
    for (const auto& [start, end] : removed)
        blank(text, start, end);
}

/// Stars with which a person made lines of a script bold: no script has them at the ends of a line.
void blankBold(std::string& text)
{
    for (std::size_t at = text.find("**"); at != std::string::npos; at = text.find("**", at + 2)) {
        const std::size_t before = text.find_last_not_of(" \t", at == 0 ? 0 : at - 1);
        const std::size_t behind = text.find_first_not_of(" \t,;", at + 2);
        const bool isFirst = at == 0 || before == std::string::npos || text[before] == '\n';
        const bool isLast = behind == std::string::npos || text[behind] == '\n' || text[behind] == '\r';
        const bool isOfComment = behind != std::string::npos && (text[behind] == '*' || text[behind] == '/');
        if ((isFirst || isLast) && !isOfComment && (at == 0 || text[at - 1] != '/'))
            blank(text, at, at + 2);
    }
}

/// Where an element of scripts begins on its line; npos where none does.
std::size_t findScriptElement(std::string_view text, std::size_t from)
{
    for (std::size_t at = text.find("<script", from); at != std::string_view::npos; at = text.find("<script", at + 1)) {
        const std::size_t lineBreak = text.rfind('\n', at);
        const std::size_t line = lineBreak == std::string_view::npos ? 0 : lineBreak + 1;
        const std::string_view before = strip(text.substr(line, at - line), isAsciiWhitespace);
        const bool isElement = at + 7 < text.size() && (text[at + 7] == '>' || isAsciiWhitespace(text[at + 7]));
        if (isElement && (before.empty() || before.ends_with('>')))
            return at;
    }
    return std::string_view::npos;
}

void keepScriptElements(std::string& text)
{
    std::size_t kept = 0;
    std::size_t at = findScriptElement(text, 0);
    if (at == std::string::npos)
        return;
    while (at != std::string::npos) {
        const std::size_t open = text.find('>', at);
        if (open == std::string::npos)
            break;
        const std::size_t close = text.find("</script", open);
        blank(text, kept, open + 1);
        kept = close == std::string::npos ? text.size() : close;
        at = findScriptElement(text, kept);
    }
    blank(text, kept, text.size());
}

/// Where code goes on behind the words of a comment whose line break was lost; the end where it does not.
std::size_t endOfLostComment(std::string_view text, std::size_t from)
{
    for (std::size_t at = from; at < text.size();) {
        const std::size_t word = text.find_first_not_of(" \t", at);
        if (word == std::string_view::npos)
            break;
        std::size_t end = word;
        while (end < text.size() && isNameCharacter(text[end]))
            ++end;
        const std::size_t behind = text.find_first_not_of(' ', end);
        const bool isMark = end == word && std::string_view("})]'\"`").find(text[word]) != std::string_view::npos;
        const bool isCode = end > word && behind != std::string_view::npos
            && (std::string_view(":({[=").find(text[behind]) != std::string_view::npos
                || (text[end] == '.' && end + 1 < text.size() && isNameCharacter(text[end + 1])));
        const std::string_view name = text.substr(word, end - word);
        const bool isKeyword = name == "const" || name == "let" || name == "var" || name == "return" || name == "await";
        if (isMark || isCode || isKeyword)
            return word;
        at = std::max(end, word + 1);
    }
    return text.size();
}

/// Comments up to the end of their line, in a script that was pasted as one line.
void blankLostComments(std::string& text)
{
    const std::string_view plain = strip(std::string_view(text), isAsciiWhitespace);
    if (plain.find('\n') != std::string_view::npos)
        return;
    for (std::size_t at = text.find("// "); at != std::string::npos; at = text.find("// ", at + 2)) {
        const bool isComment = at == 0 || text[at - 1] == ' ' || text[at - 1] == ';' || text[at - 1] == ',';
        const std::size_t end = endOfLostComment(text, at + 3);
        // A call that is not closed belongs to the comment.
        const std::string_view rest = std::string_view(text).substr(end);
        const auto opened = std::count(rest.begin(), rest.end(), '(') + std::count(rest.begin(), rest.end(), '{');
        const auto closed = std::count(rest.begin(), rest.end(), ')') + std::count(rest.begin(), rest.end(), '}');
        if (isComment && end < text.size() && closed >= opened)
            blank(text, at, end);
    }
}

/// Passes over a template, in which brackets count for nothing.
void skipTemplate(Lexer& lexer)
{
    const std::string_view text = lexer.text();
    std::size_t at = lexer.at();
    while (at < text.size() && text[at] != '`')
        at += text[at] == '\\' ? 2 : 1;
    lexer.seek(std::min(at + 1, text.size()));
}

} // namespace

StrayBrackets withoutStrayBrackets(std::string_view script)
{
    StrayBrackets result {std::string(script), std::nullopt};
    std::string open;
    Lexer lexer(script);
    for (Token token = lexer.next(); token.kind != Token::Kind::End; token = lexer.next()) {
        if (token.kind == Token::Kind::Backquote)
            skipTemplate(lexer);
        if (token.kind != Token::Kind::Punctuator || token.source.size() != 1)
            continue;
        const char c = token.source.front();
        if (c == '(' || c == '[' || c == '{')
            open += c;
        if (c != ')' && c != ']' && c != '}')
            continue;
        const char opening = c == ')' ? '(' : (c == ']' ? '[' : '{');
        if (open.ends_with(opening)) {
            open.pop_back();
        } else if (open.find(opening) == std::string::npos) {
            result.script[token.start] = ' ';
            if (!result.first)
                result.first = token.start;
        } else {
            // Another one is missing, and this one is where it belongs.
            return {std::string(script), std::nullopt};
        }
    }
    return result;
}

std::string scriptOf(std::string_view original)
{
    std::string text(original);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    // A prompt, as it is copied along.
    if (first != std::string::npos && (text.compare(first, 2, "> ") == 0 || text.compare(first, 2, "$ ") == 0))
        text[first] = ' ';
    blankLostComments(text);
    blankQuoteMarks(text);
    keepWhatIsAdded(text);
    blankLonelyBackquotes(text);
    blankDots(text);
    blankInlineCode(text);
    blankBold(text);
    bool hasFence = false;
    for (std::size_t line = 0; line < text.size();) {
        const std::size_t end = std::min(text.find('\n', line), text.size());
        const std::size_t start = text.find_first_not_of(" \t", line);
        if (start < end && text.compare(start, 3, "```") == 0) {
            // Before the first fence stands what is said about the script.
            if (!hasFence)
                blank(text, 0, end);
            hasFence = true;
            blank(text, line, end);
        }
        line = end + 1;
    }
    keepScriptElements(text);
    return text;
}

} // namespace fetchscope::javascript
