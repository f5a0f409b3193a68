#pragma once

#include "ui/lesson/course_shelf.h"
#include "ui/scenario/library/library_model.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace fetchscope::ui {

class ErrorBanner;
class MarkdownText;

/// How far somebody has come in a lesson.
enum class LessonState { New, Begun, Finished };
/// `begun`, `finished`; empty for a new one.
QString wordOf(LessonState state);
/// A lesson as the library lists it.
LibraryLesson libraryLessonOf(const Chapter& chapter, const Lesson& lesson, LessonState state);

/// A course as its contents: chapters, lessons, how far one has come; and what is wrong with it, by file and line.
class CourseView : public QWidget
{
    Q_OBJECT

public:
    explicit CourseView(QWidget* parent = nullptr);

    using StateOf = std::function<LessonState(const Lesson&)>;
    /// Null: it is being read. `current` is the lesson to go on with; may be empty.
    void show(const CoursePointer& course, const StateOf& stateOf, const std::string& current);
    void takeFocus();
    QTreeWidget& list() { return *m_list; }
    QTreeWidget& faults() { return *m_faults; }

signals:
    void lessonChosen(const QString& id);
    void drillRequested();
    void reloadRequested();

private:
    void showLessons(const Course& course, const StateOf& stateOf);
    void showFaults(const std::vector<LessonFault>& faults);

    QLabel* m_title;
    MarkdownText* m_text;
    ErrorBanner* m_error;
    QPushButton* m_continue;
    QPushButton* m_drill;
    QTreeWidget* m_list;
    QLabel* m_faultTitle;
    QPushButton* m_reload;
    QTreeWidget* m_faults;
    QWidget* m_faultPart;
    QString m_current;
};

} // namespace fetchscope::ui
