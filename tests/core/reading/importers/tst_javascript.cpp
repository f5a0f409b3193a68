#include "core/engine/simulation/runner.h"
#include "core/reading/importers/snippet.h"
#include "core/reading/importers/snippet_parts.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <array>

using namespace fetchscope;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    return file.readAll();
}

SnippetParts read(const QByteArray& script)
{
    auto parts = readJavaScript(script.toStdString());
    if (!parts)
        qFatal("%s\n%s", describe(parts.error()).c_str(), script.constData());
    return std::move(*parts);
}

QJsonObject headersOf(const RequestAction& request)
{
    QJsonObject headers;
    for (const auto& [name, value] : request.headers.value_or(RequestHeaders()))
        headers[QString::fromStdString(name)] = QString::fromStdString(value);
    return headers;
}

/// How the files call what a question decides.
QString nameOf(OpenQuestion::Decides decides)
{
    constexpr std::array names {
        "origin", "url-part", "method", "headers", "header-value", "body", "option", "choice", "default", "condition"};
    return QString::fromLatin1(names.at(static_cast<std::size_t>(decides)));
}

/// The facts that the file with what is expected has of a request.
QJsonObject factsOf(const RequestAction& request, const QJsonObject& expected)
{
    QJsonObject facts;
    const auto text = [](const std::optional<std::string>& value) {
        return value ? QJsonValue(QString::fromStdString(*value)) : QJsonValue(QJsonValue::Null);
    };
    facts[QStringLiteral("initiator")] = QString::fromStdString(std::string(infoOf(request.initiator).spelling));
    facts[QStringLiteral("url")] = QString::fromStdString(request.url);
    if (request.body) {
        const auto kind = static_cast<std::size_t>(request.body->kind);
        facts[QStringLiteral("body")] = QString::fromStdString(std::string(Names<BodyInit::Kind>::list.at(kind)));
    }
    if (request.withCredentials)
        facts[QStringLiteral("withCredentials")] = true;
    if (request.uploadListener)
        facts[QStringLiteral("uploadListener")] = true;
    if (request.keepalive)
        facts[QStringLiteral("keepalive")] = true;
    if (!request.async)
        facts[QStringLiteral("async")] = false;
    for (const auto& [name, value] : {std::pair("credentials", request.credentials), std::pair("mode", request.mode),
             std::pair("crossorigin", request.crossorigin), std::pair("type", request.type),
             std::pair("cache", request.cache), std::pair("redirect", request.redirect),
             std::pair("referrerPolicy", request.referrerPolicy)}) {
        if (value)
            facts[QString::fromLatin1(name)] = text(value);
    }
    if (!request.protocols.empty()) {
        QJsonArray protocols;
        for (const std::string& protocol : request.protocols)
            protocols.append(QString::fromStdString(protocol));
        facts[QStringLiteral("protocols")] = protocols;
    }
    if (expected.contains(QStringLiteral("method")))
        facts[QStringLiteral("method")] = QString::fromStdString(request.method.value_or("GET"));
    if (expected.contains(QStringLiteral("headers")) || request.headers)
        facts[QStringLiteral("headers")] = headersOf(request);
    if (expected.contains(QStringLiteral("bodyText")))
        facts[QStringLiteral("bodyText")] = QString::fromStdString(request.body.value_or(BodyInit()).data);
    if (expected.contains(QStringLiteral("contentType")))
        facts[QStringLiteral("contentType")] = QString::fromStdString(request.body.value_or(BodyInit()).contentType);
    if (expected.contains(QStringLiteral("entries"))) {
        QJsonArray entries;
        for (const FormEntry& entry : request.body.value_or(BodyInit()).entries)
            entries.append(QJsonArray {QString::fromStdString(entry.name),
                entry.filename ? QStringLiteral("file") : QString::fromStdString(entry.value)});
        facts[QStringLiteral("entries")] = entries;
    }
    return facts;
}

} // namespace

/// Scripts of people who asked why a request of theirs fails; each file of the folder says where it is from.
class JavaScriptTest : public QObject
{
    Q_OBJECT

private slots:
    void scriptsOfPeople_data();
    void scriptsOfPeople();
    void errorsSayWhere_data();
    void errorsSayWhere();
    void copiedForNodeKnowsPageAndCookies();
    void whatDecidesComesFirst();
    void hugeAndOddScriptsEnd();
};

