#include "ui/shell/workspace.h"

#include "core/reading/har/detection.h"
#include "core/telling/timeline/run_lookup.h"
#include "ui/editor/editor_panel.h"
#include "ui/inspector/inspector.h"
#include "ui/recording/har_mode.h"
#include "ui/scenario/column_room.h"
#include "ui/scenario/library/library_panel.h"
#include "ui/scenario/prediction.h"
#include "ui/scenario/prediction_bar.h"
#include "ui/scenario/presentation.h"
#include "ui/scenario/recent_files.h"
#include "ui/scenario/scenario_files.h"
#include "ui/scenario/starting_points.h"
#include "ui/scenario/timeline_output.h"
#include "ui/scenario/transport_bar.h"
#include "ui/scenario/verdict_bar.h"
#include "ui/shell/commands.h"
#include "ui/shell/keys_dialog.h"
#include "ui/shell/main_tool_bar.h"
#include "ui/shell/start_frame.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme_controller.h"
#include "ui/timeline/compare_view.h"
#include "ui/timeline/find_bar.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_banner.h"
#include "ui/widgets/notice_bar.h"
#include "ui/words/language.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QFileInfo>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QTimer>

#include <array>

namespace fetchscope::ui {

namespace {

/// How long a start or a click waits for a run before the window goes on without it.
constexpr int patience = 200;
/// Tabs, and a few lines below them.
constexpr int lowestInspector = 180;

} // namespace

Workspace::Workspace(
    QMainWindow& window, QSettings& settings, ThemeController& theme, std::vector<Example> examples, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
    , m_theme(theme)
    , m_edits(m_document, m_draft)
    , m_playback(m_cursor)
    , m_recent(new RecentFiles(settings, this))
    , m_commands(new Commands(window))
    , m_files(new ScenarioFiles(m_document, m_draft, settings, window))
    , m_starts(new StartingPoints(
          *m_files, [this](const QByteArray& text) { openNew(text); }, window))
{
    m_library.setExamples(std::move(examples));
    m_library.setRecentFiles(m_recent->paths());
    m_commands->fillMenuBar(*window.menuBar());
    m_toolBar = new MainToolBar(*m_commands);
    window.addToolBar(m_toolBar);
    makeContent();
    connectCommands();
    connectDocument();
    connectEditor();
    connectTimeline();
    connectModes();
    connectRecordings();
    connectTheme();
    showRecentFiles();
    updateCommands();
    restore();
    m_theme.dress();
}

Workspace::~Workspace() = default;

void Workspace::connectTimeline()
{
    const auto on = [this](const QAction* action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_commands->zoomIn, [this] { m_timeline->zoomIn(); });
    on(m_commands->zoomOut, [this] { m_timeline->zoomOut(); });
    on(m_commands->zoomReset, [this] { m_timeline->resetZoom(); });
    on(m_commands->zoomFit, [this] { m_timeline->zoomToFit(); });
    on(m_commands->fold, [this] { m_timeline->foldCurrent(); });
    on(m_commands->unfold, [this] { m_timeline->unfoldCurrent(); });
    on(m_commands->foldAll, [this] { m_timeline->foldAll(); });
    on(m_commands->unfoldAll, [this] { m_timeline->unfoldAll(); });
    on(m_commands->find, [this] { m_find->open(); });
    on(m_commands->findNext, [this] { m_find->findNext(); });
    on(m_commands->findPrevious, [this] { m_find->findPrevious(); });
    on(m_commands->savePicture, [this] { m_output->save(); });
    on(m_commands->print, [this] { m_output->print(); });
    on(m_commands->copyPicture, [this] { m_output->copyPicture(); });
    on(m_commands->copyText, [this] { m_output->copyText(); });
    on(m_commands->copyFetch,
        [this] { m_output->copyRequest(m_cursor.index(), TimelineOutput::RequestFormat::Fetch); });
    on(m_commands->copyCurl, [this] { m_output->copyRequest(m_cursor.index(), TimelineOutput::RequestFormat::Curl); });
    connect(m_commands->compare, &QAction::toggled, this, [this](bool isOn) {
        m_compare->setVisible(isOn && m_held.run());
        m_nowTitle->setVisible(m_compare->isVisibleTo(&m_window));
        m_room->setDouble(isOn);
    });
    connect(&m_held, &HeldRun::changed, this, &Workspace::showHeld);
}

void Workspace::showHeld()
{
    m_compare->setRuns(m_held.run(), m_document.run());
    m_commands->compare->setEnabled(m_held.run() != nullptr);
    if (!m_held.run())
        m_commands->compare->setChecked(false);
    m_room->update();
}

void Workspace::connectModes()
{
    connect(m_commands->predict, &QAction::toggled, this, [this](bool isOn) {
        m_playback.setPlaying(false);
        m_inspector->setVisible(!isOn);
        m_predictionBar->setVisible(isOn);
        m_timeline->setHidesFuture(isOn);
        m_verdict->setHidesFuture(isOn);
        m_prediction->setOn(isOn);
        m_room->update();
        // Questions are short: the timeline gets the room.
        if (isOn) {
            m_halvesBefore = m_halves->saveState();
            m_halves->setSizes({10000, 1});
        } else {
            m_halves->restoreState(m_halvesBefore);
        }
    });
    connect(m_predictionBar, &PredictionBar::finished, this, [this] { m_commands->predict->setChecked(false); });
    connect(m_prediction, &Prediction::changed, this, &Workspace::updateCommands);
    connect(m_commands->present, &QAction::toggled, m_presentation, &Presentation::setOn);
    connect(m_presentation, &Presentation::finished, this, [this] { m_commands->present->setChecked(false); });
    constexpr std::array intervals {1200, 600, 300, 150};
    for (std::size_t i = 0; i < m_commands->speeds.size(); ++i)
        connect(m_commands->speeds[i], &QAction::triggered, this,
            [this, interval = intervals[i]] { m_playback.setInterval(interval); });
}

void Workspace::makeContent()
{
    m_libraryPanel = new LibraryPanel(m_library);
    m_timeline = new TimelineView(m_cursor);
    m_error = new ErrorBanner;
    m_notice = new NoticeBar;
    m_transport = new TransportBar(m_cursor, *m_commands);
    m_verdict = new VerdictBar(m_cursor);
    m_inspector = new Inspector(m_cursor, m_browserRuns, m_held);
    m_inspector->setMinimumHeight(lowestInspector);

    auto* middle = new QWidget;
    auto* middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->setSpacing(0);
    m_compare = new CompareView(m_cursor);
    m_find = new FindBar(*m_timeline);
    auto* timelines = new QSplitter(Qt::Horizontal);
    timelines->setObjectName(QStringLiteral("timelines"));
    timelines->addWidget(m_compare);
    auto* now = new QWidget;
    now->setAutoFillBackground(true);
    auto* nowLayout = new QVBoxLayout(now);
    nowLayout->setContentsMargins(0, 0, 0, 0);
    nowLayout->setSpacing(0);
    m_nowTitle = new QLabel(tr("Now"));
    m_nowTitle->setContentsMargins(12, 4, 12, 4);
    m_nowTitle->setProperty("role", QStringLiteral("sectionTitle"));
    m_nowTitle->hide();
    nowLayout->addWidget(m_nowTitle);
    nowLayout->addWidget(m_timeline, 1);
    timelines->addWidget(now);
    timelines->setChildrenCollapsible(false);
    timelines->setSizes({400, 400});
    middleLayout->addWidget(m_error);
    middleLayout->addWidget(m_notice);
    middleLayout->addWidget(timelines, 1);
    middleLayout->addWidget(m_find);

    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->addWidget(m_libraryPanel);
    m_columns->addWidget(middle);
    m_columns->setStretchFactor(1, 1);
    m_columns->setCollapsible(0, false);
    m_columns->setCollapsible(1, false);
    m_columns->setSizes({204, 700});

    auto* lower = new QWidget;
    auto* lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, 0, 0, 0);
    lowerLayout->setSpacing(0);
    lowerLayout->addWidget(m_transport);
    lowerLayout->addWidget(m_verdict);
    m_prediction = new Prediction(m_cursor, this);
    m_predictionBar = new PredictionBar(*m_prediction, m_cursor);
    m_predictionBar->hide();
    lowerLayout->addWidget(m_inspector, 1);
    lowerLayout->addWidget(m_predictionBar, 1);

    m_halves = new QSplitter(Qt::Vertical);
    m_halves->setObjectName(QStringLiteral("halves"));
    m_halves->addWidget(m_columns);
    m_halves->addWidget(lower);
    m_halves->setChildrenCollapsible(false);
    m_halves->setStretchFactor(0, 3);
    m_halves->setStretchFactor(1, 2);
    m_halves->setSizes({430, 330});

    m_editor = new EditorPanel(m_draft);
    m_whole = new QSplitter(Qt::Horizontal);
    m_whole->setObjectName(QStringLiteral("whole"));
    m_whole->addWidget(m_halves);
    m_whole->addWidget(m_editor);
    m_whole->setStretchFactor(0, 1);
    m_whole->setChildrenCollapsible(false);
    m_whole->setSizes({904, 376});
    m_recordings =
        new HarMode({m_window, m_settings, m_document, *m_files, *m_recent, *m_commands, *m_inspector, *m_whole});
    middleLayout->insertWidget(0, m_recordings->entryBar());
    m_window.setCentralWidget(m_recordings->stack());
    m_output = new TimelineOutput(*m_timeline, m_document, m_settings, m_window);
    m_presentation = new Presentation(m_window, *m_timeline, *m_verdict, *m_halves,
        {m_window.menuBar(), m_toolBar, m_libraryPanel, m_editor, m_inspector, m_transport, m_recordings->entryBar()});
    m_room = new ColumnRoom(m_window, *m_commands, *m_libraryPanel, *m_presentation);
    m_empty = new EmptyState(tr("Nothing happens in this scenario yet."),
        {m_commands->newScenario, m_commands->newFromClipboard}, *m_timeline->viewport());
    m_timeline->setFocus();
}

void Workspace::connectCommands()
{
    const auto on = [this](const QAction* action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_commands->newScenario, [this] { m_starts->choose(); });
    on(m_commands->newFromClipboard, [this] { m_starts->paste(true); });
    on(m_commands->newEmpty, [this] { m_starts->startEmpty(); });
    on(m_commands->open, [this] { m_files->chooseAndOpen(); });
    on(m_commands->save, [this] { m_files->save(); });
    on(m_commands->saveAs, [this] { m_files->saveAs(); });
    on(m_commands->reload, [this] {
        if (m_recordings->isTableShown())
            m_recordings->reload();
        else
            m_files->openInstead([this] { m_document.reload(); });
    });
    on(m_commands->clearRecent, [this] { m_recent->clear(); });
    on(m_commands->quit, [this] { m_window.close(); });
    on(m_commands->first, [this] { m_cursor.first(); });
    on(m_commands->previous, [this] { m_cursor.previous(); });
    on(m_commands->next, [this] { m_cursor.next(); });
    on(m_commands->last, [this] { m_cursor.last(); });
    on(m_commands->previousRow, [this] { m_timeline->previousRow(); });
    on(m_commands->nextRow, [this] { m_timeline->nextRow(); });
    on(m_commands->play, [this](bool isOn) { m_playback.setPlaying(isOn); });
    on(m_commands->showLibrary, [this] { m_room->showLibrary(); });
    on(m_commands->searchLibrary, [this] {
        m_commands->showLibrary->setChecked(true);
        m_room->showLibrary();
        m_libraryPanel->focusSearch();
    });
    on(m_commands->focusTimeline, [this] { m_timeline->setFocus(Qt::ShortcutFocusReason); });
    for (int i = 0; i < static_cast<int>(m_commands->panels.size()); ++i) {
        on(m_commands->panels[static_cast<std::size_t>(i)], [this, i] { m_inspector->open(i); });
    }
    for (std::size_t i = 0; i < m_commands->profiles.size(); ++i)
        on(m_commands->profiles[i], [this, i] { m_document.setProfile(static_cast<ProfileId>(i)); });
    on(m_commands->keys, [this] { KeysDialog(*m_commands, &m_window).exec(); });
    on(m_commands->about, [this] {
        QMessageBox::about(&m_window, tr("About Fetchscope"),
            tr("<b>Fetchscope %1</b><p>Shows step by step what a browser does with a request.</p>")
                .arg(QApplication::applicationVersion()));
    });
    connect(m_timeline, &TimelineView::playRequested, m_commands->play, &QAction::trigger);
    connect(&m_playback, &Playback::playingChanged, this, [this](bool isPlaying) {
        m_commands->play->setChecked(isPlaying);
        m_commands->play->setIcon(icon(isPlaying ? QStringLiteral("pause") : QStringLiteral("play")));
    });
    connect(&m_cursor, &StepCursor::changed, this, &Workspace::updateCommands);
}

void Workspace::connectDocument()
{
    connect(&m_document, &Document::opened, this, [this] {
        m_shown.reset();
        m_held.drop();
        m_recent->add(m_document.path());
        showTitle();
    });
    connect(&m_document, &Document::pathChanged, this, &Workspace::showTitle);
    connect(&m_document, &Document::edited, this, &Workspace::showTitle);
    connect(&m_document, &Document::runChanged, this, &Workspace::showRun);
    connect(&m_document, &Document::errorChanged, this, [this] { m_error->show(m_document.error()); });
    connect(m_error, &ErrorBanner::dismissed, &m_document, &Document::dismissError);
    connect(m_error, &ErrorBanner::retryRequested, this, &Workspace::openFile);

    connect(m_toolBar, &MainToolBar::cancelRequested, &m_document, &Document::cancel);
    // What is done at once needs no sign that it is under way.
    auto* delay = new QTimer(this);
    delay->setSingleShot(true);
    delay->setInterval(150);
    connect(delay, &QTimer::timeout, this, [this] { m_toolBar->setBusy(true); });
    connect(&m_document, &Document::busyChanged, this, [this, delay](bool isBusy) {
        if (isBusy) {
            delay->start();
        } else {
            delay->stop();
            m_toolBar->setBusy(false);
        }
    });

    connect(m_recent, &RecentFiles::changed, this, &Workspace::showRecentFiles);
    const auto openInstead = [this](const QString& path) { m_files->openInstead([this, path] { openFile(path); }); };
    connect(m_libraryPanel, &LibraryPanel::exampleChosen, this,
        [this](int example) { m_files->openInstead([this, example] { openExample(example); }); });
    connect(m_libraryPanel, &LibraryPanel::recentFileChosen, this, openInstead);
    connect(m_files, &ScenarioFiles::openRequested, this, openInstead);
    connect(m_starts, &StartingPoints::fileRequested, this, openInstead);
    connect(m_files, &ScenarioFiles::saved, m_recent, &RecentFiles::add);
    connect(m_files, &ScenarioFiles::changedUnderneath, this, [this] {
        m_notice->show(tr("The file was changed by another program. Saving replaces what it wrote."),
            tr("Reload and Lose Changes"), [this] { m_document.reload(); });
    });
    connect(&m_document, &Document::opened, m_notice, &QWidget::hide);
    connect(m_files, &ScenarioFiles::saved, m_notice, &QWidget::hide);
    connect(m_libraryPanel, &LibraryPanel::actionChosen, this, [this](int action) {
        if (const RunPointer& run = m_document.run())
            m_cursor.moveTo(static_cast<int>(run->result.actions[static_cast<std::size_t>(action)].firstStep));
    });
}

void Workspace::connectEditor()
{
    QUndoStack& undo = m_draft.undoStack();
    const auto connectUndo = [this](QAction* action, void (QUndoStack::*slot)()) {
        connect(action, &QAction::triggered, &m_draft.undoStack(), slot);
    };
    connectUndo(m_commands->undo, &QUndoStack::undo);
    connectUndo(m_commands->redo, &QUndoStack::redo);
    connect(&m_edits, &EditSession::draftChanged, this, [this] { m_held.holdIfNone(m_document.run()); });
    connect(m_commands->hold, &QAction::triggered, this, [this] { m_held.hold(m_document.run()); });
    connect(m_inspector, &Inspector::profileRequested, this,
        [this](int profile) { m_document.setProfile(static_cast<ProfileId>(profile)); });
    connect(&undo, &QUndoStack::indexChanged, this, &Workspace::updateCommands);
    connect(&m_draft, &ScenarioDraft::modifiedChanged, this, [this](bool isModified) {
        m_window.setWindowModified(isModified);
        updateCommands();
    });
    connect(m_commands->showEditor, &QAction::triggered, this, [this](bool isOn) {
        m_editor->setVisible(isOn);
        if (isOn)
            m_editor->setFocus(Qt::ShortcutFocusReason);
    });
}

void Workspace::showTitle()
{
    m_library.setOpen(m_document.id(), m_document.path());
    const bool isTable = m_recordings->isTableShown();
    m_window.setWindowTitle(tr("%1[*] – Fetchscope").arg(isTable ? m_recordings->title() : m_document.title()));
    m_window.setWindowFilePath(isTable ? m_recordings->path() : m_document.path());
}

void Workspace::connectRecordings()
{
    connect(m_starts, &StartingPoints::recordingFound, m_recordings, &HarMode::openText);
    connect(m_recordings, &HarMode::openFileRequested, m_files, &ScenarioFiles::chooseAndOpen);
    connect(m_recordings, &HarMode::shownChanged, this, [this] {
        showTitle();
        if (!m_recordings->isTableShown())
            updateCommands();
    });
}

void Workspace::connectTheme()
{
    const auto check = [this] { m_commands->themes[static_cast<std::size_t>(m_theme.choice())]->setChecked(true); };
    for (std::size_t i = 0; i < m_commands->themes.size(); ++i) {
        connect(m_commands->themes[i], &QAction::triggered, this,
            [this, i] { m_theme.setChoice(static_cast<ThemeChoice>(i)); });
    }
    connect(&m_theme, &ThemeController::changed, this, check);
    check();
    m_commands->languages[static_cast<std::size_t>(languageChoice(m_settings))]->setChecked(true);
    for (std::size_t i = 0; i < m_commands->languages.size(); ++i) {
        connect(m_commands->languages[i], &QAction::triggered, this, [this, i] {
            setLanguageChoice(m_settings, static_cast<LanguageChoice>(i));
            QMessageBox::information(
                &m_window, tr("Language"), tr("The language changes when Fetchscope is started again."));
        });
    }
}

void Workspace::openFirst(const QString& path, const QString& welcome)
{
    const QString lastFile = m_settings.value(QStringLiteral("lastFile")).toString();
    const QString lastExample = m_settings.value(QStringLiteral("lastExample"), welcome).toString();
    if (!m_library.examples().empty()) {
        int example = 0;
        for (std::size_t i = 0; i < m_library.examples().size(); ++i) {
            if (m_library.examples()[i].id == lastExample)
                example = static_cast<int>(i);
        }
        openExample(example);
        m_document.waitForRun(patience);
    }
    if (!path.isEmpty())
        openFile(path);
    else if (!lastFile.isEmpty() && QFileInfo::exists(lastFile))
        openFile(lastFile);
    m_document.waitForRun(patience);
    // On where it was left; another file begins with what decided.
    if (const QVariant step = m_settings.value(QStringLiteral("lastStep")); path.isEmpty() && step.isValid())
        m_cursor.moveTo(step.toInt());
}

void Workspace::openFile(const QString& path)
{
    if (isHarFile(toBytes(path)))
        m_recordings->open(path);
    else
        m_document.openFile(path);
}

void Workspace::openExample(int example)
{
    const Example& chosen = m_library.examples()[static_cast<std::size_t>(example)];
    m_document.openText(chosen.json, chosen.id, chosen.title);
}

void Workspace::openNew(const QByteArray& text)
{
    m_commands->showEditor->setChecked(true);
    m_editor->show();
    m_document.openText(text, {}, tr("New scenario"));
}

void Workspace::showRun()
{
    const RunPointer run = m_document.run();
    m_playback.setPlaying(false);
    int index = openingStep(run->result);
    const int before = m_cursor.index();
    if (m_shown && before >= 0 && static_cast<std::size_t>(before) < run->result.trace.size()
        && m_shown->result.trace.step(static_cast<std::size_t>(before)).id
            == run->result.trace.step(static_cast<std::size_t>(before)).id)
        index = before;
    m_shown = run;
    // The cursor first, so that no view asks the new run for a step of the old one.
    {
        const QSignalBlocker blocker(m_cursor);
        m_cursor.reset(static_cast<int>(run->result.trace.size()), index);
    }
    m_library.setRun(run);
    m_timeline->setRun(run);
    m_transport->setRun(run);
    m_verdict->setRun(run);
    m_browserRuns.setRun(run);
    m_held.follow(run);
    m_prediction->setRun(run);
    showHeld();
    m_inspector->setRun(run);
    m_empty->setVisible(run->result.actions.empty());
    m_commands->profiles[static_cast<std::size_t>(m_document.profile())]->setChecked(true);
    updateCommands();
}

void Workspace::showRecentFiles()
{
    m_library.setRecentFiles(m_recent->paths());
    QMenu* menu = m_commands->recentMenu;
    menu->clear();
    for (const QString& path : m_recent->paths()) {
        QAction* action = menu->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this,
            [this, path] { m_files->openInstead([this, path] { openFile(path); }); });
    }
    menu->setToolTipsVisible(true);
    menu->addSeparator();
    menu->addAction(m_commands->clearRecent);
    menu->menuAction()->setEnabled(!m_recent->paths().isEmpty());
}

