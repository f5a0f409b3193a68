#include "ui/main_window.h"

#include "ui/document/recent_files.h"
#include "ui/inspector/algorithm_panel.h"
#include "ui/inspector/caches_panel.h"
#include "ui/inspector/why_panel.h"
#include "ui/inspector/wire_panel.h"
#include "ui/library/library_panel.h"
#include "ui/models/run_lookup.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme_controller.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/commands.h"
#include "ui/window/error_banner.h"
#include "ui/window/keys_dialog.h"
#include "ui/window/profile_selector.h"
#include "ui/window/transport_bar.h"
#include "ui/window/verdict_bar.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

namespace fetchscope::ui {

namespace {

/// How long a start or a click waits for a run before the window goes on without it.
constexpr int patience = 200;

QWidget* spacer()
{
    auto* widget = new QWidget;
    widget->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return widget;
}

QString localFile(const QMimeData* data)
{
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            return url.toLocalFile();
    }
    return {};
}

} // namespace

MainWindow::MainWindow(QSettings& settings, std::vector<Example> examples, QWidget* parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_theme(new ThemeController(settings, this))
    , m_playback(m_cursor)
    , m_recent(new RecentFiles(settings, this))
    , m_commands(new Commands(*this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_library.setExamples(std::move(examples));
    m_library.setRecentFiles(m_recent->paths());
    m_commands->fillMenuBar(*menuBar());
    makeToolBar();
    makeContent();
    connectCommands();
    connectDocument();
    connectTheme();
    showRecentFiles();
    updateCommands();
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeToolBar()
{
    QToolBar* bar = addToolBar(tr("Toolbar"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setIconSize(QSize(16, 16));

    auto* open = new QToolButton;
    open->setDefaultAction(m_commands->open);
    open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    open->setFocusPolicy(Qt::TabFocus);
    bar->addWidget(open);
    bar->addAction(m_commands->reload);
    bar->addAction(m_commands->showLibrary);
    bar->addSeparator();
    bar->addWidget(new ProfileSelector(m_commands->profiles));
    m_busy = new QLabel(tr("Running…"));
    m_busy->setContentsMargins(12, 0, 0, 0);
    m_busy->setForegroundRole(QPalette::PlaceholderText);
    bar->addWidget(m_busy)->setVisible(false);
    bar->addWidget(spacer());
    bar->addActions({m_commands->zoomOut, m_commands->zoomIn, m_commands->zoomFit});
    bar->addSeparator();
    auto* theme = new QToolButton;
    theme->setIcon(icon(QStringLiteral("theme")));
    theme->setToolTip(tr("Theme"));
    theme->setAccessibleName(tr("Theme"));
    theme->setMenu(m_commands->themeMenu);
    theme->setPopupMode(QToolButton::InstantPopup);
    theme->setFocusPolicy(Qt::TabFocus);
    bar->addWidget(theme);
    bar->addAction(m_commands->keys);
}

void MainWindow::makeContent()
{
    m_libraryPanel = new LibraryPanel(m_library);
    m_timeline = new TimelineView(m_cursor);
    m_error = new ErrorBanner;
    m_transport = new TransportBar(m_cursor, *m_commands);
    m_verdict = new VerdictBar(m_cursor);
    m_why = new WhyPanel(m_cursor);
    m_wire = new WirePanel(m_cursor);
    m_algorithm = new AlgorithmPanel(m_cursor);
    m_caches = new CachesPanel(m_cursor);

    auto* middle = new QWidget;
    auto* middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->setSpacing(0);
    middleLayout->addWidget(m_error);
    middleLayout->addWidget(m_timeline, 1);

    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->addWidget(m_libraryPanel);
    m_columns->addWidget(middle);
    m_columns->setStretchFactor(1, 1);
    m_columns->setCollapsible(0, false);
    m_columns->setCollapsible(1, false);
    m_columns->setSizes({256, 1024});

    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("inspector"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_why, tr("Why"));
    m_tabs->addTab(m_wire, tr("Wire"));
    m_tabs->addTab(m_algorithm, tr("Algorithm"));
    m_tabs->addTab(m_caches, tr("Caches"));

    auto* lower = new QWidget;
    auto* lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, 0, 0, 0);
    lowerLayout->setSpacing(0);
    lowerLayout->addWidget(m_transport);
    lowerLayout->addWidget(m_verdict);
    lowerLayout->addWidget(m_tabs, 1);

    m_halves = new QSplitter(Qt::Vertical);
    m_halves->setObjectName(QStringLiteral("halves"));
    m_halves->addWidget(m_columns);
    m_halves->addWidget(lower);
    m_halves->setChildrenCollapsible(false);
    m_halves->setStretchFactor(0, 3);
    m_halves->setStretchFactor(1, 2);
    m_halves->setSizes({430, 330});
    setCentralWidget(m_halves);
    m_timeline->setFocus();
}

void MainWindow::connectCommands()
{
    const auto on = [this](const QAction* action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_commands->open, [this] { chooseFile(); });
    on(m_commands->reload, [this] { m_document.reload(); });
    on(m_commands->clearRecent, [this] { m_recent->clear(); });
    on(m_commands->quit, [this] { close(); });
    on(m_commands->first, [this] { m_cursor.first(); });
    on(m_commands->previous, [this] { m_cursor.previous(); });
    on(m_commands->next, [this] { m_cursor.next(); });
    on(m_commands->last, [this] { m_cursor.last(); });
    on(m_commands->previousRow, [this] { m_timeline->previousRow(); });
    on(m_commands->nextRow, [this] { m_timeline->nextRow(); });
    on(m_commands->play, [this](bool isOn) { m_playback.setPlaying(isOn); });
    on(m_commands->zoomIn, [this] { m_timeline->zoomIn(); });
    on(m_commands->zoomOut, [this] { m_timeline->zoomOut(); });
    on(m_commands->zoomReset, [this] { m_timeline->resetZoom(); });
    on(m_commands->zoomFit, [this] { m_timeline->zoomToFit(); });
    on(m_commands->showLibrary, [this](bool isOn) { m_libraryPanel->setVisible(isOn); });
    on(m_commands->searchLibrary, [this] {
        m_commands->showLibrary->setChecked(true);
        m_libraryPanel->show();
        m_libraryPanel->focusSearch();
    });
    on(m_commands->focusTimeline, [this] { m_timeline->setFocus(Qt::ShortcutFocusReason); });
    for (int i = 0; i < static_cast<int>(m_commands->panels.size()); ++i) {
        on(m_commands->panels[static_cast<std::size_t>(i)], [this, i] {
            m_tabs->setCurrentIndex(i);
            m_tabs->currentWidget()->setFocus(Qt::ShortcutFocusReason);
        });
    }
    for (std::size_t i = 0; i < m_commands->profiles.size(); ++i)
        on(m_commands->profiles[i], [this, i] { m_document.setProfile(static_cast<ProfileId>(i)); });
    on(m_commands->keys, [this] { KeysDialog(*m_commands, this).exec(); });
    on(m_commands->about, [this] {
        QMessageBox::about(this, tr("About Fetchscope"),
            tr("<b>Fetchscope %1</b><p>Shows step by step what a browser does with a request.</p>")
                .arg(QApplication::applicationVersion()));
    });
    connect(m_timeline, &TimelineView::playRequested, m_commands->play, &QAction::trigger);
    connect(&m_playback, &Playback::playingChanged, this, [this](bool isPlaying) {
        m_commands->play->setChecked(isPlaying);
        m_commands->play->setIcon(icon(isPlaying ? QStringLiteral("pause") : QStringLiteral("play")));
    });
    connect(&m_cursor, &StepCursor::changed, this, &MainWindow::updateCommands);
}

void MainWindow::connectDocument()
{
    connect(&m_document, &Document::opened, this, [this] {
        m_shown.reset();
        m_recent->add(m_document.path());
        m_library.setOpen(m_document.id(), m_document.path());
        setWindowTitle(tr("%1 – Fetchscope").arg(m_document.title()));
        setWindowFilePath(m_document.path());
    });
    connect(&m_document, &Document::runChanged, this, &MainWindow::showRun);
    connect(&m_document, &Document::errorChanged, this, [this] { m_error->show(m_document.error()); });
    connect(m_error, &ErrorBanner::dismissed, &m_document, &Document::dismissError);
    connect(m_error, &ErrorBanner::retryRequested, this, &MainWindow::openFile);

    // What is done at once needs no sign that it is under way.
    auto* delay = new QTimer(this);
    delay->setSingleShot(true);
    delay->setInterval(150);
    connect(delay, &QTimer::timeout, this, [this] { m_busy->setVisible(true); });
    connect(&m_document, &Document::busyChanged, this, [this, delay](bool isBusy) {
        if (isBusy) {
            delay->start();
        } else {
            delay->stop();
            m_busy->setVisible(false);
        }
    });

    connect(m_recent, &RecentFiles::changed, this, &MainWindow::showRecentFiles);
    connect(m_libraryPanel, &LibraryPanel::exampleChosen, this, &MainWindow::openExample);
    connect(m_libraryPanel, &LibraryPanel::recentFileChosen, this, &MainWindow::openFile);
    connect(m_libraryPanel, &LibraryPanel::actionChosen, this, [this](int action) {
        if (const RunPointer& run = m_document.run())
            m_cursor.moveTo(static_cast<int>(run->result.actions[static_cast<std::size_t>(action)].firstStep));
    });
}

void MainWindow::connectTheme()
{
    const auto check = [this] { m_commands->themes[static_cast<std::size_t>(m_theme->choice())]->setChecked(true); };
    for (std::size_t i = 0; i < m_commands->themes.size(); ++i) {
        connect(m_commands->themes[i], &QAction::triggered, this,
            [this, i] { m_theme->setChoice(static_cast<ThemeChoice>(i)); });
    }
    connect(m_theme, &ThemeController::changed, this, check);
    check();
}

void MainWindow::openFirst(const QString& path, const QString& welcome)
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
}

void MainWindow::openFile(const QString& path)
{
    m_document.openFile(path);
}

void MainWindow::openExample(int example)
{
    const Example& chosen = m_library.examples()[static_cast<std::size_t>(example)];
    m_document.openText(chosen.json, chosen.id, chosen.title);
}

void MainWindow::chooseFile()
{
    const QString folder = m_document.path().isEmpty() ? m_settings.value(QStringLiteral("lastFolder")).toString()
                                                       : QFileInfo(m_document.path()).absolutePath();
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a Scenario"), folder, tr("Scenarios (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    m_settings.setValue(QStringLiteral("lastFolder"), QFileInfo(path).absolutePath());
    openFile(path);
}

void MainWindow::showRun()
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
    m_why->setRun(run);
    m_wire->setRun(run);
    m_algorithm->setRun(run);
    m_caches->setRun(run);
    m_commands->profiles[static_cast<std::size_t>(m_document.profile())]->setChecked(true);
    updateCommands();
}

void MainWindow::showRecentFiles()
{
    m_library.setRecentFiles(m_recent->paths());
    QMenu* menu = m_commands->recentMenu;
    menu->clear();
    for (const QString& path : m_recent->paths()) {
        QAction* action = menu->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openFile(path); });
    }
    menu->setToolTipsVisible(true);
    menu->addSeparator();
    menu->addAction(m_commands->clearRecent);
    menu->menuAction()->setEnabled(!m_recent->paths().isEmpty());
}

void MainWindow::updateCommands()
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
    if (const RunPointer& run = m_document.run(); run && m_cursor.index() >= 0) {
        const ActionResult* action = actionOfStep(run->result, static_cast<std::size_t>(m_cursor.index()));
        m_libraryPanel->setCurrentAction(action ? static_cast<int>(action->index) : -1);
    }
}

