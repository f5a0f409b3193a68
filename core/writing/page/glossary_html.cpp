#include "core/writing/page/glossary_html.h"

#include "core/engine/base/ascii.h"
#include "core/telling/handout/messages.h"
#include "core/telling/lessons/cmark_document.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// The text of a node and all below it, without marks.
std::string plainText(cmark_node* top)
{
    std::string text;
    forEachNode(top, [&text](cmark_node* node) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            text += ' ';
        else if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
            text += cmark_node_get_literal(node);
    });
    return text;
}

/// The sentence of a paragraph that has a word at a place.
std::string sentenceAt(std::string_view paragraph, std::size_t at)
{
    const auto endsSentence = [&](std::size_t i) {
        return std::string_view(".!?").find(paragraph[i]) != std::string_view::npos
            && (i + 1 == paragraph.size() || paragraph[i + 1] == ' ');
    };
    std::size_t begin = at;
    while (begin > 0 && !(paragraph[begin - 1] == ' ' && begin > 1 && endsSentence(begin - 2)))
        --begin;
    std::size_t end = at;
    while (end < paragraph.size() && !endsSentence(end))
        ++end;
    return std::string(paragraph.substr(begin, std::min(paragraph.size(), end + 1) - begin));
}

/// The sentence with a term in bold; empty where this text has none.
std::string explanationIn(const LessonText& text, std::string_view term)
{
    const CmarkDocument document(text.markdown);
    std::string found;
    forEachNode(document.root(), [&](cmark_node* node) {
        if (!found.empty() || cmark_node_get_type(node) != CMARK_NODE_STRONG
            || !asciiCaseInsensitiveEquals(plainText(node), term))
            return;
        cmark_node* block = cmark_node_parent(node);
        while (block && cmark_node_get_type(block) != CMARK_NODE_PARAGRAPH)
            block = cmark_node_parent(block);
        if (!block)
            return;
        const std::string paragraph = plainText(block);
        const std::string word = plainText(node);
        found = sentenceAt(paragraph, std::min(paragraph.find(word), paragraph.size()));
    });
    return found;
}

} // namespace

std::vector<GlossaryEntry> termsOf(const Lesson& lesson, const std::string& lessonId)
{
    std::vector<GlossaryEntry> entries;
    for (const std::string& term : lesson.terms) {
        GlossaryEntry entry {term, {}, lessonId};
        for (const LessonPage& page : lesson.pages) {
            for (const LessonBlock& block : page.blocks) {
                const auto* text = std::get_if<LessonText>(&block);
                if (text && entry.sentence.empty())
                    entry.sentence = explanationIn(*text, term);
            }
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

void writeGlossary(HtmlWriter& html, std::vector<GlossaryEntry> entries, int level)
{
    if (entries.empty())
        return;
    std::stable_sort(entries.begin(), entries.end(), [](const GlossaryEntry& one, const GlossaryEntry& other) {
        return asciiLowercase(one.term) < asciiLowercase(other.term);
    });
    html.raw("<section class=\"glossary\">\n");
    html.element("h" + std::to_string(level), say<messages::LessonTerms>());
    html.raw("\n<dl>\n");
    for (const GlossaryEntry& entry : entries) {
        html.raw("<dt><a href=\"#");
        html.raw(entry.lesson);
        html.raw("\">");
        html.text(entry.term);
        html.raw("</a></dt>\n");
        html.element("dd", entry.sentence);
        html.raw("\n");
    }
    html.raw("</dl>\n</section>\n");
}

} // namespace fetchscope
