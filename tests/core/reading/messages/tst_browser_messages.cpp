#include "core/reading/messages/browser_message.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace fetchscope;

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// What is told of a message, by the names that expectations have for it.
QJsonObject factsOf(const BrowserMessage& message)
{
    const auto orNull = [](std::string_view value) { return value.empty() ? QJsonValue() : QJsonValue(text(value)); };
    return {{QStringLiteral("reason"), orNull(infoOf(message.reason).code)},
        {QStringLiteral("cause"), orNull(infoOf(message.cause).code)},
        {QStringLiteral("request"), orNull(message.requestUrl)}, {QStringLiteral("origin"), orNull(message.origin)},
        {QStringLiteral("browser"), message.browser ? QJsonValue(text(nameOf(*message.browser))) : QJsonValue()},
        {QStringLiteral("preflight"), message.isOfPreflight}, {QStringLiteral("header"), orNull(message.header)},
        {QStringLiteral("method"), orNull(message.method)}, {QStringLiteral("policy"), orNull(message.policy)},
        {QStringLiteral("status"), message.status ? QJsonValue(int {*message.status}) : QJsonValue()},
        {QStringLiteral("count"), static_cast<int>(message.count)}};
}

} // namespace

class TestBrowserMessages : public QObject
{
    Q_OBJECT

private slots:
    void whatPeoplePastedIsRead_data();
    void whatPeoplePastedIsRead();
    void whatIsNoMessageIsNone_data();
    void whatIsNoMessageIsNone();
    void linesThatNobodyKnowsAreToldSo();
    void aLongTextIsRead();
};

void TestBrowserMessages::whatPeoplePastedIsRead_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QJsonArray>("expected");
    const QDir folder(QStringLiteral(FETCHSCOPE_TEST_DATA "/messages"));
    int cases = 0;
    for (const QString& name : folder.entryList({QStringLiteral("*.json")})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QJsonValue one : QJsonDocument::fromJson(file.readAll())["cases"].toArray()) {
            QTest::addRow("%s %d", qPrintable(one["source"].toString()), ++cases)
                << one["text"].toString() << one["messages"].toArray();
        }
    }
    QVERIFY(cases >= 260);
}

void TestBrowserMessages::whatPeoplePastedIsRead()
{
    QFETCH(QString, pasted);
    QFETCH(QJsonArray, expected);
    const BrowserMessages read = readBrowserMessages(pasted.toStdString());
    QJsonArray found;
    for (const BrowserMessage& message : read.messages)
        found.append(factsOf(message));
    QVERIFY2(found.size() == expected.size(), QJsonDocument(found).toJson().constData());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const QJsonObject wanted = expected.at(i).toObject();
        const QJsonObject told = found.at(i).toObject();
        for (const QString& key : wanted.keys()) {
            QVERIFY2(told[key] == wanted[key],
                qPrintable(key + QStringLiteral(" of\n")
                    + QString::fromUtf8(QJsonDocument(told).toJson() + QJsonDocument(wanted).toJson())));
        }
    }
}

void TestBrowserMessages::whatIsNoMessageIsNone_data()
{
    QTest::addColumn<QByteArray>("pasted");
    const auto row = [](const char* name, const char* pasted) { QTest::newRow(name) << QByteArray(pasted); };
    row("nothing", "");
    row("prose",
        "I get a CORS error in Chrome. Access-Control-Allow-Origin is set to * on the server, what else can I do?");
    row("a server's configuration",
        "add_header 'Access-Control-Allow-Origin' '*' always;\nadd_header 'Access-Control-Allow-Methods' 'GET, POST';");
    row("headers", "HTTP/1.1 200 OK\nAccess-Control-Allow-Origin: *\nContent-Security-Policy: default-src 'self'\n");
    row("a call", "fetch('https://api.example/x', { mode: 'cors', credentials: 'include' })");
    row("requests that went well",
        "XHRGEThttps://a.example/x\n[HTTP/1.1 200 OK 50ms]\n\nGEThttps://a.example/y\n[HTTP/2 302 Found 12ms]");
    row("another error", "Uncaught ReferenceError: $ is not defined\n    at drive:227");
}

void TestBrowserMessages::whatIsNoMessageIsNone()
{
    QFETCH(QByteArray, pasted);
    const BrowserMessages read = readBrowserMessages(pasted.toStdString());
    QVERIFY2(read.messages.empty(), read.messages.empty() ? "" : read.messages.front().text.c_str());
}

void TestBrowserMessages::linesThatNobodyKnowsAreToldSo()
{
    const BrowserMessages read = readBrowserMessages("I get this error in my console:\n"
                                                     "Cross-origin thingy was blocked for a new reason\n"
                                                     "GET https://a.example/x net::ERR_BLOCKED_BY_ORB\nhello");
    QCOMPARE(read.messages.size(), std::size_t {1});
    QCOMPARE(read.unknownLines, std::vector<std::string> {"Cross-origin thingy was blocked for a new reason"});
}

void TestBrowserMessages::aLongTextIsRead()
{
    std::string longText;
    for (int i = 0; i < 2000; ++i)
        longText += "Access to fetch at 'https://a.example/" + std::to_string(i % 7)
            + "' from origin 'https://b.example' has been blocked by CORS policy: \n";
    const BrowserMessages read = readBrowserMessages(longText);
    QCOMPARE(read.messages.size(), std::size_t {7});
}

QTEST_GUILESS_MAIN(TestBrowserMessages)
#include "tst_browser_messages.moc"
