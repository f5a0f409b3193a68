#include "core/reading/scenario/scenario_writer.h"
#include "tests/core/reading/scenario/scenario_texts.h"

#include <QTest>

#include <string>

using namespace fetchscope;
using namespace fetchscope::tests;

class TestScenarioReader : public QObject
{
    Q_OBJECT

private slots:
    void defaultsAreThoseOfTheFormat();
    void everyFormOfABodyIsRead_data();
    void everyFormOfABodyIsRead();
    void headersAreAListOrAnObject();
    void charactersOfHeaderValuesAreBytes();
    void whatAnApiRefusesItselfIsNoError();
    void aHeaderThatIsNoByteStringIsSetApart();
    void pagesAreRead();
    void rulesAreRead();
    void expectationsAreRead();
    void cookiesHostsAndSettingsAreRead();
    void profileOptionsTakeTextNumbersAndTruth();
    void carriedKeysKeepTheirValues();
    void waitsAndClearsAreRead();
    void storageAccessIsRead();
    void originsOfAppsAreRead_data();
    void originsOfAppsAreRead();
    void aByteOrderMarkIsSkipped();
};

void TestScenarioReader::defaultsAreThoseOfTheFormat()
{
    const Scenario scenario =
        readWell(scenarioWith(R"("actions":[{"initiator":"xhr","url":"/a"}],"server":[{"respond":{}}],)"
                              R"("cookies":[{"name":"a","value":"b","domain":"a.test"}])"));
    QCOMPARE(scenario.profile, ProfileId::Standard);
    QCOMPARE(scenario.page.kind, GlobalKind::Window);
    QVERIFY(!scenario.page.isFramed && !scenario.page.isSandboxed);
    QCOMPARE(std::string(scenario.page.origin.serialize()), std::string("https://app.example.test"));
    QVERIFY(requestOf(scenario).async && !requestOf(scenario).method && !requestOf(scenario).body);
    QCOMPARE(responseOf(scenario).status, 200);
    QVERIFY(responseOf(scenario).headers->isEmpty() && responseOf(scenario).body->empty());
    const ServerRule& rule = scenario.server[0];
    QVERIFY(!rule.method && !rule.url && !rule.times && rule.headers.empty());
    const Cookie& cookie = scenario.cookies[0];
    QVERIFY(cookie.hostOnly && !cookie.secure && cookie.path == "/" && cookie.sameSite == SameSite::Default);
}

void TestScenarioReader::everyFormOfABodyIsRead_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<std::string>("data");
    QTest::addColumn<std::string>("entries");
    const auto row = [](const char* name, const char* body, BodyInit::Kind kind, const char* data,
                         const char* entries) {
        QTest::newRow(name) << std::string(body) << static_cast<int>(kind) << std::string(data) << std::string(entries);
    };
    using Kind = BodyInit::Kind;
    row("a text", R"("h\u00e9")", Kind::Text, "h\xc3\xa9", "");
    row("an empty text", R"("")", Kind::Text, "", "");
    row("text", R"({"type":"text","data":"x"})", Kind::Text, "x", "");
    row("blob", R"({"type":"blob","data":"x","contentType":"a/b"})", Kind::Blob, "x", "");
    row("arraybuffer", R"({"type":"arraybuffer","data":"x"})", Kind::ArrayBuffer, "x", "");
    row("stream", R"({"data":"x","type":"stream"})", Kind::Stream, "x", "");
    row("urlencoded", R"({"type":"urlencoded","data":[["a","1"],["b","2 3"]]})", Kind::UrlEncoded, "", "a=1;b=2 3;");
    row("urlencoded as text", R"({"type":"urlencoded","data":"a=1&b=2+3&c=%41&d&=e"})", Kind::UrlEncoded, "",
        "a=1;b=2 3;c=A;d=;=e;");
    row("formdata",
        R"({"type":"formdata","data":[["a","1"],["f",{"filename":"x.txt","type":"text/plain","data":"y"}]]})",
        Kind::FormData, "", "a=1;f=y(x.txt,text/plain);");
    row("no data", R"({"type":"stream"})", Kind::Stream, "", "");
}

