#pragma once

#include "ui/recording/recording.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>
#include <optional>
#include <string>

namespace fetchscope::ui {

/// Reads one entry of a recording again and makes a scenario of it, beside the window.
class HarEntryReader : public QObject
{
    Q_OBJECT

public:
    enum class Purpose : std::uint8_t { Open, Edit, Save };
    struct Reading
    {
        qint64 entry = -1;
        Purpose purpose = Purpose::Open;
        std::optional<std::string> scenario;
        /// Empty where all went well.
        QString error;
        QString savePath;
    };

    explicit HarEntryReader(QObject* parent);
    ~HarEntryReader() override;

    /// Takes the place of what is being read. `savePath`: where the scenario goes, for `Purpose::Save`.
    void start(const HarRecording& recording, qint64 entry, Purpose purpose, const QString& savePath);
    /// What is being read is not told any more.
    void cancel();

signals:
    void finished(const fetchscope::ui::HarEntryReader::Reading& reading);

private:
    QFutureWatcher<Reading> m_reading;
    std::shared_ptr<std::atomic<bool>> m_isCancelled;
};

} // namespace fetchscope::ui
