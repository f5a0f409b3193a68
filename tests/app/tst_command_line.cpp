#include "tests/app/fetchscope_program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace fetchscope::tests;

namespace {

const QByteArray blockedScenario = R"({"fetchscope":1,"title":"A title","page":{"url":"https://app.example.test/"},)"
                                   R"("actions":[{"initiator":"fetch","url":"https://api.example.test/"}],)"
                                   R"("server":[{"respond":{}}],"x-id":"1"})";

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void wrongCallsAreTold_data();
    void wrongCallsAreTold();
    void runReportsAsTextAndAsJson();
    void aFailedExpectationIsStatusOne();
    void wrongFilesAreStatusTwo_data();
    void wrongFilesAreStatusTwo();
    void whatCannotBeReadOrWrittenIsStatusThree();
    void outputReplacesTheFileAtOnce();
    void theProfileOptionComesBeforeTheScenario();
    void runHandsOutPages();
    void batchAnswersEveryLine();
    void batchReadsSeveralFiles();
    void batchOfSeveralThreadsAnswersInOrder();
    void batchWithoutTraceHasNone();
    void largeRubbishIsRefused();
    void aReaderThatGoesAwayEndsTheProgramQuietly();
    void fullDisksAreNoticed();
    void listsAreTextOrJson();
    void profilesAreATable();
    void referenceTellsOfNamesAndWords();
    void withoutAWindowAReportIsPrinted();

private:
    QString write(const char* name, const QByteArray& text) { return written(m_folder.filePath(name), text); }

    QTemporaryDir m_folder;
};

void TestCommandLine::wrongCallsAreTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("unknown command") << QStringList {"walk"} << QByteArray("walk");
    QTest::newRow("unknown option") << QStringList {"run", "--fast", "x.json"} << QByteArray("--fast");
    QTest::newRow("run of nothing") << QStringList {"run"} << QByteArray("FILE or --example");
    QTest::newRow("unknown profile") << QStringList {"run", "--profile", "chrome", "x.json"} << QByteArray("chrome");
    QTest::newRow("unknown format") << QStringList {"run", "--format", "xml", "x.json"} << QByteArray("xml");
    QTest::newRow("file and example") << QStringList {"run", "x.json", "--example", "y"} << QByteArray("--example");
    QTest::newRow("unknown example") << QStringList {"run", "--example", "no such"} << QByteArray("no such");
    QTest::newRow("no shell") << QStringList {"completion"} << QByteArray("SHELL");
}

void TestCommandLine::wrongCallsAreTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, part);
    const Ran ran = run(arguments);
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.errors.contains(part), ran.errors);
    QVERIFY(ran.output.isEmpty());
}

void TestCommandLine::runReportsAsTextAndAsJson()
{
    const QString file = write("blocked.json", blockedScenario);
    const Ran text = run({"run", file});
    QCOMPARE(text.status, 0);
    QVERIFY(text.output.contains("A title"));
    QVERIFY(text.output.contains("cors-missing-allow-origin"));
    QVERIFY(!text.output.contains('\x1b'));
    QVERIFY(run({"run", "--color", "always", file}).output.contains('\x1b'));
    QVERIFY(run({"run", "--trace", file}).output.size() > text.output.size());

    const Ran json = run({"run", "--format", "json", "-"}, blockedScenario);
    QCOMPARE(json.status, 0);
    const auto result = QJsonDocument::fromJson(json.output);
    QCOMPARE(result["x-id"].toString(), QString("1"));
    QCOMPARE(result["actions"][0]["outcome"]["reason"].toString(), QString("cors-missing-allow-origin"));
}

void TestCommandLine::aFailedExpectationIsStatusOne()
{
    QByteArray scenario = blockedScenario;
    scenario.replace(R"("x-id":"1")", R"("expect":[{"verdict":"exposed"}])");
    const Ran failed = run({"run", "-"}, scenario);
    QCOMPARE(failed.status, 1);
    QVERIFY(failed.output.contains("Not as expected"));
    scenario.replace("exposed", "blocked");
    QCOMPARE(run({"run", "-"}, scenario).status, 0);
}

