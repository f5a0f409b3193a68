#pragma once

#include "core/telling/loopback/seen_run.h"

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <vector>

namespace fetchscope::ui {

/// A scenario whose servers and page are played on this machine, so that real browsers can do it. It ends with the
/// object.
class BrowserCheck
{
public:
    BrowserCheck() = default;
    virtual ~BrowserCheck() = default;
    BrowserCheck(const BrowserCheck&) = delete;
    BrowserCheck& operator=(const BrowserCheck&) = delete;

    /// What a browser is to open.
    virtual QString address() const = 0;
    /// What the browsers that came have done so far.
    virtual std::vector<const SeenRun*> runs() const = 0;

    /// Called when one has got further.
    std::function<void()> changed = [] {};
};

/// Begins to serve a scenario that is given as JSON; or why it cannot be tried. The program has it, not the window.
using BrowserCheckMaker =
    std::function<tl::expected<std::unique_ptr<BrowserCheck>, std::vector<Message>>(const QByteArray& json)>;

} // namespace fetchscope::ui
