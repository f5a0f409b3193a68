#include "tests/ui/window_fixture.h"
#include "ui/place/commands.h"
#include "ui/scenario/prediction.h"
#include "ui/timeline/step_cursor.h"

#include <QAccessible>
#include <QPushButton>
#include <QTabBar>
#include <QUndoStack>

using namespace fetchscope;
using namespace fetchscope::ui;

/// Predicting in the window: what comes is hidden, and questions are answered by keys alone.
class PredictionTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingTellsWhatComes();
    void aKeyAnswersAndTheStepExplains();
    void aWrongAnswerIsTold();
    void whatWouldHaveChangedItIsSaid();
    void whoSkipsSeesTheAnswer();
    void theScoreCountsByKind();
    void allIsAskedAgain();
    void whatTheFirstStepAnswersIsAskedBeforeIt();
    void editsAndUndoGoOn();
    void stoppingShowsAllAgain();

private:
    void open(const QByteArray& text)
    {
        m_fixture = std::make_unique<tests::WindowFixture>(text);
        press(Qt::Key_F7);
        // On to the first question.
        cursor().last();
    }
    void press(Qt::Key key) { QTest::keyClick(m_fixture->window.get(), key); }
    void choose(std::size_t answer) { press(static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(answer))); }
    Prediction& prediction() { return m_fixture->scenario().view().prediction(); }
    StepCursor& cursor() { return m_fixture->scenario().cursor(); }
    QString text(const char* label) const { return m_fixture->find<QLabel>(label)->text(); }
    /// Answers all that is left, as it is right.
    void answerAll()
    {
        for (std::size_t i = 0; i < prediction().questionCount() && prediction().question(); ++i) {
            choose(prediction().question()->right);
            press(Qt::Key_N);
        }
    }

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void PredictionTest::nothingTellsWhatComes()
{
    open(tests::blockedPreflight());
    ScenarioView& view = m_fixture->scenario().view();
    for (const char* name : {"inspector", "library"})
        QVERIFY2(!m_fixture->find<QWidget>(name)->isVisible(), name);
    QVERIFY(m_fixture->verdict().isEmpty());
    const std::string& title = m_fixture->scenario().document().run()->scenario->title;
    QVERIFY(!m_fixture->window->windowTitle().contains(QString::fromStdString(title)));
    QVERIFY(!m_fixture->find<QTabBar>("editorTabs")->isTabVisible(EditorPanel::TextPage));
    // However far one goes, a question stops.
    cursor().last();
    QVERIFY(cursor().index() < cursor().count() - 1);
    const TimelineView& timeline = view.timeline();
    const std::size_t rows = timeline.layoutOfRows().rows().size();
    QVERIFY(timeline.shownRows() < rows);
    QVERIFY(timeline.textOfRow(rows - 1).isEmpty());
    QCOMPARE(
        QAccessible::queryAccessibleInterface(&view.timeline())->childCount(), static_cast<int>(timeline.shownRows()));
    QVERIFY(!text("position").contains(QString::number(cursor().count())));
    // Nor can it be had in another way.
    const Commands& commands = m_fixture->window->commands();
    for (const Command command :
        {Command::CopyText, Command::CopyCurl, Command::Export, Command::Hold, Command::ShowLibrary, Command::FoldAll})
        QVERIFY(!commands[command]->isEnabled());
}

void PredictionTest::aKeyAnswersAndTheStepExplains()
{
    open(tests::blockedPreflight());
    const Question question = *prediction().question();
    QVERIFY(text("question").contains(QString::fromStdString(question.text)));
    QCOMPARE(question.kind, QuestionKind::Preflight);
    for (std::size_t i = 0; i < question.answers.size(); ++i) {
        auto* button = m_fixture->find<QPushButton>(qPrintable(QStringLiteral("answer%1").arg(i + 1)));
        QVERIFY(button->isVisible());
        QVERIFY(button->accessibleName().contains(QString::fromStdString(question.answers[i])));
    }
    choose(question.right);
    QVERIFY2(text("lastAnswer").contains(QStringLiteral("Right.")), qPrintable(text("lastAnswer")));
    QVERIFY(text("lastAnswer").contains(QStringLiteral("not simple")));
    QCOMPARE(cursor().index(), static_cast<int>(question.step));
    // Away, and back by the step's name.
    cursor().first();
    QCOMPARE(m_fixture->find<QPushButton>("answerStep")->text(), QStringLiteral("Main fetch, step 12.6"));
    press(Qt::Key_G);
    QCOMPARE(cursor().index(), static_cast<int>(question.step));
    QVERIFY(!prediction().question());
    press(Qt::Key_N);
    QVERIFY(prediction().question());
}

