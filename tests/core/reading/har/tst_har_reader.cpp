#include "core/reading/har/har_dates.h"
#include "core/reading/har/har_reader.h"

#include <QStringConverter>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>
#include <zstd.h>

#include <cmath>
#include <fstream>

using namespace fetchscope;

/// HARs as programs write them: what is read, what is passed over, and where the warnings point.
class TestHarReader : public QObject
{
    Q_OBJECT

private slots:
    void anEntryIsReadWithWhatDecides();
    void piecesOfAnySizeGiveTheSame();
    void longBodiesDoNotCount();
    void whatIsMalformedIsSkippedAndLocated_data();
    void whatIsMalformedIsSkippedAndLocated();
    void whatIsNoHarIsRefused_data();
    void whatIsNoHarIsRefused();
    void severalRecordingsMayFollowOneAnother();
    void recordingsMayLieInOtherThings_data();
    void recordingsMayLieInOtherThings();
    void headersOfOtherShapesAreRead();
    void textInUtf16IsRead();
    void aReceiverMayStop();
    void compressedFilesAreUnpacked();
    void datesOfEveryExporter_data();
    void datesOfEveryExporter();
    void filesFromTheWild_data();
    void filesFromTheWild();
};

namespace {

/// Keeps everything that a reader finds.
class Collected : public RecordingSink
{
public:
    void beginRecording() override { ++recordings; }
    void info(const RecordingInfo& found) override { lastInfo = found; }
    void page(const RecordedPage& found) override { pages.push_back(found); }
    bool entry(RecordedEntry& found) override
    {
        entries.push_back(found);
        return entries.size() < most;
    }
    void warning(const RecordingWarning& found, bool entrySkipped) override
    {
        warnings.push_back(textOf(found.where) + ": " + textOf(found.message));
        skipped += entrySkipped ? 1 : 0;
    }
    void endRecording() override { ++ends; }

    int recordings = 0;
    int ends = 0;
    int skipped = 0;
    std::size_t most = 1000000;
    RecordingInfo lastInfo;
    std::vector<RecordedPage> pages;
    std::vector<RecordedEntry> entries;
    std::vector<std::string> warnings;
    std::string error;
};

Collected readInPieces(std::string_view text, std::size_t pieceSize)
{
    Collected collected;
    HarReader reader(collected);
    for (std::size_t at = 0; at < text.size(); at += pieceSize)
        reader.feed(text.substr(at, pieceSize));
    const auto result = reader.finish();
    if (!result)
        collected.error = textOf(result.error().message);
    return collected;
}
Collected read(std::string_view text)
{
    return readInPieces(text, text.size() + 1);
}

std::string logOf(std::string_view entries)
{
    return R"({"log":{"version":"1.2","creator":{"name":"Tester","version":"9"},"pages":[{"id":"p1","title":"https://app.example/"}],"entries":[)"
        + std::string(entries) + "]}}";
}

const std::string oneEntry = R"({"startedDateTime":"2025-04-30T20:32:26.5Z","time":12.5,"pageref":"p1",
  "_initiator":{"type":"script","stack":{"callFrames":[{"url":"https://cdn.example/x.js"}]}},"_resourceType":"XHR",
  "request":{"method":"POST","url":"https://api.example/a?b={%22}","headers":[{"name":":authority","value":"api.example"},
    {"name":"Origin","value":"https://app.example"},{"name":"Cookie","value":"a=b"},{"value":"1","name":"X-Ping"}],
    "postData":{"mimeType":"text/plain","text":"a \"quoted\" }]} text"}},
  "response":{"status":200,"statusText":"OK","headers":[{"name":"access-control-allow-origin","value":"*"},
    {"name":"Vary","value":"Origin\nAccept"},{"name":"Server","value":"x"}],
    "content":{"size":5,"mimeType":"text/plain","text":"he\\\\\"llo"},"redirectURL":"","_error":null}})";

