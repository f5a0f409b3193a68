#include "core/engine/simulation/event_queue.h"

#include <boost/context/protected_fixedsize_stack.hpp>

#include <algorithm>
#include <limits>

namespace fetchscope {

namespace {

/// Memory is taken only for what is used of it.
constexpr std::size_t stackSize = std::size_t {1} << 20U;

} // namespace

EventQueue::EventQueue(VirtualClock& clock)
    : m_clock(clock)
{
    m_clock.share(this);
}

EventQueue::~EventQueue()
{
    m_clock.share(nullptr);
}

void EventQueue::add(double beginsAt, std::function<void()> activity)
{
    auto added = std::make_unique<Activity>();
    added->number = m_activities.size();
    added->what = std::move(activity);
    added->wakesAt = beginsAt;
    added->place = m_places++;
    m_activities.push_back(std::move(added));
}

/// Who goes on: first who has got what it waits for, then whose time comes first. Where nobody's comes, who waits for
/// what will never be is not kept.
EventQueue::Activity* EventQueue::next() const
{
    Activity* first = nullptr;
    for (const auto& activity : m_activities) {
        if (activity->hasEnded)
            continue;
        if (activity->isSo != nullptr && (*activity->isSo)())
            return activity.get();
        if (first == nullptr || activity->wakesAt < first->wakesAt
            || (activity->wakesAt == first->wakesAt && activity->place < first->place))
            first = activity.get();
    }
    return first;
}

void EventQueue::run()
{
    while (Activity* const activity = next()) {
        const bool isGranted = activity->isSo != nullptr && (*activity->isSo)();
        if (!isGranted && activity->wakesAt < std::numeric_limits<double>::infinity())
            m_clock.moveTo(std::max(m_clock.now(), activity->wakesAt));
        resume(*activity);
    }
}

void EventQueue::resume(Activity& activity)
{
    m_current = &activity;
    if (activity.stack) {
        activity.stack = std::move(activity.stack).resume();
        return;
    }
    using Stack = boost::context::protected_fixedsize_stack;
    activity.stack =
        boost::context::fiber(std::allocator_arg, Stack(stackSize), [this, &activity](boost::context::fiber&& queue) {
            m_queue = std::move(queue);
            activity.what();
            activity.hasEnded = true;
            return std::move(m_queue);
        });
    activity.stack = std::move(activity.stack).resume();
}

/// The queue goes on, until it is the turn of who leaves again.
void EventQueue::leave()
{
    Activity* const self = m_current;
    self->place = m_places++;
    m_queue = std::move(m_queue).resume();
    self->isSo = nullptr;
    if (m_onResumed)
        m_onResumed(self->number);
}

void EventQueue::waitUntil(double time)
{
    m_current->wakesAt = time;
    leave();
}

bool EventQueue::waitFor(const std::function<bool()>& isSo, double latest)
{
    m_current->wakesAt = latest;
    m_current->isSo = &isSo;
    leave();
    return isSo();
}

} // namespace fetchscope
