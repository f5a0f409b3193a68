#pragma once

#include <functional>

namespace fetchscope {

/// Requests that are under way at once take turns: one goes on until it waits for its answer, or for another request,
/// and then the one whose time comes next.
class Turns
{
public:
    Turns() = default;
    Turns(const Turns&) = delete;
    Turns& operator=(const Turns&) = delete;
    virtual ~Turns() = default;

    /// Whose turn it is goes on at this moment (virtual seconds since the run began), behind those whose turn comes at
    /// the same moment.
    virtual void waitUntil(double time) = 0;
    /// Whose turn it is goes on when this is so, or at this moment at the latest. False: it is not so.
    virtual bool waitFor(const std::function<bool()>& isSo, double latest) = 0;
};

} // namespace fetchscope
