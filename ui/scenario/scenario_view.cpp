#include "ui/scenario/scenario_view.h"

#include "core/telling/reference/reference.h"
#include "ui/editor/editor_panel.h"
#include "ui/inspector/held_run.h"
#include "ui/inspector/inspector.h"
#include "ui/place/commands.h"
#include "ui/place/place.h"
#include "ui/presenting/presentation.h"
#include "ui/scenario/column_room.h"
#include "ui/scenario/library/library_panel.h"
#include "ui/scenario/prediction.h"
#include "ui/scenario/prediction_bar.h"
#include "ui/scenario/presented_scenario.h"
#include "ui/scenario/transport_bar.h"
#include "ui/scenario/verdict_bar.h"
#include "ui/timeline/compare_view.h"
#include "ui/timeline/find_bar.h"
#include "ui/timeline/step_cursor.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_banner.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/reference_links.h"

#include <QBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QSettings>

namespace fetchscope::ui {

namespace {

/// Tabs, and a few lines below them.
constexpr int lowestInspector = 180;

QVBoxLayout* columnIn(QWidget& widget)
{
    auto* layout = new QVBoxLayout(&widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

ScenarioView::ScenarioView(const PlaceContext& context, const ScenarioValues& values)
    : QSplitter(Qt::Horizontal)
    , m_commands(context.commands)
    , m_held(values.held)
    , m_library(new LibraryPanel(values.library))
    , m_timeline(new TimelineView(values.cursor))
    , m_compare(new CompareView(values.cursor))
    , m_find(new FindBar(*m_timeline))
    , m_error(new ErrorBanner)
    , m_notice(new NoticeBar)
    , m_transport(new TransportBar(values.cursor, context.commands,
          {Command::First, Command::Previous, Command::Next, Command::Last, Command::Play}))
    , m_verdict(new VerdictBar(values.cursor))
    , m_inspector(new Inspector(context.commands, PlaceId::Scenario, values.cursor, values.browserRuns, values.held))
    , m_prediction(new Prediction(values.cursor, this))
    , m_predictionBar(new PredictionBar(*m_prediction, values.cursor))
    , m_editor(new EditorPanel(values.draft))
    , m_nowTitle(new QLabel(tr("Now")))
    , m_bars(new QWidget)
    , m_columns(new QSplitter(Qt::Horizontal))
    , m_halves(new QSplitter(Qt::Vertical))
{
    setObjectName(QStringLiteral("whole"));
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->addWidget(m_library);
    m_columns->addWidget(makeTimelines());
    m_columns->setStretchFactor(1, 1);
    m_columns->setCollapsible(0, false);
    m_columns->setCollapsible(1, false);
    m_columns->setSizes({204, 700});

    m_halves->setObjectName(QStringLiteral("halves"));
    m_halves->addWidget(m_columns);
    m_halves->addWidget(makeLower());
    m_halves->setChildrenCollapsible(false);
    m_halves->setStretchFactor(0, 3);
    m_halves->setStretchFactor(1, 2);
    m_halves->setSizes({430, 330});

    addWidget(m_halves);
    addWidget(m_editor);
    setStretchFactor(0, 1);
    setChildrenCollapsible(false);
    setSizes({904, 376});

    m_empty = new EmptyState(tr("Nothing happens in this scenario yet."),
        {m_commands[Command::NewScenario], m_commands[Command::NewFromClipboard]}, *m_timeline->viewport());
    m_presented = std::make_unique<PresentedScenario>(values.cursor, *m_timeline, *m_verdict, *m_halves, *this,
        QList<QWidget*> {m_library, m_editor, m_inspector, m_transport, m_bars});
    m_presentation = std::make_unique<Presentation>(context.window, context.settings, context.frame, *m_presented);
    connect(&values.cursor, &StepCursor::changed, m_presentation.get(), &Presentation::refresh);
    m_room = new ColumnRoom(context.window, m_commands, *m_library, *m_presentation);
    connectTimeline();
    connectModes(context);
    // What says nothing of its own is helped with the step that is shown.
    connect(&values.cursor, &StepCursor::changed, this, [this](int step) {
        setReference(*this,
            m_run && step >= 0 ? addressOf(entryOf(m_run->result.trace.step(static_cast<std::size_t>(step)).id))
                               : std::string());
    });
}

ScenarioView::~ScenarioView() = default;

QWidget* ScenarioView::makeTimelines()
{
    auto* now = new QWidget;
    now->setAutoFillBackground(true);
    auto* nowLayout = columnIn(*now);
    m_nowTitle->setContentsMargins(12, 4, 12, 4);
    m_nowTitle->setProperty("role", QStringLiteral("sectionTitle"));
    m_nowTitle->hide();
    nowLayout->addWidget(m_nowTitle);
    nowLayout->addWidget(m_timeline, 1);
    auto* timelines = new QSplitter(Qt::Horizontal);
    timelines->setObjectName(QStringLiteral("timelines"));
    timelines->addWidget(m_compare);
    timelines->addWidget(now);
    timelines->setChildrenCollapsible(false);
    timelines->setSizes({400, 400});

    columnIn(*m_bars);
    auto* middle = new QWidget;
    auto* layout = columnIn(*middle);
    layout->addWidget(m_bars);
    layout->addWidget(m_error);
    layout->addWidget(m_notice);
    layout->addWidget(timelines, 1);
    layout->addWidget(m_find);
    return middle;
}

QWidget* ScenarioView::makeLower()
{
    m_inspector->setMinimumHeight(lowestInspector);
    m_predictionBar->hide();
    auto* lower = new QWidget;
    lower->setObjectName(QStringLiteral("lower"));
    auto* layout = columnIn(*lower);
    layout->addWidget(m_transport);
    layout->addWidget(m_verdict);
    layout->addWidget(m_inspector, 1);
    layout->addWidget(m_predictionBar, 1);
    return lower;
}

void ScenarioView::connectTimeline()
{
    const auto on = [this](
                        Command command, auto slot) { connect(m_commands[command], &QAction::triggered, this, slot); };
    on(Command::ZoomIn, [this] { m_timeline->zoomIn(); });
    on(Command::ZoomOut, [this] { m_timeline->zoomOut(); });
    on(Command::ZoomReset, [this] { m_timeline->resetZoom(); });
    on(Command::ZoomFit, [this] { m_timeline->zoomToFit(); });
    on(Command::Fold, [this] { m_timeline->foldCurrent(); });
    on(Command::Unfold, [this] { m_timeline->unfoldCurrent(); });
    on(Command::FoldAll, [this] { m_timeline->foldAll(); });
    on(Command::UnfoldAll, [this] { m_timeline->unfoldAll(); });
    on(Command::Find, [this] { m_find->open(); });
    on(Command::FindNext, [this] { m_find->findNext(); });
    on(Command::FindPrevious, [this] { m_find->findPrevious(); });
    on(Command::PreviousRow, [this] { m_timeline->previousRow(); });
    on(Command::NextRow, [this] { m_timeline->nextRow(); });
    on(Command::FocusTimeline, [this] { m_timeline->setFocus(Qt::ShortcutFocusReason); });
    on(Command::ShowLibrary, [this] { m_room->showLibrary(); });
    on(Command::SearchLibrary, [this] {
        m_commands[Command::ShowLibrary]->setChecked(true);
        m_room->showLibrary();
        m_library->focusSearch();
    });
    on(Command::ShowEditor, [this](bool isOn) {
        m_editor->setVisible(isOn);
        if (isOn)
            m_editor->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_timeline, &TimelineView::playRequested, m_commands[Command::Play], &QAction::trigger);
}

void ScenarioView::connectModes(const PlaceContext& context)
{
    const QAction* compare = m_commands[Command::Compare];
    connect(compare, &QAction::toggled, this, [this, &window = context.window](bool isOn) {
        m_compare->setVisible(isOn && m_held.run());
        m_nowTitle->setVisible(m_compare->isVisibleTo(&window));
        m_room->setDouble(isOn);
    });
    connect(&m_held, &HeldRun::changed, this, &ScenarioView::showHeld);
    connect(m_commands[Command::Predict], &QAction::toggled, this, &ScenarioView::showPrediction);
    connect(
        m_predictionBar, &PredictionBar::finished, this, [this] { m_commands[Command::Predict]->setChecked(false); });
    connect(m_commands[Command::Present], &QAction::toggled, this, [this](bool isOn) {
        m_presentation->setOn(isOn);
        // What it hid comes back, but for what tells too much.
        if (!isOn && m_prediction->isOn())
            m_inspector->hide();
    });
    connect(m_presentation.get(), &Presentation::finished, this,
        [this] { m_commands[Command::Present]->setChecked(false); });
}

void ScenarioView::showPrediction(bool isOn)
{
    m_inspector->setVisible(!isOn);
    m_predictionBar->setVisible(isOn);
    m_timeline->setHidesFuture(isOn);
    m_verdict->setHidesFuture(isOn);
    m_editor->setHidesEnd(isOn);
    if (isOn)
        m_commands[Command::Compare]->setChecked(false);
    updateModes();
    m_prediction->setOn(isOn);
    m_room->update();
    // Questions are short: the timeline gets the room.
    if (isOn) {
        m_halvesBefore = m_halves->saveState();
        m_halves->setSizes({10000, 1});
    } else {
        m_halves->restoreState(m_halvesBefore);
    }
}

void ScenarioView::updateModes()
{
    const bool isPredicting = m_commands[Command::Predict]->isChecked();
    m_commands[Command::Compare]->setEnabled(m_held.run() != nullptr && !isPredicting);
    // What looks at the whole run would tell it.
    for (const Command command : {Command::Hold, Command::Export, Command::Print, Command::CopyPicture,
             Command::CopyText, Command::ServerConfiguration, Command::ShowLibrary, Command::SearchLibrary,
             Command::Fold, Command::Unfold, Command::FoldAll, Command::UnfoldAll})
        m_commands[command]->setEnabled(!isPredicting);
}

void ScenarioView::showHeld()
{
    m_compare->setRuns(m_held.run(), m_run);
    updateModes();
    if (!m_held.run())
        m_commands[Command::Compare]->setChecked(false);
    m_room->update();
}

void ScenarioView::addBar(QWidget& bar)
{
    m_bars->layout()->addWidget(&bar);
}

void ScenarioView::showRun(const RunPointer& run)
{
    m_run = run;
    m_timeline->setRun(run);
    m_transport->setRun(run);
    m_verdict->setRun(run);
    m_prediction->setRun(run);
    showHeld();
    m_inspector->setRun(run);
    m_empty->setVisible(run->result.actions.empty());
    m_presentation->refresh();
}

void ScenarioView::showEditor()
{
    m_commands[Command::ShowEditor]->setChecked(true);
    m_editor->show();
}

ScenarioView::Lengths ScenarioView::lengths() const
{
    const auto seen = [](const QWidget& part, int length) { return part.isVisible() ? length : 0; };
    const QWidget& lower = *m_halves->widget(1);
    return {seen(*m_library, m_library->width()), seen(*m_editor, m_editor->width()), seen(lower, lower.height())};
}

void ScenarioView::save(QSettings& settings) const
{
    settings.setValue(QStringLiteral("window/columns"), m_columns->saveState());
    settings.setValue(QStringLiteral("window/halves"), m_halves->saveState());
    settings.setValue(QStringLiteral("window/whole"), saveState());
    settings.setValue(QStringLiteral("window/editor"), m_commands[Command::ShowEditor]->isChecked());
    settings.setValue(QStringLiteral("window/editorPage"), m_editor->page());
    settings.setValue(QStringLiteral("window/panel"), m_inspector->currentIndex());
    settings.setValue(QStringLiteral("window/skippedSteps"), m_inspector->showsSkippedSteps());
    settings.setValue(QStringLiteral("window/library"), m_commands[Command::ShowLibrary]->isChecked());
}

void ScenarioView::restore(const QSettings& settings)
{
    m_columns->restoreState(settings.value(QStringLiteral("window/columns")).toByteArray());
    m_halves->restoreState(settings.value(QStringLiteral("window/halves")).toByteArray());
    m_inspector->setShowsSkippedSteps(settings.value(QStringLiteral("window/skippedSteps"), true).toBool());
    m_inspector->setCurrentIndex(settings.value(QStringLiteral("window/panel"), 0).toInt());
    const bool showsLibrary = settings.value(QStringLiteral("window/library"), true).toBool();
    m_commands[Command::ShowLibrary]->setChecked(showsLibrary);
    m_room->update();
    restoreState(settings.value(QStringLiteral("window/whole")).toByteArray());
    const bool showsEditor = settings.value(QStringLiteral("window/editor"), true).toBool();
    m_commands[Command::ShowEditor]->setChecked(showsEditor);
    m_editor->setVisible(showsEditor);
    m_editor->setPage(settings.value(QStringLiteral("window/editorPage"), 0).toInt());
}

} // namespace fetchscope::ui
