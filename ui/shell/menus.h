#pragma once

#include <QList>

class QAction;
class QMenu;
class QMenuBar;

namespace fetchscope::ui {

class Commands;

/// The menus that the toolbar shows, too, and those that are filled later.
struct Menus
{
    QMenu* make;
    QMenu* recent;
    QMenu* exporting;
    QMenu* theme;
    QMenu* view;
    QMenu* help;
};

/// Puts the commands into a menu bar.
Menus fillMenuBar(QMenuBar& bar, const Commands& commands);
/// Puts the commands that open a place's panels into the View menu.
void addPanels(const Menus& menus, const QList<QAction*>& panels);

} // namespace fetchscope::ui
