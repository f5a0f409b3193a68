#include "tests/app/fetchscope_program.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace fetchscope::tests;

namespace {

/// The commands that the program's help lists.
QStringList subcommands()
{
    const QString help = QString::fromUtf8(run({"--help"}).output);
    static const QRegularExpression row(QStringLiteral("^  (\\w+)  "), QRegularExpression::MultilineOption);
    QStringList names;
    for (auto rows = row.globalMatch(help.mid(help.indexOf(QStringLiteral("Subcommands:")))); rows.hasNext();)
        names << rows.next().captured(1);
    return names;
}

} // namespace

/// What tells of the program itself: its help, the guide, the manual pages, the completion of the shells.
class TestHelpAndManuals : public QObject
{
    Q_OBJECT

private slots:
    void helpAndVersionAreEverywhere_data();
    void helpAndVersionAreEverywhere();
    void helpOfACommandIsPrintedByItsName();
    void helpOfACommandSaysNothingOfTheProgram();
    void everyCommandIsInTheGuide();
    void manualsAreWhole();
    void completionIsRead_data();
    void completionIsRead();
    void bashCompletesValues();
};

void TestHelpAndManuals::helpAndVersionAreEverywhere_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("program") << QStringList();
    const QStringList commands = subcommands();
    QVERIFY(commands.contains(QStringLiteral("replay")));
    for (const QString& command : commands)
        QTest::newRow(qPrintable(command)) << QStringList {command};
}

void TestHelpAndManuals::helpAndVersionAreEverywhere()
{
    QFETCH(QStringList, command);
    const Ran help = run(command + QStringList {"--help"});
    QCOMPARE(help.status, 0);
    QVERIFY(help.output.contains("Usage:"));
    QVERIFY(help.errors.isEmpty());
    const Ran version = run(command + QStringList {"--version"});
    QCOMPARE(version.status, 0);
    QVERIFY(version.output.startsWith("fetchscope "));
}

void TestHelpAndManuals::helpOfACommandIsPrintedByItsName()
{
    QCOMPARE(run({"help"}).output, run({"--help"}).output);
    QCOMPARE(run({"help", "reasons"}).output, run({"reasons", "--help"}).output);
    const Ran wrong = run({"help", "walk"});
    QCOMPARE(wrong.status, 2);
    QVERIFY(wrong.errors.contains("walk"));
}

/// What is said of the program alone would mislead there: without a command a window opens.
void TestHelpAndManuals::helpOfACommandSaysNothingOfTheProgram()
{
    for (const QString& command : subcommands())
        QVERIFY2(!run({command, "--help"}).output.contains("a window opens"), qPrintable(command));
}

void TestHelpAndManuals::everyCommandIsInTheGuide()
{
    QFile file(FETCHSCOPE_RESOURCES "/guide/in-the-terminal.md");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray guide = file.readAll();
    for (const QString& command : subcommands())
        QVERIFY2(guide.contains("    app/run " + command.toUtf8() + ' '), qPrintable(command));
}

/// The manual page of the program names what its help does; that of the reference formats without a warning.
void TestHelpAndManuals::manualsAreWhole()
{
    QFile file(FETCHSCOPE_RESOURCES "/man/fetchscope.1");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray manual = file.readAll();
    for (const QString& command : subcommands())
        QVERIFY2(manual.contains("\n.TP\n.B " + command.toUtf8() + '\n'), qPrintable(command));
    for (const char* status : {"0", "1", "2", "3", "4"})
        QVERIFY2(manual.contains(QByteArray("\n.TP\n") + status + '\n'), status);
    if (QStandardPaths::findExecutable(QStringLiteral("groff")).isEmpty())
        QSKIP("groff is not installed");
    for (const QByteArray& page : {manual, run({"reference", "--format", "man"}).output}) {
        QProcess groff;
        groff.start("groff", {"-k", "-man", "-ww", "-Tutf8"});
        groff.write(page);
        groff.closeWriteChannel();
        QVERIFY(groff.waitForFinished(60000));
        QCOMPARE(groff.exitCode(), 0);
        const QByteArray warnings = groff.readAllStandardError();
        QVERIFY2(warnings.isEmpty(), warnings.left(400).data());
    }
}

void TestHelpAndManuals::completionIsRead_data()
{
    QTest::addColumn<QString>("shell");
    for (const char* shell : {"bash", "zsh", "fish"})
        QTest::newRow(shell) << QString::fromUtf8(shell);
}

void TestHelpAndManuals::completionIsRead()
{
    QFETCH(QString, shell);
    const Ran script = run({"completion", shell});
    QCOMPARE(script.status, 0);
    const QTemporaryDir folder;
    const QString file = written(folder.filePath(QStringLiteral("completion")), script.output);
    QProcess process;
    process.start(shell, {"-n", file});
    if (!process.waitForStarted())
        QSKIP(qPrintable(shell + " is not installed"));
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.exitCode(), 0);
}

void TestHelpAndManuals::bashCompletesValues()
{
    // What a user types, up to the word that is completed.
    const QString ask = QStringLiteral("COMP_WORDS=(%1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _fetchscope; "
                                       "printf '%s\\n' \"${COMPREPLY[@]}\"\n");
    const Ran script = run({"completion", "bash"});
    const auto completed = [&](const char* typed) {
        QProcess bash;
        bash.start("bash", {"-c", QString::fromUtf8(script.output) + ask.arg(QString::fromUtf8(typed))});
        bash.waitForFinished(60000);
        return bash.readAllStandardOutput().split('\n');
    };
    QVERIFY(completed("fetchscope re").contains("replay"));
    QCOMPARE(completed("fetchscope run --profile f"), QList<QByteArray>({"firefox", ""}));
    QCOMPARE(completed("fetchscope replay --format nd"), QList<QByteArray>({"ndjson", ""}));
    QVERIFY(completed("fetchscope test --ag").contains("--against"));
}

QTEST_GUILESS_MAIN(TestHelpAndManuals)
#include "tst_help_and_manuals.moc"
