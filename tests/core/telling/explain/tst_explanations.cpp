#include "tests/core/telling/explain/explained.h"

#include <QTest>

#include <string>

using namespace fetchscope;
using namespace fetchscope::tests;

/// An explanation says the fact that decides.
class TestExplanations : public QObject
{
    Q_OBJECT

private slots:
    void storedResponses();
    void storedResponsesForAnotherOrigin();
    void validatedResponses();
    void cookiesThatStayedAtHome_data();
    void cookiesThatStayedAtHome();
    void cookiesThatDoNotMatter_data();
    void cookiesThatDoNotMatter();
    void navigationsSayTheStatus();
    void whatNoCorsLeavesOutIsSaid();
    void nullOrigins_data();
    void nullOrigins();
    void usesNameWhatTheyNeed_data();
    void usesNameWhatTheyNeed();
    void responsesThatNoPageReads_data();
    void responsesThatNoPageReads();
    void whatCameAheadIsNamed_data();
    void whatCameAheadIsNamed();
    void itsOwnOriginIsTheSameOriginOnly();
    void extensionsAreToldOfTheirPermissions();
    void runsWithoutTraceAreExplainedAlike();
    void urlsAreToldAsTheyAreAsked();
    void headersThatStayHiddenAreNamed();
};

/// https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name
void TestExplanations::headersThatStayHiddenAreNamed()
{
    const auto told = [](const std::string& more) {
        return explanationOf(scenarioOf(app, fetchOfApi,
            R"({"respond":{"headers":{"Access-Control-Allow-Origin":"*","Content-Type":"application/pdf",)"
            R"("Content-Disposition":"attachment","Set-Cookie":"a=1","Date":"x")"
                + more + "}}}"));
    };
    const QString hidden = told(R"(,"X-Total-Count":"3")");
    QVERIFY2(hidden.contains("it can read content-type."), qPrintable(hidden));
    QVERIFY2(hidden.contains("Hidden from it: content-disposition, x-total-count, which"), qPrintable(hidden));
    const QString named = told(R"(,"Access-Control-Expose-Headers":"Content-Disposition")");
    QVERIFY2(named.contains("it can read content-disposition, content-type."), qPrintable(named));
    QVERIFY2(!named.contains("Hidden"), qPrintable(named));
}

void TestExplanations::urlsAreToldAsTheyAreAsked()
{
    const QString text =
        explanationOf(scenarioOf(R"({"url":"https://app.example/","serviceWorker":[{"respond":{"type":"error"}}]})",
            R"({"initiator":"fetch","url":"/data"})", ""));
    QVERIFY2(text.contains("https://app.example/data"), qPrintable(text));
}

void TestExplanations::extensionsAreToldOfTheirPermissions()
{
    const std::string page = R"({"url":"moz-extension://0123/a.html","hostPermissions":["https://*.example/*"]})";
    const QString with = explanationOf(scenarioOf(page, R"({"initiator":"fetch","url":"https://api.example/"})",
        R"({"respond":{"status":201}})", R"("profile":"firefox")"));
    QVERIFY2(with.contains("(201)") && with.contains("the host permission https://*.example/*"), qPrintable(with));
    const QString without = explanationOf(scenarioOf(page, fetchOfApi, R"({"respond":{}})", R"("profile":"firefox")"));
    QVERIFY2(without.contains("no host permission for https://api.test/doc"), qPrintable(without));
    const QString ofNone = explanationOf(scenarioOf(page, fetchOfApi, R"({"respond":{}})", R"("profile":"standard")"));
    QVERIFY2(!ofNone.contains("host permission"), qPrintable(ofNone));
}

