#include "ui/scenario/prediction_bar.h"

#include "ui/scenario/answer_button.h"
#include "ui/scenario/prediction.h"
#include "ui/theme/theme.h"
#include "ui/timeline/step_cursor.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace fetchscope::ui {

namespace {

constexpr int mostAnswers = 9;

QLabel* wrappedLabel(const char* name)
{
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

PredictionBar::PredictionBar(Prediction& prediction, StepCursor& cursor, QWidget* parent)
    : QWidget(parent)
    , m_prediction(prediction)
    , m_cursor(cursor)
    , m_question(wrappedLabel("question"))
    , m_last(wrappedLabel("lastAnswer"))
    , m_counterfactual(wrappedLabel("counterfactual"))
    , m_score(new QLabel)
    , m_next(new QPushButton(tr("&Go On")))
    , m_skip(new QPushButton(tr("S&kip")))
    , m_step(new QPushButton)
    , m_again(new QPushButton(tr("&Again")))
{
    setObjectName(QStringLiteral("prediction"));
    setAccessibleName(tr("Predict"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_question->setFont(titleFont());
    m_question->setTextFormat(Qt::PlainText);
    m_counterfactual->setTextFormat(Qt::PlainText);
    m_score->setObjectName(QStringLiteral("score"));
    m_score->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(6);
    layout->addWidget(m_question);
    for (int number = 1; number <= mostAnswers; ++number) {
        auto* button = new AnswerButton(number);
        connect(button, &QPushButton::clicked, this, [this, number] { m_prediction.answer(number - 1); });
        addKey(*button, static_cast<Qt::Key>(Qt::Key_0 + number));
        button->hide();
        layout->addWidget(button);
        m_answers << button;
    }
    layout->addWidget(m_last);
    layout->addWidget(m_counterfactual);
    layout->addLayout(makeButtons());
    layout->addStretch(1);
    connect(&prediction, &Prediction::changed, this, &PredictionBar::refresh);
    refresh();
}

QHBoxLayout* PredictionBar::makeButtons()
{
    const auto setUp = [this](QPushButton* button, const char* name, Qt::Key key, const QString& tip) {
        button->setObjectName(QString::fromLatin1(name));
        addKey(*button, key);
        button->setToolTip(QStringLiteral("%1 (%2)").arg(tip, QKeySequence(key).toString(QKeySequence::NativeText)));
    };
    setUp(m_next, "predictNext", Qt::Key_N, tr("On to the next question"));
    setUp(m_skip, "predictSkip", Qt::Key_0, tr("Show the answer"));
    setUp(m_step, "answerStep", Qt::Key_G, tr("Go to the step that answers"));
    setUp(m_again, "predictAgain", Qt::Key_A, tr("Ask all again"));
    m_step->setAccessibleName(m_step->toolTip());
    connect(m_next, &QPushButton::clicked, &m_prediction, &Prediction::goOn);
    connect(m_skip, &QPushButton::clicked, &m_prediction, &Prediction::skip);
    connect(m_step, &QPushButton::clicked, &m_prediction, &Prediction::showAnswer);
    connect(m_again, &QPushButton::clicked, &m_prediction, &Prediction::again);
    auto* finish = new QPushButton(tr("&Stop Predicting"));
    finish->setObjectName(QStringLiteral("predictStop"));
    connect(finish, &QPushButton::clicked, this, &PredictionBar::finished);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QPushButton* button : {m_next, m_skip, m_step, m_again})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_score);
    row->addSpacing(8);
    row->addWidget(finish);
    return row;
}

void PredictionBar::addKey(QPushButton& button, Qt::Key key)
{
    auto* shortcut = new QShortcut(QKeySequence(key), this);
    connect(shortcut, &QShortcut::activated, &button, [&button] {
        if (button.isVisible())
            button.click();
    });
}

void PredictionBar::refresh()
{
    if (!m_prediction.isOn())
        return;
    const Question* question = m_prediction.question();
    const Question* answered = m_prediction.answered();
    const bool isAtEnd = m_prediction.isOver() && !answered;
    for (int i = 0; i < m_answers.size(); ++i)
        m_answers[i]->setVisible(question && static_cast<std::size_t>(i) < question->answers.size());
    m_skip->setVisible(question);
    m_next->setVisible(!question && !isAtEnd);
    m_step->setVisible(answered);
    m_again->setVisible(isAtEnd && m_prediction.questionCount() > 0);
    m_last->setVisible(answered || isAtEnd);
    m_counterfactual->setVisible(false);
    const Tally total = m_prediction.score().total();
    m_score->setText(
        total.asked() == 0 || isAtEnd ? QString() : tr("%1 of %n right", nullptr, total.asked()).arg(total.right));
    const QString before = m_question->text();
    if (question)
        showQuestion();
    else if (answered)
        showAnswered();
    else if (isAtEnd)
        showScore();
    else
        m_question->setText(tr("The request is on its way."));
    keepHeight();
    if (m_question->text() != before && QAccessible::isActive()) {
        QAccessibleEvent event(m_question, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void PredictionBar::showQuestion()
{
    const Question& question = *m_prediction.question();
    m_question->setText(tr("%1 of %2: %3")
                            .arg(m_prediction.doneCount() + 1)
                            .arg(m_prediction.questionCount())
                            .arg(toText(question.text)));
    for (std::size_t i = 0; i < question.answers.size(); ++i)
        m_answers[static_cast<int>(i)]->setAnswer(toText(question.answers[i]));
}

void PredictionBar::showAnswered()
{
    const Question& question = *m_prediction.answered();
    m_question->setText(toText(question.text));
    const bool isSkipped = !m_prediction.choice();
    const Tone tone = isSkipped ? Tone::Warn : m_prediction.wasRight() ? Tone::Pass : Tone::Fail;
    const QString verdict = isSkipped ? tr("Skipped.") : m_prediction.wasRight() ? tr("Right.") : tr("Wrong.");
    m_last->setText(QStringLiteral("<span style=\"color:%1\"><b>%2 %3</b></span> <b>%4</b><br>%5")
                        .arg(Theme::current().of(tone).name(), signOf(tone), verdict,
                            toText(question.answers[question.right]).toHtmlEscaped(),
                            toText(question.explanation).toHtmlEscaped()));
    m_counterfactual->setText(m_prediction.counterfactual());
    m_counterfactual->setVisible(!m_counterfactual->text().isEmpty());
    m_step->setText(toText(question.place));
    m_step->setAccessibleName(QStringLiteral("%1: %2").arg(m_step->toolTip(), m_step->text()));
    m_step->setEnabled(m_prediction.canShowAnswer());
}

void PredictionBar::showScore()
{
    if (m_prediction.questionCount() == 0) {
        m_question->setText(tr("There is nothing to predict in this scenario."));
        m_last->hide();
        return;
    }
    const Tally total = m_prediction.score().total();
    m_question->setText(tr("%1 right, %2 wrong, %3 skipped.").arg(total.right).arg(total.wrong).arg(total.skipped));
    m_last->setText(scoreByKind());
}

QString PredictionBar::scoreByKind() const
{
    QStringList parts;
    for (std::size_t i = 0; i < questionKinds; ++i) {
        const auto kind = static_cast<QuestionKind>(i);
        const Tally& tally = m_prediction.score().of(kind);
        if (tally.asked() > 0)
            parts << tr("%1: %2 of %3")
                         .arg(toText(subjectOf(kind, windowPhrase)).toHtmlEscaped())
                         .arg(tally.right)
                         .arg(tally.asked());
    }
    return parts.join(QStringLiteral(" · "));
}

void PredictionBar::keepHeight()
{
    // Without words that wrap, the width does not matter.
    setMinimumHeight(
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : layout()->totalMinimumSize().height());
}

void PredictionBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    keepHeight();
}

} // namespace fetchscope::ui
