#include "ui/shell/commands.h"

#include "ui/theme/icons.h"
#include "ui/words/outcome_words.h"

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
    newScenario = add(tr("&New…"), "new", {QKeySequence::New});
    newFromClipboard = add(tr("New From &Clipboard"), "paste", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)});
    newEmpty = add(tr("New &Empty Scenario"), "file");
    open = add(tr("&Open…"), "open", {QKeySequence::Open});
    save = add(tr("&Save"), "save", {QKeySequence::Save});
    saveAs = add(tr("Save &As…"), "", {QKeySequence::SaveAs, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    undo = add(tr("&Undo"), "undo", {QKeySequence::Undo});
    redo = add(tr("&Redo"), "redo", {QKeySequence::Redo, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    showEditor = add(tr("&Scenario Editor"), "edit", {QKeySequence(Qt::CTRL | Qt::Key_E)});
    showEditor->setCheckable(true);
    showEditor->setChecked(true);
    compare = add(tr("Compare Side by &Side"), "compare", {QKeySequence(Qt::CTRL | Qt::Key_K)});
    compare->setCheckable(true);
    compare->setIconText(tr("Compare"));
    hold = add(tr("&Hold This Run to Compare With"), "", {QKeySequence(Qt::CTRL | Qt::Key_H)});
    reload = add(tr("&Reload"), "reload", {QKeySequence(Qt::Key_F5)});
    savePicture = add(tr("Save the &Timeline As…"), "export", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)});
    print = add(tr("&Print…"), "", {QKeySequence::Print});
    copyPicture = add(tr("Copy as P&icture"));
    copyText = add(tr("Copy as Te&xt"), "copy", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    copyFetch = add(tr("Copy Request as &fetch()"));
    copyCurl = add(tr("Copy Request as c&url"));
    find = add(tr("&Find in the Timeline"), "find", {QKeySequence::Find});
    findNext = add(tr("Find &Next"), "", {QKeySequence(Qt::Key_F3)});
    findPrevious = add(tr("Find Pre&vious"), "", {QKeySequence(Qt::SHIFT | Qt::Key_F3)});
    fold = add(tr("F&old"), "fold", {QKeySequence(Qt::CTRL | Qt::Key_BracketLeft)});
    unfold = add(tr("&Unfold"), "", {QKeySequence(Qt::CTRL | Qt::Key_BracketRight)});
    foldAll = add(tr("Fold &All Actions"), "", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_BracketLeft)});
    unfoldAll = add(tr("Unfold A&ll"), "", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_BracketRight)});
    predict = add(tr("Pre&dict"), "predict", {QKeySequence(Qt::Key_F7)});
    predict->setCheckable(true);
    present = add(tr("P&resent"), "present", {QKeySequence(Qt::Key_F11)});
    present->setCheckable(true);
    auto* speedGroup = new QActionGroup(this);
    const std::array speedNames {tr("Half Speed"), tr("Normal Speed"), tr("Double Speed"), tr("Four Times the Speed")};
    for (std::size_t i = 0; i < speeds.size(); ++i) {
        speeds[i] = add(speedNames[i]);
        speeds[i]->setCheckable(true);
        speeds[i]->setChecked(i == 1);
        speedGroup->addAction(speeds[i]);
    }
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
    const std::array panelNames {
        tr("&Why"), tr("W&ire"), tr("Al&gorithm"), tr("&Caches"), tr("C&onsole"), tr("&Browsers"), tr("C&hanges")};
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

    auto* languageGroup = new QActionGroup(this);
    const std::array languageNames {tr("Like the &System"), tr("&English"), tr("&German")};
    for (std::size_t i = 0; i < languages.size(); ++i) {
        languages[i] = add(languageNames[i]);
        languages[i]->setCheckable(true);
        languageGroup->addAction(languages[i]);
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
    newMenu = file->addMenu(tr("&New"));
    newMenu->addActions({newScenario, newFromClipboard, newEmpty});
    file->addAction(open);
    recentMenu = file->addMenu(tr("Open &Recent"));
    file->addAction(reload);
    file->addSeparator();
    file->addActions({save, saveAs});
    file->addSeparator();
    exportMenu = file->addMenu(tr("&Export"));
    exportMenu->addActions({savePicture, copyPicture, copyText});
    exportMenu->addSeparator();
    exportMenu->addActions({copyFetch, copyCurl});
    file->addAction(print);
    file->addSeparator();
    file->addAction(quit);

    editMenu = bar.addMenu(tr("&Edit"));
    editMenu->addActions({undo, redo});
    editMenu->addSeparator();
    editMenu->addActions({find, findNext, findPrevious});
    editMenu->addSeparator();
    editMenu->addActions({showEditor, hold, compare});

    QMenu* view = bar.addMenu(tr("&View"));
    view->addActions({zoomIn, zoomOut, zoomReset, zoomFit});
    view->addSeparator();
    view->addActions({fold, unfold, foldAll, unfoldAll});
    view->addSeparator();
    view->addActions({showLibrary, searchLibrary, showEditor, focusTimeline});
    view->addSeparator();
    for (QAction* panel : panels)
        view->addAction(panel);
    view->addSeparator();
    themeMenu = view->addMenu(tr("T&heme"));
    for (QAction* theme : themes)
        themeMenu->addAction(theme);
    QMenu* languageMenu = view->addMenu(tr("La&nguage"));
    for (QAction* language : languages)
        languageMenu->addAction(language);

    QMenu* run = bar.addMenu(tr("&Run"));
    run->addActions({first, previous, next, last});
    run->addSeparator();
    run->addActions({previousRow, nextRow, play});
    speedMenu = run->addMenu(tr("&Speed"));
    for (QAction* speed : speeds)
        speedMenu->addAction(speed);
    run->addSeparator();
    run->addActions({predict, present});
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
