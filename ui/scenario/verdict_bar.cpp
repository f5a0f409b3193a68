#include "ui/scenario/verdict_bar.h"

#include "core/telling/timeline/run_lookup.h"
#include "core/telling/timeline/step_roles.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/timeline/step_cursor.h"
#include "ui/words/engine_words.h"
#include "ui/words/outcome_words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

#include <algorithm>

namespace fetchscope::ui {

VerdictBar::VerdictBar(StepCursor& cursor, QWidget* parent)
    : QWidget(parent)
    , m_cursor(cursor)
    , m_sign(new QLabel)
    , m_word(new QLabel)
    , m_sentence(new QLabel)
{
    setObjectName(QStringLiteral("verdict"));
    setAccessibleName(tr("Verdict"));
    setAutoFillBackground(true);
    m_word->setObjectName(QStringLiteral("verdictWord"));
    m_word->setFont(titleFont());
    m_sentence->setObjectName(QStringLiteral("verdictSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    for (QLabel* label : {m_word, m_sentence})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(12);
    layout->addWidget(m_sign, 0, Qt::AlignVCenter);
    layout->addWidget(m_word, 0, Qt::AlignVCenter);
    layout->addWidget(m_sentence, 1, Qt::AlignVCenter);
    connect(&cursor, &StepCursor::changed, this, &VerdictBar::refresh);
}

void VerdictBar::setRun(RunPointer run)
{
    m_run = std::move(run);
    refresh();
}

void VerdictBar::setScale(double scale)
{
    m_scale = scale;
    QFont sentence = font();
    QFont word = titleFont();
    if (scale != 1) {
        word.setPointSizeF(word.pointSizeF() * scale);
        sentence.setPointSizeF(sentence.pointSizeF() * scale);
    }
    m_word->setFont(word);
    m_sentence->setFont(sentence);
    refresh();
}

void VerdictBar::setHidesFuture(bool hides)
{
    m_hidesFuture = hides;
    refresh();
}

void VerdictBar::setTellsSteps(bool isOn)
{
    m_tellsSteps = isOn;
    refresh();
}

void VerdictBar::fitHeight()
{
    // It has none while there are no words that wrap.
    setMinimumHeight(std::max(0, layout()->heightForWidth(width())));
}

void VerdictBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void VerdictBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_cursor.index() >= 0
        && palette().window() == Theme::current().window)
        refresh();
}

void VerdictBar::refresh()
{
    const int index = m_cursor.index();
    const ActionResult* action =
        m_run && index >= 0 ? actionOfStep(m_run->result, static_cast<std::size_t>(index)) : nullptr;
    const bool isBefore = index < 0 && m_cursor.count() > 0;
    const bool isUnderWay = action && static_cast<std::size_t>(index) + 1 < action->endStep;
    const bool isHidden = m_hidesFuture && (isBefore || isUnderWay);
    const StepRecord* step =
        m_tellsSteps && isUnderWay ? &m_run->result.trace.step(static_cast<std::size_t>(index)) : nullptr;
    if (isHidden || step)
        action = nullptr;
    const Theme& theme = Theme::current();
    const Tone tone = action ? toneOf(*action) : step ? toneOf(*step) : Tone::Neutral;
    QPalette colors = palette();
    colors.setColor(QPalette::Window, theme.softOf(tone));
    setPalette(colors);
    QPalette words = colors;
    words.setColor(QPalette::WindowText, theme.of(tone));
    m_word->setPalette(words);
    const QString word = action ? wordOf(*action) : QString();
    m_word->setText(word);
    const bool hasSign = !word.isEmpty() || (step && tone != Tone::Neutral);
    m_sign->setVisible(hasSign);
    m_word->setVisible(!word.isEmpty());
    if (hasSign)
        m_sign->setPixmap(toneIcon(tone).pixmap(QSize(20, 20) * m_scale, devicePixelRatioF()));
    if (action)
        m_sentence->setText(word.isEmpty() ? describeAction(*m_run->scenario, *action)
                                           : outcomeText(*m_run->scenario, m_run->result, *action));
    else if (step)
        m_sentence->setText(stepText(m_run->result.trace, *step));
    else if (isHidden)
        m_sentence->setText(tr("What will come of it?"));
    else
        m_sentence->setText(m_run ? tr("This scenario makes no request.") : QString());
    fitHeight();
}

} // namespace fetchscope::ui