void TestCommandLine::wrongFilesAreStatusTwo_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("empty") << QByteArray() << QByteArray("line 1, column 1: the text is empty");
    QTest::newRow("cut off") << blockedScenario.left(50) << QByteArray("line 1, column");
    QTest::newRow("wrong type") << QByteArray(R"({"fetchscope":1,"page":"x"})")
                                << QByteArray("/page: must be an object");
    QTest::newRow("unknown key") << QByteArray(blockedScenario).replace("\"server\"", "\"sever\"")
                                 << QByteArray("/sever: unknown key, did you mean \"server\"?");
    QTest::newRow("bad URL") << QByteArray(blockedScenario).replace("https://app.example.test/", "https://")
                             << QByteArray("/page/url: \"https://\" is not an absolute URL");
    QTest::newRow("deep") << QByteArray(200000, '[') << QByteArray("more than 256 deep");
    QTest::newRow("deep in a key") << QByteArray(R"({"fetchscope":1,"_a":)") + QByteArray(5000, '[')
                                   << QByteArray("more than 256 deep");
    QTest::newRow("invalid UTF-8") << QByteArray(blockedScenario).replace("A title", "A \xfftitle")
                                   << QByteArray("this is not UTF-8");
    QTest::newRow("rubbish") << QByteArray("\x7f"
                                           "ELF\0\0\0",
        7) << QByteArray("line 1, column 1");
    QTest::newRow("half a surrogate pair")
        << QByteArray(blockedScenario).replace("A title", "\\ud800") << QByteArray("half of a surrogate pair");
}

void TestCommandLine::wrongFilesAreStatusTwo()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, part);
    const QString file = write("wrong.json", text);
    const Ran ran = run({"run", file});
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.errors.contains(part), ran.errors);
    QVERIFY2(ran.errors.contains("wrong.json"), ran.errors);
    QVERIFY(ran.output.isEmpty());
}

void TestCommandLine::whatCannotBeReadOrWrittenIsStatusThree()
{
    const QString file = write("blocked.json", blockedScenario);
    const Ran missing = run({"run", m_folder.filePath("nothing.json")});
    QCOMPARE(missing.status, 3);
    QVERIFY(missing.errors.contains("nothing.json"));
    const Ran directory = run({"run", m_folder.path()});
    QCOMPARE(directory.status, 3);
    QVERIFY(directory.errors.contains("is a directory"));
    const Ran unwritable = run({"run", file, "--output", m_folder.filePath("no/such/folder/x.txt")});
    QCOMPARE(unwritable.status, 3);
    QVERIFY(unwritable.errors.contains("no/such/folder"));
    QCOMPARE(run({"batch", m_folder.filePath("nothing.ndjson")}).status, 3);
    QCOMPARE(run({"batch", m_folder.path()}).status, 3);
}

void TestCommandLine::outputReplacesTheFileAtOnce()
{
    const QString file = write("blocked.json", blockedScenario);
    const QString target = write("result.txt", "old");
    const Ran ran = run({"run", file, "--output", target});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.output.isEmpty());
    QFile result(target);
    QVERIFY(result.open(QIODevice::ReadOnly));
    QVERIFY(result.readAll().contains("A title"));
    // A directory in its place stays, and nothing is left beside it.
    QVERIFY(QDir(m_folder.path()).mkdir("taken"));
    QCOMPARE(run({"run", file, "--output", m_folder.filePath("taken")}).status, 3);
    QVERIFY(QDir(m_folder.path()).entryList({"taken.*"}).isEmpty());
}

void TestCommandLine::theProfileOptionComesBeforeTheScenario()
{
    for (const char* profile : {"standard", "chromium", "firefox", "safari"}) {
        const Ran ran = run({"run", "--format", "json", "--profile", profile, "-"}, blockedScenario);
        QCOMPARE(QJsonDocument::fromJson(ran.output)["profile"].toString(), QString(profile));
    }
}

void TestCommandLine::runHandsOutPages()
{
    const QString file = write("page.json", blockedScenario);
    const QString target = m_folder.filePath("page.html");
    const Ran html = run({"run", file, "--format", "html", "-o", target});
    QCOMPARE(html.status, run({"run", file}).status);
    QVERIFY(html.output.isEmpty());
    QFile page(target);
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray text = page.readAll();
    QVERIFY(text.startsWith("<!DOCTYPE html>"));
    QVERIFY(text.contains("Blocked"));
    const Ran markdown = run({"run", file, "--format", "markdown"});
    QVERIFY(markdown.output.startsWith("# "));
    QVERIFY(run({"run", file, "--format", "markdown", "--trace"}).output.size() > markdown.output.size());
}

