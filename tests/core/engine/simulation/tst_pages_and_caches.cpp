#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

/// A scenario of https://app.example/ and of the page `shop`, with these members beside.
Scenario scenarioOf(const QByteArray& members)
{
    QByteArray json =
        "{'fetchscope':1,'page':{'url':'https://app.example/'},'pages':{'shop':{'url':'https://shop.example/'}},";
    json.replace('\'', '"').append(members).append('}');
    auto scenario = readScenario(json.toStdString());
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    return *std::move(scenario);
}

QByteArray faultOf(const QByteArray& members)
{
    QByteArray json = "{'fetchscope':1,'page':{'url':'https://app.example/'},";
    json.replace('\'', '"').append(members).append('}');
    const auto scenario = readScenario(json.toStdString());
    return scenario ? QByteArray("(none)") : QByteArray::fromStdString(describe(scenario.error()));
}

QByteArray verdicts(const RunResult& result)
{
    QByteArrayList list;
    for (const ActionResult& action : result.actions)
        list << QByteArray(nameOf(action.outcome.verdict).data());
    return list.join(' ');
}

/// What the cache in front of the server did with each request.
QByteArray statesOf(const RunResult& result)
{
    QByteArrayList list;
    for (const Exchange& exchange : result.exchanges) {
        if (!exchange.sharedCache)
            list << "-";
        else if (exchange.sharedCache->state == SharedCacheNote::State::Miss
            && !exchange.sharedCache->whyNotStored.empty())
            list << "passed";
        else
            list << QByteArray(nameOf(exchange.sharedCache->state).data());
    }
    return list.join(' ');
}

} // namespace

/// Several pages in one browser, and a cache in front of the server that they share.
class TestPagesAndCaches : public QObject
{
    Q_OBJECT

private slots:
    void actionsAreOfTheirPages();
    void cachesAreAsFarShared();
    void cookiesAreOfTheBrowser();
    void faultsNameThePage_data();
    void faultsNameThePage();
    void areWrittenAsRead();
    void aSharedCacheFollowsTheRfc_data();
    void aSharedCacheFollowsTheRfc();
    void authorizationAndAge();
    void requestsOnlyAdvise();
    void whatIsUnderWayIsAskedForOnce();
    void oneOriginPoisonsAnother();
};

void TestPagesAndCaches::actionsAreOfTheirPages()
{
    const Scenario scenario = scenarioOf(R"("actions":[{"initiator":"fetch","url":"/a"},
        {"initiator":"fetch","url":"/a","page":"shop"},
        {"initiator":"fetch","url":"https://app.example/b","page":"shop"}],
        "server":[{"respond":{"headers":[["Content-Type","text/plain"]],"body":"a"}}])");
    const RunResult result = runScenario(scenario);
    QCOMPARE(verdicts(result), QByteArray("exposed exposed blocked"));
    QCOMPARE(toBytes(result.exchanges.at(1).url), QByteArray("https://shop.example/a"));
    QCOMPARE(toBytes(result.exchanges.at(2).requestHeaders.get("Origin").value()), QByteArray("https://shop.example"));
}

void TestPagesAndCaches::cachesAreAsFarShared()
{
    const Scenario scenario = scenarioOf(R"("actions":[
        {"initiator":"script","url":"https://cdn.example/a.js"},
        {"initiator":"script","url":"https://cdn.example/a.js","page":"shop"},
        {"initiator":"script","url":"https://cdn.example/a.js","page":"shop"},
        {"initiator":"module-script","url":"https://cdn.example/m.js"},
        {"initiator":"module-script","url":"https://cdn.example/m.js","page":"shop"},
        {"initiator":"module-script","url":"https://cdn.example/m.js","page":"shop"}],
        "server":[{"match":{"url":"*/a.js"},"respond":{"headers":[["Content-Type","text/javascript"],["Cache-Control","max-age=60"]],"body":"1"}},
            {"respond":{"headers":[["Content-Type","text/javascript"],["Access-Control-Allow-Origin","*"],["Cache-Control","no-store"]],"body":"1"}}])");
    const RunResult result = runScenario(scenario);
    QByteArray counts;
    for (const ActionResult& action : result.actions)
        counts += QByteArray::number(static_cast<qulonglong>(action.endExchange - action.firstExchange));
    QCOMPARE(counts, QByteArray("110110"));
}

void TestPagesAndCaches::cookiesAreOfTheBrowser()
{
    const Scenario scenario = scenarioOf(R"("actions":[
        {"initiator":"fetch","url":"https://shop.example/in","page":"shop"},
        {"initiator":"fetch","url":"https://shop.example/me","init":{"credentials":"include"}}],
        "server":[{"match":{"url":"*/in"},"respond":{"headers":[["Set-Cookie","id=1; Secure; SameSite=None"]]}},
            {"respond":{"headers":[]}}])");
    const RunResult result = runScenario(scenario);
    QCOMPARE(toBytes(result.exchanges.at(1).requestHeaders.get("Cookie").value_or("(none)")), QByteArray("id=1"));
}

