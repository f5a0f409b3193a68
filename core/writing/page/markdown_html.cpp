#include "core/writing/page/markdown_html.h"

#include "core/engine/base/utf8.h"
#include "core/telling/lessons/cmark_document.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <vector>

namespace fetchscope {

namespace {

void replaceWith(cmark_node* node, cmark_node* other)
{
    cmark_node_replace(node, other);
    cmark_node_free(node);
}

/// What would be markup of the person's becomes text.
void disarm(cmark_node* node)
{
    const char* literal = cmark_node_get_literal(node);
    const bool isBlock = cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK;
    cmark_node* text = cmark_node_new(isBlock ? CMARK_NODE_CODE_BLOCK : CMARK_NODE_TEXT);
    cmark_node_set_literal(text, literal ? literal : "");
    replaceWith(node, text);
}

/// Its description takes the place of a picture.
void unfold(cmark_node* image)
{
    while (cmark_node* child = cmark_node_first_child(image))
        cmark_node_insert_before(image, child);
    cmark_node_unlink(image);
    cmark_node_free(image);
}

bool isWebLink(std::string_view address)
{
    return address.starts_with("https://") || address.starts_with("http://");
}

void prepare(cmark_node* document, int above)
{
    std::vector<cmark_node*> nodes;
    forEachNode(document, [&nodes](cmark_node* node) { nodes.push_back(node); });
    for (cmark_node* node : nodes) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_HTML_BLOCK:
        case CMARK_NODE_HTML_INLINE:
            disarm(node);
            break;
        case CMARK_NODE_HEADING:
            cmark_node_set_heading_level(node, std::min(6, cmark_node_get_heading_level(node) + above));
            break;
        case CMARK_NODE_IMAGE:
            unfold(node);
            break;
        case CMARK_NODE_LINK:
            if (!isWebLink(cmark_node_get_url(node)))
                unfold(node);
            break;
        default:
            break;
        }
    }
}

std::string rendered(std::string_view markdown, int above)
{
    const std::string text = replaceInvalidUtf8(markdown);
    const CmarkDocument document(text);
    prepare(document.root(), above);
    const std::unique_ptr<char, decltype(&std::free)> html(
        cmark_render_html(document.root(), CMARK_OPT_DEFAULT), std::free);
    return html ? html.get() : "";
}

} // namespace

void writeMarkdown(HtmlWriter& html, std::string_view markdown, int above)
{
    html.raw(rendered(markdown, above));
}

void writeMarkdownLine(HtmlWriter& html, std::string_view markdown)
{
    std::string line = rendered(markdown, 0);
    if (line.ends_with('\n'))
        line.pop_back();
    constexpr std::string_view opened = "<p>";
    constexpr std::string_view closed = "</p>";
    const bool isOneParagraph =
        line.starts_with(opened) && line.ends_with(closed) && line.find(opened, 1) == std::string::npos;
    html.raw(isOneParagraph ? std::string_view(line).substr(opened.size(), line.size() - opened.size() - closed.size())
                            : std::string_view(line));
}

std::string safeMarkdown(std::string_view markdown, int above)
{
    const std::string text = replaceInvalidUtf8(markdown);
    const CmarkDocument document(text);
    prepare(document.root(), above);
    const std::unique_ptr<char, decltype(&std::free)> safe(
        cmark_render_commonmark(document.root(), CMARK_OPT_DEFAULT, 0), std::free);
    return safe ? safe.get() : "";
}

} // namespace fetchscope
