#include "core/reading/io/byte_source.h"
#include "core/reading/io/messages.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

using namespace fetchscope;

namespace {

void put(const QString& path, const QByteArray& text, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile file(path);
    QVERIFY(file.open(mode));
    QCOMPARE(file.write(text), text.size());
}

QByteArray textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// All that comes; what went wrong stands behind it.
QByteArray restOf(ByteSource& source)
{
    QByteArray all;
    for (;;) {
        const auto piece = source.next();
        if (!piece)
            return all + "!" + fetchscope::textOf(piece.error().message).c_str();
        if (piece->empty())
            return all;
        all.append(piece->data(), static_cast<qsizetype>(piece->size()));
    }
}

mode_t permissionsOf(const QString& path)
{
    struct stat status
    {
    };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777 : 0;
}

/// No file of this process may become longer, as on a disk that is full.
class ShortFiles
{
public:
    explicit ShortFiles(rlim_t longest)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit now = m_before;
        now.rlim_cur = longest;
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~ShortFiles()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    ShortFiles(const ShortFiles&) = delete;
    ShortFiles& operator=(const ShortFiles&) = delete;

private:
    rlimit m_before {};
    void (*m_handler)(int);
};

} // namespace

/// Files that others change meanwhile, and those that cannot be written.
class FilesTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsCutMeanwhileIsAnError();
    void whatIsAddedMeanwhileIsNotRead();
    void whatIsReplacedMeanwhileIsReadToItsEnd();
    void aDiskThatIsFullLeavesWhatWasThere();
    void whatIsNotCommittedIsGone();
    void aLinkStaysOne();
    void permissionsStay();
    void devicesAreWrittenTo();

private:
    QString at(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    std::string pathOf(const char* name) const { return QFile::encodeName(at(name)).toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    /// More than is read at once.
    const QByteArray m_much = QByteArray(3 << 20, 'a');
};

void FilesTest::whatIsCutMeanwhileIsAnError()
{
    put(at("cut"), m_much);
    const auto source = openByteSource(pathOf("cut"));
    QVERIFY(source);
    QVERIFY(!(*source)->next()->empty());
    QVERIFY(QFile::resize(at("cut"), 1000));
    QVERIFY(restOf(**source).endsWith("!became shorter while it was read"));
}

void FilesTest::whatIsAddedMeanwhileIsNotRead()
{
    put(at("long"), m_much);
    const auto source = openByteSource(pathOf("long"));
    QVERIFY(source);
    put(at("long"), "more", QIODevice::Append);
    QCOMPARE(restOf(**source).size(), m_much.size());
}

void FilesTest::whatIsReplacedMeanwhileIsReadToItsEnd()
{
    put(at("old"), m_much);
    const auto source = openByteSource(pathOf("old"));
    QVERIFY(source);
    QVERIFY(writeTextFile(pathOf("old"), "new"));
    QCOMPARE(restOf(**source), m_much);
    QCOMPARE(textOf(at("old")), QByteArray("new"));
}

void FilesTest::aDiskThatIsFullLeavesWhatWasThere()
{
    put(at("kept"), "what was there");
    {
        const ShortFiles files(65536);
        const auto written = writeTextFile(pathOf("kept"), m_much.toStdString());
        QVERIFY(!written);
        QCOMPARE(written.error().path, pathOf("kept"));
        QVERIFY(!written.error().message.isEmpty());
    }
    QCOMPARE(textOf(at("kept")), QByteArray("what was there"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList {QStringLiteral("kept")});
}

void FilesTest::whatIsNotCommittedIsGone()
{
    put(at("kept"), "what was there");
    {
        FileReplacement file(pathOf("kept"));
        QVERIFY(file.write("half"));
    }
    QCOMPARE(textOf(at("kept")), QByteArray("what was there"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList {QStringLiteral("kept")});
}

void FilesTest::aLinkStaysOne()
{
    QDir(m_folder->path()).mkdir(QStringLiteral("elsewhere"));
    put(at("elsewhere/file"), "old");
    QVERIFY(QFile::link(QStringLiteral("elsewhere/file"), at("link")));
    QVERIFY(writeTextFile(pathOf("link"), "new"));
    QVERIFY(QFileInfo(at("link")).isSymLink());
    QCOMPARE(textOf(at("elsewhere/file")), QByteArray("new"));
}

void FilesTest::permissionsStay()
{
    put(at("private"), "old");
    QCOMPARE(::chmod(pathOf("private").c_str(), 0600), 0);
    QVERIFY(writeTextFile(pathOf("private"), "new"));
    QCOMPARE(permissionsOf(at("private")), mode_t {0600});

    const mode_t before = ::umask(0027);
    const auto written = writeTextFile(pathOf("fresh"), "new");
    ::umask(before);
    QVERIFY(written);
    QCOMPARE(permissionsOf(at("fresh")), mode_t {0640});
}

void FilesTest::devicesAreWrittenTo()
{
    QVERIFY(writeTextFile("/dev/null", "nothing"));
    QVERIFY(!QFileInfo(QStringLiteral("/dev/null")).isFile());
    const auto full = writeTextFile("/dev/full", "something");
    QVERIFY(!full);
    QCOMPARE(full.error().message, say<messages::NoSpaceLeft>());
}

QTEST_APPLESS_MAIN(FilesTest)
#include "tst_files.moc"
