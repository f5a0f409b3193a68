#include "core/telling/handout/header_trials.h"
#include "core/telling/handout/profile_runs.h"
#include "tests/core/scenarios.h"

#include <QTest>

using namespace fetchscope;

namespace {

/// A POST of JSON with a cookie, whose preflight is allowed; then the same again, from the preflight cache.
const QByteArray postOfJson =
    R"({"fetchscope":1,"page":{"url":"https://app.example.test/"},)"
    R"("cookies":[{"name":"id","value":"1","domain":"api.example.test","secure":true,"sameSite":"none"}],)"
    R"("actions":[{"initiator":"fetch","url":"https://api.example.test/doc","init":{"method":"POST","body":"{}",)"
    R"("credentials":"include","headers":{"Content-Type":"application/json"}}},)"
    R"({"initiator":"fetch","url":"https://api.example.test/doc","init":{"method":"POST","body":"{}",)"
    R"("credentials":"include","headers":{"Content-Type":"application/json"}}}],)"
    R"("server":[{"match":{"method":"OPTIONS"},"respond":{"status":204,"headers":)"
    R"([["Access-Control-Allow-Origin","https://app.example.test"],["Access-Control-Allow-Credentials","true"],)"
    R"(["Access-Control-Allow-Headers","content-type"],["Access-Control-Max-Age","0"],["X-Served-By","a"]]}},)"
    R"({"respond":{"status":200,"headers":[["Access-Control-Allow-Origin","https://app.example.test"],)"
    R"(["Access-Control-Allow-Credentials","true"],["Access-Control-Expose-Headers","x-count"],["X-Count","3"]]}}]})";

QString without(HeaderTrials& trials, const Run& run, std::size_t exchange, const char* name)
{
    const HeaderList& headers = *run.result.exchanges[exchange].responseHeaders;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        if (headers.at(i).name == name)
            return QString::fromStdString(trials.withoutOfAnswer(exchange, i));
    }
    return {};
}

} // namespace

/// What would be without a header, as the standard has it.
class TestHeaderTrials : public QObject
{
    Q_OBJECT

private slots:
    void headersOfTheServer_data();
    void headersOfTheServer();
    void headersOfThePage();
    void whatTheBrowserSetsIsNotTried();
    void theRunItselfStaysAsItIs();
    void eachBrowserRunsUnderItsOwnRules();
};

void TestHeaderTrials::headersOfTheServer_data()
{
    QTest::addColumn<int>("exchange");
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("begins");
    QTest::addColumn<QString>("contains");
    QTest::newRow("preflight: origin") << 0 << "Access-Control-Allow-Origin"
                                       << "If the server did not send it: Blocked."
                                       << "has no Access-Control-Allow-Origin";
    QTest::newRow("preflight: credentials") << 0 << "Access-Control-Allow-Credentials"
                                            << "If the server did not send it: Blocked."
                                            << "Access-Control-Allow-Credentials";
    QTest::newRow("preflight: headers") << 0 << "Access-Control-Allow-Headers"
                                        << "If the server did not send it: Blocked."
                                        << "content-type";
    // Without it the answer is kept for five seconds, and the second request needs no preflight.
    QTest::newRow("preflight: age") << 0 << "Access-Control-Max-Age"
                                    << "If the server did not send it: the page would get the same, with 3 requests in "
                                       "place of 4."
                                    << "";
    QTest::newRow("preflight: unused") << 0 << "X-Served-By"
                                       << "If the server did not send it: nothing would change here."
                                       << "";
    QTest::newRow("origin") << 1 << "Access-Control-Allow-Origin"
                            << "If the server did not send it: Blocked."
                            << "Access-Control-Allow-Origin";
    QTest::newRow("exposed") << 1 << "Access-Control-Expose-Headers"
                             << "If the server did not send it: the page could not read these headers any more: "
                                "x-count."
                             << "";
}

void TestHeaderTrials::headersOfTheServer()
{
    QFETCH(int, exchange);
    QFETCH(QString, header);
    QFETCH(QString, begins);
    QFETCH(QString, contains);
    const RunPointer run = tests::runOf(postOfJson);
    QCOMPARE(run->result.exchanges.size(), std::size_t {4});
    HeaderTrials trials(*run);
    const QString text = without(trials, *run, static_cast<std::size_t>(exchange), qPrintable(header));
    QVERIFY2(text.startsWith(begins) && text.contains(contains), qPrintable(text));
}

void TestHeaderTrials::headersOfThePage()
{
    const RunPointer run = tests::runOf(postOfJson);
    HeaderTrials trials(*run);
    QVERIFY(trials.isOfPage(1, "content-type"));
    QVERIFY(!trials.isOfPage(0, "content-type"));
    // The body's own type, text/plain, is safelisted: the first request needs no preflight.
    QCOMPARE(QString::fromStdString(trials.withoutOfRequest(1, "Content-Type")),
        QStringLiteral("If the page did not set it: the page would get the same, with 3 requests in place of 4."));
    QVERIFY(QString::fromStdString(trials.withoutOfRequest(1, "Cookie"))
                .startsWith(QStringLiteral("If the browser had no cookies at first: the page would get the same")));
}

void TestHeaderTrials::whatTheBrowserSetsIsNotTried()
{
    const RunPointer run = tests::runOf(postOfJson);
    HeaderTrials trials(*run);
    for (const char* name : {"Origin", "Sec-Fetch-Site", "Accept", "Access-Control-Request-Headers"})
        QVERIFY2(trials.withoutOfRequest(0, name).empty() && trials.withoutOfRequest(1, name).empty(), name);
}

void TestHeaderTrials::theRunItselfStaysAsItIs()
{
    const RunPointer run = tests::runOf(postOfJson);
    HeaderTrials trials(*run);
    const QString first = without(trials, *run, 0, "Access-Control-Allow-Origin");
    without(trials, *run, 0, "X-Served-By");
    trials.withoutOfRequest(1, "Cookie");
    HeaderTrials fresh(*run);
    QCOMPARE(without(trials, *run, 0, "Access-Control-Allow-Origin"), first);
    QCOMPARE(without(trials, *run, 1, "Access-Control-Allow-Origin"),
        without(fresh, *run, 1, "Access-Control-Allow-Origin"));
}

void TestHeaderTrials::eachBrowserRunsUnderItsOwnRules()
{
    // Safari keeps no entry of the preflight cache longer than ten minutes.
    const ProfileRuns runs = runUnderAllProfiles(tests::runOf(tests::longMaxAge()));
    const std::array<ProfileId, 4> ids {
        ProfileId::Standard, ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari};
    for (std::size_t i = 0; i < runs.size(); ++i)
        QCOMPARE(runs[i]->result.profile.id(), ids[i]);
    QVERIFY(!runs[0]->result.preflightCacheEntries.empty());
    QCOMPARE(runs[3]->result.preflightCacheEntries.front().maxAge, 600.0);
}

QTEST_GUILESS_MAIN(TestHeaderTrials)
#include "tst_header_trials.moc"
