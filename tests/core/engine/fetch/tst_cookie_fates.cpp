#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/timeline/cookie_rows.h"

#include <QTest>

using namespace fetchscope;

/// What became of each cookie at each request of a run, and why. Where browsers differ, the expectation is what they
/// were recorded to do.
class CookieFatesTest : public QObject
{
    Q_OBJECT

private slots:
    void aCookieIsSentOrKeptForAReason_data();
    void aCookieIsSentOrKeptForAReason();
    void anAnswersCookieIsStoredOrRefusedForAReason_data();
    void anAnswersCookieIsStoredOrRefusedForAReason();
    void aRowSaysWhoSetTheCookie();
    void whoSetItGoesByTime();
    void whatReplacesAndDeletesSaysSo();
    void aCachedAnswerTakesNoCookies();
    void nothingIsKeptWithoutATrace();

private:
    static RunResult runOf(const QByteArray& json, Tracing tracing = Tracing::On)
    {
        auto scenario = readScenario(json.toStdString());
        if (!scenario)
            qFatal("%s", describe(scenario.error()).c_str());
        static std::vector<std::unique_ptr<Scenario>> kept;
        kept.push_back(std::make_unique<Scenario>(*std::move(scenario)));
        return runScenario(*kept.back(), tracing);
    }
    /// `withheld samesite-lax`, of the cookie named `c` at an exchange; all that was said of it.
    static QByteArray fateOf(const RunResult& result, int exchange, std::string_view name = "c")
    {
        QByteArrayList all;
        for (const CookieFate& fate : result.trace.cookieFates()) {
            if (fate.exchange != exchange || fate.cookie.name != name)
                continue;
            QByteArray text(nameOf(fate.kind).data(), static_cast<qsizetype>(nameOf(fate.kind).size()));
            if (fate.why != CookieVerdict::Accepted)
                text += ' ' + QByteArray(codeOf(fate.why).data(), static_cast<qsizetype>(codeOf(fate.why).size()));
            all << text;
        }
        return all.join(", ");
    }
};