void TestPagesAndCaches::faultsNameThePage_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("misspelt") << QByteArray(
        R"("pages":{"shop":{"url":"https://a.test/"}},"actions":[{"initiator":"fetch","url":"/","page":"shpo"}])")
                              << QByteArray("/actions/0/page");
    QTest::newRow("one page only") << QByteArray(R"("actions":[{"initiator":"fetch","url":"/","page":"shop"}])")
                                   << QByteArray("\"pages\": { \"shop\"");
    QTest::newRow("no name") << QByteArray(R"("pages":{"":{"url":"https://a.test/"}})") << QByteArray("needs a name");
    QTest::newRow("twice") << QByteArray(R"("pages":{"a":{"url":"https://a.test/"},"a":{"url":"https://b.test/"}})")
                           << QByteArray("/pages/a");
    QTest::newRow("no URL") << QByteArray(R"("pages":{"a":{}})") << QByteArray("/pages/a");
    QTest::newRow("a wait has no page") << QByteArray(
        R"("pages":{"a":{"url":"https://a.test/"}},"actions":[{"wait":1,"page":"a"}])")
                                        << QByteArray("/actions/0/page");
    QTest::newRow("no list of hosts") << QByteArray(R"("cdn":{"hosts":"cdn.example"})") << QByteArray("/cdn/hosts");
    QTest::newRow("an unknown key") << QByteArray(R"("cdn":{"host":[]})") << QByteArray("did you mean \"hosts\"?");
}

void TestPagesAndCaches::faultsNameThePage()
{
    QFETCH(const QByteArray, members);
    QFETCH(const QByteArray, words);
    const QByteArray fault = faultOf(members);
    QVERIFY2(fault.contains(words), fault.constData());
}

void TestPagesAndCaches::areWrittenAsRead()
{
    const QByteArray members = R"("cdn":{"hosts":["cdn.example"],"ignoresVary":true},
        "actions":[{"initiator":"inline","kind":"event-handler","code":"a","page":"shop"},
            {"initiator":"worklet","kind":"paint","url":"/p.js","credentials":"omit"},
            {"initiator":"script","url":"/s.js","nonce":"n","parserInserted":true}])";
    const std::string once = writeScenario(scenarioOf(members));
    const auto again = readScenario(once);
    QVERIFY(again.has_value());
    QCOMPARE(QByteArray::fromStdString(writeScenario(*again)), QByteArray::fromStdString(once));
    for (const char* text :
        {"\"ignoresVary\": true", "\"event-handler\"", "\"page\": \"shop\"", "\"paint\"", "\"parserInserted\": true"})
        QVERIFY2(once.find(text) != std::string::npos, text);
}

void TestPagesAndCaches::aSharedCacheFollowsTheRfc_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("states");
    const auto row = [](const char* name, const char* headers, const char* states) {
        QTest::newRow(name) << QByteArray(headers) << QByteArray(states);
    };
    row("max-age", R"(["Cache-Control","max-age=60"])", "miss hit");
    row("s-maxage first", R"(["Cache-Control","max-age=0, s-maxage=60"])", "miss hit");
    row("s-maxage of 0", R"(["Cache-Control","max-age=60, s-maxage=0"])", "miss miss");
    row("private", R"(["Cache-Control","private, max-age=60"])", "passed passed");
    row("no-store", R"(["Cache-Control","no-store"])", "passed passed");
    row("no-cache", R"(["Cache-Control","no-cache"])", "miss miss");
    row("no lifetime", R"(["X-A","1"])", "miss miss");
    row("Vary: Origin", R"(["Cache-Control","max-age=60"],["Vary","Origin"])", "miss miss");
    row("Vary: Accept-Language", R"(["Cache-Control","max-age=60"],["Vary","Accept-Language"])", "miss hit");
    row("Vary: *", R"(["Cache-Control","max-age=60"],["Vary","*"])", "miss miss");
    row("validated", R"(["Cache-Control","no-cache"],["ETag","\"1\""])", "miss validated");
}

