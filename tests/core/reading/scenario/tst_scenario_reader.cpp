#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"

#include <QTest>

#include <string>

using namespace fetchscope;

namespace {

/// A scenario with what `members` adds or says of the page, the actions and the server.
std::string scenarioWith(const std::string& members)
{
    return R"({"fetchscope":1,"page":{"url":"https://app.example.test/"})" + std::string(members.empty() ? "" : ",")
        + members + "}";
}

std::string withPage(const std::string& page)
{
    return R"({"fetchscope":1,"page":)" + page + "}";
}

std::string withInit(const std::string& init)
{
    return scenarioWith(R"("actions":[{"initiator":"fetch","url":"/x","init":)" + init + "}]");
}

std::string withRespond(const std::string& respond)
{
    return scenarioWith(R"("server":[{"respond":)" + respond + "}]");
}

std::string withMatchHeader(const std::string& value)
{
    return scenarioWith(R"("server":[{"match":{"headers":{"A":)" + value + R"(}},"respond":{}}])");
}

Scenario readWell(const std::string& json)
{
    auto scenario = readScenario(json);
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    return *std::move(scenario);
}

const RequestAction& requestOf(const Scenario& scenario)
{
    return std::get<RequestAction>(scenario.actions.at(0).what);
}

const ServerResponse& responseOf(const Scenario& scenario)
{
    return std::get<ServerResponse>(scenario.server.at(0).respond);
}

} // namespace

class TestScenarioReader : public QObject
{
    Q_OBJECT

private slots:
    void errorsNameThePlaceAndWhatIsRight_data();
    void errorsNameThePlaceAndWhatIsRight();
    void defaultsAreThoseOfTheFormat();
    void everyFormOfABodyIsRead_data();
    void everyFormOfABodyIsRead();
    void headersAreAListOrAnObject();
    void charactersOfHeaderValuesAreBytes();
    void whatAnApiRefusesItselfIsNoError();
    void aHeaderThatIsNoByteStringIsSetApart();
    void whatWillHardlyDoWhatWasMeantIsSaid_data();
    void whatWillHardlyDoWhatWasMeantIsSaid();
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
    void aReaderReadsOnAfterAnError();
    void aByteOrderMarkIsSkipped();
};

void TestScenarioReader::errorsNameThePlaceAndWhatIsRight_data()
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
    row("a key twice", withInit(R"({"method":"A","method":"B"})"), "/actions/0/init/method", "the key is there twice");

    row("no version", R"({"page":{"url":"https://a.test/"}})", "", "the key \"fetchscope\" is missing");
    row("another version", R"({"fetchscope":2})", "/fetchscope", "this version of the format is not known", "it is 1");
    row("no page", R"({"fetchscope":1})", "", "the key \"page\" is missing");
    row("no URL of the page", withPage("{}"), "/page", "the key \"url\" is missing");
    row("a bad URL of the page", withPage(R"({"url":"app.example"})"), "/page/url",
        "\"app.example\" is not an absolute URL");
    row("a bad URL of the tab", withPage(R"({"url":"https://a.test/","topLevelUrl":"//"})"), "/page/topLevelUrl",
        "is not an absolute URL");
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
    row("hsts", scenarioWith(R"("hosts":{"a.test":{"hsts":"yes"}})"), "/hosts/a.test/hsts",
        "must be true, false or \"includeSubDomains\"");
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

void TestScenarioReader::errorsNameThePlaceAndWhatIsRight()
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

void TestScenarioReader::whatWillHardlyDoWhatWasMeantIsSaid_data()
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
        "\"local-networks\" in the attribute allow is no feature that counts here. Did you mean \"local-network\"?");
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

void TestScenarioReader::whatWillHardlyDoWhatWasMeantIsSaid()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, warning);
    const Scenario scenario = readWell(json.toStdString());
    QCOMPARE(scenario.warnings.size(), std::size_t(warning.isEmpty() ? 0 : 1));
    if (!warning.isEmpty())
        QCOMPARE(QByteArray::fromStdString(textOf(scenario.warnings.front())), warning);
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

void TestScenarioReader::aReaderReadsOnAfterAnError()
{
    ScenarioReader reader;
    QVERIFY(!reader.read("{"));
    QVERIFY(!reader.read(scenarioWith(R"("x":1)")));
    QVERIFY(reader.read(scenarioWith("")));
    QVERIFY(reader.read(scenarioWith(R"("title":")" + std::string(100000, 'x') + "\"")));
    QVERIFY(reader.read(scenarioWith("")));
}

void TestScenarioReader::aByteOrderMarkIsSkipped()
{
    QVERIFY(readScenario("\xef\xbb\xbf" + scenarioWith("")));
}

QTEST_GUILESS_MAIN(TestScenarioReader)
#include "tst_scenario_reader.moc"
