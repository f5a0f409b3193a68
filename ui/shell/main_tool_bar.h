#pragma once

#include "ui/place/commands.h"

#include <QToolBar>

#include <vector>

class QLabel;
class QToolButton;

namespace fetchscope::ui {

struct Menus;

/// The toolbar: what the window does everywhere, and what the place that is shown does. Where there is room, modes have
/// words beside their icons.
class MainToolBar : public QToolBar
{
    Q_OBJECT

public:
    MainToolBar(const Commands& commands, const Menus& menus, QWidget* parent = nullptr);

    /// This place is shown: what belongs to another one leaves the bar.
    void setShown(PlaceId place);
    /// Says that a run is under way, and offers to give it up.
    void setBusy(bool isBusy);

signals:
    void cancelRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    QToolButton* addButton(Command command, QMenu* menu = nullptr);
    QToolButton* addMenu(PlaceId place, const QString& iconName, const QString& text, QMenu* menu);
    void addRule(PlaceId place);
    void addBusy();
    void keep(PlaceId place, QAction* tool) { m_tools.push_back({place, tool}); }
    void fitWords();

    struct Tool
    {
        PlaceId place;
        QAction* tool;
    };

    const Commands& m_commands;
    std::vector<Tool> m_tools;
    QAction* m_busy = nullptr;
    bool m_isBusy = false;
    PlaceId m_shown = PlaceId::Scenario;
    /// What may lose its words.
    QList<QToolButton*> m_wordy;
    /// How wide the bar is with all words, as of its last change.
    int m_wholeWidth = 0;
};

} // namespace fetchscope::ui
