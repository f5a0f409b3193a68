#include "core/replay/baseline.h"
#include "core/writing/report/baseline_report.h"
#include "core/writing/report/replay_report.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace fetchscope;

namespace {

struct Judged
{
    const char* method;
    const char* url;
    Verdict verdict;
    Reason reason = Reason::None;
};

const Judged readable {"GET", "https://api.example/a?token=1", Verdict::Exposed};
const Judged blocked {"GET", "https://api.example/b", Verdict::Blocked, Reason::CorsMissingAllowOrigin};

EntryTable tableOf(const std::vector<Judged>& list)
{
    EntryTable table;
    for (const Judged& judged : list) {
        JudgedEntry entry;
        entry.method = judged.method;
        entry.url = judged.url;
        entry.index = table.size();
        entry.judgement.verdict = judged.verdict;
        entry.judgement.reason = judged.reason;
        table.add(entry, 0);
    }
    return table;
}

Baseline before(const std::vector<Judged>& list)
{
    // Through the file, as it comes.
    const auto read = readBaseline(writeBaseline(baselineOf(tableOf(list), {}, false)));
    if (!read)
        qFatal("%s", describe(read.error()).c_str());
    return *read;
}

/// `change method URL` of what changed.
QStringList changes(const std::vector<Judged>& then, const std::vector<Judged>& now, bool ignoresQueries = false)
{
    QStringList list;
    for (const BaselineRow& row : compareToBaseline(before(then), tableOf(now), {}, ignoresQueries).rows) {
        const std::string_view change = nameOf(row.change);
        list << QString::fromUtf8(change.data(), static_cast<int>(change.size())) + ' '
                + QString::fromStdString(row.url).section('/', -1) + ' ' + QString::number(row.occurrence);
    }
    return list;
}

} // namespace

class BaselineTest : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatIsWorseFails_data();
    void onlyWhatIsWorseFails();
    void equalRequestsArePairedInTheirOrder();
    void queriesCanBeIgnored();
    void theFileIsTheSameForTheSameRequests();
    void resultsOfReplayAreTaken();
    void wrongFilesAreTold_data();
    void wrongFilesAreTold();
    void reportsNameWhatChanged();
};

void BaselineTest::onlyWhatIsWorseFails_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<int>("verdictBefore");
    QTest::addColumn<int>("verdictNow");
    QTest::addColumn<bool>("fails");
    const auto row = [](const char* name, const char* change, Verdict then, Verdict now, bool fails) {
        QTest::newRow(name) << QByteArray(change) << static_cast<int>(then) << static_cast<int>(now) << fails;
    };
    row("as before", "", Verdict::Exposed, Verdict::Exposed, false);
    row("blocked as before", "", Verdict::Blocked, Verdict::Blocked, false);
    row("blocked now", "worse", Verdict::Exposed, Verdict::Blocked, true);
    row("an image blocked now", "worse", Verdict::Opaque, Verdict::Blocked, true);
    row("no longer readable", "worse", Verdict::Exposed, Verdict::Opaque, true);
    row("a page that does not open", "worse", Verdict::Navigated, Verdict::Blocked, true);
    row("mended", "better", Verdict::Blocked, Verdict::Exposed, false);
    row("readable now", "better", Verdict::Opaque, Verdict::Exposed, false);
    // That a server was away is no rule's doing.
    row("no answer now", "", Verdict::Exposed, Verdict::NetworkError, false);
    row("an answer again", "", Verdict::NetworkError, Verdict::Exposed, false);
    row("an answer again, and blocked", "new-blocked", Verdict::NetworkError, Verdict::Blocked, true);
}

void BaselineTest::onlyWhatIsWorseFails()
{
    QFETCH(const QByteArray, change);
    QFETCH(const int, verdictBefore);
    QFETCH(const int, verdictNow);
    QFETCH(const bool, fails);
    const auto judged = [](int verdict) {
        return std::vector<Judged> {{"GET", "https://api.example/", static_cast<Verdict>(verdict),
            static_cast<Verdict>(verdict) == Verdict::Blocked ? Reason::CorsMissingAllowOrigin : Reason::None}};
    };
    const BaselineComparison comparison =
        compareToBaseline(before(judged(verdictBefore)), tableOf(judged(verdictNow)), {}, false);
    QCOMPARE(comparison.hasRegression(), fails);
    QCOMPARE(comparison.rows.size(), std::size_t {change.isEmpty() ? 0U : 1U});
    if (!change.isEmpty())
        QCOMPARE(nameOf(comparison.rows.front().change), std::string_view(change.constData()));
}

