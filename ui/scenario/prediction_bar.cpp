#include "ui/scenario/prediction_bar.h"

#include "ui/scenario/prediction.h"
#include "ui/theme/theme.h"
#include "ui/timeline/step_cursor.h"
#include "ui/words/text.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace fetchscope::ui {

namespace {

constexpr int mostAnswers = 9;

} // namespace

PredictionBar::PredictionBar(Prediction& prediction, StepCursor& cursor, QWidget* parent)
    : QWidget(parent)
    , m_prediction(prediction)
    , m_cursor(cursor)
    , m_last(new QLabel)
    , m_question(new QLabel)
    , m_score(new QLabel)
    , m_buttonRow(new QHBoxLayout)
    , m_next(new QPushButton(tr("&Next Step")))
{
    setObjectName(QStringLiteral("prediction"));
    setAccessibleName(tr("Predict"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_last->setObjectName(QStringLiteral("lastAnswer"));
    m_last->setWordWrap(true);
    m_last->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_question->setObjectName(QStringLiteral("question"));
    m_question->setWordWrap(true);
    m_question->setFont(titleFont());
    m_score->setObjectName(QStringLiteral("score"));
    m_score->setForegroundRole(QPalette::PlaceholderText);
    m_buttonRow->setSpacing(8);
    for (int i = 0; i < mostAnswers; ++i) {
        auto* button = new QPushButton;
        button->setObjectName(QStringLiteral("answer%1").arg(i + 1));
        button->hide();
        // The number is the key, too.
        button->setShortcut(QKeySequence(static_cast<Qt::Key>(Qt::Key_1 + i)));
        connect(button, &QPushButton::clicked, this, [this, i] { m_prediction.answer(i); });
        m_buttonRow->addWidget(button);
        m_answers << button;
    }
    m_next->setObjectName(QStringLiteral("predictNext"));
    connect(m_next, &QPushButton::clicked, this, [this] {
        // On to the next question, or the end.
        m_cursor.last();
    });
    m_buttonRow->addWidget(m_next);
    auto* finish = new QPushButton(tr("&Stop Predicting"));
    connect(finish, &QPushButton::clicked, this, &PredictionBar::finished);
    m_buttonRow->addStretch(1);
    m_buttonRow->addWidget(m_score);
    m_buttonRow->addSpacing(8);
    m_buttonRow->addWidget(finish);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_last);
    layout->addWidget(m_question);
    layout->addLayout(m_buttonRow);
    layout->addStretch(1);
    connect(&prediction, &Prediction::changed, this, &PredictionBar::refresh);
    refresh();
}

void PredictionBar::refresh()
{
    if (!m_prediction.isOn())
        return;
    const Question* question = m_prediction.question();
    const Tone tone = m_prediction.wasRight() ? Tone::Pass : Tone::Fail;
    m_last->setVisible(!m_prediction.lastExplanation().isEmpty());
    m_last->setText(
        QStringLiteral("<span style=\"color:%1\"><b>%2 %3</b></span> &nbsp;%4")
            .arg(Theme::current().of(tone).name(), signOf(tone), m_prediction.wasRight() ? tr("Right.") : tr("No."),
                m_prediction.lastExplanation().toHtmlEscaped()));
    if (question)
        m_question->setText(toText(question->text));
    else if (m_prediction.isOver())
        m_question->setText(tr("That was all."));
    else
        m_question->setText(tr("The request is on its way."));
    for (int i = 0; i < m_answers.size(); ++i) {
        const bool isThere = question && static_cast<std::size_t>(i) < question->answers.size();
        m_answers[i]->setVisible(isThere);
        if (isThere)
            m_answers[i]->setText(toText(question->answers[static_cast<std::size_t>(i)]));
        // A text takes the shortcut away.
        m_answers[i]->setShortcut(QKeySequence(static_cast<Qt::Key>(Qt::Key_1 + i)));
    }
    m_next->setVisible(!question && !m_cursor.isAtEnd());
    m_score->setText(m_prediction.asked() == 0
            ? QString()
            : tr("%1 of %n right", nullptr, m_prediction.asked()).arg(m_prediction.right()));
    keepHeight();
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
