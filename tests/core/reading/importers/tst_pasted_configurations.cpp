#include "core/reading/importers/snippet.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"
#include "tests/core/reading/importers/snippet_scenario.h"
#include "tests/core/reading/recorded_exchanges.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// Servers as people had set them up.
class PastedConfigurationsTest : public QObject
{
    Q_OBJECT

private slots:
    void theyAnswerAsTheirServersDo_data();
    void theyAnswerAsTheirServersDo();
    void nonsenseIsNoHarm_data();
    void nonsenseIsNoHarm();
};

void PastedConfigurationsTest::theyAnswerAsTheirServersDo_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(FETCHSCOPE_TEST_DATA "/importers/server-configurations"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")});
    QVERIFY(files.size() >= 20);
    for (const QString& name : files)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void PastedConfigurationsTest::theyAnswerAsTheirServersDo()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject input = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!input[QStringLiteral("source")].toString().isEmpty());
    QByteArray text;
    for (const auto& line : input[QStringLiteral("text")].toArray())
        text += line.toString().toUtf8() + '\n';
    const auto scenario = readSnippet(text.toStdString());
    QVERIFY2(scenario.has_value(), scenario ? "" : describe(scenario.error()).c_str());
    const auto again = readScenario(writeScenario(*scenario));
    QVERIFY2(again.has_value(), again ? "" : describe(again.error()).c_str());

    const Url& page = scenario->page.creationUrl;
    const auto url = urlOf(std::get<RequestAction>(scenario->actions.at(0).what), page);
    QVERIFY(url.has_value());
    const QString origin = QString::fromStdString(std::string(originOf(*url).serialize()));
    if (input.contains(QStringLiteral("origin")))
        QCOMPARE(origin, input[QStringLiteral("origin")].toString());
    if (input.contains(QStringLiteral("page")))
        QCOMPARE(QString::fromStdString(std::string(scenario->page.origin.serialize())),
            input[QStringLiteral("page")].toString());
    for (const auto& note : input[QStringLiteral("notes")].toArray())
        QVERIFY2(scenario->notes.find(note.toString().toStdString()) != std::string::npos, scenario->notes.c_str());
    for (const auto& value : input[QStringLiteral("asks")].toArray()) {
        const QJsonObject ask = value.toObject();
        const AnswerByRules answer =
            answerOf(again->server, ask, origin + ask[QStringLiteral("path")].toString(QStringLiteral("/")));
        const QByteArray what = QJsonDocument(ask).toJson(QJsonDocument::Compact)
            + "\nby the rules: " + QByteArray::number(answer.status) + described(answer.headers);
        const std::string failure = ask[QStringLiteral("failure")].toString().toStdString();
        QVERIFY2((answer.failure ? nameOf(*answer.failure) : std::string_view()) == failure, what);
        if (ask.contains(QStringLiteral("status")))
            QVERIFY2(answer.status == ask[QStringLiteral("status")].toInt(), what);
        const QJsonObject headers = ask[QStringLiteral("responseHeaders")].toObject();
        for (auto header = headers.begin(); header != headers.end(); ++header) {
            const auto sent = answer.headers.find(header.key().toLower());
            if (header.value().isNull()) {
                QVERIFY2(sent == answer.headers.end(), what);
                continue;
            }
            QVERIFY2(sent != answer.headers.end(), what);
            const QString expected = header.value().toString();
            QVERIFY2(
                sent->second == (isList(header.key().toLower()) ? namesIn(expected) : QStringList(expected)), what);
        }
    }
}