void TestExplanations::storedResponses()
{
    // An image without CORS, then its bytes with CORS, from the cache: as with stores that answer CORS headers only to
    // an Origin.
    const QString text = explanationOf(scenarioOf(app,
        R"({"initiator":"img","url":"https://s3.test/a.png"},{"initiator":"fetch","url":"https://s3.test/a.png"})",
        R"({"respond":{"headers":{"Content-Type":"image/png","Cache-Control":"max-age=600"}}})"));
    QVERIFY2(text.startsWith("Nothing was sent"), qPrintable(text));
    QVERIFY2(text.contains("action 1 (img without crossorigin)"), qPrintable(text));
    QVERIFY2(text.contains("stored") && text.contains("no Access-Control-Allow-Origin header"), qPrintable(text));
    QVERIFY2(text.contains("named no Origin"), qPrintable(text));
    QVERIFY2(!text.contains("reached the server") && !text.contains("answered"), qPrintable(text));
}

void TestExplanations::storedResponsesForAnotherOrigin()
{
    const QString text = explanationOf(scenarioOf(app, fetchOfApi + "," + fetchOfApi,
        R"({"respond":{"headers":{"Access-Control-Allow-Origin":"https://other.example","Cache-Control":"max-age=600"}}})"));
    QVERIFY2(text.startsWith("Nothing was sent"), qPrintable(text));
    QVERIFY2(text.contains("action 1 (fetch)"), qPrintable(text));
    QVERIFY2(text.contains("https://other.example") && text.contains("https://app.example"), qPrintable(text));
    QVERIFY2(!text.contains("answered"), qPrintable(text));
}

void TestExplanations::validatedResponses()
{
    const QString text = explanationOf(scenarioOf(app, fetchOfApi + "," + fetchOfApi,
        R"({"match":{"headers":{"If-None-Match":"\"1\""}},"respond":{"status":304}},)"
        R"({"respond":{"headers":{"ETag":"\"1\"","Access-Control-Allow-Origin":"*"},"body":"x"}})"));
    QVERIFY2(text.contains("answered 304"), qPrintable(text));
    QVERIFY2(text.contains("action 1 (fetch)") && !text.contains("Nothing was sent"), qPrintable(text));
    QVERIFY2(text.contains("can read the response (200)"), qPrintable(text));
}

