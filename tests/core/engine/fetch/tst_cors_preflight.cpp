#include "core/engine/fetch/cors_preflight_fetch.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

constexpr std::string_view doc = "https://api.example/doc";
constexpr HeaderView anyOrigin {"Access-Control-Allow-Origin", "*"};
constexpr HeaderView ownOrigin {"Access-Control-Allow-Origin", "https://app.example"};
constexpr HeaderView credentials {"Access-Control-Allow-Credentials", "true"};

HeaderView methods(std::string_view value)
{
    return {"Access-Control-Allow-Methods", value};
}
HeaderView headers(std::string_view value)
{
    return {"Access-Control-Allow-Headers", value};
}
HeaderView maxAge(std::string_view value)
{
    return {"Access-Control-Max-Age", value};
}

/// A server that allows everything to everybody, for `maxAge` seconds.
void answerEverything(Conversation& talk, std::initializer_list<HeaderView> preflightHeaders)
{
    const auto add = [&](std::optional<std::string> method, std::initializer_list<HeaderView> list) {
        ServerRule& rule = talk.scenario().server.emplace_back();
        rule.method = std::move(method);
        ServerResponse response;
        response.headers = std::make_shared<const HeaderList>(list);
        rule.respond = response;
    };
    add("OPTIONS", preflightHeaders);
    add(std::nullopt, {ownOrigin, credentials});
}

} // namespace

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

    void anUploadListenerAndAnEmptyListAreNotCached()
    {
        // An empty list is not null: POST passes as safelisted, and nothing is stored.
        Conversation talk;
        for (int i = 0; i < 2; ++i) {
            RequestAction& action = talk.xhr(doc);
            action.method = "POST";
            action.uploadListener = true;
        }
        answerEverything(talk, {anyOrigin, methods("")});
        QCOMPARE(talk.methods(), QByteArray("OPTIONS POST OPTIONS POST"));
    }

    void maxAgeIsDeltaSeconds_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<double>("seconds");
        QTest::newRow("600") << QByteArray("600") << 600.0;
        QTest::newRow("zero") << QByteArray("0") << 0.0;
        QTest::newRow("leading zeros") << QByteArray("0060") << 60.0;
        QTest::newRow("as large as can be counted") << QByteArray("99999999999999999999") << 2147483648.0;
        QTest::newRow("absent") << QByteArray() << -1.0;
        for (const char* const text :
            {"", "abc", "600s", "+600", "-1", "1e3", "6.5", "\"600\"", "600, 600", "0x10", "6 0"})
            QTest::newRow(qPrintable(QString("no number: %1").arg(text))) << QByteArray(text) << -1.0;
    }

    void maxAgeIsDeltaSeconds()
    {
        QFETCH(QByteArray, value);
        QFETCH(double, seconds);
        HeaderList list;
        const std::string text = value.toStdString();
        if (!value.isNull())
            list.append("Access-Control-Max-Age", text);
        const auto found = extractMaxAge(list);
        QCOMPARE(found.value_or(-1), seconds);
        QCOMPARE(found.has_value(), seconds >= 0);
        if (value == "600") {
            list.append("Access-Control-Max-Age", "600");
            QVERIFY(!extractMaxAge(list));
        }
    }

    void anEntryLastsForItsMaxAge_data()
    {
        QTest::addColumn<QByteArray>("maxAgeValue");
        QTest::addColumn<double>("wait");
        QTest::addColumn<QByteArray>("use");
        const auto row = [](const char* name, const char* value, double wait, const char* use) {
            QTest::newRow(name) << QByteArray(value) << wait << QByteArray(use);
        };
        row("five seconds by default", nullptr, 4.999, "hit");
        row("five seconds are over", nullptr, 5, "stale");
        row("five seconds where it does not parse", "abc", 4.999, "hit");
        row("five seconds where it does not parse are over", "abc", 5, "stale");
        row("zero", "0", 0, "miss");
        row("600 seconds", "600", 599.5, "hit");
        row("600 seconds are over", "600", 600, "stale");
        row("a year", "31536000", 31535999, "hit");
    }

    void anEntryLastsForItsMaxAge()
    {
        QFETCH(QByteArray, maxAgeValue);
        QFETCH(double, wait);
        QFETCH(QByteArray, use);
        Conversation talk;
        talk.fetch(doc).method = "PUT";
        talk.wait(wait);
        talk.fetch(doc).method = "PUT";
        const std::string text = maxAgeValue.toStdString();
        if (maxAgeValue.isNull())
            answerEverything(talk, {anyOrigin, methods("PUT")});
        else
            answerEverything(talk, {anyOrigin, methods("PUT"), maxAge(text)});
        if (use != "miss")
            QCOMPARE(toBytes(nameOf(talk.result().actions[2].preflightCache)), use);
        QCOMPARE(talk.methods(), QByteArray(use == "hit" ? "OPTIONS PUT PUT" : "OPTIONS PUT OPTIONS PUT"));
    }

    void aBrowserMayHaveALimit()
    {
        Conversation talk;
        talk.scenario().profileOptions = pairs({{"preflight-max-age-limit", "60"}});
        talk.fetch(doc).method = "PUT";
        talk.wait(59);
        talk.fetch(doc).method = "PUT";
        talk.wait(1);
        talk.fetch(doc).method = "PUT";
        answerEverything(talk, {anyOrigin, methods("PUT"), maxAge("600")});
        QCOMPARE(talk.methods(), QByteArray("OPTIONS PUT PUT OPTIONS PUT"));
    }

    void aRenewedEntryCountsFromWhenItWasStored_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("sent");
        // Stored at 0, renewed at 60: at 130 the second answer's 100 seconds have passed since 0, not since 60.
        QTest::newRow("standard") << static_cast<int>(ProfileId::Standard)
                                  << QByteArray("OPTIONS PUT OPTIONS PUT OPTIONS PUT");
        QTest::newRow("firefox") << static_cast<int>(ProfileId::Firefox) << QByteArray("OPTIONS PUT OPTIONS PUT PUT");
        QTest::newRow("chromium") << static_cast<int>(ProfileId::Chromium) << QByteArray("OPTIONS PUT OPTIONS PUT PUT");
    }

    void aRenewedEntryCountsFromWhenItWasStored()
    {
        QFETCH(int, profile);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        talk.fetch(doc).method = "PUT";
        talk.wait(60);
        RequestAction& second = talk.fetch(doc);
        second.method = "PUT";
        second.headers = pairs({{"X-A", "1"}});
        talk.wait(70);
        talk.fetch(doc).method = "PUT";
        talk.exchange("OPTIONS " + std::string(doc), {200, {anyOrigin, methods("PUT"), maxAge("100")}});
        talk.exchange("PUT " + std::string(doc), {200, {anyOrigin}});
        talk.exchange("OPTIONS " + std::string(doc), {200, {anyOrigin, methods("PUT"), headers("X-A"), maxAge("100")}});
        talk.exchange("PUT " + std::string(doc), {200, {anyOrigin}});
        talk.exchange("", {200, {anyOrigin, methods("PUT")}});
        talk.exchange("", {200, {anyOrigin}});
        QTEST(talk.methods(), "sent");
    }

    void whatIsListedTwiceIsStoredOnce()
    {
        Conversation talk;
        RequestAction& action = talk.fetch(doc);
        action.method = "PUT";
        action.headers = pairs({{"X-A", "1"}});
        answerEverything(talk, {anyOrigin, methods("PUT, PUT, *"), headers("X-A, x-a, *"), maxAge("600")});
        QByteArray entries;
        for (const PreflightCacheEntry& entry : talk.result().preflightCacheEntries)
            entries += toBytes(entry.value) + ' ';
        QCOMPARE(entries, QByteArray("PUT * X-A * "));
    }

    void everyListedMethodAndHeaderIsStored()
    {
        Conversation talk;
        RequestAction& action = talk.fetch(doc);
        action.method = "PUT";
        action.headers = pairs({{"X-A", "1"}});
        answerEverything(talk, {anyOrigin, methods("PUT, DELETE"), headers("X-A, X-B"), maxAge("600")});
        QByteArray entries;
        for (const PreflightCacheEntry& entry : talk.result().preflightCacheEntries) {
            entries += toBytes(entry.value) + ' ';
            QCOMPARE(toBytes(entry.key->origin), QByteArray("https://app.example"));
            QCOMPARE(toBytes(entry.key->url), toBytes(doc));
            QCOMPARE(toBytes(entry.key->networkPartitionKey), QByteArray("https://app.example"));
            QCOMPARE(entry.maxAge, 600.0);
            QVERIFY(!entry.credentials);
        }
        QCOMPARE(entries, QByteArray("PUT DELETE X-A X-B "));
    }

    void theCacheCoversARequest_data()
    {
        QTest::addColumn<QByteArray>("listedMethods");
        QTest::addColumn<QByteArray>("listedHeaders");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("covered");
        const auto row = [](const char* name, const char* listedMethods, const char* listedHeaders, const char* method,
                             const char* header, bool covered) {
            QTest::newRow(name) << QByteArray(listedMethods) << QByteArray(listedHeaders) << QByteArray(method)
                                << QByteArray(header) << covered;
        };
        row("the same method", "PUT", "x", "PUT", "", true);
        row("a listed method", "PUT, DELETE", "x", "DELETE", "", true);
        row("a method in other case", "PUT, Foo", "x", "foo", "", false);
        row("a star for methods", "*", "x", "FOO", "", true);
        row("a simple method needs no entry", "PUT", "X-A", "GET", "X-A", true);
        row("a header", "PUT", "X-A", "PUT", "x-a", true);
        row("another header", "PUT", "X-A", "PUT", "X-B", false);
        row("a star for headers", "PUT", "*", "PUT", "X-B", true);
        row("no star for Authorization", "PUT", "*", "PUT", "Authorization", false);
        row("Authorization by name", "PUT", "authorization", "PUT", "Authorization", true);
        row("a method is no header", "PUT, X-A", "x", "PUT", "X-A", false);
    }

    void theCacheCoversARequest()
    {
        QFETCH(QByteArray, listedMethods);
        QFETCH(QByteArray, listedHeaders);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, header);
        QFETCH(bool, covered);
        Conversation talk;
        talk.fetch(doc).method = "PUT";
        RequestAction& action = talk.fetch(doc);
        action.method = method.toStdString();
        const std::string headerName = header.toStdString();
        if (!header.isEmpty())
            action.headers = pairs({{headerName, "1"}});
        const std::string methodList = listedMethods.toStdString();
        const std::string headerList = listedHeaders.toStdString();
        answerEverything(talk, {anyOrigin, methods(methodList), headers(headerList), maxAge("600")});
        QCOMPARE(talk.result().actions[1].preflightCache, covered ? PreflightCacheUse::Hit : PreflightCacheUse::Miss);
        QCOMPARE(talk.methods().count("OPTIONS"), covered ? 1 : 2);
    }

    void anEntryWithCredentialsServesBoth_data()
    {
        QTest::addColumn<bool>("first");
        QTest::addColumn<bool>("second");
        QTest::addColumn<bool>("covered");
        QTest::newRow("without, without") << false << false << true;
        QTest::newRow("without, with") << false << true << false;
        QTest::newRow("with, without") << true << false << true;
        QTest::newRow("with, with") << true << true << true;
    }

    void anEntryWithCredentialsServesBoth()
    {
        QFETCH(bool, first);
        QFETCH(bool, second);
        QFETCH(bool, covered);
        Conversation talk;
        for (const bool include : {first, second}) {
            RequestAction& action = talk.fetch(doc);
            action.method = "PUT";
            action.credentials = include ? "include" : "omit";
        }
        answerEverything(talk, {ownOrigin, credentials, methods("PUT"), maxAge("600")});
        QCOMPARE(talk.result().actions[1].preflightCache, covered ? PreflightCacheUse::Hit : PreflightCacheUse::Miss);
    }

    void anEntryBelongsToAUrl_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("covered");
        QTest::newRow("the same") << QByteArray("https://api.example/doc") << true;
        QTest::newRow("spelt otherwise") << QByteArray("HTTPS://API.example:443/x/../doc") << true;
        QTest::newRow("query") << QByteArray("https://api.example/doc?") << false;
        QTest::newRow("fragment") << QByteArray("https://api.example/doc#a") << false;
        QTest::newRow("path") << QByteArray("https://api.example/doc/") << false;
        QTest::newRow("port") << QByteArray("https://api.example:8443/doc") << false;
    }

    void anEntryBelongsToAUrl()
    {
        QFETCH(QByteArray, url);
        QFETCH(bool, covered);
        Conversation talk;
        talk.fetch(doc).method = "PUT";
        talk.fetch(url.toStdString()).method = "PUT";
        answerEverything(talk, {anyOrigin, methods("PUT"), maxAge("600")});
        QCOMPARE(talk.result().actions[1].preflightCache, covered ? PreflightCacheUse::Hit : PreflightCacheUse::Miss);
    }

    void aFailureClearsTheEntriesOfItsUrl()
    {
        Conversation talk;
        for (int i = 0; i < 3; ++i)
            talk.fetch(doc).method = "PUT";
        talk.exchange("OPTIONS https://api.example/doc", {204, {anyOrigin, methods("PUT"), maxAge("600")}});
        talk.exchange("PUT https://api.example/doc", {200, {anyOrigin}});
        talk.exchange("PUT https://api.example/doc", {500});
        talk.exchange("OPTIONS https://api.example/doc", {204, {anyOrigin, methods("PUT"), maxAge("600")}});
        talk.exchange("PUT https://api.example/doc", {200, {anyOrigin}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QVERIFY(talk.took(StepId::MainPreflightFailed));
    }

    void aFailureWithoutPreflightClearsNothing()
    {
        Conversation talk;
        talk.fetch(doc).method = "PUT";
        talk.fetch(doc);
        talk.fetch(doc).method = "PUT";
        talk.exchange("OPTIONS https://api.example/doc", {204, {anyOrigin, methods("PUT"), maxAge("600")}});
        talk.exchange("PUT https://api.example/doc", {200, {anyOrigin}});
        talk.exchange("GET https://api.example/doc", {200});
        talk.exchange("PUT https://api.example/doc", {200, {anyOrigin}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void aFailedPreflightStoresNothing()
    {
        Conversation talk;
        RequestAction& action = talk.fetch(doc);
        action.method = "PUT";
        action.headers = pairs({{"X-A", "1"}});
        talk.fetch(doc).method = "PUT";
        // PUT is listed, X-A is not: the network error comes before anything is stored.
        answerEverything(talk, {anyOrigin, methods("PUT"), maxAge("600")});
        QCOMPARE(talk.methods(), QByteArray("OPTIONS OPTIONS PUT"));
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
