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
    for (const char* row : {"firefox redirect-1-70", "firefox redirect-1-221", "firefox redirect-1-954"})
        QEXPECT_FAIL(row, "Firefox adds that the request did not succeed, which is not predicted", Abort);
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
                            << "Request header field x-a is not allowed by Access-Control-Allow-Headers." + last;
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

QTEST_GUILESS_MAIN(TestConsoleMessages)
#include "tst_console_messages.moc"
