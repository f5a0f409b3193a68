#include "core/reading/json/json_writer.h"

#include <QTest>

#include <limits>
#include <string>

using namespace fetchscope;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private slots:
    void commasAndLinesAreItsOwnAffair();
    void everyByteIsWrittenAsTheCharacterWithItsNumber();
    void textIsEscaped_data();
    void textIsEscaped();
    void numbersAreTheShortestThatReadBack();
    void wholeNumbersHaveNoExponent();
    void namesAndTextsOfEveryLengthAreWhole();
    void memoryIsKeptFromTextToText();
};

void TestJsonWriter::commasAndLinesAreItsOwnAffair()
{
    const auto write = [](JsonWriter::Layout layout) {
        JsonWriter writer(layout);
        writer.beginObject();
        writer.member("a", 1);
        writer.key("b");
        writer.beginArray();
        writer.beginShortArray();
        writer.string("x");
        writer.string("y");
        writer.endShortArray();
        writer.beginObject();
        writer.endObject();
        writer.endArray();
        writer.key("c");
        writer.beginArray();
        writer.endArray();
        writer.endObject();
        return writer.take();
    };
    {
        const std::string expected = std::string(R"({"a":1,"b":[["x","y"],{}],"c":[]})");
        QCOMPARE(write(JsonWriter::Layout::Compact), expected);
    }
    QCOMPARE(write(JsonWriter::Layout::Pretty),
        std::string("{\n  \"a\": 1,\n  \"b\": [\n    [\"x\", \"y\"],\n    {}\n  ],\n  \"c\": []\n}"));
}

void TestJsonWriter::everyByteIsWrittenAsTheCharacterWithItsNumber()
{
    for (int byte = 0; byte < 256; ++byte) {
        JsonWriter writer;
        writer.bytes(std::string("abcdefgh") + static_cast<char>(byte) + "ij");
        const QString expected = QString("abcdefgh") + QChar(byte) + "ij";
        QString text = QString::fromUtf8(writer.text().data(), static_cast<qsizetype>(writer.text().size()));
        QVERIFY(text.startsWith('"') && text.endsWith('"'));
        text = text.mid(1, text.size() - 2);
        text.replace("\\\"", "\"").replace("\\\\", "\\").replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
        if (text.contains("\\u00"))
            text = text.left(8) + QChar(text.mid(12, 2).toInt(nullptr, 16)) + text.mid(14);
        QCOMPARE(text, expected);
    }
}

void TestJsonWriter::textIsEscaped_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("json");
    QTest::newRow("plain") << std::string("plain text, long enough for a word")
                           << std::string("\"plain text, long enough for a word\"");
    QTest::newRow("quotes") << std::string("a\"b\\c") << std::string("\"a\\\"b\\\\c\"");
    QTest::newRow("controls") << std::string("\n\r\t\x01\x1f\x7f", 6)
                              << std::string("\"\\n\\r\\t\\u0001\\u001f\\u007f\"");
    QTest::newRow("zero") << std::string("a\0b", 3) << std::string("\"a\\u0000b\"");
    QTest::newRow("UTF-8") << std::string("caf\xc3\xa9 \"\xe2\x82\xac\"")
                           << std::string("\"caf\xc3\xa9 \\\"\xe2\x82\xac\\\"\"");
    QTest::newRow("no UTF-8") << std::string("a\xff\"b") << std::string("\"a\xef\xbf\xbd\\\"b\"");
    QTest::newRow("escape late") << std::string("12345678\"") << std::string("\"12345678\\\"\"");
}

void TestJsonWriter::textIsEscaped()
{
    QFETCH(std::string, text);
    QFETCH(std::string, json);
    JsonWriter writer;
    writer.string(text);
    QCOMPARE(std::string(writer.text()), json);
}

void TestJsonWriter::numbersAreTheShortestThatReadBack()
{
    JsonWriter writer;
    writer.beginArray();
    writer.number(std::numeric_limits<std::int64_t>::min());
    writer.number(std::numeric_limits<std::uint64_t>::max());
    writer.number(0.1);
    writer.number(86400.0);
    writer.number(std::numeric_limits<double>::infinity());
    writer.endArray();
    QCOMPARE(std::string(writer.text()), std::string("[-9223372036854775808,18446744073709551615,0.1,86400,null]"));
}

void TestJsonWriter::wholeNumbersHaveNoExponent()
{
    JsonWriter writer;
    writer.beginArray();
    writer.number(100000.0);
    writer.number(9007199254740991.0);
    writer.number(-2.0);
    writer.number(-0.0);
    writer.number(1e300);
    writer.endArray();
    QCOMPARE(writer.take(), std::string("[100000,9007199254740991,-2,-0,1e+300]"));
}

void TestJsonWriter::namesAndTextsOfEveryLengthAreWhole()
{
    for (const auto layout : {JsonWriter::Layout::Compact, JsonWriter::Layout::Pretty}) {
        JsonWriter writer(layout);
        std::string expected = layout == JsonWriter::Layout::Pretty ? "{\n" : "{";
        writer.beginObject();
        for (std::size_t length = 0; length < 40; ++length) {
            std::string text;
            for (std::size_t i = 0; i < length; ++i)
                text += static_cast<char>('!' + 2 + i); // Neither a quote nor a backslash.
            writer.member(text, text);
            const bool isPretty = layout == JsonWriter::Layout::Pretty;
            expected += (length == 0       ? ""
                                : isPretty ? ",\n"
                                           : ",")
                + std::string(isPretty ? "  " : "") + '"' + text + (isPretty ? "\": \"" : "\":\"") + text + '"';
        }
        writer.endObject();
        QCOMPARE(writer.take(), expected + (layout == JsonWriter::Layout::Pretty ? "\n}" : "}"));
    }
}

void TestJsonWriter::memoryIsKeptFromTextToText()
{
    JsonWriter writer;
    for (int i = 0; i < 3; ++i) {
        writer.clear();
        writer.beginArray();
        for (int j = 0; j < 1000; ++j)
            writer.string("some text");
        writer.endArray();
        QCOMPARE(writer.text().size(), std::size_t {12001});
    }
}

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_json_writer.moc"
