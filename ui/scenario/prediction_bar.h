#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace fetchscope::ui {

class Prediction;
class StepCursor;

/// Asks what comes next, and says whether the answer was right and why.
class PredictionBar : public QWidget
{
    Q_OBJECT

public:
    PredictionBar(Prediction& prediction, StepCursor& cursor, QWidget* parent = nullptr);

signals:
    void finished();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// As high as its words are, on as many lines as they take at this width.
    void keepHeight();
    void refresh();

    Prediction& m_prediction;
    StepCursor& m_cursor;
    QLabel* m_last;
    QLabel* m_question;
    QLabel* m_score;
    QHBoxLayout* m_buttonRow;
    QList<QPushButton*> m_answers;
    QPushButton* m_next;
};

} // namespace fetchscope::ui
