#include "tests/core/reading/scenario/scenario_texts.h"

#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// What is wrong with a scenario, or hardly meant, is said with its place and with what would be right.
class TestScenarioFaults : public QObject
{
    Q_OBJECT

private slots:
    void errorsNameThePlaceAndWhatIsRight_data();
    void errorsNameThePlaceAndWhatIsRight();
    void whatWillHardlyDoWhatWasMeantIsSaid_data();
    void whatWillHardlyDoWhatWasMeantIsSaid();
    void aReaderReadsOnAfterAnError();
};

void TestScenarioFaults::errorsNameThePlaceAndWhatIsRight_data()
{
    QTest::addColumn<std::string>("json");
    QTest::addColumn<std::string>("where");
    QTest::addColumn<std::string>("message");
    QTest::addColumn<std::string>("suggestion");
    const auto row = [](const char* name, const std::string& json, const std::string& where, const std::string& message,
                         const std::string& suggestion = {}) {
        QTest::newRow(name) << json << where << message << suggestion;
    };

    row("a misspelt key of init", withInit(R"({"metod":"PUT"})"), "/actions/0/init/metod", "unknown key",
        "did you mean \"method\"?");
    row("letters swapped", withInit(R"({"mdoe":"cors"})"), "/actions/0/init/mdoe", "unknown key",
        "did you mean \"mode\"?");
    row("a key that is near to nothing", scenarioWith(R"("qwertyuiop":1)"), "/qwertyuiop", "unknown key",
        "the keys here are");
    row("a misspelt key of the page", withPage(R"({"url":"https://a.test/","sandboxd":true})"), "/page/sandboxd",
        "unknown key", "did you mean \"sandboxed\"?");
    row("a misspelt key of a rule", scenarioWith(R"("server":[{"mach":{},"respond":{}}])"), "/server/0/mach",
        "unknown key", "did you mean \"match\"?");
    row("a misspelt key of a response", withRespond(R"({"stauts":200})"), "/server/0/respond/stauts", "unknown key",
        "did you mean \"status\"?");
    row("a key with a slash", scenarioWith(R"("a/b~c":1)"), "/a~1b~0c", "unknown key");
    row("an option outside of init", scenarioWith(R"("actions":[{"initiator":"fetch","url":"/","method":"PUT"}])"),
        "/actions/0/method", "the options of fetch() stand inside of \"init\"", "write \"init\"");
    row("an option of another initiator", scenarioWith(R"("actions":[{"initiator":"xhr","url":"/","mode":"cors"}])"),
        "/actions/0/mode", "the initiator \"xhr\" has no such option", "withCredentials");
    row("a page without a name", scenarioWith(R"("actions":[{"initiator":"fetch","url":"/","page":""}])"),
        "/actions/0/page", "the name of one of the \"pages\", and empty", "leave it out");
    row("a key twice", withInit(R"({"method":"A","method":"B"})"), "/actions/0/init/method", "the key is there twice");

    row("no version", R"({"page":{"url":"https://a.test/"}})", "", "the key \"fetchscope\" is missing");
    row("another version", R"({"fetchscope":2})", "/fetchscope", "this version of the format is not known", "it is 1");
    row("no page", R"({"fetchscope":1})", "", "the key \"page\" is missing");
    row("no URL of the page", withPage("{}"), "/page", "the key \"url\" is missing");
    row("a bad URL of the page", withPage(R"({"url":"app.example"})"), "/page/url",
        "\"app.example\" is not an absolute URL");
    row("a bad URL of the tab", withPage(R"({"url":"https://a.test/","topLevelUrl":"//"})"), "/page/topLevelUrl",
        "is not an absolute URL");
    row("a policy of a tab that is not named",
        withPage(R"({"url":"https://a.test/","topLevelContentSecurityPolicy":["frame-src 'self'"]})"),
        "/page/topLevelContentSecurityPolicy", "is of the page of the tab, which is not named", "add \"topLevelUrl\"");
    row("an embedder policy of the tab that does not exist",
        withPage(
            R"({"url":"https://a.test/","topLevelUrl":"https://b.test/","topLevelCrossOriginEmbedderPolicy":"corp"})"),
        "/page/topLevelCrossOriginEmbedderPolicy", "", "require-corp");
    row("an embedder policy that only reports and does not exist",
        withPage(R"({"url":"https://a.test/","crossOriginEmbedderPolicyReportOnly":"corp; report-to=\"e\""})"),
        "/page/crossOriginEmbedderPolicyReportOnly", "", "require-corp");
    row("a target that does not exist", scenarioWith(R"("actions":[{"initiator":"link","url":"/","target":"_tpo"}])"),
        "/actions/0/target", "", "_top");
    row("a location of a new window",
        scenarioWith(R"("actions":[{"initiator":"location","url":"/","target":"_blank"}])"), "/actions/0/target",
        "is no window whose location a script could set");
    row("a hash of a certificate that is none",
        scenarioWith(
            R"("actions":[{"initiator":"webtransport","url":"https://a.test/","serverCertificateHashes":["AAAA"]}])"),
        "/actions/0/serverCertificateHashes/0", "\"AAAA\" is no SHA-256 hash in Base64");
    row("an option that a WebTransport does not have",
        scenarioWith(R"("actions":[{"initiator":"webtransport","url":"https://a.test/","method":"GET"}])"),
        "/actions/0/method", "the initiator \"webtransport\" has no such option");
    row("a target of what is none of the page's",
        scenarioWith(R"("actions":[{"initiator":"address-bar","url":"/","target":"_top"}])"), "/actions/0/target",
        "the initiator \"address-bar\" has no such option");
    row("an opener policy that does not exist",
        withPage(R"({"url":"https://a.test/","crossOriginOpenerPolicy":"same-orign"})"),
        "/page/crossOriginOpenerPolicy", "", "same-origin");
    row("an opener policy with an endpoint that does not exist",
        withPage(R"({"url":"https://a.test/","crossOriginOpenerPolicyReportOnly":"same-orign; report-to=\"e\""})"),
        "/page/crossOriginOpenerPolicyReportOnly", "", "same-origin");
    row("no site with storage access", scenarioWith(R"("settings":{"storageAccess":["https://a.b.test/x"]})"),
        "/settings/storageAccess/0", "", "did you mean \"https://b.test\"?");
    row("a list of scenarios", "[]", "", "a scenario is a JSON object, and this is a list", "batch");
    row("a text", "\"x\"", "", "must be an object, not a text");

    row("a number for a text", withInit(R"({"method":5})"), "/actions/0/init/method", "must be a text, not a number");
    row("a text for truth", withInit(R"({"keepalive":"yes"})"), "/actions/0/init/keepalive",
        "must be true or false, not a text");
    row("an object for a list", scenarioWith(R"("actions":{})"), "/actions", "must be a list, not an object");
    row("a list for an object", scenarioWith(R"("settings":[])"), "/settings", "must be an object, not a list");
    row("null for a text", scenarioWith(R"("title":null)"), "/title", "must be a text, not null");
    row("a status that is a text", withRespond(R"({"status":"200"})"), "/server/0/respond/status",
        "must be a whole number, not a text");
    row("a status too large", withRespond(R"({"status":1000})"), "/server/0/respond/status",
        "must be a whole number from 100 to 999");
    row("a status with a fraction", withRespond(R"({"status":200.5})"), "/server/0/respond/status",
        "must be a whole number from 100 to 999");
    row("a number for a header to match", withMatchHeader("5"), "/server/0/match/headers/A",
        "must be a text, { \"regexp\": … }, a list of them, or null where the header is to be absent, not a number");
    row("an object for a header to match", withMatchHeader(R"({"startsWith":"x"})"),
        "/server/0/match/headers/A/startsWith", "unknown key");
    row("no header to match", withMatchHeader("[]"), "/server/0/match/headers/A", "the list is empty",
        "write null where the header is to be absent");
    row("a number in a list of headers to match", withMatchHeader(R"(["x",5])"), "/server/0/match/headers/A/1",
        "must be a text, { \"regexp\": … }, or null where the header is to be absent, not a number");
    row("a header to match that is no bytes", withMatchHeader(R"(["€"])"), "/server/0/match/headers/A/0", "");
    row("negative times", scenarioWith(R"("server":[{"times":-1,"respond":{}}])"), "/server/0/times",
        "must be a whole number from 0 up");
    row("a negative wait", scenarioWith(R"("actions":[{"wait":-1}])"), "/actions/0/wait", "must not be negative");
    row("a negative delay", withRespond(R"({"delayMs":-1})"), "/server/0/respond/delayMs", "must not be negative");

    row("an unknown initiator", scenarioWith(R"("actions":[{"initiator":"fetsch","url":"/"}])"), "/actions/0/initiator",
        "\"fetsch\" is not a value of this key", "did you mean \"fetch\"?");
    row("an unknown profile", scenarioWith(R"("profile":"chrome")"), "/profile",
        "\"chrome\" is not a value of this key", "\"chromium\"");
    row("an unknown verdict", scenarioWith(R"("actions":[{"wait":1}],"expect":[{"verdict":"exposd"}])"),
        "/expect/0/verdict", "is not a value of this key", "did you mean \"exposed\"?");
    row("an unknown reason", scenarioWith(R"("actions":[{"wait":1}],"expect":[{"reason":"cors-missing-alow-origin"}])"),
        "/expect/0/reason", "there is no reason with this code", "did you mean \"cors-missing-allow-origin\"?");
    row("an unknown network error", withRespond(R"({"networkError":"boom"})"), "/server/0/respond/networkError",
        "\"boom\" is not a value of this key", "\"dns\"");
    row("an unknown referrer policy", withPage(R"({"url":"https://a.test/","referrerPolicy":"no-referer"})"),
        "/page/referrerPolicy", "is not a value of this key", "did you mean \"no-referrer\"?");
    row("an unknown body type", withInit(R"({"body":{"type":"json"}})"), "/actions/0/init/body/type",
        "\"json\" is not a value of this key");
    row("a body without a type", withInit(R"({"body":{"data":"x"}})"), "/actions/0/init/body",
        "the key \"type\" is missing");
    row("a content type where there is none", withInit(R"({"body":{"type":"text","data":"x","contentType":"a/b"}})"),
        "/actions/0/init/body/contentType", "only a body of the type \"blob\" has this key");
    row("a body that is a number", withInit(R"({"body":5})"), "/actions/0/init/body", "must be a text or an object");

    row("no URL of an action", scenarioWith(R"("actions":[{"initiator":"fetch"}])"), "/actions/0",
        "the key \"url\" is missing");
    row("an action of nothing", scenarioWith(R"("actions":[{}])"), "/actions/0", "an action has one of the keys");
    row("a misspelt initiator key", scenarioWith(R"("actions":[{"initator":"fetch"}])"), "/actions/0/initator",
        "unknown key", "did you mean \"initiator\"?");
    row("a wait with more", scenarioWith(R"("actions":[{"wait":1,"url":"/"}])"), "/actions/0/url",
        "an action with \"wait\" has no other keys");
    row("clearing the unknown", scenarioWith(R"("actions":[{"clear":"cookie"}])"), "/actions/0/clear",
        "is not a value of this key", "did you mean \"cookies\"?");

    row("a rule without a response", scenarioWith(R"("server":[{"match":{}}])"), "/server/0",
        "the key \"respond\" is missing");
    row("a relative pattern", scenarioWith(R"("server":[{"match":{"url":"/doc"},"respond":{}}])"),
        "/server/0/match/url", "is not an absolute URL");
    row("a pattern with a fragment", scenarioWith(R"("server":[{"match":{"url":"https://a.test/#x"},"respond":{}}])"),
        "/server/0/match/url", "a fragment never goes over the wire");
    row("a pattern with a password", scenarioWith(R"("server":[{"match":{"url":"https://u:p@a.test/"},"respond":{}}])"),
        "/server/0/match/url", "a user name and password are not part of a URL on the wire");
    row("a response header that is no name", withRespond(R"({"headers":[["a b","1"]]})"), "/server/0/respond/headers/0",
        "the header's name is not a token");
    row("a header value above U+00FF", withRespond(R"({"headers":[["X-A","\u20ac"]]})"),
        "/server/0/respond/headers/0/1", "a character above U+00FF stands for no byte of a header");
    row("the same in an object", withRespond(R"({"headers":{"X-A":"\u0100"}})"), "/server/0/respond/headers/X-A",
        "a character above U+00FF stands for no byte of a header");
    row("a header that is no pair", withRespond(R"({"headers":[["X-A"]]})"), "/server/0/respond/headers/0",
        "must be a pair of texts, [name, value]");
    row("headers that are a text", withRespond(R"({"headers":"X-A: 1"})"), "/server/0/respond/headers",
        "must be a list of [name, value] or an object, not a text");
    row("two bodies", withRespond(R"({"body":"x","bodyBase64":"eA=="})"), "/server/0/respond/bodyBase64",
        "there is \"body\" and \"bodyBase64\"");
    row("a body that is no base64", withRespond(R"({"bodyBase64":"???"})"), "/server/0/respond/bodyBase64",
        "is not base64");
    row("a failure with a status", withRespond(R"({"status":200,"networkError":"dns"})"), "/server/0/respond",
        "a network error comes with no status, headers or body");

    row("an origin with a path", withPage(R"({"url":"https://a.test/","origin":"https://a.test/"})"), "/page/origin",
        "is not an origin as browsers write it", "did you mean \"https://a.test\"?");
    row("no origin at all", withPage(R"({"url":"https://a.test/","origin":"a"})"), "/page/origin", "is not an origin");
    row("an origin of a scheme of its own, with a path",
        withPage(R"({"url":"https://a.test/","origin":"tauri://localhost/"})"), "/page/origin", "is not an origin");
    row("a host permission without a path",
        withPage(R"({"url":"https://a.test/","hostPermissions":["https://a.test"]})"), "/page/hostPermissions/0",
        "is not a match pattern", "write as in \"https://*.example.com/*\"");
    row("a partition without a scheme",
        scenarioWith(R"("cookies":[{"name":"a","domain":"a.test","partition":"top.test"}])"), "/cookies/0/partition",
        "is not the site of a tab", "https://example.com");
    row("a partition that is an origin",
        scenarioWith(R"("cookies":[{"name":"a","domain":"a.test","partition":"https://www.top.test:8080"}])"),
        "/cookies/0/partition", "is not the site of a tab", "did you mean \"https://top.test\"?");
    row("a partitioned cookie that is not secure",
        scenarioWith(R"("cookies":[{"name":"a","domain":"a.test","partition":"https://b.test","partitioned":true}])"),
        "/cookies/0", "a Partitioned cookie has to be Secure; browsers refuse any other", "write \"secure\": true");
    row("another spelling of HTTP/2", scenarioWith(R"("hosts":{"a.test":{"httpVersion":"2.0"}})"),
        "/hosts/a.test/httpVersion", "\"2.0\" is not a value of this key", "did you mean \"2\"?");
    row("the name of HTTP/3 in TLS", scenarioWith(R"("hosts":{"a.test":{"httpVersion":"h3"}})"),
        "/hosts/a.test/httpVersion", "\"h3\" is not a value of this key", "did you mean \"3\"?");
    row("a partitioned cookie of no partition",
        scenarioWith(R"("cookies":[{"name":"a","domain":"a.test","partitioned":true}])"), "/cookies/0",
        "the key \"partition\" is missing");
    row("an unknown answer", scenarioWith(R"("actions":[{"requestStorageAccess":"yes"}])"),
        "/actions/0/requestStorageAccess", "\"yes\" is not a value of this key");
    row("an answer with an option", scenarioWith(R"("actions":[{"requestStorageAccess":"denied","url":"/"}])"),
        "/actions/0/url", "unknown key");
    row("a cookie with a dot", scenarioWith(R"("cookies":[{"name":"a","domain":".a.test"}])"), "/cookies/0/domain",
        "a cookie's host has no leading dot", "hostOnly");
    row("a cookie with a URL", scenarioWith(R"("cookies":[{"name":"a","domain":"https://a.test"}])"),
        "/cookies/0/domain", "is not a host");
    row("a cookie without a domain", scenarioWith(R"("cookies":[{"name":"a"}])"), "/cookies/0",
        "the key \"domain\" is missing");
    row("a cookie's path", scenarioWith(R"("cookies":[{"name":"a","domain":"a.test","path":"x"}])"), "/cookies/0/path",
        "a path begins with /");
    row("an unknown option of a profile", scenarioWith(R"("profileOptions":{"redirect-after-preflght":"refuse"})"),
        "/profileOptions/redirect-after-preflght", "there is no such option of a profile",
        "did you mean \"redirect-after-preflight\"?");
    row("an unknown value of it", scenarioWith(R"("profileOptions":{"redirect-after-preflight":"never"})"),
        "/profileOptions/redirect-after-preflight", "\"never\" is not a value of this option", "follow|refuse");
    row("early hints that are one list of headers",
        scenarioWith(R"("server":[{"respond":{"earlyHints":[["Link","</a.js>; rel=preload"]]}}])"),
        "/server/0/respond/earlyHints/0/0", "must be a pair of texts, [name, value]");
    row("early hints of a failure", scenarioWith(R"("server":[{"respond":{"earlyHints":[],"networkError":"reset"}}])"),
        "/server/0/respond", "a network error comes with no status, headers or body", "remove them");
    row("hsts", scenarioWith(R"("hosts":{"a.test":{"hsts":"yes"}})"), "/hosts/a.test/hsts",
        "must be true, false, \"includeSubDomains\" or \"preloaded\"");
    row("the HTTP version of a host", scenarioWith(R"("hosts":{"a.test":{"httpVersion":"1.0"}})"),
        "/hosts/a.test/httpVersion", "\"1.0\" is not a value of this key", "did you mean \"1.1\"?");
    row("more expectations than actions", scenarioWith(R"("expect":[{}])"), "/expect",
        "has more entries than there are actions");
    const auto withWorker = [&](const char* rule) {
        return withPage((R"({"url":"https://a.test/","serviceWorker":[)" + std::string(rule) + "]}").c_str());
    };
    row("a service worker that is no list", withPage(R"({"url":"https://a.test/","serviceWorker":{}})"),
        "/page/serviceWorker", "must be a list");
    row("a worker's rule without an answer", withWorker("{}"), "/page/serviceWorker/0",
        "the key \"respond\" is missing");
    row("a worker's unknown deed", withWorker(R"({"respond":"netwrk"})"), "/page/serviceWorker/0/respond",
        "is not what a service worker does", "it can be \"network\"");
    row("a worker's unknown type", withWorker(R"({"respond":{"type":"opaqe"}})"), "/page/serviceWorker/0/respond/type",
        "is not", "did you mean \"opaque\"?");
    row("a worker's unknown key", withWorker(R"({"respond":{"typ":"basic"}})"), "/page/serviceWorker/0/respond/typ",
        "unknown key", "did you mean \"type\"?");
    row("an opaque answer from nowhere", withWorker(R"({"respond":{"type":"opaque"}})"),
        "/page/serviceWorker/0/respond", "the key \"url\" is missing");
    row("a worker's pattern", withWorker(R"({"match":{"url":"/x"},"respond":"network"})"),
        "/page/serviceWorker/0/match/url", "is not an absolute URL");

    row("nothing", "", "line 1, column 1", "the text is empty");
    row("cut off", R"({"fetchscope":1,)", "line 1, column 17", "the text ends inside of an object");
    row("a comma too many", "{\"fetchscope\":1,\n  }", "line 2, column 3", "there is a comma too many before '}'");
    row("invalid UTF-8", "{\"a\":\"\xff\"}", "line 1, column 7", "this is not UTF-8");
    row("too deep", std::string(300, '['), "line 1, column 257", "lists and objects lie more than 256 deep");
    row("more after the end", "{} {}", "line 1, column 4", "there is more after the end of the JSON text");
}

void TestScenarioFaults::errorsNameThePlaceAndWhatIsRight()
{
    QFETCH(std::string, json);
    QFETCH(std::string, where);
    QFETCH(std::string, message);
    QFETCH(std::string, suggestion);
    const auto scenario = readScenario(json);
    QVERIFY(!scenario);
    const InputError& error = scenario.error();
    QCOMPARE(textOf(error.where), where);
    const std::string found = textOf(error.message);
    const std::string suggested = textOf(error.suggestion);
    QVERIFY2(found.find(message) != std::string::npos, found.c_str());
    QVERIFY2(suggested.find(suggestion) != std::string::npos, suggested.c_str());
}

void TestScenarioFaults::whatWillHardlyDoWhatWasMeantIsSaid_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("warning");
    const auto row = [](const char* name, const std::string& json, const char* warning) {
        QTest::newRow(name) << QByteArray::fromStdString(json) << QByteArray(warning);
    };
    const auto withHeader = [](const char* name) {
        return scenarioWith(R"("server":[{"match":{"headers":{")" + std::string(name) + R"(":"*"}},"respond":{}}])");
    };
    const auto inWorker = [](const char* kind, const char* initiator) {
        return R"({"fetchscope":1,"page":{"url":"https://a.test/w.js","kind":")" + std::string(kind)
            + R"("},"actions":[{"initiator":")" + initiator + R"(","url":"/x"}]})";
    };
    row("a misspelt token", withPage(R"({"url":"https://a.test/","sandbox":"allow-scripts allow-script"})"),
        "\"allow-script\" is no token of the attribute sandbox; browsers pass over it. Did you mean "
        "\"allow-scripts\"?");
    row("a token of nothing",
        scenarioWith(R"("actions":[{"initiator":"iframe","url":"/x","sandbox":"scripts-please-and-thanks"}])"),
        "\"scripts-please-and-thanks\" is no token of the attribute sandbox; browsers pass over it.");
    row("all tokens that there are", withPage(R"({"url":"https://a.test/","sandbox":"Allow-Forms allow-modals"})"), "");
    row("a misspelt feature", withPage(R"({"url":"https://a.test/","allow":"camera; local-networks *"})"),
        "\"local-networks\" is no feature that counts here. Did you mean \"local-network\"?");
    row("an allowlist without parentheses",
        withPage(R"({"url":"https://a.test/","connectionAllowlist":"response-origin"})"),
        "The Connection-Allowlist response-origin is no list in parentheses, and lets the page connect to nothing. "
        "Write it "
        "as (response-origin \"https://api.example\").");
    row("a feature that nearly counts, in a policy that only reports",
        withPage("{\"url\":\"https://a.test/\",\"permissionsPolicyReportOnly\":\"sync-xrh=()\"}"),
        "\"sync-xrh\" is no feature that counts here. Did you mean \"sync-xhr\"?");
    row("a feature that nearly counts", withPage("{\"url\":\"https://a.test/\",\"permissionsPolicy\":\"sync-xrh=()\"}"),
        "\"sync-xrh\" is no feature that counts here. Did you mean \"sync-xhr\"?");
    row("features that count, and others", withPage(R"({"url":"https://a.test/","allow":"camera; storage-access"})"),
        "");
    row("a header of the transport", withHeader("Content-Length"),
        "Rule 1 of the server matches no request: the transport adds Content-Length when the request is done, so that "
        "it is not in what rules look at.");
    row("a header that no page has set", withHeader("User-Agent"),
        "Rule 1 of the server matches no request: the transport adds User-Agent when the request is done, so that it "
        "is "
        "not in what rules look at.");
    row("the same, set by the page",
        scenarioWith(R"("actions":[{"initiator":"fetch","url":"/x","init":{"headers":{"User-Agent":"a"}}}],)"
                     R"("server":[{"match":{"headers":{"user-agent":"a"}},"respond":{}}])"),
        "");
    row("the absence of such a header", scenarioWith(R"("server":[{"match":{"headers":{"Host":null}},"respond":{}}])"),
        "");
    row("a name that is none", withHeader("X Y"),
        "Rule 1 of the server matches no request: \"X Y\" cannot be the name of a header.");
    row("any other header", withHeader("Cookie"), "");
    row("an element in a worker", inWorker("dedicated-worker", "img"),
        "Action 1: there is no \"img\" in a dedicated-worker, so that no script can start such a request there.");
    row("what service workers do not have", inWorker("service-worker", "xhr"),
        "Action 1: there is no \"xhr\" in a service-worker, so that no script can start such a request there.");
    row("what other workers have", inWorker("shared-worker", "xhr"), "");
    row("what all have", inWorker("service-worker", "fetch"), "");
}

void TestScenarioFaults::whatWillHardlyDoWhatWasMeantIsSaid()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, warning);
    const Scenario scenario = readWell(json.toStdString());
    QCOMPARE(scenario.warnings.size(), std::size_t(warning.isEmpty() ? 0 : 1));
    if (!warning.isEmpty())
        QCOMPARE(QByteArray::fromStdString(textOf(scenario.warnings.front())), warning);
}

void TestScenarioFaults::aReaderReadsOnAfterAnError()
{
    ScenarioReader reader;
    QVERIFY(!reader.read("{"));
    QVERIFY(!reader.read(scenarioWith(R"("x":1)")));
    QVERIFY(reader.read(scenarioWith("")));
    QVERIFY(reader.read(scenarioWith(R"("title":")" + std::string(100000, 'x') + "\"")));
    QVERIFY(reader.read(scenarioWith("")));
}

QTEST_GUILESS_MAIN(TestScenarioFaults)
#include "tst_scenario_faults.moc"
