#pragma once

#include "ui/lesson/course_shelf.h"
#include "ui/lesson/lesson_reading.h"
#include "ui/lesson/lesson_stage.h"
#include "ui/place/place.h"

#include <memory>

class QStackedWidget;

namespace fetchscope {
class TermIndex;
}

namespace fetchscope::ui {

class CourseView;
class DrillView;
class LessonView;
class LessonWatching;
class NoticeBar;
class PresentedLesson;
class Presentation;
class ProgressStore;
class ScenarioPlace;

/// The lessons: the contents of a course, and the lesson that is read.
class LessonPlace : public Place
{
    Q_OBJECT

public:
    static constexpr PlaceId placeId = PlaceId::Lesson;

    LessonPlace(const PlaceContext& context, ScenarioPlace& scenario, CourseShelf& shelf, ProgressStore& progress);
    ~LessonPlace() override;

    QWidget& widget() override;
    QString title() const override;
    /// Empty for the course that comes with the program.
    QString path() const override;
    QMenu* menu() override { return m_menu; }
    /// Opens a folder or a `.zip` of lessons.
    void openFile(const QString& path) override;
    void openText(const QString&) override { }
    bool canReload() const override { return m_course && !m_course->path.isEmpty(); }
    void reload() override;
    void save(QSettings& settings) const override;
    void restore(const QSettings& settings) override;
    void takeFocus() override;

    /// Is this a folder, or an archive, as lessons come in?
    static bool takesFile(const QString& path);
    /// Was a lesson shown when the window was closed?
    static bool wasShown(const QSettings& settings);
    /// Shows what was read last; the contents where nothing was.
    void resume();
    /// Opens a lesson of the course that comes with the program, where it was left.
    void openBuiltIn(const QString& id);
    /// Opens a lesson of the course that is shown, where it was left.
    void openLesson(const QString& id);
    void openLesson(const QString& id, std::size_t page);
    void showContents();
    void showDrill();

    /// Null until a course was read.
    const CoursePointer& course() const { return m_course; }
    LessonReading& reading() { return *m_reading; }
    LessonStage& stage() { return m_stage; }
    LessonView& view() { return *m_view; }
    Presentation& presentation() { return *m_presentation; }
    CourseView& contents() { return *m_contents; }
    DrillView& drill() { return *m_drill; }
    bool isBusy() const { return m_shelf.isBusy(); }

protected:
    void activated() override;

private:
    void connectCommands();
    void connectStage();
    void connectPresentation();
    void take(const CoursePointer& course);
    void showCourse();
    void readOn(int direction);
    void turn(int direction);
    void showLesson();
    /// Opens the lesson that explains a term, and offers the way back.
    void openExplanation(const QString& id);
    void openAsScenario();
    void exportProgress();
    void resetProgress();
    void updateCommands();
    LessonPointer lessonNamed(const std::string& id) const;

    PlaceContext m_context;
    ScenarioPlace& m_scenario;
    const Commands& m_commands;
    CourseShelf& m_shelf;
    ProgressStore& m_progress;
    LessonStage m_stage;
    QWidget* m_whole;
    NoticeBar* m_notice;
    QStackedWidget* m_stack;
    CourseView* m_contents;
    LessonView* m_view;
    DrillView* m_drill;
    LessonReading* m_reading;
    LessonWatching* m_watching;
    QMenu* m_menu;
    std::unique_ptr<PresentedLesson> m_presented;
    std::unique_ptr<Presentation> m_presentation;
    CoursePointer m_course;
    std::unique_ptr<TermIndex> m_terms;
    /// What to open when its course is there.
    QString m_pendingLesson;
    int m_pendingPage = -1;
    bool m_wantsBuiltIn = false;
};

} // namespace fetchscope::ui