void BaselineTest::equalRequestsArePairedInTheirOrder()
{
    const Judged good {"GET", "https://api.example/x", Verdict::Exposed};
    const Judged bad {"GET", "https://api.example/x", Verdict::Blocked, Reason::CorsMissingAllowOrigin};
    QCOMPARE(changes({good, bad}, {good, bad}), QStringList {});
    QCOMPARE(changes({good, good}, {good, bad}), QStringList {"worse x 2"});
    QCOMPARE(changes({good}, {good, bad}), QStringList {"new-blocked x 2"});
    QCOMPARE(changes({good}, {good, good}), QStringList {"new x 2"});
    QCOMPARE(changes({good, bad, good}, {good}), (QStringList {"gone x 2", "gone x 3"}));
    // Another method is another request.
    QCOMPARE(
        changes({good}, {{"PUT", "https://api.example/x", Verdict::Exposed}}), (QStringList {"new x 1", "gone x 1"}));
    QCOMPARE(changes({bad}, {{"GET", "https://api.example/x", Verdict::Blocked, Reason::MixedContent}}),
        QStringList {"other-reason x 1"});
}

void BaselineTest::queriesCanBeIgnored()
{
    const Judged other {"GET", "https://api.example/a?token=2", Verdict::Exposed};
    QCOMPARE(changes({readable}, {other}), (QStringList {"new a?token=2 1", "gone a?token=1 1"}));
    QCOMPARE(changes({readable}, {other}, true), QStringList {});
    // What is written without queries keeps no token, and is compared so.
    const Baseline bare = baselineOf(tableOf({readable}), {}, true);
    const std::string text = writeBaseline(bare);
    QVERIFY(text.find("token") == std::string::npos);
    const auto read = readBaseline(text);
    QVERIFY(read && read->ignoresQueries);
    QVERIFY(compareToBaseline(*read, tableOf({other}), {}, false).rows.empty());
}

void BaselineTest::theFileIsTheSameForTheSameRequests()
{
    const std::string one = writeBaseline(baselineOf(tableOf({readable, blocked}), {}, false));
    const std::string two = writeBaseline(baselineOf(tableOf({blocked, readable}), {}, false));
    QCOMPARE(one, two);
    QVERIFY(readBaseline(writeBaseline({}))->entries.empty());
}

void BaselineTest::resultsOfReplayAreTaken()
{
    const EntryTable table = tableOf({readable, blocked});
    ReplayReport report;
    report.files.resize(1);
    report.table = &table;
    std::string json;
    writeReplayJson(report, [&json](std::string_view text) {
        json.append(text);
        return true;
    });
    const auto read = readBaseline(json);
    QVERIFY2(read, read ? "" : describe(read.error()).c_str());
    QCOMPARE(read->entries, baselineOf(table, {}, false).entries);
}

void BaselineTest::wrongFilesAreTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("no JSON") << QByteArray("GET /") << QByteArray("line 1");
    QTest::newRow("a recording") << QByteArray(R"({ "log": {} })") << QByteArray("--write-baseline");
    QTest::newRow("a later version") << QByteArray(R"({ "fetchscopeBaseline": 2, "entries": [] })")
                                     << QByteArray("/fetchscopeBaseline");
    QTest::newRow("no entries") << QByteArray(R"({ "fetchscopeBaseline": 1 })") << QByteArray("entries");
    QTest::newRow("no verdict") << QByteArray(
        R"({ "fetchscopeBaseline": 1, "entries": [ { "method": "GET", "url": "https://a.example/" } ] })")
                                << QByteArray("/entries/0");
    QTest::newRow("no such verdict") << QByteArray(
        R"({ "fetchscopeBaseline": 1, "entries": [ { "method": "GET", "url": "https://a.example/", "verdict": "fine" } ] })")
                                     << QByteArray("/entries/0/verdict");
}

void BaselineTest::wrongFilesAreTold()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, part);
    const auto read = readBaseline(text.toStdString());
    QVERIFY(!read);
    const QByteArray error = QByteArray::fromStdString(describe(read.error()));
    QVERIFY2(error.contains(part), error);
}

void BaselineTest::reportsNameWhatChanged()
{
    const Judged worse {"GET", readable.url, Verdict::Blocked, Reason::CorsMissingAllowOrigin};
    const BaselineComparison comparison = compareToBaseline(before({readable, blocked}), tableOf({worse}), {}, false);
    const QByteArray text = QByteArray::fromStdString(writeBaselineText(comparison, {}));
    QVERIFY2(text.contains("was exposed, now blocked (cors-missing-allow-origin)"), text);
    QVERIFY(text.contains("1 worse, 0 newly blocked"));
    QVERIFY(!text.contains("https://api.example/b"));
    TextReportOptions all;
    all.isVerbose = true;
    QVERIFY(QByteArray::fromStdString(writeBaselineText(comparison, all)).contains("https://api.example/b"));

    QXmlStreamReader xml(QByteArray::fromStdString(writeBaselineJunit(comparison)));
    int failures = 0;
    int cases = 0;
    QString said;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("testsuite"))
            said = xml.attributes().value(QLatin1String("tests")).toString();
        cases += xml.name() == QLatin1String("testcase") ? 1 : 0;
        failures += xml.name() == QLatin1String("failure") ? 1 : 0;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(failures, 1);
    QCOMPARE(cases, said.toInt());
}

QTEST_GUILESS_MAIN(BaselineTest)
#include "tst_baseline.moc"
