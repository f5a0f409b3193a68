// The first moments of the window: an outline at once, everything right after it.

#include "tests/core/scenarios.h"
#include "ui/editor/editor_panel.h"
#include "ui/recording/recording_place.h"
#include "ui/scenario/scenario_place.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_frame.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMenuBar>
#include <QSettings>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

#include <atomic>
#include <memory>

using namespace fetchscope;
using ui::MainWindow;

class StartTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anOutlineIsShownBeforeTheParts();
    void everythingComesWithoutBeingAskedFor();
    void theOutlineIsThatOfTheWindowAsItWasLeft();
    void theOutlineOfTheFirstStartIsClose();
    void whoClosesAtOnceLosesNothing();
    void aFileOfTheCommandLineIsOpenWhenAllIsThere();
    void aRecordingOfTheCommandLineIsOpenAsATable();
    void aNarrowWindowStartsWithoutTheLibrary();
    void lessonsAreReadAfterTheFirstFrame();

private:
    std::unique_ptr<MainWindow> makeWindow()
    {
        std::vector<ui::Example> examples {
            {QStringLiteral("blocked"), QStringLiteral("Blocked"), tests::blockedPreflight(), {}}};
        return std::make_unique<MainWindow>(*m_settings, [examples] { return examples; });
    }
    static void complete(MainWindow& window)
    {
        QTRY_VERIFY(window.isComplete());
        QTRY_VERIFY(!window.place<ui::ScenarioPlace>().view().editor().isVisible()
            || window.place<ui::ScenarioPlace>().view().editor().isFilled());
        QApplication::processEvents();
    }
    static QRect placeOf(const MainWindow& window, const char* name)
    {
        const auto* part = window.findChild<QWidget*>(QString::fromUtf8(name));
        return part && part->isVisible() ? QRect(part->mapTo(&window, QPoint()), part->size()) : QRect();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
};

void StartTest::init()
{
    m_settings.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
}

void StartTest::anOutlineIsShownBeforeTheParts()
{
    const auto window = makeWindow();
    window->openFirst({});
    window->show();
    QVERIFY(!window->isComplete());
    const QImage picture = window->grab().toImage();
    // The timeline's ground and the band of the toolbar are told apart, and nothing is blank.
    QVERIFY(picture.pixelColor(640, 200) != picture.pixelColor(640, 20));
    QVERIFY(picture.pixelColor(640, 200) == picture.pixelColor(640, 300));
}

void StartTest::everythingComesWithoutBeingAskedFor()
{
    const auto window = makeWindow();
    window->openFirst({});
    window->show();
    QTRY_VERIFY(window->isComplete());
    const auto* verdict = window->findChild<QLabel*>(QStringLiteral("verdictWord"));
    QVERIFY(verdict);
    QTRY_COMPARE(verdict->text(), QStringLiteral("Blocked"));
    QTRY_VERIFY(verdict->isVisible());
    QTRY_VERIFY(window->place<ui::ScenarioPlace>().view().editor().isFilled());
    QVERIFY(!window->findChild<ui::StartFrame*>());
    QCOMPARE(window->focusWidget(), &window->place<ui::ScenarioPlace>().view().timeline());
}

void StartTest::theOutlineIsThatOfTheWindowAsItWasLeft()
{
    {
        const auto window = makeWindow();
        window->openFirst({});
        window->resize(1400, 900);
        window->show();
        complete(*window);
        auto* columns = window->findChild<QSplitter*>(QStringLiteral("columns"));
        columns->setSizes({300, 724});
        auto* whole = window->findChild<QSplitter*>(QStringLiteral("whole"));
        whole->setSizes({950, 449});
        QApplication::processEvents();
        window->close();
    }
    const ui::WindowOutline outline = ui::WindowOutline::read(*m_settings);
    const auto window = makeWindow();
    window->openFirst({});
    window->show();
    complete(*window);
    QCOMPARE(window->size(), QSize(1400, 900));
    QCOMPARE(outline.top, window->menuBar()->height() + window->findChild<QToolBar*>()->height());
    QCOMPARE(outline.library, placeOf(*window, "library").width());
    QCOMPARE(outline.editor, placeOf(*window, "editor").width());
    QCOMPARE(outline.lower, window->height() - placeOf(*window, "transport").top());
}