bool writeFile(const QString& path, const std::string& bytes)
{
    std::ofstream file(path.toStdString(), std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file.good();
}

std::string gzip(const std::string& text)
{
    z_stream stream {};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string packed(text.size() + 1000, '\0');
    std::string input = text;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(std::min<std::size_t>(packed.size(), stream.total_out));
    deflateEnd(&stream);
    return packed;
}

std::string zstandard(const std::string& text)
{
    std::string packed(ZSTD_compressBound(text.size()), '\0');
    const std::size_t size = ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 3);
    packed.resize(std::min(packed.size(), size));
    return packed;
}

} // namespace

void TestHarReader::anEntryIsReadWithWhatDecides()
{
    const std::string text = logOf(oneEntry);
    const Collected found = read(text);
    QCOMPARE(found.error, std::string());
    QCOMPARE(found.warnings, std::vector<std::string>());
    QCOMPARE(found.lastInfo.creator, std::string("Tester"));
    QCOMPARE(found.pages.at(0).title, std::string("https://app.example/"));
    QCOMPARE(found.entries.size(), std::size_t {1});
    const RecordedEntry& entry = found.entries[0];
    QCOMPARE(text.substr(entry.offset, entry.length), oneEntry);
    QCOMPARE(entry.startedAt, 1746045146.5);
    QCOMPARE(entry.duration, 12.5);
    QCOMPARE(entry.method, std::string("POST"));
    QCOMPARE(entry.url, std::string("https://api.example/a?b={%22}"));
    QVERIFY(entry.hasRequestHeaders && entry.hasRequestBody && entry.hasCookies);
    QVERIFY(!entry.requestHeaders.contains(":authority"));
    QCOMPARE(entry.requestHeaders.get("origin"), std::optional<std::string>("https://app.example"));
    QCOMPARE(entry.requestHeaders.get("x-ping"), std::optional<std::string>("1"));
    QCOMPARE(entry.status, 200);
    QCOMPARE(entry.responseHeaders.get("Access-Control-Allow-Origin"), std::optional<std::string>("*"));
    // Two lines that a program joined.
    QCOMPARE(entry.responseHeaders.count("Vary"), std::size_t {2});
    QCOMPARE(entry.resourceType, std::string("xhr"));
    QCOMPARE(entry.initiatorType, std::string("script"));
    QCOMPARE(entry.error, std::string());
    QCOMPARE(entry.bodySize, std::int64_t {5});
}

void TestHarReader::piecesOfAnySizeGiveTheSame()
{
    const std::string text = logOf(oneEntry + ",\n  " + oneEntry);
    for (std::size_t size = 1; size < 200; ++size) {
        const Collected found = readInPieces(text, size);
        QCOMPARE(found.error, std::string());
        QCOMPARE(found.entries.size(), std::size_t {2});
        QCOMPARE(text.substr(found.entries[1].offset, found.entries[1].length), oneEntry);
        QCOMPARE(found.entries[1].responseHeaders.count("Vary"), std::size_t {2});
    }
}

void TestHarReader::longBodiesDoNotCount()
{
    // Backslashes, quotes and brackets in every place of a block of 64 bytes.
    for (std::size_t shift = 0; shift < 130; ++shift) {
        std::string body = std::string(shift, 'x');
        for (int i = 0; i < 300; ++i)
            body += i % 3 == 0 ? "\\\"" : i % 3 == 1 ? "}]" : "\\\\";
        const std::string entry = R"({"request":{"url":"https://a.example/","headers":[{"name":"x-long","value":")"
            + body + R"("}]},"response":{"content":{"text" : ")" + body + R"("},"status":204}})";
        for (const std::size_t size : {std::size_t {61}, std::size_t {64}, std::size_t {100000}}) {
            const Collected found = readInPieces(logOf(entry), size);
            QCOMPARE(found.error + (found.warnings.empty() ? "" : found.warnings[0]), std::string());
            QCOMPARE(found.entries.size(), std::size_t {1});
            QCOMPARE(found.entries[0].status, 204);
            QCOMPARE(found.entries[0].requestHeaders.get("x-long").value_or("").size(), shift + 400);
        }
    }
}

