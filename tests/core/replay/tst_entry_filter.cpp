#include "core/engine/base/folded_search.h"
#include "core/replay/entry_filter.h"
#include "core/replay/entry_order.h"
#include "core/replay/entry_words.h"
#include "tests/core/recordings.h"
#include "tests/core/replay/recorded.h"

#include <QTest>

#include <algorithm>

using namespace fetchscope;

namespace {

EntryTable tableOf(const QByteArray& recording, ReplayOptions options = ReplayOptions())
{
    options.usesRecordedBrowser = true;
    EntryTable table;
    for (const JudgedEntry& entry : tests::replay(recording.toStdString(), options).entries)
        table.add(entry, 0);
    return table;
}

QList<int> passing(const EntryView& view, const std::string& filter, Phrasebook phrases = nullptr)
{
    std::vector<char> passes(view.table.size(), 1);
    EntryFilter(filter).apply(view, 0, passes, phrases);
    QList<int> entries;
    for (std::size_t row = 0; row < passes.size(); ++row) {
        if (passes[row] != 0)
            entries << static_cast<int>(view.table.index(row));
    }
    return entries;
}

std::string german(std::string_view phrase)
{
    return phrase == "Opaque" ? "Opak" : std::string(phrase);
}

} // namespace

/// The language in which a person asks for a part of a recording, and the order of its columns.
class EntryFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_table = tableOf(tests::shopRecording()); }
    void wordsAndTermsFilter_data();
    void wordsAndTermsFilter();
    void wrongTermsAreSaid_data();
    void wrongTermsAreSaid();
    void whatOnlyLooksLikeATermIsAWord();
    void wordsOfALanguageCountBesideTheNames();
    void answersCountBeforeTheTable();
    void termsAreToggledAndCompleted();
    void findsTextWhateverItsCase();
    void textsAreOrderedByTheAlphabet_data();
    void textsAreOrderedByTheAlphabet();
    void equalEntriesStayAsTheyWereRecorded();

private:
    EntryTable m_table;
};

void EntryFilterTest::wordsAndTermsFilter_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QList<int>>("entries");
    QTest::newRow("everything") << QByteArray() << QList<int> {0, 1, 2, 3, 5, 4, 6, 7, 8, 9, 11, 10, 12, 13, 14, 15};
    QTest::newRow("a word of the URL") << QByteArray("CART") << QList<int> {5, 4};
    QTest::newRow("a word of the reason") << QByteArray("mismatch") << QList<int> {9};
    QTest::newRow("two words") << QByteArray("api.example account") << QList<int> {8};
    QTest::newRow("a quoted word") << QByteArray("\"v1/products?page\"") << QList<int> {6};
    QTest::newRow("not a word") << QByteArray("is:blocked -account") << QList<int> {7, 9, 11, 15};
    QTest::newRow("host, a part") << QByteArray("host:login") << QList<int> {9};
    QTest::newRow("host, all of it") << QByteArray("host:=app.example") << QList<int> {0, 1, 2, 13, 14};
    QTest::newRow("host, a part in the place of all") << QByteArray("host:=app") << QList<int> {};
    QTest::newRow("two hosts are alternatives") << QByteArray("host:login host:files is:blocked") << QList<int> {9, 11};
    QTest::newRow("a pattern") << QByteArray("reason:cors-*-origin") << QList<int> {7, 9, 15};
    QTest::newRow("a pattern of the whole") << QByteArray("reason:=cors-*-origin") << QList<int> {7, 15};
    QTest::newRow("status") << QByteArray("status:302") << QList<int> {13};
    QTest::newRow("a class of status") << QByteArray("status:3xx") << QList<int> {13};
    QTest::newRow("a range of status") << QByteArray("status:201-299") << QList<int> {4, 10, 12};
    QTest::newRow("at least a status") << QByteArray("status:>=300") << QList<int> {13};
    QTest::newRow("no status") << QByteArray("status:0") << QList<int> {11};
    QTest::newRow("a number is a status, too") << QByteArray("302") << QList<int> {13};
    QTest::newRow("method") << QByteArray("method:options") << QList<int> {4, 10};
    QTest::newRow("initiator") << QByteArray("initiator:img") << QList<int> {3};
    QTest::newRow("verdict") << QByteArray("verdict:opaque") << QList<int> {3};
    QTest::newRow("a verdict and not its part") << QByteArray("verdict:=preflight") << QList<int> {4, 10};
    QTest::newRow("relation") << QByteArray("relation:same-origin is:request") << QList<int> {1, 2, 13};
    QTest::newRow("contradiction") << QByteArray("is:contradiction") << QList<int> {15};
    QTest::newRow("reconstructed") << QByteArray("is:reconstructed") << QList<int> {12};
    QTest::newRow("redirect") << QByteArray("is:redirect") << QList<int> {14};
    QTest::newRow("recording") << QByteArray("recording:ERR_FAILED") << QList<int> {7, 8, 9, 11};
    QTest::newRow("a wrong term lets all through") << QByteArray("hots:a cart") << QList<int> {5, 4};
}