void StartTest::theOutlineOfTheFirstStartIsClose()
{
    const ui::WindowOutline outline = ui::WindowOutline::read(*m_settings);
    const auto window = makeWindow();
    window->openFirst({});
    window->show();
    complete(*window);
    // Fonts differ from one machine to the next, and heights with them.
    constexpr int tolerance = 24;
    QVERIFY(qAbs(outline.library - placeOf(*window, "library").width()) <= tolerance);
    QVERIFY(qAbs(outline.editor - placeOf(*window, "editor").width()) <= tolerance);
    QVERIFY(qAbs(outline.top - placeOf(*window, "library").top()) <= tolerance);
    QVERIFY(qAbs(outline.lower - (window->height() - placeOf(*window, "transport").top())) <= tolerance);
}

void StartTest::whoClosesAtOnceLosesNothing()
{
    const QString file = m_folder->filePath(QStringLiteral("mine.json"));
    m_settings->setValue(QStringLiteral("lastFile"), file);
    m_settings->setValue(QStringLiteral("lastStep"), 7);
    m_settings->setValue(QStringLiteral("window/panel"), 2);
    {
        const auto window = makeWindow();
        window->openFirst({});
        window->show();
        QVERIFY(!window->isComplete());
        QVERIFY(window->close());
        QVERIFY(!window->isComplete());
    }
    QCOMPARE(m_settings->value(QStringLiteral("lastFile")).toString(), file);
    QCOMPARE(m_settings->value(QStringLiteral("lastStep")).toInt(), 7);
    QCOMPARE(m_settings->value(QStringLiteral("window/panel")).toInt(), 2);
}

void StartTest::aFileOfTheCommandLineIsOpenWhenAllIsThere()
{
    const QString path = m_folder->filePath(QStringLiteral("redirects.fetchscope.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(tests::redirectChain());
    file.close();
    const auto window = makeWindow();
    window->openFirst(path);
    window->show();
    complete(*window);
    QTRY_COMPARE(window->windowFilePath(), path);
    QVERIFY(window->place<ui::ScenarioPlace>().document().run()->result.exchanges.size() > 2);
}

void StartTest::aRecordingOfTheCommandLineIsOpenAsATable()
{
    const QString path = m_folder->filePath(QStringLiteral("shop.har"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({ "log": { "version": "1.2", "creator": { "name": "n", "version": "1" }, "entries": [
        { "startedDateTime": "2026-01-01T00:00:00Z", "time": 1,
          "request": { "method": "GET", "url": "https://app.example.test/", "headers": [] },
          "response": { "status": 200, "headers": [], "content": { "size": 0, "mimeType": "text/html" } } }] } })");
    file.close();
    for (const bool isRemembered : {false, true}) {
        const auto window = makeWindow();
        window->openFirst(isRemembered ? QString() : path);
        window->show();
        complete(*window);
        QVERIFY(window->place<ui::RecordingPlace>().isShown());
        QCOMPARE(window->windowFilePath(), path);
        QVERIFY(window->close());
    }
}

void StartTest::aNarrowWindowStartsWithoutTheLibrary()
{
    const auto window = makeWindow();
    window->openFirst({});
    window->resize(1024, 640);
    window->show();
    complete(*window);
    QVERIFY(placeOf(*window, "library").isNull());
    QVERIFY(!placeOf(*window, "editor").isNull());
    window->resize(1280, 800);
    QTRY_VERIFY(!placeOf(*window, "library").isNull());
}

void StartTest::lessonsAreReadAfterTheFirstFrame()
{
    const auto window = makeWindow();
    std::atomic<bool> wasRead = false;
    ui::BuiltInCourse lessons;
    lessons.files = [&wasRead] {
        wasRead = true;
        return CourseFiles();
    };
    window->setLessons(lessons);
    window->openFirst({});
    bool wasPainted = false;
    bool wasReadBefore = false;
    connect(window->findChild<ui::StartFrame*>(), &ui::StartFrame::painted, this, [&] {
        wasPainted = true;
        wasReadBefore = wasReadBefore || wasRead;
    });
    window->show();
    QTRY_VERIFY(window->isComplete());
    QVERIFY(wasPainted);
    QVERIFY(!wasReadBefore);
    QTRY_VERIFY(wasRead);
    // Their place is made when somebody goes there.
    QTRY_VERIFY(window->courses().builtIn());
    QVERIFY(!window->findChild<QWidget*>(QStringLiteral("lessons")));
}

QTEST_MAIN(StartTest)
#include "tst_start.moc"
