#include "ui/shell/main_window.h"

#include "ui/lesson/lesson_place.h"
#include "ui/lesson/progress_store.h"
#include "ui/place/commands.h"
#include "ui/place/recent_files.h"
#include "ui/probe/probe_place.h"
#include "ui/reference/reference_help.h"
#include "ui/scenario/scenario_place.h"
#include "ui/scenario/starting_points.h"
#include "ui/shell/keys_dialog.h"
#include "ui/shell/main_tool_bar.h"
#include "ui/shell/start_frame.h"
#include "ui/theme/theme_controller.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace fetchscope::ui {

namespace {

const PlaceRow& rowOf(PlaceId id)
{
    const auto rows = placeRows();
    return *std::find_if(rows.begin(), rows.end(), [id](const PlaceRow& row) { return row.id == id; });
}

const PlaceRow& rowOfFile(const QString& path)
{
    const auto rows = placeRows();
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const PlaceRow& it) { return it.takesFile && it.takesFile(path); });
    return row == rows.end() ? rows.front() : *row;
}

/// Null: text that no place but the first one can have a use for.
const PlaceRow* rowOfText(const QString& text)
{
    const auto rows = placeRows();
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const PlaceRow& it) { return it.takesText && it.takesText(text); });
    return row == rows.end() ? nullptr : &*row;
}

} // namespace

MainWindow::MainWindow(QSettings& settings, std::function<std::vector<Example>()> examples, QWidget* parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_theme(new ThemeController(settings, this))
    , m_examples(std::move(examples))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    resize(1280, 800);
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    auto* outline = new StartFrame(settings);
    connect(outline, &StartFrame::painted, this, &MainWindow::complete, Qt::QueuedConnection);
    setCentralWidget(outline);
}

MainWindow::~MainWindow()
{
    // The later ones know the earlier ones.
    while (!m_places.empty())
        m_places.erase(std::prev(m_places.end()));
}

void MainWindow::setLessons(BuiltInCourse lessons)
{
    m_lessons = std::move(lessons);
}

void MainWindow::complete()
{
    if (isComplete())
        return;
    m_commands = new Commands(*this);
    m_recent = new RecentFiles(m_settings, this);
    m_courses = new CourseShelf(m_lessons, windowLanguage(), this);
    m_progress = new ProgressStore(this);
    m_progress->setFile(m_progressFile);
    m_menus = fillMenuBar(*menuBar(), *m_commands);
    m_toolBar = new MainToolBar(*m_commands, m_menus);
    addToolBar(m_toolBar);
    m_stack = new QStackedWidget;
    m_stack->setObjectName(QStringLiteral("windowStack"));
    const PlaceId first = placeRows().front().id;
    Place& begin = place(first);
    setCentralWidget(m_stack);
    begin.takeFocus();
    connectCommands();
    connectChoices();
    connectLessons();
    showPlace(first);
    showRecentFiles();
    restoreState(m_settings.value(QStringLiteral("window/state")).toByteArray());
    begin.restore(m_settings);
    m_theme->dress();
    if (const auto named = std::exchange(m_first, std::nullopt))
        openNamedFirst(named->path, named->welcome);
}

const Commands& MainWindow::commands()
{
    complete();
    return *m_commands;
}

PlaceContext MainWindow::context()
{
    return {*this, m_settings, *m_commands, *m_recent, {menuBar(), m_toolBar},
        [this](const QString& text) { return giveAway(text); }, m_checkInBrowser};
}

Place& MainWindow::place(PlaceId id)
{
    complete();
    if (const auto found = m_places.find(id); found != m_places.end())
        return *found->second;
    Place& made = *m_places.emplace(id, rowOf(id).make(*this)).first->second;
    m_stack->addWidget(&made.widget());
    connect(&made, &Place::showRequested, this, [this, id] { showPlace(id); });
    connect(&made, &Place::leaveRequested, this, [this, id] { leavePlace(id); });
    connectPlace(made);
    addPanels(m_menus, made.panels());
    // Help stays the last one.
    if (QMenu* menu = made.menu())
        menuBar()->insertMenu(m_menus.help->menuAction(), menu);
    if (id != placeRows().front().id)
        made.restore(m_settings);
    return made;
}

