#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/timeline/row_text.h"
#include "core/telling/timeline/timeline_layout.h"
#include "core/writing/page/scenario_page.h"
#include "tests/core/scenarios.h"
#include "tests/core/writing/page/page_xml.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

#include "resources/built_in_scenarios.h"

using namespace fetchscope;

namespace {

QByteArray pageOf(const RunPointer& run, ShownSteps steps = ShownSteps::Decisions)
{
    return QByteArray::fromStdString(writeScenarioPage(run, {nullptr, "en", steps, {}}));
}

} // namespace

class TestScenarioPage : public QObject
{
    Q_OBJECT

private slots:
    void rowsAndVerdictsAreTheProgramsOwn_data();
    void rowsAndVerdictsAreTheProgramsOwn();
    void nothingBreaksOut();
    void whatIsHostileIsShownAsText();
    void onlyItsOwnScriptMayRun();
    void headersTellWhoSetThemAndWhatIfNot();
    void thePageIsReadableWithoutItsScript();
    void allStepsOnDemand();
    void theSameRunGivesTheSameBytes();
    void aScenarioWithoutActionsIsAPage();
    void cookiesAreToldOneByOne();
    void whatABrowserReadsItselfIsShown_data();
    void whatABrowserReadsItselfIsShown();
};

void TestScenarioPage::rowsAndVerdictsAreTheProgramsOwn_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const BuiltInScenario& scenario : builtInScenarios())
        QTest::newRow(std::string(scenario.name).c_str())
            << QByteArray(scenario.json.data(), static_cast<qsizetype>(scenario.json.size()));
}

void TestScenarioPage::rowsAndVerdictsAreTheProgramsOwn()
{
    QFETCH(QByteArray, json);
    const RunPointer run = tests::runOf(json);
    const QString xml = tests::xmlOf(pageOf(run));
    const QStringList rows = tests::textsOf(xml, QStringLiteral("words"));
    const TimelineLayout layout(*run->scenario, run->result);
    QCOMPARE(static_cast<std::size_t>(rows.size()), layout.rows().size());
    for (std::size_t i = 0; i < layout.rows().size(); ++i) {
        const RowText text = rowText(*run, layout.rows()[i]);
        for (const std::string& part : {text.title, text.detail, text.word})
            QVERIFY2(rows[static_cast<int>(i)].contains(QString::fromStdString(part).simplified()), part.c_str());
    }
    // What the scenario expects was compared with browsers: the page says it.
    const QStringList outcomes = tests::textsOf(xml, QStringLiteral("outcome"));
    QVERIFY(!outcomes.isEmpty());
    for (std::size_t i = 0; i < run->scenario->expect.size(); ++i) {
        const auto& verdict = run->scenario->expect[i].verdict;
        if (!verdict)
            continue;
        const QString name = QString::fromUtf8(nameOf(*verdict).data()).replace(QChar('-'), QChar(' '));
        const QString heading = QStringLiteral("%1. ").arg(i + 1);
        const qsizetype at = xml.indexOf(QStringLiteral("<h3 class=\"what\">%1").arg(heading));
        QVERIFY(at >= 0);
        const QString outcome = xml.mid(xml.indexOf(QStringLiteral("<div class=\"outcome"), at)).left(400);
        QVERIFY2(outcome.contains(name, Qt::CaseInsensitive), qPrintable(outcome));
    }
}

