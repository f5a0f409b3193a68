#include "ui/recording/reading.h"

#include <QFile>

#include <chrono>

namespace fetchscope::ui {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t batchSize = 1024;
/// How many batches may wait to be taken.
constexpr std::size_t mostBatches = 6;
/// After so long a batch goes out as it is, so that something is seen early.
constexpr std::chrono::milliseconds longestBatch {25};

} // namespace

/// Lives on the thread.
class HarReading::Worker : private RecordingSink, private JudgedSink
{
public:
    explicit Worker(HarReading& reading)
        : m_reading(reading)
        , m_replayer(reading.m_options, *this)
        , m_flushed(Clock::now())
    {
    }

    void run()
    {
        const std::string path = QFile::encodeName(m_reading.m_path).toStdString();
        const auto result = readHar(path, *this, [this](std::uint64_t consumed, std::uint64_t total) {
            {
                const std::lock_guard lock(m_reading.m_mutex);
                m_reading.m_progress = {consumed, total};
                m_isStopped = m_isStopped || m_reading.m_isStopped;
            }
            m_reading.notify();
            return !m_isStopped;
        });
        // What was read until an error counts.
        if (!result && !m_isStopped)
            m_replayer.endRecording();
        flush();
        {
            const std::lock_guard lock(m_reading.m_mutex);
            End end;
            end.wasStopped = m_isStopped;
            if (!result)
                end.error = result.error();
            m_reading.m_end = std::move(end);
        }
        m_reading.notify();
    }

private:
    void beginRecording() override
    {
        {
            const std::lock_guard lock(m_reading.m_mutex);
            m_reading.m_documents.emplace_back();
        }
        m_replayer.beginRecording();
    }
    void info(const RecordingInfo& info) override
    {
        {
            const std::lock_guard lock(m_reading.m_mutex);
            if (!m_reading.m_documents.empty())
                m_reading.m_documents.back().info = info;
        }
        m_replayer.info(info);
    }
    void page(const RecordedPage& page) override
    {
        {
            const std::lock_guard lock(m_reading.m_mutex);
            if (!m_reading.m_documents.empty())
                m_reading.m_documents.back().pages.push_back(page);
        }
        m_replayer.page(page);
    }
    bool entry(RecordedEntry& entry) override { return m_replayer.entry(entry) && !m_isStopped; }
    void warning(const RecordingWarning& warning, bool entrySkipped) override
    {
        const std::lock_guard lock(m_reading.m_mutex);
        ++m_reading.m_warningCount;
        m_reading.m_skippedCount += entrySkipped ? 1 : 0;
        if (m_reading.m_warningCount <= mostWarnings)
            m_reading.m_warnings.push_back(warning);
    }
    void endRecording() override { m_replayer.endRecording(); }

    void judged(const JudgedEntry& entry) override
    {
        m_batch.push_back(entry);
        if (m_batch.size() >= batchSize || (m_batch.size() % 32 == 0 && Clock::now() - m_flushed > longestBatch))
            flush();
    }

    void flush()
    {
        {
            std::unique_lock lock(m_reading.m_mutex);
            m_reading.m_room.wait(
                lock, [this] { return m_reading.m_isStopped || m_reading.m_batches.size() < mostBatches; });
            m_isStopped = m_isStopped || m_reading.m_isStopped;
            if (!m_batch.empty())
                m_reading.m_batches.push_back(std::move(m_batch));
        }
        m_batch.clear();
        m_batch.reserve(batchSize);
        if (m_isStopped)
            m_replayer.stop();
        m_reading.notify();
        m_flushed = Clock::now();
    }

    HarReading& m_reading;
    Replayer m_replayer;
    std::vector<JudgedEntry> m_batch;
    Clock::time_point m_flushed;
    bool m_isStopped = false;
};

HarReading::HarReading(QString path, ReplayOptions options, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_options(std::move(options))
{
}

HarReading::~HarReading()
{
    stop();
    if (m_thread.joinable())
        m_thread.join();
}

void HarReading::start()
{
    m_thread = std::thread([this] { Worker(*this).run(); });
}

void HarReading::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
    }
    m_room.notify_all();
}

void HarReading::notify()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isNotified)
            return;
        m_isNotified = true;
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            {
                const std::lock_guard lock(m_mutex);
                m_isNotified = false;
            }
            emit arrived();
        },
        Qt::QueuedConnection);
}

std::vector<JudgedEntry> HarReading::takeEntries()
{
    std::vector<JudgedEntry> batch;
    {
        const std::lock_guard lock(m_mutex);
        if (m_batches.empty())
            return batch;
        batch = std::move(m_batches.front());
        m_batches.pop_front();
    }
    m_room.notify_one();
    return batch;
}

std::vector<RecordedDocument> HarReading::documents() const
{
    const std::lock_guard lock(m_mutex);
    return m_documents;
}

std::vector<RecordingWarning> HarReading::takeWarnings()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_warnings, {});
}

std::uint64_t HarReading::warningCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_warningCount;
}

std::uint64_t HarReading::skippedCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_skippedCount;
}

HarReading::Progress HarReading::progress() const
{
    const std::lock_guard lock(m_mutex);
    return m_progress;
}

std::optional<HarReading::End> HarReading::end() const
{
    const std::lock_guard lock(m_mutex);
    return m_batches.empty() ? m_end : std::nullopt;
}

} // namespace fetchscope::ui
