#include "tests/core/scenarios.h"
#include "tests/ui/lesson_states.h"
#include "tests/ui/window_fixture.h"
#include "ui/inspector/inspector.h"
#include "ui/lesson/lesson_view.h"
#include "ui/lesson/page_view.h"
#include "ui/place/commands.h"
#include "ui/presenting/notes_window.h"
#include "ui/presenting/presentation.h"

#include <QLabel>
#include <QTest>
#include <QTextBrowser>

#include <memory>

using namespace fetchscope;
using namespace fetchscope::ui;

/// Lessons before a class.
class PresentLessonsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<tests::WindowFixture>(tests::blockedPreflight()); }
    void cleanup() { m_fixture.reset(); }

    void aLessonIsPresentedWithItsNotes();
    void aLessonsQuestionIsAnsweredInPlace();

private:
    MainWindow& window() const { return *m_fixture->window; }
    /// To whatever has the focus, as a real key goes.
    void press(Qt::Key key) const
    {
        QWidget* focus = window().focusWidget();
        QTest::keyClick(focus ? focus : &window(), key);
    }

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void PresentLessonsTest::aLessonIsPresentedWithItsNotes()
{
    window().openFile(QStringLiteral(FETCHSCOPE_TEST_DATA "/lessons/window"));
    tests::settleLessons(window());
    LessonPlace& lessons = tests::lessonsIn(window());
    lessons.openLesson(QStringLiteral("who-may-read"), 0);
    tests::settleLessons(window());
    const double scale = lessons.view().page().scale();
    window().commands()[Command::LessonPresent]->trigger();
    QVERIFY(lessons.presentation().isOn());
    window().resize(1280, 720);
    QTRY_VERIFY(lessons.view().page().scale() > scale * 1.3);
    QVERIFY(!lessons.view().inspector().isVisible());
    const auto notes = [&lessons](const char* name) {
        return lessons.presentation().notes()->findChild<QLabel*>(QString::fromLatin1(name))->text();
    };
    press(Qt::Key_S);
    QCOMPARE(notes("notesPosition"), QStringLiteral("Page 1 of 3"));
    QCOMPARE(notes("notesNext"), QStringLiteral("What goes out"));
    QVERIFY(notes("notesNextWords").contains(QStringLiteral("Does the request arrive?")));
    // On to the last page, by as many clicks as the texts need.
    for (int i = 0; i < 20 && lessons.reading().page() < 2; ++i)
        press(Qt::Key_PageDown);
    tests::settleLessons(window());
    QCOMPARE(notes("notesNow"), QStringLiteral("What comes back"));
    QCOMPARE(lessons.presentation().notes()->findChild<QTextBrowser*>(QStringLiteral("notesText"))->toPlainText(),
        QStringLiteral("Ask the class before you go on."));
    press(Qt::Key_Escape);
    QVERIFY(!lessons.presentation().isOn());
    QCOMPARE(lessons.view().page().scale(), scale);
    QVERIFY(lessons.view().inspector().isVisible());
}

void PresentLessonsTest::aLessonsQuestionIsAnsweredInPlace()
{
    window().openFile(QStringLiteral(FETCHSCOPE_TEST_DATA "/lessons/window"));
    tests::settleLessons(window());
    LessonPlace& lessons = tests::lessonsIn(window());
    lessons.openLesson(QStringLiteral("who-may-read"), 1);
    tests::settleLessons(window());
    window().commands()[Command::LessonPresent]->trigger();
    QVERIFY(!lessons.view().page().question()->isAnswered());
    press(Qt::Key_1);
    QTRY_VERIFY(lessons.view().page().question()->isAnswered());
}

QTEST_MAIN(PresentLessonsTest)
#include "tst_present_lessons.moc"
