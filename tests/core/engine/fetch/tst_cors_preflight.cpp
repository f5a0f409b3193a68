#include "core/engine/fetch/cors_preflight_fetch.h"
#include "tests/core/engine/fetch/preflight_answers.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

class TestCorsPreflight : public QObject
{
    Q_OBJECT

private slots:
    void thePreflightIsMadeOfTheRequest()
    {
        Conversation talk("https://app.example/page.html");
        RequestAction& action = talk.fetch("https://api.example/doc?a=b#c");
        action.method = "DELETE";
        action.headers = pairs({{"X-B", "1"}, {"x-a", "2"}, {"Authorization", "Bearer t"}, {"Accept", "text/html"}});
        action.credentials = "include";
        talk.cookie("api.example", "session", "1");
        talk.exchange("OPTIONS https://api.example/doc?a=b",
            {204, {ownOrigin, credentials, methods("DELETE"), headers("x-a,x-b,authorization")}},
            {{"Accept", "*/*"}, {"Access-Control-Request-Method", "DELETE"},
                {"Access-Control-Request-Headers", "authorization,x-a,x-b"}, {"Origin", "https://app.example"},
                {"Referer", "https://app.example/"}, {"Sec-Fetch-Mode", "cors"}, {"Sec-Fetch-Site", "cross-site"},
                {"Sec-Fetch-Dest", "empty"}, {"Cookie", std::nullopt}, {"Authorization", std::nullopt},
                {"X-A", std::nullopt}});
        talk.exchange("DELETE https://api.example/doc?a=b", {200, {ownOrigin, credentials}},
            {{"Accept", "text/html"}, {"Authorization", "Bearer t"}, {"Cookie", "session=1"},
                {"Access-Control-Request-Method", std::nullopt}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(), QByteArray("exposed cors 200"));
        QVERIFY(talk.sent(0).kind == Exchange::Kind::Preflight && talk.sent(1).kind == Exchange::Kind::Request);
    }

    void withoutUnsafeHeadersNoneAreNamed()
    {
        Conversation talk;
        talk.fetch(doc).method = "PUT";
        talk.exchange("OPTIONS https://api.example/doc", {204, {anyOrigin, methods("PUT")}},
            {{"Access-Control-Request-Headers", std::nullopt}});
        talk.exchange("PUT https://api.example/doc", {200, {anyOrigin}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    /// Chromium sets the mode of a preflight itself; which URLs Sec-Fetch-Site looks at is another matter.
    void theModeOfAPreflightGoesToInsecureUrlsByItself()
    {
        Conversation talk("http://app.example/");
        talk.scenario().profileOptions = {{"preflight-fetch-mode", "always"}};
        talk.fetch("http://api.example/doc").method = "PUT";
        talk.exchange("OPTIONS http://api.example/doc", {204, {anyOrigin, methods("PUT")}},
            {{"Sec-Fetch-Mode", "cors"}, {"Sec-Fetch-Site", std::nullopt}});
        talk.exchange("PUT http://api.example/doc", {200, {anyOrigin}}, {{"Sec-Fetch-Mode", std::nullopt}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void eachStepHasItsWayOut_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("include");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArrayList>("answer");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char* name, const char* method, const char* header, bool include, int status,
                             const QByteArrayList& answer, const char* outcome) {
            QTest::newRow(name) << QByteArray(method) << QByteArray(header) << include << status << answer
                                << QByteArray(outcome);
        };
        const char* const passed = "exposed cors 200";
        const QByteArray any = "Access-Control-Allow-Origin=*";
        const QByteArray own = "Access-Control-Allow-Origin=https://app.example";
        const QByteArray allowed = "Access-Control-Allow-Credentials=true";
        const auto m = [](const char* list) { return QByteArray("Access-Control-Allow-Methods=") + list; };
        const auto h = [](const char* list) { return QByteArray("Access-Control-Allow-Headers=") + list; };

        // 7: the CORS check, with the credentials of the request, and the status.
        row("7: no origin", "PUT", "", false, 204, {m("PUT")},
            "blocked preflight-missing-allow-origin at CORS check 2");
        row("7: other origin", "PUT", "", false, 204, {"Access-Control-Allow-Origin=https://b.example", m("PUT")},
            "blocked preflight-allow-origin-mismatch at CORS check 4");
        row("7: two origins", "PUT", "", false, 204, {any, own, m("PUT")},
            "blocked preflight-multiple-allow-origin at CORS check 4");
        row("7: star with credentials", "PUT", "", true, 204, {any, allowed, m("PUT")},
            "blocked preflight-wildcard-with-credentials at CORS check 4");
        row("7: credentials not allowed", "PUT", "", true, 204, {own, m("PUT")},
            "blocked preflight-missing-allow-credentials at CORS check 8");
        row("7: status 200", "PUT", "", false, 200, {any, m("PUT")}, passed);
        row("7: status 299", "PUT", "", false, 299, {any, m("PUT")}, passed);
        const char* const badStatus = "blocked preflight-status at CORS-preflight fetch 8";
        row("7: status 300", "PUT", "", false, 300, {any, m("PUT")}, badStatus);
        row("7: status 199", "PUT", "", false, 199, {any, m("PUT")}, badStatus);
        row("7: status 304", "PUT", "", false, 304, {any, m("PUT")}, badStatus);
        row("7: status 401", "PUT", "", false, 401, {any, m("PUT")}, badStatus);
        row("7: status 404", "PUT", "", false, 404, {any, m("PUT")}, badStatus);
        row("7: status 500", "PUT", "", false, 500, {any, m("PUT")}, badStatus);
        row("7: the check comes before the status", "PUT", "", false, 500, {},
            "blocked preflight-missing-allow-origin at CORS check 2");
        for (const int status : {301, 302, 303, 307, 308})
            row(qPrintable(QString("7: redirect %1").arg(status)), "PUT", "", false, status,
                {any, m("PUT"), "Location=/elsewhere"}, "blocked preflight-redirect at CORS-preflight fetch 8");

        // 7.1 to 7.3: the lists.
        row("7.3: methods with a space", "PUT", "", false, 204, {any, m("PUT DELETE")},
            "blocked preflight-invalid-allow-methods at CORS-preflight fetch 7.3");
        row("7.3: headers with a colon", "GET", "X-A", false, 204, {any, h("X-A: 1")},
            "blocked preflight-invalid-allow-headers at CORS-preflight fetch 7.3");
        row("7.3: quoted", "PUT", "", false, 204, {any, m("\"PUT\"")},
            "blocked preflight-invalid-allow-methods at CORS-preflight fetch 7.3");
        row("7.3: empty members count as nothing", "PUT", "", false, 204, {any, m(" , PUT,,DELETE,")}, passed);
        row("7.3: tabs around names", "PUT", "", false, 204, {any, m("GET\t,\tPUT")}, passed);
        row("7.3: two lines", "PUT", "", false, 204, {any, m("GET"), m("PUT")}, passed);
        row("7.3: an unneeded list that does not parse", "PUT", "", false, 204, {any, m("PUT"), h("a b")},
            "blocked preflight-invalid-allow-headers at CORS-preflight fetch 7.3");

        // 7.5: the method.
        const char* const badMethod = "blocked preflight-method-not-allowed at CORS-preflight fetch 7.5";
        row("7.5: no list", "PUT", "", false, 204, {any}, badMethod);
        row("7.5: an empty list", "PUT", "", false, 204, {any, m("")}, badMethod);
        row("7.5: listed", "PUT", "", false, 204, {any, m("GET, PUT")}, passed);
        row("7.5: case counts", "PUT", "", false, 204, {any, m("put")}, badMethod);
        row("7.5: a method of its own case", "patch", "", false, 204, {any, m("PATCH")}, badMethod);
        row("7.5: the same own case", "patch", "", false, 204, {any, m("patch")}, passed);
        row("7.5: normalized", "put", "", false, 204, {any, m("PUT")}, passed);
        row("7.5: star", "PUT", "", false, 204, {any, m("*")}, passed);
        row("7.5: star in a list", "PUT", "", false, 204, {any, m("GET, *")}, passed);
        row("7.5: star with credentials", "PUT", "", true, 204, {own, allowed, m("*")},
            "blocked preflight-method-wildcard-with-credentials at CORS-preflight fetch 7.5");
        row("7.5: a method named star", "*", "", true, 204, {own, allowed, m("*")}, passed);
        row("7.5: GET need not be listed", "GET", "X-A", false, 204, {any, m("PUT"), h("X-A")}, passed);
        row("7.5: HEAD need not be listed", "HEAD", "X-A", false, 204, {any, h("X-A")}, passed);
        row("7.5: POST need not be listed, with credentials", "POST", "X-A", true, 204, {own, allowed, h("X-A")},
            passed);

        // 7.6: Authorization.
        row("7.6: listed", "GET", "Authorization", false, 204, {any, h("authorization")}, passed);
        row("7.6: star", "GET", "Authorization", false, 204, {any, h("*")},
            "blocked preflight-authorization-not-listed at CORS-preflight fetch 7.6");
        row("7.6: star and name", "GET", "Authorization", false, 204, {any, h("*, AUTHORIZATION")}, passed);
        row("7.6: not listed", "GET", "Authorization", false, 204, {any, h("X-A")},
            "blocked preflight-header-not-allowed at CORS-preflight fetch 7.6");
        row("7.6: star with credentials", "GET", "Authorization", true, 204, {own, allowed, h("*")},
            "blocked preflight-header-wildcard-with-credentials at CORS-preflight fetch 7.6");

        // 7.7: the other headers.
        const char* const badHeader = "blocked preflight-header-not-allowed at CORS-preflight fetch 7.7";
        row("7.7: no list", "GET", "X-A", false, 204, {any}, badHeader);
        row("7.7: case does not count", "GET", "X-A", false, 204, {any, h("x-a")}, passed);
        row("7.7: star", "GET", "X-A", false, 204, {any, h("*")}, passed);
        row("7.7: star with credentials", "GET", "X-A", true, 204, {own, allowed, h("*")},
            "blocked preflight-header-wildcard-with-credentials at CORS-preflight fetch 7.7");
        row("7.7: named, with credentials", "GET", "X-A", true, 204, {own, allowed, h("*, X-A")}, passed);
        row("7.7: the method is looked at first", "PUT", "X-A", false, 204, {any}, badMethod);
    }

    void eachStepHasItsWayOut()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, header);
        QFETCH(bool, include);
        QFETCH(int, status);
        QFETCH(QByteArrayList, answer);
        QFETCH(QByteArray, outcome);
        Conversation talk;
        RequestAction& action = talk.fetch(doc);
        action.method = method.toStdString();
        const std::string headerName = header.toStdString();
        if (!header.isEmpty())
            action.headers = pairs({{headerName, "1"}});
        if (include)
            action.credentials = "include";
        std::vector<std::string> texts;
        for (const QByteArray& field : answer)
            texts.push_back(field.toStdString());
        Answer preflight {static_cast<std::uint16_t>(status)};
        for (const std::string& text : texts) {
            const std::size_t equals = text.find('=');
            preflight.headers.push_back(
                {std::string_view(text).substr(0, equals), std::string_view(text).substr(equals + 1)});
        }
        talk.exchange("OPTIONS https://api.example/doc", preflight);
        if (outcome.startsWith("exposed")) {
            const std::string normalized = method == "put" ? "PUT" : method.toStdString();
            talk.exchange(normalized + " https://api.example/doc", {200, {ownOrigin, credentials}});
        }
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(), outcome);
        const auto& cause = talk.result().actions[0].outcome.cause;
        if (cause) {
            QVERIFY(cause->inPreflight);
            QCOMPARE(cause->status, static_cast<std::uint16_t>(status));
        }
    }

    void anUploadListenerNeedsNoList()
    {
        // 7.4: where no list is given the request's own method counts as listed, and is cached.
        Conversation talk;
        for (int i = 0; i < 2; ++i) {
            RequestAction& action = talk.xhr(doc);
            action.method = "POST";
            action.uploadListener = true;
        }
        talk.exchange("OPTIONS https://api.example/doc", {204, {anyOrigin}},
            {{"Access-Control-Request-Method", "POST"}, {"Access-Control-Request-Headers", std::nullopt}});
        talk.exchange("POST https://api.example/doc", {200, {anyOrigin}});
        talk.exchange("POST https://api.example/doc", {200, {anyOrigin}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void preflightsAreMadeAtEveryHop()
    {
        Conversation talk;
        talk.fetch(doc).method = "PUT";
        talk.exchange("OPTIONS https://api.example/doc", {204, {anyOrigin, methods("PUT")}});
        talk.exchange("PUT https://api.example/doc", {307, {anyOrigin, {"Location", "/new"}}});
        talk.exchange("OPTIONS https://api.example/new", {204, {anyOrigin, methods("PUT")}},
            {{"Origin", "https://app.example"}, {"Access-Control-Request-Method", "PUT"}});
        talk.exchange("PUT https://api.example/new", {200, {anyOrigin}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void aTaintedPreflightSaysNull()
    {
        Conversation talk;
        talk.fetch(doc).method = "PUT";
        talk.exchange("OPTIONS https://api.example/doc", {204, {anyOrigin, methods("PUT")}});
        talk.exchange("PUT https://api.example/doc", {307, {anyOrigin, {"Location", "https://cdn.example/"}}});
        talk.exchange("OPTIONS https://cdn.example/",
            {204, {{"Access-Control-Allow-Origin", "null"}, methods("PUT"), maxAge("600")}}, {{"Origin", "null"}});
        talk.exchange(
            "PUT https://cdn.example/", {200, {{"Access-Control-Allow-Origin", "null"}}}, {{"Origin", "null"}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(toBytes(talk.result().preflightCacheEntries.back().key->origin), QByteArray("null"));
    }

    void theClassificationSaysWhy()
    {
        Conversation talk;
        RequestAction& action = talk.fetch(doc);
        action.method = "PUT";
        action.headers = pairs({{"X-Ping", "1"}, {"Accept", "text/html"}});
        RequestAction& upload = talk.xhr(doc);
        upload.method = "POST";
        upload.uploadListener = true;
        talk.fetch(doc);
        answerEverything(talk, {anyOrigin, methods("PUT"), headers("X-Ping")});
        const auto& actions = talk.result().actions;
        const std::vector<PreflightReason> reasons = actions[0].classification.preflightReasons;
        QVERIFY(actions[0].classification.preflight);
        QCOMPARE(reasons.size(), std::size_t {2});
        QVERIFY((reasons[0] == PreflightReason {PreflightReason::Code::Method, "", "PUT"}));
        QVERIFY((reasons[1] == PreflightReason {PreflightReason::Code::Header, "x-ping", "1"}));
        QVERIFY(actions[1].classification.preflightReasons.at(0).code == PreflightReason::Code::UploadListener);
        QVERIFY(!actions[2].classification.preflight);
        QCOMPARE(actions[2].preflightCache, PreflightCacheUse::NotNeeded);
        QVERIFY(actions[2].classification.relation == Relation::CrossSite);
    }
};

QTEST_GUILESS_MAIN(TestCorsPreflight)
#include "tst_cors_preflight.moc"
