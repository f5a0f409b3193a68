#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

class TestXmlHttpRequest : public QObject
{
    Q_OBJECT

private slots:
    void openAndSetRequestHeaderRefuse_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char* name, const char* method, const char* url, const char* header,
                             const char* outcome) {
            QTest::newRow(name) << QByteArray(method) << QByteArray(url) << QByteArray(header)
                                << "blocked " + QByteArray(outcome);
        };
        row("no token", "G T", "/x", "X", "api-invalid-method at XMLHttpRequest open() 2");
        row("no method at all", "", "/x", "X", "api-invalid-method at XMLHttpRequest open() 2");
        row("TRACE", "trace", "/x", "X", "api-forbidden-method at XMLHttpRequest open() 3");
        row("CONNECT", "CONNECT", "/x", "X", "api-forbidden-method at XMLHttpRequest open() 3");
        row("URL", "GET", "https://", "X", "api-invalid-url at XMLHttpRequest open() 6");
        row("the method is looked at first", "TRACK", "https://", "X",
            "api-forbidden-method at XMLHttpRequest open() 3");
        row("header name", "GET", "/x", "X Y", "api-invalid-header at XMLHttpRequest setRequestHeader() 4");
        row("empty header name", "GET", "/x", "", "api-invalid-header at XMLHttpRequest setRequestHeader() 4");
    }

    void openAndSetRequestHeaderRefuse()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, header);
        Conversation talk;
        RequestAction& action = talk.xhr(url.toStdString());
        action.method = method.toStdString();
        const std::string name = header.toStdString();
        action.headers = pairs({{name, "1"}});
        QTEST(talk.outcome(), "outcome");
        QVERIFY(talk.result().exchanges.empty());
    }

    void methodsAreNormalizedAsByFetch()
    {
        Conversation talk;
        talk.xhr("/x").method = "put";
        talk.xhr("/x").method = "patch";
        talk.exchange("PUT https://app.example/x", {200}).exchange("patch https://app.example/x", {200});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void headersAreCombined()
    {
        Conversation talk;
        talk.xhr("/x").headers = pairs({{"X-A", " 1 "}, {"x-a", "2"}, {"X-A", ""}});
        talk.exchange("", {200}, {});
        QCOMPARE(talk.sentHeader(0, "X-A"), QByteArray("1, 2, "));
        QCOMPARE(talk.sent(0).requestHeaders.count("X-A"), std::size_t {1});
    }

    void withCredentialsIsInclude()
    {
        Conversation talk;
        talk.cookie("api.example", "a", "1");
        talk.xhr("https://api.example/x");
        talk.xhr("https://api.example/x").withCredentials = true;
        talk.exchange("", {200}, {}).exchange("", {200}, {});
        QCOMPARE(talk.sentHeader(0, "Cookie"), QByteArray("(absent)"));
        QCOMPARE(talk.sentHeader(1, "Cookie"), QByteArray("a=1"));
    }

    void theModeIsCors()
    {
        Conversation talk;
        talk.xhr("/x");
        talk.exchange("GET https://app.example/x", {200},
            {{"Accept", "*/*"}, {"Sec-Fetch-Mode", "cors"}, {"Sec-Fetch-Dest", "empty"}, {"Origin", std::nullopt}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void getAndHeadHaveNoBody_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("GET") << QByteArray("GET");
        QTest::newRow("head") << QByteArray("head");
    }

    void getAndHeadHaveNoBody()
    {
        QFETCH(QByteArray, method);
        Conversation talk;
        RequestAction& action = talk.xhr("/x");
        action.method = method.toStdString();
        action.body.emplace().data = "body";
        talk.exchange("", {200});
        // Not a refusal as with fetch(): the body is left out, and its type too.
        QCOMPARE(talk.outcome(), QByteArray("exposed basic 200"));
        QVERIFY(!talk.sent(0).requestBody);
        QCOMPARE(talk.sentHeader(0, "Content-Type"), QByteArray("(absent)"));
    }

    void theCharsetOfTextIsUtf8_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("sent");
        const auto row = [](const char* name, BodyInit::Kind kind, const char* given, const char* sent) {
            QTest::newRow(name) << static_cast<int>(kind) << QByteArray(given) << QByteArray(sent);
        };
        using Kind = BodyInit::Kind;
        row("none given", Kind::Text, nullptr, "text/plain;charset=UTF-8");
        row("no charset", Kind::Text, "text/xml", "text/xml");
        row("UTF-8", Kind::Text, "text/xml; charset=UTF-8", "text/xml; charset=UTF-8");
        row("utf-8", Kind::Text, "text/xml; charset=utf-8", "text/xml; charset=utf-8");
        row("another", Kind::Text, "text/xml; charset=latin1", "text/xml;charset=UTF-8");
        row("another, with other parameters", Kind::Text, "text/xml; a=b; charset=x; c=d",
            "text/xml;a=b;charset=UTF-8;c=d");
        row("not a type", Kind::Text, "charset=latin1", "charset=latin1");
        row("a blob stays", Kind::Blob, "text/xml; charset=latin1", "text/xml; charset=latin1");
        row("bytes stay", Kind::ArrayBuffer, "text/xml; charset=latin1", "text/xml; charset=latin1");
        row("bytes have no type", Kind::ArrayBuffer, nullptr, "(absent)");
        row("a form", Kind::UrlEncoded, nullptr, "application/x-www-form-urlencoded;charset=UTF-8");
    }

    void theCharsetOfTextIsUtf8()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, given);
        Conversation talk;
        RequestAction& action = talk.xhr("/x");
        action.method = "POST";
        action.body.emplace().kind = static_cast<BodyInit::Kind>(kind);
        const std::string type = given.toStdString();
        if (!given.isNull())
            action.headers = pairs({{"Content-Type", type}});
        talk.exchange("", {200});
        QTEST(talk.sentHeader(0, "Content-Type"), "sent");
    }

    void anUploadListenerMakesAPreflight_data()
    {
        QTest::addColumn<bool>("listener");
        QTest::addColumn<bool>("hasBody");
        QTest::addColumn<QByteArray>("methods");
        QTest::newRow("no listener") << false << true << QByteArray("POST");
        QTest::newRow("listener") << true << true << QByteArray("OPTIONS POST");
        QTest::newRow("listener, no body") << true << false << QByteArray("OPTIONS POST");
    }

    void anUploadListenerMakesAPreflight()
    {
        QFETCH(bool, listener);
        QFETCH(bool, hasBody);
        Conversation talk;
        RequestAction& action = talk.xhr("https://api.example/x");
        action.method = "POST";
        action.uploadListener = listener;
        if (hasBody)
            action.body.emplace().data = "body";
        constexpr HeaderView anyOrigin {"Access-Control-Allow-Origin", "*"};
        talk.exchange("", {200, {anyOrigin}}).exchange("", {200, {anyOrigin}});
        QTEST(talk.methods(), "methods");
        QCOMPARE(talk.outcome(), QByteArray("exposed cors 200"));
    }
};

QTEST_GUILESS_MAIN(TestXmlHttpRequest)
#include "tst_xml_http_request.moc"
