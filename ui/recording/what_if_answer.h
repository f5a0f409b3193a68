#pragma once

#include "ui/recording/recording.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTextBrowser;

namespace fetchscope::ui {

/// What a what-if comes to: the difference, how far it is worked out, or what is wrong with the question.
class WhatIfAnswer : public QWidget
{
    Q_OBJECT

public:
    explicit WhatIfAnswer(QWidget* parent = nullptr);

    /// Null: there is none to ask.
    void showAnswer(const HarRecording* recording);
    /// What is wrong with the question; empty: nothing.
    void setProblem(const QString& problem);

signals:
    /// `filter:TERM` was followed.
    void filterRequested(const QString& term);
    void cancelRequested();
    void resetRequested();

private:
    QLabel* m_problem;
    QTextBrowser* m_answer;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_reset;
};

} // namespace fetchscope::ui
