#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"

#include <QTest>

using namespace fetchscope;

/// Answers that empty what the browser keeps of their site. What browsers are expected to do is recorded in
/// `csd-…` of data/recordings; what the standard's profile does is the text of Clear Site Data.
class TestClearSiteData : public QObject
{
    Q_OBJECT

private slots:
    void whichCookiesGo_data();
    void whichCookiesGo();
    void whatGoesOfTheCache_data();
    void whatGoesOfTheCache();
    void theServiceWorkerGoes_data();
    void theServiceWorkerGoes();
    void passwordsAreForgotten_data();
    void passwordsAreForgotten();
    void whatACookieComesToIsTold();

private:
    static RunResult runOf(const QByteArray& json, const QByteArray& profile)
    {
        auto scenario = readScenario(json.toStdString());
        if (!scenario)
            qFatal("%s", describe(scenario.error()).c_str());
        static std::vector<std::unique_ptr<Scenario>> kept;
        kept.push_back(std::make_unique<Scenario>(*std::move(scenario)));
        kept.back()->profile = valueNamed<ProfileId>(profile.toStdString()).value();
        return runScenario(*kept.back());
    }
    static QByteArray cookiesLeft(const RunResult& result)
    {
        QByteArrayList names;
        for (const Cookie& cookie : result.cookies)
            names << QByteArray::fromStdString(cookie.name);
        return names.join(' ');
    }
};

void TestClearSiteData::whichCookiesGo_data()
{
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("credentials");
    QTest::addColumn<QByteArray>("left");
    const QByteArray all = "host domain sibling other partitioned";
    const auto row = [](const char* name, const char* profile, const char* value, const char* credentials,
                         const QByteArray& left) {
        QTest::newRow(name) << QByteArray(profile) << QByteArray(value) << QByteArray(credentials) << left;
    };
    // Of the site, whoever set it, in whatever partition.
    row("standard", "standard", R"("cookies")", "include", "other");
    row("standard, all", "standard", R"("*")", "include", "other");
    row("standard, without credentials", "standard", R"("cookies")", "omit", all);
    row("standard, something unquoted beside", "standard", R"("cookies", cache)", "include", all);
    row("standard, something unknown beside", "standard", R"("cookies", "sweets")", "include", "other");
    row("standard, in upper case", "standard", R"("COOKIES")", "include", all);
    row("standard, only storage", "standard", R"("storage")", "include", all);
    row("chromium", "chromium", R"("cookies")", "include", "other partitioned");
    row("chromium, without credentials", "chromium", R"("cookies")", "omit", all);
    row("chromium, something unquoted beside", "chromium", R"("cookies", cache)", "include", "other partitioned");
    // Recorded: csd-cookies-domain-1.
    row("firefox", "firefox", R"("cookies")", "include", "sibling other partitioned");
    row("firefox, without credentials", "firefox", R"("cookies")", "omit", "sibling other partitioned");
    row("firefox, in upper case", "firefox", R"("COOKIES")", "include", all);
    // Recorded in WebKitGTK.
    row("safari", "safari", R"("cookies")", "omit", "sibling other");
    row("firefox, unquoted", "firefox", "cookies", "include", all);
}

void TestClearSiteData::whichCookiesGo()
{
    QFETCH(QByteArray, profile);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, credentials);
    QByteArray json = R"({"fetchscope":1,"page":{"url":"https://app.example/"},"cookies":[
        {"name":"host","value":"1","domain":"app.example"},
        {"name":"domain","value":"1","domain":"app.example","hostOnly":false},
        {"name":"sibling","value":"1","domain":"api.app.example"},
        {"name":"other","value":"1","domain":"other.test"},
        {"name":"partitioned","value":"1","domain":"app.example","secure":true,"partitioned":true,
         "partition":"https://other.test"}],
        "actions":[{"initiator":"fetch","url":"/x","init":{"credentials":"CREDENTIALS"}}],
        "server":[{"respond":{"headers":[["Clear-Site-Data","VALUE"]]}}]})";
    json.replace("CREDENTIALS", credentials).replace("VALUE", QByteArray(value).replace("\"", "\\\""));
    QTEST(cookiesLeft(runOf(json, profile)), "left");
}

void TestClearSiteData::whatGoesOfTheCache_data()
{
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<QByteArray>("kept");
    QTest::addColumn<QByteArray>("clearing");
    QTest::addColumn<bool>("isAskedAgain");
    const auto row = [](const char* name, const char* profile, const char* kept, const char* clearing, bool again) {
        QTest::newRow(name) << QByteArray(profile) << QByteArray(kept) << QByteArray(clearing) << again;
    };
    const char* const own = "https://app.example/clear";
    row("standard, the origin", "standard", "https://app.example/x", own, true);
    row("standard, another port", "standard", "https://app.example:8443/x", own, true);
    row("standard, a sibling", "standard", "https://api.app.example/x", own, false);
    row("chromium, the origin", "chromium", "https://app.example/x", own, true);
    row("chromium, another port", "chromium", "https://app.example:8443/x", own, false);
    row("firefox, the origin", "firefox", "https://app.example/x", own, true);
    row("firefox, another port", "firefox", "https://app.example:8443/x", own, false);
    row("safari, the origin", "safari", "https://app.example/x", own, false);
    row("an insecure answer", "standard", "http://app.example/x", "http://app.example/clear", false);
}

