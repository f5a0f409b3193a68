#include "ui/lesson/lesson_place.h"

#include "core/telling/lessons/term_index.h"
#include "ui/handout/export_dialog.h"
#include "ui/inspector/inspector.h"
#include "ui/lesson/course_view.h"
#include "ui/lesson/drill_view.h"
#include "ui/lesson/lesson_handouts.h"
#include "ui/lesson/lesson_menu.h"
#include "ui/lesson/lesson_view.h"
#include "ui/lesson/lesson_watching.h"
#include "ui/lesson/markdown_text.h"
#include "ui/lesson/page_view.h"
#include "ui/lesson/presented_lesson.h"
#include "ui/lesson/progress_store.h"
#include "ui/place/commands.h"
#include "ui/presenting/presentation.h"
#include "ui/scenario/scenario_files.h"
#include "ui/scenario/scenario_place.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/notice_bar.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>

#include <utility>

namespace fetchscope::ui {

namespace {

const QString courseKey = QStringLiteral("lesson/course");
const QString lessonKey = QStringLiteral("lesson/id");
const QString pageKey = QStringLiteral("lesson/page");
const QString shownKey = QStringLiteral("lesson/isShown");

} // namespace

LessonPlace::LessonPlace(
    const PlaceContext& context, ScenarioPlace& scenario, CourseShelf& shelf, ProgressStore& progress)
    : m_context(context)
    , m_scenario(scenario)
    , m_commands(context.commands)
    , m_shelf(shelf)
    , m_progress(progress)
    , m_whole(new QWidget)
    , m_notice(new NoticeBar)
    , m_stack(new QStackedWidget)
    , m_contents(new CourseView)
    , m_view(new LessonView(context.commands, m_stage))
    , m_drill(new DrillView(context.commands, progress))
    , m_reading(new LessonReading(*m_view, m_stage, progress, this))
    , m_watching(new LessonWatching(context.commands, m_stage, *m_view, this))
    , m_menu(new QMenu(tr("&Lesson"), context.window.menuBar()))
{
    m_whole->setObjectName(QStringLiteral("lessons"));
    auto* layout = new QVBoxLayout(m_whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    connect(&progress, &ProgressStore::noticed, this, [this](const QString& text) { m_notice->show(text); });
    m_stack->addWidget(m_contents);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_drill);
    if (!progress.notice().isEmpty())
        m_notice->show(progress.notice());
    fillLessonMenu(*m_menu, m_commands, m_view->inspector().commands());
    connectCommands();
    connectStage();
    connectPresentation();
    connect(&shelf, &CourseShelf::builtInRead, this, [this] {
        if (std::exchange(m_wantsBuiltIn, false))
            take(m_shelf.builtIn());
    });
    connect(&shelf, &CourseShelf::opened, this, &LessonPlace::take);
    connect(&progress, &ProgressStore::changed, this, [this] {
        if (m_stack->currentWidget() == m_contents)
            showCourse();
    });
    connect(m_contents, &CourseView::lessonChosen, this, [this](const QString& id) { openLesson(id); });
    connect(m_contents, &CourseView::drillRequested, m_commands[Command::LessonDrill], &QAction::trigger);
    connect(m_drill, &DrillView::changed, this, &LessonPlace::updateCommands);
    connect(m_contents, &CourseView::reloadRequested, this, &LessonPlace::reload);
    connect(m_reading, &LessonReading::turned, this, &LessonPlace::showLesson);
    connect(&m_view->page(), &PageView::lessonChosen, this, &LessonPlace::openExplanation);
    updateCommands();
}

LessonPlace::~LessonPlace() = default;

void LessonPlace::connectCommands()
{
    const auto on = [this](
                        Command command, auto slot) { connect(m_commands[command], &QAction::triggered, this, slot); };
    on(Command::LessonOn, [this] { readOn(1); });
    on(Command::LessonBack, [this] { readOn(-1); });
    on(Command::LessonDrill, [this] { showDrill(); });
    on(Command::LessonNextPage, [this] { turn(1); });
    on(Command::LessonPreviousPage, [this] { turn(-1); });
    on(Command::LessonContents, [this] { showContents(); });
    on(Command::LessonFocusText, [this] { m_view->page().setFocus(Qt::ShortcutFocusReason); });
    on(Command::LessonFocusTimeline, [this] { m_view->timeline().setFocus(Qt::ShortcutFocusReason); });
    on(Command::LessonReset, [this] { m_stage.reset(); });
    on(Command::LessonEdit, [this](bool isOn) { m_view->showEditor(isOn); });
    connect(m_commands[Command::LessonCompare], &QAction::toggled, m_view, &LessonView::showComparison);
    on(Command::LessonUndo, [this] { m_stage.draft().undoStack().undo(); });
    on(Command::LessonRedo, [this] { m_stage.draft().undoStack().redo(); });
    on(Command::LessonOpenScenario, [this] { openAsScenario(); });
    on(Command::LessonZoomIn, [this] { m_view->zoom(1); });
    on(Command::LessonZoomOut, [this] { m_view->zoom(-1); });
    on(Command::LessonZoomReset, [this] { m_view->zoom(0); });
    on(Command::LessonExport, [this] {
        const bool isReading = m_stack->currentWidget() == m_view;
        // What a question hides is not handed out.
        const RunPointer shown = isReading && !m_view->hidesFuture() ? m_stage.document().run() : nullptr;
        ExportDialog(handoutsOf(m_course, isReading ? m_reading->lesson() : nullptr, shown), m_context.settings,
            &m_context.window)
            .exec();
    });
    on(Command::ExportProgress, [this] { exportProgress(); });
    on(Command::ResetProgress, [this] { resetProgress(); });
    on(Command::CloseCourse, [this] { take(m_shelf.builtIn()); });
    on(Command::LeaveLessons, [this] { emit leaveRequested(); });
}

void LessonPlace::connectStage()
{
    connect(&m_stage, &LessonStage::changed, this, &LessonPlace::updateCommands);
    connect(&m_stage.cursor(), &StepCursor::changed, this, &LessonPlace::updateCommands);
    connect(&m_stage.held(), &HeldRun::changed, this, &LessonPlace::updateCommands);
    connect(&m_stage.document(), &Document::busyChanged, this, &Place::busyChanged);
    connect(&m_stage.draft().undoStack(), &QUndoStack::indexChanged, this, &LessonPlace::updateCommands);
}

void LessonPlace::connectPresentation()
{
    m_presented = std::make_unique<PresentedLesson>(*m_view, *m_reading, m_commands);
    m_presentation =
        std::make_unique<Presentation>(m_context.window, m_context.settings, m_context.frame, *m_presented);
    Presentation* presentation = m_presentation.get();
    QAction* present = m_commands[Command::LessonPresent];
    connect(present, &QAction::toggled, presentation, &Presentation::setOn);
    connect(presentation, &Presentation::finished, this, [present] { present->setChecked(false); });
    connect(m_reading, &LessonReading::turned, presentation, &Presentation::refresh);
    connect(&m_stage, &LessonStage::changed, presentation, &Presentation::refresh);
    connect(&m_stage.cursor(), &StepCursor::changed, presentation, &Presentation::refresh);
}

QWidget& LessonPlace::widget()
{
    return *m_whole;
}

QString LessonPlace::title() const
{
    if (m_stack->currentWidget() == m_view && m_reading->lesson())
        return toText(m_reading->lesson()->title);
    if (m_stack->currentWidget() == m_drill)
        return tr("Drill");
    return m_course && !m_course->reading.course.title.empty() ? toText(m_course->reading.course.title) : tr("Lessons");
}

QString LessonPlace::path() const
{
    return m_course ? m_course->path : QString();
}

bool LessonPlace::takesFile(const QString& path)
{
    const QFileInfo file(path);
    return file.isDir() || (file.isFile() && file.suffix().compare(QStringLiteral("zip"), Qt::CaseInsensitive) == 0);
}

void LessonPlace::openFile(const QString& path)
{
    m_wantsBuiltIn = false;
    m_shelf.open(path);
    emit fileOpened(QFileInfo(path).absoluteFilePath());
    emit showRequested();
}

void LessonPlace::reload()
{
    if (!canReload())
        return;
    if (m_stack->currentWidget() == m_view && m_reading->lesson()) {
        m_pendingLesson = toText(m_reading->lesson()->id);
        m_pendingPage = static_cast<int>(m_reading->page());
    }
    m_shelf.open(m_course->path);
}

void LessonPlace::take(const CoursePointer& course)
{
    m_reading->close();
    m_course = course;
    m_terms = std::make_unique<TermIndex>(course->reading.course);
    m_view->page().setTerms(m_terms.get());
    const QString lesson = std::exchange(m_pendingLesson, QString());
    const int page = std::exchange(m_pendingPage, -1);
    showContents();
    if (lesson.isEmpty() || !lessonNamed(toBytes(lesson)))
        return;
    if (page < 0)
        openLesson(lesson);
    else
        openLesson(lesson, static_cast<std::size_t>(page));
}

void LessonPlace::resume()
{
    emit showRequested();
    if (m_course)
        takeFocus();
    if (m_course || m_wantsBuiltIn)
        return;
    const QString path = m_context.settings.value(courseKey).toString();
    m_pendingLesson = m_context.settings.value(lessonKey).toString();
    m_pendingPage = m_context.settings.value(pageKey, -1).toInt();
    if (!path.isEmpty() && QFileInfo::exists(path)) {
        m_shelf.open(path);
        return;
    }
    if (m_shelf.builtIn()) {
        take(m_shelf.builtIn());
        return;
    }
    m_wantsBuiltIn = true;
    m_shelf.want();
}

void LessonPlace::openBuiltIn(const QString& id)
{
    emit showRequested();
    m_pendingPage = -1;
    if (!m_shelf.builtIn()) {
        m_pendingLesson = id;
        m_wantsBuiltIn = true;
        m_shelf.want();
        return;
    }
    if (m_course != m_shelf.builtIn())
        take(m_shelf.builtIn());
    openLesson(id);
}

LessonPointer LessonPlace::lessonNamed(const std::string& id) const
{
    const Lesson* lesson = m_course ? m_course->reading.course.lessonNamed(id) : nullptr;
    return lesson ? LessonPointer(m_course, lesson) : nullptr;
}

void LessonPlace::openLesson(const QString& id)
{
    if (const LessonPointer lesson = lessonNamed(toBytes(id)))
        openLesson(id, m_progress.stateOf(*lesson) == LessonState::Finished ? 0 : m_progress.pageOf(*lesson));
}

void LessonPlace::openLesson(const QString& id, std::size_t page)
{
    const LessonPointer lesson = lessonNamed(toBytes(id));
    if (!lesson)
        return;
    QString chapterTitle;
    for (const Chapter& chapter : m_course->reading.course.chapters) {
        for (const Lesson& each : chapter.lessons) {
            if (&each == lesson.get())
                chapterTitle = toText(chapter.title);
        }
    }
    m_view->showTitle(chapterTitle, toText(lesson->title), lesson->minutes);
    m_stack->setCurrentWidget(m_view);
    m_reading->open(lesson, page);
    m_view->page().setFocus(Qt::OtherFocusReason);
    emit changed();
}

void LessonPlace::showContents()
{
    m_commands[Command::LessonPresent]->setChecked(false);
    m_stack->setCurrentWidget(m_contents);
    showCourse();
    updateCommands();
    if (isShown())
        m_contents->takeFocus();
    emit changed();
}

void LessonPlace::showCourse()
{
    const LessonPointer& lesson = m_reading->lesson();
    const std::string current = lesson ? lesson->id : toBytes(m_context.settings.value(lessonKey).toString());
    m_contents->show(
        m_course, [this](const Lesson& each) { return m_progress.stateOf(each); }, current);
}

void LessonPlace::showDrill()
{
    emit showRequested();
    m_stack->setCurrentWidget(m_drill);
    const CoursePointer& named = m_shelf.builtIn() ? m_shelf.builtIn() : m_course;
    m_drill->start(named ? &named->reading.course : nullptr);
    m_drill->takeFocus();
    updateCommands();
    emit changed();
}

void LessonPlace::readOn(int direction)
{
    if (m_stack->currentWidget() == m_drill) {
        if (direction > 0)
            m_drill->goOn();
        return;
    }
    if (!m_reading->readOn(direction) && direction > 0)
        turn(1);
}

void LessonPlace::turn(int direction)
{
    if (m_stack->currentWidget() != m_view || m_reading->turn(direction) || direction < 0)
        return;
    // On to the next lesson; after the last one, to the contents.
    const LessonPointer& lesson = m_reading->lesson();
    m_progress.finish(*lesson);
    const Lesson* next = nullptr;
    bool isPast = false;
    for (const Chapter& chapter : m_course->reading.course.chapters) {
        for (const Lesson& each : chapter.lessons) {
            if (isPast && !next)
                next = &each;
            isPast = isPast || &each == lesson.get();
        }
    }
    if (next)
        openLesson(toText(next->id));
    else
        showContents();
}

void LessonPlace::showLesson()
{
    m_context.settings.setValue(lessonKey, toText(m_reading->lesson()->id));
    m_context.settings.setValue(pageKey, static_cast<int>(m_reading->page()));
    m_commands[Command::LessonNextPage]->setIconText(m_reading->isOnLastPage() ? tr("Next Lesson") : tr("Next Page"));
    // What had the focus may have been on the page before.
    if (!m_context.window.focusWidget() || !QApplication::focusWidget())
        m_view->page().setFocus(Qt::OtherFocusReason);
    updateCommands();
}

void LessonPlace::openExplanation(const QString& id)
{
    const LessonPointer from = m_reading->lesson();
    const std::size_t page = m_reading->page();
    openLesson(id, 0);
    if (!from || from == m_reading->lesson())
        return;
    m_notice->show(tr("You came from “%1”.").arg(plainOf(toText(from->title))), tr("Back"),
        [this, back = toText(from->id), page] { openLesson(back, page); });
}

void LessonPlace::openAsScenario()
{
    const bool isDrill = m_stack->currentWidget() == m_drill && m_drill->question();
    const QByteArray text =
        isDrill ? QByteArray::fromStdString(m_drill->question()->scenarioJson) : m_reading->shownText();
    m_scenario.files().openInstead([this, text] { m_scenario.openNew(text); });
}

void LessonPlace::exportProgress()
{
    const QString path = QFileDialog::getSaveFileName(&m_context.window, tr("Export Progress"),
        QStringLiteral("fetchscope-progress.json"), tr("Progress (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    if (const auto problem = m_progress.exportTo(path))
        m_notice->show(tr("The progress could not be exported: %1").arg(*problem));
}

void LessonPlace::resetProgress()
{
    Progress before = m_progress.progress();
    m_progress.replace({});
    m_notice->show(tr("Your progress is forgotten."), tr("Undo"),
        [this, before = std::move(before)] { m_progress.replace(before); });
}

void LessonPlace::updateCommands()
{
    const bool isReading = m_stack->currentWidget() == m_view && m_reading->lesson();
    const bool isTask = isReading && m_view->page().task();
    const bool isDrill = m_stack->currentWidget() == m_drill;
    const auto enable = [this](Command command, bool isOn) { m_commands[command]->setEnabled(isOn); };
    enable(Command::LessonOn, isReading || isDrill);
    enable(Command::LessonContents, isReading || isDrill);
    enable(Command::LessonDrill, !isDrill);
    enable(Command::LessonOpenScenario, isReading || (isDrill && m_drill->isAnswered()));
    for (const Command command :
        {Command::LessonBack, Command::LessonNextPage, Command::LessonFocusText, Command::LessonFocusTimeline,
            Command::LessonZoomIn, Command::LessonZoomOut, Command::LessonZoomReset, Command::LessonPresent})
        enable(command, isReading);
    enable(Command::LessonPreviousPage, isReading && m_reading->page() > 0);
    m_watching->update(isReading);
    const QUndoStack& undo = m_stage.draft().undoStack();
    enable(Command::LessonUndo, isReading && undo.canUndo());
    enable(Command::LessonRedo, isReading && undo.canRedo());
    enable(Command::LessonReset, isReading && m_stage.isChanged());
    // A task says itself what may be changed.
    enable(Command::LessonEdit, isReading && !isTask);
    if (isTask && m_commands[Command::LessonEdit]->isChecked()) {
        m_commands[Command::LessonEdit]->setChecked(false);
        m_view->showEditor(false);
    }
    enable(Command::LessonCompare, isReading && m_stage.held().run());
    if (!m_stage.held().run())
        m_commands[Command::LessonCompare]->setChecked(false);
    enable(Command::LessonExport, m_course && !m_course->reading.course.chapters.empty());
    enable(Command::CloseCourse, m_course && !m_course->path.isEmpty() && m_shelf.builtIn());
}

void LessonPlace::activated()
{
    if (!isShown())
        m_commands[Command::LessonPresent]->setChecked(false);
    updateCommands();
}

void LessonPlace::takeFocus()
{
    if (m_stack->currentWidget() == m_view)
        m_view->page().setFocus(Qt::OtherFocusReason);
    else if (m_stack->currentWidget() == m_drill)
        m_drill->takeFocus();
    else
        m_contents->takeFocus();
}

bool LessonPlace::wasShown(const QSettings& settings)
{
    return settings.value(shownKey, false).toBool();
}

void LessonPlace::save(QSettings& settings) const
{
    settings.setValue(courseKey, path());
    settings.setValue(shownKey, isShown());
    m_view->save(settings);
}

void LessonPlace::restore(const QSettings& settings)
{
    m_view->restore(settings);
}

} // namespace fetchscope::ui
