#include "core/engine/fetch/wire_headers.h"
#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"

#include <QFile>
#include <QTest>

using namespace fetchscope;

namespace {

/// Lets everything through, and keeps the headers as they would go on the wire.
class KeepingNetwork final : public Network
{
public:
    WireAnswer send(const WireRequest& request) override
    {
        QStringList lines;
        for (const HeaderView header : wireHeaders(request, WireVersion::Http1, "KEY"))
            lines << QString::fromStdString(std::string(header.name).append(": ").append(header.value));
        const bool isRedirect = request.url.ends_with("/redirect307");
        sent.emplace_back(std::string(request.method), lines);
        auto headers = std::make_shared<HeaderList>();
        const auto add = [&headers](std::string_view name, std::string_view value) { headers->append(name, value); };
        add("Access-Control-Allow-Origin", request.headers.get("Origin").value_or("*"));
        add("Access-Control-Allow-Credentials", "true");
        add("Access-Control-Allow-Methods", "PUT, DELETE");
        add("Access-Control-Allow-Headers", request.headers.get("Access-Control-Request-Headers").value_or("x"));
        if (isRedirect)
            add("Location", "http://a.localhost:8080/landed307");
        WireAnswer answer;
        answer.status = isRedirect ? 307 : 200;
        answer.headers = std::move(headers);
        answer.rule = 0;
        return answer;
    }
    bool isHttp1(const Url&) const override { return true; }

