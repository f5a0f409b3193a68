#include "tests/core/recordings.h"
#include "ui/recording/entry_lines.h"
#include "ui/recording/entry_model.h"
#include "ui/recording/recording.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QRegularExpression>
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
    void aFilterLeavesWhatPasses();
    void sortsByEveryColumn();
    void groupsAndFolds();
    void aWhatIfStandsBesideTheVerdict();
    void aWhatIfOfAChangedFileIsRefused();
    void requestsAreAudited();
    void csvKeepsCellsWhole();
    void nothingIsAFormula();

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

void HarModelTest::aFilterLeavesWhatPasses()
{
    HarModel model;
    model.setRecording(read(tests::shopRecording()));
    model.setFilter(HarFilter(QStringLiteral("is:blocked -account")));
    QCOMPARE(column(model, HarColumn::Number), QStringList({"7", "9", "11", "15"}));
    QCOMPARE(model.passing(), 4U);
    // A wrong term is told, and lets all through.
    const HarFilter wrong(QStringLiteral("hots:a cart"));
    QVERIFY(wrong.problem().contains(QStringLiteral("host:")));
    model.setFilter(wrong);
    QCOMPARE(column(model, HarColumn::Number), QStringList({"5", "4"}));
    model.setFilter(HarFilter());
    QCOMPARE(model.passing(), 16U);
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
    question.audit = ChosenGuard {*builtInGuard("resource-isolation"), {}};
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

/// A recording decides what its cells hold; a spreadsheet runs a cell that begins with =, +, - or @
/// (https://owasp.org/www-community/attacks/CSV_Injection).
void HarModelTest::nothingIsAFormula()
{
    QByteArray text = tests::shopRecording();
    text.replace("net::ERR_FAILED", "=cmd|' /C calc'!A0");
    const HarRecordingPointer recording = read(text);
    HarModel model;
    model.setRecording(recording);
    model.setFilter(HarFilter(QStringLiteral("recording:calc")));
    QVERIFY(model.passing() > 0);
    for (const QString& line : {csvOf(*recording, model.shownEntries()), linesOf(*recording, model.shownEntries())}) {
        QVERIFY(line.contains(QStringLiteral("calc")));
        static const QRegularExpression formula(QStringLiteral("(?:^|[,\t\n\"])=cmd"));
        QVERIFY2(!line.contains(formula), qPrintable(line));
    }
}

QTEST_MAIN(HarModelTest)
#include "tst_har_model.moc"
