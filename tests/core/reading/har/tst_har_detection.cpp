#include "core/reading/har/detection.h"
#include "core/reading/importers/snippet.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace fetchscope;

/// What is pasted and what is opened is told by the same rule.
class HarDetectionTest : public QObject
{
    Q_OBJECT

private slots:
    void textIsTold_data();
    void textIsTold();
    void filesAreTold();
    void recordingsAreTold();
};

void HarDetectionTest::textIsTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isHar");
    QTest::newRow("usual") << QByteArray("{ \"log\": { \"version\": \"1.2\" } }") << true;
    QTest::newRow("lines and a mark") << QByteArray("\xef\xbb\xbf\n{\r\n\t\"log\" :\n{") << true;
    QTest::newRow("cut off") << QByteArray("{\"log\":{\"entries\":[{\"request\":{") << true;
    QTest::newRow("behind other members")
        << QByteArray("{\"_comment\":\"a } \\\" b\",\"_list\":[{\"log\":1}],\"n\":-1.5,\"log\":{\"version\":\"1.2\"}}")
        << true;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0\"\0l\0o\0g\0\"\0:\0{\0", 18) << true;
    QTest::newRow("a log that is none") << QByteArray("{\"log\":[\"line\"]}") << false;
    QTest::newRow("deeper") << QByteArray("{\"a\":{\"log\":{}}}") << false;
    QTest::newRow("as a value") << QByteArray("{\"a\":\"log\",\"b\":{}}") << false;
    QTest::newRow("a scenario") << QByteArray("{\"fetchscope\":1,\"notes\":\"the \\\"log\\\": {\"}") << false;
    QTest::newRow("a list") << QByteArray("[{\"log\":{}}]") << false;
    QTest::newRow("no end") << QByteArray("{\"log") << false;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("brackets") << QByteArray("{\"a\":]]]}}}}") << false;
}

void HarDetectionTest::textIsTold()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isHar);
    QCOMPARE(looksLikeHar(text.toStdString()), isHar);
    if (!text.startsWith('\xff') && !text.startsWith('\xef'))
        QCOMPARE(kindOfSnippet(text.toStdString()) == SnippetKind::Har, isHar);
}

void HarDetectionTest::filesAreTold()
{
    QTemporaryDir folder;
    const auto with = [&folder](const char* name, const QByteArray& text) {
        QFile file(folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName().toStdString();
    };
    QVERIFY(isHarFile(with("a.HAR", "")));
    QVERIFY(isHarFile(with("a.har.gz", "")));
    QVERIFY(isHarFile(with("log.json", "{\"log\":{\"version\":\"1.2\"}}")));
    QVERIFY(isHarFile(with("packed", "\x1f\x8b\x08")));
    QVERIFY(!isHarFile(with("scenario.json", "{\"fetchscope\":1}")));
    QVERIFY(!isHarFile(folder.filePath(QStringLiteral("none.json")).toStdString()));
}

void HarDetectionTest::recordingsAreTold()
{
    const QDir folder(QStringLiteral(FETCHSCOPE_TEST_DATA "/har"));
    int count = 0;
    for (const QString& name : folder.entryList({QStringLiteral("*.har")})) {
        // Some of those are none.
        if (name.startsWith(QStringLiteral("malformed-")))
            continue;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        ++count;
        QVERIFY2(looksLikeHar(file.readAll().toStdString()), qPrintable(name));
    }
    QVERIFY(count > 15);
}

QTEST_GUILESS_MAIN(HarDetectionTest)
#include "tst_har_detection.moc"
