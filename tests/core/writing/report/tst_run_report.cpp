#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/writing/report/run_report.h"
#include "tests/core/scenarios.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace fetchscope;

namespace {

/// A DELETE that its preflight does not allow, then a wait.
constexpr const char* refused =
    R"({"fetchscope":1,"title":"A title","notes":"Why\nit is","page":{"url":"https://app.example.test/"},)"
    R"("actions":[{"initiator":"fetch","url":"https://api.example.test/doc","init":{"method":"DELETE"}},{"wait":0.5}],)"
    R"("server":[{"match":{"method":"OPTIONS"},"respond":{"status":204,"headers":)"
    R"([["Access-Control-Allow-Origin","*"]]}}],"expect":[{"verdict":"exposed"}]})";

/// Everything that a person writes is an attempt to break out.
constexpr const char* hostile =
    R"({"fetchscope":1,"title":"</title><script>alert('1')</script> & \"quoted\"",)"
    R"("notes":"```\n# <img src=x onerror=alert(1)>\n| a | b |","page":{"url":"https://app.example.test/?a='><script>"},)"
    R"("actions":[{"initiator":"fetch","url":"https://api.example.test/a?b='\"><script>x</script>",)"
    R"("init":{"method":"P\"UT","headers":[["X-A","<script>`|``|\\ *b* [l](javascript:1) \"'"]]}},)"
    R"({"initiator":"fetch","url":"https://api.example.test/doc","init":{"headers":[["X-A","<b>`|``|\\ [l](x) \"'"]]}},)"
    R"({"initiator":"img","url":"https://api.example.test/`|`"}],)"
    R"("server":[{"respond":{"status":200,"statusText":"<script>\u001b[31m","headers":[["Access-Control-Allow-Origin",)"
    R"("<script>alert(2)</script>"],["Set-Cookie","a=<script>|x`"]]}}],)"
    R"("expect":[{"url":"</p><script>|"},{"verdict":"opaque"},{}]})";

struct Reports
{
    QByteArray html;
    QByteArray markdown;
};

Reports reportsOf(const char* json, ShownSteps steps = ShownSteps::Decisions)
{
    const auto scenario = readScenario(json);
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    const RunResult result = runScenario(*scenario);
    return {QByteArray::fromStdString(writeRunHtml(*scenario, result, steps)),
        QByteArray::fromStdString(writeRunMarkdown(*scenario, result, steps))};
}

/// The elements of a page, closed as XML wants it.
QXmlStreamReader xmlOf(QByteArray html)
{
    html.replace("<!DOCTYPE html>", "").replace("<meta charset=\"utf-8\">", "");
    static const QRegularExpression meta(QStringLiteral("<meta [^>]*>"));
    return QXmlStreamReader(QString::fromUtf8(html).remove(meta));
}

} // namespace

class TestRunReport : public QObject
{
    Q_OBJECT

private slots:
    void verdictComesFirst();
    void whatIsNoVerdictIsSaid();
    void theSameRunGivesTheSameBytes();
    void allStepsOnDemand();
    void thePageStandsAlone();
    void nothingBreaksOutOfThePage();
    void tablesHaveHeadings();
    void nothingBreaksOutOfTheMarkdown();
};

void TestRunReport::verdictComesFirst()
{
    const Reports reports = reportsOf(refused);
    for (const QByteArray& text : {reports.html, reports.markdown}) {
        qsizetype at = 0;
        for (const char* part : {"A title", "1. ", "DELETE", "blocked", "preflight-method-not-allowed", "DELETE",
                 "CORS-preflight fetch", "Not as expected", "needs a preflight", "On the network", "Preflight ",
                 "Access-Control-Request-Method", "204", "Access-Control-Allow-Origin", "Steps that decided",
                 "On the console", "Chromium", "2. wait 0.5 s", "Notes", "Why"}) {
            const qsizetype found = text.indexOf(part, at);
            QVERIFY2(found >= 0, qPrintable(QString::fromUtf8(part) + QStringLiteral("\n") + QString::fromUtf8(text)));
            at = found;
        }
        QVERIFY(text.endsWith('\n') && !text.endsWith("\n\n"));
    }
}

void TestRunReport::whatIsNoVerdictIsSaid()
{
    const Reports access = reportsOf(tests::storageAccess().constData());
    const auto verify = [](const QByteArray& text, std::initializer_list<const char*> parts) {
        qsizetype at = 0;
        for (const char* part : parts) {
            at = text.indexOf(part, at);
            QVERIFY2(at >= 0, qPrintable(QString::fromUtf8(part) + QStringLiteral("\n") + QString::fromUtf8(text)));
        }
    };
    verify(access.html,
        {"sandbox=&quot;allow-scripts allow-same-origin allow-storage-access-by-user-activation&quot;",
            "allow=&quot;local-network-access&quot;", "requestStorageAccess()", "verdict bad", "denied",
            "Not as expected", "Steps that decided", "✗", "requestStorageAccess()", "verdict good", "granted", "✓"});
    verify(access.markdown,
        {"sandbox=\"allow-scripts allow-same-origin allow-storage-access-by-user-activation\"",
            "allow=\"local-network-access\"", "requestStorageAccess()", "**denied**", "Not as expected",
            "Steps that decided", "✗ failed", "**granted**", "✓ passed"});
    const Reports canvas = reportsOf(tests::taintedCanvas().constData());
    verify(
        canvas.html, {"canvas-2d: drawn, not readable (SecurityError at getImageData())", "preload of action 1: used"});
    verify(canvas.markdown, {"canvas-2d: drawn, not readable", "preload of action 1: used"});
}

void TestRunReport::theSameRunGivesTheSameBytes()
{
    QCOMPARE(reportsOf(hostile).html, reportsOf(hostile).html);
    QCOMPARE(reportsOf(hostile).markdown, reportsOf(hostile).markdown);
}

void TestRunReport::allStepsOnDemand()
{
    const Reports few = reportsOf(refused);
    const Reports all = reportsOf(refused, ShownSteps::All);
    QVERIFY(all.html.count("<tr>") > few.html.count("<tr>") + 10);
    QVERIFY(all.markdown.count("\n|") > few.markdown.count("\n|") + 10);
}

void TestRunReport::thePageStandsAlone()
{
    const QByteArray html = reportsOf(hostile).html;
    QVERIFY(html.contains("default-src 'none'"));
    QVERIFY(html.contains("prefers-color-scheme:dark"));
    QVERIFY(html.contains("@media print"));
    for (const char* loads : {"src=", "url(", "@import", "<link", "<script", "<iframe", "<object", "onerror=\""}) {
        // What somebody wrote stands there as text, its quotes written out.
        const QByteArray text = QByteArray(html).replace("src=x", "").replace("&lt;script", "");
        QVERIFY2(!text.contains(loads), loads);
    }
}

void TestRunReport::nothingBreaksOutOfThePage()
{
    QXmlStreamReader xml = xmlOf(reportsOf(hostile, ShownSteps::All).html);
    static const QSet<QString> known {QStringLiteral("html"), QStringLiteral("head"), QStringLiteral("title"),
        QStringLiteral("style"), QStringLiteral("body"), QStringLiteral("main"), QStringLiteral("h1"),
        QStringLiteral("h2"), QStringLiteral("h3"), QStringLiteral("h4"), QStringLiteral("dl"), QStringLiteral("dt"),
        QStringLiteral("dd"), QStringLiteral("code"), QStringLiteral("div"), QStringLiteral("p"), QStringLiteral("b"),
        QStringLiteral("span"), QStringLiteral("a"), QStringLiteral("table"), QStringLiteral("caption"),
        QStringLiteral("thead"), QStringLiteral("tbody"), QStringLiteral("tr"), QStringLiteral("th"),
        QStringLiteral("td"), QStringLiteral("pre"), QStringLiteral("ul"), QStringLiteral("li")};
    QString title;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        QVERIFY2(known.contains(xml.name().toString()), qPrintable(xml.name().toString()));
        for (const QXmlStreamAttribute& attribute : xml.attributes()) {
            if (attribute.name() == QStringLiteral("href"))
                QVERIFY(attribute.value().startsWith(QStringLiteral("https://")));
            else
                QVERIFY2(QStringList({QStringLiteral("class"), QStringLiteral("scope"), QStringLiteral("lang"),
                                         QStringLiteral("rel"), QStringLiteral("aria-hidden")})
                             .contains(attribute.name().toString()),
                    qPrintable(attribute.name().toString()));
        }
        if (xml.name() == QStringLiteral("title"))
            title = xml.readElementText();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(title, QStringLiteral("</title><script>alert('1')</script> & \"quoted\""));
}

void TestRunReport::tablesHaveHeadings()
{
    const QByteArray html = reportsOf(refused).html;
    QVERIFY(html.contains("<html lang=\"en\">"));
    QCOMPARE(html.count("<h1>"), 1);
    QCOMPARE(html.count("<table"), html.count("<thead><tr><th scope=\"col\">"));
    QVERIFY(html.contains("<caption>Headers of the request</caption>"));
    QVERIFY(html.contains("<th scope=\"row\">"));
}

void TestRunReport::nothingBreaksOutOfTheMarkdown()
{
    const QString markdown = QString::fromUtf8(reportsOf(hostile, ShownSteps::All).markdown);
    QVERIFY(!markdown.contains(QChar(0x1b)));
    // Outside of code and fences nothing of HTML or links is left without a backslash.
    static const QRegularExpression fences(QStringLiteral("^(`{3,})text\n.*?\n\\1$"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression spans(QStringLiteral("(?<!`)(`+)(?!`)[^\n]*?(?<!`)\\1(?!`)"));
    static const QRegularExpression links(QStringLiteral("\\]\\(<https://[^>\\s]*>\\)"));
    QString rest = markdown;
    // A fence that is longer than any inside of it.
    QVERIFY(rest.contains(QStringLiteral("````text\n```\n# <img")));
    rest.remove(fences).remove(spans).remove(links);
    static const QRegularExpression open(QStringLiteral("(?<!\\\\)[<>]"));
    QVERIFY2(!rest.contains(open), qPrintable(rest.mid(rest.indexOf(open) - 40, 100)));
    // Each row of a table has as many cells as its heading.
    static const QRegularExpression bar(QStringLiteral("(?<!\\\\)\\|"));
    qsizetype cells = 0;
    QString before;
    for (const QString& line : markdown.split(QChar('\n'))) {
        const bool isRow = line.startsWith(QChar('|')) && !before.startsWith(QStringLiteral("# <img"));
        if (isRow && cells == 0)
            cells = line.count(bar);
        if (isRow)
            QVERIFY2(line.count(bar) == cells, qPrintable(line));
        else
            cells = 0;
        before = line;
    }
}

QTEST_GUILESS_MAIN(TestRunReport)
#include "tst_run_report.moc"
