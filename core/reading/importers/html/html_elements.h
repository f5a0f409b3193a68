#pragma once

#include "core/engine/url/url.h"
#include "core/reading/importers/html/html_document.h"
#include "core/reading/importers/snippet_parts.h"

#include <functional>
#include <string>

namespace fetchscope {

/// The requests of a page's elements, with their attributes, in the order of the text.
class HtmlElements
{
public:
    /// URLs are resolved against `base` where there is one. `addLink`: links count, too.
    HtmlElements(SnippetParts& parts, const std::string& base, bool takesLinks);
    void take(const GumboNode& element);

private:
    RequestAction* add(InitiatorKind kind, const GumboNode& element, const std::string& url);
    void addSource(InitiatorKind kind, const GumboNode& element, const char* attribute = "src");
    bool takeHtmx(const GumboNode& element);
    void takeScript(const GumboNode& element);
    void takeLink(const GumboNode& element);
    void takeAnchor(const GumboNode& element);
    void takeImage(const GumboNode& element);
    void takeMedia(InitiatorKind kind, const GumboNode& element);
    void takeFrame(const GumboNode& element);
    void takeForm(const GumboNode& element);
    void takeSvg(const std::string& tag, const GumboNode& element);
    void takeRefresh(const GumboNode& element);
    void takeSpeculationRules(const GumboNode& element);
    void takeStyles(std::string_view css, std::size_t line);
    std::string resolved(std::string_view url) const;

    SnippetParts& m_parts;
    std::string m_base;
    bool m_takesLinks;
};

} // namespace fetchscope
