#pragma once

#include <QPushButton>

class QLabel;

namespace fetchscope::ui {

/// A button with a number, which is its key, and words on as many lines as they take.
class AnswerButton : public QPushButton
{
    Q_OBJECT

public:
    /// `number` from 1 to 9.
    explicit AnswerButton(int number, QWidget* parent = nullptr);

    void setAnswer(const QString& text);
    const QString& answer() const { return m_answer; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

private:
    int m_number;
    QString m_answer;
    QLabel* m_words;
};

} // namespace fetchscope::ui