void TestClearSiteData::whatGoesOfTheCache()
{
    QFETCH(QByteArray, profile);
    QFETCH(QByteArray, kept);
    QFETCH(QByteArray, clearing);
    QByteArray json = R"({"fetchscope":1,"page":{"url":"PAGE"},"actions":[
        {"initiator":"fetch","url":"KEPT"},{"initiator":"fetch","url":"CLEAR"},{"initiator":"fetch","url":"KEPT"}],
        "server":[{"match":{"url":"CLEAR"},"respond":{"headers":[["Clear-Site-Data","\"cache\""]]}},
        {"respond":{"headers":[["Cache-Control","max-age=600"],["Access-Control-Allow-Origin","*"]]}}]})";
    json.replace("KEPT", kept).replace("CLEAR", clearing).replace("PAGE", clearing);
    const RunResult result = runOf(json, profile);
    const ActionResult& again = result.actions.at(2);
    QTEST(again.endExchange > again.firstExchange, "isAskedAgain");
}

void TestClearSiteData::theServiceWorkerGoes_data()
{
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("staysWithPage");
    QTest::addColumn<bool>("answersNavigations");
    const auto row = [](const char* name, const char* profile, const char* value, bool stays, bool answers) {
        QTest::newRow(name) << QByteArray(profile) << QByteArray(value) << stays << answers;
    };
    // https://w3c.github.io/ServiceWorker/#clear-registration-algorithm: it stays while a page is controlled.
    row("standard", "standard", "storage", true, false);
    row("standard, cache only", "standard", "cache", true, true);
    row("chromium", "chromium", "storage", false, false);
    row("firefox", "firefox", "*", true, false);
    row("safari", "safari", "*", false, false);
}

void TestClearSiteData::theServiceWorkerGoes()
{
    QFETCH(QByteArray, profile);
    QFETCH(QByteArray, value);
    QByteArray json = R"({"fetchscope":1,"page":{"url":"https://app.example/","serviceWorker":[
        {"match":{"url":"*/sw"},"respond":{"type":"default","status":200,"headers":[["Content-Type","text/html"]]}}]},
        "actions":[{"initiator":"fetch","url":"/clear"},{"initiator":"fetch","url":"/sw"},
        {"initiator":"link","url":"/sw","userActivation":true}],
        "server":[{"respond":{"headers":[["Clear-Site-Data","\"VALUE\""],["Content-Type","text/html"]]}}]})";
    const RunResult result = runOf(json.replace("VALUE", value), profile);
    const auto isFromWorker = [&result](std::size_t action) {
        return result.actions.at(action).endExchange == result.actions.at(action).firstExchange;
    };
    QTEST(isFromWorker(1), "staysWithPage");
    QTEST(isFromWorker(2), "answersNavigations");
}

void TestClearSiteData::passwordsAreForgotten_data()
{
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("standard") << QByteArray("standard") << false;
    QTest::newRow("chromium") << QByteArray("chromium") << false;
    QTest::newRow("firefox") << QByteArray("firefox") << true;
}

void TestClearSiteData::passwordsAreForgotten()
{
    QFETCH(QByteArray, profile);
    const RunResult result = runOf(R"({"fetchscope":1,"page":{"url":"https://app.example/"},"actions":[
        {"initiator":"link","url":"https://u:p@app.example/a","userActivation":true},
        {"initiator":"link","url":"/clear","userActivation":true},
        {"initiator":"link","url":"/b","userActivation":true}],
        "server":[{"match":{"url":"*/clear"},"respond":{"headers":[["Clear-Site-Data","\"cookies\""],
        ["Content-Type","text/html"]]}},
        {"match":{"headers":{"Authorization":"Basic dTpw"}},"respond":{"headers":[["Content-Type","text/html"]]}},
        {"respond":{"status":401,"headers":[["WWW-Authenticate","Basic realm=\"x\""],["Content-Type","text/html"]]}}]})",
        profile);
    const Exchange& last = result.exchanges.at(result.actions.at(2).firstExchange);
    QTEST(last.requestHeaders.contains("Authorization"), "isKept");
}

void TestClearSiteData::whatACookieComesToIsTold()
{
    const RunResult result = runOf(R"({"fetchscope":1,"page":{"url":"https://app.example/"},
        "cookies":[{"name":"c","value":"1","domain":"app.example"}],"actions":[{"initiator":"fetch","url":"/x"}],
        "server":[{"respond":{"headers":[["Clear-Site-Data","\"cookies\""]]}}]})",
        "standard");
    const CookieFate& last = result.trace.cookieFates().back();
    QCOMPARE(last.kind, CookieFate::Kind::Deleted);
    QCOMPARE(last.why, CookieVerdict::Cleared);
}

QTEST_GUILESS_MAIN(TestClearSiteData)
#include "tst_clear_site_data.moc"
