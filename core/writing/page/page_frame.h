#pragma once

#include "core/writing/page/html_writer.h"

#include <string_view>

/// What stands around the contents of a page that needs nothing else: no network, no other file. Its policy lets its
/// one script run, known by its hash, and nothing load.
namespace fetchscope {

/// From the doctype to `<main>`. `language`: `en`, `de`.
void openPage(HtmlWriter& html, std::string_view title, std::string_view language);
/// From `</main>` on.
void closePage(HtmlWriter& html);

} // namespace fetchscope
