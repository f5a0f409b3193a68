#include "ui/lesson/lesson_handouts.h"

#include "ui/words/text.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace fetchscope::ui {

namespace {

struct HandoutWords
{
    Q_DECLARE_TR_FUNCTIONS(LessonHandouts)
};

Handout sheetOf(const CoursePointer& course, const Chapter& chapter)
{
    const QString folder = toText(chapter.file).section(QChar('/'), 0, 0);
    return {std::shared_ptr<const Chapter>(course, &chapter),
        HandoutWords::tr("Cheat sheet: %1").arg(toText(chapter.title)), HandoutWords::tr("%1-cheat-sheet").arg(folder)};
}

} // namespace

std::vector<Handout> handoutsOf(const CoursePointer& course, const LessonPointer& lesson, const RunPointer& shown)
{
    std::vector<Handout> handouts;
    if (!course)
        return handouts;
    const Course& all = course->reading.course;
    const auto holds = [&lesson](const Chapter& chapter) {
        return std::any_of(chapter.lessons.begin(), chapter.lessons.end(),
            [&lesson](const Lesson& each) { return &each == lesson.get(); });
    };
    const auto addWhole = [&] {
        const QString title = all.title.empty() ? HandoutWords::tr("Lessons") : toText(all.title);
        handouts.push_back(
            {std::shared_ptr<const Course>(course, &all), HandoutWords::tr("Course: %1").arg(title), title});
    };
    if (!lesson) {
        addWhole();
        for (const Chapter& chapter : all.chapters)
            handouts.push_back(sheetOf(course, chapter));
        return handouts;
    }
    handouts.push_back({lesson, HandoutWords::tr("Lesson: %1").arg(toText(lesson->title)),
        QFileInfo(toText(lesson->file)).baseName()});
    for (const Chapter& chapter : all.chapters) {
        if (holds(chapter))
            handouts.push_back(sheetOf(course, chapter));
    }
    addWhole();
    if (shown) {
        const QString title = toText(shown->scenario->title);
        handouts.push_back({HandoutRun {shown, {}},
            title.isEmpty() ? HandoutWords::tr("The scenario that is shown")
                            : HandoutWords::tr("Scenario: %1").arg(title),
            title});
    }
    return handouts;
}

} // namespace fetchscope::ui
