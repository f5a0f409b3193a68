#pragma once

#include "core/telling/lessons/course_reader.h"
#include "ui/words/load_error.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace fetchscope::ui {

/// The lessons that come with the program. Its texts are asked for beside the window.
struct BuiltInCourse
{
    std::function<CourseFiles()> files;
    FindExample findExample;
};

/// A course that was read, and where it comes from.
struct ShelvedCourse
{
    /// A folder or a `.zip`; empty for the one that comes with the program.
    QString path;
    CourseReading reading;
    /// The whole could not be read.
    std::optional<LoadError> error;
};
using CoursePointer = std::shared_ptr<const ShelvedCourse>;

/// The courses that there are: the one that comes with the program, and one that was opened. Each is read beside the
/// window, in its language.
class CourseShelf : public QObject
{
    Q_OBJECT

public:
    CourseShelf(BuiltInCourse builtIn, QString language, QObject* parent = nullptr);
    ~CourseShelf() override;

    /// Reads the built-in course, where it is not there or on its way.
    void want();
    /// Reads a folder or a `.zip`; opened() follows. A path that is empty means the built-in course.
    void open(const QString& path);
    /// Null until it was read.
    const CoursePointer& builtIn() const { return m_builtIn; }
    bool isBusy() const { return m_builtInWatcher.isRunning() || m_openWatcher.isRunning(); }

signals:
    void builtInRead();
    void opened(const fetchscope::ui::CoursePointer& course);

private:
    static CoursePointer read(const BuiltInCourse& builtIn, const QString& path, const QString& language);

    BuiltInCourse m_source;
    QString m_language;
    QFutureWatcher<CoursePointer> m_builtInWatcher;
    QFutureWatcher<CoursePointer> m_openWatcher;
    /// What shall be read when what is read now is there.
    std::optional<QString> m_next;
    CoursePointer m_builtIn;
    bool m_isWanted = false;
};

} // namespace fetchscope::ui