void Workspace::updateCommands()
{
    const bool hasSteps = m_cursor.count() > 0;
    for (QAction* action : {m_commands->first, m_commands->previous, m_commands->previousRow})
        action->setEnabled(hasSteps && !m_cursor.isAtStart());
    for (QAction* action : {m_commands->last, m_commands->next, m_commands->nextRow})
        action->setEnabled(hasSteps && !m_cursor.isAtEnd());
    m_commands->play->setEnabled(m_cursor.count() > 1);
    m_commands->reload->setEnabled(!m_document.path().isEmpty());
    for (QAction* profile : m_commands->profiles)
        profile->setEnabled(m_document.run() != nullptr);
    const QUndoStack& undo = m_draft.undoStack();
    m_commands->undo->setEnabled(undo.canUndo());
    m_commands->redo->setEnabled(undo.canRedo());
    m_commands->undo->setText(undo.canUndo() ? tr("&Undo %1").arg(undo.undoText()) : tr("&Undo"));
    m_commands->redo->setText(undo.canRedo() ? tr("&Redo %1").arg(undo.redoText()) : tr("&Redo"));
    m_commands->save->setEnabled(m_draft.isModified());
    m_commands->saveAs->setEnabled(m_document.run() != nullptr);
    const auto canCopy = [this](TimelineOutput::RequestFormat format) {
        return TimelineOutput::canCopyRequest(m_document.run(), m_cursor.index(), format);
    };
    m_commands->copyFetch->setEnabled(canCopy(TimelineOutput::RequestFormat::Fetch));
    m_commands->copyCurl->setEnabled(canCopy(TimelineOutput::RequestFormat::Curl));
    if (const RunPointer& run = m_document.run(); run && m_cursor.index() >= 0) {
        const auto step = static_cast<std::size_t>(m_cursor.index());
        const ActionResult* action = actionOfStep(run->result, step);
        const int actionIndex = action ? static_cast<int>(action->index) : -1;
        const auto exchange = exchangeAtStep(run->result, step);
        m_libraryPanel->setCurrentAction(actionIndex);
        m_editor->showPlace(actionIndex, exchange ? run->result.exchanges[*exchange].rule : -1);
    }
}

