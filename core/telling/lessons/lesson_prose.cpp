#include "core/telling/lessons/lesson_prose.h"

#include "core/telling/lessons/cmark_document.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace fetchscope {

namespace {

bool isInBold(cmark_node* node)
{
    for (node = cmark_node_parent(node); node; node = cmark_node_parent(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_STRONG)
            return true;
    }
    return false;
}

/// Collects lines of words.
class Prose
{
public:
    void add(const LessonText& text)
    {
        const CmarkDocument document(text.markdown);
        m_startsNew = true;
        forEachNode(document.root(), [&](cmark_node* node) {
            switch (cmark_node_get_type(node)) {
            case CMARK_NODE_TEXT:
                append(node, text.line, cmark_node_get_literal(node));
                break;
            case CMARK_NODE_CODE:
                // A term may be code in bold; elsewhere code is no word.
                append(node, text.line, isInBold(node) ? cmark_node_get_literal(node) : "`");
                break;
            case CMARK_NODE_SOFTBREAK:
            case CMARK_NODE_LINEBREAK:
                m_line += 1;
                append(node, text.line, " ");
                break;
            case CMARK_NODE_PARAGRAPH:
            case CMARK_NODE_HEADING:
            case CMARK_NODE_ITEM:
                m_startsNew = true;
                m_line = static_cast<std::size_t>(std::max(1, cmark_node_get_start_line(node)));
                break;
            case CMARK_NODE_STRONG:
                m_startsNew = true;
                break;
            default:
                break;
            }
        });
    }
    std::vector<LessonProse> take() { return std::move(m_prose); }

private:
    void append(cmark_node* node, std::size_t first, std::string_view text)
    {
        const bool isBold = isInBold(node);
        const std::size_t line = first + m_line - 1;
        if (m_startsNew || m_prose.back().isBold != isBold || m_prose.back().line != line)
            m_prose.push_back({{}, line, isBold});
        m_startsNew = false;
        m_prose.back().text.append(text);
    }

    std::vector<LessonProse> m_prose;
    std::size_t m_line = 1;
    bool m_startsNew = true;
};

struct Reader
{
    Prose& prose;

    void operator()(const LessonText& text) const { prose.add(text); }
    void operator()(const LessonQuestion& question) const
    {
        prose.add(question.text);
        for (const LessonAnswer& answer : question.answers) {
            prose.add(answer.text);
            prose.add(answer.why);
        }
    }
    void operator()(const LessonTask& task) const
    {
        prose.add(task.text);
        for (const LessonProbe& probe : task.probes)
            prose.add(probe.name);
        for (const WrongSolution& wrong : task.wrong) {
            prose.add(wrong.name);
            prose.add(wrong.says);
        }
        for (const LessonText& hint : task.hints)
            prose.add(hint);
    }
    void operator()(const LessonWhatIf& whatIf) const
    {
        prose.add(whatIf.label);
        prose.add(whatIf.says);
    }
    void operator()(const LessonStop&) const { }
    void operator()(const LessonBrowsers&) const { }
    void operator()(const LessonNotes&) const { }
};

std::size_t countWords(std::string_view text)
{
    std::size_t count = 0;
    bool isInWord = false;
    for (const char c : text) {
        const bool isBlank = c == ' ' || c == '\n' || c == '\t';
        count += !isBlank && !isInWord ? 1 : 0;
        isInWord = !isBlank;
    }
    return count;
}

icu::UnicodeString folded(std::string_view text)
{
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}).foldCase();
}

std::string_view withoutEdges(std::string_view text)
{
    constexpr std::string_view edges = " .,:;`";
    const std::size_t first = text.find_first_not_of(edges);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(edges) - first + 1);
}

} // namespace

std::vector<LessonProse> proseOf(const Lesson& lesson)
{
    Prose prose;
    for (const LessonPage& page : lesson.pages) {
        prose.add({page.heading, page.line});
        for (const LessonBlock& block : page.blocks)
            std::visit(Reader {prose}, block);
    }
    return prose.take();
}

std::size_t wordsOf(const Lesson& lesson)
{
    std::size_t count = 0;
    for (const LessonPage& page : lesson.pages) {
        count += countWords(page.heading);
        for (const LessonBlock& block : page.blocks) {
            if (const auto* text = std::get_if<LessonText>(&block))
                count += countWords(text->markdown);
            else if (const auto* question = std::get_if<LessonQuestion>(&block))
                count += countWords(question->text.markdown);
            else if (const auto* task = std::get_if<LessonTask>(&block))
                count += countWords(task->text.markdown);
        }
    }
    return count;
}

bool isWordCharacter(std::int32_t character)
{
    constexpr UChar32 nonBreakingHyphen = 0x2011;
    return character == '-' || character == '_' || character == nonBreakingHyphen || u_isalnum(character);
}

bool usesTerm(std::string_view text, std::string_view term)
{
    const icu::UnicodeString wanted = folded(term);
    const icu::UnicodeString all = folded(text);
    for (std::int32_t at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
        const std::int32_t end = at + wanted.length();
        const bool begins = at == 0 || !isWordCharacter(all.char32At(all.moveIndex32(at, -1)));
        if (begins && (end >= all.length() || !isWordCharacter(all.char32At(end))))
            return true;
    }
    return false;
}

bool isSameTerm(std::string_view one, std::string_view other)
{
    return folded(withoutEdges(one)) == folded(withoutEdges(other));
}

} // namespace fetchscope
