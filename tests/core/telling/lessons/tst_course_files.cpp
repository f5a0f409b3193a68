#include "core/telling/lessons/course_reader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace fetchscope;

/// Folders and archives, and what somebody may have put into them.
class CourseFilesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }
    void write(const char* name, const QByteArray& text) const
    {
        const QString file = m_folder.filePath(QString::fromUtf8(name));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }
    std::string archive(const char* name, const std::vector<std::pair<std::string, QByteArray>>& entries) const
    {
        int error = 0;
        zip_t* zip = zip_open(path(name).c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
        for (const auto& [entry, text] : entries) {
            zip_source_t* source = zip_source_buffer(zip, text.constData(), static_cast<zip_uint64_t>(text.size()), 0);
            zip_file_add(zip, entry.c_str(), source, 0);
        }
        zip_close(zip);
        return path(name);
    }
    static QByteArray errorOf(const std::string& path)
    {
        const auto files = readCourseFiles(path);
        return files ? QByteArray() : QByteArray::fromStdString(textOf(files.error().message));
    }

private slots:
    void aFolder()
    {
        write("course/course.md", "# C\n");
        write("course/10-a/10-b.md", "# B\n");
        write("course/10-a/picture.png", "x");
        write("course/.git/10-a.md", "# hidden\n");
        write("secret.md", "# secret\n");
        QVERIFY(QFile::link(m_folder.filePath("secret.md"), m_folder.filePath("course/10-a/20-link.md")));
        const auto files = readCourseFiles(path("course"));
        QVERIFY(files);
        QCOMPARE(*files, (CourseFiles {{"course.md", "# C\n"}, {"10-a/10-b.md", "# B\n"}}));
    }
    void anArchive()
    {
        const auto files =
            readCourseFiles(archive("a.zip", {{"course.md", "# C\n"}, {"10-a/10-b.md", "# B\n"}, {"x.png", "y"}}));
        QVERIFY(files);
        QCOMPARE(*files, (CourseFiles {{"course.md", "# C\n"}, {"10-a/10-b.md", "# B\n"}}));
    }
    /// As a file manager packs it.
    void anArchiveOfOneFolder()
    {
        const auto files = readCourseFiles(archive("b.zip",
            {{"my course/course.md", "# C\n"}, {"my course/10-a/10-b.md", "# B\n"},
                {"__MACOSX/my course/._course.md", "x"}}));
        QVERIFY(files);
        QCOMPARE(*files, (CourseFiles {{"course.md", "# C\n"}, {"10-a/10-b.md", "# B\n"}}));
    }
    void namesThatLeadOut_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"../a.md", "10-a/../../a.md", "/etc/a.md", "10-a\\..\\a.md", "C:/a.md"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void namesThatLeadOut()
    {
        QFETCH(QString, name);
        const QByteArray error = errorOf(archive("out.zip", {{"course.md", "# C\n"}, {name.toStdString(), "x"}}));
        QVERIFY2(error.startsWith("has a file that leads out of its folder"), error);
    }
    /// 64 MiB of zeros are 64 kB when packed.
    void bombs()
    {
        QCOMPARE(errorOf(archive("bomb.zip", {{"course.md", QByteArray(64 << 20, ' ')}})),
            QByteArray("is larger than 32 MiB when it is unpacked, the most that is read"));
        std::vector<std::pair<std::string, QByteArray>> many;
        for (int i = 0; i < 2001; ++i)
            many.emplace_back("10-a/" + std::to_string(i) + "-b.md", "");
        QCOMPARE(errorOf(archive("many.zip", many)), QByteArray("has more than 2000 files"));
    }
    void whatIsNone()
    {
        write("text.txt", "hello");
        QCOMPARE(errorOf(path("text.txt")), QByteArray("is neither a folder of lessons nor a .zip of one"));
        QCOMPARE(errorOf(path("nothing")), QByteArray("No such file or directory"));
        QCOMPARE(errorOf(archive("empty.zip", {{"x.png", "y"}})), QByteArray("has no Markdown files (.md) in it"));
        QFile cut(QString::fromStdString(archive("cut.zip", {{"course.md", "# C\n"}})));
        QVERIFY(cut.resize(cut.size() - 10));
        QCOMPARE(errorOf(path("cut.zip")), QByteArray("is neither a folder of lessons nor a .zip of one"));
    }
};

QTEST_GUILESS_MAIN(CourseFilesTest)
#include "tst_course_files.moc"
