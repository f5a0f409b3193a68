#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace fetchscope {

/// Does one thing after another, in a thread of its own.
class Lane
{
public:
    using Work = std::function<void()>;

    Lane();
    /// When all is done that was added.
    ~Lane();
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    void add(Work work);
    bool isIdle() const { return m_open.load(std::memory_order_acquire) == 0; }

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Work> m_work;
    bool m_isEnding = false;
    /// What was added and is not done yet.
    std::atomic<std::size_t> m_open {0};
    std::thread m_thread;
};

} // namespace fetchscope
