#pragma once

#include "core/reading/importers/html/html_document.h"

#include <string>

namespace fetchscope {

/// What an image loads of its sources.
struct ImageSource
{
    /// The width of the window that is assumed, in CSS pixels; its screen has the density 1, and light colors.
    static constexpr int assumedWidth = 1280;

    /// Empty where it has none.
    std::string url;
    bool dependsOnWindow = false;
};

/// Chooses among the sources of the picture that the image stands in, and of its own `srcset` and `src`.
/// https://html.spec.whatwg.org/#update-the-source-set
ImageSource sourceOfImage(const GumboNode& image);

} // namespace fetchscope
