#pragma once

#include "ui/recording/recording_view.h"

#include <QMenu>

#include <array>

class QMenuBar;

namespace fetchscope::ui {

/// The menu of the window about a recording. It is in sight while one is open.
class HarMenu : public QMenu
{
    Q_OBJECT

public:
    HarMenu(HarView& view, QMenuBar& bar);

    struct State
    {
        bool isOpen = false;
        bool isTableShown = false;
        /// An entry is shown as a scenario.
        bool hasEntry = false;
        bool isReading = false;
    };
    void update(State state);

signals:
    void backRequested();
    void previousRequested();
    void nextRequested();
    void stopRequested();
    void closeRequested();

private:
    std::array<QAction*, HarView::PanelCount> m_panels {};
    QAction* m_back = nullptr;
    QAction* m_previous = nullptr;
    QAction* m_next = nullptr;
    QAction* m_stop = nullptr;
    QAction* m_close = nullptr;
};

} // namespace fetchscope::ui