void TestScenarioReader::everyFormOfABodyIsRead()
{
    QFETCH(std::string, body);
    QFETCH(int, kind);
    QFETCH(std::string, data);
    QFETCH(std::string, entries);
    const Scenario scenario = readWell(withInit(R"({"body":)" + body + "}"));
    QVERIFY(requestOf(scenario).body);
    const BodyInit& init = *requestOf(scenario).body;
    QCOMPARE(static_cast<int>(init.kind), kind);
    QCOMPARE(init.data, data);
    std::string spelled;
    for (const FormEntry& entry : init.entries) {
        spelled += entry.name + "=" + entry.value;
        if (entry.filename)
            spelled += "(" + *entry.filename + "," + entry.type + ")";
        spelled += ";";
    }
    QCOMPARE(spelled, entries);
}

void TestScenarioReader::headersAreAListOrAnObject()
{
    const Scenario list = readWell(withInit(R"({"headers":[["A","1"],["a","2"]]})"));
    QCOMPARE(requestOf(list).headers->size(), std::size_t {2});
    QCOMPARE(requestOf(list).headers->at(1).first, std::string("a"));
    const Scenario object = readWell(withInit(R"({"headers":{"A":"1"}})"));
    QCOMPARE(requestOf(object).headers->at(0).second, std::string("1"));
    const Scenario response = readWell(withRespond(R"({"headers":[["Set-Cookie","a=1"],["set-cookie","b=2"]]})"));
    QCOMPARE(responseOf(response).headers->count("Set-Cookie"), std::size_t {2});
}

void TestScenarioReader::charactersOfHeaderValuesAreBytes()
{
    const Scenario scenario =
        readWell(withRespond(R"({"headers":{"X-A":" \t\u00e9\u00ff\u0080 "},"statusText":"\u00e9"})"));
    QCOMPARE(*responseOf(scenario).headers->get("x-a"), std::string("\xe9\xff\x80"));
    QCOMPARE(responseOf(scenario).statusText, std::string("\xe9"));
}

void TestScenarioReader::whatAnApiRefusesItselfIsNoError()
{
    const Scenario scenario = readWell(withInit(
        R"({"method":"CONNECT","mode":"bogus","cache":"x","headers":[["a b","\u0000"],["",""]],"redirect":"?","body":null})"));
    QCOMPARE(*requestOf(scenario).method, std::string("CONNECT"));
    QCOMPARE(*requestOf(scenario).mode, std::string("bogus"));
    QCOMPARE(requestOf(scenario).headers->size(), std::size_t {2});
    QVERIFY(!requestOf(scenario).body);
}

void TestScenarioReader::aHeaderThatIsNoByteStringIsSetApart()
{
    const Scenario scenario = readWell(withInit(R"({"headers":[["A","1"],["B","\u20ac"]]})"));
    QCOMPARE(requestOf(scenario).headers->size(), std::size_t {1});
    QCOMPARE(requestOf(scenario).headerThatIsNoByteString.value_or(""), std::string("B: \xe2\x82\xac"));
}

