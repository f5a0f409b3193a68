#include "core/engine/simulation/runner.h"
#include "core/telling/messages/message_explanation.h"
#include "core/writing/report/message_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace fetchscope;

namespace {

MessageExplanation explained(const QByteArray& text)
{
    BrowserMessages read = readBrowserMessages(text.toStdString());
    if (read.messages.empty())
        qFatal("%s is not read", text.constData());
    return explainMessage(std::move(read.messages.front()));
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

class TestMessageExplanation : public QObject
{
    Q_OBJECT

private slots:
    void theCommandHasTheValuesOfTheMessage_data();
    void theCommandHasTheValuesOfTheMessage();
    void aScenarioIsOfferedWhereItReproducesTheMessage_data();
    void aScenarioIsOfferedWhereItReproducesTheMessage();
    void noScenarioIsOfferedOfWhatCannotBeShown();
    void whatTheTextDoesNotStateIsNull();
    void addressesAreLinksInMarkdown();
    void whatAnErrorStatusSaysComesFirst_data();
    void whatAnErrorStatusSaysComesFirst();
};

void TestMessageExplanation::whatAnErrorStatusSaysComesFirst_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("said");
    const QByteArray firefox = "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote "
                               "resource at https://api.example/items. (Reason: CORS header "
                               "‘Access-Control-Allow-Origin’ missing). Status code: ";
    QTest::newRow("not found") << firefox + "404." << QByteArray("The server has nothing at this URL (404)");
    QTest::newRow("a fault") << firefox + "500." << QByteArray("The server failed first (500)");
    QTest::newRow("none") << firefox + "200." << QByteArray();
    QTest::newRow("chromium, on two lines")
        << QByteArray("Access to fetch at 'https://api.example/items' from origin 'https://app.example' has been "
                      "blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested "
                      "resource.\nPOST https://api.example/items net::ERR_FAILED 413 (Request Entity Too Large)")
        << QByteArray("What was sent is too large");
    QTest::newRow("safari") << QByteArray(
        "Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 502\nFetch API cannot "
        "load https://api.example/items due to access control checks.")
                            << QByteArray("A proxy answered (502)");
    QTest::newRow("a preflight") << QByteArray(
        "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at "
        "https://api.example/items. (Reason: CORS preflight response did not succeed). Status code: 404.")
                                 << QByteArray("Nothing answers OPTIONS at this URL (404)");
    QTest::newRow("authentication before CORS, in Safari") << QByteArray(
        "Preflight response is not successful. Status code: 401\nFetch API cannot load https://api.example/items due "
        "to access control checks.") << QByteArray("The server wants to know who asks (401)");
}

void TestMessageExplanation::whatAnErrorStatusSaysComesFirst()
{
    QFETCH(const QByteArray, message);
    QFETCH(const QByteArray, said);
    const std::string json =
        writeMessagesJson(explainMessages(readBrowserMessages(message.toStdString()), nullptr), nullptr);
    const QJsonValue meaning =
        QJsonDocument::fromJson(QByteArray::fromStdString(json))["messages"][0].toObject()["statusMeaning"];
    QCOMPARE(meaning.isNull(), said.isEmpty());
    QVERIFY2(meaning.toString().startsWith(QString::fromUtf8(said)), qPrintable(meaning.toString()));
}

void TestMessageExplanation::addressesAreLinksInMarkdown()
{
    BrowserMessages read = readBrowserMessages(
        "Access to fetch at 'https://api.example/x' from origin 'https://app.example' has been blocked by CORS policy: "
        "No 'Access-Control-Allow-Origin' header is present on the requested resource.");
    const std::string markdown = writeMessagesMarkdown(explainMessages(std::move(read), nullptr), nullptr);
    QVERIFY2(
        markdown.find("<https://fetch.spec.whatwg.org/#concept-cors-check>") != std::string::npos, markdown.c_str());
}

void TestMessageExplanation::theCommandHasTheValuesOfTheMessage_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("command");
    const QByteArray access = "Access to fetch at 'https://api.example/x?a=1' from origin 'http://localhost:3000' has "
                              "been blocked by CORS policy: ";
    QTest::newRow("the request") << access
            + "No 'Access-Control-Allow-Origin' header is present on the requested resource."
                                 << QStringLiteral(
                                        "curl -i -H 'Origin: http://localhost:3000' 'https://api.example/x?a=1'");
    QTest::newRow("a preflight")
        << access + "Response to preflight request doesn't pass access control check: It does not have HTTP ok status."
        << QStringLiteral(
               "curl -i -X OPTIONS -H 'Origin: http://localhost:3000' -H 'Access-Control-Request-Method: POST' "
               "'https://api.example/x?a=1'");
    QTest::newRow("a method") << access
            + "Method PATCH is not allowed by Access-Control-Allow-Methods in preflight response."
                              << QStringLiteral("curl -i -X OPTIONS -H 'Origin: http://localhost:3000' -H "
                                                "'Access-Control-Request-Method: PATCH' 'https://api.example/x?a=1'");
    QTest::newRow("a header") << access
            + "Request header field X-Token is not allowed by Access-Control-Allow-Headers in preflight response."
                              << QStringLiteral(
                                     "curl -i -X OPTIONS -H 'Origin: http://localhost:3000' -H "
                                     "'Access-Control-Request-Method: POST' -H "
                                     "'Access-Control-Request-Headers: x-token' 'https://api.example/x?a=1'");
    QTest::newRow("without a page") << QByteArray("GET https://api.example/x net::ERR_CONNECTION_REFUSED")
                                    << QStringLiteral("curl -v 'https://api.example/x'");
}

