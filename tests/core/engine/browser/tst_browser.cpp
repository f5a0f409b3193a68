#include "core/engine/browser/hsts_store.h"
#include "core/engine/browser/preflight_cache.h"
#include "core/engine/browser/profile.h"
#include "core/engine/browser/virtual_clock.h"

#include <QTest>

#include <set>

using namespace fetchscope;

namespace {

using Kind = PreflightCacheEntry::Kind;

constexpr PreflightCacheQuery query {"https://site.example", "https://app.example", "https://api.example/doc", false};

std::shared_ptr<const PreflightCacheKey> keyOf(const PreflightCacheQuery& from)
{
    return std::make_shared<const PreflightCacheKey>(
        PreflightCacheKey {std::string(from.networkPartitionKey), std::string(from.origin), std::string(from.url)});
}

Url urlOf(std::string_view text)
{
    return *parseUrl(text);
}

} // namespace

class TestBrowser : public QObject
{
    Q_OBJECT

private slots:
    void aCacheEntryMatchesItsKeyOnly_data()
    {
        QTest::addColumn<int>("changed");
        QTest::addColumn<bool>("matches");
        QTest::newRow("the same") << 0 << true;
        QTest::newRow("other partition") << 1 << false;
        QTest::newRow("other origin") << 2 << false;
        QTest::newRow("other URL") << 3 << false;
        QTest::newRow("fragment") << 4 << false;
        QTest::newRow("with credentials") << 5 << false;
    }

    void aCacheEntryMatchesItsKeyOnly()
    {
        QFETCH(int, changed);
        QFETCH(bool, matches);
        PreflightCache cache;
        cache.create(keyOf(query), false, Kind::Method, "PUT", 5, 0);
        cache.create(keyOf(query), false, Kind::HeaderName, "X-A", 5, 0);
        PreflightCacheQuery other = query;
        if (changed == 1)
            other.networkPartitionKey = "https://other.example";
        else if (changed == 2)
            other.origin = "null";
        else if (changed == 3)
            other.url = "https://api.example/doc?";
        else if (changed == 4)
            other.url = "https://api.example/doc#a";
        else if (changed == 5)
            other.includesCredentials = true;
        QCOMPARE(cache.matchMethod(other, "PUT", 0) != nullptr, matches);
        QCOMPARE(cache.matchHeaderName(other, "x-a", 0) != nullptr, matches);
    }

    void methodsHaveCaseAndHeaderNamesHaveNone()
    {
        PreflightCache cache;
        cache.create(keyOf(query), false, Kind::Method, "PUT", 5, 0);
        cache.create(keyOf(query), false, Kind::HeaderName, "X-A", 5, 0);
        QVERIFY(cache.matchMethod(query, "PUT", 0) && !cache.matchMethod(query, "put", 0));
        QVERIFY(cache.matchHeaderName(query, "x-A", 0) && !cache.matchHeaderName(query, "PUT", 0));
        QVERIFY(!cache.matchMethod(query, "X-A", 0));
    }

    void aStarStandsForMethodsAndHeaders()
    {
        PreflightCache cache;
        cache.create(keyOf(query), false, Kind::Method, "*", 5, 0);
        QVERIFY(cache.matchMethod(query, "ANY", 0) && !cache.matchHeaderName(query, "x-a", 0));
        cache.create(keyOf(query), false, Kind::HeaderName, "*", 5, 0);
        QVERIFY(cache.matchHeaderName(query, "x-a", 0));
        QVERIFY(!cache.matchHeaderName(query, "authorization", 0));
    }

    void credentialsAreAFlagOfTheEntry()
    {
        PreflightCache cache;
        cache.create(keyOf(query), true, Kind::Method, "PUT", 5, 0);
        PreflightCacheQuery with = query;
        with.includesCredentials = true;
        QVERIFY(cache.matchMethod(query, "PUT", 0) && cache.matchMethod(with, "PUT", 0));
    }

    void anEntryRunsOut()
    {
        PreflightCache cache;
        cache.create(keyOf(query), false, Kind::Method, "PUT", 5, 100);
        QVERIFY(cache.matchMethod(query, "PUT", 100) && cache.matchMethod(query, "PUT", 104.9));
        QVERIFY(!cache.matchMethod(query, "PUT", 105));
        cache.removeExpired(104);
        QCOMPARE(cache.entries().size(), std::size_t {1});
        cache.removeExpired(105);
        QVERIFY(cache.isEmpty());
    }

    void maxAgeZeroIsOverAtOnce()
    {
        PreflightCache cache;
        cache.create(keyOf(query), false, Kind::Method, "PUT", 0, 100);
        QVERIFY(!cache.matchMethod(query, "PUT", 100));
    }

    void clearingTakesBothKindsOfCredentials()
    {
        PreflightCache cache;
        PreflightCacheQuery other = query;
        other.url = "https://api.example/other";
        cache.create(keyOf(query), false, Kind::Method, "PUT", 5, 0);
        cache.create(keyOf(query), true, Kind::HeaderName, "X-A", 5, 0);
        cache.create(keyOf(other), false, Kind::Method, "PUT", 5, 0);
        QCOMPARE(cache.clearFor(query), std::size_t {2});
        QVERIFY(cache.matchMethod(other, "PUT", 0));
        cache.clear();
        QVERIFY(cache.isEmpty());
    }