void JavaScriptTest::scriptsOfPeople_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(FETCHSCOPE_TEST_DATA "/importers/javascript"));
    const auto files = folder.entryList({QStringLiteral("*.js")});
    QVERIFY(files.size() >= 30);
    for (const QString& file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file.chopped(3));
}

void JavaScriptTest::scriptsOfPeople()
{
    QFETCH(const QString, name);
    const QByteArray script = contentOf(name + ".js");
    const QJsonObject expected = QJsonDocument::fromJson(contentOf(name + ".json")).object();
    QVERIFY(!expected[QStringLiteral("source")].toString().isEmpty());
    // With sentences or fences around it, it is cut out of them: the file says so.
    const bool isCutOut = expected[QStringLiteral("kind")].toString() == QStringLiteral("pieces");
    const SnippetKind kind = kindOfSnippet(script.toStdString());
    QCOMPARE(kind == SnippetKind::Pieces, isCutOut);
    QVERIFY(isCutOut || kind == SnippetKind::JavaScript);
    const SnippetParts parts = read(script);
    const QJsonArray actions = expected[QStringLiteral("actions")].toArray();
    for (std::size_t i = 0; i < parts.actions.size(); ++i) {
        const QJsonObject wanted = actions.at(static_cast<int>(i)).toObject();
        QCOMPARE(QJsonDocument(factsOf(parts.actions[i].request, wanted)).toJson(), QJsonDocument(wanted).toJson());
    }
    QCOMPARE(static_cast<int>(parts.actions.size()), actions.size());
    if (expected.contains(QStringLiteral("page")))
        QCOMPARE(QString::fromStdString(parts.page.url), expected[QStringLiteral("page")].toString());
    QStringList asked;
    for (const OpenQuestion& question : parts.questions) {
        asked << nameOf(question.decides) + ' ' + QString::fromStdString(question.name);
        QVERIFY(question.line > 0);
    }
    QStringList wanted;
    for (const auto& question : expected[QStringLiteral("questions")].toArray())
        wanted << question[QStringLiteral("decides")].toString() + ' ' + question[QStringLiteral("name")].toString();
    // What may be asked and is not worth to be listed in every file.
    asked.removeIf([&wanted](const QString& one) {
        return !wanted.contains(one)
            && (one.startsWith(QStringLiteral("condition ")) || one.startsWith(QStringLiteral("default ")));
    });
    asked.sort();
    wanted.sort();
    QCOMPARE(asked, wanted);
    // What was read is a scenario that the window and the command line read, too.
    const auto scenario = readSnippet(script.toStdString());
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    const auto again = readScenario(writeScenario(*scenario));
    QVERIFY2(again, again ? "" : describe(again.error()).c_str());
    for (const OpenQuestion& question : parts.questions)
        QVERIFY2(scenario->notes.find("`" + question.name + "`") != std::string::npos, question.name.c_str());
    QCOMPARE(runScenario(*again).actions.size(), parts.actions.size());
}

void JavaScriptTest::errorsSayWhere_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("string") << QByteArray("const a = 1;\nfetch('https://a.example/\n)")
                            << QByteArray("line 2, column 26: this string is not closed on its line");
    QTest::newRow("object") << QByteArray("fetch('/a', {\n  method: 'PUT'")
                            << QByteArray("line 2, column 16: the \"}\" that closes this is missing");
    QTest::newRow("comma") << QByteArray("axios.post('/a' { a: 1 })")
                           << QByteArray("line 1, column 17: a comma or \")\" is expected here");
    QTest::newRow("no value") << QByteArray("fetch('/a', { method: })")
                              << QByteArray("line 1, column 23: a value is expected here");
    QTest::newRow("template") << QByteArray("fetch(`https://a.example/${id`)")
                              << QByteArray("line 1, column 32: the closing ` of a string is missing");
    QTest::newRow("no request") << QByteArray("const fetch2 = 1; // fetch(")
                                << QByteArray("nothing in this script makes a request, paste the part that calls "
                                              "fetch(), axios, $.ajax(), XMLHttpRequest or another client");
}

