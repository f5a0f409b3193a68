#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace fetchscope;

namespace {

Scenario scenarioOf(const QByteArray& json)
{
    auto scenario = readScenario(std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    return *std::move(scenario);
}

QJsonObject withBodies(QJsonObject options)
{
    if (options.contains(QStringLiteral("bodyKiB"))) {
        const auto length = options.take(QStringLiteral("bodyKiB")).toInt() * 1024;
        options.insert(QStringLiteral("body"), QString(std::max(length, 1), QChar('x')));
    }
    return options;
}

Scenario scenarioOf(QJsonObject json, ProfileId profile)
{
    QJsonArray actions;
    for (const auto& value : json.value(QStringLiteral("actions")).toArray()) {
        QJsonObject action = withBodies(value.toObject());
        if (action.contains(QStringLiteral("init")))
            action.insert(QStringLiteral("init"), withBodies(action.value(QStringLiteral("init")).toObject()));
        actions.append(action);
    }
    json.insert(QStringLiteral("actions"), actions);
    Scenario scenario = scenarioOf(QJsonDocument(json).toJson());
    scenario.profile = profile;
    return scenario;
}

/// What reached the server and when, as `GET conditional at 300`, in the order of time.
QStringList sentIn(const RunResult& result)
{
    std::vector<std::pair<long, QString>> sent;
    for (const Exchange& exchange : result.exchanges) {
        QString line = QString::fromStdString(exchange.method);
        if (exchange.requestHeaders.contains("If-None-Match"))
            line += QStringLiteral(" conditional");
        sent.emplace_back(std::lround(exchange.sentAt * 1000), line);
    }
    std::sort(sent.begin(), sent.end());
    QStringList lines;
    for (const auto& [at, line] : sent)
        lines << QStringLiteral("%1 at %2").arg(line).arg(at);
    return lines;
}

QStringList successesIn(const RunResult& result)
{
    QStringList list;
    for (const ActionResult& action : result.actions) {
        const Verdict verdict = action.outcome.verdict;
        list << (verdict == Verdict::Exposed || verdict == Verdict::Opaque ? QStringLiteral("yes")
                                                                           : QStringLiteral("no"));
    }
    return list;
}

/// Every exchange and step with its values.
QStringList everythingIn(const RunResult& result)
{
    QStringList lines = sentIn(result);
    for (const StepRecord& step : result.trace.steps()) {
        QString line = QStringLiteral("%1 %2 %3 %4")
                           .arg(static_cast<int>(step.id))
                           .arg(static_cast<int>(step.result))
                           .arg(step.depth)
                           .arg(step.exchange);
        for (std::size_t i = 0; i < step.valueCount; ++i) {
            const TraceValue value = result.trace.value(step, i);
            line += QStringLiteral(" %1 ").arg(value.number)
                + QString::fromUtf8(value.text.data(), static_cast<qsizetype>(value.text.size()));
        }
        lines << line;
    }
    return lines;
}

/// A page of https://app.example that asks for `/a`, `/b`… of itself, each answered after 300 ms.
QByteArray page(const char* actions, const char* more = "")
{
    return QByteArray(R"({"fetchscope": 1, "page": {"url": "https://app.example/"}, "actions": [)") + actions + "]"
        + more + "}";
}

QByteArray putElsewhere(const char* more)
{
    return QByteArray(R"({"initiator": "fetch", "url": "https://api.example/a", "init": {"method": "PUT"})") + more
        + "}";
}

QByteArray serverOf(const char* headers)
{
    return QByteArray(R"(, "server": [{"respond": {"headers": [)") + headers + R"(], "delayMs": 300}}])";
}

} // namespace

/// Actions that begin with the one before them, while its answer is awaited.
class TestAtOnce : public QObject
{
    Q_OBJECT

private slots:
    void browsersDoTheSame_data()
    {
        QTest::addColumn<QJsonObject>("scenario");
        QTest::addColumn<int>("profile");
        QTest::addColumn<QStringList>("sent");
        QTest::addColumn<QStringList>("succeeds");
        QFile file(QStringLiteral(FETCHSCOPE_TEST_DATA "/at-once/cases.ndjson"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::vector<std::pair<QString, ProfileId>> browsers {{QStringLiteral("chromium"), ProfileId::Chromium},
            {QStringLiteral("firefox"), ProfileId::Firefox}, {QStringLiteral("webkit"), ProfileId::Safari}};
        while (!file.atEnd()) {
            const QJsonObject one = QJsonDocument::fromJson(file.readLine()).object();
            const QJsonObject recorded = one.value(QStringLiteral("recorded")).toObject();
            for (const auto& [browser, profile] : browsers) {
                const QJsonObject seen = recorded.value(browser).toObject();
                if (seen.isEmpty())
                    continue;
                QStringList sent;
                for (const auto& request : seen.value(QStringLiteral("sent")).toArray())
                    sent << request.toString();
                QStringList succeeds;
                for (const auto& isGood : seen.value(QStringLiteral("succeeds")).toArray())
                    succeeds << (isGood.toBool() ? QStringLiteral("yes") : QStringLiteral("no"));
                const QString name = one.value(QStringLiteral("name")).toString() + QStringLiteral(" in ") + browser;
                QTest::newRow(qPrintable(name)) << one.value(QStringLiteral("scenario")).toObject()
                                                << static_cast<int>(profile) << sent << succeeds;
            }
        }
    }
    void browsersDoTheSame()
    {
        QFETCH(QJsonObject, scenario);
        QFETCH(int, profile);
        QFETCH(QStringList, sent);
        QFETCH(QStringList, succeeds);
        const RunResult result = runScenario(scenarioOf(scenario, static_cast<ProfileId>(profile)));
        QCOMPARE(sentIn(result), sent);
        if (!succeeds.isEmpty())
            QCOMPARE(successesIn(result), succeeds);
    }

    /// Nothing of the standard lets a request wait for another one, but for preloads and modules.
    void theStandardSendsAll()
    {
        const QByteArray json = page(R"({"initiator": "fetch", "url": "/a"},
            {"initiator": "fetch", "url": "/a", "with": "previous"},
            {"initiator": "img", "url": "/b", "with": "previous"},
            {"initiator": "img", "url": "/b", "with": "previous"},
            {"initiator": "dynamic-import", "url": "/c", "with": "previous"},
            {"initiator": "dynamic-import", "url": "/c", "with": "previous"})",
            serverOf(R"(["Cache-Control", "max-age=60"], ["Content-Type", "text/javascript"])").constData());
        const RunResult result = runScenario(scenarioOf(json));
        QCOMPARE(sentIn(result), QStringList(5, QStringLiteral("GET at 0")));
        QCOMPARE(result.actions.back().ahead->kind, AnswerAhead::Kind::Module);
        QCOMPARE(result.actions.back().endedAt, 0.3);
    }

    /// https://fetch.spec.whatwg.org/#http-network-or-cache-fetch, step 8.10
    void keepaliveIsSharedByWhatIsUnderWay()
    {
        const QByteArray body = '"' + QByteArray(40000, 'x') + '"';
        const QByteArray one =
            R"({"initiator": "fetch", "url": "/a", "init": {"method": "POST", "keepalive": true, "body": )" + body
            + "}";
        const QByteArray together = page(
            (one + "}, " + one + R"(, "with": "previous", "afterMs": 299})").constData(), serverOf("").constData());
        QCOMPARE(successesIn(runScenario(scenarioOf(together))), QStringList({"yes", "no"}));
        const QByteArray later = page(
            (one + "}, " + one + R"(, "with": "previous", "afterMs": 301})").constData(), serverOf("").constData());
        QCOMPARE(successesIn(runScenario(scenarioOf(later))), QStringList({"yes", "yes"}));
    }

    /// A cookie is there from the moment at which the answer came that sets it.
    void cookiesComeWithTheirAnswer()
    {
        const QByteArray json = page(R"({"initiator": "fetch", "url": "/a"},
            {"initiator": "fetch", "url": "/b", "with": "previous", "afterMs": 200},
            {"initiator": "fetch", "url": "/c", "with": "previous", "afterMs": 200},
            {"initiator": "fetch", "url": "/d"})",
            serverOf(R"(["Set-Cookie", "a=1"])").constData());
        const RunResult result = runScenario(scenarioOf(json));
        QCOMPARE(result.exchanges.size(), std::size_t {4});
        const auto hasCookie = [&](std::size_t exchange) {
            return result.exchanges[exchange].requestHeaders.contains("Cookie");
        };
        QVERIFY(!hasCookie(0) && !hasCookie(1) && hasCookie(2) && hasCookie(3));
        QCOMPARE(result.actions[2].startedAt, 0.4);
        QCOMPARE(result.actions[3].startedAt, 0.7);
        // Each finds its own exchange in the run, where those of one action stand together.
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(result.actions[i].firstExchange, i);
            QCOMPARE(result.actions[i].endExchange, i + 1);
            for (std::size_t step = result.actions[i].firstStep; step < result.actions[i].endStep; ++step)
                QVERIFY(result.trace.step(step).exchange <= static_cast<int>(i));
        }
        // The trace of the second one tells of the cookie that came while its own answer was awaited.
        const auto& states = result.trace.cookieStates();
        QVERIFY(std::any_of(states.begin(), states.end(), [&](const auto& state) {
            return state.step > result.actions[1].firstStep && state.step < result.actions[1].endStep
                && !state.entries.empty() && state.time >= 0.3;
        }));
    }

    /// Which answer was stored is counted over the run, whatever came first.
    void storedAnswersKeepTheirExchange()
    {
        const QByteArray json = page(R"({"initiator": "fetch", "url": "/a", "init": {"method": "POST"}},
            {"initiator": "fetch", "url": "/b", "with": "previous"},
            {"initiator": "fetch", "url": "/b"})",
            serverOf(R"(["Cache-Control", "max-age=60"])").constData());
        const RunResult result = runScenario(scenarioOf(json));
        QCOMPARE(result.exchanges.size(), std::size_t {2});
        QVERIFY(result.actions[2].storedAnswer.has_value());
        QCOMPARE(result.exchanges[result.actions[2].storedAnswer->broughtBy].url, std::string("https://app.example/b"));
    }

    /// https://fetch.spec.whatwg.org/#http-network-or-cache-fetch, step 11.4: what was found to be validated is the
    /// response after a 304, though a POST has removed it from the cache while that was awaited.
    void whatIsValidatedMayBeRemovedMeanwhile()
    {
        const QByteArray json = page(R"({"initiator": "fetch", "url": "/a"},
            {"initiator": "fetch", "url": "/a"},
            {"initiator": "fetch", "url": "/a", "init": {"method": "POST"}, "with": "previous"},
            {"initiator": "fetch", "url": "/a", "init": {"cache": "only-if-cached", "mode": "same-origin"}})",
            R"(, "server": [
            {"match": {"method": "GET", "headers": {"If-Modified-Since": "*"}}, "respond": {"status": 304, "delayMs": 300}},
            {"match": {"method": "GET"}, "respond": {"body": "old", "headers": [["Cache-Control", "no-cache"],
                ["Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT"]]}},
            {"respond": {"status": 200, "delayMs": 100}}])");
        const RunResult result = runScenario(scenarioOf(json));
        QCOMPARE(result.exchanges.at(1).status, std::uint16_t {304});
        QCOMPARE(result.actions[1].outcome.status, std::uint16_t {200});
        QCOMPARE(successesIn(result), QStringList({"yes", "yes", "yes", "no"}));
    }

    void theSameBytesEachTime()
    {
        const QByteArray json = page(
            (putElsewhere("") + ", " + putElsewhere(R"(, "with": "previous")") + R"(, {"wait": 0.1, "with": "previous"},
            {"clear": "preflight-cache", "with": "previous", "afterMs": 350}, )"
                + putElsewhere(""))
                .constData(),
            serverOf(R"(["Access-Control-Allow-Origin", "*"], ["Access-Control-Allow-Methods", "PUT"])").constData());
        const Scenario scenario = scenarioOf(json);
        QCOMPARE(everythingIn(runScenario(scenario)), everythingIn(runScenario(scenario)));
        // The cache was emptied while the first two were under way.
        const RunResult result = runScenario(scenario);
        QCOMPARE(result.exchanges.back().sentAt, 0.9);
        QCOMPARE(result.exchanges.size(), std::size_t {6});
    }

    void whatIsWrongIsTold_data()
    {
        QTest::addColumn<QByteArray>("actions");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("what");
        const auto row = [](const char* name, const char* actions, const char* where, const char* what) {
            QTest::newRow(name) << QByteArray(actions) << QString::fromLatin1(where) << QString::fromLatin1(what);
        };
        row("the first", R"({"initiator": "fetch", "url": "/a", "with": "previous"})", "/actions/0/with",
            "no action before");
        row("another name", R"({"wait": 1}, {"wait": 1, "with": "next"})", "/actions/1/with", "\"previous\"");
        row("no text", R"({"wait": 1}, {"wait": 1, "with": 1})", "/actions/1/with", "text");
        row("a time alone", R"({"wait": 1}, {"wait": 1, "afterMs": 5})", "/actions/1/afterMs", "waits");
        row("a time before", R"({"wait": 1}, {"wait": 1, "with": "previous", "afterMs": -5})", "/actions/1/afterMs",
            "");
    }
    void whatIsWrongIsTold()
    {
        QFETCH(QByteArray, actions);
        QFETCH(QString, where);
        QFETCH(QString, what);
        const QByteArray json = page(actions.constData());
        const auto scenario = readScenario(std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
        QVERIFY(!scenario);
        QCOMPARE(QString::fromStdString(textOf(scenario.error().where)), where);
        QVERIFY(QString::fromStdString(textOf(scenario.error().message)).contains(what));
    }

    void thereIsAnEndToHowMany()
    {
        QByteArray actions = R"({"wait": 1})";
        for (int i = 0; i < 256; ++i)
            actions += R"(, {"wait": 1, "with": "previous"})";
        const QByteArray json = page(actions.constData());
        const auto scenario = readScenario(std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
        QVERIFY(!scenario);
        QCOMPARE(QString::fromStdString(textOf(scenario.error().where)), QStringLiteral("/actions/256/with"));
    }
};

QTEST_GUILESS_MAIN(TestAtOnce)
#include "tst_at_once.moc"
