#include "tests/core/scenarios.h"
#include "ui/scenario/library/library_model.h"
#include "ui/scenario/scenario_place.h"
#include "ui/shell/main_window.h"
#include "ui/timeline/step_cursor.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QUrl>

using namespace fetchscope;
using namespace fetchscope::ui;

namespace {

constexpr int longestWait = 20000;

std::vector<Example> examples()
{
    return {{QStringLiteral("blocked"), QStringLiteral("Blocked preflight"), tests::blockedPreflight(), {}}};
}

} // namespace

/// Files as they come into the window, those that are wrong among them.
class OpenFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aFileOpensFromTheCommandLine();
    void aDroppedFileOpens();
    void aWrongFileSaysWhereAndWhyAndLosesNothing();
    void aMissingFileSaysSo();
    void anErrorGoesAwayWhenSomethingOpens();
    void openedFilesAreListedAsRecent();

private:
    QString write(const QString& name, const QByteArray& text);
    void openWindow(const QString& file = {});
    QString textOf(const char* label) const { return m_window->findChild<QLabel*>(QString::fromLatin1(label))->text(); }
    ScenarioPlace& scenario() { return m_window->place<ScenarioPlace>(); }
    StepCursor& cursor() { return scenario().cursor(); }
    template <class Widget> Widget* find(const char* name)
    {
        return m_window->findChild<Widget*>(QString::fromLatin1(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void OpenFilesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    openWindow();
}

void OpenFilesTest::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_folder.reset();
}

QString OpenFilesTest::write(const QString& name, const QByteArray& text)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write a file for the test");
    return QFileInfo(file).absoluteFilePath();
}

void OpenFilesTest::openWindow(const QString& file)
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>(*m_settings, examples);
    m_window->openFirst(file);
    QVERIFY(scenario().document().waitForRun(longestWait));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    scenario().view().timeline().setFocus();
}

void OpenFilesTest::aFileOpensFromTheCommandLine()
{
    const QString file = write(QStringLiteral("redirects.json"), tests::redirectChain());
    openWindow(file);
    QCOMPARE(scenario().document().path(), file);
    QVERIFY(textOf("verdictSentence").contains(QStringLiteral("cdn.example.net")));
}

void OpenFilesTest::aDroppedFileOpens()
{
    const QString file = write(QStringLiteral("dropped.json"), tests::cachedPut());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    QVERIFY(scenario().document().waitForRun(longestWait));
    QCOMPARE(scenario().document().path(), file);
    QCOMPARE(textOf("verdictWord"), QStringLiteral("Exposed"));
}

void OpenFilesTest::aWrongFileSaysWhereAndWhyAndLosesNothing()
{
    auto* banner = find<QWidget>("errorBanner");
    QVERIFY(!banner->isVisible());
    const int before = cursor().index();
    m_window->openFile(write(QStringLiteral("broken.json"), tests::misspelt()));
    QVERIFY(scenario().document().waitForRun(longestWait));
    QVERIFY(banner->isVisible());
    QVERIFY(textOf("errorTitle").contains(QStringLiteral("broken.json")));
    QVERIFY(textOf("errorMessage").contains(QStringLiteral("/actions/0/init/metod")));
    QVERIFY(textOf("errorMessage").contains(QStringLiteral("method")));
    // What was open is still there.
    QCOMPARE(textOf("verdictWord"), QStringLiteral("Blocked"));
    QCOMPARE(cursor().index(), before);
    QVERIFY(scenario().document().path().isEmpty());
    QTest::mouseClick(find<QWidget>("errorDismiss"), Qt::LeftButton);
    QVERIFY(!banner->isVisible());
}

void OpenFilesTest::aMissingFileSaysSo()
{
    openWindow(m_folder->filePath(QStringLiteral("nowhere.json")));
    QVERIFY(find<QWidget>("errorBanner")->isVisible());
    QVERIFY(textOf("errorTitle").contains(QStringLiteral("nowhere.json")));
    QCOMPARE(textOf("verdictWord"), QStringLiteral("Blocked"));
}

void OpenFilesTest::anErrorGoesAwayWhenSomethingOpens()
{
    const QString file = write(QStringLiteral("broken.json"), "{");
    m_window->openFile(file);
    QVERIFY(scenario().document().waitForRun(longestWait));
    QVERIFY(find<QWidget>("errorBanner")->isVisible());
    write(QStringLiteral("broken.json"), tests::redirectChain());
    m_window->openFile(file);
    QVERIFY(scenario().document().waitForRun(longestWait));
    QVERIFY(!find<QWidget>("errorBanner")->isVisible());
}

void OpenFilesTest::openedFilesAreListedAsRecent()
{
    const QString file = write(QStringLiteral("recent.json"), tests::redirectChain());
    m_window->openFile(file);
    QVERIFY(scenario().document().waitForRun(longestWait));
    auto* list = find<QTreeView>("libraryList");
    const QModelIndexList found = list->model()->match(
        list->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("recent.json"), 1, Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().data(LibraryModel::IsOpenRole).toBool());
}

QTEST_MAIN(OpenFilesTest)
#include "tst_open_files.moc"
