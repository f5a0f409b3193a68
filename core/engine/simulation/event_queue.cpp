#include "core/engine/simulation/event_queue.h"

#include <boost/context/protected_fixedsize_stack.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>

// It comes with the sanitizers.
#if __has_include(<sanitizer/asan_interface.h>)
#include <sanitizer/asan_interface.h>
#else
#define ASAN_UNPOISON_MEMORY_REGION(address, size)
#endif

namespace fetchscope {

namespace {

/// Memory is taken only for what is used of it.
constexpr std::size_t stackSize = std::size_t {1} << 20U;

/// A stack whose memory nobody has used: who leaves a stack without returning leaves marks of the address sanitizer on
/// it, and the next one may get the same address. Without that sanitizer nothing is done.
class FreshStack
{
public:
    boost::context::stack_context allocate()
    {
        const boost::context::stack_context stack = m_stacks.allocate();
        ASAN_UNPOISON_MEMORY_REGION(static_cast<std::byte*>(stack.sp) - stack.size, stack.size);
        return stack;
    }
    void deallocate(boost::context::stack_context& stack) { m_stacks.deallocate(stack); }

private:
    boost::context::protected_fixedsize_stack m_stacks {stackSize};
};

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
    activity.stack =
        boost::context::fiber(std::allocator_arg, FreshStack(), [this, &activity](boost::context::fiber&& queue) {
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
