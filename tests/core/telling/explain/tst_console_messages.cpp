#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/explain/console_messages.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <string>

using namespace fetchscope;

class TestConsoleMessages : public QObject
{
    Q_OBJECT

private slots:
    void browsersPrintWhatWasRecorded_data();
    void browsersPrintWhatWasRecorded();
    void safariPrintsWhatItsSourceSays_data();
    void safariPrintsWhatItsSourceSays();
    void anAddressSpaceThatIsUnknownIsTheNames();
    void nothingIsPrintedOfWhatWorked();
    void chromiumWarnsOfPreloads_data();
    void chromiumWarnsOfPreloads();
    void whatWasRecordedIsPrinted_data();
    void whatWasRecordedIsPrinted();
    void ofUsesEachBrowserIsToldItsOwn();
    void aPrincipalIsPrintedWithoutItsNumber();
};

void TestConsoleMessages::browsersPrintWhatWasRecorded_data()
{
    QTest::addColumn<QString>("browser");
    QTest::addColumn<QByteArray>("scenario");
    QTest::addColumn<QString>("message");
    QFile file(FETCHSCOPE_TEST_DATA "/console/recorded.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QJsonValue recorded : QJsonDocument::fromJson(file.readAll())["cases"].toArray()) {
        const QString browser = recorded["browser"].toString();
        QTest::newRow(qPrintable(browser + " " + recorded["id"].toString()))
            << browser << QJsonDocument(recorded["scenario"].toObject()).toJson() << recorded["message"].toString();
    }
}

void TestConsoleMessages::browsersPrintWhatWasRecorded()
{
    QFETCH(QString, browser);
    QFETCH(QByteArray, scenario);
    QFETCH(QString, message);
    auto read = readScenario(scenario.toStdString());
    QVERIFY2(read, read ? "" : describe(read.error()).c_str());
    read->profile = *valueNamed<ProfileId>(browser.toStdString());
    const RunResult result = runScenario(*read);
    const auto printed = consoleMessage(read->profile, *read, result, result.actions.at(0));
    QVERIFY(printed);
    // Every line, and no other. Browsers print some lines more than once; each is told once.
    QStringList recorded = message.split('\n');
    QStringList told = QString::fromStdString(*printed).split('\n');
    recorded.removeDuplicates();
    recorded.sort();
    told.sort();
    QCOMPARE(told, recorded);
}

void TestConsoleMessages::safariPrintsWhatItsSourceSays_data()
{
    QTest::addColumn<std::string>("init");
    QTest::addColumn<std::string>("respond");
    QTest::addColumn<std::string>("message");
    const std::string last = "\nFetch API cannot load https://api.example.test/doc due to access control checks.";
    QTest::newRow("missing")
        << std::string("{}") << std::string(R"({"status":404})")
        << "Origin https://app.example.test is not allowed by Access-Control-Allow-Origin. Status code: 404" + last;
    QTest::newRow("wildcard") << std::string(R"({"credentials":"include"})")
                              << std::string(R"({"headers":{"Access-Control-Allow-Origin":"*"}})")
                              << "Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true."
            + last;
    QTest::newRow("method") << std::string(R"({"method":"PUT"})")
                            << std::string(R"({"headers":{"Access-Control-Allow-Origin":"*"}})")
                            << "Method PUT is not allowed by Access-Control-Allow-Methods." + last;
    QTest::newRow("header") << std::string(R"({"headers":{"X-A":"1"}})")
                            << std::string(R"({"headers":{"Access-Control-Allow-Origin":"*"}})")
                            << "Request header field X-A is not allowed by Access-Control-Allow-Headers." + last;
    QTest::newRow("header that is known") << std::string(R"({"headers":{"x-b":"1","content-type":"a/b"}})")
                                          << std::string(R"({"headers":{"Access-Control-Allow-Origin":"*"}})")
                                          << "Request header field Content-Type is not allowed by "
                                             "Access-Control-Allow-Headers."
            + last;
    QTest::newRow("redirect") << std::string("{}") << std::string(R"({"status":302,"headers":{"Location":"/other"}})")
                              << "Cross-origin redirection to https://api.example.test/other denied by Cross-Origin "
                                 "Resource Sharing policy: Origin https://app.example.test is not allowed by "
                                 "Access-Control-Allow-Origin. Status code: 302"
            + last;
    QTest::newRow("preflight status") << std::string(R"({"method":"PUT"})")
                                      << std::string(R"({"status":500,"headers":{"Access-Control-Allow-Origin":"*"}})")
                                      << "Preflight response is not successful. Status code: 500" + last;
}

