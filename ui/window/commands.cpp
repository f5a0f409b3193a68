#include "ui/window/commands.h"

#include "ui/models/outcome_words.h"
#include "ui/theme/icons.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace fetchscope::ui {

Commands::Commands(QWidget& window)
    : QObject(&window)
{
    const auto add = [&](const QString& text, const char* iconName = "", const QList<QKeySequence>& sequences = {}) {
        return make(window, text, QString::fromLatin1(iconName), sequences);
    };
    open = add(tr("&Open…"), "open", {QKeySequence::Open});
    reload = add(tr("&Reload"), "reload", {QKeySequence(Qt::Key_F5)});
    clearRecent = add(tr("&Clear List"));
    quit = add(tr("&Quit"), "", {QKeySequence(Qt::CTRL | Qt::Key_Q)});
    quit->setMenuRole(QAction::QuitRole);

    first = add(tr("&First Step"), "first", {QKeySequence(Qt::ALT | Qt::Key_Home)});
    previous =
        add(tr("&Previous Step"), "previous", {QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Comma)});
    next = add(tr("&Next Step"), "next", {QKeySequence(Qt::ALT | Qt::Key_Right), QKeySequence(Qt::Key_Period)});
    last = add(tr("&Last Step"), "last", {QKeySequence(Qt::ALT | Qt::Key_End)});
    previousRow = add(tr("Previous &Row"), "", {QKeySequence(Qt::ALT | Qt::Key_Up)});
    nextRow = add(tr("Next Ro&w"), "", {QKeySequence(Qt::ALT | Qt::Key_Down)});
    play = add(tr("Pl&ay"), "play", {QKeySequence(Qt::Key_F9)});
    play->setCheckable(true);

    zoomIn = add(tr("Zoom &In"), "zoom-in", {QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = add(tr("Zoom &Out"), "zoom-out", {QKeySequence::ZoomOut});
    zoomReset = add(tr("&Actual Size"), "", {QKeySequence(Qt::CTRL | Qt::Key_0)});
    zoomFit = add(tr("&Fit Timeline"), "zoom-fit", {QKeySequence(Qt::CTRL | Qt::Key_9)});
    showLibrary = add(tr("&Library"), "library", {QKeySequence(Qt::CTRL | Qt::Key_B)});
    showLibrary->setCheckable(true);
    showLibrary->setChecked(true);
    searchLibrary = add(tr("&Search the Library"), "search", {QKeySequence(Qt::CTRL | Qt::Key_L)});
    focusTimeline = add(tr("Go to &Timeline"), "", {QKeySequence(Qt::CTRL | Qt::Key_T)});
    const std::array panelNames {tr("&Why"), tr("W&ire"), tr("Al&gorithm"), tr("&Caches")};
    for (std::size_t i = 0; i < panels.size(); ++i) {
        panels[i] =
            add(panelNames[i], "", {QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)))});
    }
    auto* profileGroup = new QActionGroup(this);
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        profiles[i] = add(nameOfProfile(static_cast<ProfileId>(i)), "",
            {QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)))});
        profiles[i]->setCheckable(true);
        profileGroup->addAction(profiles[i]);
    }
    auto* themeGroup = new QActionGroup(this);
    const std::array themeNames {tr("Like the &System"), tr("&Light"), tr("&Dark")};
    for (std::size_t i = 0; i < themes.size(); ++i) {
        themes[i] = add(themeNames[i]);
        themes[i]->setCheckable(true);
        themeGroup->addAction(themes[i]);
    }

    keys = add(tr("&Keys"), "keys", {QKeySequence(Qt::Key_Question), QKeySequence(Qt::Key_F1)});
    about = add(tr("&About Fetchscope"));
    about->setMenuRole(QAction::AboutRole);
}

QAction* Commands::make(
    QWidget& window, const QString& text, const QString& iconName, const QList<QKeySequence>& sequences)
{
    auto* action = new QAction(text, this);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    QList<QKeySequence> shortcuts;
    for (const QKeySequence& sequence : sequences) {
        if (!sequence.isEmpty() && !shortcuts.contains(sequence))
            shortcuts << sequence;
    }
    action->setShortcuts(shortcuts);
    QString plain = text;
    plain.remove(QChar('&')).remove(QChar(0x2026));
    action->setIconText(plain);
    action->setToolTip(shortcuts.isEmpty()
            ? plain
            : QStringLiteral("%1 (%2)").arg(plain, shortcuts.first().toString(QKeySequence::NativeText)));
    window.addAction(action);
    m_all << action;
    return action;
}

void Commands::fillMenuBar(QMenuBar& bar)
{
    QMenu* file = bar.addMenu(tr("&File"));
    file->addAction(open);
    recentMenu = file->addMenu(tr("Open &Recent"));
    file->addAction(reload);
    file->addSeparator();
    file->addAction(quit);

    QMenu* view = bar.addMenu(tr("&View"));
    view->addActions({zoomIn, zoomOut, zoomReset, zoomFit});
    view->addSeparator();
    view->addActions({showLibrary, searchLibrary, focusTimeline});
    view->addSeparator();
    for (QAction* panel : panels)
        view->addAction(panel);
    view->addSeparator();
    themeMenu = view->addMenu(tr("T&heme"));
    for (QAction* theme : themes)
        themeMenu->addAction(theme);

    QMenu* run = bar.addMenu(tr("&Run"));
    run->addActions({first, previous, next, last});
    run->addSeparator();
    run->addActions({previousRow, nextRow, play});
    run->addSeparator();
    for (QAction* profile : profiles)
        run->addAction(profile);

    QMenu* help = bar.addMenu(tr("&Help"));
    help->addAction(keys);
    help->addAction(about);
}

QList<QAction*> Commands::withKeys() const
{
    QList<QAction*> actions;
    for (QAction* action : m_all) {
        if (!action->shortcuts().isEmpty())
            actions << action;
    }
    return actions;
}

} // namespace fetchscope::ui
