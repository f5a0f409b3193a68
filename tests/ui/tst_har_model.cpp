#include "tests/ui/recordings.h"
#include "ui/recording/entry_model.h"
#include "ui/recording/har_csv.h"
#include "ui/recording/recording.h"
#include "ui/words/folded_search.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fetchscope;
using namespace fetchscope::ui;

/// The table of a recording without a window: what is read, filtered, sorted, grouped and asked.
class HarModelTest : public QObject
{
    Q_OBJECT

private slots:
    void readsBesideTheWindow();
    void keepsWhatWasReadOfATruncatedFile();
    void saysWhatIsNoHar();
    void aReadingCanBeStopped();
    void wordsAndTermsFilter_data();
    void wordsAndTermsFilter();
    void wrongTermsAreSaid();
    void sortsByEveryColumn();
    void groupsAndFolds();
    void aWhatIfStandsBesideTheVerdict();
    void aWhatIfOfAChangedFileIsRefused();
    void requestsAreAudited();
    void findsTextWhateverItsCase();
    void csvKeepsCellsWhole();

private:
    HarRecordingPointer open(const QByteArray& text)
    {
        m_path = m_folder.filePath(QStringLiteral("recording%1.har").arg(++m_number));
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write the recording");
        file.close();
        auto recording = std::make_shared<HarRecording>(m_path, QStringLiteral("recording"), std::nullopt);
        recording->start();
        return recording;
    }
    static bool isRead(const HarRecording& recording) { return recording.state() != HarRecording::State::Running; }
    HarRecordingPointer read(const QByteArray& text)
    {
        HarRecordingPointer recording = open(text);
        if (!QTest::qWaitFor([&] { return isRead(*recording); }, 20000))
            qFatal("the recording is not read");
        return recording;
    }
    QStringList column(const HarModel& model, HarColumn which) const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.entryAt(row) >= 0)
                texts << model.index(row, static_cast<int>(which)).data().toString();
        }
        return texts;
    }

    QTemporaryDir m_folder;
    QString m_path;
    int m_number = 0;
};

void HarModelTest::readsBesideTheWindow()
{
    HarModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const HarRecordingPointer recording = open(tests::longRecording(200));
    model.setRecording(recording);
    QCOMPARE(model.rowCount(), 0);
    QTRY_COMPARE(recording->state(), HarRecording::State::Complete);
    QCOMPARE(model.rowCount(), 200 * 16);
    QCOMPARE(recording->totals().entries, std::uint64_t {200} * 16);
    QCOMPARE(recording->documents().size(), std::size_t {1});
    QCOMPARE(recording->documents().front().info.creator, std::string("WebInspector"));
    QCOMPARE(recording->documents().front().pages.size(), std::size_t {1});
    // Five of the thirteen requests of a visit are blocked.
    QCOMPARE(recording->totals().verdicts.at("blocked"), std::uint64_t {200} * 5);
}

void HarModelTest::keepsWhatWasReadOfATruncatedFile()
{
    QByteArray text = tests::shopRecording();
    text.truncate(text.indexOf("/v1/account"));
    const HarRecordingPointer recording = read(text);
    QCOMPARE(recording->state(), HarRecording::State::Complete);
    QCOMPARE(recording->size(), std::size_t {8});
    QCOMPARE(recording->warningCount(), std::uint64_t {1});
    QCOMPARE(textOf(recording->warnings().front().where), std::string("/log/entries/8"));
}

void HarModelTest::saysWhatIsNoHar()
{
    const HarRecordingPointer recording = read("This is no recording.");
    QCOMPARE(recording->state(), HarRecording::State::Failed);
    QVERIFY2(
        recording->error()->message.contains(QStringLiteral("not a HAR")), qPrintable(recording->error()->message));
    QVERIFY(!recording->error()->suggestion.isEmpty());
    const auto missing =
        std::make_shared<HarRecording>(m_folder.filePath(QStringLiteral("none.har")), QString(), std::nullopt);
    missing->start();
    QTRY_COMPARE(missing->state(), HarRecording::State::Failed);
    QVERIFY(!missing->error()->message.isEmpty());
}

