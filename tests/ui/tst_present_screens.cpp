// Presenting on a laptop and a projector: two screens of Qt's platform without one.

#include "tests/ui/window_fixture.h"
#include "ui/place/commands.h"
#include "ui/presenting/notes_window.h"
#include "ui/presenting/presentation.h"
#include "ui/presenting/screen_choice.h"
#include "ui/scenario/scenario_view.h"

#include <QFile>
#include <QScreen>

using namespace fetchscope;
using namespace fetchscope::ui;

namespace {

constexpr QRect laptop {0, 0, 1280, 800};
constexpr QRect projector {1280, 0, 1600, 1200};

/// What the platform reads; see qoffscreenintegration.cpp of Qt.
const char* const twoScreens = R"({ "synchronousWindowSystemEvents": true, "windowFrameMargins": false, "screens": [
    { "name": "laptop", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1 },
    { "name": "projector", "x": 1280, "y": 0, "width": 1600, "height": 1200, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1 }
] })";

} // namespace

class PresentScreensTest : public QObject
{
    Q_OBJECT

private slots:
    void theNotesGoWhereTheAudienceDoesNotLook();
    void mirroredScreensAreOne();
    void theNotesOpenOnTheOtherScreen();
    void screensAreSwapped();

private:
    static QRect placeOf(const QWidget& widget) { return widget.screen()->geometry(); }
};

void PresentScreensTest::theNotesGoWhereTheAudienceDoesNotLook()
{
    QCOMPARE(screenBeside({laptop}, laptop), std::optional<qsizetype>());
    QCOMPARE(screenBeside({laptop, projector}, laptop), std::optional<qsizetype>(1));
    QCOMPARE(screenBeside({laptop, projector}, projector), std::optional<qsizetype>(0));
}

void PresentScreensTest::mirroredScreensAreOne()
{
    QCOMPARE(screenBeside({laptop, laptop}, laptop), std::optional<qsizetype>());
    // A projector that shows a part of the laptop's screen.
    QCOMPARE(screenBeside({laptop, QRect(0, 0, 1024, 768)}, laptop), std::optional<qsizetype>());
    QCOMPARE(screenBeside({laptop, laptop, projector}, laptop), std::optional<qsizetype>(2));
}

void PresentScreensTest::theNotesOpenOnTheOtherScreen()
{
    QCOMPARE(QGuiApplication::screens().size(), 2);
    tests::WindowFixture fixture(tests::blockedPreflight());
    QCOMPARE(placeOf(*fixture.window), laptop);
    fixture.window->commands()[Command::Present]->trigger();
    const Presentation& presentation = fixture.scenario().view().presentation();
    QVERIFY(presentation.notes());
    QVERIFY(projector.contains(presentation.notes()->geometry()));
    QVERIFY(laptop.contains(fixture.window->geometry()));
}

void PresentScreensTest::screensAreSwapped()
{
    tests::WindowFixture fixture(tests::blockedPreflight());
    const QRect before = fixture.window->geometry();
    fixture.window->commands()[Command::Present]->trigger();
    const Presentation& presentation = fixture.scenario().view().presentation();
    QTest::keyClick(fixture.window.get(), Qt::Key_X);
    QVERIFY(projector.contains(fixture.window->geometry().center()));
    QVERIFY(laptop.contains(presentation.notes()->geometry().center()));
    // Afterwards it is where it was.
    QTest::keyClick(fixture.window.get(), Qt::Key_Escape);
    QTRY_COMPARE(fixture.window->geometry(), before);
}

int main(int argc, char** argv)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("screens.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(twoScreens) < 0)
        return EXIT_FAILURE;
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + path.toUtf8());
    QApplication application(argc, argv);
    PresentScreensTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_present_screens.moc"