void PastedConfigurationsTest::nonsenseIsNoHarm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("blocks in blocks") << QByteArray("location / {\n").repeated(20000);
    QTest::newRow("conditions") << "server {\nlocation / {\n"
            + QByteArray("if ($http_a = 'x') { set $b 1; }\nif ($http_origin ~ y) { add_header A B; }\n").repeated(300)
            + "}}";
    {
        QByteArray many = "server {\nlocation / {\n";
        for (int i = 0; i < 40; ++i)
            many +=
                "if ($http_x" + QByteArray::number(i) + " = 'x') { add_header A" + QByteArray::number(i) + " B; }\n";
        QTest::newRow("too many cases") << many + "add_header Access-Control-Allow-Origin *;\n}}";
    }
    {
        QByteArray many = "server {\nadd_header Access-Control-Allow-Origin *;\n";
        for (int i = 0; i < 20000; ++i)
            many += "location /" + QByteArray::number(i) + " { proxy_pass http://a; }\n";
        QTest::newRow("locations") << many + "}";
    }
    QTest::newRow("locations with headers")
        << QByteArray("location /a {\n").repeated(10000) + "add_header Access-Control-Allow-Origin *;\n";
    QTest::newRow("maps of maps") << QByteArray(
        "map $a $b { default $b; }\nserver { add_header Access-Control-Allow-Origin $b; }");
    QTest::newRow("sections") << QByteArray("<IfModule a>\n").repeated(20000)
            + "Header set Access-Control-Allow-Origin *\n";
    QTest::newRow("expression") << "Header set Access-Control-Allow-Origin *\n<If \"" + QByteArray("(").repeated(100000)
            + QByteArray(")").repeated(100000) + "\">\n</If>\n";
    QTest::newRow("brackets") << "app.use(cors({ origin: " + QByteArray("[").repeated(100000);
    QTest::newRow("parentheses") << "app.use(cors({ origin: " + QByteArray("(").repeated(100000);
    QTest::newRow("names") << "app.use(cors({ origin: a }));\n"
            + QByteArray("a = [b, b];\nb = [a, a];\n").repeated(2000);
    QTest::newRow("alternatives") << "app.use(cors({ origin: " + QByteArray("a || ").repeated(50000);
    QTest::newRow("quotes") << "res.header('Access-Control-Allow-Origin', '*'); " + QByteArray("'\"`").repeated(50000);
    QTest::newRow("braces") << "\"AllowedOrigins\" \"AllowedMethods\" " + QByteArray("{").repeated(100000);
    QTest::newRow("keys without objects")
        << "\"origins\": 1, \"methods\": 2,\n" + QByteArray("\"allowed\": 1,\n").repeated(50000);
    QTest::newRow("keys in objects in objects")
        << "\"origins\": 1, \"methods\": 2,\n" + QByteArray("{ \"allowed\": ").repeated(30000);
    QTest::newRow("routers of routers") << "const app = express();\napp.use(cors());\n"
            + QByteArray("r.use('/a', r);\n").repeated(5000);
    const QByteArray application = "const app = express();\napp.use(cors());\n";
    QTest::newRow("routes in routes") << application + QByteArray("app.get('/a', (req, res) => {\n").repeated(10000);
    QTest::newRow("middleware in middleware")
        << application + QByteArray("app.use('/a', function(req, res, next) {\n").repeated(10000);
    QTest::newRow("packages in packages") << application + QByteArray("app.use(cors({ origin: \n").repeated(10000);
    QTest::newRow("chains in chains") << application + QByteArray("app.route('/a').get(\n").repeated(10000);
    QTest::newRow("methods of lists") << "app.use(cors({ origin: [] " + QByteArray(".concat([])").repeated(20000);
    QTest::newRow("plugins") << "plugins:\n" + QByteArray("- name: cors\n").repeated(20000);
    QTest::newRow("tags") << QByteArray("<AllowedOrigin><AllowedMethod><CORSRule>").repeated(3000);
    QTest::newRow("a lonely backslash") << QByteArray("add_header A \\");
    QTest::newRow("a lonely quote") << QByteArray("add_header Access-Control-Allow-Origin '");
    QTest::newRow("an expression without an end") << QByteArray("app.use(cors({ origin: /a[/");
    QTest::newRow("a comment without an end") << QByteArray("app.use(cors({ /*");
    QTest::newRow("a variable without a name") << QByteArray("server { add_header A $; add_header B ${; }");
}

void PastedConfigurationsTest::nonsenseIsNoHarm()
{
    // It ends, and what comes of it is rules or an error.
    QFETCH(const QByteArray, text);
    QVERIFY(tests::isReadOrRefused(text));
}

QTEST_GUILESS_MAIN(PastedConfigurationsTest)
#include "tst_pasted_configurations.moc"
