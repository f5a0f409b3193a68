// What is open is written to be handed on, with keys and clicks.

#include "tests/ui/lesson_states.h"
#include "tests/ui/window_fixture.h"
#include "ui/handout/export_dialog.h"
#include "ui/handout/export_job.h"
#include "ui/lesson/lesson_handouts.h"
#include "ui/place/commands.h"
#include "ui/theme/theme.h"
#include "ui/timeline/step_cursor.h"
#include "ui/timeline/timeline_export.h"

#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

using namespace fetchscope;
using namespace fetchscope::ui;

namespace {

const QString courseFolder = QStringLiteral(FETCHSCOPE_TEST_DATA "/lessons/window");

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

CoursePointer courseOf(const QString& folder)
{
    auto course = std::make_shared<ShelvedCourse>();
    const auto files = readCourseFiles(QFile::encodeName(folder).toStdString());
    if (!files)
        qFatal("no course");
    course->reading = readCourse(*files, [](std::string_view) { return std::optional<std::string_view>(); });
    return course;
}

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aScenarioIsWrittenInEachForm_data();
    void aScenarioIsWrittenInEachForm();
    void whatIsFoldedStaysFolded();
    void aPictureIsDrawnOnWhite();
    void aLessonGivesWhatIsAboutIt();
    void nothingOfAnOpenQuestionIsHandedOut();
    void aCourseIsWrittenBesideTheWindow_data();
    void aCourseIsWrittenBesideTheWindow();
    void whatIsStoppedLeavesTheFileAsItWas();
    void theNameSaysTheFormat();
    void whatIsWrongIsToldAndMended();
    void folderAndFormatAreThoseOfTheLastTime();

private:
    MainWindow& window() { return *m_fixture->window; }
    QString path(const char* name) const { return m_fixture->path(name); }
    /// Opens the dialog with its keys, and uses it.
    void inDialog(const std::function<void(ExportDialog&)>& use);
    template <class Widget> static Widget* part(const ExportDialog& dialog, const char* name)
    {
        auto* widget = dialog.findChild<Widget*>(QString::fromLatin1(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    static void choose(const ExportDialog& dialog, HandoutFormat format)
    {
        auto* formats = part<QComboBox>(dialog, "exportFormat");
        formats->setCurrentIndex(formats->findData(static_cast<int>(format)));
    }
    static void type(const ExportDialog& dialog, const QString& text)
    {
        auto* file = part<QLineEdit>(dialog, "exportFile");
        file->selectAll();
        QTest::keyClicks(file, text);
    }
    static QString message(const ExportDialog& dialog) { return part<QLabel>(dialog, "exportMessage")->text(); }
    /// Presses Return, and waits for what is told.
    static void write(ExportDialog& dialog)
    {
        QTest::keyClick(part<QLineEdit>(dialog, "exportFile"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!message(dialog).isEmpty(), tests::WindowFixture::longestWait);
    }

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void ExportTest::init()
{
    m_fixture = std::make_unique<tests::WindowFixture>(tests::redirectChain());
}

void ExportTest::cleanup()
{
    m_fixture.reset();
}

void ExportTest::inDialog(const std::function<void(ExportDialog&)>& use)
{
    // A dialog before it left the window without the focus, and keys are those of the active window.
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    bool isUsed = false;
    QTimer::singleShot(0, this, [&] {
        auto* dialog = qobject_cast<ExportDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        isUsed = true;
        use(*dialog);
        // Escape stops what is under way, and closes it.
        for (int i = 0; i < 3 && dialog->isVisible(); ++i) {
            QTest::keyClick(dialog, Qt::Key_Escape);
            QTest::qWait(1);
        }
    });
    QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY2(isUsed, "the keys open the dialog");
}

void ExportTest::aScenarioIsWrittenInEachForm_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("html") << int(HandoutFormat::Html) << QStringLiteral("a.html") << QByteArray("<!DOCTYPE html>")
                          << QByteArray("302 Found");
    QTest::newRow("markdown") << int(HandoutFormat::Markdown) << QStringLiteral("a.md") << QByteArray("# ")
                              << QByteArray("302 Found");
    QTest::newRow("pdf") << int(HandoutFormat::Pdf) << QStringLiteral("a.pdf") << QByteArray("%PDF")
                         << QByteArray("/Image");
    // Words stay words.
    QTest::newRow("svg") << int(HandoutFormat::Svg) << QStringLiteral("a.svg") << QByteArray("<?xml")
                         << QByteArray("302 Found");
    QTest::newRow("png") << int(HandoutFormat::Png) << QStringLiteral("a.png") << QByteArray("\x89PNG")
                         << QByteArray("IEND");
}

void ExportTest::aScenarioIsWrittenInEachForm()
{
    QFETCH(const int, format);
    QFETCH(const QString, name);
    QFETCH(const QByteArray, begins);
    QFETCH(const QByteArray, holds);
    const QString file = path(qPrintable(name));
    inDialog([&](ExportDialog& dialog) {
        choose(dialog, static_cast<HandoutFormat>(format));
        type(dialog, file);
        QVERIFY(!part<QLabel>(dialog, "exportReplaces")->isVisible());
        write(dialog);
        QVERIFY2(message(dialog).contains(QDir::toNativeSeparators(file)), qPrintable(message(dialog)));
        QVERIFY(part<QPushButton>(dialog, "exportOpen")->isVisible());
    });
    const QByteArray bytes = contentOf(file);
    QVERIFY2(bytes.startsWith(begins), bytes.left(20).constData());
    QVERIFY(bytes.contains(holds));
    QVERIFY(bytes.size() > 2000);
    if (format == int(HandoutFormat::Png)) {
        // All rows are in it, not only those on screen.
        const int seen = m_fixture->scenario().view().timeline().viewport()->height();
        QVERIFY(QImage::fromData(bytes).height() > seen * 2);
    }
}

void ExportTest::whatIsFoldedStaysFolded()
{
    const auto heightNow = [this](const char* name) {
        const QString file = path(name);
        inDialog([&](ExportDialog& dialog) {
            choose(dialog, HandoutFormat::Png);
            type(dialog, file);
            write(dialog);
        });
        return QImage(file).height();
    };
    const int whole = heightNow("whole.png");
    window().commands()[Command::FoldAll]->trigger();
    const int folded = heightNow("folded.png");
    QVERIFY(folded > 0);
    QVERIFY(folded < whole / 2);
}

void ExportTest::aPictureIsDrawnOnWhite()
{
    const RunPointer run = m_fixture->scenario().document().run();
    const auto cornerIn = [&run](const Theme& theme) {
        Theme::setCurrent(theme);
        const QImage image = TimelineExport(run).image(1e6);
        return image.pixelColor(image.width() - 1, image.height() - 1);
    };
    const QColor light = cornerIn(Theme::light());
    const QColor dark = cornerIn(Theme::dark());
    QVERIFY(&Theme::current() == &Theme::dark());
    Theme::setCurrent(Theme::light());
    QCOMPARE(light, QColor(Qt::white));
    QCOMPARE(dark, light);
}

void ExportTest::aLessonGivesWhatIsAboutIt()
{
    window().openFile(courseFolder);
    tests::settleLessons(window());
    auto& lessons = tests::lessonsIn(window());
    const Course& course = lessons.course()->reading.course;
    const auto titles = [this] {
        QStringList shown;
        inDialog([&](ExportDialog& dialog) {
            const auto* what = part<QComboBox>(dialog, "exportWhat");
            for (int i = 0; i < what->count(); ++i)
                shown << what->itemText(i);
        });
        return shown;
    };
    // From the contents: the whole, and what each chapter has to look up.
    const QStringList ofContents = titles();
    QCOMPARE(static_cast<std::size_t>(ofContents.size()), 1 + course.chapters.size());
    QVERIFY(ofContents.first().startsWith(QStringLiteral("Course: ")));
    const Lesson& lesson = course.chapters.front().lessons.front();
    lessons.openLesson(QString::fromStdString(lesson.id), 0);
    tests::settleLessons(window());
    const QStringList ofLesson = titles();
    QVERIFY(ofLesson.size() >= 3);
    QCOMPARE(ofLesson[0], QStringLiteral("Lesson: ") + QString::fromStdString(lesson.title));
    QVERIFY(ofLesson[1].startsWith(QStringLiteral("Cheat sheet: ")));
    QVERIFY(ofLesson[2].startsWith(QStringLiteral("Course: ")));
    const QString file = path("lesson.html");
    inDialog([&](ExportDialog& dialog) {
        // A lesson is no picture.
        QCOMPARE(part<QComboBox>(dialog, "exportFormat")->findData(int(HandoutFormat::Svg)), -1);
        choose(dialog, HandoutFormat::Html);
        type(dialog, file);
        write(dialog);
    });
    QVERIFY(contentOf(file).contains("<title>" + QByteArray::fromStdString(lesson.title) + "</title>"));
}

void ExportTest::nothingOfAnOpenQuestionIsHandedOut()
{
    const CoursePointer course = courseOf(courseFolder);
    const LessonPointer lesson(course, &course->reading.course.chapters.front().lessons.front());
    const RunPointer run = m_fixture->scenario().document().run();
    QCOMPARE(handoutsOf(course, lesson, run).size(), handoutsOf(course, lesson, nullptr).size() + 1);
    QVERIFY(handoutsOf(nullptr, nullptr, run).empty());
}

void ExportTest::aCourseIsWrittenBesideTheWindow_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("html") << int(HandoutFormat::Html) << QByteArray("<!DOCTYPE html>");
    QTest::newRow("markdown") << int(HandoutFormat::Markdown) << QByteArray("# ");
    QTest::newRow("pdf") << int(HandoutFormat::Pdf) << QByteArray("%PDF");
}

void ExportTest::aCourseIsWrittenBesideTheWindow()
{
    QFETCH(const int, format);
    QFETCH(const QByteArray, begins);
    const CoursePointer course = courseOf(courseFolder);
    ExportJob job;
    const QSignalSpy progressed(&job, &ExportJob::progressed);
    QSignalSpy written(&job, &ExportJob::written);
    QSignalSpy failed(&job, &ExportJob::failed);
    const QString file = path("course");
    job.start(handoutsOf(course, nullptr, nullptr).front(), static_cast<HandoutFormat>(format), file);
    QVERIFY(job.isRunning());
    QVERIFY(written.wait(tests::WindowFixture::longestWait));
    QVERIFY(failed.isEmpty());
    QVERIFY(!progressed.isEmpty());
    QVERIFY(contentOf(file).startsWith(begins));
}

void ExportTest::whatIsStoppedLeavesTheFileAsItWas()
{
    const QString name = path("course.html");
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("before");
    file.close();
    const CoursePointer course = courseOf(courseFolder);
    ExportJob job;
    const QSignalSpy cancelled(&job, &ExportJob::cancelled);
    const QSignalSpy written(&job, &ExportJob::written);
    job.start(handoutsOf(course, nullptr, nullptr).front(), HandoutFormat::Html, name);
    job.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!cancelled.isEmpty() || !written.isEmpty(), tests::WindowFixture::longestWait);
    if (!written.isEmpty())
        QSKIP("it was written before it was stopped");
    QCOMPARE(contentOf(name), QByteArray("before"));
    // Nor is anything left beside it.
    QCOMPARE(QDir(QFileInfo(name).absolutePath()).entryList({QStringLiteral("course.html*")}).size(), 1);
}

void ExportTest::theNameSaysTheFormat()
{
    inDialog([&](ExportDialog& dialog) {
        const auto* formats = part<QComboBox>(dialog, "exportFormat");
        auto* file = part<QLineEdit>(dialog, "exportFile");
        choose(dialog, HandoutFormat::Pdf);
        QVERIFY(file->text().endsWith(QStringLiteral(".pdf")));
        choose(dialog, HandoutFormat::Markdown);
        QVERIFY(file->text().endsWith(QStringLiteral(".md")) && !file->text().contains(QStringLiteral(".pdf")));
        type(dialog, path("typed.svg"));
        QCOMPARE(formats->currentData().toInt(), int(HandoutFormat::Svg));
        // A name without an ending gets one.
        type(dialog, path("report.v2"));
        write(dialog);
        QVERIFY2(message(dialog).endsWith(QStringLiteral("report.v2.svg")), qPrintable(message(dialog)));
    });
    QVERIFY(contentOf(path("report.v2.svg")).startsWith("<?xml"));
}

void ExportTest::whatIsWrongIsToldAndMended()
{
    QVERIFY(QDir(QFileInfo(path("x")).absolutePath()).mkdir(QStringLiteral("folder.html")));
    QFile there(path("there.html"));
    QVERIFY(there.open(QIODevice::WriteOnly));
    there.close();
    inDialog([&](ExportDialog& dialog) {
        choose(dialog, HandoutFormat::Html);
        type(dialog, path("no/such/folder/a.html"));
        write(dialog);
        QVERIFY2(message(dialog).startsWith(QStringLiteral("There is no folder "))
                && message(dialog).contains(QDir::toNativeSeparators(path("no/such/folder"))),
            qPrintable(message(dialog)));
        type(dialog, path("folder.html"));
        QVERIFY2(message(dialog).isEmpty(), "what was told was told of another file");
        write(dialog);
        QVERIFY2(message(dialog).contains(QStringLiteral("is a folder")), qPrintable(message(dialog)));
        type(dialog, QString());
        part<QLineEdit>(dialog, "exportFile")->clear();
        QVERIFY(!part<QPushButton>(dialog, "exportStart")->isEnabled());
        type(dialog, path("there.html"));
        QVERIFY(part<QLabel>(dialog, "exportReplaces")->isVisible());
        write(dialog);
        QVERIFY2(message(dialog).startsWith(QStringLiteral("Written")), qPrintable(message(dialog)));
    });
    QVERIFY(contentOf(path("there.html")).startsWith("<!DOCTYPE html>"));
}

void ExportTest::folderAndFormatAreThoseOfTheLastTime()
{
    QVERIFY(QDir(QFileInfo(path("x")).absolutePath()).mkdir(QStringLiteral("slides")));
    inDialog([&](ExportDialog& dialog) {
        choose(dialog, HandoutFormat::Png);
        type(dialog, path("slides/one.png"));
        write(dialog);
    });
    inDialog([&](ExportDialog& dialog) {
        QCOMPARE(part<QComboBox>(dialog, "exportFormat")->currentData().toInt(), int(HandoutFormat::Png));
        const QString file = part<QLineEdit>(dialog, "exportFile")->text();
        QVERIFY2(file.startsWith(QDir::toNativeSeparators(path("slides/"))) && file.endsWith(QStringLiteral(".png")),
            qPrintable(file));
    });
}

QTEST_MAIN(ExportTest)
#include "tst_export.moc"
