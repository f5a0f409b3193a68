#include "core/telling/timeline/questions.h"
#include "tests/core/scenarios.h"

#include <QTest>

using namespace fetchscope;

namespace {

std::vector<Question> questionsOn(const QByteArray& scenario)
{
    const RunPointer run = tests::runOf(scenario);
    return questionsOf(*run, TimelineLayout(*run->scenario, run->result));
}

const Question* asking(const std::vector<Question>& questions, std::string_view text)
{
    for (const Question& question : questions) {
        if (question.text == text)
            return &question;
    }
    return nullptr;
}

} // namespace

/// What a person is asked before a run goes on; the answers that are right follow from the standard.
class QuestionsTest : public QObject
{
    Q_OBJECT

private slots:
    void aPutNeedsAPreflight();
    void aSimpleGetNeedsNone();
    void aDecisionIsAskedByItsName();
    void theEndIsWhatThePageGets();
    void questionsFollowTheRows();
    void nothingIsAskedOfARunWithoutRequests();
};

void QuestionsTest::aPutNeedsAPreflight()
{
    const auto questions = questionsOn(tests::blockedPreflight());
    const Question* question = asking(questions, "Does this request need a preflight?");
    QVERIFY(question);
    QCOMPARE(question->answers, (std::vector<std::string> {"Yes", "No"}));
    QCOMPARE(question->right, 0U);
}

void QuestionsTest::aSimpleGetNeedsNone()
{
    const auto questions = questionsOn(tests::credentialedGet());
    const Question* question = asking(questions, "Does this request need a preflight?");
    QVERIFY(question);
    QCOMPARE(question->right, 1U);
}

void QuestionsTest::aDecisionIsAskedByItsName()
{
    const auto questions = questionsOn(tests::blockedPreflight());
    const Question* question = asking(questions, "Methods: does it pass?");
    QVERIFY(question);
    QCOMPARE(question->answers, (std::vector<std::string> {"It passes", "It fails"}));
    QCOMPARE(question->right, 1U);
    QVERIFY(question->explanation.starts_with("Is PUT safelisted"));
}

void QuestionsTest::theEndIsWhatThePageGets()
{
    const auto questions = questionsOn(tests::blockedPreflight());
    QCOMPARE(questions.back().text, std::string("What does the page get?"));
    QCOMPARE(questions.back().answers, (std::vector<std::string> {"The response", "An opaque response", "An error"}));
    QCOMPARE(questions.back().right, 2U);
    QVERIFY(!questions.back().explanation.empty());
    QCOMPARE(questionsOn(tests::simpleGet()).back().right, 0U);
}

void QuestionsTest::questionsFollowTheRows()
{
    const auto questions = questionsOn(tests::repeatedPut());
    QVERIFY(questions.size() > 6);
    for (std::size_t i = 0; i < questions.size(); ++i) {
        QVERIFY(questions[i].right < questions[i].answers.size());
        QVERIFY(i == 0 || questions[i].row > questions[i - 1].row);
    }
}

void QuestionsTest::nothingIsAskedOfARunWithoutRequests()
{
    QVERIFY(questionsOn(tests::nothing()).empty());
}

QTEST_GUILESS_MAIN(QuestionsTest)
#include "tst_questions.moc"
