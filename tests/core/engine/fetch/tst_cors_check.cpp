#include "core/engine/fetch/cors_check.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

constexpr std::string_view pageOrigin = "https://app.example";

Request makeRequest(CredentialsMode credentials = CredentialsMode::SameOrigin)
{
    Request request;
    request.origin = originOf(urlOf(pageOrigin));
    request.urlList = {urlOf("https://api.example/doc")};
    request.credentialsMode = credentials;
    return request;
}

Response makeResponse(std::initializer_list<HeaderView> headers)
{
    Response response;
    response.headerList = std::make_shared<const HeaderList>(headers);
    return response;
}

/// `yes at 3`, or `cors-missing-allow-origin at 2`.
QByteArray check(const Request& request, const Response& response)
{
    Tracer off;
    const CorsCheckResult result = corsCheck(request, response, off, serializeRequestOrigin(request));
    const QByteArray what = result.passed ? QByteArray("yes") : toBytes(infoOf(result.reason).code);
    return what + " at " + toBytes(infoOf(result.decidedAt).number);
}

} // namespace

class TestCorsCheck : public QObject
{
    Q_OBJECT

private slots:
    void eachStepHasItsWayOut_data()
    {
        QTest::addColumn<QByteArray>("allowOrigin");
        QTest::addColumn<QByteArray>("allowCredentials");
        QTest::addColumn<QByteArray>("without");
        QTest::addColumn<QByteArray>("with");
        // The two last columns: without credentials, and with.
        const auto row = [](const char* name, const char* origin, const char* credentials, const char* without,
                             const char* with) {
            QTest::newRow(name) << QByteArray(origin) << QByteArray(credentials) << QByteArray(without)
                                << QByteArray(with);
        };
        row("2: no header", nullptr, nullptr, "cors-missing-allow-origin at 2", "cors-missing-allow-origin at 2");
        row("2: no header, credentials allowed", nullptr, "true", "cors-missing-allow-origin at 2",
            "cors-missing-allow-origin at 2");
        row("3: star", "*", nullptr, "yes at 3", "cors-wildcard-with-credentials at 4");
        row("3: star, credentials allowed", "*", "true", "yes at 3", "cors-wildcard-with-credentials at 4");
        row("5: origin", "https://app.example", nullptr, "yes at 5", "cors-missing-allow-credentials at 8");
        row("7: origin, credentials allowed", "https://app.example", "true", "yes at 5", "yes at 7");
        const char* const mismatch = "cors-allow-origin-mismatch at 4";
        row("4: slash at the end", "https://app.example/", "true", mismatch, mismatch);
        row("4: path", "https://app.example/index.html", "true", mismatch, mismatch);
        row("4: other case of the host", "https://APP.example", "true", mismatch, mismatch);
        row("4: other case of the scheme", "HTTPS://app.example", "true", mismatch, mismatch);
        row("4: default port spelt out", "https://app.example:443", "true", mismatch, mismatch);
        row("4: other port", "https://app.example:8443", "true", mismatch, mismatch);
        row("4: other scheme", "http://app.example", "true", mismatch, mismatch);
        row("4: no scheme", "app.example", "true", mismatch, mismatch);
        row("4: subdomain", "https://www.app.example", "true", mismatch, mismatch);
        row("4: pattern", "https://*.example", "true", mismatch, mismatch);
        row("4: null", "null", "true", mismatch, mismatch);
        row("4: false", "false", "true", mismatch, mismatch);
        row("4: empty", "", "true", mismatch, mismatch);
        row("4: one byte less", "https://app.exampl", "true", mismatch, mismatch);
        row("4: one byte more", "https://app.example.", "true", mismatch, mismatch);
        row("4: quoted", "\"https://app.example\"", "true", mismatch, mismatch);
        row("4: two stars", "**", "true", mismatch, mismatch);
        const char* const multiple = "cors-multiple-allow-origin at 4";
        row("4: a list with commas", "https://a.example, https://app.example", "true", multiple, multiple);
        row("4: a list with spaces", "https://a.example https://app.example", "true", multiple, multiple);
        row("4: star and origin", "*, https://app.example", "true", multiple, multiple);
        row("4: comma at the end", "https://app.example,", "true", multiple, multiple);
        row("8: True", "https://app.example", "True", "yes at 5", "cors-missing-allow-credentials at 8");
        row("8: TRUE", "https://app.example", "TRUE", "yes at 5", "cors-missing-allow-credentials at 8");
        row("8: 1", "https://app.example", "1", "yes at 5", "cors-missing-allow-credentials at 8");
        row("8: false", "https://app.example", "false", "yes at 5", "cors-missing-allow-credentials at 8");
        row("8: empty", "https://app.example", "", "yes at 5", "cors-missing-allow-credentials at 8");
        row("8: star", "https://app.example", "*", "yes at 5", "cors-missing-allow-credentials at 8");
        row("8: twice in one", "https://app.example", "true, true", "yes at 5", "cors-missing-allow-credentials at 8");
    }

    void eachStepHasItsWayOut()
    {
        QFETCH(QByteArray, allowOrigin);
        QFETCH(QByteArray, allowCredentials);
        HeaderList headers;
        const std::string origin = allowOrigin.toStdString();
        const std::string credentials = allowCredentials.toStdString();
        if (!allowOrigin.isNull())
            headers.append("Access-Control-Allow-Origin", origin);
        if (!allowCredentials.isNull())
            headers.append("Access-Control-Allow-Credentials", credentials);
        Response response;
        response.headerList = std::make_shared<const HeaderList>(headers);
        QTEST(check(makeRequest(CredentialsMode::Omit), response), "without");
        QTEST(check(makeRequest(CredentialsMode::SameOrigin), response), "without");
        QTEST(check(makeRequest(CredentialsMode::Include), response), "with");
    }

