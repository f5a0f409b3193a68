#include "app/commands/replay_files.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <variant>

namespace fetchscope {

namespace {

/// Keeps the program that made a recording, and hands all else on.
class InfoSink : public RecordingSink
{
public:
    InfoSink(RecordingSink& next, RecordingInfo& info)
        : m_next(next)
        , m_info(info)
    {
    }
    void beginRecording() override { m_next.beginRecording(); }
    void info(const RecordingInfo& info) override
    {
        m_info = info;
        m_next.info(info);
    }
    void page(const RecordedPage& page) override { m_next.page(page); }
    bool entry(RecordedEntry& entry) override { return m_next.entry(entry); }
    void warning(const RecordingWarning& warning, bool entrySkipped) override { m_next.warning(warning, entrySkipped); }
    void endRecording() override { m_next.endRecording(); }

private:
    RecordingSink& m_next;
    RecordingInfo& m_info;
};

/// Whose turn it is to tell.
class TellingOrder
{
public:
    bool isOf(std::size_t file) const { return m_file.load(std::memory_order_acquire) == file; }
    void waitFor(std::size_t file)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this, file] { return isOf(file); });
    }
    void next()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_file.fetch_add(1, std::memory_order_release);
        }
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::atomic<std::size_t> m_file {0};
};

/// Tells of one file when its turn comes, and keeps what there is to tell until then.
class Teller : public JudgedSink
{
public:
    Teller(const std::string& path, std::size_t file, TellingOrder& order, ReplayListener& listener)
        : m_path(path)
        , m_file(file)
        , m_order(order)
        , m_listener(listener)
    {
    }

    void judged(const JudgedEntry& entry) override
    {
        if (mayTell())
            m_listener.judged(entry);
        else
            m_kept.emplace_back(entry);
    }
    void warning(const RecordingWarning& warning, bool entrySkipped) override
    {
        if (mayTell())
            m_listener.warning(warning, entrySkipped);
        else
            m_kept.emplace_back(Warning {warning, entrySkipped});
    }
    bool at(std::uint64_t consumed, std::uint64_t total)
    {
        if (m_hasBegun)
            m_listener.at(consumed, total);
        return !m_listener.isStopped();
    }
    void end(const FileReplay& replay)
    {
        m_order.waitFor(m_file);
        begin();
        m_listener.end(replay);
        m_order.next();
    }

private:
    struct Warning
    {
        RecordingWarning warning;
        bool entrySkipped;
    };

    bool mayTell()
    {
        constexpr std::size_t mostKept = 4096;
        if (!m_hasBegun && m_kept.size() >= mostKept)
            m_order.waitFor(m_file);
        if (!m_hasBegun && m_order.isOf(m_file))
            begin();
        return m_hasBegun;
    }
    void begin()
    {
        if (std::exchange(m_hasBegun, true))
            return;
        m_listener.begin(m_path);
        for (const auto& one : std::exchange(m_kept, {})) {
            if (const auto* entry = std::get_if<JudgedEntry>(&one))
                m_listener.judged(*entry);
            else
                m_listener.warning(std::get<Warning>(one).warning, std::get<Warning>(one).entrySkipped);
        }
    }

    const std::string& m_path;
    std::size_t m_file;
    TellingOrder& m_order;
    ReplayListener& m_listener;
    bool m_hasBegun = false;
    std::vector<std::variant<JudgedEntry, Warning>> m_kept;
};

void replayFile(const std::string& path, std::size_t file, const ReplayOptions& options, TellingOrder& order,
    ReplayListener& listener)
{
    Teller teller(path, file, order, listener);
    Replayer replayer(options, teller);
    FileReplay replay;
    InfoSink sink(replayer, replay.info);
    replay.read = readHar(
        path, sink, [&teller](std::uint64_t consumed, std::uint64_t total) { return teller.at(consumed, total); });
    // What was read until an error counts.
    if (!replay.read)
        replayer.endRecording();
    replay.rules = replayer.profile();
    replay.usedChanges = replayer.usedChanges();
    teller.end(replay);
}

} // namespace

void replayFiles(
    const std::vector<std::string>& paths, const ReplayOptions& options, std::size_t jobs, ReplayListener& listener)
{
    TellingOrder order;
    // Taken in their order: whose turn it is has always been begun.
    std::atomic<std::size_t> next {0};
    const auto replaySome = [&] {
        for (std::size_t file = next++; file < paths.size(); file = next++)
            replayFile(paths[file], file, options, order, listener);
    };
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min(jobs, paths.size()); ++i)
        others.emplace_back(replaySome);
    replaySome();
    for (std::thread& thread : others)
        thread.join();
}

} // namespace fetchscope