void TestScenarioPage::nothingBreaksOut()
{
    static const QSet<QString> attributes {QStringLiteral("class"), QStringLiteral("href"), QStringLiteral("rel"),
        QStringLiteral("lang"), QStringLiteral("id"), QStringLiteral("hidden"), QStringLiteral("type"),
        QStringLiteral("title"), QStringLiteral("tabindex"), QStringLiteral("role"), QStringLiteral("style"),
        QStringLiteral("aria-hidden"), QStringLiteral("aria-label"), QStringLiteral("aria-live"),
        QStringLiteral("scope")};
    static const QSet<QString> never {QStringLiteral("script"), QStringLiteral("img"), QStringLiteral("iframe"),
        QStringLiteral("link"), QStringLiteral("object"), QStringLiteral("style"), QStringLiteral("form"),
        QStringLiteral("svg"), QStringLiteral("base")};
    QXmlStreamReader xml(tests::xmlOf(pageOf(tests::runOf(tests::hostile()), ShownSteps::All)));
    QString title;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        QVERIFY2(!never.contains(xml.name().toString()), qPrintable(xml.name().toString()));
        for (const QXmlStreamAttribute& attribute : xml.attributes()) {
            const QString name = attribute.name().toString();
            QVERIFY2(attributes.contains(name) || name.startsWith(QStringLiteral("data-")), qPrintable(name));
            if (name == QStringLiteral("href"))
                QVERIFY2(attribute.value().startsWith(QStringLiteral("https://"))
                        || attribute.value().startsWith(QStringLiteral("#t-")),
                    qPrintable(attribute.value().toString()));
            if (name == QStringLiteral("style"))
                QVERIFY(attribute.value().startsWith(QStringLiteral("--"))
                    || attribute.value().startsWith(QStringLiteral("left:var(--p")));
        }
        if (xml.name() == QStringLiteral("title"))
            title = xml.readElementText();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(title, QStringLiteral("</title><script>alert('1')</script> & \"quoted\""));
}

void TestScenarioPage::whatIsHostileIsShownAsText()
{
    const QByteArray html = pageOf(tests::runOf(tests::hostile()));
    QXmlStreamReader xml(tests::xmlOf(html));
    QString text;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters)
            text += xml.text();
    }
    for (const char* shown : {"</div><script>alert(3)</script>", "<img src=x onerror=alert(1)>",
             "<script>alert(2)</script>", "a=<script>|x`", "</pre><script>b</script>\xE2\x80\xA8",
             "</code><b onclick=\"alert(1)\">`|``|\\ [l](x) \"'", "<!--</script>", "\xC3\xBF\xC3\xBE <!-- -->"})
        QVERIFY2(text.contains(QString::fromUtf8(shown)), shown);
    QVERIFY(!html.contains('\x1b'));
    QVERIFY(!text.contains(QStringLiteral("https://evil.test/x")) || !html.contains("href=\"https://evil.test"));
    QVERIFY(!html.contains("javascript:1\""));
}

