#include "core/engine/simulation/runner.h"
#include "core/telling/loopback/messages.h"
#include "core/telling/loopback/seen_run.h"
#include "core/telling/loopback/seen_run_words.h"
#include "core/writing/report/seen_run_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace fetchscope;

namespace {

constexpr const char* preflighted =
    R"({"fetchscope":1,"title":"T","page":{"url":"https://app.example/"},)"
    R"("actions":[{"initiator":"fetch","url":"https://api.example/doc","init":{"method":"PUT"}}],)"
    R"("server":[{"match":{"method":"OPTIONS"},"respond":{"status":204,"headers":[)"
    R"(["Access-Control-Allow-Origin","https://app.example"],["Access-Control-Allow-Methods","PUT"]]}},)"
    R"({"respond":{"headers":[["Access-Control-Allow-Origin","*"],["Content-Type","text/plain"]],"body":"ok"}}]})";

/// A run in which the browser has done what is predicted for Firefox, with what the transport adds.
SeenRun obedient(const char* json, const char* report)
{
    SeenRun run;
    run.userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";
    run.browser = browserOf(run.userAgent);
    run.plan = std::make_shared<const LoopbackPlan>(*LoopbackPlan::of(json));
    run.said = *run.plan->at({"r1", false, {40001}});
    const Profile rules(ProfileId::Firefox);
    run.predicted = runScenario(run.said.scenario, Tracing::On, &rules);
    const auto& request = std::get<RequestAction>(run.said.scenario.actions.front().what);
    SeenAction action;
    for (const Exchange& exchange : run.predicted.exchanges) {
        SeenExchange seen;
        seen.isPreflight = exchange.kind == Exchange::Kind::Preflight;
        seen.method = exchange.method;
        seen.url = exchange.url;
        seen.headers = exchange.requestHeaders;
        seen.headers.append("User-Agent", run.userAgent);
        seen.headers.append("Accept-Language", "en-US");
        seen.headers.append("Sec-GPC", "1");
        seen.status = exchange.status;
        action.exchanges.push_back(std::move(seen));
    }
    action.sighting = *readSighting(report, request.initiator);
    action.report = report;
    run.actions.emplace_back(std::move(action));
    run.isWhole = true;
    return run;
}

constexpr const char* readResponse = R"({"type":"cors","status":200,"redirected":false,"headers":["content-type"],)"
                                     R"("url":"http://api-example-r1.localhost:40001/doc"})";

QString codesOf(const SeenRun& run)
{
    QStringList codes;
    for (const Message& message : checkOf(run, 0).disagreements)
        codes << QString::fromStdString(std::string(message.pattern->code));
    return codes.join(QChar(' '));
}

} // namespace

class TestSeenRun : public QObject
{
    Q_OBJECT

private slots:
    void asPredicted();
    void departures();
    void reports_data();
    void reports();
    void whatIsNoReport();
    void anUndecodableBodyIsKnown();
    void browsersByTheirUserAgent_data();
    void browsersByTheirUserAgent();
    void theRecording();
};

void TestSeenRun::asPredicted()
{
    const SeenRun run = obedient(preflighted, readResponse);
    QCOMPARE(codesOf(run), QString());
    QCOMPARE(countChecks(run).agree, std::size_t {1});
    QCOMPARE(
        QString::fromStdString(seenRunLine(run)), QStringLiteral("Firefox 153.0: 1 of 1 actions came as predicted"));
}

