#include "core/telling/checks/messages.h"
#include "core/writing/report/check_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace fetchscope;

namespace {

/// A check whose name has what means something in XML, in TAP and to GitHub.
Check checkWith(CheckStatus status)
{
    Check check;
    check.status = status;
    check.name = say<messages::CheckMayRead>("https://app.example", "GET", "/a?b=<c>&d=#1,2");
    if (status != CheckStatus::Passed)
        check.faults = {say<messages::FaultBlocked>("100 % \"no\"\nnext"), say<messages::FaultStatus>(200, 404)};
    if (status == CheckStatus::Failed) {
        check.reason = Reason::CorsMissingAllowOrigin;
        check.line = 7;
        check.command = "fetchscope run api.json";
    }
    return check;
}

CheckReport report()
{
    CheckReport all;
    CheckedFile file;
    file.name = file.path = "checks/api,1.json";
    for (const CheckStatus status :
        {CheckStatus::Passed, CheckStatus::Failed, CheckStatus::Warned, CheckStatus::Skipped, CheckStatus::NotReached})
        file.checks.push_back(checkWith(status));
    all.files.push_back(file);
    CheckedFile wrong;
    wrong.name = wrong.path = "package.json";
    wrong.hasError = true;
    wrong.error = {{}, say<messages::CheckNeitherKind>(), {}};
    all.files.push_back(wrong);
    for (const CheckedFile& one : all.files)
        all.totals.count(one);
    return all;
}

struct Counted
{
    int cases = 0;
    int failures = 0;
    int errors = 0;
    int skipped = 0;
};

} // namespace

class CheckReportTest : public QObject
{
    Q_OBJECT

private slots:
    void textShowsWhatFailedAndCounts();
    void junitCountsWhatItHas_data();
    void junitCountsWhatItHas();
    void tapIsNumberedAndOfOneLineEach();
    void githubGetsTheLineOfTheFile();
    void jsonHasEveryCheck();
};

void CheckReportTest::textShowsWhatFailedAndCounts()
{
    TextReportOptions look;
    look.width = 0;
    const QByteArray text = QByteArray::fromStdString(writeChecksText(report(), look));
    QVERIFY2(text.contains("  FAILED  https://app.example may read GET /a?b=<c>&d=#1,2\n"), text);
    QVERIFY(text.contains("status: expected 200, got 404"));
    QVERIFY(text.contains("look at it: fetchscope run api.json\n"));
    QVERIFY(text.contains("5 checks in 2 files: 1 passed, 1 failed, 1 warning, 1 not tried"));
    QVERIFY(text.contains("1 file is wrong"));
    QVERIFY(!text.contains("passed  https"));
    // Nothing of a server's reaches the terminal as it is.
    QVERIFY(!text.contains("\nnext"));
    look.isVerbose = true;
    QVERIFY(QByteArray::fromStdString(writeChecksText(report(), look)).contains("passed  https"));
}

void CheckReportTest::junitCountsWhatItHas_data()
{
    QTest::addColumn<bool>("isStrict");
    QTest::addColumn<int>("failures");
    QTest::newRow("as usual") << false << 1;
    QTest::newRow("warnings count") << true << 2;
}

void CheckReportTest::junitCountsWhatItHas()
{
    QFETCH(const bool, isStrict);
    QFETCH(const int, failures);
    CheckReport all = report();
    all.isStrict = isStrict;
    QXmlStreamReader xml(QByteArray::fromStdString(writeChecksJunit(all)));
    Counted found;
    Counted said;
    QString name;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto number = [&xml](const char* attribute) {
            return xml.attributes().value(QLatin1String(attribute)).toInt();
        };
        if (xml.name() == QLatin1String("testsuites"))
            said = {number("tests"), number("failures"), number("errors"), number("skipped")};
        if (xml.name() == QLatin1String("testcase")) {
            ++found.cases;
            name = xml.attributes().value(QLatin1String("name")).toString();
        }
        found.failures += xml.name() == QLatin1String("failure") ? 1 : 0;
        found.errors += xml.name() == QLatin1String("error") ? 1 : 0;
        found.skipped += xml.name() == QLatin1String("skipped") ? 1 : 0;
        if (xml.name() == QLatin1String("failure"))
            QVERIFY(name.contains(QStringLiteral("/a?b=<c>&d=#1,2")));
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(found.cases, 6);
    QCOMPARE(found.cases, said.cases);
    QCOMPARE(found.failures, failures);
    QCOMPARE(found.failures, said.failures);
    QCOMPARE(found.errors, 2);
    QCOMPARE(found.errors, said.errors);
    QCOMPARE(found.skipped, 1);
    QCOMPARE(found.skipped, said.skipped);
}

void CheckReportTest::tapIsNumberedAndOfOneLineEach()
{
    const QList<QByteArray> lines = QByteArray::fromStdString(writeChecksTap(report())).split('\n');
    QCOMPARE(lines[0], QByteArray("TAP version 13"));
    QCOMPARE(lines[1], QByteArray("1..6"));
    int number = 0;
    int bad = 0;
    for (const QByteArray& line : lines) {
        if (!line.startsWith("ok ") && !line.startsWith("not ok "))
            continue;
        bad += line.startsWith("not ok ") ? 1 : 0;
        QVERIFY2(line.contains(QByteArray("ok ") + QByteArray::number(++number) + " - "), line);
        // An unescaped number sign begins a directive.
        QByteArray plain = line;
        plain.replace("\\#", "");
        QCOMPARE(plain.contains('#'), line.contains(" # SKIP "));
    }
    QCOMPARE(number, 6);
    QCOMPARE(bad, 3);
}

void CheckReportTest::githubGetsTheLineOfTheFile()
{
    const QByteArray text = QByteArray::fromStdString(writeChecksGithub(report()));
    QVERIFY2(
        text.contains("::error file=checks/api%2C1.json,line=7,title=https%3A//app.example may read GET "
                      "/a?b=<c>&d=#1%2C2::expected that the page gets the answer, but the browser withholds it: 100 "
                      "%25 \"no\"%0Anext%0A"),
        text);
    QVERIFY(text.contains("::warning file="));
    QVERIFY(text.contains("::error file=package.json,title="));
    for (const QByteArray& line : text.trimmed().split('\n'))
        QVERIFY2(line.startsWith("::") || line.contains(" checks in "), line);
}

void CheckReportTest::jsonHasEveryCheck()
{
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(writeChecksJson(report()))).object();
    QCOMPARE(json[QStringLiteral("totals")].toObject()[QStringLiteral("failed")].toInt(), 1);
    const QJsonArray checks =
        json[QStringLiteral("files")].toArray().first().toObject()[QStringLiteral("checks")].toArray();
    QCOMPARE(checks.size(), 5);
    QCOMPARE(checks[1].toObject()[QStringLiteral("reason")].toString(), QStringLiteral("cors-missing-allow-origin"));
    QCOMPARE(
        checks[1].toObject()[QStringLiteral("faults")].toArray().first().toObject()[QStringLiteral("code")].toString(),
        QStringLiteral("checks.fault-blocked"));
}

QTEST_GUILESS_MAIN(CheckReportTest)
#include "tst_check_report.moc"
