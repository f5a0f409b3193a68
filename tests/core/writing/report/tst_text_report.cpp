#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/writing/report/text_layout.h"
#include "core/writing/report/text_report.h"

#include <QTest>

#include <string>

using namespace fetchscope;

namespace {

QString reportOf(const TextReportOptions& options)
{
    const auto scenario = readScenario(
        R"({"fetchscope":1,"title":"A title","page":{"url":"https://app.example.test/"},)"
        R"("actions":[{"initiator":"fetch","url":"https://api.example.test/doc","init":{"method":"DELETE"}},)"
        R"({"wait":0.5},{"clear":"cookies"}],)"
        R"("server":[{"match":{"method":"OPTIONS"},"respond":{"status":204,"headers":[["Access-Control-Allow-Origin","*"],)"
        R"(["X-Odd","\u001b[31mred"]]}}],)"
        R"("expect":[{"verdict":"exposed"}]})");
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    const RunResult result = runScenario(*scenario);
    return QString::fromStdString(writeTextReport(*scenario, result, options));
}

} // namespace

class TestTextReport : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheWholeStory();
    void headingsNameTheMethodThatIsSent();
    void colorsAreThereWhenAskedFor();
    void nothingOfTheServerControlsTheTerminal();
    void asciiIsEnough();
    void verboseShowsEveryStep();
    void linesKeepToTheWidth();
    void whoAskedAndWhoAnsweredIsSaid();
};

void TestTextReport::tellsTheWholeStory()
{
    const QString report = reportOf({});
    for (const char* part :
        {"A title", "https://app.example.test/", "standard", "fetch DELETE https://api.example.test/doc",
            "needs a preflight: method DELETE", "──▶ OPTIONS https://api.example.test/doc", "◀── 204",
            "Access-Control-Allow-Origin: *", "✗ blocked · preflight-method-not-allowed", "CORS-preflight fetch",
            "Chromium prints:", "Firefox prints:", "Not as expected", "wait 0.5 s", "clear the cookies"})
        QVERIFY2(report.contains(part), part);
    QVERIFY(report.endsWith('\n'));
}

void TestTextReport::headingsNameTheMethodThatIsSent()
{
    const auto scenario = readScenario(
        R"({"fetchscope":1,"page":{"url":"https://app.example.test/"},"actions":[)"
        R"({"initiator":"beacon","url":"/a"},{"initiator":"ping","url":"/b"},{"initiator":"csp-report","url":"/c"},)"
        R"({"initiator":"form","method":"post","url":"/d"},{"initiator":"xhr","method":"put","url":"/e"},)"
        R"({"initiator":"img","url":"/f"}],"server":[{"respond":{}}]})");
    QVERIFY(scenario);
    const QString report = QString::fromStdString(writeTextReport(*scenario, runScenario(*scenario), {}));
    for (const char* heading : {"1  beacon POST /a", "2  ping POST /b", "3  csp-report POST /c", "4  form POST /d",
             "5  xhr PUT /e", "6  img GET /f"})
        QVERIFY2(report.contains(heading), qPrintable(report));
    QVERIFY2(!report.contains("✗"), qPrintable(report));
}

void TestTextReport::colorsAreThereWhenAskedFor()
{
    TextReportOptions options;
    QVERIFY(!reportOf(options).contains('\x1b'));
    options.hasColor = true;
    QVERIFY(reportOf(options).contains("\x1b[31m"));
}

void TestTextReport::nothingOfTheServerControlsTheTerminal()
{
    QVERIFY(reportOf({}).contains("\\x1b[31mred"));
}

void TestTextReport::asciiIsEnough()
{
    TextReportOptions options;
    options.hasUnicode = false;
    const QString report = reportOf(options);
    QVERIFY(report.contains("--> OPTIONS"));
    QVERIFY(report.contains("x blocked | preflight-method-not-allowed"));
}

void TestTextReport::verboseShowsEveryStep()
{
    TextReportOptions options;
    options.isVerbose = true;
    const QString verbose = reportOf(options);
    QVERIFY(verbose.contains("Main fetch "));
    QVERIFY(verbose.count('\n') > reportOf({}).count('\n') + 10);
}

void TestTextReport::linesKeepToTheWidth()
{
    TextLayout layout(30, false);
    layout.paragraph(
        2, "* ", "one two three four five six seven eight nine ten https://a-very-long.example.test/that/stays");
    const QString text = QString::fromStdString(layout.take());
    for (const QString& line : text.split('\n'))
        QVERIFY2(line.size() <= 30 || line.contains("https://a-very-long.example.test/that/stays"), qPrintable(line));
    QVERIFY(text.split('\n').at(1).startsWith("    "));
}

/// Which page asked, and that a cache in front of the server answered.
void TestTextReport::whoAskedAndWhoAnsweredIsSaid()
{
    const auto scenario = readScenario(
        R"({"fetchscope":1,"page":{"url":"https://app.example/"},"pages":{"shop":{"url":"https://shop.example/"}},"cdn":{},
        "actions":[{"initiator":"fetch","url":"https://api.example/doc"},{"wait":5},
            {"initiator":"fetch","url":"https://api.example/doc","page":"shop"}],
        "server":[{"respond":{"headers":[["Cache-Control","max-age=60"],["Access-Control-Allow-Origin","*"]]}}]})");
    QVERIFY(scenario);
    const QString report = QString::fromStdString(writeTextReport(*scenario, runScenario(*scenario), {}));
    for (const char* part : {"shop: https://shop.example/", "1  fetch GET https://api.example/doc\n",
             "3  fetch GET https://api.example/doc  (page shop)", "◀── 200\n",
             "◀── 200  (from the cache in front of the server, 5 s old)"})
        QVERIFY2(report.contains(part), qPrintable(report));
}

QTEST_GUILESS_MAIN(TestTextReport)
#include "tst_text_report.moc"
