// Reading lessons in the window, with keys and clicks.

#include "tests/ui/lesson_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/lesson/course_view.h"
#include "ui/lesson/explained_answer.h"
#include "ui/lesson/lesson_view.h"
#include "ui/lesson/page_view.h"
#include "ui/lesson/progress_store.h"
#include "ui/place/commands.h"
#include "ui/scenario/scenario_place.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace fetchscope;
using namespace fetchscope::ui;

namespace {

const QString faultyCourse = QStringLiteral(FETCHSCOPE_TEST_DATA "/lessons/window-faulty");

/// What a screen reader comes by, in the order in which it does.
void collect(QAccessibleInterface& part, QStringList& names)
{
    if (part.state().invisible)
        return;
    if (const QString name = part.text(QAccessible::Name); !name.isEmpty())
        names << name;
    for (int i = 0; i < part.childCount(); ++i) {
        if (QAccessibleInterface* child = part.child(i))
            collect(*child, names);
    }
}

} // namespace

class LessonTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<tests::LessonFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void theLibraryListsLessonsAboveTheExamples();
    void theLibraryFindsALessonByItsTerm();
    void aLessonIsReadFromStartToEndByKeys();
    void aQuestionHidesWhatItAsksFor();
    void everyAnswerSaysWhyOnceOneWasGiven();
    void theTimelineGoesToTheStop();
    void aWhatIfChangesTheScenarioAndBack();
    void whatWasChangedOpensAsAScenario();
    void progressIsForgottenAndGivenBack();
    void progressThatCannotBeKeptIsNoHindrance();
    void aFolderWithAFaultSaysWhereItIs();
    void aMissingFolderSaysSo();
    void aScreenReaderComesByThePageInOrder();
    void theLessonIsWhereItWasLeft();
    void aWrongAnswerIsAnsweredAfterARestart();
    void aLessonIsWatchedAsAnotherBrowser();
    void aLessonPlaysByItself();
    void aTermLeadsToItsLessonAndBack();

private:
    MainWindow& window() const { return *m_fixture->window; }
    LessonPlace& place() const { return m_fixture->place(); }

    std::unique_ptr<tests::LessonFixture> m_fixture;
};

void LessonTest::theLibraryListsLessonsAboveTheExamples()
{
    const auto* list = window().findChild<QTreeView*>(QStringLiteral("libraryList"));
    QStringList sections;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        sections << list->model()->index(row, 0).data().toString();
    QCOMPARE(sections.indexOf(QStringLiteral("Reading")), 1);
    QCOMPARE(sections.indexOf(QStringLiteral("Allowing")), 2);
    QCOMPARE(sections.indexOf(QStringLiteral("Preflights")), 3);
}

void LessonTest::theLibraryFindsALessonByItsTerm()
{
    auto* search = window().findChild<QLineEdit*>(QStringLiteral("librarySearch"));
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("access-control-allow-origin"));
    auto* list = window().findChild<QTreeView*>(QStringLiteral("libraryList"));
    // Both lessons are about it; Enter opens the first.
    list->setFocus();
    QModelIndex lesson;
    for (int row = 0; row < list->model()->rowCount() && !lesson.isValid(); ++row) {
        const QModelIndex section = list->model()->index(row, 0);
        if (section.data().toString() == QStringLiteral("Allowing"))
            lesson = list->model()->index(0, 0, section);
    }
    QVERIFY(lesson.isValid());
    list->setCurrentIndex(lesson);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(place().reading().lesson()->id, std::string("only-this-page"));
    QVERIFY(place().isShown());
    QCOMPARE(window().windowTitle(), QStringLiteral("Only this page[*] – Fetchscope"));
}

