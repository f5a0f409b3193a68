#pragma once

#include "core/telling/advice/recording_fixes.h"
#include "ui/recording/recording.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>
#include <string>

class QLabel;
class QProgressBar;
class QPushButton;
class QTextBrowser;

namespace fetchscope::ui {

/// The fewest changes of servers that let the most requests of a recording through. They are tried beside the window,
/// which takes reading the file several times; what helps can be copied, and saved as rules for a what-if.
class RecordingFixesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RecordingFixesDialog(const HarRecording& recording, QWidget* parent = nullptr);
    ~RecordingFixesDialog() override;

    bool isBusy() const { return m_watcher.isRunning(); }

private:
    struct Found
    {
        std::optional<RecordingAdvice> advice;
        /// Why the recording could not be read; empty where it could, or was stopped.
        QString error;
    };
    /// What the thread that tries says of itself.
    struct Reading
    {
        std::atomic<bool> isStopped = false;
        std::atomic<int> pass = 0;
        std::atomic<std::uint64_t> consumed = 0;
        std::atomic<std::uint64_t> total = 0;
    };
    static Found find(const std::string& path, ReplayOptions options, Reading& reading);
    void start(const HarRecording& recording);
    void stop();
    void showProgress();
    void showFound();
    void copy() const;
    void save();
    QString html(const RecordingAdvice& advice) const;

    QString m_name;
    std::shared_ptr<Reading> m_reading;
    QFutureWatcher<Found> m_watcher;
    std::optional<RecordingAdvice> m_advice;
    QTimer m_clock;
    QLabel* m_state;
    QProgressBar* m_progress;
    QTextBrowser* m_text;
    QPushButton* m_stop;
    QPushButton* m_copy;
    QPushButton* m_save;
};

} // namespace fetchscope::ui
