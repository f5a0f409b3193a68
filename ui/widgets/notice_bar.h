#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace fetchscope::ui {

/// A sentence above the timeline that something has happened, with what can be done about it. Asks nobody to stop.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    /// Without `act`, it can only be dismissed.
    void show(const QString& text, const QString& button = {}, std::function<void()> act = {});

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();

    QLabel* m_sign;
    QLabel* m_text;
    QPushButton* m_button;
    std::function<void()> m_act;
    bool m_isDressing = false;
};

} // namespace fetchscope::ui