void MainWindow::connectPlace(Place& place)
{
    connect(&place, &Place::changed, this, &MainWindow::showTitle);
    connect(&place, &Place::fileRequested, this, &MainWindow::openInstead);
    connect(&place, &Place::fileOpened, m_recent, &RecentFiles::add);
    connect(m_toolBar, &MainToolBar::cancelRequested, &place, &Place::cancel);
    // What is done at once needs no sign that it is under way.
    auto* delay = new QTimer(&place);
    delay->setSingleShot(true);
    delay->setInterval(150);
    connect(delay, &QTimer::timeout, this, [this] { m_toolBar->setBusy(true); });
    connect(&place, &Place::busyChanged, this, [this, delay](bool isBusy) {
        if (isBusy) {
            delay->start();
        } else {
            delay->stop();
            m_toolBar->setBusy(false);
        }
    });
}

void MainWindow::connectCommands()
{
    const auto on = [this](Command command, auto slot) {
        connect((*m_commands)[command], &QAction::triggered, this, slot);
    };
    on(Command::Reload, [this] { place(m_shown.back()).reload(); });
    on(Command::ClearRecent, [this] { m_recent->clear(); });
    on(Command::Quit, [this] { close(); });
    on(Command::Keys, [this] { KeysDialog(*m_commands, this).exec(); });
    new ReferenceHelp(*m_commands, *this);
    on(Command::About, [this] {
        QMessageBox::about(this, tr("About Fetchscope"),
            tr("<b>Fetchscope %1</b><p>Shows step by step what a browser does with a request.</p>")
                .arg(QApplication::applicationVersion()));
    });
    (*m_commands)[Command::ShowProbe]->setVisible(m_prober != nullptr);
    on(Command::ShowProbe, [this] {
        showPlace(PlaceId::Probe);
        place<ProbePlace>().takeFocus();
    });
    connect(m_recent, &RecentFiles::changed, this, &MainWindow::showRecentFiles);
}

void MainWindow::connectChoices()
{
    const auto check = [this] { m_commands->choice(Choice::Theme, m_theme->choice())->setChecked(true); };
    for (const QAction* theme : m_commands->choices(Choice::Theme).actions()) {
        connect(theme, &QAction::triggered, this,
            [this, theme] { m_theme->setChoice(static_cast<ThemeChoice>(theme->data().toInt())); });
    }
    connect(m_theme, &ThemeController::changed, this, check);
    check();
    m_commands->choice(Choice::Language, languageChoice(m_settings))->setChecked(true);
    for (const QAction* language : m_commands->choices(Choice::Language).actions()) {
        connect(language, &QAction::triggered, this, [this, language] {
            setLanguageChoice(m_settings, static_cast<LanguageChoice>(language->data().toInt()));
            QMessageBox::information(
                this, tr("Language"), tr("The language changes when Fetchscope is started again."));
        });
    }
}

void MainWindow::connectLessons()
{
    connect((*m_commands)[Command::ShowLessons], &QAction::triggered, this, [this] { place<LessonPlace>().resume(); });
    connect((*m_commands)[Command::OpenCourse], &QAction::triggered, this, [this] {
        const QString path = QFileDialog::getExistingDirectory(this, tr("Open a Folder of Lessons"));
        if (!path.isEmpty())
            openInstead(path);
    });
    connect(&place<ScenarioPlace>(), &ScenarioPlace::lessonRequested, this,
        [this](const QString& id) { place<LessonPlace>().openBuiltIn(id); });
    connect(m_courses, &CourseShelf::builtInRead, this, &MainWindow::listLessons);
    connect(m_progress, &ProgressStore::changed, this, &MainWindow::listLessons);
    // What is seen first comes first.
    QTimer::singleShot(0, m_courses, &CourseShelf::want);
}

void MainWindow::listLessons()
{
    if (!m_courses->builtIn())
        return;
    std::vector<LibraryLesson> lessons;
    for (const Chapter& chapter : m_courses->builtIn()->reading.course.chapters) {
        for (const Lesson& lesson : chapter.lessons)
            lessons.push_back(libraryLessonOf(chapter, lesson, m_progress->stateOf(lesson)));
    }
    place<ScenarioPlace>().setLessons(std::move(lessons));
}

void MainWindow::showPlace(PlaceId id)
{
    m_shown.erase(std::remove(m_shown.begin(), m_shown.end(), id), m_shown.end());
    m_shown.push_back(id);
    activate(id);
}