void Workspace::restore()
{
    m_window.restoreState(m_settings.value(QStringLiteral("window/state")).toByteArray());
    m_columns->restoreState(m_settings.value(QStringLiteral("window/columns")).toByteArray());
    m_halves->restoreState(m_settings.value(QStringLiteral("window/halves")).toByteArray());
    m_inspector->setShowsSkippedSteps(m_settings.value(QStringLiteral("window/skippedSteps"), true).toBool());
    m_inspector->setCurrentIndex(m_settings.value(QStringLiteral("window/panel"), 0).toInt());
    const bool showsLibrary = m_settings.value(QStringLiteral("window/library"), true).toBool();
    m_commands->showLibrary->setChecked(showsLibrary);
    m_room->update();
    m_whole->restoreState(m_settings.value(QStringLiteral("window/whole")).toByteArray());
    const bool showsEditor = m_settings.value(QStringLiteral("window/editor"), true).toBool();
    m_commands->showEditor->setChecked(showsEditor);
    m_editor->setVisible(showsEditor);
    m_editor->setPage(m_settings.value(QStringLiteral("window/editorPage"), 0).toInt());
    m_recordings->restore();
}

WindowOutline Workspace::outline() const
{
    const bool isScenario = !m_recordings->isTableShown();
    const auto lengthOf = [&](const QWidget& part, int length) { return isScenario && part.isVisible() ? length : 0; };
    return {m_window.menuBar()->height() + m_toolBar->height(), lengthOf(*m_libraryPanel, m_libraryPanel->width()),
        lengthOf(*m_editor, m_editor->width()), lengthOf(*m_halves->widget(1), m_halves->widget(1)->height())};
}

