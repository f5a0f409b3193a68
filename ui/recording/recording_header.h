#pragma once

#include "ui/recording/recording.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;
class QToolButton;

namespace fetchscope::ui {

/// What is open, who recorded it, whose rules decide, and how far the reading is.
class HarHeader : public QWidget
{
    Q_OBJECT

public:
    explicit HarHeader(QWidget* parent = nullptr);

    void show(const HarRecording& recording);
    void showProgress(const HarRecording& recording);
    /// Says something for a few seconds.
    void notice(const QString& text);

signals:
    void profileChosen(std::optional<fetchscope::ProfileId> profile);
    void stopRequested();
    void reloadRequested();
    void closeRequested();
    void saveRequested();

private:
    QLabel* m_title;
    QLabel* m_source;
    QLabel* m_totals;
    QLabel* m_notice;
    QComboBox* m_profile;
    QProgressBar* m_progress;
    QLabel* m_state;
    QPushButton* m_stop;
    QPushButton* m_reload;
    QToolButton* m_save = nullptr;
    QTimer* m_noticeTime;
};

} // namespace fetchscope::ui