void HarModelTest::aReadingCanBeStopped()
{
    const HarRecordingPointer recording = open(tests::longRecording(6000));
    QTRY_VERIFY(recording->size() > 0);
    recording->stop();
    QTRY_VERIFY(isRead(*recording));
    QCOMPARE(recording->state(), HarRecording::State::Stopped);
    QVERIFY(recording->size() < std::size_t {6000} * 16);
    // What is there can be used, and asked about.
    HarQuestion question;
    question.whatIf.embedderPolicy = EmbedderPolicy::RequireCorp;
    recording->ask(question);
    QTRY_COMPARE(recording->answerState(), HarRecording::State::Complete);
}

void HarModelTest::wordsAndTermsFilter_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QList<int>>("entries");
    QTest::newRow("everything") << QString() << QList<int> {0, 1, 2, 3, 5, 4, 6, 7, 8, 9, 11, 10, 12, 13, 14, 15};
    QTest::newRow("a word of the URL") << QStringLiteral("CART") << QList<int> {5, 4};
    QTest::newRow("a word of the reason") << QStringLiteral("mismatch") << QList<int> {9};
    QTest::newRow("two words") << QStringLiteral("api.example account") << QList<int> {8};
    QTest::newRow("a quoted word") << QStringLiteral("\"v1/products?page\"") << QList<int> {6};
    QTest::newRow("not a word") << QStringLiteral("is:blocked -account") << QList<int> {7, 9, 11, 15};
    QTest::newRow("host, a part") << QStringLiteral("host:login") << QList<int> {9};
    QTest::newRow("host, all of it") << QStringLiteral("host:=app.example") << QList<int> {0, 1, 2, 13, 14};
    QTest::newRow("host, a part in the place of all") << QStringLiteral("host:=app") << QList<int> {};
    QTest::newRow("two hosts are alternatives")
        << QStringLiteral("host:login host:files is:blocked") << QList<int> {9, 11};
    QTest::newRow("a pattern") << QStringLiteral("reason:cors-*-origin") << QList<int> {7, 9, 15};
    QTest::newRow("a pattern of the whole") << QStringLiteral("reason:=cors-*-origin") << QList<int> {7, 15};
    QTest::newRow("status") << QStringLiteral("status:302") << QList<int> {13};
    QTest::newRow("a class of status") << QStringLiteral("status:3xx") << QList<int> {13};
    QTest::newRow("a range of status") << QStringLiteral("status:201-299") << QList<int> {4, 10, 12};
    QTest::newRow("at least a status") << QStringLiteral("status:>=300") << QList<int> {13};
    QTest::newRow("no status") << QStringLiteral("status:0") << QList<int> {11};
    QTest::newRow("a number is a status, too") << QStringLiteral("302") << QList<int> {13};
    QTest::newRow("method") << QStringLiteral("method:options") << QList<int> {4, 10};
    QTest::newRow("initiator") << QStringLiteral("initiator:img") << QList<int> {3};
    QTest::newRow("verdict") << QStringLiteral("verdict:opaque") << QList<int> {3};
    QTest::newRow("a verdict and not its part") << QStringLiteral("verdict:=preflight") << QList<int> {4, 10};
    QTest::newRow("relation") << QStringLiteral("relation:same-origin is:request") << QList<int> {1, 2, 13};
    QTest::newRow("contradiction") << QStringLiteral("is:contradiction") << QList<int> {15};
    QTest::newRow("reconstructed") << QStringLiteral("is:reconstructed") << QList<int> {12};
    QTest::newRow("redirect") << QStringLiteral("is:redirect") << QList<int> {14};
    QTest::newRow("recording") << QStringLiteral("recording:ERR_FAILED") << QList<int> {7, 8, 9, 11};
    QTest::newRow("a wrong term lets all through") << QStringLiteral("hots:a cart") << QList<int> {5, 4};
}

void HarModelTest::wordsAndTermsFilter()
{
    QFETCH(QString, filter);
    QFETCH(QList<int>, entries);
    HarModel model;
    model.setRecording(read(tests::shopRecording()));
    model.setFilter(HarFilter(filter));
    QStringList expected;
    for (const int entry : entries)
        expected << QString::number(entry);
    QCOMPARE(column(model, HarColumn::Number), expected);
    QCOMPARE(model.passing(), static_cast<std::size_t>(entries.size()));
}