void CookieFatesTest::aCookieIsSentOrKeptForAReason_data()
{
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("cookie");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("fate");
    const auto row = [](const char* name, const char* profile, const char* cookie, const char* action, const char* fate,
                         const char* more = "") {
        QTest::newRow(name) << QByteArray(profile) << QByteArray(more) << QByteArray(cookie) << QByteArray(action)
                            << QByteArray(fate);
    };
    const char* const home = R"("initiator":"fetch","url":"https://app.example/x")";
    const char* const cross = R"("initiator":"fetch","url":"https://api.test/x","init":{"credentials":"include"})";
    const char* const page = R"("page":{"url":"https://app.example/"})";
    row("sent", "standard", R"("domain":"app.example")", home, "sent", page);
    row("for a path below", "standard", R"("domain":"app.example","path":"/y")", home, "withheld path", page);
    row("of a neighbour", "standard", R"("domain":"api.app.example")", home, "withheld host-only", page);
    row("of a neighbour's domain", "standard", R"("domain":"api.app.example","hostOnly":false)", home,
        "withheld other-host", page);
    row("of another site", "standard", R"("domain":"api.test")", home, "", page);
    row("Secure over http:", "standard", R"("domain":"app.example","secure":true)",
        R"("initiator":"fetch","url":"http://app.example/x")", "withheld secure",
        R"("page":{"url":"http://app.example/"})");
    // Recorded: names under localhost with a Secure cookie, in all three.
    for (const auto& [profile, fate] :
        {std::pair("chromium", "sent"), std::pair("firefox", "sent"), std::pair("safari", "withheld secure")}) {
        QTest::addRow("Secure over http: of localhost, %s", profile)
            << QByteArray(profile) << QByteArray(R"("page":{"url":"http://localhost:3000/"})")
            << QByteArray(R"("domain":"localhost","secure":true)")
            << QByteArray(R"("initiator":"fetch","url":"http://localhost:3000/x")") << QByteArray(fate);
    }
    row("Strict from another site", "standard", R"("domain":"api.test","sameSite":"strict")", cross,
        "withheld samesite-strict", page);
    row("Lax from another site", "standard", R"("domain":"api.test","sameSite":"lax")", cross, "withheld samesite-lax",
        page);
    row("no SameSite from another site", "standard", R"("domain":"api.test")", cross, "withheld samesite-default",
        page);
    row("no SameSite from another site, firefox, unpartitioned jar", "firefox", R"("domain":"api.test")", cross,
        "withheld unpartitioned", page);
    row("Lax with a link", "standard", R"("domain":"api.test","sameSite":"lax")",
        R"("initiator":"link","url":"https://api.test/x","userActivation":true)", "sent", page);
    row("Lax with a form that is posted", "standard", R"("domain":"api.test","sameSite":"lax")",
        R"("initiator":"form","method":"POST","url":"https://api.test/x","userActivation":true)",
        "withheld samesite-lax-unsafe", page);
    row("no SameSite with a form that is posted", "standard", R"("domain":"api.test")",
        R"("initiator":"form","method":"POST","url":"https://api.test/x","userActivation":true)",
        "withheld samesite-default-unsafe", page);
    row("no SameSite with a form that is posted, fresh", "chromium", R"("domain":"api.test")",
        R"("initiator":"form","method":"POST","url":"https://api.test/x","userActivation":true)",
        "sent lax-allowing-unsafe", page);
    row("omit", "standard", R"("domain":"app.example")",
        R"("initiator":"fetch","url":"https://app.example/x","init":{"credentials":"omit"})",
        "withheld credentials-omit", page);
    row("same-origin", "standard", R"("domain":"api.test","secure":true,"sameSite":"none")",
        R"("initiator":"fetch","url":"https://api.test/x")", "withheld credentials-same-origin", page);
    row("a path that does not fit, whatever the credentials", "standard", R"("domain":"api.test","path":"/y")",
        R"("initiator":"fetch","url":"https://api.test/x")", "withheld path", page);
    row("an embedder policy", "standard", R"("domain":"api.test","secure":true,"sameSite":"none")",
        R"("initiator":"img","url":"https://api.test/x")", "withheld embedder-policy",
        R"("page":{"url":"https://app.example/","crossOriginEmbedderPolicy":"credentialless"})");
    row("third-party cookies blocked", "chromium", R"("domain":"api.test","secure":true,"sameSite":"none")", cross,
        "withheld third-party", R"("page":{"url":"https://app.example/"},"settings":{"thirdPartyCookies":"block"})");
    row("a frame that could ask", "chromium", R"("domain":"api.test","secure":true,"sameSite":"none")",
        R"("initiator":"fetch","url":"https://api.test/x")", "withheld no-storage-access",
        R"("page":{"url":"https://api.test/","topLevelUrl":"https://app.example/"},"settings":{"thirdPartyCookies":"block"})");
    row("of another partition", "chromium",
        R"("domain":"api.test","secure":true,"sameSite":"none","partition":"https://other.example","partitioned":true)",
        cross, "withheld other-partition", page);
}

void CookieFatesTest::aCookieIsSentOrKeptForAReason()
{
    QFETCH(const QByteArray, profile);
    QFETCH(const QByteArray, more);
    QFETCH(const QByteArray, cookie);
    QFETCH(const QByteArray, action);
    QFETCH(const QByteArray, fate);
    const RunResult result = runOf("{\"fetchscope\":1,\"profile\":\"" + profile + "\"," + more
        + ",\"cookies\":[{\"name\":\"c\",\"value\":\"1\"," + cookie + "}],\"actions\":[{" + action
        + R"(}],"server":[{"respond":{"body":"x"}}]})");
    QCOMPARE(result.exchanges.size(), std::size_t(1));
    QCOMPARE(fateOf(result, 0), fate);
    QCOMPARE(result.exchanges[0].requestHeaders.contains("Cookie"), fate.startsWith("sent"));
}

void CookieFatesTest::anAnswersCookieIsStoredOrRefusedForAReason_data()
{
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("init");
    QTest::addColumn<QByteArray>("setCookie");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("fate");
    const auto row = [](const char* title, const char* profile, const char* url, const char* setCookie,
                         const char* fate, const char* init = "include", const char* name = "c") {
        QTest::newRow(title) << QByteArray(profile) << QByteArray(url) << QByteArray(init) << QByteArray(setCookie)
                             << QByteArray(name) << QByteArray(fate);
    };
    const char* const home = "https://app.example/x";
    const char* const cross = "https://api.test/x";
    row("stored", "standard", home, "c=1", "stored");
    row("without credentials", "standard", home, "c=1", "refused credentials-omit", "omit");
    row("of another origin, without credentials", "standard", cross, "c=1; SameSite=None; Secure",
        "refused credentials-same-origin", "same-origin");
    row("another domain", "standard", home, "c=1; Domain=other.example", "refused domain-mismatch");
    row("a public suffix", "standard", home, "c=1; Domain=example", "refused public-suffix");
    row("None without Secure", "standard", home, "c=1; SameSite=None", "refused samesite-none-insecure");
    row("Lax from another site", "standard", cross, "c=1; SameSite=Lax", "refused cross-site");
    row("no SameSite from another site", "standard", cross, "c=1", "refused cross-site-default");
    row("Partitioned without Secure", "standard", home, "c=1; Partitioned", "refused partitioned-insecure");
    row("a prefix without Secure", "standard", home, "__Secure-c=1", "refused prefix-secure", "include", "__Secure-c");
    row("deleted where nothing was", "standard", home, "c=1; Max-Age=0", "refused expired");
    // Recorded: Set-Cookie: __Host-c=1; Secure at the top of a host.
    row("__Host- by the default path, chromium", "chromium", home, "__Host-c=1; Secure", "refused prefix-host",
        "include", "__Host-c");
    row("__Host- by the default path, firefox", "firefox", home, "__Host-c=1; Secure", "stored", "include", "__Host-c");
}

void CookieFatesTest::anAnswersCookieIsStoredOrRefusedForAReason()
{
    QFETCH(const QByteArray, profile);
    QFETCH(const QByteArray, url);
    QFETCH(const QByteArray, init);
    QFETCH(const QByteArray, setCookie);
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, fate);
    const RunResult result = runOf(R"({"fetchscope":1,"page":{"url":"https://app.example/"},"profile":")" + profile
        + R"(","actions":[{"initiator":"fetch","url":")" + url + R"(","init":{"credentials":")" + init
        + R"("}}],"server":[{"respond":{"headers":[["Set-Cookie",")" + setCookie
        + R"("],["Access-Control-Allow-Origin","https://app.example"],["Access-Control-Allow-Credentials","true"]]}}]})");
    QCOMPARE(fateOf(result, 0, name.toStdString()), fate);
    QCOMPARE(result.cookies.empty(), !fate.startsWith("stored"));
}

void CookieFatesTest::aRowSaysWhoSetTheCookie()
{
    const RunResult result = runOf(R"({"fetchscope":1,"page":{"url":"https://app.example/"},
        "cookies":[{"name":"old","value":"1","domain":"app.example"}],
        "actions":[{"initiator":"fetch","url":"/a"},{"initiator":"fetch","url":"/b"}],
        "server":[{"match":{"url":"https://app.example/a"},"respond":{"headers":[["Set-Cookie","new=1"]]}},
                  {"respond":{"body":"x"}}]})");
    const std::vector<CookieRow> rows = cookieRowsOf(result);
    const auto second = rowsOfExchange(rows, 1);
    QCOMPARE(second.size(), std::size_t(2));
    for (const CookieRow& row : second) {
        QCOMPARE(row.fate->kind, CookieFate::Kind::Sent);
        QCOMPARE(row.setBy, row.fate->cookie.name == "new" ? std::optional<std::uint64_t>(0) : std::nullopt);
    }
    QVERIFY(rowsOfExchange(rows, 2).empty());
}

/// The first action's second request takes along what the answer to the other action has set meanwhile.
void CookieFatesTest::whoSetItGoesByTime()
{
    const RunResult result = runOf(R"({"fetchscope":1,"page":{"url":"https://app.example/"},
        "actions":[{"initiator":"fetch","url":"/a"},{"initiator":"fetch","url":"/b","with":"previous"}],
        "server":[{"match":{"url":"*/a"},"respond":{"status":302,"headers":[["Location","/c"]],"delayMs":200}},
                  {"match":{"url":"*/b"},"respond":{"headers":[["Set-Cookie","new=1"]],"delayMs":100}},
                  {"respond":{"body":"x"}}]})");
    const std::vector<CookieRow> rows = cookieRowsOf(result);
    const auto second = rowsOfExchange(rows, 1);
    QCOMPARE(second.size(), std::size_t(1));
    QCOMPARE(result.exchanges[1].url, std::string("https://app.example/c"));
    QCOMPARE(second.front().setBy, std::optional<std::uint64_t>(2));
}

void CookieFatesTest::whatReplacesAndDeletesSaysSo()
{
    const RunResult result = runOf(R"({"fetchscope":1,"page":{"url":"https://app.example/"},
        "cookies":[{"name":"c","value":"1","domain":"app.example"},{"name":"d","value":"1","domain":"app.example"}],
        "actions":[{"initiator":"fetch","url":"/a"}],
        "server":[{"respond":{"headers":[["Set-Cookie","c=2; Path=/"],["Set-Cookie","d=; Path=/; Max-Age=0"]]}}]})");
    QCOMPARE(fateOf(result, 0, "c"), QByteArray("sent, replaced"));
    QCOMPARE(fateOf(result, 0, "d"), QByteArray("sent, deleted expired"));
}

void CookieFatesTest::aCachedAnswerTakesNoCookies()
{
    const RunResult result = runOf(R"({"fetchscope":1,"page":{"url":"https://app.example/"},
        "cookies":[{"name":"c","value":"1","domain":"app.example"}],
        "actions":[{"initiator":"fetch","url":"/a"},{"initiator":"fetch","url":"/a"},{"initiator":"fetch","url":"/b"}],
        "server":[{"respond":{"headers":[["Cache-Control","max-age=600"]],"body":"x"}}]})");
    QCOMPARE(result.exchanges.size(), std::size_t(2));
    QCOMPARE(fateOf(result, 0), QByteArray("sent"));
    QCOMPARE(fateOf(result, 1), QByteArray("sent"));
}

void CookieFatesTest::nothingIsKeptWithoutATrace()
{
    const RunResult result = runOf(R"({"fetchscope":1,"page":{"url":"https://app.example/"},
        "cookies":[{"name":"c","value":"1","domain":"app.example"}],
        "actions":[{"initiator":"fetch","url":"/a"}],"server":[{"respond":{"body":"x"}}]})",
        Tracing::Off);
    QVERIFY(result.trace.cookieFates().empty());
    QCOMPARE(result.exchanges.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(CookieFatesTest)
#include "tst_cookie_fates.moc"
