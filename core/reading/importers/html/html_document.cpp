#include "core/reading/importers/html/html_document.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/captured/open_names.h"

#include <array>
#include <utility>

namespace fetchscope {

namespace {

/// How templates write what they put in.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> templateMarks {
    {{"{{", "}}"}, {"{%", "%}"}, {"<?=", "?>"}, {"<?php", "?>"}, {"<%=", "%>"}}};

/// A value as a template or a component writes it: `{'/a.css'}` is the text, `{url}`, `{{ url }}` and `<?= $url ?>` are
/// open names.
std::string writtenValue(std::string_view value)
{
    const bool isOfComponent =
        value.size() > 2 && value.front() == '{' && value.back() == '}' && value[1] != '{' && value[1] != '%';
    if (isOfComponent) {
        const std::string_view inner = strip(value.substr(1, value.size() - 2), isAsciiWhitespace);
        const bool isQuoted = inner.size() > 1 && inner.front() == inner.back()
            && (inner.front() == '\'' || inner.front() == '"' || inner.front() == '`');
        if (!isQuoted)
            return openName(inner);
        return fillTemplate(inner.substr(1, inner.size() - 2), "${", "}", nullptr,
            [](const void*, std::string_view) -> const std::string* { return nullptr; });
    }
    std::string text(value);
    for (const auto& [opening, closing] : templateMarks) {
        if (text.find(opening) != std::string::npos)
            text = fillTemplate(text, opening, closing, nullptr,
                [](const void*, std::string_view) -> const std::string* { return nullptr; });
    }
    return text;
}

} // namespace

HtmlDocument::HtmlDocument(std::string_view text)
    : m_output(gumbo_parse_with_options(&kGumboDefaultOptions, text.data(), text.size()))
{
}

void HtmlDocument::Destroy::operator()(GumboOutput* output) const
{
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

std::string tagOf(const GumboNode& element)
{
    if (element.v.element.tag != GUMBO_TAG_UNKNOWN)
        return gumbo_normalized_tagname(element.v.element.tag);
    GumboStringPiece name = element.v.element.original_tag;
    gumbo_tag_from_original_text(&name);
    return name.data ? asciiLowercase({name.data, name.length}) : std::string();
}

std::optional<std::string> attributeOf(const GumboNode& element, const char* name)
{
    const GumboAttribute* attribute = gumbo_get_attribute(&element.v.element.attributes, name);
    return attribute ? std::optional<std::string>(writtenValue(attribute->value)) : std::nullopt;
}

std::string attributeText(const GumboNode& element, const char* name)
{
    return attributeOf(element, name).value_or(std::string());
}

std::string textIn(const GumboNode& element)
{
    std::string text;
    const GumboVector& children = element.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(children.data[i]);
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_CDATA)
            text += child->v.text.text;
    }
    return text;
}

std::size_t lineOf(const GumboNode& element)
{
    return element.v.element.start_pos.line;
}

} // namespace fetchscope