void TestExplanations::cookiesThatStayedAtHome_data()
{
    QTest::addColumn<std::string>("json");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("websocket") << scenarioOf(app, R"({"initiator":"websocket","url":"wss://api.test/live"})",
        R"({"respond":{"status":401}})", sessionCookies)
                               << QStringList {"wss://api.test/live answered 401", "session (SameSite=Strict)",
                                      "https://app.example is of another", "needs the status 101"};
    QTest::newRow("without credentials") << scenarioOf(app, fetchOfApi,
        R"({"respond":{"status":401,"headers":{"Access-Control-Allow-Origin":"*"}}})",
        R"("cookies":[{"name":"session","value":"1","domain":"api.test","secure":true,"sameSite":"none"}])")
                                         << QStringList {"answered 401", "session", "without credentials"};
    QTest::newRow("third party") << scenarioOf(app,
        R"({"initiator":"fetch","url":"https://api.test/","init":{"credentials":"include"}})",
        R"({"match":{"url":"https://api.test/*"},"respond":{"status":302,"headers":{"Location":"https://login.test/"}}},)"
        R"({"respond":{}})",
        R"("cookies":[{"name":"session","value":"1","domain":"api.test","secure":true,"sameSite":"none"}],)"
        R"("settings":{"thirdPartyCookies":"block"})")
                                 << QStringList {
                                        "https://api.test/ answered 302", "session", "no cookies to third parties"};
    QTest::newRow("manifest") << scenarioOf(app, R"({"initiator":"manifest","url":"/app.webmanifest"})",
        R"({"match":{"url":"https://app.example/*"},"respond":{"status":302,"headers":{"Location":"https://login.test/"}}},)"
        R"({"respond":{}})",
        R"("cookies":[{"name":"session","value":"1","domain":"app.example","secure":true}],"profile":"safari")")
                              << QStringList {"https://app.example/app.webmanifest answered 302", "session",
                                     "a manifest without credentials", "crossorigin=\"use-credentials\"",
                                     "https://login.test/ answered 200, without an Access-Control-Allow-Origin"};
    QTest::newRow("storage access of another host") << scenarioOf(
        R"({"url":"https://widget.test/","topLevelUrl":"https://portal.example/"})",
        R"({"requestStorageAccess":"granted"},)"
        R"({"initiator":"fetch","url":"https://api.widget.test/","init":{"credentials":"include"}})",
        R"({"respond":{"status":401}})",
        R"("cookies":[{"name":"session","value":"1","domain":"api.widget.test","secure":true,"sameSite":"none"}],)"
        R"("settings":{"thirdPartyCookies":"block"})")
                                                    << QStringList {"answered 401", "session",
                                                           "is for https://widget.test only"};
    QTest::newRow("framed") << scenarioOf(R"({"url":"https://api.test/frame","topLevelUrl":"https://portal.example/"})",
        R"({"initiator":"fetch","url":"/me"})", R"({"respond":{"status":403}})", sessionCookies)
                            << QStringList {"answered 403", "session", "SameSite", "framed by https://portal.example/"};
    QTest::newRow("secure") << scenarioOf(R"({"url":"http://api.test/"})", R"({"initiator":"fetch","url":"/me"})",
        R"({"respond":{"status":401}})",
        R"("cookies":[{"name":"session","value":"1","domain":"api.test","secure":true,"sameSite":"lax"}])")
                            << QStringList {
                                   "answered 401", "session", "a Secure cookie is not sent to an insecure URL"};
    QTest::newRow("cross-site form post")
        << scenarioOf(app, R"({"initiator":"form","method":"post","url":"https://api.test/pay"})",
               R"({"respond":{"status":403,"body":"no"}})", sessionCookies)
        << QStringList {"answered 403", "session", "SameSite", "The browser went to https://api.test/pay"};
}

void TestExplanations::cookiesThatStayedAtHome()
{
    QFETCH(std::string, json);
    QFETCH(QStringList, parts);
    const QString text = explanationOf(json);
    for (const QString& part : parts)
        QVERIFY2(text.contains(part), qPrintable(part + " is not in: " + text));
    QVERIFY2(text.indexOf("cookies at home") >= 0, qPrintable(text));
}

void TestExplanations::cookiesThatDoNotMatter_data()
{
    QTest::addColumn<std::string>("json");
    const std::string allowed = R"({"respond":{"headers":{"Access-Control-Allow-Origin":"*"}}})";
    QTest::newRow("answered 200") << scenarioOf(app, fetchOfApi, allowed, sessionCookies);
    QTest::newRow("another host") << scenarioOf(app, R"({"initiator":"fetch","url":"https://b.test/"})",
        R"({"respond":{"status":401,"headers":{"Access-Control-Allow-Origin":"*"}}})", sessionCookies);
    QTest::newRow("another path") << scenarioOf(app, fetchOfApi,
        R"({"respond":{"status":401,"headers":{"Access-Control-Allow-Origin":"*"}}})",
        R"("cookies":[{"name":"a","value":"1","domain":"api.test","path":"/shop","sameSite":"lax"}])");
    // The Secure cookie is there after the redirect to https:.
    QTest::newRow("redirect to https:") << scenarioOf(R"({"url":"http://api.test/"})",
        R"({"initiator":"link","url":"http://api.test/me"})",
        R"({"match":{"url":"http://*"},"respond":{"status":302,"headers":{"Location":"https://api.test/me"}}},)"
        R"({"respond":{"body":"ok"}})",
        R"("cookies":[{"name":"session","value":"1","domain":"api.test","secure":true,"sameSite":"lax"}])");
}

void TestExplanations::cookiesThatDoNotMatter()
{
    QFETCH(std::string, json);
    const QString text = explanationOf(json);
    QVERIFY2(!text.contains("cookies"), qPrintable(text));
}