    void hstsHeaders_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("host");
        QTest::addColumn<bool>("subdomain");
        const auto row = [](const char* value, bool host, bool subdomain) {
            QTest::newRow(value) << QByteArray(value) << host << subdomain;
        };
        row("max-age=60", true, false);
        row("max-age=60; includeSubDomains", true, true);
        row("includesubdomains;MAX-AGE=60", true, true);
        row("max-age=\"60\"", true, false);
        row(" max-age = 60 ; preload", true, false);
        row("max-age=60; unknown=1", true, false);
        row("max-age=0", false, false);
        row("max-age=", false, false);
        row("max-age=-1", false, false);
        row("max-age=abc", false, false);
        row("includeSubDomains", false, false);
        row("", false, false);
    }

    void hstsHeaders()
    {
        QFETCH(QByteArray, value);
        const std::string text = value.toStdString();
        HstsStore store;
        store.learn(urlOf("https://safe.example/"), {{"Strict-Transport-Security", text}}, 0);
        QTEST(store.isKnownHost("safe.example", 1), "host");
        QTEST(store.isKnownHost("x.safe.example", 1), "subdomain");
        QVERIFY(!store.isKnownHost("unsafe.example", 1) && !store.isKnownHost("example", 1));
    }

    void hstsIsLearntOverHttpsOnly()
    {
        const HeaderList headers {{"Strict-Transport-Security", "max-age=60"}};
        HstsStore store;
        store.learn(urlOf("http://safe.example/"), headers, 0);
        store.learn(urlOf("https://192.0.2.1/"), headers, 0);
        store.learn(urlOf("https://[2001:db8::1]/"), headers, 0);
        store.learn(urlOf("https://safe.example/"), {}, 0);
        QVERIFY(store.isEmpty());
    }

    void hstsRunsOutAndIsRenewed()
    {
        HstsStore store;
        const Url url = urlOf("https://safe.example/");
        store.learn(url, {{"Strict-Transport-Security", "max-age=60; includeSubDomains"}}, 0);
        QVERIFY(store.isKnownHost("safe.example", 59) && !store.isKnownHost("safe.example", 60));
        store.learn(url, {{"Strict-Transport-Security", "max-age=60"}}, 50);
        QVERIFY(store.isKnownHost("safe.example", 100) && !store.isKnownHost("x.safe.example", 100));
        QVERIFY(store.isKnownHost("safe.example.", 100));
        store.learn(url, {{"Strict-Transport-Security", "max-age=0"}}, 60);
        QVERIFY(store.isEmpty());
    }

    void ofSeveralHstsHeadersTheFirstCounts()
    {
        HstsStore store;
        store.learn(urlOf("https://safe.example/"),
            {{"Strict-Transport-Security", "max-age=0"}, {"Strict-Transport-Security", "max-age=60"}}, 0);
        QVERIFY(store.isEmpty());
    }

    void profilesDifferByNamedValues()
    {
        std::set<std::string_view> names;
        for (const DifferenceInfo& info : allDifferences()) {
            QVERIFY(names.insert(info.name).second);
            QVERIFY(!info.summary.empty() && !info.evidence.empty());
            for (const std::int32_t value : info.values) {
                const std::string spelt = info.spell(value);
                QVERIFY(!spelt.empty());
                QCOMPARE(info.parse(spelt), std::optional(value));
            }
            QVERIFY(!info.parse("no such choice"));
            // The first choice is the standard's.
            if (!info.isNumber())
                QCOMPARE(info.values[0], 0);
        }
        QVERIFY(Profile() == Profile(ProfileId::Standard));
        QVERIFY(!(Profile(ProfileId::Chromium) == Profile(ProfileId::Firefox)));
    }

    void profilesCanBeChangedByName()
    {
        Profile profile;
        QVERIFY(!profile.departs(Difference::RedirectAfterPreflight));
        QVERIFY(profile.setByName("redirect-after-preflight", "refuse"));
        QVERIFY(profile.departs(Difference::RedirectAfterPreflight));
        QVERIFY(profile.setByName("preflight-max-age-limit", "60"));
        QCOMPARE(profile.value(Difference::PreflightMaxAgeLimit), 60);
        for (const char* const wrong : {"-1", "1.5", "", "a", "99999999999"})
            QVERIFY2(!profile.setByName("preflight-max-age-limit", wrong), wrong);
        QVERIFY(!profile.setByName("redirect-after-preflight", "0"));
        QVERIFY(!profile.setByName("Redirect-After-Preflight", "refuse"));
    }

    void theClockMovesWhenTold()
    {
        VirtualClock clock;
        QCOMPARE(clock.now(), 0.0);
        clock.advance(1.5);
        clock.advance(0.25);
        QCOMPARE(clock.now(), 1.75);
        QCOMPARE(clock.sinceEpoch(), VirtualClock::epochOfRuns + 1.75);
    }
};

QTEST_GUILESS_MAIN(TestBrowser)
#include "tst_browser.moc"