void JavaScriptTest::errorsSayWhere()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QByteArray, error);
    const auto parts = readJavaScript(script.toStdString());
    QVERIFY(!parts);
    QCOMPARE(QByteArray::fromStdString(describe(parts.error())), error);
}

void JavaScriptTest::copiedForNodeKnowsPageAndCookies()
{
    // "Copy as fetch (Node.js)" of Chromium's network panel.
    const SnippetParts parts = read("fetch(\"https://api.example.com/v1/items?x=1\", {\n"
                                    "  \"headers\": {\n"
                                    "    \"accept\": \"application/json\",\n"
                                    "    \"accept-language\": \"en-US,en;q=0.9\",\n"
                                    "    \"sec-ch-ua\": \"\\\"Chromium\\\";v=\\\"130\\\"\",\n"
                                    "    \"sec-fetch-site\": \"same-site\",\n"
                                    "    \"cookie\": \"sid=abc; theme=dark\",\n"
                                    "    \"x-csrf-token\": \"1\",\n"
                                    "    \"Referer\": \"https://app.example.com/cart\",\n"
                                    "    \"Referrer-Policy\": \"strict-origin-when-cross-origin\"\n"
                                    "  },\n"
                                    "  \"body\": null,\n"
                                    "  \"method\": \"GET\"\n"
                                    "});");
    const RequestAction& request = parts.request();
    QCOMPARE(headersOf(request),
        QJsonObject({{QStringLiteral("accept"), QStringLiteral("application/json")},
            {QStringLiteral("x-csrf-token"), QStringLiteral("1")}}));
    QCOMPARE(parts.page.url, std::string("https://app.example.com/cart"));
    QCOMPARE(parts.cookies.size(), std::size_t {2});
    QCOMPARE(parts.cookies[1].name + "=" + parts.cookies[1].value, std::string("theme=dark"));
    QCOMPARE(request.credentials.value_or(""), std::string("include"));
    QVERIFY(!request.referrerPolicy && !request.method && !request.body);
}

void JavaScriptTest::whatDecidesComesFirst()
{
    const auto scenario = readSnippet("fetch(API_URL + '/me', { headers: { Authorization: token } })");
    QVERIFY(scenario.has_value());
    const std::size_t origin = scenario->notes.find("`API_URL`");
    QVERIFY(origin != std::string::npos);
    QVERIFY(scenario->notes.find("https://api-url.example") != std::string::npos);
    QVERIFY(origin < scenario->notes.find("`token`"));
}

void JavaScriptTest::hugeAndOddScriptsEnd()
{
    const auto repeated = [](const char* text, int times) {
        std::string all;
        for (int i = 0; i < times; ++i)
            all += text;
        return all;
    };
    for (const char* piece : {"(", "[", "{a:", "a(", "<a>", "`${", "a?b:", "a+", "!", "a=>", "function f(){", "new ",
             "a.b().", "if(a)", "x=", "...", "@a ", "class A{", "case ", "/*", "'", "fetch(", "<T,", "async "})
        (void)readJavaScript(repeated(piece, 20000));
    // A loop that never ends, a function that calls itself, and an object that is in itself.
    QCOMPARE(read("for (;;) fetch('/a')").actions.size(), std::size_t {1});
    QCOMPARE(read("function a() { fetch('/a'); a(); } a();").actions.size(), std::size_t {1});
    QCOMPARE(read("const a = {}; a.a = a; fetch('/', { method: 'POST', body: JSON.stringify(a) })").actions.size(),
        std::size_t {1});
    QVERIFY(
        read(QByteArray("let s = 'ab';") + QByteArray("s += s;").repeated(60) + "fetch('/' + s)").actions.size() == 1);
    const QByteArray many = QByteArray("for (const a of [1,2,3,4,5,6,7,8,9,10]) ").repeated(6) + "fetch('/a')";
    QVERIFY(read(many).actions.size() <= 200);
}

QTEST_GUILESS_MAIN(JavaScriptTest)
#include "tst_javascript.moc"
