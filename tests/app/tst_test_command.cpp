#include "tests/app/fetchscope_program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace fetchscope::tests;

namespace {

/// A GET that another page asks for, and what is expected of it.
QByteArray scenario(const char* expect)
{
    return QByteArray("{ \"fetchscope\": 1, \"page\": { \"url\": \"https://app.example/\" },\n"
                      " \"actions\": [ { \"initiator\": \"fetch\", \"url\": \"https://api.example/\" } ],\n"
                      " \"server\": [ { \"respond\": {} } ]")
        + expect + " }";
}

const QByteArray holds = scenario(",\n \"expect\": [ { \"verdict\": \"blocked\" } ]");
const QByteArray fails = scenario(",\n \"expect\": [ { \"verdict\": \"exposed\" } ]");
const QByteArray silent = scenario("");
const QByteArray policy = R"({ "fetchscopePolicy": 1, "origins": ["https://app.example"], "credentials": true })";

/// A server that sends back every origin, with credentials.
const QByteArray reflecting =
    R"({ "fetchscope": 1, "page": { "url": "https://app.example/" },)"
    R"( "actions": [ { "initiator": "fetch", "url": "https://backend.example/" } ],)"
    R"( "server": [ { "respond": { "headers": [["Access-Control-Allow-Origin", { "fromRequest": "Origin" }],)"
    R"( ["Access-Control-Allow-Credentials", "true"], ["Vary", "Origin"]] } } ] })";

} // namespace

class TestCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void exitStatusSaysWhatCame_data();
    void exitStatusSaysWhatCame();
    void foldersAreSearchedInOrder();
    void whatFailedIsShownWithItsCommand();
    void listsAndLinesOfScenariosAreTaken();
    void checksAreChosenByTheirNames();
    void theFirstFailureCanEndIt();
    void severalFilesAtOnceGiveTheSame();
    void everyFormatIsTheSameTwice_data();
    void everyFormatIsTheSameTwice();
    void theBuiltInScenariosHold();
    void aPolicyHoldsAServersConfiguration_data();
    void aPolicyHoldsAServersConfiguration();
    void aPolicyFindsAServerThatReflects();
    void failuresAreKeptAsScenarios();
    void wrongCallsAreTold_data();
    void wrongCallsAreTold();

private:
    QString write(const QString& name, const QByteArray& text)
    {
        QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QTemporaryDir m_folder;
};

void TestCommandTest::exitStatusSaysWhatCame_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("status");
    QTest::newRow("all holds") << holds << 0;
    QTest::newRow("one fails") << fails << 1;
    QTest::newRow("nothing is expected") << silent << 2;
    QTest::newRow("no JSON") << QByteArray("{") << 2;
    QTest::newRow("something else") << QByteArray("{ \"name\": \"app\" }") << 2;
    QTest::newRow("a wrong scenario") << QByteArray("{ \"fetchscope\": 1, \"pages\": {} }") << 2;
    QTest::newRow("one wrong, one failed") << QByteArray("[ { \"fetchscope\": 1 }, ") + fails + "]" << 2;
    QTest::newRow("a policy without a server") << policy << 2;
}

void TestCommandTest::exitStatusSaysWhatCame()
{
    QFETCH(const QByteArray, input);
    QFETCH(const int, status);
    const Ran ran = run({"test", "-"}, input);
    QVERIFY2(ran.status == status, ran.output + ran.errors);
    QVERIFY(!ran.output.isEmpty());
    QCOMPARE(run({"test", "/no/such/file.json"}).status, 3);
}

