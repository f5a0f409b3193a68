#pragma once

#include "ui/probe/prober.h"

#include <atomic>
#include <memory>

namespace fetchscope::tests {

/// A server that lets a page put something, though not delete it, for a window that shall not open a socket. While
/// `isHeld` is true, each answer waits until it is not, or the probe is cancelled.
ui::Prober fakeProber(std::shared_ptr<std::atomic<bool>> isHeld);

} // namespace fetchscope::tests
