#include "tests/ui/window_fixture.h"
#include "ui/place/commands.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include <map>

using namespace fetchscope;
using namespace fetchscope::ui;

namespace {

/// Lets a test count who listens to an action.
struct HeardAction : QAction
{
    using QAction::QAction;
    int listeners() const { return receivers(SIGNAL(triggered(bool))) + receivers(SIGNAL(toggled(bool))); }
};

/// Does anybody listen to the action but the group and the menus that it is in? They listen to all that is in them: an
/// action that nobody else knows tells how many they are.
bool isHeard(const QAction* action)
{
    HeardAction unheard(nullptr);
    unheard.setCheckable(action->isCheckable());
    if (QActionGroup* group = action->actionGroup())
        group->addAction(&unheard);
    for (QObject* place : action->associatedObjects()) {
        if (auto* widget = qobject_cast<QWidget*>(place))
            widget->addAction(&unheard);
    }
    return static_cast<const HeardAction*>(action)->listeners() > unheard.listeners();
}

} // namespace

/// The commands of the window: each does something, by menu and by key.
class CommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<tests::WindowFixture>(tests::blockedPreflight()); }
    void cleanup() { m_fixture.reset(); }

    void everyMenuEntryDoesSomething();
    void anActionThatNobodyHearsIsFound();
    void noTwoCommandsShareAKey();

private:
    MainWindow& window() { return *m_fixture->window; }

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void CommandsTest::everyMenuEntryDoesSomething()
{
    QList<QMenu*> menus;
    for (const QAction* action : window().menuBar()->actions())
        menus << action->menu();
    int entries = 0;
    while (!menus.isEmpty()) {
        const QMenu* menu = menus.takeFirst();
        QVERIFY2(!menu->actions().isEmpty(), qPrintable(menu->title()));
        for (const QAction* action : menu->actions()) {
            if (action->isSeparator())
                continue;
            QVERIFY(!action->text().isEmpty());
            if (action->menu()) {
                menus << action->menu();
                continue;
            }
            QVERIFY2(isHeard(action), qPrintable(action->text()));
            ++entries;
        }
    }
    QVERIFY(entries > 50);
}

/// As everyMenuEntryDoesSomething() would find it.
void CommandsTest::anActionThatNobodyHearsIsFound()
{
    auto* action = new QAction(QStringLiteral("Nothing"), &window());
    window().commands()[Command::Open]->actionGroup()->addAction(action);
    window().menuBar()->actions().first()->menu()->addAction(action);
    QVERIFY(!isHeard(action));
    connect(action, &QAction::triggered, action, [] {});
    QVERIFY(isHeard(action));
    delete action;
}

void CommandsTest::noTwoCommandsShareAKey()
{
    for (const PlaceId place : {PlaceId::Scenario, PlaceId::Recording}) {
        std::map<QKeySequence, QString> owners;
        for (const PlaceId whose : {PlaceId::Window, place}) {
            for (const QAction* action : window().commands().withKeys(whose)) {
                for (const QKeySequence& key : action->shortcuts()) {
                    const auto [owner, isFree] = owners.emplace(key, action->text());
                    QVERIFY2(isFree, qPrintable(key.toString() + ": " + owner->second + ", " + action->text()));
                }
            }
        }
        QVERIFY(owners.size() > 10);
    }
}

QTEST_MAIN(CommandsTest)
#include "tst_commands.moc"
