#include "tests/app/fetchscope_program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace fetchscope::tests;

namespace {

const QByteArray head = "# Who reads\n\n```fetchscope lesson\n{ \"minutes\": 3, \"evidence\": "
                        "[\"standard:https://fetch.spec.whatwg.org/#concept-cors-check\"] }\n```\n";
const QByteArray scenario =
    "```fetchscope scenario plain\n{ \"fetchscope\": 1, \"page\": { \"url\": \"https://app.example/\" },\n"
    "  \"actions\": [ { \"initiator\": \"fetch\", \"url\": \"https://api.example/\" } ],\n"
    "  \"server\": [ { \"respond\": {} } ],\n  \"expect\": [ { \"verdict\": \"blocked\" } ] }\n```\n";
const QByteArray question =
    "## Question\n\n```fetchscope question q\n{ \"text\": \"May it read?\", \"scenario\": \"plain\", \"answers\": [\n"
    "  { \"text\": \"Yes\", \"why\": \"No header.\", \"expect\": { \"verdict\": \"exposed\" } },\n"
    "  { \"text\": \"No\", \"why\": \"Nothing allows it.\", \"expect\": { \"verdict\": \"blocked\" } } ] }\n```\n";

} // namespace

/// `fetchscope lessons` and `fetchscope drill`.
class TestLessonsCommand : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString course(const QByteArray& lesson) const
    {
        const QDir folder(m_folder.path());
        folder.mkpath("10-first");
        for (const auto& [name, text] : {std::pair<const char*, QByteArray> {"course.md", "# C\n\nT\n"},
                 {"10-first/chapter.md", "# First\n\nT\n"}, {"10-first/10-one.md", lesson}}) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
                qFatal("cannot write %s", name);
        }
        return m_folder.path();
    }

private slots:
    void checkSaysWhatDoesNotHold()
    {
        Ran ran = run({"lessons", "check", course(head + scenario + question)});
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.output.startsWith("1 lessons, 1 scenarios, 0 stops, 1 questions"), ran.output);
        QVERIFY2(ran.output.endsWith("all holds\n"), ran.output);
        QByteArray wrong = scenario;
        wrong.replace("blocked", "exposed");
        const QString folder = course(head + wrong + question);
        ran = run({"lessons", "check", folder});
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.output.startsWith(folder.toUtf8() + "/10-first/10-one.md:6: the scenario \"plain\""), ran.output);
        QVERIFY2(ran.output.endsWith("3 faults\n"), ran.output);
        QCOMPARE(run({"lessons", "check", m_folder.filePath("nothing")}).status, 3);
        QCOMPARE(run({"lessons", "chek"}).status, 2);
    }
    void listAndShow()
    {
        const QString folder = course(head + scenario + question);
        Ran ran = run({"lessons", "--course", folder});
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.output.startsWith("First\n    one ") && ran.output.contains("Who reads (3 min)"), ran.output);
        ran = run({"lessons", "show", "one", "--course", folder});
        QVERIFY2(ran.output.contains("Question: May it read?\n    1. Yes\n    2. No\n"), ran.output);
        ran = run({"lessons", "show", "one", "--course", folder, "--answers"});
        QVERIFY2(ran.output.contains("1. wrong: Yes\n       No header.\n    2. right: No\n"), ran.output);
        ran = run({"lessons", "show", "on", "--course", folder});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.errors.contains("there is no lesson \"on\", did you mean \"one\"?"), ran.errors);
    }
    void drillsAreTheSameForASeed()
    {
        const QStringList call {"drill", "--seed", "4", "--count", "5", "--answers"};
        const Ran ran = run(call);
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.output.startsWith("1. ") && ran.output.contains("\n5. "));
        QCOMPARE(run(call).output, ran.output);
        QVERIFY(run({"drill", "--seed", "5", "--count", "5", "--answers"}).output != ran.output);
        const Ran json = run({"drill", "--chapter", "redirects", "--level", "3", "--count", "4", "--format", "json"});
        const QJsonArray questions = QJsonDocument::fromJson(json.output).array();
        QCOMPARE(questions.size(), 4);
        QCOMPARE(questions.first()["chapter"].toString(), QStringLiteral("redirects"));
        // The answers are for those who ask for them.
        QVERIFY(questions.first()["right"].isUndefined() && !questions.first()["answers"].toArray().isEmpty());
        QCOMPARE(run({"drill", "--chapter", "nothing"}).status, 2);
        QCOMPARE(run({"drill", "--level", "4"}).status, 2);
    }
};

QTEST_GUILESS_MAIN(TestLessonsCommand)
#include "tst_lessons_command.moc"
