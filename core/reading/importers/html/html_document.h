#pragma once

#include <gumbo.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// The tree that the HTML parser makes, as the readers of this folder use it.
namespace fetchscope {

/// A parsed page. The text has to outlive it.
class HtmlDocument
{
public:
    explicit HtmlDocument(std::string_view text);
    const GumboNode* root() const { return m_output->root; }

private:
    struct Destroy
    {
        void operator()(GumboOutput* output) const;
    };
    std::unique_ptr<GumboOutput, Destroy> m_output;
};

/// Calls `visit(node)` for each element in the order of the text, without recursion. False from it: what is in the
/// element is passed over.
template <class Visit> void forEachElement(const GumboNode* root, Visit visit)
{
    const GumboNode* node = root;
    bool isDone = false;
    while (node) {
        const bool isElement = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
        const bool goesIn = !isDone && isElement && visit(*node) && node->v.element.children.length > 0;
        if (goesIn) {
            node = static_cast<const GumboNode*>(node->v.element.children.data[0]);
            continue;
        }
        isDone = false;
        const GumboNode* parent = node == root ? nullptr : node->parent;
        if (!parent || (parent->type != GUMBO_NODE_ELEMENT && parent->type != GUMBO_NODE_TEMPLATE))
            return;
        const GumboVector& siblings = parent->v.element.children;
        const auto next = static_cast<unsigned>(node->index_within_parent) + 1;
        if (next < siblings.length) {
            node = static_cast<const GumboNode*>(siblings.data[next]);
        } else {
            node = parent;
            isDone = true;
        }
    }
}

/// The name of an element in lower case, also of one that HTML does not have.
std::string tagOf(const GumboNode& element);
/// An attribute's value; null where the element does not have it.
std::optional<std::string> attributeOf(const GumboNode& element, const char* name);
/// Its value, empty where it is not there.
std::string attributeText(const GumboNode& element, const char* name);
/// The text right inside of an element.
std::string textIn(const GumboNode& element);
/// The line on which it begins, from 1.
std::size_t lineOf(const GumboNode& element);

} // namespace fetchscope
