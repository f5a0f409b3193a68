#pragma once

#include <QHash>
#include <QList>
#include <QObject>

class QAction;
class QMainWindow;
class QToolBar;

namespace fetchscope::ui {

class Commands;

/// While the table of a recording is shown, what is about a scenario has nothing to act on: its commands are off, and
/// out of the toolbar.
class ScenarioPause : public QObject
{
    Q_OBJECT

public:
    /// The window and its commands have to outlive it.
    ScenarioPause(QMainWindow& window, const Commands& commands, QObject* parent);

    void setOn(bool isOn);

private:
    void showToolBar(bool isWhole);

    QMainWindow& m_window;
    const Commands& m_commands;
    /// Commands of scenarios, with whether they are enabled when it is over.
    QHash<QAction*, bool> m_disabled;
    /// What is on the toolbar alone, and is hidden.
    QList<QAction*> m_hiddenTools;
    /// What menus show, too, with where it was on the toolbar.
    struct Taken
    {
        QToolBar* bar;
        QAction* action;
        QAction* before;
    };
    QList<Taken> m_takenTools;
};

} // namespace fetchscope::ui
