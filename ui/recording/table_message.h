#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace fetchscope::ui {

/// What stands in the place of a recording's table where there is none: a sentence, and what can be done.
class HarMessage : public QWidget
{
    Q_OBJECT

public:
    explicit HarMessage(QWidget* parent = nullptr);

    struct Choices
    {
        bool canRetry = false;
        bool canOpenAnother = false;
        bool canClearFilter = false;
    };
    void say(const QString& title, const QString& text, Choices choices);
    /// Gives the focus to what is to be done first.
    void focusChoice();

signals:
    void retryRequested();
    void openRequested();
    void clearRequested();

private:
    QPushButton* makeButton(const char* name, const QString& text);

    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_retry;
    QPushButton* m_other;
    QPushButton* m_clear;
};

} // namespace fetchscope::ui