/// Each is found, and nothing else.
void TestSeenRun::departures()
{
    const auto after = [](auto change) {
        SeenRun run = obedient(preflighted, readResponse);
        change(*run.actions.front());
        return codesOf(run);
    };
    QCOMPARE(after([](SeenAction& action) { action.exchanges.erase(action.exchanges.begin()); }),
        QStringLiteral("loopback.seen-not-sent"));
    QCOMPARE(after([](SeenAction& action) { action.exchanges.pop_back(); }), QStringLiteral("loopback.seen-not-sent"));
    QCOMPARE(after([](SeenAction& action) { action.exchanges.push_back(action.exchanges.back()); }),
        QStringLiteral("loopback.seen-unexpected"));
    QCOMPARE(after([](SeenAction& action) { action.exchanges[1].method = "put"; }),
        QStringLiteral("loopback.seen-unexpected loopback.seen-not-sent"));
    QCOMPARE(after([](SeenAction& action) { action.exchanges[1].headers.remove("Origin"); }),
        QStringLiteral("loopback.seen-header-missing"));
    QCOMPARE(after([](SeenAction& action) { action.exchanges[1].headers.set("Origin", "null"); }),
        QStringLiteral("loopback.seen-header-other"));
    QCOMPARE(after([](SeenAction& action) { action.exchanges[0].headers.append("Cookie", "a=1"); }),
        QStringLiteral("loopback.seen-header-more"));
    QCOMPARE(after([](SeenAction& action) { action.sighting.verdicts = {Verdict::Blocked}; }),
        QStringLiteral("loopback.seen-outcome"));
    QCOMPARE(after([](SeenAction& action) { action.sighting.isTimedOut = true; }),
        QStringLiteral("loopback.seen-no-answer"));
    QCOMPARE(after([](SeenAction& action) { action.sighting.status = 204; }), QStringLiteral("loopback.seen-value"));
    QCOMPARE(after([](SeenAction& action) { action.sighting.exposedHeaders->clear(); }),
        QStringLiteral("loopback.seen-value"));
    QCOMPARE(after([](SeenAction& action) { action.sighting.exposedHeaders->push_back("content-length"); }), QString());
}

void TestSeenRun::reports_data()
{
    QTest::addColumn<int>("initiator");
    QTest::addColumn<QByteArray>("report");
    QTest::addColumn<QString>("words");
    const auto row = [](InitiatorKind initiator, const char* report, const char* words) {
        const std::string name = std::string(nameOf(initiator)) + " " + report;
        QTest::newRow(name.c_str()) << static_cast<int>(initiator) << QByteArray(report) << QString::fromLatin1(words);
    };
    row(InitiatorKind::Fetch, R"({"error":"TypeError","message":"x"})", "a failure");
    row(InitiatorKind::Fetch, R"({"type":"opaque","status":0,"url":"","headers":[]})",
        "a response that it cannot read");
    row(InitiatorKind::Fetch, R"({"type":"basic","status":404,"url":"","headers":[]})", "a response that it can read");
    row(InitiatorKind::Fetch, R"({"timeout":true})", "the page saw neither success nor failure in time");
    row(InitiatorKind::Xhr, R"({"event":"load","status":200,"url":"","headers":[]})", "a response that it can read");
    row(InitiatorKind::Xhr, R"({"event":"error","status":0,"url":"","headers":[]})", "a failure");
    row(InitiatorKind::Img, R"({"event":"load","readable":false})", "a response that it cannot read");
    row(InitiatorKind::Img, R"({"event":"load","readable":true})", "a response that it can read");
    row(InitiatorKind::Script, R"({"event":"load"})", "that the load succeeded");
    row(InitiatorKind::Script, R"({"event":"error"})", "a failure");
    row(InitiatorKind::WebSocket, R"({"event":"open"})", "a response that it can read");
    row(InitiatorKind::Beacon, R"({"queued":true})", "nothing that tells");
    row(InitiatorKind::Preload, R"({"timeout":true})", "nothing that tells");
    row(InitiatorKind::Iframe, R"({"event":"load"})", "nothing that tells");
    row(InitiatorKind::Link, R"({"committed":true})", "the new document in its place");
    row(InitiatorKind::Link, R"({"committed":false})", "a failure");
    row(InitiatorKind::Link, R"({})", "nothing that tells");
}

void TestSeenRun::reports()
{
    QFETCH(int, initiator);
    QFETCH(QByteArray, report);
    QFETCH(QString, words);
    const auto sighting = readSighting(report.toStdString(), static_cast<InitiatorKind>(initiator));
    QVERIFY(sighting.has_value());
    QCOMPARE(QString::fromStdString(textOf(wordsForSeen(*sighting))), words);
}

/// A page may send anything.
void TestSeenRun::whatIsNoReport()
{
    for (const char* report : {"", "x", "[]", "null", "{", "1"})
        QVERIFY2(!readSighting(report, InitiatorKind::Fetch).has_value(), report);
    for (const char* report : {R"({"status":"200"})", R"({"headers":{},"url":1,"type":[]})", R"({"status":-1})",
             R"({"event":{},"use":[],"readable":"yes","committed":1})", R"({"headers":[1,null,[]]})"}) {
        for (const InitiatorInfo& initiator : allInitiators())
            QVERIFY2(readSighting(report, initiator.kind).has_value(), report);
    }
}

