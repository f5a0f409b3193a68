#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace fetchscope {

/// Where lines go, from any thread: each is written whole.
class LineOutput
{
public:
    /// Takes a line with its line feed; false where nobody takes it any more.
    using Write = std::function<bool(std::string_view line)>;

    explicit LineOutput(Write write)
        : m_write(std::move(write))
    {
    }
    /// Without the line feed. False from the first failure on.
    bool write(std::string line)
    {
        line += '\n';
        const std::scoped_lock lock(m_mutex);
        if (!m_isBroken.load(std::memory_order_relaxed) && !m_write(line))
            m_isBroken.store(true, std::memory_order_relaxed);
        return !isBroken();
    }
    bool isBroken() const { return m_isBroken.load(std::memory_order_relaxed); }

private:
    std::mutex m_mutex;
    Write m_write;
    std::atomic<bool> m_isBroken {false};
};

} // namespace fetchscope
