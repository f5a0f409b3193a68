#include "tests/app/fetchscope_program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace fetchscope::tests;

namespace {

Ran import(const QStringList& arguments, const QByteArray& input = {})
{
    return run(QStringList {QStringLiteral("import")} + arguments, input);
}

const QByteArray script = "fetch(`${API_URL}/cart`, { method: 'PUT', credentials: 'include' })";

} // namespace

class ImportCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void aScriptBecomesAScenario();
    void itRuns();
    void theKindCanBeSaid();
    void whatCannotBeReadIsPointedAt();
    void intoAFile();
    void oneOfACollection();
};

void ImportCommandTest::aScriptBecomesAScenario()
{
    const Ran ran = import({}, script);
    QCOMPARE(ran.status, 0);
    const QJsonObject scenario = QJsonDocument::fromJson(ran.output).object();
    QCOMPARE(scenario[QStringLiteral("fetchscope")].toInt(), 1);
    const QJsonObject action = scenario[QStringLiteral("actions")].toArray().at(0).toObject();
    QCOMPARE(action[QStringLiteral("url")].toString(), QStringLiteral("https://api-url.example/cart"));
    QCOMPARE(action[QStringLiteral("init")].toObject()[QStringLiteral("method")].toString(), QStringLiteral("PUT"));
    // What it asks for does not get between the bytes of the scenario.
    QVERIFY(ran.errors.contains("which address is `API_URL`?"));
    QVERIFY(ran.errors.contains("fetchscope: Line 1"));
}

void ImportCommandTest::itRuns()
{
    const Ran ran = import({}, script);
    QProcess process;
    process.start(QStringLiteral(FETCHSCOPE_PROGRAM), {QStringLiteral("run"), QStringLiteral("-")});
    process.write(ran.output);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(120000));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(process.readAllStandardOutput().contains("OPTIONS"));
}

void ImportCommandTest::theKindCanBeSaid()
{
    // By its looks it would be nothing.
    const QByteArray text =
        "send('https://api.example/');\nfunction send(url) { const go = window['fetch']; go(url); }";
    QCOMPARE(import({QStringLiteral("--from"), QStringLiteral("javascript")}, text).status, 0);
    QCOMPARE(import({QStringLiteral("--from"), QStringLiteral("curl")}, "hello").status, 2);
    const Ran wrong = import({QStringLiteral("--from"), QStringLiteral("telepathy")}, text);
    QCOMPARE(wrong.status, 2);
    QVERIFY(wrong.errors.contains("javascript"));
}

void ImportCommandTest::whatCannotBeReadIsPointedAt()
{
    const Ran ran = import({}, "const a = 1;\nfetch('/a', { method: })");
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.output.isEmpty());
    QCOMPARE(ran.errors, QByteArray("fetchscope: standard input: line 2, column 23: a value is expected here\n"));
    QCOMPARE(import({}, "hello").status, 2);
    QCOMPARE(import({QStringLiteral("/there/is/none.js")}).status, 3);
}

void ImportCommandTest::intoAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.json"));
    const Ran ran = import({QStringLiteral("-o"), path}, script);
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.output.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\"fetchscope\": 1"));
}

void ImportCommandTest::oneOfACollection()
{
    const QByteArray collection = R"({"info": {"schema": "https://schema.getpostman.com/json/collection/v2.1.0/"},
        "item": [{"name": "Cart", "item": [
            {"name": "Read", "request": "https://api.example/cart"},
            {"name": "Empty", "request": {"method": "DELETE", "url": "https://api.example/cart"}}]}]})";
    const Ran list = import({QStringLiteral("--list")}, collection);
    QCOMPARE(list.status, 0);
    QCOMPARE(list.output,
        QByteArray("1\tGET https://api.example/cart\tCart/Read\n2\tDELETE https://api.example/cart\tCart/Empty\n"));
    for (const char* wanted : {"2", "Empty", "cart/empty"}) {
        const Ran one = import({QStringLiteral("--only"), QLatin1String(wanted)}, collection);
        QCOMPARE(one.status, 0);
        const QJsonArray actions = QJsonDocument::fromJson(one.output).object()[QStringLiteral("actions")].toArray();
        QCOMPARE(actions.size(), 1);
        QCOMPARE(actions[0][QStringLiteral("init")][QStringLiteral("method")].toString(), QStringLiteral("DELETE"));
    }
    const Ran none = import({QStringLiteral("--only"), QStringLiteral("3")}, collection);
    QCOMPARE(none.status, 2);
    QVERIFY(none.errors.contains("--list"));
}

QTEST_GUILESS_MAIN(ImportCommandTest)
#include "tst_import_command.moc"
