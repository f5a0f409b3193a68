#pragma once

#include "core/writing/page/html_writer.h"

#include <string>
#include <string_view>

namespace fetchscope {

/// Markdown (https://spec.commonmark.org/) as HTML. HTML in it is shown as text, images are left out but for their
/// descriptions, and a link leads to a web page or nowhere. `above`: the level of the heading that it stands under.
void writeMarkdown(HtmlWriter& html, std::string_view markdown, int above = 2);
/// One paragraph of it, without `<p>`: for a label.
void writeMarkdownLine(HtmlWriter& html, std::string_view markdown);

/// The same as Markdown again: headings lowered, HTML as text, no pictures, links to web pages alone.
std::string safeMarkdown(std::string_view markdown, int above = 2);

} // namespace fetchscope