void TestHarReader::whatIsMalformedIsSkippedAndLocated_data()
{
    QTest::addColumn<QByteArray>("entries");
    QTest::addColumn<int>("readable");
    QTest::addColumn<QByteArray>("warning");

    const QByteArray good = R"({"request":{"url":"https://a.example/"},"response":{"status":200}})";
    QTest::newRow("no object") << QByteArray("7," + good) << 1 << QByteArray("/log/entries/0: is no object");
    QTest::newRow("null") << QByteArray(good + ",null") << 1 << QByteArray("/log/entries/1: is no object");
    QTest::newRow("no request") << QByteArray("{\"response\":{}}," + good) << 1
                                << QByteArray("/log/entries/0: has no request object");
    QTest::newRow("no URL") << QByteArray("{\"request\":{\"method\":\"GET\"}}") << 0
                            << QByteArray("/log/entries/0: has no request URL");
    QTest::newRow("a date that is none") << QByteArray(
        R"({"startedDateTime":"NaN-NaN-NaNTNaN:NaN:NaN","request":{"url":"https://a.example/"}})")
                                         << 1 << QByteArray("/log/entries/0/startedDateTime: is no date");
    QTest::newRow("a status that is no number")
        << QByteArray(R"({"request":{"url":"https://a.example/"},"response":{"status":"many"}})") << 1
        << QByteArray("/log/entries/0/response/status: is no number");
    QTest::newRow("headers that are no list")
        << QByteArray(R"({"request":{"url":"https://a.example/","headers":"a: b"}})") << 1
        << QByteArray("/log/entries/0/request/headers: is no list");
    QTest::newRow("a header that is no object")
        << QByteArray(R"({"request":{"url":"https://a.example/","headers":["a"]}})") << 1
        << QByteArray("/log/entries/0/request/headers/0: is no object");
    QTest::newRow("bytes that are no UTF-8") << QByteArray("{\"request\":{\"url\":\"https://a.example/\xFF\"}}") << 1
                                             << QByteArray("/log/entries/0: has bytes that are no UTF-8");
    QTest::newRow("a line break in a string") << QByteArray("{\"request\":{\"url\":\"https://a.example/\n\"}}") << 1
                                              << QByteArray("/log/entries/0: has control characters");
    QTest::newRow("control characters between values") << QByteArray(
        "{\"request\":{\"url\":\"https://a.example/\",\"headers\":[\x01{\"name\":\"Origin\",\"value\":\"x\"}]}}")
                                                       << 1 << QByteArray("/log/entries/0: has control characters");
    QTest::newRow("broken JSON") << QByteArray("{\"request\" {\"url\":\"https://a.example/\"}}," + good) << 1
                                 << QByteArray("/log/entries/0: is no valid JSON");
}

void TestHarReader::whatIsMalformedIsSkippedAndLocated()
{
    QFETCH(QByteArray, entries);
    QFETCH(int, readable);
    QFETCH(QByteArray, warning);
    const Collected found = read(logOf(entries.toStdString()));
    QCOMPARE(found.error, std::string());
    QCOMPARE(static_cast<int>(found.entries.size()), readable);
    QCOMPARE(found.warnings.size(), std::size_t {1});
    QVERIFY2(QByteArray::fromStdString(found.warnings[0]).startsWith(warning), found.warnings[0].c_str());
}

void TestHarReader::whatIsNoHarIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("empty") << QByteArray(" \n") << QByteArray("is not a HAR: it is empty");
    QTest::newRow("a list") << QByteArray("[1,2]") << QByteArray("is not a HAR: it does not begin with {");
    QTest::newRow("words") << QByteArray("hello, world!") << QByteArray("is not a HAR: it does not begin with {");
    QTest::newRow("another JSON") << QByteArray("{\"a\":{\"b\":[1]}}")
                                  << QByteArray("is not a HAR: it has no member \"log\"");
    QTest::newRow("no entries") << QByteArray("{\"log\":{\"version\":\"1.2\"}}")
                                << QByteArray("is not a HAR: its log has no member \"entries\"");
    QTest::newRow("a list of nothing") << QByteArray("[]") << QByteArray("is not a HAR: it does not begin with {");
    QTest::newRow("a log that is too deep") << QByteArray(R"({"a":{"b":{"c":{"d":{"log":{"entries":[]}}}}}})")
                                            << QByteArray("is not a HAR: it has no member \"log\"");
    QTest::newRow("cut off before the entries")
        << QByteArray("{\"log\":{\"version\":") << QByteArray("ends at byte 18");
    QTest::newRow("no colon") << QByteArray("{\"log\" 1}") << QByteArray("is broken at byte 7: a colon");
}

void TestHarReader::whatIsNoHarIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, error);
    const Collected found = read(text.toStdString());
    QVERIFY2(QByteArray::fromStdString(found.error).startsWith(error), found.error.c_str());
}

void TestHarReader::severalRecordingsMayFollowOneAnother()
{
    const std::string har = logOf(oneEntry);
    Collected found = read("\xEF\xBB\xBF" + har + "\n" + har + "\n");
    QCOMPARE(found.error, std::string());
    QCOMPARE(found.recordings, 2);
    QCOMPARE(found.ends, 2);
    QCOMPARE(found.entries.at(1).index, std::uint64_t {0});
    QCOMPARE(found.warnings.size(), std::size_t {0});

    found = read("onInputData(" + har + ");");
    QCOMPARE(found.error, std::string());
    QCOMPARE(found.entries.size(), std::size_t {1});
    QCOMPARE(found.warnings, std::vector<std::string> {"byte 12: text before the recording was passed over"});

    // Cut off inside the second entry: the first one counts.
    found = read(logOf(oneEntry + "," + oneEntry).substr(0, 1500));
    QCOMPARE(found.error, std::string());
    QCOMPARE(found.entries.size(), std::size_t {1});
    QCOMPARE(found.warnings, std::vector<std::string> {"/log/entries/1: the file ends inside this entry"});
    QCOMPARE(found.skipped, 1);
}

void TestHarReader::recordingsMayLieInOtherThings_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("behind");
    QTest::addColumn<int>("entries");
    QTest::addColumn<QByteArray>("warning");
    const auto row = [](const char* name, const QByteArray& before, const QByteArray& behind, int entries,
                         const char* warning) {
        QTest::newRow(name) << before << behind << entries << QByteArray(warning);
    };
    row("nothing", R"({"log":{"entries":[)", "]}}", 1, "");
    row("an object", R"({"name":"x","har":{"log":{"entries":[)", R"(]}},"more":[1,{"log":2}]})", 1, "");
    row("two objects, and another log before", R"({"a":{"log":{"level":3}},"b":{"c":{"log":{"entries":[)", "]}}}}", 1,
        "");
    row("a list", R"([{"log":{"entries":[]}}, {"log":{"entries":[)", "]}}]", 1, "");
    row("no log", R"({"entries":[)", "]}", 1, "the entries have no log around them");
    row("a call", R"(onInputData({"log":{"entries":[)", "]}});", 1, "text before the recording");
}