void TestCommandTest::foldersAreSearchedInOrder()
{
    for (const char* name : {"cases/b.json", "cases/a/z.json", "cases/a.json", "cases/node_modules/x.json",
             "cases/.hidden/x.json", "cases/.x.json", "cases/read.me"})
        write(QString::fromUtf8(name), fails);
    write(QStringLiteral("cases/c.json"), silent);
    const QString folder = m_folder.filePath(QStringLiteral("cases"));
    const Ran ran = run({"test", "cases", "cases/b.json", "--format", "json"}, {}, m_folder.path());
    QCOMPARE(ran.status, 1);
    const QJsonObject json = QJsonDocument::fromJson(ran.output).object();
    QStringList names;
    for (const auto& file : json[QStringLiteral("files")].toArray())
        names << file.toObject()[QStringLiteral("name")].toString();
    QCOMPARE(names, (QStringList {"cases/a.json", "cases/a/z.json", "cases/b.json", "cases/c.json"}));
    QCOMPARE(json[QStringLiteral("totals")].toObject()[QStringLiteral("withoutExpectations")].toInt(), 1);
    QDir(m_folder.path()).mkpath(QStringLiteral("empty"));
    const Ran empty = run({"test", m_folder.filePath(QStringLiteral("empty"))});
    QCOMPARE(empty.status, 2);
    QVERIFY(empty.errors.contains("no .json"));
}

void TestCommandTest::whatFailedIsShownWithItsCommand()
{
    const QString path = write(QStringLiteral("one/an api.json"), fails);
    const Ran ran = run({"test", "an api.json", "--profile", "firefox"}, {}, QFileInfo(path).path());
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.output.contains("FAILED  action 1: GET https://api.example/ [firefox]"), ran.output);
    QVERIFY(ran.output.contains("verdict: expected exposed, got blocked"));
    QVERIFY(ran.output.contains("decided at: CORS check"));
    QVERIFY(ran.output.contains("(cors-missing-allow-origin)"));
    QVERIFY(ran.output.contains("look at it: fetchscope run 'an api.json' --profile firefox\n"));
    QVERIFY(ran.output.endsWith("1 check in 1 file: 0 passed, 1 failed\n"));
    const Ran good = run({"test", "-"}, holds);
    QCOMPARE(good.output, QByteArray("1 check in 1 file: 1 passed, 0 failed\n"));
    QVERIFY(run({"test", "-", "-v"}, holds).output.contains("passed  action 1: GET https://api.example/"));
    QVERIFY(run({"test", "one/an api.json", "--format", "github"}, {}, m_folder.path())
                .output.contains("::error file=one/an api.json,line=4,"));
}

void TestCommandTest::listsAndLinesOfScenariosAreTaken()
{
    const Ran list = run({"test", "-", "--format", "tap"}, "[" + holds + "," + fails + "]");
    QCOMPARE(list.status, 1);
    QVERIFY2(list.output.contains("ok 1 - standard input\\#1: "), list.output);
    QVERIFY(list.output.contains("not ok 2 - standard input\\#2: "));
    const auto onOneLine = [](QByteArray text) { return text.replace('\n', ' ') + '\n'; };
    const QString lines = write(QStringLiteral("lines/all.ndjson"), onOneLine(holds) + onOneLine(fails));
    const Ran ran = run({"test", lines});
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.output.contains("all.ndjson#2"));
}

void TestCommandTest::checksAreChosenByTheirNames()
{
    const QByteArray both = "[" + holds + "," + QByteArray(fails).replace("api.example", "other.example") + "]";
    QCOMPARE(run({"test", "-", "--filter", "API.example"}, both).status, 0);
    QCOMPARE(run({"test", "-", "--filter", "other"}, both).status, 1);
    const Ran none = run({"test", "-", "--filter", "nobody"}, both);
    QCOMPARE(none.status, 2);
    QVERIFY(none.errors.contains("nobody"));
}

void TestCommandTest::theFirstFailureCanEndIt()
{
    const QByteArray three = "[" + holds + "," + fails + "," + fails + "]";
    QVERIFY(run({"test", "-"}, three).output.contains("3 checks"));
    QVERIFY(run({"test", "-", "--fail-fast"}, three).output.contains("2 checks"));
}