    std::vector<std::pair<std::string, QStringList>> sent;
};

/// The headers of the recorded request of this method and path.
QStringList recorded(const QString& browser, const QString& requestLine)
{
    QFile file(QStringLiteral(FETCHSCOPE_TEST_DATA "/wire/") + browser + QStringLiteral(".txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recording of %s", qPrintable(browser));
    for (const QString& head : QString::fromLatin1(file.readAll()).split(QStringLiteral("\n\n"))) {
        QStringList lines;
        for (const QString& line : head.split(QChar('\n'), Qt::SkipEmptyParts))
            // The recorded one had no window, which it says of itself.
            lines << line.trimmed().replace(QStringLiteral("HeadlessChrome"), QStringLiteral("Chrome"));
        if (lines.value(0) == requestLine + QStringLiteral(" HTTP/1.1"))
            return lines.mid(1);
    }
    return {};
}

} // namespace

/// Below Fetch, too, a request goes as the browsers send it: names, values, order and case.
class TestWireHeaders : public QObject
{
    Q_OBJECT

private slots:
    void areAsRecorded_data();
    void areAsRecorded();
    void theStandardHasTheFewestHeaders();
    void plainHttpSaysLess();
    void brokenBodiesEndAsRecorded_data();
    void brokenBodiesEndAsRecorded();
};

void TestWireHeaders::areAsRecorded_data()
{
    QTest::addColumn<QString>("browser");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QString>("requestLine");
    const QString chromium = QStringLiteral("chromium-156");
    const QString firefox = QStringLiteral("firefox-153");
    const auto row = [](const QString& browser, const char* requestLine, const char* action) {
        const QString line = QString::fromLatin1(requestLine);
        QTest::newRow(qPrintable(browser + QStringLiteral(": ") + line)) << browser << QByteArray(action) << line;
    };
    const auto both = [&](const char* requestLine, const char* action) {
        row(chromium, requestLine, action);
        row(firefox, requestLine, action);
    };
    both("GET /fetch-same", R"({"initiator":"fetch","url":"/fetch-same"})");
    both("POST /fetch-same-post",
        R"({"initiator":"fetch","url":"/fetch-same-post","init":{"method":"POST","body":"x"}})");
    // The order of a page's own headers is that of a hash table in Chromium.
    row(firefox, "PUT /fetch-same-custom",
        R"({"initiator":"fetch","url":"/fetch-same-custom","init":{"method":"PUT","body":"x","headers":{"X-Zeta":"1",
            "Alpha":"2","Authorization":"Basic eA==","Content-Type":"application/json","Accept":"application/json"}}})");
    both("GET /cross-simple", R"({"initiator":"fetch","url":"http://b.localhost:8080/cross-simple"})");
    both("GET /cross-cred",
        R"({"initiator":"fetch","url":"http://b.localhost:8080/cross-cred","init":{"credentials":"include"}})");
    both("GET /cross-nocors",
        R"({"initiator":"fetch","url":"http://b.localhost:8080/cross-nocors","init":{"mode":"no-cors"}})");
    const char* const json = R"({"initiator":"fetch","url":"http://b.localhost:8080/cross-json","init":{"method":"PUT",
        "body":"{}","credentials":"include","headers":{"Content-Type":"application/json","X-Requested-With":"x",
        "Authorization":"Bearer t"}}})";
    both("OPTIONS /cross-json", json);
    row(chromium, "PUT /cross-json", json);
    const char* const erase =
        R"({"initiator":"fetch","url":"http://b.localhost:8080/cross-delete","init":{"method":"DELETE"}})";
    both("OPTIONS /cross-delete", erase);
    both("DELETE /cross-delete", erase);
    both("GET /cross-nostore",
        R"({"initiator":"fetch","url":"http://b.localhost:8080/cross-nostore","init":{"cache":"no-store"}})");
    row(chromium, "POST /cross-post-empty",
        R"({"initiator":"fetch","url":"http://b.localhost:8080/cross-post-empty","init":{"method":"POST"}})");
    both("GET /cross-range",
        R"({"initiator":"fetch","url":"http://b.localhost:8080/cross-range","init":{"headers":{"Range":"bytes=0-5"}}})");
    const char* const conditional =
        R"({"initiator":"fetch","url":"http://b.localhost:8080/cross-inm","init":{"headers":{"If-None-Match":"\"x\""}}})";
    both("OPTIONS /cross-inm", conditional);
    both("GET /cross-inm", conditional);
    row(chromium, "POST /landed307",
        R"({"initiator":"fetch","url":"http://b.localhost:8080/redirect307","init":{"method":"POST","body":"a=b",
            "headers":{"Content-Type":"application/x-www-form-urlencoded"}}})");
    both("GET /xhr", R"({"initiator":"xhr","url":"http://b.localhost:8080/xhr"})");
    both("OPTIONS /xhr-post", R"({"initiator":"xhr","url":"http://b.localhost:8080/xhr-post","method":"POST",
        "withCredentials":true,"headers":{"X-A":"1","Accept":"application/json"},"body":"q"})");
    both("GET /img", R"({"initiator":"img","url":"/img"})");
    both("GET /img-cross", R"({"initiator":"img","url":"http://b.localhost:8080/img-cross"})");
    both("GET /img-cors", R"({"initiator":"img","url":"http://b.localhost:8080/img-cors","crossorigin":"anonymous"})");
    both("GET /style", R"({"initiator":"stylesheet","url":"/style"})");
    both("GET /script", R"({"initiator":"script","url":"/script"})");
    both("GET /frame", R"({"initiator":"iframe","url":"/frame"})");
    both("GET /font", R"({"initiator":"font","url":"/font"})");
    both("GET /video", R"({"initiator":"video","url":"/video"})");
    both("GET /dynamic", R"({"initiator":"dynamic-import","url":"/dynamic"})");
    both("GET /preload-image", R"({"initiator":"preload","as":"image","url":"/preload-image"})");
    both("GET /es", R"({"initiator":"eventsource","url":"http://b.localhost:8080/es"})");
    row(chromium, "POST /beacon", R"({"initiator":"beacon","url":"http://b.localhost:8080/beacon","body":"x"})");
    both("POST /form",
        R"({"initiator":"form","method":"post","url":"http://b.localhost:8080/form","body":[["a","b"]]})");
    row(chromium, "GET /ws", R"({"initiator":"websocket","url":"ws://b.localhost:8080/ws"})");
}

void TestWireHeaders::areAsRecorded()
{
    QFETCH(QString, browser);
    QFETCH(QByteArray, action);
    QFETCH(QString, requestLine);
    const bool isChromium = browser.startsWith(QStringLiteral("chromium"));
    const QByteArray json = R"({"fetchscope":1,"profile":")" + QByteArray(isChromium ? "chromium" : "firefox")
        + R"(","page":{"url":"http://a.localhost:8080/"},"settings":{)"
        + QByteArray(isChromium ? R"("thirdPartyCookies":"block")" : "")
        + R"(},"cookies":[{"name":"own","value":"1","domain":"a.localhost"}],"actions":[)" + action + "]}";
    const auto scenario = readScenario(std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    KeepingNetwork network;
    Runner runner;
    runner.sendOver(network, VirtualClock::epochOfRuns);
    runner.run(*scenario, Tracing::Off);
    const std::string method = requestLine.section(QChar(' '), 0, 0).toStdString();
    QVERIFY(!network.sent.empty());
    const auto found = std::find_if(
        network.sent.rbegin(), network.sent.rend(), [&method](const auto& request) { return request.first == method; });
    QVERIFY(found != network.sent.rend());
    QCOMPARE(found->second, recorded(browser, requestLine));
}

void TestWireHeaders::theStandardHasTheFewestHeaders()
{
    const auto scenario = readScenario(
        R"({"fetchscope":1,"page":{"url":"https://a.example/"},"actions":[{"initiator":"fetch","url":"/"}]})");
    KeepingNetwork network;
    Runner runner;
    runner.sendOver(network, VirtualClock::epochOfRuns);
    runner.run(*scenario, Tracing::Off);
    QCOMPARE(network.sent.at(0).second.value(0), QStringLiteral("Host: a.example"));
    QVERIFY(network.sent.at(0).second.filter(QStringLiteral("sec-ch-ua")).isEmpty());
}

/// Where the URL is not trustworthy, there are no client hints, no Sec-Fetch headers, and no Brotli
/// (https://www.w3.org/TR/client-hints-infrastructure/#abstract-opdef-append-client-hints-to-request).
void TestWireHeaders::plainHttpSaysLess()
{
    const auto scenario = readScenario(R"({"fetchscope":1,"profile":"chromium","page":{"url":"http://a.example/"},)"
                                       R"("actions":[{"initiator":"fetch","url":"/"}]})");
    KeepingNetwork network;
    Runner runner;
    runner.sendOver(network, VirtualClock::epochOfRuns);
    runner.run(*scenario, Tracing::Off);
    const QString headers = network.sent.at(0).second.join(QChar('\n')).toLower();
    QVERIFY(!headers.contains(QStringLiteral("sec-")));
    QVERIFY(headers.contains(QStringLiteral("accept-encoding: gzip, deflate\n")));
}

void TestWireHeaders::brokenBodiesEndAsRecorded_data()
{
    QTest::addColumn<QString>("path");
    for (const char* browser : {"chromium", "firefox"})
        QTest::newRow(browser)
            << QStringLiteral(FETCHSCOPE_TEST_DATA "/wire/broken-bodies-%1.json").arg(QString::fromLatin1(browser));
}

/// What fetch(), elements and others make of a body that is not whole.
void TestWireHeaders::brokenBodiesEndAsRecorded()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto scenario = readScenario(file.readAll().toStdString());
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    QVERIFY(!scenario->expect.empty());
    const RunResult result = runScenario(*scenario);
    for (const ActionResult& action : result.actions) {
        for (const Message& unmet : action.unmetExpectations)
            QFAIL((std::to_string(action.index) + ": " + textOf(unmet)).c_str());
    }
}

QTEST_GUILESS_MAIN(TestWireHeaders)
#include "tst_wire_headers.moc"