void TestHarReader::recordingsMayLieInOtherThings()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, behind);
    QFETCH(int, entries);
    QFETCH(QByteArray, warning);
    const Collected found = read((before + QByteArray::fromStdString(oneEntry) + behind).toStdString());
    QCOMPARE(found.error, std::string());
    QCOMPARE(static_cast<int>(found.entries.size()), entries);
    QCOMPARE(found.warnings.size(), std::size_t {warning.isEmpty() ? 0u : 1u});
    QVERIFY(warning.isEmpty() || QByteArray::fromStdString(found.warnings.front()).contains(warning));
}

void TestHarReader::headersOfOtherShapesAreRead()
{
    const Collected found = read(logOf(R"({"request":{"method":"GET","url":"https://a.example/",
        "headers":{"Origin":"https://b.example","Host":"a.example"}},"response":{"status":200,
        "headers":[{"name":"Vary","value":"Accept"}],
        "headers":[{"value":"*","name":"access-control-allow-origin","comment":"x"},
                   {"name":"Set-Cookie","value":"a=1\nb=2"}]}})"));
    QCOMPARE(found.warnings, std::vector<std::string>());
    QCOMPARE(found.entries.size(), std::size_t {1});
    const RecordedEntry& entry = found.entries.front();
    QCOMPARE(entry.requestHeaders.getSingle("origin").value_or(""), std::string_view("https://b.example"));
    QVERIFY(entry.hasRequestHeaders);
    // A member that stands there twice: the last one, as JavaScript reads it.
    QVERIFY(!entry.responseHeaders.contains("vary"));
    QVERIFY(entry.responseHeaders.getSingle("access-control-allow-origin") == "*");
    // Lines that were joined are lines again.
    std::size_t cookies = 0;
    for (const HeaderView header : entry.responseHeaders)
        cookies += header.name == "Set-Cookie" ? 1 : 0;
    QCOMPARE(cookies, std::size_t {2});
}

