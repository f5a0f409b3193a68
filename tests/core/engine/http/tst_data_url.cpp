#include "core/engine/base/base64.h"
#include "core/engine/http/data_url.h"
#include "tests/core/engine/http/test_data.h"

#include <QTest>

using namespace fetchscope;
using testing::toBytes;
using testing::view;

namespace {

QByteArray bytesOf(const QJsonArray& numbers)
{
    QByteArray bytes;
    for (const auto& number : numbers)
        bytes.append(static_cast<char>(static_cast<unsigned char>(number.toInt())));
    return bytes;
}

} // namespace

class DataUrlTest : public QObject
{
    Q_OBJECT
private slots:
    void publishedUrlsGiveTheirTypeAndBody_data();
    void publishedUrlsGiveTheirTypeAndBody();
    void publishedBase64IsDecoded_data();
    void publishedBase64IsDecoded();
    void publishedBase64IsDecodedInUrls_data() { publishedBase64IsDecoded_data(); }
    void publishedBase64IsDecodedInUrls();
    void fragmentsAreNoPartOfTheBody();
    void otherSchemesFail();
    void encodedBytesAreDecodedToTheSame_data();
    void encodedBytesAreDecodedToTheSame();
    void anyBytesAreTaken();
};

void DataUrlTest::publishedUrlsGiveTheirTypeAndBody_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<bool>("succeeds");
    QTest::addColumn<QByteArray>("mimeType");
    QTest::addColumn<QByteArray>("body");
    const QJsonArray table = testing::readTable(QStringLiteral("fetch/data-urls/resources/data-urls.json"));
    for (qsizetype i = 0; i < table.size(); ++i) {
        const QString input = table[i][0].toString();
        QTest::newRow(testing::rowName(i, input).constData())
            << input.toUtf8() << table[i][1].isString() << testing::isomorphic(table[i][1].toString())
            << bytesOf(table[i][2].toArray());
    }
}

void DataUrlTest::publishedUrlsGiveTheirTypeAndBody()
{
    QFETCH(const QByteArray, input);
    QFETCH(const bool, succeeds);
    QFETCH(const QByteArray, mimeType);
    QFETCH(const QByteArray, body);
    // A URL that does not parse cannot be fetched: a failure, too.
    const auto url = parseUrl(view(input));
    const auto data = url ? processDataUrl(*url) : std::nullopt;
    QCOMPARE(data.has_value(), succeeds);
    if (data) {
        QCOMPARE(toBytes(serializeMimeType(data->mimeType)), mimeType);
        QCOMPARE(toBytes(data->body), body);
    }
}

void DataUrlTest::publishedBase64IsDecoded_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<bool>("succeeds");
    QTest::addColumn<QByteArray>("bytes");
    const QJsonArray table = testing::readTable(QStringLiteral("fetch/data-urls/resources/base64.json"));
    for (qsizetype i = 0; i < table.size(); ++i) {
        const QString input = table[i][0].toString();
        QTest::newRow(testing::rowName(i, input).constData())
            << input << table[i][1].isArray() << bytesOf(table[i][1].toArray());
    }
}

void DataUrlTest::publishedBase64IsDecoded()
{
    QFETCH(const QString, input);
    QFETCH(const bool, succeeds);
    QFETCH(const QByteArray, bytes);
    // UTF-8 stands for code points beyond ASCII, none of which base64 takes.
    const auto decoded = forgivingBase64Decode(view(input.toUtf8()));
    QCOMPARE(decoded.has_value(), succeeds);
    if (decoded)
        QCOMPARE(toBytes(*decoded), bytes);
}

void DataUrlTest::publishedBase64IsDecodedInUrls()
{
    QFETCH(const QString, input);
    QFETCH(const bool, succeeds);
    QFETCH(const QByteArray, bytes);
    const auto url = parseUrl(view(QByteArray("data:;base64,") + input.toUtf8()));
    QVERIFY(url.has_value());
    const auto data = processDataUrl(*url);
    QCOMPARE(data.has_value(), succeeds);
    if (data)
        QCOMPARE(toBytes(data->body), bytes);
}

void DataUrlTest::fragmentsAreNoPartOfTheBody()
{
    const auto data = processDataUrl(*parseUrl("data:text/html,a%23b?c#d"));
    QVERIFY(data.has_value());
    QCOMPARE(data->body, std::string("a#b?c"));
    QVERIFY(!processDataUrl(*parseUrl("data:text/html#,")).has_value());
}

void DataUrlTest::otherSchemesFail()
{
    QVERIFY(!processDataUrl(*parseUrl("about:blank,")).has_value());
    QVERIFY(!processDataUrl(*parseUrl("https://example.com/,")).has_value());
}

void DataUrlTest::encodedBytesAreDecodedToTheSame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
    QTest::newRow("one") << QByteArray("f") << QByteArray("Zg==");
    QTest::newRow("two") << QByteArray("fo") << QByteArray("Zm8=");
    QTest::newRow("three") << QByteArray("foo") << QByteArray("Zm9v");
    QTest::newRow("four") << QByteArray("foob") << QByteArray("Zm9vYg==");
    QTest::newRow("all bits") << QByteArray("\xFF\xFE\xFB", 3) << QByteArray("//77");
    QTest::newRow("NUL") << QByteArray("\0\0\0", 3) << QByteArray("AAAA");
}

void DataUrlTest::encodedBytesAreDecodedToTheSame()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, text);
    QCOMPARE(toBytes(base64Encode(view(bytes))), text);
    QCOMPARE(toBytes(forgivingBase64Decode(view(text)).value()), bytes);
}

void DataUrlTest::anyBytesAreTaken()
{
    testing::RandomTexts texts {"data:", ",", ";", "base64", "=", "%", "%41", "AAAA", "text/plain", " ", "#", "?", "A"};
    int succeeded = 0;
    for (int i = 0; i < 30000; ++i) {
        const std::string text = texts.next();
        QCOMPARE(forgivingBase64Decode(base64Encode(text)), std::optional(text));
        (void)forgivingBase64Decode(text);
        if (const auto url = parseUrl("data:" + text))
            succeeded += processDataUrl(*url) ? 1 : 0;
    }
    QVERIFY(succeeded > 1000);
}

QTEST_GUILESS_MAIN(DataUrlTest)
#include "tst_data_url.moc"
