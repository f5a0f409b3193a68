// Tasks and drills in the window, with keys and clicks.

#include "tests/ui/lesson_fixture.h"
#include "ui/lesson/drill_view.h"
#include "ui/lesson/explained_answer.h"
#include "ui/lesson/lesson_view.h"
#include "ui/lesson/page_view.h"
#include "ui/lesson/progress_store.h"
#include "ui/lesson/task_box.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QToolButton>

#include <nlohmann/json.hpp>

using namespace fetchscope;
using namespace fetchscope::ui;

class PracticeTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<tests::LessonFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void aTaskTurnsGreenWhenOnlyThePageGetsIn();
    void aWildcardLeavesTheAttackerRed();
    void theSolutionIsShownAfterAnAttemptOnly();
    void aProbeIsShownInTheTimeline();
    void theSameSeedDrillsTheSame();
    void aDrillSaysWhatWasRightAndGoesOn();

private:
    MainWindow& window() const { return *m_fixture->window; }
    LessonPlace& place() const { return m_fixture->place(); }
    bool hasTone(int probe, Tone tone) const
    {
        const QByteArray name = "probe" + QByteArray::number(probe);
        return m_fixture->find<QToolButton>(name)->property("tone").toInt() == static_cast<int>(tone);
    }
    bool isGreen(int probe) const { return hasTone(probe, Tone::Pass); }
    bool isRed(int probe) const { return hasTone(probe, Tone::Fail); }
    /// Begins another drill.
    void typeSeed(const QString& seed);
    /// Puts a header into the rule of the server that the task shows.
    void typeHeader(const QString& name, const QString& value);

    std::unique_ptr<tests::LessonFixture> m_fixture;
};

void PracticeTest::typeHeader(const QString& name, const QString& value)
{
    place().stage().draft().edit(QStringLiteral("typed"), {}, [&](Json& json) {
        json["server"][0]["respond"]["headers"].push_back(Json::array({name.toStdString(), value.toStdString()}));
    });
}

void PracticeTest::typeSeed(const QString& seed)
{
    auto* field = m_fixture->find<QLineEdit>("drillSeed");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, seed);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!place().drill().isBusy());
    QTRY_VERIFY(place().drill().question());
}

void PracticeTest::aTaskTurnsGreenWhenOnlyThePageGetsIn()
{
    m_fixture->openLesson("only-this-page", 0);
    QTRY_VERIFY(isRed(1));
    QVERIFY(isGreen(2));
    QVERIFY(isGreen(3));
    QVERIFY(!m_fixture->find<QLabel>("taskVerdict")->isVisible());
    // It begins at what has blocked the page.
    QVERIFY2(m_fixture->decisionAtCursor().contains(QStringLiteral("CORS check")),
        qPrintable(m_fixture->decisionAtCursor()));
    typeHeader(QStringLiteral("Access-Control-Allow-Origin"), QStringLiteral("https://app.example"));
    QTRY_VERIFY(isGreen(1));
    QVERIFY(isGreen(2));
    QVERIFY(isGreen(3));
    QVERIFY(place().view().page().task()->isSolved());
    QVERIFY(m_fixture->find<QLabel>("taskVerdict")->isVisible());
    // It was the last page.
    QCOMPARE(window().progress().stateOf(*place().reading().lesson()), LessonState::Finished);
    // What was done can be undone.
    QTest::mouseClick(m_fixture->find<QPushButton>("taskUndo"), Qt::LeftButton);
    QTRY_VERIFY(isRed(1));
}

void PracticeTest::aWildcardLeavesTheAttackerRed()
{
    m_fixture->openLesson("only-this-page", 0);
    typeHeader(QStringLiteral("Access-Control-Allow-Origin"), QStringLiteral("*"));
    QTRY_VERIFY(isGreen(1));
    QVERIFY(isRed(2));
    QVERIFY(isRed(3));
    QVERIFY(!place().view().page().task()->isSolved());
    QVERIFY2(
        m_fixture->find<QTextBrowser>("taskSays")->toPlainText().contains(QStringLiteral("lets every page read it")),
        "the lesson knows this mistake");
    QVERIFY(window().progress().stateOf(*place().reading().lesson()) != LessonState::Finished);
}

