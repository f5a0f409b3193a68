#include "ui/lesson/task_box.h"

#include "core/telling/lessons/lesson_change.h"
#include "ui/lesson/lesson_stage.h"
#include "ui/lesson/markdown_text.h"
#include "ui/lesson/probe_row.h"
#include "ui/lesson/task_editor.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/html_text.h"
#include "ui/widgets/wrapped_label.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QtConcurrentRun>

#include <utility>

namespace fetchscope::ui {

namespace {

QPushButton* makeButton(const QString& text, const char* name, QLayout& layout)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    layout.addWidget(button);
    return button;
}

} // namespace

TaskBox::TaskBox(LessonPointer lesson, const LessonTask& task, LessonStage& stage, QWidget* parent)
    : QWidget(parent)
    , m_lesson(std::move(lesson))
    , m_task(task)
    , m_stage(stage)
    , m_text(new MarkdownText)
    , m_editor(new TaskEditor(stage.draft(), task.edit))
    , m_probes(new ProbeRow(task.probes))
    , m_explanation(new WrappedLabel)
    , m_verdict(new WrappedLabel)
    , m_says(new MarkdownText)
    , m_hints(new MarkdownText)
{
    setObjectName(QStringLiteral("lessonTask"));
    setAccessibleName(tr("Task"));
    m_text->setText(toText(task.text.markdown));
    m_text->setAccessibleName(tr("Task: %1").arg(plainOf(toText(task.text.markdown))));
    m_verdict->setObjectName(QStringLiteral("taskVerdict"));
    m_explanation->setObjectName(QStringLiteral("probeExplanation"));
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->hide();
    for (QLabel* label : {m_explanation, m_verdict})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_says->setObjectName(QStringLiteral("taskSays"));
    m_hints->setObjectName(QStringLiteral("taskHints"));
    m_says->hide();
    m_hints->hide();
    auto* buttons = new QWidget;
    auto* row = new FlowLayout(buttons, 8);
    m_hint = makeButton(tr("&Hint"), "taskHint", *row);
    m_undo = makeButton(tr("Undo"), "taskUndo", *row);
    m_reset = makeButton(tr("&Reset"), "taskReset", *row);
    m_solution = makeButton(tr("&Show the Solution"), "taskSolution", *row);
    connect(m_hint, &QPushButton::clicked, this, &TaskBox::showHint);
    connect(m_undo, &QPushButton::clicked, &stage.draft().undoStack(), &QUndoStack::undo);
    connect(m_reset, &QPushButton::clicked, &stage, &LessonStage::reset);
    connect(m_solution, &QPushButton::clicked, this, &TaskBox::showSolution);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(8);
    auto* overline = new QLabel(tr("Task"));
    overline->setProperty("role", QStringLiteral("overline"));
    overline->setIndent(0);
    layout->addWidget(overline);
    layout->addWidget(m_text);
    layout->addWidget(m_probes);
    layout->addWidget(m_explanation);
    layout->addWidget(m_verdict);
    layout->addWidget(m_says);
    layout->addWidget(m_hints);
    layout->addWidget(buttons);
    layout->addWidget(m_editor);

    connect(m_probes, &ProbeRow::chosenByUser, this, &TaskBox::showProbe);
    m_timer.setSingleShot(true);
    m_timer.setInterval(debounce);
    connect(&m_timer, &QTimer::timeout, this, &TaskBox::start);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &TaskBox::finish);
    connect(&stage.draft(), &ScenarioDraft::textChanged, this, [this] {
        m_timer.start();
        updateButtons();
    });
    connect(&stage, &LessonStage::changed, this, &TaskBox::updateButtons);
    connect(&stage.draft().undoStack(), &QUndoStack::indexChanged, this, &TaskBox::updateButtons);
    updateButtons();
    m_timer.start();
}

TaskBox::~TaskBox()
{
    m_watcher.waitForFinished();
}

TaskBox::Trial TaskBox::make(const LessonPointer& lesson, const LessonTask& task, const QByteArray& json)
{
    Trial made;
    made.text = json;
    auto trial = tryTask(*lesson, task, json.toStdString(), windowPhrase);
    if (!trial) {
        made.problem = errorText(trial.error());
        return made;
    }
    made.trial = std::move(*trial);
    return made;
}

void TaskBox::start()
{
    if (m_watcher.isRunning()) {
        // What runs is overtaken.
        m_isStale = true;
        return;
    }
    m_isStale = false;
    m_watcher.setFuture(QtConcurrent::run(
        [lesson = m_lesson, &task = m_task, text = m_stage.draft().text()] { return make(lesson, task, text); }));
}