void TestConsoleMessages::safariPrintsWhatItsSourceSays()
{
    QFETCH(std::string, init);
    QFETCH(std::string, respond);
    QFETCH(std::string, message);
    const auto scenario =
        readScenario(R"({"fetchscope":1,"profile":"safari","page":{"url":"https://app.example.test/"},)"
                     R"("actions":[{"initiator":"fetch","url":"https://api.example.test/doc","init":)"
            + init + R"(}],"server":[{"respond":)" + respond + "}]}");
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    const RunResult result = runScenario(*scenario);
    QCOMPARE(consoleMessage(ProfileId::Safari, *scenario, result, result.actions.at(0)).value_or("(none)"), message);
    QVERIFY(!consoleMessage(ProfileId::Standard, *scenario, result, result.actions.at(0)));
}

void TestConsoleMessages::anAddressSpaceThatIsUnknownIsTheNames()
{
    const auto scenario =
        readScenario(R"({"fetchscope":1,"profile":"chromium","page":{"url":"https://app.example.test/"},)"
                     R"("hosts":{"public.local":{"addressSpace":"public"}},)"
                     R"("actions":[{"initiator":"fetch","url":"http://public.local/",)"
                     R"("init":{"targetAddressSpace":"unknown"}}],"server":[{"respond":{}}]})");
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    const RunResult result = runScenario(*scenario);
    const auto printed = consoleMessage(ProfileId::Chromium, *scenario, result, result.actions.at(0));
    QVERIFY(printed);
    QVERIFY2(printed->find("address space of `local` yet") != std::string::npos, printed->c_str());
}

void TestConsoleMessages::nothingIsPrintedOfWhatWorked()
{
    const auto scenario =
        readScenario(R"({"fetchscope":1,"page":{"url":"https://app.example.test/"},)"
                     R"("actions":[{"initiator":"fetch","url":"/doc"},{"wait":1}],"server":[{"respond":{}}]})");
    QVERIFY(scenario);
    const RunResult result = runScenario(*scenario);
    for (const ActionResult& action : result.actions) {
        for (const ProfileId browser : {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari})
            QVERIFY(!consoleMessage(browser, *scenario, result, action));
    }
}

/// As Chromium 156 printed them.
void TestConsoleMessages::chromiumWarnsOfPreloads_data()
{
    QTest::addColumn<std::string>("preload");
    QTest::addColumn<std::string>("use");
    QTest::addColumn<std::string>("why");
    const auto row = [](const char* name, const char* preload, const char* use, const char* why) {
        QTest::newRow(name) << std::string(preload) << std::string(use) << std::string(why);
    };
    row("credentials", R"("as":"script")", R"("initiator":"module-script")",
        "because the request credentials mode does not match. Consider taking a look at crossorigin attribute.");
    row("mode", R"("as":"script")", R"("initiator":"script","crossorigin":"use-credentials")",
        "because the request mode does not match. Consider taking a look at crossorigin attribute.");
    row("method", R"("as":"fetch","crossorigin":"")", R"("initiator":"fetch","init":{"method":"POST"})",
        "because the request HTTP method does not match.");
    row("keepalive", R"("as":"fetch","crossorigin":"")", R"("initiator":"fetch","init":{"keepalive":true})",
        "because the keepalive flag is set.");
    row("integrity", R"("as":"script")",
        R"("initiator":"script","integrity":"sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=")",
        "due to an integrity mismatch.");
    row("another destination", R"("as":"style")", R"("initiator":"script")", "");
    row("used", R"("as":"script")", R"("initiator":"script")", "");
}

void TestConsoleMessages::chromiumWarnsOfPreloads()
{
    QFETCH(std::string, preload);
    QFETCH(std::string, use);
    QFETCH(std::string, why);
    const auto scenario =
        readScenario(R"({"fetchscope":1,"profile":"chromium","page":{"url":"https://app.example.test/"},"actions":[)"
                     R"({"initiator":"preload","url":"/a",)"
            + preload + R"(},{"url":"/a",)" + use
            + R"(}],"server":[{"respond":{"headers":{"Content-Type":"text/javascript"},"body":"1"}}]})");
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    const RunResult result = runScenario(*scenario);
    const std::string warning = "A preload for 'https://app.example.test/a' is found, but is not used ";
    QCOMPARE(consoleMessage(ProfileId::Chromium, *scenario, result, result.actions.at(1)).value_or(""),
        why.empty() ? std::string() : warning + why);
    QVERIFY(!consoleMessage(ProfileId::Chromium, *scenario, result, result.actions.at(0)));
    QVERIFY(!consoleMessage(ProfileId::Firefox, *scenario, result, result.actions.at(1)));
}

