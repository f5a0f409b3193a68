#include "core/engine/initiators/body_extraction.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

#include <functional>

using namespace fetchscope;

namespace {

using Change = std::function<void(RequestAction&)>;

BodyInit stream()
{
    BodyInit init;
    init.kind = BodyInit::Kind::Stream;
    init.data = "piece";
    return init;
}

} // namespace

Q_DECLARE_METATYPE(Change)

/// fetch(): what the Request constructor refuses, drops and makes of its options.
class TestFetchMethod : public QObject
{
    Q_OBJECT

private slots:
    void theConstructorRefuses_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char* name, const Change& change, const char* outcome) {
            QTest::newRow(name) << change << "blocked " + QByteArray(outcome);
        };
        const auto option = [&](const char* name, std::optional<std::string> RequestAction::*member,
                                const std::vector<const char*>& values) {
            for (const char* const value : values)
                row(
                    qPrintable(QString("0: %1 %2").arg(name, value)),
                    [member, value](RequestAction& action) { action.*member = value; },
                    "api-invalid-option at Request constructor 0");
        };
        option("mode", &RequestAction::mode, {"", "CORS", "cors ", "websocket", "webtransport", "unknown"});
        option("credentials", &RequestAction::credentials, {"", "always", "Include"});
        option("cache", &RequestAction::cache, {"", "never"});
        option("redirect", &RequestAction::redirect, {"", "Follow"});
        option("referrerPolicy", &RequestAction::referrerPolicy, {"none", "never", "No-Referrer"});
        option("priority", &RequestAction::priority, {"", "highest"});
        option("duplex", &RequestAction::duplex, {"", "full"});

        const auto url = [&](const char* text, const char* outcome) {
            row(
                qPrintable(QString("5: %1").arg(text)), [text](RequestAction& action) { action.url = text; }, outcome);
        };
        url("https://", "api-invalid-url at Request constructor 5.2");
        url("https://a b/", "api-invalid-url at Request constructor 5.2");
        url("https://h:65536/", "api-invalid-url at Request constructor 5.2");
        url("https://u@api.example/", "api-url-credentials at Request constructor 5.3");
        url("https://:p@api.example/", "api-url-credentials at Request constructor 5.3");
        url("//u:p@app.example/", "api-url-credentials at Request constructor 5.3");

        row(
            "14: referrer", [](RequestAction& action) { action.referrer = "https://"; },
            "api-invalid-referrer at Request constructor 14.3.2");
        row(
            "17: mode navigate", [](RequestAction& action) { action.mode = "navigate"; },
            "api-mode-navigate at Request constructor 17");
        for (const char* const mode : {"cors", "no-cors"})
            row(
                qPrintable(QString("21: only-if-cached, %1").arg(mode)),
                [mode](RequestAction& action) {
                    action.cache = "only-if-cached";
                    action.mode = mode;
                },
                "api-only-if-cached at Request constructor 21");
        const auto method = [&](const char* name, const char* outcome) {
            row(
                qPrintable(QString("25: method %1").arg(name)), [name](RequestAction& action) { action.method = name; },
                outcome);
        };
        for (const char* const name : {"", "G T", "GET\n", "(GET)", "M\xC3\x84"})
            method(name, "api-invalid-method at Request constructor 25.2");
        for (const char* const name : {"CONNECT", "connect", "TRACE", "Trace", "TRACK", "tRACK"})
            method(name, "api-forbidden-method at Request constructor 25.2");
        for (const char* const name : {"PUT", "put", "DELETE", "OPTIONS", "PATCH", "FOO"})
            row(
                qPrintable(QString("32: no-cors %1").arg(name)),
                [name](RequestAction& action) {
                    action.mode = "no-cors";
                    action.method = name;
                },
                "api-no-cors-method at Request constructor 32.1");
        const auto header = [&](const char* label, const char* name, std::string value) {
            row(
                qPrintable(QString("33: %1").arg(label)),
                [name, value](RequestAction& action) {
                    action.headers = pairs({{name, value}});
                },
                "api-invalid-header at Headers append 2");
        };
        header("empty name", "", "1");
        header("space in the name", "X A", "1");
        header("colon in the name", "X:", "1");
        header("byte over 127 in the name", "X\xC4", "1");
        header("line feed in the value", "X", "a\nb");
        header("carriage return in the value", "X", "a\rb");
        header("NUL in the value", "X", std::string("a\0b", 3));
        for (const char* const name : {"GET", "get", "HEAD"})
            row(
                qPrintable(QString("35: body with %1").arg(name)),
                [name](RequestAction& action) {
                    action.method = name;
                    action.body.emplace();
                },
                "api-body-with-get at Request constructor 35");
        row(
            "35: body without method", [](RequestAction& action) { action.body.emplace(); },
            "api-body-with-get at Request constructor 35");
        row(
            "37: stream and keepalive",
            [](RequestAction& action) {
                action.method = "POST";
                action.keepalive = true;
                action.duplex = "half";
                action.body = stream();
            },
            "api-keepalive-stream at Extract a body 10.7");
        row(
            "39: stream without duplex",
            [](RequestAction& action) {
                action.method = "POST";
                action.body = stream();
            },
            "api-duplex at Request constructor 39.1");
        row(
            "39: stream, no-cors",
            [](RequestAction& action) {
                action.method = "POST";
                action.mode = "no-cors";
                action.duplex = "half";
                action.body = stream();
            },
            "api-stream-mode at Request constructor 39.2");
    }

    void theConstructorRefuses()
    {
        QFETCH(Change, change);
        QFETCH(QByteArray, outcome);
        Conversation talk;
        RequestAction& action = talk.fetch("/x");
        change(action);
        QCOMPARE(talk.outcome(), outcome);
        QVERIFY(talk.result().exchanges.empty());
        QVERIFY(talk.result().actions[0].outcome.responseType == ResponseType::Error);
    }

    void theFirstFaultIsTheOneNamed()
    {
        Conversation talk;
        RequestAction& action = talk.fetch("https://u@api.example/");
        action.method = "TRACE";
        action.mode = "navigate";
        QCOMPARE(talk.outcome(), QByteArray("blocked api-url-credentials at Request constructor 5.3"));
        // Web IDL converts the options before any step of the constructor.
        Conversation earlier;
        RequestAction& second = earlier.fetch("https://u@api.example/");
        second.redirect = "none";
        QCOMPARE(earlier.outcome(), QByteArray("blocked api-invalid-option at Request constructor 0"));
    }

    void methodsAreNormalized_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("sent");
        for (const char* const name : {"DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"}) {
            QTest::newRow(name) << QByteArray(name) << QByteArray(name);
            const QByteArray lower = QByteArray(name).toLower();
            QTest::newRow(lower) << lower << QByteArray(name);
        }
        QTest::newRow("dElEtE") << QByteArray("dElEtE") << QByteArray("DELETE");
        for (const char* const name : {"patch", "PATCH", "Patch", "query", "chicken", "propfind"})
            QTest::newRow(name) << QByteArray(name) << QByteArray(name);
    }

    void methodsAreNormalized()
    {
        QFETCH(QByteArray, given);
        QFETCH(QByteArray, sent);
        Conversation talk;
        talk.fetch("/x").method = given.toStdString();
        talk.exchange(sent.toStdString() + " https://app.example/x", {200});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void forbiddenHeadersAreLeftOut_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("kept");
        for (const char* const name : {"Accept-Charset", "Accept-Encoding", "Access-Control-Request-Headers",
                 "Access-Control-Request-Method", "Connection", "Content-Length", "Cookie", "Cookie2", "Date", "DNT",
                 "Expect", "Host", "Keep-Alive", "Origin", "Referer", "Set-Cookie", "TE", "Trailer",
                 "Transfer-Encoding", "Upgrade", "Via", "Proxy-Anything", "Sec-Anything", "sec-", "PROXY-", "hOST"})
            QTest::newRow(name) << QByteArray(name) << QByteArray("1") << false;
        for (const char* const name : {"Proxy", "Sec", "Proxyish", "Section", "User-Agent", "X-Cookie",
                 "Access-Control-Allow-Origin", "Set-Cookie2"})
            QTest::newRow(name) << QByteArray(name) << QByteArray("1") << true;
        for (const char* const name : {"X-HTTP-Method", "X-HTTP-Method-Override", "X-Method-Override"}) {
            QTest::addRow("%s TRACE", name) << QByteArray(name) << QByteArray("TRACE") << false;
            QTest::addRow("%s list", name) << QByteArray(name) << QByteArray("GET , connect") << false;
            QTest::addRow("%s PUT", name) << QByteArray(name) << QByteArray("PUT") << true;
        }
    }

    void forbiddenHeadersAreLeftOut()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(bool, kept);
        const std::string headerName = name.toStdString();
        const std::string headerValue = value.toStdString();
        for (const InitiatorKind initiator : {InitiatorKind::Fetch, InitiatorKind::Xhr}) {
            Conversation talk;
            RequestAction& action = talk.fetch("/x");
            action.initiator = initiator;
            action.headers = pairs({{headerName, headerValue}});
            talk.exchange("GET https://app.example/x", {200});
            QVERIFY2(talk.holds(), talk.report().constData());
            const auto sent = talk.sent(0).requestHeaders.get(headerName);
            QCOMPARE(sent == std::optional(headerValue), kept);
        }
    }

    void theModeNoCorsKeepsSafelistedHeadersOnly_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("sent");
        const auto row = [](const char* name, const char* value, const char* sent) {
            QTest::addRow("%s: %s", name, value) << QByteArray(name) << QByteArray(value) << QByteArray(sent);
        };
        row("Accept", "text/html", "text/html");
        row("Accept-Language", "de", "de");
        row("Content-Language", "de", "de");
        row("Content-Type", "text/plain", "text/plain");
        row("Content-Type", "application/json", "(absent)");
        row("X-A", "1", "(absent)");
        row("Authorization", "1", "(absent)");
        row("Range", "bytes=0-", "(absent)");
        row("Accept-Language", "de_at", "(absent)");
        row("User-Agent", "1", "(absent)");
    }

    void theModeNoCorsKeepsSafelistedHeadersOnly()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        const std::string headerName = name.toStdString();
        const std::string headerValue = value.toStdString();
        Conversation talk;
        RequestAction& action = talk.fetch("https://api.example/x");
        action.mode = "no-cors";
        action.headers = pairs({{headerName, headerValue}});
        talk.exchange("GET https://api.example/x", {200});
        QVERIFY2(talk.holds(), talk.report().constData());
        QTEST(talk.sentHeader(0, headerName), "sent");
    }

    void inTheModeNoCorsSeveralValuesAreLookedAtTogether()
    {
        // The second value would make 129 bytes and a comma: it is left out.
        const std::string longValue(100, 'a');
        Conversation talk;
        RequestAction& action = talk.fetch("https://api.example/x");
        action.mode = "no-cors";
        action.headers = pairs({{"Accept", longValue}, {"Accept", longValue}, {"Accept", "b"}});
        talk.exchange("", {200});
        QCOMPARE(talk.sentHeader(0, "Accept"), toBytes(longValue + ", b"));
    }

    void valuesAreNormalized()
    {
        Conversation talk;
        talk.fetch("/x").headers = pairs({{"X-A", " \t1 \r\n"}, {"x-a", ""}, {"X-A", "3"}});
        talk.exchange("", {200});
        QCOMPARE(talk.sentHeader(0, "X-A"), QByteArray("1, , 3"));
        QVERIFY(talk.sent(0).requestHeaders.at(0).name == "X-A");
    }

    void bodiesHaveTypes_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("sent");
        const auto row = [](const char* name, BodyInit::Kind kind, const char* contentType, const char* given,
                             const char* sent) {
            QTest::newRow(name) << static_cast<int>(kind) << QByteArray(contentType) << QByteArray(given)
                                << QByteArray(sent);
        };
        using Kind = BodyInit::Kind;
        row("text", Kind::Text, "", nullptr, "text/plain;charset=UTF-8");
        row("urlencoded", Kind::UrlEncoded, "", nullptr, "application/x-www-form-urlencoded;charset=UTF-8");
        row("formdata", Kind::FormData, "", nullptr, "multipart/form-data; boundary=----FetchscopeBoundary");
        row("blob", Kind::Blob, "image/png", nullptr, "image/png");
        row("blob without type", Kind::Blob, "", nullptr, "(absent)");
        row("arraybuffer", Kind::ArrayBuffer, "", nullptr, "(absent)");
        row("text, type given", Kind::Text, "", "application/json", "application/json");
        row("formdata, type given", Kind::FormData, "", "multipart/form-data", "multipart/form-data");
        row("text, charset given", Kind::Text, "", "text/plain;charset=latin1", "text/plain;charset=latin1");
    }

    void bodiesHaveTypes()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, given);
        Conversation talk;
        RequestAction& action = talk.fetch("/x");
        action.method = "POST";
        BodyInit& body = action.body.emplace();
        body.kind = static_cast<BodyInit::Kind>(kind);
        body.contentType = contentType.toStdString();
        const std::string givenType = given.toStdString();
        if (!given.isNull())
            action.headers = pairs({{"content-type", givenType}});
        talk.exchange("", {200});
        QTEST(talk.sentHeader(0, "Content-Type"), "sent");
    }

    void theModeNoCorsDropsABodysType()
    {
        Conversation talk;
        RequestAction& action = talk.fetch("https://api.example/x");
        action.method = "POST";
        action.mode = "no-cors";
        action.body.emplace().kind = BodyInit::Kind::Blob;
        action.body->contentType = "application/json";
        talk.exchange("", {200});
        QCOMPARE(talk.sentHeader(0, "Content-Type"), QByteArray("(absent)"));
        QVERIFY(talk.sent(0).requestBody != nullptr);
    }

    void bodiesAreSerialized()
    {
        BodyInit form;
        form.kind = BodyInit::Kind::UrlEncoded;
        form.entries = {{"a b", "ä&=", std::nullopt, {}}, {"", "", std::nullopt, {}}, {"*-._", "+", std::nullopt, {}}};
        QCOMPARE(toBytes(*extractBody(form).body.bytes), QByteArray("a+b=%C3%A4%26%3D&=&*-._=%2B"));

        BodyInit multipart;
        multipart.kind = BodyInit::Kind::FormData;
        multipart.entries = {{"a\"\n", "x\ny\rz\r\n", std::nullopt, {}}, {"f", "data\n", "n.txt", ""}};
        QCOMPARE(toBytes(*extractBody(multipart).body.bytes),
            QByteArray("------FetchscopeBoundary\r\nContent-Disposition: form-data; name=\"a%22%0D%0A\"\r\n\r\n"
                       "x\r\ny\r\nz\r\n\r\n------FetchscopeBoundary\r\n"
                       "Content-Disposition: form-data; name=\"f\"; filename=\"n.txt\"\r\n"
                       "Content-Type: application/octet-stream\r\n\r\ndata\n\r\n------FetchscopeBoundary--\r\n"));

        const BodyWithType sent = extractBody(stream());
        QVERIFY(sent.body.sourceIsNull && !sent.body.length && !sent.type);
    }

    void aStreamNeedsHttp2AndAPreflight()
    {
        Conversation talk;
        KnownHost& host = talk.scenario().hosts.emplace_back();
        host.host = "api.example";
        host.httpVersion = KnownHost::HttpVersion::Http2;
        for (const char* const url : {"https://api.example/x", "https://old.example/x"}) {
            RequestAction& action = talk.fetch(url);
            action.method = "POST";
            action.duplex = "half";
            action.body = stream();
        }
        constexpr HeaderView anyOrigin {"Access-Control-Allow-Origin", "*"};
        talk.exchange(
            "OPTIONS https://api.example/x", {204, {anyOrigin}}, {{"Access-Control-Request-Headers", std::nullopt}});
        talk.exchange("POST https://api.example/x", {200, {anyOrigin}}, {{"Content-Type", std::nullopt}});
        talk.exchange("OPTIONS https://old.example/x", {204, {anyOrigin}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(1), QByteArray("blocked api-stream-http1 at HTTP-network fetch 8.3"));
    }

    void theReferrerOption_data()
    {
        QTest::addColumn<QByteArray>("referrer");
        QTest::addColumn<QByteArray>("sent");
        const auto row = [](const char* name, const char* referrer, const char* sent) {
            QTest::newRow(name) << QByteArray(referrer) << QByteArray(sent);
        };
        row("none", nullptr, "https://app.example/page");
        row("empty", "", "(absent)");
        row("about:client", "about:client", "https://app.example/page");
        row("relative", "other?q#f", "https://app.example/other?q");
        row("own origin", "https://app.example/x", "https://app.example/x");
        row("another origin", "https://api.example/x", "https://app.example/page");
    }

    void theReferrerOption()
    {
        QFETCH(QByteArray, referrer);
        Conversation talk("https://app.example/page");
        RequestAction& action = talk.fetch("/x");
        if (!referrer.isNull())
            action.referrer = referrer.toStdString();
        talk.exchange("", {200});
        QTEST(talk.sentHeader(0, "Referer"), "sent");
    }

    void urlsAreResolvedAgainstThePage()
    {
        Conversation talk("https://app.example/dir/page?q");
        talk.fetch("x");
        talk.fetch("");
        talk.fetch("//api.example");
        talk.exchange("GET https://app.example/dir/x", {200});
        talk.exchange("GET https://app.example/dir/page?q", {200});
        talk.exchange("GET https://api.example/", {200});
        QVERIFY2(talk.holds(), talk.report().constData());
    }
};

QTEST_GUILESS_MAIN(TestFetchMethod)
#include "tst_fetch_method.moc"
