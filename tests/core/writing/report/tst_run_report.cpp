#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/writing/report/run_report.h"
#include "tests/core/scenarios.h"

#include <QRegularExpression>
#include <QTest>

#include "resources/built_in_scenarios.h"

using namespace fetchscope;

namespace {

/// A DELETE that its preflight does not allow, then a wait.
constexpr const char* refused =
    R"({"fetchscope":1,"title":"A title","notes":"Why\nit is","page":{"url":"https://app.example.test/"},)"
    R"("actions":[{"initiator":"fetch","url":"https://api.example.test/doc","init":{"method":"DELETE"}},{"wait":0.5}],)"
    R"("server":[{"match":{"method":"OPTIONS"},"respond":{"status":204,"headers":)"
    R"([["Access-Control-Allow-Origin","*"]]}}],"expect":[{"verdict":"exposed"}]})";

QByteArray markdownOf(const QByteArray& json, ShownSteps steps = ShownSteps::Decisions)
{
    const auto scenario = readScenario(json.toStdString());
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    return QByteArray::fromStdString(writeRunMarkdown(*scenario, runScenario(*scenario), steps));
}

} // namespace

class TestRunReport : public QObject
{
    Q_OBJECT

private slots:
    void verdictComesFirst();
    void whatIsNoVerdictIsSaid();
    void allWordsAreOfItsLanguage();
    void theSameRunGivesTheSameBytes();
    void allStepsOnDemand();
    void nothingBreaksOutOfTheMarkdown();
    void whoAskedAndWhoAnsweredIsSaid();
};

void TestRunReport::verdictComesFirst()
{
    const QByteArray text = markdownOf(refused);
    qsizetype at = 0;
    for (const char* part : {"A title", "1. ", "DELETE", "**Blocked**", "preflight-method-not-allowed", "DELETE",
             "CORS-preflight fetch", "Not as the scenario expects", "On the network", "needs a preflight",
             "#### 1. Preflight ", "Access-Control-Request-Method", "204", "Access-Control-Allow-Origin",
             "Steps that decided", "On the console", "Chromium", "2. wait 500 ms", "Notes", "Why"}) {
        const qsizetype found = text.indexOf(part, at);
        QVERIFY2(found >= 0, qPrintable(QString::fromUtf8(part) + QStringLiteral("\n") + QString::fromUtf8(text)));
        at = found;
    }
    QVERIFY(text.endsWith('\n') && !text.endsWith("\n\n"));
}

void TestRunReport::whatIsNoVerdictIsSaid()
{
    const auto verify = [](const QByteArray& text, std::initializer_list<const char*> parts) {
        qsizetype at = 0;
        for (const char* part : parts) {
            at = text.indexOf(part, at);
            QVERIFY2(at >= 0, qPrintable(QString::fromUtf8(part) + QStringLiteral("\n") + QString::fromUtf8(text)));
        }
    };
    verify(markdownOf(tests::storageAccess()),
        {"sandbox=\"allow-scripts allow-same-origin allow-storage-access-by-user-activation\"",
            "allow=\"local-network-access\"", "ask for storage access", "**Denied**", "Not as the scenario expects",
            "Steps that decided", "✗ failed", "**Granted**", "✓ passed"});
    // Without SameSite a cookie is Lax (draft-ietf-httpbis-rfc6265bis, 5.6.7.2), and stays at home here.
    const BuiltInScenario* atHome = builtInScenarioNamed("40-samesite-stays-home");
    verify(markdownOf(QByteArray(atHome->json.data(), static_cast<qsizetype>(atHome->json.size()))),
        {"What became of it", "`old`", "kept at home", "Set it with SameSite=None; Secure", "`new`", "sent"});
    verify(markdownOf(tests::taintedCanvas()),
        {"canvas-2d: drawn, and cannot be read back",
            "Action 1 had asked for it ahead (preload), and that answer is used."});
}

/// Somebody who reads it in another language finds no words of ours in English.
void TestRunReport::allWordsAreOfItsLanguage()
{
    for (const QByteArray& json : {QByteArray(refused), tests::storageAccess(), tests::taintedCanvas()}) {
        const auto scenario = readScenario(json.toStdString());
        QVERIFY(scenario.has_value());
        QString text = QString::fromStdString(writeRunMarkdown(*scenario, runScenario(*scenario), ShownSteps::All,
            [](std::string_view phrase) { return "\u00ab" + std::string(phrase) + "\u00bb"; }));
        static const QRegularExpression fences(QStringLiteral("^(`{3,}).*?\n\\1$"),
            QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression given(QStringLiteral("`[^`\n]*`|\\(<https://[^>]*>\\)"));
        text.remove(fences).remove(given);
        // A phrase may stand as a value in another one.
        static const QRegularExpression innermost(QStringLiteral("\u00ab[^\u00ab\u00bb]*\u00bb"));
        while (text.contains(innermost))
            text.remove(innermost);
        const QString title = QString::fromStdString(scenario->title);
        text.remove(title);
        static const QRegularExpression names(QStringLiteral("Chromium|Firefox|Safari|Standard"));
        text.remove(names);
        static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
        QVERIFY2(!text.contains(word), qPrintable(word.match(text).captured() + QStringLiteral(" in\n") + text));
    }
}

void TestRunReport::theSameRunGivesTheSameBytes()
{
    QCOMPARE(markdownOf(tests::hostile()), markdownOf(tests::hostile()));
}

void TestRunReport::allStepsOnDemand()
{
    QVERIFY(markdownOf(refused, ShownSteps::All).count("\n|") > markdownOf(refused).count("\n|") + 10);
}

void TestRunReport::nothingBreaksOutOfTheMarkdown()
{
    const QString markdown = QString::fromUtf8(markdownOf(tests::hostile(), ShownSteps::All));
    QVERIFY(!markdown.contains(QChar(0x1b)));
    // Outside of code and fences nothing of HTML or links is left without a backslash.
    static const QRegularExpression fences(QStringLiteral("^(`{3,})text\n.*?\n\\1$"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression spans(QStringLiteral("(?<!`)(`+)(?!`)[^\n]*?(?<!`)\\1(?!`)"));
    static const QRegularExpression links(QStringLiteral("\\]\\(<https://[^>\\s]*>\\)"));
    QString rest = markdown;
    // A fence that is longer than any inside of it.
    QVERIFY(rest.contains(QStringLiteral("````text\n</div><script>")));
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

/// Which page asked, and that a cache in front of the server answered.
void TestRunReport::whoAskedAndWhoAnsweredIsSaid()
{
    const QByteArray text = markdownOf(
        R"({"fetchscope":1,"page":{"url":"https://app.example/"},"pages":{"shop":{"url":"https://shop.example/"}},"cdn":{},
        "actions":[{"initiator":"fetch","url":"https://api.example/doc"},{"wait":5},
            {"initiator":"fetch","url":"https://api.example/doc","page":"shop"}],
        "server":[{"respond":{"headers":[["Cache-Control","max-age=60"],["Access-Control-Allow-Origin","*"]]}}]})");
    for (const char* part : {"- Another page: `shop: https://shop.example/`", "`fetch https://api.example/doc (shop)`",
             "Answered with: 200 OK\n", "Answered with: 200 OK, from the cache in front of the server\n"})
        QVERIFY2(text.contains(part), text.constData());
}

QTEST_GUILESS_MAIN(TestRunReport)
#include "tst_run_report.moc"
