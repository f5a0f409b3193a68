#include "core/writing/protocol/engine/lane.h"

#include <utility>

namespace fetchscope {

Lane::Lane()
    : m_thread([this] { run(); })
{
}

Lane::~Lane()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Lane::add(Work work)
{
    m_open.fetch_add(1, std::memory_order_acq_rel);
    {
        const std::scoped_lock lock(m_mutex);
        m_work.push_back(std::move(work));
    }
    m_changed.notify_all();
}

void Lane::run()
{
    for (;;) {
        Work work;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return !m_work.empty() || m_isEnding; });
            if (m_work.empty())
                return;
            work = std::move(m_work.front());
            m_work.pop_front();
        }
        work();
        work = {};
        m_open.fetch_sub(1, std::memory_order_acq_rel);
    }
}

} // namespace fetchscope