/// As Chromium 156, Firefox 153 and WebKitGTK printed them.
void TestConsoleMessages::whatWasRecordedIsPrinted_data()
{
    QTest::addColumn<ProfileId>("browser");
    QTest::addColumn<std::string>("action");
    QTest::addColumn<std::string>("rules");
    QTest::addColumn<std::string>("message");
    const std::string bare = R"({"respond":{"headers":{"Content-Type":"text/plain"},"body":"1"}})";
    const std::string failed = "\nFailed to load resource: net::ERR_FAILED";
    const auto refused = [&](const char* noun, const char* action) {
        QTest::newRow(action) << ProfileId::Chromium << std::string(action).append(R"(,"url":"https://cdn.test/x")")
                              << bare
                              << std::string("Access to ")
                                     .append(noun)
                                     .append(
                                         " at 'https://cdn.test/x' from origin "
                                         "'https://app.example.test' has been blocked by CORS policy: No "
                                         "'Access-Control-Allow-Origin' header is present on the requested resource.")
                                     .append(failed);
    };
    refused("script", R"("initiator":"preload","as":"script","crossorigin":"anonymous")");
    refused("CSS stylesheet", R"("initiator":"preload","as":"style","crossorigin":"anonymous")");
    refused("font", R"("initiator":"preload","as":"font","crossorigin":"anonymous")");
    refused("link element resource", R"("initiator":"preload","as":"fetch","crossorigin":"anonymous")");
    refused("image", R"("initiator":"preload","as":"IMAGE","crossorigin":"anonymous")");
    refused("text track", R"("initiator":"preload","as":"track","crossorigin":"anonymous")");
    refused("link prefetch resource", R"("initiator":"prefetch","crossorigin":"anonymous")");
    refused("script", R"("initiator":"modulepreload")");
    refused("manifest", R"("initiator":"manifest")");

    const auto mixed = [&](const char* noun, const char* action) {
        QTest::newRow(action) << ProfileId::Chromium << std::string(action).append(R"(,"url":"http://cdn.test/x")")
                              << bare
                              << std::string(
                                     "Mixed Content: The page at 'https://app.example.test/' was loaded over HTTPS, "
                                     "but requested an insecure ")
                                     .append(noun)
                                     .append(" 'http://cdn.test/x'. This request has been "
                                             "blocked; the content must be served over HTTPS.");
    };
    mixed("script", R"("initiator":"preload","as":"script")");
    mixed("stylesheet", R"("initiator":"preload","as":"style")");
    mixed("resource", R"("initiator":"preload","as":"fetch")");
    mixed("Text Track", R"("initiator":"preload","as":"track")");

    const auto unsupported = [&](const char* action, const char* message) {
        QTest::newRow(action) << ProfileId::Chromium << std::string(action).append(R"(,"url":"/x")") << bare
                              << std::string(message);
    };
    unsupported(R"("initiator":"preload")", "<link rel=preload> must have a valid `as` value");
    unsupported(R"("initiator":"preload","as":"bogus")", "<link rel=preload> must have a valid `as` value");
    unsupported(R"("initiator":"preload","as":"video")", "<link rel=preload> uses an unsupported `as` value");
    unsupported(R"("initiator":"preload","as":"worker")", "<link rel=preload> uses an unsupported `as` value");
    unsupported(R"("initiator":"preload","as":"image","type":"image/foo")",
        "<link rel=preload> has an unsupported `type` value");
    unsupported(
        R"("initiator":"modulepreload","as":"image")", "<link rel=modulepreload> has an invalid `as` value image");

    QTest::newRow("WebKit, without as") << ProfileId::Safari << std::string(R"("initiator":"preload","url":"/x")")
                                        << bare
                                        << std::string("<link rel=preload> cannot have the empty string as `as` value");
    QTest::newRow("WebKit, as is nothing")
        << ProfileId::Safari << std::string(R"("initiator":"preload","url":"/x","as":"bogus")") << bare
        << std::string("<link rel=preload> must have a valid `as` value");
    QTest::newRow("WebKit, as is a destination")
        << ProfileId::Safari << std::string(R"("initiator":"preload","url":"/x","as":"video")") << bare
        << std::string("(none)");
    QTest::newRow("a prerender of another site")
        << ProfileId::Chromium << std::string(R"("initiator":"prerender","url":"https://other.test/p")") << bare
        << std::string(
               "The SpeculationRules API does not support cross-site prerender yet (initiator origin: "
               "https://app.example.test, prerender origin: https://other.test). https://crbug.com/1176054 tracks "
               "cross-site support.");
    for (const int status : {401, 404}) {
        const std::string code = std::to_string(status);
        QTest::addRow("manifest %d", status)
            << ProfileId::Chromium << std::string(R"("initiator":"manifest","url":"/m")")
            << std::string(R"({"respond":{"status":)").append(code).append("}}")
            << std::string("Failed to load resource: the server responded with a status of ")
                   .append(code)
                   .append(" ()\nManifest fetch from https://app.example.test/m failed, code ")
                   .append(code);
    }
    QTest::newRow("a redirect to this machine is no mixed content")
        << ProfileId::Firefox << std::string(R"("initiator":"fetch","url":"https://r.test/a")")
        << std::string(
               R"({"match":{"url":"https://r.test/a"},"respond":{"status":302,"headers":{"Access-Control-Allow-Origin":"*",)"
               R"("Location":"http://127.0.0.1:8000/x"}}},{"respond":{"status":404}})")
        << std::string("Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at "
                       "http://127.0.0.1:8000/x. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status "
                       "code: 404.");
}

void TestConsoleMessages::whatWasRecordedIsPrinted()
{
    QFETCH(ProfileId, browser);
    QFETCH(std::string, action);
    QFETCH(std::string, rules);
    QFETCH(std::string, message);
    const auto scenario =
        readScenario(std::string(R"({"fetchscope":1,"page":{"url":"https://app.example.test/"},"profile":")")
                         .append(nameOf(browser))
                         .append(R"(","settings":{"localNetworkAccess":"granted"},"actions":[{)")
                         .append(action)
                         .append("}],\"server\":[")
                         .append(rules)
                         .append("]}"));
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    const RunResult result = runScenario(*scenario);
    QCOMPARE(consoleMessage(browser, *scenario, result, result.actions.at(0)).value_or("(none)"), message);
}

/// What a script gets of an image that did not load differs, and a browser's own line is told of its own outcome only.
void TestConsoleMessages::ofUsesEachBrowserIsToldItsOwn()
{
    const auto scenario = readScenario(
        R"({"fetchscope":1,"page":{"url":"https://app.example.test/"},"actions":[)"
        R"({"initiator":"img","url":"/a.png","use":"canvas-2d"}],"server":[{"respond":{"networkError":"reset"}}]})");
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    const RunResult result = runScenario(*scenario);
    const auto printed = [&](ProfileId browser) {
        return QString::fromStdString(consoleMessage(browser, *scenario, result, result.actions.at(0)).value_or(""));
    };
    QVERIFY(printed(ProfileId::Chromium).contains("'broken' state"));
    QVERIFY(printed(ProfileId::Firefox).contains("\"broken\""));
    QVERIFY(!printed(ProfileId::Safari).contains("InvalidStateError"));
}

/// Firefox prints a UUID there, another one each time.
void TestConsoleMessages::aPrincipalIsPrintedWithoutItsNumber()
{
    const auto scenario = readScenario(
        R"({"fetchscope":1,"profile":"firefox","page":{"url":"https://app.example.test/","sandboxed":true},)"
        R"("actions":[{"initiator":"fetch","url":"https://other.test/x","init":{"mode":"same-origin"}}],)"
        R"("server":[]})");
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    const RunResult result = runScenario(*scenario);
    QCOMPARE(consoleMessage(ProfileId::Firefox, *scenario, result, result.actions.at(0)).value_or(""),
        std::string("Security Error: Content at moz-nullprincipal:{…}?https://app.example.test may not load data from "
                    "https://other.test/x."));
}

QTEST_GUILESS_MAIN(TestConsoleMessages)
#include "tst_console_messages.moc"
