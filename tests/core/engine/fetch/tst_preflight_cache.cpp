#include "core/engine/fetch/cors_preflight_fetch.h"
#include "tests/core/engine/fetch/preflight_answers.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// What is remembered of a preflight, for whom, and for how long.
class TestPreflightCache : public QObject
{
    Q_OBJECT

private slots:
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
    void aCacheModePassesItByInBrowsers_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QByteArray>("sent");
        const auto row = [](ProfileId profile, const char* first, const char* second, const char* sent) {
            QTest::addRow("%s, then %s in %s", first, second, toBytes(nameOf(profile)).constData())
                << static_cast<int>(profile) << QByteArray(first) << QByteArray(second) << QByteArray(sent);
        };
        // As recorded: contact-preflight-mode-put-….
        const char* const again = "OPTIONS PUT OPTIONS PUT";
        const char* const served = "OPTIONS PUT PUT";
        for (const char* const mode : {"no-store", "reload", "no-cache"}) {
            row(ProfileId::Standard, "default", mode, served);
            row(ProfileId::Chromium, "default", mode, again);
        }
        row(ProfileId::Firefox, "default", "no-store", again);
        row(ProfileId::Firefox, "default", "reload", again);
        row(ProfileId::Firefox, "default", "no-cache", served);
        row(ProfileId::Chromium, "no-store", "default", again);
        row(ProfileId::Firefox, "no-store", "default", served);
        row(ProfileId::Chromium, "reload", "default", served);
    }
    void aCacheModePassesItByInBrowsers()
    {
        QFETCH(int, profile);
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(QByteArray, sent);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        for (const QByteArray& mode : {first, second}) {
            RequestAction& action = talk.fetch(doc);
            action.method = "PUT";
            action.cache = mode.toStdString();
        }
        answerEverything(talk, {anyOrigin, methods("PUT")});
        QCOMPARE(talk.methods(), sent);
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
};

QTEST_GUILESS_MAIN(TestPreflightCache)
#include "tst_preflight_cache.moc"