void TestScenarioPage::onlyItsOwnScriptMayRun()
{
    const QByteArray html = pageOf(tests::runOf(tests::hostile()));
    static const QRegularExpression script(
        QStringLiteral("<script>(.*?)</script>"), QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromUtf8(html);
    auto scripts = script.globalMatch(text);
    QVERIFY(scripts.hasNext());
    const QByteArray source = scripts.next().captured(1).toUtf8();
    QVERIFY(!scripts.hasNext());
    const QByteArray hash = QCryptographicHash::hash(source, QCryptographicHash::Sha256).toBase64();
    static const QRegularExpression policy(
        QStringLiteral("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">"));
    QCOMPARE(policy.match(text).captured(1),
        QStringLiteral("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-%1'; base-uri 'none'; "
                       "form-action 'none'")
            .arg(QString::fromLatin1(hash)));
    QVERIFY(html.indexOf("Content-Security-Policy") < html.indexOf("<title>"));
    for (const char* loads : {"@import", "url(", "<link", "<img", "<iframe"})
        QVERIFY2(!html.contains(loads), loads);
}

void TestScenarioPage::headersTellWhoSetThemAndWhatIfNot()
{
    const QStringList headers =
        tests::textsOf(tests::xmlOf(pageOf(tests::runOf(tests::cachedPut()))), QStringLiteral("headers"));
    QVERIFY(!headers.isEmpty());
    const QString all = headers.join(QChar('\n'));
    QVERIFY2(
        all.contains(QStringLiteral("Access-Control-Request-Method: PUT Set by the browser here: CORS-preflight fetch, "
                                    "step 3 (in the standard).")),
        qPrintable(all));
    QVERIFY(all.contains(QStringLiteral("A page cannot set it itself.")));
    QVERIFY(all.contains(QStringLiteral("If the server did not send it: Blocked.")));
}

void TestScenarioPage::thePageIsReadableWithoutItsScript()
{
    const QString xml = tests::xmlOf(pageOf(tests::runOf(tests::blockedPreflight())));
    QXmlStreamReader reader(xml);
    // What is hidden at first has no words that stand nowhere else: the buttons, and the panel that is still empty.
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement
            || !reader.attributes().hasAttribute(QStringLiteral("hidden")))
            continue;
        const QString look = reader.attributes().value(QStringLiteral("class")).toString();
        const QString text = reader.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
        QVERIFY2(look == QStringLiteral("controls") || text.isEmpty(), qPrintable(text));
    }
    QVERIFY(!reader.hasError());
    // Each question has its answer, and once more for paper.
    const QStringList solutions = tests::textsOf(xml, QStringLiteral("solution"));
    QVERIFY(!solutions.isEmpty());
    QCOMPARE(tests::textsOf(xml, QStringLiteral("printed")).size(), 1);
    for (const QString& solution : solutions)
        QVERIFY(tests::textsOf(xml, QStringLiteral("printed")).constFirst().contains(solution.section(QChar(' '), 1)));
}

void TestScenarioPage::allStepsOnDemand()
{
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    QVERIFY(tests::textsOf(tests::xmlOf(pageOf(run)), QStringLiteral("steps")).isEmpty());
    const QString steps =
        tests::textsOf(tests::xmlOf(pageOf(run, ShownSteps::All)), QStringLiteral("steps")).join(QChar(' '));
    QVERIFY(steps.contains(QStringLiteral("Parse the URL against the page's URL")));
}

void TestScenarioPage::theSameRunGivesTheSameBytes()
{
    QCOMPARE(pageOf(tests::runOf(tests::hostile())), pageOf(tests::runOf(tests::hostile())));
}

void TestScenarioPage::aScenarioWithoutActionsIsAPage()
{
    const QByteArray html = pageOf(tests::runOf(tests::nothing()));
    QVERIFY(html.startsWith("<!DOCTYPE html>"));
    QVERIFY(!html.contains("class=\"stage\""));
}

/// Those that stayed at home, too, with what to do.
void TestScenarioPage::cookiesAreToldOneByOne()
{
    const BuiltInScenario* scenario = builtInScenarioNamed("40-samesite-stays-home");
    const QString xml = tests::xmlOf(
        pageOf(tests::runOf(QByteArray(scenario->json.data(), static_cast<qsizetype>(scenario->json.size())))));
    qsizetype at = 0;
    for (const char* part :
        {"What became of it", "old", "kept at home", "Set it with SameSite=None; Secure", "new", "sent"}) {
        at = xml.indexOf(QString::fromLatin1(part), at);
        QVERIFY2(at >= 0, part);
    }
}

void TestScenarioPage::whatABrowserReadsItselfIsShown_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("action");
    QTest::newRow("a file from disk") << QByteArray("file:///home/user/p.html")
                                      << QByteArray(R"({"initiator": "img", "url": "a.png"})");
    QTest::newRow("an extension's own file")
        << QByteArray("chrome-extension://id/page.html") << QByteArray(R"({"initiator": "fetch", "url": "x.json"})");
}

/// No server is asked, and yet its rows are of the exchange whose headers stand below them.
void TestScenarioPage::whatABrowserReadsItselfIsShown()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, action);
    const RunPointer run = tests::runOf(R"({"fetchscope": 1, "profile": "chromium", "page": {"url": ")" + page
        + R"("}, "actions": [)" + action + R"(], "server": [{"respond": {"headers": [["X-Of-The-File", "1"]]}}]})");
    int messages = 0;
    for (const TimelineRow& row : TimelineLayout(*run->scenario, run->result).rows()) {
        if (row.kind != RowKind::Request && row.kind != RowKind::Response)
            continue;
        ++messages;
        QCOMPARE(row.exchange, 0);
    }
    QCOMPARE(messages, 2);
    QVERIFY(tests::textsOf(tests::xmlOf(pageOf(run)), QStringLiteral("headers")).join('\n').contains("X-Of-The-File"));
}

QTEST_GUILESS_MAIN(TestScenarioPage)
#include "tst_scenario_page.moc"