void TestExplanations::navigationsSayTheStatus()
{
    const QString text = explanationOf(scenarioOf(R"({"url":"https://app.example/","referrerPolicy":"no-referrer"})",
        R"({"initiator":"form","method":"post","url":"/sign-in"})",
        R"({"respond":{"status":403,"headers":{"Content-Type":"text/html"},"body":"no"}})"));
    QVERIFY2(text.contains("https://app.example/sign-in, which answered 403"), qPrintable(text));
    QVERIFY2(text.contains("Origin is null") && text.contains("\"no-referrer\""), qPrintable(text));
}

/// https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header
void TestExplanations::whatNoCorsLeavesOutIsSaid()
{
    const auto explained = [](const char* mode) {
        return explanationOf(scenarioOf(app,
            std::string(R"({"initiator":"fetch","url":"https://api.test/","init":{"method":"POST","mode":")") + mode
                + R"(","body":"{}","headers":{"Content-Type":"application/json","Authorization":"a","Accept":"text/plain"}}})",
            R"({"respond":{}})"));
    };
    QVERIFY(explained("no-cors").contains("has left out what the page set: Content-Type, Authorization."));
    QVERIFY(!explained("cors").contains("left out"));
}

void TestExplanations::nullOrigins_data()
{
    QTest::addColumn<std::string>("json");
    QTest::addColumn<QStringList>("parts");
    const std::string named = R"({"respond":{"headers":{"Access-Control-Allow-Origin":"https://app.example"}}})";
    QTest::newRow("sandbox") << scenarioOf(R"({"url":"https://app.example/frame","sandboxed":true})", fetchOfApi,
        named) << QStringList {"origin is null", "https://app.example/frame is sandboxed without allow-same-origin"};
    QTest::newRow("data:") << scenarioOf(R"({"url":"data:text/html,x"})", fetchOfApi, named)
                           << QStringList {"origin is null", "data:text/html,x"};
    QTest::newRow("file:") << scenarioOf(R"({"url":"file:///home/a.html"})", fetchOfApi, R"({"respond":{}})")
                           << QStringList {"the page of file:///home/a.html (origin null)", "Origin is null because"};
    // The first hop to another origin keeps the origin, the second one does not.
    const std::string hops =
        R"({"match":{"url":"https://api.test/*"},"respond":{"status":302,"headers":{"Location":"https://login.test/","Access-Control-Allow-Origin":"*"}}},)"
        + named;
    QTest::newRow("second hop") << scenarioOf(app, fetchOfApi, hops)
                                << QStringList {"Origin is null because",
                                       "from https://api.test/doc to https://login.test/", "https://app.example"};
    QTest::newRow("same-origin policy") << scenarioOf(
        R"({"url":"https://app.example/","referrerPolicy":"same-origin"})",
        R"({"initiator":"form","method":"post","url":"https://api.test/"})",
        R"({"respond":{"status":403,"body":"no"}})")
                                        << QStringList {"Origin is null because", "\"same-origin\"", "answered 403"};
    QTest::newRow("https: to http:") << scenarioOf(app,
        R"({"initiator":"form","method":"post","url":"http://app.example/"})",
        R"({"respond":{"status":403,"body":"no"}})")
                                     << QStringList {"Origin is null because",
                                            "from https: to http:", "strict-origin-when-cross-origin"};
    QTest::newRow("chromium, first hop without CORS") << scenarioOf(app,
        R"({"initiator":"form","method":"post","url":"/pay"})",
        R"({"match":{"url":"https://app.example/*"},"respond":{"status":307,"headers":{"Location":"https://pay.test/"}}},)"
        R"({"respond":{"status":403,"body":"no"}})",
        R"("profile":"chromium")")
                                                      << QStringList {"Origin is null because",
                                                             "from https://app.example/pay to https://pay.test/"};
}

void TestExplanations::nullOrigins()
{
    QFETCH(std::string, json);
    QFETCH(QStringList, parts);
    const QString text = explanationOf(json);
    for (const QString& part : parts)
        QVERIFY2(text.contains(part), qPrintable(part + " is not in: " + text));
    QVERIFY2(!text.contains("page of null") && !text.contains("page's origin."), qPrintable(text));
}

void TestExplanations::usesNameWhatTheyNeed_data()
{
    QTest::addColumn<std::string>("action");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("need");
    const auto row = [](const char* initiator, int status, const char* need, const char* more = "") {
        QTest::addRow("%s %d", initiator, status)
            << R"({"initiator":")" + std::string(initiator) + R"(","url":"/a")" + more + "}" << status << QString(need);
    };
    row("websocket", 200, "needs the status 101", R"(,"protocols":["a"])");
    row("eventsource", 204, "needs the status 200");
    row("eventsource", 200, "text/event-stream");
    row("script", 404, "from 200 to 299");
    row("worker", 200, "JavaScript MIME type");
    row("serviceworker", 200, "JavaScript MIME type");
    row("module-script", 200, "JavaScript MIME type");
    row("stylesheet", 200, "text/css");
    row("video", 404, "from 200 to 299");
    row("object", 404, "from 200 to 299");
    row("link", 204, "stays where it is");
}

void TestExplanations::usesNameWhatTheyNeed()
{
    QFETCH(std::string, action);
    QFETCH(int, status);
    QFETCH(QString, need);
    const std::string url = action.find("websocket") == std::string::npos ? "/a" : "wss://app.example/a";
    action.replace(action.find("/a"), 2, url);
    const QString text = explanationOf(scenarioOf(app, action,
        R"({"respond":{"status":)" + std::to_string(status)
            + R"(,"headers":{"Content-Type":"text/html"},"body":"x"}})"));
    QVERIFY2(text.contains(need), qPrintable(text));
    QVERIFY2(text.contains("answered " + QString::number(status)), qPrintable(text));
    QVERIFY2(!text.contains("initiator"), qPrintable(text));
}

void TestExplanations::responsesThatNoPageReads_data()
{
    QTest::addColumn<QString>("initiator");
    for (const char* initiator : {"prefetch", "speculation-prefetch", "prerender", "preload", "modulepreload",
             "manifest", "icon", "beacon", "ping", "csp-report"})
        QTest::newRow(initiator) << QString(initiator);
}

void TestExplanations::responsesThatNoPageReads()
{
    QFETCH(QString, initiator);
    const std::string more = initiator.contains("preload") ? R"(,"as":"script")" : "";
    const QString text =
        explanationOf(scenarioOf(app, R"({"initiator":")" + initiator.toStdString() + R"(","url":"/a")" + more + "}",
            R"({"respond":{"headers":{"Content-Type":"text/javascript"},"body":"x"}})"));
    QVERIFY2(text.contains("no page reads") && !text.contains("can read"), qPrintable(text));
}

void TestExplanations::whatCameAheadIsNamed_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("actions");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const char* profile, const char* actions, const char* sentence) {
        QTest::newRow(name) << QString(profile) << QString(actions) << QString(sentence);
    };
    row("a preload", "standard",
        R"({"initiator":"preload","url":"/a","as":"script"},{"initiator":"script","url":"/a"})",
        "Answered by the preload of action 1 (preload); nothing was sent.");
    row("a module", "standard", R"({"initiator":"modulepreload","url":"/a"},{"initiator":"module-script","url":"/a"})",
        "The page has this module already, from action 1 (modulepreload); nothing was sent.");
    row("a preload with other credentials", "standard",
        R"({"initiator":"preload","url":"/a","as":"script"},{"initiator":"module-script","url":"/a"})",
        "it was made with the credentials mode \"include\", and this request has \"same-origin\"");
    row("a preload of another kind", "standard",
        R"({"initiator":"preload","url":"/a","as":"style"},{"initiator":"script","url":"/a"})",
        "it was made for the destination \"style\", and this request is for \"script\"");
    row("a classic script's preload", "firefox",
        R"({"initiator":"preload","url":"/a","as":"script","crossorigin":"anonymous"},)"
        R"({"initiator":"module-script","url":"/a"})",
        "modules are preloaded with modulepreload");
    row("a prefetch", "standard", R"({"initiator":"speculation-prefetch","url":"/a"},{"initiator":"link","url":"/a"})",
        "Answered by what action 1 (speculation-prefetch) had fetched ahead; nothing was sent.");
    row("a prerender", "standard", R"({"initiator":"prerender","url":"/a"},{"initiator":"link","url":"/a"})",
        "The page that action 1 (prerender) had rendered ahead is shown; nothing was sent.");
    row("a prefetch of another query", "standard",
        R"({"initiator":"speculation-prefetch","url":"/a?b"},{"initiator":"link","url":"/a?c"})",
        "its No-Vary-Search header (absent) does not say that they are the same page");
    row("a prefetch of another fragment", "chromium",
        R"({"initiator":"speculation-prefetch","url":"/a#x"},{"initiator":"link","url":"/a#y"})",
        "it is of https://app.example/a#x, this browser takes another fragment for another URL");
    row("a preload with CORS", "standard",
        R"({"initiator":"preload","url":"https://api.test/a","as":"fetch","crossorigin":""},)"
        R"({"initiator":"fetch","url":"https://api.test/a"})",
        "what answered ahead had Access-Control-Allow-Origin: *.");
    row("an old prefetch", "standard",
        R"({"initiator":"speculation-prefetch","url":"/a"},{"wait":301},{"initiator":"link","url":"/a"})",
        "it is older than five minutes");
}

