#include "ui/lesson/course_shelf.h"

#include "ui/words/engine_words.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <utility>

namespace fetchscope::ui {

CourseShelf::CourseShelf(BuiltInCourse builtIn, QString language, QObject* parent)
    : QObject(parent)
    , m_source(std::move(builtIn))
    , m_language(std::move(language))
{
    connect(&m_builtInWatcher, &QFutureWatcherBase::finished, this, [this] {
        m_builtIn = m_builtInWatcher.result();
        emit builtInRead();
    });
    connect(&m_openWatcher, &QFutureWatcherBase::finished, this, [this] {
        const CoursePointer course = m_openWatcher.result();
        if (const auto next = std::exchange(m_next, std::nullopt))
            open(*next);
        else
            emit opened(course);
    });
}

CourseShelf::~CourseShelf()
{
    m_builtInWatcher.waitForFinished();
    m_openWatcher.waitForFinished();
}

void CourseShelf::want()
{
    if (!m_source.files || std::exchange(m_isWanted, true))
        return;
    m_builtInWatcher.setFuture(QtConcurrent::run(&CourseShelf::read, m_source, QString(), m_language));
}

void CourseShelf::open(const QString& path)
{
    if (m_openWatcher.isRunning()) {
        m_next = path;
        return;
    }
    const QString absolute = path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
    m_openWatcher.setFuture(QtConcurrent::run(&CourseShelf::read, m_source, absolute, m_language));
}

CoursePointer CourseShelf::read(const BuiltInCourse& builtIn, const QString& path, const QString& language)
{
    auto course = std::make_shared<ShelvedCourse>();
    course->path = path;
    const FindExample none = [](std::string_view) { return std::optional<std::string_view>(); };
    const FindExample& findExample = builtIn.findExample ? builtIn.findExample : none;
    if (path.isEmpty()) {
        course->reading =
            readCourse(builtIn.files ? builtIn.files() : CourseFiles(), findExample, language.toStdString());
        return course;
    }
    const auto files = readCourseFiles(QFile::encodeName(path).toStdString());
    if (files)
        course->reading = readCourse(*files, findExample, language.toStdString());
    else
        course->error = LoadError {path, {}, messageText(files.error().message), {}};
    return course;
}

} // namespace fetchscope::ui
