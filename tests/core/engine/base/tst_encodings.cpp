#include "core/engine/base/base64.h"
#include "core/engine/base/hex.h"
#include "core/engine/base/readable_text.h"
#include "core/engine/base/utf8.h"

#include <QtTest>

using namespace fetchscope;

/// Base64, hexadecimal digits and UTF-8, with the examples of their standards.
class EncodingsTest : public QObject
{
    Q_OBJECT

private slots:
    void base64IsThatOfItsStandard_data();
    void base64IsThatOfItsStandard();
    void whatIsNoBase64IsRefused();
    void hexadecimalDigitsGoBothWays();
    void utf8IsThatOfUnicode_data();
    void utf8IsThatOfUnicode();
    void whatIsNoUtf8HasNoLength();
    void aPrefixEndsWithAWholeCharacter();
};

/// RFC 4648, section 10.
void EncodingsTest::base64IsThatOfItsStandard_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<std::string>("text");
    QTest::newRow("none") << std::string() << std::string();
    QTest::newRow("1") << std::string("f") << std::string("Zg==");
    QTest::newRow("2") << std::string("fo") << std::string("Zm8=");
    QTest::newRow("3") << std::string("foo") << std::string("Zm9v");
    QTest::newRow("4") << std::string("foob") << std::string("Zm9vYg==");
    QTest::newRow("5") << std::string("fooba") << std::string("Zm9vYmE=");
    QTest::newRow("6") << std::string("foobar") << std::string("Zm9vYmFy");
}

void EncodingsTest::base64IsThatOfItsStandard()
{
    QFETCH(std::string, bytes);
    QFETCH(std::string, text);
    QCOMPARE(base64Encode(bytes), text);
    QCOMPARE(forgivingBase64Decode(text).value_or("(none)"), bytes);
    QCOMPARE(forgivingBase64Decode(text.substr(0, text.find('='))).value_or("(none)"), bytes);
}

void EncodingsTest::whatIsNoBase64IsRefused()
{
    for (const char* text : {"A", "=", "A=", "Zg=", "Zg===", "Zm9v=", "Zg==Zg==", "Z-8=", "Zm9v====", "\xC3\xA4"})
        QVERIFY2(!forgivingBase64Decode(text), text);
}

void EncodingsTest::hexadecimalDigitsGoBothWays()
{
    for (unsigned byte = 0; byte < 256; ++byte) {
        for (const HexCase letters : {HexCase::Lower, HexCase::Upper}) {
            std::string text;
            appendHex(text, static_cast<unsigned char>(byte), letters);
            const QByteArray expected = QByteArray::number(byte, 16).rightJustified(2, '0');
            QCOMPARE(text, (letters == HexCase::Lower ? expected : expected.toUpper()).toStdString());
            QCOMPARE(hexDigitValue(text[0]) * 16 + hexDigitValue(text[1]), byte);
        }
    }
    for (const char other : {'g', 'G', '/', ':', '@', '`', ' ', '\0'})
        QCOMPARE(hexDigitValue(other), 16U);
}

/// The examples of RFC 3629, section 7, and the ends of each length.
void EncodingsTest::utf8IsThatOfUnicode_data()
{
    QTest::addColumn<uint>("code");
    QTest::addColumn<std::string>("bytes");
    QTest::newRow("A") << 0x41U << std::string("A");
    QTest::newRow("last of one") << 0x7FU << std::string("\x7F");
    QTest::newRow("first of two") << 0x80U << std::string("\xC2\x80");
    QTest::newRow("last of two") << 0x7FFU << std::string("\xDF\xBF");
    QTest::newRow("first of three") << 0x800U << std::string("\xE0\xA0\x80");
    QTest::newRow("not identical") << 0x2262U << std::string("\xE2\x89\xA2");
    QTest::newRow("Hangul") << 0xD55CU << std::string("\xED\x95\x9C");
    QTest::newRow("last of three") << 0xFFFFU << std::string("\xEF\xBF\xBF");
    QTest::newRow("stump of a tree") << 0x233B4U << std::string("\xF0\xA3\x8E\xB4");
    QTest::newRow("last of all") << 0x10FFFFU << std::string("\xF4\x8F\xBF\xBF");
}

void EncodingsTest::utf8IsThatOfUnicode()
{
    QFETCH(uint, code);
    QFETCH(std::string, bytes);
    std::string text;
    appendUtf8(text, static_cast<char32_t>(code));
    QCOMPARE(text, bytes);
    QCOMPARE(utf8LengthOfFirst(text + "rest"), bytes.size());
    QVERIFY(isUtf8(text));
}

/// RFC 3629, sections 3 and 4: overlong forms, surrogates, what is too large, and what is cut off.
void EncodingsTest::whatIsNoUtf8HasNoLength()
{
    for (const char* bytes : {"", "\x80", "\xC0\x80", "\xC1\xBF", "\xC3", "\xC3(", "\xE0\x9F\xBF", "\xED\xA0\x80",
             "\xE2\x82", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF"}) {
        QCOMPARE(utf8LengthOfFirst(bytes), std::size_t {0});
        QCOMPARE(isUtf8(bytes), *bytes == '\0');
    }
}

void EncodingsTest::aPrefixEndsWithAWholeCharacter()
{
    const std::string text = "a\xE2\x82\xAC"
                             "b";
    QCOMPARE(utf8Prefix(text, 5), std::string_view(text));
    QCOMPARE(utf8Prefix(text, 4), std::string_view("a\xE2\x82\xAC"));
    QCOMPARE(utf8Prefix(text, 3), std::string_view("a"));
    QCOMPARE(utf8Prefix(text, 2), std::string_view("a"));
    QCOMPARE(utf8Prefix(text, 0), std::string_view());
}

QTEST_GUILESS_MAIN(EncodingsTest)
#include "tst_encodings.moc"
