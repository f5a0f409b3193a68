#include "core/engine/fetch/http_redirect_fetch.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

constexpr HeaderView anyOrigin {"Access-Control-Allow-Origin", "*"};

Answer redirect(std::string_view location, int status = 302)
{
    return {static_cast<std::uint16_t>(status), {anyOrigin, {"Location", location}}};
}

} // namespace

class TestRedirects : public QObject
{
    Q_OBJECT

private slots:
    void whichMethodsSurvive_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("after");
        for (const int status : {301, 302, 303, 307, 308}) {
            for (const char* const method : {"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "QUERY"}) {
                const bool isPost = qstrcmp(method, "POST") == 0;
                const bool isSafe = qstrcmp(method, "GET") == 0 || qstrcmp(method, "HEAD") == 0;
                const bool changes = status == 303 ? !isSafe : isPost && status < 303;
                QTest::addRow("%d %s", status, method)
                    << status << QByteArray(method) << QByteArray(changes ? "GET" : method);
            }
        }
    }

    void whichMethodsSurvive()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, after);
        const bool hasBody = method != "GET" && method != "HEAD";
        const bool keepsBody = hasBody && after == method;
        Conversation talk;
        RequestAction& action = talk.fetch("/a");
        action.method = method.toStdString();
        action.headers = pairs({{"Content-Type", "text/x"}, {"Content-Language", "de"}, {"Content-Encoding", "x"},
            {"Content-Location", "/l"}, {"X-Kept", "1"}});
        if (hasBody)
            action.body.emplace().data = "body";
        talk.exchange(method.toStdString() + " https://app.example/a", redirect("/b", status));
        const bool keepsHeaders = after == method;
        const auto header = [keepsHeaders](const char* value) {
            return keepsHeaders ? std::optional<std::string>(value) : std::nullopt;
        };
        talk.exchange(after.toStdString() + " https://app.example/b", {200},
            {{"Content-Type", header("text/x")}, {"Content-Language", header("de")}, {"Content-Encoding", header("x")},
                {"Content-Location", header("/l")}, {"X-Kept", "1"}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.sent(1).requestBody != nullptr, keepsBody);
        QVERIFY(talk.result().actions[0].outcome.redirected);
    }

    void whichStatusesAreRedirects_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 201, 300, 304, 305, 306, 309, 399, 404})
            QTest::addRow("%d", status) << status;
    }

    void whichStatusesAreRedirects()
    {
        QFETCH(int, status);
        Conversation talk;
        talk.fetch("/a");
        talk.exchange("GET https://app.example/a", redirect("/b", status));
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(), "exposed basic " + QByteArray::number(status));
    }

    void aRedirectWithoutLocationIsTheResponse()
    {
        Conversation talk;
        talk.fetch("/a");
        talk.exchange("GET https://app.example/a", {302});
        QCOMPARE(talk.outcome(), QByteArray("exposed basic 302"));
        QVERIFY(!talk.result().actions[0].outcome.redirected);
    }

    void locationsHaveManyForms_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QByteArray>("next");
        const auto row = [](const char* location, const char* next) {
            QTest::newRow(location) << QByteArray(location) << QByteArray(next);
        };
        row("b", "https://app.example/dir/b");
        row("../b", "https://app.example/b");
        row("/b", "https://app.example/b");
        row("//app.example/b", "https://app.example/b");
        row("?b", "https://app.example/dir/a?b");
        row("https:b", "https://app.example/dir/b");
        row("https://app.example:443/b", "https://app.example/b");
        row("/b c", "https://app.example/b%20c");
        row("/b#fragment", "https://app.example/b");
        row("\\b", "https://app.example/b");
        row("/%zz", "https://app.example/%zz");
    }

    void locationsHaveManyForms()
    {
        QFETCH(QByteArray, location);
        QFETCH(QByteArray, next);
        Conversation talk;
        talk.fetch("/dir/a?q");
        const std::string text = location.toStdString();
        talk.exchange("GET https://app.example/dir/a?q", redirect(text));
        talk.exchange("GET " + next.toStdString(), {200});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void anEmptyLocationIsTheSameUrl()
    {
        Conversation talk;
        talk.fetch("/a?q");
        talk.exchange("GET https://app.example/a?q", redirect(""));
        talk.exchange("GET https://app.example/a?q", {200});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void locationsThatDoNotWork_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char* location, const char* outcome) {
            QTest::newRow(location) << QByteArray(location) << QByteArray(outcome);
        };
        const char* const invalid = "blocked redirect-invalid-location at HTTP-redirect fetch 5";
        row("https://", invalid);
        row("https://a b/", invalid);
        row("https://h:99999/", invalid);
        const char* const scheme = "blocked redirect-scheme at HTTP-redirect fetch 6";
        row("data:text/plain,a", scheme);
        row("ftp://app.example/", scheme);
        row("file:///a", scheme);
        row("about:blank", scheme);
        row("blob:https://app.example/x", scheme);
        row("mailto:a@b", scheme);
        row("ws://app.example/", scheme);
    }

    void locationsThatDoNotWork()
    {
        QFETCH(QByteArray, location);
        QFETCH(QByteArray, outcome);
        Conversation talk;
        talk.fetch("/a");
        const std::string text = location.toStdString();
        talk.exchange("GET https://app.example/a", redirect(text));
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(), outcome);
    }

    void twoLocationsAreNone()
    {
        Conversation talk;
        talk.fetch("/a");
        talk.exchange("GET https://app.example/a", {302, {{"Location", "/b"}, {"Location", "/b"}}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(), QByteArray("blocked redirect-invalid-location at HTTP-redirect fetch 5"));
    }

    void aFragmentIsInherited_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("taken along") << QByteArray("/a#x") << QByteArray("/b") << QByteArray("https://app.example/b#x");
        QTest::newRow("its own") << QByteArray("/a#x") << QByteArray("/b#y") << QByteArray("https://app.example/b#y");
        QTest::newRow("an empty one is one")
            << QByteArray("/a#x") << QByteArray("/b#") << QByteArray("https://app.example/b#");
        QTest::newRow("none") << QByteArray("/a") << QByteArray("/b") << QByteArray("https://app.example/b");
        QTest::newRow("an empty one is taken along")
            << QByteArray("/a#") << QByteArray("/b") << QByteArray("https://app.example/b#");
    }

    void aFragmentIsInherited()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, location);
        Tracer off;
        Response response;
        response.status = 302;
        const std::string text = location.toStdString();
        response.headerList = std::make_shared<const HeaderList>(HeaderList {{"Location", text}});
        const Url page = urlOf("https://app.example/");
        const Url url = *parseUrl(from.toStdString(), &page);
        response.urlList = {url};
        const LocationUrl found = locationUrl(response, url.fragment(), off);
        QVERIFY(found.kind == LocationUrl::Kind::Url);
        QTEST(toBytes(found.url.href()), "to");
    }

    void twentyRedirectsAreFollowed_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QByteArray>("outcome");
        QTest::newRow("19") << 19 << QByteArray("exposed basic 200");
        QTest::newRow("20") << 20 << QByteArray("exposed basic 200");
        QTest::newRow("21") << 21 << QByteArray("blocked redirect-count at HTTP-redirect fetch 7");
        QTest::newRow("25") << 25 << QByteArray("blocked redirect-count at HTTP-redirect fetch 7");
    }

    void twentyRedirectsAreFollowed()
    {
        QFETCH(int, count);
        QFETCH(QByteArray, outcome);
        Conversation talk;
        talk.fetch("/");
        for (int i = 0; i < count; ++i)
            talk.exchange("GET https://app.example/", redirect("/"));
        talk.exchange("GET https://app.example/", {200});
        QCOMPARE(talk.outcome(), outcome);
        QCOMPARE(talk.result().exchanges.size(), static_cast<std::size_t>(std::min(count, 20) + 1));
    }

    void passwordsInLocations_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char* name, const char* from, const char* mode, const char* location,
                             const char* outcome) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(mode) << QByteArray(location) << QByteArray(outcome);
        };
        const char* const crossOrigin = "blocked redirect-credentials at HTTP-redirect fetch 9";
        row("9: from home to elsewhere", "/a", "cors", "https://u:p@api.example/b", crossOrigin);
        row("9: elsewhere to elsewhere", "https://api.example/a", "cors", "https://u:p@api.example/b", crossOrigin);
        row("9: a user name is enough", "/a", "cors", "https://u@api.example/b", crossOrigin);
        row("9: a password is enough", "/a", "cors", "https://:p@api.example/b", crossOrigin);
        row("10: elsewhere to home", "https://api.example/a", "cors", "https://u:p@app.example/b",
            "blocked redirect-credentials at HTTP-redirect fetch 10");
        row("home to home", "/a", "cors", "https://u:p@app.example/b", "exposed basic 200");
        row("empty ones are none", "https://api.example/a", "cors", "https://:@api.example/b", "exposed cors 200");
        row("without CORS", "https://api.example/a", "no-cors", "https://u:p@cdn.example/b", "opaque opaque 0");
        row("mode same-origin, at home", "/a", "same-origin", "https://u:p@app.example/b", "exposed basic 200");
    }

    void passwordsInLocations()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, mode);
        QFETCH(QByteArray, location);
        Conversation talk;
        talk.fetch(from.toStdString()).mode = mode.toStdString();
        const std::string text = location.toStdString();
        talk.exchange("", redirect(text)).exchange("", {200, {anyOrigin}});
        QTEST(talk.outcome(), "outcome");
        // Not sent unless the server asks.
        for (const Exchange& exchange : talk.result().exchanges)
            QVERIFY(!exchange.requestHeaders.contains("Authorization") && exchange.url.find('@') == std::string::npos);
    }

    void authorizationStaysWithinAnOrigin_data()
    {
        QTest::addColumn<QByteArrayList>("chain");
        QTest::addColumn<QByteArray>("seen");
        // Where the header is seen: one letter a hop.
        const auto row = [](const char* name, const QByteArrayList& chain, const char* seen) {
            QTest::newRow(name) << chain << QByteArray(seen);
        };
        row("one origin", {"https://app.example/a", "https://app.example/b"}, "yy");
        row("another origin", {"https://app.example/a", "https://api.example/b"}, "yn");
        row("another port", {"https://app.example/a", "https://app.example:8443/b"}, "yn");
        row("another scheme", {"http://app.example/a", "https://app.example/b"}, "yn");
        row("away and back", {"https://app.example/a", "https://api.example/b", "https://app.example/c"}, "ynn");
        row("a foreign origin", {"https://api.example/a", "https://api.example/b"}, "yy");
    }

    void authorizationStaysWithinAnOrigin()
    {
        QFETCH(QByteArrayList, chain);
        QFETCH(QByteArray, seen);
        Conversation talk(chain[0].startsWith("http:") ? "http://app.example/" : "https://app.example/");
        talk.fetch(chain[0].toStdString()).headers = pairs({{"Authorization", "Bearer t"}});
        std::vector<std::string> urls;
        for (const QByteArray& url : chain)
            urls.push_back(url.toStdString());
        ServerRule& preflight = talk.scenario().server.emplace_back();
        preflight.method = "OPTIONS";
        ServerResponse allowed;
        allowed.headers = std::make_shared<const HeaderList>(
            HeaderList {anyOrigin, {"Access-Control-Allow-Headers", "Authorization"}});
        preflight.respond = allowed;
        for (std::size_t i = 0; i < urls.size(); ++i)
            talk.exchange("", i + 1 < urls.size() ? redirect(urls[i + 1]) : Answer {200, {anyOrigin}});
        QByteArray found;
        for (const Exchange& exchange : talk.result().exchanges) {
            if (exchange.kind == Exchange::Kind::Request)
                found += exchange.requestHeaders.contains("Authorization") ? 'y' : 'n';
        }
        QCOMPARE(found, seen);
    }

    void theOriginAlongAChain_data()
    {
        QTest::addColumn<QByteArrayList>("chain");
        QTest::addColumn<QByteArrayList>("origins");
        const QByteArray a = "https://app.example";
        const QByteArray b = "https://api.example";
        const QByteArray c = "https://cdn.example";
        const QByteArray none = "(absent)";
        const QByteArray null = "null";
        const auto row = [](const char* name, const QByteArrayList& chain, const QByteArrayList& origins) {
            QTest::newRow(name) << chain << origins;
        };
        row("A", {a}, {none});
        row("A A", {a, a}, {none, none});
        row("A B", {a, b}, {none, a});
        row("B", {b}, {a});
        row("B B", {b, b}, {a, a});
        row("B C", {b, c}, {a, null});
        row("B A", {b, a}, {a, null});
        row("A B B", {a, b, b}, {none, a, a});
        row("A B C", {a, b, c}, {none, a, null});
        row("A B A", {a, b, a}, {none, a, null});
        row("A B A A", {a, b, a, a}, {none, a, null, null});
        row("A B A B", {a, b, a, b}, {none, a, null, null});
        row("B C B", {b, c, b}, {a, null, null});
        row("B, a subdomain", {b, "https://x.api.example"}, {a, null});
        row("B, another port", {b, b + ":8443"}, {a, null});
        row("A, a subdomain, A", {a, "https://x.app.example", a}, {none, a, null});
    }

    void theOriginAlongAChain()
    {
        QFETCH(QByteArrayList, chain);
        QFETCH(QByteArrayList, origins);
        Conversation talk;
        std::vector<std::string> urls;
        for (const QByteArray& url : chain)
            urls.push_back(url.toStdString() + "/");
        talk.fetch(urls[0]);
        for (std::size_t i = 0; i < urls.size(); ++i)
            talk.exchange("GET " + urls[i], i + 1 < urls.size() ? redirect(urls[i + 1]) : Answer {200, {anyOrigin}},
                {{"Origin",
                    origins[static_cast<qsizetype>(i)] == "(absent)"
                        ? std::nullopt
                        : std::optional(origins[static_cast<qsizetype>(i)].toStdString())}});
        QVERIFY2(talk.holds(), talk.report().constData());
        const bool isCors = origins.back() != "(absent)";
        QCOMPARE(talk.outcome(), QByteArray(isCors ? "exposed cors 200" : "exposed basic 200"));
    }

    void everyHopIsChecked()
    {
        Conversation talk;
        talk.fetch("https://api.example/a");
        talk.exchange("GET https://api.example/a", {302, {{"Location", "/b"}}});
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(), QByteArray("blocked cors-missing-allow-origin at CORS check 2"));
    }

    void redirectModes_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("redirectMode");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char* name, const char* url, const char* mode, const char* outcome) {
            QTest::newRow(name) << QByteArray(url) << QByteArray(mode) << QByteArray(outcome);
        };
        row("follow", "/a", "follow", "exposed basic 200");
        row("error", "/a", "error", "blocked redirect-mode-error at HTTP fetch 6.3.1");
        row("manual", "/a", "manual", "opaque opaqueredirect 0");
        row("error, cross-origin", "https://api.example/a", "error", "blocked redirect-mode-error at HTTP fetch 6.3.1");
        row("manual, cross-origin", "https://api.example/a", "manual", "opaque opaqueredirect 0");
    }

    void redirectModes()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, redirectMode);
        Conversation talk;
        talk.fetch(url.toStdString()).redirect = redirectMode.toStdString();
        talk.exchange("", redirect("https://app.example/b")).exchange("", {200, {anyOrigin}});
        QTEST(talk.outcome(), "outcome");
        const Outcome& outcome = talk.result().actions[0].outcome;
        if (redirectMode == "manual") {
            // The URL list is not hidden; status and headers are.
            QVERIFY(outcome.url.ends_with("/a") && outcome.exposedHeaders.empty() && !outcome.redirected);
        }
    }

    void modeSameOriginStopsAtTheBorder()
    {
        Conversation talk;
        talk.fetch("/a").mode = "same-origin";
        talk.exchange("GET https://app.example/a", redirect("https://api.example/b"));
        QVERIFY2(talk.holds(), talk.report().constData());
        QCOMPARE(talk.outcome(), QByteArray("blocked mode-same-origin at Main fetch 12.3"));
    }

    void aStreamCannotBeSentAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("outcome");
        for (const int status : {301, 302, 307, 308})
            QTest::addRow("%d", status) << status
                                        << QByteArray("blocked redirect-stream-body at HTTP-redirect fetch 11");
        QTest::newRow("303") << 303 << QByteArray("exposed basic 200");
    }

    void aStreamCannotBeSentAgain()
    {
        QFETCH(int, status);
        Conversation talk;
        KnownHost& host = talk.scenario().hosts.emplace_back();
        host.host = "app.example";
        host.httpVersion = KnownHost::HttpVersion::Http2;
        RequestAction& action = talk.fetch("/a");
        action.method = "POST";
        action.duplex = "half";
        action.body.emplace().kind = BodyInit::Kind::Stream;
        talk.exchange("", redirect("/b", status)).exchange("", {200});
        QTEST(talk.outcome(), "outcome");
    }

    void rulesOfRequestsHoldAtEveryHop_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QByteArray>("outcome");
        QTest::newRow("mixed content") << QByteArray("http://api.example/b")
                                       << QByteArray("blocked mixed-content at Should fetching request be blocked as "
                                                     "mixed content? 2");
        QTest::newRow("bad port") << QByteArray("https://api.example:25/b")
                                  << QByteArray("blocked bad-port at Block bad port 2");
    }

    void rulesOfRequestsHoldAtEveryHop()
    {
        QFETCH(QByteArray, location);
        Conversation talk;
        talk.fetch("/a");
        const std::string text = location.toStdString();
        talk.exchange("GET https://app.example/a", redirect(text));
        QVERIFY2(talk.holds(), talk.report().constData());
        QTEST(talk.outcome(), "outcome");
    }

    void headersOfOneHopAreNotThoseOfTheNext()
    {
        Conversation talk("https://app.example/page");
        talk.fetch("/a").cache = "no-cache";
        talk.cookie("app.example", "a", "1");
        talk.exchange("GET https://app.example/a", redirect("https://api.example/b"),
            {{"Referer", "https://app.example/page"}, {"Cookie", "a=1"}, {"Cache-Control", "max-age=0"},
                {"Sec-Fetch-Site", "same-origin"}});
        talk.exchange("GET https://api.example/b", {200, {anyOrigin}},
            {{"Referer", "https://app.example/"}, {"Cookie", std::nullopt}, {"Cache-Control", "max-age=0"},
                {"Sec-Fetch-Site", "cross-site"}, {"Accept", "*/*"}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void cookiesOfARedirectAreKept()
    {
        Conversation talk;
        talk.fetch("/a");
        talk.exchange("GET https://app.example/a", {302, {{"Location", "/b"}, {"Set-Cookie", "a=1"}}},
            {{"Cookie", std::nullopt}});
        talk.exchange("GET https://app.example/b", {200}, {{"Cookie", "a=1"}});
        QVERIFY2(talk.holds(), talk.report().constData());
    }

    void oldBrowsersFollowedNothingThatWasPreflighted()
    {
        Conversation talk;
        talk.scenario().profileOptions = pairs({{"redirect-after-preflight", "refuse"}});
        talk.fetch("https://api.example/a").method = "PUT";
        talk.fetch("https://api.example/a");
        talk.exchange("", {204, {anyOrigin, {"Access-Control-Allow-Methods", "PUT"}}});
        talk.exchange("", redirect("/b", 307)).exchange("", redirect("/b", 307)).exchange("", {200, {anyOrigin}});
        QCOMPARE(talk.outcome(0), QByteArray("blocked redirect-after-preflight at HTTP-redirect fetch 6"));
        QCOMPARE(talk.outcome(1), QByteArray("exposed cors 200"));
    }
};

QTEST_GUILESS_MAIN(TestRedirects)
#include "tst_redirects.moc"
