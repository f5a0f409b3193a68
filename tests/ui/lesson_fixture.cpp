#include "tests/ui/lesson_fixture.h"

#include "tests/core/scenarios.h"
#include "ui/lesson/lesson_view.h"
#include "ui/scenario/scenario_place.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QLabel>

namespace fetchscope::tests {

LessonFixture::LessonFixture()
    : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
{
    makeWindow();
}

LessonFixture::~LessonFixture()
{
    window->place<ui::ScenarioPlace>().draft().markSaved();
}

void LessonFixture::makeWindow()
{
    window.reset();
    std::vector<ui::Example> examples {
        {QStringLiteral("blocked"), QStringLiteral("Blocked"), blockedPreflight(), QStringLiteral("Preflights")}};
    window = std::make_unique<ui::MainWindow>(m_settings, [examples] { return examples; });
    window->setLessons(lessonsFrom(QStringLiteral(FETCHSCOPE_TEST_DATA "/lessons/window")));
    window->setProgressFile(m_folder.filePath(QStringLiteral("kept/progress.json")));
    window->openFirst({});
    window->resize(1280, 800);
    window->show();
    if (!QTest::qWaitForWindowExposed(window.get())
        || !QTest::qWaitFor([this] { return window->isComplete() && window->courses().builtIn(); }, 20000))
        qFatal("the window does not show");
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        qFatal("the window is not active");
}

void LessonFixture::restart()
{
    window->close();
    makeWindow();
}

void LessonFixture::openLesson(const char* id, std::size_t page)
{
    place().openBuiltIn(QString::fromLatin1(id));
    place().openLesson(QString::fromLatin1(id), page);
    settle();
}

QString LessonFixture::decisionAtCursor() const
{
    const ui::TimelineView& timeline = place().view().timeline();
    return timeline.textOfRow(timeline.currentRow());
}

QString LessonFixture::verdict() const
{
    return place().view().findChild<QLabel*>(QStringLiteral("verdictWord"))->text();
}

} // namespace fetchscope::tests