void TestScenarioReader::pagesAreRead()
{
    const Scenario scenario = readWell(withPage(
        R"({"url":"https://a.test/x","kind":"dedicated-worker","origin":"null",)"
        R"("topLevelUrl":"https://top.test/","referrerPolicy":"origin","crossOriginEmbedderPolicy":"require-corp",)"
        R"("contentSecurityPolicy":["default-src 'self'"]})"));
    QCOMPARE(scenario.page.kind, GlobalKind::DedicatedWorker);
    QVERIFY(scenario.page.origin.isOpaque() && scenario.page.isFramed);
    QCOMPARE(scenario.page.policyContainer.referrerPolicy, ReferrerPolicy::Origin);
    QCOMPARE(scenario.page.policyContainer.embedderPolicy, EmbedderPolicy::RequireCorp);
    QCOMPARE(scenario.page.policyContainer.contentSecurityPolicies.at(0).serialized, std::string("default-src 'self'"));

    // No raw string: moc takes the bracket and quote in it for its end.
    const Scenario isolated = readWell(
        withPage("{\"url\":\"https://a.test/\",\"crossOriginOpenerPolicy\":\"same-origin; report-to=\\\"e\\\"\","
                 "\"crossOriginOpenerPolicyReportOnly\":\"noopener-allow-popups; report-to=\\\"f\\\"\","
                 "\"documentIsolationPolicy\":\"isolate-and-require-corp\",\"permissionsPolicy\":\"sync-xhr=()\","
                 "\"permissionsPolicyReportOnly\":\"sync-xhr=self;report-to=e\","
                 "\"connectionAllowlist\":\"(response-origin)\",\"connectionAllowlistReportOnly\":\"()\"}"));
    for (const Scenario& read : {isolated, readWell(writeScenario(isolated))}) {
        QCOMPARE(read.page.openerPolicy, OpenerPolicy::SameOrigin);
        QCOMPARE(read.page.openerPolicyEndpoint, std::string("e"));
        QCOMPARE(read.page.openerPolicyReportOnly, OpenerPolicy::NoopenerAllowPopups);
        QCOMPARE(read.page.openerPolicyReportOnlyEndpoint, std::string("f"));
        QCOMPARE(read.page.policyContainer.isolationPolicy, IsolationPolicy::RequireCorp);
        QCOMPARE(read.page.permissionsPolicy.serialized, std::string("sync-xhr=()"));
        QCOMPARE(read.page.permissionsPolicyReportOnly.serialized, std::string("sync-xhr=self;report-to=e"));
        QCOMPARE(read.page.permissionsPolicyReportOnly.declarations.at(0).endpoint, std::string("e"));
        QVERIFY(read.page.policyContainer.connectionAllowlist.patterns.at(0).matches(*parseUrl("https://a.test/x")));
        QCOMPARE(read.page.policyContainer.connectionAllowlistReportOnly.serialized, std::string("()"));
    }
    const Scenario other = readWell(withPage(R"({"url":"https://a.test/x","origin":"https://b.test:8443"})"));
    QCOMPARE(std::string(other.page.origin.serialize()), std::string("https://b.test:8443"));
    const Scenario list =
        readWell(withPage(R"({"url":"https://a.test/","referrerPolicy":"origin, bogus, unsafe-url, x"})"));
    QCOMPARE(list.page.policyContainer.referrerPolicy, ReferrerPolicy::UnsafeUrl);
}

void TestScenarioReader::rulesAreRead()
{
    const Scenario scenario = readWell(scenarioWith(
        R"("server":[{"match":{"method":"OPTIONS","url":"https://*.test/*",)"
        R"("headers":{"Origin":"null"}},"times":2,"respond":{"status":204,"bodyBase64":"AP8=","delayMs":1500}},)"
        R"({"respond":{"networkError":"tls"}}])"));
    const ServerRule& rule = scenario.server[0];
    QCOMPARE(*rule.method, std::string("OPTIONS"));
    QVERIFY(rule.url->matches("https://a.test/b"));
    QCOMPARE(rule.headers.at(0).values.at(0).text(), std::string("null"));
    QCOMPARE(*rule.times, std::uint64_t {2});
    QCOMPARE(*responseOf(scenario).body, std::string("\0\xff", 2));
    QCOMPARE(responseOf(scenario).delaySeconds, 1.5);
    QCOMPARE(std::get<NetworkFailure>(scenario.server[1].respond), NetworkFailure::Tls);
}

void TestScenarioReader::expectationsAreRead()
{
    const Scenario scenario = readWell(scenarioWith(
        R"("actions":[{"wait":0},{"wait":0},{"wait":0}],"expect":[)"
        R"({"verdict":"blocked","responseType":"error","status":0,"url":"","redirected":false,"exposedHeaders":["a"],)"
        R"("reason":"bad-port","preflight":true,"requests":3},)"
        R"(null,)"
        R"({"reason":null,"requests":[{"method":"GET","url":"https://a.test/","headers":{"A":null,"B":{"startsWith":"x"},"C":"y"}}]}])"));
    const Expectation& first = scenario.expect.at(0);
    QCOMPARE(*first.verdict, Verdict::Blocked);
    QCOMPARE(*first.responseType, ResponseType::Error);
    QCOMPARE(*first.status, 0);
    QCOMPARE(*first.redirected, false);
    QCOMPARE(first.exposedHeaders->at(0), std::string("a"));
    QCOMPARE(**first.reason, std::string("bad-port"));
    QCOMPARE(*first.preflight, true);
    QCOMPARE(*first.requestCount, std::size_t {3});
    QVERIFY(!scenario.expect.at(1).verdict);
    const Expectation& third = scenario.expect.at(2);
    QVERIFY(third.reason && !*third.reason);
    const auto& headers = third.requests->at(0).headers;
    QVERIFY(!headers.at(0).value);
    QVERIFY(headers.at(1).isPrefix && headers.at(1).value == "x");
    QVERIFY(!headers.at(2).isPrefix && headers.at(2).value == "y");
}

void TestScenarioReader::cookiesHostsAndSettingsAreRead()
{
    const Scenario ofFrames =
        readWell(scenarioWith(R"("cookies":[{"name":"a","domain":"a.test","partition":"credentialless"}])"));
    QCOMPARE(ofFrames.cookies.at(0).partition, std::string("credentialless"));
    QVERIFY(readWell(writeScenario(ofFrames)).cookies.at(0).partition == "credentialless");
    const Scenario scenario = readWell(scenarioWith(
        R"("cookies":[{"name":"a","value":"b","domain":"A.Test","hostOnly":false,)"
        R"("path":"/x","secure":true,"httpOnly":true,"sameSite":"strict"},{"name":"n","value":"","domain":"a.test","sameSite":"none"}],)"
        R"("hosts":{"Router.Example":{"addressSpace":"local","hsts":true},"b.test":{"hsts":"includeSubDomains","httpVersion":"3"}},)"
        R"("settings":{"thirdPartyCookies":"partition","localNetworkAccess":"denied"})"));
    QCOMPARE(scenario.cookies[0].domain, std::string("a.test"));
    QCOMPARE(scenario.cookies[0].sameSite, SameSite::Strict);
    QCOMPARE(scenario.cookies[1].sameSite, SameSite::None);
    QVERIFY(!scenario.cookies[0].hostOnly && scenario.cookies[0].secure && scenario.cookies[0].httpOnly);
    QCOMPARE(scenario.hosts.at(0).host, std::string("router.example"));
    QCOMPARE(*scenario.hosts.at(0).addressSpace, AddressSpace::Local);
    QCOMPARE(scenario.hosts.at(1).hsts, KnownHost::Hsts::IncludeSubDomains);
    QVERIFY(!scenario.hosts.at(0).httpVersion);
    QCOMPARE(scenario.hosts.at(1).httpVersion, std::optional(KnownHost::HttpVersion::Http3));
    QVERIFY(writeScenario(scenario).find("\"httpVersion\": \"3\"") != std::string::npos);
    QCOMPARE(*scenario.settings.thirdPartyCookies, UserSettings::ThirdPartyCookies::Partition);
    QCOMPARE(scenario.settings.localNetworkAccess->local, Permission::Denied);
    QCOMPARE(scenario.settings.localNetworkAccess->loopback, Permission::Denied);
    const Scenario other =
        readWell(scenarioWith(R"("settings":{"localNetworkAccess":{"local":"granted","loopback":"denied"}})"));
    QCOMPARE(other.settings.localNetworkAccess->local, Permission::Granted);
    QCOMPARE(other.settings.localNetworkAccess->loopback, Permission::Denied);
}

void TestScenarioReader::profileOptionsTakeTextNumbersAndTruth()
{
    // The options may stand before the profile that they change.
    const Scenario scenario = readWell(scenarioWith(
        R"("profileOptions":{"redirect-after-preflight":"refuse","preflight-max-age-limit":5},"profile":"firefox")"));
    QCOMPARE(scenario.profile, ProfileId::Firefox);
    QCOMPARE(scenario.profileOptions.at(0).second, std::string("refuse"));
    QCOMPARE(scenario.profileOptions.at(1).second, std::string("5"));
}

void TestScenarioReader::carriedKeysKeepTheirValues()
{
    const Scenario scenario =
        readWell(scenarioWith(R"("x-id":"a\"\u00e9","_n":{"b":[1,-2.5,true,null]},)"
                              R"("actions":[{"wait":0,"_why":"x"}],"server":[{"respond":{"_ignored":1},"x-rule":7}])"));
    QCOMPARE(scenario.carried.at(0).first, std::string("x-id"));
    QCOMPARE(scenario.carried.at(0).second, std::string("\"a\\\"\xc3\xa9\""));
    QCOMPARE(scenario.carried.at(1).second, std::string("{\"b\":[1,-2.5,true,null]}"));
    QCOMPARE(scenario.actions.at(0).carried.at(0).second, std::string("\"x\""));
    QCOMPARE(scenario.server.at(0).carried.at(0).second, std::string("7"));
}

void TestScenarioReader::waitsAndClearsAreRead()
{
    const Scenario scenario =
        readWell(scenarioWith(R"("actions":[{"wait":1.5},{"clear":"preflight-cache"},{"clear":"cookies"}])"));
    QCOMPARE(std::get<WaitAction>(scenario.actions.at(0).what).seconds, 1.5);
    QCOMPARE(std::get<ClearAction>(scenario.actions.at(1).what), ClearAction::PreflightCache);
    QCOMPARE(std::get<ClearAction>(scenario.actions.at(2).what), ClearAction::Cookies);
}

void TestScenarioReader::storageAccessIsRead()
{
    const Scenario scenario = readWell(scenarioWith(
        R"("actions":[{"requestStorageAccess":"granted"},{"requestStorageAccess":"denied","userActivation":false}],)"
        R"("expect":[{"storageAccess":"not-needed"}])"));
    const auto& granted = std::get<StorageAccessRequest>(scenario.actions.at(0).what);
    QCOMPARE(granted.answer, StorageAccessAnswer::Granted);
    QVERIFY(granted.hasTransientActivation);
    const auto& denied = std::get<StorageAccessRequest>(scenario.actions.at(1).what);
    QCOMPARE(denied.answer, StorageAccessAnswer::Denied);
    QVERIFY(!denied.hasTransientActivation);
    QVERIFY(scenario.expect.at(0).storageAccess == StorageAccessResult::NotNeeded);
}

void TestScenarioReader::originsOfAppsAreRead_data()
{
    QTest::addColumn<QString>("origin");
    for (const char* origin : {"tauri://localhost", "app://bundle", "chrome-extension://abc", "x-own://host:81"})
        QTest::newRow(origin) << origin;
}

void TestScenarioReader::originsOfAppsAreRead()
{
    QFETCH(const QString, origin);
    const Scenario scenario =
        readWell(withPage(QString(R"({"url":"https://a.test/","origin":"%1"})").arg(origin).toStdString()));
    QCOMPARE(
        QString::fromUtf8(scenario.page.origin.serialize().data(), qsizetype(scenario.page.origin.serialize().size())),
        origin);
}

void TestScenarioReader::aByteOrderMarkIsSkipped()
{
    QVERIFY(readScenario("\xef\xbb\xbf" + scenarioWith("")));
}

QTEST_GUILESS_MAIN(TestScenarioReader)
#include "tst_scenario_reader.moc"
