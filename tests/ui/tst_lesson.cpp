// Lessons in the window, with keys and clicks.

#include "tests/core/scenarios.h"
#include "tests/ui/lesson_states.h"
#include "ui/lesson/course_view.h"
#include "ui/lesson/drill_view.h"
#include "ui/lesson/explained_answer.h"
#include "ui/lesson/lesson_view.h"
#include "ui/lesson/page_view.h"
#include "ui/lesson/progress_store.h"
#include "ui/lesson/task_box.h"
#include "ui/place/commands.h"
#include "ui/scenario/scenario_place.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

#include <nlohmann/json.hpp>

#include <memory>

using namespace fetchscope;
using namespace fetchscope::ui;

namespace {

const QString course = QStringLiteral(FETCHSCOPE_TEST_DATA "/lessons/window");
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
    void init();
    void cleanup();

    void theLibraryListsLessonsAboveTheExamples();
    void theLibraryFindsALessonByItsTerm();
    void aLessonIsReadFromStartToEndByKeys();
    void aQuestionHidesWhatItAsksFor();
    void everyAnswerSaysWhyOnceOneWasGiven();
    void theTimelineGoesToTheStop();
    void aWhatIfChangesTheScenarioAndBack();
    void aTaskTurnsGreenWhenOnlyThePageGetsIn();
    void aWildcardLeavesTheAttackerRed();
    void theSolutionIsShownAfterAnAttemptOnly();
    void aProbeIsShownInTheTimeline();
    void whatWasChangedOpensAsAScenario();
    void theSameSeedDrillsTheSame();
    void aDrillSaysWhatWasRightAndGoesOn();
    void progressIsForgottenAndGivenBack();
    void aFolderWithAFaultSaysWhereItIs();
    void aMissingFolderSaysSo();
    void aScreenReaderComesByThePageInOrder();
    void theLessonIsWhereItWasLeft();

private:
    void makeWindow();
    void openLesson(const char* id, std::size_t page);
    template <class Widget> Widget* find(const char* name) const
    {
        auto* widget = place().widget().findChild<Widget*>(QString::fromUtf8(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    LessonPlace& place() const { return m_window->place<LessonPlace>(); }
    QString decisionAtCursor() const
    {
        const TimelineView& timeline = place().view().timeline();
        return timeline.textOfRow(timeline.currentRow());
    }
    bool isGreen(int probe) const
    {
        return find<QToolButton>(qPrintable(QStringLiteral("probe%1").arg(probe)))->property("tone").toInt()
            == static_cast<int>(Tone::Pass);
    }
    bool isRed(int probe) const
    {
        return find<QToolButton>(qPrintable(QStringLiteral("probe%1").arg(probe)))->property("tone").toInt()
            == static_cast<int>(Tone::Fail);
    }
    QString verdict() const { return place().view().findChild<QLabel*>(QStringLiteral("verdictWord"))->text(); }
    /// Begins another drill.
    void typeSeed(const QString& seed);
    /// Puts a header into the rule of the server that the task shows.
    void typeHeader(const QString& name, const QString& value);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void LessonTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    makeWindow();
}

void LessonTest::cleanup()
{
    m_window->place<ScenarioPlace>().draft().markSaved();
    m_window.reset();
    m_settings.reset();
}

void LessonTest::makeWindow()
{
    m_window.reset();
    std::vector<Example> examples {{QStringLiteral("blocked"), QStringLiteral("Blocked"), tests::blockedPreflight(),
        QStringLiteral("Preflights")}};
    m_window = std::make_unique<MainWindow>(*m_settings, [examples] { return examples; });
    m_window->setLessons(tests::lessonsFrom(course));
    m_window->setProgressFile(m_folder->filePath(QStringLiteral("kept/progress.json")));
    m_window->openFirst({});
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(m_window->isComplete());
    QTRY_VERIFY(m_window->courses().builtIn());
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void LessonTest::openLesson(const char* id, std::size_t page)
{
    place().openBuiltIn(QString::fromLatin1(id));
    place().openLesson(QString::fromLatin1(id), page);
    tests::settleLessons(*m_window);
}

void LessonTest::theLibraryListsLessonsAboveTheExamples()
{
    const auto* list = m_window->findChild<QTreeView*>(QStringLiteral("libraryList"));
    QStringList sections;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        sections << list->model()->index(row, 0).data().toString();
    QCOMPARE(sections.indexOf(QStringLiteral("Reading")), 1);
    QCOMPARE(sections.indexOf(QStringLiteral("Allowing")), 2);
    QCOMPARE(sections.indexOf(QStringLiteral("Preflights")), 3);
}

void LessonTest::theLibraryFindsALessonByItsTerm()
{
    auto* search = m_window->findChild<QLineEdit*>(QStringLiteral("librarySearch"));
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("access-control-allow-origin"));
    auto* list = m_window->findChild<QTreeView*>(QStringLiteral("libraryList"));
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
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Only this page[*] – Fetchscope"));
}

void LessonTest::aLessonIsReadFromStartToEndByKeys()
{
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(place().course());
    QVERIFY(place().isShown());
    // The contents have the focus; the first lesson below its chapter.
    auto* list = find<QTreeWidget>("courseList");
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
        tests::settleLessons(*m_window);
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
    QCOMPARE(m_window->progress().stateOf(*first), LessonState::Finished);
    press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(list->isVisible());
    press(Qt::Key_Escape, Qt::ShiftModifier);
    QVERIFY(m_window->place<ScenarioPlace>().isShown());
}

void LessonTest::aQuestionHidesWhatItAsksFor()
{
    openLesson("who-may-read", 1);
    QVERIFY(place().view().hidesFuture());
    QVERIFY(place().view().timeline().hidesFuture());
    QVERIFY(!find<QWidget>("inspector")->isVisible());
    QVERIFY(verdict().isEmpty());
    // Nobody steps past it.
    const int before = place().stage().cursor().index();
    QTest::keyClick(&place().view().timeline(), Qt::Key_End);
    QCOMPARE(place().stage().cursor().index(), before);
    QTest::keyClick(&place().view().timeline(), Qt::Key_2);
    tests::settleLessons(*m_window);
    QVERIFY(!place().view().hidesFuture());
    QVERIFY(find<QWidget>("inspector")->isVisible());
    QCOMPARE(verdict(), QStringLiteral("Blocked"));
}

void LessonTest::everyAnswerSaysWhyOnceOneWasGiven()
{
    openLesson("who-may-read", 1);
    auto* right = find<ExplainedAnswer>("lessonAnswer1");
    auto* wrong = find<ExplainedAnswer>("lessonAnswer2");
    QCOMPARE(right->accessibleName(), QStringLiteral("1: Yes"));
    QTest::mouseClick(wrong, Qt::LeftButton);
    QVERIFY(right->isRevealed());
    QVERIFY2(right->accessibleName().startsWith(QStringLiteral("1: Yes Right. It goes out")),
        qPrintable(right->accessibleName()));
    QVERIFY2(wrong->accessibleName().contains(QStringLiteral("Your answer. No. The browser has nothing")),
        qPrintable(wrong->accessibleName()));
    QVERIFY(!place().view().page().question()->isRight());
    // It stays answered for who comes back.
    QTest::keyClick(m_window.get(), Qt::Key_PageUp, Qt::AltModifier);
    QTest::keyClick(m_window.get(), Qt::Key_PageDown, Qt::AltModifier);
    QVERIFY(place().view().page().question()->isAnswered());
    QVERIFY(find<ExplainedAnswer>("lessonAnswer2")->accessibleName().contains(QStringLiteral("Your answer.")));
}

void LessonTest::theTimelineGoesToTheStop()
{
    openLesson("who-may-read", 0);
    QVERIFY2(decisionAtCursor().contains(QStringLiteral("GET")), qPrintable(decisionAtCursor()));
    openLesson("who-may-read", 2);
    QVERIFY2(decisionAtCursor().contains(QStringLiteral("200")), qPrintable(decisionAtCursor()));
    QTest::mouseClick(find<QPushButton>("lessonStop2"), Qt::LeftButton);
    QVERIFY2(decisionAtCursor().contains(QStringLiteral("CORS check")), qPrintable(decisionAtCursor()));
}

void LessonTest::aWhatIfChangesTheScenarioAndBack()
{
    openLesson("who-may-read", 2);
    QCOMPARE(verdict(), QStringLiteral("Blocked"));
    auto* whatIf = find<QPushButton>("lessonWhatIf1");
    whatIf->click();
    QTRY_COMPARE(verdict(), QStringLiteral("Exposed"));
    QVERIFY(place().stage().isChanged());
    whatIf->click();
    QTRY_COMPARE(verdict(), QStringLiteral("Blocked"));
    QVERIFY(!place().stage().isChanged());
    // Reset takes the button back, too.
    whatIf->click();
    QTRY_COMPARE(verdict(), QStringLiteral("Exposed"));
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(verdict(), QStringLiteral("Blocked"));
    QVERIFY(!whatIf->isChecked());
}

void LessonTest::typeHeader(const QString& name, const QString& value)
{
    place().stage().draft().edit(QStringLiteral("typed"), {}, [&](Json& json) {
        json["server"][0]["respond"]["headers"].push_back(Json::array({name.toStdString(), value.toStdString()}));
    });
}

void LessonTest::aTaskTurnsGreenWhenOnlyThePageGetsIn()
{
    openLesson("only-this-page", 0);
    QTRY_VERIFY(isRed(1));
    QVERIFY(isGreen(2));
    QVERIFY(isGreen(3));
    QVERIFY(!find<QLabel>("taskVerdict")->isVisible());
    // It begins at what has blocked the page.
    QVERIFY2(decisionAtCursor().contains(QStringLiteral("CORS check")), qPrintable(decisionAtCursor()));
    typeHeader(QStringLiteral("Access-Control-Allow-Origin"), QStringLiteral("https://app.example"));
    QTRY_VERIFY(isGreen(1));
    QVERIFY(isGreen(2));
    QVERIFY(isGreen(3));
    QVERIFY(place().view().page().task()->isSolved());
    QVERIFY(find<QLabel>("taskVerdict")->isVisible());
    // It was the last page.
    QCOMPARE(m_window->progress().stateOf(*place().reading().lesson()), LessonState::Finished);
    // What was done can be undone.
    QTest::mouseClick(find<QPushButton>("taskUndo"), Qt::LeftButton);
    QTRY_VERIFY(isRed(1));
}

void LessonTest::aWildcardLeavesTheAttackerRed()
{
    openLesson("only-this-page", 0);
    typeHeader(QStringLiteral("Access-Control-Allow-Origin"), QStringLiteral("*"));
    QTRY_VERIFY(isGreen(1));
    QVERIFY(isRed(2));
    QVERIFY(isRed(3));
    QVERIFY(!place().view().page().task()->isSolved());
    QVERIFY2(find<QTextBrowser>("taskSays")->toPlainText().contains(QStringLiteral("lets every page read it")),
        "the lesson knows this mistake");
    QVERIFY(m_window->progress().stateOf(*place().reading().lesson()) != LessonState::Finished);
}

void LessonTest::theSolutionIsShownAfterAnAttemptOnly()
{
    openLesson("only-this-page", 0);
    auto* solution = find<QPushButton>("taskSolution");
    QTRY_VERIFY(isRed(1));
    QVERIFY(!solution->isEnabled());
    typeHeader(QStringLiteral("Access-Control-Allow-Origin"), QStringLiteral("null"));
    QTRY_VERIFY(solution->isEnabled());
    QTest::mouseClick(find<QPushButton>("taskHint"), Qt::LeftButton);
    QVERIFY(find<QTextBrowser>("taskHints")->toPlainText().contains(QStringLiteral("Look at the header Origin")));
    QVERIFY(!find<QTextBrowser>("taskHints")->toPlainText().contains(QStringLiteral("exactly that origin")));
    solution->click();
    QTRY_VERIFY(place().view().page().task()->isSolved());
    QTest::mouseClick(find<QPushButton>("taskReset"), Qt::LeftButton);
    QTRY_VERIFY(isRed(1));
}

void LessonTest::aProbeIsShownInTheTimeline()
{
    openLesson("only-this-page", 0);
    QTRY_VERIFY(isGreen(3));
    QTest::mouseClick(find<QToolButton>("probe3"), Qt::LeftButton);
    QCOMPARE(place().stage().run()->scenario->page.creationUrl.href(), std::string("https://evil.example/"));
    QVERIFY(find<QLabel>("lessonState")->text().contains(QStringLiteral("The attacker")));
    QTest::mouseClick(find<QToolButton>("probe3"), Qt::LeftButton);
    QCOMPARE(place().stage().run()->scenario->page.creationUrl.href(), std::string("https://app.example/"));
}

void LessonTest::whatWasChangedOpensAsAScenario()
{
    openLesson("who-may-read", 2);
    find<QPushButton>("lessonWhatIf1")->click();
    QTRY_COMPARE(verdict(), QStringLiteral("Exposed"));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    auto& scenario = m_window->place<ScenarioPlace>();
    scenario.document().waitForRun(20000);
    QTRY_VERIFY(scenario.isShown());
    QVERIFY(scenario.document().text().contains("Access-Control-Allow-Origin"));
}

void LessonTest::typeSeed(const QString& seed)
{
    auto* field = find<QLineEdit>("drillSeed");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, seed);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!place().drill().isBusy());
    QTRY_VERIFY(place().drill().question());
}

void LessonTest::theSameSeedDrillsTheSame()
{
    place().showDrill();
    QStringList first;
    QStringList second;
    for (QStringList* texts : {&first, &second}) {
        typeSeed(QStringLiteral("4711"));
        for (int i = 0; i < 4; ++i) {
            *texts << find<QTextBrowser>("drillText")->toPlainText() << find<QLabel>("drillFacts")->text();
            const int right = static_cast<int>(place().drill().question()->right);
            QTest::keyClick(&place().drill(), static_cast<Qt::Key>(Qt::Key_1 + right));
            QTRY_VERIFY(place().drill().isAnswered());
            QTest::keyClick(&place().drill(), Qt::Key_PageDown);
            QTRY_VERIFY(place().drill().question());
        }
        typeSeed(QStringLiteral("1"));
    }
    QVERIFY(!first.first().isEmpty());
    QCOMPARE(first, second);
}

void LessonTest::aDrillSaysWhatWasRightAndGoesOn()
{
    place().showDrill();
    typeSeed(QStringLiteral("12"));
    const std::size_t right = place().drill().question()->right;
    const int wrong = right == 0 ? 1 : 0;
    QVERIFY(!find<QWidget>("timelineOfDrill")->isVisible());
    QVERIFY(!find<QPushButton>("drillNext")->isVisible());
    QTest::keyClick(&place().drill(), static_cast<Qt::Key>(Qt::Key_1 + wrong));
    QTRY_VERIFY(place().drill().isAnswered());
    QVERIFY(find<ExplainedAnswer>(qPrintable(QStringLiteral("drillAnswer%1").arg(right + 1)))
                ->accessibleName()
                .endsWith(QStringLiteral("Right.")));
    QVERIFY(!find<QTextBrowser>("drillExplanation")->toPlainText().isEmpty());
    QVERIFY(find<QWidget>("timelineOfDrill")->isVisible());
    QCOMPARE(find<QLabel>("drillScore")->text(), QStringLiteral("Right: 0 of 1 \u00b7 To come back: 1"));
    // Enter goes on, and what was missed is kept for the next start.
    auto* next = find<QPushButton>("drillNext");
    QVERIFY(next->hasFocus());
    QTest::keyClick(next, Qt::Key_Space);
    QTRY_VERIFY(!place().drill().isAnswered());
    m_window->close();
    makeWindow();
    place().showDrill();
    QCOMPARE(place().drill().drill().missed(), std::size_t(1));
    QCOMPARE(place().drill().drill().seed(), std::uint64_t(12));
}

void LessonTest::progressIsForgottenAndGivenBack()
{
    openLesson("who-may-read", 1);
    const Lesson& lesson = *place().reading().lesson();
    QCOMPARE(m_window->progress().stateOf(lesson), LessonState::Begun);
    m_window->commands()[Command::ResetProgress]->trigger();
    QCOMPARE(m_window->progress().stateOf(lesson), LessonState::New);
    find<QPushButton>("noticeAct")->click();
    QCOMPARE(m_window->progress().stateOf(lesson), LessonState::Begun);
}

void LessonTest::aFolderWithAFaultSaysWhereItIs()
{
    m_window->openFile(faultyCourse);
    tests::settleLessons(*m_window);
    QVERIFY(place().isShown());
    auto* faults = find<QTreeWidget>("courseFaults");
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
    const QString path = m_folder->filePath(QStringLiteral("empty.zip"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no archive");
    file.close();
    m_window->openFile(path);
    tests::settleLessons(*m_window);
    const auto* title = find<QLabel>("errorTitle");
    QVERIFY(title->isVisible());
    QVERIFY2(title->text().contains(QStringLiteral("empty.zip")), qPrintable(title->text()));
    QVERIFY(!find<QLabel>("errorMessage")->text().isEmpty());
}

void LessonTest::aScreenReaderComesByThePageInOrder()
{
    openLesson("who-may-read", 1);
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
    openLesson("who-may-read", 1);
    QTest::keyClick(&place().view().timeline(), Qt::Key_1);
    QTRY_VERIFY(place().view().page().question()->isAnswered());
    m_window->close();
    makeWindow();
    QTRY_VERIFY(place().isShown());
    QTRY_VERIFY(place().reading().lesson());
    QCOMPARE(place().reading().lesson()->id, std::string("who-may-read"));
    QCOMPARE(place().reading().page(), std::size_t(1));
    QVERIFY(place().view().page().question()->isAnswered());
}

QTEST_MAIN(LessonTest)
#include "tst_lesson.moc"
