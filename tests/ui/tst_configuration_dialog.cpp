#include "tests/core/scenarios.h"
#include "ui/configuration/configuration_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace fetchscope;
using namespace fetchscope::ui;

/// The dialog that writes a server's configuration.
class ConfigurationDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void aScenarioFillsWhatItsPageNeeds();
    void everyDialectWritesThePolicy();
    void theDialectIsRemembered();
    void whatIsWrongIsMarkedAndNothingIsWritten();
    void theTextIsCopied();

private:
    QTemporaryDir m_folder;
    QSettings m_settings {m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
};

namespace {

template <class Widget> Widget* find(QWidget& dialog, const char* name)
{
    auto* widget = dialog.findChild<Widget*>(QString::fromLatin1(name));
    if (!widget)
        qFatal("there is no %s", name);
    return widget;
}

} // namespace

void ConfigurationDialogTest::aScenarioFillsWhatItsPageNeeds()
{
    const RunPointer run = tests::runOf(tests::blockedPreflight());
    ConfigurationDialog dialog(run->scenario.get(), m_settings);
    dialog.show();
    const QString page = QString::fromStdString(std::string(run->scenario->page.origin.serialize()));
    QCOMPARE(find<QLineEdit>(dialog, "policyOrigins")->text(), page);
    QVERIFY(find<QLineEdit>(dialog, "policyMethods")->text().contains(QStringLiteral("PUT")));
    QVERIFY(find<QPlainTextEdit>(dialog, "configurationText")->toPlainText().contains(page));
}

void ConfigurationDialogTest::everyDialectWritesThePolicy()
{
    ConfigurationDialog dialog(nullptr, m_settings);
    dialog.show();
    QTest::keyClicks(find<QLineEdit>(dialog, "policyOrigins"), QStringLiteral("https://app.example"));
    auto* dialects = find<QListWidget>(dialog, "configurationDialects");
    const auto* text = find<QPlainTextEdit>(dialog, "configurationText");
    QVERIFY(dialects->count() > 20);
    for (int i = 0; i < dialects->count(); ++i) {
        dialects->setCurrentRow(i);
        QVERIFY2(text->toPlainText().contains(QStringLiteral("app.example"))
                || text->toPlainText().contains(QStringLiteral("app\\.example")),
            qPrintable(dialects->item(i)->text()));
    }
}

void ConfigurationDialogTest::theDialectIsRemembered()
{
    {
        ConfigurationDialog dialog(nullptr, m_settings);
        find<QListWidget>(dialog, "configurationDialects")->setCurrentRow(5);
    }
    ConfigurationDialog dialog(nullptr, m_settings);
    QCOMPARE(find<QListWidget>(dialog, "configurationDialects")->currentRow(), 5);
}

void ConfigurationDialogTest::whatIsWrongIsMarkedAndNothingIsWritten()
{
    ConfigurationDialog dialog(nullptr, m_settings);
    dialog.show();
    const auto* message = find<QLabel>(dialog, "configurationMessage");
    const auto* text = find<QPlainTextEdit>(dialog, "configurationText");
    auto* origins = find<QLineEdit>(dialog, "policyOrigins");
    QVERIFY(message->isVisible() && text->toPlainText().isEmpty());
    QTest::keyClicks(origins, QStringLiteral("https://app.example/path"));
    QVERIFY(origins->property("wrong").toBool());
    QVERIFY(!find<QPushButton>(dialog, "configurationCopy")->isEnabled());
    origins->clear();
    QTest::keyClicks(origins, QStringLiteral("*"));
    QVERIFY(!origins->property("wrong").toBool());
    QVERIFY(!text->toPlainText().isEmpty());
    // Anyone, with credentials: nobody can write that.
    find<QCheckBox>(dialog, "policyCredentials")->click();
    QVERIFY(text->toPlainText().isEmpty());
    QVERIFY(message->isVisible());
    find<QCheckBox>(dialog, "policyCredentials")->click();
    QTest::keyClicks(find<QLineEdit>(dialog, "policyMaxAge"), QStringLiteral("soon"));
    QVERIFY2(message->text().contains(QStringLiteral("soon")), qPrintable(message->text()));
}

void ConfigurationDialogTest::theTextIsCopied()
{
    ConfigurationDialog dialog(nullptr, m_settings);
    dialog.show();
    QTest::keyClicks(find<QLineEdit>(dialog, "policyOrigins"), QStringLiteral("https://app.example"));
    QTest::mouseClick(find<QPushButton>(dialog, "configurationCopy"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), find<QPlainTextEdit>(dialog, "configurationText")->toPlainText());
}

QTEST_MAIN(ConfigurationDialogTest)
#include "tst_configuration_dialog.moc"