/// What an element shows or plays fails as well where it is no picture.
void TestSeenRun::anUndecodableBodyIsKnown()
{
    const SeenRun run = obedient(R"({"fetchscope":1,"page":{"url":"https://app.example/"},
        "actions":[{"initiator":"img","url":"https://app.example/a.png"}],
        "server":[{"respond":{"headers":[["Content-Type","image/png"]],"body":"x"}}]})",
        R"({"event":"error"})");
    QCOMPARE(codesOf(run), QStringLiteral("loopback.seen-undecodable"));
    QVERIFY(checkOf(run, 0).isKnown);
    QCOMPARE(countChecks(run).known, std::size_t {1});
    // The same of what was preloaded, and is not asked for again.
    SeenRun ahead = obedient(R"({"fetchscope":1,"page":{"url":"https://app.example/"},
        "actions":[{"initiator":"preload","as":"font","url":"https://app.example/a","crossorigin":"anonymous"},
                   {"initiator":"font","url":"https://app.example/a"}],
        "server":[{"respond":{"headers":[["Content-Type","font/woff2"]],"body":"x"}}]})",
        "{}");
    ahead.actions.emplace_back(SeenAction {{}, *readSighting(R"({"event":"error"})", InitiatorKind::Font), {}});
    QVERIFY(ahead.predicted.actions[1].firstExchange == ahead.predicted.actions[1].endExchange);
    QVERIFY(!checkOf(ahead, 1).agrees() && checkOf(ahead, 1).isKnown);
    SeenRun unanswered = run;
    unanswered.actions.front()->exchanges.front().status = 0;
    QVERIFY(!checkOf(unanswered, 0).isKnown);
}

void TestSeenRun::browsersByTheirUserAgent_data()
{
    QTest::addColumn<QByteArray>("userAgent");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("profile");
    const auto row = [](const char* userAgent, const char* name, ProfileId profile) {
        QTest::newRow(name) << QByteArray(userAgent) << QString::fromLatin1(name) << static_cast<int>(profile);
    };
    row("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox 128.0", ProfileId::Firefox);
    row("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
        "Chromium 131.0.0.0", ProfileId::Chromium);
    row("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 "
        "Safari/537.36 Edg/131.0.2903.86",
        "Edge 131.0.2903.86", ProfileId::Chromium);
    row("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1.1 "
        "Safari/605.1.15",
        "Safari 18.1.1", ProfileId::Safari);
    // Every browser of an iPhone is WebKit inside.
    row("Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
        "CriOS/123.0.6312.52 Mobile/15E148 Safari/604.1",
        "Safari", ProfileId::Safari);
    row("curl/7.88.1", "curl/7.88.1", ProfileId::Standard);
}

void TestSeenRun::browsersByTheirUserAgent()
{
    QFETCH(QByteArray, userAgent);
    QFETCH(QString, name);
    QFETCH(int, profile);
    const VisitingBrowser browser = browserOf(userAgent.toStdString());
    QCOMPARE(QString::fromStdString(browser.name), name);
    QCOMPARE(static_cast<int>(browser.profile), profile);
}

void TestSeenRun::theRecording()
{
    const SeenRun run = obedient(preflighted, readResponse);
    const std::string text = writeSeenRunsJson({&run}, JsonWriter::Layout::Pretty);
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    QCOMPARE(json["fetchscopeSeen"].toInt(), 1);
    QCOMPARE(json["scenario"], QJsonDocument::fromJson(preflighted).object());
    const QJsonObject only = json["runs"][0].toObject();
    QCOMPARE(only["browser"].toString(), QStringLiteral("Firefox 153.0"));
    QCOMPARE(only["agrees"].toBool(), true);
    const QJsonArray exchanges = only["actions"][0][QStringLiteral("exchanges")].toArray();
    QCOMPARE(exchanges.size(), 2);
    QCOMPARE(exchanges[0][QStringLiteral("kind")].toString(), QStringLiteral("preflight"));
    QCOMPARE(exchanges[1][QStringLiteral("url")].toString(), QStringLiteral("https://api.example/doc"));
    // All in the scenario's names.
    QVERIFY2(text.find("localhost") == std::string::npos, text.c_str());
}

QTEST_APPLESS_MAIN(TestSeenRun)
#include "tst_seen_run.moc"
