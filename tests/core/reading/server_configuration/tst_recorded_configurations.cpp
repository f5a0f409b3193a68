#include "core/reading/server_configuration/server_configuration.h"
#include "tests/core/reading/recorded_exchanges.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace fetchscope;
using namespace fetchscope::tests;

/// The rules that a configuration comes to answer as the server did that ran with it.
class RecordedConfigurationsTest : public QObject
{
    Q_OBJECT

private slots:
    void answersAreThoseOfTheServer_data();
    void answersAreThoseOfTheServer();
};

void RecordedConfigurationsTest::answersAreThoseOfTheServer_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(FETCHSCOPE_TEST_DATA "/servers/configurations"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")});
    QVERIFY(files.size() >= 8);
    for (const QString& name : files)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void RecordedConfigurationsTest::answersAreThoseOfTheServer()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject recorded = QJsonDocument::fromJson(file.readAll()).object();
    QByteArray text;
    for (const auto& line : recorded[QStringLiteral("configuration")].toArray())
        text += line.toString().toUtf8() + '\n';
    const auto configuration = readServerConfiguration(text.toStdString());
    QVERIFY2(configuration.has_value(), configuration ? "" : describe(configuration.error()).c_str());
    const QJsonArray exchanges = recorded[QStringLiteral("exchanges")].toArray();
    QVERIFY(!exchanges.isEmpty());
    for (const auto& value : exchanges) {
        const QJsonObject exchange = value.toObject();
        const QString url = QString::fromStdString(configuration->origin) + exchange[QStringLiteral("path")].toString();
        const AnswerByRules answer = answerOf(configuration->rules, exchange, url);
        const QByteArray what = QJsonDocument(exchange).toJson(QJsonDocument::Compact)
            + "\nby the rules: " + QByteArray::number(answer.status) + described(answer.headers);
        QVERIFY2(answer.status == exchange[QStringLiteral("status")].toInt(), what);
        QVERIFY2(answer.headers == headersOf(exchange[QStringLiteral("responseHeaders")].toArray()), what);
    }
}

QTEST_GUILESS_MAIN(RecordedConfigurationsTest)
#include "tst_recorded_configurations.moc"