void TestHarReader::textInUtf16IsRead()
{
    const QString text = QString::fromStdString(
        logOf(R"({"request":{"url":"https://a.example/","method":"GET"},"comment":"Grüße 日本 🙂"})"));
    QTemporaryDir folder;
    const QString path = folder.filePath("a.har");
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        for (const bool hasMark : {true, false}) {
            QStringEncoder encoder(
                encoding, hasMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
            const QByteArray bytes = encoder(text);
            QVERIFY(writeFile(path, bytes.toStdString()));
            Collected found;
            QVERIFY(readHar(path.toStdString(), found).has_value());
            QCOMPARE(found.entries.size(), std::size_t {1});
            QCOMPARE(found.entries.front().url, std::string("https://a.example/"));
            QCOMPARE(found.warnings, std::vector<std::string>());
            // Half a character at the end, and a surrogate without its other half.
            QVERIFY(writeFile(path, bytes.left(bytes.size() - 1).toStdString()));
            Collected cut;
            QVERIFY(readHar(path.toStdString(), cut).has_value());
            QCOMPARE(cut.entries.size(), std::size_t {1});
        }
    }
}

void TestHarReader::aReceiverMayStop()
{
    Collected collected;
    collected.most = 1;
    HarReader reader(collected);
    QVERIFY(!reader.feed(logOf(oneEntry + "," + oneEntry)));
    QVERIFY(reader.finish());
    QCOMPARE(collected.entries.size(), std::size_t {1});
}

void TestHarReader::compressedFilesAreUnpacked()
{
    std::string many = oneEntry;
    for (int i = 1; i < 2000; ++i)
        many += "," + oneEntry;
    const std::string text = logOf(many);
    QTemporaryDir folder;
    const std::string packed = gzip(text);
    const std::vector<std::pair<QString, std::string>> files {{"a.har", text}, {"a.har.gz", packed},
        {"two.har.gz", gzip(text.substr(0, 1000)) + gzip(text.substr(1000))}, {"a.har.zst", zstandard(text)},
        // The name does not matter.
        {"packed.har", packed}};
    for (const auto& [name, bytes] : files) {
        const QString path = folder.filePath(name);
        QVERIFY(writeFile(path, bytes));
        Collected found;
        const auto result = readHar(path.toStdString(), found);
        QVERIFY2(result.has_value(), qPrintable(name));
        QCOMPARE(found.entries.size(), std::size_t {2000});
        QCOMPARE(found.warnings.size(), std::size_t {0});
    }
    const QString damaged = folder.filePath("damaged.har.gz");
    QVERIFY(writeFile(damaged, packed.substr(0, packed.size() / 2)));
    Collected found;
    const auto result = readHar(damaged.toStdString(), found);
    QVERIFY(!result);
    QCOMPARE(textOf(result.error().message), std::string("ends in the middle of its compressed data"));
    const auto missing = readHar(folder.filePath("none.har").toStdString(), found);
    QVERIFY(!missing);
}

void TestHarReader::datesOfEveryExporter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("seconds");
    QTest::newRow("Chrome") << QByteArray("2025-04-30T20:32:26.123Z") << 1746045146.123;
    QTest::newRow("an offset") << QByteArray("2017-10-19T11:57:37.000+02:00") << 1508407057.0;
    QTest::newRow("west") << QByteArray("2017-10-19T03:57:37-0600") << 1508407057.0;
    QTest::newRow("Fiddler") << QByteArray("2020-10-27T12:00:00.1234567+00:00") << 1603800000.1234567;
    QTest::newRow("without a zone") << QByteArray("2020-10-27T12:00:00") << 1603800000.0;
    QTest::newRow("without seconds") << QByteArray("2020-10-27T12:00Z") << 1603800000.0;
    for (const char* bad : {"", "NaN-NaN-NaNTNaN:NaN:NaN.NaN+NaN:NaN", "+03:002021-11-23T17:34:45.082",
             "2021-02-30T00:00:00Z", "2021-02-03T25:00:00Z", "2021-02-03", "2021-02-03T10:00:00Zx"})
        QTest::newRow(bad) << QByteArray(bad) << std::nan("");
}

void TestHarReader::datesOfEveryExporter()
{
    QFETCH(QByteArray, text);
    QFETCH(double, seconds);
    const double found = parseHarDate(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    QVERIFY2(std::isnan(seconds) ? std::isnan(found) : std::abs(found - seconds) < 1e-6,
        qPrintable(QString::number(found, 'f', 6)));
}

void TestHarReader::filesFromTheWild_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("warnings");
    QTest::addColumn<QByteArray>("creator");
    QTest::newRow("Chrome 56") << "micmro-chrome-github-preflight.har" << 20 << 0 << QByteArray("WebInspector");
    QTest::newRow("WebPagetest") << "micmro-wpt-github-preflight.har" << 16 << 0 << QByteArray("WebPagetest");
    QTest::newRow("Firefox 54") << "micmro-firefox54-nghttp2.har" << 10 << 0 << QByteArray("Firefox");
    QTest::newRow("Playwright, failed") << "microsoft-playwright132-unstable.har" << 2 << 0 << QByteArray("Playwright");
    QTest::newRow("Charles") << "gatling-charles42-redirect-post.har" << 2 << 0 << QByteArray("Charles Proxy");
    QTest::newRow("mitmproxy") << "mitmproxy-flows-websocket.har" << 3 << 0 << QByteArray("mitmproxy");
    QTest::newRow("Chrome with a BOM") << "mitmproxy-with-bom.har" << 1 << 0 << QByteArray("WebInspector");
    QTest::newRow("Safari") << "postmanlabs-safari-formdata.har" << 1 << 0 << QByteArray("WebKit Web Inspector");
    QTest::newRow("Insomnia") << "mitmproxy-insomnia.har" << 1 << 0 << QByteArray("Insomnia REST Client");
    QTest::newRow("errors as objects") << "micmro-capturehar-redirect-loop.har" << 11 << 0 << QByteArray("capture-har");
    QTest::newRow("dates that are none") << "malformed-sdstoehr-invalid-date.har" << 8 << 2 << QByteArray("Firebug");
    QTest::newRow("dates and times upside down") << "malformed-neuralegion-gh75.har" << 3 << 2 << QByteArray("test");
}

void TestHarReader::filesFromTheWild()
{
    QFETCH(QString, file);
    QFETCH(int, entries);
    QFETCH(int, warnings);
    QFETCH(QByteArray, creator);
    Collected found;
    const auto result = readHar((QString(FETCHSCOPE_TEST_DATA "/har/") + file).toStdString(), found);
    QVERIFY2(result.has_value(), result ? "" : textOf(result.error().message).c_str());
    QCOMPARE(static_cast<int>(found.entries.size()), entries);
    QCOMPARE(static_cast<int>(found.warnings.size()), warnings);
    QCOMPARE(QByteArray::fromStdString(found.lastInfo.creator), creator);
}

QTEST_GUILESS_MAIN(TestHarReader)
#include "tst_har_reader.moc"
