#include "core/writing/report/reference_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <set>
#include <vector>

using namespace fetchscope;

namespace {

std::vector<const ReferenceEntry*> everything()
{
    std::vector<const ReferenceEntry*> entries;
    for (const ReferenceEntry& entry : referenceEntries())
        entries.push_back(&entry);
    return entries;
}

QString text(const std::string& bytes)
{
    return QString::fromStdString(bytes);
}

} // namespace

/// The reference outside of the window.
class ReferenceReportTest : public QObject
{
    Q_OBJECT

private slots:
    void everyEntryIsOnThePage()
    {
        const QString page = text(writeReferencePage(everything()));
        std::set<QString> anchors;
        static const QRegularExpression anchor(QStringLiteral("<article id=\"([^\"]+)\""));
        for (auto matches = anchor.globalMatch(page); matches.hasNext();)
            QVERIFY(anchors.insert(matches.next().captured(1)).second);
        QCOMPARE(anchors.size(), referenceEntries().size());
        QVERIFY(anchors.count(QStringLiteral("header-Origin")) == 1);
        // Every link on the page has its target.
        static const QRegularExpression link(QStringLiteral("href=\"#([^\"]+)\""));
        int count = 0;
        for (auto matches = link.globalMatch(page); matches.hasNext(); ++count) {
            const QString target = matches.next().captured(1);
            QVERIFY2(page.contains(QStringLiteral("id=\"%1\"").arg(target)), qPrintable(target));
        }
        QVERIFY(count > 500);
        QVERIFY(!page.contains(QStringLiteral("href=\"reference:")));
    }
    /// What the tables have in angle brackets (titles of elements) is text.
    void thePageEscapes()
    {
        const QString page = text(writeReferencePage(std::vector {&entryOf(InitiatorKind::Script)}));
        QVERIFY(page.contains(QStringLiteral("<h3>&lt;script&gt;</h3>")));
        // But for its own script, and void elements, it is well formed.
        QString body = page.mid(page.indexOf(QStringLiteral("<main>")));
        body.truncate(body.indexOf(QStringLiteral("<script>")));
        QXmlStreamReader reader(body);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }
    void theWholePageIsWellFormed()
    {
        QString body = text(writeReferencePage(everything()));
        body = body.mid(body.indexOf(QStringLiteral("<main>")));
        body.truncate(body.indexOf(QStringLiteral("<script>")));
        QXmlStreamReader reader(body);
        int articles = 0;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QStringLiteral("article"))
                ++articles;
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(static_cast<std::size_t>(articles), referenceEntries().size());
    }
    void linksToWhatIsNotThereAreText()
    {
        const QString page = text(writeReferencePage(std::vector {&entryOf(Reason::CorsMissingAllowOrigin)}));
        QVERIFY(page.contains(QStringLiteral("no Access-Control-Allow-Origin header")));
        QVERIFY(page.contains(QStringLiteral("href=\"https://fetch.spec.whatwg.org/#concept-cors-check\"")));
    }
    void programsReadIt()
    {
        const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(writeReferenceJson(everything())));
        QCOMPARE(static_cast<std::size_t>(document.array().size()), referenceEntries().size());
        const QJsonObject first = document.array().at(0).toObject();
        QCOMPARE(first[QStringLiteral("kind")].toString(), QStringLiteral("header"));
        QVERIFY(first[QStringLiteral("address")].toString().startsWith(QStringLiteral("reference:header/")));
        QVERIFY(!first[QStringLiteral("facts")].toArray().isEmpty());
    }
    void markdownShowsTextAsText()
    {
        const QString markdown = text(writeReferenceMarkdown(std::vector {&entryOf(InitiatorKind::Script)}));
        QVERIFY(markdown.startsWith(QStringLiteral("## \\<script\\>\n")));
    }
    void aTerminalGetsLinesThatFit()
    {
        const QStringList lines =
            text(writeReferenceText(std::vector {entryOfHeader("Origin")}, 60)).split(QChar('\n'));
        QCOMPARE(lines.at(0), QStringLiteral("Header: Origin"));
        QVERIFY(lines.size() > 8);
        for (const QString& line : lines)
            QVERIFY2(line.size() <= 60 || line.trimmed().count(QChar(' ')) < 2, qPrintable(line));
        const QString overview = text(writeReferenceOverview(std::vector {entryOfHeader("Origin")}));
        QVERIFY(overview.startsWith(QStringLiteral("Header: Origin\n    The origin")));
    }
    /// No text is a request to roff: those at the beginning of a line are the writer's own.
    void theManualHasNoStrayRequests()
    {
        const QStringList lines = text(writeReferenceManual(everything())).split(QChar('\n'));
        static const QRegularExpression own(
            QStringLiteral("^\\.(\\S+ -\\*- |TH |ad l$|SH |SS |TP$|I |br$|BR fetchscope)"));
        QVERIFY(lines.size() > 2000);
        for (const QString& line : lines) {
            if (line.startsWith(QChar('.')))
                QVERIFY2(own.match(line).hasMatch(), qPrintable(line));
            QVERIFY2(!line.startsWith(QChar('\'')), qPrintable(line));
        }
    }
};

QTEST_GUILESS_MAIN(ReferenceReportTest)
#include "tst_reference_report.moc"