void TestExplanations::whatCameAheadIsNamed()
{
    QFETCH(QString, profile);
    QFETCH(QString, actions);
    QFETCH(QString, sentence);
    const QString text = explanationOf(scenarioOf(app, actions.toStdString(),
        R"({"respond":{"headers":{"Content-Type":"text/javascript","Cache-Control":"no-store",)"
        R"("Access-Control-Allow-Origin":"*"},"body":"1"}})",
        R"("profile":")" + profile.toStdString() + '"'));
    QVERIFY2(text.contains(sentence), qPrintable(text));
}

void TestExplanations::itsOwnOriginIsTheSameOriginOnly()
{
    const std::string html = R"({"respond":{"headers":{"Content-Type":"text/html"},"body":"x"}})";
    QVERIFY(explanationOf(scenarioOf(app, R"({"initiator":"fetch","url":"/a"})", html)).contains("own origin"));
    for (const char* action :
        {R"({"initiator":"fetch","url":"data:,x"})", R"({"initiator":"object","url":"https://b.test/"})"}) {
        const QString text = explanationOf(scenarioOf(app, action, html));
        QVERIFY2(!text.contains("own origin"), qPrintable(text));
    }
}

void TestExplanations::runsWithoutTraceAreExplainedAlike()
{
    const std::string twoFetches = std::string(fetchOfApi).append(",").append(fetchOfApi);
    for (const std::string& json :
        {scenarioOf(app, twoFetches, R"({"respond":{"status":404,"headers":{"Cache-Control":"max-age=600"}}})",
             sessionCookies),
            scenarioOf(R"({"url":"https://app.example/frame","sandboxed":true})", fetchOfApi, R"({"respond":{}})")}) {
        const auto scenario = readScenario(json);
        QVERIFY(scenario);
        const RunResult traced = runScenario(*scenario);
        const RunResult untraced = runScenario(*scenario, Tracing::Off);
        QCOMPARE(explainOutcome(*scenario, untraced, untraced.actions.back()),
            explainOutcome(*scenario, traced, traced.actions.back()));
    }
}

QTEST_GUILESS_MAIN(TestExplanations)
#include "tst_explanations.moc"
