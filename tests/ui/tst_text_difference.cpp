#include "ui/timeline/text_difference.h"
#include "ui/words/text.h"

#include <QTest>

using namespace fetchscope::ui;

class TextDifferenceTest : public QObject
{
    Q_OBJECT

private slots:
    void differencesAreFound_data();
    void differencesAreFound();
    void longTextsAreComparedAtTheirEnds();
    void theEntryThatWasMeantIsFound();
    void whatIsMarkedIsEscaped();
    void timesAreSaidForPeople_data();
    void timesAreSaidForPeople();
    void urlsAreSplit();
    void bytesThatAreNoUtf8AreShownAsTheyAre();
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
    const TextDifference difference = differenceOf(first, second);
    QCOMPARE(difference.first, inFirst);
    QCOMPARE(difference.second, inSecond);
}

void TextDifferenceTest::longTextsAreComparedAtTheirEnds()
{
    const QString first = QStringLiteral("<") + QString(5000, QChar('a')) + QStringLiteral(">");
    const QString second = QStringLiteral("<") + QString(6000, QChar('b')) + QStringLiteral(">");
    const TextDifference difference = differenceOf(first, second);
    QCOMPARE(difference.first, (std::vector<TextRange> {{1, 5000}}));
    QCOMPARE(difference.second, (std::vector<TextRange> {{1, 6000}}));
}

void TextDifferenceTest::theEntryThatWasMeantIsFound()
{
    QCOMPARE(mostSimilar(QStringLiteral("PATCH"), {QStringLiteral("GET"), QStringLiteral("patch")}), 1);
    QCOMPARE(mostSimilar(QStringLiteral("x-ping"), {QStringLiteral("x-pong"), QStringLiteral("accept")}), 0);
    QCOMPARE(mostSimilar(QStringLiteral("DELETE"), {QStringLiteral("GET"), QStringLiteral("POST")}), -1);
    QCOMPARE(mostSimilar(QStringLiteral("PUT"), {}), -1);
}

void TextDifferenceTest::whatIsMarkedIsEscaped()
{
    QCOMPARE(markedHtml(QStringLiteral("a<b>c"), {{1, 3}}, QStringLiteral("s")),
        QStringLiteral("a<span style=\"s\">&lt;b&gt;</span>c"));
}

void TextDifferenceTest::timesAreSaidForPeople_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::addRow("start") << 0.0 << "0 ms";
    QTest::addRow("milliseconds") << 0.25 << "250 ms";
    QTest::addRow("seconds") << 5.0 << "5 s";
    QTest::addRow("seconds and a fraction") << 1.5 << "1.50 s";
    QTest::addRow("minutes") << 600.0 << "10 min";
    QTest::addRow("minutes and milliseconds") << 600.04 << "10 min +40 ms";
    QTest::addRow("minutes and seconds") << 61.0 << "1 min 1 s";
    QTest::addRow("hours") << 7500.0 << "2 h 5 min";
}

void TextDifferenceTest::timesAreSaidForPeople()
{
    QFETCH(double, seconds);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(describeTime(seconds), text);
}

void TextDifferenceTest::urlsAreSplit()
{
    QCOMPARE(originOfUrl("https://a.test:81/b?c"), std::string_view("https://a.test:81"));
    QCOMPARE(pathOfUrl("https://a.test:81/b?c"), std::string_view("/b?c"));
    QCOMPARE(pathOfUrl("https://a.test?c"), std::string_view("?c"));
    QCOMPARE(pathOfUrl("https://a.test"), std::string_view("/"));
    QCOMPARE(originOfUrl("data:,x"), std::string_view("data:,x"));
    QCOMPARE(pathOfUrl("data:,x"), std::string_view("data:,x"));
}

void TextDifferenceTest::bytesThatAreNoUtf8AreShownAsTheyAre()
{
    QCOMPARE(toText("gr\xc3\xbc\xc3\x9f"), QStringLiteral("gr\u00fc\u00df"));
    QCOMPARE(toText("gr\xfc\xdf"), QStringLiteral("gr\u00fc\u00df"));
}

QTEST_GUILESS_MAIN(TextDifferenceTest)
#include "tst_text_difference.moc"
