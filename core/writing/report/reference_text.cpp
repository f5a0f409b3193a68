#include "core/telling/reference/reference_article.h"
#include "core/writing/report/reference_report.h"
#include "core/writing/report/text_layout.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr std::size_t articleIndent = 4;

std::string plainText(const ReferencePieces& pieces)
{
    std::string text;
    for (const ReferencePiece& piece : pieces)
        text += piece.text;
    return text;
}

void addHead(TextLayout& layout, const ReferenceEntry& entry)
{
    std::string head = kindWord(entry.kind);
    head.append(": ").append(titleOf(entry));
    layout.paragraph(0, {}, head, TextLayout::Style::Bold);
}

/// Text in which nothing is a sign of Markdown or HTML.
void addMarkdown(std::string& markdown, std::string_view text)
{
    constexpr std::string_view signs = R"(\`*_{}[]<>#|&~)";
    for (const char character : text) {
        if (signs.find(character) != std::string_view::npos)
            markdown += '\\';
        markdown += character;
    }
}

void addMarkdown(std::string& markdown, const ReferencePieces& pieces)
{
    for (const ReferencePiece& piece : pieces) {
        if (piece.link.starts_with("https:"))
            markdown.append("<").append(piece.link).append(">");
        else
            addMarkdown(markdown, piece.text);
    }
}

} // namespace

std::string writeReferenceOverview(ReferenceList entries, std::size_t width)
{
    TextLayout layout(width, false);
    for (const ReferenceEntry* entry : entries) {
        addHead(layout, *entry);
        if (const std::string summary = summaryOf(*entry); !summary.empty())
            layout.paragraph(articleIndent, {}, summary);
    }
    return layout.take();
}

std::string writeReferenceText(ReferenceList entries, std::size_t width)
{
    TextLayout layout(width, false);
    for (const ReferenceEntry* entry : entries) {
        if (entry != entries.front())
            layout.blankLine();
        addHead(layout, *entry);
        const ReferenceArticle article = articleOf(*entry);
        if (!article.summary.empty())
            layout.paragraph(articleIndent, {}, plainText(article.summary));
        for (const ReferenceLine& line : article.lines) {
            std::string label = line.label;
            label += label.ends_with('?') ? " " : ": ";
            if (line.items.size() == 1) {
                layout.paragraph(articleIndent, {}, label.append(plainText(line.items.front())));
                continue;
            }
            layout.paragraph(articleIndent, {}, line.label);
            for (const ReferencePieces& item : line.items)
                layout.paragraph(articleIndent, "- ", plainText(item));
        }
    }
    return layout.take();
}

std::string writeReferenceMarkdown(ReferenceList entries)
{
    std::string markdown;
    for (const ReferenceEntry* entry : entries) {
        const ReferenceArticle article = articleOf(*entry);
        markdown += "## ";
        addMarkdown(markdown, article.title);
        markdown.append("\n\n*").append(article.kind).append("*\n");
        if (!article.summary.empty()) {
            markdown += "\n";
            addMarkdown(markdown, article.summary);
            markdown += "\n";
        }
        markdown += "\n";
        for (const ReferenceLine& line : article.lines) {
            markdown += "- **";
            addMarkdown(markdown, line.label);
            markdown += "**";
            for (const ReferencePieces& item : line.items) {
                markdown += line.items.size() == 1 ? " " : "\n  - ";
                addMarkdown(markdown, item);
            }
            markdown += "\n";
        }
        markdown += "\n";
    }
    return markdown;
}

} // namespace fetchscope
