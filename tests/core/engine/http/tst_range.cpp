#include "core/engine/http/range.h"
#include "tests/core/engine/http/test_data.h"

#include <QTest>

#include <limits>

using namespace fetchscope;
using testing::view;

namespace {

constexpr quint64 none = std::numeric_limits<quint64>::max() - 1;

} // namespace

class RangeTest : public QObject
{
    Q_OBJECT
private slots:
    // As Chromium sent what a page had set, on its way through the cache.
    void aSingleRangeIsRewritten_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("rewritten");
        const auto row = [](const char* value, const char* rewritten) {
            QTest::newRow(value) << QByteArray(value) << QByteArray(rewritten);
        };
        row("bytes=0-1", "bytes=0-1");
        row("bytes = 0-1", "bytes=0-1");
        row("bytes=00-01", "bytes=0-1");
        row("BYTES=0-1", "bytes=0-1");
        row("bytes=01-", "bytes=1-");
        row("bytes= 0 - 1", "bytes=0-1");
        row("bytes=-05", "bytes=-5");
        row("bytes=0-1,", "bytes=0-1");
        row("bytes=0-1,3-4", "");
        row("bytes=5-1", "");
        row("bytes=-", "");
        row("items=0-1", "");
    }

    void aSingleRangeIsRewritten()
    {
        QFETCH(QByteArray, value);
        QTEST(QByteArray::fromStdString(rewriteSingleRange(value.toStdString()).value_or(std::string())), "rewritten");
    }

    void aSingleRangeIsParsed_data();
    void aSingleRangeIsParsed();
    void everythingElseIsAFailure_data();
    void everythingElseIsAFailure();
    void numbersBeyondTheLargestCountAsTheLargest();
    void anyBytesAreTaken();
};

void RangeTest::aSingleRangeIsParsed_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("whitespace");
    QTest::addColumn<quint64>("start");
    QTest::addColumn<quint64>("end");
    QTest::newRow("start only") << QByteArray("bytes=0-") << false << quint64(0) << none;
    QTest::newRow("both") << QByteArray("bytes=1-99") << false << quint64(1) << quint64(99);
    QTest::newRow("both the same") << QByteArray("bytes=5-5") << false << quint64(5) << quint64(5);
    QTest::newRow("end only") << QByteArray("bytes=-500") << false << none << quint64(500);
    QTest::newRow("leading zeros") << QByteArray("bytes=007-0010") << false << quint64(7) << quint64(10);
    QTest::newRow("no whitespace where it is allowed") << QByteArray("bytes=1-2") << true << quint64(1) << quint64(2);
    QTest::newRow("before the equals sign") << QByteArray("bytes \t=1-2") << true << quint64(1) << quint64(2);
    QTest::newRow("behind the equals sign") << QByteArray("bytes=\t 1-2") << true << quint64(1) << quint64(2);
    QTest::newRow("before the hyphen") << QByteArray("bytes=1 -2") << true << quint64(1) << quint64(2);
    QTest::newRow("behind the hyphen") << QByteArray("bytes=1-\t2") << true << quint64(1) << quint64(2);
    QTest::newRow("behind a hyphen that ends it") << QByteArray("bytes=1- ") << true << quint64(1) << none;
}

void RangeTest::aSingleRangeIsParsed()
{
    QFETCH(const QByteArray, value);
    QFETCH(const bool, whitespace);
    QFETCH(const quint64, start);
    QFETCH(const quint64, end);
    const auto range = parseSingleRange(view(value), whitespace ? AllowWhitespace::Yes : AllowWhitespace::No);
    QVERIFY(range.has_value());
    QCOMPARE(quint64(range->start.value_or(none)), start);
    QCOMPARE(quint64(range->end.value_or(none)), end);
}

void RangeTest::everythingElseIsAFailure_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("whitespace");
    for (const char* const value : {"", "bytes", "bytes=", "bytes=-", "bytes 0-", "byte=0-", "Bytes=0-", "BYTES=0-",
             " bytes=0-", "bytes=0", "bytes=2-1", "bytes=0-1,2-3", "bytes=0-1 ", "bytes=0-1x", "bytes=x-1",
             "bytes=+1-2", "bytes=1--2", "bytes==1-2", "items=0-1", "bytes=0x1-2"}) {
        QTest::newRow(qPrintable(QStringLiteral("'%1'").arg(QLatin1String(value)))) << QByteArray(value) << false;
        if (QByteArray(value) != "bytes 0-")
            QTest::newRow(qPrintable(QStringLiteral("'%1' with whitespace").arg(QLatin1String(value))))
                << QByteArray(value) << true;
    }
    for (const char* const value : {"bytes =1-2", "bytes= 1-2", "bytes=1 -2", "bytes=1- 2", "bytes\t=1-2"})
        QTest::newRow(qPrintable(QStringLiteral("'%1' without whitespace").arg(QLatin1String(value))))
            << QByteArray(value) << false;
    QTest::newRow("a space in a number") << QByteArray("bytes=1 2-") << true;
    QTest::newRow("a line feed") << QByteArray("bytes=\n1-2") << true;
    QTest::newRow("NUL") << QByteArray("bytes=1-2\0", 10) << true;
}

void RangeTest::everythingElseIsAFailure()
{
    QFETCH(const QByteArray, value);
    QFETCH(const bool, whitespace);
    // A space at the end is between the number that is not there and the end where whitespace is allowed.
    const auto range = parseSingleRange(view(value), whitespace ? AllowWhitespace::Yes : AllowWhitespace::No);
    QVERIFY(!range.has_value());
}

void RangeTest::numbersBeyondTheLargestCountAsTheLargest()
{
    constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();
    const auto at = parseSingleRange("bytes=18446744073709551615-", AllowWhitespace::No);
    QCOMPARE(at->start, std::optional(largest));
    const auto below = parseSingleRange("bytes=18446744073709551614-", AllowWhitespace::No);
    QCOMPARE(below->start, std::optional(largest - 1));
    const auto above = parseSingleRange("bytes=18446744073709551616-99999999999999999999999", AllowWhitespace::No);
    QCOMPARE(above, std::optional(SingleRange {largest, largest}));
}

void RangeTest::anyBytesAreTaken()
{
    testing::RandomTexts texts {"bytes", "=", "-", "0", "9", "18446744073709551615", " ", "\t", "bytes=0-"};
    int parsed = 0;
    for (int i = 0; i < 50000; ++i) {
        const std::string text = texts.next(i % 2 == 0 ? "bytes=" : "");
        const auto strict = parseSingleRange(text, AllowWhitespace::No);
        const auto lenient = parseSingleRange(text, AllowWhitespace::Yes);
        // What parses without whitespace parses as the same with it.
        if (strict) {
            QCOMPARE(lenient, strict);
            ++parsed;
        }
    }
    QVERIFY(parsed > 0);
}

QTEST_GUILESS_MAIN(RangeTest)
#include "tst_range.moc"