void HarModelTest::wrongTermsAreSaid()
{
    QVERIFY(HarFilter(QStringLiteral("hots:a")).problem().contains(QStringLiteral("host:")));
    QVERIFY(HarFilter(QStringLiteral("is:bloked")).problem().contains(QStringLiteral("is:blocked")));
    QVERIFY(HarFilter(QStringLiteral("status:many")).problem().contains(QStringLiteral("4xx")));
    // What only looks like a term is a word.
    QVERIFY(HarFilter(QStringLiteral("https://api.example/v1")).problem().isEmpty());
    QVERIFY(HarFilter(QStringLiteral("localhost:8080")).problem().isEmpty());
    QCOMPARE(
        HarFilter::toggled(QStringLiteral("cart is:blocked"), QStringLiteral("is:blocked")), QStringLiteral("cart"));
    QCOMPARE(
        HarFilter::toggled(QStringLiteral("cart"), QStringLiteral("is:blocked")), QStringLiteral("cart is:blocked"));
    QVERIFY(HarFilter::completions(QStringLiteral("ho")).contains(QStringLiteral("host:")));
    QVERIFY(HarFilter::completions(QStringLiteral("reason:cors-mis"))
                .contains(QStringLiteral("reason:cors-missing-allow-origin")));
}

void HarModelTest::sortsByEveryColumn()
{
    HarModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRecording(read(tests::longRecording(5)));
    for (const HarColumn text : {HarColumn::Host, HarColumn::Path, HarColumn::Method, HarColumn::Type}) {
        model.sort(static_cast<int>(text), Qt::AscendingOrder);
        QStringList sorted = column(model, text);
        std::sort(sorted.begin(), sorted.end());
        QCOMPARE(column(model, text), sorted);
        model.sort(static_cast<int>(text), Qt::DescendingOrder);
        std::reverse(sorted.begin(), sorted.end());
        QCOMPARE(column(model, text), sorted);
    }
    model.sort(static_cast<int>(HarColumn::Number), Qt::AscendingOrder);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.index(row, 0).data().toInt(), row);
    model.sort(static_cast<int>(HarColumn::Status), Qt::DescendingOrder);
    QCOMPARE(column(model, HarColumn::Status).first(), QStringLiteral("302"));
    // What is blocked comes first; of those with the same verdict the one recorded earlier.
    model.sort(static_cast<int>(HarColumn::Verdict), Qt::AscendingOrder);
    QCOMPARE(column(model, HarColumn::Verdict).first(), QStringLiteral("Blocked"));
    QCOMPARE(column(model, HarColumn::Number).mid(0, 3), QStringList({"7", "8", "9"}));
    model.sort(static_cast<int>(HarColumn::Recording), Qt::AscendingOrder);
    QVERIFY(column(model, HarColumn::Recording).first().contains(QStringLiteral("contradicts")));
    // Back to the order of the recording.
    model.sort(-1, Qt::AscendingOrder);
    QCOMPARE(column(model, HarColumn::Number).first(), QStringLiteral("0"));
}

void HarModelTest::groupsAndFolds()
{
    HarModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRecording(read(tests::longRecording(3)));
    model.setGrouping(HarGrouping::Reason);
    // Blocked comes first, the most frequent reason at the top.
    const HarModel::Group* first = model.groupAt(0);
    QVERIFY(first);
    QCOMPARE(first->title, QStringLiteral("cors-missing-allow-origin"));
    QCOMPARE(first->count, std::size_t {6});
    for (int row = 1; row <= 6; ++row)
        QCOMPARE(model.index(row, static_cast<int>(HarColumn::Reason)).data().toString(), first->title);
    QVERIFY(model.groupAt(7));
    const int rows = model.rowCount();
    model.toggleGroup(0);
    QCOMPARE(model.rowCount(), rows - 6);
    QVERIFY(model.groupAt(0)->isCollapsed);
    QCOMPARE(model.passing(), std::size_t {48});
    model.setGrouping(HarGrouping::Host);
    QVERIFY(model.groupAt(0)->blocked > 0);
    std::size_t counted = 0;
    model.setAllCollapsed(true);
    for (int row = 0; row < model.rowCount(); ++row)
        counted += model.groupAt(row)->count;
    QCOMPARE(counted, std::size_t {48});
    // The term of a group shows just that group.
    const QString term = model.groupAt(0)->term;
    const std::size_t count = model.groupAt(0)->count;
    model.setGrouping(HarGrouping::None);
    model.setFilter(HarFilter(term));
    QCOMPARE(model.passing(), count);
}

