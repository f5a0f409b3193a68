#include "core/engine/base/ascii.h"

#include <QTest>

using namespace fetchscope;

class TestAscii : public QObject
{
    Q_OBJECT

private slots:
    void tokensHaveTheseCharacters()
    {
        constexpr std::string_view others = "!#$%&'*+-.^_`|~";
        for (int byte = 0; byte < 256; ++byte) {
            const char c = static_cast<char>(static_cast<unsigned char>(byte));
            const bool expected = isAsciiAlphanumeric(c) || (byte != 0 && others.find(c) != std::string_view::npos);
            QVERIFY2(isTokenCharacter(c) == expected, qPrintable(QString::number(byte)));
        }
        QVERIFY(isToken("PATCH") && isToken("x-a"));
        QVERIFY(!isToken("") && !isToken("a b") && !isToken("a\n"));
    }

    void whitespaceIsOfThreeKinds()
    {
        for (int byte = 0; byte < 256; ++byte) {
            const char c = static_cast<char>(static_cast<unsigned char>(byte));
            const bool isHttp = byte == 9 || byte == 10 || byte == 13 || byte == 32;
            QCOMPARE(isHttpWhitespace(c), isHttp);
            QCOMPARE(isAsciiWhitespace(c), isHttp || byte == 12);
            QCOMPARE(isHttpTabOrSpace(c), byte == 9 || byte == 32);
        }
    }

    void caseIsThatOfAscii()
    {
        QVERIFY(asciiCaseInsensitiveEquals("Content-TYPE", "content-type"));
        QVERIFY(!asciiCaseInsensitiveEquals("a", "ab"));
        QVERIFY(!asciiCaseInsensitiveEquals("[", "{"));
        QVERIFY(!asciiCaseInsensitiveEquals("\xC4", "\xE4"));
        QVERIFY(asciiLowercase("\xC4 A-Z[") == "\xC4 a-z[");
        QVERIFY(asciiUppercase("\xE4 a-z{") == "\xE4 A-Z{");
    }

    void splittingGivesAtLeastOnePiece()
    {
        QCOMPARE(strictlySplit("", ',').size(), std::size_t {1});
        QCOMPARE(strictlySplit("a,,b,", ',').size(), std::size_t {4});
        QVERIFY(strip("\t a b \r", isHttpWhitespace) == "a b");
        QVERIFY(strip("  ", isHttpWhitespace).empty());
    }
};

QTEST_GUILESS_MAIN(TestAscii)
#include "tst_ascii.moc"