/// Whoever is done first: what is told is in the order of the files, and ends where one alone would end.
void TestCommandTest::severalFilesAtOnceGiveTheSame()
{
    for (int i = 0; i < 40; ++i)
        write(QStringLiteral("many/%1.json").arg(i, 2, 10, QLatin1Char('0')), i == 17 || i == 23 ? fails : holds);
    const QString folder = m_folder.filePath(QStringLiteral("many"));
    const auto test = [&folder](const char* jobs, const QStringList& more) {
        return run(QStringList {QStringLiteral("test"), folder, QStringLiteral("--format"), QStringLiteral("tap"),
                       QStringLiteral("--jobs"), QString::fromLatin1(jobs)}
            + more);
    };
    for (const QStringList& more : {QStringList(), QStringList {QStringLiteral("--fail-fast")}}) {
        const Ran alone = test("1", more);
        QCOMPARE(alone.status, 1);
        QCOMPARE(alone.output.count("\nok ") + alone.output.count("\nnot ok "), more.isEmpty() ? 40 : 18);
        for (const char* jobs : {"2", "7", "200"})
            QCOMPARE(test(jobs, more).output, alone.output);
    }
    QCOMPARE(test("0", {}).status, 2);
}

void TestCommandTest::everyFormatIsTheSameTwice_data()
{
    QTest::addColumn<QString>("format");
    for (const char* format : {"text", "json", "junit", "tap", "github"})
        QTest::newRow(format) << QString::fromUtf8(format);
}

void TestCommandTest::everyFormatIsTheSameTwice()
{
    QFETCH(const QString, format);
    const QString server = write(QStringLiteral("reflecting.json"), reflecting);
    const QStringList call {"test", "-", "--server", server, "--format", format, "--verbose"};
    const Ran once = run(call, policy);
    QCOMPARE(once.status, 1);
    QCOMPARE(run(call, policy).output, once.output);
    const QString path = m_folder.filePath("report." + format);
    const Ran written = run(call + QStringList {"-o", path}, policy);
    QCOMPARE(written.status, 1);
    QVERIFY(written.output.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), once.output);
}

void TestCommandTest::theBuiltInScenariosHold()
{
    // One file there has every key of the format, and no sense.
    const QString given = QStringLiteral(FETCHSCOPE_TEST_DATA "/scenarios/");
    const Ran ran = run({QStringLiteral("test"), QStringLiteral(FETCHSCOPE_RESOURCES "/scenarios"),
        given + QStringLiteral("initiators"), given + QStringLiteral("reasons"), given + QStringLiteral("recorded")});
    QVERIFY2(ran.status == 0, ran.output + ran.errors);
}

void TestCommandTest::aPolicyHoldsAServersConfiguration_data()
{
    QTest::addColumn<QString>("dialect");
    for (const char* dialect : {"nginx", "apache", "caddy", "traefik", "iis", "express", "fastify", "nestjs", "nextjs",
             "django", "rails", "laravel", "cloudflare", "go"})
        QTest::newRow(dialect) << QString::fromUtf8(dialect);
}

/// What is written for a policy keeps to it, read again.
void TestCommandTest::aPolicyHoldsAServersConfiguration()
{
    QFETCH(const QString, dialect);
    const QString file = FETCHSCOPE_RESOURCES "/policies/app-and-api.json";
    const Ran written = run({"configure", dialect, "--policy", file});
    QCOMPARE(written.status, 0);
    // A middleware of Next.js is for the paths of its matcher, and the policy speaks of /.
    const QByteArray forAll = QByteArray(written.output).replace("'/api/:path*'", "'/:path*'");
    const QString server = write("configured." + dialect, forAll);
    const Ran ran = run({"test", file, "--server", server});
    QVERIFY2(ran.status == 0, ran.output + ran.errors);
    // Another page's policy does not hold.
    const QByteArray other = QByteArray(policy).replace("app.example", "elsewhere.example");
    QCOMPARE(run({"test", "-", "--server", server}, other).status, 1);
}