void LessonTest::aLessonIsReadFromStartToEndByKeys()
{
    QTest::keyClick(&window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(place().course());
    QVERIFY(place().isShown());
    // The contents have the focus; the first lesson below its chapter.
    auto* list = m_fixture->find<QTreeWidget>("courseList");
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(place().reading().lesson());
    QCOMPARE(place().reading().lesson()->id, std::string("who-may-read"));
    const auto press = [this](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        if (!QApplication::focusWidget())
            qFatal("nothing has the focus");
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        m_fixture->settle();
    };
    std::size_t presses = 0;
    while (place().reading().page() == 0 && ++presses < 20)
        press(Qt::Key_PageDown);
    QCOMPARE(place().reading().page(), std::size_t(1));
    press(Qt::Key_1);
    QVERIFY(place().view().page().question()->isAnswered());
    QVERIFY(place().view().page().question()->isRight());
    while (place().reading().page() == 1 && ++presses < 40)
        press(Qt::Key_PageDown);
    QCOMPARE(place().reading().page(), std::size_t(2));
    QCOMPARE(place().view().page().stop(), 0);
    while (place().view().page().stop() == 0 && ++presses < 60)
        press(Qt::Key_PageDown);
    QCOMPARE(place().view().page().stop(), 1);
    press(Qt::Key_PageDown, Qt::AltModifier);
    // On to the next lesson, and the first one is done.
    QCOMPARE(place().reading().lesson()->id, std::string("only-this-page"));
    const Lesson* first = place().course()->reading.course.lessonNamed("who-may-read");
    QCOMPARE(window().progress().stateOf(*first), LessonState::Finished);
    press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(list->isVisible());
    press(Qt::Key_Escape, Qt::ShiftModifier);
    QVERIFY(window().place<ScenarioPlace>().isShown());
}

void LessonTest::aQuestionHidesWhatItAsksFor()
{
    m_fixture->openLesson("who-may-read", 1);
    QVERIFY(place().view().hidesFuture());
    QVERIFY(place().view().timeline().hidesFuture());
    QVERIFY(!m_fixture->find<QWidget>("inspector")->isVisible());
    QVERIFY(m_fixture->verdict().isEmpty());
    // Nobody steps past it.
    const int before = place().stage().cursor().index();
    QTest::keyClick(&place().view().timeline(), Qt::Key_End);
    QCOMPARE(place().stage().cursor().index(), before);
    QTest::keyClick(&place().view().timeline(), Qt::Key_2);
    m_fixture->settle();
    QVERIFY(!place().view().hidesFuture());
    QVERIFY(m_fixture->find<QWidget>("inspector")->isVisible());
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
}

void LessonTest::everyAnswerSaysWhyOnceOneWasGiven()
{
    m_fixture->openLesson("who-may-read", 1);
    auto* right = m_fixture->find<ExplainedAnswer>("lessonAnswer1");
    auto* wrong = m_fixture->find<ExplainedAnswer>("lessonAnswer2");
    QCOMPARE(right->accessibleName(), QStringLiteral("1: Yes"));
    QTest::mouseClick(wrong, Qt::LeftButton);
    QVERIFY(right->isRevealed());
    QVERIFY2(right->accessibleName().startsWith(QStringLiteral("1: Yes Right. It goes out")),
        qPrintable(right->accessibleName()));
    QVERIFY2(wrong->accessibleName().contains(QStringLiteral("Your answer. No. The browser has nothing")),
        qPrintable(wrong->accessibleName()));
    QVERIFY(!place().view().page().question()->isRight());
    // It stays answered for who comes back.
    QTest::keyClick(&window(), Qt::Key_PageUp, Qt::AltModifier);
    QTest::keyClick(&window(), Qt::Key_PageDown, Qt::AltModifier);
    QVERIFY(place().view().page().question()->isAnswered());
    QVERIFY(
        m_fixture->find<ExplainedAnswer>("lessonAnswer2")->accessibleName().contains(QStringLiteral("Your answer.")));
}

void LessonTest::theTimelineGoesToTheStop()
{
    m_fixture->openLesson("who-may-read", 0);
    QVERIFY2(m_fixture->decisionAtCursor().contains(QStringLiteral("GET")), qPrintable(m_fixture->decisionAtCursor()));
    m_fixture->openLesson("who-may-read", 2);
    QVERIFY2(m_fixture->decisionAtCursor().contains(QStringLiteral("200")), qPrintable(m_fixture->decisionAtCursor()));
    QTest::mouseClick(m_fixture->find<QPushButton>("lessonStop2"), Qt::LeftButton);
    QVERIFY2(m_fixture->decisionAtCursor().contains(QStringLiteral("CORS check")),
        qPrintable(m_fixture->decisionAtCursor()));
}

void LessonTest::aWhatIfChangesTheScenarioAndBack()
{
    m_fixture->openLesson("who-may-read", 2);
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    auto* whatIf = m_fixture->find<QPushButton>("lessonWhatIf1");
    whatIf->click();
    QTRY_COMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
    QVERIFY(place().stage().isChanged());
    whatIf->click();
    QTRY_COMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QVERIFY(!place().stage().isChanged());
    // Reset takes the button back, too.
    whatIf->click();
    QTRY_COMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
    QTest::keyClick(&window(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QVERIFY(!whatIf->isChecked());
}

void LessonTest::whatWasChangedOpensAsAScenario()
{
    m_fixture->openLesson("who-may-read", 2);
    m_fixture->find<QPushButton>("lessonWhatIf1")->click();
    QTRY_COMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
    QTest::keyClick(&window(), Qt::Key_Return, Qt::ControlModifier);
    auto& scenario = window().place<ScenarioPlace>();
    scenario.document().waitForRun(20000);
    QTRY_VERIFY(scenario.isShown());
    QVERIFY(scenario.document().text().contains("Access-Control-Allow-Origin"));
}

void LessonTest::progressIsForgottenAndGivenBack()
{
    m_fixture->openLesson("who-may-read", 1);
    const Lesson& lesson = *place().reading().lesson();
    QCOMPARE(window().progress().stateOf(lesson), LessonState::Begun);
    window().commands()[Command::ResetProgress]->trigger();
    QCOMPARE(window().progress().stateOf(lesson), LessonState::New);
    m_fixture->find<QPushButton>("noticeAct")->click();
    QCOMPARE(window().progress().stateOf(lesson), LessonState::Begun);
}

void LessonTest::progressThatCannotBeKeptIsNoHindrance()
{
    // Where its folder should be is a file.
    QFile file(m_fixture->path("kept"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    m_fixture->openLesson("who-may-read", 1);
    const Lesson& lesson = *place().reading().lesson();
    QCOMPARE(window().progress().stateOf(lesson), LessonState::Begun);
    QVERIFY2(window().progress().notice().startsWith(QStringLiteral("Your progress is not kept: "))
            && window().progress().notice().endsWith(QStringLiteral("Not a directory")),
        qPrintable(window().progress().notice()));
    auto* said = m_fixture->find<QLabel>("noticeText");
    QVERIFY(said->isVisible());
    QCOMPARE(said->text(), window().progress().notice());
}

void LessonTest::aFolderWithAFaultSaysWhereItIs()
{
    window().openFile(faultyCourse);
    m_fixture->settle();
    QVERIFY(place().isShown());
    auto* faults = m_fixture->find<QTreeWidget>("courseFaults");
    QVERIFY(faults->isVisible());
    QVERIFY(faults->topLevelItemCount() > 0);
    QStringList places;
    for (int row = 0; row < faults->topLevelItemCount(); ++row) {
        places << faults->topLevelItem(row)->text(0);
        QVERIFY(!faults->topLevelItem(row)->text(1).isEmpty());
    }
    // The block begins with line 9, and its JSON ends too early.
    QVERIFY2(!places.filter(QStringLiteral("10-wrong/10-no-json.md:1")).isEmpty(), qPrintable(places.join(QChar(' '))));
    QCOMPARE(place().path(), faultyCourse);
}

void LessonTest::aMissingFolderSaysSo()
{
    const QString path = m_fixture->path("empty.zip");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no archive");
    file.close();
    window().openFile(path);
    m_fixture->settle();
    const auto* title = m_fixture->find<QLabel>("errorTitle");
    QVERIFY(title->isVisible());
    QVERIFY2(title->text().contains(QStringLiteral("empty.zip")), qPrintable(title->text()));
    QVERIFY(!m_fixture->find<QLabel>("errorMessage")->text().isEmpty());
}

void LessonTest::aScreenReaderComesByThePageInOrder()
{
    m_fixture->openLesson("who-may-read", 1);
    QStringList names;
    collect(*QAccessible::queryAccessibleInterface(&place().widget()), names);
    qsizetype before = -1;
    for (const char* part : {"Who may read", "What goes out", "The request goes out at once",
             "Question: The server says", "1: Yes", "2: No, the browser holds it back", "Next Page", "Timeline"}) {
        const qsizetype at = [&] {
            for (qsizetype i = before + 1; i < names.size(); ++i) {
                if (names[i].contains(QString::fromLatin1(part)))
                    return i;
            }
            return qsizetype(-1);
        }();
        QVERIFY2(at > before,
            qPrintable(QString::fromLatin1(part) + QStringLiteral(" is not in ") + names.join(QStringLiteral(" | "))));
        before = at;
    }
    // The steps are a list in words.
    QAccessibleInterface* timeline = QAccessible::queryAccessibleInterface(&place().view().timeline());
    QVERIFY(timeline->childCount() > 0);
    // Whatever takes the focus has a name.
    for (const QWidget* widget : place().view().findChildren<QWidget*>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        QAccessibleInterface* part = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        QVERIFY2(part && !part->text(QAccessible::Name).isEmpty(),
            qPrintable(QString::fromLatin1(widget->metaObject()->className()) + QChar(' ') + widget->objectName()));
    }
}

void LessonTest::theLessonIsWhereItWasLeft()
{
    m_fixture->openLesson("who-may-read", 1);
    QTest::keyClick(&place().view().timeline(), Qt::Key_1);
    QTRY_VERIFY(place().view().page().question()->isAnswered());
    m_fixture->restart();
    QTRY_VERIFY(place().isShown());
    QTRY_VERIFY(place().reading().lesson());
    QCOMPARE(place().reading().lesson()->id, std::string("who-may-read"));
    QCOMPARE(place().reading().page(), std::size_t(1));
    QVERIFY(place().view().page().question()->isAnswered());
}

void LessonTest::aWrongAnswerIsAnsweredAfterARestart()
{
    m_fixture->openLesson("who-may-read", 1);
    QTest::keyClick(&place().view().timeline(), Qt::Key_2);
    QTRY_VERIFY(place().view().page().question()->isAnswered());
    m_fixture->restart();
    QTRY_VERIFY(place().reading().lesson());
    QVERIFY(place().view().page().question()->isAnswered());
    QVERIFY(!place().view().page().question()->isRight());
    QVERIFY(
        m_fixture->find<ExplainedAnswer>("lessonAnswer2")->accessibleName().contains(QStringLiteral("Your answer.")));
    QVERIFY(!place().view().hidesFuture());
}

void LessonTest::aLessonIsWatchedAsAnotherBrowser()
{
    m_fixture->openLesson("who-may-read", 2);
    const auto profile = [this] { return place().stage().run()->result.profile.id(); };
    QCOMPARE(profile(), ProfileId::Standard);
    auto* firefox = m_fixture->find<QToolButton>("profileFirefox");
    QVERIFY(firefox->isVisible() && !firefox->isChecked());
    QTest::mouseClick(firefox, Qt::LeftButton);
    QTRY_COMPARE(profile(), ProfileId::Firefox);
    QVERIFY(firefox->isChecked());
    QVERIFY(!place().stage().isChanged());
    // It stays Firefox from stop to stop, and is the lesson's own in another lesson.
    QTest::mouseClick(m_fixture->find<QPushButton>("lessonStop2"), Qt::LeftButton);
    m_fixture->settle();
    QCOMPARE(profile(), ProfileId::Firefox);
    m_fixture->openLesson("only-this-page", 0);
    QCOMPARE(profile(), ProfileId::Standard);
    // By the keys of a scenario, too.
    QTest::keyClick(&window(), Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(profile(), ProfileId::Chromium);
}

void LessonTest::aLessonPlaysByItself()
{
    m_fixture->openLesson("who-may-read", 2);
    QVERIFY(m_fixture->find<QToolButton>("speed")->isVisible());
    window().commands().choice(Choice::LessonSpeed, 150)->trigger();
    place().stage().cursor().first();
    QTest::keyClick(&window(), Qt::Key_F9);
    QVERIFY(window().commands()[Command::LessonPlay]->isChecked());
    QTRY_VERIFY_WITH_TIMEOUT(place().stage().cursor().index() > 1, 20000);
    QTest::keyClick(&window(), Qt::Key_F9);
    QVERIFY(!window().commands()[Command::LessonPlay]->isChecked());
    // Nothing plays on past a question that is not answered yet.
    m_fixture->openLesson("who-may-read", 1);
    QVERIFY(!window().commands()[Command::LessonPlay]->isEnabled());
}

void LessonTest::aTermLeadsToItsLessonAndBack()
{
    m_fixture->openLesson("only-this-page", 0);
    bool isFollowed = false;
    for (auto* text : place().view().page().findChildren<QTextBrowser*>())
        isFollowed = isFollowed || tests::WindowFixture::clickLink(*text, QStringLiteral("lesson:who-may-read"));
    QVERIFY(isFollowed);
    m_fixture->settle();
    QCOMPARE(place().reading().lesson()->id, std::string("who-may-read"));
    QCOMPARE(place().reading().page(), std::size_t(0));
    m_fixture->find<QPushButton>("noticeAct")->click();
    m_fixture->settle();
    QCOMPARE(place().reading().lesson()->id, std::string("only-this-page"));
}

QTEST_MAIN(LessonTest)
#include "tst_lesson.moc"
