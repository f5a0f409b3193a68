#pragma once

#include <cmark.h>

#include <string_view>

namespace fetchscope {

/// Parsed Markdown (CommonMark) with the places of its parts.
class CmarkDocument
{
public:
    explicit CmarkDocument(std::string_view markdown)
        : m_root(cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_SOURCEPOS))
    {
    }
    ~CmarkDocument() { cmark_node_free(m_root); }
    CmarkDocument(const CmarkDocument&) = delete;
    CmarkDocument& operator=(const CmarkDocument&) = delete;

    cmark_node* root() const { return m_root; }

private:
    cmark_node* m_root;
};

/// Calls `visit` for a node and all below it, in the order of the text.
template <class Visit> void forEachNode(cmark_node* top, Visit visit)
{
    cmark_iter* iterator = cmark_iter_new(top);
    while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
        cmark_node* node = cmark_iter_get_node(iterator);
        if (cmark_iter_get_event_type(iterator) == CMARK_EVENT_ENTER)
            visit(node);
    }
    cmark_iter_free(iterator);
}

/// The line on which a node begins.
inline int lineOf(cmark_node* node)
{
    while (node && cmark_node_get_start_line(node) == 0)
        node = cmark_node_parent(node);
    return node ? cmark_node_get_start_line(node) : 1;
}

} // namespace fetchscope