void TestCommandTest::aPolicyFindsAServerThatReflects()
{
    const QString server = write(QStringLiteral("reflecting.json"), reflecting);
    const Ran ran = run({"test", "-", "--server", server, "--format", "json"}, policy);
    QCOMPARE(ran.status, 1);
    QStringList failed;
    const QJsonObject json = QJsonDocument::fromJson(ran.output).object();
    for (const auto& value : json[QStringLiteral("files")].toArray().first()[QStringLiteral("checks")].toArray()) {
        const QJsonObject check = value.toObject();
        if (check[QStringLiteral("status")].toString() == QStringLiteral("failed"))
            failed << check[QStringLiteral("name")].toString();
    }
    for (const char* name : {"https://attacker.example may not read GET / with cookies", "null may not read GET /",
             "http://app.example may not read GET / with cookies"})
        QVERIFY2(failed.contains(QString::fromUtf8(name)), name);
    QVERIFY(!failed.contains(QStringLiteral("https://app.example may read GET / with cookies")));
    QVERIFY(run({"test", "-", "--server", server}, policy).output.contains("The server lets everybody in"));
}

void TestCommandTest::failuresAreKeptAsScenarios()
{
    const QString server = write(QStringLiteral("reflecting.json"), reflecting);
    const QString file = write(QStringLiteral("api.policy.json"), policy);
    const QString folder = m_folder.filePath(QStringLiteral("failures"));
    QDir().mkpath(folder);
    const Ran ran = run({"test", file, "--server", server, "--failures", folder, "--filter",
        "attacker.example may not read GET / with"});
    QCOMPARE(ran.status, 1);
    const QStringList kept = QDir(folder).entryList(QDir::Files, QDir::Name);
    QVERIFY(!kept.isEmpty());
    QVERIFY2(ran.output.contains("look at it: fetchscope run " + (folder + '/' + kept.front()).toUtf8()), ran.output);
    const Ran again = run({"run", folder + '/' + kept.front(), "--format", "json"});
    QCOMPARE(again.status, 0);
    const QJsonObject action =
        QJsonDocument::fromJson(again.output).object()[QStringLiteral("actions")].toArray().first().toObject();
    QCOMPARE(
        action[QStringLiteral("outcome")].toObject()[QStringLiteral("verdict")].toString(), QStringLiteral("exposed"));
    // A folder that cannot be written to.
    QCOMPARE(run({"test", file, "--server", server, "--failures", "/no/such/folder"}).status, 3);
}

void TestCommandTest::wrongCallsAreTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("nothing") << QStringList {} << 2 << QByteArray("FILE");
    QTest::newRow("no profile") << QStringList {"-", "--profile", "opera"} << 2 << QByteArray("opera");
    QTest::newRow("no server") << QStringList {"-", "--server", "/no/such/nginx.conf"} << 3 << QByteArray("nginx.conf");
    QTest::newRow("yes to nobody") << QStringList {"-", "--yes"} << 2 << QByteArray("--against");
    QTest::newRow("no address") << QStringList {"-", "--against", "staging"} << 2
                                << QByteArray("https://staging.example");
    QTest::newRow("a path") << QStringList {"-", "--against", "https://staging.example/api"} << 2
                            << QByteArray("the paths are those");
    QTest::newRow("two servers") << QStringList {"-", "--against", "https://staging.example", "--server", "x"} << 2
                                 << QByteArray("--server");
    QTest::newRow("no header") << QStringList {"-", "--against", "https://staging.example", "--header", "secret"} << 2
                               << QByteArray("X-Staging-Key: secret");
}

void TestCommandTest::wrongCallsAreTold()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, status);
    QFETCH(const QByteArray, part);
    const Ran ran = run(QStringList {"test"} + arguments, holds);
    QCOMPARE(ran.status, status);
    QVERIFY2(ran.errors.contains(part), ran.errors);
    QVERIFY(ran.output.isEmpty());
}

QTEST_GUILESS_MAIN(TestCommandTest)
#include "tst_test_command.moc"