void TestCommandLine::batchAnswersEveryLine()
{
    const QByteArray input =
        blockedScenario + "\n{\"fetchscope\":1}\n\r\n" + QByteArray("{\"a\":\"\xff\"}") + "\n" + blockedScenario;
    const Ran ran = run({"batch", "--no-trace"}, input);
    QCOMPARE(ran.status, 0);
    const QList<QByteArray> lines = ran.output.split('\n');
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines[5].isEmpty());
    for (const int good : {0, 4})
        QCOMPARE(QJsonDocument::fromJson(lines[good])["x-id"].toString(), QString("1"));
    for (const int wrong : {1, 2, 3}) {
        const auto error = QJsonDocument::fromJson(lines[wrong]);
        QCOMPARE(error["fetchscope"].toInt(), 1);
        QCOMPARE(error["error"]["line"].toInt(), wrong + 1);
        QVERIFY(!error["error"]["message"].toString().isEmpty());
        QVERIFY(error["error"]["code"].toString().startsWith("json."));
    }
    QVERIFY(QJsonDocument::fromJson(lines[1])["error"]["message"].toString().contains("\"page\""));
}

void TestCommandLine::batchReadsSeveralFiles()
{
    const QString one = write("one.ndjson", blockedScenario + "\n" + blockedScenario + "\n");
    const QString two = write("two.ndjson", "{\n" + blockedScenario);
    const Ran ran = run({"batch", one, "-", two}, blockedScenario);
    QCOMPARE(ran.status, 0);
    const QList<QByteArray> lines = ran.output.split('\n');
    QCOMPARE(lines.size(), 6);
    QCOMPARE(QJsonDocument::fromJson(lines[3])["error"]["line"].toInt(), 4);
}

void TestCommandLine::batchOfSeveralThreadsAnswersInOrder()
{
    // More than a thread takes at a time, and no two results alike.
    QByteArray input;
    constexpr int lineCount = 2500;
    for (int i = 0; i < lineCount; ++i)
        input += i % 100 == 7
            ? QByteArray("{\n")
            : QByteArray(blockedScenario).replace("\"x-id\"", "\"x-" + QByteArray::number(i) + '"') + "\n";
    const Ran alone = run({"batch", "--no-trace"}, input);
    const Ran ran = run({"batch", "--no-trace", "--jobs", "3"}, input);
    QCOMPARE(ran.status, 0);
    const QList<QByteArray> lines = ran.output.split('\n');
    QCOMPARE(lines.size(), lineCount + 1);
    QCOMPARE(QJsonDocument::fromJson(lines[2407])["error"]["line"].toInt(), 2408);
    QVERIFY(lines[2499].contains("\"x-2499\""));
    QCOMPARE(ran.output, alone.output);
}

void TestCommandLine::batchWithoutTraceHasNone()
{
    QVERIFY(QJsonDocument::fromJson(run({"batch", "--no-trace"}, blockedScenario).output)["actions"][0]["trace"]
                .toArray()
                .isEmpty());
    QVERIFY(
        !QJsonDocument::fromJson(run({"batch"}, blockedScenario).output)["actions"][0]["trace"].toArray().isEmpty());
}

void TestCommandLine::largeRubbishIsRefused()
{
    // Holes in a file cost nothing: 100 MB, and more than what is read at all.
    const QString large = write("large.json", "");
    QVERIFY(QFile::resize(large, 100'000'000));
    const Ran rubbish = run({"run", large});
    QCOMPARE(rubbish.status, 2);
    QVERIFY(rubbish.errors.contains("line 1, column 1"));
    const Ran line = run({"batch", large});
    QCOMPARE(line.status, 0);
    QVERIFY(line.output.contains("\"line\":1"));
    QVERIFY(QFile::resize(large, 300'000'000));
    const Ran tooLarge = run({"run", large});
    QCOMPARE(tooLarge.status, 3);
    QVERIFY(tooLarge.errors.contains("is larger than 256 MiB"));
    QVERIFY(run({"batch", large}).output.contains("longer than 256 MiB"));
}

void TestCommandLine::aReaderThatGoesAwayEndsTheProgramQuietly()
{
    QByteArray lines;
    for (int i = 0; i < 2000; ++i)
        lines += blockedScenario + "\n";
    const QString file = write("many.ndjson", lines);
    QProcess shell;
    shell.start("sh", {"-c", "'" FETCHSCOPE_PROGRAM "' batch '" + file + "' | head -n 1 >/dev/null; exit 0"});
    QVERIFY(shell.waitForFinished(60000));
    QCOMPARE(shell.exitStatus(), QProcess::NormalExit);
    QProcess status;
    status.start("bash", {"-c", "'" FETCHSCOPE_PROGRAM "' batch '" + file + "' | true; exit ${PIPESTATUS[0]}"});
    QVERIFY(status.waitForFinished(60000));
    QCOMPARE(status.exitCode(), 3);
    QVERIFY(status.readAllStandardError().isEmpty());
}

