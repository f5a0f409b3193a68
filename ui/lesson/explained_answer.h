#pragma once

#include <QAbstractButton>
#include <QTextDocument>

namespace fetchscope::ui {

/// An answer that can be given: its number, which is its key, and its words; once the question is answered, whether it
/// is right, and why.
class ExplainedAnswer : public QAbstractButton
{
    Q_OBJECT

public:
    /// `number` counts from 1; `markdown` is one paragraph.
    ExplainedAnswer(int number, const QString& markdown, QWidget* parent = nullptr);

    /// Shows what is right about it; it can still be clicked, to see what it is about.
    void reveal(bool isRight, bool wasGiven, const QString& why);
    bool isRevealed() const { return m_isRevealed; }
    void setScale(double scale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Is it the right one, or the one that was given?
    bool isMarked() const { return m_isRevealed && (m_isRight || m_wasGiven); }
    void refresh();
    void fitHeight();
    int badgeSide() const;
    int wordsLeft() const;

    int m_number;
    QString m_markdown;
    QString m_why;
    bool m_isRevealed = false;
    bool m_isRight = false;
    bool m_wasGiven = false;
    double m_scale = 1;
    QTextDocument m_document;
};

} // namespace fetchscope::ui