void EntryFilterTest::wordsAndTermsFilter()
{
    QFETCH(QByteArray, filter);
    QFETCH(QList<int>, entries);
    QCOMPARE(passing({m_table, {}}, filter.toStdString()), entries);
}

void EntryFilterTest::wrongTermsAreSaid_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<std::string>("problem");
    const auto row = [](const char* filter, const char* problem) {
        QTest::newRow(filter) << QByteArray(filter) << std::string(problem);
    };
    row("hots:a", "There is no term “hots:”. Did you mean “host:”?");
    row("flavour:a", "There is no term “flavour:”.");
    row("is:bloked", "There is no “is:bloked”. Did you mean “is:blocked”?");
    row("is:purple", "There is no “is:purple”.");
    row("status:many", "“many” is no status. Write 404, 4xx, 400-499 or >=400.");
    row("status:400-", "“400-” is no status. Write 404, 4xx, 400-499 or >=400.");
}

void EntryFilterTest::wrongTermsAreSaid()
{
    QFETCH(QByteArray, filter);
    QFETCH(std::string, problem);
    QCOMPARE(textOf(EntryFilter(filter.toStdString()).problem()), problem);
}

void EntryFilterTest::whatOnlyLooksLikeATermIsAWord()
{
    for (const char* text : {"https://api.example/v1", "localhost:8080", "\"a:b\"", ":", "-"}) {
        const EntryFilter filter(text);
        QVERIFY2(filter.problem().isEmpty(), text);
        QVERIFY2(!filter.isEmpty(), text);
    }
    QVERIFY(EntryFilter("host:").isEmpty());
}

void EntryFilterTest::wordsOfALanguageCountBesideTheNames()
{
    QCOMPARE(passing({m_table, {}}, "verdict:opak", german), (QList<int> {3}));
    QCOMPARE(passing({m_table, {}}, "verdict:opaque", german), (QList<int> {3}));
    QVERIFY(passing({m_table, {}}, "verdict:opak").isEmpty());
    QCOMPARE(passing({m_table, {}}, "relation:\"same origin\" is:request"), (QList<int> {1, 2, 13}));
}

/// A what-if that is asked after the recording was read stands beside the table; one that is asked with it is in it.
void EntryFilterTest::answersCountBeforeTheTable()
{
    std::vector<EntryAnswer> answers(m_table.size());
    answers[2].change = Change::Breaks;
    answers[4].audit = AuditResult::Refused;
    const EntryView view {m_table, answers};
    QCOMPARE(passing(view, "is:breaks"), (QList<int> {static_cast<int>(m_table.index(2))}));
    QCOMPARE(passing(view, "is:refused"), (QList<int> {static_cast<int>(m_table.index(4))}));
    QVERIFY(passing({m_table, {}}, "is:changed").isEmpty());
    ReplayOptions options;
    options.whatIf.embedderPolicy = EmbedderPolicy::RequireCorp;
    const EntryTable changed = tableOf(tests::shopRecording(), options);
    QVERIFY(!passing({changed, {}}, "is:breaks").isEmpty());
}