void TestCommandLine::fullDisksAreNoticed()
{
    if (!QFile::exists("/dev/full"))
        QSKIP("no /dev/full here");
    const QString file = write("blocked.json", blockedScenario);
    QProcess shell;
    shell.start("sh", {"-c", "exec '" FETCHSCOPE_PROGRAM "' run '" + file + "' >/dev/full"});
    QVERIFY(shell.waitForFinished(60000));
    QCOMPARE(shell.exitCode(), 3);
    QVERIFY(shell.readAllStandardError().contains("standard output"));
}

void TestCommandLine::listsAreTextOrJson()
{
    for (const char* command : {"reasons", "profiles"}) {
        const Ran text = run({command});
        QCOMPARE(text.status, 0);
        QVERIFY(text.output.size() > 100);
        const Ran json = run({command, "--format", "json"});
        QCOMPARE(json.status, 0);
        QVERIFY(QJsonDocument::fromJson(json.output).isArray());
    }
    QVERIFY(run({"reasons"}).output.contains("cors-missing-allow-origin"));
    QCOMPARE(run({"examples"}).status, 0);
}

/// Chromium keeps preflight answers for two hours, Firefox for a day (the documents that the difference names).
void TestCommandLine::profilesAreATable()
{
    const QList<QByteArray> lines = run({"profiles"}).output.split('\n');
    QCOMPARE(lines.value(0).simplified(), QByteArray("difference standard chromium firefox safari"));
    const auto limit = std::find_if(
        lines.begin(), lines.end(), [](const QByteArray& line) { return line.startsWith("preflight-max-age-limit "); });
    QVERIFY(limit != lines.end());
    QCOMPARE(limit->simplified(), QByteArray("preflight-max-age-limit 0 7200 86400 600"));
    // A value below its heading.
    QCOMPARE(limit->indexOf("7200"), lines[0].indexOf("chromium"));
    QCOMPARE(limit->indexOf("86400"), lines[0].indexOf("firefox"));

    const Ran one = run({"profiles", "preflight-cache-head"});
    QCOMPARE(one.status, 0);
    QVERIFY(one.output.contains("choices: safelisted listed"));
    QVERIFY(one.output.contains("evidence: "));
    QVERIFY(!one.output.contains("preflight-max-age-limit"));
    QCOMPARE(
        QJsonDocument::fromJson(run({"profiles", "--format", "json", "preflight-cache-head"}).output).array().size(),
        1);
    const Ran wrong = run({"profiles", "preflight-cache-haed"});
    QCOMPARE(wrong.status, 2);
    QVERIFY(wrong.errors.contains("did you mean \"preflight-cache-head\"?"));
}

void TestCommandLine::referenceTellsOfNamesAndWords()
{
    const Ran origin = run({"reference", "origin"});
    QCOMPARE(origin.status, 0);
    QVERIFY(origin.output.startsWith("Header: Origin\n"));
    QVERIFY(origin.output.contains("https://fetch.spec.whatwg.org/#origin-header"));
    // Words find what has to do with them, name and summary of each.
    const Ran words = run({"reference", "wildcard", "credentials"});
    QCOMPARE(words.status, 0);
    QVERIFY(words.output.contains("Reason: cors-wildcard-with-credentials\n"));
    QVERIFY(!words.output.contains("Header: Origin\n"));
    const auto json =
        QJsonDocument::fromJson(run({"reference", "--format", "json", "cors-missing-allow-origin"}).output);
    QCOMPARE(json.array().at(0).toObject()[QStringLiteral("kind")].toString(), QStringLiteral("reason"));
    const Ran page = run({"reference", "--format", "html"});
    QVERIFY(page.output.startsWith("<!doctype html>"));
    QVERIFY(page.output.contains("id=\"header-Access-Control-Allow-Origin\""));
    QVERIFY(run({"reference", "--format", "markdown", "Vary"}).output.startsWith("## Vary\n"));
    const Ran wrong = run({"reference", "acess-control-allow-origin"});
    QCOMPARE(wrong.status, 2);
    QVERIFY(wrong.errors.contains("did you mean \"Access-Control-Allow-Origin\"?"));
}

void TestCommandLine::withoutAWindowAReportIsPrinted()
{
    const QString file = write("blocked.json", blockedScenario);
    const Ran ran = run({file});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.output.contains("A title"));
    QVERIFY(ran.errors.contains("no window can be shown here"));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