void MainWindow::restore()
{
    resize(1280, 800);
    restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(m_settings.value(QStringLiteral("window/state")).toByteArray());
    m_columns->restoreState(m_settings.value(QStringLiteral("window/columns")).toByteArray());
    m_halves->restoreState(m_settings.value(QStringLiteral("window/halves")).toByteArray());
    m_tabs->setCurrentIndex(m_settings.value(QStringLiteral("window/panel"), 0).toInt());
    const bool showsLibrary = m_settings.value(QStringLiteral("window/library"), true).toBool();
    m_commands->showLibrary->setChecked(showsLibrary);
    m_libraryPanel->setVisible(showsLibrary);
}

void MainWindow::save()
{
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_settings.setValue(QStringLiteral("window/state"), saveState());
    m_settings.setValue(QStringLiteral("window/columns"), m_columns->saveState());
    m_settings.setValue(QStringLiteral("window/halves"), m_halves->saveState());
    m_settings.setValue(QStringLiteral("window/panel"), m_tabs->currentIndex());
    m_settings.setValue(QStringLiteral("window/library"), m_commands->showLibrary->isChecked());
    m_settings.setValue(QStringLiteral("lastFile"), m_document.path());
    m_settings.setValue(QStringLiteral("lastExample"), m_document.id());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    save();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = localFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(path);
    activateWindow();
}

} // namespace fetchscope::ui
