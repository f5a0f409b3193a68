#include "core/writing/report/csv.h"

#include <QTest>

using namespace fetchscope;

class CsvTest : public QObject
{
    Q_OBJECT

private slots:
    void cellsAreWhole_data();
    void cellsAreWhole();
    void linesAreOfCells();
    void tabsStayBetweenCells();
};

/// https://www.rfc-editor.org/rfc/rfc4180#section-2 and https://owasp.org/www-community/attacks/CSV_Injection
void CsvTest::cellsAreWhole_data()
{
    QTest::addColumn<std::string>("cell");
    QTest::addColumn<std::string>("written");
    const auto row = [](const char* name, const char* cell, const char* written) {
        QTest::newRow(name) << std::string(cell) << std::string(written);
    };
    row("plain", "GET", "GET");
    row("empty", "", "");
    row("comma", "a,b", "\"a,b\"");
    row("quotation marks", "a \"b\"", "\"a \"\"b\"\"\"");
    row("end of a line", "a\r\nb", "\"a\r\nb\"");
    row("formula", "=1+1", "\"'=1+1\"");
    row("plus", "+1", "\"'+1\"");
    row("minus", "-1", "\"'-1\"");
    row("at", "@SUM(A1)", "\"'@SUM(A1)\"");
    row("tab", "\t=1", "\"'\t=1\"");
    row("equals sign within", "a=1", "a=1");
}

void CsvTest::cellsAreWhole()
{
    QFETCH(std::string, cell);
    QFETCH(std::string, written);
    CsvLine line;
    line.add(cell);
    QCOMPARE(line.take(), written + "\r\n");
}

void CsvTest::linesAreOfCells()
{
    QCOMPARE(csvLine(std::vector<std::string> {"", "b", ""}), std::string(",b,\r\n"));
    CsvLine line;
    line.add("a");
    QCOMPARE(line.take(), std::string("a\r\n"));
    line.add("b");
    QCOMPARE(line.take(), std::string("b\r\n"));
}

void CsvTest::tabsStayBetweenCells()
{
    QCOMPARE(tabbedLine(std::vector<std::string> {"a\tb", "=1", "c\nd"}), std::string("a b\t'=1\tc d"));
}

QTEST_GUILESS_MAIN(CsvTest)
#include "tst_csv.moc"