void Workspace::save()
{
    m_settings.setValue(QStringLiteral("window/geometry"), m_window.saveGeometry());
    m_settings.setValue(QStringLiteral("window/state"), m_window.saveState());
    m_settings.setValue(QStringLiteral("window/columns"), m_columns->saveState());
    m_settings.setValue(QStringLiteral("window/halves"), m_halves->saveState());
    m_settings.setValue(QStringLiteral("window/whole"), m_whole->saveState());
    m_settings.setValue(QStringLiteral("window/editor"), m_commands->showEditor->isChecked());
    m_settings.setValue(QStringLiteral("window/editorPage"), m_editor->page());
    m_settings.setValue(QStringLiteral("window/panel"), m_inspector->currentIndex());
    m_settings.setValue(QStringLiteral("window/skippedSteps"), m_inspector->showsSkippedSteps());
    m_settings.setValue(QStringLiteral("window/library"), m_commands->showLibrary->isChecked());
    outline().write(m_settings);
    m_recordings->save(m_settings);
    m_settings.setValue(
        QStringLiteral("lastFile"), m_recordings->path().isEmpty() ? m_document.path() : m_recordings->path());
    m_settings.setValue(QStringLiteral("lastExample"), m_document.id());
    m_settings.setValue(QStringLiteral("lastStep"), m_cursor.index());
}

bool Workspace::mayClose()
{
    return m_files->mayLeave();
}

void Workspace::take(const QMimeData& dropped)
{
    if (const QString path = dropped.urls().value(0).toLocalFile(); !path.isEmpty())
        m_files->openInstead([this, path] { openFile(path); });
    else
        m_starts->take(dropped.text(), true);
}

} // namespace fetchscope::ui
