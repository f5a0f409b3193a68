#pragma once

#include "core/engine/browser/turns.h"
#include "core/engine/browser/virtual_clock.h"

#include <boost/context/fiber.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace fetchscope {

/// Activities that go on at once over virtual time: a queue of who goes on when. Each has a stack of its own, which it
/// leaves while it waits; one runs at a time, and equal times keep their order, so that a run stays a pure function.
class EventQueue final : public Turns
{
public:
    /// The clock is at the moment of whose turn it is, until the queue is gone.
    explicit EventQueue(VirtualClock& clock);
    ~EventQueue() override;

    /// What is to begin at this moment, in virtual seconds since the run began.
    void add(double beginsAt, std::function<void()> activity);
    /// Lets all go on until each has ended.
    void run();

    void waitUntil(double time) override;
    bool waitFor(const std::function<bool()>& isSo, double latest) override;
    /// Called with the number of one who waited, from 0, when it goes on.
    void onResumed(std::function<void(std::size_t)> call) { m_onResumed = std::move(call); }

private:
    struct Activity
    {
        std::size_t number = 0;
        std::function<void()> what;
        boost::context::fiber stack;
        /// When it goes on, and its place among those of the same time.
        double wakesAt = 0;
        std::uint64_t place = 0;
        /// What it waits for; null: the time alone.
        const std::function<bool()>* isSo = nullptr;
        bool hasEnded = false;
    };

    Activity* next() const;
    void resume(Activity& activity);
    void leave();

    VirtualClock& m_clock;
    std::vector<std::unique_ptr<Activity>> m_activities;
    std::uint64_t m_places = 0;
    Activity* m_current = nullptr;
    /// Where run() goes on while an activity waits.
    boost::context::fiber m_queue;
    std::function<void(std::size_t)> m_onResumed;
};

} // namespace fetchscope
