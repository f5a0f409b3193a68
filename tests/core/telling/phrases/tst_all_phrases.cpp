#include "core/telling/phrases/all_phrases.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <set>
#include <vector>

using namespace fetchscope;

/// Everything that can be said is in one list, under codes that programs can rely on.
class AllPhrasesTest : public QObject
{
    Q_OBJECT

private slots:
    void codesAreUniqueAndKebabCase()
    {
        static const QRegularExpression code(QStringLiteral("^[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*$"));
        std::set<std::string_view> known;
        QVERIFY(allMessagePatterns().size() > 250);
        for (const MessagePattern* pattern : allMessagePatterns()) {
            const QString text = QString::fromUtf8(pattern->code.data(), static_cast<qsizetype>(pattern->code.size()));
            QVERIFY2(code.match(text).hasMatch(), qPrintable(text));
            QVERIFY2(known.insert(pattern->code).second, qPrintable(text));
        }
    }
    void placeholdersCountWithoutAGap()
    {
        for (const MessagePattern* pattern : allMessagePatterns())
            QVERIFY2(pattern->valueCount() >= 0, pattern->code.data());
    }
    /// A code begins with the folder that says it; every folder that says something is in the list.
    void everyFolderIsListed()
    {
        std::set<QString> listed;
        for (const MessagePattern* pattern : allMessagePatterns()) {
            const std::string_view folder = pattern->code.substr(0, pattern->code.find('.'));
            listed.insert(QString::fromUtf8(folder.data(), static_cast<qsizetype>(folder.size())));
        }
        std::set<QString> folders;
        QDirIterator files(QStringLiteral(FETCHSCOPE_RESOURCES "/../core"), {QStringLiteral("messages.def")},
            QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            folders.insert(files.fileInfo().dir().dirName().replace(QLatin1Char('_'), QLatin1Char('-')));
        }
        QCOMPARE(listed, folders);
    }
    /// A row that nobody says would be translated for nothing.
    void everyMessageIsSaid()
    {
        QString sources;
        std::vector<QString> names;
        for (const char* folder : {"/../core", "/../app", "/../ui"}) {
            QDirIterator files(QStringLiteral(FETCHSCOPE_RESOURCES) + QLatin1String(folder),
                {QStringLiteral("*.cpp"), QStringLiteral("*.h"), QStringLiteral("messages.def")}, QDir::Files,
                QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(file.readAll());
                if (!file.fileName().endsWith(QStringLiteral(".def"))) {
                    sources += text;
                    continue;
                }
                static const QRegularExpression row(
                    QStringLiteral("^MESSAGE\\((\\w+)"), QRegularExpression::MultilineOption);
                for (auto rows = row.globalMatch(text); rows.hasNext();)
                    names.push_back(rows.next().captured(1));
            }
        }
        QVERIFY(names.size() > 200);
        for (const QString& name : names)
            QVERIFY2(
                sources.contains(QRegularExpression(QStringLiteral("messages::%1\\b").arg(name))), qPrintable(name));
    }
    void patternsArePhrases()
    {
        const std::vector<std::string_view> phrases = allPhrases();
        const std::set<std::string_view> known(phrases.begin(), phrases.end());
        for (const MessagePattern* pattern : allMessagePatterns())
            QVERIFY2(known.count(pattern->english) == 1, pattern->code.data());
    }
};

QTEST_GUILESS_MAIN(AllPhrasesTest)
#include "tst_all_phrases.moc"
