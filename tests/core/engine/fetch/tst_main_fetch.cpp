#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

constexpr HeaderView anyOrigin {"Access-Control-Allow-Origin", "*"};

} // namespace

/// Main fetch and scheme fetch: what is sent at all, and what of the answer the page sees.
class TestMainFetch : public QObject
{
    Q_OBJECT

private slots:
    // Main fetch, step 12, in the order of its statements.
    void theFirstStatementThatMatchesDecides_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char* name, const char* url, const char* mode, const char* outcome) {
            QTest::newRow(name) << QByteArray(url) << QByteArray(mode) << QByteArray(outcome);
        };
        row("12.2: own origin, cors", "/x", "cors", "exposed basic 200");
        row("12.2: own origin, no-cors", "/x", "no-cors", "exposed basic 200");
        row("12.2: own origin, same-origin", "/x", "same-origin", "exposed basic 200");
        row("12.2: data, cors", "data:text/plain,a", "cors", "exposed basic 200");
        row("12.2: data, no-cors", "data:text/plain,a", "no-cors", "exposed basic 200");
        row("12.2: data, same-origin", "data:text/plain,a", "same-origin", "exposed basic 200");
        row("12.3: same-origin", "https://api.example/x", "same-origin", "blocked mode-same-origin at Main fetch 12.3");
        row("7: ftp from a secure page", "ftp://api.example/", "same-origin",
            "blocked mixed-content at Should fetching request be blocked as mixed content? 2");
        row("12.3: about:blank is of an opaque origin", "about:blank", "same-origin",
            "blocked mode-same-origin at Main fetch 12.3");
        row("12.4: no-cors", "https://api.example/x", "no-cors", "opaque opaque 0");
        row("12.4: no-cors, about:blank", "about:blank", "no-cors", "opaque opaque 0");
        row("12.4: no-cors, file", "file:///x", "no-cors", "blocked scheme-unknown at Scheme fetch 3.4");
        row("12.5: about:blank, cors", "about:blank", "cors", "blocked scheme-not-supported at Main fetch 12.5");
        row("12.5: file, cors", "file:///x", "cors", "blocked scheme-not-supported at Main fetch 12.5");
        row("12.5: another page's blob", "blob:https://api.example/u", "cors",
            "blocked scheme-not-supported at Main fetch 12.5");
        row("12.2: an own blob that is not there", "blob:https://app.example/u", "cors",
            "blocked scheme-blob at Scheme fetch 3.2.2");
        row("12.7: cors", "https://api.example/x", "cors", "exposed cors 200");
        row("12.7: another port", "https://app.example:8443/x", "cors", "exposed cors 200");
        row("12.7: another subdomain", "https://www.app.example/x", "cors", "exposed cors 200");
        row("7: ws:", "ws://api.example/x", "cors",
            "blocked mixed-content at Should fetching request be blocked as mixed content? 2");
        row("12.5: wss:", "wss://api.example/x", "cors", "blocked scheme-not-supported at Main fetch 12.5");
        row("data that does not decode", "data:,", "cors", "exposed basic 200");
        row("data without comma", "data:a", "cors", "blocked data-url-invalid at Scheme fetch 3.3.2");
    }

    void theFirstStatementThatMatchesDecides()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, mode);
        Conversation talk;
        talk.fetch(url.toStdString()).mode = mode.toStdString();
        talk.exchange("", {200, {anyOrigin}});
        QTEST(talk.outcome(), "outcome");
    }

    void noCorsNeedsTheRedirectModeFollow_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("redirectMode");
        QTest::addColumn<QByteArray>("outcome");
        const QByteArray refused = "blocked redirect-no-cors at Main fetch 12.4.1";
        QTest::newRow("error") << QByteArray("https://api.example/") << QByteArray("error") << refused;
        QTest::newRow("manual") << QByteArray("https://api.example/") << QByteArray("manual") << refused;
        QTest::newRow("follow") << QByteArray("https://api.example/") << QByteArray("follow")
                                << QByteArray("opaque opaque 0");
        QTest::newRow("at home") << QByteArray("/x") << QByteArray("error") << QByteArray("exposed basic 200");
    }

    void noCorsNeedsTheRedirectModeFollow()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, redirectMode);
        Conversation talk;
        RequestAction& action = talk.fetch(url.toStdString());
        action.mode = "no-cors";
        action.redirect = redirectMode.toStdString();
        talk.exchange("", {200});
        QTEST(talk.outcome(), "outcome");
    }

    void blockedRequestsAreNotSent()
    {
        Conversation talk;
        talk.fetch("http://api.example:25/");
        talk.fetch("http://api.example/");
        // The bad port is looked at first.
        QCOMPARE(talk.outcome(0), QByteArray("blocked bad-port at Block bad port 2"));
        QCOMPARE(talk.outcome(1),
            QByteArray("blocked mixed-content at Should fetching request be blocked as mixed content? 2"));
        QVERIFY(talk.result().exchanges.empty());
    }

    void aKnownHstsHostIsUpgraded_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("includeSubDomains");
        QTest::addColumn<QByteArray>("sent");
        const auto row = [](const char* name, const char* url, bool includeSubDomains, const char* sent) {
            QTest::newRow(name) << QByteArray(url) << includeSubDomains << QByteArray(sent);
        };
        row("the host", "http://safe.example/a", false, "https://safe.example/a");
        row("a port stays", "http://safe.example:8080/a", false, "https://safe.example:8080/a");
        row("port 80 is the default", "http://safe.example:80/a", false, "https://safe.example/a");
        row("a subdomain, not included", "http://x.safe.example/a", false, "http://x.safe.example/a");
        row("a subdomain, included", "http://x.safe.example/a", true, "https://x.safe.example/a");
        row("a host that ends alike", "http://unsafe.example/a", true, "http://unsafe.example/a");
        row("a superdomain", "http://example/a", true, "http://example/a");
        row("an address", "http://192.0.2.1/a", true, "http://192.0.2.1/a");
    }

    void aKnownHstsHostIsUpgraded()
    {
        QFETCH(QByteArray, url);
        QFETCH(bool, includeSubDomains);
        QFETCH(QByteArray, sent);
        Conversation talk("http://app.example/");
        KnownHost& host = talk.scenario().hosts.emplace_back();
        host.host = "safe.example";
        host.hsts = includeSubDomains ? KnownHost::Hsts::IncludeSubDomains : KnownHost::Hsts::Yes;
        talk.fetch(url.toStdString());
        talk.exchange("GET " + sent.toStdString(), {200, {anyOrigin}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(toBytes(talk.result().actions[0].outcome.url), sent);
    }

    void localhostIsNeverUpgraded()
    {
        Conversation talk("http://app.example/");
        KnownHost& host = talk.scenario().hosts.emplace_back();
        host.host = "localhost";
        host.hsts = KnownHost::Hsts::IncludeSubDomains;
        talk.fetch("http://localhost/a");
        talk.fetch("http://x.localhost/a");
        talk.exchange("GET http://localhost/a", {200}).exchange("GET http://x.localhost/a", {200});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void hstsIsLearntFromAnswers()
    {
        Conversation talk("http://app.example/");
        talk.fetch("https://api.example/");
        talk.fetch("http://api.example/");
        talk.wait(60);
        talk.fetch("http://api.example/");
        talk.exchange("GET https://api.example/", {200, {{"Strict-Transport-Security", "max-age=60"}}});
        talk.exchange("GET https://api.example/", {200});
        talk.exchange("GET http://api.example/", {200});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void mixedContentComesBeforeHsts()
    {
        Conversation talk;
        KnownHost& host = talk.scenario().hosts.emplace_back();
        host.host = "api.example";
        host.hsts = KnownHost::Hsts::Yes;
        talk.fetch("http://api.example/");
        QCOMPARE(talk.outcome(),
            QByteArray("blocked mixed-content at Should fetching request be blocked as mixed content? 2"));
    }

    void whatIsExposed_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("expose");
        QTest::addColumn<bool>("include");
        QTest::addColumn<QByteArray>("names");
        const auto row = [](const char* name, const char* url, const char* expose, bool include, const char* names) {
            QTest::newRow(name) << QByteArray(url) << QByteArray(expose) << include << QByteArray(names);
        };
        const char* const api = "https://api.example/";
        const char* const safelisted =
            "cache-control content-language content-length content-type expires last-modified pragma";
        row("safelisted", api, nullptr, false, safelisted);
        row("a name", api, "X-A", false,
            "cache-control content-language content-length content-type expires "
            "last-modified pragma x-a");
        row("a name in other case", api, "x-A", false,
            "cache-control content-language content-length content-type "
            "expires last-modified pragma x-a");
        row("names that are not there", api, "X-B, X-C", false, safelisted);
        row("Set-Cookie never", api, "Set-Cookie, Set-Cookie2", false, safelisted);
        row("star", api, "*", false,
            "access-control-allow-credentials access-control-allow-origin "
            "access-control-expose-headers cache-control content-language content-length "
            "content-type etag expires last-modified pragma x-a");
        row("star with credentials", api, "*", true, safelisted);
        row("star and name with credentials", api, "*, X-A", true,
            "cache-control content-language content-length "
            "content-type expires last-modified pragma x-a");
        row("a list that does not parse", api, "X-A X-B", false, safelisted);
        row("own origin", "/", nullptr, false,
            "access-control-allow-credentials access-control-allow-origin "
            "cache-control content-language content-length content-type etag "
            "expires last-modified pragma x-a");
    }

    void whatIsExposed()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, expose);
        QFETCH(bool, include);
        Conversation talk;
        RequestAction& action = talk.fetch(url.toStdString());
        if (include)
            action.credentials = "include";
        const std::string list = expose.toStdString();
        Answer answer {200,
            {{"Access-Control-Allow-Origin", "https://app.example"}, {"Access-Control-Allow-Credentials", "true"},
                {"Cache-Control", "a"}, {"Content-Language", "a"}, {"Content-Length", "0"}, {"Content-Type", "a"},
                {"Expires", "a"}, {"Last-Modified", "a"}, {"Pragma", "a"}, {"Set-Cookie", "a=1"},
                {"Set-Cookie2", "a=1"}, {"ETag", "a"}, {"X-A", "a"}}};
        if (!expose.isNull())
            answer.headers.push_back({"Access-Control-Expose-Headers", list});
        talk.exchange("", answer);
        QTEST(toBytes([&] {
            std::string names;
            for (const std::string& name : talk.result().actions[0].outcome.exposedHeaders)
                names += (names.empty() ? "" : " ") + name;
            return names;
        }()),
            "names");
    }

    void anOpaqueResponseHidesEverything()
    {
        Conversation talk;
        talk.fetch("https://api.example/a").mode = "no-cors";
        talk.exchange("GET https://api.example/a", {302, {{"Location", "/b"}}});
        talk.exchange("GET https://api.example/b", {404, {anyOrigin, {"Access-Control-Expose-Headers", "*"}}});
        QVERIFY2(talk.holds(), talk.report().constData());
        const Outcome& outcome = talk.result().actions[0].outcome;
        QCOMPARE(talk.outcome(), QByteArray("opaque opaque 0"));
        QVERIFY(outcome.url.empty() && outcome.exposedHeaders.empty() && !outcome.redirected);
        QCOMPARE(outcome.wireStatus, std::uint16_t {404});
    }

    void integrityIsCheckedLast_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("integrity");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char* name, const char* url, const char* method, const char* mode, int status,
                             const char* integrity, const char* outcome) {
            QTest::newRow(name) << QByteArray(url) << QByteArray(method) << QByteArray(mode) << status
                                << QByteArray(integrity) << QByteArray(outcome);
        };
        const char* const right = "sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=";
        const char* const wrong = "sha256-AAAAul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=";
        const char* const noBody = "blocked integrity at Main fetch 23.2";
        row("right", "/", "GET", "cors", 200, right, "exposed basic 200");
        row("right, cross-origin", "https://api.example/", "GET", "cors", 200, right, "exposed cors 200");
        row("right, of an error page", "/", "GET", "cors", 404, right, "exposed basic 404");
        row("wrong", "/", "GET", "cors", 200, wrong, "blocked integrity at Main fetch 23.3.1");
        row("unknown", "/", "GET", "cors", 200, "md5-xyz", "exposed basic 200");
        row("empty", "/", "GET", "cors", 200, "", "exposed basic 200");
        row("opaque", "https://api.example/", "GET", "no-cors", 200, right, noBody);
        row("opaque, unknown", "https://api.example/", "GET", "no-cors", 200, "md5-xyz", noBody);
        row("HEAD", "/", "HEAD", "cors", 200, right, noBody);
        row("204", "/", "GET", "cors", 204, right, noBody);
        row("304", "/", "GET", "cors", 304, right, noBody);
    }

    void integrityIsCheckedLast()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, mode);
        QFETCH(int, status);
        QFETCH(QByteArray, integrity);
        Conversation talk;
        RequestAction& action = talk.fetch(url.toStdString());
        action.method = method.toStdString();
        action.mode = mode.toStdString();
        action.integrity = integrity.toStdString();
        talk.exchange("", {static_cast<std::uint16_t>(status), {anyOrigin}, "hello"});
        QTEST(talk.outcome(), "outcome");
    }

    void browsersCompareNoBodyLikeAnEmptyOne_data()
    {
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("integrity");
        QTest::addColumn<bool>("passes");
        const QByteArray ofNothing = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        const QByteArray ofHello = "sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=";
        QTest::newRow("standard") << static_cast<int>(ProfileId::Standard) << ofNothing << false;
        for (const ProfileId profile : {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
            QTest::addRow("%s, of nothing", nameOf(profile).data()) << static_cast<int>(profile) << ofNothing << true;
            QTest::addRow("%s, of the body", nameOf(profile).data()) << static_cast<int>(profile) << ofHello << false;
        }
    }

    /// As recorded: head-integrity-by-hand-….
    void browsersCompareNoBodyLikeAnEmptyOne()
    {
        QFETCH(int, profile);
        QFETCH(QByteArray, integrity);
        QFETCH(bool, passes);
        Conversation talk;
        talk.scenario().profile = static_cast<ProfileId>(profile);
        RequestAction& action = talk.fetch("/");
        action.method = "HEAD";
        action.integrity = integrity.toStdString();
        talk.exchange("HEAD https://app.example/", {200, {}, "hello"});
        QCOMPARE(talk.result().actions[0].outcome.verdict == Verdict::Exposed, passes);
    }
};

QTEST_GUILESS_MAIN(TestMainFetch)
#include "tst_main_fetch.moc"
