#include "tests/core/scenarios.h"
#include "tests/ui/window_of_examples.h"
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

std::vector<Example> examples()
{
    return {{QStringLiteral("blocked"), QStringLiteral("Blocked preflight"), tests::blockedPreflight(), {}}};
}

} // namespace

/// Files as they come into the window, those that are wrong among them.
class OpenFilesTest : public QObject, private tests::WindowOfExamples
{
    Q_OBJECT

private slots:
    void init() { begin(examples()); }
    void cleanup() { end(); }

    void aFileOpensFromTheCommandLine();
    void aDroppedFileOpens();
    void aWrongFileSaysWhereAndWhyAndLosesNothing();
    void aMissingFileSaysSo();
    void anErrorGoesAwayWhenSomethingOpens();
    void openedFilesAreListedAsRecent();
};

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
