#include "ui/probe/probe_view.h"

#include "core/telling/timeline/run_lookup.h"
#include "ui/inspector/inspector.h"
#include "ui/place/commands.h"
#include "ui/probe/probe_form.h"
#include "ui/scenario/verdict_bar.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/wrapped_label.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>

namespace fetchscope::ui {

namespace {

constexpr int lowestInspector = 160;

QVBoxLayout* columnWithoutMargins(QWidget& widget)
{
    auto* layout = new QVBoxLayout(&widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

QToolButton* buttonOf(QAction* action)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->iconText());
    return button;
}

} // namespace

ProbeView::ProbeView(Commands& commands)
    : QSplitter(Qt::Horizontal)
    , m_form(new ProbeForm)
    , m_state(new WrappedLabel)
    , m_progress(new QProgressBar)
    , m_notice(new NoticeBar)
    , m_timeline(new TimelineView(m_cursor))
    , m_growing(new TimelineView(m_growingCursor))
    , m_timelines(new QStackedWidget)
    , m_verdict(new VerdictBar(m_cursor))
    , m_inspector(new Inspector(commands, PlaceId::Probe, m_cursor, m_browserRuns, m_held))
    , m_halves(new QSplitter(Qt::Vertical))
{
    setObjectName(QStringLiteral("probe"));
    addWidget(makeLeft(commands));
    addWidget(makeRight());
    setChildrenCollapsible(false);
    setStretchFactor(1, 1);
    setSizes({340, 900});
    m_empty = new EmptyState(
        tr("Nothing was sent yet.\nWhat a browser would send goes to the real server, its preflight first."),
        {commands[Command::ProbeSend]}, *m_timeline->viewport());
    showRun(nullptr);
    showState(false, {});
}

ProbeView::~ProbeView() = default;

QWidget* ProbeView::makeLeft(const Commands& commands)
{
    auto* fields = new QScrollArea;
    fields->setWidget(m_form);
    fields->setWidgetResizable(true);
    fields->setFrameShape(QFrame::NoFrame);
    fields->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fields->setFocusPolicy(Qt::NoFocus);
    m_state->setObjectName(QStringLiteral("probeState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setObjectName(QStringLiteral("probeProgress"));
    m_progress->setAccessibleName(tr("On its way"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(4);

    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 4, 12, 4);
    buttons->setSpacing(8);
    buttons->addWidget(buttonOf(commands[Command::ProbeSend]));
    buttons->addWidget(buttonOf(commands[Command::ProbeCancel]));
    buttons->addStretch(1);
    auto* more = new QHBoxLayout;
    more->setContentsMargins(12, 0, 12, 12);
    more->setSpacing(8);
    more->addWidget(buttonOf(commands[Command::ProbeSave]));
    more->addWidget(buttonOf(commands[Command::ProbeOpenScenario]));
    more->addStretch(1);
    auto* state = new QHBoxLayout;
    state->setContentsMargins(12, 4, 12, 8);
    state->addWidget(m_state);

    auto* left = new QWidget;
    left->setAutoFillBackground(true);
    auto* column = columnWithoutMargins(*left);
    column->addWidget(fields, 1);
    column->addLayout(buttons);
    column->addWidget(m_progress);
    column->addLayout(state);
    column->addLayout(more);
    return left;
}

QWidget* ProbeView::makeRight()
{
    auto* upper = new QWidget;
    auto* upperColumn = columnWithoutMargins(*upper);
    upperColumn->addWidget(m_notice);
    m_timelines->addWidget(m_timeline);
    m_timelines->addWidget(m_growing);
    upperColumn->addWidget(m_timelines, 1);
    auto* lower = new QWidget;
    lower->setAutoFillBackground(true);
    auto* lowerColumn = columnWithoutMargins(*lower);
    lowerColumn->addWidget(m_verdict);
    lowerColumn->addWidget(m_inspector, 1);
    m_inspector->setMinimumHeight(lowestInspector);
    m_halves->setObjectName(QStringLiteral("probeHalves"));
    m_halves->addWidget(upper);
    m_halves->addWidget(lower);
    m_halves->setChildrenCollapsible(false);
    m_halves->setStretchFactor(0, 3);
    m_halves->setStretchFactor(1, 2);
    m_halves->setSizes({430, 330});
    return m_halves;
}

void ProbeView::showGrowing(const RunPointer& run)
{
    const auto steps = static_cast<int>(run->result.trace.size());
    {
        const QSignalBlocker blocker(m_growingCursor);
        m_growingCursor.reset(steps, steps - 1);
    }
    m_growing->setRun(run);
    m_timelines->setCurrentWidget(m_growing);
    m_halves->widget(1)->hide();
}

void ProbeView::showRun(const RunPointer& run)
{
    m_timelines->setCurrentWidget(m_timeline);
    m_empty->setVisible(!run);
    m_halves->widget(1)->setVisible(run != nullptr);
    // The cursor first, so that no view asks the new run for a step of the old one.
    {
        const QSignalBlocker blocker(m_cursor);
        m_cursor.reset(run ? static_cast<int>(run->result.trace.size()) : 0, run ? openingStep(run->result) : -1);
    }
    m_timeline->setRun(run);
    if (!run)
        return;
    m_browserRuns.setRun(run);
    m_verdict->setRun(run);
    m_inspector->setRun(run);
    emit m_cursor.changed(m_cursor.index());
}

void ProbeView::showState(bool isRunning, const QString& words)
{
    m_progress->setVisible(isRunning);
    m_state->setText(words);
    m_state->setVisible(!words.isEmpty());
    m_form->setLocked(isRunning);
}

void ProbeView::save(QSettings& settings) const
{
    m_form->save(settings);
    settings.setValue(QStringLiteral("probe/columns"), saveState());
    settings.setValue(QStringLiteral("probe/halves"), m_halves->saveState());
}

void ProbeView::restore(const QSettings& settings)
{
    m_form->restore(settings);
    restoreState(settings.value(QStringLiteral("probe/columns")).toByteArray());
    m_halves->restoreState(settings.value(QStringLiteral("probe/halves")).toByteArray());
}

} // namespace fetchscope::ui
