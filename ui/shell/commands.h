#pragma once

#include <QAction>
#include <QList>
#include <QObject>

#include <array>

class QMenu;
class QMenuBar;

namespace fetchscope::ui {

/// Every command of the window, once: menus, toolbar, transport bar and the list of keys show these.
class Commands : public QObject
{
    Q_OBJECT

public:
    explicit Commands(QWidget& window);

    QAction* newScenario;
    QAction* newFromClipboard;
    QAction* newEmpty;
    QAction* open;
    QAction* save;
    QAction* saveAs;
    QAction* reload;
    QAction* savePicture;
    QAction* print;
    QAction* copyPicture;
    QAction* copyText;
    /// The request of the current step, to be run elsewhere.
    QAction* copyFetch;
    QAction* copyCurl;
    QAction* clearRecent;
    QAction* quit;

    QAction* undo;
    QAction* redo;
    QAction* showEditor;
    QAction* hold;
    QAction* compare;

    QAction* first;
    QAction* previous;
    QAction* next;
    QAction* last;
    QAction* previousRow;
    QAction* nextRow;
    QAction* play;

    QAction* find;
    QAction* findNext;
    QAction* findPrevious;
    QAction* fold;
    QAction* unfold;
    QAction* foldAll;
    QAction* unfoldAll;
    QAction* predict;
    QAction* present;
    /// Slow to fast.
    std::array<QAction*, 4> speeds;

    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomReset;
    QAction* zoomFit;
    QAction* showLibrary;
    QAction* searchLibrary;
    QAction* focusTimeline;
    std::array<QAction*, 7> panels;
    std::array<QAction*, 4> profiles;
    /// System, light, dark.
    std::array<QAction*, 3> themes;

    /// System, English, German.
    std::array<QAction*, 3> languages;

    QAction* keys;
    QAction* about;

    QMenu* editMenu = nullptr;
    QMenu* newMenu = nullptr;
    QMenu* exportMenu = nullptr;
    QMenu* speedMenu = nullptr;
    QMenu* recentMenu = nullptr;
    QMenu* themeMenu = nullptr;

    void fillMenuBar(QMenuBar& bar);
    /// All commands that have keys, in the order in which they are listed.
    QList<QAction*> withKeys() const;

private:
    QAction* make(QWidget& window, const QString& text, const QString& iconName, const QList<QKeySequence>& keys);
    QList<QAction*> m_all;
};

} // namespace fetchscope::ui
