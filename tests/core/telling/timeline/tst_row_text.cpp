#include "core/engine/base/message.h"
#include "core/telling/timeline/elapsed_time.h"
#include "core/telling/timeline/outcome_names.h"
#include "core/telling/timeline/provenance.h"
#include "core/telling/timeline/row_text.h"
#include "tests/core/scenarios.h"

#include <QTest>

using namespace fetchscope;

namespace {

RowText textOfFirst(const Run& run, RowKind kind)
{
    const TimelineLayout layout(*run.scenario, run.result);
    for (const TimelineRow& row : layout.rows()) {
        if (row.kind == kind)
            return rowText(run, row);
    }
    return {};
}

std::vector<std::string> linesOf(const Run& run)
{
    const TimelineLayout layout(*run.scenario, run.result);
    std::vector<std::string> lines;
    for (const TimelineRow& row : layout.rows())
        lines.push_back(rowLine(run, row));
    return lines;
}

bool has(const std::vector<std::string>& lines, const char* line)
{
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

/// Another language than English, to see that it is asked for each phrase.
std::string loud(std::string_view phrase)
{
    return "<" + std::string(phrase) + ">";
}

} // namespace

/// What rows say: to an export or a screen reader the same as in the window.
class RowTextTest : public QObject
{
    Q_OBJECT

private slots:
    void actionsAndMessagesAreNamed();
    void aDecisionNamesWhatItCompared();
    void aMissingHeaderIsAWord();
    void wordsComeInTheLanguageOfThePhrasebook();
    void factsSaySomethingOnlyWhereTheyAreNotKnown();
    void statusesHaveTheirNames();
    void timesAreSaidForPeople_data();
    void timesAreSaidForPeople();
};

void RowTextTest::actionsAndMessagesAreNamed()
{
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    const RowText action = textOfFirst(*run, RowKind::Action);
    QCOMPARE(action.title, std::string("fetch PUT"));
    QCOMPARE(action.detail, std::string("https://api.example.test/doc"));
    QCOMPARE(action.word, std::string("Blocked"));
    const RowText request = textOfFirst(*run, RowKind::Request);
    QCOMPARE(request.title, std::string("OPTIONS"));
    QCOMPARE(request.detail, std::string("/doc"));
    QCOMPARE(request.word, std::string("preflight"));
    QCOMPARE(textOfFirst(*run, RowKind::Response).title, std::string("204 No Content"));
}

void RowTextTest::aDecisionNamesWhatItCompared()
{
    const std::vector<std::string> lines = linesOf(*tests::runOf(tests::blockedPreflight()));
    QVERIFY(has(lines, "Methods, PUT not in GET, POST, PAT, failed"));
    // The chain ends at an origin that names another one.
    const std::vector<std::string> chain = linesOf(*tests::runOf(tests::redirectChain()));
    QVERIFY(std::any_of(chain.begin(), chain.end(), [](const std::string& line) {
        return line.starts_with("CORS check, ") && line.find(" \u2260 ") != std::string::npos;
    }));
}

void RowTextTest::aMissingHeaderIsAWord()
{
    const RunPointer run = tests::runOf(R"({ "fetchscope": 1, "page": { "url": "https://app.example/" },
      "actions": [ { "initiator": "fetch", "url": "https://api.example/a" },
                   { "initiator": "fetch", "url": "https://api.example/b", "init": { "credentials": "include" } } ],
      "server": [ { "match": { "url": "https://api.example/a" }, "respond": { "status": 200 } },
                  { "match": { "url": "https://api.example/b" }, "respond": { "status": 200,
                    "headers": [["Access-Control-Allow-Origin", "https://app.example"]] } } ] })");
    const std::vector<std::string> lines = linesOf(*run);
    QVERIFY(has(lines, "CORS check, no Access-Control-Allow-Origin, failed"));
    QVERIFY(has(lines, "CORS check, no Access-Control-Allow-Credentials, failed"));
}

void RowTextTest::wordsComeInTheLanguageOfThePhrasebook()
{
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    const TimelineLayout layout(*run->scenario, run->result);
    const RowText action = rowText(*run, layout.rows().front(), loud);
    QCOMPARE(action.word, std::string("<Blocked>"));
    // What the scenario decides stays as it is.
    QCOMPARE(action.title, std::string("fetch PUT"));
    QCOMPARE(elapsedTime(600.04, loud), std::string("<<10 min> +40 ms>"));
}

void RowTextTest::factsSaySomethingOnlyWhereTheyAreNotKnown()
{
    const RunPointer run = tests::runOf(R"({ "fetchscope": 1, "page": { "url": "https://app.example/" },
      "actions": [ { "initiator": "fetch", "url": "https://api.example/a", "_certainty":
                     { "origin": "known", "mode": "assumed", "credentials": "assumed", "initiator": "inferred" } },
                   { "initiator": "fetch", "url": "https://api.example/b", "_certainty": { "origin": "known" } },
                   { "initiator": "fetch", "url": "https://api.example/c" } ],
      "server": [ { "match": { "url": "https://api.example/a" }, "respond": { "status": 200 }, "_source": "recorded" },
                  { "match": { "url": "https://api.example/b" }, "respond": { "status": 200 },
                    "_source": "reconstructed" } ] })");
    QCOMPARE(factsSummary(factsOf(*run, 0)), std::string("? assumed: credentials, mode; \u2248 inferred: initiator"));
    QCOMPARE(factsSummary(factsOf(*run, 1)), std::string("\u2713 known"));
    QCOMPARE(factsSummary(factsOf(*run, 2)), std::string());
    QCOMPARE(trustOf(*run, run->result.exchanges[0]), std::optional(Trust::Known));
    QCOMPARE(trustOf(*run, run->result.exchanges[1]), std::optional(Trust::Reconstructed));
    QVERIFY(!trustOf(*run, run->result.exchanges[2]));
}

/// https://www.iana.org/assignments/http-status-codes
void RowTextTest::statusesHaveTheirNames()
{
    QCOMPARE(statusPhrase(204), std::string_view("No Content"));
    QCOMPARE(statusPhrase(511), std::string_view());
    QCOMPARE(statusPhrase(0), std::string_view());
}

void RowTextTest::timesAreSaidForPeople_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<std::string>("text");
    QTest::addRow("start") << 0.0 << std::string("0 ms");
    QTest::addRow("milliseconds") << 0.25 << std::string("250 ms");
    QTest::addRow("seconds") << 5.0 << std::string("5 s");
    QTest::addRow("seconds and a fraction") << 1.5 << std::string("1.50 s");
    QTest::addRow("minutes") << 600.0 << std::string("10 min");
    QTest::addRow("minutes and milliseconds") << 600.04 << std::string("10 min +40 ms");
    QTest::addRow("minutes and seconds") << 61.0 << std::string("1 min 1 s");
    QTest::addRow("hours") << 7500.0 << std::string("2 h 5 min");
}

void RowTextTest::timesAreSaidForPeople()
{
    QFETCH(double, seconds);
    QFETCH(std::string, text);
    QCOMPARE(elapsedTime(seconds), text);
}

QTEST_GUILESS_MAIN(RowTextTest)
#include "tst_row_text.moc"
