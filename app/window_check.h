#pragma once

#include "ui/place/browser_check.h"

namespace fetchscope {

/// Serves a scenario for browsers of this machine, with a report in the language of the window.
tl::expected<std::unique_ptr<ui::BrowserCheck>, std::vector<Message>> serveForBrowsers(const QByteArray& json);

} // namespace fetchscope
