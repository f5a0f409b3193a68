#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace fetchscope::ui {

class AnswerButton;
class Prediction;
class StepCursor;

/// Asks what comes next; then says what comes and why, and what would have had to be different; at the end the score.
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
    QHBoxLayout* makeButtons();
    /// A key that clicks on a button while that is there, at once.
    void addKey(QPushButton& button, Qt::Key key);
    /// As high as its words are, on as many lines as they take at this width.
    void keepHeight();
    void refresh();
    void showQuestion();
    void showAnswered();
    void showScore();
    /// The words of the score by kind, one line.
    QString scoreByKind() const;

    Prediction& m_prediction;
    StepCursor& m_cursor;
    QLabel* m_question;
    QLabel* m_last;
    QLabel* m_counterfactual;
    QLabel* m_score;
    QList<AnswerButton*> m_answers;
    QPushButton* m_next;
    QPushButton* m_skip;
    QPushButton* m_step;
    QPushButton* m_again;
};

} // namespace fetchscope::ui