void HarModelTest::aWhatIfStandsBesideTheVerdict()
{
    HarModel model;
    const HarRecordingPointer recording = read(tests::shopRecording());
    model.setRecording(recording);
    HarQuestion question;
    question.whatIf.responses.push_back(*parseResponseChange("host=stats.example;Access-Control-Allow-Origin=*"));
    question.whatIf.embedderPolicy = EmbedderPolicy::RequireCorp;
    recording->ask(question);
    QTRY_COMPARE(recording->answerState(), HarRecording::State::Complete);
    model.setFilter(HarFilter(QStringLiteral("is:changed")));
    // The image has no Cross-Origin-Resource-Policy; the statistics are allowed now.
    QCOMPARE(column(model, HarColumn::Number), QStringList({"3", "7"}));
    QVERIFY(column(model, HarColumn::Change).first().startsWith(QStringLiteral("breaks")));
    QCOMPARE(column(model, HarColumn::Change).last(), QStringLiteral("begins to work"));
    // The verdicts of the recording are as they were.
    QCOMPARE(column(model, HarColumn::Verdict), QStringList({"Opaque", "Blocked"}));
    QCOMPARE(recording->answerTotals().changes[static_cast<std::size_t>(Change::Breaks)], std::uint64_t {1});
    recording->ask({});
    QCOMPARE(recording->answerState(), HarRecording::State::Waiting);
    QCOMPARE(model.rowCount(), 0);
}

void HarModelTest::aWhatIfOfAChangedFileIsRefused()
{
    const HarRecordingPointer recording = read(tests::shopRecording());
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(tests::longRecording(2));
    file.close();
    HarQuestion question;
    question.whatIf.embedderPolicy = EmbedderPolicy::RequireCorp;
    recording->ask(question);
    QTRY_COMPARE(recording->answerState(), HarRecording::State::Failed);
    QVERIFY(recording->answerError());
    QVERIFY(!recording->hasWhatIf());
}

void HarModelTest::requestsAreAudited()
{
    const HarRecordingPointer recording = read(tests::shopRecording());
    HarQuestion question;
    question.audit = *builtInIsolationPolicy("resource-isolation");
    recording->ask(question);
    QTRY_COMPARE(recording->answerState(), HarRecording::State::Complete);
    QVERIFY(recording->hasAudit());
    QVERIFY(!recording->hasWhatIf());
    HarModel model;
    model.setRecording(recording);
    model.setFilter(HarFilter(QStringLiteral("is:refused")));
    // Cross-site requests that are no navigations.
    QVERIFY(model.rowCount() > 0);
    for (const QString& relation : column(model, HarColumn::Relation))
        QCOMPARE(relation, QStringLiteral("cross-site"));
}

void HarModelTest::findsTextWhateverItsCase()
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

void HarModelTest::csvKeepsCellsWhole()
{
    QByteArray text = tests::shopRecording();
    text.replace("/v1/account/1", "/v1/account?a=\\\"x,y\\\"");
    const HarRecordingPointer recording = read(text);
    const QString csv = csvOf(*recording, {8});
    const QStringList lines = csv.split(QStringLiteral("\r\n"));
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith(QStringLiteral("No.,Verdict,Reason")));
    QVERIFY2(lines[1].contains(QStringLiteral("\"/v1/account?a=\"\"x,y\"\"\"")), qPrintable(lines[1]));
    const QString path = m_folder.filePath(QStringLiteral("list.csv"));
    QVERIFY(writeCsv(*recording, {8}, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), csv);
    QVERIFY(!writeCsv(*recording, {8}, m_folder.filePath(QStringLiteral("nowhere/list.csv"))));
}

QTEST_MAIN(HarModelTest)
#include "tst_har_model.moc"
