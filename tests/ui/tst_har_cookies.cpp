#include "core/replay/replay_rules.h"
#include "core/writing/report/fixes_report.h"
#include "tests/core/recordings.h"
#include "tests/ui/recording_fixture.h"
#include "ui/inspector/cookie_model.h"
#include "ui/recording/recording_fixes_dialog.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTextBrowser>

using namespace fetchscope;
using namespace fetchscope::ui;

/// What a recording's window says of cookies, and of what its servers would have to answer.
class HarCookiesTest : public QObject, protected tests::RecordingFixture
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<tests::WindowFixture>(tests::simpleGet()); }
    void cleanup() { m_fixture.reset(); }

    void theChosenEntrysCookiesAreShown();
    void withoutCookiesThePanelSaysWhy();
    void theFewestChangesAreFoundAndCopied();
    void whatIsStoppedSaysSo();
    void savedRulesAreRulesOfAWhatIf();

private:
    QString cookieCell(const QString& name, int column)
    {
        const QAbstractItemModel* model =
            m_fixture->find<QWidget>("harCookies")->findChild<QTableView*>(QStringLiteral("cookieTable"))->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, CookieModel::NameColumn).data().toString() == name)
                return model->index(row, column).data().toString();
        }
        return {};
    }
};

void HarCookiesTest::theChosenEntrysCookiesAreShown()
{
    open(tests::recordingWithCookies());
    clickPanel(RecordingPanel::Cookies);
    table().setCurrentEntry(0);
    QTRY_COMPARE(cookieCell(QStringLiteral("session"), CookieModel::FateColumn), QStringLiteral("stored"));
    QCOMPARE(cookieCell(QStringLiteral("lost"), CookieModel::FateColumn), QStringLiteral("not stored"));
    QVERIFY(cookieCell(QStringLiteral("lost"), CookieModel::WhyColumn).contains(QStringLiteral("Domain")));
    table().setCurrentEntry(1);
    QTRY_COMPARE(cookieCell(QStringLiteral("session"), CookieModel::FateColumn), QStringLiteral("sent"));
    QCOMPARE(cookieCell(QStringLiteral("session"), CookieModel::RecordedColumn), QStringLiteral("not sent"));
    QCOMPARE(cookieCell(QStringLiteral("session"), CookieModel::SetByColumn), QStringLiteral("entry 0"));
    QCOMPARE(cookieCell(QStringLiteral("old"), CookieModel::RecordedColumn), QStringLiteral("sent"));
    typeFilter(QStringLiteral("cookie:contradiction"));
    QTRY_COMPARE(table().model()->rowCount(), 1);
    QCOMPARE(cell(0, HarColumn::Path), QStringLiteral("/me"));
}

void HarCookiesTest::withoutCookiesThePanelSaysWhy()
{
    open(tests::longRecording(5));
    clickPanel(RecordingPanel::Cookies);
    table().setCurrentEntry(0);
    auto* empty = m_fixture->find<QWidget>("harCookies")->findChild<QLabel*>(QStringLiteral("cookiesEmpty"));
    QTRY_VERIFY(empty->isVisible());
    QTRY_VERIFY2(empty->text().contains(QStringLiteral("no cookies")), qPrintable(empty->text()));
}

void HarCookiesTest::theFewestChangesAreFoundAndCopied()
{
    open(tests::longRecording(60));
    QVERIFY(view().recording()->totals().reasons.size() > 0);
    RecordingFixesDialog dialog(*view().recording());
    dialog.show();
    auto* copy = dialog.findChild<QPushButton*>(QStringLiteral("recordingFixesCopy"));
    QVERIFY(!copy->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.isBusy() && copy->isEnabled(), tests::WindowFixture::longestWait);
    const QString told = dialog.findChild<QTextBrowser*>(QStringLiteral("recordingFixesText"))->toPlainText();
    QVERIFY2(told.contains(QStringLiteral("Access-Control-Allow-")), qPrintable(told));
    QVERIFY(!dialog.findChild<QWidget*>(QStringLiteral("recordingFixesProgress"))->isVisible());
    QTest::mouseClick(copy, Qt::LeftButton);
    QVERIFY2(QApplication::clipboard()->text().contains(QStringLiteral("--set-response")),
        qPrintable(QApplication::clipboard()->text()));
}

void HarCookiesTest::whatIsStoppedSaysSo()
{
    open(tests::longRecording(2000));
    RecordingFixesDialog dialog(*view().recording());
    dialog.show();
    auto* stop = dialog.findChild<QPushButton*>(QStringLiteral("recordingFixesStop"));
    QTest::mouseClick(stop, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.isBusy() && !stop->isVisible(), tests::WindowFixture::longestWait);
    QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("recordingFixesSave"))->isEnabled());
    const QString state = dialog.findChild<QLabel*>(QStringLiteral("recordingFixesState"))->text();
    QVERIFY2(state.contains(QStringLiteral("Stopped")), qPrintable(state));
}

void HarCookiesTest::savedRulesAreRulesOfAWhatIf()
{
    RecordingAdvice advice;
    RecordingFix& fix = advice.fixes.emplace_back();
    fix.host = "api.example:8443";
    ResponseChange& change = fix.changes.emplace_back();
    change.host = fix.host;
    change.method = "OPTIONS";
    change.set = {{"Access-Control-Allow-Methods", "PUT"}};
    const auto rules = readReplayRules(writeRecordingRules(advice));
    QVERIFY(rules);
    QCOMPARE(rules->whatIf.responses.size(), std::size_t(1));
    QCOMPARE(rules->whatIf.responses[0].host, change.host);
    QCOMPARE(rules->whatIf.responses[0].method, change.method);
    QVERIFY(rules->whatIf.responses[0].set == change.set);
}

QTEST_MAIN(HarCookiesTest)
#include "tst_har_cookies.moc"
