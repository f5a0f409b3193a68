#include "core/telling/lessons/progress.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace fetchscope;

/// A student's progress survives whatever happens to the program and to the file.
class ProgressTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string path() const { return m_folder.filePath("progress.json").toStdString(); }
    /// JSON with ' for ", since moc does not read raw strings in macros.
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
    void write(const QByteArray& text) const
    {
        QFile file(QString::fromStdString(path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QByteArray text() const
    {
        QFile file(QString::fromStdString(path()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init()
    {
        QDir folder(m_folder.path());
        for (const QString& name : folder.entryList(QDir::Files))
            folder.remove(name);
    }
    void noFileIsABeginning()
    {
        const auto read = loadProgress(path());
        QVERIFY(read);
        QVERIFY(read->progress.lessons.empty() && read->notice.isEmpty());
    }
    void whatWasDoneComesBack()
    {
        Progress progress;
        progress.lessons["origin"] = {3, true};
        progress.answered("origin", "sent", false, {1});
        progress.answered("origin", "sent", true, {0, 2});
        progress.tried("origin", "allow", true, false);
        progress.tried("origin", "allow", false, false);
        progress.tasks["origin/allow"].scenario = "{ \"fetchscope\": 1 }";
        progress.drill = "{\"seed\":7}";
        QVERIFY(saveProgress(path(), progress));
        const auto read = loadProgress(path());
        QVERIFY(read && read->notice.isEmpty());
        QCOMPARE(read->progress.lessons.at("origin").page, std::size_t {3});
        QVERIFY(read->progress.lessons.at("origin").isFinished);
        const AnswerProgress& answer = read->progress.answers.at("origin/sent");
        QVERIFY(!answer.wasRight && answer.isRight);
        QCOMPARE(answer.tries, std::size_t {2});
        QCOMPARE(answer.given, std::optional(std::vector<std::size_t> {0, 2}));
        const TaskProgress& task = read->progress.tasks.at("origin/allow");
        QVERIFY(task.isSolved && !task.isNarrowest);
        QCOMPARE(task.scenario, std::string("{ \"fetchscope\": 1 }"));
        QCOMPARE(read->progress.drill, std::string("{\"seed\":7}"));
    }
    /// A later version of the same format may have added them.
    void unknownFieldsAreKept()
    {
        write(json("{ 'fetchscope-progress': 1, 'colour': 'blue',\n"
                   "            'lessons': { 'origin': { 'page': 1, 'finished': false, 'mark': 5 } } }"));
        auto read = loadProgress(path());
        QVERIFY(read);
        read->progress.lessons["origin"].page = 2;
        QVERIFY(saveProgress(path(), read->progress));
        QVERIFY(text().contains("\"colour\": \"blue\""));
        QVERIFY(text().contains("\"mark\": 5"));
        QVERIFY(text().contains("\"page\": 2"));
    }
    void damagedFilesArePutAside_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("notice");
        const QByteArray damaged("The progress could not be read, and a new one was begun. The old one is kept as ");
        QTest::newRow("cut") << (json("{ 'fetchscope-progress': 1, 'les")) << damaged;
        QTest::newRow("empty") << QByteArray() << damaged;
        QTest::newRow("no version") << QByteArray("{}") << damaged;
        QTest::newRow("deep") << QByteArray(100000, '[') << damaged;
        QTest::newRow("newer") << (json("{ 'fetchscope-progress': 2 }"))
                               << QByteArray(
                                      "The progress is of a newer version of this program, and a new one was begun.");
    }
    void damagedFilesArePutAside()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, notice);
        for (int i = 0; i < 2; ++i) {
            write(text);
            const auto read = loadProgress(path());
            QVERIFY(read);
            QVERIFY(read->progress.lessons.empty());
            QVERIFY(QByteArray::fromStdString(textOf(read->notice)).startsWith(notice));
        }
        // Each of them is still there.
        const QStringList kept = QDir(m_folder.path()).entryList({"progress.json.damaged*"}, QDir::Files);
        QCOMPARE(kept.size(), 2);
        QFile file(m_folder.filePath(kept.front()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), text);
    }
    /// Fields of another type than they should be are as if they were not there.
    void wrongTypesAreNothing()
    {
        write(json("{ 'fetchscope-progress': 1, 'lessons': [1], 'answers': { 'a/b': { 'tries': 'x' }, 'c/d': 1 }, "
                   "'tasks': null }"));
        const auto read = loadProgress(path());
        QVERIFY(read && read->notice.isEmpty());
        QCOMPARE(read->progress.answers.size(), std::size_t {1});
        QVERIFY(saveProgress(path(), read->progress));
    }
    /// As it was written before answers were kept, or by hand.
    void answersThatAreNotKnownAreNone()
    {
        write(json("{ 'fetchscope-progress': 1, 'answers': { 'a/old': { 'isRight': true, 'tries': 1 }, "
                   "'a/text': { 'given': ['1'] }, 'a/below': { 'given': [-1] }, 'a/none': { 'given': [] } } }"));
        const auto read = loadProgress(path());
        QVERIFY(read && read->notice.isEmpty());
        for (const char* key : {"a/old", "a/text", "a/below"})
            QVERIFY2(!read->progress.answers.at(key).given, key);
        QCOMPARE(read->progress.answers.at("a/none").given, std::optional(std::vector<std::size_t> {}));
    }
    /// What is there is one whole progress or the other, whenever the writer is killed.
    void killedWhileWriting()
    {
        Progress progress;
        for (int i = 0; i < 2000; ++i)
            progress.lessons["lesson-" + std::to_string(i)] = {1, false};
        QVERIFY(saveProgress(path(), progress));
        for (int round = 0; round < 20; ++round) {
            const pid_t child = ::fork();
            QVERIFY(child >= 0);
            if (child == 0) {
                for (std::size_t page = 2;; ++page) {
                    for (auto& [id, lesson] : progress.lessons)
                        lesson.page = page;
                    static_cast<void>(saveProgress(path(), progress));
                }
            }
            ::usleep(static_cast<useconds_t>(3000 + 1700 * round));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            const auto read = loadProgress(path());
            QVERIFY(read && read->notice.isEmpty());
            QCOMPARE(read->progress.lessons.size(), std::size_t {2000});
            const std::size_t page = read->progress.lessons.begin()->second.page;
            for (const auto& [id, lesson] : read->progress.lessons)
                QCOMPARE(lesson.page, page);
        }
    }
};

QTEST_GUILESS_MAIN(ProgressTest)
#include "tst_progress.moc"
