#pragma once

#include "core/engine/base/message.h"

#include <string>
#include <string_view>

namespace fetchscope {

/// The page that shows predictions beside what the browser does.
struct ReportPage
{
    std::string_view title;
    /// Markdown, shown as it is.
    std::string_view notes;
    /// A file of another site, by which Chromium says what it does with third parties' cookies.
    std::string probe;
    /// `en`, `de`
    std::string_view language = "en";
    Phrasebook phrases = nullptr;
};
std::string reportDocument(const ReportPage& page);

} // namespace fetchscope
