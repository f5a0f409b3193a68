#include "core/telling/timeline/text_difference.h"

#include <QTest>

using namespace fetchscope;

class TextDifferenceTest : public QObject
{
    Q_OBJECT

private slots:
    void differencesAreFound_data();
    void differencesAreFound();
    void longTextsAreComparedAtTheirEnds();
    void theEntryThatWasMeantIsFound();
    void charactersStayWhole();
};

void TextDifferenceTest::differencesAreFound_data()
{
    using Ranges = std::vector<TextRange>;
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<Ranges>("inFirst");
    QTest::addColumn<Ranges>("inSecond");
    QTest::addRow("equal") << "abc"
                           << "abc" << Ranges {} << Ranges {};
    QTest::addRow("trailing slash") << "https://a.test"
                                    << "https://a.test/" << Ranges {} << Ranges {{14, 1}};
    QTest::addRow("scheme") << "https://a"
                            << "http://a" << Ranges {{4, 1}} << Ranges {};
    QTest::addRow("case") << "patch"
                          << "PATCH" << Ranges {{0, 5}} << Ranges {{0, 5}};
    QTest::addRow("port") << "http://a:80"
                          << "http://a:81" << Ranges {{10, 1}} << Ranges {{10, 1}};
    QTest::addRow("middle") << "PUT"
                            << "PAT" << Ranges {{1, 1}} << Ranges {{1, 1}};
    QTest::addRow("first is empty") << ""
                                    << "a" << Ranges {} << Ranges {{0, 1}};
    QTest::addRow("second is empty") << "a"
                                     << "" << Ranges {{0, 1}} << Ranges {};
}

void TextDifferenceTest::differencesAreFound()
{
    using Ranges = std::vector<TextRange>;
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(Ranges, inFirst);
    QFETCH(Ranges, inSecond);
    const TextDifference difference = differenceOf(first.toStdString(), second.toStdString());
    QCOMPARE(difference.first, inFirst);
    QCOMPARE(difference.second, inSecond);
}

void TextDifferenceTest::longTextsAreComparedAtTheirEnds()
{
    const std::string first = "<" + std::string(5000, 'a') + ">";
    const std::string second = "<" + std::string(6000, 'b') + ">";
    const TextDifference difference = differenceOf(first, second);
    QCOMPARE(difference.first, (std::vector<TextRange> {{1, 5000}}));
    QCOMPARE(difference.second, (std::vector<TextRange> {{1, 6000}}));
}

void TextDifferenceTest::theEntryThatWasMeantIsFound()
{
    using List = std::vector<std::string>;
    QCOMPARE(mostSimilar("PATCH", List {"GET", "patch"}), std::optional<std::size_t>(1));
    QCOMPARE(mostSimilar("x-ping", List {"x-pong", "accept"}), std::optional<std::size_t>(0));
    QVERIFY(!mostSimilar("DELETE", List {"GET", "POST"}));
    QVERIFY(!mostSimilar("PUT", List {}));
}

void TextDifferenceTest::charactersStayWhole()
{
    // ä and ö begin with the same byte.
    const TextDifference difference = differenceOf("x\u00e4y", "x\u00f6y");
    QCOMPARE(difference.first, (std::vector<TextRange> {{1, 2}}));
    QCOMPARE(difference.second, (std::vector<TextRange> {{1, 2}}));
    QCOMPARE(difference.common, 2U);
}

QTEST_GUILESS_MAIN(TextDifferenceTest)
#include "tst_text_difference.moc"