void EntryFilterTest::termsAreToggledAndCompleted()
{
    QCOMPARE(EntryFilter::toggled("cart is:blocked", "is:blocked"), std::string("cart"));
    QCOMPARE(EntryFilter::toggled("cart", "is:blocked"), std::string("cart is:blocked"));
    QCOMPARE(EntryFilter::termFor("host", "a.example"), std::string("host:=a.example"));
    QCOMPARE(EntryFilter::termFor("reason", "no reason"), std::string("reason:=\"no reason\""));
    QCOMPARE(EntryFilter::completions("-ho"), (std::vector<std::string> {"-host:"}));
    QCOMPARE(EntryFilter::completions("reason:cors-missing-allow-o"),
        (std::vector<std::string> {"reason:cors-missing-allow-origin"}));
    QVERIFY(EntryFilter("a Is:Blocked").hasTerm("is:blocked"));
    for (const EntryFilter::Help& help : EntryFilter::help()) {
        QVERIFY2(EntryFilter(help.term).problem().isEmpty(), std::string(help.term).c_str());
        QVERIFY(!help.meaning.isEmpty());
    }
}

void EntryFilterTest::findsTextWhateverItsCase()
{
    // Against a search that is too simple to be wrong, at every length and place around a block of sixteen.
    std::string text;
    for (int i = 0; i < 70; ++i)
        text += static_cast<char>("abcXYZ@[`{/0"[i * 7 % 12]);
    for (std::size_t length = 0; length < 40; ++length) {
        for (std::size_t at = 0; at + length <= text.size(); ++at) {
            const QString needle = QString::fromStdString(text.substr(at, length));
            for (const QString& written : {needle, needle.toUpper(), needle.toLower()}) {
                const FoldedSearch search(written.toStdString());
                for (std::size_t end = 0; end <= text.size(); end += 9) {
                    const QString part = QString::fromStdString(text.substr(0, end));
                    QCOMPARE(search.isIn(text.substr(0, end)), part.contains(written, Qt::CaseInsensitive));
                }
            }
        }
    }
    QVERIFY(!FoldedSearch("@").isIn("`"));
    QVERIFY(!FoldedSearch("[").isIn("{"));
}

void EntryFilterTest::textsAreOrderedByTheAlphabet_data()
{
    QTest::addColumn<EntryColumn>("column");
    QTest::newRow("host") << EntryColumn::Host;
    QTest::newRow("path") << EntryColumn::Path;
    QTest::newRow("method") << EntryColumn::Method;
}

void EntryFilterTest::textsAreOrderedByTheAlphabet()
{
    QFETCH(EntryColumn, column);
    const EntryTable table = tableOf(tests::longRecording(5));
    const auto textOf = [&](std::uint32_t row) {
        return column == EntryColumn::Host ? table.host(row)
            : column == EntryColumn::Path  ? table.url(row).substr(table.url(row).find('/', 8))
                                           : table.method(row);
    };
    const auto ranks = ranksOfPaths(table);
    std::vector<std::uint32_t> rows = orderOf({table, {}}, column, SortOrder::Ascending, ranks);
    QCOMPARE(rows.size(), table.size());
    QVERIFY(std::is_sorted(
        rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return textOf(a) < textOf(b); }));
    rows = orderOf({table, {}}, column, SortOrder::Descending, ranks);
    QVERIFY(std::is_sorted(
        rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return textOf(a) > textOf(b); }));
}

void EntryFilterTest::equalEntriesStayAsTheyWereRecorded()
{
    const std::vector<std::uint32_t> rows = orderOf({m_table, {}}, EntryColumn::Verdict, SortOrder::Ascending, {});
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const EntryVerdict before = verdictOf(m_table, rows[i - 1]);
        const EntryVerdict after = verdictOf(m_table, rows[i]);
        QVERIFY(before < after || (before == after && rows[i - 1] < rows[i]));
    }
    // What is blocked comes first.
    QCOMPARE(verdictOf(m_table, rows.front()), EntryVerdict::Blocked);
}

QTEST_GUILESS_MAIN(EntryFilterTest)
#include "tst_entry_filter.moc"