void TestMessageExplanation::theCommandHasTheValuesOfTheMessage()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, command);
    QCOMPARE(text(commandToFindOut(explained(message).message)), command);
}

void TestMessageExplanation::aScenarioIsOfferedWhereItReproducesTheMessage_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* reason, const char* message) {
        QTest::newRow(reason) << QByteArray(message) << QString::fromLatin1(reason);
    };
    row("x-frame-options",
        "Refused to display 'https://b.example/' in a frame because it set 'X-Frame-Options' to 'deny'.");
    row("csp-frame-ancestors",
        "Refused to frame 'https://b.example/' because an ancestor violates the following Content Security Policy "
        "directive: \"frame-ancestors 'self'\".");
    row("orb", "GET https://b.example/x.json net::ERR_BLOCKED_BY_ORB");
    row("corp-same-origin", "GET https://b.example/x.png net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin 200 (OK)");
    row("coep-require-corp",
        "GET https://b.example/x.png net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep");
    row("local-network-denied",
        "Access to fetch at 'http://localhost:8080/x' from origin 'https://app.example' has been blocked by CORS "
        "policy: "
        "Permission was denied for this request to access the `loopback` address space.");
    row("csp-img-src",
        "Refused to load the image 'http://b.example/icon' because it violates the following Content Security Policy "
        "directive: \"img-src 'self' blob:\".");
    row("bad-port", "GET https://b.example:6667/ net::ERR_UNSAFE_PORT");
    row("preflight-missing-allow-origin",
        "XMLHttpRequest cannot load https://b.example/x. Response to preflight request doesn't pass access control "
        "check: "
        "No 'Access-Control-Allow-Origin' header is present on the requested resource. Origin 'https://a.example' is "
        "therefore not allowed access.");
    row("preflight-redirect", "Failed to load https://b.example/x: Response for preflight is invalid (redirect)");
}

void TestMessageExplanation::aScenarioIsOfferedWhereItReproducesTheMessage()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, reason);
    const MessageExplanation explanation = explained(message);
    QCOMPARE(text(explanation.code), reason);
    QVERIFY(explanation.scenario);
    const RunResult result = runScenario(*explanation.scenario);
    QVERIFY(result.actions.front().outcome.cause);
    QCOMPARE(text(infoOf(result.actions.front().outcome.cause->reason).code), reason);
}

void TestMessageExplanation::noScenarioIsOfferedOfWhatCannotBeShown()
{
    QVERIFY(!explained("TypeError: Failed to fetch").scenario);
    QVERIFY(!explained("Refused to execute inline script because it violates the following Content Security Policy "
                       "directive: \"script-src 'self'\".")
                 .scenario);
}

void TestMessageExplanation::whatTheTextDoesNotStateIsNull()
{
    const ExplainedMessages all = explainMessages(readBrowserMessages("It does not have HTTP ok status."));
    const QJsonObject message = QJsonDocument::fromJson(QByteArray::fromStdString(writeMessagesJson(all)))
                                    .object()["messages"]
                                    .toArray()
                                    .at(0)
                                    .toObject();
    QCOMPARE(message["reason"].toString(), QStringLiteral("preflight-status"));
    QCOMPARE(message["preflight"].toBool(), true);
    for (const char* name : {"request", "origin", "header", "method", "status"})
        QVERIFY2(message[QLatin1String(name)].isNull(), name);
}

QTEST_GUILESS_MAIN(TestMessageExplanation)
#include "tst_message_explanation.moc"