void TaskBox::finish()
{
    if (m_isStale) {
        start();
        return;
    }
    showTrial(m_watcher.result());
}

void TaskBox::showTrial(const Trial& made)
{
    // Before anything is changed, nothing was tried.
    const bool isTry = m_stage.isChanged() && made.text != m_triedText;
    m_wasTried = m_wasTried || isTry;
    m_triedText = made.text;
    m_trial = made.trial;
    m_probes->show(m_trial ? &*m_trial : nullptr);
    QString html;
    if (!m_trial) {
        html = toneHtml(Tone::Fail, made.problem);
    } else {
        const Tone tone = m_trial->isNarrowest() ? Tone::Pass : m_trial->isSolved ? Tone::Warn : Tone::Fail;
        const QString text = messageText(verdictOn(m_task, *m_trial));
        html = toneHtml(tone, text);
        for (const Message& opened : m_trial->opened)
            html += QStringLiteral("<br>%1").arg(messageText(opened).toHtmlEscaped());
    }
    m_verdict->setText(html);
    m_verdict->setVisible(m_wasTried || !m_trial);
    m_verdict->setProperty("solved", isSolved());
    const bool isKnown = m_trial && m_trial->wrong && *m_trial->wrong < m_task.wrong.size();
    m_says->setText(isKnown ? toText(m_task.wrong[*m_trial->wrong].says.markdown) : QString());
    m_says->setVisible(isKnown);
    updateButtons();
    if (m_probes->chosen() >= 0)
        showProbe(m_probes->chosen());
    if (!isTry)
        return;
    QAccessibleEvent event(m_verdict, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    emit tried(isSolved(), m_trial && m_trial->isNarrowest());
}

void TaskBox::showProbe(int probe)
{
    m_explanation->setVisible(false);
    if (probe < 0 || !m_trial || static_cast<std::size_t>(probe) >= m_trial->probes.size()) {
        m_stage.leaveOther();
        return;
    }
    const ProbeResult& result = m_trial->probes[static_cast<std::size_t>(probe)];
    const QString name = plainOf(toText(m_task.probes[static_cast<std::size_t>(probe)].name.markdown));
    QStringList words {toText(result.explanation)};
    for (const Message& unmet : result.unmet)
        words << messageText(unmet);
    words.removeAll(QString());
    m_explanation->setText(words.join(QChar('\n')));
    m_explanation->setVisible(!words.isEmpty());
    if (result.run)
        m_stage.showOther(result.run, result.action, tr("Probe: %1").arg(name));
    else
        m_stage.leaveOther();
}

void TaskBox::showHint()
{
    m_hintsShown = std::min(m_hintsShown + 1, static_cast<int>(m_task.hints.size()));
    QString text;
    for (int i = 0; i < m_hintsShown; ++i)
        text += QStringLiteral("%1. %2\n").arg(i + 1).arg(toText(m_task.hints[static_cast<std::size_t>(i)].markdown));
    m_hints->setText(text);
    m_hints->setVisible(true);
    updateButtons();
}

void TaskBox::showSolution()
{
    const NamedScenario* broken = m_lesson->scenarioNamed(m_task.scenario);
    if (const auto text = changed(broken->json, m_task.solution))
        m_stage.change(tr("Solution"), QByteArray::fromStdString(*text));
}

void TaskBox::setWasTried(bool wasTried)
{
    m_wasTried = wasTried;
    updateButtons();
}

void TaskBox::updateButtons()
{
    const int hints = static_cast<int>(m_task.hints.size());
    m_hint->setVisible(hints > 0);
    m_hint->setEnabled(m_hintsShown < hints);
    m_hint->setText(m_hintsShown == 0 ? tr("&Hint") : tr("&Hint (%1 of %2)").arg(m_hintsShown).arg(hints));
    m_undo->setEnabled(m_stage.draft().undoStack().canUndo());
    m_reset->setEnabled(m_stage.isChanged());
    // Who has not tried learns nothing from it.
    m_solution->setEnabled(m_wasTried);
    m_solution->setToolTip(m_wasTried ? QString() : tr("Try something first."));
}

void TaskBox::setScale(double scale)
{
    for (MarkdownText* text : {m_text, m_says, m_hints})
        text->setScale(scale);
}

void TaskBox::takeFocus()
{
    m_editor->setFocus(Qt::OtherFocusReason);
}

} // namespace fetchscope::ui
