#pragma once

#include "core/reading/har/har_reader.h"
#include "core/replay/replayer.h"

#include <QObject>
#include <QString>

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace fetchscope::ui {

/// What a recording says of itself: one for each document of a file.
struct RecordedDocument
{
    RecordingInfo info;
    std::vector<RecordedPage> pages;
};

/// Reads and judges a HAR on a thread of its own, and hands over what it finds in batches. It waits where the receiver
/// is slower, so that memory does not grow with what is on its way.
class HarReading : public QObject
{
    Q_OBJECT

public:
    /// Warnings that are kept with their place; the others are counted.
    static constexpr std::size_t mostWarnings = 5000;

    HarReading(QString path, ReplayOptions options, QObject* parent = nullptr);
    ~HarReading() override;
    HarReading(const HarReading&) = delete;
    HarReading& operator=(const HarReading&) = delete;

    void start();
    /// Reads no further; what was read until then can still be taken.
    void stop();

    /// What came next; empty where nothing is there at the moment.
    std::vector<JudgedEntry> takeEntries();
    /// All documents that were met, as far as they are known.
    std::vector<RecordedDocument> documents() const;
    std::vector<RecordingWarning> takeWarnings();
    std::uint64_t warningCount() const;
    std::uint64_t skippedCount() const;

    struct Progress
    {
        /// Bytes of the file as it lies on the disk; total is 0 where that is unknown.
        std::uint64_t consumed = 0;
        std::uint64_t total = 0;
    };
    Progress progress() const;

    struct End
    {
        bool wasStopped = false;
        std::optional<HarError> error;
    };
    /// Null until everything was read and taken.
    std::optional<End> end() const;

signals:
    /// There is something to take, or the end was reached.
    void arrived();

private:
    class Worker;
    void notify();

    QString m_path;
    ReplayOptions m_options;
    std::thread m_thread;

    mutable std::mutex m_mutex;
    std::condition_variable m_room;
    std::deque<std::vector<JudgedEntry>> m_batches;
    std::vector<RecordedDocument> m_documents;
    std::vector<RecordingWarning> m_warnings;
    std::uint64_t m_warningCount = 0;
    std::uint64_t m_skippedCount = 0;
    Progress m_progress;
    std::optional<End> m_end;
    bool m_isStopped = false;
    bool m_isNotified = false;
};

} // namespace fetchscope::ui
