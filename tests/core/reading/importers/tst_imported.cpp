#include "core/reading/importers/importer.h"
#include "core/reading/importers/snippet.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace fetchscope;

/// Texts that somebody really had, in tests/data/importers/: each says beside it what is in it.
class ImportedTest : public QObject
{
    Q_OBJECT

private slots:
    void givesWhatIsInTheText_data();
    void givesWhatIsInTheText();
};

namespace {

const QString folder = QStringLiteral(FETCHSCOPE_TEST_DATA "/importers");

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Where what is there differs from what is expected; empty where it does not. An object may have more than what is
/// expected, a list not; null: it may not be there.
QString difference(const QJsonValue& expected, const QJsonValue& there, const QString& path)
{
    if (expected.isNull())
        return there.isUndefined() ? QString() : path + QStringLiteral(" is there");
    if (expected.isObject() && there.isObject()) {
        const QJsonObject members = expected.toObject();
        for (auto member = members.begin(); member != members.end(); ++member) {
            QString found = difference(member.value(), there[member.key()], path + u'/' + member.key());
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    if (expected.isArray() && there.isArray()) {
        const QJsonArray list = expected.toArray();
        if (list.size() != there.toArray().size())
            return QStringLiteral("%1 has %2 elements").arg(path).arg(there.toArray().size());
        for (qsizetype i = 0; i < list.size(); ++i) {
            QString found = difference(list[i], there[i], path + u'/' + QString::number(i));
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    return expected == there ? QString() : path;
}

} // namespace

void ImportedTest::givesWhatIsInTheText_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(folder, {QStringLiteral("*.txt")}, QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(QDir(folder).relativeFilePath(path))) << path;
        ++count;
    }
    QVERIFY(count > 0);
}

void ImportedTest::givesWhatIsInTheText()
{
    QFETCH(const QString, path);
    const std::string text = contentsOf(path).toStdString();
    QJsonObject facts = QJsonDocument::fromJson(contentsOf(path.chopped(4) + QStringLiteral(".json"))).object();
    QVERIFY2(!facts[QStringLiteral("source")].toString().isEmpty(), "it says where the text is from");
    const QString kind = facts[QStringLiteral("kind")].toString();
    for (const Importer& importer : allImporters()) {
        if (importer.kind == kindOfSnippet(text))
            QCOMPARE(QString::fromUtf8(importer.id.data(), static_cast<qsizetype>(importer.id.size())), kind);
    }
    const auto scenario = readSnippet(text);
    QVERIFY2(scenario, scenario ? "" : describe(scenario.error()).c_str());
    const std::string written = writeScenario(*scenario);
    const auto again = readScenario(written);
    QVERIFY2(again, again ? "" : describe(again.error()).c_str());
    for (const auto& name : facts[QStringLiteral("asks")].toArray())
        QVERIFY2(scenario->notes.find('`' + name.toString().toStdString() + '`') != std::string::npos
                || scenario->notes.find(name.toString().toStdString()) != std::string::npos,
            scenario->notes.c_str());
    for (const char* own : {"source", "kind", "asks"})
        facts.remove(QLatin1String(own));
    const QJsonObject there = QJsonDocument::fromJson(QByteArray::fromStdString(written)).object();
    QString found = difference(facts, there, QString());
    QVERIFY2(found.isEmpty(), qPrintable(found + QStringLiteral("\n") + QString::fromStdString(written)));
}

QTEST_GUILESS_MAIN(ImportedTest)
#include "tst_imported.moc"