void PredictionTest::aWrongAnswerIsTold()
{
    open(tests::blockedPreflight());
    const Question question = *prediction().question();
    choose(question.right == 0 ? 1 : 0);
    QVERIFY(text("lastAnswer").contains(QStringLiteral("Wrong.")));
    QVERIFY(text("lastAnswer").contains(QString::fromStdString(question.answers[question.right])));
    QCOMPARE(prediction().score().of(question.kind).wrong, 1);
}

void PredictionTest::whatWouldHaveChangedItIsSaid()
{
    open(tests::blockedPreflight());
    for (std::size_t i = 0; i < prediction().questionCount(); ++i) {
        QVERIFY(prediction().question());
        if (prediction().question()->kind == QuestionKind::PreflightAnswer)
            break;
        choose(0);
        press(Qt::Key_N);
    }
    choose(0);
    QVERIFY(m_fixture->find<QLabel>("counterfactual")->isVisible());
    QVERIFY2(text("counterfactual").startsWith(QStringLiteral("With Access-Control-Allow-Methods: PUT")),
        qPrintable(text("counterfactual")));
}

void PredictionTest::whoSkipsSeesTheAnswer()
{
    open(tests::blockedPreflight());
    const Question question = *prediction().question();
    press(Qt::Key_0);
    QVERIFY(text("lastAnswer").contains(QStringLiteral("Skipped.")));
    QVERIFY(text("lastAnswer").contains(QString::fromStdString(question.answers[question.right])));
    QCOMPARE(prediction().score().total().skipped, 1);
}

void PredictionTest::theScoreCountsByKind()
{
    open(tests::blockedPreflight());
    const std::size_t count = prediction().questionCount();
    answerAll();
    QVERIFY(prediction().isOver());
    QCOMPARE(prediction().score().total().right, static_cast<int>(count));
    QVERIFY2(text("question").startsWith(QStringLiteral("%1 right").arg(count)), qPrintable(text("question")));
    QVERIFY2(text("lastAnswer").contains(QStringLiteral("Preflight or not: 1 of 1")), qPrintable(text("lastAnswer")));
    // And all is there to be looked at.
    QCOMPARE(cursor().index(), cursor().count() - 1);
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
}

void PredictionTest::allIsAskedAgain()
{
    open(tests::blockedPreflight());
    answerAll();
    press(Qt::Key_A);
    QCOMPARE(prediction().score().total().asked(), 0);
    QCOMPARE(cursor().index(), 0);
    QVERIFY(!prediction().isOver());
}

void PredictionTest::whatTheFirstStepAnswersIsAskedBeforeIt()
{
    open(tests::storageAccess());
    QVERIFY(prediction().question());
    QCOMPARE(prediction().question()->kind, QuestionKind::StorageAccess);
    QCOMPARE(m_fixture->scenario().view().timeline().shownRows(), std::size_t {0});
    QVERIFY(m_fixture->verdict().isEmpty());
    choose(prediction().question()->right);
    QVERIFY(m_fixture->scenario().view().timeline().shownRows() > 0);
}

void PredictionTest::editsAndUndoGoOn()
{
    open(tests::blockedPreflight());
    const QUndoStack& undo = m_fixture->scenario().draft().undoStack();
    choose(0);
    press(Qt::Key_N);
    QCOMPARE(undo.count(), 0);
    // Another profile is another run: what it asks is asked from the start.
    m_fixture->scenario().document().setProfile(ProfileId::Firefox);
    m_fixture->settle();
    QCOMPARE(prediction().score().total().asked(), 0);
    QCOMPARE(undo.count(), 0);
}

void PredictionTest::stoppingShowsAllAgain()
{
    open(tests::blockedPreflight());
    press(Qt::Key_F7);
    QVERIFY(!m_fixture->find<QWidget>("prediction")->isVisible());
    QVERIFY(m_fixture->find<QWidget>("inspector")->isVisible());
    QVERIFY(m_fixture->find<QTabBar>("editorTabs")->isTabVisible(EditorPanel::TextPage));
    cursor().last();
    QCOMPARE(cursor().index(), cursor().count() - 1);
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    QVERIFY(m_fixture->window->commands()[Command::CopyText]->isEnabled());
}

QTEST_MAIN(PredictionTest)
#include "tst_prediction.moc"
