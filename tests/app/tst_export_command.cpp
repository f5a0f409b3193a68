#include "tests/app/fetchscope_program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace fetchscope::tests;

namespace {

Ran exported(const QStringList& arguments, const QByteArray& input = {})
{
    return run(QStringList {QStringLiteral("export")} + arguments, input);
}

const char* const lesson =
    "# Who may read\n\n```fetchscope lesson\n{ \"minutes\": 2, \"headers\": [\"Access-Control-Max-Age\"], "
    "\"evidence\": [\"standard:https://fetch.spec.whatwg.org/#cors-check\"] }\n```\n\n"
    "```fetchscope scenario plain\n{ \"example\": \"10-simple-head\" }\n```\n\n"
    "## Look\n\nSee.\n\n```fetchscope stop\n{ \"scenario\": \"plain\" }\n```\n";

} // namespace

class TestExportCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void theNameOfTheFileSaysTheFormat();
    void theSameBytesEachTime();
    void coursesLessonsAndChapters();
    void pictures_data();
    void pictures();
    void whatIsWrongIsTold_data();
    void whatIsWrongIsTold();

private:
    QString at(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QByteArray content(const char* name) const;

    QTemporaryDir m_folder;
};

void TestExportCommand::initTestCase()
{
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("course/10-first")));
    for (const auto& [name, text] : {std::pair("course/course.md", "# All of it\n\nA course.\n"),
             std::pair("course/10-first/chapter.md", "# The first\n\nA chapter.\n"),
             std::pair("course/10-first/10-one.md", lesson)}) {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
}

QByteArray TestExportCommand::content(const char* name) const
{
    QFile file(at(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExportCommand::theNameOfTheFileSaysTheFormat()
{
    QCOMPARE(exported({QStringLiteral("10-simple-head"), QStringLiteral("-o"), at("page.html")}).status, 0);
    QVERIFY(content("page.html").startsWith("<!DOCTYPE html>"));
    QCOMPARE(exported({QStringLiteral("10-simple-head"), QStringLiteral("-o"), at("page.md")}).status, 0);
    QVERIFY(content("page.md").startsWith("# "));
    const Ran printed =
        exported({QStringLiteral("10-simple-head"), QStringLiteral("--format"), QStringLiteral("markdown")});
    QCOMPARE(printed.output, content("page.md"));
}

void TestExportCommand::theSameBytesEachTime()
{
    const QStringList course {at("course"), QStringLiteral("--language"), QStringLiteral("en")};
    const Ran once = exported(course);
    QCOMPARE(once.status, 0);
    QVERIFY(!once.output.isEmpty());
    QCOMPARE(exported(course).output, once.output);
}

void TestExportCommand::coursesLessonsAndChapters()
{
    const auto title = [this](const char* what) {
        const QByteArray page = exported({at(what), QStringLiteral("--language"), QStringLiteral("en")}).output;
        const qsizetype begin = page.indexOf("<title>") + 7;
        return page.mid(begin, page.indexOf("</title>") - begin);
    };
    QCOMPARE(title("course"), QByteArray("All of it"));
    QCOMPARE(title("course/10-first/10-one.md"), QByteArray("Who may read"));
    QCOMPARE(title("course/10-first"), QByteArray("To look up: The first"));
    const Ran markdown = exported({at("course"), QStringLiteral("--format"), QStringLiteral("markdown"),
        QStringLiteral("--language"), QStringLiteral("en")});
    for (const char* part : {"# All of it", "## The first", "### Who may read", "HEAD", "To look up", "5 s"})
        QVERIFY2(markdown.output.contains(part), part);
}

void TestExportCommand::pictures_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("beginning");
    const QString example = QStringLiteral("20-preflight-method-not-allowed");
    QTest::newRow("png") << example << QStringLiteral("a.png") << QByteArray("\x89PNG");
    QTest::newRow("svg") << example << QStringLiteral("a.svg") << QByteArray("<?xml");
    QTest::newRow("pdf") << example << QStringLiteral("a.pdf") << QByteArray("%PDF");
    QTest::newRow("pdf of a lesson") << at("course/10-first/10-one.md") << QStringLiteral("l.pdf")
                                     << QByteArray("%PDF");
}

void TestExportCommand::pictures()
{
    QFETCH(QString, what);
    QFETCH(QString, name);
    QFETCH(QByteArray, beginning);
    const Ran ran = exported({what, QStringLiteral("-o"), m_folder.filePath(name)});
    if (FETCHSCOPE_DRAWS == 0) {
        QCOMPARE(ran.status, 3);
        QVERIFY2(ran.errors.contains("build with Qt Widgets"), ran.errors.constData());
        return;
    }
    QVERIFY2(ran.status == 0, ran.errors.constData());
    QVERIFY(content(qPrintable(name)).startsWith(beginning));
    QVERIFY(content(qPrintable(name)).size() > 2000);
}

void TestExportCommand::whatIsWrongIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("nothing") << QStringList {} << 2 << QByteArray("WHAT");
    QTest::newRow("no such file") << QStringList {at("none.json")} << 3 << QByteArray("none.json");
    QTest::newRow("no scenario") << QStringList {at("course/course.md"), QStringLiteral("--profile"),
        QStringLiteral("edge")} << 2
                                 << QByteArray("edge");
    QTest::newRow("no lesson") << QStringList {at("course/10-first/chapter.md")} << 2 << QByteArray("is no lesson");
    QTest::newRow("picture to nowhere") << QStringList {QStringLiteral("10-simple-head"), QStringLiteral("--format"),
        QStringLiteral("png")} << 2 << QByteArray("--output");
    QTest::newRow("picture of a course") << QStringList {at("course"), QStringLiteral("-o"), at("c.png")} << 2
                                         << QByteArray("a course are not: take html, markdown or pdf");
}

void TestExportCommand::whatIsWrongIsTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, part);
    const Ran ran = exported(arguments);
    QCOMPARE(ran.status, status);
    QVERIFY2(ran.errors.contains(part), ran.errors.constData());
    QVERIFY(ran.output.isEmpty());
}

QTEST_GUILESS_MAIN(TestExportCommand)
#include "tst_export_command.moc"
