#include "tests/ui/window_fixture.h"
#include "ui/scenario/file_watch.h"
#include "ui/scenario/scenario_files.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

#include <nlohmann/json.hpp>

using namespace fetchscope;
using namespace fetchscope::ui;

/// What is edited and the file that it is in.
class SavingTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<tests::WindowFixture>(tests::blockedPreflight()); }
    void cleanup() { m_fixture.reset(); }

    void savingWritesWhatIsThere();
    void aFileThatCannotBeWrittenSaysSo();
    void closingAsksForUnsavedChanges_data();
    void closingAsksForUnsavedChanges();
    void aFileThatChangesOnTheDiskIsReadAgain();
    void aFileThatChangesUnderAnEditIsAskedFor();

private:
    MainWindow& window() { return *m_fixture->window; }
    ScenarioPlace& scenario() { return m_fixture->scenario(); }
    QLineEdit* lineOf(const char* section, const char* pointer) { return m_fixture->lineOf(section, pointer); }
    void retype(QLineEdit* line, const QString& text) { m_fixture->retype(line, text); }

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void SavingTest::savingWritesWhatIsThere()
{
    retype(lineOf("section/actions", "/init/method"), QStringLiteral("POST"));
    const QString path = m_fixture->path("saved.fetchscope.json");
    QVERIFY(scenario().files().saveTo(path));
    QVERIFY(!window().isWindowModified());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), scenario().draft().text());
    QCOMPARE(scenario().document().path(), path);
    // From now on Ctrl+S saves there.
    retype(lineOf("section/actions", "/init/method"), QStringLiteral("PATCH"));
    QVERIFY(window().isWindowModified());
    QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!window().isWindowModified());
    file.seek(0);
    QFile again(path);
    QVERIFY(again.open(QIODevice::ReadOnly));
    QVERIFY(again.readAll().contains("PATCH"));
}

void SavingTest::aFileThatCannotBeWrittenSaysSo()
{
    retype(lineOf("section/actions", "/init/method"), QStringLiteral("POST"));
    QString words;
    QTimer::singleShot(0, this, [&] {
        if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
            words = box->text();
            box->reject();
        }
    });
    QVERIFY(!scenario().files().saveTo(m_fixture->path("no/such/folder/x.json")));
    QVERIFY2(words.contains(QStringLiteral("could not be saved")), qPrintable(words));
    QVERIFY(window().isWindowModified());
}

void SavingTest::closingAsksForUnsavedChanges_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("closes");
    QTest::newRow("cancelled") << QStringLiteral("Cancel") << false;
    QTest::newRow("discarded") << QStringLiteral("&Discard Changes") << true;
}

void SavingTest::closingAsksForUnsavedChanges()
{
    QFETCH(const QString, button);
    QFETCH(const bool, closes);
    retype(lineOf("section/actions", "/init/method"), QStringLiteral("POST"));
    bool wasAsked = false;
    QTimer::singleShot(0, this, [&] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box)
            return;
        wasAsked = true;
        for (QAbstractButton* candidate : box->buttons()) {
            if (candidate->text().remove(QChar('&')) == QString(button).remove(QChar('&')))
                QTest::mouseClick(candidate, Qt::LeftButton);
        }
    });
    QCOMPARE(window().close(), closes);
    QVERIFY(wasAsked);
    if (!closes)
        QVERIFY(window().isVisible());
}

void SavingTest::aFileThatChangesOnTheDiskIsReadAgain()
{
    const QString path = m_fixture->path("scenario.json");
    const auto write = [&](const QByteArray& text) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    };
    write(tests::blockedPreflight());
    window().openFile(path);
    QVERIFY(scenario().document().waitForRun(tests::WindowFixture::longestWait));
    QApplication::processEvents();
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blocked"));
    write(tests::simpleGet());
    QTRY_COMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
    // Saving here is no change by others.
    scenario().draft().setValue(QStringLiteral("test"), QStringLiteral("/title"), Json("mine"));
    m_fixture->settle();
    QVERIFY(scenario().files().saveTo(path));
    // Something else in the folder makes it look at the file again.
    QSignalSpy looks(window().findChild<FileWatch*>(), &FileWatch::looked);
    QFile other(m_fixture->path("other.txt"));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.close();
    QTRY_VERIFY(!looks.isEmpty());
    QVERIFY(!m_fixture->find<QWidget>("notice")->isVisible());
    QVERIFY(window().windowTitle().contains(QStringLiteral("mine")));
}

void SavingTest::aFileThatChangesUnderAnEditIsAskedFor()
{
    const QString path = m_fixture->path("scenario.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(tests::blockedPreflight());
    file.close();
    window().openFile(path);
    QVERIFY(scenario().document().waitForRun(tests::WindowFixture::longestWait));
    scenario().draft().setValue(QStringLiteral("test"), QStringLiteral("/title"), Json("mine"));
    m_fixture->settle();
    // As editors do: a new file takes the place of the old one.
    QFile other(m_fixture->path("other.json"));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(tests::simpleGet());
    other.close();
    QVERIFY(QFile::remove(path) && other.rename(path));
    auto* notice = m_fixture->find<QWidget>("notice");
    QTRY_VERIFY(notice->isVisible());
    // What was typed is still there, until somebody gives it up.
    QVERIFY(scenario().draft().text().contains("mine"));
    QTest::mouseClick(m_fixture->find<QPushButton>("noticeAct"), Qt::LeftButton);
    QTRY_COMPARE(m_fixture->verdict(), QStringLiteral("Exposed"));
    QVERIFY(!notice->isVisible());
    QVERIFY(!window().isWindowModified());
}

QTEST_MAIN(SavingTest)
#include "tst_saving.moc"
