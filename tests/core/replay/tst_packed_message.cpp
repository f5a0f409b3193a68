#include "core/reading/json/messages.h"
#include "core/replay/entry_table.h"
#include "core/replay/messages.h"
#include "core/replay/packed_message.h"

#include <QTest>

using namespace fetchscope;

/// Messages that a table keeps as bytes come back as they were.
class PackedMessageTest : public QObject
{
    Q_OBJECT

private slots:
    void comesBack_data()
    {
        using namespace std::string_literals;
        QTest::addColumn<Message>("message");
        QTest::newRow("empty") << Message {};
        QTest::newRow("without values") << say<messages::PreflightNotRecorded>();
        QTest::newRow("a text") << say<messages::NotOverNetwork>("blob");
        QTest::newRow("an empty text") << say<messages::NotOverNetwork>("");
        QTest::newRow("any bytes") << say<messages::ReflectsOrigins>("a\0b\x1e\x1f"s, "\xFF{0}");
        QTest::newRow("words") << say<messages::MustBe>(say<messages::AList>(), "a list");
        QTest::newRow("words in words") << say<messages::EntryNotJudged>(7, say<messages::NotOverNetwork>("about"));
        QTest::newRow("empty words") << say<messages::EntryNotJudged>(7, Message {});
    }
    void comesBack()
    {
        QFETCH(Message, message);
        std::string bytes;
        packMessage(bytes, message);
        packText(bytes, "behind");
        std::string_view rest = bytes;
        QVERIFY(takeMessage(rest) == message);
        QCOMPARE(takeText(rest), std::string_view("behind"));
        QVERIFY(rest.empty());
    }
    void aRowKeepsWhatIsSaidOfIt()
    {
        JudgedEntry entry;
        entry.note = say<messages::NotOverNetwork>("blob");
        entry.others.push_back({say<messages::AssumeMode>("no-cors"),
            {Verdict::Blocked, true, Reason::CorsMissingAllowOrigin, "a\x1e\x1f", ResponseType::Default}});
        entry.others.push_back({say<messages::AssumePreflightRefused>(), {}});
        entry.findings.push_back({FindingKind::MaxAgeTooLong, say<messages::MaxAgeTooLong>("90000", "chromium 7200")});
        entry.findings.push_back({FindingKind::MissingVary, say<messages::LacksVary>()});
        EntryTable table;
        table.add(entry, 0);
        table.add(JudgedEntry(), 0);
        const JudgedEntry row = table.row(0);
        QVERIFY(row.note == entry.note);
        QCOMPARE(row.others.size(), std::size_t {2});
        QVERIFY(row.others[0].assumption == entry.others[0].assumption);
        QVERIFY(row.others[0].judgement.isSameAs(entry.others[0].judgement));
        QCOMPARE(row.others[0].judgement.subject, entry.others[0].judgement.subject);
        QVERIFY(row.others[1].assumption == entry.others[1].assumption);
        QCOMPARE(row.findings.size(), std::size_t {2});
        QVERIFY(row.findings[0].message == entry.findings[0].message);
        QVERIFY(row.findings[1].kind == FindingKind::MissingVary);
        QVERIFY(table.hasFindings(0) && table.dependsOnAssumption(0));
        QVERIFY(!table.hasFindings(1) && !table.dependsOnAssumption(1));
        QVERIFY(table.row(1).note.isEmpty());
    }
};

QTEST_GUILESS_MAIN(PackedMessageTest)
#include "tst_packed_message.moc"