    void everyOtherByteMakesAMismatch()
    {
        // One byte of the right value replaced by each of the 255 others.
        for (const std::size_t position : {0U, 8U, 18U}) {
            for (int byte = 0; byte < 256; ++byte) {
                std::string value(pageOrigin);
                value[position] = static_cast<char>(static_cast<unsigned char>(byte));
                const Response response = makeResponse({{"Access-Control-Allow-Origin", value}});
                Tracer off;
                QCOMPARE(corsCheck(makeRequest(), response, off, pageOrigin).passed, value == pageOrigin);
            }
        }
    }

    void severalLinesCountAsOne_data()
    {
        QTest::addColumn<QByteArrayList>("origins");
        QTest::addColumn<QByteArray>("result");
        QTest::newRow("the same origin twice") << QByteArrayList {"https://app.example", "https://app.example"}
                                               << QByteArray("cors-multiple-allow-origin at 4");
        QTest::newRow("two stars") << QByteArrayList {"*", "*"} << QByteArray("cors-multiple-allow-origin at 4");
        QTest::newRow("origin and star") << QByteArrayList {"https://app.example", "*"}
                                         << QByteArray("cors-multiple-allow-origin at 4");
        QTest::newRow("an empty one first")
            << QByteArrayList {"", "https://app.example"} << QByteArray("cors-multiple-allow-origin at 4");
        QTest::newRow("three") << QByteArrayList {"a", "b", "c"} << QByteArray("cors-multiple-allow-origin at 4");
    }

    void severalLinesCountAsOne()
    {
        QFETCH(QByteArrayList, origins);
        HeaderList headers;
        for (const QByteArray& origin : origins)
            headers.append("access-control-ALLOW-origin", origin.toStdString());
        Response response;
        response.headerList = std::make_shared<const HeaderList>(headers);
        QTEST(check(makeRequest(), response), "result");
    }

    void credentialsInTwoLinesAreRefused()
    {
        const Response response = makeResponse({{"Access-Control-Allow-Origin", pageOrigin},
            {"Access-Control-Allow-Credentials", "true"}, {"Access-Control-Allow-Credentials", "true"}});
        QCOMPARE(
            check(makeRequest(CredentialsMode::Include), response), QByteArray("cors-missing-allow-credentials at 8"));
    }

    void namesHaveNoCase()
    {
        const Response response =
            makeResponse({{"ACCESS-CONTROL-ALLOW-ORIGIN", pageOrigin}, {"access-control-allow-credentials", "true"}});
        QCOMPARE(check(makeRequest(CredentialsMode::Include), response), QByteArray("yes at 7"));
    }

    void anOpaqueOriginIsNull()
    {
        Request request = makeRequest();
        request.origin = Origin::makeOpaque(7);
        QCOMPARE(check(request, makeResponse({{"Access-Control-Allow-Origin", "null"}})), QByteArray("yes at 5"));
        QCOMPARE(check(request, makeResponse({{"Access-Control-Allow-Origin", "*"}})), QByteArray("yes at 3"));
        QCOMPARE(check(request, makeResponse({{"Access-Control-Allow-Origin", "NULL"}})),
            QByteArray("cors-allow-origin-mismatch at 4"));
        QCOMPARE(check(request, makeResponse({})), QByteArray("cors-missing-allow-origin at 2"));
        request.credentialsMode = CredentialsMode::Include;
        QCOMPARE(
            check(request,
                makeResponse({{"Access-Control-Allow-Origin", "null"}, {"Access-Control-Allow-Credentials", "true"}})),
            QByteArray("yes at 7"));
    }

    void aTaintedOriginIsNullToo()
    {
        Request request = makeRequest();
        request.urlList.push_back(urlOf("https://cdn.example/doc"));
        QCOMPARE(check(request, makeResponse({{"Access-Control-Allow-Origin", pageOrigin}})),
            QByteArray("cors-allow-origin-mismatch at 4"));
        QCOMPARE(check(request, makeResponse({{"Access-Control-Allow-Origin", "null"}})), QByteArray("yes at 5"));
    }

    void theOffendingValueIsKept()
    {
        Tracer off;
        const CorsCheckResult result = corsCheck(
            makeRequest(), makeResponse({{"Access-Control-Allow-Origin", "https://b.example"}}), off, pageOrigin);
        QVERIFY(result.subject == "https://b.example");
    }

    void aPreflightHasReasonsOfItsOwn_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("preflightCode");
        for (const char* const rest : {"missing-allow-origin", "multiple-allow-origin", "allow-origin-mismatch",
                 "wildcard-with-credentials", "missing-allow-credentials"})
            QTest::newRow(rest) << QByteArray("cors-") + rest << QByteArray("preflight-") + rest;
        QTest::newRow("others stay") << QByteArray("bad-port") << QByteArray("bad-port");
    }

    void aPreflightHasReasonsOfItsOwn()
    {
        QFETCH(QByteArray, code);
        const auto reason = reasonWithCode(code.toStdString());
        QVERIFY(reason);
        QTEST(toBytes(infoOf(preflightReason(*reason)).code), "preflightCode");
    }
};

QTEST_GUILESS_MAIN(TestCorsCheck)
#include "tst_cors_check.moc"
