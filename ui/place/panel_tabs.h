#pragma once

#include "ui/place/place_id.h"

#include <QKeySequence>
#include <QTabWidget>

#include <functional>

class QAction;
class QToolButton;

namespace fetchscope::ui {

class Commands;

/// What the lists of panels say of one; its factory stands beside it there, since it needs more than this.
struct PanelInfo
{
    /// The name of the panel's widget, for who looks for it.
    const char* name;
    /// Of its tab and of its command: English, with the mark of its key in menus, of the context "Panels".
    const char* title;
    QKeySequence key {};
};

/// Panels of a place, a tab each, and a command each that opens one. All panels come in by add().
class PanelTabs : public QTabWidget
{
    Q_OBJECT

public:
    /// The commands belong to `place`.
    PanelTabs(Commands& commands, PlaceId place, QWidget* parent = nullptr);

    /// Adds a panel, which is made when it is first shown; returns its tab.
    int add(const PanelInfo& info, std::function<QWidget*()> make);
    /// Makes a panel that was not shown yet.
    void make(int tab);
    /// Shows a panel and gives it the focus.
    void open(int tab);
    /// The commands that open the panels, in the order of the tabs.
    const QList<QAction*>& commands() const { return m_openers; }
    /// Tab and command come and go together.
    void setShown(int tab, bool isShown);
    /// Says at a tab that there is something to see behind it; an empty text: there is not.
    void mark(int tab, const QString& why);
    /// The title without the mark of a key.
    QString titleOf(int tab) const;

protected:
    /// Puts the focus into the panel that is shown.
    virtual void focusPanel();
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A button that lists all panels, where their tabs have no room beside each other.
    void showListIfNeeded();

    Commands& m_commands;
    PlaceId m_place;
    QList<QAction*> m_openers;
    QToolButton* m_list;
};

} // namespace fetchscope::ui
