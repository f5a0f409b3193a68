#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

constexpr HeaderView anyOrigin {"Access-Control-Allow-Origin", "*"};

std::optional<std::string> optional(const QByteArray& text)
{
    return text.isNull() ? std::nullopt : std::optional(text.toStdString());
}

} // namespace

/// What HTTP-network-or-cache fetch and HTTP-network fetch put on the wire.
class TestNetworkOrCacheFetch : public QObject
{
    Q_OBJECT

private slots:
    void whenCredentialsAreIncluded_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("credentials");
        QTest::addColumn<bool>("credentialless");
        QTest::addColumn<bool>("included");
        struct Case
        {
            const char* url;
            const char* mode;
            const char* credentials;
            bool plain;
            bool credentialless;
        };
        const Case cases[] = {
            {"https://app.example/", "cors", "omit", false, false},
            {"https://app.example/", "cors", "same-origin", true, true},
            {"https://app.example/", "cors", "include", true, true},
            {"https://app.example/", "no-cors", "omit", false, false},
            {"https://app.example/", "no-cors", "same-origin", true, true},
            {"https://app.example/", "same-origin", "include", true, true},
            {"https://api.app.example/", "cors", "omit", false, false},
            {"https://api.app.example/", "cors", "same-origin", false, false},
            {"https://api.app.example/", "cors", "include", true, true},
            {"https://api.app.example/", "no-cors", "omit", false, false},
            {"https://api.app.example/", "no-cors", "same-origin", false, false},
            {"https://api.app.example/", "no-cors", "include", true, false},
        };
        for (const Case& entry : cases) {
            for (const bool credentialless : {false, true}) {
                QTest::addRow("%s %s %s %s", entry.url, entry.mode, entry.credentials,
                    credentialless ? "credentialless" : "unsafe-none")
                    << QByteArray(entry.url) << QByteArray(entry.mode) << QByteArray(entry.credentials)
                    << credentialless << (credentialless ? entry.credentialless : entry.plain);
            }
        }
    }

    void whenCredentialsAreIncluded()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, mode);
        QFETCH(QByteArray, credentials);
        QFETCH(bool, credentialless);
        QFETCH(bool, included);
        Conversation talk;
        if (credentialless)
            talk.page().policyContainer.embedderPolicy = EmbedderPolicy::Credentialless;
        Cookie& cookie = talk.scenario().cookies.emplace_back();
        cookie.name = "a";
        cookie.value = "1";
        cookie.domain = "app.example";
        cookie.hostOnly = false;
        RequestAction& action = talk.fetch(url.toStdString());
        action.mode = mode.toStdString();
        action.credentials = credentials.toStdString();
        talk.exchange("", {200, {{"Set-Cookie", "new=1"}}});
        QCOMPARE(talk.sentHeader(0, "Cookie"), QByteArray(included ? "a=1" : "(absent)"));
        // Set-Cookie is taken or left by the same rule, whatever the CORS check says later.
        QCOMPARE(talk.result().cookies.size(), std::size_t {included ? 2U : 1U});
    }

    void cacheModesAddHeaders_data()
    {
        QTest::addColumn<QByteArray>("cache");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("cacheControl");
        QTest::addColumn<QByteArray>("pragma");
        const auto row = [](const char* name, const char* cache, const char* header, const char* value,
                             const char* cacheControl, const char* pragma) {
            QTest::newRow(name) << QByteArray(cache) << QByteArray(header) << QByteArray(value)
                                << QByteArray(cacheControl) << QByteArray(pragma);
        };
        row("default", "default", nullptr, nullptr, nullptr, nullptr);
        row("no-store", "no-store", nullptr, nullptr, "no-cache", "no-cache");
        row("reload", "reload", nullptr, nullptr, "no-cache", "no-cache");
        row("no-cache", "no-cache", nullptr, nullptr, "max-age=0", nullptr);
        row("force-cache", "force-cache", nullptr, nullptr, nullptr, nullptr);
        row("no-cache, Cache-Control set", "no-cache", "Cache-Control", "max-age=9", "max-age=9", nullptr);
        row("reload, Cache-Control set", "reload", "Cache-Control", "max-age=9", "max-age=9", "no-cache");
        row("reload, Pragma set", "reload", "Pragma", "x", "no-cache", "x");
        row("If-None-Match", "default", "If-None-Match", "\"1\"", "no-cache", "no-cache");
        row("If-Modified-Since", "default", "If-Modified-Since", "x", "no-cache", "no-cache");
        row("If-Unmodified-Since", "default", "If-Unmodified-Since", "x", "no-cache", "no-cache");
        row("If-Match", "default", "If-Match", "x", "no-cache", "no-cache");
        row("If-Range", "default", "If-Range", "x", "no-cache", "no-cache");
        row("If-None-Match, other mode", "no-cache", "If-None-Match", "\"1\"", "max-age=0", nullptr);
    }

    void cacheModesAddHeaders()
    {
        QFETCH(QByteArray, cache);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, cacheControl);
        QFETCH(QByteArray, pragma);
        Conversation talk;
        RequestAction& action = talk.fetch("/x");
        action.cache = cache.toStdString();
        const std::string name = header.toStdString();
        const std::string text = value.toStdString();
        if (!header.isNull())
            action.headers = pairs({{name, text}});
        talk.exchange("GET https://app.example/x", {200},
            {{"Cache-Control", optional(cacheControl)}, {"Pragma", optional(pragma)}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void headersOfTheCacheModeCauseNoPreflight()
    {
        Conversation talk;
        talk.fetch("https://api.example/").cache = "no-store";
        talk.exchange("GET https://api.example/", {200, {anyOrigin}}, {{"Cache-Control", "no-cache"}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void nothingIsInTheCache()
    {
        Conversation talk;
        RequestAction& action = talk.fetch("/x");
        action.cache = "only-if-cached";
        action.mode = "same-origin";
        QCOMPARE(talk.outcome(), QByteArray("blocked only-if-cached-miss at HTTP-network-or-cache fetch 11.1"));
    }

    void keepaliveCarries64KiB_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("keepalive");
        QTest::addColumn<QByteArray>("outcome");
        const QByteArray sent = "exposed basic 200";
        QTest::newRow("65535") << 65535 << true << sent;
        QTest::newRow("65536") << 65536 << true << sent;
        QTest::newRow("65537") << 65537 << true
                               << QByteArray("blocked keepalive-quota at HTTP-network-or-cache fetch 8.10.5");
        QTest::newRow("65537 without keepalive") << 65537 << false << sent;
    }

    void keepaliveCarries64KiB()
    {
        QFETCH(int, size);
        QFETCH(bool, keepalive);
        Conversation talk;
        RequestAction& action = talk.fetch("/x");
        action.method = "POST";
        action.keepalive = keepalive;
        action.body.emplace().data = std::string(static_cast<std::size_t>(size), 'k');
        talk.exchange("", {200});
        QTEST(talk.outcome(), "outcome");
    }

    void theOriginHeader_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QByteArray>("origin");
        const auto row = [](const char* name, const char* url, const char* method, const char* mode, const char* policy,
                             const char* origin) {
            QTest::newRow(name) << QByteArray(url) << QByteArray(method) << QByteArray(mode) << QByteArray(policy)
                                << QByteArray(origin);
        };
        const char* const own = "https://app.example/x";
        const char* const other = "https://api.example/x";
        const char* const localhost = "http://localhost/x";
        const char* const page = "https://app.example";
        row("GET at home", own, "GET", "cors", "", nullptr);
        row("HEAD at home", own, "HEAD", "cors", "", nullptr);
        row("POST at home", own, "POST", "cors", "", page);
        row("POST at home, no-referrer", own, "POST", "cors", "no-referrer", page);
        row("GET elsewhere", other, "GET", "cors", "", page);
        row("GET elsewhere, no-referrer", other, "GET", "cors", "no-referrer", page);
        row("no-cors GET", other, "GET", "no-cors", "", nullptr);
        row("no-cors HEAD", other, "HEAD", "no-cors", "", nullptr);
        row("no-cors POST", other, "POST", "no-cors", "", page);
        row("no-cors POST, no-referrer", other, "POST", "no-cors", "no-referrer", "null");
        row("no-cors POST, same-origin", other, "POST", "no-cors", "same-origin", "null");
        row("no-cors POST, origin", other, "POST", "no-cors", "origin", page);
        row("no-cors POST, unsafe-url", other, "POST", "no-cors", "unsafe-url", page);
        row("no-cors POST, strict-origin", other, "POST", "no-cors", "strict-origin", page);
        row("no-cors POST, no-referrer-when-downgrade", other, "POST", "no-cors", "no-referrer-when-downgrade", page);
        row("no-cors POST at home, same-origin", own, "POST", "no-cors", "same-origin", page);
        row("no-cors POST at home, no-referrer", own, "POST", "no-cors", "no-referrer", "null");
        // Not https, though trustworthy: the scheme is what counts here.
        row("downgrade, default", localhost, "POST", "no-cors", "", "null");
        row("downgrade, strict-origin", localhost, "POST", "no-cors", "strict-origin", "null");
        row("downgrade, strict-origin-when-cross-origin", localhost, "POST", "no-cors",
            "strict-origin-when-cross-origin", "null");
        row("downgrade, no-referrer-when-downgrade", localhost, "POST", "no-cors", "no-referrer-when-downgrade",
            "null");
        row("downgrade, origin", localhost, "POST", "no-cors", "origin", page);
        row("downgrade, origin-when-cross-origin", localhost, "POST", "no-cors", "origin-when-cross-origin", page);
        row("downgrade, unsafe-url", localhost, "POST", "no-cors", "unsafe-url", page);
        row("same-origin POST, no-referrer", own, "POST", "same-origin", "no-referrer", "null");
    }

    void theOriginHeader()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, mode);
        QFETCH(QByteArray, policy);
        QFETCH(QByteArray, origin);
        Conversation talk;
        RequestAction& action = talk.fetch(url.toStdString());
        action.method = method.toStdString();
        action.mode = mode.toStdString();
        action.referrerPolicy = policy.toStdString();
        talk.exchange(method.toStdString() + ' ' + url.toStdString(), {200}, {{"Origin", optional(origin)}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void theHeadersStandInTheirOrder()
    {
        Conversation talk("https://app.example/page");
        RequestAction& action = talk.fetch("/x");
        action.method = "POST";
        action.cache = "no-store";
        action.headers = pairs({{"X-B", "1"}, {"X-A", "2"}});
        talk.cookie("app.example", "a", "1");
        talk.exchange("", {200});
        QByteArray names;
        for (const HeaderView header : talk.sent(0).requestHeaders)
            names += toBytes(header.name) + ' ';
        QCOMPARE(names,
            QByteArray("X-B X-A Accept Referer Origin Sec-Fetch-Dest Sec-Fetch-Mode Sec-Fetch-Site Pragma "
                       "Cache-Control Cookie "));
    }

    /// http-cache-5201-10: the first answer is refused, the second is not.
    void whatCorsRefusesInTheHttpCache_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<bool>("isAskedAgain");
        QTest::newRow("standard") << static_cast<int>(ProfileId::Standard) << false;
        QTest::newRow("chromium") << static_cast<int>(ProfileId::Chromium) << true;
        QTest::newRow("firefox") << static_cast<int>(ProfileId::Firefox) << false;
    }

    void whatCorsRefusesInTheHttpCache()
    {
        QFETCH(int, profile);
        QFETCH(bool, isAskedAgain);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        talk.fetch("https://api.example/x");
        talk.fetch("https://api.example/x");
        talk.exchange("GET https://api.example/x", {200, {{"Cache-Control", "max-age=600"}, {"ETag", "\"v1\""}}});
        if (isAskedAgain) {
            talk.exchange("GET https://api.example/x", {200, {{"Access-Control-Allow-Origin", "*"}}},
                {{"If-None-Match", std::nullopt}});
        }
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(1).startsWith("exposed"), isAskedAgain);
    }

    void browsersSayWhetherTheOtherSitesCookiesGoAlong_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("credentials");
        QTest::addColumn<bool>("sandboxed");
        QTest::addColumn<QByteArray>("header");
        const auto row = [](const char* name, ProfileId profile, const char* url, const char* credentials,
                             bool sandboxed, const char* header) {
            QTest::newRow(name) << static_cast<int>(profile) << QByteArray(url) << QByteArray(credentials) << sandboxed
                                << QByteArray(header);
        };
        const char* const other = "https://other.example.org/x";
        row("standard", ProfileId::Standard, other, "include", false, "(absent)");
        row("chromium", ProfileId::Chromium, other, "include", false, "active");
        row("chromium, sandboxed", ProfileId::Chromium, other, "include", true, "active");
        row("chromium, no credentials", ProfileId::Chromium, other, "omit", false, "(absent)");
        row("chromium, same site", ProfileId::Chromium, "https://api.app.example/x", "include", false, "(absent)");
        row("firefox", ProfileId::Firefox, other, "include", false, "none");
        row("firefox, sandboxed", ProfileId::Firefox, other, "include", true, "none");
        row("firefox, sandboxed, the tab's own site", ProfileId::Firefox, "https://api.app.example/x", "include", true,
            "inactive");
        row("chromium, sandboxed, the tab's own site", ProfileId::Chromium, "https://api.app.example/x", "include",
            true, "active");
        row("firefox, no credentials", ProfileId::Firefox, other, "same-origin", false, "(absent)");
        row("firefox, insecure", ProfileId::Firefox, "http://other.example.org/x", "include", false, "(absent)");
    }

    void browsersSayWhetherTheOtherSitesCookiesGoAlong()
    {
        QFETCH(int, profile);
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, credentials);
        QFETCH(bool, sandboxed);
        PageOptions options;
        options.isSandboxed = sandboxed;
        Conversation talk(url.startsWith("https") ? "https://app.example/" : "http://app.example/", options);
        talk.scenario().profile = static_cast<ProfileId>(profile);
        talk.fetch(url.toStdString()).credentials = credentials.toStdString();
        talk.exchange("", {200});
        QTEST(talk.sentHeader(0, "Sec-Fetch-Storage-Access"), "header");
    }

    void aFrameOfAnotherSiteNamesItsOriginToTheTabsSite()
    {
        PageOptions options;
        options.topLevelUrl = urlOf("https://top.example.org/");
        Conversation talk("https://app.example/", options);
        talk.scenario().profile = ProfileId::Firefox;
        talk.fetch("https://top.example.org/x").initiator = InitiatorKind::Iframe;
        talk.exchange("", {200});
        QCOMPARE(talk.sentHeader(0, "Sec-Fetch-Storage-Access"), QByteArray("inactive"));
        QCOMPARE(talk.sentHeader(0, "Origin"), QByteArray("https://app.example"));
    }

    void aPreflightSaysSoInFirefoxOnly()
    {
        for (const ProfileId profile : {ProfileId::Chromium, ProfileId::Firefox}) {
            Conversation talk;
            talk.scenario().profile = profile;
            RequestAction& action = talk.fetch("https://other.example.org/x");
            action.method = "PUT";
            action.credentials = "include";
            talk.exchange("OPTIONS https://other.example.org/x", {200});
            QCOMPARE(talk.sentHeader(0, "Sec-Fetch-Storage-Access"),
                profile == ProfileId::Firefox ? QByteArray("none") : QByteArray("(absent)"));
        }
    }

    void blockedCookiesAreNone()
    {
        Conversation talk;
        talk.scenario().profile = ProfileId::Chromium;
        talk.scenario().settings.thirdPartyCookies = UserSettings::ThirdPartyCookies::Block;
        talk.fetch("https://other.example.org/x").credentials = "include";
        talk.exchange("", {200});
        QCOMPARE(talk.sentHeader(0, "Sec-Fetch-Storage-Access"), QByteArray("none"));
    }

    void whatIsFetchedAheadSaysSo_data()
    {
        QTest::addColumn<int>("initiator");
        QTest::addColumn<QByteArray>("purpose");
        QTest::newRow("prefetch") << static_cast<int>(InitiatorKind::Prefetch) << QByteArray("prefetch");
        QTest::newRow("speculation-prefetch")
            << static_cast<int>(InitiatorKind::SpeculationPrefetch) << QByteArray("prefetch");
        QTest::newRow("prerender") << static_cast<int>(InitiatorKind::Prerender) << QByteArray("prefetch;prerender");
        QTest::newRow("link") << static_cast<int>(InitiatorKind::Link) << QByteArray("(absent)");
    }

    void whatIsFetchedAheadSaysSo()
    {
        QFETCH(int, initiator);
        Conversation talk;
        talk.scenario().profile = ProfileId::Chromium;
        talk.fetch("/next").initiator = static_cast<InitiatorKind>(initiator);
        talk.exchange("", {200});
        QTEST(talk.sentHeader(0, "Sec-Purpose"), "purpose");
    }

    void failuresHaveTheirNames_data()
    {
        QTest::addColumn<int>("failure");
        for (const auto failure : {NetworkFailure::Dns, NetworkFailure::Refused, NetworkFailure::Reset,
                 NetworkFailure::Timeout, NetworkFailure::Tls})
            QTest::newRow(toBytes(nameOf(failure)).constData()) << static_cast<int>(failure);
    }

    void failuresHaveTheirNames()
    {
        QFETCH(int, failure);
        Conversation talk;
        talk.fetch("https://api.example/");
        Answer answer;
        answer.failure = static_cast<NetworkFailure>(failure);
        talk.exchange("GET https://api.example/", answer);
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(), "network-error " + toBytes(nameOf(*answer.failure)) + " at HTTP-network fetch 8.1");
        QVERIFY(talk.sent(0).networkFailure == answer.failure);
    }

    void theTimingIsRemembered()
    {
        Conversation talk;
        talk.fetch("https://api.example/");
        talk.exchange("", {200, {anyOrigin, {"Timing-Allow-Origin", "https://b.example, https://app.example"}}});
        QVERIFY(talk.took(StepId::TaoOrigin) && !talk.took(StepId::HttpTaoFailed));
        Conversation without;
        without.fetch("https://api.example/");
        without.exchange("", {200, {anyOrigin}});
        QVERIFY(without.took(StepId::TaoFailure) && without.took(StepId::HttpTaoFailed));
        // Nothing has failed: only the timing stays hidden.
        for (const StepRecord& step : without.result().trace.steps())
            QVERIFY(step.result != StepResult::Failed);
        Conversation star;
        star.fetch("https://api.example/");
        star.exchange("", {200, {anyOrigin, {"Timing-Allow-Origin", "*"}}});
        QVERIFY(star.took(StepId::TaoWildcard));
    }
};

QTEST_GUILESS_MAIN(TestNetworkOrCacheFetch)
#include "tst_network_or_cache_fetch.moc"