void TestPagesAndCaches::aSharedCacheFollowsTheRfc()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, states);
    const Scenario scenario = scenarioOf(R"("cdn":{},"actions":[{"initiator":"fetch","url":"https://api.example/a"},
        {"initiator":"fetch","url":"https://api.example/a","page":"shop"}],
        "server":[{"match":{"headers":{"If-None-Match":"*"}},"respond":{"status":304}},
            {"respond":{"headers":[["Access-Control-Allow-Origin","*"],)"
        + headers + "]}}]");
    const RunResult result = runScenario(scenario);
    QCOMPARE(statesOf(result), states);
    QCOMPARE(verdicts(result), QByteArray("exposed exposed"));
}

void TestPagesAndCaches::authorizationAndAge()
{
    Scenario scenario = scenarioOf(R"("cdn":{"hosts":["api.example"]},"actions":[
        {"initiator":"fetch","url":"https://api.example/a"},{"wait":10},
        {"initiator":"fetch","url":"https://api.example/a","page":"shop"},
        {"initiator":"fetch","url":"https://other.example/a"}],
        "server":[{"respond":{"headers":[["Access-Control-Allow-Origin","*"],["Cache-Control","max-age=60"]]}}])");
    const RunResult result = runScenario(scenario);
    QCOMPARE(statesOf(result), QByteArray("miss hit -"));
    QCOMPARE(toBytes(result.exchanges.at(1).responseHeaders->get("Age").value_or("(none)")), QByteArray("10"));

    Scenario authorized = scenarioOf(R"("cdn":{},"actions":[
        {"initiator":"fetch","url":"/a","init":{"headers":{"Authorization":"Bearer t"}}},
        {"initiator":"fetch","url":"/a","init":{"headers":{"Authorization":"Bearer u"},"cache":"reload"}}],
        "server":[{"respond":{"headers":[["Cache-Control","max-age=60"]]}}])");
    QCOMPARE(statesOf(runScenario(authorized)), QByteArray("passed passed"));
}

/// RFC 9111, 5.2.1. A reload asks the browser's cache for nothing, and gets what the one in front of the server has.
void TestPagesAndCaches::requestsOnlyAdvise()
{
    const Scenario scenario = scenarioOf(R"("cdn":{},"actions":[
        {"initiator":"fetch","url":"/a"},{"initiator":"fetch","url":"/a","init":{"cache":"reload"}},
        {"initiator":"fetch","url":"/a","init":{"cache":"no-store"}},
        {"initiator":"fetch","url":"/a","init":{"method":"HEAD","cache":"no-store"}},
        {"initiator":"fetch","url":"/a","init":{"method":"POST"}},{"initiator":"fetch","url":"/a"}],
        "server":[{"respond":{"headers":[["Cache-Control","max-age=60"]],"body":"a"}}])");
    QCOMPARE(statesOf(runScenario(scenario)), QByteArray("miss hit hit hit passed miss"));
}

void TestPagesAndCaches::whatIsUnderWayIsAskedForOnce()
{
    const RunResult result = runScenario(scenarioOf(R"("cdn":{},"actions":[
        {"initiator":"fetch","url":"https://api.example/a"},
        {"initiator":"fetch","url":"https://api.example/a","page":"shop","with":"previous","afterMs":400},
        {"initiator":"fetch","url":"https://api.example/a","page":"shop","init":{"cache":"reload"}}],
        "server":[{"respond":{"delayMs":1000,
            "headers":[["Cache-Control","max-age=60"],["Access-Control-Allow-Origin","*"]]}}])"));
    QCOMPARE(statesOf(result), QByteArray("miss hit hit"));
    QCOMPARE(result.exchanges.at(1).sentAt, 0.4);
    QCOMPARE(result.exchanges.at(1).answeredAt, 1.0);
    QCOMPARE(toBytes(result.exchanges.at(1).responseHeaders->get("Age").value_or("(none)")), QByteArray("0"));
    QCOMPARE(result.exchanges.at(2).answeredAt, result.exchanges.at(2).sentAt);
}

void TestPagesAndCaches::oneOriginPoisonsAnother()
{
    const QByteArray members = R"("actions":[{"initiator":"fetch","url":"https://api.example/a"},
        {"initiator":"fetch","url":"https://api.example/a","page":"shop"}],
        "server":[{"respond":{"headers":[["Access-Control-Allow-Origin",{"fromRequest":"Origin"}],["Cache-Control","max-age=60"]VARY]}}])";
    const auto run = [&](const char* cdn, const char* vary) {
        QByteArray text = members;
        text.replace("VARY", vary);
        return runScenario(scenarioOf(QByteArray(cdn) + text));
    };
    const RunResult poisoned = run(R"("cdn":{},)", "");
    QCOMPARE(verdicts(poisoned), QByteArray("exposed blocked"));
    QCOMPARE(toBytes(poisoned.exchanges.at(1).sharedCache->storedFor.value()), QByteArray("https://app.example"));
    QCOMPARE(verdicts(run(R"("cdn":{},)", R"(,["Vary","Origin"])")), QByteArray("exposed exposed"));
    QCOMPARE(verdicts(run(R"("cdn":{"ignoresVary":true},)", R"(,["Vary","Origin"])")), QByteArray("exposed blocked"));
    QCOMPARE(verdicts(run("", "")), QByteArray("exposed exposed"));
}

QTEST_GUILESS_MAIN(TestPagesAndCaches)
#include "tst_pages_and_caches.moc"
