#include "tests/app/fetchscope_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace fetchscope::tests;

namespace {

const QByteArray scenario = R"({"fetchscope":1,"page":{"url":"https://app.example/"},)"
                            R"("actions":[{"initiator":"fetch","url":"https://api.example/"}],)"
                            R"("server":[{"preset":"express-cors","options":{"origin":["https://app.example"]}}]})";

/// Its owner lets one page read, with PUT and cookies.
const QByteArray policy = R"({"fetchscopePolicy":1,"origins":["https://app.shop.example"],"methods":["GET","PUT"],)"
                          R"("credentials":true})";

QJsonObject cellOf(const QByteArray& json, const char* origin, const char* method, const char* credentials)
{
    for (const auto& value : QJsonDocument::fromJson(json).object()[QStringLiteral("cells")].toArray()) {
        QJsonObject cell = value.toObject();
        if (cell[QStringLiteral("origin")].toString() == QLatin1String(origin)
            && cell[QStringLiteral("method")].toString() == QLatin1String(method)
            && cell[QStringLiteral("credentials")].toString() == QLatin1String(credentials))
            return cell;
    }
    return {};
}

} // namespace

/// The commands about servers: what they are, and whom they let in.
class ServerCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void theMatrixOfAScenario();
    void theMatrixOfAPolicy();
    void onlyWhatIsAskedFor();
    void wrongCallsAreTold_data();
    void wrongCallsAreTold();
    void serversAreListedAndShown();
};

void ServerCommandsTest::theMatrixOfAScenario()
{
    const Ran table = run({"matrix", "-"}, scenario);
    QCOMPARE(table.status, 0);
    QVERIFY(table.output.contains("https://app.example.attacker.example"));
    QVERIFY(table.output.contains("cors-missing-allow-origin: "));
    const Ran csv = run({"matrix", "-", "--format", "csv"}, scenario);
    QCOMPARE(csv.status, 0);
    QVERIFY(csv.output.contains("https://app.example,GET,omit,,standard,readable,,false,200"));
    QVERIFY(
        csv.output.contains("https://attacker.example,GET,omit,,standard,sent-unreadable,cors-missing-allow-origin,"));
    const QByteArray json = run({"matrix", "-", "--format", "json"}, scenario).output;
    // The list has no credentials.
    QCOMPARE(cellOf(json, "https://app.example", "GET", "include")[QStringLiteral("reason")].toString(),
        QStringLiteral("cors-missing-allow-credentials"));
}

void ServerCommandsTest::theMatrixOfAPolicy()
{
    const Ran ran = run({"matrix", "-", "--format", "json"}, policy);
    QVERIFY2(ran.status == 0, ran.errors);
    const auto accessOf = [&ran](const char* origin, const char* method) {
        return cellOf(ran.output, origin, method, "include")[QStringLiteral("access")].toString();
    };
    for (const char* method : {"GET", "PUT"})
        QCOMPARE(accessOf("https://app.shop.example", method), QStringLiteral("readable"));
    QCOMPARE(accessOf("https://app.shop.example", "DELETE"), QStringLiteral("not-sent"));
    for (const char* origin : {"https://other.shop.example", "https://attacker.example", "null",
             "http://app.shop.example", "https://app.shop.example.attacker.example", "https://notshop.example"}) {
        QCOMPARE(accessOf(origin, "GET"), QStringLiteral("sent-unreadable"));
        QCOMPARE(accessOf(origin, "PUT"), QStringLiteral("not-sent"));
    }
}

void ServerCommandsTest::onlyWhatIsAskedFor()
{
    const Ran ran = run({"matrix", "-", "--origins", "https://app.example,null", "--methods", "PUT", "--credentials",
                            "omit", "--headers", "-,X-Ping:1", "--profile", "standard,safari", "--format", "csv"},
        scenario);
    QVERIFY2(ran.status == 0, ran.errors);
    QCOMPARE(ran.output.count("\r\n"), 1 + 2 * 2 * 2);
    QVERIFY(ran.output.contains("https://app.example,PUT,omit,X-Ping,safari,readable,,true,200"));
}

void ServerCommandsTest::wrongCallsAreTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("nothing") << QStringList {"matrix"} << QByteArray() << QByteArray("FILE or --example");
    QTest::newRow("no origin") << QStringList {"matrix", "-", "--origins", "app"} << scenario
                               << QByteArray("\"app\" is no origin");
    QTest::newRow("no profile") << QStringList {"matrix", "-", "--profile", "opera"} << scenario << QByteArray("opera");
    QTest::newRow("no scenario") << QStringList {"matrix", "-"} << QByteArray("{}") << QByteArray("fetchscope");
    QTest::newRow("no policy") << QStringList {"matrix", "-"}
                               << QByteArray("{ \"fetchscopePolicy\": 1, \"origins\": [\"x\"] }")
                               << QByteArray("standard input: /origins/0");
    QTest::newRow("no server") << QStringList {"servers", "show", "expres-cors"} << QByteArray()
                               << QByteArray("did you mean \"express-cors\"?");
}

void ServerCommandsTest::wrongCallsAreTold()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, part);
    const Ran ran = run(arguments, input);
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.errors.contains(part), ran.errors);
    QVERIFY(ran.output.isEmpty());
}

void ServerCommandsTest::serversAreListedAndShown()
{
    for (const QStringList& arguments : {QStringList {"servers"}, QStringList {"servers", "list"}}) {
        const Ran ran = run(arguments);
        QCOMPARE(ran.status, 0);
        for (const char* name :
            {"express-cors", "fastapi", "flask-cors", "go-rs-cors", "nginx-add-header", "s3", "vite"})
            QVERIFY2(ran.output.contains(QByteArray("\n") + name) || ran.output.startsWith(name), name);
    }
    const QJsonArray list = QJsonDocument::fromJson(run({"servers", "--format", "json"}).output).array();
    QVERIFY(list.size() >= 9);
    QVERIFY(run({"servers", "show", "vite"}).output.contains("preflightContinue"));
    // What is printed can be run.
    const QByteArray shown = run({"servers", "show", "fastapi"}).output;
    const QByteArray server = shown.mid(shown.indexOf("\"server\""));
    const Ran ran = run({"run", "-", "--format", "json"},
        "{ \"fetchscope\": 1, \"page\": { \"url\": \"https://app.example/\" }, \"actions\": [ { \"initiator\": "
        "\"fetch\", "
        "\"url\": \"https://api.example/\" } ], "
            + server + "}");
    QVERIFY2(ran.status == 0, ran.errors);
}

QTEST_GUILESS_MAIN(ServerCommandsTest)
#include "tst_server_commands.moc"
