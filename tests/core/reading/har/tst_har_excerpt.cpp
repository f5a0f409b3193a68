#include "core/replay/replay_extract.h"
#include "tests/core/replay/recorded.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace fetchscope;

/// Entries that are judged again without reading the whole recording.
class HarExcerptTest : public QObject
{
    Q_OBJECT

private slots:
    void anExcerptGivesTheScenarioOfTheWholeFile_data();
    void anExcerptGivesTheScenarioOfTheWholeFile();
    void whatIsMadeUpIsMarked();
    void aFileThatChangedIsAnError();

private:
    QString write(const char* name, const std::string& text)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0)
            qFatal("cannot write");
        return path;
    }
    static std::string recording()
    {
        using tests::Recorded;
        const std::string page = "https://app.example";
        const auto request = [&](std::string method, std::string url, tests::Headers more, int status,
                                 tests::Headers response, int at) {
            Recorded entry;
            entry.method = std::move(method);
            entry.url = std::move(url);
            entry.request = {{"Origin", page}, {"Sec-Fetch-Mode", "cors"}, {"Sec-Fetch-Site", "cross-site"}};
            entry.request.insert(entry.request.end(), more.begin(), more.end());
            entry.status = status;
            entry.response = std::move(response);
            entry.at = at;
            return entry;
        };
        Recorded document;
        document.url = page + "/";
        document.request = {{"Sec-Fetch-Mode", "navigate"}, {"Sec-Fetch-Dest", "document"}, {"Sec-Fetch-Site", "none"}};
        document.response = {{"Content-Type", "text/html"}, {"Cross-Origin-Embedder-Policy", "require-corp"}};
        return tests::harOf({document,
            // The request stands before its preflight, as Chrome writes it.
            request("PUT", "https://api.example/a", {{"Content-Type", "application/json"}}, 200,
                {{"Access-Control-Allow-Origin", page}}, 20),
            request("OPTIONS", "https://api.example/a",
                {{"Access-Control-Request-Method", "PUT"}, {"Access-Control-Request-Headers", "content-type"}}, 204,
                {{"Access-Control-Allow-Origin", page}, {"Access-Control-Allow-Methods", "PUT"},
                    {"Access-Control-Allow-Headers", "content-type"}},
                10),
            request("GET", "https://api.example/old", {}, 302,
                {{"Location", "https://api.example/new"}, {"Access-Control-Allow-Origin", page}}, 30),
            request("GET", "https://api.example/new", {}, 200, {{"Access-Control-Allow-Origin", page}}, 40),
            request("DELETE", "https://api.example/b", {}, 200, {{"Access-Control-Allow-Origin", page}}, 50)});
    }
    /// What the window knows of the file: where its entries stand.
    static HarExcerpt excerptOf(const QString& path, const std::vector<std::uint64_t>& entries)
    {
        class Sink : public RecordingSink
        {
        public:
            Sink(HarExcerpt& excerpt, const std::vector<std::uint64_t>& entries)
                : m_excerpt(excerpt)
                , m_entries(entries)
            {
            }
            void beginRecording() override { }
            void info(const RecordingInfo& info) override { m_excerpt.info = info; }
            void page(const RecordedPage& page) override { m_excerpt.pages.push_back(page); }
            bool entry(RecordedEntry& entry) override
            {
                if (std::find(m_entries.begin(), m_entries.end(), entry.index) != m_entries.end())
                    m_excerpt.parts.push_back({entry.index, entry.offset, entry.length});
                return true;
            }
            void warning(const RecordingWarning&, bool) override { }
            void endRecording() override { }

        private:
            HarExcerpt& m_excerpt;
            const std::vector<std::uint64_t>& m_entries;
        };
        HarExcerpt excerpt;
        Sink sink(excerpt, entries);
        if (!readHar(path.toStdString(), sink))
            qFatal("cannot read");
        return excerpt;
    }

    QTemporaryDir m_folder;
};

void HarExcerptTest::anExcerptGivesTheScenarioOfTheWholeFile_data()
{
    QTest::addColumn<int>("entry");
    QTest::addColumn<std::vector<std::uint64_t>>("parts");
    QTest::newRow("document") << 0 << std::vector<std::uint64_t> {0};
    QTest::newRow("with its preflight") << 1 << std::vector<std::uint64_t> {0, 1, 2};
    QTest::newRow("with its redirect") << 3 << std::vector<std::uint64_t> {0, 3, 4};
    QTest::newRow("without a preflight") << 5 << std::vector<std::uint64_t> {0, 5};
}

void HarExcerptTest::anExcerptGivesTheScenarioOfTheWholeFile()
{
    QFETCH(int, entry);
    QFETCH(std::vector<std::uint64_t>, parts);
    const QString path = write("plain.har", recording());
    const auto number = static_cast<std::uint64_t>(entry);
    const auto whole = extractScenario(path.toStdString(), number, std::nullopt);
    QVERIFY2(whole, whole ? "" : textOf(whole.error().message).c_str());
    const HarExcerpt excerpt = excerptOf(path, parts);
    QCOMPARE(excerpt.parts.size(), parts.size());
    const auto part = extractScenario(path.toStdString(), excerpt, number, std::nullopt);
    QVERIFY2(part, part ? "" : textOf(part.error().message).c_str());
    QCOMPARE(*part, *whole);
    // A packed file is gone through.
    const QString gzip = QStandardPaths::findExecutable(QStringLiteral("gzip"));
    if (gzip.isEmpty())
        QSKIP("there is no gzip");
    QFile::remove(path + QStringLiteral(".gz"));
    QCOMPARE(QProcess::execute(gzip, {QStringLiteral("-k"), path}), 0);
    const auto packed = extractScenario(
        path.toStdString() + ".gz", excerptOf(path + QStringLiteral(".gz"), parts), number, std::nullopt);
    QVERIFY2(packed, packed ? "" : textOf(packed.error().message).c_str());
    QCOMPARE(*packed, *whole);
}

void HarExcerptTest::whatIsMadeUpIsMarked()
{
    const QString path = write("marks.har", recording());
    const auto whole = extractScenario(path.toStdString(), 5, std::nullopt);
    QVERIFY(whole);
    const QString text = QString::fromStdString(*whole);
    QCOMPARE(text.count(QStringLiteral("\"_source\": \"reconstructed\"")), 1);
    QCOMPARE(text.count(QStringLiteral("\"_source\": \"recorded\"")), 1);
    QVERIFY2(text.contains(QStringLiteral("_certainty")), qPrintable(text));
}

void HarExcerptTest::aFileThatChangedIsAnError()
{
    const QString path = write("changes.har", recording());
    const HarExcerpt excerpt = excerptOf(path, {0, 1, 2});
    write("changes.har", "{\"log\":{\"entries\":[]}}");
    const auto part = extractScenario(path.toStdString(), excerpt, 1, std::nullopt);
    QVERIFY(!part);
    QVERIFY2(textOf(part.error().message).find("changed") != std::string::npos, textOf(part.error().message).c_str());
    QVERIFY(QFile::remove(path));
    QVERIFY(!extractScenario(path.toStdString(), excerpt, 1, std::nullopt));
}

QTEST_MAIN(HarExcerptTest)
#include "tst_har_excerpt.moc"
