#include "tests/app/fetchscope_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace fetchscope::tests;

namespace {

Ran configure(const QStringList& arguments, const QByteArray& input = {})
{
    return run(QStringList {QStringLiteral("configure")} + arguments, input);
}

const QByteArray policyJson =
    R"({"fetchscopePolicy": 1, "origins": ["https://app.example"], "methods": ["GET", "PUT"],)"
    R"("requestHeaders": ["X-Ping"], "exposedHeaders": ["ETag"], "credentials": true, "maxAge": 600})";

} // namespace

/// `fetchscope configure`: a policy from a file or from options, and what is said of a wrong one.
class TestConfigureCommand : public QObject
{
    Q_OBJECT

private slots:
    void optionsSayWhatAFileSays();
    void aScenarioSaysWhatItsPageNeeds();
    void theListNamesEveryDialect();
    void aFileIsWritten();
    void warningsGoBeside();
    void wrongCallsAreTold_data();
    void wrongCallsAreTold();
};

void TestConfigureCommand::optionsSayWhatAFileSays()
{
    const Ran ofFile = configure({"nginx", "--policy", "-"}, policyJson);
    QCOMPARE(ofFile.status, 0);
    QVERIFY(ofFile.output.contains(R"(https://app\\.example)"));
    const Ran ofOptions = configure({"nginx", "--origin", "https://app.example", "--method", "GET", "--method", "PUT",
        "--header", "X-Ping", "--expose", "ETag", "--credentials", "--max-age", "600"});
    QCOMPARE(ofOptions.status, 0);
    QCOMPARE(ofOptions.output, ofFile.output);
    const Ran elsewhere =
        configure({"nginx", "--policy", "-", "--port", "8181", "--upstream", "[::1]:9292"}, policyJson);
    QVERIFY(elsewhere.output.contains("listen 8181;") && elsewhere.output.contains("http://[::1]:9292;"));
}

void TestConfigureCommand::aScenarioSaysWhatItsPageNeeds()
{
    const QByteArray scenario = R"({"fetchscope": 1, "page": {"url": "https://app.example/index.html"}, "actions": [)"
                                R"({"initiator": "fetch", "url": "https://api.test/", "init": {"method": "PUT",)"
                                R"("headers": {"x-ping": "1"}, "credentials": "include"}}]})";
    const Ran ofScenario = configure({"express", "--scenario", "-"}, scenario);
    QCOMPARE(ofScenario.status, 0);
    const Ran ofOptions = configure({"express", "--origin", "https://app.example", "--method", "GET", "--method",
        "HEAD", "--method", "POST", "--method", "PUT", "--header", "x-ping", "--credentials"});
    QCOMPARE(ofScenario.output, ofOptions.output);
}

void TestConfigureCommand::theListNamesEveryDialect()
{
    const Ran list = configure({"--list"});
    QCOMPARE(list.status, 0);
    for (const char* id : {"nginx", "apache", "express", "spring", "django", "go", "s3", "iis"})
        QVERIFY2(list.output.startsWith(QByteArray(id) + " ") || list.output.contains("\n" + QByteArray(id) + " "), id);
    for (const QByteArray& line : list.output.trimmed().split('\n')) {
        const QByteArray id = line.left(line.indexOf(' '));
        QVERIFY2(configure({id, "--origin", "https://app.example"}).status == 0, id.constData());
    }
}

void TestConfigureCommand::aFileIsWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("cors.mjs");
    const Ran ran = configure({"express", "--origin", "https://app.example", "-o", path});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.output.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("https://app.example"));
    QCOMPARE(configure({"nginx", "--origin", "https://app.example", "-o", "/no/such/folder/x"}).status, 3);
}

void TestConfigureCommand::warningsGoBeside()
{
    const Ran ran = configure({"express", "--origin", "null", "--credentials"});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.errors.contains("sandboxed frame"));
    QVERIFY(!ran.output.contains("sandboxed"));
    QVERIFY(configure({"express", "--origin", "https://app.example"}).errors.isEmpty());
}

void TestConfigureCommand::wrongCallsAreTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char* name, const QStringList& arguments, const char* said) {
        QTest::newRow(name) << arguments << QByteArray(said);
    };
    const QString app = "https://app.example";
    row("nothing", {}, "DIALECT or --list");
    row("no policy", {"nginx"}, "--policy, --scenario or --origin");
    row("misspelt dialect", {"ngnix", "--origin", app}, "there is no dialect \"ngnix\", did you mean \"nginx\"?");
    row("no dialect", {"netscape", "--origin", app}, "`fetchscope configure --list` lists them");
    row("no origin", {"nginx", "--origin", "app.example"}, "--origin: \"app.example\" is no origin");
    row("wrong method", {"nginx", "--origin", app, "--method", "patch"},
        "--method: methods are compared byte for byte");
    row("forbidden header", {"nginx", "--origin", app, "--header", "Cookie"}, "--header: no page can set Cookie");
    row("never read", {"nginx", "--origin", app, "--expose", "Set-Cookie"}, "--expose: no page can read Set-Cookie");
    row("any with credentials", {"nginx", "--origin", "*", "--credentials"},
        "name the origins, or leave credentials out");
    row("file and option", {"nginx", "--policy", "-", "--origin", app}, "--origin");
    row("negative age", {"nginx", "--origin", app, "--max-age", "-1"}, "--max-age");
    row("no port", {"nginx", "--origin", app, "--upstream", "app.internal"}, "--upstream: \"app.internal\"");
    row("a line in a host", {"nginx", "--origin", app, "--upstream", "a;\nb:80"}, "write it as in 127.0.0.1:3000");
    row("cannot be said", {"api-gateway", "--origin", "https://*.example.com"}, "it takes whole origins only");
}

void TestConfigureCommand::wrongCallsAreTold()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, said);
    const Ran ran = configure(arguments);
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.errors.contains(said), ran.errors);
    QVERIFY(ran.output.isEmpty());
}

QTEST_APPLESS_MAIN(TestConfigureCommand)

#include "tst_configure_command.moc"
