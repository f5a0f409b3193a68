#include "tests/ui/window_fixture.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/panels.h"
#include "ui/place/commands.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QTabBar>
#include <QTranslator>
#include <QXmlStreamReader>

#include <initializer_list>
#include <set>

using namespace fetchscope;
using namespace fetchscope::ui;

namespace {

/// The English texts of a translation that are not the same in German.
std::set<QString> textsThatGermanSaysOtherwise(const QByteArray& translation)
{
    std::set<QString> texts;
    QXmlStreamReader reader(translation);
    QString source;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == QLatin1String("source"))
            source = reader.readElementText();
        else if (reader.name() == QLatin1String("translation")
            && reader.readElementText(QXmlStreamReader::IncludeChildElements) != source)
            texts.insert(source);
    }
    return texts;
}

/// What a window has written on it and in its menus, but for what its user wrote.
QStringList shownTexts(const QWidget& window)
{
    QStringList texts;
    const auto add = [&texts](const QObject* object, std::initializer_list<const char*> properties) {
        for (const char* property : properties)
            texts << object->property(property).toString();
    };
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        add(widget, {"title", "placeholderText", "toolTip", "accessibleName", "accessibleDescription"});
        if (!qobject_cast<const QLineEdit*>(widget))
            add(widget, {"text"});
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts << tabs->tabText(i) << tabs->tabToolTip(i);
        }
        if (const auto* choice = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < choice->count(); ++i)
                texts << choice->itemText(i);
        }
    }
    for (const QAction* action : window.findChildren<QAction*>())
        add(action, {"text", "toolTip"});
    texts.removeAll(QString());
    return texts;
}

} // namespace

/// The window as somebody has it who reads German.
class GermanWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }

    void everythingIsTranslated();

private:
    MainWindow& window() { return *m_fixture->window; }
    void open(const QByteArray& scenario) { m_fixture = std::make_unique<tests::WindowFixture>(scenario); }
    void clickTab(Panel panel)
    {
        auto* tabs = m_fixture->find<Inspector>("inspector")->tabBar();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(Inspector::tabOf(panel)).center());
        QApplication::processEvents();
    }

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void GermanWindowTest::everythingIsTranslated()
{
    QFile file(QStringLiteral(FETCHSCOPE_RESOURCES "/translations/fetchscope_de.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.count("<source>") > 400);
    QCOMPARE(text.count("type=\"unfinished\""), 0);
    QCOMPARE(text.count("<translation />") + text.count("<translation></translation>"), 0);

    QTranslator translator;
    QVERIFY(translator.load(QLocale(QLocale::German), QStringLiteral("fetchscope"), QStringLiteral("_"),
        QStringLiteral(":/fetchscope/translations")));
    QCoreApplication::installTranslator(&translator);
    open(tests::blockedPreflight());
    QCOMPARE(m_fixture->verdict(), QStringLiteral("Blockiert"));
    QCOMPARE(window().menuBar()->actions().first()->text(), QStringLiteral("&Datei"));
    // Nothing that has a German word stands there in English, in no panel and no menu.
    const std::set<QString> english = textsThatGermanSaysOtherwise(text);
    QVERIFY(english.size() > 400);
    QStringList stillEnglish;
    for (const PanelRow& row : panelRows()) {
        clickTab(row.panel);
        for (const QString& shown : shownTexts(window())) {
            if (english.contains(shown))
                stillEnglish << shown;
        }
    }
    stillEnglish.removeDuplicates();
    QCOMPARE(stillEnglish, QStringList());
    for (const PlaceId place :
        {PlaceId::Window, PlaceId::Scenario, PlaceId::Recording, PlaceId::Lesson, PlaceId::Probe}) {
        for (const QAction* action : window().commands().withKeys(place))
            QVERIFY2(!action->text().isEmpty(), "an empty translation");
    }
    QCoreApplication::removeTranslator(&translator);
}

QTEST_MAIN(GermanWindowTest)
#include "tst_german_window.moc"
