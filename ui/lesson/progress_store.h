#pragma once

#include "core/telling/lessons/lesson.h"
#include "core/telling/lessons/progress.h"
#include "ui/lesson/course_view.h"

#include <QObject>

#include <optional>
#include <string>
#include <vector>

namespace fetchscope::ui {

/// What a student has done, and the file that keeps it: each change is written at once, and as a whole.
class ProgressStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The file; it is read when somebody first asks. Without one nothing is kept.
    void setFile(const QString& path) { m_path = path; }

    const Progress& progress();
    LessonState stateOf(const Lesson& lesson);
    /// The furthest page that was seen, from 0.
    std::size_t pageOf(const Lesson& lesson);
    /// Was it answered rightly, the last time that it was?
    bool isRight(const Lesson& lesson, const LessonQuestion& question);
    /// What was answered the last time, from 0; null where that is not known, or the question is another one by now.
    std::optional<std::vector<std::size_t>> given(const Lesson& lesson, const LessonQuestion& question);
    /// Null: never tried.
    const TaskProgress* of(const Lesson& lesson, const LessonTask& task);

    void visit(const Lesson& lesson, std::size_t page);
    void finish(const Lesson& lesson);
    void answer(
        const Lesson& lesson, const LessonQuestion& question, bool isRight, const std::vector<std::size_t>& given);
    void tried(const Lesson& lesson, const LessonTask& task, bool isSolved, bool isNarrowest);
    /// How the task's scenario was left, as JSON text.
    void leave(const Lesson& lesson, const LessonTask& task, const std::string& scenario);
    /// Of the drill, as JSON text.
    void setDrill(const std::string& drill);
    /// All of it; what was there can be given back.
    void replace(const Progress& progress);
    /// What noticed() said last; empty where it said nothing.
    const QString& notice() const { return m_notice; }
    /// Writes a copy; says what is wrong where it cannot.
    std::optional<QString> exportTo(const QString& path);

signals:
    void changed();
    /// The file was damaged, or cannot be written.
    void noticed(const QString& text);

private:
    void load();
    void save();
    void tell(const QString& text);

    QString m_path;
    bool m_isLoaded = false;
    bool m_canSave = true;
    QString m_notice;
    Progress m_progress;
};

} // namespace fetchscope::ui