void PracticeTest::theSolutionIsShownAfterAnAttemptOnly()
{
    m_fixture->openLesson("only-this-page", 0);
    auto* solution = m_fixture->find<QPushButton>("taskSolution");
    QTRY_VERIFY(isRed(1));
    QVERIFY(!solution->isEnabled());
    typeHeader(QStringLiteral("Access-Control-Allow-Origin"), QStringLiteral("null"));
    QTRY_VERIFY(solution->isEnabled());
    QTest::mouseClick(m_fixture->find<QPushButton>("taskHint"), Qt::LeftButton);
    QVERIFY(m_fixture->find<QTextBrowser>("taskHints")
                ->toPlainText()
                .contains(QStringLiteral("Look at the header Origin")));
    QVERIFY(!m_fixture->find<QTextBrowser>("taskHints")->toPlainText().contains(QStringLiteral("exactly that origin")));
    solution->click();
    QTRY_VERIFY(place().view().page().task()->isSolved());
    QTest::mouseClick(m_fixture->find<QPushButton>("taskReset"), Qt::LeftButton);
    QTRY_VERIFY(isRed(1));
}

void PracticeTest::aProbeIsShownInTheTimeline()
{
    m_fixture->openLesson("only-this-page", 0);
    QTRY_VERIFY(isGreen(3));
    QTest::mouseClick(m_fixture->find<QToolButton>("probe3"), Qt::LeftButton);
    QCOMPARE(place().stage().run()->scenario->page.creationUrl.href(), std::string("https://evil.example/"));
    QVERIFY(m_fixture->find<QLabel>("lessonState")->text().contains(QStringLiteral("The attacker")));
    QTest::mouseClick(m_fixture->find<QToolButton>("probe3"), Qt::LeftButton);
    QCOMPARE(place().stage().run()->scenario->page.creationUrl.href(), std::string("https://app.example/"));
}

void PracticeTest::theSameSeedDrillsTheSame()
{
    place().showDrill();
    QStringList first;
    QStringList second;
    for (QStringList* texts : {&first, &second}) {
        typeSeed(QStringLiteral("4711"));
        for (int i = 0; i < 4; ++i) {
            *texts << m_fixture->find<QTextBrowser>("drillText")->toPlainText()
                   << m_fixture->find<QLabel>("drillFacts")->text();
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

void PracticeTest::aDrillSaysWhatWasRightAndGoesOn()
{
    place().showDrill();
    typeSeed(QStringLiteral("12"));
    const std::size_t right = place().drill().question()->right;
    const int wrong = right == 0 ? 1 : 0;
    QVERIFY(!m_fixture->find<QWidget>("timelineOfDrill")->isVisible());
    QVERIFY(!m_fixture->find<QPushButton>("drillNext")->isVisible());
    QTest::keyClick(&place().drill(), static_cast<Qt::Key>(Qt::Key_1 + wrong));
    QTRY_VERIFY(place().drill().isAnswered());
    QVERIFY(m_fixture->find<ExplainedAnswer>(qPrintable(QStringLiteral("drillAnswer%1").arg(right + 1)))
                ->accessibleName()
                .endsWith(QStringLiteral("Right.")));
    QVERIFY(!m_fixture->find<QTextBrowser>("drillExplanation")->toPlainText().isEmpty());
    QVERIFY(m_fixture->find<QWidget>("timelineOfDrill")->isVisible());
    QCOMPARE(m_fixture->find<QLabel>("drillScore")->text(), QStringLiteral("Right: 0 of 1 \u00b7 To come back: 1"));
    // Enter goes on, and what was missed is kept for the next start.
    auto* next = m_fixture->find<QPushButton>("drillNext");
    QVERIFY(next->hasFocus());
    QTest::keyClick(next, Qt::Key_Space);
    QTRY_VERIFY(!place().drill().isAnswered());
    m_fixture->restart();
    place().showDrill();
    QCOMPARE(place().drill().drill().missed(), std::size_t(1));
    QCOMPARE(place().drill().drill().seed(), std::uint64_t(12));
}

QTEST_MAIN(PracticeTest)
#include "tst_lesson_practice.moc"