void MainWindow::leavePlace(PlaceId id)
{
    m_shown.erase(std::remove(m_shown.begin(), m_shown.end(), id), m_shown.end());
    activate(m_shown.back());
}

void MainWindow::activate(PlaceId id)
{
    Place& shown = place(id);
    for (const auto& [other, place] : m_places) {
        if (other != id && place->isShown())
            place->activate(Place::Activation::Hidden);
    }
    if (!shown.isShown()) {
        m_commands->setShown(id);
        m_toolBar->setShown(id);
        m_stack->setCurrentWidget(&shown.widget());
        shown.activate(Place::Activation::Shown);
    }
    showTitle();
}

void MainWindow::showTitle()
{
    const Place& shown = place(m_shown.back());
    setWindowTitle(tr("%1[*] – Fetchscope").arg(shown.title()));
    setWindowFilePath(shown.path());
    (*m_commands)[Command::Reload]->setEnabled(shown.canReload());
}

void MainWindow::showRecentFiles()
{
    QMenu* menu = m_menus.recent;
    menu->clear();
    for (const QString& path : m_recent->paths()) {
        QAction* action = menu->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openInstead(path); });
    }
    menu->addSeparator();
    menu->addAction((*m_commands)[Command::ClearRecent]);
    menu->menuAction()->setEnabled(!m_recent->paths().isEmpty());
}

void MainWindow::openFirst(const QString& path, const QString& welcome)
{
    if (isComplete())
        openNamedFirst(path, welcome);
    else
        m_first = {path, welcome};
}

void MainWindow::openNamedFirst(const QString& path, const QString& welcome)
{
    auto& scenario = place<ScenarioPlace>();
    scenario.openWelcome(welcome);
    const QString last = m_settings.value(QStringLiteral("lastFile")).toString();
    if (!path.isEmpty())
        openFile(path);
    else if (!last.isEmpty() && QFileInfo::exists(last))
        openFile(last);
    scenario.waitAMoment();
    // On where it was left; another file begins with what decided.
    if (!path.isEmpty())
        return;
    scenario.resume();
    if (LessonPlace::wasShown(m_settings))
        place<LessonPlace>().resume();
}

void MainWindow::openFile(const QString& path)
{
    complete();
    const PlaceRow& row = rowOfFile(path);
    const auto open = row.open(path);
    open(place(row.id));
}

void MainWindow::openInstead(const QString& path)
{
    if (mayLeave())
        openFile(path);
}

bool MainWindow::giveAway(const QString& text)
{
    const PlaceRow* row = rowOfText(text);
    if (!row)
        return false;
    if (mayLeave())
        place(row->id).openText(text);
    return true;
}

bool MainWindow::mayLeave()
{
    return std::all_of(m_places.begin(), m_places.end(), [](const auto& entry) { return entry.second->mayLeave(); });
}

void MainWindow::save()
{
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_settings.setValue(QStringLiteral("window/state"), saveState());
    // The file of the last place that has one is opened the next time.
    QString file;
    for (const auto& [id, place] : m_places) {
        place->save(m_settings);
        // Lessons know themselves where one was.
        if (id != PlaceId::Lesson && !place->path().isEmpty())
            file = place->path();
    }
    m_settings.setValue(QStringLiteral("lastFile"), file);
    const ScenarioView::Lengths lengths = place<ScenarioPlace>().view().lengths();
    const WindowOutline outline {
        menuBar()->height() + m_toolBar->height(), lengths.library, lengths.editor, lengths.lower};
    outline.write(m_settings);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // Closed before there was anything in it: all is as it was left the last time.
    if (isComplete()) {
        if (!mayLeave()) {
            event->ignore();
            return;
        }
        save();
    }
    QMainWindow::closeEvent(event);
}

bool MainWindow::canTake(const QMimeData& dropped)
{
    return StartingPoints::canTake(dropped) || (dropped.hasText() && rowOfText(dropped.text()));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (canTake(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QMimeData& dropped = *event->mimeData();
    if (!canTake(dropped))
        return;
    event->acceptProposedAction();
    activateWindow();
    const QString path = dropped.urls().value(0).toLocalFile();
    if (!path.isEmpty())
        openInstead(path);
    else if (!giveAway(dropped.text()))
        place(placeRows().front().id).openText(dropped.text());
}

} // namespace fetchscope::ui
